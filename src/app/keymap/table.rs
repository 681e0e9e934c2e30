//! The rows of the key table, in the order of the help.
//!
//! No bracket, brace, backslash or backtick: AZERTY and QWERTZ type them with
//! a second hand.

use crate::app::act::Act;
use crate::app::key::Key;
use crate::app::key::Key::Char;
use crate::app::key::Key::Ctrl;
use crate::app::keymap::Binding;
use crate::app::keymap::Context;
use crate::app::keymap::Context::Feed;
use crate::app::keymap::Context::Guide;
use crate::app::keymap::Context::Help;
use crate::app::keymap::Context::Import;
use crate::app::keymap::Context::Nappy;
use crate::app::keymap::Context::Private;
use crate::app::keymap::Context::Screen;
use crate::app::keymap::Context::Whose;
use crate::app::screen::Tab;
use crate::text::catalogue::Text;
use crate::text::catalogue::keys as say;

const SCREEN: &[Context] = &[Screen];
const POPUPS: &[Context] = &[Feed, Nappy, Whose];
const LOGGING: &[Context] = &[Screen, Feed, Nappy, Whose];
const LISTS: &[Context] = &[Screen, Feed, Nappy, Whose, Help, Import, Guide, Private];

const fn row(
    name: &'static str,
    act: Act,
    contexts: &'static [Context],
    left: Key,
    also: &'static [Key],
    help: Text,
) -> Binding {
    Binding { act, contexts, left, right: None, also, name, help }
}

const fn by_right(right: Key, row: Binding) -> Binding {
    Binding { right: Some(right), ..row }
}

/// Every key.
pub const TABLE: &[Binding] = &[
    row("feed", Act::Feed, SCREEN, Char('f'), &[], say::FEED),
    row("sleep", Act::Sleep, SCREEN, Char('s'), &[], say::SLEEP),
    row("nappy", Act::Nappy, SCREEN, Char('d'), &[], say::NAPPY),
    row("earlier", Act::Earlier, SCREEN, Char('t'), &[], say::EARLIER),
    row("later", Act::Later, SCREEN, Char('T'), &[], say::LATER),
    by_right(
        Key::Backspace,
        row("undo", Act::Undo, SCREEN, Char('z'), &[Char('u'), Key::Backspace], say::UNDO),
    ),
    by_right(Char('U'), row("redo", Act::Redo, SCREEN, Char('Z'), &[Char('U')], say::REDO)),
    row("edit", Act::Edit, SCREEN, Char('v'), &[], say::EDIT),
    row("command", Act::Command, SCREEN, Char('c'), &[Char(':'), Ctrl('p')], say::COMMAND),
    by_right(
        Char('z'),
        row("filter", Act::Filter, &[Screen, Help], Char('/'), &[Char('/')], say::FILTER),
    ),
    by_right(
        Char('?'),
        row("help", Act::Help, &[Screen, Help], Char('?'), &[Key::F(1)], say::HELP),
    ),
    row("red_flags", Act::RedFlags, LISTS, Char('!'), &[], say::RED_FLAGS),
    row("red_flags_always", Act::RedFlags, &[Context::Always], Key::F(10), &[], say::RED_FLAGS),
    row("now", Act::Show(Tab::Now), SCREEN, Char('1'), &[Key::F(2)], say::NOW),
    row("time", Act::Show(Tab::Time), SCREEN, Char('2'), &[Key::F(3)], say::TIME),
    row("log", Act::Show(Tab::Log), SCREEN, Char('8'), &[Key::F(9)], say::LOG),
    row("bedside", Act::Bedside, SCREEN, Char('b'), &[], say::BEDSIDE),
    row("night", Act::Night, SCREEN, Char('n'), &[], say::NIGHT),
    row("author", Act::Author, LOGGING, Char('Y'), &[], say::AUTHOR),
    row("copy", Act::Copy, SCREEN, Char('y'), &[], say::COPY),
    row("up", Act::Up, LISTS, Char('w'), &[Key::Up, Char('k')], say::UP),
    row("down", Act::Down, LISTS, Char('x'), &[Key::Down, Char('j')], say::DOWN),
    row("next", Act::Next, LISTS, Key::Tab, &[Key::Right, Char('l')], say::NEXT),
    row("previous", Act::Previous, LISTS, Key::BackTab, &[Key::Left, Char('h')], say::PREVIOUS),
    row("open", Act::Open, LISTS, Char(' '), &[Key::Enter], say::OPEN),
    row("back", Act::Back, LISTS, Char('q'), &[], say::BACK),
    row("escape", Act::Escape, LISTS, Key::Esc, &[], say::ESCAPE),
    row("page_up", Act::PageUp, LISTS, Key::PageUp, &[], say::PAGE_UP),
    row("page_down", Act::PageDown, LISTS, Key::PageDown, &[], say::PAGE_DOWN),
    row("first", Act::First, LISTS, Key::Home, &[], say::FIRST),
    row("last", Act::Last, LISTS, Key::End, &[], say::LAST),
    row("quit", Act::Quit, &[Context::Always], Ctrl('c'), &[], say::QUIT),
    row("suspend", Act::Suspend, &[Context::Always], Ctrl('z'), &[], say::SUSPEND),
    row("repaint", Act::Repaint, &[Context::Always], Ctrl('l'), &[], say::REPAINT),
    row("feed_left", Act::Left, &[Feed], Char('a'), &[], say::LEFT),
    row("feed_right", Act::Right, &[Feed], Char('s'), &[], say::RIGHT),
    row("feed_bottle", Act::Bottle, &[Feed], Char('d'), &[], say::BOTTLE),
    row("feed_same", Act::Same, &[Feed], Char('f'), &[], say::SAME),
    row("feed_stop", Act::Stop, &[Feed], Char('g'), &[], say::STOP),
    row("feed_pause", Act::Pause, &[Feed], Char('r'), &[], say::PAUSE),
    row("nappy_wet", Act::Wet, &[Nappy], Char('a'), &[], say::WET),
    row("nappy_dirty", Act::Dirty, &[Nappy], Char('s'), &[], say::DIRTY),
    row("nappy_both", Act::Both, &[Nappy], Char('d'), &[], say::BOTH),
    row("nappy_dry", Act::Dry, &[Nappy], Char('f'), &[], say::DRY),
    row("type", Act::Type, &[Feed, Nappy], Char('c'), &[], say::TYPE),
    row("entry_earlier", Act::Earlier, POPUPS, Char('t'), &[], say::ENTRY_EARLIER),
    row("entry_later", Act::Later, POPUPS, Char('T'), &[], say::ENTRY_LATER),
    by_right(Char('6'), row("choice_1", Act::Nth(1), POPUPS, Char('1'), &[Char('1')], say::CHOICE)),
    by_right(Char('7'), row("choice_2", Act::Nth(2), POPUPS, Char('2'), &[Char('2')], say::CHOICE)),
    by_right(Char('8'), row("choice_3", Act::Nth(3), POPUPS, Char('3'), &[Char('3')], say::CHOICE)),
    by_right(Char('9'), row("choice_4", Act::Nth(4), POPUPS, Char('4'), &[Char('4')], say::CHOICE)),
    by_right(Char('0'), row("choice_5", Act::Nth(5), POPUPS, Char('5'), &[Char('5')], say::CHOICE)),
];

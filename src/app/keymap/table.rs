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
use crate::app::keymap::Context::Carer;
use crate::app::keymap::Context::CheckIn;
use crate::app::keymap::Context::Feed;
use crate::app::keymap::Context::Guide;
use crate::app::keymap::Context::HandOver;
use crate::app::keymap::Context::Help;
use crate::app::keymap::Context::Import;
use crate::app::keymap::Context::Incident;
use crate::app::keymap::Context::Nappy;
use crate::app::keymap::Context::Over;
use crate::app::keymap::Context::Private;
use crate::app::keymap::Context::Recovery;
use crate::app::keymap::Context::Run;
use crate::app::keymap::Context::Screen;
use crate::app::keymap::Context::Shift;
use crate::app::keymap::Context::Toil;
use crate::app::keymap::Context::Whose;
use crate::app::screen::Tab;
use crate::domain::carer::Asked;
use crate::domain::carer::Recovery as Change;
use crate::domain::entry::alert::Rating;
use crate::text::catalogue::Text;
use crate::text::catalogue::keys as say;

const SCREEN: &[Context] = &[Screen];
const SHIFTED: &[Context] = &[Feed, Nappy, Whose, Carer, Toil, CheckIn, Recovery];
const CHOICES: &[Context] = &[Feed, Nappy, Whose, Toil, CheckIn, HandOver, Incident];
const LOGGING: &[Context] = &[Screen, Feed, Nappy, Whose, HandOver];
const LISTS: &[Context] = &[
    Screen, Feed, Nappy, Whose, Carer, Toil, CheckIn, Recovery, Shift, Help, HandOver, Import,
    Guide, Private, Incident,
];

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
    row("slo", Act::Show(Tab::Slo), SCREEN, Char('3'), &[Key::F(4)], say::SLO),
    row("alerts", Act::Show(Tab::Alerts), SCREEN, Char('4'), &[Key::F(5)], say::ALERTS),
    row("run", Act::Show(Tab::Run), SCREEN, Char('5'), &[Key::F(6)], say::RUN),
    row("carers", Act::Show(Tab::Carers), SCREEN, Char('6'), &[Key::F(7)], say::CARERS),
    row("log", Act::Show(Tab::Log), SCREEN, Char('8'), &[Key::F(9)], say::LOG),
    row("bedside", Act::Bedside, SCREEN, Char('b'), &[], say::BEDSIDE),
    row("night", Act::Night, SCREEN, Char('n'), &[], say::NIGHT),
    row("author", Act::Author, LOGGING, Char('Y'), &[], say::AUTHOR),
    row("copy", Act::Copy, &[Screen, HandOver, Incident], Char('y'), &[], say::COPY),
    row("send_update", Act::Send, &[Incident], Char('t'), &[], say::SEND),
    row("hand_over", Act::HandOver, SCREEN, Char('e'), &[], say::HAND_OVER),
    row("ack", Act::Ack, SCREEN, Char('a'), &[], say::ACK),
    row("snooze", Act::Snooze, SCREEN, Char('g'), &[], say::SNOOZE),
    row("escalate", Act::Escalate, SCREEN, Char('E'), &[], say::ESCALATE),
    row("escalate_again", Act::Escalate, &[HandOver], Char('e'), &[], say::ESCALATE_AGAIN),
    row("runbook", Act::Runbook, SCREEN, Char('r'), &[], say::RUNBOOK),
    row("incident", Act::Incident, SCREEN, Char('X'), &[], say::INCIDENT),
    row("over_useful", Act::Rate(Rating::Useful), &[Over], Char('a'), &[], say::USEFUL),
    row("over_nothing", Act::Rate(Rating::NotActionable), &[Over], Char('r'), &[], say::NOTHING),
    row("over_person", Act::Rate(Rating::WrongPerson), &[Over], Char('E'), &[], say::PERSON),
    row("over_time", Act::Rate(Rating::WrongTime), &[Over], Char('g'), &[], say::TIME_WRONG),
    row("run_helped", Act::Helped, &[Run], Char('a'), &[], say::RUN_HELPED),
    row("run_not_fit", Act::NotFit, &[Run], Char('g'), &[], say::RUN_NOT_FIT),
    row("run_end", Act::EndRun, &[Run], Char('r'), &[], say::RUN_END),
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
    row("carer_sleep", Act::Rest, &[Carer], Char('s'), &[], say::CARER_SLEEP),
    row("carer_woke", Act::Woke, &[Carer], Char('g'), &[], say::CARER_WOKE),
    row("carer_toil", Act::Toil, &[Carer], Char('a'), &[], say::CARER_TOIL),
    row("carer_check_in", Act::CheckIn, &[Carer], Char('d'), &[], say::CARER_CHECK_IN),
    row("carer_private", Act::Private, &[Carer], Char('v'), &[], say::CARER_PRIVATE),
    row("carer_recovery", Act::Recovery, &[Carer], Char('r'), &[], say::CARER_RECOVERY),
    row("carer_shift", Act::Shift, &[Carer], Char('f'), &[], say::CARER_SHIFT),
    row("shift_take", Act::TakeOver, &[Shift], Char('a'), &[], say::SHIFT_TAKE),
    row("shift_away", Act::Away, &[Shift], Char('s'), &[], say::SHIFT_AWAY),
    row("shift_back", Act::Here, &[Shift], Char('d'), &[], say::SHIFT_BACK),
    row("shift_protect", Act::Protect, &[Shift], Char('f'), &[], say::SHIFT_PROTECT),
    row("toil_1", Act::Task(1), &[Toil], Char('a'), &[], say::TASK_BOTTLES),
    row("toil_2", Act::Task(2), &[Toil], Char('s'), &[], say::TASK_LAUNDRY),
    row("toil_3", Act::Task(3), &[Toil], Char('d'), &[], say::TASK_COOKING),
    row("toil_4", Act::Task(4), &[Toil], Char('f'), &[], say::TASK_DISHES),
    row("toil_5", Act::Task(5), &[Toil], Char('g'), &[], say::TASK_SHOPPING),
    row("toil_6", Act::Task(6), &[Toil], Char('r'), &[], say::TASK_FLOORS),
    row("check_in_sleepy", Act::Asked(Asked::Sleepiness), &[CheckIn], Char('a'), &[], say::SLEEPY),
    row("check_in_load", Act::Asked(Asked::Load), &[CheckIn], Char('s'), &[], say::LOADED),
    row("check_in_mental", Act::Asked(Asked::Mental), &[CheckIn], Char('d'), &[], say::MENTAL),
    row(
        "check_in_physical",
        Act::Asked(Asked::Physical),
        &[CheckIn],
        Char('f'),
        &[],
        say::PHYSICAL,
    ),
    row("check_in_rushed", Act::Asked(Asked::Temporal), &[CheckIn], Char('g'), &[], say::RUSHED),
    row(
        "check_in_shortfall",
        Act::Asked(Asked::Performance),
        &[CheckIn],
        Char('r'),
        &[],
        say::SHORTFALL,
    ),
    row("check_in_effort", Act::Asked(Asked::Effort), &[CheckIn], Char('v'), &[], say::EFFORT),
    row(
        "check_in_frustration",
        Act::Asked(Asked::Frustration),
        &[CheckIn],
        Char('b'),
        &[],
        say::FRUSTRATION,
    ),
    row("recovery_same", Act::Change(Change::Same), &[Recovery], Char('a'), &[], say::SAME_DAY),
    row("recovery_better", Act::Change(Change::Better), &[Recovery], Char('s'), &[], say::BETTER),
    row("recovery_worse", Act::Change(Change::Worse), &[Recovery], Char('d'), &[], say::WORSE),
    row("type", Act::Type, &[Feed, Nappy], Char('c'), &[], say::TYPE),
    row("entry_earlier", Act::Earlier, SHIFTED, Char('t'), &[], say::ENTRY_EARLIER),
    row("entry_later", Act::Later, SHIFTED, Char('T'), &[], say::ENTRY_LATER),
    by_right(
        Char('6'),
        row("choice_1", Act::Nth(1), CHOICES, Char('1'), &[Char('1')], say::CHOICE),
    ),
    by_right(
        Char('7'),
        row("choice_2", Act::Nth(2), CHOICES, Char('2'), &[Char('2')], say::CHOICE),
    ),
    by_right(
        Char('8'),
        row("choice_3", Act::Nth(3), CHOICES, Char('3'), &[Char('3')], say::CHOICE),
    ),
    by_right(
        Char('9'),
        row("choice_4", Act::Nth(4), CHOICES, Char('4'), &[Char('4')], say::CHOICE),
    ),
    by_right(
        Char('0'),
        row("choice_5", Act::Nth(5), CHOICES, Char('5'), &[Char('5')], say::CHOICE),
    ),
];

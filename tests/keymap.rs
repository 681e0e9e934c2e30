//! The key table: no conflict, no harmful neighbour, all within one hand.

mod common;

use common::Desk;
use common::ui;
use dadops::app::act::Act;
use dadops::app::config;
use dadops::app::config::Config;
use dadops::app::key::Key;
use dadops::app::keymap;
use dadops::app::keymap::Context;
use dadops::app::keymap::table::TABLE;
use dadops::app::screen::Tab;
use dadops::app::ui::Hand;
use dadops::app::ui::Ui;
use dadops::text::style::Tone;
use proptest::prelude::*;
use std::collections::HashMap;
use std::collections::HashSet;

/// The popups that log.
const POPUPS: [Context; 8] = [
    Context::Feed,
    Context::Nappy,
    Context::Whose,
    Context::Carer,
    Context::Toil,
    Context::CheckIn,
    Context::Recovery,
    Context::Shift,
];

const CONTEXTS: [Context; 15] = [
    Context::Screen,
    Context::Over,
    Context::Feed,
    Context::Nappy,
    Context::Whose,
    Context::Carer,
    Context::Toil,
    Context::CheckIn,
    Context::Recovery,
    Context::Shift,
    Context::Help,
    Context::Import,
    Context::Guide,
    Context::Private,
    Context::Always,
];

/// What the left hand reaches on QWERTY, without the right one's help.
const LEFT: &str = "!qwertasdfgzxcvb12345QWERTASDFGZXCVB ";

fn left_hand() -> impl Iterator<Item = Key> {
    LEFT.chars().map(Key::Char).chain([
        Key::Tab,
        Key::BackTab,
        Key::Esc,
        Key::F(1),
        Key::F(2),
        Key::F(3),
    ])
}

fn handed(hand: Hand) -> Ui {
    Ui { hand, ..ui() }
}

#[test]
fn no_key_does_two_things_in_one_place() {
    for hand in [Hand::Left, Hand::Right] {
        for context in CONTEXTS {
            let mut owners: HashMap<Key, Act> = HashMap::new();
            let here = |row: &&keymap::Binding| {
                row.contexts.contains(&context) || row.contexts.contains(&Context::Always)
            };
            for row in TABLE.iter().filter(here) {
                for key in row.keys(hand).collect::<HashSet<_>>() {
                    let other = owners.insert(key, row.act);
                    assert!(
                        other.is_none_or(|other| other == row.act),
                        "{hand:?} {context:?} {}: {other:?} and {:?}",
                        key.label(),
                        row.act
                    );
                }
            }
        }
    }
}

#[test]
fn names_are_given_once_and_no_key_needs_two_hands() {
    let names: HashSet<&str> = TABLE.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), TABLE.len());
    for row in TABLE {
        for key in row.keys(Hand::Left).chain(row.keys(Hand::Right)) {
            assert!(!matches!(key, Key::Char('[' | ']' | '{' | '}' | '\\' | '`')), "{}", row.name);
        }
    }
}

/// Every act is done by keys of the left hand: at once, or by its row in the help.
#[test]
fn the_left_hand_reaches_every_act() {
    let ui = handed(Hand::Left);
    let night_acts = [
        Act::Feed,
        Act::Sleep,
        Act::Nappy,
        Act::Earlier,
        Act::Later,
        Act::Undo,
        Act::Redo,
        Act::Edit,
        Act::Command,
        Act::Bedside,
        Act::Up,
        Act::Down,
        Act::Next,
        Act::Open,
        Act::Back,
        Act::Escape,
        Act::Help,
        Act::Show(Tab::Now),
        Act::Show(Tab::Time),
    ];
    let at_once = |context| -> HashSet<Act> {
        left_hand().filter_map(|key| keymap::lookup(&ui, context, key)).collect()
    };
    let screen = at_once(Context::Screen);
    for act in night_acts {
        assert!(screen.contains(&act), "{act:?}");
    }
    for context in POPUPS {
        let reached = at_once(context);
        let own = TABLE.iter().filter(|row| row.contexts.contains(&context));
        // Who writes is chosen once on a device, not at every feed.
        let own = own.filter(|row| row.act != Act::Author);
        for row in own.filter(|row| row.left.printable().is_some()) {
            assert!(reached.contains(&row.act), "{context:?} {}", row.name);
        }
    }
    let help = at_once(Context::Help);
    assert!([Act::Up, Act::Down, Act::Open, Act::Escape].iter().all(|act| help.contains(act)));
    // The walk itself: from the help with w and x, every row is selected.
    let mut desk = Desk::family();
    desk.press("F1");
    for _ in TABLE.iter().skip(1) {
        desk.press("x");
    }
    let selected = match &desk.model.overlay {
        Some(dadops::app::overlay::Overlay::Help(help)) => help.selected,
        other => panic!("{other:?}"),
    };
    assert_eq!(selected, TABLE.len() - 1);
    // Tab walks all screens.
    let mut desk = Desk::family();
    let mut seen = Vec::new();
    for _ in 0..8 {
        desk.press("Tab");
        seen.push(desk.model.screen.tab());
    }
    // Time and SLO have two panes each.
    let walked =
        [Tab::Time, Tab::Time, Tab::Slo, Tab::Slo, Tab::Alerts, Tab::Carers, Tab::Log, Tab::Now];
    assert_eq!(seen, walked.map(Some));
}

/// What one press alone does can be taken back: no single key removes
/// anything, and what ends the program needs Ctrl, or a second press.
#[test]
fn no_single_key_harms() {
    for context in CONTEXTS {
        for c in ('\u{20}'..='\u{7e}').map(Key::Char) {
            for hand in [Hand::Left, Hand::Right] {
                let act = keymap::lookup(&handed(hand), context, c);
                assert!(
                    !matches!(act, Some(Act::Quit | Act::Suspend)),
                    "{context:?} {}",
                    c.label()
                );
            }
        }
    }
    for row in TABLE {
        if row.name != "quit" {
            assert!(row.keys(Hand::Left).all(|key| key != Key::Ctrl('c')), "{}", row.name);
        }
    }
    // A Ctrl-twin of a log key does nothing.
    for c in ['f', 's', 'd', 'a', 'g', 't'] {
        assert_eq!(keymap::lookup(&ui(), Context::Screen, Key::Ctrl(c)), None);
    }
}

#[test]
fn the_right_hand_mirrors_by_position() {
    let ui = handed(Hand::Right);
    for (key, act) in [
        (Key::Char('j'), Act::Feed),
        (Key::Char('k'), Act::Nappy),
        (Key::Char('l'), Act::Sleep),
        (Key::Char('y'), Act::Earlier),
        (Key::Char('Y'), Act::Later),
        (Key::Backspace, Act::Undo),
        (Key::Char('z'), Act::Filter),
        (Key::Char(','), Act::Command),
        (Key::Char('m'), Act::Edit),
        (Key::Char('n'), Act::Bedside),
        (Key::Char('b'), Act::Night),
        (Key::Char('o'), Act::Up),
        (Key::Char('.'), Act::Down),
        (Key::Char('p'), Act::Back),
        (Key::Char('?'), Act::Help),
    ] {
        assert_eq!(keymap::lookup(&ui, Context::Screen, key), Some(act), "{}", key.label());
    }
    assert_eq!(keymap::lookup(&ui, Context::Feed, Key::Char(';')), Some(Act::Left));
    assert_eq!(keymap::lookup(&ui, Context::Feed, Key::Char('6')), Some(Act::Nth(1)));
    let mut desk = Desk::family();
    desk.model.ui.hand = Hand::Right;
    desk.press("j 7 k");
    assert_eq!(desk.facts(), ["Ada bottle 60 ml 03:12"]);
}

fn keys(said: &[(&str, &str)]) -> Vec<(String, String)> {
    said.iter().map(|(name, key)| ((*name).to_owned(), (*key).to_owned())).collect()
}

#[test]
fn moved_keys_act_where_they_lie_now() {
    let moved = config::moved(&keys(&[("feed", "m")]), Hand::Left, Tone::Ops).expect("free");
    let ui = Ui { moved, ..ui() };
    assert_eq!(keymap::lookup(&ui, Context::Screen, Key::Char('m')), Some(Act::Feed));
    assert_eq!(keymap::lookup(&ui, Context::Screen, Key::Char('f')), None);
    assert_eq!(keymap::label(&ui, Context::Screen, Act::Feed).as_deref(), Some("m"));
    let swapped = keys(&[("feed", "d"), ("nappy", "f")]);
    let moved = config::moved(&swapped, Hand::Left, Tone::Ops).expect("a swap");
    let ui = Ui { moved, ..ui };
    assert_eq!(keymap::lookup(&ui, Context::Screen, Key::Char('d')), Some(Act::Feed));
    assert_eq!(keymap::lookup(&ui, Context::Screen, Key::Char('f')), Some(Act::Nappy));
}

#[test]
fn a_wrong_key_map_is_left_out_and_both_sides_are_named() {
    for (said, line) in [
        (("feed", "d"), "[keys] `d` would do both feed and nappy; give one of them another key"),
        (("feed", "?"), "[keys] `?` would do both feed and help; give one of them another key"),
        (("back", "f"), "[keys] `f` would do both back and feed; give one of them another key"),
        (("fed", "m"), "[keys] `fed` is no action; `dadops config keys` lists them"),
        (("feed", "["), "[keys] feed = `[` needs two hands on some keyboards"),
        (("feed", "Ctrl-C"), "[keys] `Ctrl-C` stays what it is; feed needs another key"),
        (("quit", "m"), "[keys] `m` stays what it is; quit needs another key"),
    ] {
        let mut ui = ui();
        let config = Config { keys: keys(&[said]), ..Config::default() };
        let wrong = config::apply(&config, &mut ui);
        assert!(wrong.contains(&line.to_owned()), "{said:?}: {wrong:?}");
        assert!(ui.moved.is_empty());
    }
    let mut ui = ui();
    let config = Config {
        night: Some("20:30-06:00".to_owned()),
        tone: Some("loud".to_owned()),
        ..Config::default()
    };
    assert_eq!(config::apply(&config, &mut ui), ["[ui] tone = `loud` is none of ops, plain"]);
    assert_eq!(ui.night_hours.0.to_string(), "20:30:00");
}

proptest! {
    /// Whatever key map is taken, every act keeps a key in its place, help and
    /// the way back among them.
    #[test]
    fn every_act_keeps_a_key(
        said in prop::collection::vec((0..TABLE.len(), prop::char::range('!', '~')), 0..6),
        right in any::<bool>(),
    ) {
        let hand = if right { Hand::Right } else { Hand::Left };
        let said: Vec<(String, String)> = said
            .into_iter()
            .map(|(row, key)| (TABLE[row].name.to_owned(), key.to_string()))
            .collect();
        if let Ok(moved) = config::moved(&said, hand, Tone::Ops) {
            let ui = Ui { moved, ..handed(hand) };
            for row in TABLE {
                let key = keymap::pressed(&ui, row.key(hand));
                for context in row.contexts {
                    prop_assert_eq!(keymap::lookup(&ui, *context, key), Some(row.act), "{}", row.name);
                }
            }
        }
    }
}

//! Laws over any script of keys and verbs.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::night;
use dadops::app::command::Command;
use dadops::app::effect::Effect;
use dadops::app::key::Key;
use dadops::app::msg::Msg;
use dadops::app::reply::Outcome;
use dadops::domain::id::FactId;
use dadops::journal::entry::Payload;
use proptest::prelude::*;

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => prop::sample::select("fsdtTzZvcqwxgar12345 8bnY/?".chars().collect::<Vec<_>>())
            .prop_map(Key::Char),
        1 => prop::char::range(' ', '~').prop_map(Key::Char),
        2 => prop::sample::select(vec![
            Key::Enter, Key::Esc, Key::Tab, Key::BackTab, Key::Backspace, Key::Delete, Key::Up,
            Key::Down, Key::Left, Key::Right, Key::Home, Key::End, Key::PageUp, Key::PageDown,
            Key::F(1), Key::F(9), Key::Ctrl('u'), Key::Ctrl('l'),
        ]),
    ]
}

#[derive(Debug, Clone)]
enum Step {
    Key(Key),
    Wait(i64),
    Paste(String),
    Size(u16, u16),
    Line(String),
}

fn any_step() -> impl Strategy<Value = Step> {
    let phrases = [
        "bottle 90",
        "wet 20m ago",
        "asleep 23:50",
        "awake",
        "name Cleo",
        "carers dad nan",
        "feed left start",
        "undo",
        "ada dirty",
        "weight 3840",
        "wet 03:40",
        "remove",
        "zone UTC",
        "set units us",
        "you nan",
        "baby Dot born 2026-11-21 10:00",
        "later 60",
    ];
    prop_oneof![
        12 => any_key().prop_map(Step::Key),
        2 => (0_i64..4000).prop_map(Step::Wait),
        1 => "\\PC{0,20}".prop_map(Step::Paste),
        1 => (0_u16..200, 0_u16..60).prop_map(|(x, y)| Step::Size(x, y)),
        3 => prop::sample::select(phrases.to_vec()).prop_map(|text| Step::Line(text.to_owned())),
    ]
}

/// No effect says anything of the future.
fn nothing_ahead(desk: &Desk) {
    for effect in &desk.effects {
        if let Effect::Append(action) | Effect::AppendAlerting { action, .. } = effect {
            for fact in action.drafts.iter().filter_map(|draft| draft.payload.fact()) {
                assert!(fact.start <= action.recorded_at, "{fact:?}");
                assert!(fact.end().is_none_or(|end| end <= action.recorded_at), "{fact:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// No script panics, stores the future, or leaves the model with anything
    /// else than a rebuild from the journal would show.
    #[test]
    fn any_script_leaves_what_a_rebuild_shows(
        steps in prop::collection::vec(any_step(), 1..60),
        babies in 0_usize..3,
        people in 0_usize..3,
    ) {
        let mut desk = Desk::with(&["Ada", "Bo"][..babies], &["Dad", "Mum"][..people]);
        for step in steps {
            match step {
                Step::Key(key) => { desk.key(key); }
                Step::Wait(seconds) => desk.wait(TimeDelta::seconds(seconds)),
                Step::Paste(text) => { desk.send(Msg::Paste(text)); }
                Step::Size(x, y) => { desk.send(Msg::Resize(x, y)); }
                Step::Line(text) => {
                    desk.key(Key::Esc);
                    desk.key(Key::Esc);
                    desk.line(&text);
                }
            }
        }
        nothing_ahead(&desk);
        desk.check();
        prop_assert!(desk.model.unsaved.is_empty());
        prop_assert_eq!(desk.model.household.babies.len(), desk.model.board.babies.len());
        let list = &desk.model.list;
        prop_assert!(list.iter().all(|id| desk.model.timeline.get(*id).is_some()));
    }

    /// The same keys give the same effects.
    #[test]
    fn the_same_script_gives_the_same_effects(keys in prop::collection::vec(any_key(), 1..40)) {
        let run = |keys: &[Key]| {
            let mut desk = Desk::family();
            for key in keys {
                desk.key(*key);
            }
            desk.effects
        };
        prop_assert_eq!(run(&keys), run(&keys));
    }
}

fn run(desk: &mut Desk, command: Command) -> Option<(Outcome, String)> {
    desk.send(Msg::Run(command));
    // The answer to the verb, or to the store's confirmation of it.
    desk.model.reply.as_ref().map(|reply| (reply.outcome, reply.line.clone()))
}

fn log(phrases: &[&str]) -> Command {
    let phrases = phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    Command::Log { phrases, yes: false, dry_run: false }
}

#[test]
fn several_phrases_are_one_action_each_after_those_before_it() {
    let mut desk = Desk::family();
    run(&mut desk, log(&["asleep 23:50", "", "awake 01:00", "bottle 90 01:05"]));
    assert_eq!(desk.facts(), ["Ada sleep Sat 23:50", "Ada bottle 90 ml 01:05"]);
    assert_eq!(desk.model.timeline.all()[0].fact.active(night()), TimeDelta::minutes(70));
    desk.check();
    desk.press("z");
    assert!(desk.facts().is_empty());
}

#[test]
fn one_line_that_does_not_read_stores_nothing_and_names_its_number() {
    let mut desk = Desk::family();
    let (outcome, line) = run(&mut desk, log(&["wet", "", "botle 90"])).expect("an answer");
    assert_eq!(outcome, Outcome::NotUnderstood);
    assert_eq!(line, "`botle` is not understood");
    let place = desk.model.reply.as_ref().and_then(|reply| reply.place.clone()).expect("a place");
    assert_eq!((place.line, place.range), (3, 0..5));
    assert!(desk.facts().is_empty());
}

#[test]
fn the_command_line_stores_beside_another_carer_and_says_so() {
    let mut desk = Desk::family();
    desk.other("Mum", "wet 1m ago");
    run(&mut desk, log(&["wet"]));
    assert_eq!(desk.facts().len(), 2);
    let warnings = desk.model.reply.as_ref().map(|reply| reply.warnings.clone());
    let lines: Vec<String> = warnings.into_iter().flatten().map(|one| one.line).collect();
    assert!(lines.contains(&"Mum logged nappy wet 1 min ago".to_owned()), "{lines:?}");
}

#[test]
fn a_dry_run_says_all_and_stores_nothing() {
    let mut desk = Desk::family();
    let phrases = vec!["bottle 90 20m ago".to_owned()];
    let said = run(&mut desk, Command::Log { phrases, yes: false, dry_run: true });
    let line = "feed bottle 90 ml · Sun 02:52 (20 min ago) · Dad".to_owned();
    assert_eq!(said, Some((Outcome::Said, line)));
    assert!(desk.effects.is_empty());
}

#[test]
fn what_is_unlikely_needs_a_yes_and_the_future_is_refused_even_so() {
    let mut desk = Desk::family();
    let (outcome, _) = run(&mut desk, log(&["bottle 900"])).expect("an answer");
    assert_eq!(outcome, Outcome::Refused);
    let phrases = vec!["bottle 900".to_owned()];
    run(&mut desk, Command::Log { phrases, yes: true, dry_run: false });
    assert_eq!(desk.facts(), ["Ada bottle 900 ml 03:12"]);
    let phrases = vec!["wet 03:40".to_owned()];
    let refused = run(&mut desk, Command::Log { phrases, yes: true, dry_run: false });
    assert_eq!(refused.map(|(outcome, _)| outcome), Some(Outcome::Refused));
}

#[test]
fn verbs_about_the_household_answer_in_plain_sentences() {
    let baby = |name: &str| Command::AddBaby {
        name: name.to_owned(),
        born: None,
        due: None,
        sex: None,
        weeks: None,
        birth_weight: None,
    };
    let carer = |name: &str, primary| Command::AddCarer {
        name: name.to_owned(),
        primary,
        gave_birth: false,
    };
    let mut desk = Desk::with(&[], &[]);
    desk.press("d a");
    let named = run(&mut desk, baby("Ada")).expect("an answer");
    assert_eq!(named, (Outcome::Saved, "baby Ada".to_owned()));
    assert_eq!(desk.facts(), ["Ada nappy wet 03:12"], "the unnamed baby was completed");
    let twice = run(&mut desk, baby("ada")).expect("an answer");
    assert_eq!(twice, (Outcome::Refused, "ada is in the household already".to_owned()));
    assert_eq!(run(&mut desk, baby("\n")).map(|said| said.0), Some(Outcome::NotUnderstood));
    run(&mut desk, carer("Mum", true));
    run(&mut desk, carer("Dad", true));
    let primary: Vec<bool> =
        desk.model.household.carers.iter().map(|(_, carer)| carer.primary).collect();
    assert_eq!(primary, [false, true], "one is the primary");
    let same = run(&mut desk, carer("dad", false)).expect("an answer");
    assert_eq!(same, (Outcome::Nothing, "Dad is a carer already".to_owned()));
    let gone = Command::Remove(FactId::new(uuid::Uuid::nil()));
    assert_eq!(run(&mut desk, gone).map(|said| said.0), Some(Outcome::Nothing));
    desk.check();
}

#[test]
fn edit_and_remove_by_id_correct_what_holds() {
    let mut desk = Desk::family();
    run(&mut desk, log(&["bottle 90 20m ago #warm -- sleepy"]));
    let fact = desk.model.timeline.all()[0].id;
    let edit = |phrase: &str| Command::Edit {
        fact,
        phrase: phrase.to_owned(),
        yes: false,
        dry_run: false,
    };
    run(&mut desk, edit("bottle 80 20m ago #warm -- sleepy"));
    assert_eq!(desk.facts(), ["Ada bottle 80 ml 02:52"]);
    let two = run(&mut desk, edit("awake")).map(|said| said.0);
    assert_eq!(two, Some(Outcome::Saved), "a waking is one entry");
    run(&mut desk, Command::Remove(fact));
    assert!(desk.facts().is_empty());
    let removes =
        desk.store.entries.iter().filter(|one| matches!(one.payload, Payload::Remove { .. }));
    assert_eq!(removes.count(), 1);
    desk.check();
}

//! Which plan holds in a console: the newest that reads, live, and said in row 1
//! when it is not the newest.

#[path = "common/mod.rs"]
mod common;

use common::Desk;
use common::carer;
use dadops::app::command::Command;
use dadops::app::effect::Effect;
use dadops::app::model::Model;
use dadops::app::msg::Msg;
use dadops::app::reply::Outcome;
use dadops::document::publish;
use dadops::document::publish::Back;
use dadops::document::publish::Proposal;
use dadops::domain::document::DocumentName;
use dadops::domain::setting::Units;
use dadops::picture::gallery;
use dadops::plan::DEFAULT;
use dadops::plan::Plan;
use proptest::prelude::*;

fn plan(night: &str) -> String {
    format!("version = 1\nnight = \"{night}-07:00\"\n")
}

/// Proposes a text as the console's author.
fn propose(desk: &mut Desk, text: &str, held_before: bool) -> Outcome {
    let name = DocumentName::plan();
    let base = publish::base(desk.model.documents.get(&name));
    let text = text.to_owned();
    let back = held_before.then(|| Back { to: "v1".to_owned(), held: true });
    let proposal = Proposal { name, text, base, why: None, back };
    desk.send(Msg::Run(Command::Publish(proposal)));
    desk.model.toast.as_ref().expect("it is said").reply.outcome
}

fn night(desk: &Desk) -> String {
    desk.model.plan.plan.night.from.format("%H:%M").to_string()
}

/// Row 1 on a screen of so many columns.
fn head(model: &Model, columns: u16) -> String {
    let mut model = model.clone();
    model.ui.size = (columns, 10);
    let cells = gallery::drawn(&model);
    (0..columns).map(|x| cells[(x, 0)].symbol().to_owned()).collect()
}

#[test]
fn a_plan_that_is_written_holds_at_once_and_undo_takes_it_back() {
    let mut desk = Desk::family();
    assert_eq!(desk.model.plan.plan, Plan::shipped());
    assert_eq!(propose(&mut desk, &plan("21:00"), false), Outcome::Saved);
    assert_eq!(desk.toast(), "plan v1: holds from now on");
    assert_eq!((night(&desk).as_str(), desk.model.plan.version), ("21:00", Some(1)));
    desk.press("z");
    assert_eq!(desk.toast(), "undone: a version of the plan");
    assert_eq!(desk.model.plan.plan, Plan::shipped());
    desk.press("Z");
    assert_eq!(night(&desk), "21:00");
    assert_eq!(propose(&mut desk, &plan("21:00"), false), Outcome::Nothing);
    assert_eq!(propose(&mut desk, "version = 1\nnigth = 5\n", false), Outcome::Refused);
    assert_eq!(night(&desk), "21:00");
    desk.check();
}

#[test]
fn a_plan_that_names_units_sets_them_in_the_same_action() {
    let mut desk = Desk::family();
    propose(&mut desk, "version = 1\nunits = \"us\"\n", false);
    assert_eq!(desk.model.household.units, Units::Us);
    desk.press("z");
    assert_eq!(desk.model.household.units, Units::Metric);
    assert_eq!(desk.model.plan.version, None);
}

#[test]
fn what_another_program_writes_is_there_without_a_key() {
    let mut desk = Desk::family();
    desk.written(&plan("20:00"));
    assert_eq!((night(&desk).as_str(), desk.model.plan.version), ("20:00", Some(1)));
    assert!(!head(&desk.model, 100).contains("plan"));
}

#[test]
fn a_broken_plan_stops_nothing_and_row_1_says_which_holds() {
    let mut desk = Desk::family();
    desk.written(&plan("21:00"));
    desk.written("version = 9\n");
    assert_eq!((night(&desk).as_str(), desk.model.plan.version), ("21:00", Some(1)));
    let broken = desk.model.plan.broken.clone().expect("it does not read");
    assert_eq!((broken.number, broken.searched), (2, true));
    assert!(head(&desk.model, 100).contains("plan: last good (v1)"), "{}", head(&desk.model, 100));
    assert!(head(&desk.model, 40).contains("plan: v1 holds"), "{}", head(&desk.model, 40));
    assert!(
        desk.press("f d")
            .iter()
            .any(|effect| matches!(effect, Effect::Append(_) | Effect::AppendAlerting { .. }))
    );

    // A console that is opened now has nothing in memory and looks for it.
    let mut opened = Desk::open(std::mem::take(&mut desk.store), Some(carer("Dad")));
    assert_eq!(opened.model.plan.plan, Plan::shipped(), "until it has looked");
    let wanted = dadops::app::update::publish::wanted(&opened.model);
    assert_eq!(wanted, Some(Effect::LoadVersions(DocumentName::plan())));
    let versions = opened.store.versions();
    opened.send(Msg::Versions { name: DocumentName::plan(), versions });
    assert_eq!((night(&opened).as_str(), opened.model.plan.version), ("21:00", Some(1)));
    opened.written(&plan("19:00"));
    assert_eq!((night(&opened).as_str(), opened.model.plan.version), ("19:00", Some(3)));
    assert_eq!(opened.model.plan.broken, None);
    assert!(!head(&opened.model, 100).contains("plan"));
}

#[test]
fn with_no_good_version_what_ships_holds() {
    let mut desk = Desk::family();
    desk.written("version = 9\n");
    assert_eq!((desk.model.plan.plan.clone(), desk.model.plan.version), (Plan::shipped(), None));
    assert!(head(&desk.model, 100).contains("plan: as shipped"));
    assert!(head(&desk.model, 40).contains("plan: shipped"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// After some versions, going back to an older text is that text again.
    #[test]
    fn apply_then_back_is_the_old_text(hours in prop::collection::vec(10_u8..24, 1..6), to in 0_usize..6) {
        let mut desk = Desk::family();
        let mut texts = vec![DEFAULT.to_owned()];
        for hour in hours {
            let text = plan(&format!("{hour}:30"));
            if propose(&mut desk, &text, false) == Outcome::Saved {
                texts.push(text);
            }
        }
        let old = &texts[to % texts.len()];
        let before = desk.model.plan.version;
        let outcome = propose(&mut desk, old, true);
        let held = desk.model.documents.get(&DocumentName::plan());
        let held = held.and_then(|plan| plan.current.as_ref()).expect("it holds");
        prop_assert_eq!(&held.edition.text, old);
        let next = if outcome == Outcome::Saved { before.map(|number| number + 1) } else { before };
        prop_assert_eq!(desk.model.plan.version, next);
        prop_assert_eq!(&desk.model.plan.plan, &dadops::plan::read(old).expect("it reads"));
    }
}

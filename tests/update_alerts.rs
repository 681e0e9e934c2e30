//! Alerts as a person meets them: each key on each state, undo of an
//! acknowledgement, calls from the command line, the list of screen 4.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::carer;
use dadops::app::key::Key;
use dadops::app::reply::Outcome;
use dadops::app::screen::AlertPane;
use dadops::app::screen::RunPane;
use dadops::app::screen::Screen;
use dadops::app::update::alerts::selected;
use dadops::board::alerts::Counts;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Rating;
use dadops::domain::entry::alert::Severity;
use dadops::domain::label::Label;
use dadops::journal::alert::Alert;

/// A family in which somebody called out `text`.
fn called(text: &str) -> Desk {
    let mut desk = Desk::family();
    desk.line(&format!("alert {text}"));
    desk
}

fn only(desk: &Desk) -> &Alert {
    let [alert] = desk.model.alerts.as_slice() else {
        panic!("one alert: {:?}", desk.model.alerts)
    };
    alert
}

fn state(desk: &Desk) -> &'static str {
    only(desk).state.name()
}

fn outcome(desk: &Desk) -> Option<Outcome> {
    desk.model.toast.as_ref().map(|toast| toast.reply.outcome)
}

fn hint(desk: &Desk) -> String {
    desk.model.toast.as_ref().and_then(|toast| toast.reply.hint.clone()).unwrap_or_default()
}

/// The texts of the alerts in the order of screen 4.
fn listed(desk: &Desk) -> Vec<String> {
    let find = |id| desk.model.alerts.iter().find(|alert| alert.id == id).expect("listed");
    let name = |alert: &Alert| dadops::export::alert::name(alert, &desk.model.household);
    desk.model.alerts_listed.iter().map(|id| name(find(*id))).collect()
}

#[test]
fn a_call_opens_an_alert_that_row_1_counts() {
    let desk = called("the bottle warmer leaks");
    assert_eq!((state(&desk), only(&desk).severity), ("open", Severity::Sev2));
    assert_eq!(only(&desk).opening.rule, "help");
    assert_eq!(Counts::of(&desk.model.alerts), Counts { page: 1, ticket: 0 });
    assert_eq!(desk.toast(), "PAGE: the bottle warmer leaks · SEV2: within half an hour");
    assert_eq!(desk.store.held().watching.alerts, desk.model.alerts, "as the journal has it");
    let red = called("sev1 help");
    assert_eq!(only(&red).severity, Severity::Sev1, "a person may say so");
    let empty = called("sev1");
    assert_eq!((empty.model.alerts.len(), outcome(&empty)), (0, Some(Outcome::NotUnderstood)));
}

#[test]
fn each_key_on_each_state() {
    let keys = ["a", "g", "E"];
    for (first, after) in [
        (&[][..], ["acked", "snoozed", "open"]),
        (&["a"][..], ["acked", "snoozed", "open"]),
        (&["g"][..], ["acked", "snoozed", "open"]),
        (&["E", "E", "E", "E", "E", "E"][..], ["acked", "snoozed", "open"]),
    ] {
        for (key, expected) in keys.into_iter().zip(after) {
            let mut desk = called("help");
            desk.press(&first.join(" "));
            desk.press(key);
            assert_eq!(state(&desk), expected, "{first:?} {key}");
        }
    }
}

#[test]
fn an_acknowledgement_names_who_and_until_when() {
    let mut desk = called("help");
    desk.press("a");
    let until = desk.now + TimeDelta::minutes(60);
    let acked = AlertState::Acked { by: Some(carer("Dad")), until, reminded: false };
    assert_eq!(only(&desk).state, acked);
    assert!(desk.toast().starts_with("acked: help"), "{}", desk.toast());
}

#[test]
fn each_press_puts_off_by_ten_minutes_up_to_the_cap_which_is_said() {
    let mut desk = called("help");
    desk.pace = TimeDelta::zero();
    let until = |desk: &Desk| match only(desk).state {
        AlertState::Snoozed { until } => (until - desk.now).num_minutes(),
        _ => 0,
    };
    desk.press("g");
    assert_eq!(until(&desk), 10);
    assert!(hint(&desk).starts_with("g again"), "{}", hint(&desk));
    desk.press("g g g g");
    assert_eq!(until(&desk), 50);
    desk.press("g");
    assert_eq!(until(&desk), 60);
    assert!(desk.toast().contains("the longest for SEV2"), "{}", desk.toast());
    desk.press("g");
    assert_eq!(until(&desk), 60, "no longer than that");
    let mut red = called("sev1 help");
    red.press("g");
    assert!(red.toast().contains("the longest for SEV1"), "{}", red.toast());
}

#[test]
fn escalating_asks_the_next_one_and_ends_where_the_policy_does() {
    let mut desk = called("help");
    let rung = |desk: &Desk| match only(desk).state {
        AlertState::Open { step, round, .. } => Some((step, round)),
        _ => None,
    };
    desk.press("E");
    assert_eq!(rung(&desk), Some((1, 0)));
    desk.press("E E E E");
    assert_eq!(rung(&desk), Some((2, 1)));
    desk.press("E");
    assert_eq!(state(&desk), "exhausted");
    assert!(desk.toast().starts_with("all rounds are over"), "{}", desk.toast());
    // From the hand-over card too: e e.
    let mut desk = called("help");
    desk.press("e");
    assert!(desk.model.overlay.is_some());
    desk.press("e");
    assert_eq!((rung(&desk), desk.model.overlay.is_none()), (Some((1, 0)), true));
}

#[test]
fn z_after_an_acknowledgement_takes_that_back_and_not_the_feed_before() {
    let mut desk = Desk::family();
    desk.line("bottle 90");
    desk.line("alert help");
    desk.press("a");
    desk.press("z");
    assert_eq!(state(&desk), "open");
    assert!(desk.toast().starts_with("ack taken back"), "{}", desk.toast());
    assert_eq!(desk.facts().len(), 1, "the feed stays");
    let events = only(&desk).moved.len();
    assert_eq!(events, 2, "both are on record");
    // Further back: the call itself, then the feed.
    desk.press("z");
    assert!(desk.model.alerts.is_empty());
    assert_eq!(desk.facts().len(), 1);
    desk.press("z");
    assert!(desk.facts().is_empty());
}

#[test]
fn z_takes_back_putting_off_and_an_end() {
    let mut desk = called("help");
    desk.press("g z");
    assert_eq!(state(&desk), "open");
    desk.line("alert resolve wind");
    assert_eq!(state(&desk), "resolved");
    desk.press("z");
    assert_eq!(state(&desk), "open");
    assert!(desk.toast().contains("help"), "{}", desk.toast());
}

#[test]
fn a_red_flag_ends_with_a_reason_only() {
    let mut desk = called("sev1 help");
    desk.line("alert resolve");
    assert_eq!((state(&desk), outcome(&desk)), ("open", Some(Outcome::Refused)));
    desk.press("Esc");
    desk.line("alert resolve seen by the midwife");
    let why = Some("seen by the midwife".to_owned());
    assert_eq!(only(&desk).state, AlertState::Resolved { how: How::Said { why } });
    assert!(hint(&desk).contains('4'), "where it can be rated: {}", hint(&desk));
}

#[test]
fn what_is_over_takes_no_more_keys_but_those_that_say_how_it_was() {
    for (key, rating) in [
        ("a", Rating::Useful),
        ("r", Rating::NotActionable),
        ("E", Rating::WrongPerson),
        ("g", Rating::WrongTime),
    ] {
        let mut desk = called("help");
        desk.line("alert resolve");
        desk.press(key);
        assert!(only(&desk).rated.is_empty(), "only on screen 4");
        desk.press("4");
        desk.press(key);
        assert_eq!(only(&desk).rated, [(Some(carer("Dad")), rating)]);
        assert_eq!(state(&desk), "resolved");
        desk.press("z");
        assert!(only(&desk).rated.is_empty(), "taken back");
    }
    let mut desk = called("help");
    desk.line("alert useful");
    assert_eq!((only(&desk).rated.len(), outcome(&desk)), (0, Some(Outcome::Nothing)));
}

#[test]
fn beside_the_bed_the_next_one_is_asked_with_one_key() {
    let mut desk = called("help");
    desk.press("b");
    for (key, after) in [("a", "acked"), ("E", "open"), ("g", "snoozed")] {
        desk.press(key);
        assert_eq!((state(&desk), &desk.model.screen), (after, &Screen::Bedside), "{key}");
    }
}

#[test]
fn without_an_alert_every_key_says_so_calmly() {
    for key in ["a", "g", "E", "r"] {
        let mut desk = Desk::family();
        desk.press(key);
        assert_eq!(desk.toast(), "no alert: nobody is asked for anything", "{key}");
        assert_eq!(outcome(&desk), Some(Outcome::Nothing));
    }
}

#[test]
fn on_screen_4_keys_mean_the_selected_alert_and_the_cursor_stays_on_it() {
    let mut desk = called("first");
    desk.line("alert second");
    desk.press("4");
    assert_eq!(listed(&desk), ["first", "second"]);
    desk.press("x a");
    let name = |desk: &Desk| selected(&desk.model).map(|alert| alert.opening.cause.clone());
    let second = name(&desk);
    assert_eq!(listed(&desk), ["first", "second"], "acked comes after what asks");
    let mut acked = desk.model.alerts.iter().filter(|alert| alert.state.name() == "acked");
    assert_eq!(acked.next().map(|alert| alert.opening.cause.clone()), second);
    desk.press("1 a");
    let open = desk.model.alerts.iter().filter(|alert| alert.state.name() == "open").count();
    assert_eq!(open, 0, "elsewhere the first that asks");
}

#[test]
fn the_list_is_filtered_and_space_opens_the_details() {
    let mut desk = called("warmer");
    desk.line("alert sev3 nappies");
    desk.press("4 /");
    desk.type_text("napp");
    desk.press("Enter");
    assert_eq!(listed(&desk), ["nappies"]);
    desk.press("Space");
    let pane = |desk: &Desk| match desk.model.screen {
        Screen::Alerts(screen) => Some(screen.pane),
        _ => None,
    };
    assert_eq!(pane(&desk), Some(AlertPane::Details));
    desk.press("q");
    assert_eq!((pane(&desk), listed(&desk).len()), (Some(AlertPane::List), 1));
    desk.press("Esc");
    assert_eq!(listed(&desk), ["warmer", "nappies"]);
    desk.press("q");
    assert_eq!(desk.model.screen, Screen::Now);
}

#[test]
fn what_another_console_calls_out_is_seen_and_nothing_pops_up() {
    let mut desk = Desk::family();
    desk.other("Mum", "alert help");
    assert_eq!((state(&desk), desk.model.overlay.is_none()), ("open", true));
    assert_eq!(desk.model.screen, Screen::Now);
    desk.press("b a");
    assert_eq!(state(&desk), "acked", "beside the bed too");
    desk.press("b 4");
    assert_eq!(listed(&desk), ["help"]);
    desk.key(Key::F(2));
    assert_eq!(desk.model.screen, Screen::Now);
    desk.key(Key::F(5));
    assert!(matches!(desk.model.screen, Screen::Alerts(_)));
}

#[test]
fn an_alert_that_the_disk_refused_is_said_and_tried_again() {
    let mut desk = called("help");
    let why = dadops::app::msg::Failure { message: "disk full".to_owned(), hint: None };
    desk.store.broken = Some(why);
    desk.press("a");
    assert_eq!((state(&desk), outcome(&desk)), ("open", Some(Outcome::NotSaved)));
    desk.store.broken = None;
    desk.press("Space");
    assert_eq!(state(&desk), "acked");
}

#[test]
fn r_opens_the_runbook_that_is_there_and_only_names_another() {
    let mut desk = called("too warm");
    desk.press("r");
    assert_eq!(outcome(&desk), Some(Outcome::Nothing), "{}", desk.toast());
    let names = |desk: &mut Desk, id: &str| {
        let rules = &mut desk.model.plan.plan.rules;
        let help = rules.iter_mut().find(|rule| rule.id.as_str() == "help").expect("a rule");
        help.runbook = Label::new(id);
    };
    names(&mut desk, "nobody-wrote-it");
    desk.press("r");
    assert_eq!(desk.toast(), "runbook: nobody-wrote-it");
    assert!(desk.model.overlay.is_none());
    names(&mut desk, "fever");
    desk.press("4 r");
    let Screen::Run(at) = &desk.model.screen else { panic!("{}", desk.toast()) };
    assert_eq!((at.selected.as_ref().map(Label::as_str), at.pane), (Some("fever"), RunPane::Steps));
}

#[test]
fn a_fever_is_an_alert_and_says_whom_to_call_with_the_save_itself() {
    let mut desk = Desk::family();
    desk.line("born 2026-10-11 10:00");
    desk.line("temp 38.2");
    let flag = desk.model.toast.as_ref().and_then(|toast| toast.reply.flags().first());
    let flag = flag.expect("a flag");
    assert_eq!((flag.id.as_str(), flag.severity), ("fever_u3m", Severity::Sev1));
    assert_eq!(only(&desk).opening.rule, "fever_u3m");
    assert_eq!(Counts::of(&desk.model.alerts), Counts { page: 1, ticket: 0 });
    // Taking the entry back ends nothing: a person says why it is over.
    desk.press("z");
    assert_eq!(state(&desk), "open");
    desk.line("alert resolve typed wrong");
    assert_eq!(state(&desk), "resolved");
    desk.check();
}

#[test]
fn a_sign_is_ticked_once_and_taken_back_by_z() {
    let mut desk = Desk::family();
    desk.press("! x Space");
    assert_eq!(only(&desk).severity, Severity::Sev1);
    desk.press("Esc Space");
    assert_eq!(desk.model.alerts.len(), 1, "the same sign twice is one alert");
    desk.press("Esc Esc z");
    assert!(desk.model.alerts.is_empty(), "{:?}", desk.model.alerts);
    desk.check();
}

#[test]
fn a_sign_is_ticked_beside_the_bed_and_in_an_empty_house() {
    let mut desk = Desk::with(&[], &[]);
    desk.press("b ! x Space");
    let alert = only(&desk);
    assert!(matches!(alert.opening.cause, dadops::domain::entry::alert::Cause::Sign { .. }));
    assert_eq!(alert.opening.subject, dadops::domain::person::Subject::Household);
}

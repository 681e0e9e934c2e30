//! Screen 4 at every size, at night and in ASCII; the first alert on Now, beside
//! the bed and in the smallest terminal.

use crate::view;
use chrono::TimeDelta;
use dadops::app::model::Model;
use dadops::app::msg::Msg;
use dadops::app::msg::Stamp;
use dadops::app::ui::Glyphs;
use dadops::app::update::update;
use dadops::domain::detail::Kind;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::Cause;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Opening;
use dadops::domain::entry::alert::Rating;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::id::CarerId;
use dadops::domain::id::EntryId;
use dadops::domain::id::derived;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::journal::alert::Alert;
use dadops::journal::alert::Moved;
use dadops::journal::changes::Changes;
use dadops::picture::sample;
use dadops::text::style::Tone;

fn ago(minutes: i64) -> Timestamp {
    sample::now() - TimeDelta::minutes(minutes)
}

fn open(step: u8, in_minutes: i64) -> AlertState {
    AlertState::Open { step, round: 0, next_at: ago(-in_minutes) }
}

fn opened(id: u8, rule: &str, severity: Severity, minutes: i64, cause: Cause) -> Alert {
    let opening = Opening {
        rule: rule.to_owned(),
        subject: Subject::Household,
        severity,
        since: ago(minutes + 5),
        began_with: None,
        cause,
        to: open(0, 10 - minutes),
    };
    Alert::opened(AlertId::from_bytes([id; 16]), opening, ago(minutes))
}

fn called(text: &str) -> Cause {
    Cause::Manual { text: text.to_owned() }
}

fn moves(alert: &mut Alert, minutes: i64, by: Option<CarerId>, event: AlertEvent, to: AlertState) {
    alert.moves(Moved { at: ago(minutes), by, event, to });
}

/// Dad was asked and did not answer, Mum was; a ticket waits; one was put off,
/// two are over.
fn alerts(model: &Model) -> Vec<Alert> {
    let [dad, mum] = ["Dad", "Mum"].map(|name| model.household.carer_named(name).expect("a carer"));
    let ada = Subject::Baby(model.household.babies[0].0);
    let told = |step, to, channel: &str, breaks| Told {
        turn: 0,
        step,
        round: 0,
        to,
        channel: channel.to_owned(),
        breaks,
    };
    let overdue = || Cause::Overdue { of: Kind::Feed, last: ago(250), limit_min: 240 };
    let feed = |id, severity, minutes| {
        let mut feed = opened(id, "feed-overdue", severity, minutes, overdue());
        feed.opening.subject = ada;
        feed
    };
    let mut page = feed(1, Severity::Sev2, 17);
    page.tells(ago(17), told(0, dad, "screen", false));
    moves(&mut page, 7, None, AlertEvent::Due, open(1, 3));
    page.tells(ago(7), told(1, mum, "desktop", true));
    let load = Cause::Load { metric: "sleep-24h".to_owned(), value: 3.8, limit: 5.0 };
    let mut acked = opened(2, "carer-sleep", Severity::Sev3, 90, load);
    acked.opening.subject = Subject::Carer(dad);
    let until = ago(-60);
    let to = AlertState::Acked { by: Some(mum), until, reminded: false };
    moves(&mut acked, 60, Some(mum), AlertEvent::Ack, to);
    let mut later = opened(3, "help", Severity::Sev3, 200, called("buy nappies"));
    let to = AlertState::Snoozed { until: ago(-350) };
    moves(&mut later, 190, Some(dad), AlertEvent::Snooze { minutes: 540 }, to);
    let mut before = feed(4, Severity::Sev2, 1600);
    let cleared = AlertState::Resolved { how: How::Cleared };
    moves(&mut before, 1588, None, AlertEvent::Clear, cleared);
    before.rated = vec![(Some(dad), Rating::Useful)];
    let mut help = opened(5, "help", Severity::Sev1, 3000, called("help"));
    let why = Some("seen by the midwife".to_owned());
    let to = AlertState::Resolved { how: How::Said { why: why.clone() } };
    moves(&mut help, 2990, Some(mum), AlertEvent::Resolve { why }, to);
    let ticket = opened(6, "help", Severity::Sev3, 30, called("the bottle warmer leaks"));
    vec![help, before, later, acked, ticket, page]
}

fn seen(mut model: Model, alerts: Vec<Alert>) -> Model {
    let alerts = alerts.into_iter().map(|alert| (alert.id, Some(alert))).collect();
    let changes = Changes { alerts, ..Changes::default() };
    let stamp = Stamp { at: sample::now(), id: EntryId::new(derived(0, &["seen"])) };
    let effects = update(&mut model, stamp, Msg::Seen(changes));
    assert!(effects.is_empty(), "nothing to do: {effects:?}");
    model
}

/// A night with alerts, after `keys`.
fn night(size: (u16, u16), keys: &str) -> Model {
    let model = sample::ada(size);
    let alerts = alerts(&model);
    view::after(seen(model, alerts), keys)
}

#[test]
fn at_120x40() {
    insta::assert_snapshot!(view::framed(&night((120, 40), "4")), @"");
}

#[test]
fn at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "4")), @"");
}

#[test]
fn at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "4")), @"");
}

#[test]
fn at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "4")), @"");
}

#[test]
fn details_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "4 ")), @"");
}

#[test]
fn details_scrolled_at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "4 xxx")), @"");
}

#[test]
fn one_that_is_over_at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "4xxxx")), @"");
}

#[test]
fn nothing_at_60x20() {
    insta::assert_snapshot!(view::framed(&view::after(sample::ada((60, 20)), "4")), @"");
}

#[test]
fn on_now_at_100x30() {
    insta::assert_snapshot!(view::framed(&night((100, 30), "")), @"");
}

#[test]
fn on_now_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "")), @"");
}

#[test]
fn on_now_at_40x10() {
    insta::assert_snapshot!(view::framed(&night((40, 10), "")), @"");
}

#[test]
fn beside_the_bed_at_60x20() {
    insta::assert_snapshot!(view::framed(&night((60, 20), "b")), @"");
}

#[test]
fn in_one_line() {
    insta::assert_snapshot!(view::framed(&night((39, 3), "")), @"");
}

#[test]
fn at_night_in_ascii_in_plain_words_at_100x30() {
    let mut model = view::at_night(night((100, 30), "4"));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.tone = Tone::Plain;
    model.ui.style.ascii = true;
    insta::assert_snapshot!(view::framed(&model), @"");
}

#[test]
fn a_call_of_any_length_stays_inside_its_line() {
    for size in [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10), (39, 5), (1, 1)] {
        for keys in ["", "4", "4 ", "b"] {
            let model = sample::ada(size);
            let long = "very ".repeat(200) + "\u{1b}[31m \u{202e}long";
            let alert = opened(9, "help", Severity::Sev1, 3, called(&long));
            let text = view::text(&view::after(seen(model, vec![alert]), keys));
            assert!(!text.contains('\u{1b}'), "{size:?} {keys}");
        }
    }
}

//! Screen 2 as it is leafed through: its pages, what is picked on them, and
//! what a trend asks for.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::night;
use dadops::app::effect::Effect;
use dadops::app::msg::Failure;
use dadops::app::msg::Msg;
use dadops::app::screen::Reach;
use dadops::app::screen::Screen;
use dadops::app::screen::TimeScreen;
use dadops::metrics::figure::Figure;

fn screen(desk: &Desk) -> TimeScreen {
    match desk.model.screen {
        Screen::Time(time) => time,
        ref other => panic!("{other:?}"),
    }
}

fn failure() -> Failure {
    Failure { message: "the disk is away".to_owned(), hint: None }
}

#[test]
fn space_goes_round_and_passes_a_page_that_has_nothing() {
    let mut desk = Desk::family();
    desk.press("d a 2");
    let round = |desk: &mut Desk| -> Vec<Reach> {
        let pages = (0..Reach::ALL.len()).map(|_| {
            desk.press("Space");
            screen(desk).reach
        });
        pages.collect()
    };
    let [hours, two, four, carers, trends, wakings] = Reach::ALL;
    assert_eq!(round(&mut desk), [four, trends, wakings, hours, two, four]);
    desk.line("dad slept 22:00-23:30");
    desk.press("2");
    assert_eq!(round(&mut desk), [carers, trends, wakings, hours, two, four]);
}

#[test]
fn a_figure_is_picked_round_and_round_and_only_what_is_logged_is_offered() {
    let mut desk = Desk::family();
    desk.line("bottle 90 1h ago");
    desk.line("wet 2h ago");
    desk.press("2 Space Space");
    let figure = |desk: &Desk| desk.model.time.trend.as_ref().map(|trend| trend.figure);
    let offered: Vec<Figure> = desk.model.time.figures.iter().map(|(one, _)| *one).collect();
    assert_eq!(
        offered,
        [Figure::Feeds, Figure::Bottle, Figure::Wet, Figure::Dirty, Figure::NightUp]
    );
    assert_eq!(figure(&desk), Some(Figure::Feeds));
    desk.press("x x");
    assert_eq!(figure(&desk), Some(Figure::Wet));
    desk.press("w w w");
    assert_eq!(figure(&desk), Some(Figure::NightUp), "up from the first leads to the last");
    desk.press("x");
    assert_eq!(figure(&desk), Some(Figure::Feeds));
    desk.press("End");
    assert_eq!(figure(&desk), Some(Figure::NightUp));
    desk.press("Space x");
    assert_eq!(screen(&desk).pick, 1, "Tuesday");
    assert!(desk.model.time.trend.is_none() && desk.model.time.heat.is_some());
}

#[test]
fn nothing_is_worked_out_for_a_page_that_is_not_shown() {
    let mut desk = Desk::family();
    desk.line("dad slept 22:00-23:30");
    desk.line("bottle 90 1h ago");
    desk.press("2");
    let time = &desk.model.time;
    assert!(time.carers_log && time.carers.is_empty());
    assert!(time.trend.is_none() && time.heat.is_none() && time.figures.is_empty());
    desk.press("1");
    assert_eq!(desk.model.time, dadops::board::time::TimeBoard::default());
}

#[test]
fn a_trend_asks_for_its_weeks_one_page_after_the_other() {
    let mut desk = Desk::family();
    for n in 0..40 {
        desk.line(&format!("bottle 90 {n}m ago"));
    }
    desk.press("2");
    let days = |days| night() - TimeDelta::days(days);
    let asked = desk.send(Msg::Loaded { facts: vec![], since: Some(days(60)) });
    assert!(asked.is_empty(), "fourteen days are there");
    assert!(desk.press("Space").is_empty());
    assert_eq!(desk.press("Space"), [Effect::LoadOlder { before: days(60) }]);
    let trend = desk.model.time.trend.clone().expect("a trend");
    assert!(!trend.complete && trend.days.iter().all(|day| day.value != Some(0.0)));
    assert!(desk.press("x w").is_empty(), "it is on its way");
    let asked = desk.send(Msg::Loaded { facts: vec![], since: Some(days(80)) });
    assert_eq!(asked, [Effect::LoadOlder { before: days(80) }], "not yet twelve weeks");
    assert!(desk.send(Msg::Loaded { facts: vec![], since: Some(days(100)) }).is_empty());
    assert!(desk.model.time.trend.as_ref().is_some_and(|trend| trend.complete));
}

#[test]
fn a_disk_that_refused_is_asked_again_by_a_key_alone() {
    let mut desk = Desk::family();
    desk.press("d a 2 Space");
    desk.send(Msg::Loaded { facts: vec![], since: None });
    let since = night() - TimeDelta::days(60);
    let asked = desk.send(Msg::Loaded { facts: vec![], since: Some(since) });
    assert_eq!(asked, [Effect::LoadOlder { before: since }]);
    assert!(desk.send(Msg::Failed(failure())).is_empty());
    assert_eq!(desk.press("Space"), [Effect::LoadOlder { before: since }]);
}

//! The line of Now that says what a readiness list waits for.

use crate::view;
use dadops::app::model::Model;
use dadops::app::ui::Night;
use dadops::app::update::refresh;
use dadops::picture::sample;

/// Two days before the first outing is due.
fn day(size: (u16, u16)) -> Model {
    at(size, "2026-11-22T11:12:00Z")
}

fn at(size: (u16, u16), now: &str) -> Model {
    let mut model = sample::ada(size);
    model.now = now.parse().expect("an instant");
    refresh::data(&mut model);
    model
}

fn line(model: &Model) -> Option<String> {
    let framed = view::framed(model);
    let line = framed.lines().find(|line| line.contains("first outing"));
    line.map(|line| {
        let said = line.trim().trim_matches('"').trim();
        said.trim_start_matches("SINCE LAST FEED").trim().to_owned()
    })
}

#[test]
fn one_calm_line_by_day_at_every_size_that_has_room() {
    for size in [(140, 40), (100, 30), (80, 24), (60, 20)] {
        let said = line(&day(size));
        assert_eq!(said.as_deref(), Some("due: first outing 0 of 5, Tue"), "{size:?}");
    }
    assert_eq!(line(&day((40, 10))), None);
    let late = line(&at((100, 30), "2026-11-26T11:12:00Z"));
    assert_eq!(late.as_deref(), Some("first outing 0 of 5, was due Tue"));
    assert_eq!(line(&at((100, 30), "2026-11-16T11:12:00Z")), None, "more than a week ahead");
}

#[test]
fn never_at_night() {
    for size in [(140, 40), (100, 30), (80, 24), (60, 20)] {
        for now in ["2026-11-22T03:12:00Z", "2026-11-22T22:00:00Z", "2026-11-22T06:59:00Z"] {
            let mut model = at(size, now);
            assert_eq!(line(&model), None, "{size:?} {now}");
            // Whatever the colours.
            model.ui.night = Night::Off;
            assert_eq!(line(&model), None, "{size:?} {now}");
        }
    }
}

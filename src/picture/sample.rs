//! The demo at one fixed moment, for pictures and for tests of screens: Ada,
//! twelve days old, at night. Always the same.

use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::screen::Reach;
use crate::app::screen::Screen;
use crate::app::start::Start;
use crate::app::ui::Colour;
use crate::app::ui::Glyphs;
use crate::app::ui::Hand;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::app::update::update;
use crate::demo;
use crate::domain::id::EntryId;
use crate::domain::id::derived;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::DateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// Mum, Dad and Nan.
const CARERS: usize = 3;

/// The moment of the sample: Sunday 22 November 2026, 03:12 UTC.
#[must_use]
pub fn now() -> Timestamp {
    DateTime::from_timestamp(1_795_317_120, 0).unwrap_or_default()
}

/// Returns the moment `hours` and `minutes` before [`now`].
#[must_use]
pub fn ago(hours: i64, minutes: i64) -> Timestamp {
    now() - TimeDelta::minutes(hours * 60 + minutes)
}

/// Returns a device of `size` by day, with every glyph and colour.
#[must_use]
pub fn ui(size: (u16, u16)) -> Ui {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    Ui {
        size,
        night: Night::Off,
        night_hours: (at(21), at(7)),
        colour: Colour::True,
        glyphs: Glyphs::Braille,
        style: Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units: Units::Metric,
            zone: Zone::UTC,
            ascii: false,
        },
        hand: Hand::Left,
        moved: Vec::new(),
    }
}

/// Returns who lives in the demo, and its facts up to [`now`].
#[must_use]
pub fn home(babies: usize) -> (Household, Vec<Logged>) {
    let actions = demo::household(demo::SEED, demo::DAYS, now(), Zone::UTC, babies, CARERS);
    let (household, line) = demo::told(actions, None);
    (household, line.all().to_vec())
}

/// Returns a model on screen 1 of what was logged, Dad writing.
#[must_use]
pub fn model(household: Household, facts: Vec<Logged>, size: (u16, u16)) -> Model {
    let you = household.carer_named("Dad");
    Model::new(Start {
        now: now(),
        machine_zone: Zone::UTC,
        ui: ui(size),
        documents: crate::journal::document::Documents::default(),
        watching: crate::journal::watching::Watching::default(),
        household,
        facts,
        since: None,
        upto: 1,
        you,
        demo: false,
        as_if: false,
        config_trouble: None,
    })
}

/// Returns the model of Ada's night.
#[must_use]
pub fn ada(size: (u16, u16)) -> Model {
    let (household, facts) = home(1);
    model(household, facts, size)
}

/// Returns the model of Ada's night on screen 2, with the picture of `reach`.
#[must_use]
pub fn time(size: (u16, u16), reach: Reach) -> Model {
    let keys = match reach {
        Reach::Days14 => "2",
        Reach::Days28 => "2 ",
        Reach::Carers => "2  ",
        Reach::Trends => "2   ",
        Reach::Wakings => "2    ",
        Reach::Hours24 => "2     ",
    };
    pressed(ada(size), keys)
}

/// Returns the model of Ada's night on screen 8, the second entry selected.
#[must_use]
pub fn log(size: (u16, u16)) -> Model {
    pressed(ada(size), "8xx")
}

/// Returns the model of Ada's night on screen 3.
#[must_use]
pub fn slo(size: (u16, u16)) -> Model {
    pressed(ada(size), "3")
}

/// Returns the model of Ada's night on screen 6, Mum selected.
#[must_use]
pub fn carers(size: (u16, u16)) -> Model {
    let mut model = pressed(ada(size), "6");
    if let Screen::Carers(screen) = &mut model.screen {
        screen.selected = model.household.carer_named("Mum");
    }
    model
}

/// Returns `model` after the keys of `text`, as at the keyboard.
#[must_use]
pub fn pressed(mut model: Model, text: &str) -> Model {
    let id = EntryId::new(derived(0, &["sample"]));
    for (count, key) in (0..).zip(text.chars()) {
        let stamp = Stamp { at: model.now, id: id.plus(count) };
        let _ = update(&mut model, stamp, Msg::Key(Key::Char(key)));
    }
    model
}

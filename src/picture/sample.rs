//! A made-up household for pictures and for tests of screens: Ada, twelve
//! days old, one night with two carers. Always the same.

use crate::app::model::Model;
use crate::app::screen::LogScreen;
use crate::app::screen::Pane;
use crate::app::screen::Reach;
use crate::app::screen::Screen;
use crate::app::screen::TimeScreen;
use crate::app::start::Start;
use crate::app::ui::Colour;
use crate::app::ui::Glyphs;
use crate::app::ui::Hand;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::board::raster::Raster;
use crate::board::raster::Window;
use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::entry::baby_named;
use crate::journal::entry::carer_named;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::DateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;

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

/// Returns the household: the named babies, Dad and Mum.
#[must_use]
pub fn household(babies: &[&str]) -> Household {
    let born = ago(11 * 24, 22 * 60);
    let baby = |name: &str| Baby { name: name.to_owned(), born: Some(born), ..Baby::default() };
    let carer = |name: &str| Carer { name: name.to_owned(), ..Carer::default() };
    Household {
        zone: Some(Zone::UTC),
        babies: babies.iter().map(|name| (baby_named(name), baby(name))).collect(),
        carers: ["Dad", "Mum"].iter().map(|name| (carer_named(name), carer(name))).collect(),
        ..Household::default()
    }
}

/// Returns a model on screen 1 of what was logged, Dad writing.
#[must_use]
pub fn model(household: Household, facts: Vec<Logged>, size: (u16, u16)) -> Model {
    let you = household.carers.first().map(|(id, _)| *id);
    let mut model = Model::new(Start {
        now: now(),
        machine_zone: Zone::UTC,
        ui: ui(size),
        household,
        facts,
        since: None,
        upto: 1,
        you,
        demo: false,
        config_trouble: None,
    });
    if size.0 >= 140 && size.1 >= 40 {
        model.raster = raster(&model, 14, 30);
    }
    model
}

/// Returns the actogram of the first baby, its cells so many minutes long.
fn raster(model: &Model, rows: u32, minutes: i64) -> Option<Raster> {
    let window = Window { rows, back: 0, cell: TimeDelta::minutes(minutes) };
    let (id, baby) = model.household.babies.first()?;
    Some(Raster::compute(&model.timeline, *id, baby, Zone::UTC, model.now, window))
}

/// Returns the model of Ada's night.
#[must_use]
pub fn ada(size: (u16, u16)) -> Model {
    model(household(&["Ada"]), night(baby_named("Ada")), size)
}

/// Returns the model of Ada's night on screen 2, with the picture of `reach`.
#[must_use]
pub fn time(size: (u16, u16), reach: Reach) -> Model {
    let mut model = ada(size);
    let (rows, minutes) = match (reach, size.0) {
        (Reach::Hours24, _) => (1, 15),
        (Reach::Days14, ..60) => (14, 60),
        (Reach::Days14, 60..100) => (14, 30),
        (Reach::Days14, 100..120) => (14, 20),
        (Reach::Days14, _) => (14, 15),
        (Reach::Days28, _) => (28, 10),
    };
    model.raster = raster(&model, rows, minutes);
    let newest = model.timeline.all().iter().rev().take(40);
    model.list = newest.map(|logged| logged.id).collect();
    let selected = model.list.first().copied();
    model.screen = Screen::Time(TimeScreen { reach, back: 0, pane: Pane::Picture, selected });
    model
}

/// Returns the model of Ada's night on screen 8.
#[must_use]
pub fn log(size: (u16, u16)) -> Model {
    let mut model = ada(size);
    model.list = model.timeline.all().iter().rev().map(|logged| logged.id).collect();
    model.screen = Screen::Log(LogScreen { selected: model.list.get(1).copied() });
    model
}

/// Returns a fact as it stands in the timeline, written when it happened.
#[must_use]
pub fn logged(baby: BabyId, at: Timestamp, by: &str, extent: Extent, detail: Detail) -> Logged {
    let by: Option<CarerId> = (!by.is_empty()).then(|| carer_named(by));
    let subject = Subject::Baby(baby);
    let parts = [&baby.to_string(), detail.kind().name()];
    Logged {
        id: FactId::new(derived(at.timestamp_millis(), &parts)),
        fact: Fact { extent, by, ..Fact::at(subject, at, Zone::UTC, detail) },
        author: by,
        device: DeviceId::new(derived(0, &["sample"])),
        recorded_at: at,
        history: 1,
    }
}

/// Returns a bottle.
#[must_use]
pub fn bottle(ml: f64) -> Detail {
    let volume = Measured::new(ml, Unit::Ml).ok();
    Detail::Feed(Feed::Bottle { volume, milk: None })
}

/// Returns a nursing at one side.
#[must_use]
pub fn breast(side: Side, minutes: Option<u16>) -> Detail {
    Detail::Feed(Feed::Breast { sides: vec![SideRun { minutes, ..SideRun::of(side) }] })
}

/// Returns a nappy.
#[must_use]
pub fn nappy(content: NappyContent) -> Detail {
    Detail::Nappy(Nappy { content, ..Nappy::default() })
}

/// Returns the last twelve days of a baby: a regular fortnight, then the night
/// that the screens show.
#[must_use]
pub fn night(baby: BabyId) -> Vec<Logged> {
    let mut facts = fortnight(baby);
    let sleep = |from: (i64, i64), to: Option<(i64, i64)>, by| {
        let extent = to.map_or(Extent::Open, |(hours, minutes)| Extent::Until(ago(hours, minutes)));
        logged(baby, ago(from.0, from.1), by, extent, Detail::Sleep(Sleep::default()))
    };
    let moment = |(hours, minutes), by, detail| {
        logged(baby, ago(hours, minutes), by, Extent::Instant, detail)
    };
    let fed = |(hours, minutes): (i64, i64), length: u16, by, side| {
        let start = ago(hours, minutes);
        let end = Extent::Until(start + TimeDelta::minutes(i64::from(length)));
        logged(baby, start, by, end, breast(side, Some(length)))
    };
    let mut hiccups = fed((3, 7), 14, "Mum", Side::Right);
    hiccups.fact.note = Some("hiccups".to_owned());
    facts.extend([
        sleep((8, 40), Some((7, 5)), "Mum"),
        moment((9, 20), "Dad", nappy(NappyContent::Dirty)),
        fed((6, 58), 20, "Mum", Side::Left),
        moment((6, 30), "Mum", nappy(NappyContent::Wet)),
        sleep((6, 20), Some((4, 25)), "Mum"),
        fed((4, 18), 18, "Mum", Side::Left),
        sleep((3, 50), Some((3, 12)), "Mum"),
        hiccups,
        sleep((2, 50), Some((1, 57)), "Mum"),
        moment((2, 5), "Mum", nappy(NappyContent::Wet)),
        moment((1, 50), "Dad", bottle(90.0)),
        sleep((0, 41), None, "Dad"),
    ]);
    facts
}

/// Days with a rhythm that drifts a little, up to nine hours before now; an
/// afternoon that nobody logged is among them.
fn fortnight(baby: BabyId) -> Vec<Logged> {
    let mut facts = Vec::new();
    let mut at = ago(11 * 24, 21 * 60);
    let mut turn: i64 = 0;
    while at < ago(9, 20) {
        turn += 1;
        // Steps that share no factor with their modulus never settle.
        let drift = TimeDelta::minutes(turn * 7 % 23);
        let (sleeps, awake) = (60 + turn * 37 % 75, 40 + turn * 11 % 30);
        let by = if turn % 5 < 2 { "Dad" } else { "Mum" };
        let feed = match turn % 4 {
            0 => bottle([60.0, 75.0, 90.0][usize::try_from(turn % 3).unwrap_or(0)]),
            1 | 2 => breast(Side::Left, Some(18)),
            _ => breast(Side::Right, Some(16)),
        };
        let content = match turn % 3 {
            0 => NappyContent::Both,
            _ => NappyContent::Wet,
        };
        let asleep = at + TimeDelta::minutes(awake);
        let woke = asleep + TimeDelta::minutes(sleeps);
        let hole = at > ago(69, 0) && at < ago(60, 0);
        if !hole && woke < ago(8, 50) {
            let nap = Extent::Until(woke);
            facts.push(logged(baby, at, by, Extent::Instant, feed));
            let changed = at + TimeDelta::minutes(20);
            facts.push(logged(baby, changed, by, Extent::Instant, nappy(content)));
            facts.push(logged(baby, asleep, by, nap, Detail::Sleep(Sleep::default())));
        }
        at = woke + drift;
    }
    facts
}

//! What is done for a baby once a day, or now and then.

use crate::demo::duty::Carers;
use crate::demo::infant::Infant;
use crate::demo::infant::days;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::measure::Temperature;
use crate::domain::measure::TemperatureMethod;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;
use chrono::Timelike;

/// Notes of a tired household.
const NOTES: [&str; 6] = [
    "hiccups after the feed",
    "slept with the radio on",
    "very alert, looked at the window",
    "sneezed a lot",
    "liked the walk",
    "wind in the evening",
];

/// Firsts, by day of life.
const FIRSTS: [(i64, &str); 3] =
    [(9, "cord stump fell off"), (43, "first smile"), (97, "laughed out loud")];

/// Vaccines of the first year, by day of life.
const VACCINES: [(i64, &str); 3] =
    [(57, "6-in-1, first dose"), (85, "6-in-1, second dose"), (113, "6-in-1, third dose")];

impl Infant {
    /// Does what is done once a day when it is awake by day for the first
    /// time; returns when that was done, a minute after each.
    pub fn daily(&mut self, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let local = carers.zone.local(self.awake);
        let today = local.date_naive();
        if !(8..20).contains(&local.hour()) || self.done == Some(today) {
            return self.awake;
        }
        self.done = Some(today);
        let age = (today - carers.zone.date(self.born)).num_days();
        let mut at = self.awake;
        for detail in self.due_today(age) {
            at += TimeDelta::minutes(1);
            out.push(self.fact(at, detail, carers));
        }
        at
    }

    fn due_today(&mut self, age: i64) -> Vec<Detail> {
        let text = str::to_owned;
        let mut due = Vec::new();
        if age >= 5 {
            let (product, amount) = (text("vitamin D"), Some(text("1 drop")));
            due.push(Detail::Medicine(Medicine { product, strength: None, amount }));
        }
        if age % 7 == 5 {
            due.extend(self.weighed());
        }
        if age % 28 == 6 {
            due.extend(self.taped());
        }
        if self.random.chance(0.15) {
            let read = (36.8 + 0.2 * self.random.normal()).clamp(36.2, 37.4);
            let value = Measured::new((read * 10.0).round() / 10.0, Unit::C).ok();
            let method = Some(TemperatureMethod::Armpit);
            due.extend(value.map(|value| Detail::Temperature(Temperature { value, method })));
        }
        if self.random.chance(0.3) {
            due.push(Detail::Note { text: text(self.random.one(&NOTES)) });
        }
        if age > 7 && self.random.chance(0.3) {
            due.push(Detail::Custom { name: text("bath"), value: None });
        }
        if age > 10 && self.random.chance(0.6) {
            due.push(Detail::Custom { name: text("tummy time"), value: Some(text("3 min")) });
        }
        let on = |(day, _): &&(i64, &str)| *day == age;
        due.extend(FIRSTS.iter().find(on).map(|(_, what)| Detail::Milestone { text: text(what) }));
        due.extend(
            VACCINES.iter().find(on).map(|(_, what)| Detail::Vaccination { name: text(what) }),
        );
        due
    }

    /// Loses a little in the first days, has it back on day 12, then grows.
    fn weighed(&self) -> Option<Detail> {
        let age = days(self.awake - self.born);
        let lost = if age < 4.0 { age / 4.0 } else { ((12.0 - age) / 8.0).max(0.0) };
        let gained = grown(age, [(12.0, 30.0), (90.0, 17.0), (180.0, 10.0), (365.0, 3.0)]);
        let weight = self.birth_weight * (1.0 - 0.06 * lost) + gained;
        let shown = (weight / 10.0).round() * 10.0;
        Some(Detail::Measurement(Measurement::Weight(Measured::new(shown, Unit::G).ok()?)))
    }

    fn taped(&self) -> Vec<Detail> {
        let age = days(self.awake - self.born);
        let length = 505.0 + grown(age, [(0.0, 1.2), (90.0, 0.6), (365.0, 0.1), (730.0, 0.1)]);
        let head = 350.0 + grown(age, [(0.0, 0.5), (90.0, 0.15), (365.0, 0.01), (730.0, 0.01)]);
        let length = Measured::new(length.round(), Unit::Mm).ok().map(Measurement::Length);
        let head = Measured::new(head.round(), Unit::Mm).ok().map(Measurement::Head);
        [length, head].into_iter().flatten().map(Detail::Measurement).collect()
    }
}

/// Returns how much is gained at `age` days when from each day on so much is
/// gained a day.
fn grown(age: f64, rates: [(f64, f64); 4]) -> f64 {
    let ends = rates.iter().skip(1).map(|(day, _)| *day).chain([f64::INFINITY]);
    rates.iter().zip(ends).map(|((from, rate), end)| (age.min(end) - from).max(0.0) * rate).sum()
}

//! What is done for a baby once a day, or now and then.

use crate::demo::duty::Carers;
use crate::demo::growth;
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

/// Firsts, by the day of life on which a usual child has them.
const FIRSTS: [(i64, &str); 8] = [
    (9, "cord stump fell off"),
    (43, "first smile"),
    (97, "laughed out loud"),
    (128, "rolled over"),
    (196, "sat alone"),
    (262, "crawled"),
    (345, "first word"),
    (382, "first steps"),
];

/// Vaccines of the first year, at 8, 12 and 16 weeks.
const VACCINES: [(i64, &str); 3] =
    [(56, "6-in-1, first dose"), (84, "6-in-1, second dose"), (112, "6-in-1, third dose")];

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
            due.push(Detail::Medicine(Medicine {
                product,
                strength: None,
                amount,
                ..Medicine::default()
            }));
        }
        if age % 7 == 5 {
            due.extend(self.weighed());
        }
        if age % 28 == 6 {
            due.extend(self.taped());
        }
        let vaccinated = VACCINES.iter().any(|(day, _)| day + 1 == age);
        if vaccinated || self.random.chance(0.15) {
            let usual = if vaccinated { 37.2 } else { 36.8 };
            let read = (usual + 0.2 * self.random.normal()).clamp(36.2, 37.7);
            let value = Measured::new((read * 10.0).round() / 10.0, Unit::C).ok();
            let method = Some(TemperatureMethod::Armpit);
            due.extend(
                value.map(|value| Detail::Temperature(Temperature { value, method, well: false })),
            );
        }
        if self.random.chance(0.5) {
            due.push(Detail::Note { text: text(self.random.one(&NOTES)) });
        }
        let on = |list: &[(i64, &str)], day| {
            list.iter().find(|(its, _)| *its == day).map(|(_, what)| (*what).to_owned())
        };
        // The stump does not wait for a late child.
        let ripe = if age < 30 { age } else { age - self.temper.late };
        due.extend(on(&FIRSTS, ripe).map(|text| Detail::Milestone { text }));
        due.extend(on(&VACCINES, age).map(|name| Detail::Vaccination { name, booked: None }));
        due
    }

    fn weighed(&mut self) -> Option<Detail> {
        let age = days(self.awake - self.born);
        let weight = growth::weight(self.birth_weight, age) + 12.0 * self.random.normal();
        let shown = (weight / 10.0).round() * 10.0;
        Some(Detail::Measurement(Measurement::Weight(Measured::new(shown, Unit::G).ok()?)))
    }

    fn taped(&self) -> Vec<Detail> {
        let age = days(self.awake - self.born);
        let mm = |read: f64| Measured::new(read.round(), Unit::Mm).ok();
        let length = mm(growth::length(age)).map(Measurement::Length);
        let head = mm(growth::head(age)).map(Measurement::Head);
        [length, head].into_iter().flatten().map(Detail::Measurement).collect()
    }
}

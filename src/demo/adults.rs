//! What the made-up carers do for themselves and for the household.

use crate::demo::duty::Carers;
use crate::demo::duty::DAD;
use crate::demo::duty::MUM;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// Work that is not care.
const TOIL: [&str; 6] = ["bottles", "laundry", "cooking", "shopping", "tidying", "nappy bin"];

/// Less than this between two calls is no sleep worth logging.
const NAP: TimeDelta = TimeDelta::minutes(30);

/// The adults of a household over one day, from noon to noon.
#[derive(Debug)]
pub struct Day<'a> {
    /// Who they are.
    pub carers: &'a Carers,
    /// The day on whose noon it begins.
    pub date: NaiveDate,
    /// When each carer was up for a baby.
    pub up: &'a [(CarerId, Span)],
    /// Days since the birth, negative before it.
    pub age: i64,
}

impl Day<'_> {
    /// Tells `out` what the adults did.
    pub fn tell(&self, random: &mut Random, out: &mut Vec<Fact>) {
        for place in 0..self.carers.list.len() {
            self.night(place, random, out);
        }
        self.toil(random, out);
        if self.age >= 0 {
            self.after_birth(random, out);
        }
        if random.chance(0.1) {
            let detail = Detail::Visit { who: "neighbours".to_owned() };
            out.push(self.moment(Subject::Household, DAD, self.at(15.5), detail));
        }
        if self.age > 5 && random.chance(0.2) {
            let detail = Detail::Trip { text: "walk in the park".to_owned() };
            out.push(self.moment(Subject::Household, MUM, self.at(14.5), detail));
        }
    }

    /// The instant of an hour of the wall clock; from 24 on the next day's.
    fn at(&self, hour: f64) -> Timestamp {
        let midnight = self.date.and_time(NaiveTime::MIN);
        self.carers.zone.lenient(midnight + minutes(hour * 60.0))
    }

    fn moment(&self, subject: Subject, place: usize, at: Timestamp, detail: Detail) -> Fact {
        Fact { by: self.carers.id(place), ..Fact::at(subject, at, self.carers.zone, detail) }
    }

    /// A fact of a carer about themselves.
    fn own(&self, place: usize, span: Span, detail: Detail) -> Option<Fact> {
        let id = self.carers.list.get(place).map(|(id, _)| *id)?;
        let fact = self.moment(Subject::Carer(id), place, span.start(), detail);
        let extent =
            if span.start() < span.end() { Extent::Until(span.end()) } else { Extent::Instant };
        Some(Fact { extent, ..fact })
    }

    /// A night in bed, broken by every call.
    fn night(&self, place: usize, random: &mut Random, out: &mut Vec<Fact>) {
        let from = self.at(22.0) + minutes(random.around(30.0, 0.9));
        let to = self.at(31.0) + minutes(20.0 * random.normal());
        let Some(id) = self.carers.list.get(place).map(|(id, _)| *id) else { return };
        let mut calls: Vec<Span> = self
            .up
            .iter()
            .filter(|(carer, call)| *carer == id && call.overlaps(Span::new(from, to)))
            .map(|(_, call)| *call)
            .collect();
        calls.push(Span::new(to, to));
        calls.sort_unstable();
        let mut asleep = from;
        for call in calls {
            if call.start() - asleep >= NAP {
                let sleep = Detail::Sleep(Sleep::default());
                out.extend(self.own(place, Span::new(asleep, call.start()), sleep));
            }
            asleep = asleep.max(call.end());
        }
    }

    /// Work, mostly the father's, each in an hour of its own.
    fn toil(&self, random: &mut Random, out: &mut Vec<Fact>) {
        for hour in [12.0, 13.0, 17.0, 18.0, 20.0, 21.0, 32.0, 33.0, 34.0, 35.0] {
            if random.chance(0.75) {
                let from = self.at(hour) + minutes(random.between(0.0, 20.0));
                let span = Span::new(from, from + minutes(random.between(8.0, 35.0)));
                let task = random.one(&TOIL).to_owned();
                let place = if random.chance(0.6) { DAD } else { MUM };
                let place = place.min(self.carers.list.len() - 1);
                out.extend(self.own(place, span, Detail::Toil { task }));
            }
        }
    }

    /// Pumping, recovery, how both parents are.
    fn after_birth(&self, random: &mut Random, out: &mut Vec<Fact>) {
        for hour in [16.0, 19.5, 34.5] {
            if self.age >= 2 && random.chance(0.75) {
                let from = self.at(hour) + minutes(random.between(0.0, 25.0));
                let span = Span::new(from, from + minutes(random.between(12.0, 25.0)));
                let total = (random.around(70.0, 0.3) / 5.0).round() * 5.0;
                let total = Measured::new(total, Unit::Ml).ok();
                let pump = Pump { total, sides: Some(PumpSides::Both), ..Pump::default() };
                out.extend(self.own(MUM, span, Detail::Pump(pump)));
            }
        }
        for place in [MUM, DAD] {
            if random.chance(0.5) {
                let at = self.at(19.0) + minutes(random.between(0.0, 50.0));
                let level = |random: &mut Random| random.one(&[Some(2), Some(3), Some(3), Some(4)]);
                let check = CheckIn { sleepiness: level(random), load: level(random) };
                out.extend(self.own(place, Span::new(at, at), Detail::CheckIn(check)));
            }
        }
        for hour in [13.5, 22.5, 26.0, 28.0] {
            if random.chance(0.4) {
                let at = self.at(hour) + minutes(random.between(0.0, 40.0));
                let text = random.one(&["water", "snack", "swap", "pillow"]).to_owned();
                out.extend(self.own(MUM, Span::new(at, at), Detail::Request { text }));
            }
        }
        if self.age < 42 {
            let at = self.at(33.5);
            let change = if random.chance(0.4) { Recovery::Better } else { Recovery::Same };
            out.extend(self.own(MUM, Span::new(at, at), Detail::Recovery { change }));
        }
    }
}

//! What the made-up carers do for themselves and for the household.

use crate::demo::duty::Carers;
use crate::demo::duty::DAD;
use crate::demo::duty::MUM;
use crate::demo::duty::NAN;
use crate::demo::duty::SITTER;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::demo::today::hour;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
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

/// Hours of the wall clock between which each carer is in bed, by place.
const BEDS: [(f64, f64); 4] = [(22.0, 30.8), (22.0, 30.7), (22.6, 30.5), (23.3, 31.2)];

/// Work that is not care, and whose it is.
#[derive(Debug)]
struct Toil {
    hour: f64,
    task: &'static str,
    owner: usize,
    minutes: f64,
    chance: f64,
}

/// By the hour from noon.
const TOIL: [Toil; 23] = [
    work(14.2, "laundry", MUM, 15.0, 0.6),
    work(15.0, "shopping", DAD, 45.0, 0.3),
    work(15.2, "ironing", NAN, 25.0, 0.4),
    work(16.1, "washing up toys", SITTER, 10.0, 0.4),
    work(16.9, "nappy bin", DAD, 5.0, 0.6),
    work(17.3, "cooking", DAD, 35.0, 0.85),
    work(18.2, "mending", NAN, 20.0, 0.5),
    work(18.6, "bathroom", MUM, 12.0, 0.5),
    work(18.9, "dishes", DAD, 18.0, 0.85),
    work(20.0, "bottles", DAD, 14.0, 0.9),
    work(20.7, "laundry", MUM, 12.0, 0.5),
    work(21.1, "planning", MUM, 10.0, 0.6),
    work(21.2, "tidying", DAD, 15.0, 0.6),
    work(21.6, "packing the bag", MUM, 8.0, 0.6),
    work(32.0, "bottles", DAD, 14.0, 0.9),
    work(32.8, "dishes", DAD, 12.0, 0.6),
    work(33.1, "bins", DAD, 5.0, 0.5),
    work(33.2, "beds", MUM, 8.0, 0.7),
    work(33.4, "tidying", MUM, 15.0, 0.5),
    work(34.0, "laundry", MUM, 15.0, 0.7),
    work(34.3, "post and forms", DAD, 12.0, 0.5),
    work(34.7, "floors", DAD, 12.0, 0.7),
    work(35.0, "cooking", NAN, 25.0, 0.5),
];

/// Less than this between two calls is no sleep worth logging.
const NAP: TimeDelta = TimeDelta::minutes(30);

const fn work(hour: f64, task: &'static str, owner: usize, minutes: f64, chance: f64) -> Toil {
    Toil { hour, task, owner, minutes, chance }
}

/// The adults of a household over one day, from noon to noon.
#[derive(Debug)]
pub struct Day<'a> {
    /// Who they are.
    pub carers: &'a Carers,
    /// The day on whose noon it begins.
    pub date: NaiveDate,
    /// When the carer at each place was up for a baby.
    pub up: &'a [(usize, Span)],
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
        self.nap(random, out);
        if self.age >= 0 {
            self.after_birth(random, out);
        }
        if random.chance(0.1) {
            let detail = Detail::Visit { who: "neighbours".to_owned() };
            out.push(self.moment(Subject::Household, DAD, self.at(15.5), detail));
        }
        if self.age > 5 && random.chance(0.35) {
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

    /// A night in bed.
    fn night(&self, place: usize, random: &mut Random, out: &mut Vec<Fact>) {
        let (bed, rise) = BEDS[place % BEDS.len()];
        let from = self.at(bed + 0.3 * random.normal()) + minutes(random.between(8.0, 25.0));
        let to = self.at(rise + 0.3 * random.normal());
        self.sleep(place, Span::new(from, to), random, out);
    }

    /// A sleep, broken by every call of one's own and now and then by another's.
    fn sleep(&self, place: usize, night: Span, random: &mut Random, out: &mut Vec<Fact>) {
        let mut calls: Vec<Span> = vec![Span::new(night.end(), night.end())];
        for (whose, call) in self.up.iter().filter(|(_, call)| call.overlaps(night)) {
            if *whose == place {
                calls.push(*call);
            } else if place <= DAD && random.chance(self.heard(place, call.start())) {
                calls.push(Span::new(
                    call.start(),
                    call.start() + minutes(random.between(5.0, 10.0)),
                ));
            }
        }
        calls.sort_unstable();
        let mut asleep = night.start();
        for call in calls {
            let end = call.start().min(night.end());
            if end - asleep >= NAP {
                let sleep = Detail::Sleep(Sleep::default());
                out.extend(self.own(place, Span::new(asleep, end), sleep));
            }
            asleep = asleep.max(call.end());
        }
    }

    /// Returns the probability that a parent off duty is woken by a call:
    /// hardly ever where sleep is protected.
    fn heard(&self, place: usize, at: Timestamp) -> f64 {
        let hour = hour(at, self.carers.zone);
        if place == DAD && !(2.0..22.0).contains(&hour) { 0.05 } else { 0.25 }
    }

    /// Work, each kind mostly its owner's, one after the other.
    fn toil(&self, random: &mut Random, out: &mut Vec<Fact>) {
        let mut free = vec![self.at(12.0); self.carers.list.len()];
        for work in &TOIL {
            if !random.chance(work.chance) {
                continue;
            }
            let other = MUM + DAD - work.owner.min(DAD);
            let place = if random.chance(0.8) { work.owner } else { other };
            let place = place.min(free.len() - 1);
            let from = self.at(work.hour) + minutes(random.between(0.0, 15.0));
            let from = from.max(free[place]);
            let to = from + minutes(random.around(work.minutes, 0.3).clamp(3.0, 75.0));
            free[place] = to;
            let detail = Detail::Toil { task: work.task.to_owned() };
            out.extend(self.own(place, Span::new(from, to), detail));
        }
    }

    /// A nap of the mother's on days when the grandmother is there.
    fn nap(&self, random: &mut Random, out: &mut Vec<Fact>) {
        let noon = self.at(12.5);
        if self.carers.on_duty(noon) == NAN && random.chance(0.6) {
            let to = noon + minutes(random.between(50.0, 95.0));
            self.sleep(MUM, Span::new(noon, to), random, out);
        }
    }

    /// How all are, what the mother asks for, her recovery.
    fn after_birth(&self, random: &mut Random, out: &mut Vec<Fact>) {
        if (2..365).contains(&self.age) {
            self.pump(random, out);
        }
        for place in 0..self.carers.list.len() {
            for hour in [19.0, 32.5] {
                if random.chance(if place <= DAD { 0.5 } else { 0.3 }) {
                    let at = self.at(hour) + minutes(random.between(0.0, 50.0));
                    out.extend(self.own(place, Span::new(at, at), check_in(random)));
                }
            }
        }
        self.asks(random, out);
        if self.age < 42 {
            let at = self.at(33.5);
            let change = if random.chance(0.4) { Recovery::Better } else { Recovery::Same };
            out.extend(self.own(MUM, Span::new(at, at), Detail::Recovery { change }));
        }
    }

    /// What the mother asks for when she is up for a baby.
    fn asks(&self, random: &mut Random, out: &mut Vec<Fact>) {
        let day = Span::new(self.at(12.0), self.at(36.0));
        let hers =
            self.up.iter().filter(|(place, call)| *place == MUM && day.contains(call.start()));
        let mut last = day.start();
        for (_, call) in hers {
            let at = call.start() + minutes(random.between(0.0, 10.0));
            if random.chance(0.25) && last < at {
                last = at + minutes(10.0);
                let text = random.one(&["water", "snack", "swap", "pillow"]).to_owned();
                out.extend(self.own(MUM, Span::new(at, at), Detail::Request { text }));
            }
        }
    }

    fn pump(&self, random: &mut Random, out: &mut Vec<Fact>) {
        for hour in [16.0, 19.5, 34.5] {
            if random.chance(0.75) {
                let from = self.at(hour) + minutes(random.between(0.0, 25.0));
                let span = Span::new(from, from + minutes(random.between(12.0, 25.0)));
                let total = (random.around(70.0, 0.3) / 5.0).round() * 5.0;
                let total = Measured::new(total, Unit::Ml).ok();
                let pump = Pump { total, sides: Some(PumpSides::Both), ..Pump::default() };
                out.extend(self.own(MUM, span, Detail::Pump(pump)));
            }
        }
    }
}

fn check_in(random: &mut Random) -> Detail {
    let mut level = || random.one(&[Some(2), Some(3), Some(3), Some(4)]);
    Detail::CheckIn(CheckIn { sleepiness: level(), load: level(), ..CheckIn::default() })
}

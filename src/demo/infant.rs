//! One made-up baby: wakes, is fed, is changed, sleeps, and again.

use crate::demo::duty::Carers;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::demo::rhythm::spread;
use crate::demo::temper::Temper;
use crate::demo::today::Today;
use crate::demo::today::hour;
use crate::domain::care::Cry;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Side;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Minutes by which windows are drawn shorter than the table says, because
/// care that takes longer makes them longer.
const CARE: f64 = 4.0;

/// A baby and how it is at the moment it last woke.
#[derive(Debug, Clone)]
pub struct Infant {
    /// Which.
    pub id: BabyId,
    /// When it was born.
    pub born: Timestamp,
    /// Its weight at birth, in grams.
    pub birth_weight: f64,
    /// Its own stream of chance.
    pub random: Random,
    /// What is its own.
    pub temper: Temper,
    /// The day it lives in.
    pub today: Today,
    /// When it woke; what comes next begins here.
    pub awake: Timestamp,
    /// The last civil day whose daily things were done.
    pub done: Option<NaiveDate>,
    /// When it was last fed.
    pub last_feed: Timestamp,
    /// When it will be hungry.
    pub due: Timestamp,
    /// The breast that comes next.
    pub side: Side,
    /// Nappies that are about to be wet; one is at a half.
    pub wet: f64,
    /// The same of dirty ones.
    pub dirty: f64,
    /// Who had to be up for it, by place, and when; the household takes them.
    pub calls: Vec<(usize, Span)>,
}

impl Infant {
    /// Returns a baby that was just born.
    #[must_use]
    pub fn new(id: BabyId, born: Timestamp, zone: Zone, mut random: Random) -> Self {
        let birth_weight = (random.between(3_000.0, 3_900.0) / 10.0).round() * 10.0;
        let temper = Temper::new(&mut random);
        let today = Today::new(zone.date(born), born, zone, &temper, &mut random);
        let awake = born + TimeDelta::minutes(25);
        Self {
            id,
            born,
            birth_weight,
            random,
            temper,
            today,
            awake,
            done: None,
            last_feed: born,
            due: awake + TimeDelta::minutes(10),
            side: Side::Left,
            wet: 0.0,
            dirty: 0.4,
            calls: Vec::new(),
        }
    }

    /// Lives until it last wakes at or after `until`, telling `out` what happened.
    pub fn live(&mut self, until: Timestamp, carers: &Carers, out: &mut Vec<Fact>) {
        while self.awake < until {
            self.cycle(carers, out);
        }
    }

    /// Returns a fact about it at `start`, done by who is on duty.
    #[must_use]
    pub fn fact(&self, start: Timestamp, detail: Detail, carers: &Carers) -> Fact {
        Fact {
            by: carers.id(carers.on_duty(start)),
            ..Fact::at(Subject::Baby(self.id), start, carers.zone, detail)
        }
    }

    /// Awake, then asleep; what happens follows one after the other.
    fn cycle(&mut self, carers: &Carers, out: &mut Vec<Fact>) {
        let date = carers.zone.date(self.awake);
        if date != self.today.date {
            let (born, zone) = (self.born, carers.zone);
            self.today = Today::new(date, born, zone, &self.temper, &mut self.random);
        }
        let tired = self.tired(carers);
        let mut free = self.daily(carers, out);
        if self.hungry(carers) {
            let start = free + minutes(self.random.between(1.0, 6.0));
            free = self.feed(start, carers, out);
        }
        free = self.agenda(free, tired, carers, out);
        let evening = (17.0..22.0).contains(&hour(free, carers.zone));
        let usual = if self.today.age < 120.0 { 0.15 } else { 0.18 };
        if self.random.chance(if evening { usual * 2.0 } else { usual }) {
            free = self.cry(free, carers, out);
        }
        let settled = free + minutes(self.random.between(10.0, 20.0));
        let up = self.awake + minutes(self.random.between(2.0, 6.0));
        self.calls.push((carers.on_duty(self.awake), Span::new(up, settled)));
        let asleep = tired.max(free + minutes(self.random.between(2.0, 5.0)));
        let woke = self.wakes(asleep, carers);
        self.sleep(asleep, woke, carers, out);
        self.awake = woke;
    }

    /// Tells whether it is fed on waking.
    fn hungry(&mut self, carers: &Carers) -> bool {
        let (elapsed, interval) = (self.awake - self.last_feed, self.due - self.last_feed);
        let night = !(7.0..22.0).contains(&hour(self.awake, carers.zone));
        let rhythm = &self.today.rhythm;
        let likely = if night { rhythm.fed_by_night } else { rhythm.fed_by_day };
        self.due <= self.awake || elapsed * 100 > interval * 55 && self.random.chance(likely)
    }

    /// Does what is due while it is awake, the earlier first; returns when
    /// that was done.
    fn agenda(
        &mut self,
        mut free: Timestamp,
        tired: Timestamp,
        carers: &Carers,
        out: &mut Vec<Fact>,
    ) -> Timestamp {
        let missed = self.awake - TimeDelta::minutes(90);
        loop {
            let next = free + TimeDelta::minutes(2);
            // Nobody puts a baby down that will be hungry in ten minutes.
            let last = tired - TimeDelta::minutes(15);
            let fed =
                (self.due < tired + TimeDelta::minutes(10)).then(|| self.due.min(last).max(next));
            let habit = self.today.habit(missed, tired).map(|at| at.max(next));
            free = match (fed, habit) {
                (None, None) => return free,
                (Some(fed), habit) if habit.is_none_or(|habit| fed <= habit) => {
                    self.feed(fed, carers, out)
                }
                (_, habit) => self.usual(habit.unwrap_or(next), carers, out),
            };
        }
    }

    /// Returns when it will be tired; on days by the clock, at bedtime.
    fn tired(&mut self, carers: &Carers) -> Timestamp {
        let hour = hour(self.awake, carers.zone);
        let usual = self.today.rhythm.wake(hour) * self.temper.wake(hour) * self.today.factor;
        let fussy = self.today.cluster && (16.5..20.5).contains(&hour);
        let usual = if fussy { usual * 1.4 } else { usual } - CARE;
        let tired = self.awake + minutes(self.random.around(usual, spread::WAKE).max(12.0));
        let Some(bedtime) = self.today.bedtime else { return tired };
        if self.awake < bedtime && bedtime - TimeDelta::minutes(40) < tired {
            return bedtime.max(self.awake + TimeDelta::minutes(20));
        }
        tired
    }

    /// Returns when a sleep ends: by itself, by the clock, or by the feed
    /// that is due.
    fn wakes(&mut self, asleep: Timestamp, carers: &Carers) -> Timestamp {
        let hour = hour(asleep, carers.zone);
        let to_bed = self.today.bedtime.is_some_and(|bed| asleep + TimeDelta::minutes(20) >= bed);
        // Once in bed the night has begun, whatever the hour.
        let hour = if to_bed { hour.max(20.25) } else { hour };
        let usual = self.today.rhythm.sleep(hour) * self.temper.sleep(hour) * self.today.factor;
        let mut length = self.random.around(usual, spread::SLEEP).clamp(12.0, 690.0);
        if self.today.cluster && (16.0..20.5).contains(&hour) {
            length = length.min(self.random.between(20.0, 45.0));
        }
        let mut woke = asleep + minutes(length);
        if let Some(bedtime) = self.today.bedtime {
            let nap = bedtime - TimeDelta::minutes(45);
            if asleep < nap && woke > nap {
                woke = nap.max(asleep + TimeDelta::minutes(20));
            }
            let jitter = 18.0 * self.random.normal();
            let morning = self.temper.next_morning(asleep, carers.zone) + minutes(jitter);
            let early = morning - TimeDelta::minutes(30);
            if asleep < early && woke > early {
                woke = morning;
            }
        }
        if self.due < woke && self.random.chance(self.today.rhythm.woken_by_hunger) {
            woke = self.due + minutes(self.random.between(-12.0, 12.0));
        }
        if self.today.age < 14.0 {
            // The family does not let a newborn sleep through a feed for long.
            woke = woke.min(self.last_feed + TimeDelta::minutes(240));
        }
        woke.max(asleep + TimeDelta::minutes(12))
    }

    fn sleep(&mut self, asleep: Timestamp, woke: Timestamp, carers: &Carers, out: &mut Vec<Fact>) {
        let place = self.random.one(&[None, Some("cot"), Some("pram"), Some("arms")]);
        let settled = self.random.one(&[None, None, Some("feeding"), Some("rocking")]);
        let text = |word: Option<&str>| word.map(str::to_owned);
        let sleep = Sleep { place: text(place), settled: text(settled), ..Sleep::default() };
        let extent = Extent::Until(woke);
        out.push(Fact { extent, ..self.fact(asleep, Detail::Sleep(sleep), carers) });
    }

    fn cry(&mut self, free: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let start = free + minutes(self.random.between(1.0, 5.0));
        let end = start + minutes(self.random.between(4.0, 22.0));
        let helped = self.random.one(&[None, Some("rocking"), Some("white noise"), Some("walk")]);
        let cry = Detail::Cry(Cry { helped: helped.map(str::to_owned) });
        out.push(Fact { extent: Extent::Until(end), ..self.fact(start, cry, carers) });
        end
    }
}

/// Returns a length in days.
#[must_use]
pub fn days(length: TimeDelta) -> f64 {
    let minutes = i32::try_from(length.num_minutes()).unwrap_or(i32::MAX);
    f64::from(minutes) / 1440.0
}

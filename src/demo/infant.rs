//! One made-up baby: wakes, is fed, is changed, sleeps, and again.

use crate::demo::duty::Carers;
use crate::demo::duty::MUM;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::demo::rhythm::Rhythm;
use crate::domain::care::Burp;
use crate::domain::care::Cry;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::id::BabyId;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Timelike;

/// The age in days at which the rhythm stops to change, so that a log of ten
/// years weighs what ten years of a newborn would.
pub const STAYS: f64 = 84.0;

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
    /// When it woke; what comes next begins here.
    pub awake: Timestamp,
    /// The last civil day whose daily things were done.
    pub done: Option<NaiveDate>,
    last_feed: Timestamp,
    due: Timestamp,
    side: Side,
    /// Nappies that are about to be wet and dirty; one is at a half.
    wet: f64,
    dirty: f64,
}

impl Infant {
    /// Returns a baby that was just born.
    #[must_use]
    pub fn new(id: BabyId, born: Timestamp, mut random: Random) -> Self {
        let birth_weight = (random.between(3_000.0, 3_900.0) / 10.0).round() * 10.0;
        let awake = born + TimeDelta::minutes(25);
        let due = awake + TimeDelta::minutes(10);
        let (wet, dirty) = (0.0, 0.4);
        let side = Side::Left;
        let (last_feed, done) = (born, None);
        Self { id, born, birth_weight, random, awake, done, last_feed, due, side, wet, dirty }
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

    /// Awake, then asleep.
    fn cycle(&mut self, carers: &Carers, out: &mut Vec<Fact>) {
        let rhythm = self.rhythm();
        let hour = hour(self.awake, carers);
        let window = self.random.around(rhythm.wake(hour), 0.36).max(15.0);
        let tired = self.awake + minutes(window);
        let mut free = self.daily(carers, out);
        let (elapsed, interval) = (self.awake - self.last_feed, self.due - self.last_feed);
        let night = !(7.0..22.0).contains(&hour);
        let likely = if night { rhythm.fed_by_night } else { rhythm.fed_by_day };
        let hungry = elapsed * 100 > interval * 55 && self.random.chance(likely);
        if hungry || self.due <= self.awake {
            let start = free + minutes(self.random.between(2.0, 12.0));
            free = self.feed(start, carers, out);
        }
        while self.due < tired - TimeDelta::minutes(5) {
            free = self.feed(self.due.max(free + TimeDelta::minutes(2)), carers, out);
        }
        if self.random.chance(0.25) {
            free = self.cry(free, carers, out);
        }
        let asleep = tired.max(free + minutes(self.random.between(3.0, 9.0)));
        let woke = self.wakes(asleep, &rhythm, carers);
        self.sleep(asleep, woke, carers, out);
        self.awake = woke;
    }

    fn rhythm(&self) -> Rhythm {
        Rhythm::at(days(self.awake - self.born).min(STAYS))
    }

    /// Returns when a sleep ends: by itself, or by the feed that is due.
    fn wakes(&mut self, asleep: Timestamp, rhythm: &Rhythm, carers: &Carers) -> Timestamp {
        let least = asleep + TimeDelta::minutes(12);
        let length = self.random.around(rhythm.sleep(hour(asleep, carers)), 0.42);
        let mut woke = asleep + minutes(length.clamp(12.0, 660.0));
        if self.due < woke && self.random.chance(rhythm.woken_by_hunger) {
            woke = self.due + minutes(self.random.between(-10.0, 10.0));
        }
        if days(asleep - self.born) < 21.0 {
            // The family does not let a newborn sleep through a feed for long.
            woke = woke.min(self.last_feed + TimeDelta::minutes(240));
        }
        woke.max(least)
    }

    fn sleep(&mut self, asleep: Timestamp, woke: Timestamp, carers: &Carers, out: &mut Vec<Fact>) {
        let place = self.random.one(&[None, Some("cot"), Some("pram"), Some("arms")]);
        let settled = self.random.one(&[None, None, Some("feeding"), Some("rocking")]);
        let text = |word: Option<&str>| word.map(str::to_owned);
        let sleep = Sleep { place: text(place), settled: text(settled), ..Sleep::default() };
        let extent = Extent::Until(woke);
        out.push(Fact { extent, ..self.fact(asleep, Detail::Sleep(sleep), carers) });
    }

    /// Feeds and changes it; returns when that was done.
    fn feed(&mut self, start: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let rhythm = self.rhythm();
        let passed = days(start - self.last_feed);
        let interval = self.random.around(rhythm.feed(hour(start, carers)), 0.27).max(40.0);
        self.last_feed = start;
        self.due = start + minutes(interval);
        let mother = carers.on_duty(start) == MUM;
        let mut free = if self.random.chance(if mother { 0.85 } else { 0.15 }) {
            self.nurse(start, &rhythm, carers, out)
        } else {
            self.bottle(start, rhythm.bottle, carers, out);
            start + minutes(self.random.between(8.0, 18.0))
        };
        if self.random.chance(0.06) {
            free += minutes(self.random.between(5.0, 18.0));
            self.bottle(free, rhythm.bottle * 0.4, carers, out);
            free += TimeDelta::minutes(5);
        }
        if self.random.chance(0.6) {
            free += minutes(self.random.between(1.0, 3.0));
            let position = self.random.one(&[None, Some("shoulder"), Some("lap")]);
            let worked = self.random.one(&[None, Some(true), Some(true), Some(false)]);
            let burp = Burp { position: position.map(str::to_owned), worked };
            out.push(self.fact(free, Detail::Burp(burp), carers));
        }
        self.change(free, passed, &rhythm, carers, out)
    }

    /// Nurses it, which only the mother does; returns when that was done.
    fn nurse(
        &mut self,
        start: Timestamp,
        rhythm: &Rhythm,
        carers: &Carers,
        out: &mut Vec<Fact>,
    ) -> Timestamp {
        let length = self.random.around(rhythm.breast, 0.35).clamp(4.0, 50.0);
        let both = self.random.chance(0.3);
        let first = if both { (length * 0.6).round() } else { length.round() };
        let mut sides = vec![SideRun { minutes: whole(first), ..SideRun::of(self.side) }];
        if both {
            let other = SideRun::of(self.side.other());
            sides.push(SideRun { minutes: whole(length.round() - first), ..other });
        }
        self.side = sides.last().map_or(self.side, |run| run.side).other();
        let end = start + minutes(length);
        let nursed = self.fact(start, Detail::Feed(Feed::Breast { sides }), carers);
        out.push(Fact { extent: Extent::Until(end), by: carers.id(MUM), ..nursed });
        end
    }

    fn bottle(&mut self, start: Timestamp, usual: f64, carers: &Carers, out: &mut Vec<Fact>) {
        let drunk = (self.random.around(usual, 0.2) / 5.0).round().max(1.0) * 5.0;
        let milk = self.random.one(&[Some(Milk::Expressed), Some(Milk::Formula), None]);
        let feed = Feed::Bottle { volume: Measured::new(drunk, Unit::Ml).ok(), milk };
        out.push(self.fact(start, Detail::Feed(feed), carers));
    }

    /// Changes it when it is time; returns when that was done.
    fn change(
        &mut self,
        free: Timestamp,
        passed: f64,
        rhythm: &Rhythm,
        carers: &Carers,
        out: &mut Vec<Fact>,
    ) -> Timestamp {
        // In the first week there are about as many wet ones as days of life.
        let age = days(free - self.born);
        self.wet += passed * rhythm.wet.min(age.floor() + 1.0);
        self.dirty += passed * rhythm.dirty.min(age.floor() + 1.5);
        let (wet, dirty) = (self.wet >= 0.5, self.dirty >= 0.5);
        if !wet && !dirty && !self.random.chance(0.04) {
            return free;
        }
        self.wet -= f64::from(u8::from(wet));
        self.dirty -= f64::from(u8::from(dirty));
        let at = free + minutes(self.random.between(2.0, 7.0));
        let mut nappy = Nappy { content: NappyContent::of(wet, dirty), ..Nappy::default() };
        if dirty {
            let colours: &[Option<&str>] = match age {
                ..2.0 => &[Some("black"), Some("dark green")],
                ..5.0 => &[Some("green"), Some("brown")],
                _ => &[None, Some("yellow"), Some("mustard")],
            };
            nappy.colour = self.random.one(colours).map(str::to_owned);
            nappy.blowout = self.random.chance(0.03);
        }
        nappy.rash = self.random.chance(0.01);
        out.push(self.fact(at, Detail::Nappy(nappy), carers));
        at + TimeDelta::minutes(2)
    }

    fn cry(&mut self, free: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let start = free + minutes(self.random.between(1.0, 5.0));
        let end = start + minutes(self.random.between(4.0, 35.0));
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

/// Returns the hour of the wall clock, with its minutes as a fraction.
fn hour(at: Timestamp, carers: &Carers) -> f64 {
    let local = carers.zone.local(at);
    f64::from(local.hour()) + f64::from(local.minute()) / 60.0
}

fn whole(minutes: f64) -> Option<u16> {
    u16::try_from(crate::demo::random::minutes(minutes).num_minutes()).ok()
}

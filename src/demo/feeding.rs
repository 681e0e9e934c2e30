//! How a made-up baby is fed and changed.

use crate::demo::duty::Carers;
use crate::demo::duty::MUM;
use crate::demo::infant::Infant;
use crate::demo::infant::days;
use crate::demo::random::exp;
use crate::demo::random::ln;
use crate::demo::random::minutes;
use crate::demo::rhythm::spread;
use crate::demo::today::hour;
use crate::domain::care::Burp;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::SideRun;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// How much of a bottle larger than usual goes into a longer wait: the slope
/// of log on log.
const BATCH: f64 = 0.22;

impl Infant {
    /// Feeds and changes it; returns when that was done.
    pub fn feed(&mut self, start: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let rhythm = self.today.rhythm;
        let passed = days(start - self.last_feed);
        let (mut free, size) = if self.random.chance(self.nursed(start, carers)) {
            (self.nurse(start, carers, out), 1.0)
        } else {
            let size = self.bottle(start, 1.0, carers, out);
            (start + minutes(self.random.between(8.0, 18.0)), size)
        };
        let hour = hour(start, carers.zone);
        let usual = rhythm.feed(hour) * self.temper.feed(hour, days(start - self.born));
        let usual = usual * self.today.factor * exp(BATCH * ln(size));
        // What such evenings take, the rest of the time gives.
        let cluster = self.today.cluster && (16.5..21.0).contains(&hour);
        let usual = if cluster { usual * 0.5 } else { usual * (1.0 + 0.2 * rhythm.cluster) };
        self.last_feed = start;
        self.due = start + minutes(self.random.around(usual, spread::FEED).max(35.0));
        if self.random.chance(0.06) {
            free += minutes(self.random.between(5.0, 18.0));
            self.bottle(free, 0.4, carers, out);
            free += TimeDelta::minutes(5);
        }
        let windy = if self.today.age < 150.0 { 0.6 } else { 0.15 };
        if self.random.chance(windy) {
            free += minutes(self.random.between(1.0, 3.0));
            let position = self.random.one(&[None, Some("shoulder"), Some("lap")]);
            let worked = self.random.one(&[None, Some(true), Some(true), Some(false)]);
            let burp = Burp { position: position.map(str::to_owned), worked };
            out.push(self.fact(free, Detail::Burp(burp), carers));
        }
        self.change(free, passed, carers, out)
    }

    /// Returns the probability that a feed is at the breast: mostly when the
    /// mother is on duty, hardly when another has the night, less with age.
    fn nursed(&self, start: Timestamp, carers: &Carers) -> f64 {
        let weaned = match self.today.age {
            ..183.0 => 1.0,
            ..365.0 => 0.7,
            ..500.0 => 0.4,
            _ => 0.0,
        };
        let night = !(7.0..22.0).contains(&hour(start, carers.zone));
        let mother = carers.on_duty(start) == MUM;
        weaned
            * if mother {
                0.85
            } else if night {
                0.03
            } else {
                0.15
            }
    }

    /// Nurses it, which only the mother does; returns when that was done.
    fn nurse(&mut self, start: Timestamp, carers: &Carers, out: &mut Vec<Fact>) -> Timestamp {
        let length = self.random.around(self.today.rhythm.breast, spread::BREAST).clamp(3.0, 50.0);
        let both = length > 4.0 && self.random.chance(0.3);
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
        let (before, after) = (TimeDelta::minutes(4), TimeDelta::minutes(12));
        self.calls.push((MUM, Span::new(start - before, end + after)));
        end
    }

    /// Gives it a bottle of about `share` of a usual one; returns how large
    /// it was against that.
    fn bottle(
        &mut self,
        start: Timestamp,
        share: f64,
        carers: &Carers,
        out: &mut Vec<Fact>,
    ) -> f64 {
        let size = self.random.around(1.0, spread::BOTTLE);
        let drunk = (self.today.rhythm.bottle * share * size / 5.0).round().clamp(1.0, 80.0) * 5.0;
        let milk = if self.today.age < 365.0 {
            self.random.one(&[Some(Milk::Expressed), Some(Milk::Formula), None])
        } else {
            Some(Milk::Other)
        };
        let feed = Feed::Bottle { volume: Measured::new(drunk, Unit::Ml).ok(), milk };
        out.push(self.fact(start, Detail::Feed(feed), carers));
        size
    }

    /// Changes it when it is time; returns when that was done.
    fn change(
        &mut self,
        free: Timestamp,
        passed: f64,
        carers: &Carers,
        out: &mut Vec<Fact>,
    ) -> Timestamp {
        let age = self.today.age;
        self.wet += passed * self.today.wet;
        self.dirty += passed * self.today.dirty;
        let (wet, dirty) = (self.wet >= 0.5, self.dirty >= 0.5);
        if !wet && !dirty && !self.random.chance(0.04) {
            return free;
        }
        self.wet -= f64::from(u8::from(wet));
        self.dirty -= f64::from(u8::from(dirty));
        let at = free + minutes(self.random.between(1.0, 4.0));
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
}

fn whole(count: f64) -> Option<u16> {
    u16::try_from(minutes(count).num_minutes()).ok()
}

//! How well a made-up family keeps its log: rounded, late, twice, not at all.
//!
//! Source of the shares: `forecast.md` §7, logging noise.

use crate::demo::duty::Carers;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// Share of facts that nobody wrote down.
const FORGOTTEN: f64 = 0.012;
/// Share written down by two carers.
const DOUBLED: f64 = 0.004;
/// Share written down much later, from memory.
const LATE: f64 = 0.03;
/// How far such a memory is off, in minutes.
const MEMORY: f64 = 12.0;
/// Share of sleeps and nursings of which only the beginning was written down.
const ENDLESS: f64 = 0.008;
/// Share of nursings whose timer nobody stopped in time.
const LEFT_RUNNING: f64 = 0.01;

/// A fact as it was written down.
#[derive(Debug, Clone)]
pub struct Written {
    /// What it says.
    pub fact: Fact,
    /// Who wrote it.
    pub author: Option<CarerId>,
    /// When.
    pub at: Timestamp,
}

/// The habits of those who write.
#[derive(Debug, Clone)]
pub struct Keeping {
    seed: u64,
    random: Random,
    /// When the last fact of each baby was over, so that none overtakes another.
    over: Vec<Timestamp>,
}

impl Keeping {
    /// Returns the keeping of a log of babies born at these times.
    #[must_use]
    pub fn new(seed: u64, births: Vec<Timestamp>) -> Self {
        Self { seed, random: Random::new(seed, 90), over: births }
    }

    /// Returns what was written down of a fact of the baby at `place`: nothing,
    /// it, or it twice. With `well` nothing goes wrong that looks bad today.
    pub fn written(
        &mut self,
        fact: Fact,
        place: usize,
        carers: &Carers,
        well: bool,
    ) -> Vec<Written> {
        let late = self.random.chance(LATE);
        let off = if late { (MEMORY * self.random.normal()).clamp(-25.0, 10.0) } else { 0.0 };
        let (least, most) = if late { (15.0, 150.0) } else { (0.0, 2.0) };
        let delay = self.random.between(least, most);
        let moved = self.moved(fact, minutes(off), place, carers);
        if self.random.chance(FORGOTTEN) {
            return Vec::new();
        }
        let author = moved.by;
        let typed = moved.end().unwrap_or(moved.start) + minutes(delay) + self.seconds();
        let fact = if well { moved } else { self.unfinished(moved) };
        let at = fact.end().unwrap_or(fact.start).max(typed);
        let mut written = vec![Written { fact, author, at }];
        if well || !self.random.chance(DOUBLED) {
            return written;
        }
        let other = carers.list.iter().map(|(id, _)| *id).find(|id| Some(*id) != author);
        let first = written[0].clone();
        if let (Kind::Feed | Kind::Nappy, Some(other)) = (first.fact.kind(), other) {
            let at = at + minutes(self.random.between(1.0, 12.0));
            written.push(Written { author: Some(other), at, ..first });
        }
        written
    }

    /// Returns less than a minute: nobody types on the minute.
    pub fn seconds(&mut self) -> TimeDelta {
        TimeDelta::seconds(i64::try_from(self.random.bits() % 50).unwrap_or(0))
    }

    /// Returns the fact at the times that were typed: never before the end of
    /// the last one of the same baby.
    fn moved(&mut self, fact: Fact, off: TimeDelta, place: usize, carers: &Carers) -> Fact {
        let grid = self.grid(fact.by, carers);
        let least = self.over.get(place).copied().unwrap_or(fact.start);
        let start = rounded(fact.start + off, grid).max(least);
        let extent = match fact.extent {
            Extent::Until(end) if fact.kind() == Kind::Sleep => {
                Extent::Until(rounded(end, grid).max(start + TimeDelta::minutes(5)))
            }
            Extent::Until(end) => Extent::Until(start + (end - fact.start)),
            kept @ (Extent::Instant | Extent::Open) => kept,
        };
        let moved = Fact { start, extent, ..fact };
        if let Some(over) = self.over.get_mut(place) {
            let instant = start + TimeDelta::minutes(1);
            *over = moved.end().unwrap_or(instant).max(*over);
        }
        moved
    }

    /// Returns the minutes to which a carer rounds this time: some hardly
    /// ever, some to quarters of an hour.
    fn grid(&mut self, by: Option<CarerId>, carers: &Carers) -> i64 {
        let place = carers.list.iter().position(|(id, _)| Some(*id) == by).unwrap_or(0);
        let (five, fifteen) = [(0.08, 0.02), (0.12, 0.03), (0.25, 0.35), (0.30, 0.15)][place % 4];
        match self.random.unit() {
            unit if unit < fifteen => 15,
            unit if unit < fifteen + five => 5,
            _ => 1,
        }
    }

    /// Loses an end, or lets a timer run on.
    fn unfinished(&mut self, mut fact: Fact) -> Fact {
        let nursing = matches!(fact.detail, Detail::Feed(Feed::Breast { .. }));
        if !nursing && fact.kind() != Kind::Sleep {
            return fact;
        }
        if self.random.chance(ENDLESS) {
            fact.extent = Extent::Instant;
            if let Detail::Feed(Feed::Breast { sides }) = &mut fact.detail {
                for side in sides {
                    side.minutes = None;
                }
            }
        } else if nursing && self.random.chance(LEFT_RUNNING) {
            fact.extent = Extent::Until(fact.start + minutes(self.random.between(76.0, 170.0)));
        }
        fact
    }

    /// Returns what the family did not write down on `date`, a day of life `age`.
    ///
    /// The ninth day has a hole in the afternoon, for the pictures. From the
    /// third week on one day in 25 has a hole of five to ten hours and one in
    /// 33 is thin; from the third month on one in 300 is missing.
    #[must_use]
    pub fn silence(&self, age: i64, date: NaiveDate, zone: Zone) -> Silence {
        let hour = |hour: f64| zone.lenient(date.and_time(NaiveTime::MIN) + minutes(hour * 60.0));
        let hole = |from: f64, hours: f64| Silence::Hole(Span::new(hour(from), hour(from + hours)));
        let Ok(day) = u64::try_from(age) else { return Silence::None };
        let mut random = Random::new(self.seed, 1_000 + day);
        match (age, random.unit()) {
            (9, _) => hole(14.0, random.between(5.4, 6.2)),
            (..14, _) => Silence::None,
            (_, ..0.04) => hole(random.between(8.0, 16.0), random.between(5.2, 10.0)),
            (_, ..0.07) => Silence::Thin,
            (60.., ..0.073) => hole(9.0, 24.0),
            _ => Silence::None,
        }
    }
}

/// What is missing from a day of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Nothing.
    None,
    /// Everything in a stretch.
    Hole(Span),
    /// Half of everything, here and there.
    Thin,
}

/// Returns the nearest time on a grid of so many minutes.
fn rounded(at: Timestamp, grid: i64) -> Timestamp {
    let over = at.timestamp_millis().rem_euclid(grid * 60_000);
    let down = at - TimeDelta::milliseconds(over);
    if over * 2 < grid * 60_000 { down } else { down + TimeDelta::minutes(grid) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rounded_to_the_nearest_and_half_goes_up() {
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        for (from, grid, to) in [
            ("2026-11-22T03:12:00Z", 1, "2026-11-22T03:12:00Z"),
            ("2026-11-22T03:12:00Z", 5, "2026-11-22T03:10:00Z"),
            ("2026-11-22T03:12:30Z", 5, "2026-11-22T03:15:00Z"),
            ("2026-11-22T03:12:00Z", 15, "2026-11-22T03:15:00Z"),
            ("2026-11-22T23:55:00Z", 15, "2026-11-23T00:00:00Z"),
        ] {
            assert_eq!(rounded(at(from), grid), at(to), "{from} to {grid}");
        }
    }
}

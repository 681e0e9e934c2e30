//! From the words for a time to instants: the rules 1 to 5 and 8 of quick entry.

use crate::domain::fact::Extent;
use crate::domain::span::Timestamp;
use crate::domain::span::to_millis;
use crate::domain::zone::Instant;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::point::Day;
use crate::phrase::point::Point;
use crate::phrase::point::Said;
use crate::phrase::reading::Remark;
use crate::phrase::time_of_day::TimeOfDay;
use crate::text::catalogue::phrase as say;
use crate::text::time;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::Offset;
use chrono::TimeDelta;
use chrono::Timelike;
use std::ops::Range;

/// A time without a day reaches so far back; a day has two of most, and past
/// this the next one is the nearer.
const REACH: TimeDelta = TimeDelta::hours(20);

/// Further back only with a day.
const WITHOUT_DAY: TimeDelta = TimeDelta::hours(24);

/// When something began and how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub start: Timestamp,
    pub extent: Extent,
}

/// A local time, and what it is when its offset was said.
#[derive(Debug, Clone, Copy)]
struct Local {
    clock: NaiveDateTime,
    offset: Option<i32>,
}

impl Parser<'_> {
    /// Returns when it was, for something that has no length.
    pub fn instant(&mut self) -> Result<Timestamp, PhraseError> {
        let moment = self.moment()?;
        if moment.extent.is_instant() {
            return Ok(moment.start);
        }
        let at = self.clauses.place().unwrap_or(0..self.length);
        Err(self.error(ErrorKind::Ambiguous, &at, say::NO_LENGTH, &[]).hinting(
            self.tone(),
            say::NO_LENGTH_HINT,
            &[],
        ))
    }

    /// Returns when it was and how far it reaches, as the clauses say.
    ///
    /// ```text
    /// nothing   |now          T           |T
    /// for D     [now-D now)   T for D     [T  T+D)
    /// T-U       [T U)         for D to U  [U-D U)
    /// since T   [T ...        start       [now ...
    /// ```
    pub fn moment(&mut self) -> Result<Moment, PhraseError> {
        let clauses = self.clauses.clone();
        let length = clauses.length.as_ref();
        let start = clauses.start.as_ref().map(|said| self.resolved(said)).transpose()?;
        let moment = match (start, &clauses.end, length) {
            (Some(_), Some(_), Some((_, at))) => return Err(self.twice(at, say::THE_TIME)),
            (Some(start), Some(end), None) => {
                let end = self.ended(start, end)?;
                Moment { start, extent: Extent::Until(end) }
            }
            (None, Some(end), Some((length, at))) => {
                let end = self.resolved(end)?;
                self.within(end, *length, at)?
            }
            (None, Some(end), None) => {
                return Err(self.error(ErrorKind::Missing, &end.at, say::FROM_WHEN, &[]));
            }
            (Some(start), None, Some((length, _))) => {
                Moment { start, extent: Extent::Until(start + *length) }
            }
            (None, None, Some((length, at))) => {
                self.within(to_millis(self.ctx.now), *length, at)?
            }
            (start, None, None) => {
                let extent = if clauses.running { Extent::Open } else { Extent::Instant };
                Moment { start: start.unwrap_or(to_millis(self.ctx.now)), extent }
            }
        };
        Ok(moment)
    }

    /// Returns the stretch of `length` that ends at `end`, when that needs no day.
    fn within(
        &self,
        end: Timestamp,
        length: TimeDelta,
        at: &Range<usize>,
    ) -> Result<Moment, PhraseError> {
        let start = end - length;
        if self.ctx.now - start > WITHOUT_DAY {
            return Err(self.older(at));
        }
        Ok(Moment { start, extent: Extent::Until(end) })
    }

    /// Returns the instant that was said.
    fn resolved(&mut self, said: &Said) -> Result<Timestamp, PhraseError> {
        let now = self.ctx.now;
        let (day, time, offset) = match said.point {
            Point::Now => return Ok(to_millis(now)),
            Point::Ago(length) if length > WITHOUT_DAY => return Err(self.older(&said.at)),
            Point::Ago(length) => return Ok(to_millis(now - length)),
            Point::Clock { day, time, offset } => (day, time, offset),
        };
        let today = self.ctx.style.zone.date(now);
        if day == Day::Latest {
            return self.latest(today, time, offset, &said.at);
        }
        let mut date = date(day, time, today);
        let mut instant = self.on(date, time, offset, &said.at)?;
        let repeats = match day {
            Day::LastNight => 1,
            Day::Weekday(_) => 7,
            _ => 0,
        };
        if instant > now && repeats > 0 {
            date = date - Days::new(repeats);
            instant = self.on(date, time, offset, &said.at)?;
        }
        if instant > now {
            return Err(self.ahead(&said.at, instant - now));
        }
        self.remark_repeated(Local { clock: date.and_time(time.time()), offset }, instant);
        Ok(instant)
    }

    /// Rule 1: the most recent past time of that face, when it is near.
    fn latest(
        &mut self,
        today: NaiveDate,
        time: TimeOfDay,
        offset: Option<i32>,
        at: &Range<usize>,
    ) -> Result<Timestamp, PhraseError> {
        let now = self.ctx.now;
        let mut coming = None;
        // Tomorrow as well: with an offset of elsewhere it may have begun there.
        for days in [1, 0, -1] {
            let Some(date) = today.checked_add_signed(TimeDelta::days(days)) else {
                continue;
            };
            let clock = date.and_time(time.time());
            let instant = match self.ctx.style.zone.instant(clock) {
                Instant::Never { jump, .. } if offset.is_none() && jump > now => continue,
                Instant::Never { jump, .. } if offset.is_none() && now - jump > REACH => continue,
                _ => self.on(date, time, offset, at)?,
            };
            if instant > now {
                coming = Some(instant);
            } else if now - instant <= REACH {
                self.remark_repeated(Local { clock, offset }, instant);
                return Ok(instant);
            } else {
                return Err(self.two_readings(coming, instant, at));
            }
        }
        let ahead = coming.map_or(TimeDelta::hours(1), |coming| coming - now);
        Err(self.ahead(at, ahead))
    }

    /// Returns the refusal that names both readings of a time without a day.
    fn two_readings(
        &self,
        coming: Option<Timestamp>,
        past: Timestamp,
        at: &Range<usize>,
    ) -> PhraseError {
        let (now, style) = (self.ctx.now, self.ctx.style);
        let ahead = coming.map_or(TimeDelta::zero(), |coming| coming - now);
        let today = style.zone.date(past) == style.zone.date(now);
        let day = if today { "today" } else { "yesterday" };
        let clock = time::clock(past, style);
        self.ahead(at, ahead).hinting(self.tone(), say::SAY_PAST, &[day, &clock])
    }

    /// Rule 2: the end is the first time of that face after the start.
    fn ended(&mut self, start: Timestamp, said: &Said) -> Result<Timestamp, PhraseError> {
        let now = self.ctx.now;
        let end_first =
            |parser: &Self| parser.error(ErrorKind::EndBeforeStart, &said.at, say::END_FIRST, &[]);
        let Point::Clock { day: Day::Latest, time, offset } = said.point else {
            let end = self.resolved(said)?;
            return if end < start { Err(end_first(self)) } else { Ok(end) };
        };
        let first = self.ctx.style.zone.date(start);
        let mut before = false;
        for date in [Some(first), first.succ_opt()].into_iter().flatten() {
            let clock = date.and_time(time.time());
            // What the clocks jumped over before it began is of another day.
            if offset.is_none()
                && let Instant::Never { jump, .. } = self.ctx.style.zone.instant(clock)
                && jump <= start
            {
                before = true;
                continue;
            }
            let end = self.on(date, time, offset, &said.at)?;
            if end < start {
                before = true;
            } else if end > now && before {
                return Err(end_first(self));
            } else if end > now {
                return Err(self.ahead(&said.at, end - now));
            } else {
                self.remark_repeated(Local { clock, offset }, end);
                return Ok(end);
            }
        }
        Err(end_first(self))
    }

    /// Rule 8: one instant of a wall-clock time, or a refusal that names both
    /// sides of a jump.
    fn on(
        &self,
        date: NaiveDate,
        time: TimeOfDay,
        offset: Option<i32>,
        at: &Range<usize>,
    ) -> Result<Timestamp, PhraseError> {
        let clock = date.and_time(time.time());
        if let Some(seconds) = offset {
            return Ok((clock - TimeDelta::seconds(i64::from(seconds))).and_utc());
        }
        let (zone, style) = (self.ctx.style.zone, self.ctx.style);
        if let Some(instant) = zone.typed(clock, self.ctx.now) {
            return Ok(instant);
        }
        let face = |local: NaiveDateTime| time::hour(local.hour(), local.minute(), style);
        let (before, after) = match zone.instant(clock) {
            Instant::Never { before, after, .. } => (face(before), face(after)),
            Instant::Once(_) | Instant::Twice { .. } => (face(clock), face(clock)),
        };
        Err(self
            .error(ErrorKind::Skipped, at, say::SKIPPED, &[&face(clock), &before, &after])
            .hinting(self.tone(), say::SKIPPED_HINT, &[&before, &after]))
    }

    /// Points out which of two instants was taken, when nobody said which.
    fn remark_repeated(&mut self, local: Local, taken: Timestamp) {
        if let (Instant::Twice { earlier, later }, None) =
            (self.ctx.style.zone.instant(local.clock), local.offset)
        {
            let other = if taken == later { earlier } else { later };
            self.remarks.push(Remark::RepeatedHour { taken, other });
        }
    }

    /// Returns the offset that the zone calls by this abbreviation, in seconds
    /// east of UTC: `bst`, `gmt`.
    pub fn abbreviated(&self, word: &str) -> Option<i32> {
        // Half a year before and after: summer and winter.
        [0, -182, 182].into_iter().find_map(|days| {
            let at = self.ctx.now.checked_add_signed(TimeDelta::days(days))?;
            let name = time::abbreviation(at, self.ctx.style).to_lowercase();
            let letters = name.starts_with(|c: char| c.is_ascii_alphabetic());
            let local = self.ctx.style.zone.local(at);
            (letters && name == word).then(|| local.offset().fix().local_minus_utc())
        })
    }

    fn ahead(&self, at: &Range<usize>, length: TimeDelta) -> PhraseError {
        // Part of a minute is ahead as well.
        let minutes = (length.num_milliseconds() + 59_999).div_euclid(60_000).max(1);
        let length = time::duration(TimeDelta::minutes(minutes));
        self.error(ErrorKind::Future, at, say::AHEAD, &[&length])
    }

    fn older(&self, at: &Range<usize>) -> PhraseError {
        self.error(ErrorKind::Ambiguous, at, say::OLDER, &[]).hinting(
            self.tone(),
            say::OLDER_HINT,
            &[],
        )
    }
}

/// Returns the date that a word for a day means.
fn date(day: Day, time: TimeOfDay, today: NaiveDate) -> NaiveDate {
    let back = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let since = |weekday: chrono::Weekday| u64::from(today.weekday().days_since(weekday));
    match day {
        Day::Latest | Day::Today | Day::Morning | Day::Afternoon => today,
        Day::Yesterday | Day::YesterdayMorning | Day::YesterdayAfternoon => back(1),
        // The small hours of last night are today's.
        Day::LastNight => back(u64::from(time.hour >= 12)),
        Day::Weekday(weekday) => back(since(weekday)),
        Day::LastWeekday(weekday) => back(match since(weekday) {
            0 => 7,
            days => days,
        }),
        Day::Date(date) => date,
    }
}

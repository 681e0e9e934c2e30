//! The words for a time: a day, a time of day, an offset, a length.

use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::time_of_day;
use crate::phrase::time_of_day::TimeOfDay;
use crate::text::catalogue::phrase as say;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Weekday;
use std::ops::Range;

/// A time in the words it was said, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub point: Point,
    pub at: Range<usize>,
}

/// A point in time as it was said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Point {
    Now,
    Ago(TimeDelta),
    Clock {
        day: Day,
        time: TimeOfDay,
        /// Seconds east of UTC, when that was said.
        offset: Option<i32>,
    },
}

/// A day as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// None: the latest there was.
    Latest,
    Today,
    Morning,
    Afternoon,
    Yesterday,
    YesterdayMorning,
    YesterdayAfternoon,
    LastNight,
    Weekday(Weekday),
    /// `last sunday`: never today.
    LastWeekday(Weekday),
    Date(NaiveDate),
}

impl Parser<'_> {
    /// Reads a point in time so far ahead; `bare`: an hour alone may be one.
    pub fn point(
        &self,
        ahead: usize,
        bare: bool,
        lift: Lift,
    ) -> Result<Option<(Point, usize)>, PhraseError> {
        if let Some(iso) = self.word(ahead).and_then(time_of_day::iso)
            && let Some(time) = iso.time
        {
            let (offset, more) = match iso.offset {
                Some(offset) => (Some(offset), 0),
                None => self.offset_at(ahead + 1),
            };
            let day = Day::Date(iso.date);
            return Ok(Some((Point::Clock { day, time, offset }, 1 + more)));
        }
        let Some((day, before)) = self.day(ahead) else {
            return self.clock_then_day(ahead, bare);
        };
        let skipped = usize::from(matches!(self.word(ahead + before), Some("at" | "of" | "from")));
        let clock = ahead + before + skipped;
        let Some((time, tokens)) = self.clock_at(clock) else {
            if lift.free {
                return Ok(None);
            }
            let at = self.range(ahead, before);
            let said = self.text_between(self.at + ahead, self.at + ahead + before);
            return Err(self.error(ErrorKind::Missing, &at, say::WHAT_TIME, &[&said]));
        };
        let time = self.settled(time, day, clock)?;
        let (offset, more) = self.offset_at(clock + tokens);
        Ok(Some((Point::Clock { day, time, offset }, before + skipped + tokens + more)))
    }

    /// Reads `14:00`, `14:00 yesterday`, `3am on friday`.
    fn clock_then_day(
        &self,
        ahead: usize,
        bare: bool,
    ) -> Result<Option<(Point, usize)>, PhraseError> {
        let Some((time, mut tokens)) = self.clock_at(ahead) else {
            return Ok(None);
        };
        let four_digits = self.word(ahead).is_some_and(|w| w.len() == 4 && !w.contains([':', 'm']));
        if (time.bare && !bare) || (four_digits && self.at + ahead == self.straight) {
            return Ok(None);
        }
        let (offset, more) = self.offset_at(ahead + tokens);
        tokens += more;
        let on = usize::from(self.word(ahead + tokens) == Some("on"));
        let day = self.day(ahead + tokens + on);
        let (day, more) = day.map_or((Day::Latest, 0), |(day, n)| (day, n + on));
        let time = self.settled(time, day, ahead)?;
        Ok(Some((Point::Clock { day, time, offset }, tokens + more)))
    }

    /// Returns the half of the day that the words for the day settle, or asks.
    pub fn settled(
        &self,
        time: TimeOfDay,
        day: Day,
        ahead: usize,
    ) -> Result<TimeOfDay, PhraseError> {
        Ok(match (day, time.hour) {
            _ if time.sure => time,
            (Day::LastNight, 5..=11) | (Day::Afternoon | Day::YesterdayAfternoon, 1..=11) => {
                time.after_noon()
            }
            (Day::LastNight | Day::Morning | Day::YesterdayMorning, _) => time.before_noon(),
            _ if !time.bare || time.hour == 0 => time,
            _ => {
                let hour = time.hour.to_string();
                let at = self.range(ahead, 1);
                let ask = say::MORNING_OR_EVENING;
                return Err(self.error(ErrorKind::Ambiguous, &at, ask, &[&hour, &hour]));
            }
        })
    }

    /// Reads a time of day in one or two words: `3:05`, `3 am`.
    pub fn clock_at(&self, ahead: usize) -> Option<(TimeOfDay, usize)> {
        let word = self.word(ahead)?;
        if let Some(half @ ("am" | "pm")) = self.word(ahead + 1)
            && let Some(time) = time_of_day::clock(&format!("{word}{half}"))
        {
            return Some((time, 2));
        }
        time_of_day::clock(word).map(|time| (time, 1))
    }

    /// Reads words for a day.
    pub fn day(&self, ahead: usize) -> Option<(Day, usize)> {
        let two = match (self.word(ahead)?, self.word(ahead + 1)) {
            ("last", Some("night")) => Some(Day::LastNight),
            ("yesterday", Some("morning")) => Some(Day::YesterdayMorning),
            ("yesterday", Some("afternoon" | "evening")) => Some(Day::YesterdayAfternoon),
            ("this", Some("morning")) => Some(Day::Morning),
            ("this", Some("afternoon" | "evening")) => Some(Day::Afternoon),
            ("last", Some(day)) => time_of_day::weekday(day).map(Day::LastWeekday),
            _ => None,
        };
        if let Some(day) = two {
            return Some((day, 2));
        }
        let word = self.word(ahead)?;
        let day = match word {
            "yesterday" => Day::Yesterday,
            "today" => Day::Today,
            _ => match time_of_day::iso(word).filter(|iso| iso.time.is_none()) {
                Some(iso) => Day::Date(iso.date),
                None => Day::Weekday(time_of_day::weekday(word)?),
            },
        };
        Some((day, 1))
    }

    /// Reads an offset or an abbreviation of the zone, `+01:00` or `GMT`:
    /// seconds east of UTC and how many tokens.
    pub fn offset_at(&self, ahead: usize) -> (Option<i32>, usize) {
        let Some(word) = self.word(ahead) else {
            return (None, 0);
        };
        let signed = word.starts_with(['+', '-']) || word == "z";
        let offset = signed.then(|| time_of_day::offset(word)).flatten();
        let offset = offset.or_else(|| self.abbreviated(word));
        (offset, usize::from(offset.is_some()))
    }

    /// Reads a length of time in as many words as it takes.
    pub fn length_at(&self, ahead: usize) -> Option<(TimeDelta, usize)> {
        let (first, tokens, hours) = self.one_length(ahead)?;
        let mut after = ahead + tokens;
        if !hours {
            return Some((first, tokens));
        }
        if self.joined(after, 3).as_deref() == Some("and a half") {
            return Some((first + TimeDelta::minutes(30), tokens + 3));
        }
        let and = usize::from(self.word(after) == Some("and"));
        after += and;
        match self.one_length(after) {
            Some((second, more, false)) if second < TimeDelta::hours(1) => {
                Some((first + second, tokens + and + more))
            }
            _ => Some((first, tokens)),
        }
    }

    /// Reads `20m`, `20 min`, `an hour`, `half an hour`: its length, how many
    /// tokens, and whether minutes may follow.
    fn one_length(&self, ahead: usize) -> Option<(TimeDelta, usize, bool)> {
        let word = self.peek(ahead).filter(|t| !t.quoted && !t.marked)?.low.as_str();
        if let Some(length) = time_of_day::length(word) {
            let hours = word.ends_with(|c: char| c.is_ascii_alphabetic()) && word.contains('h');
            return Some((length, 1, hours && !word.contains("min") && !word.ends_with('m')));
        }
        if word == "half" {
            let article = usize::from(matches!(self.word(ahead + 1), Some("an" | "a")));
            let hour = matches!(self.word(ahead + 1 + article), Some("hour" | "hr" | "h"));
            return hour.then_some((TimeDelta::minutes(30), 2 + article, false));
        }
        let minutes = time_of_day::unit(self.word(ahead + 1)?)?;
        let count = time_of_day::counted(word);
        Some((time_of_day::times(count, minutes)?, 2, minutes == 60))
    }
}

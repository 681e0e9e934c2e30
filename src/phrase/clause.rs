//! When, how long and by whom: the parts that any kind may have, in any order.

use crate::domain::id::CarerId;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::time_of_day;
use crate::phrase::time_of_day::TimeOfDay;
use crate::text::catalogue::phrase as say;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Weekday;
use std::ops::Range;

/// What was said of time and doer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clauses {
    pub start: Option<Said>,
    pub end: Option<Said>,
    pub length: Option<(TimeDelta, Range<usize>)>,
    /// It still runs: `since`, `start`.
    pub running: bool,
    pub by: Option<CarerId>,
}

impl Clauses {
    /// Returns where in the phrase its time was said.
    pub fn place(&self) -> Option<Range<usize>> {
        let parts = [
            self.start.as_ref().map(|said| &said.at),
            self.end.as_ref().map(|said| &said.at),
            self.length.as_ref().map(|(_, at)| at),
        ];
        let parts = parts.into_iter().flatten();
        parts.fold(None, |all: Option<Range<usize>>, at| {
            Some(all.map_or(at.clone(), |all| all.start.min(at.start)..all.end.max(at.end)))
        })
    }
}

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
    LastNight,
    Weekday(Weekday),
    /// `last sunday`: never today.
    LastWeekday(Weekday),
    Date(NaiveDate),
}

/// Which clauses may be taken out of the words at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lift {
    /// Words around are the family's own: only what cannot be words is taken.
    pub free: bool,
    /// Lengths and ends.
    pub spans: bool,
    /// What lies ahead may be spoken of.
    pub future: bool,
}

impl Lift {
    /// All clauses.
    pub const ALL: Self = Self { free: false, spans: true, future: false };
    /// From free words about something that may last.
    pub const LASTING: Self = Self { free: true, spans: true, future: false };
    /// From free words about a moment.
    pub const MOMENT: Self = Self { free: true, spans: false, future: false };
    /// From a text that may speak of anything.
    pub const PROSE: Self = Self { free: true, spans: false, future: true };
}

impl Parser<'_> {
    /// Reads one clause, if one stands here.
    pub fn clause(&mut self, lift: Lift) -> Result<bool, PhraseError> {
        let Some(word) = self.word(0).map(str::to_owned) else {
            return Ok(false);
        };
        match word.as_str() {
            "by" => self.by(lift.free),
            "tomorrow" if !lift.future => {
                let at = self.tokens[self.at].at.clone();
                Err(self.error(ErrorKind::Future, &at, say::DAY_AHEAD, &[]).hinting(
                    self.tone(),
                    say::DAY_AHEAD_HINT,
                    &[],
                ))
            }
            "now" if !lift.free => self.starting(Point::Now, 1),
            "start" | "started" | "running" if !lift.free => {
                self.clauses.running = true;
                self.take(1, Part::Time);
                Ok(true)
            }
            "for" if lift.spans => self.lasting(lift),
            "since" | "from" if lift.spans => self.beginning(word == "since", lift),
            "to" | "until" | "till" | "-" if lift.spans => self.ending(lift),
            "at" | "on" | "of" | "the" => self.filler(word == "at" || word == "on", lift),
            _ => self.time(lift),
        }
    }

    /// Reads a filler, or the time it leads to.
    fn filler(&mut self, leads: bool, lift: Lift) -> Result<bool, PhraseError> {
        if leads && let Some((point, tokens)) = self.point(1, true, lift)? {
            return self.ranged(point, 1 + tokens, lift);
        }
        if lift.free {
            return Ok(false);
        }
        self.take(1, Part::Filler);
        Ok(true)
    }

    /// Reads `20m ago` or a time; a length alone is asked about.
    fn time(&mut self, lift: Lift) -> Result<bool, PhraseError> {
        if let Some((length, tokens)) = self.length_at(0) {
            if self.word(tokens) == Some("ago") {
                return self.starting(Point::Ago(length), tokens + 1);
            }
            if lift.free {
                return Ok(false);
            }
            let at = self.span_of(tokens);
            let said = self.text_between(self.at, self.at + tokens);
            return Err(self.error(ErrorKind::Ambiguous, &at, say::AGO_OR_FOR, &[&said, &said]));
        }
        let marked = self.peek(0).is_some_and(|token| token.marked);
        match self.point(0, marked, lift)? {
            Some((point, tokens)) => self.ranged(point, tokens, lift),
            None => Ok(false),
        }
    }

    /// Takes a point as the start, and an end that follows it.
    fn ranged(&mut self, point: Point, tokens: usize, lift: Lift) -> Result<bool, PhraseError> {
        self.starting(point, tokens)?;
        if lift.spans && matches!(self.word(0), Some("-" | "to" | "until" | "till")) {
            self.ending(lift)?;
        }
        Ok(true)
    }

    fn starting(&mut self, point: Point, tokens: usize) -> Result<bool, PhraseError> {
        let at = self.span_of(tokens);
        if self.clauses.start.is_some() {
            return Err(self.twice(&at, say::THE_TIME));
        }
        self.clauses.start = Some(Said { point, at });
        self.take(tokens, Part::Time);
        Ok(true)
    }

    /// Reads `for 1h20`.
    fn lasting(&mut self, lift: Lift) -> Result<bool, PhraseError> {
        let Some((mut length, mut tokens)) = self.length_at(1) else {
            if lift.free {
                return Ok(false);
            }
            let at = self.span_of(2);
            return Err(self.error(ErrorKind::Missing, &at, say::UNTIL_WHEN, &[]).hinting(
                self.tone(),
                say::UNTIL_WHEN_HINT,
                &[],
            ));
        };
        // `for 1h 20m ago`: the second length belongs to `ago`.
        if self.word(1 + tokens) == Some("ago")
            && tokens > 1
            && let Some(first) = self.word(1).and_then(time_of_day::length)
        {
            (length, tokens) = (first, 1);
        }
        let at = self.span_of(1 + tokens);
        if self.clauses.length.is_some() {
            return Err(self.twice(&at, say::THE_TIME));
        }
        self.clauses.length = Some((length, at));
        self.take(1 + tokens, Part::Time);
        Ok(true)
    }

    /// Reads `since 2:50` or `from 22:30 to 1:45`.
    fn beginning(&mut self, since: bool, lift: Lift) -> Result<bool, PhraseError> {
        let said = match self.length_at(1) {
            Some((length, tokens)) if self.word(1 + tokens) == Some("ago") => {
                Some((Point::Ago(length), tokens + 1))
            }
            _ => self.point(1, true, lift)?,
        };
        let Some((point, tokens)) = said else {
            if lift.free {
                return Ok(false);
            }
            let at = self.span_of(2);
            return Err(self.error(ErrorKind::Missing, &at, say::FROM_WHEN, &[]));
        };
        self.clauses.running |= since;
        self.ranged(point, 1 + tokens, lift)
    }

    /// Reads `to 1:45` or `- 1:45`; a day after both belongs to the start.
    fn ending(&mut self, lift: Lift) -> Result<bool, PhraseError> {
        let now = (self.word(1) == Some("now")).then_some((Point::Now, 1));
        let said = match now {
            Some(now) => Some(now),
            None => self.point(1, true, lift)?,
        };
        let Some((mut point, tokens)) = said else {
            if lift.free {
                return Ok(false);
            }
            let at = self.span_of(2);
            return Err(self.error(ErrorKind::Missing, &at, say::UNTIL_WHEN, &[]));
        };
        let at = self.span_of(1 + tokens);
        if self.clauses.end.is_some() {
            return Err(self.twice(&at, say::THE_TIME));
        }
        let last = self.at + tokens;
        let day_last = self.day_ends_at(last);
        if let (Some(Said { point: Point::Clock { day: first, .. }, .. }), Point::Clock { day, .. }) =
            (&mut self.clauses.start, &mut point)
            && *first == Day::Latest
            && day_last
        {
            *first = std::mem::replace(day, Day::Latest);
        }
        self.clauses.end = Some(Said { point, at });
        self.clauses.running = false;
        self.take(1 + tokens, Part::Time);
        Ok(true)
    }

    /// Tells whether the token at `last` ends the words for a day.
    fn day_ends_at(&self, last: usize) -> bool {
        let ahead = |tokens: usize| (last + 1).checked_sub(tokens)?.checked_sub(self.at);
        (1..=2).any(|tokens| {
            ahead(tokens).and_then(|from| self.day(from)).is_some_and(|(_, n)| n == tokens)
        })
    }

    /// Reads a point in time so far ahead; `bare`: an hour alone may be one.
    fn point(
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
    fn settled(&self, time: TimeOfDay, day: Day, ahead: usize) -> Result<TimeOfDay, PhraseError> {
        Ok(match (day, time.hour) {
            _ if time.sure => time,
            (Day::LastNight, 5..=11) | (Day::Afternoon, 1..=11) => time.after_noon(),
            (Day::LastNight | Day::Morning, _) => time.before_noon(),
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
    fn clock_at(&self, ahead: usize) -> Option<(TimeOfDay, usize)> {
        let word = self.word(ahead)?;
        if let Some(half @ ("am" | "pm")) = self.word(ahead + 1)
            && let Some(time) = time_of_day::clock(&format!("{word}{half}"))
        {
            return Some((time, 2));
        }
        time_of_day::clock(word).map(|time| (time, 1))
    }

    /// Reads words for a day.
    fn day(&self, ahead: usize) -> Option<(Day, usize)> {
        let two = match (self.word(ahead)?, self.word(ahead + 1)) {
            ("last", Some("night")) => Some(Day::LastNight),
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
    fn offset_at(&self, ahead: usize) -> (Option<i32>, usize) {
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
        let count = if matches!(word, "a" | "an" | "one") { "1" } else { word };
        Some((time_of_day::times(count, minutes)?, 2, minutes == 60))
    }

    /// Returns the bytes of the next so many tokens.
    pub fn span_of(&self, tokens: usize) -> Range<usize> {
        self.range(0, tokens)
    }

    fn range(&self, ahead: usize, tokens: usize) -> Range<usize> {
        let from = (self.at + ahead).min(self.tokens.len());
        let to = (from + tokens).min(self.tokens.len());
        let start = self.tokens.get(from).map_or(self.length, |token| token.at.start);
        start..self.tokens[from..to].last().map_or(self.length, |token| token.at.end)
    }
}

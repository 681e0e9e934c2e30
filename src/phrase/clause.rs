//! When, how long and by whom: the parts that any kind may have, in any order.

use crate::domain::id::CarerId;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::point::Day;
use crate::phrase::point::Point;
use crate::phrase::point::Said;
use crate::phrase::reading::Part;
use crate::phrase::time_of_day;
use crate::text::catalogue::phrase as say;
use chrono::TimeDelta;
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

    /// Returns the bytes of the next so many tokens.
    pub fn span_of(&self, tokens: usize) -> Range<usize> {
        self.range(0, tokens)
    }

    pub fn range(&self, ahead: usize, tokens: usize) -> Range<usize> {
        let from = (self.at + ahead).min(self.tokens.len());
        let to = (from + tokens).min(self.tokens.len());
        let start = self.tokens.get(from).map_or(self.length, |token| token.at.start);
        start..self.tokens[from..to].last().map_or(self.length, |token| token.at.end)
    }
}

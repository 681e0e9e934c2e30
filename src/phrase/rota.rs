//! What a family says of who is on call, with times that lie ahead.
//!
//! ```text
//! take until 06:00        now to the next 06:00
//! take for 3h             now and three hours on
//! protect dad 22:00-02:00 the last 22:00 before the next 02:00
//! away nan from sat 08:00 until sun 20:00
//! swap mum                the end is not said
//! ```

use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::domain::span::to_millis;
use crate::domain::zone::Instant;
use crate::phrase::Context;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::point::Day;
use crate::phrase::point::Point;
use crate::phrase::reading::Part;
use crate::phrase::time_of_day::TimeOfDay;
use crate::text::catalogue::Text;
use crate::text::catalogue::oncall as text;
use crate::text::catalogue::phrase as say;
use crate::text::nearest::nearest;
use crate::text::time;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Timelike;
use std::ops::Range;

/// The words that begin such a saying.
pub const KINDS: &[&str] = &["take", "swap", "away", "back", "protect"];

/// No end lies further ahead.
const FURTHEST: TimeDelta = TimeDelta::days(366);

/// What is to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The carer is on call.
    Take,
    /// Two exchange their duties.
    Swap,
    /// The carer is not there.
    Away,
    /// The carer is there again.
    Back,
    /// The carer's sleep is protected.
    Protect,
}

/// What was said of the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What is to change.
    pub kind: Kind,
    /// Whose it is.
    pub carer: CarerId,
    /// With whom, of a swap.
    pub with: Option<CarerId>,
    /// From when; now when absent.
    pub from: Option<Timestamp>,
    /// Until when; after its start and after now.
    pub to: Option<Timestamp>,
}

/// A point in time, whether it is tomorrow's, and how many tokens say so.
type Coming = ((Point, bool), usize);

/// A point in time as it was said, and where.
#[derive(Debug, Clone)]
struct Said {
    point: Point,
    tomorrow: bool,
    at: Range<usize>,
}

impl Said {
    const fn has_day(&self) -> bool {
        self.tomorrow || !matches!(self.point, Point::Clock { day: Day::Latest, .. })
    }
}

#[derive(Debug, Clone, Default)]
struct Times {
    start: Option<Said>,
    end: Option<Said>,
    /// A time by itself.
    alone: Option<Said>,
    length: Option<(TimeDelta, Range<usize>)>,
}

/// Reads it; the first word is one of [`KINDS`].
///
/// # Errors
///
/// [`PhraseError`], with the place it is about; then nothing is to be stored.
pub fn read(text: &str, ctx: &Context<'_>) -> Result<Change, PhraseError> {
    let read = Parser::new(text, ctx).and_then(Parser::roster);
    read.map_err(|error| error.fitted(ctx.style))
}

impl Parser<'_> {
    fn roster(mut self) -> Result<Change, PhraseError> {
        let kind = match self.word(0) {
            Some("take") => Kind::Take,
            Some("swap") => Kind::Swap,
            Some("away") => Kind::Away,
            Some("back") => Kind::Back,
            Some("protect") => Kind::Protect,
            _ => return Err(self.missing(say::EMPTY, &[])),
        };
        self.take(1, Part::Kind);
        let (mut who, mut by) = (Vec::new(), None);
        let mut times = Times::default();
        while self.at < self.tokens.len() {
            if !self.rota_person(kind, &mut who, &mut by)? && !self.rota_time(&mut times)? {
                return Err(self.nobody_called());
            }
        }
        let said = by.or(self.ctx.author);
        let (carer, with) = match (kind, who.as_slice()) {
            (Kind::Swap, [one, other]) => (Some(*one), Some(*other)),
            (Kind::Swap, [other]) => (said, Some(*other)),
            (Kind::Swap, _) => return Err(self.missing(text::WITH_WHOM, &[])),
            _ => (who.first().copied().or(said), None),
        };
        let carer = carer.ok_or_else(|| {
            let error = self.error(ErrorKind::Who, &self.kind_place(), text::WHICH_CARER, &[]);
            error.hinting(self.tone(), text::WHICH_CARER_HINT, &[])
        })?;
        let (from, to) = self.stretch(kind, times)?;
        if kind == Kind::Protect && to.is_none() {
            let hint = text::UNTIL_WHEN_HINT;
            return Err(self.missing(say::UNTIL_WHEN, &[]).hinting(self.tone(), hint, &[]));
        }
        Ok(Change { kind, carer, with, from, to })
    }

    fn kind_place(&self) -> Range<usize> {
        self.tokens.first().map_or(0..self.length, |token| token.at.clone())
    }

    /// Reads a carer's name, or who says it after `by`.
    fn rota_person(
        &mut self,
        kind: Kind,
        who: &mut Vec<CarerId>,
        by: &mut Option<CarerId>,
    ) -> Result<bool, PhraseError> {
        if self.word(0) == Some("by") {
            let Some((id, words)) = self.known_carer(1) else {
                self.take(1, Part::By);
                return Err(self.nobody_called());
            };
            *by = Some(id);
            self.take(1 + words, Part::By);
            return Ok(true);
        }
        if matches!(self.word(0), Some("with" | "and" | "sleep")) {
            self.take(1, Part::Filler);
            return Ok(true);
        }
        let Some((id, words)) = self.known_carer(0) else { return Ok(false) };
        if who.len() > usize::from(kind == Kind::Swap) {
            return Err(self.twice(&self.span_of(words), say::THE_CARER));
        }
        who.push(id);
        self.take(words, Part::Who);
        Ok(true)
    }

    fn nobody_called(&self) -> PhraseError {
        let Some(token) = self.peek(0) else {
            return self.missing(say::BY_WHOM, &[]);
        };
        if !token.quoted && !token.text.starts_with(char::is_alphabetic) {
            let error = self.error(ErrorKind::Unknown, &token.at, say::UNKNOWN, &[&token.text]);
            return error.hinting(self.tone(), text::UNTIL_WHEN_HINT, &[]);
        }
        let error = self.error(ErrorKind::Nothing, &token.at, text::NO_CARER, &[&token.text]);
        let names: Vec<&str> =
            self.ctx.household.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
        let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        match nearest(&token.low, lower.iter().map(String::as_str)) {
            Some(near) => error.hinting(self.tone(), say::DID_YOU_MEAN, &[near]),
            None if names.is_empty() => error,
            None => error.hinting(self.tone(), text::CARERS_ARE, &[&names.join(", ")]),
        }
    }

    fn rota_time(&mut self, times: &mut Times) -> Result<bool, PhraseError> {
        match self.word(0) {
            Some("until" | "till" | "to" | "-") => {
                self.put_time(1, say::UNTIL_WHEN, &mut times.end)
            }
            Some("from" | "since") => self.put_time(1, say::FROM_WHEN, &mut times.start),
            Some("for") => {
                let Some((length, tokens)) = self.length_at(1) else {
                    let error =
                        self.error(ErrorKind::Missing, &self.span_of(2), say::UNTIL_WHEN, &[]);
                    return Err(error.hinting(self.tone(), text::UNTIL_WHEN_HINT, &[]));
                };
                let at = self.span_of(1 + tokens);
                if times.length.is_some() {
                    return Err(self.twice(&at, say::THE_TIME));
                }
                times.length = Some((length, at));
                self.take(1 + tokens, Part::Time);
                Ok(true)
            }
            Some("at" | "on") => {
                self.take(1, Part::Filler);
                Ok(true)
            }
            _ => {
                let Some(tokens) = self.coming_point(0)?.map(|(_, tokens)| tokens) else {
                    return Ok(false);
                };
                let ranged = matches!(self.word(tokens), Some("-" | "to" | "until" | "till"));
                let place = if ranged { &mut times.start } else { &mut times.alone };
                self.put_time(0, say::UNTIL_WHEN, place)
            }
        }
    }

    fn put_time(
        &mut self,
        ahead: usize,
        missing: Text,
        place: &mut Option<Said>,
    ) -> Result<bool, PhraseError> {
        let now = self.word(ahead) == Some("now");
        let found = if now { Some(((Point::Now, false), 1)) } else { self.coming_point(ahead)? };
        let Some(((point, tomorrow), tokens)) = found else {
            let error = self.error(ErrorKind::Missing, &self.span_of(ahead + 1), missing, &[]);
            return Err(error.hinting(self.tone(), text::UNTIL_WHEN_HINT, &[]));
        };
        let at = self.span_of(ahead + tokens);
        if place.is_some() {
            return Err(self.twice(&at, say::THE_TIME));
        }
        *place = Some(Said { point, tomorrow, at });
        self.take(ahead + tokens, Part::Time);
        Ok(true)
    }

    /// Reads a point in time; whether it is tomorrow's, and how many tokens.
    fn coming_point(&self, ahead: usize) -> Result<Option<Coming>, PhraseError> {
        if self.word(ahead) == Some("tomorrow") {
            let skipped = 1 + usize::from(self.word(ahead + 1) == Some("at"));
            let Some((time, tokens)) = self.clock_at(ahead + skipped) else {
                let at = self.range(ahead, 1);
                return Err(self.error(ErrorKind::Missing, &at, say::WHAT_TIME, &["tomorrow"]));
            };
            let time = self.settled(time, Day::Latest, ahead + skipped)?;
            let point = Point::Clock { day: Day::Latest, time, offset: None };
            return Ok(Some(((point, true), skipped + tokens)));
        }
        let Some((point, tokens)) = self.point(ahead, true, Lift::ALL)? else {
            return Ok(None);
        };
        let tomorrow = self.word(ahead + tokens) == Some("tomorrow");
        Ok(Some(((point, tomorrow), tokens + usize::from(tomorrow))))
    }

    /// Returns from when until when, as far as it was said.
    fn stretch(
        &self,
        kind: Kind,
        mut times: Times,
    ) -> Result<(Option<Timestamp>, Option<Timestamp>), PhraseError> {
        let now = to_millis(self.ctx.now);
        if let Some(alone) = times.alone.take() {
            let starts = times.length.is_some() || times.end.is_some() || kind == Kind::Back;
            let place = if starts { &mut times.start } else { &mut times.end };
            if place.is_some() {
                return Err(self.twice(&alone.at, say::THE_TIME));
            }
            *place = Some(alone);
        }
        let Times { start, end, length, .. } = times;
        let last = end.as_ref().map(|end| &end.at).or(length.as_ref().map(|(_, at)| at)).cloned();
        if let (Some(at), Kind::Back) = (&last, kind) {
            return Err(self.error(ErrorKind::Ambiguous, at, text::BACK_HAS_NO_END, &[]));
        }
        let (from, to) = match (&start, &end, &length) {
            (_, Some(_), Some((_, at))) => return Err(self.twice(at, say::THE_TIME)),
            (Some(start), Some(end), None) if !start.has_day() => {
                let to = self.coming(end, now)?;
                (Some(self.last_before(start, to)?), Some(to))
            }
            (Some(start), Some(end), None) => {
                let from = self.coming(start, now)?;
                (Some(from), Some(self.coming(end, from)?))
            }
            (None, Some(end), None) => (None, Some(self.coming(end, now)?)),
            (start, None, length) => {
                let from = start.as_ref().map(|start| self.coming(start, now)).transpose()?;
                (from, length.as_ref().map(|(length, _)| from.unwrap_or(now) + *length))
            }
        };
        let at = last.unwrap_or(0..self.length);
        let refused = |text| Err(self.error(ErrorKind::Refused, &at, text, &[]));
        match to {
            Some(to) if to <= from.unwrap_or(now).max(now) => refused(say::END_FIRST),
            Some(to) if to - now > FURTHEST => refused(text::TOO_FAR),
            None if from.is_some_and(|from| from - now > FURTHEST) => refused(text::TOO_FAR),
            _ => Ok((from.filter(|from| *from > now), to)),
        }
    }

    /// Returns the first time of that face after `after`; on a named day that one.
    fn coming(&self, said: &Said, after: Timestamp) -> Result<Timestamp, PhraseError> {
        let over = || self.error(ErrorKind::Refused, &said.at, text::OVER, &[]);
        let (day, time, offset) = match said.point {
            Point::Now => return Ok(to_millis(self.ctx.now)),
            Point::Ago(_) => return Err(over()),
            Point::Clock { day, time, offset } => (day, time, offset),
        };
        let zone = self.ctx.style.zone;
        let today = zone.date(self.ctx.now);
        let first = zone.date(after);
        let dates: Vec<NaiveDate> = match day {
            Day::Latest if said.tomorrow => vec![today + Days::new(1)],
            Day::Latest => (0..4).map(|days| first - Days::new(1) + Days::new(days)).collect(),
            Day::Today | Day::Morning | Day::Afternoon => vec![today],
            Day::Weekday(weekday) => {
                let ahead = weekday.days_since(first.weekday());
                [0, 7].map(|more| first + Days::new((ahead + more).into())).into()
            }
            Day::Date(date) => vec![date],
            Day::Yesterday
            | Day::YesterdayMorning
            | Day::YesterdayAfternoon
            | Day::LastNight
            | Day::LastWeekday(_) => return Err(over()),
        };
        for date in dates {
            let found = self.face(date, time, offset, said, |earlier| earlier > after);
            match found {
                Ok(at) if at > after => return Ok(at),
                // A jump that is over was another day's.
                Err((error, jump)) if jump > after => return Err(error),
                _ => {}
            }
        }
        Err(over())
    }

    /// Returns the last time of that face before `end`.
    fn last_before(&self, said: &Said, end: Timestamp) -> Result<Timestamp, PhraseError> {
        let Point::Clock { time, offset, .. } = said.point else {
            return Ok(to_millis(self.ctx.now));
        };
        let last = self.ctx.style.zone.date(end) + Days::new(1);
        for back in 0..4 {
            let date = last - Days::new(back);
            match self.face(date, time, offset, said, |_| true) {
                Ok(at) if at < end => return Ok(at),
                Err((error, jump)) if jump < end => return Err(error),
                _ => {}
            }
        }
        Err(self.error(ErrorKind::EndBeforeStart, &said.at, say::END_FIRST, &[]))
    }

    /// Returns the instant of a face on a date: of two the earlier, where
    /// `earlier` takes it. With the refusal comes the jump that skips it.
    fn face(
        &self,
        date: NaiveDate,
        time: TimeOfDay,
        offset: Option<i32>,
        said: &Said,
        earlier: impl Fn(Timestamp) -> bool,
    ) -> Result<Timestamp, (PhraseError, Timestamp)> {
        let clock = date.and_time(time.time());
        if let Some(seconds) = offset {
            return Ok((clock - TimeDelta::seconds(seconds.into())).and_utc());
        }
        match self.ctx.style.zone.instant(clock) {
            Instant::Once(at) => Ok(at),
            Instant::Twice { earlier: first, .. } if earlier(first) => Ok(first),
            Instant::Twice { later, .. } => Ok(later),
            Instant::Never { before, after, jump } => {
                let style = self.ctx.style;
                let [typed, before, after] = [clock, before, after]
                    .map(|local| time::hour(local.hour(), local.minute(), style));
                let words = [typed.as_str(), &before, &after];
                let error = self.error(ErrorKind::Skipped, &said.at, say::SKIPPED, &words);
                let hint = say::SKIPPED_HINT;
                Err((error.hinting(self.tone(), hint, &[&before, &after]), jump))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::domain::setting::Units;
    use crate::domain::zone::Zone;
    use crate::journal::entry::carer_named;
    use crate::journal::household::Household;
    use crate::journal::timeline::Timeline;
    use crate::text::style::Clock;
    use crate::text::style::Style;
    use crate::text::style::Tone;

    /// Sunday 22 November 2026, 21:12 in London.
    const NOW: &str = "2026-11-22T21:12:00Z";

    fn asked(text: &str, now: &str, by: Option<&str>) -> Result<Change, PhraseError> {
        let carer =
            |name: &str| (carer_named(name), Carer { name: name.to_owned(), ..Carer::default() });
        let household = Household {
            carers: ["Mum", "Dad", "Nan Jo"].map(carer).into(),
            ..Household::default()
        };
        let zone: Zone = "Europe/London".parse().expect("a zone");
        let units = Units::default();
        let style = Style { tone: Tone::Ops, clock: Clock::H24, units, zone, ascii: false };
        let ctx = Context {
            now: now.parse().expect("an instant"),
            style: &style,
            household: &household,
            timeline: &Timeline::default(),
            author: by.map(carer_named),
            yes: false,
            chosen: None,
        };
        read(text, &ctx)
    }

    fn times(text: &str, now: &str) -> String {
        match asked(text, now, Some("Dad")) {
            Ok(asked) => {
                let when = |at: Option<Timestamp>| {
                    at.map_or("-".to_owned(), |at| at.format("%d %H:%M").to_string())
                };
                format!("{} {}", when(asked.from), when(asked.to))
            }
            Err(error) => error.message,
        }
    }

    #[test]
    fn times_lie_ahead() {
        for (text, expected) in [
            ("take", "- -"),
            ("take until 06:00", "- 23 06:00"),
            ("take 06:00", "- 23 06:00"),
            ("take until 21:12", "- 23 21:12"),
            ("take until 23:00", "- 22 23:00"),
            ("take until 6am", "- 23 06:00"),
            ("take for 3h", "- 23 00:12"),
            ("take from 23:00 for 2h", "22 23:00 23 01:00"),
            ("take 23:00 for 2h", "22 23:00 23 01:00"),
            ("take 22:00-02:00", "22 22:00 23 02:00"),
            ("take 20:00-02:00", "- 23 02:00"),
            ("take 08:00-10:00", "23 08:00 23 10:00"),
            ("take until tomorrow 22:00", "- 23 22:00"),
            ("take until 22:00 tomorrow", "- 23 22:00"),
            ("away from sat 08:00 until sun 20:00", "28 08:00 29 20:00"),
            ("away until sun 20:00", "- 29 20:00"),
            ("away until 2026-11-25 12:00", "- 25 12:00"),
            ("away from now until 06:00", "- 23 06:00"),
            ("back 06:00", "23 06:00 -"),
            ("back", "- -"),
            ("protect dad until 06:00", "- 23 06:00"),
        ] {
            assert_eq!(times(text, NOW), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_meant_is_asked_or_refused() {
        for (text, expected) in [
            ("take until 6", "6am or 6pm?"),
            ("take until yesterday 06:00", "that is over already"),
            ("take until today 06:00", "that is over already"),
            ("take until 2026-11-20 12:00", "that is over already"),
            ("take until", "until when?"),
            ("take for", "until when?"),
            ("take until tomorrow", "tomorrow, at what time?"),
            ("take until 06:00 for 2h", "the time is said twice"),
            ("take until 2028-11-20 12:00", "that is more than a year ahead"),
            ("take for 0m", "it would end before it starts"),
            ("take bob", "no carer is called `bob`"),
            ("take mum dad", "who did it is said twice"),
            ("swap", "swap with whom?"),
            ("back until 06:00", "being back has no end"),
            ("protect", "until when?"),
            ("take 7", "7am or 7pm?"),
        ] {
            assert_eq!(times(text, NOW), expected, "{text}");
        }
        let error = asked("take", NOW, None).expect_err("nobody said it");
        assert_eq!((error.message.as_str(), error.kind.exit()), ("which carer?", 2));
        assert_eq!(asked("swap bob", NOW, Some("Dad")).expect_err("bob").kind.exit(), 3);
    }

    #[test]
    fn who_and_with_whom() {
        let who = |text: &str, by| {
            let asked = asked(text, NOW, by).expect(text);
            (asked.kind, asked.carer, asked.with)
        };
        let [mum, dad, nan] = ["Mum", "Dad", "Nan Jo"].map(carer_named);
        assert_eq!(who("take", Some("Dad")), (Kind::Take, dad, None));
        assert_eq!(who("take by mum until 06:00", Some("Dad")), (Kind::Take, mum, None));
        assert_eq!(who("take nan jo until 06:00", Some("Dad")), (Kind::Take, nan, None));
        assert_eq!(who("swap with mum until 06:00", Some("Dad")), (Kind::Swap, dad, Some(mum)));
        assert_eq!(who("swap \"Nan Jo\" and mum", None), (Kind::Swap, nan, Some(mum)));
    }

    #[test]
    fn across_the_hours_that_clocks_skip_and_repeat() {
        let spring = "2026-03-28T22:00:00Z";
        assert_eq!(
            times("take until 01:30", spring),
            "01:30 never was: the clocks went from 01:00 to 02:00"
        );
        assert_eq!(times("take 22:00-02:00", spring), "- 29 01:00");
        let autumn = "2026-10-24T22:00:00Z";
        assert_eq!(times("take until 01:30", autumn), "- 25 00:30", "the first of two");
        assert_eq!(times("take until 01:30", "2026-10-25T00:45:00Z"), "- 25 01:30", "the second");
    }
}

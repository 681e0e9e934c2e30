//! What carers log of themselves, words, outings, and the family's own kinds.

use crate::domain::carer::Asked;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::moment::Moment;
use crate::phrase::parser::Parser;
use crate::phrase::print::asked;
use crate::phrase::reading::Mark;
use crate::phrase::reading::Part;
use crate::phrase::token::Token;
use crate::phrase::verb::Verb;
use crate::text::catalogue::phrase as say;
use crate::text::catalogue::vaccine;
use chrono::NaiveDate;

impl Parser<'_> {
    pub fn log_at(
        &mut self,
        subject: Subject,
        start: Timestamp,
        detail: Detail,
    ) -> Result<(), PhraseError> {
        self.log(subject, Moment { start, extent: Extent::Instant }, detail)
    }

    /// Reads a vaccine, a first, a note or a request.
    pub fn prose(&mut self, verb: &Verb) -> Result<(), PhraseError> {
        let (name, lift) = match verb {
            Verb::Vaccine => ("vaccine", Lift::MOMENT),
            Verb::Milestone => ("milestone", Lift::PROSE),
            Verb::Ask => ("ask", Lift::PROSE),
            _ => ("note", Lift::PROSE),
        };
        let booked = if *verb == Verb::Vaccine { self.booked()? } else { None };
        let text = self.needed_words(lift, name)?;
        let (subject, detail) = match verb {
            Verb::Vaccine => (self.carers_or_babys()?, Detail::Vaccination { name: text, booked }),
            Verb::Milestone => (self.the_baby()?, Detail::Milestone { text }),
            Verb::Ask => {
                let who = self.carer.or(self.clauses.by).or(self.ctx.author);
                let who = who.map_or(Subject::Household, Subject::Carer);
                (who, Detail::Request { text })
            }
            _ => (self.anybodys(), Detail::Note { text }),
        };
        let start = self.instant()?;
        self.log_at(subject, start, detail)
    }

    /// Takes `booked 2027-01-05` off the end of a vaccine.
    fn booked(&mut self) -> Result<Option<NaiveDate>, PhraseError> {
        let word = |token: &Token| !token.quoted && token.low == "booked";
        let Some(place) = self.tokens.iter().skip(self.at).position(word) else {
            return Ok(None);
        };
        let place = self.at + place;
        let at = self.tokens[place].at.clone();
        let rest = self.tokens.get(place + 1..).unwrap_or_default();
        let rest: Vec<&str> =
            rest.iter().map(|token| token.low.as_str()).filter(|word| *word != "for").collect();
        let day = match rest[..] {
            [day] => day.parse().ok(),
            _ => None,
        };
        if day.is_none() {
            let error = self.error(ErrorKind::Missing, &at, vaccine::WHICH_DAY, &[]);
            return Err(error.hinting(self.tone(), vaccine::WHICH_DAY_HINT, &[]));
        }
        let marks = self.tokens.drain(place..).map(|token| Mark { at: token.at, part: Part::Time });
        self.marks.extend(marks);
        Ok(day)
    }

    /// Reads a visit or a trip; both may last.
    pub fn outing(&mut self, verb: &Verb) -> Result<(), PhraseError> {
        let visit = *verb == Verb::Visit;
        let name = if visit { "visit" } else { "trip" };
        let words = self.needed_words(Lift::LASTING, name)?;
        let kind = if visit { Kind::Visit } else { Kind::Trip };
        let detail =
            if visit { Detail::Visit { who: words } } else { Detail::Trip { text: words } };
        let subject = self.anybodys();
        let moment = self.moment()?;
        self.refuse_second(subject, kind, moment)?;
        self.log(subject, moment, detail)
    }

    /// Reads `handover`, `handover to dad`, `handover dad`: a moment of the
    /// household, by who hands over.
    pub fn hand_over(&mut self) -> Result<(), PhraseError> {
        let mut to = None;
        self.rest(&["to"], |parser| {
            let said = parser.word(0) == Some("to");
            // A clause goes before a bare name: `handover now`, `handover by mum`.
            let mut tail = parser.clone();
            if !said && tail.clause(Lift::ALL)? {
                return Ok(false);
            }
            let Some(id) = parser.receiver(said)? else { return Ok(false) };
            if to.replace(id).is_some() {
                return Err(parser.twice(&(0..parser.length), say::THE_NAME));
            }
            Ok(true)
        })?;
        let start = self.instant()?;
        if let Some(taker) = to.filter(|to| Some(*to) == self.doer()) {
            let name = self.ctx.household.carer_name(taker).unwrap_or_default();
            let error = self.error(ErrorKind::Refused, &(0..self.length), say::TO_ONESELF, &[name]);
            return Err(error.hinting(self.tone(), say::TO_ONESELF_HINT, &[]));
        }
        self.log_at(Subject::Household, start, Detail::HandOver { to })
    }

    /// Reads why a stretch counts in no promise, and when it was.
    pub fn excuse(&mut self) -> Result<(), PhraseError> {
        let why = self.needed_words(Lift::LASTING, "excuse")?;
        let subject = self.anybodys();
        let moment = self.moment()?;
        if !matches!(moment.extent, Extent::Until(_)) {
            return Err(self.missing(say::EXCUSE_WHEN, &[]));
        }
        self.log(subject, moment, Detail::Excused { why })
    }

    pub fn toil(&mut self) -> Result<(), PhraseError> {
        let task = self.needed_words(Lift::LASTING, "toil")?;
        // Rule 6 holds here too: `toil bottles 20m` may be two things, and 20m is no task.
        if let Some(length) = task.rsplit(' ').next()
            && crate::phrase::time_of_day::length(&length.to_lowercase()).is_some()
        {
            let at = 0..self.length;
            return Err(self.error(ErrorKind::Ambiguous, &at, say::AGO_OR_FOR, &[length, length]));
        }
        let subject = self.a_carers()?;
        let moment = self.moment()?;
        self.log(subject, moment, Detail::Toil { task })
    }

    pub fn recovery(&mut self) -> Result<(), PhraseError> {
        let mut change = None;
        self.rest(&["same", "better", "worse"], |parser| {
            change = match parser.word(0) {
                Some("same") => Some(Recovery::Same),
                Some("better") => Some(Recovery::Better),
                Some("worse") => Some(Recovery::Worse),
                _ => return Ok(false),
            };
            parser.take(1, Part::Quality);
            Ok(true)
        })?;
        let change = change.ok_or_else(|| self.missing(say::WHICH_RECOVERY, &[]))?;
        let subject = self.a_carers()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Recovery { change })
    }

    pub fn check_in(&mut self) -> Result<(), PhraseError> {
        let mut answers = CheckIn::default();
        let words = Asked::ALL.map(asked);
        self.rest(&words, |parser| {
            let question = match parser.word(0) {
                Some("sleepiness") => Some(Asked::Sleepiness),
                Some("loaded") => Some(Asked::Load),
                Some("temporal") => Some(Asked::Temporal),
                Some("performance") => Some(Asked::Performance),
                word => Asked::ALL.into_iter().find(|one| word == Some(asked(*one))),
            };
            let Some(question) = question else {
                return Ok(false);
            };
            let level = parser.word(1).and_then(|level| level.parse().ok());
            let Some(level @ 1..=5) = level else {
                return Err(parser.error(
                    ErrorKind::Missing,
                    &parser.span_of(2),
                    say::ONE_TO_FIVE,
                    &[],
                ));
            };
            *answers.answer_mut(question) = Some(level);
            parser.take(2, Part::Quality);
            Ok(true)
        })?;
        if answers == CheckIn::default() {
            return Err(self.missing(say::WHICH_CHECK_IN, &[]));
        }
        let subject = self.a_carers()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::CheckIn(answers))
    }

    /// Reads `bath 20m ago`, `tummy time for 10m`, `custom NAME anything`.
    pub fn custom(&mut self, name: Option<String>) -> Result<(), PhraseError> {
        let name = match (name, self.peek(0)) {
            (Some(name), _) => name,
            (None, Some(token)) if !token.marked => {
                let name = token.text.clone();
                self.take(1, Part::Kind);
                name
            }
            (None, _) => return Err(self.missing(say::WHICH_TEXT, &["custom"])),
        };
        let value = if self.custom_clauses()? {
            None
        } else {
            Some(self.free_words(Lift::LASTING)?).filter(|value| !value.is_empty())
        };
        let subject = self.carers_or_babys()?;
        let moment = self.moment()?;
        self.log(subject, moment, Detail::Custom { name, value })
    }

    /// Reads all that is left as clauses, when it is nothing else.
    fn custom_clauses(&mut self) -> Result<bool, PhraseError> {
        let mut tail = self.clone();
        match tail.only_clauses(Lift::ALL) {
            Ok(true) => *self = tail,
            // `walk to the shop`: no time follows the word, so it is a word.
            Err(error) if error.kind == ErrorKind::Missing => return Ok(false),
            Ok(false) => return Ok(false),
            Err(error) => return Err(error),
        }
        Ok(true)
    }
}

//! Where in a phrase the reading stands, and what it has come to so far.

use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::journal::check;
use crate::journal::check::Refusal;
use crate::journal::entry::Payload;
use crate::journal::oddity::Oddity;
use crate::journal::oddity::oddities;
use crate::phrase::Context;
use crate::phrase::clause::Clauses;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::moment::Moment;
use crate::phrase::reading::Mark;
use crate::phrase::reading::Part;
use crate::phrase::reading::Reading;
use crate::phrase::reading::Remark;
use crate::phrase::time_of_day;
use crate::phrase::token::Token;
use crate::phrase::token::pieces;
use crate::phrase::verb::Verb;
use crate::text::catalogue::Text;
use crate::text::catalogue::phrase as say;
use crate::text::nearest::nearest;
use crate::text::style::Tone;
use crate::text::words;
use std::ops::Range;

/// Clauses at the end are a few words; further back all are free words.
const LONGEST_TAIL: usize = 24;

/// The state of one reading.
#[derive(Debug, Clone)]
pub struct Parser<'a> {
    pub ctx: &'a Context<'a>,
    pub text: &'a str,
    /// Bytes of the phrase.
    pub length: usize,
    pub tokens: Vec<Token>,
    /// The token that comes next.
    pub at: usize,
    /// Bytes up to the end of the kind.
    pub head_end: usize,
    /// The token that stands straight after a kind whose number may have no unit.
    pub straight: usize,
    pub baby: Option<BabyId>,
    pub carer: Option<CarerId>,
    pub clauses: Clauses,
    pub note: Option<String>,
    pub tags: Vec<String>,
    pub marks: Vec<Mark>,
    pub remarks: Vec<Remark>,
    pub new_people: Vec<Payload>,
    pub drafts: Vec<Payload>,
    pub odd: Vec<Oddity>,
}

impl<'a> Parser<'a> {
    pub fn new(text: &'a str, ctx: &'a Context<'a>) -> Result<Self, PhraseError> {
        let pieces = pieces(text, ctx.style.tone)?;
        let mark = |at: &Range<usize>, part| Mark { at: at.clone(), part };
        let tags = pieces.tags.iter().map(|(_, at)| mark(at, Part::Tag));
        let note = pieces.note.iter().map(|(_, at)| mark(at, Part::Note));
        Ok(Self {
            ctx,
            text,
            length: text.len(),
            at: 0,
            head_end: 0,
            straight: usize::MAX,
            baby: None,
            carer: None,
            clauses: Clauses::default(),
            marks: tags.chain(note).collect(),
            note: pieces.note.map(|(note, _)| note),
            tags: pieces.tags.into_iter().map(|(tag, _)| tag).collect(),
            tokens: pieces.tokens,
            remarks: Vec::new(),
            new_people: Vec::new(),
            drafts: Vec::new(),
            odd: Vec::new(),
        })
    }

    /// Reads the whole phrase.
    pub fn whole(mut self) -> Result<Reading, PhraseError> {
        self.head();
        let verb = self.verb()?;
        self.body(verb)?;
        Ok(self.finished())
    }

    /// Reads what follows the kind.
    fn body(&mut self, verb: Verb) -> Result<(), PhraseError> {
        match verb {
            Verb::Feed | Verb::Bottle | Verb::Breast | Verb::Solids => self.feed(&verb),
            Verb::Pump => self.pump(),
            Verb::Milk => self.milk(),
            Verb::Nappy(content) => self.nappy(content),
            Verb::Sleep | Verb::Slept => self.sleep(verb == Verb::Slept),
            Verb::Awake => self.awake(),
            Verb::SleepDay => self.sleep_day(),
            Verb::Burp => self.burp(),
            Verb::Cry => self.cry(),
            Verb::Temperature => self.temperature(),
            Verb::Weight | Verb::Length | Verb::Head => self.measurement(&verb),
            Verb::Medicine => self.medicine(None),
            Verb::Dose(product) => self.medicine(Some(&product)),
            Verb::Vaccine | Verb::Milestone | Verb::Note | Verb::Ask => self.prose(&verb),
            Verb::Visit | Verb::Trip => self.outing(&verb),
            Verb::HandOver => self.hand_over(),
            Verb::Excuse => self.excuse(),
            Verb::Toil => self.toil(),
            Verb::Recovery => self.recovery(),
            Verb::CheckIn => self.check_in(),
            Verb::Pause | Verb::Resume | Verb::Stop | Verb::Switch => self.timer(&verb),
            Verb::Custom(name) => self.custom(name),
        }
    }

    fn finished(mut self) -> Reading {
        self.marks.sort_by_key(|mark| mark.at.start);
        let mut drafts = self.new_people;
        drafts.extend(self.drafts);
        Reading {
            drafts,
            remarks: self.remarks,
            oddities: self.odd,
            marks: self.marks,
            starts: self.clauses.start.is_some(),
            named: self.clauses.by.or(self.carer).is_some(),
        }
    }

    pub const fn tone(&self) -> Tone {
        self.ctx.style.tone
    }

    pub fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    /// Returns the plain word that lies so far ahead, in lower case.
    pub fn word(&self, ahead: usize) -> Option<&str> {
        self.peek(ahead).filter(|token| !token.quoted).map(|token| token.low.as_str())
    }

    /// Returns so many words in lower case, a space between.
    pub fn joined(&self, ahead: usize, words: usize) -> Option<String> {
        let from = self.at + ahead;
        let words = self.tokens.get(from..from + words)?;
        Some(words.iter().map(|token| token.low.as_str()).collect::<Vec<_>>().join(" "))
    }

    /// Steps over so many tokens, which were understood as `part`.
    pub fn take(&mut self, tokens: usize, part: Part) {
        let end = (self.at + tokens).min(self.tokens.len());
        let marks = self.tokens[self.at..end].iter().map(|t| Mark { at: t.at.clone(), part });
        self.marks.extend(marks);
        self.at = end;
    }

    pub fn error(
        &self,
        kind: ErrorKind,
        at: &Range<usize>,
        text: Text,
        with: &[&str],
    ) -> PhraseError {
        PhraseError::new(kind, at, self.tone(), text, with)
    }

    pub fn twice(&self, at: &Range<usize>, what: Text) -> PhraseError {
        self.error(ErrorKind::Ambiguous, at, say::TWICE, &[what.say(self.tone())])
    }

    /// Returns an error about something that should stand at the end.
    pub fn missing(&self, text: Text, with: &[&str]) -> PhraseError {
        self.error(ErrorKind::Missing, &(0..self.length), text, with)
    }

    /// Reads all that is left: `own` takes the kind's words, the clauses take
    /// theirs, quoted words are the note; anything else is not understood.
    pub fn rest(
        &mut self,
        vocabulary: &[&str],
        mut own: impl FnMut(&mut Self) -> Result<bool, PhraseError>,
    ) -> Result<(), PhraseError> {
        while self.at < self.tokens.len() {
            if self.quoted_note() || own(self)? || self.clause(Lift::ALL)? {
                continue;
            }
            return Err(self.unknown(vocabulary));
        }
        Ok(())
    }

    fn unknown(&self, vocabulary: &[&str]) -> PhraseError {
        const CLAUSES: &[&str] =
            &["ago", "for", "from", "since", "until", "yesterday", "last night", "by", "start"];
        let Some(token) = self.peek(0) else {
            return self.missing(say::EMPTY, &[]);
        };
        if self.number(&[]).is_some() {
            let error =
                self.error(ErrorKind::Ambiguous, &token.at, say::WHICH_UNIT, &[&token.text]);
            if vocabulary.contains(&"ml") {
                return error.hinting(self.tone(), say::WHICH_UNIT_HINT, &[&token.text, "ml"]);
            }
            return error;
        }
        let error = self.error(ErrorKind::Unknown, &token.at, say::UNKNOWN, &[&token.text]);
        match nearest(&token.low, vocabulary.iter().chain(CLAUSES).copied()) {
            Some(near) => error.hinting(self.tone(), say::DID_YOU_MEAN, &[near]),
            None => error,
        }
    }

    /// Takes a quoted word as the note, when there is none yet.
    fn quoted_note(&mut self) -> bool {
        let Some(text) = self.peek(0).filter(|token| token.quoted).map(|t| t.text.clone()) else {
            return false;
        };
        if self.note.is_some() {
            return false;
        }
        self.note = Some(text);
        self.take(1, Part::Note);
        true
    }

    /// Reads free words up to the clauses at the end; a first word in quotes
    /// is all of them. Empty when there are none.
    pub fn free_words(&mut self, lift: Lift) -> Result<String, PhraseError> {
        // Marked times are never words, wherever they stand.
        while self.peek(0).is_some_and(|token| token.marked) && self.clause(lift)? {}
        if let Some(text) = self.peek(0).filter(|t| t.quoted).map(|t| t.text.clone()) {
            self.take(1, Part::Text);
            self.rest(&[], |_| Ok(false))?;
            return Ok(text);
        }
        let last = self.tokens.len();
        let first = self.at.max(last.saturating_sub(LONGEST_TAIL));
        for end in first..last {
            let mut tail = self.clone();
            tail.at = end;
            if self.is_tail(&mut tail, lift)? {
                let text = self.text_between(self.at, end);
                self.take(end - self.at, Part::Text);
                tail.marks.append(&mut self.marks);
                tail.marks.sort_by_key(|mark| mark.at.start);
                tail.marks.dedup();
                *self = tail;
                return Ok(text);
            }
        }
        let text = self.text_between(self.at, last);
        self.take(last - self.at, Part::Text);
        Ok(text)
    }

    /// Tells whether `tail` is clauses to its end. What is wrong with a clause
    /// matters only when it cannot be a word of the family's own: it lies
    /// ahead, or nothing follows it.
    fn is_tail(&self, tail: &mut Self, lift: Lift) -> Result<bool, PhraseError> {
        let end = self.tokens.last().map_or(self.length, |token| token.at.end);
        match tail.only_clauses(lift) {
            Err(error) if error.kind != ErrorKind::Future && error.at.end < end => Ok(false),
            answer => answer,
        }
    }

    /// Tells whether all that is left are clauses, and reads them if so.
    pub fn only_clauses(&mut self, lift: Lift) -> Result<bool, PhraseError> {
        while self.at < self.tokens.len() {
            let understood = self.quoted_note() || self.clause(lift)?;
            if !understood {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns the tokens `from..to` as typed, without the tags among them.
    pub fn text_between(&self, from: usize, to: usize) -> String {
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return String::new();
        };
        let (mut at, end) = (first.at.start, last.at.end);
        let mut words = String::new();
        for mark in self.marks.iter().filter(|mark| mark.part == Part::Tag) {
            let tag = &mark.at;
            if tag.start < at || end < tag.end {
                continue;
            }
            words.push_str(self.text[at..tag.start].trim_end());
            at = tag.end;
        }
        words.push_str(&self.text[at..end]);
        words
    }

    /// Reads a number and the unit that follows or is joined to it, one of
    /// `units`; `None` for what may be a time or a length of time.
    pub fn number(&self, units: &[&str]) -> Option<Number> {
        let token = self.peek(0).filter(|token| !token.quoted && !token.marked)?;
        let digits = token.low.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
        let (value, unit) = token.low.split_at(digits.unwrap_or(token.low.len()));
        let number = time_of_day::decimal(value)?;
        let number = |unit: &str, tokens| Number { value: number, unit: unit.to_owned(), tokens };
        if !unit.is_empty() {
            return units.contains(&unit).then(|| number(unit, 1));
        }
        if let Some(next) = self.word(1) {
            if units.contains(&next) {
                return Some(number(next, 2));
            }
            if matches!(next, "am" | "pm" | "ago") || time_of_day::unit(next).is_some() {
                return None;
            }
        }
        let as_clock = value.len() == 4 && time_of_day::reads_as_clock(value);
        (!as_clock || self.at == self.straight).then(|| number("", 1))
    }

    /// Puts a fact among what is stored, unless a rule forbids it.
    pub fn log(
        &mut self,
        subject: Subject,
        moment: Moment,
        detail: Detail,
    ) -> Result<(), PhraseError> {
        let fact = Fact {
            extent: moment.extent,
            by: self.doer(),
            note: self.note.take(),
            tags: std::mem::take(&mut self.tags),
            ..Fact::at(subject, moment.start, self.ctx.style.zone, detail)
        };
        self.checked(&fact, None)?;
        self.drafts.push(Payload::Log(fact));
        Ok(())
    }

    /// Puts what a fact is now among what is stored, unless a rule forbids it.
    pub fn correct(&mut self, id: FactId, mut now: Fact) -> Result<(), PhraseError> {
        if let Some(note) = self.note.take() {
            now.note = Some(now.note.map_or_else(|| note.clone(), |old| format!("{old}\n{note}")));
        }
        now.tags.append(&mut self.tags);
        self.checked(&now, Some(id))?;
        self.drafts.push(Payload::Correct { fact: id, now });
        Ok(())
    }

    fn checked(&mut self, fact: &Fact, id: Option<FactId>) -> Result<(), PhraseError> {
        let (now, style) = (self.ctx.now, self.ctx.style);
        let refused = |refusal: &Refusal| {
            let (kind, at) = match refusal {
                Refusal::Future { .. } | Refusal::DayGoesOn { .. } => {
                    (ErrorKind::Future, self.clauses.place())
                }
                Refusal::EndBeforeStart => (ErrorKind::EndBeforeStart, self.clauses.place()),
                _ => (ErrorKind::Refused, None),
            };
            let at = at.unwrap_or(0..self.length);
            PhraseError { kind, at, message: words::refusal(refusal, style), hint: None }
        };
        check::refuse(fact, now).map_err(|refusal| refused(&refusal))?;
        let baby = fact.subject.baby().and_then(|id| self.ctx.household.baby(id));
        if let Some(doubt) = check::doubts(fact, baby).first().filter(|_| !self.ctx.yes) {
            let error = PhraseError {
                kind: ErrorKind::Doubtful,
                at: 0..self.length,
                message: words::doubt(doubt, style),
                hint: None,
            };
            return Err(error.hinting(self.tone(), say::SAY_YES, &[]));
        }
        self.odd.extend(oddities(fact, id, self.ctx.timeline.all(), now));
        Ok(())
    }
}

/// A number and its unit as typed; no unit is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub value: f64,
    pub unit: String,
    /// How many tokens it takes.
    pub tokens: usize,
}

//! Whom a phrase is about and who says it; who is not known yet is added.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::journal::entry::Payload;
use crate::journal::entry::baby_named;
use crate::journal::entry::carer_named;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::reading::Remark;
use crate::phrase::verb;
use crate::phrase::verb::Verb;
use crate::text::catalogue::Text;
use crate::text::catalogue::phrase as say;
use crate::text::nearest::nearest;

/// Somebody named at the head of a phrase.
enum Somebody {
    Baby(BabyId),
    Carer(CarerId),
}

/// Most words in a name.
const LONGEST_NAME: usize = 4;

impl Parser<'_> {
    /// Reads the names in front, a baby's and a carer's, each at most once.
    /// A word that nobody is called is left for the kind.
    pub fn head(&mut self) {
        while let Some((who, words)) = self.somebody() {
            match who {
                Somebody::Baby(id) if self.baby.is_none() => self.baby = Some(id),
                Somebody::Carer(id) if self.carer.is_none() => self.carer = Some(id),
                _ => return,
            }
            self.take(words, Part::Who);
        }
    }

    /// Reads the kind.
    ///
    /// # Errors
    ///
    /// Nothing there, or a word that is neither a kind nor a name.
    pub fn verb(&mut self) -> Result<Verb, PhraseError> {
        let Some(first) = self.peek(0).cloned() else {
            return Err(self.nothing_said());
        };
        if let Some((verb, words)) = self.verb_at(0) {
            self.head_end = self.tokens[self.at + words - 1].at.end;
            self.take(words, Part::Kind);
            return Ok(verb);
        }
        if self.somebody().is_some() {
            return Err(self.twice(&first.at, say::THE_NAME));
        }
        let error = self.error(ErrorKind::Unknown, &first.at, say::UNKNOWN, &[&first.text]);
        let names = self.ctx.household.babies.iter().map(|(_, baby)| baby.name.to_lowercase());
        let carers = self.ctx.household.carers.iter().map(|(_, carer)| carer.name.to_lowercase());
        let names: Vec<String> = names.chain(carers).collect();
        let known = verb::words(self.ctx.timeline).chain(names.iter().map(String::as_str));
        if let Some(near) = nearest(&first.low, known) {
            return Err(error.hinting(self.tone(), say::DID_YOU_MEAN, &[near]));
        }
        if self.verb_at(1).is_some() {
            let nobody = self.error(ErrorKind::Who, &first.at, say::NOBODY, &[&first.text]);
            let words = [first.text.as_str(), first.text.as_str()];
            return Err(nobody.hinting(self.tone(), say::ADD_SOMEBODY, &words));
        }
        Err(error.hinting(self.tone(), say::EMPTY_HINT, &[]))
    }

    fn nothing_said(&self) -> PhraseError {
        let end = self.length..self.length;
        let named = self.baby.and_then(|id| self.ctx.household.baby(id)).map(|baby| &baby.name);
        let carer = self.carer.and_then(|id| self.ctx.household.carer(id));
        let error = match named.or(carer.map(|carer| &carer.name)) {
            Some(name) => self.error(ErrorKind::Missing, &end, say::WHAT_ABOUT, &[name]),
            None => self.error(ErrorKind::Missing, &end, say::EMPTY, &[]),
        };
        error.hinting(self.tone(), say::EMPTY_HINT, &[])
    }

    /// Returns the kind that the words from `ahead` on name, the longest first.
    pub fn verb_at(&self, ahead: usize) -> Option<(Verb, usize)> {
        (1..=verb::LONGEST).rev().find_map(|words| {
            let name = self.joined(ahead, words)?;
            verb::verb(&name, self.ctx.timeline).map(|verb| (verb, words))
        })
    }

    fn somebody(&self) -> Option<(Somebody, usize)> {
        let (who, words) = (1..=LONGEST_NAME).rev().find_map(|words| {
            let name = self.joined(0, words)?;
            let household = self.ctx.household;
            let baby = household.baby_named(&name).map(Somebody::Baby);
            let who = baby.or_else(|| household.carer_named(&name).map(Somebody::Carer))?;
            Some((who, words))
        })?;
        // A name that is also a kind's word is a name only before another kind.
        let kind_too = self.verb_at(0).is_some() && self.verb_at(words).is_none();
        (!kind_too).then_some((who, words))
    }

    /// Reads the name after `by`; in free words only one that is known.
    ///
    /// # Errors
    ///
    /// No name there, or a baby's.
    pub fn by(&mut self, free: bool) -> Result<bool, PhraseError> {
        if let Some((id, words)) = self.known_carer(1) {
            return self.done_by(id, words);
        }
        if free {
            return Ok(false);
        }
        let id = self.new_carer(say::BY_WHOM)?;
        self.done_by(id, 1)
    }

    /// Reads the carer to whom the watch goes: after `to` one that may be new,
    /// else one that is known; `None` for words that name nobody.
    ///
    /// # Errors
    ///
    /// Nobody after `to`, or a baby.
    pub fn receiver(&mut self, said: bool) -> Result<Option<CarerId>, PhraseError> {
        let ahead = usize::from(said);
        let found = match self.known_carer(ahead) {
            Some(found) => found,
            None if said => (self.new_carer(say::TO_WHOM)?, 1),
            None => return Ok(None),
        };
        self.take(ahead + found.1, Part::Who);
        Ok(Some(found.0))
    }

    /// Returns the carer that the words from `ahead` on name, the longest first.
    pub fn known_carer(&self, ahead: usize) -> Option<(CarerId, usize)> {
        (1..=LONGEST_NAME).rev().find_map(|words| {
            let id = self.ctx.household.carer_named(&self.joined(ahead, words)?)?;
            Some((id, words))
        })
    }

    /// Returns the carer that the token after this one names, made known when
    /// nobody was called so; `whom` asks when it is no name.
    fn new_carer(&mut self, whom: Text) -> Result<CarerId, PhraseError> {
        let Some(name) = self.peek(1).cloned() else {
            return Err(self.error(ErrorKind::Missing, &self.span_of(1), whom, &[]));
        };
        if self.ctx.household.baby_named(&name.low).is_some() {
            return Err(self.error(ErrorKind::Who, &name.at, say::BY_A_BABY, &[&name.text]));
        }
        let lettered = name.text.chars().next().is_some_and(char::is_alphabetic);
        if (!lettered || self.verb_at(1).is_some()) && !name.quoted {
            return Err(self.error(ErrorKind::Missing, &name.at, whom, &[]));
        }
        let id = carer_named(&name.text);
        if self.ctx.household.carer(id).is_some() {
            // Somebody who was first called so and has another name by now.
            return Ok(id);
        }
        self.new_people.push(Payload::Carer {
            carer: id,
            now: Carer { name: capital(&name.text), ..Carer::default() },
        });
        self.remarks.push(Remark::NewCarer(capital(&name.text)));
        Ok(id)
    }

    fn done_by(&mut self, id: CarerId, words: usize) -> Result<bool, PhraseError> {
        let at = self.tokens[self.at].at.start..self.tokens[self.at + words].at.end;
        if self.clauses.by.is_some() {
            return Err(self.twice(&at, say::THE_CARER));
        }
        self.clauses.by = Some(id);
        self.take(words + 1, Part::By);
        Ok(true)
    }

    /// Returns who did it: as said, else whose own it is, else who says it.
    pub fn doer(&self) -> Option<CarerId> {
        self.clauses.by.or(self.carer).or(self.ctx.author)
    }

    /// Returns the baby it is about; the very first phrase adds one without a name.
    ///
    /// # Errors
    ///
    /// Several babies and no name.
    pub fn the_baby(&mut self) -> Result<Subject, PhraseError> {
        let household = self.ctx.household;
        if let Some(id) = self.baby.or(self.ctx.chosen) {
            return Ok(Subject::Baby(id));
        }
        let born = || household.babies.iter().filter(|(_, baby)| !baby.expected());
        let candidates: Vec<_> = if born().next().is_some() {
            born().collect()
        } else {
            household.babies.iter().collect()
        };
        match candidates[..] {
            [] => {
                let id = baby_named("");
                self.new_people.push(Payload::Baby { baby: id, now: Baby::default() });
                Ok(Subject::Baby(id))
            }
            [(id, _)] => Ok(Subject::Baby(*id)),
            _ => Err(self
                .which_baby(&candidates.iter().map(|(_, b)| b.name.as_str()).collect::<Vec<_>>())),
        }
    }

    fn which_baby(&self, names: &[&str]) -> PhraseError {
        let at = 0..self.head_end;
        let tone = self.tone();
        let called = |name: &str| {
            if name.is_empty() { say::UNNAMED.say(tone).to_owned() } else { name.to_owned() }
        };
        let listed = names.iter().map(|name| called(name)).collect::<Vec<_>>().join(", ");
        let error = self.error(ErrorKind::Who, &at, say::WHICH_BABY, &[&listed]);
        match names.iter().find(|name| !name.is_empty()) {
            Some(name) => {
                let words = [&name.to_lowercase(), self.text.trim()];
                error.hinting(tone, say::WHICH_BABY_HINT, &words)
            }
            None => error,
        }
    }

    /// Returns whose it is where it may be a carer's own or the baby's.
    ///
    /// # Errors
    ///
    /// As [`Self::the_baby`].
    pub fn carers_or_babys(&mut self) -> Result<Subject, PhraseError> {
        match self.carer {
            Some(id) if self.baby.is_none() => Ok(Subject::Carer(id)),
            _ => self.the_baby(),
        }
    }

    /// Returns the carer whose own it is: named, else who says it.
    ///
    /// # Errors
    ///
    /// Neither is known.
    pub fn a_carers(&self) -> Result<Subject, PhraseError> {
        let id = self.carer.or(self.clauses.by).or(self.ctx.author);
        id.map(Subject::Carer).ok_or_else(|| {
            self.error(ErrorKind::Who, &(0..self.head_end), say::WHOSE, &[]).hinting(
                self.tone(),
                say::WHOSE_HINT,
                &[],
            )
        })
    }

    /// Returns whom words are about: who is named, else the household.
    pub fn anybodys(&self) -> Subject {
        let baby = self.baby.or(self.ctx.chosen).map(Subject::Baby);
        baby.or(self.carer.map(Subject::Carer)).unwrap_or(Subject::Household)
    }
}

/// Returns a name with a capital, when it was typed all small.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if name == name.to_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

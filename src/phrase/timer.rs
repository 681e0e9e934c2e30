//! What runs: `pause`, `resume`, `switch`, `stop`, now or in the past.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::fact::Pause;
use crate::domain::feed::Feed;
use crate::domain::feed::SideRun;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::feed::minutes;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::verb::Verb;
use crate::text::catalogue::phrase as say;
use crate::text::time;

impl Parser<'_> {
    pub fn timer(&mut self, verb: &Verb) -> Result<(), PhraseError> {
        let mut kind = None;
        self.rest(&["feed", "sleep", "pump", "cry"], |parser| {
            kind = match parser.word(0) {
                Some("feed" | "breast" | "bottle" | "nursing") => Some(Kind::Feed),
                Some("sleep" | "nap") => Some(Kind::Sleep),
                Some("pump") => Some(Kind::Pump),
                Some("cry" | "crying") => Some(Kind::Cry),
                _ => return Ok(false),
            };
            parser.take(1, Part::Kind);
            Ok(true)
        })?;
        let subject = self.carers_or_babys()?;
        let at = self.instant()?;
        let Some(open) = self.running(subject, kind) else {
            return Err(self.error(ErrorKind::Nothing, &(0..self.length), say::NOTHING_RUNS, &[]));
        };
        if at < open.fact.start {
            let place = self.clauses.place().unwrap_or(0..self.length);
            return Err(self.error(ErrorKind::EndBeforeStart, &place, say::END_FIRST, &[]));
        }
        let now = match verb {
            Verb::Pause => self.paused(&open.fact, at)?,
            Verb::Resume => self.resumed(&open.fact, at)?,
            Verb::Switch => self.switched(&open.fact, at)?,
            _ => ended(&open.fact, at),
        };
        self.correct(open.id, now)
    }

    /// Returns what runs: of that kind if one is said, else the newest that is
    /// no sleep, else the sleep.
    fn running(&self, subject: Subject, kind: Option<Kind>) -> Option<Logged> {
        let open = |wanted: &dyn Fn(&Fact) -> bool| {
            let mut newest = self.ctx.timeline.all().iter().rev();
            newest.find(|logged| logged.fact.open() && wanted(&logged.fact)).cloned()
        };
        // Milk that is being expressed is the household's.
        let its = |fact: &Fact| {
            fact.subject == subject
                || (fact.subject == Subject::Household && fact.kind() == Kind::Pump)
        };
        match kind {
            Some(kind) => open(&|fact| its(fact) && fact.kind() == kind),
            None => open(&|fact| its(fact) && fact.kind() != Kind::Sleep).or_else(|| open(&its)),
        }
    }

    fn paused(&self, fact: &Fact, at: Timestamp) -> Result<Fact, PhraseError> {
        if let Some(since) = fact.paused_since() {
            return Err(self.state(say::PAUSED_ALREADY, Some(since)));
        }
        let last = fact.pauses.last().and_then(|pause| pause.to);
        if last.is_some_and(|last| at < last) {
            return Err(self.state(say::END_FIRST, None));
        }
        let mut now = fact.clone();
        now.pauses.push(Pause { from: at, to: None });
        Ok(now)
    }

    fn resumed(&self, fact: &Fact, at: Timestamp) -> Result<Fact, PhraseError> {
        let mut now = fact.clone();
        match now.pauses.last_mut() {
            Some(pause) if pause.to.is_none() && pause.from <= at => pause.to = Some(at),
            Some(pause) if pause.to.is_none() => return Err(self.state(say::END_FIRST, None)),
            _ => return Err(self.state(say::NOT_PAUSED, None)),
        }
        Ok(now)
    }

    fn switched(&self, fact: &Fact, at: Timestamp) -> Result<Fact, PhraseError> {
        let mut now = fact.clone();
        let Detail::Feed(Feed::Breast { sides }) = &mut now.detail else {
            return Err(self.state(say::NO_SIDE, None));
        };
        let Some(last) = sides.last_mut() else {
            return Err(self.state(say::NO_SIDE, None));
        };
        if last.from.is_some_and(|from| at < from) {
            return Err(self.state(say::END_FIRST, None));
        }
        close(last, fact, at);
        let next = SideRun { from: Some(at), ..SideRun::of(last.side.other()) };
        sides.push(next);
        // The other side begins now, so it no longer stands still.
        if let Some(pause) = now.pauses.last_mut().filter(|pause| pause.to.is_none()) {
            pause.to = Some(at.max(pause.from));
        }
        Ok(now)
    }

    fn state(&self, text: crate::text::catalogue::Text, since: Option<Timestamp>) -> PhraseError {
        let at = self.clauses.place().unwrap_or(0..self.length);
        let said = text.say(self.tone());
        match since {
            Some(since) => {
                let since = time::when(since, self.ctx.now, self.ctx.style);
                self.error(ErrorKind::Refused, &at, say::ALREADY, &[said, &since])
            }
            None => self.error(ErrorKind::Refused, &at, text, &[]),
        }
    }
}

/// Returns a running fact as it is when it ended at `at`: pauses end with it,
/// and the last side has its minutes.
#[must_use]
pub fn ended(fact: &Fact, at: Timestamp) -> Fact {
    let mut now = Fact { extent: Extent::Until(at), ..fact.clone() };
    now.pauses.retain(|pause| pause.from < at);
    for pause in &mut now.pauses {
        pause.to = Some(pause.to.map_or(at, |to| to.min(at)));
    }
    if let Detail::Feed(Feed::Breast { sides }) = &mut now.detail
        && let Some(last) = sides.last_mut()
    {
        close(last, fact, at);
    }
    now
}

/// Gives a run that ends at `at` its minutes, without the pauses.
fn close(run: &mut SideRun, fact: &Fact, at: Timestamp) {
    let from = run.from.unwrap_or(fact.start);
    let part = Fact { start: from, extent: Extent::Until(at), ..fact.clone() };
    run.minutes.get_or_insert(minutes(part.active(at)));
}

//! A run of a runbook from its journal: what was said of it, in the journal's
//! order.

use crate::domain::entry::run::RunOutcome;
use crate::domain::entry::run::RunSaid;
use crate::domain::entry::run::RunStart;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::RunId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use serde::Deserialize;
use serde::Serialize;

/// One run, as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its identity.
    pub id: RunId,
    /// How it began.
    pub start: RunStart,
    /// When.
    pub started_at: Timestamp,
    /// Who began; absent when no carer was chosen on the device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_by: Option<CarerId>,
    /// Its steps, as many as the runbook had.
    pub steps: Vec<StepState>,
    /// How it ended, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<RunEnd>,
    /// When something was last said of it.
    pub touched: Timestamp,
    /// All that was said and was possible, oldest first, the start included.
    pub said: Vec<RunWord>,
}

/// Where a step stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepState {
    /// Done or left out, with when and by whom; absent while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<StepAnswer>,
    /// Until when its time runs, once it was started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<Timestamp>,
    /// It did not fit: in these words, perhaps none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_fit: Option<String>,
}

/// What was done about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepAnswer {
    /// It was left out.
    #[serde(default)]
    pub skipped: bool,
    /// When.
    pub at: Timestamp,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<CarerId>,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunEnd {
    /// How it went.
    pub outcome: RunOutcome,
    /// When.
    pub at: Timestamp,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One word of the journal about a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunWord {
    /// The entry that says it.
    pub entry: EntryId,
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<CarerId>,
    /// What.
    pub what: RunSaid,
}

impl Run {
    /// Returns what living `entries` about the run `id`, in the journal's
    /// order, come to; `None` before it was started.
    ///
    /// What is not possible where it stands, such as a tick of a step that was
    /// ticked, or of a step it does not have, or anything after its end but
    /// that a step did not fit, is passed over and stays on record.
    #[must_use]
    pub fn of_entries<'a>(id: RunId, entries: impl IntoIterator<Item = &'a Entry>) -> Option<Self> {
        let mut run: Option<Self> = None;
        for entry in entries {
            let Payload::Run { run: about, said } = &entry.payload else { continue };
            if *about != id {
                continue;
            }
            let (at, by, what) = (entry.recorded_at, entry.author, said.clone());
            let word = RunWord { entry: entry.id, at, by, what };
            match &mut run {
                Some(run) => run.hears(word),
                None => run = Self::started(id, word),
            }
        }
        run
    }

    /// Takes in one more word, the next in the journal's order.
    pub fn hears(&mut self, word: RunWord) {
        if !self.takes(&word.what) {
            return;
        }
        match &word.what {
            RunSaid::Done { outcome, note } => {
                self.done = Some(RunEnd { outcome: *outcome, at: word.at, note: note.clone() });
            }
            said => {
                let answer = |skipped| Some(StepAnswer { skipped, at: word.at, by: word.by });
                let Some(step) = said.step().and_then(|step| self.step_mut(step)) else { return };
                match said {
                    RunSaid::Ticked { .. } => step.answer = answer(false),
                    RunSaid::Skipped { .. } => step.answer = answer(true),
                    RunSaid::Unticked { .. } => step.answer = None,
                    RunSaid::Timer { until, .. } => step.timer = Some(*until),
                    RunSaid::NotFit { note, .. } => {
                        step.not_fit = Some(note.clone().unwrap_or_default());
                    }
                    RunSaid::Started(_) | RunSaid::Done { .. } => {}
                }
            }
        }
        self.touched = word.at;
        self.said.push(word);
    }

    fn started(id: RunId, word: RunWord) -> Option<Self> {
        let RunSaid::Started(start) = &word.what else { return None };
        Some(Self {
            id,
            start: start.clone(),
            started_at: word.at,
            started_by: word.by,
            steps: vec![StepState::default(); start.steps.into()],
            done: None,
            touched: word.at,
            said: vec![word],
        })
    }

    /// Tells whether `said` changes anything.
    #[must_use]
    pub fn takes(&self, said: &RunSaid) -> bool {
        let step = said.step().and_then(|step| self.step(step));
        let answered = step.is_some_and(|step| step.answer.is_some());
        match said {
            RunSaid::Started(_) => false,
            RunSaid::Done { .. } => self.live(),
            RunSaid::NotFit { .. } => step.is_some(),
            RunSaid::Unticked { .. } => self.live() && answered,
            RunSaid::Ticked { .. } | RunSaid::Skipped { .. } | RunSaid::Timer { .. } => {
                self.live() && step.is_some() && !answered
            }
        }
    }

    /// Returns a step, from 1.
    #[must_use]
    pub fn step(&self, step: u8) -> Option<&StepState> {
        self.steps.get(usize::from(step).checked_sub(1)?)
    }

    fn step_mut(&mut self, step: u8) -> Option<&mut StepState> {
        self.steps.get_mut(usize::from(step).checked_sub(1)?)
    }

    /// Tells whether it is not over.
    #[must_use]
    pub const fn live(&self) -> bool {
        self.done.is_none()
    }

    /// Returns the first step that is neither done nor left out, from 1; the
    /// last when all are.
    #[must_use]
    pub fn at_step(&self) -> u8 {
        let open = self.steps.iter().position(|step| step.answer.is_none());
        let place = open.unwrap_or(self.steps.len().saturating_sub(1));
        u8::try_from(place + 1).unwrap_or(u8::MAX)
    }

    /// Returns the steps that did not fit, from 1, with what was said.
    pub fn not_fitting(&self) -> impl Iterator<Item = (u8, &str)> {
        (1..).zip(&self.steps).filter_map(|(n, step)| Some((n, step.not_fit.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use uuid::Uuid;

    fn at(minute: i64) -> Timestamp {
        DateTime::from_timestamp(minute * 60, 0).expect("an instant")
    }

    fn after(words: &[RunSaid]) -> Run {
        let word = |minute: i64, what: RunSaid| RunWord {
            entry: EntryId::new(Uuid::from_u128(minute.unsigned_abs().into())),
            at: at(minute),
            by: None,
            what,
        };
        let start = RunStart {
            runbook: "cannot-settle".to_owned(),
            version: None,
            hash: "00".to_owned(),
            steps: 3,
            alert: None,
            incident: None,
        };
        let id = RunId::new(Uuid::nil());
        let mut run = Run::started(id, word(1, RunSaid::Started(start))).expect("started");
        for (minute, what) in (2..).zip(words) {
            run.hears(word(minute, what.clone()));
        }
        run
    }

    #[test]
    fn ticks_skips_and_unticks() {
        use RunSaid as Said;
        let table: [(&[Said], u8, usize); 6] = [
            (&[], 1, 1),
            (&[Said::Ticked { step: 1 }, Said::Skipped { step: 2 }], 3, 3),
            (&[Said::Ticked { step: 1 }, Said::Ticked { step: 1 }], 2, 2),
            (&[Said::Ticked { step: 1 }, Said::Unticked { step: 1 }], 1, 3),
            (&[Said::Ticked { step: 0 }, Said::Ticked { step: 4 }], 1, 1),
            (&[Said::Unticked { step: 1 }], 1, 1),
        ];
        for (words, at_step, said) in table {
            let run = after(words);
            assert_eq!((run.at_step(), run.said.len()), (at_step, said), "{words:?}");
        }
    }

    #[test]
    fn after_its_end_only_what_did_not_fit_is_taken() {
        let done = RunSaid::Done { outcome: RunOutcome::Helped, note: None };
        let not_fit = RunSaid::NotFit { step: 2, note: Some("no sling".to_owned()) };
        let run = after(&[done, RunSaid::Ticked { step: 1 }, not_fit]);
        assert!(!run.live());
        assert_eq!(run.at_step(), 1);
        assert_eq!(run.not_fitting().collect::<Vec<_>>(), [(2, "no sling")]);
    }

    #[test]
    fn a_timer_belongs_to_its_step() {
        let run = after(&[RunSaid::Timer { step: 2, until: at(9) }]);
        assert_eq!(run.step(2).and_then(|step| step.timer), Some(at(9)));
        assert_eq!(run.step(0), None);
    }
}

//! What became different, from the store to the model.

use crate::domain::entry::gap::Gap;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::IncidentId;
use crate::domain::id::RunId;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::document::Document;
use crate::journal::household::Record;
use crate::journal::incident::Incident;
use crate::journal::roster::Noted;
use crate::journal::run::Run;
use crate::journal::tick::TickId;
use crate::journal::tick::Ticked;
use crate::journal::timeline::Change;

/// Everything that became different by some entries.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// The facts.
    pub facts: Vec<Change>,
    /// The records of the household.
    pub records: Vec<Record>,
    /// The documents.
    pub documents: Vec<Document>,
    /// The alerts; `None` where none holds any more.
    pub alerts: Vec<(AlertId, Option<Alert>)>,
    /// The changes of the roster; `None` where one was taken back.
    pub roster: Vec<(EntryId, Option<Noted>)>,
    /// When nobody watched.
    pub gaps: Vec<Gap>,
    /// The incidents; `None` where none holds any more.
    pub incidents: Vec<(IncidentId, Option<Incident>)>,
    /// The runs of runbooks; `None` where none holds any more.
    pub runs: Vec<(RunId, Option<Run>)>,
    /// What is said of readiness lists; `None` where one was taken back.
    pub ticks: Vec<(TickId, Option<Ticked>)>,
    /// The journal row up to which this is known.
    pub upto: i64,
}

impl Changes {
    /// Returns these and, after them, `more`.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.facts.extend(more.facts);
        self.records.extend(more.records);
        self.documents.extend(more.documents);
        self.alerts.extend(more.alerts);
        self.roster.extend(more.roster);
        self.gaps.extend(more.gaps);
        self.incidents.extend(more.incidents);
        self.runs.extend(more.runs);
        self.ticks.extend(more.ticks);
        Self { upto: self.upto.max(more.upto), ..self }
    }

    /// Tells whether nothing became different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
            && self.records.is_empty()
            && self.documents.is_empty()
            && self.alerts.is_empty()
            && self.roster.is_empty()
            && self.gaps.is_empty()
            && self.incidents.is_empty()
            && self.runs.is_empty()
            && self.ticks.is_empty()
    }
}

/// What an undo or a redo came to.
#[derive(Debug, Clone, PartialEq)]
pub enum TakenBack {
    /// Nothing was left to take back or to bring back.
    Nothing,
    /// The newest is an acknowledgement that still holds: it is not retracted,
    /// it ends with an entry of its own.
    Acked(AlertId),
    /// It was taken back, or brought back.
    Done {
        /// The facts it spoke of.
        facts: Vec<FactId>,
        /// When the action was first written.
        recorded_at: Timestamp,
        /// Facts that another author changed since and that are kept as they left them.
        kept: Vec<Kept>,
        /// What became different.
        changes: Box<Changes>,
    },
}

/// A fact that stays because somebody else changed it since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The fact.
    pub fact: FactId,
    /// Who changed it.
    pub author: Option<CarerId>,
    /// When.
    pub at: Timestamp,
}

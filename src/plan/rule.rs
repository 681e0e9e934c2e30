//! Rules that watch, and who is told.
//!
//! Source: `sre.md` §2.5.

use crate::domain::entry::alert::Severity;
use crate::plan::objective::Label;
use crate::plan::objective::Limit;
use crate::plan::objective::Stream;
use crate::plan::objective::Whom;
use crate::plan::tier::Tier;
use chrono::TimeDelta;

/// Most times an escalation goes through its steps again.
pub const MAX_REPEAT: u8 = 5;

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name; each is there once in a plan.
    pub id: Label,
    /// Whom it watches; the household where that says nothing.
    pub whom: Whom,
    /// When it holds.
    pub when: When,
    /// How much it matters.
    pub severity: Limit<Severity>,
    /// How long it must hold before it fires.
    pub pending: TimeDelta,
    /// How long it goes on firing after it last held.
    pub keep: TimeDelta,
    /// Who is told: an escalation by its id. `None`: whom it is about, alone.
    pub escalation: Option<Label>,
    /// The runbook that helps, by its id.
    pub runbook: Option<Label>,
}

/// When a rule holds.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// More time than this since the last of something began.
    Deadline {
        /// Of what.
        of: Stream,
        /// How much.
        limit: Limit<TimeDelta>,
    },
    /// A budget goes too fast.
    Burn {
        /// Of which objectives; of all when empty.
        objectives: Vec<Label>,
        /// By which tiers; those that cannot fire for an objective are skipped.
        tiers: Vec<Tier>,
    },
    /// A number of a carer is where it should not be.
    Load {
        /// Which, by its name in `docs/metrics.md`.
        metric: &'static str,
        /// Where it should not be.
        fires: Fires,
    },
    /// The log itself is in trouble.
    Data(Data),
    /// A stream became quicker or slower; looked for by the drift detector.
    Drift {
        /// Of what.
        of: Stream,
    },
    /// A person says so.
    Manual,
}

/// Where a number must be for a rule to hold, and from where on it no longer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Fires {
    /// At this and above, until under `clear`.
    Above {
        /// The limit.
        limit: f64,
        /// Where it ends; at the limit when the plan does not say.
        clear: f64,
    },
    /// At this and below, until over `clear`.
    Below {
        /// The limit.
        limit: f64,
        /// Where it ends.
        clear: f64,
    },
    /// It is this word.
    Is(String),
}

/// Trouble with the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// Nothing was written for so long.
    Silence(TimeDelta),
    /// The clock runs backwards, or jumped.
    Clock,
    /// The last backup is older than this.
    Backup(TimeDelta),
}

/// Who is told, and who next when nobody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Its name.
    pub id: Label,
    /// How often the steps are gone through.
    pub repeat: u8,
    /// The steps, at least one.
    pub steps: Vec<Step>,
}

/// One step of an escalation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Who is told.
    pub to: Told,
    /// How long one waits before the next step.
    pub wait: TimeDelta,
}

/// Who is told; worked out when it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Whoever is on call.
    OnCall,
    /// The backup.
    Backup,
    /// All carers.
    Everyone,
    /// The carer of this name.
    Carer(String),
}

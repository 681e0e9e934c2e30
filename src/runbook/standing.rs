//! How a runbook stands: whether it holds, and when somebody goes over it again.
//!
//! ```text
//! draft → current → due → stale → expired
//!                   │     │       └ the baby is older than it is for
//!                   │     └ reviewed_at + review_every is over
//!                   └ seven days before that
//! ```
//!
//! Source: `sre.md` §4.

use crate::runbook::Runbook;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Under this age a family's own runbooks are gone over more often, in weeks.
const YOUNG: i64 = 12;

/// How often, in days.
const YOUNG_EVERY: u16 = 14;

/// How long before its day a review is due.
const AHEAD: TimeDelta = TimeDelta::days(7);

/// How a runbook stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It waits for the primary's yes.
    Draft,
    /// It holds.
    Current,
    /// It holds, and is to be gone over within a week.
    Due,
    /// Nobody went over it in time; it is shown with a line that says so.
    Stale,
    /// The baby is older than it is for: only its signs come up by themselves.
    Expired,
}

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It ships: it ages with its sources.
    Shipped,
    /// The family's: it ages with the baby.
    Family,
}

/// What a runbook's standing depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The family's day.
    pub today: NaiveDate,
    /// Completed weeks of the youngest baby; `None` while none is born.
    pub youngest: Option<i64>,
}

impl Standing {
    /// Returns the word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Current => "current",
            Self::Due => "due",
            Self::Stale => "stale",
            Self::Expired => "expired",
        }
    }

    /// Returns how a runbook that holds stands.
    #[must_use]
    pub fn of(runbook: &Runbook, origin: Origin, moment: Moment) -> Self {
        let Moment { today, youngest } = moment;
        let outgrown = runbook.valid_for.zip(youngest);
        if outgrown.is_some_and(|(weeks, age)| age >= i64::from(weeks.to)) {
            return Self::Expired;
        }
        let until = review_on(runbook, origin, youngest);
        if today >= until {
            Self::Stale
        } else if today >= until - AHEAD {
            Self::Due
        } else {
            Self::Current
        }
    }
}

/// Returns the day from which on a review is overdue.
#[must_use]
pub fn review_on(runbook: &Runbook, origin: Origin, youngest: Option<i64>) -> NaiveDate {
    let young = origin == Origin::Family && youngest.is_some_and(|age| age < YOUNG);
    let every = if young { runbook.review_every.min(YOUNG_EVERY) } else { runbook.review_every };
    let day = TimeDelta::days(i64::from(every));
    runbook.reviewed_at.checked_add_signed(day).unwrap_or(NaiveDate::MAX)
}

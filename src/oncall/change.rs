//! What was said of the roster, with the time in which it takes effect.
//!
//! A change takes effect from its start or from when it was written down,
//! whichever is later.

use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::roster::Noted;

/// A change with its time; always some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) span: Span,
    pub(crate) what: What,
}

/// What holds while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The carer is on call.
    Take(CarerId),
    /// The two have each other's duties.
    Swap(CarerId, CarerId),
    /// The carer is not there.
    Away(CarerId),
    /// The carer's sleep is protected.
    Protect(CarerId),
}

/// Returns the changes in the order they were written down. Being back ends
/// whatever absence runs then and was written down before.
pub(crate) fn changes(noted: &[Noted]) -> Vec<Change> {
    let mut noted: Vec<&Noted> = noted.iter().collect();
    noted.sort_by_key(|one| (one.at, one.id));
    let mut changes: Vec<Change> = Vec::with_capacity(noted.len());
    for one in noted {
        let span = |from: Timestamp, to| Span::new(from.max(one.at), to);
        let (span, what) = match one.said {
            RosterSaid::Take { carer, from, to } => (span(from, to), What::Take(carer)),
            RosterSaid::Swap { one, other, from, to } => (span(from, to), What::Swap(one, other)),
            RosterSaid::Protect { carer, from, to } => (span(from, to), What::Protect(carer)),
            RosterSaid::Away { carer, from, to } => {
                (span(from, to.unwrap_or(Timestamp::MAX_UTC)), What::Away(carer))
            }
            RosterSaid::Back { carer, from } => {
                back(&mut changes, carer, from.max(one.at));
                continue;
            }
        };
        changes.push(Change { span, what });
    }
    changes.retain(|change| change.span.start() < change.span.end());
    changes
}

fn back(changes: &mut [Change], carer: CarerId, at: Timestamp) {
    let runs = |change: &&mut Change| change.what == What::Away(carer) && change.span.contains(at);
    for change in changes.iter_mut().filter(runs) {
        change.span = Span::new(change.span.start(), at);
    }
}

//! L5: incidents: the record assembled from all that was stored, and what an
//! open one covers.

pub mod timeline;

use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::journal::alert::Alert;
use crate::journal::incident::Incident;
use std::collections::BTreeSet;

/// Returns the alerts about which nobody is told while an incident about the
/// same subject is open: SEV3 and SEV4 that are not over. A page is never
/// covered.
///
/// Source: `sre.md` §2.5.
#[must_use]
pub fn covered<'a>(
    incidents: impl IntoIterator<Item = &'a Incident>,
    alerts: &[Alert],
) -> BTreeSet<AlertId> {
    let live = incidents.into_iter().filter(|incident| incident.live());
    let subjects: Vec<_> = live.map(|incident| incident.opening.subject).collect();
    let lesser = alerts.iter().filter(|alert| alert.severity >= Severity::Sev3);
    lesser
        .filter(|alert| !alert.state.resolved() && subjects.contains(&alert.opening.subject))
        .map(|alert| alert.id)
        .collect()
}

//! Alerts, roster and gaps, as the store tells of them.

use crate::app::model::Model;
use crate::domain::entry::gap::Gap;
use crate::domain::id::AlertId;
use crate::domain::id::EntryId;
use crate::journal::alert::Alert;
use crate::journal::roster::Noted;

/// Takes in what became different.
pub fn take_in(
    model: &mut Model,
    alerts: Vec<(AlertId, Option<Alert>)>,
    roster: Vec<(EntryId, Option<Noted>)>,
    gaps: Vec<Gap>,
) {
    for (id, now) in alerts {
        model.alerts.retain(|alert| alert.id != id);
        model.alerts.extend(now);
    }
    model.alerts.sort_by_key(|alert| (alert.opened_at, alert.id));
    for (id, now) in roster {
        model.roster.retain(|noted| noted.id != id);
        model.roster.extend(now);
    }
    model.roster.sort_by_key(|noted| (noted.at, noted.id));
    model.gaps.extend(gaps.into_iter().filter(|gap| !model.gaps.contains(gap)).collect::<Vec<_>>());
    model.gaps.sort_by_key(|gap| (gap.from, gap.to));
}

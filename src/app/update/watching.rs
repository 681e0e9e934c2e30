//! Alerts, roster, gaps, incidents, runs and ticks, as the store tells of them.

use crate::app::model::Model;
use crate::app::update::refresh;
use crate::journal::changes::Changes;
use std::mem::take;

/// Takes in what became different.
pub fn take_in(model: &mut Model, changes: &mut Changes) {
    let (alerts, roster) = (take(&mut changes.alerts), take(&mut changes.roster));
    let gaps = take(&mut changes.gaps);
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
    for (id, now) in take(&mut changes.incidents) {
        model.incidents.retain(|incident| incident.id != id);
        model.incidents.extend(now);
    }
    model.incidents.sort_by_key(|incident| (incident.opened_at, incident.id));
    for (id, now) in take(&mut changes.runs) {
        model.runs.retain(|run| run.id != id);
        model.runs.extend(now);
    }
    model.runs.sort_by_key(|run| (run.started_at, run.id));
    let ticks = take(&mut changes.ticks);
    if ticks.is_empty() {
        return;
    }
    for (target, now) in ticks {
        model.ticks.retain(|ticked| ticked.target != target);
        model.ticks.extend(now);
    }
    model.ticks.sort_by_key(|ticked| ticked.target);
    refresh::readiness(model);
}

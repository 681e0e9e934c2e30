//! What holds beside facts, household and documents: alerts, roster, gaps,
//! incidents, runs of runbooks, ticks of readiness lists.

use crate::domain::entry::gap::Gap;
use crate::domain::id::AlertId;
use crate::domain::id::IncidentId;
use crate::domain::id::RunId;
use crate::domain::watch::Unsent;
use crate::domain::watch::Watch;
use crate::journal::alert::Alert;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::fold::Retraction;
use crate::journal::fold::retracted;
use crate::journal::incident::Incident;
use crate::journal::roster::Noted;
use crate::journal::roster::Undoing;
use crate::journal::run::Run;
use crate::journal::tick;
use crate::journal::tick::Ticked;
use std::collections::BTreeMap;

/// What a watch and a screen know of alerts and readiness lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Watching {
    /// The alerts that are live or were lately; oldest first.
    pub alerts: Vec<Alert>,
    /// Changes of the roster, as they were written down.
    pub roster: Vec<Noted>,
    /// When nobody watched; oldest first.
    pub gaps: Vec<Gap>,
    /// The incidents that are not over or were lately; oldest first.
    pub incidents: Vec<Incident>,
    /// The runs of runbooks that are not over or were lately; oldest first.
    pub runs: Vec<Run>,
    /// What is said of readiness lists, in order of their targets.
    pub ticks: Vec<Ticked>,
    /// Who watches this file; not of the journal.
    pub watch: Watch,
    /// What did not arrive; neither.
    pub unsent: Vec<Unsent>,
}

impl Watching {
    /// Returns what `entries` say, whatever their order: all of them, since of
    /// a change of the roster that is taken back the time before stays.
    #[must_use]
    pub fn fold(entries: &[Entry]) -> Self {
        let undoings: Vec<Undoing> = entries.iter().filter_map(Undoing::of).collect();
        let retractions: Vec<Retraction> = undoings.iter().map(|one| one.retraction).collect();
        let dead = retracted(&retractions);
        let mut watching = Self::default();
        let mut about: BTreeMap<AlertId, Vec<&Entry>> = BTreeMap::new();
        let mut incidents: BTreeMap<IncidentId, Vec<&Entry>> = BTreeMap::new();
        let mut runs: BTreeMap<RunId, Vec<&Entry>> = BTreeMap::new();
        let mut ticks: Vec<&Entry> = Vec::new();
        for entry in entries {
            match &entry.payload {
                Payload::Roster(said) => {
                    watching.roster.extend(Noted::of(entry, said, &undoings));
                }
                _ if dead.contains(&entry.action) => {}
                Payload::Alert { alert, .. } => about.entry(*alert).or_default().push(entry),
                Payload::Gap(gap) => watching.gaps.push(*gap),
                Payload::Incident { incident, .. } => {
                    incidents.entry(*incident).or_default().push(entry);
                }
                Payload::Run { run, .. } => runs.entry(*run).or_default().push(entry),
                Payload::Tick(_) => ticks.push(entry),
                _ => {}
            }
        }
        watching.ticks = tick::held(ticks);
        for (id, mut about) in about {
            about.sort_unstable_by_key(|entry| entry.order);
            watching.alerts.extend(Alert::of_entries(id, about));
        }
        for (id, mut about) in incidents {
            about.sort_unstable_by_key(|entry| entry.order);
            watching.incidents.extend(Incident::of_entries(id, about));
        }
        for (id, mut about) in runs {
            about.sort_unstable_by_key(|entry| entry.order);
            watching.runs.extend(Run::of_entries(id, about));
        }
        watching.incidents.sort_by_key(|incident| (incident.opened_at, incident.id));
        watching.runs.sort_by_key(|run| (run.started_at, run.id));
        watching.alerts.sort_by_key(|alert| (alert.opened_at, alert.id));
        watching.roster.sort_by_key(|noted| (noted.at, noted.id));
        watching.gaps.sort_by_key(|gap| (gap.from, gap.to));
        watching
    }
}

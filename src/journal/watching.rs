//! What holds beside facts, household and documents: alerts, roster, gaps.

use crate::domain::entry::gap::Gap;
use crate::domain::id::AlertId;
use crate::domain::watch::Unsent;
use crate::domain::watch::Watch;
use crate::journal::alert::Alert;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::fold::Retraction;
use crate::journal::fold::retracted;
use crate::journal::roster::Noted;
use crate::journal::roster::Undoing;
use std::collections::BTreeMap;

/// What a watch and a screen know of alerts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Watching {
    /// The alerts that are live or were lately; oldest first.
    pub alerts: Vec<Alert>,
    /// Changes of the roster, as they were written down.
    pub roster: Vec<Noted>,
    /// When nobody watched; oldest first.
    pub gaps: Vec<Gap>,
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
        for entry in entries {
            match &entry.payload {
                Payload::Roster(said) => {
                    watching.roster.extend(Noted::of(entry, said, &undoings));
                }
                _ if dead.contains(&entry.action) => {}
                Payload::Alert { alert, .. } => about.entry(*alert).or_default().push(entry),
                Payload::Gap(gap) => watching.gaps.push(*gap),
                _ => {}
            }
        }
        for (id, mut about) in about {
            about.sort_unstable_by_key(|entry| entry.order);
            watching.alerts.extend(Alert::of_entries(id, about));
        }
        watching.alerts.sort_by_key(|alert| (alert.opened_at, alert.id));
        watching.roster.sort_by_key(|noted| (noted.at, noted.id));
        watching.gaps.sort_by_key(|gap| (gap.from, gap.to));
        watching
    }
}

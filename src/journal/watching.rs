//! What holds beside facts, household and documents: alerts, roster, gaps, ticks.

use crate::domain::entry::gap::Gap;
use crate::domain::id::AlertId;
use crate::domain::watch::Watch;
use crate::journal::alert::Alert;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::roster::Noted;
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
    /// What is said of readiness lists, in order of their targets.
    pub ticks: Vec<Ticked>,
    /// Who watches this file; not of the journal.
    pub watch: Watch,
}

impl Watching {
    /// Returns what living `entries` say, whatever their order.
    #[must_use]
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut watching = Self::default();
        let mut about: BTreeMap<AlertId, Vec<&Entry>> = BTreeMap::new();
        let mut ticks: Vec<&Entry> = Vec::new();
        for entry in entries {
            match &entry.payload {
                Payload::Alert { alert, .. } => about.entry(*alert).or_default().push(entry),
                Payload::Roster(said) => watching.roster.push(Noted::of(entry, said)),
                Payload::Gap(gap) => watching.gaps.push(*gap),
                Payload::Tick(_) => ticks.push(entry),
                _ => {}
            }
        }
        watching.ticks = tick::held(ticks);
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

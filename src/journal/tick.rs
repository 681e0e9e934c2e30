//! What holds of readiness lists: of all that was said of one thing, the last.

use crate::domain::entry::tick::TickSaid;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Order;
use crate::journal::entry::Payload;
use crate::journal::entry::tick_target;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What one thing said of a readiness list is kept under.
pub type TickId = Uuid;

/// One thing that holds of a readiness list, with when and by whom it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// What it is kept under.
    pub target: TickId,
    /// When it was said.
    pub at: Timestamp,
    /// Who said so; absent when no carer was chosen on the device.
    pub by: Option<CarerId>,
    /// What.
    pub said: TickSaid,
}

impl Ticked {
    /// Returns what `entry` says of a readiness list, if it does.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        let Payload::Tick(said) = &entry.payload else { return None };
        let target = tick_target(said);
        Some(Self { target, at: entry.recorded_at, by: entry.author, said: said.clone() })
    }
}

/// Returns what holds when living `entries` are all there are, whatever their
/// order; in order of what it is kept under.
#[must_use]
pub fn held<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<Ticked> {
    let mut last: BTreeMap<TickId, (Order, Ticked)> = BTreeMap::new();
    for entry in entries {
        let Some(ticked) = Ticked::of(entry) else { continue };
        let target = ticked.target;
        if last.get(&target).is_none_or(|(order, _)| *order < entry.order) {
            last.insert(target, (entry.order, ticked));
        }
    }
    last.into_values().map(|(_, ticked)| ticked).collect()
}

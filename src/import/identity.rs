//! Identities that stand on what rows say, so that a second run, a later
//! export and another laptop come to the same ones.

use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::person::Subject;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Where an identity was seen: how often in its file, and in which row first.
pub type Seen = HashMap<EntryId, (usize, u64)>;

/// What the identity of a fact stands on.
#[derive(Debug)]
pub struct Identity<'a> {
    /// The app.
    pub app: &'a str,
    /// What the row says without its times.
    pub says: &'a [String],
    /// Whether the app may export it while it still runs.
    pub may_run: bool,
}

impl Identity<'_> {
    /// Returns the identity of `fact`, the one it had while it ran, and the row
    /// of this file that said the same first.
    #[must_use]
    pub fn of(
        &self,
        fact: &Fact,
        row: u64,
        seen: &mut Seen,
    ) -> (EntryId, Option<FactId>, Option<u64>) {
        let end = match fact.extent {
            // One that does not say its end is the one that ran, until it does.
            Extent::Instant if !self.may_run => String::new(),
            Extent::Instant | Extent::Open => "open".to_owned(),
            Extent::Until(end) => end.timestamp().to_string(),
        };
        let one = self.nth(fact, &end, 1);
        let (count, first) = match seen.entry(one) {
            Entry::Vacant(place) => {
                place.insert((1, row));
                (1, None)
            }
            Entry::Occupied(mut place) => {
                place.get_mut().0 += 1;
                (place.get().0, Some(place.get().1))
            }
        };
        let id = if count == 1 { one } else { self.nth(fact, &end, count) };
        let ran = self.may_run && fact.end().is_some();
        let ran_as = ran.then(|| self.nth(fact, "open", count).into());
        (id, ran_as, first)
    }

    fn nth(&self, fact: &Fact, end: &str, count: usize) -> EntryId {
        let subject = match fact.subject {
            Subject::Baby(id) => id.to_string(),
            Subject::Carer(id) => id.to_string(),
            Subject::Household => "household".to_owned(),
        };
        let count = count.to_string();
        let mut parts = vec![self.app, &subject, fact.kind().name(), end];
        parts.extend(self.says.iter().map(String::as_str));
        parts.push(&count);
        // Whole seconds: one app writes them with a fraction in one file and without in another.
        EntryId::new(derived(fact.start.timestamp() * 1000, &parts))
    }
}

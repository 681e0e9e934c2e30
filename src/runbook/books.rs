//! Which runbooks there are: those that ship, and the family's over them.

use crate::document::fault::Fault;
use crate::domain::label::Label;
use crate::journal::document::Document;
use crate::journal::document::Documents;
use crate::runbook;
use crate::runbook::Runbook;
use crate::runbook::Trigger;
use crate::runbook::shipped;
use crate::runbook::standing::Moment;
use crate::runbook::standing::Origin;
use crate::runbook::standing::Standing;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The runbooks of a household.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Books {
    own: BTreeMap<Label, Own>,
}

/// What the family wrote under one name.
#[derive(Debug, Clone, Default, PartialEq)]
struct Own {
    /// The version that holds, when it reads; `None`: what ships holds.
    held: Option<(Runbook, u32)>,
    /// The draft that waits.
    draft: Option<(Option<Runbook>, u32)>,
    /// The version that should hold and does not read.
    broken: Option<(u32, Vec<Fault>)>,
}

/// One runbook, as it stands in the household.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Book<'a> {
    /// What it says.
    pub runbook: &'a Runbook,
    /// Whose text it is.
    pub origin: Origin,
    /// The version; `None`: what ships.
    pub version: Option<u32>,
    /// The draft that waits for the primary's yes.
    pub draft: Option<u32>,
    /// The version that should hold and does not read.
    pub broken: Option<u32>,
}

impl Book<'_> {
    /// Returns how it stands.
    #[must_use]
    pub fn standing(&self, moment: Moment) -> Standing {
        if self.version.is_none() && self.origin == Origin::Family {
            return Standing::Draft;
        }
        Standing::of(self.runbook, self.origin, moment)
    }
}

impl Books {
    /// Returns the runbooks when the family's documents stand so; `self` is
    /// what held before, and goes on where a version does not read.
    #[must_use]
    pub fn next(mut self, documents: &Documents) -> Self {
        let now: BTreeSet<Label> =
            documents.iter().filter_map(|document| runbook::id_of(&document.name)).collect();
        self.own.retain(|id, _| now.contains(id));
        for document in documents.iter() {
            self.take_in(document);
        }
        self
    }

    /// Takes in what became of one document; any that is no runbook is nothing here.
    pub fn take_in(&mut self, document: &Document) {
        let Some(id) = runbook::id_of(&document.name) else { return };
        let before = self.own.remove(&id).unwrap_or_default();
        let mut now = Own::default();
        if let Some(current) = &document.current {
            match runbook::read(&current.edition.text) {
                Ok(runbook) => now.held = Some((runbook, current.number)),
                Err(faults) => {
                    now.broken = Some((current.number, faults));
                    now.held = before.held;
                }
            }
        }
        if let Some(draft) = &document.draft {
            now.draft = Some((runbook::read(&draft.edition.text).ok(), draft.number));
        }
        if now != Own::default() {
            self.own.insert(id, now);
        }
    }

    /// Returns the runbook of this name.
    #[must_use]
    pub fn get(&self, id: &Label) -> Option<Book<'_>> {
        let own = self.own.get(id);
        let draft = own.and_then(|own| own.draft.as_ref());
        let held = own.and_then(|own| own.held.as_ref());
        let written = held.map(|(runbook, version)| (runbook, Origin::Family, Some(*version)));
        let ships = || shipped::book(id).map(|runbook| (runbook, Origin::Shipped, None));
        // One that nobody said yes to yet is there to be read, and holds nothing.
        let waits =
            || draft.and_then(|(runbook, _)| Some((runbook.as_ref()?, Origin::Family, None)));
        let (runbook, origin, version) = written.or_else(ships).or_else(waits)?;
        Some(Book {
            runbook,
            origin,
            version,
            draft: draft.map(|(_, number)| *number),
            broken: own.and_then(|own| own.broken.as_ref()).map(|(number, _)| *number),
        })
    }

    /// Returns the names of all runbooks: those that ship in their order, then
    /// the family's own by name.
    #[must_use]
    pub fn ids(&self) -> Vec<Label> {
        let mut ids: Vec<Label> = shipped::books().iter().map(|book| book.id.clone()).collect();
        let own = self.own.keys().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>();
        ids.extend(own);
        ids
    }

    /// Returns every runbook, in the order of [`Books::ids`].
    #[must_use]
    pub fn all(&self) -> Vec<Book<'_>> {
        self.ids().iter().filter_map(|id| self.get(id)).collect()
    }

    /// Returns the runbooks that an alert of a rule brings up; one that is
    /// expired or waits for a yes does not come by itself.
    #[must_use]
    pub fn of_rule(&self, rule: &Label, moment: Moment) -> Vec<Book<'_>> {
        let trigger = Trigger::Rule(rule.clone());
        let mut books = self.all();
        books.retain(|book| {
            let hidden = matches!(book.standing(moment), Standing::Expired | Standing::Draft);
            !hidden && book.runbook.triggers.contains(&trigger)
        });
        books
    }
}

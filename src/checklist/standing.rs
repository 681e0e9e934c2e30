//! How every list stands: what is done, by whom, and what is due when.

use crate::checklist;
use crate::checklist::Checklist;
use crate::checklist::Item;
use crate::checklist::due::Anchors;
use crate::checklist::due::Day;
use crate::checklist::shipped;
use crate::domain::entry::tick::Mark;
use crate::domain::id::CarerId;
use crate::domain::label::Label;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::contact::Region;
use crate::guidance::source::Scope;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::tick::Ticked;
use crate::plan::PRIMARY;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// How many days before its day something is brought up.
pub const AHEAD: TimeDelta = TimeDelta::days(7);

/// One list as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What it says.
    pub list: Checklist,
    /// The family's version of it; `None`: what ships.
    pub version: Option<u32>,
    /// The family's version that does not read; what ships holds meanwhile.
    pub broken: Option<u32>,
    /// When all of it is due.
    pub due: Option<Day>,
    /// The day of its visit, where the family said one.
    pub visit: Option<NaiveDate>,
    /// It is no longer brought up.
    pub over: bool,
    /// Its items, in order.
    pub items: Vec<State>,
}

/// One item as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What it says.
    pub item: Item,
    /// When it was ticked and by whom, if it is done.
    pub done: Option<(Timestamp, Option<CarerId>)>,
    /// The name of whoever sees to it.
    pub owner: Option<String>,
    /// When it is due.
    pub due: Option<Day>,
}

/// What it stands on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// Who lives here.
    pub household: &'a Household,
    /// The family's texts.
    pub documents: &'a Documents,
    /// What was said of the lists.
    pub ticks: &'a [Ticked],
    /// The family's zone.
    pub zone: Zone,
    /// Now.
    pub now: Timestamp,
}

impl Standing {
    /// Returns how many items are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.items.iter().filter(|state| state.done.is_some()).count()
    }

    /// Returns the first day on which something that is not done is due.
    #[must_use]
    pub fn next(&self) -> Option<Day> {
        let open = self.items.iter().filter(|state| state.done.is_none());
        open.filter_map(|state| state.due).min_by_key(|day| day.date)
    }

    /// Returns the day it is brought up with: something is due within a week
    /// or was, on a day that is known.
    #[must_use]
    pub fn wanted(&self, today: NaiveDate) -> Option<NaiveDate> {
        let next = self.next().filter(|day| !day.about && !self.over)?;
        (next.date - today <= AHEAD).then_some(next.date)
    }
}

/// Returns every list that holds for the family, what is due first foremost.
#[must_use]
pub fn standings(basis: Basis<'_>) -> Vec<Standing> {
    let region = Region::of(basis.household.nation, basis.zone);
    let anchors = Anchors::of(basis.household, basis.zone);
    let shipped = shipped::lists().iter().map(|list| (list.id.clone(), Some(list)));
    let mut names: Vec<(Label, Option<&Checklist>)> = shipped.collect();
    for document in basis.documents.iter() {
        let own = checklist::of_document(&document.name);
        if let Some(id) = own.filter(|id| !names.iter().any(|(name, _)| name == id)) {
            names.push((id, None));
        }
    }
    let mut all: Vec<Standing> = names
        .into_iter()
        .filter_map(|(id, ships)| held(basis.documents, &id, ships))
        .filter(|held| here(held.list.nation, region))
        .map(|held| stand(held, &basis, anchors))
        .collect();
    let first = |one: &Standing| one.next().or(one.due).map_or(NaiveDate::MAX, |day| day.date);
    all.sort_by_key(first);
    all
}

/// A list that holds, before its ticks.
struct Held {
    list: Checklist,
    version: Option<u32>,
    broken: Option<u32>,
}

fn held(documents: &Documents, id: &Label, ships: Option<&Checklist>) -> Option<Held> {
    let name = checklist::document(id)?;
    let current = documents.get(&name).and_then(|document| document.current.as_ref());
    let (mut version, mut broken) = (None, None);
    let mut own = None;
    if let Some(current) = current {
        own = checklist::read(&current.edition.text).ok().filter(|list| list.id == *id);
        match own {
            Some(_) => version = Some(current.number),
            None => broken = Some(current.number),
        }
    }
    Some(Held { list: own.or_else(|| ships.cloned())?, version, broken })
}

/// Tells whether a list holds where the family is.
fn here(scope: Scope, region: Region) -> bool {
    scope == Scope::Any
        || match region {
            Region::Told(nation) => scope.own(nation),
            Region::UkByZone => matches!(scope, Scope::Uk | Scope::UkByZone),
            Region::UsaByZone => scope == Scope::Usa,
            Region::Unknown => false,
        }
}

fn stand(held: Held, basis: &Basis<'_>, anchors: Anchors) -> Standing {
    let Held { list, version, broken } = held;
    let since = anchors.since();
    let counts = |one: &&Ticked| {
        one.said.list == list.id && since.is_none_or(|since| basis.zone.date(one.at) >= since)
    };
    let said: Vec<&Ticked> = basis.ticks.iter().filter(counts).collect();
    let visit = said.iter().find_map(|one| match one.said.mark {
        Mark::Visit { on } => on,
        _ => None,
    });
    let anchors = anchors.visited(visit);
    let due = list.due.on(&anchors);
    let until = list.until.and_then(|until| until.on(&anchors)).filter(|day| !day.about);
    let today = basis.zone.date(basis.now);
    let over = until.is_some_and(|day| day.date <= today);
    let state = |item: &Item| State {
        done: ticked(&said, &item.id),
        owner: owner(&said, item, basis.household),
        due: item.due.and_then(|due| due.on(&anchors)).or(due),
        item: item.clone(),
    };
    let items: Vec<State> = list.items.iter().map(state).collect();
    Standing { list, version, broken, due, visit, over, items }
}

fn ticked(said: &[&Ticked], item: &Label) -> Option<(Timestamp, Option<CarerId>)> {
    said.iter().find_map(|one| match &one.said.mark {
        Mark::Done { item: of, done: true } if of == item => Some((one.at, one.by)),
        _ => None,
    })
}

/// Whoever the family said, else whoever the list says.
fn owner(said: &[&Ticked], item: &Item, household: &Household) -> Option<String> {
    let told = said.iter().find_map(|one| match &one.said.mark {
        Mark::Owner { item: of, owner } if *of == item.id => Some(*owner),
        _ => None,
    });
    if let Some(owner) = told {
        return owner.and_then(|id| household.carer_name(id)).map(str::to_owned);
    }
    let named = item.owner.as_deref()?;
    let primary = household.carers.iter().find(|(_, carer)| carer.primary);
    match primary {
        Some((_, carer)) if named == PRIMARY => Some(carer.name.clone()),
        _ => Some(named.to_owned()),
    }
}

//! Who lives here, folded from the journal.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::setting::Nation;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::zone::Zone;
use crate::journal::entry::Payload;

/// The household as it stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Household {
    /// The family's zone; absent until set, then the machine's is used.
    pub zone: Option<Zone>,
    /// The nation; absent until set.
    pub nation: Option<Nation>,
    /// Units of quick entry and display.
    pub units: Units,
    /// The babies in the order they were first named.
    pub babies: Vec<(BabyId, Baby)>,
    /// The carers in the order they were first named.
    pub carers: Vec<(CarerId, Carer)>,
}

/// What became of one record of the household.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A baby is now this; `None` when nothing holds about it any more.
    Baby(BabyId, Option<Baby>),
    /// A carer is now this; `None` when nothing holds about them any more.
    Carer(CarerId, Option<Carer>),
    /// A setting is now this.
    Setting(Setting),
    /// A setting of this name is back to its default.
    Unset(String),
}

impl Household {
    /// Returns the names of all babies and carers, as they were written.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let babies = self.babies.iter().map(|(_, baby)| baby.name.as_str());
        babies.chain(self.carers.iter().map(|(_, carer)| carer.name.as_str())).collect()
    }

    /// Takes in what became of one record.
    pub fn apply(&mut self, record: Record) {
        match record {
            Record::Baby(id, now) => put(&mut self.babies, id, now),
            Record::Carer(id, now) => put(&mut self.carers, id, now),
            Record::Setting(Setting::Zone(zone)) => self.zone = Some(zone),
            Record::Setting(Setting::Nation(nation)) => self.nation = Some(nation),
            Record::Setting(Setting::Units(units)) => self.units = units,
            Record::Unset(name) => match name.as_str() {
                "zone" => self.zone = None,
                "nation" => self.nation = None,
                _ => self.units = Units::default(),
            },
        }
    }

    /// Takes in what new entries say of it, as it will stand with them.
    pub fn take_in(&mut self, payloads: &[Payload]) {
        for payload in payloads {
            match payload {
                Payload::Baby { baby, now } => self.apply(Record::Baby(*baby, Some(now.clone()))),
                Payload::Carer { carer, now } => {
                    self.apply(Record::Carer(*carer, Some(now.clone())));
                }
                Payload::Setting(setting) => self.apply(Record::Setting(*setting)),
                Payload::Log(_)
                | Payload::Correct { .. }
                | Payload::Remove { .. }
                | Payload::Retract { .. }
                | Payload::Document(_)
                | Payload::Alert { .. }
                | Payload::Roster(_)
                | Payload::Gap(_) => {}
            }
        }
    }

    /// Returns the baby of this id.
    #[must_use]
    pub fn baby(&self, id: BabyId) -> Option<&Baby> {
        self.babies.iter().find(|(one, _)| *one == id).map(|(_, baby)| baby)
    }

    /// Returns the carer of this id.
    #[must_use]
    pub fn carer(&self, id: CarerId) -> Option<&Carer> {
        self.carers.iter().find(|(one, _)| *one == id).map(|(_, carer)| carer)
    }

    /// Returns the baby of this name, upper and lower case alike.
    #[must_use]
    pub fn baby_named(&self, name: &str) -> Option<BabyId> {
        let name = name.to_lowercase();
        self.babies.iter().find(|(_, baby)| baby.name.to_lowercase() == name).map(|(id, _)| *id)
    }

    /// Returns the carer of this name, upper and lower case alike.
    #[must_use]
    pub fn carer_named(&self, name: &str) -> Option<CarerId> {
        let name = name.to_lowercase();
        self.carers.iter().find(|(_, carer)| carer.name.to_lowercase() == name).map(|(id, _)| *id)
    }

    /// Returns the name of a carer, `None` for one that is not known.
    #[must_use]
    pub fn carer_name(&self, id: CarerId) -> Option<&str> {
        self.carer(id).map(|carer| carer.name.as_str())
    }
}

fn put<Id: PartialEq, T>(list: &mut Vec<(Id, T)>, id: Id, now: Option<T>) {
    let place = list.iter().position(|(one, _)| *one == id);
    match (place, now) {
        (Some(place), Some(now)) => list[place].1 = now,
        (Some(place), None) => {
            list.remove(place);
        }
        (None, Some(now)) => list.push((id, now)),
        (None, None) => {}
    }
}

//! The babies and carers that rows name: those of the household, or new ones.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::import::Options;
use crate::import::error::ImportError;
use crate::import::raw::Child;
use crate::import::raw::Raw;
use crate::import::table::listed;
use crate::journal::entry::baby_named;
use crate::journal::entry::carer_named;
use crate::journal::household::Household;
use std::collections::HashMap;
use std::collections::HashSet;

/// Most children that one import may name.
pub const MAX_CHILDREN: usize = 100;

/// Finds people by name, and makes those that are missing.
#[derive(Debug)]
pub struct Who<'a> {
    household: &'a Household,
    babies_seen: HashMap<String, BabyId>,
    carers_seen: HashMap<String, CarerId>,
    made: HashSet<CarerId>,
    /// Babies that are not in the household yet.
    pub babies: Vec<(BabyId, Baby)>,
    /// Carers that are not in the household yet.
    pub carers: Vec<(CarerId, Carer)>,
}

impl<'a> Who<'a> {
    /// Returns the people of `household`.
    #[must_use]
    pub fn new(household: &'a Household) -> Self {
        Self {
            household,
            babies_seen: HashMap::new(),
            carers_seen: HashMap::new(),
            made: HashSet::new(),
            babies: Vec::new(),
            carers: Vec::new(),
        }
    }

    /// Returns the baby called `name`; `born` is told of one that is new.
    pub fn baby(&mut self, name: &str, born: Option<Timestamp>) -> BabyId {
        if let Some(id) = self.babies_seen.get(name) {
            return *id;
        }
        let here = self.household.baby_named(name);
        let id = here.unwrap_or_else(|| self.new_baby(name, born));
        self.babies_seen.insert(name.to_owned(), id);
        id
    }

    fn new_baby(&mut self, name: &str, born: Option<Timestamp>) -> BabyId {
        let id = baby_named(name);
        if self.household.baby(id).is_none() && !self.babies.iter().any(|(one, _)| *one == id) {
            self.babies.push((id, Baby { name: name.to_owned(), born, ..Baby::default() }));
        }
        id
    }

    /// Returns what is known of a baby.
    #[must_use]
    pub fn known(&self, id: BabyId) -> Option<&Baby> {
        let new = || self.babies.iter().find(|(one, _)| *one == id).map(|(_, baby)| baby);
        self.household.baby(id).or_else(new)
    }

    /// Returns the carer called `name`.
    pub fn carer(&mut self, name: &str) -> CarerId {
        if let Some(id) = self.carers_seen.get(name) {
            return *id;
        }
        let id = self.household.carer_named(name).unwrap_or_else(|| self.new_carer(name));
        self.carers_seen.insert(name.to_owned(), id);
        id
    }

    fn new_carer(&mut self, name: &str) -> CarerId {
        let id = carer_named(name);
        if self.household.carer(id).is_none() && self.made.insert(id) {
            self.carers.push((id, Carer { name: name.to_owned(), ..Carer::default() }));
        }
        id
    }
}

/// How the babies of the rows are named.
#[derive(Debug)]
pub enum Naming {
    /// All rows are about this one.
    All(String),
    /// Only rows about this child count.
    Only(String),
    /// Each row's own child.
    Each,
}

impl Naming {
    /// Decides how babies are named: by the files, by `--baby`, by the household.
    ///
    /// # Errors
    ///
    /// [`ImportError`]: nothing says which baby, or the one named is not there.
    pub fn decide(
        raws: &[Raw],
        children: &[Child],
        options: &Options<'_>,
    ) -> Result<Self, ImportError> {
        if children.len() > MAX_CHILDREN {
            return Err(ImportError::TooManyChildren);
        }
        if raws.is_empty() {
            return Ok(Self::Each);
        }
        let mut names: Vec<String> = Vec::new();
        let mut unnamed = false;
        let from_rows = raws.iter().map(|raw| raw.child.as_ref());
        for name in from_rows.chain(children.iter().map(|child| Some(&child.name))) {
            match name {
                Some(name) if names.last() == Some(name) => {}
                Some(name) if !names.contains(name) => names.push(name.clone()),
                Some(_) => {}
                None => unnamed = true,
            }
            if names.len() > MAX_CHILDREN {
                return Err(ImportError::TooManyChildren);
            }
        }
        match (&names[..], &options.baby) {
            ([] | [_], Some(baby)) => Ok(Self::All(baby.clone())),
            ([_], None) if !unnamed => Ok(Self::Each),
            ([name], None) => Ok(Self::All(name.clone())),
            ([], None) => match &options.household.babies[..] {
                [(_, baby)] => Ok(Self::All(baby.name.clone())),
                _ => Err(ImportError::WhichBaby),
            },
            (_, None) => Ok(Self::Each),
            (names, Some(baby)) => {
                let same = |name: &&String| name.to_lowercase() == baby.to_lowercase();
                let name = names.iter().find(same).cloned();
                name.map(Self::Only).ok_or_else(|| ImportError::NoSuchChild {
                    name: baby.clone(),
                    has: listed(names),
                })
            }
        }
    }

    /// Returns the name of the baby a row of `child` is about; `None`: of none that counts.
    #[must_use]
    pub fn of(&self, child: Option<&String>) -> Option<String> {
        match (self, child) {
            (Self::All(name), _) => Some(name.clone()),
            (Self::Only(only), Some(child)) => (only == child).then(|| only.clone()),
            (Self::Each, Some(child)) => Some(child.clone()),
            (Self::Only(_) | Self::Each, None) => None,
        }
    }
}

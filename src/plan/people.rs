//! The names in a plan, and who in the household they are.

use crate::journal::household::Household;
use crate::plan::PRIMARY;
use crate::plan::Plan;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::text::catalogue::plan as text;
use crate::text::nearest::nearest;
use crate::text::style::Tone;

/// Where somebody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) at: usize,
    pub(crate) name: String,
    pub(crate) who: Who,
}

/// Whose name it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Baby,
    Carer,
    /// A carer whose sleep is protected.
    Sleeper,
}

/// Returns a fault for each name of nobody in the household.
pub(crate) fn unknown(people: &[Mention], household: &Household) -> Vec<Found> {
    people.iter().filter_map(|mention| nobody(mention, household)).collect()
}

fn nobody(mention: &Mention, household: &Household) -> Option<Found> {
    let Mention { at, name, who } = mention;
    let (known, names): (bool, Vec<&str>) = match who {
        Who::Baby => (
            household.baby_named(name).is_some(),
            household.babies.iter().map(|(_, baby)| baby.name.as_str()).collect(),
        ),
        Who::Carer | Who::Sleeper => (
            name == PRIMARY || household.carer_named(name).is_some(),
            household.carers.iter().map(|(_, carer)| carer.name.as_str()).collect(),
        ),
    };
    if known {
        return None;
    }
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let instead = match nearest(name, names.iter().copied()) {
        Some(near) => text::DID_YOU_MEAN.fill(Tone::Ops, &[near]),
        None if names.is_empty() => text::ADD_FIRST.say(Tone::Ops).to_owned(),
        None => text::WHO_THERE_IS.fill(Tone::Ops, &[&names.join(", ")]),
    };
    Some(Found::new(*at, Kind::Nobody, text::NOBODY, &[name]).instead(instead))
}

/// Returns what of the household's settings says something else than the plan.
pub(crate) fn settings(plan: &Plan, household: &Household) -> Vec<Found> {
    let mut found = Vec::new();
    let mut differ = |name: &str, said: String, set: String| {
        found.push(Found::new(0, Kind::Setting, text::SETTING_DIFFERS, &[name, &said, &set]));
    };
    if let Some(units) = plan.units.filter(|units| *units != household.units) {
        differ("units", lower(units), lower(household.units));
    }
    if let (Some(said), Some(set)) = (plan.nation, household.nation)
        && said != set
    {
        differ("nation", lower(said), lower(set));
    }
    found
}

fn lower(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

//! L3: the family's policy as code: what is promised, who is on when, which
//! rules watch, and in what units.
//!
//! A plan is a whole text and not a list of differences to what ships: it
//! reads by itself, a later default changes nothing behind the family's back,
//! and going back is going back to a text.

pub mod awake;
pub mod fault;
mod feasible;
pub mod held;
pub mod key;
pub mod objective;
mod people;
mod promise;
mod read;
pub mod rota;
pub mod rule;
pub mod tier;
pub mod version;

use crate::domain::carer::Carer;
use crate::domain::document::MAX_BYTES;
use crate::domain::setting::Nation;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::metrics::hours;
use crate::metrics::hours::Hours;
use crate::metrics::hours::Windows;
use crate::plan::fault::Fault;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::plan::fault::placed;
use crate::plan::objective::Label;
use crate::plan::objective::Objective;
use crate::plan::rota::Rotation;
use crate::plan::rota::Shift;
use crate::plan::rule::Escalation;
use crate::plan::rule::Rule;
use crate::text::catalogue::plan as text;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// The plan that holds until the family says otherwise.
pub const DEFAULT: &str = include_str!("plan/default.toml");

/// The form of a plan that this version reads.
pub const VERSION: i64 = 1;

/// The word for the primary carer where a name may stand.
pub const PRIMARY: &str = "primary";

/// The family's policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The night.
    pub night: Hours,
    /// The quiet window.
    pub quiet: Quiet,
    /// Protected sleep: alerts are held; a carer's name and when.
    pub protected: Vec<(String, Hours)>,
    /// A changed plan waits for the primary carer's yes.
    pub approval: bool,
    /// Units, when the plan says them: set in the household when it is applied.
    pub units: Option<Units>,
    /// The nation, likewise.
    pub nation: Option<Nation>,
    /// Limits that stand alone.
    pub thresholds: Thresholds,
    /// A kind of toil in lower case and who owns it.
    pub toil: BTreeMap<String, String>,
    /// Carers who take turns.
    pub rotations: Vec<Rotation>,
    /// Who is on call.
    pub shifts: Vec<Shift>,
    /// Who is told.
    pub escalations: Vec<Escalation>,
    /// What is promised.
    pub objectives: Vec<Objective>,
    /// What is watched.
    pub rules: Vec<Rule>,
}

/// No toil and no avoidable request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// When.
    pub hours: Hours,
    /// For whom, by name; [`PRIMARY`] is the carer the family protects most.
    pub carers: Vec<String>,
}

/// Limits that stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Sleep a day against which a carer's debt is counted.
    pub sleep_need: TimeDelta,
}

/// A plan that may be stored, with what is to be pointed out.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The plan.
    pub plan: Plan,
    /// What takes no harm and is odd.
    pub warnings: Vec<Fault>,
}

impl Default for Plan {
    /// Returns a plan that promises nothing and watches nothing, with the
    /// usual windows: what a text says that holds no more than its version.
    fn default() -> Self {
        Self {
            night: hours::NIGHT,
            quiet: Quiet { hours: hours::QUIET, carers: vec![PRIMARY.to_owned()] },
            protected: Vec::new(),
            approval: true,
            units: None,
            nation: None,
            thresholds: Thresholds::default(),
            toil: BTreeMap::new(),
            rotations: Vec::new(),
            shifts: Vec::new(),
            escalations: Vec::new(),
            objectives: Vec::new(),
            rules: Vec::new(),
        }
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { sleep_need: TimeDelta::hours(8) }
    }
}

impl Plan {
    /// Returns the plan that ships.
    #[must_use]
    pub fn shipped() -> Self {
        read(DEFAULT).unwrap_or_default()
    }

    /// Returns the windows of one carer.
    #[must_use]
    pub fn windows(&self, carer: &Carer) -> Windows {
        let name = carer.name.to_lowercase();
        let named = |one: &String| one.to_lowercase() == name;
        let primary = |one: &String| one == PRIMARY && carer.primary;
        let quiet = self.quiet.carers.iter().any(|one| named(one) || primary(one));
        let protected = self.protected.iter().find(|(one, _)| named(one));
        let protected = protected.or_else(|| self.protected.iter().find(|(one, _)| primary(one)));
        Windows {
            night: self.night,
            quiet: quiet.then_some(self.quiet.hours),
            protected: protected.map(|(_, hours)| *hours),
        }
    }

    /// Returns the standing owner of a kind of toil by name, or [`PRIMARY`];
    /// upper and lower case alike.
    #[must_use]
    pub fn owner(&self, task: &str) -> Option<&str> {
        self.toil.get(&task.to_lowercase()).map(String::as_str)
    }

    /// Tells whether `carer` is the standing owner of a kind of toil.
    #[must_use]
    pub fn owns(&self, carer: &Carer, task: &str) -> bool {
        self.owner(task).is_some_and(|owner| {
            (owner == PRIMARY && carer.primary) || owner.to_lowercase() == carer.name.to_lowercase()
        })
    }

    /// Returns the objective of this name.
    #[must_use]
    pub fn objective(&self, id: &str) -> Option<&Objective> {
        self.objectives.iter().find(|one| one.id.as_str() == id)
    }

    /// Returns the escalation of this name.
    #[must_use]
    pub fn escalation(&self, id: &Label) -> Option<&Escalation> {
        self.escalations.iter().find(|one| one.id == *id)
    }
}

/// Reads a plan, whoever lives in the household.
///
/// # Errors
///
/// All that is wrong, in order of its place; never nothing.
pub fn read(text: &str) -> Result<Plan, Vec<Fault>> {
    let read::Outcome { plan, found, .. } = all(text);
    if found.is_empty() { Ok(plan) } else { Err(placed(text, found)) }
}

/// Whom a plan is read for.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The household that is to keep it.
    pub household: &'a Household,
    /// Whose clocks count.
    pub zone: Zone,
    /// From when on.
    pub now: Timestamp,
    /// The plan that holds, where what stayed behind a change is wanted.
    pub before: Option<&'a Plan>,
}

/// Reads a plan for the household that is to keep it.
///
/// # Errors
///
/// All that is wrong, names of nobody among it; when that is nothing, windows
/// that would leave nobody to be woken.
pub fn check(text: &str, context: Context<'_>) -> Result<Checked, Vec<Fault>> {
    let Context { household, zone, now, before } = context;
    let read::Outcome { plan, mut found, people, places } = all(text);
    found.extend(people::unknown(&people, household));
    if found.is_empty() {
        found.extend(awake::fault(&plan, &people, household, zone, now));
    }
    if !found.is_empty() {
        return Err(placed(text, found));
    }
    let mut odd = people::settings(&plan, household);
    odd.extend(promise::odd(&plan, &places, before));
    let warnings = placed(text, odd);
    Ok(Checked { plan, warnings })
}

/// Returns an edited text whose promises say the limits it has now, with those
/// limits; `None` where nothing is to be changed.
///
/// Only a promise in the words of `before` follows, and only where one plain
/// number in it is the old limit: what somebody wrote anew is theirs.
#[must_use]
pub fn followed(text: &str, before: &str) -> Option<(String, Vec<String>)> {
    let read::Outcome { plan, found, places, .. } = all(text);
    let before = read(before).ok()?;
    let followed = promise::followed(text, &plan, &places, &before);
    followed.filter(|_| found.is_empty())
}

fn all(text: &str) -> read::Outcome {
    if text.len() > MAX_BYTES {
        let kib = |bytes: usize| bytes.div_ceil(1_024).to_string();
        let with = [kib(text.len()), kib(MAX_BYTES)];
        let with = [with[0].as_str(), with[1].as_str()];
        let found = Found::new(0, Kind::TooLarge, text::TOO_LARGE, &with);
        return read::Outcome { found: vec![found], ..read::Outcome::default() };
    }
    read::plan(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::tier::Tier;

    #[test]
    fn what_ships_reads_and_says_what_the_constants_say() {
        let plan = read(DEFAULT).expect("it reads");
        let bare = Plan::default();
        assert_eq!((plan.night, &plan.quiet), (bare.night, &bare.quiet));
        assert_eq!(plan.thresholds, bare.thresholds);
        assert_eq!(plan, Plan::shipped());
        let (now, household) = (chrono::DateTime::UNIX_EPOCH, &Household::default());
        let context = Context { household, zone: Zone::UTC, now, before: None };
        let checked = check(DEFAULT, context).expect("nobody is named");
        assert_eq!(checked.warnings, []);
    }

    /// Source: decision 9.
    #[test]
    fn what_ships_promises_what_was_decided_and_can_be_watched() {
        let plan = Plan::shipped();
        let said: Vec<(&str, f64, u16)> = plan
            .objectives
            .iter()
            .map(|one| (one.id.as_str(), one.target.value(), one.window.days()))
            .collect();
        assert_eq!(
            said,
            [
                ("feed-gap", 0.95, 7),
                ("feeds-a-day", 0.9, 28),
                ("wet-nappies", 0.95, 28),
                ("carer-stretch", 0.85, 28),
                ("carer-sleep", 0.85, 28),
                ("primary-undisturbed", 0.9, 28),
                ("answer-time", 0.9, 7),
                ("share", 0.8, 28),
            ]
        );
        for one in &plan.objectives {
            let feasible = |tier: &Tier| tier.feasible(one.target, one.per_day).is_ok();
            assert!(Tier::ALL.iter().any(feasible), "{}", one.id);
        }
    }

    #[test]
    fn toil_is_owned_by_name_or_by_being_the_primary() {
        let text = "version = 1\n[toil]\nBottles = \"dad\"\nfloors = \"primary\"\n";
        let plan = read(text).expect("it reads");
        let owns = |name: &str, primary, task| {
            let carer = Carer { name: name.to_owned(), primary, ..Carer::default() };
            plan.owns(&carer, task)
        };
        assert_eq!(plan.owner("BOTTLES"), Some("dad"));
        assert_eq!(plan.owner("cooking"), None);
        assert!(owns("Dad", false, "bottles"));
        assert!(owns("Mum", true, "Floors"));
        assert!(!owns("Mum", true, "bottles"));
        assert!(!owns("Dad", false, "floors"));
        assert!(!owns("Dad", false, "cooking"));
    }

    #[test]
    fn windows_are_by_name_or_by_being_the_primary() {
        let text = "version = 1\n[quiet]\ncarers = [\"primary\", \"Nan\"]\n\
                    [protected]\ndad = \"22:00-02:00\"\n";
        let plan = read(text).expect("it reads");
        let of = |name: &str, primary| {
            let carer = Carer { name: name.to_owned(), primary, ..Carer::default() };
            let windows = plan.windows(&carer);
            (windows.quiet.is_some(), windows.protected.is_some())
        };
        assert_eq!(of("Mum", true), (true, false));
        assert_eq!(of("nan", false), (true, false));
        assert_eq!(of("Dad", false), (false, true));
    }
}

//! Who lives here: babies, carers, settings, and what they agreed on, as entries.

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::checklists;
use crate::app::update::publish;
use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::id::BabyId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Payload;
use crate::journal::entry::baby_named;
use crate::journal::entry::carer_named;
use crate::text::catalogue::Text;
use crate::text::catalogue::app as text;

/// Longest name, in characters.
const LONGEST: usize = 60;

/// Returns what a verb about the household, or a document of theirs, says.
///
/// # Errors
///
/// The answer that says why not.
pub fn payloads(model: &Model, command: Command) -> Result<Vec<Payload>, Reply> {
    match command {
        Command::AddBaby { name, born, due, sex, weeks, birth_weight } => {
            let name = self::name(model, &name)?;
            let told = Baby { name, born, due, sex, weeks, birth_weight };
            add_baby(model, told)
        }
        Command::NameBaby(name) => name_baby(model, &name),
        Command::Born { name, at } => born(model, name.as_deref(), at),
        Command::AddCarer { name, primary, gave_birth } => {
            add_carer(model, &name, primary, gave_birth)
        }
        Command::AddCarers(names) => add_carers(model, &names),
        Command::Set(setting) => Ok(vec![Payload::Setting(setting)]),
        Command::Publish(proposal) => publish::propose(model, proposal),
        Command::PublishAll(proposals) => publish::propose_all(model, proposals),
        Command::Approve(name) => publish::approve(model, &name),
        Command::Checklist(wish) => checklists::payloads(model, &wish),
        _ => Ok(vec![]),
    }
}

/// Returns a name that can be shown on a line.
///
/// # Errors
///
/// The answer that says what a name is.
pub fn name(model: &Model, name: &str) -> Result<String, Reply> {
    let name = name.trim();
    let length = name.chars().count();
    if (1..=LONGEST).contains(&length) && !name.chars().any(char::is_control) {
        return Ok(name.to_owned());
    }
    Err(no(model, Outcome::NotUnderstood, text::BAD_NAME, &[]))
}

fn no(model: &Model, outcome: Outcome, says: Text, with: &[&str]) -> Reply {
    Reply::new(outcome, says.fill(model.ui.style.tone, with))
}

fn unnamed(model: &Model) -> Option<(BabyId, &Baby)> {
    let mut unnamed = model.household.babies.iter().filter(|(_, baby)| baby.name.is_empty());
    unnamed.next().map(|(id, baby)| (*id, baby))
}

/// Adds a baby, or completes the one that was logged about before it had a name.
fn add_baby(model: &Model, told: Baby) -> Result<Vec<Payload>, Reply> {
    birth(model, told.born)?;
    if model.household.baby_named(&told.name).is_some() {
        return Err(no(model, Outcome::Refused, text::BABY_KNOWN, &[&told.name]));
    }
    let (baby, now) = match unnamed(model) {
        None => (baby_named(&told.name), told),
        Some((id, known)) => {
            let now = Baby {
                name: told.name,
                born: told.born.or(known.born),
                due: told.due.or(known.due),
                sex: told.sex.or(known.sex),
                weeks: told.weeks.or(known.weeks),
                birth_weight: told.birth_weight.or(known.birth_weight),
            };
            (id, now)
        }
    };
    Ok(vec![Payload::Baby { baby, now }])
}

fn name_baby(model: &Model, typed: &str) -> Result<Vec<Payload>, Reply> {
    let name = self::name(model, typed)?;
    let known = model.household.baby_named(&name);
    let (baby, was) = match (unnamed(model), model.household.babies.as_slice()) {
        (Some((id, baby)), _) => (id, baby),
        (None, [(id, baby)]) => (*id, baby),
        (None, []) => return add_baby(model, Baby { name, ..Baby::default() }),
        (None, _) => return Err(which(model)),
    };
    if known.is_some_and(|id| id != baby) {
        return Err(no(model, Outcome::Refused, text::BABY_KNOWN, &[&name]));
    }
    Ok(vec![Payload::Baby { baby, now: Baby { name, ..was.clone() } }])
}

fn born(model: &Model, name: Option<&str>, at: Timestamp) -> Result<Vec<Payload>, Reply> {
    birth(model, Some(at))?;
    let id = match (name, model.household.babies.as_slice()) {
        (Some(name), _) => model
            .household
            .baby_named(name)
            .ok_or_else(|| no(model, Outcome::Nothing, text::NO_BABY, &[name]))?,
        (None, []) => crate::app::update::log::nameless(),
        (None, [(id, _)]) => *id,
        (None, _) => return Err(which(model)),
    };
    let was = model.household.baby(id).cloned().unwrap_or_default();
    Ok(vec![Payload::Baby { baby: id, now: Baby { born: Some(at), ..was } }])
}

fn birth(model: &Model, born: Option<Timestamp>) -> Result<(), Reply> {
    if born.is_none_or(|born| born <= model.now) {
        return Ok(());
    }
    let hint = text::BORN_AHEAD_HINT.say(model.ui.style.tone);
    Err(no(model, Outcome::Refused, text::BORN_AHEAD, &[]).hinting(hint))
}

fn which(model: &Model) -> Reply {
    let names: Vec<&str> =
        model.household.babies.iter().map(|(_, baby)| baby.name.as_str()).collect();
    no(model, Outcome::NotUnderstood, text::WHICH_BABY, &[&names.join(", ")])
}

/// Adds a carer or tells more about one; only one is the primary.
fn add_carer(
    model: &Model,
    typed: &str,
    primary: bool,
    gave_birth: bool,
) -> Result<Vec<Payload>, Reply> {
    let name = self::name(model, typed)?;
    let known = model.household.carer_named(&name);
    let id = known.unwrap_or_else(|| carer_named(&name));
    let was = model.household.carer(id).cloned();
    let now = Carer {
        name: was.as_ref().map_or(name, |was| was.name.clone()),
        primary: primary || was.as_ref().is_some_and(|was| was.primary),
        gave_birth: gave_birth || was.as_ref().is_some_and(|was| was.gave_birth),
    };
    if was.as_ref() == Some(&now) {
        return Err(no(model, Outcome::Nothing, text::CARER_KNOWN, &[&now.name]));
    }
    let others = model
        .household
        .carers
        .iter()
        .filter(|(other, carer)| now.primary && carer.primary && *other != id);
    let others: Vec<Payload> = others
        .map(|(carer, was)| Payload::Carer {
            carer: *carer,
            now: Carer { primary: false, ..was.clone() },
        })
        .collect();
    Ok(std::iter::once(Payload::Carer { carer: id, now }).chain(others).collect())
}

fn add_carers(model: &Model, names: &[String]) -> Result<Vec<Payload>, Reply> {
    let mut payloads: Vec<Payload> = Vec::new();
    for typed in names {
        let name = self::name(model, typed)?;
        let carer = carer_named(&name);
        let told = payloads
            .iter()
            .any(|one| matches!(one, Payload::Carer { carer: id, .. } if *id == carer));
        if model.household.carer_named(&name).is_none() && !told {
            payloads.push(Payload::Carer { carer, now: Carer { name, ..Carer::default() } });
        }
    }
    if payloads.is_empty() {
        let names = names.join(", ");
        return Err(no(model, Outcome::Nothing, text::CARER_KNOWN, &[&names]));
    }
    Ok(payloads)
}

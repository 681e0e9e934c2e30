//! Facts and records in the words of an answer.

use crate::app::model::Model;
use crate::app::oncall_words;
use crate::app::update::publish;
use crate::domain::baby::Baby;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::setting::Nation;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::journal::entry::Payload;
use crate::journal::household::Household;
use crate::journal::oddity::Oddity;
use crate::text::catalogue::app as say;
use crate::text::time;
use crate::text::words;

/// Returns the line that says a fact in full, without its mark.
#[must_use]
pub fn line(model: &Model, fact: &Fact) -> String {
    bare(words::echo(fact, &model.household, model.now, &model.ui.style))
}

/// Returns what a fact was and when, for naming it: `bottle 90 ml · 01:22`.
#[must_use]
pub fn named(model: &Model, fact: &Fact) -> String {
    let style = &model.ui.style;
    let when = time::when(fact.start, model.now, style);
    let dot = if style.ascii { " - " } else { " · " };
    format!("{}{dot}{when}", words::named(fact, &model.household, style))
}

/// Returns what is odd about a fact, with the other fact it speaks of by name.
#[must_use]
pub fn oddity(model: &Model, oddity: Oddity) -> String {
    let other = oddity.other().and_then(|id| model.timeline.get(id));
    let other = other.map(|logged| named(model, &logged.fact));
    words::oddity(oddity, other.as_deref(), &model.ui.style)
}

/// Returns what an entry says; `household` is the one that will stand with it.
#[must_use]
pub fn payload(model: &Model, household: &Household, payload: &Payload, ends: bool) -> String {
    let tone = model.ui.style.tone;
    let line = |fact: &Fact| bare(words::echo(fact, household, model.now, &model.ui.style));
    match payload {
        Payload::Log(fact) => line(fact),
        Payload::Correct { now, .. } if ends && is_sleep(now) => {
            let by = model.you.and_then(|you| household.carer_name(you));
            let style = &model.ui.style;
            bare(words::echo_wake(now, by, household, model.now, style))
        }
        Payload::Correct { fact, now } => {
            let was = model.timeline.get(*fact).and_then(|logged| was(model, &logged.fact, now));
            let dot = if model.ui.style.ascii { " - " } else { " · " };
            [Some(line(now)), was].into_iter().flatten().collect::<Vec<_>>().join(dot)
        }
        Payload::Remove { fact } => {
            let what = model.timeline.get(*fact).map(|logged| named(model, &logged.fact));
            say::REMOVED.fill(tone, &[&what.unwrap_or_default()])
        }
        // Said by their own keys and verbs, each with its own answer.
        Payload::Retract { .. } | Payload::Alert { .. } | Payload::Gap(_) => String::new(),
        Payload::Roster(said) => oncall_words::change(model, household, said),
        Payload::Baby { now, .. } => baby(model, now),
        Payload::Carer { now, .. } => say::CARER.fill(tone, &[&now.name]),
        Payload::Document(edition) => {
            format!("{}: {}", edition.name, publish::becomes(model, edition.status))
        }
        Payload::Setting(setting) => {
            let (name, value) = setting_words(*setting);
            say::SETTING.fill(tone, &[name, value])
        }
    }
}

/// Returns the time a correction took the entry from, when that changed.
fn was(model: &Model, before: &Fact, now: &Fact) -> Option<String> {
    let moved = match (before.end(), now.end()) {
        _ if before.start != now.start => before.start,
        (Some(was), Some(end)) if was != end => was,
        _ => return None,
    };
    let at = time::when(moved, model.now, &model.ui.style);
    Some(say::WAS.fill(model.ui.style.tone, &[&at]))
}

/// Returns the name of a carer, or the word for somebody.
#[must_use]
pub fn carer(model: &Model, carer: Option<CarerId>) -> String {
    let name = carer.and_then(|id| model.household.carer_name(id));
    name.unwrap_or_else(|| say::SOMEBODY.say(model.ui.style.tone)).to_owned()
}

fn baby(model: &Model, baby: &Baby) -> String {
    let tone = model.ui.style.tone;
    match (baby.born, baby.due) {
        _ if baby.name.is_empty() => say::UNNAMED_BABY.fill(tone, &[]),
        (Some(born), _) => {
            let born = time::dated(born, model.now, &model.ui.style);
            say::BABY_BORN.fill(tone, &[&baby.name, &born])
        }
        (None, Some(due)) => say::BABY_DUE.fill(tone, &[&baby.name, &due.to_string()]),
        (None, None) => say::BABY.fill(tone, &[&baby.name]),
    }
}

/// Returns a setting's name and value as they are typed.
#[must_use]
pub fn setting_words(setting: Setting) -> (&'static str, &'static str) {
    let value = match setting {
        Setting::Zone(zone) => return (setting.name(), zone.name()),
        Setting::Nation(nation) => match nation {
            Nation::England => "england",
            Nation::Scotland => "scotland",
            Nation::Wales => "wales",
            Nation::NorthernIreland => "northern-ireland",
            Nation::Usa => "usa",
        },
        Setting::Units(units) => match units {
            Units::Metric => "metric",
            Units::Us => "us",
            Units::Imperial => "imperial",
        },
    };
    (setting.name(), value)
}

const fn is_sleep(fact: &Fact) -> bool {
    matches!(fact.detail, crate::domain::detail::Detail::Sleep(_))
}

/// Takes the mark off an echo: the toast puts its own in front.
#[must_use]
pub fn bare(echo: String) -> String {
    for mark in ["✓ ", "ok "] {
        if let Some(rest) = echo.strip_prefix(mark) {
            return rest.to_owned();
        }
    }
    echo
}

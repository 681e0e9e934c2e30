//! Sentences that are quoted where they help, each once: before a night feed on
//! little sleep, with a baby's first cry, with the drive flag.

use crate::app::guide;
use crate::app::model::Model;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::guidance::care;
use crate::journal::entry::Payload;
use crate::metrics::carer::total::total;
use crate::metrics::growth::full_age;
use crate::text::style::Tone;
use chrono::TimeDelta;

/// Returns a sentence with where it is from.
#[must_use]
pub fn line(id: &str, tone: Tone) -> Option<String> {
    let quote = care::quote(id)?;
    Some(format!("{} ({})", quote.text, guide::source(&quote.source, tone)))
}

/// Returns what is quoted with these entries.
#[must_use]
pub fn with(model: &Model, payloads: &[Payload]) -> Vec<String> {
    let facts: Vec<&Fact> = payloads.iter().filter_map(Payload::fact).collect();
    let fed = facts.iter().find(|fact| fact.kind() == Kind::Feed);
    let sofa = fed.and_then(|fact| sofa(model, fact.start));
    let cried = facts.iter().find(|fact| fact.kind() == Kind::Cry);
    let cry = cried.map(|fact| crying(model, fact)).unwrap_or_default();
    sofa.into_iter().chain(cry).collect()
}

/// Returns the line about sofas when the carer of this device is about to feed
/// at night on little sleep, and it was not shown in this night yet.
#[must_use]
pub fn sofa(model: &Model, at: Timestamp) -> Option<String> {
    let you = model.you?;
    let night = model.plan.plan.night.holding(model.zone(), at)?;
    if model.now - at > TimeDelta::hours(1) || model.sofa_at.is_some_and(|at| inside(night, at)) {
        return None;
    }
    let fed = model.timeline.starting_in(night).iter().any(|logged| {
        logged.fact.kind() == Kind::Feed && logged.fact.by.or(logged.author) == Some(you)
    });
    if fed {
        return None;
    }
    let least = TimeDelta::try_hours(care::when()?.sofa_slept_under_h)?;
    let day = Span::new(model.now - TimeDelta::hours(24), model.now);
    let slept = total(&model.timeline, you, day, model.now)?;
    if slept >= least {
        return None;
    }
    line("sofa", model.ui.style.tone)
}

fn inside(night: Span, at: Timestamp) -> bool {
    night.start() <= at && at < night.end()
}

/// With the first cry of a baby in the log.
fn crying(model: &Model, fact: &Fact) -> Vec<String> {
    let before = model.timeline.newest(fact.subject, Kind::Cry).next().is_some();
    let baby = fact.subject.baby().and_then(|id| model.household.baby(id));
    let age = baby.and_then(|baby| full_age(baby, fact.start, model.zone()));
    let young =
        age.is_some_and(|age| care::when().is_some_and(|when| !when.crying_until.reached(age)));
    if before || !young {
        return Vec::new();
    }
    let tone = model.ui.style.tone;
    ["crying_curve", "crying_icon"].into_iter().filter_map(|id| line(id, tone)).collect()
}

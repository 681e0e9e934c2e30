//! Whom an alert does not reach, in words.

use crate::app::model::Model;
use crate::app::words::carer;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::watch::Unsent;
use crate::journal::alert::Alert;
use crate::text::catalogue::alerting as say;

/// Returns the carers whom the escalation passes over because nothing here tells them;
/// `None` once nobody is asked, and where the channels are not known.
#[must_use]
pub fn passed_over(model: &Model, alert: &Alert) -> Option<String> {
    let reached = model.reached.as_ref()?;
    if alert.state.resolved() || alert.severity == Severity::Sev4 {
        return None;
    }
    // What is about a carer may be for that one alone.
    let asked = |id: CarerId| match alert.opening.subject {
        Subject::Carer(only) => only == id,
        Subject::Baby(_) | Subject::Household => true,
    };
    let carers = model.household.carers.iter();
    let passed = carers.filter(|(id, _)| asked(*id) && !reached.contains(id));
    let names: Vec<&str> = passed.map(|(_, carer)| carer.name.as_str()).collect();
    (!names.is_empty()).then(|| say::NO_CHANNEL.fill(model.ui.style.tone, &[&names.join(", ")]))
}

/// Returns who was to be told and was not reached, and why.
#[must_use]
pub fn unsent(model: &Model, alert: AlertId) -> Vec<String> {
    let tone = model.ui.style.tone;
    let of = model.unsent.iter().filter(|one| one.alert == alert);
    let line = |one: &Unsent| {
        let text = if one.again { say::UNSENT_AGAIN } else { say::UNSENT };
        let why = one.trouble.clone().unwrap_or_else(|| say::UNSENT_LATE.say(tone).to_owned());
        text.fill(tone, &[&carer(model, Some(one.to)), &one.channel, &why])
    };
    of.map(line).collect()
}

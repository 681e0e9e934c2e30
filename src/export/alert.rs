//! What an alert is about and how urgent it is, in a line.

use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Severity;
use crate::domain::person::Subject;
use crate::journal::alert::Alert;
use crate::journal::household::Household;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerting as say;
use crate::text::style::Style;
use crate::text::words;

/// Returns what an alert is about; the figures of its cause until each cause
/// has a sentence of its own.
#[must_use]
pub fn cause_line(opening: &Opening, style: &Style) -> String {
    let tone = style.tone;
    let figure = |value: f64| number(value, 1);
    match &opening.cause {
        Cause::Manual { text } => text.clone(),
        Cause::Overdue { of, limit_min, .. } => {
            say::C_OVERDUE.fill(tone, &[words::kind(*of).say(tone), &limit_min.to_string()])
        }
        Cause::Burn { objective, bad, events, .. } => {
            say::C_BURN.fill(tone, &[objective, &bad.to_string(), &events.to_string()])
        }
        Cause::Load { metric, value, limit } => {
            say::C_LOAD.fill(tone, &[metric, &figure(*value), &figure(*limit)])
        }
        Cause::Data { what, minutes } => {
            let what = trouble(*what).say(tone);
            match minutes {
                Some(minutes) => say::C_DATA_FOR.fill(tone, &[what, &minutes.to_string()]),
                None => say::C_DATA.fill(tone, &[what]),
            }
        }
        Cause::Drift { of, ratio } => {
            say::C_DRIFT.fill(tone, &[words::kind(*of).say(tone), &figure(*ratio)])
        }
        Cause::RedFlag { flag, value: Some(value) } => {
            say::C_FLAG_VALUE.fill(tone, &[flag, &figure(*value)])
        }
        Cause::RedFlag { flag, value: None } => say::C_FLAG.fill(tone, &[flag]),
    }
}

const fn trouble(what: DataTrouble) -> Text {
    match what {
        DataTrouble::Silent => say::C_SILENT,
        DataTrouble::Clock => say::C_CLOCK,
        DataTrouble::Backup => say::C_BACKUP,
        DataTrouble::Unwatched => say::C_UNWATCHED,
    }
}

/// Returns the rule's name, with whom it is about where that is one.
#[must_use]
pub fn title(alert: &Alert, household: &Household) -> String {
    let name = match alert.opening.subject {
        Subject::Baby(id) => household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => household.carer_name(id),
        Subject::Household => None,
    };
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{} {name}", alert.opening.rule),
        None => alert.opening.rule.clone(),
    }
}

/// Returns what an alert is called in a sentence: a person's words, else the
/// rule and whom it is about.
#[must_use]
pub fn name(alert: &Alert, household: &Household) -> String {
    match &alert.opening.cause {
        Cause::Manual { text } => text.clone(),
        _ => title(alert, household),
    }
}

/// Returns the line of a hand-over card; `since` is when it opened.
#[must_use]
pub fn card(alert: &Alert, household: &Household, since: &str, style: &Style) -> String {
    let (sign, word) = urgency(alert.severity);
    let words = [sign, word.say(style.tone), &name(alert, household), since];
    say::CARD_ALERT.fill(style.tone, &words)
}

/// Returns the sign and the word of a severity.
#[must_use]
pub const fn urgency(severity: Severity) -> (&'static str, Text) {
    match severity {
        Severity::Sev1 | Severity::Sev2 => ("!", say::PAGE),
        Severity::Sev3 => ("~", say::TICKET),
        Severity::Sev4 => ("·", say::NOTE),
    }
}

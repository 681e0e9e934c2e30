//! What an alert is about and how urgent it is, in a line.

use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Severity;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::guidance::flag;
use crate::guidance::threshold;
use crate::journal::alert::Alert;
use crate::journal::household::Household;
use crate::text::alert;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerting as say;
use crate::text::style::Style;

/// Returns what an alert is about in a few words, without whom.
#[must_use]
pub fn cause_line(opening: &Opening, now: Timestamp, style: &Style) -> String {
    alert::title(opening, None, now, style)
}

/// Returns the rule's name, of a red flag what it is, with whom it is about where
/// that is one.
#[must_use]
pub fn title(alert: &Alert, household: &Household) -> String {
    let name = match alert.opening.subject {
        Subject::Baby(id) => household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => household.carer_name(id),
        Subject::Household => None,
    };
    let rule = red_flag(&alert.opening.cause).unwrap_or(&alert.opening.rule);
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{rule} {name}"),
        None => rule.to_owned(),
    }
}

/// Returns the words of a red flag: nobody knows its row by name.
fn red_flag(cause: &Cause) -> Option<&str> {
    match cause {
        Cause::RedFlag { flag, .. } => Some(threshold::named(flag)?.title.as_str()),
        Cause::Sign { flag } => Some(flag::named(flag)?.text.as_str()),
        _ => None,
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

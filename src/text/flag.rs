//! A red flag in words: what it is, what was measured, what the source says.

use crate::domain::quantity::Celsius;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::guidance::flag;
use crate::guidance::threshold;
use crate::guidance::threshold::When;
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::catalogue::alerts as say;
use crate::text::style::Style;

/// Returns what a row is about, with what was measured; a name that no row has
/// as it stands.
#[must_use]
pub fn title(id: &str, value: Option<f64>, style: &Style) -> String {
    let row = threshold::named(id);
    let words = row.map(|row| row.title.as_str());
    let words = words.or_else(|| flag::named(id).map(|row| row.text.as_str())).unwrap_or(id);
    let measured = value.and_then(|value| measured(&row?.when, value, *style));
    match measured {
        Some(measured) => say::RED_FLAG_MEASURED.fill(style.tone, &[words, &measured]),
        None => words.to_owned(),
    }
}

/// Returns what a row says: what it is about, and the sentence of its source.
#[must_use]
pub fn why(id: &str, value: Option<f64>, style: &Style) -> String {
    let text = threshold::named(id).map(|row| row.text.as_str()).unwrap_or_default();
    let title = title(id, value, style);
    if text.is_empty() { format!("{title}.") } else { format!("{title}. {text}") }
}

/// A number in the unit of its row; what the title says already is not said
/// again.
fn measured(when: &When, value: f64, style: Style) -> Option<String> {
    match when {
        When::Temperature { .. } => {
            Some(amount(&Measured::<Celsius>::new(value, Unit::C).ok()?, &style))
        }
        When::WeightLoss { .. } | When::UnderBirthWeight => Some(format!("{} %", number(value, 1))),
        When::FewFeeds { .. } => Some(number(value, 0)),
        When::FeverDays { .. }
        | When::NoWet { .. }
        | When::FewNappies { .. }
        | When::Stool { .. } => None,
    }
}

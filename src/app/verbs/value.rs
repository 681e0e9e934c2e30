//! Values of the verbs.

use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;

/// Reads `3.4kg`, `3400g`, `7.5lb`.
pub(crate) fn weight(typed: &str) -> Option<Measured<Grams>> {
    let split = typed.find(|c: char| c.is_ascii_alphabetic())?;
    let value: f64 = typed[..split].trim().replace(',', ".").parse().ok()?;
    let unit = match &typed[split..] {
        "kg" => Unit::Kg,
        "g" => Unit::G,
        "lb" => Unit::Lb,
        _ => return None,
    };
    Measured::new(value, unit).ok()
}

/// Gives a name that was typed in lower case its capital.
pub(crate) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

//! Numbers without units: what a file's numbers can be.

use crate::domain::quantity::Unit;
use crate::import::Options;
use crate::import::hatch::Activity;
use crate::import::hatch::activity;
use crate::import::number::number;
use crate::import::table::Row;
use crate::import::table::folded;
use crate::import::warning::Why;

/// What to say about a unit that was taken, and the unit.
pub type Taken = (Unit, Option<Why>);

/// The units of numbers that have none: by the family's word, else by all
/// numbers of the file.
#[derive(Debug)]
pub struct Bare {
    /// Of milk.
    pub volume: Taken,
    /// Of a weight.
    pub weight: Taken,
    /// Of a length.
    pub length: Taken,
}

impl Bare {
    /// Decides the units of one file.
    #[must_use]
    pub fn decide(rows: &[Row<'_>], options: &Options<'_>) -> Self {
        let values = |wanted: Activity| -> Vec<f64> {
            let rows = rows.iter().filter(|row| activity(row.get("activity")) == Some(wanted));
            rows.filter_map(|row| number(row.get("amount")).ok()).map(|(value, _)| value).collect()
        };
        let over = |values: &[f64], limit: f64| {
            values.iter().filter(|value| **value > limit).count() * 2 > values.len()
        };
        let given = |names: &[&str]| {
            let named = |(name, _): &&(String, Unit)| names.contains(&folded(name).as_str());
            options.units.iter().find(named).map(|(_, unit)| *unit)
        };
        let taken = |names: &[&str], (unit, because): (Unit, &'static str)| match given(names) {
            Some(unit) => (unit, None),
            None => (unit, Some(Why::UnitAssumed { unit: unit.sign(), because })),
        };
        let weights = values(Activity::Weight);
        let weight = if over(&weights, 300.0) {
            (Unit::G, "most are over 300")
        } else if over(&weights, 30.0) {
            (Unit::Lb, "most are over 30")
        } else {
            (Unit::Kg, "most are under 30; if they are pounds, say weight=lb")
        };
        // A newborn is about 50 cm or 20 in long.
        let length = if over(&values(Activity::Length), 42.0) {
            (Unit::Cm, "most are over 42")
        } else {
            (Unit::In, "most are under 42")
        };
        let volume = if over(&values(Activity::Feeding), 15.0) {
            (Unit::Ml, "most are over 15")
        } else {
            (Unit::OzUs, "most are under 15; if they are millilitres, say amount=ml")
        };
        Self {
            volume: taken(&["amount", "feeding"], volume),
            weight: taken(&["weight"], weight),
            length: taken(&["length", "height"], length),
        }
    }
}

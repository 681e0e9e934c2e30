//! The app stores no units: what a column's numbers can be.

use crate::domain::quantity::Unit;
use crate::import::babybuddy::entity::Entity;
use crate::import::number::number;
use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::folded;
use crate::import::warning::Why;

/// The unit of a file's one column that has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Units {
    /// The unit.
    pub unit: Unit,
    /// What is to be said about it once, unless the family named it.
    pub said: Option<Said>,
}

impl Units {
    /// Decides the unit of one file by all its numbers; `given` goes before.
    #[must_use]
    pub fn decide(entity: Entity, rows: &[Row<'_>], given: &[(String, Unit)]) -> Self {
        let column = match entity {
            Entity::Feeding | Entity::Pumping => "amount",
            Entity::Weight => "weight",
            Entity::Height => "height",
            Entity::Head => "head circumference",
            Entity::Temperature => "temperature",
            _ => return Self { unit: Unit::Ml, said: None },
        };
        let own = format!("{}.{column}", entity.name());
        let named = |name: &str| given.iter().find(|(one, _)| folded(one) == name);
        if let Some((_, unit)) = named(&own).or_else(|| named(column)) {
            return Self { unit: *unit, said: None };
        }
        let values: Vec<f64> = rows
            .iter()
            .filter_map(|row| number(row.get(column)).ok())
            .map(|(value, _)| value)
            .collect();
        if values.is_empty() {
            return Self { unit: Unit::Ml, said: None };
        }
        let (unit, because) = guess(entity, &values);
        Self { unit, said: Some((column, Why::UnitAssumed { unit: unit.sign(), because })) }
    }
}

/// Returns the unit that most numbers fit, and why it is taken.
fn guess(entity: Entity, values: &[f64]) -> (Unit, &'static str) {
    let over =
        |limit: f64| values.iter().filter(|value| **value > limit).count() * 2 > values.len();
    match entity {
        // No body is as warm as 50 °C nor as cold as 50 °F.
        Entity::Temperature if over(50.0) => (Unit::F, "most are over 50"),
        Entity::Temperature => (Unit::C, "most are under 50"),
        Entity::Weight if over(300.0) => (Unit::G, "most are over 300"),
        Entity::Weight if over(30.0) => (Unit::Lb, "most are over 30"),
        Entity::Weight => (Unit::Kg, "most are under 30; if they are pounds, say weight=lb"),
        // A newborn is about 50 cm or 20 in long.
        Entity::Height if over(42.0) => (Unit::Cm, "most are over 42"),
        Entity::Height => (Unit::In, "most are under 42"),
        // A newborn's head is about 35 cm or 14 in round.
        Entity::Head if over(24.0) => (Unit::Cm, "most are over 24"),
        Entity::Head => (Unit::In, "most are under 24"),
        _ if over(15.0) => (Unit::Ml, "most are over 15"),
        _ => (Unit::Ml, "they are small; if they are ounces, say amount=oz"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_whole_column_decide() {
        for (entity, values, unit) in [
            (Entity::Temperature, &[98.6, 99.1, 37.0][..], Unit::F),
            (Entity::Temperature, &[36.6, 37.1], Unit::C),
            (Entity::Weight, &[3.4, 11.4], Unit::Kg),
            (Entity::Weight, &[3400.0], Unit::G),
            (Entity::Height, &[20.5, 26.8], Unit::In),
            (Entity::Height, &[49.5, 81.4], Unit::Cm),
            (Entity::Head, &[13.2], Unit::In),
            (Entity::Head, &[35.0], Unit::Cm),
            (Entity::Feeding, &[120.0], Unit::Ml),
            (Entity::Feeding, &[4.5], Unit::Ml),
        ] {
            assert_eq!(guess(entity, values).0, unit, "{entity:?} {values:?}");
        }
    }
}

//! The kinds of files, their names and their columns: one table.

use crate::import::table::Column;
use crate::import::table::folded;
use crate::import::table::may;
use crate::import::table::needs;

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// Body mass indices.
    Bmi,
    /// Nappy changes.
    Change,
    /// Feeds.
    Feeding,
    /// Head circumferences.
    Head,
    /// Lengths.
    Height,
    /// Doses.
    Medication,
    /// Notes.
    Note,
    /// Expressed milk.
    Pumping,
    /// Sleeps.
    Sleep,
    /// Temperatures.
    Temperature,
    /// Tummy times.
    TummyTime,
    /// Weights.
    Weight,
    /// The children.
    Child,
    /// The tags.
    Tag,
    /// Running timers.
    Timer,
}

/// Entity, the stems of its file names, the columns that tell it from the
/// others, its own columns (`!`: needed).
type Known = (Entity, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// Told apart in this order: a Pumping file has the columns of a Sleep and more.
const ENTITIES: [Known; 15] = [
    (Entity::Bmi, &["bmi"], &["bmi"], &["bmi!", "date!"]),
    (
        Entity::Change,
        &["diaperchange", "changes", "change"],
        &["wet"],
        &["time!", "wet!", "solid!", "color", "amount"],
    ),
    (
        Entity::Feeding,
        &["feeding", "feedings"],
        &["type", "method"],
        &["start!", "end", "type!", "method!", "amount"],
    ),
    (
        Entity::Head,
        &["headcircumference"],
        &["head circumference"],
        &["head circumference!", "date!"],
    ),
    (Entity::Height, &["height"], &["height"], &["height!", "date!"]),
    (
        Entity::Medication,
        &["medication"],
        &["dosage"],
        &["name!", "dosage", "dosage unit", "time!", "next dose interval"],
    ),
    (Entity::Note, &["note", "notes"], &["note"], &["note!", "time!", "image"]),
    (
        Entity::TummyTime,
        &["tummytime", "tummytimes"],
        &["milestone"],
        &["start!", "end", "milestone"],
    ),
    (Entity::Pumping, &["pumping"], &["start", "amount"], &["start!", "end", "amount"]),
    (Entity::Temperature, &["temperature"], &["temperature"], &["temperature!", "time!"]),
    (Entity::Weight, &["weight"], &["weight"], &["weight!", "date!"]),
    (
        Entity::Child,
        &["child", "children"],
        &["birth date"],
        &["first name!", "last name", "birth date", "birth time", "slug", "picture"],
    ),
    (Entity::Tag, &["tag", "tags"], &["name", "color"], &["name!", "color", "slug", "last used"]),
    (Entity::Timer, &["timer", "timers"], &["active"], &["name", "start", "active", "user"]),
    (Entity::Sleep, &["sleep"], &["start", "end"], &["start!", "end!", "nap"]),
];

/// Columns that every file may have.
const COMMON: [&str; 8] =
    ["id", "child", "child id", "child first name", "child last name", "notes", "tags", "duration"];

impl Entity {
    /// Returns the entity whose files are called so, letters only.
    #[must_use]
    pub fn called(stem: &str) -> Option<Self> {
        ENTITIES.iter().find(|(_, stems, ..)| stems.contains(&stem)).map(|row| row.0)
    }

    /// Returns the entity whose columns these are.
    #[must_use]
    pub fn with(header: &[String]) -> Option<Self> {
        let header: Vec<String> = header.iter().map(|name| folded(name)).collect();
        let has = |name: &&str| header.iter().any(|one| one == name);
        ENTITIES.iter().find(|(_, _, tell, _)| tell.iter().all(has)).map(|row| row.0)
    }

    /// Returns the columns that are read.
    #[must_use]
    pub fn columns(self) -> Vec<Column> {
        let own = ENTITIES.iter().find(|row| row.0 == self).map_or(&[][..], |row| row.3);
        let column = |name: &&'static str| {
            let column = name.strip_suffix('!').map_or_else(|| may(name), needs);
            // Old exports of pumping say `time`.
            let also: &[&str] =
                if self == Self::Pumping && column.name == "start" { &["time"] } else { &[] };
            Column { also, ..column }
        };
        own.iter().chain(&COMMON).map(column).collect()
    }

    /// Tells whether its rows only name something.
    #[must_use]
    pub const fn names(self) -> bool {
        matches!(self, Self::Child | Self::Tag)
    }

    /// Returns the column its time stands in.
    #[must_use]
    pub const fn start(self) -> &'static str {
        match self {
            Self::Feeding | Self::Pumping | Self::Sleep | Self::TummyTime | Self::Timer => "start",
            Self::Bmi | Self::Head | Self::Height | Self::Weight => "date",
            Self::Change
            | Self::Medication
            | Self::Note
            | Self::Temperature
            | Self::Child
            | Self::Tag => "time",
        }
    }

    /// Returns the name units are given under: `feeding` in `feeding.amount`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bmi => "bmi",
            Self::Change => "change",
            Self::Feeding => "feeding",
            Self::Head => "head",
            Self::Height => "height",
            Self::Medication => "medication",
            Self::Note => "note",
            Self::Pumping => "pumping",
            Self::Sleep => "sleep",
            Self::Temperature => "temperature",
            Self::TummyTime => "tummytime",
            Self::Weight => "weight",
            Self::Child => "child",
            Self::Tag => "tag",
            Self::Timer => "timer",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entity_is_told_by_its_own_columns() {
        for (entity, _, _, columns) in ENTITIES {
            let header: Vec<String> =
                columns.iter().map(|name| name.trim_end_matches('!').to_owned()).collect();
            assert_eq!(Entity::with(&header), Some(entity), "{header:?}");
        }
    }

    #[test]
    fn file_names_tell_too() {
        for (stem, entity) in [
            ("diaperchange", Some(Entity::Change)),
            ("tummytimes", Some(Entity::TummyTime)),
            ("headcircumference", Some(Entity::Head)),
            ("photos", None),
        ] {
            assert_eq!(Entity::called(stem), entity, "{stem}");
        }
    }
}

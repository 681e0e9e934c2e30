//! The columns of Nara that belong to one kind of row.

/// The columns of one kind of row.
pub const COLUMNS: [&str; 57] = [
    "[bottle feed] type",
    "[bottle feed] breast milk volume",
    "[bottle feed] breast milk volume unit",
    "[bottle feed] formula name",
    "[bottle feed] formula volume",
    "[bottle feed] formula volume unit",
    "[bottle feed] volume",
    "[bottle feed] volume unit",
    "[breastfeed] begin side",
    "[breastfeed] end side",
    "[breastfeed] left duration (seconds)",
    "[breastfeed] right duration (seconds)",
    "[combo feed] type",
    "[combo feed] breast milk volume",
    "[combo feed] breast milk volume unit",
    "[combo feed] formula name",
    "[combo feed] formula volume",
    "[combo feed] formula volume unit",
    "[combo feed] volume",
    "[combo feed] volume unit",
    "[combo feed] begin side",
    "[combo feed] end side",
    "[combo feed] left duration (seconds)",
    "[combo feed] right duration (seconds)",
    "[diaper] type",
    "[diaper] detail",
    "[diaper] dirty color",
    "[diaper] dirty texture",
    "[sleep] duration (seconds)",
    "[sleep] end date/time",
    "[sleep] end date/time (epoch)",
    "[pump] duration (seconds)",
    "[pump] end date/time",
    "[pump] end date/time (epoch)",
    "[pump] left volume",
    "[pump] left volume unit",
    "[pump] right volume",
    "[pump] right volume unit",
    "[pump] total volume",
    "[pump] total volume unit",
    "[growth] head size",
    "[growth] head size unit",
    "[growth] height",
    "[growth] height unit",
    "[growth] weight",
    "[growth] weight unit",
    "[medical] medication amount",
    "[medical] medication unit",
    "[medical] temperature unit",
    "[medical] type",
    "[growth] type",
    "[pump] type",
    "[sleep] type",
    "[breastfeed] type",
    "[breastfeed] end date/time",
    "[breastfeed] end date/time (epoch)",
    "[solid feed] type",
];

/// The columns that say an end: on the wall clock, as an instant, as lengths.
pub type Ends = (&'static str, &'static str, &'static [&'static str]);

/// Where the end of a nursing stands.
pub const BREAST: Ends = (
    "[breastfeed] end date/time",
    "[breastfeed] end date/time (epoch)",
    &["[breastfeed] left duration (seconds)", "[breastfeed] right duration (seconds)"],
);
/// Where the end of a nursing with a bottle stands.
pub const COMBO: Ends =
    ("", "", &["[combo feed] left duration (seconds)", "[combo feed] right duration (seconds)"]);
/// Where the end of a sleep stands.
pub const SLEEP: Ends =
    ("[sleep] end date/time", "[sleep] end date/time (epoch)", &["[sleep] duration (seconds)"]);
/// Where the end of a pumping stands.
pub const PUMP: Ends =
    ("[pump] end date/time", "[pump] end date/time (epoch)", &["[pump] duration (seconds)"]);

/// The columns of a bottle: kind, breast milk, its unit, formula, its volume
/// and unit, the whole and its unit.
pub type Bottle = [&'static str; 8];
/// A bottle.
pub const BOTTLE: Bottle = [
    "[bottle feed] type",
    "[bottle feed] breast milk volume",
    "[bottle feed] breast milk volume unit",
    "[bottle feed] formula name",
    "[bottle feed] formula volume",
    "[bottle feed] formula volume unit",
    "[bottle feed] volume",
    "[bottle feed] volume unit",
];
/// The bottle of a combo feed.
pub const COMBO_BOTTLE: Bottle = [
    "[combo feed] type",
    "[combo feed] breast milk volume",
    "[combo feed] breast milk volume unit",
    "[combo feed] formula name",
    "[combo feed] formula volume",
    "[combo feed] formula volume unit",
    "[combo feed] volume",
    "[combo feed] volume unit",
];
/// The columns of a nursing: first side, last side, seconds left and right.
pub type Nursing = [&'static str; 4];
/// A nursing.
pub const NURSING: Nursing = [
    "[breastfeed] begin side",
    "[breastfeed] end side",
    "[breastfeed] left duration (seconds)",
    "[breastfeed] right duration (seconds)",
];
/// The nursing of a combo feed.
pub const COMBO_NURSING: Nursing = [
    "[combo feed] begin side",
    "[combo feed] end side",
    "[combo feed] left duration (seconds)",
    "[combo feed] right duration (seconds)",
];

//! The files and their columns, in both spellings: one table.

use crate::import::files::File;
use crate::import::table::Column;
use crate::import::table::may;
use crate::import::table::needs;

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Sleeps.
    Sleep,
    /// Nappy changes.
    Diaper,
    /// Feeds at the breast.
    Nursing,
    /// Bottles of expressed milk.
    Expressed,
    /// Bottles of formula.
    Formula,
    /// Bottles of a file whose name does not say what is in them.
    Bottle,
    /// Expressed milk.
    Pump,
    /// The family's own kinds.
    Activity,
    /// Lengths, weights and heads.
    Growth,
    /// Doses.
    Medication,
    /// Firsts.
    Milestone,
    /// Vaccines.
    Vaccine,
}

const fn also(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also, required: false }
}

const BABY: Column = may("baby");
const TIME: Column = needs("time");
const NOTE: Column = may("note");
const DURATION: Column =
    also("duration", &["duration(minutes)", "duration (minutes)", "duration (min)"]);
const SIDE: Column = may("start side");
const LEFT: Column = also("left duration", &["left duration (min)"]);
const RIGHT: Column = also("right duration", &["right duration (min)"]);
const TOTAL: Column = also("total duration", &["total duration (min)", "total (min)"]);
const AMOUNT: Column = also("amount", &["amount (oz.)", "amount (oz)", "amount (ml)"]);
const AMOUNTS: [Column; 3] = [
    also("left amount", &["left amount (oz.)", "left amount (oz)", "left amount (ml)"]),
    also("right amount", &["right amount (oz.)", "right amount (oz)", "right amount (ml)"]),
    also("total amount", &["total amount (oz.)", "total amount (oz)", "total amount (ml)"]),
];
const SIZES: [Column; 3] = [
    also("length", &["length (inches)", "length (in.)", "length (in)", "length (cm)"]),
    also("weight", &["weight (lbs.)", "weight (lbs)", "weight (lb)", "weight (kg)", "weight (g)"]),
    also(
        "head size",
        &["head size (inches)", "head size (in.)", "head size (in)", "head size (cm)"],
    ),
];

/// A kind of file: words its name ends in, columns that tell it, its columns.
const fn file(
    kind: Holds,
    stems: &'static [&'static str],
    tell: &'static [&'static str],
    columns: &'static [Column],
) -> File<Holds> {
    File { kind, stems, tell, columns }
}

const BOTTLE: [Column; 4] = [BABY, TIME, AMOUNT, NOTE];

/// Told apart in this order: a header may have all the columns of a later one.
pub const FILES: [File<Holds>; 12] = [
    file(
        Holds::Pump,
        &["pump"],
        &["total amount"],
        &[BABY, TIME, SIDE, LEFT, RIGHT, TOTAL, AMOUNTS[0], AMOUNTS[1], AMOUNTS[2], NOTE],
    ),
    file(
        Holds::Nursing,
        &["nursing"],
        &["start side"],
        &[BABY, TIME, SIDE, LEFT, RIGHT, TOTAL, NOTE],
    ),
    file(
        Holds::Activity,
        &["otheractivity"],
        &["other activity"],
        &[BABY, TIME, needs("other activity"), DURATION, NOTE],
    ),
    file(Holds::Sleep, &["sleep"], &["duration"], &[BABY, TIME, DURATION, NOTE]),
    file(Holds::Diaper, &["diaper"], &["status"], &[BABY, TIME, needs("status"), NOTE]),
    file(
        Holds::Growth,
        &["growth"],
        &["length", "weight"],
        &[BABY, TIME, SIZES[0], SIZES[1], SIZES[2], NOTE],
    ),
    file(
        Holds::Medication,
        &["medication"],
        &["medication"],
        &[BABY, TIME, needs("medication"), may("description"), may("amount"), may("unit"), NOTE],
    ),
    file(Holds::Milestone, &["milestone"], &["milestone"], &[BABY, TIME, needs("milestone"), NOTE]),
    file(
        Holds::Vaccine,
        &["vaccine"],
        &["vaccine"],
        &[BABY, TIME, needs("vaccine"), may("description"), NOTE],
    ),
    file(Holds::Expressed, &["expressed", "pumped"], &[], &BOTTLE),
    file(Holds::Formula, &["formula"], &[], &BOTTLE),
    file(Holds::Bottle, &[], &["amount"], &BOTTLE),
];

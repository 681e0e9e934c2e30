//! The files and their columns: one table.

use crate::import::files::stem;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::may;
use crate::import::table::needs;

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Sleeps.
    Sleep,
    /// Feeds of every kind.
    Feed,
    /// Nappy changes.
    Diaper,
    /// Moods.
    Mood,
    /// Private words.
    Note,
    /// Firsts.
    Milestone,
    /// Expressed milk.
    Pump,
    /// Tummy time and play.
    Play,
    /// Baths.
    Bath,
    /// Weights, lengths, heads and temperatures.
    Measurement,
    /// Doses.
    Medicine,
    /// Vaccines.
    Vaccine,
    /// Foods that were tried.
    Food,
    /// The children.
    Babies,
    /// Names that rows refer to by number: carers, medicines, foods.
    Names,
    /// Nothing that happened to a baby.
    Other,
}

/// One file of the export.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// What it holds.
    pub holds: Holds,
    /// Its name without the ending.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// What the identity of its facts stands on.
    pub told: &'static [&'static str],
}

/// Lists the columns of a file with those that every file has.
macro_rules! file {
    ($holds:ident $name:literal needs $($need:literal)*; told $($told:literal)*; also $($also:literal)*) => {
        File {
            holds: Holds::$holds,
            name: $name,
            columns: &[
                $(needs($need),)* $(may($told),)* $(may($also),)*
                may("id"), may("createdat"), may("updatedat"), may("deletedat"), may("familyid"),
                may("babyid"), may("caretakerid"), may("babyname"), may("caretakername"),
                may("baby"), may("caretaker"), may("notes"),
            ],
            told: &[$($told),*],
        }
    };
}

/// A file with nothing to read.
const fn other(name: &'static str) -> File {
    File { holds: Holds::Other, name, columns: &[], told: &[] }
}

const NAMED: [Column; 2] = [needs("id"), needs("name")];

/// A file of which only numbers and names are read.
const fn names(name: &'static str) -> File {
    File { holds: Holds::Names, name, columns: &NAMED, told: &[] }
}

/// Every file of both kinds of export: the older with names in the rows, the
/// later with numbers that other files name.
const FILES: [File; 34] = [
    file!(Sleep "sleep-logs" needs "starttime"; told "type" "location" "quality"; also "endtime" "duration"),
    file!(Feed "feed-logs" needs "time";
        told "type" "amount" "unitabbr" "side" "food" "bottletype" "breastmilkamount";
        also "starttime" "endtime" "feedduration" "pauseduration" "hadreaction"
            "reactiondescription" "reactioncause" "sessionid" "sourcepumpid"),
    file!(Diaper "diaper-logs" needs "time"; told "type" "condition" "color" "blowout";
        also "creamapplied"),
    file!(Mood "mood-logs" needs "time" "mood"; told "intensity"; also "duration"),
    file!(Note "notes" needs "time" "content"; told "category"; also),
    file!(Milestone "milestones" needs "date" "title"; told "category";
        also "description" "ageindays" "photo"),
    file!(Pump "pump-logs" needs "starttime";
        told "leftamount" "rightamount" "totalamount" "unitabbr" "pumpaction";
        also "endtime" "duration"),
    file!(Play "play-logs" needs "starttime"; told "type" "location" "activities";
        also "endtime" "duration"),
    file!(Bath "bath-logs" needs "time"; told "bathtype" "soapused" "shampooused"; also),
    file!(Measurement "measurements" needs "date" "value"; told "type" "unit"; also),
    file!(Medicine "medicine-logs" needs "time"; told "doseamount" "unitabbr";
        also "medicinename" "medicineid" "medicine"),
    file!(Vaccine "vaccine-logs" needs "time" "vaccinename"; told "dosenumber"; also),
    file!(Food "food-logs" needs "time"; told "amount" "unitabbr" "enjoyment";
        also "hadreaction" "reactiondescription" "feedlogid" "foodid" "foods"),
    File {
        holds: Holds::Babies,
        name: "babies",
        columns: &[
            may("id"),
            needs("firstname"),
            may("lastname"),
            may("birthdate"),
            may("gender"),
            may("inactive"),
            may("feedtimerfrom"),
            may("feedtimertypes"),
            may("feedwarningtime"),
            may("diaperwarningtime"),
            may("createdat"),
            may("updatedat"),
            may("deletedat"),
            may("familyid"),
            may("securitypin"),
        ],
        told: &[],
    },
    names("caretakers"),
    names("medicines"),
    names("foods"),
    other("contacts"),
    other("calendar-events"),
    other("calendar-baby"),
    other("calendar-caretaker"),
    other("calendar-contact"),
    other("contact-medicines"),
    other("contact-vaccines"),
    other("family-members"),
    other("settings"),
    other("units"),
    other("breast-milk-adjustments"),
    other("baby-allergens"),
    other("photos"),
    other("photo-logs"),
    other("photo-links"),
    other("photo-favorites"),
    other("vaccine-docs"),
];

/// Returns which file of the export `source` is, by its name and header.
#[must_use]
pub fn file_of(source: &Source, header: &[String]) -> Option<&'static File> {
    let name = stem(&source.name);
    let called = |file: &&File| stem(file.name) == name;
    let file = FILES.iter().find(called)?;
    let has = |wanted: &str| header.iter().any(|name| name == wanted);
    let mut needed = file.columns.iter().filter(|column| column.required);
    // Other apps have a `notes` too; every table here has its owner.
    let known = needed.all(|column| has(column.name)) && has("familyid");
    (known || file.holds == Holds::Other).then_some(file)
}

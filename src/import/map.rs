//! What the columns of a CSV of the family's own mean: told, not guessed.

use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// The columns of one table and the words in them.
///
/// Every column is named as the file's header has it; case and underscores do
/// not matter. A column that is not named is not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Map {
    /// The column that says when something began.
    pub start: String,
    /// The column that says when it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The column that says how long it took: minutes, `1:30` or `1h30m`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The column whose words say what happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What happened in every row, where no column says it: a word of [`Self::kinds`]' right side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub always: Option<String>,
    /// The column with an amount, with or without its unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// The column with the unit of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_column: Option<String>,
    /// The unit of amounts that have none: `ml`, `oz`, `kg`, `cm`, `°C`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The column with words about what happened: a food, a product, a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The column with private words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The column that says who logged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The column that says which child it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<String>,
    /// The order of slashed dates: `day/month` or `month/day`; decided by the
    /// dates where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<String>,
    /// What each word of the kind column means; see [`WORDS`].
    pub kinds: BTreeMap<String, String>,
}

/// The words that [`Map::kinds`] and [`Map::always`] may say.
pub const WORDS: [&str; 24] = [
    "sleep",
    "breast",
    "breast left",
    "breast right",
    "bottle",
    "bottle formula",
    "bottle breast milk",
    "bottle mixed",
    "solids",
    "nappy wet",
    "nappy dirty",
    "nappy both",
    "nappy dry",
    "pump",
    "temperature",
    "weight",
    "length",
    "head",
    "medicine",
    "vaccination",
    "milestone",
    "note",
    "own",
    "skip",
];

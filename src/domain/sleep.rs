//! Sleep, of a baby or of a carer.

use serde::Deserialize;
use serde::Serialize;

/// One sleep; when it began and ended is the fact's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sleep {
    /// Where, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How it came to sleep, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled: Option<String>,
    /// How it woke, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub woke: Option<String>,
    /// Nobody saw it: worked out from something else, such as a night feed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

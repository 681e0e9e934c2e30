//! Burps and cries: what was tried and what worked.

use serde::Deserialize;
use serde::Serialize;

/// One try at a burp.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Burp {
    /// How the baby was held, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Whether it came; absent when nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worked: Option<bool>,
}

/// A stretch of crying.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cry {
    /// What helped, in the family's words; absent when nothing did or nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helped: Option<String>,
}

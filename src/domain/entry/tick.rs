//! What a family says of its readiness lists.

use crate::domain::id::CarerId;
use crate::domain::label::Label;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

/// One thing said of one readiness list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TickSaid {
    /// Of which list.
    #[serde(with = "plain")]
    pub list: Label,
    /// What.
    #[serde(flatten)]
    pub mark: Mark,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// An item is there, or is not after all.
    Done {
        /// Which.
        #[serde(with = "plain")]
        item: Label,
        /// Whether.
        done: bool,
    },
    /// Somebody sees to an item.
    Owner {
        /// Which.
        #[serde(with = "plain")]
        item: Label,
        /// Who; absent when nobody is named any more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<CarerId>,
    },
    /// The visit that the list prepares is on this day.
    Visit {
        /// When, in the family's zone; absent when it is off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NaiveDate>,
    },
}

impl Mark {
    /// Returns the name of its kind.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Done { .. } => "done",
            Self::Owner { .. } => "owner",
            Self::Visit { .. } => "visit",
        }
    }

    /// Returns the item it speaks of; `None` for the list itself.
    #[must_use]
    pub const fn item(&self) -> Option<&Label> {
        match self {
            Self::Done { item, .. } | Self::Owner { item, .. } => Some(item),
            Self::Visit { .. } => None,
        }
    }
}

/// A label as plain text.
mod plain {
    use crate::domain::label::Label;
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;
    use serde::de::Error;

    pub(crate) fn serialize<S: Serializer>(label: &Label, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(label.as_str())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Label, D::Error> {
        let text = String::deserialize(from)?;
        Label::new(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a label")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Label {
        Label::new(text).expect("a label")
    }

    #[test]
    fn each_mark_survives_json_and_a_name_that_is_none_does_not() {
        for (mark, json) in [
            (
                Mark::Done { item: label("snacks"), done: true },
                r#"{"list":"hospital-bag","mark":"done","item":"snacks","done":true}"#,
            ),
            (
                Mark::Owner { item: label("snacks"), owner: None },
                r#"{"list":"hospital-bag","mark":"owner","item":"snacks"}"#,
            ),
            (
                Mark::Visit { on: NaiveDate::from_ymd_opt(2026, 12, 3) },
                r#"{"list":"hospital-bag","mark":"visit","on":"2026-12-03"}"#,
            ),
        ] {
            let said = TickSaid { list: label("hospital-bag"), mark };
            assert_eq!(serde_json::to_string(&said).expect("written"), json);
            assert_eq!(serde_json::from_str::<TickSaid>(json).expect("read"), said);
            let other = json.replace("hospital-bag", "Hospital bag");
            assert!(serde_json::from_str::<TickSaid>(&other).is_err());
        }
    }
}

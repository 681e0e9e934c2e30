//! What carers log about themselves, and who they are.

use serde::Deserialize;
use serde::Serialize;

/// A carer as the household knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carer {
    /// The name shown.
    pub name: String,
    /// The one the family protects most; at most one carer is it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub primary: bool,
    /// Gave birth: the postnatal red flags are theirs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub gave_birth: bool,
}

/// How a recovery goes today against yesterday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recovery {
    /// No change.
    Same,
    /// Better.
    Better,
    /// Worse.
    Worse,
}

/// What a carer answers about themselves and shares: never mood. Each answer
/// is from 1 to 5 and may be left out.
///
/// The six after `load` are the dimensions of the NASA-TLX, asked in words of
/// our own (Hart & Staveland 1988; `facts.md` §9.2); the more, the heavier.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckIn {
    /// How sleepy, 1 (not at all) to 5 (nodding off).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleepiness: Option<u8>,
    /// How loaded, 1 (light) to 5 (too much).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<u8>,
    /// How much to think of, 1 (little) to 5 (very much).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mental: Option<u8>,
    /// How hard on the body, 1 (light) to 5 (very hard).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub physical: Option<u8>,
    /// How rushed, 1 (unhurried) to 5 (hectic).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporal: Option<u8>,
    /// How far from what was hoped, 1 (as hoped) to 5 (far from it).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub performance: Option<u8>,
    /// How much effort, 1 (little) to 5 (all there was).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    /// How frustrating, 1 (calm) to 5 (very).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frustration: Option<u8>,
}

/// One question of a check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// See [`CheckIn::sleepiness`].
    Sleepiness,
    /// See [`CheckIn::load`].
    Load,
    /// See [`CheckIn::mental`].
    Mental,
    /// See [`CheckIn::physical`].
    Physical,
    /// See [`CheckIn::temporal`].
    Temporal,
    /// See [`CheckIn::performance`].
    Performance,
    /// See [`CheckIn::effort`].
    Effort,
    /// See [`CheckIn::frustration`].
    Frustration,
}

impl Asked {
    /// All, in the order they are asked.
    pub const ALL: [Self; 8] = [
        Self::Sleepiness,
        Self::Load,
        Self::Mental,
        Self::Physical,
        Self::Temporal,
        Self::Performance,
        Self::Effort,
        Self::Frustration,
    ];
}

impl CheckIn {
    /// Returns the answer to one question, 1 to 5; `None`: left out.
    #[must_use]
    pub const fn answer(&self, asked: Asked) -> Option<u8> {
        match asked {
            Asked::Sleepiness => self.sleepiness,
            Asked::Load => self.load,
            Asked::Mental => self.mental,
            Asked::Physical => self.physical,
            Asked::Temporal => self.temporal,
            Asked::Performance => self.performance,
            Asked::Effort => self.effort,
            Asked::Frustration => self.frustration,
        }
    }

    /// Returns where the answer to one question is kept.
    pub const fn answer_mut(&mut self, asked: Asked) -> &mut Option<u8> {
        match asked {
            Asked::Sleepiness => &mut self.sleepiness,
            Asked::Load => &mut self.load,
            Asked::Mental => &mut self.mental,
            Asked::Physical => &mut self.physical,
            Asked::Temporal => &mut self.temporal,
            Asked::Performance => &mut self.performance,
            Asked::Effort => &mut self.effort,
            Asked::Frustration => &mut self.frustration,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_has_a_place_of_its_own() {
        let mut said = CheckIn::default();
        for (asked, level) in Asked::ALL.into_iter().zip(1..) {
            *said.answer_mut(asked) = Some(level);
        }
        let read: Vec<Option<u8>> = Asked::ALL.into_iter().map(|one| said.answer(one)).collect();
        assert_eq!(read, (1..=8).map(Some).collect::<Vec<_>>());
        let text = serde_json::to_string(&said).expect("JSON");
        assert_eq!(
            text,
            r#"{"sleepiness":1,"load":2,"mental":3,"physical":4,"temporal":5,"performance":6,"effort":7,"frustration":8}"#
        );
        assert_eq!(serde_json::from_str::<CheckIn>(&text).expect("a check-in"), said);
    }

    #[test]
    fn what_was_logged_before_reads_and_writes_as_it_was() {
        let text = r#"{"sleepiness":4,"load":2}"#;
        let said: CheckIn = serde_json::from_str(text).expect("a check-in");
        assert_eq!((said.sleepiness, said.load, said.mental), (Some(4), Some(2), None));
        assert_eq!(serde_json::to_string(&said).expect("JSON"), text);
    }
}

//! The closed list of things that can happen.

use crate::domain::care::Burp;
use crate::domain::care::Cry;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::feed::Feed;
use crate::domain::id::CarerId;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::measure::Temperature;
use crate::domain::nappy::Nappy;
use crate::domain::pump::Pump;
use crate::domain::sleep::Sleep;
use crate::domain::stock::Kept;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

/// What happened; the JSON has its `kind`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Detail {
    /// Milk or food went in.
    Feed(Feed),
    /// Wind came out, or not.
    Burp(Burp),
    /// A nappy was changed.
    Nappy(Nappy),
    /// Somebody slept.
    Sleep(Sleep),
    /// Somebody was seen awake, and no sleep of theirs was open.
    Wake,
    /// All sleep of a carer in the sleep-day that begins then, at noon, is in
    /// the log; a moment, not a stretch.
    SleepDay,
    /// Somebody asked for something.
    Request {
        /// For what.
        text: String,
    },
    /// Somebody came.
    Visit {
        /// Who.
        who: String,
    },
    /// One carer handed the watch over; the fact's `by` says who.
    HandOver {
        /// To whom; absent when nobody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<CarerId>,
    },
    /// The household or the baby went somewhere.
    Trip {
        /// Where, or what for.
        text: String,
    },
    /// A stretch that counts in no promise: it was not tracked, or a stay in
    /// hospital, a visit.
    Excused {
        /// Why.
        why: String,
    },
    /// How a carer's recovery goes.
    Recovery {
        /// Against yesterday.
        change: Recovery,
    },
    /// Milk was expressed.
    Pump(Pump),
    /// Milk was made up or put by.
    Milk(Kept),
    /// A temperature was read.
    Temperature(Temperature),
    /// A dose was given.
    Medicine(Medicine),
    /// A weight, a length or a head was measured.
    Measurement(Measurement),
    /// The baby cried.
    Cry(Cry),
    /// Work that is not care: bottles, laundry.
    Toil {
        /// Which.
        task: String,
    },
    /// A carer said how they are.
    CheckIn(CheckIn),
    /// A vaccine was given, or its visit booked.
    Vaccination {
        /// Which.
        name: String,
        /// The day its visit is booked for; absent where it was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        booked: Option<NaiveDate>,
    },
    /// A first.
    Milestone {
        /// Which.
        text: String,
    },
    /// Words.
    Note {
        /// The words.
        text: String,
    },
    /// One of the family's own kinds: bath, tummy time.
    Custom {
        /// The family's name for it.
        name: String,
        /// Anything more, in the family's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<String>,
    },
}

impl Detail {
    /// Returns the kind, as it stands in the JSON and in the journal.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Feed(_) => Kind::Feed,
            Self::Burp(_) => Kind::Burp,
            Self::Nappy(_) => Kind::Nappy,
            Self::Sleep(_) => Kind::Sleep,
            Self::Wake => Kind::Wake,
            Self::SleepDay => Kind::SleepDay,
            Self::Request { .. } => Kind::Request,
            Self::Visit { .. } => Kind::Visit,
            Self::HandOver { .. } => Kind::HandOver,
            Self::Trip { .. } => Kind::Trip,
            Self::Excused { .. } => Kind::Excused,
            Self::Recovery { .. } => Kind::Recovery,
            Self::Pump(_) => Kind::Pump,
            Self::Milk(_) => Kind::Milk,
            Self::Temperature(_) => Kind::Temperature,
            Self::Medicine(_) => Kind::Medicine,
            Self::Measurement(_) => Kind::Measurement,
            Self::Cry(_) => Kind::Cry,
            Self::Toil { .. } => Kind::Toil,
            Self::CheckIn(_) => Kind::CheckIn,
            Self::Vaccination { .. } => Kind::Vaccination,
            Self::Milestone { .. } => Kind::Milestone,
            Self::Note { .. } => Kind::Note,
            Self::Custom { .. } => Kind::Custom,
        }
    }
}

/// The kind of a fact, without its detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// See [`Detail::Feed`].
    Feed,
    /// See [`Detail::Burp`].
    Burp,
    /// See [`Detail::Nappy`].
    Nappy,
    /// See [`Detail::Sleep`].
    Sleep,
    /// See [`Detail::Wake`].
    Wake,
    /// See [`Detail::SleepDay`].
    SleepDay,
    /// See [`Detail::Request`].
    Request,
    /// See [`Detail::Visit`].
    Visit,
    /// See [`Detail::HandOver`].
    HandOver,
    /// See [`Detail::Trip`].
    Trip,
    /// See [`Detail::Excused`].
    Excused,
    /// See [`Detail::Recovery`].
    Recovery,
    /// See [`Detail::Pump`].
    Pump,
    /// See [`Detail::Milk`].
    Milk,
    /// See [`Detail::Temperature`].
    Temperature,
    /// See [`Detail::Medicine`].
    Medicine,
    /// See [`Detail::Measurement`].
    Measurement,
    /// See [`Detail::Cry`].
    Cry,
    /// See [`Detail::Toil`].
    Toil,
    /// See [`Detail::CheckIn`].
    CheckIn,
    /// See [`Detail::Vaccination`].
    Vaccination,
    /// See [`Detail::Milestone`].
    Milestone,
    /// See [`Detail::Note`].
    Note,
    /// See [`Detail::Custom`].
    Custom,
}

impl Kind {
    /// Every kind, in the order of the design.
    pub const ALL: [Self; 24] = [
        Self::Feed,
        Self::Burp,
        Self::Nappy,
        Self::Sleep,
        Self::Wake,
        Self::SleepDay,
        Self::Request,
        Self::Visit,
        Self::HandOver,
        Self::Trip,
        Self::Excused,
        Self::Recovery,
        Self::Pump,
        Self::Milk,
        Self::Temperature,
        Self::Medicine,
        Self::Measurement,
        Self::Cry,
        Self::Toil,
        Self::CheckIn,
        Self::Vaccination,
        Self::Milestone,
        Self::Note,
        Self::Custom,
    ];

    /// Returns the name used in JSON, in the journal and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Burp => "burp",
            Self::Nappy => "nappy",
            Self::Sleep => "sleep",
            Self::Wake => "wake",
            Self::SleepDay => "sleep_day",
            Self::Request => "request",
            Self::Visit => "visit",
            Self::HandOver => "hand_over",
            Self::Trip => "trip",
            Self::Excused => "excused",
            Self::Recovery => "recovery",
            Self::Pump => "pump",
            Self::Milk => "milk",
            Self::Temperature => "temperature",
            Self::Medicine => "medicine",
            Self::Measurement => "measurement",
            Self::Cry => "cry",
            Self::Toil => "toil",
            Self::CheckIn => "check_in",
            Self::Vaccination => "vaccination",
            Self::Milestone => "milestone",
            Self::Note => "note",
            Self::Custom => "custom",
        }
    }

    /// Returns the kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_name_and_its_json() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(kind));
            let json = serde_json::to_string(&kind).expect("a kind is a word");
            assert_eq!(json, format!("\"{}\"", kind.name()));
        }
    }

    #[test]
    fn the_json_of_a_detail_names_its_kind() {
        let json = serde_json::to_value(Detail::Wake).expect("json");
        assert_eq!(json, serde_json::json!({"kind": "wake"}));
        let json = serde_json::to_value(Detail::SleepDay).expect("json");
        assert_eq!(json, serde_json::json!({"kind": "sleep_day"}));
        let feed = Detail::Feed(Feed::Bottle { volume: None, milk: None });
        let json = serde_json::to_value(&feed).expect("json");
        assert_eq!(json, serde_json::json!({"kind": "feed", "how": "bottle"}));
        assert_eq!(serde_json::from_value::<Detail>(json).expect("reads back"), feed);
    }
}

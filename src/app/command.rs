//! The verbs that console and command line share.

use crate::app::alerting::Alerting;
use crate::app::ui::Choice;
use crate::document::publish::Proposal;
use crate::domain::baby::Sex;
use crate::domain::document::DocumentName;
use crate::domain::id::FactId;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::setting::Setting;
use crate::domain::span::Timestamp;
use chrono::NaiveDate;

/// Something a person wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Log what the phrases say, all or none.
    Log {
        /// One phrase each.
        phrases: Vec<String>,
        /// Unlikely values are meant.
        yes: bool,
        /// Only say what would be stored.
        dry_run: bool,
    },
    /// Make a fact what the phrase says.
    Edit {
        /// Which.
        fact: FactId,
        /// What it is now.
        phrase: String,
        /// Unlikely values are meant.
        yes: bool,
        /// Only say what would be stored.
        dry_run: bool,
    },
    /// Say that a fact did not happen.
    Remove(FactId),
    /// Take back this author's last action.
    Undo,
    /// Bring back what was last taken back.
    Redo,
    /// Shift this author's last fact by minutes, negative for earlier.
    Shift(i64),
    /// Add a baby, or complete the unnamed one.
    AddBaby {
        /// Its name.
        name: String,
        /// When it was born.
        born: Option<Timestamp>,
        /// When it is due.
        due: Option<NaiveDate>,
        /// For the growth standard.
        sex: Option<Sex>,
        /// Completed weeks of gestation.
        weeks: Option<u8>,
        /// Weight at birth.
        birth_weight: Option<Measured<Grams>>,
    },
    /// Give the only baby its name.
    NameBaby(String),
    /// Say when a baby was born; the only one when no name is given.
    Born {
        /// Which.
        name: Option<String>,
        /// When.
        at: Timestamp,
    },
    /// Add or change a carer.
    AddCarer {
        /// The name.
        name: String,
        /// The one the family protects most.
        primary: bool,
        /// Gave birth.
        gave_birth: bool,
    },
    /// Add several carers by name, all or none.
    AddCarers(Vec<String>),
    /// Write a version of a document.
    Publish(Proposal),
    /// Say yes to the draft of a document that waits.
    Approve(DocumentName),
    /// Change who is on call, who is there or whose sleep is protected.
    Roster {
        /// What was said: `take until 06:00`.
        said: String,
        /// Only say what would be stored.
        dry_run: bool,
    },
    /// Change a setting of the household.
    Set(Setting),
    /// Choose who writes on this device.
    You(String),
    /// Choose how this device shows things.
    Choose(Choice),
    /// Call for somebody, or do something to an alert.
    Alert(Alerting),
}

//! Who is on call: shifts and rotations, as they are written.
//!
//! What they come to at one moment is in [`clock`].
//!
//! Source: `sre.md` §2.3. All times are wall-clock times of the family's zone.

pub mod clock;

use crate::metrics::hours::Hours;
use crate::plan::objective::Label;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Weekday;

/// Carers who take turns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    /// Its name.
    pub id: Label,
    /// The carers by name, in order; at least one.
    pub carers: Vec<String>,
    /// How many days a turn lasts.
    pub days: u16,
    /// When it changes hands.
    pub at: NaiveTime,
    /// The first carer's first day.
    pub since: NaiveDate,
}

/// Hours of some days of the week, and who is on then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// On which days it begins; on all when empty.
    pub days: Vec<Weekday>,
    /// When.
    pub hours: Hours,
    /// Who is on call.
    pub on: Duty,
    /// Who is asked next.
    pub backup: Option<Duty>,
}

/// Who has a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Duty {
    /// The carer of this name.
    Carer(String),
    /// Whose turn it is.
    Rotation(Label),
}

//! What a carer answers about mood and worry, for that carer's eyes alone.

use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use serde::Deserialize;
use serde::Serialize;
use std::fmt;

/// How often in the last two weeks; the four answers of PHQ and GAD.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Often(u8);

impl Often {
    /// The answers there are, by their points.
    pub const ALL: [Self; 4] = [Self(0), Self(1), Self(2), Self(3)];

    /// Returns the answer of so many points, 0 to 3.
    #[must_use]
    pub const fn of(points: u8) -> Option<Self> {
        if points <= 3 { Some(Self(points)) } else { None }
    }

    /// Returns its points, 0 to 3.
    #[must_use]
    pub const fn points(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Often {
    type Error = &'static str;

    fn try_from(points: u8) -> Result<Self, Self::Error> {
        Self::of(points).ok_or("an answer has 0 to 3 points")
    }
}

impl From<Often> for u8 {
    fn from(often: Often) -> Self {
        often.points()
    }
}

impl fmt::Debug for Often {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// One private check-in. What was not answered stays unanswered.
///
/// Printed for debugging it is `…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateCheckin {
    /// When.
    pub at: Timestamp,
    /// Whose wall clock that was.
    pub zone: Zone,
    /// The two items of the PHQ-2.
    pub phq2: [Option<Often>; 2],
    /// The two items of the GAD-2.
    pub gad2: [Option<Often>; 2],
    /// Whether help is wanted.
    pub help: Option<bool>,
    /// In own words.
    pub note: Option<String>,
}

impl PrivateCheckin {
    /// Returns one without an answer.
    #[must_use]
    pub const fn new(at: Timestamp, zone: Zone) -> Self {
        Self { at, zone, phq2: [None; 2], gad2: [None; 2], help: None, note: None }
    }

    /// Tells whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let none = |items: &[Option<Often>]| items.iter().all(Option::is_none);
        none(&self.phq2) && none(&self.gad2) && self.help.is_none() && self.note.is_none()
    }
}

impl fmt::Debug for PrivateCheckin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_have_points_from_0_to_3_and_are_not_printed() {
        assert_eq!(Often::ALL.map(Often::points), [0, 1, 2, 3]);
        assert_eq!(Often::of(4), None);
        let mut checkin = PrivateCheckin::new(Timestamp::UNIX_EPOCH, Zone::UTC);
        assert!(checkin.is_empty());
        checkin.phq2[0] = Often::of(3);
        assert!(!checkin.is_empty());
        assert_eq!(format!("{checkin:?} {:?}", checkin.phq2), "… [Some(…), None]");
    }
}

//! How a household likes to be spoken to.

use crate::domain::setting::Units;
use crate::domain::zone::Zone;

/// Whose words are used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// The trade's: SEV, on call, budget.
    #[default]
    Ops,
    /// Words a grandparent would use.
    Plain,
}

/// How clock times are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Clock {
    /// 15:05.
    #[default]
    H24,
    /// 3:05 pm.
    H12,
}

/// Everything that decides how a value is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whose words.
    pub tone: Tone,
    /// How clock times are written.
    pub clock: Clock,
    /// Units amounts are shown in.
    pub units: Units,
    /// The zone whose wall clock is shown.
    pub zone: Zone,
    /// Nothing outside ASCII may be written.
    pub ascii: bool,
}

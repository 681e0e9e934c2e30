//! Values in a runbook that are worked out when it is read.

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Live {
    /// How long ago the last feed began.
    LastFeed,
    /// How long ago the last wet nappy was.
    LastWet,
    /// How long ago the last dirty nappy was.
    LastDirty,
    /// How long the baby has been asleep or awake.
    State,
    /// The baby's age.
    Age,
    /// Feeds since midnight.
    FeedsToday,
    /// Wet nappies since midnight.
    WetToday,
    /// The last temperature, with its time.
    LastTemperature,
    /// The last medicine, with its time.
    LastMedicine,
    /// Who is on call.
    OnCall,
    /// The family's emergency number.
    Emergency,
    /// The family's number for what cannot wait.
    Urgent,
    /// The family's number for a crisis of the mind.
    Crisis,
}

impl Live {
    /// Every value with its name and what it is.
    pub const ALL: [(&'static str, Self, &'static str); 13] = [
        ("last_feed", Self::LastFeed, "how long ago the last feed began"),
        ("last_wet", Self::LastWet, "how long ago the last wet nappy was"),
        ("last_dirty", Self::LastDirty, "how long ago the last dirty nappy was"),
        ("state", Self::State, "asleep or awake, and for how long"),
        ("age", Self::Age, "the baby's age"),
        ("feeds_today", Self::FeedsToday, "feeds since midnight"),
        ("wet_today", Self::WetToday, "wet nappies since midnight"),
        ("last_temperature", Self::LastTemperature, "the last temperature, with its time"),
        ("last_medicine", Self::LastMedicine, "the last medicine, with its time"),
        ("on_call", Self::OnCall, "who is on call"),
        ("emergency", Self::Emergency, "the family's emergency number"),
        ("urgent", Self::Urgent, "the family's number for what cannot wait"),
        ("crisis", Self::Crisis, "the family's number for a crisis of the mind"),
    ];

    /// Returns the value of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(one, ..)| *one == name).map(|(_, live, _)| *live)
    }

    /// Returns the name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, live, _)| *live == self).map_or("", |(name, ..)| name)
    }
}

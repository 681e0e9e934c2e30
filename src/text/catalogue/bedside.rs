//! The big clock beside the bed.

texts! {
    /// Heading above the clock.
    SINCE_FEED = "SINCE FEED";
    /// What was given, when, by whom.
    LAST = "{} at {} ({})";
    /// What was given, when.
    LAST_NOBODY = "{} at {}";
}

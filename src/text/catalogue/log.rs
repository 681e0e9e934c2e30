//! Screen 8, and lists of entries everywhere.

texts! {
    /// Heading of the log.
    LOG = "LOG";
    /// Where the selection stands.
    POSITION = "{} of {}";
    /// How many there are.
    COUNT = "{} entries";
    /// One entry.
    COUNT_ONE = "1 entry";
    /// What is filtered out.
    FILTER = "filter: {}";
    /// Nothing is filtered out.
    FILTER_ALL = "filter: all ({})";
    /// Nothing is in the log.
    EMPTY = "nothing logged yet: {} feed, {} asleep, {} nappy, {} types anything";
    /// The filter leaves nothing.
    NO_MATCH = "no entry matches `{}`: {} changes the filter, Esc clears it";
    /// What happened, how long, until when.
    UNTIL = "{} {}, to {}";
    /// A note on an entry.
    NOTE = "note: {}";
    /// The entry was corrected.
    CORRECTED = "corrected";
    /// Where an imported entry comes from.
    IMPORTED = "from {}, row {}";
    /// When the entry was written.
    WRITTEN = "written {}";
    /// Who wrote it, when that is another than who did it.
    WRITTEN_BY = "written {} by {}";
}

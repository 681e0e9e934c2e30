//! What is said around the console: before it opens, when it closes, when it fails.

texts! {
    /// A config file is not used: file, line, what is wrong.
    CONFIG_LINE = "config not used: {} line {}: {}", plain "settings not used: {} line {}: {}";
    /// A config file is not used: file, what is wrong.
    CONFIG_FILE = "config not used: {}: {}", plain "settings not used: {}: {}";
    /// A key in the config is none: its name.
    NO_SUCH_KEY = "`{}` is not a key; a key is one character, `F2`, `Ctrl-P`, `Space`, `Tab` or the like";
    /// The terminal cannot be taken.
    TERMINAL_FAILED = "the terminal cannot be used";
    /// Closed at night: one dim line.
    CLOSED = "closed; what was logged is kept";
    /// Closed with entries that the disk refused: how many.
    CLOSED_UNSAVED = "{} could not be stored and went with the console; please log it again";
    /// The program has a fault.
    CRASHED = "DadOps stopped because of a fault of its own. What it confirmed as saved is on the disk.";
    /// Where the fault is described: the file.
    CRASH_FILE = "The fault is described in {}: where it happened and its message, nothing from the journal is added.";
    /// The fault itself, where no file could be written: place, message.
    CRASH_LINE = "{}: {}";
    /// Before a cause.
    CAUSE = "because {}";
}

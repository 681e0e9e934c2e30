//! What lies over a screen: log popups, the command line, edit, help.

texts! {
    /// Title of the feed popup.
    FEED = "feed";
    /// Title of the nappy popup.
    NAPPY = "nappy";
    /// Title of the choice of a baby.
    WHOSE = "whose sleep?";
    /// Left breast.
    LEFT = "breast, left";
    /// Right breast.
    RIGHT = "breast, right";
    /// A bottle and its amount.
    BOTTLE = "bottle  {}";
    /// A bottle without an amount.
    BOTTLE_PLAIN = "bottle";
    /// The amounts on the digits.
    AMOUNTS = "(1-5: {})";
    /// The last bottle again.
    SAME = "same again: {}";
    /// There is no bottle to repeat.
    SAME_NONE = "same again: no bottle yet";
    /// Ends the feed that runs.
    STOP = "stop the running feed";
    /// Makes the running feed stand still.
    PAUSE = "pause the running feed";
    /// Makes the paused feed go on.
    RESUME = "go on with the paused feed";
    /// For how long it runs.
    RUNNING = "running {}";
    /// None runs.
    NOT_RUNNING = "not running";
    /// When a side was last given.
    LAST = "last {}";
    /// The side to offer.
    NEXT = "← next side";
    /// Wet.
    WET = "wet";
    /// Dirty.
    DIRTY = "dirty";
    /// Both.
    BOTH = "both, wet and dirty";
    /// Dry.
    DRY = "dry";
}

texts! {
    /// Field: when.
    WHEN = "when";
    /// Field: who.
    WHO = "who";
    /// Field: the note.
    NOTE = "note";
    /// Field: for whom.
    BABY = "for";
    /// The present moment.
    NOW = "now {}";
    /// Some minutes before.
    AGO = "{} min ago, {}";
    /// Shifts the time.
    SHIFT = "{} −5 min   {} +5 min";
    /// An empty field.
    NONE = "—";
    /// Nobody is chosen.
    NOBODY = "?";
    /// How to say who does it.
    PICK_WHO = "{} says who you are";
    /// The next field.
    NEXT_FIELD = "Tab next field";
    /// Type it instead.
    TYPE_IT = "type it: ";
    /// What may be typed for a feed.
    TYPE_FEED = "bottle 80 20m ago";
    /// What may be typed for a nappy.
    TYPE_NAPPY = "dirty 20m ago #green";
    /// What may be typed, below the empty line.
    TYPE_HINT = "such as {} · Enter saves";
    /// What the keys do, at the foot of the feed popup.
    FEED_FOOT = "{}{} = same again";
    /// Saves.
    SPACE_SAVE = "Space save";
    /// Leaves.
    LEAVE = "Esc / {} back";
    /// Picks a baby.
    PICK_BABY = "1-{} or Tab picks";
}

texts! {
    /// Title of a carer's popup.
    CARER = "carer";
    /// Title of a carer's toil.
    CARER_TOIL = "toil", plain "a chore";
    /// Title of a carer's check-in.
    CARER_CHECK_IN = "check-in", plain "how it goes";
    /// Title of a carer's recovery.
    CARER_RECOVERY = "recovery";
    /// Title of a carer's shift.
    CARER_SHIFT = "shift", plain "whose turn";
    /// The row that opens it.
    SHIFT_ROW = "shift ...", plain "whose turn ...";
    /// The carer takes over.
    TAKE_OVER = "on call", plain "has the turn";
    /// The carer goes away.
    AWAY = "away";
    /// Until when they are.
    UNTIL_BACK = "until back";
    /// The carer is there again.
    HERE = "back";
    /// The carer's sleep is let be.
    PROTECT = "protected sleep", plain "let sleep";
    /// When.
    UNTIL = "until {}";
    /// The carer falls asleep now.
    CARER_ASLEEP = "asleep";
    /// The carer wakes now.
    CARER_AWAKE = "awake";
    /// Since when the carer sleeps.
    ASLEEP_SINCE = "asleep since {}";
    /// The forgotten sleep ended then: when, and what shows it.
    CARER_WOKE = "awake since {} ({})";
    /// Opens the tasks.
    TOIL = "toil ...", plain "a chore ...";
    /// Opens the check-in.
    CHECK_IN = "check-in ...", plain "how it goes ...";
    /// Page: the private check-in.
    PRIVATE = "private check-in ...";
    /// Who reads it.
    PRIVATE_WHOSE = "sealed, yours alone";
    /// Opens the recovery.
    RECOVERY = "recovery ...";
    /// What was said of the recovery today.
    SAID_TODAY = "today: {}";
    /// Nothing was said of it today.
    NOT_SAID_TODAY = "today: not said";
    /// What is asked of the recovery.
    RECOVERY_ASK = "against yesterday; a later answer takes its place";
    /// What is asked of a check-in.
    CHECK_IN_ASK = "1 to 5; leave out what you like; seen by all";
    /// Slider.
    SLEEPY = "how sleepy";
    /// Its ends.
    SLEEPY_ENDS = "alert - nodding off";
    /// Slider.
    LOADED = "load";
    /// Its ends.
    LOADED_ENDS = "light - too much";
    /// Slider.
    MENTAL = "mental", plain "to think of";
    /// Its ends.
    MENTAL_ENDS = "little - very much";
    /// Slider.
    PHYSICAL = "physical", plain "the body";
    /// Its ends.
    PHYSICAL_ENDS = "light - very hard";
    /// Slider.
    RUSHED = "rushed";
    /// Its ends.
    RUSHED_ENDS = "unhurried - hectic";
    /// Slider.
    SHORTFALL = "shortfall", plain "it went";
    /// Its ends.
    SHORTFALL_ENDS = "as hoped - far off";
    /// Slider.
    EFFORT = "effort";
    /// Its ends.
    EFFORT_ENDS = "little - all I had";
    /// Slider.
    FRUSTRATION = "frustration";
    /// Its ends.
    FRUSTRATION_ENDS = "calm - very much";
    /// Field: how long.
    FOR = "for";
    /// So many minutes.
    MINUTES = "{} min";
    /// The minutes under the digits; the last digit twice is the longest.
    MINUTES_KEYS = "{}-{}: {}, {} again {}";
    /// The note is the next field.
    NOTE_FIELD = "Tab note";
    /// Opens or saves the row.
    SPACE_TAKE = "Space take";
}

texts! {
    /// Title of the command line.
    COMMAND = "command";
    /// Title of the filter.
    FILTER = "filter";
    /// Title of the edit.
    EDIT = "edit";
    /// What an empty command line takes.
    COMMAND_EMPTY = "bottle 80 20m ago · asleep 23:50 · name Ada";
    /// What an empty filter takes.
    FILTER_EMPTY = "words to keep · !word to leave out";
    /// What the line would do.
    WOULD = "→ {}";
    /// What stands in the way.
    WOULD_NOT = "? {}";
    /// Completions.
    COMPLETE = "Tab: {}";
    /// Keys of the command line.
    LINE_KEYS = "Enter does it   Esc back";
    /// Keys of the filter.
    FILTER_KEYS = "Enter keeps it   Esc clears";
    /// Keys of the edit.
    EDIT_KEYS = "Enter saves   Esc back   `remove` takes the entry out";
    /// What the entry was.
    EDIT_WAS = "was: {}";
}

texts! {
    /// Title of the help.
    HELP = "keys";
    /// How to use the help.
    HELP_KEYS = "Space runs it   {} search   {} back";
    /// Before what the rows are searched for.
    HELP_SEARCH = "search: ";
    /// Nothing is found.
    HELP_NONE = "no key does that: Esc shows all";
}

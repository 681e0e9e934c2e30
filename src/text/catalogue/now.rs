//! Screen 1.

texts! {
    /// Heading above the clock.
    SINCE_FEED = "SINCE LAST FEED";
    /// No feed is in the log.
    NO_FEED = "no feed logged yet";
    /// What to press for the first feed.
    NO_FEED_KEY = "{} logs a feed";
    /// The baby is still to come.
    EXPECTED = "expected {}";
    /// How to say that it was born.
    EXPECTED_KEY = "{} born 14:20  when the day has come";
    /// The baby sleeps.
    ASLEEP = "ASLEEP";
    /// The baby is awake.
    AWAKE = "AWAKE";
    /// Since when.
    SINCE = "since {}";
    /// Neither is known.
    SLEEP_UNKNOWN = "? sleep not logged";
    /// The last wet nappy.
    WET = "wet nappy";
    /// The last dirty nappy.
    DIRTY = "dirty nappy";
    /// The last wet nappy, where there is little room.
    WET_SHORT = "wet";
    /// The last dirty nappy, where there is little room.
    DIRTY_SHORT = "dirty";
    /// Not in the log.
    NOT_LOGGED = "? not logged";
    /// A feed that runs.
    RUNNING = "{} · running {}";
    /// A feed that runs and stands still.
    PAUSED = "{} · running {} · paused";
    /// The side to offer next.
    NEXT_SIDE = "next side {}";
    /// Left.
    LEFT = "left";
    /// Right.
    RIGHT = "right";
}

texts! {
    /// In a sum: nobody logged such a thing.
    UNKNOWN = "?";
    /// Column of today.
    TODAY = "TODAY";
    /// Column of yesterday.
    YDAY = "YDAY", plain "YESTERDAY";
    /// Feeds.
    FEEDS = "feeds";
    /// Bottles, in the shown unit.
    BOTTLE = "bottle {}";
    /// Wet and dirty nappies.
    NAPPIES = "wet / dirty";
    /// Time asleep.
    SLEEP = "sleep";
    /// Longest unbroken sleep.
    LONGEST = "longest sleep";
    /// The sums in one line.
    TOTALS_LINE = "today: feeds {} · {} {} · wet {} · dirty {} · slept {}";
}

texts! {
    /// Label of the sleep row of a strip.
    ROW_SLEEP = "slp";
    /// Label of the feed row of a strip.
    ROW_FEED = "fed";
    /// Label of the nappy row of a strip.
    ROW_NAPPY = "nap";
    /// Label of the row of carers of a strip.
    ROW_WHO = "who";
}

texts! {
    /// First run: the log is empty.
    FIRST_EMPTY = "nothing logged yet";
    /// First run: what the three keys do.
    FIRST_KEYS = "each is undone with {}";
    /// First run: the baby's name.
    FIRST_NAME = "{} name Ada";
    /// First run: the birth.
    FIRST_BORN = "{} born 2026-11-10 14:20";
    /// First run: who looks after it.
    FIRST_CARERS = "{} carers dad mum";
    /// First run: nothing must be filled in.
    FIRST_OPTIONAL = "all optional, change any time";
    /// First run: heading of the three.
    FIRST_WHO = "WHO IS IT?";
    /// First run: heading of what else there is.
    FIRST_MORE = "MORE";
    /// First run: the keys.
    FIRST_HELP = "{} all keys";
    /// First run: the command line.
    FIRST_CLI = "dadops log bottle 90 20m ago";
    /// First run: other apps' data.
    FIRST_IMPORT = "dadops import --help";
    /// First run: a made-up household.
    FIRST_DEMO = "dadops demo";
    /// First run: what the import is for.
    FIRST_IMPORT_WHY = "a log of another app";
    /// First run: what the demo is for.
    FIRST_DEMO_WHY = "a made-up household";
    /// First run: what the log verb is for.
    FIRST_CLI_WHY = "log from a shell";
}

texts! {
    /// One line: since the last feed.
    STATUS_FED = "fed {}";
    /// One line: asleep for so long.
    STATUS_ASLEEP = "asleep {}";
    /// One line: awake for so long.
    STATUS_AWAKE = "awake {}";
}

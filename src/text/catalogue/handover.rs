//! The hand-over card: what whoever takes over reads, on screen, on paper and
//! in a chat message. Only what the log says; nothing is advised.

texts! {
    /// Title, and when.
    TITLE = "Hand-over, {}", plain "Handing over, {}";
    /// Title with who takes over, and when.
    TITLE_TO = "Hand-over to {}, {}", plain "Handing over to {}, {}";
    /// From when on it tells, how long that is, and what happened then.
    SINCE = "Since {} ({}): {}";
    /// Nothing to begin with but a hand-over of just now, told below.
    SINCE_HOURS_HANDED = "The last {} h: no earlier hand-over in {} h", plain "The last {} hours: nobody handed over before in {} hours";
    /// Nothing to begin with.
    SINCE_HOURS = "The last {} h: no hand-over is logged in {} h", plain "The last {} hours: nobody handed over in {} hours";
    /// The hand-over that is being read: when, what, with a note.
    READ = "{} {}";
    /// Who handed over to whom.
    FROM_TO = "{} handed over to {}";
    /// Who handed over.
    FROM = "{} handed over";
    /// To whom.
    TO = "handed over to {}";
    /// Neither is known.
    HANDED = "handed over";
    /// A request without an answer: who, what, when.
    NEED = "{} asked for: {} ({}, no answer yet)";
    /// The same, of nobody in particular.
    NEED_NOBODY = "Asked for: {} ({}, no answer yet)";
    /// Whose sleep it is about, when it is nobody in particular.
    WHOEVER = "Whoever is off";
    /// How long somebody can sleep: who, when.
    UNTIL = "{} can sleep until about {}";
    /// What that stands on.
    UNTIL_BASIS = "1 of 10 gaps like this were shorter; n {}, last {} days", plain "1 in 10 waits like this one was shorter; {} waits in {} days";
    /// The next call may come soon: who.
    ANY_TIME = "How long {} can sleep: no time can be told";
    /// What that stands on.
    ANY_TIME_BASIS = "1 of 10 gaps like this ended within 15 min more; n {}, last {} days", plain "1 in 10 waits like this one ended within 15 more minutes; {} waits in {} days";
    /// Too little is known: who, how many gaps there are.
    NOT_KNOWN = "How long {} can sleep: not enough logged to say (n={})", plain "How long {} can sleep: not enough logged to say ({} waits)";
    /// The same for whoever is off.
    WHOEVER_LOW = "whoever is off";
    /// Nobody to tell of.
    NO_BABY = "No baby is here yet";
}

texts! {
    /// One line: label and what there is.
    ROW = "{}: {}";
    /// Label of feeds.
    FEEDS = "Feeds";
    /// Label of the next feed that is likely.
    NEXT_FEED = "Next feed";
    /// A range, and when most likely.
    LIKELY = "likely {}-{}, most likely about {}";
    /// Under a forecast: what it rests on.
    NEXT_BASIS = "{}; no reason to delay a feed";
    /// Label of nappies.
    NAPPIES = "Nappies";
    /// Label of sleep.
    SLEEP = "Sleep";
    /// Label of what helped.
    SETTLED = "What settled", plain "What helped";
    /// Label of timers.
    RUNNING = "Running";
    /// Label of a temperature.
    TEMPERATURE = "Temperature";
    /// Label of doses.
    MEDICINE = "Medicine";
    /// Label of what is due.
    DUE = "Due";
    /// Label of a note.
    NOTE = "Note";
    /// Nothing of it in the log.
    NONE = "none logged";
    /// What was measured of the bottles.
    MEASURED = "{} measured";
    /// The last of a thing: what, when.
    LAST = "last {} {}";
    /// The last of a thing: what, when, who.
    LAST_BY = "last {} {}, {}";
    /// So many wet nappies.
    WET = "{} wet";
    /// So many dirty nappies.
    DIRTY = "{} dirty";
    /// So many dry nappies.
    DRY = "{} dry";
    /// When the last wet one was.
    LAST_WET = "wet {}";
    /// When the last dirty one was.
    LAST_DIRTY = "dirty {}";
    /// The longest sleep.
    LONGEST = "longest {}";
    /// Asleep: since when, how long.
    ASLEEP = "asleep since {} ({})";
    /// Awake: since when, how long.
    AWAKE = "awake since {} ({})";
    /// Whether it sleeps is not known.
    STATE_UNKNOWN = "asleep or awake now: not known";
    /// Nothing of its sleep is known.
    SLEEP_UNKNOWN = "not known";
    /// How it went to sleep last.
    WENT = "went to sleep: {}";
    /// A method: name, held, tried.
    METHOD = "{} {} of {}", plain "{} {} of {} times";
    /// A method of which it is open whether it holds.
    JUST_NOW = "{} (just now)";
    /// A timer: what, since when.
    RUNS = "{} since {}";
    /// A value: what, when, who.
    VALUE_BY = "{}, {}, {}";
    /// A value: what, when.
    VALUE = "{}, {}";
    /// A dose: what, when, who.
    GIVEN_BY = "{} given {}, by {}";
    /// A dose: what, when.
    GIVEN = "{} given {}";
    /// Something noted: when, who, what.
    NOTED_BY = "{} {}: {}";
    /// Something noted: when, what.
    NOTED = "{} {}";
    /// What happened, and the words about it.
    WITH_NOTE = "{} -- {}";
    /// So many older notes are left out.
    OLDER_NOTES = "{} older notes are in the log";
}

texts! {
    /// Title of the card on screen.
    CARD = "hand over";
    /// Before those who may take over.
    TAKES = "to";
    /// Nobody else is known.
    NOBODY_ELSE = "no other carer yet";
    /// The keys of the card.
    KEYS = "Space hands over   {} copy   {} back";
    /// The keys where there is little room.
    KEYS_SHORT = "Space hands over  {} copy";
    /// The lines that are shown.
    LINES = "{}-{}/{}";
}

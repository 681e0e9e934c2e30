//! What is said of alerts: their list, what was done to them, what came of
//! them. What they are about has words of its own.

texts! {
    /// A live SEV1 or SEV2.
    PAGE = "PAGE", plain "NOW";
    /// A live SEV3.
    TICKET = "ticket", plain "today";
    /// A live SEV4.
    NOTE = "note", plain "some day";
    /// Somebody is at it.
    ACKED = "acked", plain "seen to";
    /// It is put off.
    SNOOZED = "snoozed", plain "later";
    /// It is kept back for protected sleep.
    HELD = "held", plain "waits";
    /// It is over.
    OVER = "over";
    /// Counts of row 1: pages.
    PAGES = "!{}";
    /// Counts of row 1: tickets.
    TICKETS = "~{}";
    /// Heading of the list.
    ALERTS = "ALERTS";
    /// How many ask.
    N_OPEN = "{} open", plain "{} waiting for somebody";
    /// How many somebody is at.
    N_ACKED = "{} acked", plain "{} seen to";
    /// How many are put off.
    N_WAIT = "{} put off";
    /// Which of how many.
    POSITION = "{} of {}";
    /// Nothing is listed.
    NONE = "No alert. Nobody is asked for anything.";
    /// Nothing passes the filter.
    NONE_FILTERED = "No alert has all of: {}";
    /// How to call for somebody.
    CALL = "{} alert TEXT calls for somebody; alert sev1 TEXT wakes everyone who can be told";
    /// The plan's rules are not looked at.
    UNWATCHED = "? not watched: only what a person calls out is here", plain "? nothing is watched by itself: only what somebody calls out is here";
    /// In a list: since when.
    OPENED = "{}  {}";
    /// In a list: who is at it.
    BY = "{} {}";
    /// In a list: until when.
    UNTIL = "until {}";
    /// In a list: when it ended.
    ENDED = "{}";
    /// Nobody.
    NOBODY = "nobody";
}

texts! {
    /// Label: the cause.
    WHY = "WHY";
    /// Label: what to do.
    DO = "DO";
    /// Label: who was asked and who is next.
    ESCALATION = "ESCALATION", plain "WHO IS ASKED";
    /// Label: what happened.
    TIMELINE = "TIMELINE", plain "WHAT HAPPENED";
    /// Label: the same before.
    BEFORE = "SAME BEFORE", plain "BEFORE";
    /// Label: what was thought of it.
    RATED = "HOW IT WAS";
    /// A cause and since when.
    SINCE = "{}, since {}";
    /// How urgent: SEV1.
    SEV1 = "SEV1: a red flag", plain "at once";
    /// How urgent: SEV2.
    SEV2 = "SEV2: within half an hour", plain "within half an hour";
    /// How urgent: SEV3.
    SEV3 = "SEV3: today", plain "today";
    /// How urgent: SEV4.
    SEV4 = "SEV4: at the next retro", plain "next time you sit together";
    /// A numbered step.
    STEP = "{}  {}";
    /// First of a SEV1.
    DO_FLAGS = "{} signs to call about, and the numbers";
    /// Who else is there.
    DO_OTHERS = "Is anyone else awake or due soon?  {}";
    /// Nobody else is in the household.
    DO_ALONE = "{} the card of what whoever comes needs to know";
    /// A carer who is awake.
    AWAKE = "{} awake since {}";
    /// A carer who is asleep.
    ASLEEP = "{} asleep since {}";
    /// A carer of whom it is not known.
    UNKNOWN = "{} ?";
    /// Hand over, or wait.
    DO_HAND_OVER = "{} hand over now, or {} wait 10 min, or {} ask the next one";
    /// What was written down for it.
    DO_RUNBOOK = "{} runbook: {}", plain "{} what we wrote down: {}";
    /// Nothing was written down for it.
    DO_NO_RUNBOOK = "no runbook is named for it";
    /// Somebody is at it: what is left.
    DO_RESOLVE = "{} alert resolve, when it is over";
    /// Who was told at one rung.
    ASKED = "{} {}";
    /// Nobody was told so far.
    ASKED_NOBODY = "nobody was told yet";
    /// Between rungs.
    THEN = " → ";
    /// A carer and how.
    CHANNEL = "{} ({})";
    /// A carer, how, and that it broke protected sleep.
    CHANNEL_BREAKS = "{} ({}, broke protected sleep)";
    /// When the next rung is due.
    NEXT_IN = "the next one in {} unless acked", plain "the next one is asked in {} unless somebody says: I am at it";
    /// It is due and nobody looks.
    NEXT_DUE = "the next one is due since {}; nobody watches";
    /// Nobody is asked about it.
    NEXT_NONE = "nobody is asked; it waits here";
    /// Everybody was asked.
    NEXT_EXHAUSTED = "everybody was asked as often as the plan says; it stays here";
    /// Kept back.
    NEXT_HELD = "kept back for protected sleep until {}";
    /// Put off.
    NEXT_SNOOZED = "put off until {}, then asked again";
    /// Somebody is at it.
    NEXT_ACKED = "{} is at it; asked again at {}";
    /// Somebody is at it and was reminded.
    NEXT_REMINDED = "{} was at it; the next one is asked at {} unless acked again";
    /// Nothing is next.
    NEXT_OVER = "over: {}";
    /// It did not happen before.
    BEFORE_NEVER = "not in the last four weeks";
    /// The same before, over.
    BEFORE_ENDED = "{} {}, after {}";
    /// The same before, still there.
    BEFORE_LIVE = "{} not over";
    /// A rating by somebody.
    RATED_BY = "{}: {}";
    /// A rating can be given.
    RATE = "{} useful   {} nothing to do   {} wrong person   {} wrong time";
}

texts! {
    /// It opened.
    H_OPENED = "opened";
    /// Somebody was to be told.
    H_TOLD = "told {}";
    /// It opened again.
    H_FIRE = "opened again";
    /// It became more urgent.
    H_UP = "more urgent: {}";
    /// It ended by itself.
    H_CLEAR = "over by itself";
    /// The next rung.
    H_NEXT = "the next one is asked";
    /// Asked anew.
    H_ANEW = "asked anew";
    /// Whoever is at it is asked whether they still are.
    H_REMINDED = "reminded";
    /// Everybody was asked.
    H_EXHAUSTED = "everybody was asked";
    /// Kept back.
    H_HELD = "kept back until {}";
    /// Acknowledged.
    H_ACK = "{} acked", plain "{} is at it";
    /// Not after all.
    H_UNACK = "{} took the ack back", plain "{} is not at it after all";
    /// Put off.
    H_SNOOZE = "{} put it off until {}";
    /// Escalated.
    H_ESCALATE = "{} asked for the next one";
    /// Ended by a person.
    H_RESOLVE = "{} said it is over";
    /// Ended by a person, and why.
    H_RESOLVE_WHY = "{} said it is over: {}";
    /// It ended, by itself.
    HOW_CLEARED = "by itself";
    /// It ended, by a person.
    HOW_SAID = "somebody said so";
    /// It ended, by a person who said why.
    HOW_SAID_WHY = "{}";
    /// It began and ended unseen.
    HOW_MISSED = "while nobody watched";
    /// Rating.
    USEFUL = "useful";
    /// Rating.
    NOT_ACTIONABLE = "nothing to do";
    /// Rating.
    WRONG_PERSON = "wrong person";
    /// Rating.
    WRONG_TIME = "wrong time";
}

texts! {
    /// Acknowledged.
    SAID_ACK = "acked: {} · asked again at {}", plain "you are at it: {} · asked again at {}";
    /// Not after all.
    SAID_UNACK = "ack taken back: {} · it asks again", plain "nobody is at it: {} · it asks again";
    /// Put off.
    SAID_SNOOZE = "snoozed until {}: {}", plain "later, at {}: {}";
    /// Put off as long as it goes.
    SAID_SNOOZE_CAP = "snoozed until {}, the longest for {}: {}", plain "later, at {}, the longest for {}: {}";
    /// Escalated.
    SAID_ESCALATE = "the next one is asked now: {}";
    /// Escalated to the end.
    SAID_EXHAUSTED = "everybody was asked: {} · it stays here";
    /// Over.
    SAID_RESOLVE = "over: {}";
    /// Opened by a person.
    SAID_OPEN = "{}: {} · {}";
    /// Rated.
    SAID_RATE = "noted as {}: {}";
    /// The hint of an acknowledgement.
    HINT_ACK = "{} takes it back";
    /// The hint of putting off.
    HINT_SNOOZE = "{} again = 10 min more   {} undo";
    /// The hint of the end: on screen 4.
    HINT_OVER_HERE = "how was it? {} useful  {} nothing to do  {} wrong person  {} wrong time";
    /// The hint of the end: elsewhere.
    HINT_OVER = "how was it? {} and one key say so   {} undo";
    /// There is none to act on.
    NO_ALERT = "no alert: nobody is asked for anything";
    /// What was named is none.
    GONE = "that alert is not known here";
    /// It is over.
    IS_OVER = "it is over: {}";
    /// It is not over.
    NOT_OVER = "not over yet: {} · how it was can be said afterwards";
    /// It is not acknowledged.
    NOT_ACKED = "nobody is at it: {}";
    /// It was moved on already.
    UNCHANGED = "already so: {}";
    /// Its runbook.
    RUNBOOK = "runbook: {}";
    /// It has none.
    NO_RUNBOOK = "no runbook is named for {}";
    /// A red flag wants a reason.
    NEEDS_WHY = "a SEV1 ends with a reason: {}";
    /// How to give one.
    NEEDS_WHY_HINT = "say why, such as: alert resolve seen by the midwife";
    /// A call without words.
    NO_TEXT = "say what it is about";
    /// An example.
    NO_TEXT_HINT = "for example: alert the bottle warmer leaks";
    /// An undo that would take back a call or a step names it.
    ABOUT = "what was said of the alert {}";
    /// What a line would do.
    WOULD_OPEN = "{}: {}";
    /// What a line would do.
    WOULD_ACK = "ack: {}";
    /// What a line would do.
    WOULD_UNACK = "take the ack back: {}";
    /// What a line would do.
    WOULD_SNOOZE = "{} min later: {}";
    /// What a line would do.
    WOULD_ESCALATE = "ask the next one: {}";
    /// What a line would do.
    WOULD_RESOLVE = "over: {}";
    /// What a line would do.
    WOULD_RATE = "{}: {}";
}

texts! {
    /// A deadline passed.
    C_OVERDUE = "{}: none for longer than {} min";
    /// A budget goes fast.
    C_BURN = "{}: {} of {} not as promised";
    /// A figure of a carer.
    C_LOAD = "{}: {} where {} is the limit";
    /// The log.
    C_DATA = "the log: {}";
    /// The log, and for how long.
    C_DATA_FOR = "the log: {} for {} min";
    /// Nothing was logged.
    C_SILENT = "nothing written down";
    /// The clock.
    C_CLOCK = "the clock jumped";
    /// The backup.
    C_BACKUP = "no recent backup";
    /// The watch.
    C_UNWATCHED = "nobody watched";
    /// More or less often.
    C_DRIFT = "{}: {} times as often as usual";
    /// A red flag.
    C_FLAG = "{}";
    /// A red flag with a figure.
    C_FLAG_VALUE = "{}: {}";
}

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
    CALL = "{} alert TEXT calls for somebody; alert sev1 TEXT is a red flag and may break protected sleep";
    /// The plan's rules are not looked at.
    UNWATCHED = "? nobody watches: `dadops watch`", plain "? nobody looks by itself: `dadops watch`";
    /// Since when.
    UNWATCHED_SINCE = "? nobody watches since {}: `dadops watch`", plain "? nobody looks by itself since {}: `dadops watch`";
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
    STEP = "{}. {}";
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
    /// Who was not reached: who, how, why; it is tried again.
    UNSENT_AGAIN = "! not sent to {} ({}), again soon: {}";
    /// The same, given up.
    UNSENT = "! not sent to {} ({}): {}";
    /// Its time was over.
    UNSENT_LATE = "its time was over";
    /// Nobody was told so far.
    ASKED_NOBODY = "nobody was told so far";
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
    NEXT_EXHAUSTED = "nobody answered in all its rounds: nobody is asked any more; it stays here";
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
    RATE = "keys: {} useful, {} nothing to do, {} wrong person, {} wrong time";
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
    H_EXHAUSTED = "all rounds are over";
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
    /// The next rung reaches nobody now.
    SAID_ESCALATE_NOBODY = "passed on: {} · nobody to ask there now: protected sleep, or away";
    /// Escalated to the end.
    SAID_EXHAUSTED = "all rounds are over: {} · it stays here";
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

texts! {}

texts! {
    /// Verb.
    V_ALERTS = "Alerts: what asks for somebody, and what was done";
    /// Examples.
    EXAMPLES = "Examples:
  dadops alerts                                  what asks first; those of three days
  dadops alerts open --severity sev1 help        a red flag: may break protected sleep
  dadops alerts ack 5f3c                         somebody is at it
  dadops alerts snooze 5f3c 20m                  later
  dadops alerts resolve 5f3c seen by the midwife
  dadops alerts feedback 5f3c wrong-time         how it was, for going over the plan
";
    /// Verb.
    V_LIST = "All that are not over, and those of the last three days";
    /// Verb.
    V_ACK = "Somebody is at it: it asks again after 20, 60 or 120 minutes by its severity";
    /// Verb.
    V_UNACK = "Nobody is at it after all: it asks again from the first step";
    /// Verb.
    V_SNOOZE = "Put it off; at most 10 min for SEV1, 60 min for SEV2, 12 h for SEV3";
    /// Verb.
    V_ESCALATE = "Ask the next one now";
    /// Verb.
    V_RESOLVE = "It is over; a SEV1 needs a reason";
    /// Verb.
    V_FEEDBACK = "How an alert was that is over";
    /// Verb.
    V_OPEN = "Call for somebody";
    /// Verb.
    V_REVIEW = "What came of the alerts of each rule in four weeks";
    /// Argument.
    A_ID = "A unique prefix of its id, as the list shows it";
    /// Argument.
    A_DUR = "For how long, such as 20m or 1h";
    /// Argument.
    A_WHY = "Why";
    /// Argument.
    A_RATING = "useful, not-actionable, wrong-person or wrong-time";
    /// Argument.
    A_TEXT = "What it is about";
    /// Option.
    A_SEVERITY = "sev1 (a red flag), sev2 (within half an hour), sev3 (today) or sev4";
    /// A value that is none of those.
    BAD_CHOICE = "`{}` is none of {}";
    /// A length that is none.
    BAD_LENGTH = "`{}` is no length of time, such as 20m or 1h";
    /// No alert begins so.
    NO_SUCH_ID = "no alert has an id that begins with {}";
    /// Several do.
    SEVERAL_IDS = "{} alerts have an id that begins with {}";
    /// Where to look.
    SEE_ALERTS = "dadops alerts lists them";
    /// Column.
    COL_ID = "ID";
    /// Column.
    COL_STATE = "STATE";
    /// Column.
    COL_RULE = "RULE";
    /// Column.
    COL_WHAT = "WHAT";
    /// Column.
    COL_WHEN = "WHEN";
    /// Column.
    COL_COUNT = "ALERTS";
    /// Column.
    COL_USEFUL = "USEFUL";
    /// Column.
    COL_NOTHING = "NOTHING TO DO";
    /// Column.
    COL_PERSON = "WRONG PERSON";
    /// Column.
    COL_TIME = "WRONG TIME";
    /// Column.
    COL_ACK = "ACK AFTER";
    /// Column.
    COL_ALONE = "OVER BEFORE ACK";
    /// Column.
    COL_NEXT = "ESCALATED";
    /// Column.
    COL_BREAKS = "BROKE SLEEP";
    /// A median and how many it stands on.
    ACK_OF = "{} (n {})";
    /// Above the table.
    REVIEW_HEAD = "What came of each rule in four weeks; ACK AFTER is the median. Counts are of alerts and answers, of no carer.";
    /// Nothing to go over.
    REVIEW_NONE = "no alert in four weeks: nothing to go over";
    /// In a hand-over: sign, word, what, since when.
    CARD_ALERT = "{} {}: {}, since {}";
    /// In `status`.
    STATUS = "{} {}: {}";
    /// `--check`: pages.
    CHECK_PAGE = "page: {} | {}";
    /// `--check`: tickets.
    CHECK_TICKET = "ticket: {} | {}";
}

//! What is said of incidents: how far they are, what was done, what is told
//! to others.

texts! {
    /// Stage.
    OPEN = "open";
    /// Stage: somebody is at it.
    ACKNOWLEDGED = "acked", plain "seen to";
    /// Stage: somebody looked at what it is.
    ASSESSED = "assessed", plain "looked at";
    /// Stage: something is being done.
    ACTING = "acting", plain "being done";
    /// Stage: over.
    RESOLVED = "resolved", plain "over";
    /// Title of an incident from a cry.
    CRYING = "crying";
    /// In an undo: which.
    ABOUT = "incident: {}", plain "trouble: {}";
    /// In an undo: which run.
    ABOUT_RUN = "runbook {}", plain "steps of {}";
}

texts! {
    /// It was opened.
    SAID_OPEN = "incident open: {} · {}", plain "written down as trouble: {} · {}";
    /// How to go on, by key.
    HINT_OPEN = "{} timeline   {} undo";
    /// A step on.
    SAID_STAGE = "incident {}: {}", plain "{}: {}";
    /// Something was noted.
    SAID_NOTE = "noted with {}: {}";
    /// What helped, and it is written with a cry.
    SAID_HELPED = "helped: {} · counted after 30 min without a cry; so far {} tried, {} reliable (14 d, n={})", plain "helped: {} · counted after 30 minutes without crying; so far {} ways tried, {} held two times in three (14 days, {} times)";
    /// What helped, without a cry to write it with.
    SAID_HELPED_ONLY = "helped: {} · no cry is logged for it, so it is not counted";
    /// It ended.
    SAID_RESOLVED = "resolved: {}", plain "over: {}";
    /// How to tell others.
    HINT_RESOLVED = "{} incident update tells others   {} undo";
    /// An update was copied.
    SAID_UPDATE = "copied: {}";
    /// An update goes to others: whom, what.
    SAID_SEND = "goes to {}: {}";
    /// Nobody hands it on yet.
    NOBODY_WATCHES = "nobody watches now: it goes once `dadops watch` or the console is open, within 4 h";
    /// It cannot go to one: who.
    SEND_NO_WAY = "{} (no way to tell from here)";
    /// It goes to one later: who, after when.
    SEND_AFTER = "{} (after {}, when their sleep is no longer protected)";
    /// It would be too old for one: who.
    SEND_TOO_LATE = "{} (sleep protected for more than 4 h: not sent)";
    /// There is nobody to send it to.
    NOBODY_ELSE = "no other carer is there to send it to";
    /// The same words went already.
    SENT_ALREADY = "these words are sent already; nothing in them changed";
    /// On a desktop: what it is about.
    SENT_TITLE = "update · {}", plain "news · {}";
    /// What may leave the house: no name, nobody's words.
    SENT_BRIEF = "a status update, nothing to do", plain "news, nothing to do";
    /// No incident is meant.
    NO_INCIDENT = "no incident is open", plain "no trouble is written down as open";
    /// How one is opened.
    NO_INCIDENT_HINT = "incident open TITLE";
    /// It has no title.
    NO_TITLE = "what is the matter?";
    /// Something to note is missing.
    NO_TEXT = "in which words?";
    /// A text is too long.
    TOO_LONG = "{} letters are too many; at most {}";
    /// No alert that is meant.
    NO_ALERT = "no alert to open an incident from", plain "no alarm to write trouble down from";
    /// No cry lately.
    NO_CRY = "no cry was logged in the last 2 h";
    /// How to log one.
    NO_CRY_HINT = "cry, or incident open TITLE";
    /// There is one already.
    ALREADY = "already open: {}";
    /// It is over.
    IS_OVER = "already over: {}";
    /// It changes nothing.
    UNCHANGED = "already {}: {}";
}

texts! {
    /// What a line would do.
    WOULD_OPEN = "would open an incident: {}", plain "would write trouble down: {}";
    /// What a line would do.
    WOULD_CRY = "would open an incident from the last cry";
    /// What a line would do.
    WOULD_ALERT = "would open an incident from the alert";
    /// What a line would do.
    WOULD_ACK = "would say that somebody is at it: {}";
    /// What a line would do.
    WOULD_NOTE = "would note with {}: {}";
    /// What a line would do.
    WOULD_HELPED = "would say that this helped: {}";
    /// What a line would do.
    WOULD_UPDATE = "would copy: {}";
    /// What a line would do: whom, what.
    WOULD_SEND = "would send to {}: {}";
    /// What a line would do.
    WOULD_RESOLVE = "would say that it is over: {}";
    /// What a line would do.
    WOULD_SHOW = "would show the timeline";
}

texts! {
    /// What is told while it lasts: stage, since when, title.
    UPDATE_OPEN = "{} since {}: {}.";
    /// What is told when it is over: when, what it was.
    UPDATE_RESOLVED = "Resolved {}: {}.", plain "Over since {}: {}.";
    /// What helped.
    UPDATE_HELPED = "Helped: {}.";
    /// Who is at it.
    UPDATE_BY = "{} is at it.";
    /// How long somebody can sleep, and what that stands on.
    UPDATE_SLEEP = "{}. ({})";
    /// How long somebody can sleep is not known.
    UPDATE_UNKNOWN = "{}.";
}

texts! {
    /// Heading of the page of an incident.
    TITLE = "incident · {}", plain "trouble · {}";
    /// Its first line: severity, stage, since when.
    HEAD = "{} · {} since {}";
    /// What it came from.
    FROM_ALERT = "from an alert";
    /// What it came from.
    FROM_FACT = "from an entry";
    /// What it came from.
    FROM_HAND = "opened by hand";
    /// What helped.
    HELPED = "helped: {}";
    /// Nobody said what helped.
    HELPED_NONE = "what helped: not said";
    /// The ways known, each with its key.
    WAYS = "it helped:  {}";
    /// One way: key, name, held, tried.
    WAY = "{} {} ({} of {})";
    /// The draft of what is told.
    DRAFT = "tell: {}";
    /// Keys of the page.
    KEYS = "{}/{} scroll  {} copy, {} send what is told  {} back";
    /// Heading of the rows.
    TIMELINE = "TIMELINE", plain "WHAT HAPPENED";
    /// A row: when, what.
    ROW = "{}  {}";
    /// A row by somebody: when, what, who.
    ROW_BY = "{}  {} · {}";
    /// A row: an alert.
    R_ALERT = "{}: {}";
    /// A row: a change of who is on call.
    R_TAKE = "{} is on call until {}";
    /// A row.
    R_SWAP = "{} and {} swap until {}";
    /// A row.
    R_AWAY = "{} is away";
    /// A row.
    R_BACK = "{} is back";
    /// A row.
    R_PROTECT = "{}: sleep protected until {}";
    /// A row: the incident opened.
    R_OPENED = "incident open: {}", plain "trouble written down: {}";
    /// A row: a note.
    R_NOTE = "note: {}";
    /// A row: an update.
    R_UPDATE = "told: {}";
    /// A row: an update that goes to others.
    R_SEND = "to be told: {}";
    /// A row: an update went to somebody: who, how.
    R_TOLD = "update sent to {}: {}";
    /// A row: it did not: who.
    R_NO_WAY = "update not sent to {}: no way to tell from here";
    /// A row: it did not: who.
    R_LATE = "update not sent to {}: more than 4 h old by then";
    /// A row: its end.
    R_RESOLVED = "resolved", plain "over";
    /// A row: its end and what it was.
    R_RESOLVED_WHY = "resolved: {}", plain "over: {}";
    /// A row: a run began.
    R_RUN = "runbook {} began", plain "steps of {} begun";
    /// A row: a step is done.
    R_TICK = "{}: step {} done";
    /// A row: a step is open again.
    R_UNTICK = "{}: step {} open again";
    /// A row: a step is left out.
    R_SKIP = "{}: step {} left out";
    /// A row: the time of a step runs.
    R_TIMER = "{}: step {} runs until {}";
    /// A row: a step did not fit.
    R_NOT_FIT = "{}: step {} did not fit";
    /// A row: a step did not fit, and why.
    R_NOT_FIT_WHY = "{}: step {} did not fit: {}";
    /// A row: a run ended.
    R_DONE = "runbook {} ended: {}", plain "steps of {} ended: {}";
    /// How a run went.
    HELPED_IT = "it helped";
    /// How a run went.
    NO_HELP = "it did not help";
    /// How a run went.
    CALLED = "somebody was called";
    /// How a run went.
    LEFT = "left before its end";
}

texts! {
    /// The verb.
    VERB = "Incidents: open, note, resolve, tell others";
    /// Its examples.
    EXAMPLES = "Examples:\n  dadops incident open cannot settle --severity sev3\n  dadops incident open --from cry\n  dadops incident helped shoulder\n  dadops incident resolve wind\n  dadops incident update --copy\n  dadops incident update --send";
    /// Sub-verb.
    V_OPEN = "Open one: by hand, from an alert, or from the last cry";
    /// Sub-verb.
    V_ACK = "Somebody is at it";
    /// Sub-verb.
    V_ASSESS = "Somebody looked at what it is";
    /// Sub-verb.
    V_ACT = "Something is being done";
    /// Sub-verb.
    V_NOTE = "Keep a note with it";
    /// Sub-verb.
    V_HELPED = "Say what helped; it counts with the ways that were tried";
    /// Sub-verb.
    V_RESOLVE = "It is over";
    /// Sub-verb.
    V_UPDATE = "What to tell others, drafted from the data; --copy keeps it with the incident, --send tells the other carers";
    /// Sub-verb.
    V_LIST = "All that are open, and those of the last four weeks";
    /// Sub-verb.
    V_SHOW = "One with its timeline";
    /// Argument.
    A_TITLE = "What is the matter, in a line";
    /// Argument.
    A_SEVERITY = "How soon somebody must act: sev1, sev2, sev3, sev4; as the alert's, else sev3";
    /// Argument.
    A_FROM = "What it comes from: the id of an alert, or `cry`";
    /// Argument.
    A_ID = "A unique prefix of its id; the newest open one when absent";
    /// Argument.
    A_TEXT = "In these words";
    /// Argument.
    A_METHOD = "What helped, in the family's words";
    /// Argument.
    A_WHY = "What it was";
    /// Argument.
    A_COPY = "Copy it and keep it with the incident";
    /// Argument.
    A_SEND = "Send it to every other carer, quietly: protected sleep is never broken; it waits until that ends, and is dropped after 4 h";
    /// No incident in the list.
    NONE = "No incident in the last four weeks.";
    /// No id begins so.
    NO_SUCH_ID = "no incident has an id that begins with {}";
    /// Where ids are.
    SEE_LIST = "dadops incident list";
    /// Heading.
    COL_ID = "ID";
    /// Heading.
    COL_STAGE = "STAGE";
    /// Heading.
    COL_SEVERITY = "SEVERITY";
    /// Heading.
    COL_WHAT = "WHAT";
    /// Heading.
    COL_WHEN = "OPENED";
}

//! What stands around every screen: row 1, the toast line, the hints.

texts! {
    /// What was logged is a red flag: whom to call, what it is.
    FLAGGED = "! {} · {}";
    /// A baby without a name yet.
    BABY = "baby";
    /// Age in whole days.
    AGE_DAYS = "d{}", plain "{} days";
    /// Age in whole weeks.
    AGE_WEEKS = "w{}", plain "{} weeks";
    /// Days until the due date.
    DUE_IN = "due in {} d", plain "due in {} days";
    /// Days since the due date of an expected baby.
    DUE_PAST = "due {} d ago", plain "due {} days ago";
    /// Tab 1.
    TAB_NOW = "Now";
    /// Tab 2.
    TAB_TIME = "Time";
    /// Tab 3.
    TAB_SLO = "SLO", plain "Goals";
    /// Tab 4.
    TAB_ALERTS = "Alerts";
    /// Tab 6.
    TAB_CARERS = "Carers";
    /// Tab 8.
    TAB_LOG = "Log";
    /// The household is made up.
    DEMO = "DEMO";
    /// Who writes on this device.
    YOU = "you: {}";
    /// Nobody was chosen on this device.
    YOU_NOBODY = "you: ? ({})";
}

texts! {
    /// On its way to the disk.
    SAVING = "… saving: {}";
    /// Done and on the disk.
    DONE = "✓ {}";
    /// Nothing happened; no fault.
    NOTHING = "· {}";
    /// Not understood, or a question.
    ASKING = "? {}";
    /// Refused, or not on the disk.
    TROUBLE = "! {}";
    /// So many entries were refused by the disk.
    UNSAVED = "! not saved: {}, kept here   {} tries again";
    /// Entries are on their way to the disk.
    UNDER_WAY = "… saving";
    /// Nothing was written down for so long.
    LOG_OLD = "? log is {} old";
    /// The newest entry lies ahead of the clock.
    CLOCK_BEHIND = "? the clock is {} behind the last entry: check the time of this laptop";
    /// Too many keys came at once.
    LOCKED = "locked: {} {} unlocks  {} red flags   (too many keys at once)";
}

texts! {
    /// Opens the feed popup.
    FEED = "feed";
    /// Logs that the baby fell asleep.
    ASLEEP = "asleep";
    /// Logs that the baby woke.
    WAKE = "wake";
    /// Asleep or awake, when it is not known.
    SLEEP_WAKE = "sleep/wake";
    /// Opens the card for whoever takes over.
    HAND_OVER = "hand over";
    /// Opens the nappy popup.
    NAPPY = "nappy";
    /// Takes back.
    UNDO = "undo";
    /// Shifts the last entry.
    EARLIER = "5 min earlier";
    /// Edits an entry.
    EDIT = "edit";
    /// Edits an objective in the plan.
    EDIT_GOAL = "edit goal";
    /// Picks a carer.
    CARER = "carer";
    /// Opens the popup of the carer.
    CARER_LOG = "log for them";
    /// Somebody is at the alert.
    ACK = "ack", plain "I am at it";
    /// Puts the alert off.
    SNOOZE = "snooze +10m", plain "10 min later";
    /// The next one is asked.
    ESCALATE = "next one";
    /// Opens the details.
    DETAILS = "details";
    /// It was useful.
    USEFUL = "useful";
    /// There was nothing to do.
    NOTHING_TO_DO = "nothing to do";
    /// Wrong person.
    WRONG_PERSON = "wrong person";
    /// Wrong time.
    WRONG_TIME = "wrong time";
    /// Opens the command line.
    COMMAND = "command";
    /// Opens the filter.
    FILTER = "filter";
    /// Opens the signs to call about.
    RED_FLAGS = "red flags";
    /// Opens the keys.
    HELP = "help";
    /// Moves the selection.
    MOVE = "move";
    /// Picks an objective.
    OBJECTIVE = "objective", plain "goal";
    /// What burnt a budget.
    BURNT = "what burnt it", plain "what went wrong";
    /// Shows the entry in the Log.
    IN_LOG = "in Log";
    /// Goes to the other pane.
    PANE = "picture/list";
    /// Changes how much of the past is shown.
    REACH = "next picture";
    /// Back to the screen before.
    BACK = "back";
    /// Keeps the doubtful entry.
    KEEP_BOTH = "keep both";
    /// The big clock.
    BEDSIDE = "bedside";
    /// The Space bar.
    SPACE = "Space";
    /// The Tab key.
    TAB = "Tab";
}

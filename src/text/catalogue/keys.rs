//! What each key does, as the help and the hints say it.

texts! {
    /// Opens the feed popup.
    FEED = "feed";
    /// Falls asleep or wakes.
    SLEEP = "asleep or awake";
    /// Opens the nappy popup.
    NAPPY = "nappy";
    /// Shifts the last entry back.
    EARLIER = "last entry 5 min earlier";
    /// Shifts the last entry on.
    LATER = "last entry 5 min later";
    /// Takes the last action back.
    UNDO = "undo, without limit";
    /// Brings back what was undone.
    REDO = "redo";
    /// Edits an entry.
    EDIT = "edit the selected entry, else the last one";
    /// Opens the command line.
    COMMAND = "command line: type what happened";
    /// Filters a list.
    FILTER = "filter the list; ! leaves out, Esc clears";
    /// Shows the keys.
    HELP = "keys; Space runs one, / searches";
    /// Shows the signs to call about, and the crisis card.
    RED_FLAGS = "red flags and whom to call; again: the crisis card";
    /// Shows the first screen.
    NOW = "Now: what holds";
    /// Shows the second screen.
    TIME = "Time: the day and the fortnight";
    /// Shows the third screen.
    SLO = "SLO: what is promised, and what is left of it", plain "Goals: how they go";
    /// Shows the fourth screen.
    ALERTS = "Alerts: what asks for somebody, and what came of it";
    /// Shows the sixth screen.
    CARERS = "Carers: sleep, load, drive";
    /// Shows the eighth screen.
    LOG = "Log: every entry";
    /// The big clock.
    BEDSIDE = "bedside clock, and back";
    /// Night colours.
    NIGHT = "night colours on or off";
    /// Who writes.
    AUTHOR = "who writes here: the next carer";
    /// To the clipboard.
    COPY = "copy the selected line, or the hand-over";
    /// To the other carers.
    SEND = "incident: send what is told to the other carers, quietly";
    /// The card for whoever takes over.
    HAND_OVER = "hand over: the card for whoever takes over";
    /// Acknowledges.
    ACK = "alert: somebody is at it (ack)", plain "alert: I am at it";
    /// Puts off.
    SNOOZE = "alert: 10 min later (snooze), more with each press", plain "alert: 10 min later";
    /// Asks the next one.
    ESCALATE = "alert: ask the next one now (escalate)", plain "alert: ask the next one now";
    /// Asks the next one, from the hand-over card.
    ESCALATE_AGAIN = "alert: ask the next one now, instead of a hand-over";
    /// Screen 5.
    RUN = "screen 5: runbooks, step by step", plain "page 5: what to do, step by step";
    /// A step helped.
    RUN_HELPED = "runbook: this step helped, it is over";
    /// A step did not fit.
    RUN_NOT_FIT = "runbook: this step did not fit";
    /// It is left.
    RUN_END = "runbook: leave it";
    /// Shows what was written down for it.
    INCIDENT = "incident: open one from the alert, show it", plain "trouble: write it down, look at it";
    /// What was written down for it.
    RUNBOOK = "alert: its runbook", plain "alert: what we wrote down for it";
    /// An alert helped.
    USEFUL = "an alert that is over: it was useful";
    /// There was nothing to do.
    NOTHING = "an alert that is over: there was nothing to do";
    /// Another should have been told.
    PERSON = "an alert that is over: wrong person";
    /// It could have waited.
    TIME_WRONG = "an alert that is over: wrong time";
    /// One up.
    UP = "up";
    /// One down.
    DOWN = "down";
    /// The next pane or field.
    NEXT = "next pane or field";
    /// The previous one.
    PREVIOUS = "previous pane or field";
    /// Opens or takes.
    OPEN = "open, take, save";
    /// One step back.
    BACK = "back; on Now, twice quits";
    /// One step back without quitting.
    ESCAPE = "back, never quits";
    /// A page up.
    PAGE_UP = "a page up";
    /// A page down.
    PAGE_DOWN = "a page down";
    /// The first row.
    FIRST = "to the first";
    /// The last row.
    LAST = "to the last";
    /// Quits.
    QUIT = "quit now";
    /// Suspends.
    SUSPEND = "suspend; fg comes back";
    /// Repaints.
    REPAINT = "draw the screen anew";
}

texts! {
    /// A feed at the left breast begins.
    LEFT = "breast, left";
    /// A feed at the right breast begins.
    RIGHT = "breast, right";
    /// A bottle.
    BOTTLE = "bottle";
    /// The last bottle once more.
    SAME = "same again";
    /// The feed ends.
    STOP = "stop the running feed";
    /// The feed rests or goes on.
    PAUSE = "pause or go on";
    /// A wet nappy.
    WET = "wet";
    /// A dirty nappy.
    DIRTY = "dirty";
    /// A nappy with both.
    BOTH = "wet and dirty";
    /// A dry nappy.
    DRY = "dry";
    /// A phrase is typed.
    TYPE = "type it";
    /// The entry being made happened earlier.
    ENTRY_EARLIER = "5 min earlier";
    /// The entry being made happened later.
    ENTRY_LATER = "5 min later";
    /// A baby or an amount.
    CHOICE = "pick a baby, an amount, who takes over; 1 to 5";
    /// A carer falls asleep or wakes.
    CARER_SLEEP = "carer asleep or awake";
    /// A carer's forgotten sleep ends.
    CARER_WOKE = "carer was awake when they did something";
    /// A carer's work that is not care.
    CARER_TOIL = "toil of a carer", plain "a carer's chore";
    /// How a carer is.
    CARER_CHECK_IN = "check-in of a carer", plain "how a carer is";
    /// The private check-in.
    CARER_PRIVATE = "private check-in, sealed: yours alone";
    /// A carer's shift changes.
    CARER_SHIFT = "shift of a carer", plain "whose turn it is";
    /// A carer takes over.
    SHIFT_TAKE = "carer on call until the next hand-over", plain "carer's turn until the next hand-over";
    /// A carer goes away.
    SHIFT_AWAY = "carer away until back";
    /// A carer is there again.
    SHIFT_BACK = "carer back";
    /// A carer's sleep is protected.
    SHIFT_PROTECT = "carer's sleep protected until the next hand-over", plain "let the carer sleep until the next hand-over";
    /// How a carer's recovery goes.
    CARER_RECOVERY = "recovery of a carer";
    /// A task.
    TASK_BOTTLES = "bottles";
    /// A task.
    TASK_LAUNDRY = "laundry";
    /// A task.
    TASK_COOKING = "cooking";
    /// A task.
    TASK_DISHES = "dishes";
    /// A task.
    TASK_SHOPPING = "shopping";
    /// A task.
    TASK_FLOORS = "floors";
    /// How sleepy, 1 to 5.
    SLEEPY = "how sleepy";
    /// How loaded, 1 to 5.
    LOADED = "how loaded";
    /// How much to think of, 1 to 5.
    MENTAL = "how much to think of";
    /// How hard on the body, 1 to 5.
    PHYSICAL = "how hard on the body";
    /// How rushed, 1 to 5.
    RUSHED = "how rushed";
    /// How far from what was hoped, 1 to 5.
    SHORTFALL = "how far from what was hoped";
    /// How much effort, 1 to 5.
    EFFORT = "how much effort";
    /// How frustrating, 1 to 5.
    FRUSTRATION = "how frustrating";
    /// As yesterday.
    SAME_DAY = "same as yesterday";
    /// Better than yesterday.
    BETTER = "better than yesterday";
    /// Worse than yesterday.
    WORSE = "worse than yesterday";
}

texts! {
    /// A name in `[keys]` that no action has.
    UNKNOWN_ACTION = "[keys] `{}` is no action; `dadops config keys` lists them";
    /// A key in `[keys]` that does not read.
    UNKNOWN_KEY = "[keys] {} = `{}` is no key; one looks like f, T, Space, Tab, F2 or Ctrl-P";
    /// Two actions on one key.
    CONFLICT = "[keys] `{}` would do both {} and {}; give one of them another key";
    /// A key that some keyboards type with two hands.
    TWO_HANDS = "[keys] {} = `{}` needs two hands on some keyboards";
    /// A key that ends or suspends the program.
    KEPT_KEY = "[keys] `{}` stays what it is; {} needs another key";
    /// A value of `[ui]` that is none of its choices.
    UNKNOWN_VALUE = "[ui] {} = `{}` is none of {}";
}

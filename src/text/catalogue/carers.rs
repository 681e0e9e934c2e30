//! What `carers` says. Numbers are about the household, never about a person's worth.

texts! {
    /// Label.
    PRIMARY = "{} (primary)", plain "{}";
    /// Label of sleep sums.
    SLEPT = "slept";
    /// Sleep in 24 and in 48 hours.
    SLEPT_IN = "{} in 24 h, {} in 48 h";
    /// Label of the state.
    STATE = "now";
    /// State.
    ASLEEP = "asleep for {}, since {}";
    /// State.
    AWAKE = "up for {}, since {}", plain "awake for {}, since {}";
    /// State that was worked out.
    UP = "awake (from {} {}); nobody said so", plain "seems awake (from {} {})";
    /// State that was worked out, in few words.
    UP_SHORT = "awake (from {} {})";
    /// State: somebody said awake, and no sleep of theirs was open.
    UP_SAID = "awake, said at {}";
    /// State.
    NOT_KNOWN = "?";
    /// State: a sleep that runs for longer than it counts.
    NOT_KNOWN_SINCE = "?; asleep since {} by the log, which counts for 14 h at most";
    /// Nothing about the sleep of a carer is in the log.
    NO_SLEEP = "no sleep of {} is logged, so nothing about it is known; `log {} asleep` starts it";
    /// Label of the time awake.
    UP_FOR = "awake";
    /// Since the last real sleep.
    UP_SINCE = "{} since the last sleep of 90 min or more";
    /// Label of stretches.
    STRETCH = "stretch", plain "longest";
    /// Longest stretches.
    LONGEST = "longest {} in 24 h, {} last night";
    /// The last long one.
    LONG_AGO = "3 h or more ended {}, {} ago";
    /// It goes on.
    LONG_NOW = "3 h or more, still going on";
    /// None is known.
    LONG_NONE = "3 h or more: none known in 14 days";
    /// Label of the debt.
    DEBT = "debt", plain "missing";
    /// The debt.
    DEBT_OF = "{} h against 8 h a day over 14 days, newer ones count more ({} of 14 known)";
    /// Too few days.
    DEBT_UNKNOWN = "insufficient data: {} of 14 days are complete, 5 are needed";
    /// Label of the nights.
    NIGHTS = "nights";
    /// Interruptions: how many, in how many of the nights is it known, for a baby.
    INTERRUPTED = "7 d: interruptions {} in {} of {} nights, for a baby {}", plain "7 d: times woken {} in {} of {} nights, for a baby {}";
    /// Interruptions are not known.
    INTERRUPTED_UNKNOWN = "7 d: interruptions not known";
    /// Night minutes.
    NIGHT_UP = "up {} ({} of all carers)";
    /// Label of requests.
    REQUESTS = "today";
    /// Requests.
    ANSWERED = "requests answered: {}", plain "times answered: {}";
    /// Label of toil.
    TOIL = "toil", plain "chores";
    /// Toil.
    TOIL_OF = "7 d: {}, tasks {}";
    /// Tasks without a length.
    TOIL_UNMEASURED = "without a length {}";
    /// Tasks in the quiet window.
    TOIL_QUIET = "inside the quiet window {}";
    /// Label of load.
    LOAD = "load", plain "share";
    /// Load.
    LOAD_OF = "7 d: {} of the time up for the babies";
    /// Label of time alone.
    SOLE = "alone";
    /// Time alone.
    SOLE_OF = "7 d: {} awake while the others slept";
    /// Label of the drive flag.
    DRIVE = "drive";
    /// Red.
    RED = "red: {}. Do not drive. Do not bath the baby alone or cook with hot oil. Swap, taxi or nap first.";
    /// Amber.
    AMBER = "amber: {}. Higher crash risk. Delay, shorten or share the drive; break every 2 h; not midnight-6 am.";
    /// No flag.
    NO_FLAG = "no flag from your logs - you are the judge";
    /// Label of what is known.
    OBSERVED = "known";
    /// What is known.
    OBSERVED_OF = "{} of the last 24 h";
    /// Label of what is odd.
    ODD = "odd";
    /// A sleep that still runs though the carer did something since.
    FORGOTTEN = "asleep since {} by the log, and {} at {}: awake when?";
    /// A sleep that still runs for too long: since when.
    ENDLESS = "asleep since {} by the log, over 14 h and not ended: awake when?";
    /// A sleep that was ended late: since when, how long.
    LONG_SLEEP = "asleep from {} for {} by the log; over 14 h counts in the debt only once confirmed (sleepday)";
    /// Sleeping and doing something at once: what, when.
    BUSY = "asleep and {} at {}; both stand";
    /// Overlapping sleeps.
    OVERLAP = "{} sleeps overlap; the time counts once";

    /// Reason.
    UNDER_5H = "under 5 h of sleep in 24 h";
    /// Reason.
    AWAKE_17H = "17 h or more since a sleep of 90 min";
    /// Reason.
    SLEEPY_NOW = "said to be sleepy now";
    /// Reason.
    UNDER_6H = "under 6 h of sleep in 24 h";
    /// Reason.
    UNDER_12H = "under 12 h of sleep in 48 h";
    /// Reason.
    AWAKE_LONG = "15 h 50 or more since a sleep of 90 min";
    /// Reason.
    LESS_THAN_USUAL = "an hour or more under the usual sleep";
    /// Reason.
    SEVERE_DEBT = "a sleep debt of 13 h or more";
    /// Reason.
    SMALL_HOURS = "it is between midnight and 6 am";
    /// Reason.
    UNOBSERVED = "not all of the last 24 h is known";
    /// Reason.
    UNOBSERVED_48H = "not all of the last 48 h is known";

    /// Heading of what is about all.
    TOGETHER = "Together";
    /// Label of involvement.
    WEEKS = "nights";
    /// One week of involvement.
    WEEK = "week of {}: {} had a part in {} of {} ({} of {} nights)";
    /// Label of the bus factor.
    TASKS = "tasks";
    /// Who knows the tasks a baby cannot wait for.
    BUS = "bus factor {}", plain "each task is known by {} or more";
    /// One task.
    TASK = "{} {}";
    /// Task.
    BOTTLE = "bottle";
    /// Task.
    NAPPY = "nappy";
    /// Task.
    SETTLE = "putting to sleep";
    /// Task.
    MEDICINE = "medicine";
    /// Task.
    SOLIDS = "solids";
    /// Under everything.
    SHARES = "Shares are for planning, never a score.";
    /// Nobody lives here yet.
    NOBODY = "no carers yet; `dadops household add carer NAME` adds one";
}

texts! {
    /// What shows that somebody is up, after "from".
    FROM_FEED = "a feed";
    /// The same.
    FROM_BURP = "a burp";
    /// The same.
    FROM_NAPPY = "a nappy";
    /// The same.
    FROM_DOSE = "a dose";
    /// The same.
    FROM_TEMPERATURE = "a temperature";
    /// The same.
    FROM_CRY = "a cry";
    /// The same.
    FROM_PUMP = "pumping", plain "expressing milk";
    /// The same.
    FROM_TOIL = "toil", plain "a chore";
    /// The same.
    FROM_CHECK_IN = "a check-in", plain "how it goes";
    /// The same.
    FROM_REQUEST = "a request", plain "asking for something";
    /// The same.
    FROM_OTHER = "an entry";
    /// What somebody does, after "asleep and".
    DOING_FEED = "feeding";
    /// The same.
    DOING_BURP = "burping the baby";
    /// The same.
    DOING_NAPPY = "changing a nappy";
    /// The same.
    DOING_DOSE = "giving a dose";
    /// The same.
    DOING_TEMPERATURE = "taking a temperature";
    /// The same.
    DOING_CRY = "settling a cry";
    /// The same.
    DOING_PUMP = "pumping", plain "expressing milk";
    /// The same.
    DOING_TOIL = "at toil", plain "doing a chore";
    /// The same.
    DOING_CHECK_IN = "checking in", plain "saying how it goes";
    /// The same.
    DOING_REQUEST = "asking for something";
    /// The same.
    DOING_OTHER = "awake";
    /// What somebody did, after "asleep since … and".
    DID_FEED = "fed";
    /// The same.
    DID_BURP = "burped the baby";
    /// The same.
    DID_NAPPY = "changed a nappy";
    /// The same.
    DID_DOSE = "gave a dose";
    /// The same.
    DID_TEMPERATURE = "took a temperature";
    /// The same.
    DID_CRY = "settled a cry";
    /// The same.
    DID_PUMP = "pumped", plain "expressed milk";
    /// The same.
    DID_TOIL = "did toil", plain "did a chore";
    /// The same.
    DID_CHECK_IN = "checked in", plain "said how it goes";
    /// The same.
    DID_REQUEST = "asked for something";
    /// The same.
    DID_OTHER = "was awake";
}

texts! {
    /// Label of the recovery.
    RECOVERY = "recovery";
    /// The recovery: day, stage, today.
    RECOVERY_OF = "day {}, {}; today: {}";
    /// Nothing was said today.
    RECOVERY_NOT_SAID = "not said";
    /// Stage.
    RUNNING = "running", plain "the first days";
    /// Stage.
    HEALING = "healing";
    /// Stage.
    REVIEWED = "reviewed", plain "healing, checked";
    /// From the sixth week on no visit is logged for the carer.
    REVIEW_OPEN = "6-8 week check: not logged (c {} visit gp)";
    /// Worse came twice in two days.
    WORSE_TWICE = "worse twice in 48 h: a reason to call the midwife or GP";
    /// As the answer to a second worse: the key that shows the list of red flags.
    WORSE_TWICE_FLAGS = "worse twice in 48 h: a reason to call the midwife or GP   {} red flags";
    /// Kept for a carer who is not noted as having given birth: who, and again.
    NO_BIRTH_BY = "{} is not noted as having given birth, so no screen follows this: household add carer {} --gave-birth";
    /// Beside it: the key that shows the list of red flags.
    RECOVERY_RED_FLAGS = "{} red flags";
    /// When the birth is not told.
    RECOVERY_UNKNOWN = "?; no birth is logged (c born 2026-11-10 14:20)";

    /// Column: who.
    COL_CARER = "CARER";
    /// Column: asleep or awake.
    COL_NOW = "NOW";
    /// Column: sleep in 24 h.
    COL_SLEPT = "SLEPT 24h";
    /// Column: sleep in 24 h, in little room.
    COL_SLEPT_SHORT = "24 h";
    /// Column: sleep debt.
    COL_DEBT = "DEBT 14d", plain "MISSING";
    /// Column: sleep debt, in little room.
    COL_DEBT_SHORT = "DEBT", plain "MISSING";
    /// Column: longest stretch of the last night.
    COL_NIGHT = "LONGEST";
    /// Column: load.
    COL_LOAD = "LOAD 7d", plain "SHARE 7d";
    /// Column: load, in little room.
    COL_LOAD_SHORT = "LOAD", plain "SHARE";
    /// Column: awakenings by night.
    COL_WAKES = "WAKES 7d", plain "WOKEN 7d";
    /// Column: the drive flag.
    COL_DRIVE = "DRIVE";
    /// State in a column.
    CELL_ASLEEP = "asleep {}";
    /// State in a column.
    CELL_AWAKE = "awake {}";
    /// State in a column that was worked out and not said.
    CELL_UP = "(awake) {}";
    /// Debt with how many of fourteen days are known.
    CELL_DEBT = "{} h {}/14";
    /// Debt in little room.
    CELL_DEBT_SHORT = "{} h";
    /// Too few days.
    CELL_INSUFFICIENT = "insufficient", plain "too little";
    /// Too few days, in little room.
    CELL_INSUFFICIENT_SHORT = "?";
    /// Flag.
    CELL_RED = "! red";
    /// Flag.
    CELL_AMBER = "~ amber";
    /// No flag.
    CELL_NONE = "no flag";
    /// At least so much: a part of the day is not known.
    AT_LEAST = "{}+";
    /// The row that stands for the household.
    ALL = "together";
    /// The longest stretch of the last night, then the last long one.
    LONG_NIGHT = "longest {} last night; {}";
    /// Label of the awakenings.
    WAKES = "wakes", plain "woken";
    /// Awakenings: how many, in how many of the nights is it known, night by
    /// night with the oldest first, for a baby.
    WAKES_OF = "7 d: {} in {} of {} nights: {}; for a baby {}";
    /// Involvement by week.
    INVOLVED_OF = "{} had a part in {} by week, oldest first";
    /// The last week of it: of how many incidents, in how many nights.
    INVOLVED_LAST = "last {} of {}, {} of {} nights";
    /// Label of the kinds of toil without a standing owner.
    NO_OWNER = "no owner";
    /// Label of toil with another owner inside a quiet window.
    OTHERS_TOIL = "toil 28d", plain "chores";
    /// One such task, and whose quiet window.
    OTHERS_TOIL_ONE = "1 task with another owner inside {}'s quiet window";
    /// So many such tasks, and whose quiet window.
    OTHERS_TOIL_MANY = "{} tasks with another owner inside {}'s quiet window";
    /// Label of what only one carer knows.
    ONLY = "only one";
    /// One carer and the tasks that only they know.
    ONLY_OF = "{}: {}";
    /// Every task is known by two or more.
    ONLY_NONE = "no task of 28 days is known by one carer alone";
    /// A task that nobody is named for.
    ONLY_NOBODY = "nobody named";
    /// Label of the load nobody claimed.
    UNSAID = "unsaid";
    /// Time up of which nobody said whose it was.
    UNSAID_OF = "7 d: {} up with nobody named";
    /// What is known of the last day.
    KNOWN_OF = "{} of the last 24 h";
    /// Nobody lives here yet, and how to add carers.
    EMPTY = "no carers yet: {} carers mum dad";
    /// What it brings.
    EMPTY_WHY = "then sleep, load and toil of each stand here";
    /// Nothing about the sleep of a carer is logged, and the keys to begin.
    NO_SLEEP_HINT = "no sleep logged: {} {} starts it";
    /// Which rows of how many are shown, and the keys that turn the page.
    MORE = "{}-{}/{}  {}/{} more";
}

texts! {
    /// Head of the page of metrics.
    PAGE_METRICS = "# Metrics\n\nMade from the table in `src/metrics/catalogue.rs`. A metric that knows too little says so: null in\nJSON, `?` in words, never 0. No threshold is in a metric, and none ranks people.\n";
    /// Head of one table of metrics.
    METRICS_HEAD = "| name | unit | what | source |\n| --- | --- | --- | --- |\n";
    /// A part of the page of metrics.
    METRICS_CARER = "Of each carer: the fields of `carers --json`";
    /// A part of the page of metrics.
    METRICS_HOUSEHOLD = "Of the household";
    /// A part of the page of metrics.
    METRICS_BABY = "Of each baby";
    /// A part of the page of metrics.
    METRICS_DAILY = "By day or night, in `trends`; there also `feeds`, `bottle_ml`, `wet`, `dirty` and `sleep_min` of each civil day";
}

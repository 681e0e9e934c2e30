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
    UP = "up at {}, as the log suggests; nobody said awake", plain "seems awake: did something at {}";
    /// State.
    NOT_KNOWN = "?";
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
    DEBT_OF = "{} h against 8 h a day over 14 days ({} of 14 known)";
    /// Too few days.
    DEBT_UNKNOWN = "insufficient data: {} of 14 days are complete, 5 are needed";
    /// Label of the nights.
    NIGHTS = "nights";
    /// Interruptions.
    INTERRUPTED = "7 d: interruptions {}, for a baby {}", plain "7 d: times woken {}, for a baby {}";
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
    FORGOTTEN = "still asleep by the log, yet did something since: when did the sleep end?";
    /// Sleeping and doing something at once.
    BUSY = "asleep and busy at once: {}; both stand";
    /// Overlapping sleeps.
    OVERLAP = "{} sleeps overlap; the time counts once";

    /// Reason.
    UNDER_5H = "under 5 h of sleep in 24 h";
    /// Reason.
    AWAKE_17H = "awake for 17 h or more";
    /// Reason.
    SLEEPY_NOW = "said to be sleepy now";
    /// Reason.
    UNDER_6H = "under 6 h of sleep in 24 h";
    /// Reason.
    UNDER_12H = "under 12 h of sleep in 48 h";
    /// Reason.
    AWAKE_LONG = "awake for 15 h 50 or more";
    /// Reason.
    LESS_THAN_USUAL = "an hour or more under the usual sleep";
    /// Reason.
    SEVERE_DEBT = "a sleep debt of 13 h or more";
    /// Reason.
    SMALL_HOURS = "it is between midnight and 6 am";
    /// Reason.
    UNOBSERVED = "not all of the last 24 h is known";

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

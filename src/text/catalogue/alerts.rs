//! What an alert is about and why it spoke: for the command line, screen 4 and
//! notifications. It says what is known and what was agreed; never a verdict.

texts! {
    /// In front of a title: whom it is about.
    ABOUT = "{}: {}";

    /// Title: too long since the last, and since when: what, when.
    OVERDUE = "no {} since {}";
    /// Why: what, how long, when the last was, the limit.
    OVERDUE_WHY = "No {} for {}, promised within {}. The last one in the log: {}.", plain "No {} for {}, agreed within {}. The last one in the log: {}.";
    /// Under it, when there may be an entry missing.
    OVERDUE_LOG = "If there was one since, `log` takes past times.", plain "If there was one since, write it down with its time.";
    /// Without a name: what.
    OVERDUE_BRIEF = "no {} in a while";

    /// Title: a budget: which, over how long.
    BURN = "{}: budget goes fast ({})", plain "{}: slack goes fast ({})";
    /// Why: how many of how many, over how long.
    BURN_WHY = "{} of {} went wrong in {}, more than the budget carries. A budget is there to be spent: see which turns to swap.", plain "{} of {} were missed in {}, more than was left for. Slack is there to be used: see which turns to swap.";
    /// Title: a budget that is gone: which.
    GONE = "{}: budget gone", plain "{}: slack used up";
    /// Why: how many of how many.
    GONE_WHY = "{} of {} went wrong in its window, more than it allows. It grows again as days leave the window.", plain "{} of {} were missed, more than was agreed. It grows again day by day.";
    /// Without a name.
    BURN_BRIEF = "a budget goes fast", plain "one of your goals slips";
    /// Without a name.
    GONE_BRIEF = "a budget is gone", plain "one of your goals has no slack left";
    /// The long window of a tier.
    FAST = "24 h";
    /// The long window of a tier.
    SLOW = "3 days";
    /// The long window of a tier.
    DRIFT = "7 days";

    /// Title: a figure: which, its value.
    LOAD = "{} {}";
    /// Why: the value, the limit.
    LOAD_WHY = "{} is {}; the plan asks to hear of it at {}.";
    /// Why, while the value is a word: the figure, the word.
    LOAD_WORD_WHY = "{} is {}; the plan asks to hear of that.";
    /// Title: the flag not to drive.
    DRIVE = "drive flag {}";
    /// Why: the red flag.
    DRIVE_RED_WHY = "By the sleep in the log: do not drive. Do not bath the baby alone or cook with hot oil. Swap, taxi or nap first.";
    /// Why: another flag.
    DRIVE_WHY = "By the sleep in the log the drive flag is {}. You are the judge.";
    /// Without a name.
    DRIVE_BRIEF = "drive flag {}: see the carers' screen";
    /// Without a name: which figure.
    LOAD_BRIEF = "{}: time for a look";
    /// Minutes and hours of a figure are told as a length; a share as per cent.
    PERCENT = "{} %";

    /// Title: nothing was logged.
    SILENT = "nothing logged", plain "nothing written down";
    /// Why: for how long.
    SILENT_WHY = "Nothing was logged for {}. What is worked out from the log is not known for that time.", plain "Nothing was written down for {}. What happened in that time is not known.";
    /// Why, when nobody can say for how long.
    SILENT_SOME = "Nothing was logged for a long time. What is worked out from the log is not known for that time.", plain "Nothing was written down for a long time. What happened then is not known.";
    /// Title: the clock.
    CLOCK = "the clock looks wrong";
    /// Why: by how much.
    CLOCK_WHY = "The clock of this machine jumped by {}. Alerts wait until the time is right: compare it with another clock.";
    /// Why, when nobody can say by how much.
    CLOCK_SOME = "The clock of this machine jumped. Alerts wait until the time is right: compare it with another clock.";
    /// Title: the backup.
    BACKUP = "backup old", plain "the copy of the log is old";
    /// Title: there is none.
    NO_BACKUP = "no backup", plain "no copy of the log";
    /// Why: how old.
    BACKUP_WHY = "The last backup is {} old. `dadops backup FILE` makes one.", plain "The last copy of the log is {} old. `dadops backup FILE` makes one.";
    /// Why, where there is none.
    BACKUP_NONE = "No backup is known. `dadops backup FILE` makes one.", plain "No copy of the log is known. `dadops backup FILE` makes one.";
    /// Title: nobody watched.
    UNWATCHED = "nobody watched", plain "alerts were off";
    /// Why: for how long.
    UNWATCHED_WHY = "No watch ran for {}: what came and went in that time was told to nobody.", plain "Alerts were off for {}: what came and went in that time was told to nobody.";
    /// Why, when nobody can say for how long.
    UNWATCHED_SOME = "No watch ran for a while: what came and went then was told to nobody.", plain "Alerts were off for a while: what came and went then was told to nobody.";

    /// Title: more often: what.
    MORE = "{}: more often than usual";
    /// Title: less often: what.
    FEWER = "{}: less often than usual";
    /// Why: what, how many per cent of the usual.
    CHANGED_WHY = "{}: {} % of what is usual at these hours, by the log of the last weeks. It says that something changed, not why; entries may be missing.";
    /// Without a name: what.
    CHANGED_BRIEF = "{}: another rhythm than usual";

    /// Title: a published red flag: which.
    RED_FLAG = "red flag: {}", plain "call about this: {}";
    /// What a red flag is about, and what was measured.
    RED_FLAG_MEASURED = "{}: {}";
    /// Without a name or a finding.
    RED_FLAG_BRIEF = "a red flag: open the log", plain "please look at the log now";

    /// Title: a person said so: in these words.
    MANUAL = "{}";
    /// Why.
    MANUAL_WHY = "Somebody called for help: {}";
    /// Without the words.
    MANUAL_BRIEF = "somebody calls for help";
}

texts! {
    /// Of what: wet nappies.
    WET = "wet {}";
    /// Of what: dirty nappies.
    DIRTY = "dirty {}";
}

texts! {
    /// A figure of a carer.
    F_SLEPT_24H = "sleep in 24 h";
    /// A figure of a carer.
    F_SLEPT_48H = "sleep in 48 h";
    /// A figure of a carer.
    F_AWAKE = "time awake";
    /// A figure of a carer.
    F_STRETCH = "longest unbroken sleep";
    /// A figure of a carer.
    F_STRETCH_NIGHT = "longest unbroken sleep of the night";
    /// A figure of a carer.
    F_DEBT = "sleep debt", plain "missing sleep";
    /// A figure of a carer.
    F_INTERRUPTIONS = "interruptions in 7 days", plain "times woken in 7 days";
    /// A figure of a carer.
    F_REQUESTS = "requests today", plain "times answered today";
    /// A figure of a carer.
    F_NIGHT = "time up by night in 7 days";
    /// A figure of a carer.
    F_NIGHT_SHARE = "part of the nights of 7 days";
    /// A figure of a carer.
    F_LOAD_SHARE = "part of the time up in 7 days";
    /// A figure of a carer.
    F_TOIL = "toil in 7 days", plain "work that is not care in 7 days";
    /// A figure of a carer.
    F_SOLE = "time alone awake in 7 days";
    /// A figure of a carer.
    F_AVOIDABLE = "avoidable calls in 7 days", plain "calls another could take, in 7 days";
}

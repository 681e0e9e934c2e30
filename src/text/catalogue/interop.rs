//! What other programs read: `metrics` and `export openslo`.

texts! {
    /// Verb.
    V_METRICS = "Figures as OpenMetrics text, for Prometheus";
    /// Examples.
    EXAMPLES = "Examples:\n  dadops metrics\n  dadops metrics --textfile /var/lib/node_exporter/dadops.prom\n  dadops metrics --names";
    /// Argument.
    A_TEXTFILE = "Write it whole to this file, over the last one";
    /// Argument.
    A_NAMES = "Names in place of baby1, carer1";
    /// It is written: where, how many values.
    WRITTEN = "{}: {} values";
    /// The file is something else.
    OTHER_FILE = "{} is there and holds no metrics of ours; nothing was written";
    /// What to do about it.
    OTHER_FILE_HINT = "choose another name, or move that file away";
    /// A folder in the place of the file.
    IS_FOLDER = "{} is a folder; nothing was written";
    /// What to do about it.
    IS_FOLDER_HINT = "name a file in it, such as dadops.prom";
    /// It cannot be written: where, why.
    NOT_WRITTEN = "the metrics cannot be written to {}: {}";
    /// What to do about it.
    NOT_WRITTEN_HINT = "choose a folder that is there and that you may write to";
    /// `export openslo` to a file: objectives, file.
    OPENSLO_WRITTEN = "wrote {} objectives to {}";

    /// What a query of ours is worth.
    APPROXIMATE = "approximate: without holes, excuses, quiet windows and the household's zone; what counts is `dadops slo --json`";
    /// Description.
    SERVICE = "The family's own promises, for planning; no medical advice.";
    /// Description.
    SOURCE = "The journal's file, read with SQL; its views are documented.";
    /// Description.
    TARGET = "DadOps tells whom the plan names.";
    /// Description.
    CONDITION = "The budget goes too fast over this window. It also takes something bad in the short window, and more of it than chance would bring.";
    /// Description.
    GONE = "More was bad than may be in the window: the budget is gone.";

    /// Help.
    H_LAST = "When the last of each stream began, as logged. Absent when none was.";
    /// Help.
    H_TODAY = "Logged since midnight. Absent when nothing was logged of the baby today, and for a stream that was never logged.";
    /// Help.
    H_BOTTLE = "Millilitres from bottles since midnight. Absent while none was measured.";
    /// Help.
    H_BABY_SLEEP = "Time asleep since midnight, as logged. Absent when none was.";
    /// Help.
    H_ASLEEP = "1 asleep, 0 awake. Absent when the log does not say.";
    /// Help.
    H_DATA_AGE = "How long ago the log last knew something. Absent with nothing logged.";
    /// Help.
    H_SLEPT = "Observed sleep of a carer in the last hours. Absent when not known.";
    /// Help.
    H_AWAKE = "Time awake of a carer. Absent while asleep and when not known.";
    /// Help.
    H_LONGEST = "Longest unbroken sleep of a carer. Absent when not known.";
    /// Help.
    H_DEBT = "Sleep debt of a carer over fourteen sleep-days. Absent when not known.";
    /// Help.
    H_NIGHT = "Time up for the babies in the nights of seven days. Absent when not known.";
    /// Help.
    H_INTERRUPTIONS = "Awakenings in the nights of seven days, each in one class. Absent when not known.";
    /// Help.
    H_REQUESTS = "Requests of today that a carer answered. Absent when nothing was logged.";
    /// Help.
    H_ONCALL = "1 for the carer whom the last hand-over named. Absent when nobody was.";
    /// Help.
    H_TARGET = "The part that must be good.";
    /// Help.
    H_WINDOW = "The rolling window of an objective.";
    /// Help.
    H_GOOD = "The good part of what was observed in the window. Absent without any.";
    /// Help.
    H_EVENTS = "What counted in the window: events, slices or minutes. Good and bad are absent while nothing was observed.";
    /// Help.
    H_LEFT = "The part of the budget that is left, under 0 when overdrawn. Absent while there is none.";
    /// Help.
    H_BURN = "How many times faster than even the budget went over the tier's long window. Absent where nothing was observed.";
    /// Help.
    H_FIRING = "1 while a tier fires, 0 while it does not. Absent for a tier that is not looked at.";
    /// Help.
    H_STATUS = "1 for how an objective stands: no_data, low_n, met, at_risk or exhausted.";
}

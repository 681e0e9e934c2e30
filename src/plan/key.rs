//! Every key of a plan: what the parser takes and `docs/plan.md` lists.

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: &'static str,
    /// What holds without it.
    pub without: &'static str,
    /// What it says.
    pub help: &'static str,
}

/// The keys of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Its heading, as it stands in the file.
    pub heading: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its keys; empty: each key is a name of the family's own.
    pub keys: &'static [Key],
}

const fn key(
    name: &'static str,
    shape: &'static str,
    without: &'static str,
    help: &'static str,
) -> Key {
    Key { name, shape, without, help }
}

const NEEDED: &str = "must be there";
const ALL: &str = "all";
const NONE: &str = "none";

/// The top of the file.
pub const TOP: Section = Section {
    heading: "(top)",
    about: "Above the first table.",
    keys: &[
        key(
            "version",
            "1",
            NEEDED,
            "The form of the plan. A later one is refused and left as it is.",
        ),
        key(
            "night",
            "\"22:00-07:00\"",
            "22:00-07:00",
            "The night, for stretches, wakings, minutes and share.",
        ),
        key(
            "approval",
            "true, false",
            "true",
            "A changed plan waits for the primary carer's yes. With one carer, or without a primary, it holds at once.",
        ),
        key(
            "units",
            "\"metric\", \"us\", \"imperial\"",
            "the household's",
            "Set in the household when the plan is applied.",
        ),
        key(
            "nation",
            "\"england\" …",
            "the household's",
            "Set in the household when the plan is applied: england, scotland, wales, northern-ireland, usa.",
        ),
        key("quiet", "table", "see below", "The quiet window."),
        key("protected", "table", NONE, "Sleep in which alerts are held."),
        key("thresholds", "table", "see below", "Limits that stand alone."),
        key("toil", "table", NONE, "Who owns which toil."),
        key("rotation", "list", NONE, "Carers who take turns."),
        key("shift", "list", NONE, "Who is on call."),
        key("escalation", "list", NONE, "Who is told, and who next."),
        key("objective", "list", NONE, "What is promised."),
        key("rule", "list", NONE, "What is watched."),
    ],
};

/// `[quiet]`.
pub const QUIET: Section = Section {
    heading: "[quiet]",
    about: "The quiet window: no toil, and no request that another could have taken.",
    keys: &[
        key("hours", "\"22:00-06:00\"", "22:00-06:00", "When."),
        key(
            "carers",
            "list of names",
            "[\"primary\"]",
            "For whom; `primary` is the carer the family protects most.",
        ),
    ],
};

/// `[protected]`.
pub const PROTECTED: Section = Section {
    heading: "[protected]",
    about: "Protected sleep: `Name = \"22:00-02:00\"`, one line a carer. Alerts are held then, and another carer has the duty. Windows that would leave nobody to be woken are refused, with the minute.",
    keys: &[],
};

/// `[thresholds]`.
pub const THRESHOLDS: Section = Section {
    heading: "[thresholds]",
    about: "Limits that stand alone.",
    keys: &[key(
        "sleep_need",
        "\"8h\"",
        "8h",
        "Sleep a day against which a carer's debt is counted, up to 12h.",
    )],
};

/// `[toil]`.
pub const TOIL: Section = Section {
    heading: "[toil]",
    about: "Who owns which toil: `bottles = \"Dad\"`, one line a task.",
    keys: &[],
};

/// `[[rotation]]`.
pub const ROTATION: Section = Section {
    heading: "[[rotation]]",
    about: "Carers who take turns, by the wall clock.",
    keys: &[
        key("id", "label", NEEDED, "Its name."),
        key("carers", "list of names", NEEDED, "The carers in order."),
        key("turn", "\"1d\"", NEEDED, "How many whole days a turn lasts."),
        key("at", "\"20:00\"", NEEDED, "When it changes hands."),
        key(
            "since",
            "2026-11-22",
            NEEDED,
            "The first carer's first day; before it the same round, backwards.",
        ),
    ],
};

/// `[[shift]]`.
pub const SHIFT: Section = Section {
    heading: "[[shift]]",
    about: "Who is on call, on which days and hours; of several that run the first. Where none runs: whoever may be woken, the primary last.",
    keys: &[
        key("days", "[\"mon\", \"tue\"]", ALL, "On which days it begins."),
        key("hours", "\"20:00-08:00\"", NEEDED, "When."),
        key("on", "name, \"rotation:ID\"", NEEDED, "Who is on call."),
        key("backup", "name, \"rotation:ID\"", NONE, "Who is asked next."),
    ],
};

/// `[[escalation]]`.
pub const ESCALATION: Section = Section {
    heading: "[[escalation]]",
    about: "Who is told, and who next when nobody answers.",
    keys: &[
        key("id", "label", NEEDED, "Its name; rules that name none use `default`."),
        key("repeat", "1 to 5", "1", "How often the steps are gone through."),
        key("steps", "list", NEEDED, "See below, at least one."),
    ],
};

/// A step of an escalation.
pub const STEP: Section = Section {
    heading: "escalation.steps",
    about: "One step.",
    keys: &[
        key(
            "to",
            "\"on-call\", \"backup\", \"everyone\", name",
            NEEDED,
            "Who is told; worked out when it is sent.",
        ),
        key("wait", "\"10m\"", NEEDED, "How long before the next step, a minute or more."),
    ],
};

/// `[[objective]]`.
pub const OBJECTIVE: Section = Section {
    heading: "[[objective]]",
    about: "One promise.",
    keys: &[
        key("id", "label", NEEDED, "Its name."),
        key(
            "promise",
            "text",
            NEEDED,
            "What is promised, in the family's words; up to 1050 letters.",
        ),
        key(
            "whom",
            "\"each-baby\", \"each-carer\", \"primary\", \"household\", \"baby:NAME\", \"carer:NAME\"",
            NEEDED,
            "Whom it is kept for; each gets a budget of its own.",
        ),
        key("indicator", "see Indicators", NEEDED, "What is counted and what is good."),
        key("of", "kind, or a list", "see Indicators", "Which entries count."),
        key("content", "\"wet\", \"dirty\"", "any", "Nappies with this in them."),
        key("baby", "name", "that of `whom`", "About this baby."),
        key("carer", "name", "any", "Done by this carer."),
        key("hours", "\"22:00-07:00\", \"night\"", ALL, "Begun in these hours of the day."),
        key("at_least", "limit", "see Indicators", "Good from this on."),
        key("at_most", "limit", "see Indicators", "Good up to this, itself included."),
        key("good", "stream", "see Indicators", "Of a ratio: the good ones."),
        key("total", "stream", "see Indicators", "Of a ratio: all of them."),
        key(
            "method",
            "\"occurrences\", \"daily\", \"nightly\", \"time\"",
            NEEDED,
            "What is good or bad: each event, each day, each night, each minute.",
        ),
        key(
            "target",
            "0.95",
            NEEDED,
            "The part that must be good: over 0, under 1. A never is a rule, not an objective.",
        ),
        key("window", "\"28d\"", NEEDED, "Over how many days, rolling: 7d to 60d."),
        key("per_day", "8", "1 a slice", "With occurrences: events a day expected at the least."),
        key("runbook", "label", NONE, "The runbook that helps."),
    ],
};

/// A stream of a ratio.
pub const STREAM: Section = Section {
    heading: "objective.good, objective.total",
    about: "Which entries are meant; all that is said must hold.",
    keys: &[
        key("of", "kind, or a list", NEEDED, "Which entries count."),
        key("content", "\"wet\", \"dirty\"", "any", "Nappies with this in them."),
        key("baby", "name", "that of `whom`", "About this baby."),
        key("carer", "name", "any", "Done by this carer."),
        key("hours", "\"22:00-07:00\", \"night\"", ALL, "Begun in these hours of the day."),
    ],
};

/// `[[rule]]`.
pub const RULE: Section = Section {
    heading: "[[rule]]",
    about: "One rule that watches.",
    keys: &[
        key("id", "label", NEEDED, "Its name."),
        key("kind", "see Rules", NEEDED, "What it looks at."),
        key(
            "severity",
            "\"SEV1\" to \"SEV4\", or by birth weight",
            NEEDED,
            "SEV1 only with `manual`; burn is SEV3 or SEV4.",
        ),
        key("whom", "as in an objective", "household", "Whom it watches."),
        key("for", "\"2h\"", "0m", "How long it must hold before it fires."),
        key("keep_firing_for", "\"30m\"", "0m", "How long it goes on after it last held."),
        key(
            "escalation",
            "label, \"none\"",
            "default",
            "Who is told; none: whom it is about, alone.",
        ),
        key("runbook", "label", NONE, "The runbook that helps."),
        key("of", "kind, or a list", "see Rules", "Which entries count."),
        key("content", "\"wet\", \"dirty\"", "any", "Nappies with this in them."),
        key("baby", "name", "that of `whom`", "About this baby."),
        key("carer", "name", "any", "Done by this carer."),
        key("hours", "\"22:00-07:00\", \"night\"", ALL, "Begun in these hours of the day."),
        key("limit", "limit, or \"14d\"", "see Rules", "More time than this."),
        key("objectives", "list of ids", ALL, "Whose budgets."),
        key("tiers", "[\"fast\", \"slow\", \"drift\"]", ALL, "How fast they go."),
        key("metric", "a carer's metric", "see Rules", "Which number; docs/metrics.md lists them."),
        key("above", "13", "see Rules", "It fires at this and above."),
        key("below", "3", "see Rules", "It fires at this and below."),
        key("is", "\"red\"", "see Rules", "It fires on this word."),
        key("clear", "11", "the limit", "It ends past this."),
        key("what", "\"silence\", \"clock\", \"backup\"", "see Rules", "What of the log."),
    ],
};

/// Every table, in the order of the reference.
pub const SECTIONS: &[Section] = &[
    TOP, QUIET, PROTECTED, THRESHOLDS, TOIL, ROTATION, SHIFT, ESCALATION, STEP, OBJECTIVE, STREAM,
    RULE,
];

/// Indicators: name, what it needs, methods, what it says.
pub const INDICATORS: &[(&str, &str, &str, &str)] = &[
    (
        "gap",
        "of, at_most",
        "occurrences, time",
        "From the start of one to that of the next; feeds by session.",
    ),
    ("count", "of, at_least or at_most", "daily, nightly", "How many begin; feeds by session."),
    (
        "total",
        "of, at_least or at_most",
        "daily, nightly",
        "How much: time (`\"14h\"`) or milk (`\"600ml\"`).",
    ),
    ("stretch", "at_least", "nightly", "A carer's longest unbroken sleep inside the night."),
    ("sleep", "at_least", "daily", "A carer's sleep from noon to noon."),
    (
        "night-share",
        "at_most (0 to 1)",
        "nightly",
        "The largest part one carer has in the minutes up by night.",
    ),
    ("answer", "at_most", "occurrences", "How long a request waits until somebody picks it up."),
    (
        "undisturbed",
        "",
        "occurrences, nightly",
        "Toil and avoidable requests of the carer inside the quiet window are bad.",
    ),
    (
        "ratio",
        "good, total; at_least with slices",
        "occurrences, daily, nightly",
        "The part one stream has in another.",
    ),
];

/// Kinds of rules: name, what it needs, what it says.
pub const RULES: &[(&str, &str, &str)] = &[
    ("deadline", "of, limit", "More time than the limit since the last began."),
    ("burn", "", "A budget goes too fast. Never wakes anybody."),
    ("load", "metric, and one of above, below, is", "A carer's number is where it should not be."),
    ("data", "what; limit with silence and backup", "The log itself is in trouble."),
    ("drift", "of", "A stream became quicker or slower."),
    ("manual", "", "A person says so."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_key_is_there_once_and_says_something() {
        for section in SECTIONS {
            let names: BTreeSet<&str> = section.keys.iter().map(|key| key.name).collect();
            assert_eq!(names.len(), section.keys.len(), "{}", section.heading);
            assert!(section.keys.iter().all(|key| key.help.ends_with('.')), "{}", section.heading);
        }
    }
}

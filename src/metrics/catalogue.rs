//! Every metric by its name: what `docs/metrics.md` lists and what the JSON of
//! `carers` is made of.

/// About whom a metric is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// One baby.
    Baby,
    /// One carer; a field of `carers --json`.
    Carer,
    /// All of them.
    Household,
    /// One value a day of a baby or a carer; a figure of `trends --json`.
    Daily,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole minutes, rounded down.
    Minutes,
    /// Hours with a fraction.
    Hours,
    /// A part of a whole, 0 to 1.
    Share,
    /// How many.
    Count,
    /// Millilitres.
    Millilitres,
    /// A moment, RFC 3339 in JSON.
    Moment,
    /// A word out of a few.
    Word,
    /// Several values with names of their own.
    Parts,
}

impl Unit {
    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Share => "0–1",
            Self::Count => "count",
            Self::Millilitres => "ml",
            Self::Moment => "time",
            Self::Word => "word",
            Self::Parts => "parts",
        }
    }
}

/// One metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// Its name, also the field in JSON.
    pub name: &'static str,
    /// About whom it is.
    pub about: About,
    /// What its value is.
    pub unit: Unit,
    /// What it says, and when it says nothing.
    pub help: &'static str,
    /// Where the definition comes from.
    pub source: &'static str,
}

const fn carer(name: &'static str, unit: Unit, help: &'static str, source: &'static str) -> Metric {
    Metric { name, about: About::Carer, unit, help, source }
}

const fn baby(name: &'static str, unit: Unit, help: &'static str, source: &'static str) -> Metric {
    Metric { name, about: About::Baby, unit, help, source }
}

const fn household(
    name: &'static str,
    unit: Unit,
    help: &'static str,
    source: &'static str,
) -> Metric {
    Metric { name, about: About::Household, unit, help, source }
}

const fn daily(name: &'static str, unit: Unit, help: &'static str, source: &'static str) -> Metric {
    Metric { name, about: About::Daily, unit, help, source }
}

/// Every metric.
pub const METRICS: &[Metric] = &[
    carer("carer", Unit::Word, "The name.", "the household"),
    carer(
        "state",
        Unit::Word,
        "asleep, awake or unknown. A sleep that still runs though the carer did something since is unknown from half an hour after that; so is any that runs for over 14 h.",
        "the log",
    ),
    carer("state_since", Unit::Moment, "Since when; null when unknown.", "the log"),
    carer(
        "state_inferred",
        Unit::Word,
        "true: nobody said awake, the carer did something in the last half hour.",
        "ours",
    ),
    carer(
        "state_from",
        Unit::Word,
        "What an inferred state was worked out from: the kind of what the carer did. Null when somebody said it.",
        "ours",
    ),
    carer(
        "slept_24h_min",
        Unit::Minutes,
        "Observed sleep in the last 24 h, naps included, overlaps once; inferred sleep never. The least of it where observed_24h is under 1; null when none was seen and not all is known.",
        "facts.md §8.3",
    ),
    carer("slept_48h_min", Unit::Minutes, "The same in the last 48 h.", "facts.md §8.5"),
    carer(
        "awake_min",
        Unit::Minutes,
        "Since the end of the last sleep of 90 min or more. Null while asleep, and when the log does not know all the time since.",
        "facts.md §8.5; the 90 min are ours",
    ),
    carer(
        "longest_stretch_24h_min",
        Unit::Minutes,
        "The longest unbroken sleep that ended in the last 24 h or goes on; whole, though it began before.",
        "facts.md §8.4",
    ),
    carer(
        "longest_stretch_night_min",
        Unit::Minutes,
        "The longest unbroken sleep inside the last night, 22:00 to 07:00 or as the plan says.",
        "facts.md §8.4",
    ),
    carer(
        "last_3h_stretch_end",
        Unit::Moment,
        "When the last unbroken sleep of 3 h or more ended; now while it goes on, null when none of the last 14 days is known.",
        "facts.md §8.1; 3 h has no primary source",
    ),
    carer(
        "debt_h",
        Unit::Hours,
        "Sleep debt against 8 h a day, or as the plan says, over 14 sleep-days from noon to noon, newer ones heavier. Null under 5 complete days. A day is complete when it holds a closed sleep and none without an end; one that began before it counts for nothing once the carer confirmed the day (`sleepday`). So confirmed must be a day with a part of a sleep of over 14 h, which may be a forgotten end.",
        "facts.md §8.3",
    ),
    carer(
        "debt_confidence",
        Unit::Share,
        "The weight of the days that are complete.",
        "facts.md §8.3",
    ),
    carer("debt_days", Unit::Count, "How many of the 14 days are complete.", "facts.md §8.3"),
    carer(
        "requests_today",
        Unit::Count,
        "Requests of the local day that this carer answered first: a cry, a waking at night, what another carer asked for. Care without a call before it is not counted. Null when nothing was logged about a baby today.",
        "sre.md §5",
    ),
    carer(
        "requests_by_hour",
        Unit::Parts,
        "The same in 24 numbers, by the hour of the answer.",
        "sre.md §5",
    ),
    carer(
        "interruptions_7d",
        Unit::Count,
        "Awakenings between the first sleep and the last waking of each night of seven days; ten minutes apart is one. The sum of the nights that are known, see `interruptions_nights`; null when no sleep by night was seen.",
        "facts.md §8.4, sre.md §5",
    ),
    carer(
        "interruptions_nights",
        Unit::Count,
        "In how many of these nights sleep was seen: of the others nothing is known. Null without one.",
        "sre.md §5",
    ),
    carer(
        "interruptions_by",
        Unit::Parts,
        "The same by class: protected (inside the carer's protected window), off_duty, on_duty, unassigned (no shifts), and for_baby: followed by care. Protected is null without such a window, off_duty and on_duty without shifts.",
        "sre.md §5",
    ),
    carer(
        "interruptions_by_night",
        Unit::Parts,
        "The same by night, oldest first; the first and the last may be a part of one, null where no sleep was seen.",
        "sre.md §5",
    ),
    carer(
        "night_min_7d",
        Unit::Minutes,
        "Time up for the babies in the nights of seven days: acts at most half an hour apart are one time up, one without a length counts five minutes.",
        "sre.md §5; the minutes are ours",
    ),
    carer("night_share_7d", Unit::Share, "The part in that of all carers.", "sre.md §5"),
    carer(
        "toil_min_7d",
        Unit::Minutes,
        "Work that is not care, in seven days; tasks without a length add nothing. Null where nobody logs any.",
        "design.md §1",
    ),
    carer(
        "toil_tasks_7d",
        Unit::Parts,
        "How many tasks, how many without a length, how many inside the quiet window; null for a carer without one.",
        "decision 4",
    ),
    carer(
        "toil_owned",
        Unit::Parts,
        "The kinds of toil of which the plan makes this carer the standing owner.",
        "decision 37",
    ),
    carer(
        "others_toil_28d",
        Unit::Count,
        "Tasks with another standing owner that this carer carried inside their own quiet window, in 28 days. Null for a carer without such a window, and where the plan names no owner.",
        "decision 37",
    ),
    carer(
        "avoidable_7d",
        Unit::Count,
        "Toil, and requests answered after the watch was handed over to another carer, inside this carer's quiet window, in seven days. Null for a carer without such a window, and where neither toil nor a hand-over is logged.",
        "decision 7",
    ),
    carer(
        "load_share_7d",
        Unit::Share,
        "The part in the time all carers were up for the babies, day and night, in seven days. For planning, never a score.",
        "sre.md §5",
    ),
    carer(
        "sole_min_7d",
        Unit::Minutes,
        "Awake in seven days while all others slept. Null when the sleep of another who was there is not known.",
        "facts.md §9.2",
    ),
    carer(
        "drive",
        Unit::Word,
        "red, amber or none. None is no leave to drive: the carer is the judge.",
        "facts.md §8.5",
    ),
    carer(
        "drive_reasons",
        Unit::Parts,
        "The rows of the table that hold, by name.",
        "facts.md §8.5",
    ),
    carer(
        "recovery",
        Unit::Parts,
        "Of one who gave birth: day since the birth, stage (running to day 14 and for 48 h after worse, healing, reviewed once a visit to the carer is logged from day 42 on), what was said today, and whether worse was said twice in 48 h. Null for others, without a birth, and from day 85 on when nobody said how it goes for 14 days.",
        "facts.md §10, §4.5; the stages' days are ours",
    ),
    carer(
        "observed_24h",
        Unit::Share,
        "The part of the last 24 h for which it is known whether the carer slept: sleeps, up to 20 h between two of them, up to 3 h between two signs of being awake.",
        "ours",
    ),
    household(
        "night_involvement",
        Unit::Parts,
        "By week: what happened at night (acts of care at most half an hour apart), and in how much of it the primary carer did something.",
        "sre.md §5",
    ),
    household(
        "bus_factor",
        Unit::Count,
        "For each task how many carers did it twice or more in 28 days; of the household, the smallest of the tasks a baby cannot wait for.",
        "sre.md §5",
    ),
    baby("feeds", Unit::Count, "Feeds as logged, solids included.", "decision 6"),
    baby("feed_sessions", Unit::Count, "Feeds at most 30 min apart, merged.", "forecast.md §2"),
    baby(
        "bottle_ml",
        Unit::Millilitres,
        "Drunk from bottles that have an amount; not known while none has one.",
        "the log",
    ),
    baby("wet", Unit::Count, "Wet nappies.", "the log"),
    baby("dirty", Unit::Count, "Dirty nappies.", "the log"),
    baby("sleep_min", Unit::Minutes, "Time asleep; overlaps count once.", "the log"),
    baby("longest_sleep_min", Unit::Minutes, "The longest unbroken sleep.", "the log"),
    baby(
        "waits",
        Unit::Minutes,
        "From the start of one session of feeds to that of the next; each belongs to the span it ends in.",
        "forecast.md §2",
    ),
    baby(
        "care_cycle",
        Unit::Parts,
        "From one session of feeds to the next: which of feed, burp, nappy, sleep, awake began last and when; the middle length; how many had no nappy logged.",
        "design.md §1",
    ),
    baby(
        "settled",
        Unit::Parts,
        "Each method by its name: how often it was tried, and how often no cry followed within half an hour. Reliable: two times in three of three or more.",
        "ours",
    ),
    baby(
        "gap",
        Unit::Minutes,
        "The middle wait between sessions of feeds in seven days, and between which values eight in ten lie. None under five waits.",
        "the log",
    ),
    baby(
        "batched_feed",
        Unit::Parts,
        "An observation: a gap over twice the usual of seven days, then more from bottles than usual. A gap in which the log has a hole says nothing.",
        "decision 38",
    ),
    daily(
        "longest_night_min",
        Unit::Minutes,
        "A baby's longest unbroken sleep inside the night, 22:00 to 07:00. Null where it is not known all night whether the baby slept.",
        "decision 3",
    ),
    daily(
        "wakings",
        Unit::Count,
        "How often a baby woke inside the night: ends of sleeps and moments seen awake, those at most ten minutes apart once. Its heat counts all wakings by hour and day of the week, with n, how many such hours were observed.",
        "sre.md §5",
    ),
    daily(
        "crying_min",
        Unit::Minutes,
        "Time a baby cried in a civil day; null when a cry has no length, or none was logged in the week up to the day.",
        "the log",
    ),
    daily(
        "slept_min",
        Unit::Minutes,
        "A carer's observed sleep from noon to noon; null when the day is not complete.",
        "facts.md §8.3",
    ),
    daily(
        "longest_stretch_min",
        Unit::Minutes,
        "A carer's longest unbroken sleep from noon to noon; null when the day is not complete.",
        "facts.md §8.4",
    ),
    daily(
        "night_min",
        Unit::Minutes,
        "A carer's time up for the babies in one night; null when nobody said who did anything in it, or the carer was not there in the week up to it.",
        "sre.md §5",
    ),
];

/// Returns the metrics about these.
pub fn about(about: About) -> impl Iterator<Item = &'static Metric> {
    METRICS.iter().filter(move |metric| metric.about == about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_words_and_each_is_there_once() {
        let names: BTreeSet<&str> = METRICS.iter().map(|metric| metric.name).collect();
        assert_eq!(names.len(), METRICS.len());
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        for metric in METRICS {
            assert!(metric.name.chars().all(plain), "{}", metric.name);
            assert!(metric.help.ends_with('.') && !metric.source.is_empty(), "{}", metric.name);
        }
    }
}

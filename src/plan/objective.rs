//! A promise about a number: what counts, what is good, how often, over how long.
//!
//! Source: `sre.md` §1.6; the thresholds are the family's, the defaults those
//! of `plan/default.toml`.

use crate::domain::detail::Kind;
use crate::domain::quantity::Millilitres;
use crate::metrics::hours::Hours;
use chrono::TimeDelta;
use std::fmt;

/// Shortest window of an objective, in days.
pub const MIN_WINDOW: u16 = 7;

/// Longest window of an objective, in days: what the timeline holds.
pub const MAX_WINDOW: u16 = 60;

/// Longest promise, in characters: what `OpenSLO` allows a description.
pub const MAX_PROMISE: usize = 1_050;

/// One objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its name; each is there once in a plan.
    pub id: Label,
    /// The promise in the family's words.
    pub promise: String,
    /// Whom it is kept for; each gets a budget of its own.
    pub whom: Whom,
    /// What is counted and what is good.
    pub indicator: Indicator,
    /// How events make a budget.
    pub method: Method,
    /// The part that must be good.
    pub target: Target,
    /// Over how many days, rolling.
    pub window: Window,
    /// Events a day that are expected at the least (`λ_min`); a slice is one event.
    pub per_day: f64,
    /// The runbook that helps, by its id.
    pub runbook: Option<Label>,
}

/// What an objective counts, and what it calls good.
#[derive(Debug, Clone, PartialEq)]
pub enum Indicator {
    /// The time from the start of one to that of the next; feeds by session.
    Gap {
        /// Of what.
        of: Stream,
        /// Good up to this, the limit included.
        at_most: Limit<TimeDelta>,
    },
    /// How many begin in a slice; feeds by session.
    Count {
        /// Of what.
        of: Stream,
        /// Good inside these.
        bound: Bound<u32>,
    },
    /// How much in a slice: time, or milk.
    Total {
        /// Of what.
        of: Stream,
        /// Good inside these.
        bound: Bound<Amount>,
    },
    /// The longest unbroken sleep of a carer inside the night.
    Stretch {
        /// Good from this on.
        at_least: TimeDelta,
    },
    /// The sleep of a carer in 24 h, noon to noon.
    Sleep {
        /// Good from this on.
        at_least: TimeDelta,
    },
    /// The largest part any one carer has in the minutes up by night.
    NightShare {
        /// Good up to this, 0 to 1: 0.7 is 70:30.
        at_most: f64,
    },
    /// How long a request waits until it is picked up.
    Answer {
        /// Good up to this, the limit included.
        at_most: TimeDelta,
        /// Requests that open in these hours; all when absent.
        hours: Option<Hours>,
    },
    /// Toil and avoidable requests of the carer inside the quiet window: each is bad.
    Undisturbed,
    /// The part that events of one stream have in those of another.
    Ratio {
        /// Those that are good; each is one of `total` too.
        good: Stream,
        /// All of them.
        total: Stream,
        /// With slices: a slice is good from this ratio on, 0 to 1.
        at_least: Option<f64>,
    },
}

/// Which facts are meant; all that is said must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// Of one of these kinds; at least one.
    pub kinds: Vec<Kind>,
    /// Nappies with this in them.
    pub content: Option<Content>,
    /// About the baby of this name; the one of the objective when absent.
    pub baby: Option<String>,
    /// Done by the carer of this name.
    pub carer: Option<String>,
    /// Begun in these hours of the day.
    pub hours: Option<Hours>,
}

/// What must be in a nappy for it to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// Urine, with or without stool.
    Wet,
    /// Stool, with or without urine.
    Dirty,
}

/// Whom an objective is kept for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Whom {
    /// Each baby that is born.
    EachBaby,
    /// The baby of this name.
    Baby(String),
    /// Each carer.
    EachCarer,
    /// The carer of this name.
    Carer(String),
    /// The carer whom the family protects most.
    Primary,
    /// The household as a whole.
    Household,
}

/// How events make a budget (`sre.md` §1.3, §1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Each event is good or bad.
    Occurrences,
    /// Each day of the family's zone is; for carers, from noon to noon.
    DailySlices,
    /// Each night is, labelled by its evening.
    NightlySlices,
    /// Each minute is.
    TimeWeighted,
}

/// Least and most, the limits included; at least one is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound<T> {
    /// Good from this on.
    pub at_least: Option<Limit<T>>,
    /// Good up to this.
    pub at_most: Option<Limit<T>>,
}

/// A limit that may depend on how old the baby is.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit<T> {
    /// It always holds.
    Always(T),
    /// Each holds from its day of life on until the next, in order of days;
    /// before the first, and where it is `None`, nothing is promised.
    ByDay(Vec<(u16, Option<T>)>),
    /// One until the birth weight is regained, another from then on; `None`
    /// promises nothing.
    BirthWeight {
        /// Until then; also while nobody knows.
        before: T,
        /// From then on.
        after: Option<T>,
    },
}

/// How far a baby is, for a [`Limit`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Age {
    /// The day of life; 1 is the first 24 h. `None`: the birth is not known.
    pub day: Option<u16>,
    /// Whether the birth weight was seen again; `None`: nobody knows.
    pub regained: Option<bool>,
}

/// How much, in a unit of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// A length of time.
    Time(TimeDelta),
    /// A volume of milk.
    Volume(Millilitres),
}

/// A name of an objective, a rule or a runbook: an RFC 1123 label, at most 63
/// of a–z, 0–9 and `-`, neither first nor last a `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(String);

/// The part that must be good, over 0 and under 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Target(f64);

/// Whole days, [`MIN_WINDOW`] to [`MAX_WINDOW`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window(u16);

impl<T: Copy> Limit<T> {
    /// Returns every value that holds at some age.
    pub fn values(&self) -> impl Iterator<Item = T> {
        let days = if let Self::ByDay(days) = self { days.as_slice() } else { &[] };
        let more = match self {
            Self::Always(value) => [Some(*value), None],
            Self::ByDay(_) => [None, None],
            Self::BirthWeight { before, after } => [Some(*before), *after],
        };
        days.iter().filter_map(|(_, value)| *value).chain(more.into_iter().flatten())
    }

    /// Returns what holds at this age; `None` promises nothing.
    #[must_use]
    pub fn at(&self, age: Age) -> Option<T> {
        match self {
            Self::Always(value) => Some(*value),
            Self::ByDay(days) => {
                let day = age.day?;
                days.iter().rev().find(|(from, _)| *from <= day).and_then(|(_, value)| *value)
            }
            Self::BirthWeight { before, after } => match age.regained {
                Some(true) => *after,
                Some(false) | None => Some(*before),
            },
        }
    }
}

impl Stream {
    /// Returns all facts of one kind.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        Self { kinds: vec![kind], content: None, baby: None, carer: None, hours: None }
    }
}

impl Whom {
    /// Tells whether it is about babies.
    #[must_use]
    pub const fn baby(&self) -> bool {
        matches!(self, Self::EachBaby | Self::Baby(_))
    }

    /// Tells whether it is about carers.
    #[must_use]
    pub const fn carer(&self) -> bool {
        matches!(self, Self::EachCarer | Self::Carer(_) | Self::Primary)
    }
}

impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EachBaby => f.write_str("each-baby"),
            Self::Baby(name) => write!(f, "baby:{name}"),
            Self::EachCarer => f.write_str("each-carer"),
            Self::Carer(name) => write!(f, "carer:{name}"),
            Self::Primary => f.write_str("primary"),
            Self::Household => f.write_str("household"),
        }
    }
}

impl Method {
    /// Every method with its name.
    pub const ALL: [(&'static str, Self); 4] = [
        ("occurrences", Self::Occurrences),
        ("daily", Self::DailySlices),
        ("nightly", Self::NightlySlices),
        ("time", Self::TimeWeighted),
    ];

    /// Returns the name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Occurrences => "occurrences",
            Self::DailySlices => "daily",
            Self::NightlySlices => "nightly",
            Self::TimeWeighted => "time",
        }
    }
}

impl Label {
    /// Returns the label, `None` when `text` is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let edges = !text.starts_with('-') && !text.ends_with('-');
        let good = (1..=63).contains(&text.len()) && edges && text.chars().all(plain);
        good.then(|| Self(text.to_owned()))
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Target {
    /// Returns the target, `None` outside 0 to 1, and for 0 and 1 themselves:
    /// a promise without any budget is a deadline.
    #[must_use]
    pub fn new(part: f64) -> Option<Self> {
        (part > 0.0 && part < 1.0).then_some(Self(part))
    }

    /// Returns the part, 0 to 1.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Returns the part that may be bad.
    #[must_use]
    pub fn budget(self) -> f64 {
        1.0 - self.0
    }
}

impl Window {
    /// Returns the window, `None` outside [`MIN_WINDOW`] to [`MAX_WINDOW`].
    #[must_use]
    pub fn new(days: u16) -> Option<Self> {
        (MIN_WINDOW..=MAX_WINDOW).contains(&days).then_some(Self(days))
    }

    /// Returns the days.
    #[must_use]
    pub const fn days(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_what_rfc_1123_says() {
        for good in ["a", "feed-gap", "7", "x1", &"a".repeat(63)] {
            assert!(Label::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "Feed", "a_b", "a.b", "ä", "a b", &"a".repeat(64)] {
            assert_eq!(Label::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_target_of_all_or_nothing_is_none() {
        for bad in [0.0, 1.0, -0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Target::new(bad), None, "{bad}");
        }
        assert_eq!(Target::new(0.95).map(Target::value), Some(0.95));
    }

    #[test]
    fn a_window_is_a_week_to_what_is_in_memory() {
        assert_eq!(
            [6, 7, 28, 60, 61].map(|days| Window::new(days).is_some()),
            [false, true, true, true, false]
        );
    }

    #[test]
    fn a_limit_by_day_holds_until_the_next() {
        let limit = Limit::ByDay(vec![(2, Some(6)), (3, Some(8)), (43, None)]);
        let at = |day| limit.at(Age { day, regained: None });
        assert_eq!(at(None), None);
        assert_eq!(at(Some(1)), None);
        assert_eq!(at(Some(2)), Some(6));
        assert_eq!(at(Some(42)), Some(8));
        assert_eq!(at(Some(43)), None);
    }

    #[test]
    fn a_limit_by_weight_holds_until_somebody_saw_it_regained() {
        let limit = Limit::BirthWeight { before: 240, after: None };
        let at = |regained| limit.at(Age { day: None, regained });
        assert_eq!([at(None), at(Some(false)), at(Some(true))], [Some(240), Some(240), None]);
    }
}

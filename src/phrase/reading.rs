//! What a phrase came to.

use crate::domain::fact::Fact;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::entry::Payload;
use crate::journal::household::Household;
use crate::journal::oddity::Oddity;
use crate::phrase::Context;
use crate::text::ascii::fitted;
use crate::text::catalogue::phrase as say;
use crate::text::style::Style;
use crate::text::time;
use crate::text::words;
use std::ops::Range;

/// A phrase that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What to store, in order: people first, then what happened.
    pub drafts: Vec<Payload>,
    /// What to point out.
    pub remarks: Vec<Remark>,
    /// What is odd about what happened, among what holds.
    pub oddities: Vec<Oddity>,
    /// What each part of the phrase was taken for, in order.
    pub marks: Vec<Mark>,
    /// Whether it says when it began; else that was taken from now.
    pub starts: bool,
    /// Whether it says who did it; else that is the author.
    pub named: bool,
}

/// A part of a phrase and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes.
    pub at: Range<usize>,
    /// What for.
    pub part: Part,
}

/// What a part of a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Whom it is about.
    Who,
    /// The kind.
    Kind,
    /// A number with its unit.
    Amount,
    /// Anything else about it: side, colour, place.
    Quality,
    /// When, or how long.
    Time,
    /// Who did it.
    By,
    /// Words kept as typed.
    Text,
    /// A tag.
    Tag,
    /// The note.
    Note,
    /// A word without weight.
    Filler,
}

/// Something to point out about a phrase that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The wall clock showed that time twice.
    RepeatedHour {
        /// The one that was taken.
        taken: Timestamp,
        /// The one that was not.
        other: Timestamp,
    },
    /// A carer was added by being named.
    NewCarer(String),
    /// `same` repeated the feed of that time.
    SameAs(Timestamp),
}

impl Remark {
    /// Returns it in words, as told at `now`.
    #[must_use]
    pub fn words(&self, now: Timestamp, style: &Style) -> String {
        let words = match self {
            Self::RepeatedHour { taken, other } => say::REPEATED_HOUR
                .fill(style.tone, &[&time::clock(*taken, style), &time::clock(*other, style)]),
            Self::NewCarer(name) => say::NEW_CARER.fill(style.tone, &[name]),
            Self::SameAs(at) => say::SAME_AS.fill(style.tone, &[&time::when(*at, now, style)]),
        };
        fitted(words, style)
    }
}

impl Reading {
    /// Returns the facts that will hold.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.drafts.iter().filter_map(Payload::fact)
    }

    /// Returns the one line that says what is stored (rule 10), without how to
    /// undo it; `ctx` is the one it was read against.
    #[must_use]
    pub fn echo(&self, ctx: &Context<'_>) -> String {
        let household = self.household(ctx.household);
        let by = ctx.author.and_then(|id| household.carer_name(id));
        let line = |draft: &Payload| match draft {
            Payload::Correct { now: fact, .. } if ends_sleep(fact) => {
                Some(words::echo_wake(fact, by, &household, ctx.now, ctx.style))
            }
            _ => draft.fact().map(|fact| words::echo(fact, &household, ctx.now, ctx.style)),
        };
        self.drafts.iter().filter_map(line).collect::<Vec<_>>().join("\n")
    }

    /// Returns the household as it will stand.
    fn household(&self, before: &Household) -> Household {
        let mut household = before.clone();
        household.take_in(&self.drafts);
        household
    }

    /// Tells whether it says anything of time: a start, an end, a length.
    #[must_use]
    pub fn timed(&self) -> bool {
        self.marks.iter().any(|mark| mark.part == Part::Time)
    }

    /// Returns whom it is about, for the first fact.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        self.facts().next().map(|fact| fact.subject)
    }
}

fn ends_sleep(fact: &Fact) -> bool {
    use crate::domain::detail::Kind;
    fact.kind() == Kind::Sleep && fact.end().is_some()
}

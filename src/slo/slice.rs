//! Days and nights as slices: when they end, and what one came to.

use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::sleepday::sleep_day;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use chrono::NaiveDate;

/// One slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// The date it begins on; of a night, its evening.
    pub date: NaiveDate,
    /// From when to when.
    pub span: Span,
    /// It has ended.
    pub ended: bool,
}

/// Returns the slices of `whom` that end in the ground's span, and the one that
/// runs, oldest first: civil days, for a carer from noon to noon.
///
/// A day on which a baby was born is none: it is not whole.
#[must_use]
pub fn days(ground: &Ground<'_>, whom: Subject) -> Vec<Slice> {
    let born = ground.born(whom);
    let zone = ground.scene.zone;
    let noon = whom.carer().is_some();
    let day = |date| if noon { sleep_day(zone, date) } else { zone.day(date) };
    let mut days = slices(ground, day);
    days.retain(|slice| born.is_none_or(|born| born <= slice.span.start()));
    days
}

/// Returns the nights in the same way, each from noon to noon.
#[must_use]
pub fn nights(ground: &Ground<'_>) -> Vec<Slice> {
    slices(ground, |date| sleep_day(ground.scene.zone, date))
}

fn slices(ground: &Ground<'_>, day: impl Fn(NaiveDate) -> Span) -> Vec<Slice> {
    let (zone, now) = (ground.scene.zone, ground.scene.now);
    let first = zone.date(ground.span.start());
    let first = first.pred_opt().unwrap_or(first);
    let dates = first.iter_days().take_while(|date| *date <= zone.date(now));
    let slice = |date| {
        let span = day(date);
        Slice { date, span, ended: span.end() <= now }
    };
    let wanted = |slice: &Slice| {
        if slice.ended { ground.asks(slice.span.end()) } else { slice.span.start() <= now }
    };
    dates.map(slice).filter(wanted).collect()
}

/// Returns what a slice came to: it counts when it ended; while it runs, only
/// when it is good already and will stay so.
#[must_use]
pub fn judged(
    ground: &Ground<'_>,
    whom: Subject,
    slice: Slice,
    part: Span,
    (mark, stays): (Mark, bool),
    facts: Vec<FactId>,
) -> Option<Outcome> {
    if slice.ended {
        let outcome = Outcome::new(slice.span.end(), mark, facts);
        let excuse = ground.excuse(whom, part);
        return Some(excuse.map_or(outcome.clone(), |by| outcome.excuse(by)));
    }
    let early = stays && mark == Mark::Good && ground.excuse(whom, part).is_none();
    early.then(|| Outcome::new(ground.scene.now, mark, facts))
}

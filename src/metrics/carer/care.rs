//! What carers do for babies, and what shows that a carer was awake.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// How long an act takes of which only the moment was logged.
///
/// Source: ours; a nappy change. It is said wherever minutes are shown.
pub const MOMENT: TimeDelta = TimeDelta::minutes(5);

/// A timer that still runs counts for no longer: it may have been forgotten.
///
/// Source: ours.
pub const OPEN_AT_MOST: TimeDelta = TimeDelta::hours(1);

/// Who did something no longer ago is taken to be awake still.
///
/// Source: ours; as long as one feed with what belongs to it.
pub const STILL_UP: TimeDelta = TimeDelta::minutes(30);

/// One act of care.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act<'a> {
    /// The fact.
    pub logged: &'a Logged,
    /// Who did it; `None` when nobody said.
    pub by: Option<CarerId>,
    /// How long it took, see [`MOMENT`].
    pub span: Span,
}

/// Returns the acts of care that reach into `span`, oldest first: feeds, burps,
/// nappies, doses and temperatures of babies, cries that somebody settled, and
/// pumping.
///
/// A sleep or a cry of a baby alone is none: somebody saw it, no more.
pub fn acts(line: &Timeline, span: Span, now: Timestamp) -> impl Iterator<Item = Act<'_>> {
    // A moment before the span may last into it.
    let around = Span::new(span.start() - MOMENT, span.end());
    line.touching(around)
        .filter(move |logged| is_care(&logged.fact) && logged.fact.start <= now)
        .map(move |logged| Act { logged, by: doer(&logged.fact), span: taken(&logged.fact, now) })
        .filter(move |act| act.span.overlaps(span))
}

/// Tells whether a fact is an act of care.
#[must_use]
pub fn is_care(fact: &Fact) -> bool {
    let baby = fact.subject.baby().is_some();
    match &fact.detail {
        Detail::Pump(_) => true,
        Detail::Cry(cry) => baby && cry.helped.is_some(),
        Detail::Feed(_)
        | Detail::Burp(_)
        | Detail::Nappy(_)
        | Detail::Medicine(_)
        | Detail::Temperature(_) => baby,
        _ => false,
    }
}

fn doer(fact: &Fact) -> Option<CarerId> {
    fact.by.or(fact.subject.carer())
}

/// Returns the time a fact took; one without a length takes a [`MOMENT`].
#[must_use]
pub fn taken(fact: &Fact, now: Timestamp) -> Span {
    let end = match fact.extent {
        Extent::Open => now.min(fact.start + OPEN_AT_MOST),
        Extent::Until(end) if end > fact.start => end,
        Extent::Instant | Extent::Until(_) => fact.start + MOMENT,
    };
    Span::new(fact.start, end)
}

/// Returns when something shows that `carer` was awake, oldest first: an act
/// of theirs, their toil, a check-in, a request, a waking.
#[must_use]
pub fn seen_awake(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Vec<Span> {
    signs(line, carer, span, now).map(|(sign, end)| Span::new(sign.at, end)).collect()
}

/// One thing that shows that a carer was awake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// When it began.
    pub at: Timestamp,
    /// What it was.
    pub kind: Kind,
}

/// Returns the signs that `carer` was awake, oldest first, each with its end.
pub fn signs(
    line: &Timeline,
    carer: CarerId,
    span: Span,
    now: Timestamp,
) -> impl Iterator<Item = (Sign, Timestamp)> {
    let own = move |fact: &Fact| {
        fact.subject == Subject::Carer(carer)
            && matches!(fact.kind(), Kind::Toil | Kind::CheckIn | Kind::Request | Kind::Wake)
    };
    line.touching(span)
        .map(|logged| &logged.fact)
        .filter(move |fact| fact.start <= now)
        .filter(move |fact| own(fact) || (is_care(fact) && doer(fact) == Some(carer)))
        .map(move |fact| {
            let sign = Sign { at: fact.start, kind: fact.kind() };
            (sign, taken(fact, now).end().min(now))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;
    use crate::metrics::trial::toil;

    #[test]
    fn acts_take_their_time_and_a_moment_five_minutes() {
        let line = line([
            by(mum(), breast(0, 20, &[])),
            by(dad(), nappy(30, NappyContent::Wet)),
            bottle(40, 90.0),
            sleep(50, 60),
            toil(mum(), 70, 80),
        ]);
        let found: Vec<_> =
            acts(&line, span(0, 100), at(100)).map(|act| (act.by, act.span)).collect();
        assert_eq!(
            found,
            [(Some(mum()), span(0, 20)), (Some(dad()), span(30, 35)), (None, span(40, 45))]
        );
        assert_eq!(acts(&line, span(34, 40), at(100)).count(), 1, "it lasts into the span");
        assert_eq!(acts(&line, span(35, 40), at(100)).count(), 0);
        assert_eq!(acts(&line, span(0, 100), at(29)).count(), 1, "not yet");
    }

    #[test]
    fn who_does_something_is_awake() {
        let line = line([by(mum(), breast(0, 20, &[])), toil(mum(), 70, 80), sleep(50, 60)]);
        assert_eq!(seen_awake(&line, mum(), span(0, 100), at(100)), [span(0, 20), span(70, 80)]);
        assert_eq!(seen_awake(&line, dad(), span(0, 100), at(100)), []);
    }
}

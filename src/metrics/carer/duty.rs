//! Who has the watch, as the hand-overs say; there are no shifts behind it.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// A hand-over says nothing after so long.
///
/// Source: `sre.md` §5: the longest shift.
pub const SHIFT: TimeDelta = TimeDelta::hours(12);

/// Returns the hand-overs at or before `at`, newest first.
pub fn hand_overs(line: &Timeline, at: Timestamp) -> impl Iterator<Item = &Logged> {
    let all = line.newest(Subject::Household, Kind::HandOver);
    all.filter(move |logged| logged.fact.start <= at)
}

/// Returns who has the watch at `at`: the carer named by the last hand-over,
/// no more than [`SHIFT`] ago; `None` when nobody was named.
#[must_use]
pub fn on_duty(line: &Timeline, at: Timestamp) -> Option<CarerId> {
    let last = hand_overs(line, at).next().filter(|last| at - last.fact.start <= SHIFT)?;
    match last.fact.detail {
        Detail::HandOver { to } => to,
        _ => None,
    }
}

/// Returns who had the watch when, oldest first: from each hand-over that names
/// somebody to the next one, no longer than [`SHIFT`].
#[must_use]
pub fn watches(line: &Timeline, now: Timestamp) -> Vec<(CarerId, Span)> {
    let mut until = None;
    let mut watches = Vec::new();
    for logged in hand_overs(line, now) {
        let start = logged.fact.start;
        let end = until.map_or(start + SHIFT, |next: Timestamp| next.min(start + SHIFT));
        until = Some(start);
        if let Detail::HandOver { to: Some(to) } = logged.fact.detail {
            watches.push((to, Span::new(start, end)));
        }
    }
    watches.reverse();
    watches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::hand_over;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;

    #[test]
    fn the_last_one_named_has_it_for_twelve_hours() {
        let to = |minute, to| hand_over(dad(), minute, to);
        let line = line([to(0, Some(mum())), to(100, Some(dad())), to(200, None)]);
        for (minute, who) in
            [(-1, None), (0, Some(mum())), (99, Some(mum())), (100, Some(dad())), (200, None)]
        {
            assert_eq!(on_duty(&line, at(minute)), who, "{minute}");
        }
        let line = crate::metrics::trial::line([to(0, Some(mum()))]);
        assert_eq!(on_duty(&line, at(720)), Some(mum()));
        assert_eq!(on_duty(&line, at(721)), None);
    }

    #[test]
    fn a_watch_ends_at_the_next_hand_over_or_after_twelve_hours() {
        let to = |minute, to| hand_over(dad(), minute, to);
        let line = line(vec![to(0, Some(dad())), to(60, Some(mum())), to(1_000, None)]);
        let span = |from, end| Span::new(at(from), at(end));
        let whole = [(dad(), span(0, 60)), (mum(), span(60, 780))];
        assert_eq!(watches(&line, at(2_000)), whole);
        assert_eq!(watches(&line, at(30)), [(dad(), span(0, 720))]);
        // The very end is inside for the one and outside for the other.
        for minute in (0..1_100).filter(|minute| *minute != 780) {
            let on = watches(&line, at(1_100)).into_iter().find(|one| one.1.contains(at(minute)));
            assert_eq!(on.map(|one| one.0), on_duty(&line, at(minute)), "{minute}");
        }
    }
}

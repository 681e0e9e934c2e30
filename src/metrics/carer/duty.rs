//! Who has the watch, as the hand-overs say; there are no shifts behind it.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
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
}

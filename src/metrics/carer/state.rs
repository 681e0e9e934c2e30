//! Whether a carer sleeps now.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::STILL_UP;
use crate::metrics::carer::care::Sign;
use crate::metrics::carer::care::seen_awake;
use crate::metrics::carer::care::signs;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::sleep::slept;
use chrono::TimeDelta;

/// Whether a carer sleeps, and how that is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CarerState {
    /// Asleep since then, as somebody said.
    Asleep(Timestamp),
    /// Awake since then, as somebody said.
    Awake(Timestamp),
    /// Nobody said so, but the carer did something since then: worked out.
    UpSince(Timestamp),
    /// Nothing logged says so.
    #[default]
    Unknown,
}

/// Returns the state of `carer` at `now`.
///
/// A sleep that still runs though the carer did something since was not ended
/// by hand: up for [`STILL_UP`] after the last act, then unknown. Nor is
/// anything known of one that runs for longer than it counts.
///
/// Source: a night feed may be taken as awake, marked as worked out, and never
/// as observed sleep.
#[must_use]
pub fn state(line: &Timeline, carer: CarerId, now: Timestamp) -> CarerState {
    let recent = Span::ending_at(now + TimeDelta::milliseconds(1), TimeDelta::hours(48));
    let slept = slept(line, carer, recent, now);
    if let Some(since) = slept.asleep_since {
        return CarerState::Asleep(since);
    }
    let acts = seen_awake(line, carer, recent, now);
    if let Some(last) = slept.stretches.last() {
        let since = Span::new(last.end(), now);
        let sure = !slept.doubts.iter().any(|at| *at >= last.end());
        if sure && (since.length().is_zero() || observed(line, carer, since, now) == [since]) {
            return CarerState::Awake(last.end());
        }
    }
    let up = acts.iter().max_by_key(|seen| (seen.end(), seen.start()));
    match up.filter(|seen| now - seen.end() <= STILL_UP) {
        Some(seen) => CarerState::UpSince(seen.start()),
        None => CarerState::Unknown,
    }
}

/// Returns what shows that a carer is up, where nobody said so: the sign that
/// [`CarerState::UpSince`] stands on.
#[must_use]
pub fn shown_by(
    line: &Timeline,
    carer: CarerId,
    state: CarerState,
    now: Timestamp,
) -> Option<Sign> {
    let CarerState::UpSince(at) = state else {
        return None;
    };
    let moment = Span::new(at, at + TimeDelta::milliseconds(1));
    signs(line, carer, moment, now).map(|(sign, _)| sign).filter(|sign| sign.at == at).last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::detail::Kind;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;

    #[test]
    fn at_each_edge() {
        let open = || own(mum(), 10, Extent::Open, Detail::Sleep(Sleep::default()));
        let act = |minute| by(mum(), nappy(minute, NappyContent::Wet));
        let (asleep, awake) = (|m| CarerState::Asleep(at(m)), |m| CarerState::Awake(at(m)));
        let up = |m| CarerState::UpSince(at(m));
        for (facts, now, expected) in [
            (vec![], 60, CarerState::Unknown),
            (vec![open()], 9, CarerState::Unknown),
            (vec![open()], 10, asleep(10)),
            (vec![open()], 600, asleep(10)),
            (vec![open()], 10 + 14 * 60, asleep(10)),
            (vec![open()], 11 + 14 * 60, CarerState::Unknown),
            (vec![open()], 5_000, CarerState::Unknown),
            (vec![open(), act(4_990)], 5_000, up(4_990)),
            (vec![rest(mum(), 10, 60)], 59, asleep(10)),
            (vec![rest(mum(), 10, 60)], 60, awake(60)),
            (vec![rest(mum(), 10, 60)], 600, awake(60)),
            (vec![act(100)], 135, up(100)),
            (vec![act(100)], 136, CarerState::Unknown),
            (vec![open(), act(100)], 135, up(100)),
            (vec![open(), act(100)], 136, CarerState::Unknown),
            (vec![rest(mum(), 10, 60), act(100)], 101, awake(60)),
        ] as [(Vec<Fact>, i64, CarerState); 16]
        {
            assert_eq!(state(&line(facts.clone()), mum(), at(now)), expected, "{now}: {facts:?}");
        }
    }

    #[test]
    fn a_state_that_was_worked_out_names_what_it_stands_on() {
        let act = by(mum(), nappy(100, NappyContent::Wet));
        let shown = |facts: Vec<Fact>| {
            let line = line(facts);
            shown_by(&line, mum(), state(&line, mum(), at(101)), at(101))
        };
        let changed = Sign { at: at(100), kind: Kind::Nappy };
        assert_eq!(shown(vec![act.clone()]), Some(changed));
        assert_eq!(shown(vec![rest(mum(), 10, 60), act]), None, "somebody said awake");
        assert_eq!(shown(vec![]), None);
    }
}

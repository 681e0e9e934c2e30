//! Where a carer's log speaks against itself: shown, never "fixed".

use crate::domain::fact::Extent;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::Sign;
use crate::metrics::carer::care::signs;
use crate::metrics::carer::sleep::OPEN_AT_MOST;
use crate::metrics::carer::sleep::of;
use chrono::TimeDelta;

/// What is odd about the sleep of a carer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Two sleeps share time; it counts once.
    Overlap(FactId, FactId),
    /// The carer did something inside this sleep, first this; both stand.
    BusyAsleep(FactId, Sign),
    /// It still runs though the carer did something since, first this: when
    /// did it end?
    Forgotten(FactId, Sign),
    /// It still runs for longer than it counts, and nothing shows when it
    /// ended.
    Endless(FactId),
    /// It was ended, but so late that the end may have been forgotten.
    Long(FactId),
}

/// Returns what is odd about the sleeps of `carer` that reach into `span`,
/// oldest first.
#[must_use]
pub fn clashes(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Vec<Clash> {
    let mut found = Vec::new();
    let mut longest: Option<(FactId, Timestamp)> = None;
    for logged in line.touching(span).filter(|logged| of(logged, carer)) {
        let longest_end = logged.fact.start + OPEN_AT_MOST;
        let whole = logged.fact.span(now);
        let open = logged.fact.extent == Extent::Open;
        let end = if open { whole.end().min(longest_end) } else { whole.end() };
        let reach = Span::new(whole.start(), end);
        if reach.start() > now || reach.length().is_zero() {
            continue;
        }
        if let Some((other, end)) = longest
            && reach.start() < end
        {
            found.push(Clash::Overlap(other, logged.id));
        }
        let inside = Span::new(reach.start() + TimeDelta::milliseconds(1), reach.end().min(now));
        let mut acts = signs(line, carer, inside, now).map(|(sign, _)| sign);
        if let Some(sign) = acts.find(|sign| sign.at > reach.start()) {
            found.push(match logged.fact.extent {
                Extent::Open => Clash::Forgotten(logged.id, sign),
                _ => Clash::BusyAsleep(logged.id, sign),
            });
        } else if open && longest_end < now {
            found.push(Clash::Endless(logged.id));
        }
        if !open && longest_end < whole.end() {
            found.push(Clash::Long(logged.id));
        }
        if longest.is_none_or(|(_, end)| reach.end() > end) {
            longest = Some((logged.id, reach.end()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::detail::Kind;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    /// Ids count from 1 in the order given.
    fn id(number: u128) -> FactId {
        FactId::from_bytes(number.to_be_bytes())
    }

    fn found(facts: Vec<Fact>) -> Vec<Clash> {
        clashes(&line(facts), mum(), span(0, 600), at(600))
    }

    #[test]
    fn overlaps_name_both_and_touching_is_none() {
        assert_eq!(found(vec![rest(mum(), 0, 50), rest(mum(), 50, 90)]), []);
        let two = vec![rest(mum(), 0, 50), rest(mum(), 49, 90)];
        assert_eq!(found(two), [Clash::Overlap(id(1), id(2))]);
        let open = || own(mum(), 10, Extent::Open, Detail::Sleep(Sleep::default()));
        assert_eq!(found(vec![open(), open()]), [Clash::Overlap(id(1), id(2))]);
    }

    #[test]
    fn too_long_is_told_whether_it_runs_or_was_ended() {
        let most = 14 * 60;
        let open = || own(mum(), 0, Extent::Open, Detail::Sleep(Sleep::default()));
        let act = |minute| by(mum(), nappy(minute, NappyContent::Wet));
        let found =
            |facts: Vec<Fact>, now| clashes(&line(facts), mum(), span(now - 600, now), at(now));
        assert_eq!(found(vec![open()], most), []);
        assert_eq!(found(vec![open()], most + 1), [Clash::Endless(id(1))]);
        // What was done so late does not show when the sleep ended.
        assert_eq!(found(vec![open(), act(5_000)], 6_000), [Clash::Endless(id(1))]);
        let changed = Sign { at: at(90), kind: Kind::Nappy };
        assert_eq!(found(vec![open(), act(90)], 6_000), [Clash::Forgotten(id(1), changed)]);
        // Nor does it overlap the next night.
        assert_eq!(found(vec![open(), rest(mum(), 1_000, 1_400)], 1_400), [Clash::Endless(id(1))]);
        assert_eq!(found(vec![rest(mum(), 0, most)], 900), []);
        assert_eq!(found(vec![rest(mum(), 0, most + 1)], 900), [Clash::Long(id(1))]);
    }

    #[test]
    fn asleep_and_busy_at_once_is_told() {
        let act = |minute| by(mum(), nappy(minute, NappyContent::Wet));
        let changed = |minute| Sign { at: at(minute), kind: Kind::Nappy };
        assert_eq!(found(vec![rest(mum(), 0, 50), act(50)]), []);
        assert_eq!(found(vec![rest(mum(), 0, 50), act(0)]), []);
        assert_eq!(
            found(vec![rest(mum(), 0, 50), act(49)]),
            [Clash::BusyAsleep(id(1), changed(49))]
        );
        let open = own(mum(), 10, Extent::Open, Detail::Sleep(Sleep::default()));
        assert_eq!(found(vec![open, act(60)]), [Clash::Forgotten(id(1), changed(60))]);
        let other = by(dad(), nappy(20, NappyContent::Wet));
        assert_eq!(found(vec![rest(mum(), 0, 50), other]), []);
    }
}

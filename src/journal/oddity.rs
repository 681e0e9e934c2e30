//! What is odd about facts that hold: shown in every channel, never "fixed".

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use chrono::TimeDelta;

/// Something odd about a fact, worked out when it is shown or asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// It shares time with another of its kind and subject.
    Overlaps(FactId),
    /// Something else of the same subject lies inside this sleep, or it lies in one.
    DuringSleep(FactId),
    /// It lasts, or has been running, longer than a day.
    OverADay,
    /// It begins and ends at the same moment.
    NoLength,
    /// It ends before it starts, as another app's row said; it counts 0 minutes.
    EndsBeforeStart,
    /// The same again at the same moment.
    SameAgain(FactId),
}

impl Oddity {
    /// Returns the word for it in JSON and in warnings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overlaps(_) => "overlaps",
            Self::DuringSleep(_) => "during_sleep",
            Self::OverADay => "over_a_day",
            Self::NoLength => "no_length",
            Self::EndsBeforeStart => "ends_before_start",
            Self::SameAgain(_) => "same_again",
        }
    }

    /// Returns the other fact it speaks of.
    #[must_use]
    pub const fn other(self) -> Option<FactId> {
        match self {
            Self::Overlaps(id) | Self::DuringSleep(id) | Self::SameAgain(id) => Some(id),
            Self::OverADay | Self::NoLength | Self::EndsBeforeStart => None,
        }
    }
}

/// Returns what is odd about `fact` among `others` at `now`; `id` is its own
/// when it is already among them.
#[must_use]
pub fn oddities(fact: &Fact, id: Option<FactId>, others: &[Logged], now: Timestamp) -> Vec<Oddity> {
    let mut odd = alone(fact, now);
    let others =
        others.iter().filter(|other| Some(other.id) != id && other.fact.subject == fact.subject);
    odd.extend(others.filter_map(|other| beside(fact, other, now)));
    odd
}

fn alone(fact: &Fact, now: Timestamp) -> Vec<Oddity> {
    let mut odd = Vec::new();
    match fact.extent {
        Extent::Until(end) if end < fact.start => odd.push(Oddity::EndsBeforeStart),
        Extent::Until(end) if end == fact.start => odd.push(Oddity::NoLength),
        _ => {}
    }
    if fact.span(now).length() > TimeDelta::hours(24) {
        odd.push(Oddity::OverADay);
    }
    odd
}

fn beside(fact: &Fact, other: &Logged, now: Timestamp) -> Option<Oddity> {
    let (mine, its) = (fact.span(now), other.fact.span(now));
    let within = |inner: Timestamp, sleep: &Fact| {
        sleep.kind() == Kind::Sleep && sleep.start < inner && inner < sleep.span(now).end()
    };
    if fact.kind() == other.fact.kind() {
        if fact.start == other.fact.start
            && fact.extent == other.fact.extent
            && fact.detail == other.fact.detail
        {
            return Some(Oddity::SameAgain(other.id));
        }
        return mine.overlaps(its).then_some(Oddity::Overlaps(other.id));
    }
    let feeds = [fact.kind(), other.fact.kind()].contains(&Kind::Feed);
    (feeds && (within(fact.start, &other.fact) || within(other.fact.start, fact)))
        .then_some(Oddity::DuringSleep(other.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::feed::Feed;
    use crate::domain::id::DeviceId;
    use crate::domain::person::Subject;
    use crate::domain::sleep::Sleep;
    use crate::domain::zone::Zone;
    use chrono::DateTime;
    use uuid::Uuid;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn sleep(from: i64, to: i64) -> Fact {
        let detail = Detail::Sleep(Sleep::default());
        let fact = Fact::at(Subject::Household, at(from), Zone::UTC, detail);
        Fact { extent: Extent::Until(at(to)), ..fact }
    }

    fn logged(fact: Fact) -> Logged {
        let id = FactId::new(Uuid::from_u128(7));
        let device = DeviceId::new(Uuid::nil());
        Logged { id, fact, author: None, device, recorded_at: at(0), history: 1 }
    }

    fn odd(fact: &Fact, other: Fact) -> Vec<&'static str> {
        oddities(fact, None, &[logged(other)], at(10_000)).into_iter().map(Oddity::name).collect()
    }

    #[test]
    fn sleeps_may_touch_and_overlap_in_every_way_there_is() {
        for (from, to, expected) in [
            (20, 30, vec![]),
            (0, 10, vec![]),
            (5, 15, vec!["overlaps"]),
            (15, 25, vec!["overlaps"]),
            (12, 18, vec!["overlaps"]),
            (0, 30, vec!["overlaps"]),
            (10, 20, vec!["same_again"]),
        ] {
            assert_eq!(odd(&sleep(from, to), sleep(10, 20)), expected, "{from}-{to}");
        }
    }

    #[test]
    fn lengths_that_cannot_be_meant_are_named() {
        assert_eq!(odd(&sleep(100, 100), sleep(0, 1)), ["no_length"]);
        assert_eq!(odd(&sleep(100, 90), sleep(0, 1)), ["ends_before_start"]);
        assert_eq!(odd(&sleep(100, 100 + 24 * 60), sleep(0, 1)), [""; 0]);
        assert_eq!(odd(&sleep(100, 101 + 24 * 60), sleep(0, 1)), ["over_a_day"]);
    }

    #[test]
    fn a_feed_inside_a_sleep_is_named_from_both_sides() {
        let bottle = Detail::Feed(Feed::Bottle { volume: None, milk: None });
        let feed = Fact::at(Subject::Household, at(15), Zone::UTC, bottle);
        assert_eq!(odd(&feed, sleep(10, 20)), ["during_sleep"]);
        assert_eq!(odd(&sleep(10, 20), feed), ["during_sleep"]);
    }
}

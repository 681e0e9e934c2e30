//! How long a carer has been awake.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::sleep::slept;
use chrono::TimeDelta;

/// A shorter sleep does not end a time awake.
///
/// Source: `facts.md` §8.5, ours.
pub const COUNTS: TimeDelta = TimeDelta::minutes(90);

/// How far back the last sleep is looked for.
const LOOK_BACK: TimeDelta = TimeDelta::hours(72);

/// Returns how long `carer` has been awake at `now`: since the end of the last
/// sleep of [`COUNTS`] or more.
///
/// ```text
/// sleep  [=======)        [==)              now
/// awake          <------------------------->
///                   the nap of an hour does not end it
/// ```
///
/// `None` while asleep, without such a sleep in the last three days, and when
/// the log does not know of all the time since.
#[must_use]
pub fn awake(line: &Timeline, carer: CarerId, now: Timestamp) -> Option<TimeDelta> {
    let slept = slept(line, carer, Span::ending_at(now, LOOK_BACK), now);
    if slept.asleep_since.is_some() {
        return None;
    }
    let last = slept.stretches.iter().rev().find(|part| part.length() >= COUNTS)?;
    let since = Span::new(last.end(), now);
    let known = observed(line, carer, since, now);
    (since.length().is_zero() || known == [since]).then(|| since.length())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::rest;

    const HOUR: i64 = 60;

    fn hours(facts: Vec<Fact>, now: i64) -> Option<i64> {
        awake(&line(facts), mum(), at(now)).map(|awake| awake.num_hours())
    }

    #[test]
    fn a_short_nap_does_not_end_it_and_ninety_minutes_do() {
        let with =
            |nap: i64| vec![rest(mum(), 0, 6 * HOUR), rest(mum(), 12 * HOUR, 12 * HOUR + nap)];
        assert_eq!(hours(with(89), 20 * HOUR), Some(14));
        assert_eq!(hours(with(90), 20 * HOUR), Some(6));
        assert_eq!(hours(with(90), 12 * HOUR + 30), None, "asleep");
        assert_eq!(hours(with(90), 6 * HOUR), Some(0));
    }

    #[test]
    fn a_long_silence_says_nothing_and_signs_all_along_do() {
        let night = || vec![rest(mum(), 0, 6 * HOUR)];
        assert_eq!(hours(night(), 26 * HOUR), Some(20));
        assert_eq!(hours(night(), 26 * HOUR + 1), None);
        let signs = (2..10).map(|n| by(mum(), nappy(n * 3 * HOUR, NappyContent::Wet)));
        let all: Vec<Fact> = night().into_iter().chain(signs).collect();
        assert_eq!(hours(all.clone(), 27 * HOUR + 35), Some(21));
        assert_eq!(hours(all, 27 * HOUR + 36), None, "nothing since the last sign");
        assert_eq!(hours(vec![], 60), None);
    }
}

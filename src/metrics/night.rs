//! Nights, and the first one that was slept through for long.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::day::asleep;
use crate::metrics::hours::Hours;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Returns the evening of the first night with an unbroken sleep of more than
/// `least` inside it; `None` when there was none, or when the log in memory
/// does not go back to `since`.
///
/// ```text
/// night        [22          07)          [22          07)
/// sleep  [=======)  [===)  [=======)       [=========)
/// inside       <->  <--->  <--->            <------->    the first over 4 h
/// ```
#[must_use]
pub fn first_long(
    line: &Timeline,
    subject: Subject,
    zone: Zone,
    since: Timestamp,
    night: Hours,
    least: TimeDelta,
    now: Timestamp,
) -> Option<NaiveDate> {
    if line.complete_since().is_some_and(|complete| complete > since) {
        return None;
    }
    let slept = asleep(line, subject, Span::new(since, now), now);
    slept.into_iter().filter(|stretch| stretch.length() > least).find_map(|stretch| {
        let until = zone.date(stretch.end());
        let evenings = zone.date(stretch.start()).pred_opt()?.iter_days();
        evenings.take_while(|date| *date <= until).find(|date| {
            let inside = night.on(zone, *date).intersection(stretch);
            inside.is_some_and(|inside| inside.length() > least)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::sleep;

    const HOUR: i64 = 60;

    fn first(facts: Vec<crate::domain::fact::Fact>) -> Option<String> {
        let line = line(facts);
        let least = TimeDelta::hours(4);
        first_long(&line, ada(), Zone::UTC, at(-10 * 24 * HOUR), NIGHT, least, at(48 * HOUR))
            .map(|date| date.to_string())
    }

    #[test]
    fn over_four_hours_inside_the_night_and_four_are_not() {
        assert_eq!(first(vec![sleep(0, 4 * HOUR)]), None);
        assert_eq!(first(vec![sleep(0, 4 * HOUR + 1)]).as_deref(), Some("2026-11-21"));
        assert_eq!(first(vec![sleep(8 * HOUR, 20 * HOUR)]), None, "by day");
        assert_eq!(first(vec![sleep(18 * HOUR, 26 * HOUR)]), None, "two hours of it by night");
        let evening = vec![sleep(18 * HOUR, 26 * HOUR + 1), sleep(22 * HOUR, 27 * HOUR)];
        assert_eq!(first(evening).as_deref(), Some("2026-11-22"));
    }

    #[test]
    fn a_log_that_does_not_go_back_so_far_does_not_say() {
        let line = line_since([sleep(0, 300)], Some(at(-60)));
        let least = TimeDelta::hours(4);
        assert_eq!(first_long(&line, ada(), Zone::UTC, at(-61), NIGHT, least, at(600)), None);
        assert!(first_long(&line, ada(), Zone::UTC, at(-60), NIGHT, least, at(600)).is_some());
    }
}

//! Wall-clock times of one file to instants, through hours that clocks repeat or skip.

use crate::domain::span::Timestamp;
use crate::domain::span::to_millis;
use crate::domain::zone::Instant;
use crate::domain::zone::Zone;
use crate::import::raw::End;
use crate::import::raw::Raw;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// When a row began and ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Its start.
    pub start: Timestamp,
    /// Its end, where it says one.
    pub end: Option<Timestamp>,
    /// What had to be decided.
    pub decided: Vec<Why>,
}

/// Places the rows of one file, given in the order of the file.
///
/// ```text
/// rows    00:50   01:40   01:10   02:20      clocks go back at 02:00
/// taken           first   second             01:10 cannot come before 01:40
/// ```
///
/// A repeated hour is the one that fits the row's own length, else the second
/// where the row before it in time forces it, else the first.
#[must_use]
pub fn place(raws: &[Raw], order: Order, zone: Zone) -> Vec<Result<Placed, Why>> {
    let mut placed: Vec<Result<Placed, Why>> = vec![Err(Why::NoTime); raws.len()];
    let mut before = None;
    let backwards = backwards(raws, order);
    for step in 0..raws.len() {
        let index = if backwards { raws.len() - 1 - step } else { step };
        placed[index] = one(&raws[index], order, zone, before);
        if let Ok(Placed { start, .. }) = placed[index] {
            before = Some(start);
        }
    }
    placed
}

/// Tells whether most rows stand newest first.
fn backwards(raws: &[Raw], order: Order) -> bool {
    let starts: Vec<NaiveDateTime> = raws.iter().filter_map(|raw| raw.start.local(order)).collect();
    let up = starts.windows(2).filter(|pair| pair[0] < pair[1]).count();
    let down = starts.windows(2).filter(|pair| pair[0] > pair[1]).count();
    down > up
}

fn one(raw: &Raw, order: Order, zone: Zone, before: Option<Timestamp>) -> Result<Placed, Why> {
    let mut decided = Vec::new();
    let zone = raw.zone.unwrap_or(zone);
    let end = match raw.end {
        End::At(end) => Some(end),
        End::Moment | End::Missing | End::Running | End::Lasted(_) => None,
    };
    let length = raw.minutes.map(TimeDelta::minutes);
    let start = match candidates(raw.start, order, zone, &mut decided)? {
        Candidates { first, second: None, .. } => first,
        Candidates { first, second: Some(second), local } => {
            let by_length = end.zip(length).and_then(|(end, length)| {
                let end = candidates(end, order, zone, &mut Vec::new()).ok()?;
                // An end that happened twice too tells nothing.
                let start = end.second.is_none().then_some(end.first - length)?;
                [first, second].into_iter().find(|one| (*one - start).abs() <= CLOSE)
            });
            let by_row = before.is_some_and(|before| first < before && before <= second);
            let (at, because) = match by_length {
                Some(at) => (at, "it fits its length"),
                None if by_row => (second, "the row before it is later"),
                None => (first, "nothing tells"),
            };
            decided.push(repeated(local, at == first, because));
            at
        }
    };
    let end = match (end, raw.end) {
        (Some(end), _) => Some(ending(end, order, zone, (start, length), &mut decided)?),
        (None, End::Lasted(length)) => Some(after(start, length)?),
        (None, _) => None,
    };
    Ok(Placed { start: to_millis(start), end: end.map(to_millis), decided })
}

fn after(start: Timestamp, length: TimeDelta) -> Result<Timestamp, Why> {
    let text = || format!("{} s", length.num_seconds());
    start.checked_add_signed(length).ok_or_else(|| Why::UnreadableTime { text: text() })
}

/// How far a stated length may be off: it is cut or rounded to the minute.
const CLOSE: TimeDelta = TimeDelta::seconds(61);

fn ending(
    end: Written,
    order: Order,
    zone: Zone,
    (start, length): (Timestamp, Option<TimeDelta>),
    decided: &mut Vec<Why>,
) -> Result<Timestamp, Why> {
    let Candidates { first, second, local } = candidates(end, order, zone, decided)?;
    let Some(second) = second else { return Ok(first) };
    let fits =
        |one: &Timestamp| length.is_some_and(|length| (*one - start - length).abs() <= CLOSE);
    let (at, because) = match [first, second].into_iter().find(fits) {
        Some(at) => (at, "it fits its length"),
        None if first < start => (second, "the first is before its start"),
        None => (first, "nothing tells"),
    };
    decided.push(repeated(local, at == first, because));
    Ok(at)
}

fn repeated(local: NaiveDateTime, first: bool, because: &'static str) -> Why {
    Why::RepeatedHour { local, taken: if first { "first" } else { "second" }, because }
}

/// What a written time may mean.
struct Candidates {
    first: Timestamp,
    second: Option<Timestamp>,
    local: NaiveDateTime,
}

fn candidates(
    written: Written,
    order: Order,
    zone: Zone,
    decided: &mut Vec<Why>,
) -> Result<Candidates, Why> {
    let local = match written {
        Written::Exact(at) => {
            return Ok(Candidates { first: at, second: None, local: at.naive_utc() });
        }
        Written::Day(day) => day.and_time(noon()),
        other => other.local(order).ok_or_else(|| unreadable(other))?,
    };
    let (first, second) = match zone.instant(local) {
        Instant::Once(at) => (at, None),
        Instant::Twice { earlier, later } => (earlier, Some(later)),
        Instant::Never { .. } => {
            decided.push(Why::SkippedHour { local });
            (zone.lenient(local), None)
        }
    };
    Ok(Candidates { first, second, local })
}

fn unreadable(written: Written) -> Why {
    let text = match written {
        Written::Slashed { first, second, year, .. } => format!("{first}/{second}/{year}"),
        _ => String::new(),
    };
    Why::UnreadableTime { text }
}

/// Returns noon, the time of what has only a day.
fn noon() -> NaiveTime {
    NaiveTime::MIN + TimeDelta::hours(12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::import::written::read;

    fn raw(start: &str, end: &str, minutes: Option<i64>) -> Raw {
        let start = read(start).expect("a start");
        let end = read(end).map_or(End::Moment, End::At);
        Raw { end, minutes, ..Raw::new(0, 2, start, Detail::Wake) }
    }

    /// Places rows of New York, where 01:00-02:00 happened twice on 2026-11-01,
    /// and returns start and end as minutes since midnight local, the first
    /// time round, and the classes.
    fn placed(rows: &[Raw]) -> Vec<(i64, Option<i64>, Vec<String>)> {
        let zone: Zone = "America/New_York".parse().expect("a zone");
        let midnight: Timestamp = "2026-11-01T04:00:00Z".parse().expect("midnight");
        let since = |at: Timestamp| (at - midnight).num_minutes();
        place(rows, Order::MonthFirst, zone)
            .into_iter()
            .map(|row| row.expect("placed"))
            .map(|row| {
                (since(row.start), row.end.map(since), row.decided.iter().map(word).collect())
            })
            .collect()
    }

    fn word(why: &Why) -> String {
        match why {
            Why::RepeatedHour { taken, because, .. } => format!("{taken}: {because}"),
            other => other.class().to_owned(),
        }
    }

    #[test]
    fn neighbours_order_the_repeated_hour_in_files_of_either_direction() {
        let rows = ["2026-11-01 00:50", "2026-11-01 01:40", "2026-11-01 01:10", "2026-11-01 02:20"];
        let mut rows: Vec<Raw> = rows.iter().map(|start| raw(start, "", None)).collect();
        let up: Vec<i64> = placed(&rows).iter().map(|row| row.0).collect();
        assert_eq!(up, [50, 100, 130, 200]);
        rows.reverse();
        let down: Vec<i64> = placed(&rows).iter().map(|row| row.0).collect();
        assert_eq!(down, [200, 130, 100, 50]);
    }

    #[test]
    fn a_lone_row_in_the_repeated_hour_is_the_first_unless_its_length_says() {
        let first = vec!["first: nothing tells".to_owned()];
        assert_eq!(placed(&[raw("2026-11-01 01:30", "", None)]), [(90, None, first.clone())]);
        let bare = raw("2026-11-01 01:30", "2026-11-01 03:00", None);
        assert_eq!(placed(&[bare]), [(90, Some(240), first)]);
        let timed = raw("2026-11-01 01:30", "2026-11-01 03:00", Some(90));
        let second = vec!["second: it fits its length".to_owned()];
        assert_eq!(placed(&[timed]), [(150, Some(240), second)]);
    }

    #[test]
    fn an_end_in_the_repeated_hour_does_not_lie_before_its_start() {
        let row = raw("2026-11-01 01:40", "2026-11-01 01:10", None);
        assert_eq!(
            placed(&[row]),
            [(
                100,
                Some(130),
                vec![
                    "first: nothing tells".to_owned(),
                    "second: the first is before its start".to_owned()
                ]
            )]
        );
    }

    #[test]
    fn a_row_with_a_length_ends_after_so_much_elapsed_time() {
        let lasted = End::Lasted(TimeDelta::minutes(120));
        let row = Raw { end: lasted, ..raw("2026-11-01 00:30", "", None) };
        assert_eq!(placed(&[row]), [(30, Some(150), Vec::new())]);
    }

    #[test]
    fn a_skipped_time_moves_on_and_a_day_is_its_noon() {
        let zone: Zone = "America/New_York".parse().expect("a zone");
        let rows = [raw("2026-03-08 02:30", "", None), raw("2026-03-09", "", None)];
        let placed = place(&rows, Order::MonthFirst, zone);
        let skipped = placed[0].clone().expect("placed");
        assert_eq!(skipped.start, "2026-03-08T07:30:00Z".parse::<Timestamp>().expect("utc"));
        assert_eq!(skipped.decided.iter().map(Why::class).collect::<Vec<_>>(), ["skipped_hour"]);
        let day = placed[1].clone().expect("placed");
        assert_eq!(day.start, "2026-03-09T16:00:00Z".parse::<Timestamp>().expect("utc"));
    }

    #[test]
    fn a_date_that_is_none_in_this_order_is_refused() {
        let rows = [raw("2/30/26 10:00 AM", "", None)];
        let why = place(&rows, Order::MonthFirst, Zone::UTC).remove(0).expect_err("no such day");
        assert_eq!(why.to_string(), "`2/30/2026` is not a time; one looks like 2026-11-22 03:12");
    }
}

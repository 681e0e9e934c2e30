//! Times as other apps write them, and which number of a date is the day.

use crate::domain::span::Timestamp;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;
use chrono::Timelike;
use std::fmt;

/// A time as it stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// With an offset: one instant.
    Exact(Timestamp),
    /// On a wall clock.
    Local(NaiveDateTime),
    /// On a wall clock, with two numbers of which one is the day.
    Slashed {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The year.
        year: i32,
        /// The time of day.
        time: NaiveTime,
    },
    /// A day without a time.
    Day(NaiveDate),
}

/// Which number of `3/4/26` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// Which number is the day, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateOrder {
    /// Which.
    pub order: Order,
    /// Why.
    pub because: Because,
}

/// How the order of dates is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// So many dates read only this way.
    Dates(usize),
    /// Read the other way, so many more ends lie before or days after their starts.
    Lengths(usize),
    /// Read the other way, so many more rows stand out of order.
    Rows(usize),
    /// Read the other way, so many rows lie ahead of now.
    Ahead(usize),
    /// Nothing tells; the app usually writes it so.
    Habit,
}

/// One row's times, for deciding the order of dates.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// The place of its file among those read.
    pub file: usize,
    /// Its start.
    pub start: Written,
    /// Its end.
    pub end: Option<Written>,
}

/// Reads one time. `None`: in no form that is known.
///
/// Known are `2026-11-22 03:12[:07[.5]]`, the same with `T`, `Z` or an offset,
/// `11/22/26 3:12 AM`, `22.11.2026 03:12`, and the day alone.
#[must_use]
pub fn read(text: &str) -> Option<Written> {
    let spaced;
    let text = if text.is_ascii() {
        text.trim()
    } else {
        spaced = text.replace(['\u{202f}', '\u{a0}'], " ");
        spaced.trim()
    };
    let (date, rest) = match text.find([' ', 'T', ',']) {
        Some(at) => (&text[..at], text[at + 1..].trim_start()),
        None => (text, ""),
    };
    let mut parts = date.split(['-', '/', '.']);
    let numbers = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() {
        return None;
    }
    let [one, two, three] = [digits(numbers[0])?, digits(numbers[1])?, digits(numbers[2])?];
    let separator = date.as_bytes().get(numbers[0].len()).copied()?;
    if numbers[0].len() == 4 {
        let date = NaiveDate::from_ymd_opt(i32::try_from(one).ok()?, two, three)?;
        return if rest.is_empty() { Some(Written::Day(date)) } else { on(date, rest) };
    }
    let year = i32::try_from(if numbers[2].len() == 2 { 2000 + three } else { three }).ok()?;
    match separator {
        b'.' => {
            let date = NaiveDate::from_ymd_opt(year, two, one)?;
            if rest.is_empty() { Some(Written::Day(date)) } else { on(date, rest) }
        }
        b'/' => {
            let (time, None) = time_of_day(rest)? else { return None };
            let possible = (1..=31).contains(&one) && (1..=31).contains(&two);
            let possible = possible && (one <= 12 || two <= 12);
            possible.then_some(Written::Slashed { first: one, second: two, year, time })
        }
        _ => None,
    }
}

fn on(date: NaiveDate, rest: &str) -> Option<Written> {
    let (time, offset) = time_of_day(rest)?;
    let local = date.and_time(time);
    match offset {
        None => Some(Written::Local(local)),
        Some(offset) => Some(Written::Exact(local.checked_sub_signed(offset)?.and_utc())),
    }
}

/// Reads `3:12`, `03:12:07.5`, `3:12 AM`, and an offset after it.
fn time_of_day(text: &str) -> Option<(NaiveTime, Option<TimeDelta>)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.'));
    let (clock, rest) = text.split_at(end.unwrap_or(text.len()));
    let mut parts = clock.split(':');
    let mut hour = digits(parts.next()?)?;
    let minute = digits(parts.next()?)?;
    let (second, millis) = match parts.next() {
        None => (0, 0),
        Some(second) => match second.split_once('.') {
            None => (digits(second)?, 0),
            Some((second, part)) => (digits(second)?, thousandths(part)?),
        },
    };
    if parts.next().is_some() {
        return None;
    }
    let mut offset = None;
    match rest.trim() {
        "" => {}
        "AM" | "am" | "Am" | "a.m." => hour = if hour == 12 { 0 } else { hour },
        "PM" | "pm" | "Pm" | "p.m." => hour = if hour < 12 { hour + 12 } else { hour },
        "Z" | "z" => offset = Some(TimeDelta::zero()),
        other => offset = Some(offset_of(other)?),
    }
    Some((NaiveTime::from_hms_milli_opt(hour, minute, second, millis)?, offset))
}

/// Reads `+02:00`, `-0500`, `+02`.
fn offset_of(text: &str) -> Option<TimeDelta> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let plain = text.get(1..)?.replace(':', "");
    let (hours, minutes) = match plain.len() {
        2 => (digits(&plain)?, 0),
        4 => (digits(plain.get(..2)?)?, digits(plain.get(2..)?)?),
        _ => return None,
    };
    let minutes = i64::from(hours) * 60 + i64::from(minutes);
    (minutes < 24 * 60).then(|| TimeDelta::minutes(sign * minutes))
}

fn thousandths(part: &str) -> Option<u32> {
    if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let three: String = part.chars().chain("00".chars()).take(3).collect();
    digits(&three)
}

/// Reads one to four digits.
fn digits(text: &str) -> Option<u32> {
    let fits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

impl Written {
    /// Returns the wall clock under `order`; `None` for an instant, a day, or
    /// a date that is none in this order.
    #[must_use]
    pub fn local(self, order: Order) -> Option<NaiveDateTime> {
        match self {
            Self::Local(local) => Some(local),
            Self::Slashed { first, second, year, time } => {
                let (month, day) = match order {
                    Order::MonthFirst => (first, second),
                    Order::DayFirst => (second, first),
                };
                Some(NaiveDate::from_ymd_opt(year, month, day)?.and_time(time))
            }
            Self::Day(_) | Self::Exact(_) => None,
        }
    }

    /// Tells whether one of two numbers is the day.
    #[must_use]
    pub const fn slashed(self) -> bool {
        matches!(self, Self::Slashed { .. })
    }

    /// Returns the time cut to the whole second, as some files write it.
    #[must_use]
    pub fn to_second(self) -> Self {
        match self {
            Self::Local(local) => Self::Local(local.with_nanosecond(0).unwrap_or(local)),
            other => other,
        }
    }
}

/// Returns which number of the slashed dates is the day, `None` when there are
/// no such dates; `Err` holds the places of one date of each order.
///
/// Asked in turn: a number over 12, ends against starts, the order of the
/// rows, what lies ahead of `now` (on any wall clock), the app's habit.
///
/// # Errors
///
/// The indices of a date that can only be day first and of one that can only
/// be month first.
pub fn decide(
    rows: &[Evidence],
    habit: Order,
    now: Timestamp,
) -> Result<Option<DateOrder>, (usize, usize)> {
    let mut only = [(0_usize, 0_usize); 2];
    let mut any = false;
    for (index, row) in rows.iter().enumerate() {
        for written in [Some(row.start), row.end].into_iter().flatten() {
            if let Written::Slashed { first, second, .. } = written {
                any = true;
                let which = if first > 12 { &mut only[0] } else { &mut only[1] };
                if first > 12 || second > 12 {
                    *which = if which.0 == 0 { (1, index) } else { (which.0 + 1, which.1) };
                }
            }
        }
    }
    let [(day_first, day_at), (month_first, month_at)] = only;
    let known = |order, because| Ok(Some(DateOrder { order, because }));
    match (any, day_first, month_first) {
        (false, ..) => return Ok(None),
        (_, 0, 0) => {}
        (_, 0, count) => return known(Order::MonthFirst, Because::Dates(count)),
        (_, count, 0) => return known(Order::DayFirst, Because::Dates(count)),
        _ => return Err((day_at, month_at)),
    }
    for (cost, because) in [
        (odd_lengths as fn(&[Evidence], Order, Timestamp) -> usize, Because::Lengths as fn(_) -> _),
        (out_of_order, Because::Rows),
        (ahead, Because::Ahead),
    ] {
        let (day, month) = (cost(rows, Order::DayFirst, now), cost(rows, Order::MonthFirst, now));
        if day != month {
            let order = if day < month { Order::DayFirst } else { Order::MonthFirst };
            return known(order, because(day.abs_diff(month)));
        }
    }
    known(habit, Because::Habit)
}

fn odd_lengths(rows: &[Evidence], order: Order, _now: Timestamp) -> usize {
    let lengths =
        rows.iter().filter_map(|row| Some(row.end?.local(order)? - row.start.local(order)?));
    lengths.filter(|length| *length < TimeDelta::zero() || *length > TimeDelta::days(1)).count()
}

/// Returns how many neighbours in a file stand against the way most of them stand.
fn out_of_order(rows: &[Evidence], order: Order, _now: Timestamp) -> usize {
    let against = |file: &[Evidence]| {
        let starts: Vec<NaiveDateTime> =
            file.iter().filter_map(|row| row.start.local(order)).collect();
        let up = starts.windows(2).filter(|pair| pair[0] < pair[1]).count();
        let down = starts.windows(2).filter(|pair| pair[0] > pair[1]).count();
        up.min(down)
    };
    rows.chunk_by(|one, next| one.file == next.file).map(against).sum()
}

fn ahead(rows: &[Evidence], order: Order, now: Timestamp) -> usize {
    // No wall clock is more than 14 hours ahead of UTC.
    let latest = now.naive_utc() + TimeDelta::hours(14);
    rows.iter().filter_map(|row| row.start.local(order)).filter(|local| *local > latest).count()
}

impl Order {
    /// Returns the order as it is shown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day/month",
            Self::MonthFirst => "month/day",
        }
    }
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dates(1) => f.write_str("1 date reads only so"),
            Self::Dates(count) => write!(f, "{count} dates read only so"),
            Self::Lengths(count) => {
                write!(f, "the other way, ends would not fit their starts {count} times more")
            }
            Self::Rows(count) => {
                write!(f, "the other way, rows would be out of order {count} times more")
            }
            Self::Ahead(count) => {
                write!(f, "the other way, rows would lie ahead of now {count} times more")
            }
            Self::Habit => f.write_str("nothing in the file tells; the app usually writes it so"),
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.order.name(), self.because)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> Written {
        Written::Local(text.parse().expect("a local time"))
    }

    #[test]
    fn times_of_every_known_form() {
        let night = local("2026-11-22T03:12:00");
        for text in ["2026-11-22 03:12", "2026-11-22T03:12:00", "2026/11/22 3:12 AM"] {
            assert_eq!(read(text), Some(night), "{text}");
        }
        for text in ["22.11.2026 03:12", "22.11.26 3:12\u{202f}am", "22.11.2026, 03:12"] {
            assert_eq!(read(text), Some(night), "{text}");
        }
        let exact = Some(Written::Exact("2026-11-22T03:12:07.500Z".parse().expect("utc")));
        for text in ["2026-11-22T03:12:07.5Z", "2026-11-22 05:12:07.500123+02:00"] {
            assert_eq!(read(text), exact, "{text}");
        }
        assert_eq!(read("2026-11-22"), Some(Written::Day("2026-11-22".parse().expect("a day"))));
    }

    #[test]
    fn noon_and_midnight_with_letters() {
        for (text, hour) in [
            ("12:00 AM", 0),
            ("12:00 PM", 12),
            ("1:00 PM", 13),
            ("11:00 am", 11),
            ("22:50 PM", 22),
            ("0:00 AM", 0),
        ] {
            let (time, _) = time_of_day(text).expect(text);
            assert_eq!(time.hour(), hour, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "now",
            "1763780000",
            "24:00",
            "2026-11-22 24:00",
            "2026-11-22 23:59:60",
            "2026-13-01 10:00",
            "2026-02-30 10:00",
            "13/13/26 10:00",
            "0/4/26 10:00",
            "11/22/26",
            "2026-11-22 10",
            "1/2/3/4 10:00",
            "2026-11-22T10:00+99:00",
            "é",
            "99999-1-1 1:1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    fn decided(rows: &[(&str, &str)]) -> Result<Option<DateOrder>, (usize, usize)> {
        let evidence = |(start, end): &(&str, &str)| Evidence {
            file: 0,
            start: read(start).expect("a start"),
            end: read(end),
        };
        let rows: Vec<Evidence> = rows.iter().map(evidence).collect();
        decide(&rows, Order::MonthFirst, "2026-11-22T03:12:00Z".parse().expect("now"))
    }

    #[test]
    fn every_kind_of_evidence_decides_the_order_of_dates() {
        let one = |start| decided(&[(start, "")]).map(|order| order.map(|order| order.to_string()));
        assert_eq!(one("2026-11-22 10:00"), Ok(None));
        assert_eq!(one("13/9/23 3:38 am"), Ok(Some("day/month: 1 date reads only so".to_owned())));
        assert_eq!(one("9/13/23 3:38 am"), Ok(Some("month/day: 1 date reads only so".to_owned())));
        assert_eq!(decided(&[("13/9/23 3:38", ""), ("9/13/23 3:38", "")]), Err((0, 1)));
        let order = |rows: &[(&str, &str)]| decided(rows).expect("no conflict").expect("slashed");
        // 31 January to 1 February would last a month the other way round.
        let lengths = order(&[("3/4/26 23:00", "4/4/26 06:00")]);
        assert_eq!((lengths.order, lengths.because), (Order::DayFirst, Because::Lengths(1)));
        let rows = order(&[
            ("1/2/26 10:00", ""),
            ("2/2/26 10:00", ""),
            ("3/2/26 10:00", ""),
            ("1/3/26 10:00", ""),
        ]);
        assert_eq!((rows.order, rows.because), (Order::DayFirst, Because::Rows(1)));
        let ahead = order(&[("11/12/26 10:00", "")]);
        assert_eq!((ahead.order, ahead.because), (Order::MonthFirst, Because::Ahead(1)));
        assert_eq!(order(&[("1/2/26 10:00", "")]).because, Because::Habit);
    }
}

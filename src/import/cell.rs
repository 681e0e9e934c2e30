//! What formats ask of the cells of a row in the same way.

use crate::domain::detail::Detail;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::import::amount::Feet;
use crate::import::amount::What;
use crate::import::amount::measured;
use crate::import::amount::unit;
use crate::import::number::number;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::folded;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read;
use chrono::TimeDelta;

/// Returns the moment in a column, `None` when the field is empty.
///
/// # Errors
///
/// The column, and why: a form that is not known, or a day without a time.
pub fn moment(row: &Row<'_>, column: &'static str) -> Result<Option<Written>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    match read(text) {
        Some(Written::Day(_)) => Err((column, Why::DayWithoutTime { text: shortened(text) })),
        Some(written) => Ok(Some(written)),
        None => Err((column, Why::UnreadableTime { text: shortened(text) })),
    }
}

/// Reads a length of time: `01:30`, `1:30:05`, `01h08m`, `37m39s`, `1 h 48 min`.
/// A bare number is none: nothing says its unit.
#[must_use]
pub fn length(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    if text.contains(':') {
        let mut parts = text.split(':').map(whole);
        let (hours, minutes) = (parts.next()??, parts.next()??);
        let seconds = parts.next().unwrap_or(Some(0))?;
        let fits = parts.next().is_none() && minutes < 60 && seconds < 60;
        return fits.then(|| TimeDelta::seconds(hours * 3600 + minutes * 60 + seconds));
    }
    let mut total = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count = whole(&rest[..end])?;
        let word = rest[end..].trim_start();
        let after = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let each = match &word[..after] {
            "h" | "hr" | "hrs" | "hour" | "hours" => 3600,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            _ => return None,
        };
        total += count * each;
        rest = word[after..].trim_start();
    }
    (!text.is_empty()).then(|| TimeDelta::seconds(total))
}

/// Reads one to six digits.
fn whole(text: &str) -> Option<i64> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// The units that a file's header names, as `Amount (oz.)` does.
#[derive(Debug, Clone, PartialEq)]
pub struct Units(Vec<(&'static str, Unit)>);

impl Units {
    /// Returns the unit of each of `columns` whose name in `header` has one.
    #[must_use]
    pub fn of_header(header: &[String], columns: &[Column]) -> Self {
        let unit = |name: &String| {
            let folded = folded(name);
            let is = |column: &&Column| column.also.contains(&folded.as_str());
            let column = columns.iter().find(is)?;
            let word = folded.strip_suffix(')')?.rsplit_once('(')?.1;
            let one = |what| unit(word, what).ok();
            let found = [What::Volume, What::Weight, What::Length].into_iter().find_map(one)?;
            Some((column.name, found))
        };
        Self(header.iter().filter_map(unit).collect())
    }

    /// Returns the unit of a column; `None` where it stands in the cells.
    #[must_use]
    pub fn of(&self, column: &str) -> Option<Unit> {
        self.0.iter().find(|(name, _)| *name == column).map(|(_, unit)| *unit)
    }
}

/// Returns the time or the day in `column`; `None` when there is none.
///
/// # Errors
///
/// The column, and [`Why::UnreadableTime`].
pub fn day_or_time(row: &Row<'_>, column: &'static str) -> Result<Option<Written>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    read(text).map(Some).ok_or_else(|| (column, Why::UnreadableTime { text: shortened(text) }))
}

/// Returns the time in `column`, which must be there.
///
/// # Errors
///
/// The column, and [`Why`]: as [`moment`], or none.
pub fn start(row: &Row<'_>, column: &'static str) -> Result<Written, Said> {
    moment(row, column)?.ok_or((column, Why::NoTime))
}

/// Returns the words in `column`; `None` when there are none.
///
/// # Errors
///
/// The column, and [`Why`]: too long, or with a control character.
pub fn words(row: &Row<'_>, column: &'static str) -> Result<Option<String>, Said> {
    row.words(column).map_err(|why| (column, why))
}

/// Returns the words in `column`, which must be there.
///
/// # Errors
///
/// The column, and [`Why`]: as [`words`], or none.
pub fn named(row: &Row<'_>, column: &'static str) -> Result<String, Said> {
    words(row, column)?.ok_or((column, Why::NoValue))
}

/// Returns the private words in `column`, as they stand.
#[must_use]
pub fn note(row: &Row<'_>, column: &str) -> Option<String> {
    Some(row.get(column).to_owned()).filter(|note| !note.is_empty())
}

/// Returns the bare number in `column`; `None` when there is none.
///
/// # Errors
///
/// The column, and [`Why`]: not a number, or none that can be.
pub fn decimal(
    row: &Row<'_>,
    column: &'static str,
    said: &mut Vec<Said>,
) -> Result<Option<f64>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    let (value, comma) = number(text).map_err(|why| (column, brief(why)))?;
    if comma {
        said.push((column, Why::CommaRead { text: shortened(text) }));
    }
    Ok(Some(value))
}

/// Returns the minutes in `column` to the nearest whole one; `None` when there
/// are none, or 0.
///
/// # Errors
///
/// As [`decimal`]; more than 45 days are impossible.
pub fn minutes(
    row: &Row<'_>,
    column: &'static str,
    said: &mut Vec<Said>,
) -> Result<Option<u16>, Said> {
    let Some(value) = decimal(row, column, said)? else { return Ok(None) };
    let impossible = || {
        let error = QuantityError::TooLarge { max: f64::from(u16::MAX), unit: "min" };
        (column, Why::Impossible { text: shortened(row.get(column)), error })
    };
    Ok(Some(nearest(value).ok_or_else(impossible)?).filter(|minutes| *minutes > 0))
}

/// Returns the nearest whole number that fits.
#[must_use]
pub fn nearest(value: f64) -> Option<u16> {
    let rounded = value.round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked: between 0 and the largest"
    )]
    (0.0..=f64::from(u16::MAX)).contains(&rounded).then_some(rounded as u16)
}

/// Returns the measure in `column`; `usual` is the unit of a bare number.
/// `None` when there is none.
///
/// # Errors
///
/// The column, and [`Why`]: not an amount, of no known unit, or impossible.
pub fn measure<Q>(
    row: &Row<'_>,
    column: &'static str,
    what: What,
    usual: Option<Unit>,
) -> Result<Option<Measured<Q>>, Said>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    let value = measured(text, (what, Feet::Unknown), usual);
    value.map(Some).map_err(|why| (column, why))
}

/// Returns the sides in the order they were given; `first` is absent where the
/// row does not say.
#[must_use]
pub fn sides(first: Option<Side>, left: Option<u16>, right: Option<u16>) -> Vec<SideRun> {
    let of = |side| match side {
        Side::Left => left,
        Side::Right => right,
    };
    let one = first.unwrap_or(Side::Left);
    let timed = [one, one.other()].into_iter().filter(|side| of(*side).is_some());
    let sides: Vec<SideRun> =
        timed.map(|side| SideRun { minutes: of(side), ..SideRun::of(side) }).collect();
    match (sides.is_empty(), first) {
        (true, Some(side)) => vec![SideRun::of(side)],
        _ => sides,
    }
}

/// Returns one fact for each measurement of a row, made by `raw` from its
/// column; a cell that does not read is left out, and said.
///
/// # Errors
///
/// The column, and [`Why`]: no cell reads, or all are empty.
pub fn parts<const N: usize>(
    parts: [(&'static str, Result<Option<Measurement>, Said>); N],
    said: &mut Vec<Said>,
    raw: impl Fn(&'static str, Detail) -> Raw,
) -> Result<Vec<Raw>, Said> {
    let mut raws = Vec::with_capacity(N);
    let mut failed: Vec<Said> = Vec::new();
    let first = parts.first().map_or("", |(column, _)| *column);
    for (column, part) in parts {
        match part {
            Ok(Some(measurement)) => raws.push(raw(column, Detail::Measurement(measurement))),
            Ok(None) => {}
            Err(why) => failed.push(why),
        }
    }
    if raws.is_empty() {
        return Err(failed.into_iter().next().unwrap_or((first, Why::NoValue)));
    }
    let part =
        |(column, why): Said| (column, Why::PartLeftOut { part: column, because: why.to_string() });
    said.extend(failed.into_iter().map(part));
    Ok(raws)
}

/// Returns the reason for a word that is not one of those known.
#[must_use]
pub fn unknown(word: &str) -> Why {
    Why::UnknownWord { text: shortened(word) }
}

/// Returns the reason with a text short enough for a sentence.
fn brief(why: Why) -> Why {
    match why {
        Why::NotANumber { text } => Why::NotANumber { text: shortened(&text) },
        Why::Impossible { text, error } => Why::Impossible { text: shortened(&text), error },
        other => other,
    }
}

/// Returns the columns that are filled, as `name=cell`, for a fact's identity:
/// a column that a format learns later changes none.
#[must_use]
pub fn says(kind: &str, row: &Row<'_>, columns: impl Iterator<Item = &'static str>) -> Vec<String> {
    let cell = |name: &'static str| match row.get(name) {
        "" => None,
        cell => Some(format!("{name}={cell}")),
    };
    std::iter::once(kind.to_owned()).chain(columns.filter_map(cell)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_every_known_form() {
        for (text, seconds) in [
            ("01:30", Some(5_400)),
            ("1:30:05", Some(5_405)),
            ("00:00", Some(0)),
            ("40:00", Some(144_000)),
            ("01h08m", Some(4_080)),
            ("37m39s", Some(2_259)),
            ("1 h 48 min", Some(6_480)),
            ("2 hours", Some(7_200)),
            ("12", None),
            ("", None),
            ("1:75", None),
            ("1:2:3:4", None),
            ("yellow", None),
            ("210ml", None),
            ("9999999h", None),
            ("1é", None),
        ] {
            assert_eq!(length(text).map(|length| length.num_seconds()), seconds, "{text}");
        }
    }

    #[test]
    fn sides_stand_in_the_order_they_were_given() {
        let names = |sides: Vec<SideRun>| -> Vec<(Side, Option<u16>)> {
            sides.into_iter().map(|run| (run.side, run.minutes)).collect()
        };
        let (left, right) = (Side::Left, Side::Right);
        for (first, minutes, expected) in [
            (Some(right), (Some(9), Some(44)), vec![(right, Some(44)), (left, Some(9))]),
            (Some(left), (Some(5), None), vec![(left, Some(5))]),
            (Some(left), (None, Some(5)), vec![(right, Some(5))]),
            (Some(right), (None, None), vec![(right, None)]),
            (None, (Some(3), Some(4)), vec![(left, Some(3)), (right, Some(4))]),
            (None, (None, None), vec![]),
        ] {
            assert_eq!(
                names(sides(first, minutes.0, minutes.1)),
                expected,
                "{first:?} {minutes:?}"
            );
        }
    }

    #[test]
    fn a_header_names_the_unit_of_its_column() {
        let column = |name, also| Column { name, also, required: false };
        let columns = [
            column("amount", &["amount (oz.)", "amount (ml)"]),
            column("weight", &["weight (lbs.)"]),
            column("length", &["length (inches)"]),
            column("total", &["total (min)"]),
        ];
        let header = ["Amount (oz.)", "Weight (lbs.)", "Length", "Total (min)"];
        let units = Units::of_header(&header.map(str::to_owned), &columns);
        let all = ["amount", "weight", "length", "total"].map(|name| units.of(name));
        assert_eq!(all, [Some(Unit::OzUs), Some(Unit::Lb), None, None]);
    }

    #[test]
    fn minutes_are_whole_and_not_endless() {
        assert_eq!(nearest(0.4), Some(0));
        assert_eq!(nearest(7.5), Some(8));
        assert_eq!(nearest(65_535.0), Some(65_535));
        assert_eq!(nearest(65_536.0), None);
        assert_eq!(nearest(-1.0), None);
    }
}

//! Figures and dates in words, as the page writes them.

use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::metrics::catalogue::Unit as Of;
use crate::metrics::figure::Figure;
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::catalogue::words;
use crate::text::style::Style;
use crate::text::time;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// What stands where nothing is known.
pub const UNKNOWN: &str = "?";

/// Returns the name of a figure.
#[must_use]
pub const fn name(figure: Figure) -> Text {
    match figure {
        Figure::Feeds => say::FEEDS,
        Figure::Bottle => say::BOTTLE,
        Figure::Sleep => say::SLEEP,
        Figure::LongestNight => say::LONGEST_NIGHT,
        Figure::Wakings => say::WAKINGS,
        Figure::Wet => say::WET,
        Figure::Dirty => say::DIRTY,
        Figure::Crying => say::CRYING,
        Figure::Slept => say::SLEPT,
        Figure::LongestStretch => say::LONGEST_STRETCH,
        Figure::NightUp => say::NIGHT_UP,
    }
}

/// Returns a value of a figure with its unit; `?` for none.
#[must_use]
pub fn value(figure: Figure, value: Option<f64>, style: &Style) -> String {
    let Some(value) = value else { return UNKNOWN.to_owned() };
    match figure.unit() {
        Of::Minutes => time::ago(minutes(value)),
        Of::Millilitres => millilitres(value, style),
        _ => number(value, 1),
    }
}

/// Returns a value of a figure for a column that has its unit above it: lengths
/// in hours and minutes, volumes in the household's unit; `?` for none.
#[must_use]
pub fn bare(figure: Figure, value: Option<f64>, style: &Style) -> String {
    match (figure.unit(), value) {
        (Of::Millilitres, Some(ml)) => {
            let places = usize::from(style.units != Units::Metric);
            number(ml / axis(figure, style.units).0, places)
        }
        _ => self::value(figure, value, style),
    }
}

/// Returns a volume in the household's units.
#[must_use]
pub fn millilitres(value: f64, style: &Style) -> String {
    // More than one bottle can hold is a sum and still a volume.
    let whole = Measured::<Millilitres>::new(value.round(), Unit::Ml);
    whole.map_or_else(|_| number(value, 0) + " ml", |volume| amount(&volume, style))
}

/// Returns a length of time; `?` for none.
#[must_use]
pub fn length(length: Option<TimeDelta>) -> String {
    length.map_or_else(|| UNKNOWN.to_owned(), time::ago)
}

/// Returns a part of a whole; `?` for none.
#[must_use]
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| UNKNOWN.to_owned(), |share| format!("{} %", number(share * 100.0, 0)))
}

/// Marks a figure as the least it can be.
#[must_use]
pub fn at_least(value: String, known: bool) -> String {
    if known { value } else { format!("{value} {UNKNOWN}") }
}

/// Returns what one unit of a figure is on an axis, and the name of that unit.
#[must_use]
pub fn axis(figure: Figure, units: Units) -> (f64, &'static str) {
    match (figure.unit(), units) {
        (Of::Minutes, _) => (60.0, "h"),
        (Of::Millilitres, Units::Metric) => (1.0, "ml"),
        (Of::Millilitres, Units::Us) => (Unit::OzUs.canonical(1.0), "oz"),
        (Of::Millilitres, Units::Imperial) => (Unit::OzImperial.canonical(1.0), "oz"),
        _ => (1.0, ""),
    }
}

/// Returns fractional minutes as a length of time.
#[must_use]
pub fn minutes(minutes: f64) -> TimeDelta {
    let seconds = std::time::Duration::try_from_secs_f64((minutes * 60.0).max(0.0));
    seconds.ok().and_then(|length| TimeDelta::from_std(length).ok()).unwrap_or_default()
}

/// Returns a date without its year: `22 Nov`.
#[must_use]
pub fn short(date: NaiveDate, style: &Style) -> String {
    let months = words::MONTHS.say(style.tone);
    let month = months.split(' ').nth(date.month0() as usize).unwrap_or_default();
    format!("{} {month}", date.day())
}

/// Returns a date with its weekday: `Sun 22 Nov`.
#[must_use]
pub fn day(date: NaiveDate, style: &Style) -> String {
    format!("{} {}", time::weekday(date, style), short(date, style))
}

/// Returns a whole date: `Sun 22 Nov 2026`.
#[must_use]
pub fn date(date: NaiveDate, style: &Style) -> String {
    format!("{} {}", day(date, style), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::text::style::Clock;
    use crate::text::style::Tone;

    fn style(units: Units) -> Style {
        Style { tone: Tone::Plain, clock: Clock::H24, units, zone: Zone::UTC, ascii: false }
    }

    #[test]
    fn a_value_has_its_unit_and_nothing_known_is_no_zero() {
        let metric = style(Units::Metric);
        for (figure, of, words) in [
            (Figure::Feeds, Some(8.25), "8.2"),
            (Figure::Feeds, Some(0.0), "0"),
            (Figure::Feeds, None, "?"),
            (Figure::Bottle, Some(812.4), "812 ml"),
            (Figure::Bottle, Some(1e9), "1000000000 ml"),
            (Figure::Sleep, Some(884.0), "14h44"),
            (Figure::NightUp, None, "?"),
        ] {
            assert_eq!(value(figure, of, &metric), words, "{figure:?} {of:?}");
        }
        assert_eq!(value(Figure::Bottle, Some(89.0), &style(Units::Us)), "3 oz (89 ml)");
        assert_eq!(bare(Figure::Bottle, Some(89.0), &style(Units::Us)), "3");
        assert_eq!(bare(Figure::Bottle, Some(812.4), &metric), "812");
        assert_eq!(at_least("7".to_owned(), false), "7 ?");
    }
}

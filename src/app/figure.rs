//! Figures in words, for the screen and for the command line.

use crate::domain::quantity::Unit as Amount;
use crate::domain::setting::Units;
use crate::metrics::catalogue::Unit;
use crate::metrics::figure::Figure;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::time as say;
use crate::text::style::Style;
use crate::text::time;
use chrono::TimeDelta;
use std::time::Duration;

/// Returns what a figure is called.
#[must_use]
pub const fn title(figure: Figure) -> Text {
    match figure {
        Figure::Feeds => say::F_FEEDS,
        Figure::Bottle => say::F_BOTTLE,
        Figure::Sleep => say::F_SLEEP,
        Figure::LongestNight => say::F_LONGEST_NIGHT,
        Figure::Wakings => say::F_WAKINGS,
        Figure::Wet => say::F_WET,
        Figure::Dirty => say::F_DIRTY,
        Figure::Crying => say::F_CRYING,
        Figure::Slept => say::F_SLEPT,
        Figure::LongestStretch => say::F_LONGEST_STRETCH,
        Figure::NightUp => say::F_NIGHT_UP,
    }
}

/// Returns a value of a figure in words: `9.4`, `540 ml`, `14h10`.
#[must_use]
pub fn value(figure: Figure, value: f64, style: &Style) -> String {
    match figure.unit() {
        Unit::Minutes => time::ago(minutes(value)),
        Unit::Millilitres => {
            let unit = match style.units {
                Units::Metric => return format!("{} ml", number(value, 0)),
                Units::Us => Amount::OzUs,
                Units::Imperial => Amount::OzImperial,
            };
            format!("{} oz", number(value / unit.canonical(1.0), 1))
        }
        _ => number(value, 1),
    }
}

/// Returns so many minutes; what is no length is none.
fn minutes(value: f64) -> TimeDelta {
    let length = Duration::try_from_secs_f64(value * 60.0).unwrap_or_default();
    TimeDelta::from_std(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::text::style::Clock;
    use crate::text::style::Tone;

    #[test]
    fn a_value_is_said_in_its_unit() {
        let style = |units| Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units,
            zone: Zone::UTC,
            ascii: true,
        };
        for (figure, number, units, words) in [
            (Figure::Feeds, 9.375, Units::Metric, "9.4"),
            (Figure::Wakings, 3.0, Units::Metric, "3"),
            (Figure::Sleep, 850.5, Units::Metric, "14h10"),
            (Figure::Crying, 0.0, Units::Metric, "0h00"),
            (Figure::Bottle, 540.4, Units::Metric, "540 ml"),
            (Figure::Bottle, 591.47, Units::Us, "20 oz"),
        ] {
            assert_eq!(value(figure, number, &style(units)), words);
        }
    }
}

//! Single values of a plan, from their text.

use crate::document::value::duration;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::metrics::hours::Hours;
use crate::plan::objective::Amount;
use chrono::NaiveTime;

/// Reads `22:00`.
pub(crate) fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()
}

/// Reads `22:00-07:00`; no hours at all are none.
pub(crate) fn hours(text: &str) -> Option<Hours> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (time(from)?, time(to)?);
    (from != to).then_some(Hours { from, to })
}

/// Reads `14h` or `600ml`.
pub(crate) fn amount(text: &str) -> Option<Amount> {
    let Some(ml) = text.trim().strip_suffix("ml") else {
        return duration(text).map(Amount::Time);
    };
    let measured: Measured<Millilitres> = Measured::new(ml.trim().parse().ok()?, Unit::Ml).ok()?;
    Some(Amount::Volume(measured.canonical))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn hours_and_amounts_read() {
        assert!(hours("22:00-07:00").is_some() && hours("9:00 - 17:30").is_some());
        for bad in ["22:00", "22:00-22:00", "24:00-07:00", "22-7", "", "-"] {
            assert_eq!(hours(bad), None, "{bad}");
        }
        assert_eq!(amount("14h"), Some(Amount::Time(TimeDelta::hours(14))));
        assert!(matches!(amount("600ml"), Some(Amount::Volume(_))));
        assert_eq!([amount("600"), amount("-1ml"), amount("ml")], [None; 3]);
    }
}

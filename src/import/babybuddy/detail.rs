//! What each entity's row means here.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::measure::Temperature;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::pump::Pump;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::sleep::Sleep;
use crate::import::babybuddy::entity::Entity;
use crate::import::babybuddy::unit::Units;
use crate::import::number::number;
use crate::import::number::quantity;
use crate::import::number::yes;
use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;
use chrono::TimeDelta;

/// What a row says happened.
#[derive(Debug)]
pub struct Parts {
    /// What happened.
    pub detail: Detail,
    /// What a fact has no place for.
    pub more: Vec<String>,
    /// What its identity stands on.
    pub says: Vec<String>,
}

/// A row, the units of its file, and what is to be said about it.
struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    units: &'a Units,
    said: &'a mut Vec<Said>,
    more: Vec<String>,
    says: Vec<String>,
}

/// Returns what `row` says happened.
///
/// # Errors
///
/// The column and why the row cannot be taken.
pub fn parts(
    entity: Entity,
    row: &Row<'_>,
    units: &Units,
    said: &mut Vec<Said>,
) -> Result<Parts, Said> {
    let mut reading =
        Reading { row, units, said, more: Vec::new(), says: vec![entity.name().to_owned()] };
    let detail = reading.detail(entity)?;
    Ok(Parts { detail, more: reading.more, says: reading.says })
}

impl Reading<'_, '_> {
    fn detail(&mut self, entity: Entity) -> Result<Detail, Said> {
        Ok(match entity {
            Entity::Feeding => self.feed()?,
            Entity::Change => self.change()?,
            Entity::Sleep => {
                self.yes("nap")?;
                Detail::Sleep(Sleep::default())
            }
            Entity::Pumping => {
                Detail::Pump(Pump { total: self.measured("amount")?, ..Pump::default() })
            }
            Entity::TummyTime => {
                let value = self.words("milestone")?;
                Detail::Custom { name: "tummy time".to_owned(), value }
            }
            Entity::Temperature => {
                let value = self.needed("temperature")?;
                Detail::Temperature(Temperature { value, method: None, well: false })
            }
            Entity::Weight => Detail::Measurement(Measurement::Weight(self.needed("weight")?)),
            Entity::Height => Detail::Measurement(Measurement::Length(self.needed("height")?)),
            Entity::Head => {
                Detail::Measurement(Measurement::Head(self.needed("head circumference")?))
            }
            Entity::Bmi => {
                let value = self.plain("bmi")?;
                Detail::Custom { name: "BMI".to_owned(), value: value.map(|bmi| bmi.to_string()) }
            }
            Entity::Medication => self.medicine()?,
            Entity::Note => Detail::Note { text: self.words("note")?.unwrap_or_default() },
            Entity::Child | Entity::Tag | Entity::Timer => return Err(("id", Why::NotARow)),
        })
    }

    fn feed(&mut self) -> Result<Detail, Said> {
        let kind = self.words("type")?.unwrap_or_default();
        let method = self.words("method")?.unwrap_or_default();
        let milk = match kind.to_lowercase().as_str() {
            "breast milk" => Some(Milk::Expressed),
            "fortified breast milk" => {
                self.more.push("fortified".to_owned());
                Some(Milk::Expressed)
            }
            "formula" => Some(Milk::Formula),
            "solid food" => None,
            _ => return Err(("type", Why::UnknownWord { text: shortened(&kind) })),
        };
        let sides = match method.to_lowercase().as_str() {
            "left breast" => Some(vec![SideRun::of(Side::Left)]),
            "right breast" => Some(vec![SideRun::of(Side::Right)]),
            // Which came first is not said.
            "both breasts" => Some(vec![SideRun::of(Side::Left), SideRun::of(Side::Right)]),
            "bottle" => None,
            "parent fed" | "self fed" => {
                self.more.push(method.to_lowercase());
                None
            }
            _ => return Err(("method", Why::UnknownWord { text: shortened(&method) })),
        };
        let bottle = method.eq_ignore_ascii_case("bottle");
        if sides.is_some() && milk != Some(Milk::Expressed) || bottle && milk.is_none() {
            self.said.push(("method", Why::Contradiction { one: kind, other: method }));
        }
        let feed = match (milk, sides) {
            (None, sides) => {
                // Solids have no volume; the side or the bottle is odd and kept as words.
                if let Some(amount) = self.plain("amount")? {
                    self.more.push(format!("amount {amount}"));
                }
                if sides.is_some() || bottle {
                    self.more.push(self.row.get("method").to_lowercase());
                }
                Feed::Solids { food: None, reaction: None }
            }
            (Some(_), Some(sides)) => {
                if let Some(amount) = self.plain("amount")? {
                    self.more.push(format!("amount {amount}"));
                }
                Feed::Breast { sides }
            }
            (milk, None) => Feed::Bottle { volume: self.measured("amount")?, milk },
        };
        Ok(Detail::Feed(feed))
    }

    fn change(&mut self) -> Result<Detail, Said> {
        let (wet, solid) = (self.yes("wet")?, self.yes("solid")?);
        self.says.extend([wet.to_string(), solid.to_string()]);
        let colour = self.words("color")?.map(|colour| colour.to_lowercase());
        let known = ["black", "brown", "green", "yellow"];
        if let Some(word) = colour.as_ref().filter(|word| !known.contains(&word.as_str())) {
            self.said.push(("color", Why::UnknownWord { text: shortened(word) }));
        }
        if let Some(amount) = self.plain("amount")? {
            self.more.push(format!("amount {amount}"));
        }
        let content = NappyContent::of(wet, solid);
        Ok(Detail::Nappy(Nappy { content, colour, ..Nappy::default() }))
    }

    fn medicine(&mut self) -> Result<Detail, Said> {
        let product = self.words("name")?.unwrap_or_default();
        let dosage = self.plain("dosage")?.map(|dosage| dosage.to_string());
        let unit = self.words("dosage unit")?;
        let amount: Vec<String> = dosage.into_iter().chain(unit).collect();
        let interval = self.row.get("next dose interval");
        if !interval.is_empty() {
            match length(interval) {
                Some(length) if length >= TimeDelta::zero() => {
                    let (hours, minutes) = (length.num_hours(), length.num_minutes() % 60);
                    self.says.push(length.num_seconds().to_string());
                    self.more.push(format!("next dose after {hours} h {minutes:02} min"));
                }
                Some(_) => {
                    let error = QuantityError::Negative;
                    let why = Why::Impossible { text: shortened(interval), error };
                    self.said.push(("next dose interval", why));
                }
                None => {
                    let why = Why::UnknownWord { text: shortened(interval) };
                    self.said.push(("next dose interval", why));
                }
            }
        }
        let amount = (!amount.is_empty()).then(|| amount.join(" "));
        Ok(Detail::Medicine(Medicine { product, strength: None, amount, ..Medicine::default() }))
    }

    fn words(&mut self, column: &'static str) -> Result<Option<String>, Said> {
        let words = self.row.words(column).map_err(|why| (column, why))?;
        self.says.push(words.clone().unwrap_or_default());
        Ok(words)
    }

    fn yes(&self, column: &'static str) -> Result<bool, Said> {
        yes(self.row.get(column)).map_err(|why| match why {
            Why::NotYesNo { text } => (column, Why::NotYesNo { text: shortened(&text) }),
            other => (column, other),
        })
    }

    /// Returns a number without a unit.
    fn plain(&mut self, column: &'static str) -> Result<Option<f64>, Said> {
        let text = self.row.get(column);
        if text.is_empty() {
            self.says.push(String::new());
            return Ok(None);
        }
        let (value, comma) = number(text).map_err(|why| (column, brief(why)))?;
        if comma {
            self.said.push((column, Why::CommaRead { text: text.to_owned() }));
        }
        // The same number however the file writes it: 5, 5.0.
        self.says.push(value.to_string());
        Ok(Some(value))
    }

    fn measured<Q>(&mut self, column: &'static str) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let Some(value) = self.plain(column)? else { return Ok(None) };
        let measured = quantity(value, self.units.unit, self.row.get(column));
        measured.map(Some).map_err(|why| (column, brief(why)))
    }

    fn needed<Q>(&mut self, column: &'static str) -> Result<Measured<Q>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let why = || (column, Why::NotANumber { text: String::new() });
        self.measured(column)?.ok_or_else(why)
    }
}

/// Cuts a field that is quoted in a sentence.
fn brief(why: Why) -> Why {
    match why {
        Why::NotANumber { text } => Why::NotANumber { text: shortened(&text) },
        Why::Impossible { text, error } => Why::Impossible { text: shortened(&text), error },
        other => other,
    }
}

/// Reads `8:00:00`, `1 day, 0:00:00`, `2 days 04:00:00`, `-1 day, 20:00:00`.
fn length(text: &str) -> Option<TimeDelta> {
    let (days, clock) = match text.rsplit_once(' ') {
        Some((days, clock)) => (days.split_whitespace().next()?.parse::<i64>().ok()?, clock),
        None => (0, text),
    };
    let (sign, clock) = clock.strip_prefix('-').map_or((1, clock), |clock| (-1, clock));
    let mut seconds: i64 = 0;
    let mut parts = 0;
    for part in clock.split(':') {
        let part: i64 =
            part.split('.').next()?.parse().ok().filter(|part| (0..=999).contains(part))?;
        seconds = seconds * 60 + part;
        parts += 1;
    }
    let fits = parts == 3 && days.abs() < 10_000;
    fits.then(|| TimeDelta::days(days) + TimeDelta::seconds(sign * seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_of_every_form() {
        for (text, hours) in [
            ("8:00:00", Some(8)),
            ("08:00:00", Some(8)),
            ("1 day, 0:00:00", Some(24)),
            ("1 02:00:00", Some(26)),
            ("-1 day, 20:00:00", Some(-4)),
            ("-4:00:00", Some(-4)),
            ("soon", None),
            ("8:00", None),
            ("1 99999999999999:0:0", None),
        ] {
            assert_eq!(length(text).map(|length| length.num_hours()), hours, "{text}");
        }
    }
}

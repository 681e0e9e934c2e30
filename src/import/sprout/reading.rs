//! What a row of each file means here.

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
use crate::import::amount::What;
use crate::import::amount::unit;
use crate::import::cell;
use crate::import::number::quantity;
use crate::import::number::yes;
use crate::import::raw::End;
use crate::import::raw::Said;
use crate::import::sprout::names::Names;
use crate::import::sprout::table::Holds;
use crate::import::sprout::time::written;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use chrono::TimeDelta;

/// One row, what is to be said about it, and what a fact has no place for.
#[derive(Debug)]
pub struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    said: &'a mut Vec<Said>,
    names: &'a Names,
    /// What a fact has no place for, in words.
    pub more: Vec<String>,
    /// What its identity stands on besides its columns.
    pub says: Vec<String>,
}

impl<'a, 'b> Reading<'a, 'b> {
    /// Returns the reading of one row.
    #[must_use]
    pub const fn new(row: &'a Row<'b>, said: &'a mut Vec<Said>, names: &'a Names) -> Self {
        Self { row, said, names, more: Vec::new(), says: Vec::new() }
    }

    /// Returns what the row says happened, when, and how far it reached.
    ///
    /// # Errors
    ///
    /// The column, and why the row cannot be taken.
    pub fn fact(&mut self, holds: Holds) -> Result<(Detail, Written, End), Said> {
        let moment = |detail: Detail, at: Written| Ok((detail, at, End::Moment));
        match holds {
            Holds::Sleep => {
                let place = self.words("location")?;
                self.tell("quality", "quality")?;
                let detail = Detail::Sleep(Sleep { place, ..Sleep::default() });
                Ok((detail, self.start("starttime")?, self.end("duration", 1.0, End::Missing)?))
            }
            Holds::Feed => self.feed(),
            Holds::Diaper => moment(Detail::Nappy(self.nappy()?), self.start("time")?),
            Holds::Mood => {
                let name = "mood".to_owned();
                let value = Some(cell::named(self.row, "mood")?.to_lowercase());
                self.tell("intensity", "intensity")?;
                let end = self.end("duration", 1.0, End::Moment)?;
                Ok((Detail::Custom { name, value }, self.start("time")?, end))
            }
            Holds::Note => {
                let text = cell::named(self.row, "content")?;
                self.tell("category", "about")?;
                moment(Detail::Note { text }, self.start("time")?)
            }
            Holds::Milestone => {
                let text = cell::named(self.row, "title")?;
                moment(Detail::Milestone { text }, self.start("date")?)
            }
            Holds::Pump => {
                let detail = Detail::Pump(self.pump()?);
                Ok((detail, self.start("starttime")?, self.end("duration", 1.0, End::Moment)?))
            }
            Holds::Play => {
                let name = cell::named(self.row, "type")?.to_lowercase().replace('_', " ");
                let value = self.words("activities")?;
                self.tell("location", "at")?;
                let end = self.end("duration", 1.0, End::Moment)?;
                Ok((Detail::Custom { name, value }, self.start("starttime")?, end))
            }
            Holds::Bath => moment(self.bath()?, self.start("time")?),
            Holds::Measurement => moment(self.measurement()?, self.start("date")?),
            Holds::Medicine => moment(Detail::Medicine(self.medicine()?), self.start("time")?),
            Holds::Food if !self.row.get("feedlogid").is_empty() => {
                Err(("feedlogid", Why::PartOfAnother))
            }
            Holds::Food => moment(Detail::Feed(self.food()?), self.start("time")?),
            Holds::Vaccine => {
                let name = cell::named(self.row, "vaccinename")?;
                self.tell("dosenumber", "dose")?;
                moment(Detail::Vaccination { name, booked: None }, self.start("time")?)
            }
            Holds::Babies | Holds::Names | Holds::Other => Err(("id", Why::NotARow)),
        }
    }

    fn bath(&mut self) -> Result<Detail, Said> {
        self.tell("bathtype", "bath")?;
        for (column, word) in [("soapused", "soap"), ("shampooused", "shampoo")] {
            if self.yes(column)? {
                self.more.push(word.to_owned());
            }
        }
        Ok(Detail::Custom { name: "bath".to_owned(), value: None })
    }

    fn words(&self, column: &'static str) -> Result<Option<String>, Said> {
        cell::words(self.row, column)
    }

    /// Keeps a field in words: `quality good`.
    fn tell(&mut self, column: &'static str, what: &str) -> Result<(), Said> {
        if let Some(words) = self.words(column)? {
            self.more.push(format!("{what} {}", words.to_lowercase()));
        }
        Ok(())
    }

    fn yes(&self, column: &'static str) -> Result<bool, Said> {
        yes(self.row.get(column))
            .map_err(|_| (column, Why::NotYesNo { text: shortened(self.row.get(column)) }))
    }

    fn time(&self, column: &'static str) -> Result<Option<Written>, Said> {
        let text = self.row.get(column);
        if text.is_empty() {
            return Ok(None);
        }
        match written(text) {
            Some(Written::Day(_)) => Err((column, Why::DayWithoutTime { text: shortened(text) })),
            Some(written) => Ok(Some(written)),
            None => Err((column, Why::UnreadableTime { text: shortened(text) })),
        }
    }

    fn start(&self, column: &'static str) -> Result<Written, Said> {
        self.time(column)?.ok_or((column, Why::NoTime))
    }

    /// Returns the end: as written, else by a duration of `minutes` each, else `none`.
    fn end(&mut self, duration: &'static str, minutes: f64, none: End) -> Result<End, Said> {
        if let Some(end) = self.time("endtime")? {
            return Ok(End::At(end));
        }
        let lasted = cell::decimal(self.row, duration, self.said)?.unwrap_or_default();
        let lasted = cell::nearest(lasted * minutes).filter(|lasted| *lasted > 0);
        Ok(lasted.map_or(none, |lasted| End::Lasted(TimeDelta::minutes(lasted.into()))))
    }

    fn feed(&mut self) -> Result<(Detail, Written, End), Said> {
        let kind = cell::named(self.row, "type")?;
        let begun = self.time("starttime")?;
        let start = begun.map_or_else(|| self.start("time"), Ok)?;
        let (feed, end) = match kind.to_lowercase().as_str() {
            "breast" => {
                let seconds = cell::decimal(self.row, "feedduration", self.said)?;
                let minutes = seconds.and_then(|seconds| cell::nearest(seconds / 60.0));
                let minutes = minutes.filter(|minutes| *minutes > 0);
                let side = match self.row.get("side").to_lowercase().as_str() {
                    "" => None,
                    "left" => Some(Side::Left),
                    "right" => Some(Side::Right),
                    word => return Err(("side", cell::unknown(word))),
                };
                let run = |side| SideRun { minutes, ..SideRun::of(side) };
                let sides = side.map(run).into_iter().collect();
                let end = self.end("feedduration", 1.0 / 60.0, End::Moment)?;
                (Feed::Breast { sides }, end)
            }
            "bottle" => {
                let milk = self.milk()?;
                let volume = self.volume("amount")?;
                if let Some(amount) = self.words("breastmilkamount")? {
                    let unit = self.row.get("unitabbr").to_lowercase();
                    self.more.push(format!("of it breast milk {amount} {unit}"));
                }
                (Feed::Bottle { volume, milk }, End::Moment)
            }
            "solids" => {
                let food = self.words("food")?;
                (self.solids(food, "reactiondescription")?, End::Moment)
            }
            word => return Err(("type", cell::unknown(word))),
        };
        Ok((Detail::Feed(feed), start, end))
    }

    fn solids(&mut self, food: Option<String>, how: &'static str) -> Result<Feed, Said> {
        if let Some(amount) = self.words("amount")? {
            let unit = self.row.get("unitabbr").to_lowercase();
            self.more.push(format!("{amount} {unit}").trim().to_owned());
        }
        Ok(Feed::Solids { food, reaction: self.words(how)?.map(|word| word.to_lowercase()) })
    }

    fn food(&mut self) -> Result<Feed, Said> {
        let food = self.names.of(self.row, "food", ("foodid", "foods"))?;
        self.says.extend(food.clone());
        self.tell("reactiondescription", "reaction")?;
        self.solids(food, "enjoyment")
    }

    fn milk(&mut self) -> Result<Option<Milk>, Said> {
        let kind = self.words("bottletype")?.unwrap_or_default().to_lowercase();
        let (formula, breast) = (kind.contains("formula"), kind.contains("breast"));
        Ok(match (formula, breast) {
            (true, true) => Some(Milk::Mixed),
            (true, false) => Some(Milk::Formula),
            (false, true) => Some(Milk::Expressed),
            (false, false) if kind.is_empty() => None,
            (false, false) => {
                self.more.push(kind);
                Some(Milk::Other)
            }
        })
    }

    fn volume<Q>(&mut self, column: &'static str) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let Some(value) = cell::decimal(self.row, column, self.said)? else { return Ok(None) };
        let word = self.row.get("unitabbr");
        if word.is_empty() {
            return Err((column, Why::NoUnit { text: shortened(self.row.get(column)) }));
        }
        let unit = unit(word, What::Volume).map_err(|why| ("unitabbr", why))?;
        let text = shortened(self.row.get(column));
        quantity(value, unit, &text).map(Some).map_err(|why| (column, why))
    }

    fn nappy(&self) -> Result<Nappy, Said> {
        let kind = cell::named(self.row, "type")?;
        let content = match kind.to_lowercase().as_str() {
            "wet" => NappyContent::Wet,
            "dirty" => NappyContent::Dirty,
            "both" => NappyContent::Both,
            "dry" => NappyContent::Dry,
            word => return Err(("type", cell::unknown(word))),
        };
        let lower = |column| Ok(self.words(column)?.map(|word| word.to_lowercase()));
        let (colour, texture) = (lower("color")?, lower("condition")?);
        let blowout = self.yes("blowout")?;
        Ok(Nappy { content, colour, texture, blowout, ..Nappy::default() })
    }

    fn pump(&mut self) -> Result<Pump, Said> {
        self.tell("pumpaction", "milk")?;
        let (left, right) = (self.volume("leftamount")?, self.volume("rightamount")?);
        Ok(Pump { total: self.volume("totalamount")?, left, right, sides: None })
    }

    fn measurement(&mut self) -> Result<Detail, Said> {
        let kind = cell::named(self.row, "type")?;
        Ok(match kind.to_lowercase().as_str() {
            "weight" => Detail::Measurement(Measurement::Weight(self.measured(What::Weight)?)),
            "height" => Detail::Measurement(Measurement::Length(self.measured(What::Length)?)),
            "head_circumference" => {
                Detail::Measurement(Measurement::Head(self.measured(What::Length)?))
            }
            "temperature" => {
                let value = self.measured(What::Temperature)?;
                Detail::Temperature(Temperature { value, method: None, well: false })
            }
            word => return Err(("type", cell::unknown(word))),
        })
    }

    fn measured<Q>(&mut self, what: What) -> Result<Measured<Q>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let value = cell::decimal(self.row, "value", self.said)?.ok_or(("value", Why::NoValue))?;
        let unit = unit(self.row.get("unit"), what).map_err(|why| ("unit", why))?;
        let text = shortened(self.row.get("value"));
        quantity(value, unit, &text).map_err(|why| ("value", why))
    }

    fn medicine(&mut self) -> Result<Medicine, Said> {
        let product = self.names.of(self.row, "medicinename", ("medicineid", "medicines"))?;
        let product = product.ok_or(("medicinename", Why::NoValue))?;
        self.says.push(product.clone());
        let amount = [self.words("doseamount")?, self.words("unitabbr")?.map(|w| w.to_lowercase())];
        let amount: Vec<String> = amount.into_iter().flatten().collect();
        let amount = (!amount.is_empty()).then(|| amount.join(" "));
        Ok(Medicine { product, strength: None, amount, ..Medicine::default() })
    }
}

//! What each type of row of Nara means here.

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
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::import::amount::What;
use crate::import::amount::beside;
use crate::import::amount::both;
use crate::import::nara::columns::BOTTLE;
use crate::import::nara::columns::BREAST;
use crate::import::nara::columns::Bottle;
use crate::import::nara::columns::COMBO;
use crate::import::nara::columns::COMBO_BOTTLE;
use crate::import::nara::columns::COMBO_NURSING;
use crate::import::nara::columns::Ends;
use crate::import::nara::columns::NURSING;
use crate::import::nara::columns::Nursing;
use crate::import::nara::columns::PUMP;
use crate::import::nara::columns::SLEEP;
use crate::import::number::number;
use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;

/// One fact of a row, without its times.
#[derive(Debug)]
pub struct Part {
    /// What happened.
    pub detail: Detail,
    /// What a fact has no place for.
    pub more: Vec<String>,
    /// What its identity stands on where the app gives the row no key.
    pub says: Vec<String>,
    /// Which of the row's facts it is.
    pub name: &'static str,
    /// Where its end stands.
    pub ends: Option<Ends>,
}

/// A row, and what is to be said about it.
#[derive(Debug)]
pub struct Reading<'a, 'b> {
    /// The row.
    pub row: &'a Row<'b>,
    /// What is to be said.
    pub said: &'a mut Vec<Said>,
}

/// Returns a part without words of its own.
fn part(name: &'static str, detail: Detail) -> Part {
    Part { detail, more: Vec::new(), says: Vec::new(), name, ends: None }
}

/// Reads whole seconds.
///
/// # Errors
///
/// The column: no number, or none that a length can be.
pub fn seconds(row: &Row<'_>, column: &'static str) -> Result<Option<i64>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let number = whole.parse::<i32>().ok().filter(|number| *number >= 0);
    let number = number.ok_or_else(|| (column, Why::NotANumber { text: shortened(text) }))?;
    Ok(Some(i64::from(number)))
}

impl Reading<'_, '_> {
    /// Returns what the row says.
    ///
    /// # Errors
    ///
    /// The column and why the row cannot be taken.
    pub fn parts(mut self) -> Result<Vec<Part>, Said> {
        let kind = self.words("type")?.unwrap_or_default();
        let one = |part| Ok(vec![part]);
        match kind.to_lowercase().as_str() {
            "" => Err(("type", Why::UnknownWord { text: String::new() })),
            "bottle feed" | "bottle" => one(self.bottle(BOTTLE)?),
            "breastfeed" | "breast feed" | "nursing" => one(self.nursing(NURSING, BREAST)?),
            "combo feed" => {
                let nursing = self.nursing(COMBO_NURSING, COMBO)?;
                Ok(vec![nursing, self.bottle(COMBO_BOTTLE)?])
            }
            "diaper" => one(self.diaper()?),
            "sleep" => {
                let sleep = Detail::Sleep(Sleep::default());
                one(Part { ends: Some(SLEEP), ..part("sleep", sleep) })
            }
            "pump" => one(self.pump()),
            "growth" => self.growth(),
            "medical" => self.medical(),
            "solid feed" | "solids" => one(self.solids()?),
            "baby first" => {
                one(self.named("first", "[baby first]*", &kind, |text| Detail::Milestone { text })?)
            }
            "milestone" => {
                one(self
                    .named("milestone", "[milestone]*", &kind, |text| Detail::Milestone { text })?)
            }
            "vaccine" => one(self.named("vaccine", "[vaccine]*", &kind, |name| {
                Detail::Vaccination { name, booked: None }
            })?),
            "routine" => one(self.named("routine", "[routine]*", &kind, |name| {
                Detail::Custom { name: name.to_lowercase(), value: None }
            })?),
            name => {
                self.said.push(("type", Why::OwnKind { activity: shortened(&kind) }));
                let detail = Detail::Custom { name: name.to_owned(), value: None };
                one(Part { says: vec![name.to_owned()], ..part("own", detail) })
            }
        }
    }

    fn words(&self, column: &'static str) -> Result<Option<String>, Said> {
        self.row.words(column).map_err(|why| (column, why))
    }

    /// Returns an amount; one that does not read is left off the row and named.
    fn amount<Q>(
        &mut self,
        column: &'static str,
        unit: &'static str,
        what: What,
    ) -> Option<Measured<Q>>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let text = self.row.get(column);
        if text.is_empty() {
            return None;
        }
        let said = |why: Why| {
            let why = Why::PartLeftOut { part: "amount", because: why.to_string() };
            self.said.push((column, why));
        };
        beside(text, self.row.get(unit), what, None).map_err(said).ok()
    }

    fn bottle(&mut self, columns: Bottle) -> Result<Part, Said> {
        let [kind, breast, breast_unit, name, formula, formula_unit, volume, volume_unit] = columns;
        let said = self.words(kind)?.unwrap_or_default();
        let expressed = self.amount::<Millilitres>(breast, breast_unit, What::Volume);
        let powder = self.amount::<Millilitres>(formula, formula_unit, What::Volume);
        let total = self.amount::<Millilitres>(volume, volume_unit, What::Volume);
        let some = |volume: Option<Measured<Millilitres>>| {
            volume.is_some_and(|volume| volume.canonical.steps() > 0)
        };
        let mut more: Vec<String> = self.words(name)?.into_iter().collect();
        let milk = match (said.to_lowercase().as_str(), some(expressed), some(powder)) {
            (_, true, true) | ("mixed", ..) => Some(Milk::Mixed),
            ("breast milk" | "breastmilk", ..) | ("", true, false) => Some(Milk::Expressed),
            ("formula", ..) | ("", false, true) => Some(Milk::Formula),
            ("", false, false) => None,
            (other, ..) => {
                more.push(other.to_owned());
                Some(Milk::Other)
            }
        };
        if some(expressed) && some(powder) {
            let each = [("breast milk", breast, breast_unit), ("formula", formula, formula_unit)];
            let each = each.map(|(what, column, unit)| {
                format!("{what} {} {}", self.row.get(column), self.row.get(unit).to_lowercase())
            });
            more.push(each.join(", "));
        }
        let parts = both(expressed, powder);
        let detail = Detail::Feed(Feed::Bottle { volume: total.or(parts), milk });
        let says = [kind, breast, formula, volume].map(|column| self.row.get(column).to_owned());
        Ok(Part { more, says: says.to_vec(), ..part("bottle", detail) })
    }

    fn nursing(&mut self, columns: Nursing, ends: Ends) -> Result<Part, Said> {
        let [begin, end, left, right] = columns;
        let run = |side, length: Option<i64>| {
            let minutes = length.and_then(|seconds| u16::try_from((seconds + 30) / 60).ok());
            SideRun { minutes, ..SideRun::of(side) }
        };
        let lengths =
            [(Side::Left, seconds(self.row, left)?), (Side::Right, seconds(self.row, right)?)];
        let named = [self.side(begin)?, self.side(end)?];
        let mut sides: Vec<SideRun> = lengths
            .into_iter()
            .filter(|(side, length)| length.is_some_and(|s| s > 0) || named.contains(&Some(*side)))
            .map(|(side, length)| run(side, length))
            .collect();
        if named[0].map_or(named[1] == Some(Side::Left), |side| side == Side::Right) {
            sides.reverse();
        }
        let says = columns.map(|column| self.row.get(column).to_owned()).to_vec();
        let detail = Detail::Feed(Feed::Breast { sides });
        Ok(Part { says, ends: Some(ends), ..part("breast", detail) })
    }

    /// Reads `LEFT`, `RIGHT.nonTimer`.
    fn side(&self, column: &'static str) -> Result<Option<Side>, Said> {
        let text = self.row.get(column);
        match text.split('.').next().unwrap_or_default().to_lowercase().as_str() {
            "" | "none" => Ok(None),
            "left" => Ok(Some(Side::Left)),
            "right" => Ok(Some(Side::Right)),
            _ => Err((column, Why::UnknownWord { text: shortened(text) })),
        }
    }

    fn diaper(&mut self) -> Result<Part, Said> {
        let kind = self.words("[diaper] type")?.unwrap_or_default();
        let words = kind.to_lowercase();
        let has = |word: &str| words.split(|c: char| !c.is_alphabetic()).any(|one| one == word);
        let both = has("both") || has("mixed");
        let (wet, dirty) = (has("wet") || both, has("dirty") || both);
        if !wet && !dirty && !has("dry") {
            return Err(("[diaper] type", Why::UnknownWord { text: shortened(&kind) }));
        }
        let detail_words = self.words("[diaper] detail")?;
        let said = detail_words.as_deref().unwrap_or_default().to_lowercase();
        let (rash, blowout) = (said.contains("rash"), said.contains("blowout"));
        let nappy = Nappy {
            content: NappyContent::of(wet, dirty),
            colour: self.words("[diaper] dirty color")?.map(|word| word.to_lowercase()),
            texture: self.words("[diaper] dirty texture")?.map(|word| word.to_lowercase()),
            size: None,
            rash,
            blowout,
        };
        let says = vec![kind, self.row.get("[diaper] dirty color").to_owned()];
        let more = detail_words.into_iter().collect();
        Ok(Part { more, says, ..part("nappy", Detail::Nappy(nappy)) })
    }

    fn pump(&mut self) -> Part {
        let left = self.amount("[pump] left volume", "[pump] left volume unit", What::Volume);
        let right = self.amount("[pump] right volume", "[pump] right volume unit", What::Volume);
        let total = self.amount("[pump] total volume", "[pump] total volume unit", What::Volume);
        let pump = Pump { total: total.or_else(|| both(left, right)), left, right, sides: None };
        let columns = ["[pump] left volume", "[pump] right volume", "[pump] total volume"];
        let says = columns.map(|column| self.row.get(column).to_owned()).to_vec();
        Part { says, ends: Some(PUMP), ..part("pump", Detail::Pump(pump)) }
    }

    /// Returns up to three facts; the row is left out when none reads.
    fn growth(&mut self) -> Result<Vec<Part>, Said> {
        let columns = [
            ("weight", "[growth] weight", "[growth] weight unit"),
            ("length", "[growth] height", "[growth] height unit"),
            ("head", "[growth] head size", "[growth] head size unit"),
        ];
        let mut parts = Vec::new();
        let mut failed = Vec::new();
        for (name, column, unit) in columns {
            let (text, unit) = (self.row.get(column), self.row.get(unit));
            if text.is_empty() {
                continue;
            }
            let read = match name {
                "weight" => beside(text, unit, What::Weight, None).map(Measurement::Weight),
                "length" => beside(text, unit, What::Length, None).map(Measurement::Length),
                _ => beside(text, unit, What::Length, None).map(Measurement::Head),
            };
            match read {
                Ok(measurement) => parts.push(Part {
                    says: vec![text.to_owned()],
                    ..part(name, Detail::Measurement(measurement))
                }),
                Err(why) => failed.push((column, why)),
            }
        }
        self.rest(parts, failed, "[growth] weight")
    }

    /// Returns the parts that read, with the others named; refuses when none does.
    fn rest(
        &mut self,
        parts: Vec<Part>,
        failed: Vec<Said>,
        column: &'static str,
    ) -> Result<Vec<Part>, Said> {
        if parts.is_empty() {
            return Err(failed.into_iter().next().unwrap_or((column, Why::NothingMeasured)));
        }
        self.said.extend(failed);
        Ok(parts)
    }

    fn medical(&mut self) -> Result<Vec<Part>, Said> {
        let mut parts = Vec::new();
        let mut failed = Vec::new();
        if let Some(product) = self.words("[medical] medication")? {
            let columns = ["[medical] medication amount", "[medical] medication unit"];
            let amount = columns.map(|column| self.row.get(column)).join(" ");
            let amount = Some(amount.trim().to_owned()).filter(|amount| !amount.is_empty());
            let says = vec![product.clone()];
            let dose = Medicine { product, strength: None, amount, ..Medicine::default() };
            parts.push(Part { says, ..part("medicine", Detail::Medicine(dose)) });
        }
        let (text, word) =
            (self.row.get("[medical] temperature"), self.row.get("[medical] temperature unit"));
        if !text.is_empty() {
            // No body is as warm as 50 °C nor as cold as 50 °F.
            let usual = number(text).ok().filter(|_| word.is_empty());
            let usual = usual.map(|(value, _)| if value > 50.0 { Unit::F } else { Unit::C });
            let column = "[medical] temperature";
            if let Some(unit) = usual {
                let because = "as no body is as warm as 50 °C";
                self.said.push((column, Why::UnitAssumed { unit: unit.sign(), because }));
            }
            match beside(text, word, What::Temperature, usual) {
                Ok(value) => parts.push(Part {
                    says: vec![text.to_owned()],
                    ..part(
                        "temperature",
                        Detail::Temperature(Temperature { value, method: None, well: false }),
                    )
                }),
                Err(why) => failed.push((column, why)),
            }
        }
        self.rest(parts, failed, "[medical] temperature")
    }

    fn solids(&mut self) -> Result<Part, Said> {
        let food = self.words("[solid feed] food")?;
        let more = self.words("[solid feed] meal")?.into_iter().collect();
        let says = vec![food.clone().unwrap_or_default()];
        let detail = Detail::Feed(Feed::Solids { food, reaction: None });
        Ok(Part { more, says, ..part("solids", detail) })
    }

    /// Returns a fact that is told by words alone, all the row's own columns hold.
    fn named(
        &mut self,
        name: &'static str,
        columns: &'static str,
        kind: &str,
        detail: impl Fn(String) -> Detail,
    ) -> Result<Part, Said> {
        let words: Vec<&str> = self.row.all(columns).collect();
        let text = if words.is_empty() { kind.to_owned() } else { words.join(", ") };
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(("type", Why::ControlCharacter));
        }
        Ok(Part { says: vec![text.clone()], ..part(name, detail(text)) })
    }
}

//! The lists of a document and what their rows mean here: one table.

use crate::domain::care::Cry;
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
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::import::json;
use crate::import::number::number;
use crate::import::number::quantity;
use crate::import::raw::Said;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read;
use chrono::DateTime;
use chrono::Datelike;
use serde_json::Value;

/// What the rows of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Bottle,
    Nursing,
    Solids,
    Expressed,
    Nappy,
    Sleep,
    Growth,
    Temperature,
    Medicine,
    Vaccine,
    Milestone,
    Tooth,
    Crying,
    Note,
}

/// A list of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    /// Its name.
    pub name: &'static str,
    what: What,
    /// Whether its rows last, and may be exported while they still run.
    pub long: bool,
    /// The fields that say what happened.
    fields: &'static [&'static str],
}

const fn list(name: &'static str, what: What, fields: &'static [&'static str]) -> List {
    List { name, what, long: matches!(what, What::Sleep | What::Nursing), fields }
}

/// Lists that are read. Of those after `baby_growth` no public file has rows;
/// their fields are the app's usual ones, and what they do not have is absent.
const LISTS: &[List] = &[
    list("baby_bottlefeed", What::Bottle, &["amountML", "amountOz", "isFormula"]),
    list(
        "baby_nursingfeed",
        What::Nursing,
        &["nursingSide", "startingBreast", "leftDuration", "rightDuration"],
    ),
    list("baby_nappy", What::Nappy, &["type", "details"]),
    list("baby_sleep", What::Sleep, &[]),
    list("baby_growth", What::Growth, &["weight", "height", "head"]),
    list("baby_expressingfeed", What::Expressed, &["amountML", "amountOz"]),
    list("baby_solidfeed", What::Solids, &["food", "name", "reaction", "details", "type"]),
    list("baby_temperature", What::Temperature, &["temperature", "value"]),
    list("baby_crying", What::Crying, &["details", "type"]),
    list("baby_toothlog", What::Tooth, &["tooth", "name", "type"]),
    list(
        "health_medlog",
        What::Medicine,
        &["name", "medicine", "type", "amount", "dose", "details"],
    ),
    list("health_vaccinelog", What::Vaccine, &["name", "vaccine", "type", "details"]),
    list("my_milestones", What::Milestone, &["id", "category"]),
    list("diarynote", What::Note, &["text", "diary"]),
];

/// Returns the list of this name.
#[must_use]
pub fn known(name: &str) -> Option<&'static List> {
    LISTS.iter().find(|list| list.name == name)
}

/// Reads ISO 8601, or seconds since 1970; 0 says nothing.
#[must_use]
pub fn time(value: &Value) -> Option<Written> {
    match value {
        Value::String(text) => read(text),
        Value::Number(seconds) => {
            let millis = seconds.as_f64().filter(|seconds| *seconds > 0.0)? * 1000.0;
            #[expect(clippy::cast_possible_truncation, reason = "a cast saturates; no such date")]
            let at = DateTime::from_timestamp_millis(millis as i64)?;
            // Local time cannot reckon with any year.
            let at = Some(at).filter(|at| at.year() < 10_000)?;
            Some(Written::Exact(at))
        }
        _ => None,
    }
}

/// One row of a list.
#[derive(Debug)]
pub struct Row<'a> {
    /// The row.
    pub value: &'a Value,
    /// What is to be said about it.
    pub said: &'a mut Vec<Said>,
}

impl Row<'_> {
    /// Returns a field as text; nothing for one that is not there.
    #[must_use]
    pub fn text(&self, field: &str) -> String {
        self.value.get(field).map_or_else(String::new, json::text)
    }

    /// Reads a time; `None` where the field says nothing.
    ///
    /// # Errors
    ///
    /// The field, and why it does not read.
    pub fn time(&self, field: &'static str) -> Result<Option<Written>, Said> {
        let value = self.value.get(field).unwrap_or(&Value::Null);
        let nothing = value.is_null() || value.as_f64() == Some(0.0) || value.as_str() == Some("");
        if nothing {
            return Ok(None);
        }
        let why = || (field, Why::UnreadableTime { text: shortened(&json::text(value)) });
        time(value).map(Some).ok_or_else(why)
    }

    /// Returns what the row says happened; growth may be three things at once.
    ///
    /// # Errors
    ///
    /// The field and why the row cannot be taken.
    pub fn details(&mut self, list: &List) -> Result<Vec<Detail>, Said> {
        Ok(vec![match list.what {
            What::Growth => return self.growth(),
            What::Bottle => {
                let formula = self.value.get("isFormula");
                let milk = formula.filter(|is| !is.is_null()).map(|is| match is {
                    Value::Bool(true) => Milk::Formula,
                    Value::Number(one) if one.as_f64() == Some(1.0) => Milk::Formula,
                    _ => Milk::Expressed,
                });
                Detail::Feed(Feed::Bottle { volume: self.volume()?, milk })
            }
            What::Nursing => Detail::Feed(Feed::Breast { sides: self.sides()? }),
            What::Solids => Detail::Feed(Feed::Solids {
                food: self.first(&["food", "name", "type", "details"]),
                reaction: self.first(&["reaction"]),
            }),
            What::Expressed => Detail::Pump(Pump { total: self.volume()?, ..Pump::default() }),
            What::Nappy => Detail::Nappy(self.nappy()?),
            What::Sleep => Detail::Sleep(Sleep::default()),
            What::Temperature => self.temperature()?,
            What::Medicine => Detail::Medicine(Medicine {
                product: self.first(&["name", "medicine", "type"]).unwrap_or_default(),
                strength: None,
                amount: self.first(&["amount", "dose"]),
                ..Medicine::default()
            }),
            What::Vaccine => Detail::Vaccination {
                name: self.first(&["name", "vaccine", "type"]).unwrap_or_default(),
                booked: None,
            },
            What::Milestone => {
                let words: Vec<String> = ["category", "id"]
                    .map(|field| self.text(field))
                    .into_iter()
                    .filter(|word| !word.is_empty())
                    .collect();
                Detail::Milestone { text: words.join(": ") }
            }
            What::Tooth => Detail::Milestone {
                text: format!(
                    "tooth {}",
                    self.first(&["tooth", "name", "type"]).unwrap_or_default()
                )
                .trim()
                .to_owned(),
            },
            What::Crying => Detail::Cry(Cry::default()),
            What::Note => {
                Detail::Note { text: self.first(&["text", "diary", "note"]).unwrap_or_default() }
            }
        }])
    }

    /// Returns what the identity of one of its facts stands on.
    #[must_use]
    pub fn says(&self, list: &List, detail: &Detail) -> Vec<String> {
        let one: &[&str] = match detail {
            Detail::Measurement(Measurement::Weight(_)) => &["weight"],
            Detail::Measurement(Measurement::Length(_)) => &["height"],
            Detail::Measurement(Measurement::Head(_)) => &["head"],
            _ => list.fields,
        };
        let fields = one.iter().map(|field| self.text(field));
        [list.name, one.first().unwrap_or(&"")]
            .map(str::to_owned)
            .into_iter()
            .chain(fields)
            .collect()
    }

    /// Returns what a fact has no place for, in words.
    #[must_use]
    pub fn more(&self, list: &List) -> Vec<String> {
        let field = match list.what {
            What::Crying | What::Medicine | What::Vaccine => "details",
            _ => return Vec::new(),
        };
        self.first(&[field]).into_iter().collect()
    }

    fn first(&self, fields: &[&str]) -> Option<String> {
        fields.iter().map(|field| self.text(field)).find(|text| !text.trim().is_empty())
    }

    /// Reads a number; 0 is taken for none where it cannot be meant.
    fn number(&mut self, field: &'static str) -> Result<Option<f64>, Said> {
        let text = self.text(field);
        if text.is_empty() {
            return Ok(None);
        }
        let (value, comma) = number(&text).map_err(|why| (field, why))?;
        if comma {
            self.said.push((field, Why::CommaRead { text: shortened(&text) }));
        }
        Ok(Some(value))
    }

    fn measured<Q>(&mut self, field: &'static str, unit: Unit) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let Some(value) = self.number(field)? else { return Ok(None) };
        let text = shortened(&self.text(field));
        quantity(value, unit, &text).map(Some).map_err(|why| (field, why))
    }

    fn volume<Q>(&mut self) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        match self.measured("amountML", Unit::Ml)? {
            Some(volume) => Ok(Some(volume)),
            None => self.measured("amountOz", Unit::OzUs),
        }
    }

    /// Reads seconds of each side; the one that began comes first.
    fn sides(&mut self) -> Result<Vec<SideRun>, Said> {
        let mut sides = Vec::new();
        let named = self.text("nursingSide").to_lowercase();
        for (side, field, name) in
            [(Side::Left, "leftDuration", "left"), (Side::Right, "rightDuration", "right")]
        {
            let minutes = self.number(field)?.map(|seconds| (seconds / 60.0).round());
            let minutes = minutes.filter(|minutes| (1.0..=65_535.0).contains(minutes));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked above"
            )]
            let minutes = minutes.map(|minutes| minutes as u16);
            if minutes.is_some() || named == name || named == "both" {
                sides.push(SideRun { minutes, ..SideRun::of(side) });
            }
        }
        if self.text("startingBreast").eq_ignore_ascii_case("right") {
            sides.reverse();
        }
        Ok(sides)
    }

    fn nappy(&self) -> Result<Nappy, Said> {
        let kind = self.text("type");
        let content = match kind.to_lowercase().as_str() {
            "wet" => NappyContent::Wet,
            "soiled" | "dirty" => NappyContent::Dirty,
            "mixed" | "both" => NappyContent::Both,
            "dry" | "clean" => NappyContent::Dry,
            _ => return Err(("type", Why::UnknownWord { text: shortened(&kind) })),
        };
        let texture = self.first(&["details"]).filter(|_| content.dirty());
        Ok(Nappy { content, texture, ..Nappy::default() })
    }

    fn temperature(&mut self) -> Result<Detail, Said> {
        let field = if self.text("temperature").is_empty() { "value" } else { "temperature" };
        let value = self.number(field)?;
        let value = value.ok_or((field, Why::NotANumber { text: String::new() }))?;
        // No body is as warm as 50 °C nor as cold as 50 °F.
        let (unit, because) =
            if value > 50.0 { (Unit::F, "it is over 50") } else { (Unit::C, "it is under 50") };
        self.said.push((field, Why::UnitAssumed { unit: unit.sign(), because }));
        let value = quantity(value, unit, &shortened(&self.text(field)));
        let value = value.map_err(|why| (field, why))?;
        Ok(Detail::Temperature(Temperature { value, method: None, well: false }))
    }

    /// Reads up to three measurements; 0 is what was not measured.
    fn growth(&mut self) -> Result<Vec<Detail>, Said> {
        let mut details = Vec::new();
        for field in ["weight", "height", "head"] {
            if self.number(field)?.is_none_or(|value| value == 0.0) {
                continue;
            }
            let measurement = match field {
                "weight" => self.measured(field, Unit::Kg)?.map(Measurement::Weight),
                "height" => self.measured(field, Unit::Cm)?.map(Measurement::Length),
                _ => self.measured(field, Unit::Cm)?.map(Measurement::Head),
            };
            details.extend(measurement.map(Detail::Measurement));
        }
        if details.is_empty() {
            return Err(("weight", Why::NotANumber { text: String::new() }));
        }
        Ok(details)
    }
}

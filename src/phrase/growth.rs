//! Numbers with units: temperature, weight, length, head.

use crate::domain::detail::Detail;
use crate::domain::measure::Measurement;
use crate::domain::measure::Temperature;
use crate::domain::measure::TemperatureMethod;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millimetres;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Number;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::verb::Verb;
use crate::text::amount::number as digits;
use crate::text::catalogue::Text;
use crate::text::catalogue::phrase as say;

/// Units of a volume.
pub const VOLUME_UNITS: &[&str] = &["ml", "oz", "floz", "ounce", "ounces"];
const TEMPERATURE_UNITS: &[&str] = &["c", "°c", "°", "f", "°f"];
const WEIGHT_UNITS: &[&str] = &["g", "kg", "kgs", "lb", "lbs", "oz"];
const LENGTH_UNITS: &[&str] = &["cm", "mm", "in", "inch", "inches"];

const METHODS: &[(&str, TemperatureMethod)] = &[
    ("armpit", TemperatureMethod::Armpit),
    ("ear", TemperatureMethod::Ear),
    ("forehead", TemperatureMethod::Forehead),
    ("rectal", TemperatureMethod::Rectal),
    ("bottom", TemperatureMethod::Rectal),
    ("mouth", TemperatureMethod::Mouth),
    ("oral", TemperatureMethod::Mouth),
];

/// The baby is otherwise well, somebody says.
const WELL: &str = "well";

/// A bare temperature over this is no body's in °C.
const HOTTEST: f64 = 60.0;
/// Over this nobody's temperature is told in °F.
const MOST_FAHRENHEIT: f64 = 115.0;
/// From so many kilograms on grams were meant.
const LEAST_GRAMS: f64 = 300.0;
/// A bare volume up to this is ounces to a family that thinks in them.
const MOST_OUNCES: f64 = 20.0;
/// A bare weight over this is grams.
const MOST_KILOGRAMS: f64 = 50.0;
/// A bare length over this is millimetres.
const MOST_CENTIMETRES: f64 = 150.0;

/// Returns what was meant by a number that is no temperature of a body: the
/// other unit, or a point that was left out.
fn temperature_meant(value: f64, unit: Unit) -> Option<String> {
    let tenth = || digits(value / 10.0, 1);
    match unit {
        Unit::F if (30.0..45.0).contains(&value) => Some(format!("{}c", digits(value, 2))),
        Unit::F if (900.0..1_100.0).contains(&value) => Some(format!("{}f", tenth())),
        Unit::C if (300.0..450.0).contains(&value) => Some(format!("{}c", tenth())),
        Unit::C if (90.0..MOST_FAHRENHEIT).contains(&value) => {
            Some(format!("{}f", digits(value, 2)))
        }
        _ => None,
    }
}

impl Parser<'_> {
    pub fn temperature(&mut self) -> Result<(), PhraseError> {
        let mut value = None;
        let (mut method, mut well) = (None, false);
        let words: Vec<&str> = METHODS.iter().map(|(word, _)| *word).chain([WELL]).collect();
        self.rest(&words, |parser| {
            if let Some(number) = parser.number(TEMPERATURE_UNITS) {
                return parser.only(&mut value, number);
            }
            let word = parser.word(0).unwrap_or_default();
            if let Some((_, found)) = METHODS.iter().find(|(name, _)| *name == word) {
                method = Some(*found);
                parser.take(1, Part::Quality);
                return Ok(true);
            }
            if word == WELL {
                well = true;
                parser.take(1, Part::Quality);
                return Ok(true);
            }
            Ok(false)
        })?;
        let number = self.needed(value, "37.9")?;
        let fahrenheit = number.unit.ends_with('f')
            || (number.unit.is_empty() && self.ctx.style.units == Units::Us);
        let unit = if fahrenheit { Unit::F } else { Unit::C };
        let tenths = number.unit.is_empty() && !fahrenheit && number.value > MOST_FAHRENHEIT;
        if number.unit.is_empty() && !fahrenheit && number.value > HOTTEST && !tenths {
            let typed = digits(number.value, 2);
            return Err(self
                .error(ErrorKind::Ambiguous, &(0..self.length), say::WHICH_UNIT, &[&typed])
                .hinting(self.tone(), say::WHICH_UNIT_HINT, &[&typed, "f"]));
        }
        let meant = temperature_meant(number.value, unit);
        self.unlikely(&number, unit, meant, say::NO_BODY)?;
        let value = self.measured(&number, unit)?;
        let subject = self.carers_or_babys()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Temperature(Temperature { value, method, well }))
    }

    pub fn measurement(&mut self, verb: &Verb) -> Result<(), PhraseError> {
        let weight = *verb == Verb::Weight;
        if weight {
            self.straight = self.at;
        }
        let units = if weight { WEIGHT_UNITS } else { LENGTH_UNITS };
        let mut value = None;
        let mut ounces = None;
        self.rest(units, |parser| {
            // `8lb6oz` and `8 lb 6 oz` are one amount in two numbers.
            if weight && parser.pounds_in_one(&mut value, &mut ounces) {
                return Ok(true);
            }
            let Some(number) = parser.number(units) else {
                return Ok(false);
            };
            let pounds = value.as_ref().is_some_and(|n: &Number| n.unit.starts_with("lb"));
            if pounds && number.unit == "oz" {
                return parser.only(&mut ounces, number);
            }
            parser.only(&mut value, number)
        })?;
        let number = self.needed(value, if weight { "3840" } else { "54cm" })?;
        let measured = if weight {
            Measurement::Weight(self.weight(&number, ounces.as_ref())?)
        } else {
            let length: Measured<Millimetres> =
                self.measured(&number, self.length_unit(&number))?;
            match verb {
                Verb::Head => Measurement::Head(length),
                _ => Measurement::Length(length),
            }
        };
        let subject = self.carers_or_babys()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Measurement(measured))
    }

    /// Takes `8lb6oz`.
    fn pounds_in_one(&mut self, value: &mut Option<Number>, ounces: &mut Option<Number>) -> bool {
        let Some((pounds, rest)) = self.word(0).and_then(|word| word.split_once("lb")) else {
            return false;
        };
        let number = |word: &str, unit: &str| {
            let value = crate::phrase::time_of_day::decimal(word)?;
            Some(Number { value, unit: unit.to_owned(), tokens: 1 })
        };
        let rest = rest.trim_start_matches('s');
        let pair = (number(pounds, "lb"), number(rest.strip_suffix("oz").unwrap_or(rest), "oz"));
        let (Some(pounds), Some(more)) = pair else {
            return false;
        };
        if value.is_some() {
            return false;
        }
        (*value, *ounces) = (Some(pounds), Some(more));
        self.take(1, Part::Amount);
        true
    }

    /// Refuses what a slip of unit or point makes of a number, and says what was
    /// meant perhaps.
    fn unlikely(
        &self,
        number: &Number,
        unit: Unit,
        meant: Option<String>,
        text: Text,
    ) -> Result<(), PhraseError> {
        let Some(meant) = meant else { return Ok(()) };
        let typed = format!("{} {}", digits(number.value, 2), unit.sign());
        let error = self.error(ErrorKind::Ambiguous, &(0..self.length), text, &[&typed]);
        Err(error.hinting(self.tone(), say::MEANT, &[&meant]))
    }

    fn weight(
        &self,
        number: &Number,
        ounces: Option<&Number>,
    ) -> Result<Measured<Grams>, PhraseError> {
        let pounds = |value: f64| Number { value, ..number.clone() };
        let (value, typed) = (number.value, digits(number.value, 3));
        let (unit, meant) = match number.unit.as_str() {
            "kg" | "kgs" if value >= LEAST_GRAMS => (Unit::Kg, Some(format!("{typed}g"))),
            "g" if value < MOST_KILOGRAMS => (Unit::G, Some(format!("{typed}kg"))),
            _ => (Unit::G, None),
        };
        self.unlikely(number, unit, meant, say::NO_WEIGHT)?;
        let more = ounces.map_or(0.0, |ounces| ounces.value / 16.0);
        match number.unit.as_str() {
            "g" => self.measured(number, Unit::G),
            "kg" | "kgs" => self.measured(number, Unit::Kg),
            "lb" | "lbs" => self.measured(&pounds(number.value + more), Unit::Lb),
            "oz" => self.measured(&pounds(number.value / 16.0), Unit::Lb),
            _ if number.value > MOST_KILOGRAMS => self.measured(number, Unit::G),
            _ if self.ctx.style.units == Units::Metric => self.measured(number, Unit::Kg),
            _ => self.measured(number, Unit::Lb),
        }
    }

    fn length_unit(&self, number: &Number) -> Unit {
        match number.unit.as_str() {
            "mm" => Unit::Mm,
            "cm" => Unit::Cm,
            "in" | "inch" | "inches" => Unit::In,
            _ if self.ctx.style.units == Units::Us => Unit::In,
            _ if number.value > MOST_CENTIMETRES => Unit::Mm,
            _ => Unit::Cm,
        }
    }

    /// Returns the unit of a volume: an ounce is a US one unless the household
    /// is imperial (rule 9).
    pub fn volume_unit(&self, number: &Number) -> Unit {
        let ounce =
            if self.ctx.style.units == Units::Imperial { Unit::OzImperial } else { Unit::OzUs };
        match number.unit.as_str() {
            "ml" => Unit::Ml,
            "" if self.ctx.style.units == Units::Metric || number.value > MOST_OUNCES => Unit::Ml,
            _ => ounce,
        }
    }

    /// Takes a number that may be said once.
    pub fn only(
        &mut self,
        value: &mut Option<Number>,
        number: Number,
    ) -> Result<bool, PhraseError> {
        let at = self.span_of(number.tokens);
        if value.is_some() {
            return Err(self.twice(&at, say::THE_AMOUNT));
        }
        self.take(number.tokens, Part::Amount);
        *value = Some(number);
        Ok(true)
    }

    fn needed(&self, value: Option<Number>, example: &str) -> Result<Number, PhraseError> {
        value.ok_or_else(|| {
            self.missing(say::HOW_MUCH, &[]).hinting(self.tone(), say::HOW_MUCH_HINT, &[example])
        })
    }

    /// Returns a checked quantity, or why the number is none at all.
    pub fn measured<Q>(&self, number: &Number, unit: Unit) -> Result<Measured<Q>, PhraseError>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        Measured::new(number.value, unit).map_err(|why| {
            let typed = format!("{} {}", digits(number.value, 2), unit.sign());
            let at = 0..self.length;
            self.error(ErrorKind::Refused, &at, say::IMPOSSIBLE, &[&typed, &why.to_string()])
        })
    }
}

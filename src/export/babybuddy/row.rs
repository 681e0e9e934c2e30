//! What each kind of fact is in Baby Buddy: one table of entities, one
//! function a kind.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::nappy::Nappy;
use crate::domain::pump::Pump;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::export::babybuddy::NoPlace;
use chrono::TimeDelta;
use chrono::Timelike;

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// Body mass indices.
    Bmi,
    /// Nappy changes.
    DiaperChange,
    /// Feeds.
    Feeding,
    /// Head circumferences.
    HeadCircumference,
    /// Lengths.
    Height,
    /// Doses.
    Medication,
    /// Notes.
    Note,
    /// Expressed milk.
    Pumping,
    /// Sleeps.
    Sleep,
    /// Temperatures.
    Temperature,
    /// Tummy times.
    TummyTime,
    /// Weights.
    Weight,
}

impl Entity {
    /// Returns the name of its file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bmi => "BMI",
            Self::DiaperChange => "DiaperChange",
            Self::Feeding => "Feeding",
            Self::HeadCircumference => "HeadCircumference",
            Self::Height => "Height",
            Self::Medication => "Medication",
            Self::Note => "Note",
            Self::Pumping => "Pumping",
            Self::Sleep => "Sleep",
            Self::Temperature => "Temperature",
            Self::TummyTime => "TummyTime",
            Self::Weight => "Weight",
        }
    }

    /// Returns the columns after those of the child.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Bmi => &["bmi", "date", "notes", "tags"],
            Self::DiaperChange => &["time", "wet", "solid", "color", "amount", "notes", "tags"],
            Self::Feeding => &["start", "end", "type", "method", "amount", "notes", "tags"],
            Self::HeadCircumference => &["head_circumference", "date", "notes", "tags"],
            Self::Height => &["height", "date", "notes", "tags"],
            Self::Medication => {
                &["name", "dosage", "dosage_unit", "time", "next_dose_interval", "notes", "tags"]
            }
            Self::Note => &["note", "time", "tags"],
            Self::Pumping => &["start", "end", "amount", "notes", "tags"],
            Self::Sleep => &["start", "end", "nap", "notes", "tags"],
            Self::Temperature => &["temperature", "time", "notes", "tags"],
            Self::TummyTime => &["start", "end", "milestone", "tags"],
            Self::Weight => &["weight", "date", "notes", "tags"],
        }
    }

    /// Tells whether its rows have a note beside what they say.
    #[must_use]
    pub const fn has_notes(self) -> bool {
        !matches!(self, Self::Note | Self::TummyTime)
    }

    /// Tells whether its rows have a time of day.
    #[must_use]
    pub const fn has_time(self) -> bool {
        !matches!(self, Self::Bmi | Self::HeadCircumference | Self::Height | Self::Weight)
    }
}

/// When a row begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its start.
    pub from: Timestamp,
    /// Its end.
    pub to: Timestamp,
}

/// A fact as a row.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    /// The file it belongs to.
    pub entity: Entity,
    /// When it was, for entities that may not overlap.
    pub span: Option<Span>,
    /// The cells between the child and the note.
    pub before: Vec<String>,
    /// What the row cannot carry.
    pub lost: Vec<&'static str>,
}

/// Colours that the app knows.
const COLOURS: [&str; 4] = ["black", "brown", "green", "yellow"];
/// Units of a dose that the app knows, and how families write them.
const DOSES: [(&str, &[&str]); 4] = [
    ("mg", &["mg"]),
    ("ml", &["ml"]),
    ("tablets", &["tablets", "tablet"]),
    ("drops", &["drops", "drop"]),
];

/// Returns a fact as the row it is, with times of `zone`.
///
/// # Errors
///
/// [`NoPlace`]: why it has none.
pub fn told(fact: &Fact, zone: Zone) -> Result<Told, NoPlace> {
    let at = |at: Timestamp| zone.local(at).format("%Y-%m-%d %H:%M:%S").to_string();
    let time = || at(fact.start);
    let day = || zone.local(fact.start).format("%Y-%m-%d").to_string();
    let over = |needs_end| {
        let span = span(fact, needs_end)?;
        Ok((span, at(span.from), at(span.to)))
    };
    match &fact.detail {
        Detail::Sleep(sleep) => {
            let (span, from, to) = over(true)?;
            let nap = (6..18).contains(&zone.local(span.from).hour());
            let nap = if nap { "1" } else { "0" }.to_owned();
            Ok(Told::spanning(Entity::Sleep, span, vec![from, to, nap], slept(sleep)))
        }
        Detail::Feed(feed) => {
            let (span, from, to) = over(false)?;
            let ([kind, method, amount], mut lost) = fed(feed)?;
            if fact.end().is_none() {
                lost.push("that its end is not known; it lasts 0 min");
            }
            Ok(Told::spanning(Entity::Feeding, span, vec![from, to, kind, method, amount], lost))
        }
        Detail::Pump(pump) => {
            let (span, from, to) = over(false)?;
            let (amount, lost) = pumped(pump)?;
            Ok(Told::spanning(Entity::Pumping, span, vec![from, to, amount], lost))
        }
        Detail::Nappy(nappy) => {
            let ([wet, solid, colour], lost) = changed(nappy);
            let row = vec![time(), wet, solid, colour, String::new()];
            Ok(Told::at(Entity::DiaperChange, row, lost))
        }
        Detail::Temperature(reading) => {
            let lost = reading.method.map(|_| "where it was taken").into_iter().collect();
            let value = reading.value.canonical.value().to_string();
            Ok(Told::at(Entity::Temperature, vec![value, time()], lost))
        }
        Detail::Measurement(measurement) => Ok(measured(*measurement, day())),
        Detail::Medicine(dose) => {
            let ([name, amount, unit], lost) = given(dose)?;
            let row = vec![name, amount, unit, time(), String::new()];
            Ok(Told::at(Entity::Medication, row, lost))
        }
        Detail::Note { text } => Ok(Told::at(Entity::Note, vec![text.clone(), time()], Vec::new())),
        Detail::Custom { name, value } if name == "tummy time" => {
            let (span, from, to) = over(true)?;
            let row = vec![from, to, value.clone().unwrap_or_default()];
            Ok(Told::spanning(Entity::TummyTime, span, row, Vec::new()))
        }
        Detail::Custom { name, value: Some(value) } if name == "BMI" && number(value) => {
            let row = vec![value.clone(), day()];
            Ok(Told::at(Entity::Bmi, row, vec!["the time of day"]))
        }
        _ => Err(NoPlace::NoKind),
    }
}

impl Told {
    const fn at(entity: Entity, before: Vec<String>, lost: Vec<&'static str>) -> Self {
        Self { entity, span: None, before, lost }
    }

    const fn spanning(
        entity: Entity,
        span: Span,
        before: Vec<String>,
        lost: Vec<&'static str>,
    ) -> Self {
        Self { entity, span: Some(span), before, lost }
    }
}

/// Returns when a fact was, as far as the app takes it.
fn span(fact: &Fact, needs_end: bool) -> Result<Span, NoPlace> {
    let from = fact.start;
    match fact.extent {
        Extent::Open => Err(NoPlace::Running),
        Extent::Instant if needs_end => Err(NoPlace::NoEnd),
        Extent::Instant => Ok(Span { from, to: from }),
        Extent::Until(to) if to < from => Err(NoPlace::EndsBeforeStart),
        Extent::Until(to) if to - from > TimeDelta::hours(24) => Err(NoPlace::OverADay),
        Extent::Until(to) => Ok(Span { from, to }),
    }
}

fn measured(measurement: Measurement, day: String) -> Told {
    let (entity, value) = match measurement {
        Measurement::Weight(weight) => (Entity::Weight, weight.canonical.value() / 1000.0),
        Measurement::Length(length) => (Entity::Height, length.canonical.value() / 10.0),
        Measurement::Head(head) => (Entity::HeadCircumference, head.canonical.value() / 10.0),
    };
    Told::at(entity, vec![value.to_string(), day], vec!["the time of day"])
}

fn slept(sleep: &Sleep) -> Vec<&'static str> {
    let lost = [
        (sleep.place.is_some(), "where"),
        (sleep.settled.is_some(), "how it came to sleep"),
        (sleep.woke.is_some(), "how it woke"),
        (sleep.inferred, "that nobody saw it"),
    ];
    lost.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
}

/// Returns type, method and amount.
fn fed(feed: &Feed) -> Result<([String; 3], Vec<&'static str>), NoPlace> {
    let mut lost = Vec::new();
    let words =
        |kind: &str, method: &str, amount: String| [kind.to_owned(), method.to_owned(), amount];
    Ok(match feed {
        Feed::Breast { sides } => {
            let has = |side| sides.iter().any(|run: &SideRun| run.side == side);
            let method = match (has(Side::Left), has(Side::Right)) {
                (true, false) => "left breast",
                (false, true) => "right breast",
                (true, true) => {
                    lost.push("the order of the sides");
                    "both breasts"
                }
                (false, false) => {
                    lost.push("that the side is not known; it reads as both");
                    "both breasts"
                }
            };
            if sides.iter().any(|run| run.minutes.is_some()) {
                lost.push("the minutes of each side");
            }
            (words("breast milk", method, String::new()), lost)
        }
        Feed::Bottle { volume, milk } => {
            let kind = match milk {
                Some(Milk::Expressed) => "breast milk",
                Some(Milk::Formula) => "formula",
                Some(Milk::Mixed) => {
                    lost.push("that the milk was mixed; it reads as fortified breast milk");
                    "fortified breast milk"
                }
                Some(Milk::Other) => return Err(NoPlace::NoMilk),
                None => {
                    lost.push("that the milk is not known; it reads as formula");
                    "formula"
                }
            };
            let amount = volume.map(|volume| volume.canonical.value().to_string());
            (words(kind, "bottle", amount.unwrap_or_default()), lost)
        }
        Feed::Solids { food, reaction } => {
            lost.extend(food.as_ref().map(|_| "the food"));
            lost.extend(reaction.as_ref().map(|_| "how it was taken"));
            (words("solid food", "parent fed", String::new()), lost)
        }
    })
}

fn pumped(pump: &Pump) -> Result<(String, Vec<&'static str>), NoPlace> {
    let sides = [pump.left, pump.right].into_iter().flatten();
    let sum: f64 = sides.map(|side| side.canonical.value()).sum();
    let parts = pump.left.is_some() || pump.right.is_some();
    let total = pump.total.map(|total| total.canonical.value()).or_else(|| parts.then_some(sum));
    let total = total.ok_or(NoPlace::NoAmount)?;
    let lost = if parts || pump.sides.is_some() { vec!["the sides"] } else { Vec::new() };
    Ok((total.to_string(), lost))
}

/// Returns wet, solid and the colour.
fn changed(nappy: &Nappy) -> ([String; 3], Vec<&'static str>) {
    let yes = |is: bool| if is { "1" } else { "0" }.to_owned();
    let colour = nappy.colour.as_deref().map(str::to_lowercase);
    let known = colour.clone().filter(|colour| COLOURS.contains(&colour.as_str()));
    let lost = [
        (colour.is_some() && known.is_none(), "the colour, which Baby Buddy does not know"),
        (nappy.texture.is_some(), "the texture"),
        (nappy.size.is_some(), "how much"),
        (nappy.rash, "the sore skin"),
        (nappy.blowout, "that it did not hold"),
    ];
    let lost = lost.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
    let cells = [yes(nappy.content.wet()), yes(nappy.content.dirty()), known.unwrap_or_default()];
    (cells, lost)
}

/// Returns product, amount and unit.
fn given(dose: &Medicine) -> Result<([String; 3], Vec<&'static str>), NoPlace> {
    let amount = dose.amount.as_deref().ok_or(NoPlace::NoAmount)?.trim();
    let end = amount.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(amount.len());
    let (value, unit) = amount.split_at(end);
    let unit = unit.trim().to_lowercase();
    let known = DOSES.iter().find(|(_, words)| words.contains(&unit.as_str()));
    let (unit, _) = known.filter(|_| number(value)).ok_or(NoPlace::NoAmount)?;
    let lost = dose.strength.as_ref().map(|_| "the strength").into_iter().collect();
    Ok(([dose.product.clone(), value.to_owned(), (*unit).to_owned()], lost))
}

/// Tells whether the app reads this as a number.
fn number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

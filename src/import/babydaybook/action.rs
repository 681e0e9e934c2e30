//! What each type of activity means here.

use crate::domain::care::Cry;
use crate::domain::detail::Detail;
use crate::domain::fact::Pause;
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
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::domain::span::Timestamp;
use crate::import::babydaybook::row::Row;
use crate::import::babydaybook::words;
use crate::import::number::quantity;
use crate::import::raw::End;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use chrono::DateTime;
use chrono::TimeDelta;

/// Milliseconds from which a number is a moment and not a length (1973).
const MOMENT: i64 = 100_000_000_000;
/// How far a length may be off from end less start without a pause.
const CLOSE: TimeDelta = TimeDelta::seconds(61);

/// One activity, with the names of its type and group.
#[derive(Debug, Clone, Copy)]
pub struct Action<'a> {
    /// The row.
    pub row: Row<'a>,
    /// The name of its type, for one of the family's own.
    pub title: Option<&'a str>,
    /// The name of its group: which medicine, which food.
    pub group: Option<&'a str>,
}

impl Action<'_> {
    /// Fills in what happened, how far it reached and its pauses.
    ///
    /// # Errors
    ///
    /// The column and why the row cannot be taken.
    pub fn raw(self, raw: Raw, said: &mut Vec<Said>) -> Result<Raw, Said> {
        let mut more = Vec::new();
        let detail = self.detail(&mut more, said)?;
        let runs = self.row.flag("in_progress");
        let long = runs || matches!(detail, Detail::Sleep(_) | Detail::Feed(Feed::Breast { .. }));
        let end = match self.row.time("end_millis")? {
            _ if runs => End::Running,
            Some(end) => End::At(end),
            None if matches!(detail, Detail::Sleep(_)) => End::Missing,
            None => End::Moment,
        };
        let pauses = self.pauses(raw.start, end, said)?;
        if self.row.flag("hair_wash") {
            more.push("hair washed".to_owned());
        }
        let kind = self.row.text("type").to_owned();
        let says = vec![kind, self.row.text("uid").to_owned()];
        Ok(Raw { detail, end, pauses, more, may_run: long, says, ..raw })
    }

    fn detail(self, more: &mut Vec<String>, said: &mut Vec<Said>) -> Result<Detail, Said> {
        let row = self.row;
        let group = self.group.map(str::to_owned);
        let kind = row.text("type");
        let named = |name: &str| Detail::Custom { name: name.to_owned(), value: group.clone() };
        Ok(match kind {
            "" => return Err(("type", Why::UnknownWord { text: String::new() })),
            "breastfeeding" => Detail::Feed(Feed::Breast { sides: self.sides(more)? }),
            "bottle" => {
                more.extend(group.clone().filter(|_| self.milk().is_none()));
                Detail::Feed(Feed::Bottle { volume: self.volume()?, milk: self.milk() })
            }
            "drink" => {
                more.push(group.unwrap_or_else(|| "drink".to_owned()));
                Detail::Feed(Feed::Bottle { volume: self.volume()?, milk: Some(Milk::Other) })
            }
            "food" => {
                more.extend(self.amount()?);
                let reaction =
                    Some(row.text("reaction").to_owned()).filter(|word| !word.is_empty());
                Detail::Feed(Feed::Solids { food: group, reaction })
            }
            "diaper_change" => {
                more.extend(group);
                Detail::Nappy(self.nappy())
            }
            "sleeping" => Detail::Sleep(Sleep { place: group, ..Sleep::default() }),
            "pump" => Detail::Pump(self.pump()?),
            "temperature" => self.temperature(said)?,
            "medicine" => Detail::Medicine(Medicine {
                product: group.unwrap_or_else(|| "medicine".to_owned()),
                strength: None,
                amount: self.amount()?,
                ..Medicine::default()
            }),
            "doctor_visit" => {
                more.extend(group);
                Detail::Trip { text: "doctor visit".to_owned() }
            }
            "vaccination" => Detail::Vaccination {
                name: group.unwrap_or_else(|| "vaccination".to_owned()),
                booked: None,
            },
            "crying" => {
                more.extend(group);
                Detail::Cry(Cry::default())
            }
            "potty" => self.potty(),
            "walking_outside" => named("walk"),
            "bath" | "toothbrushing" | "symptom" | "tummy_time" | "playtime" | "other" => {
                named(&words(kind))
            }
            own => {
                let name = self.title.map_or_else(|| words(own), str::to_owned);
                said.push(("type", Why::OwnKind { activity: shortened(&name) }));
                more.extend(self.amount()?);
                named(&name)
            }
        })
    }

    /// Reads the sides; which came first is not in the backup.
    fn sides(self, more: &mut Vec<String>) -> Result<Vec<SideRun>, Said> {
        let mut sides = Vec::new();
        let named = self.row.text("side");
        for (side, column, name) in
            [(Side::Left, "left_duration", "left"), (Side::Right, "right_duration", "right")]
        {
            let minutes =
                self.row.millis(column)?.map(|millis| millis.saturating_add(30_000) / 60_000);
            let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
            if minutes.is_some() || named == name || named == "both" {
                sides.push(SideRun { minutes, ..SideRun::of(side) });
            }
        }
        if sides.len() > 1 {
            more.push("order of sides not said".to_owned());
        }
        Ok(sides)
    }

    fn milk(self) -> Option<Milk> {
        let group = self.group?.to_lowercase();
        if group.contains("formula") {
            Some(Milk::Formula)
        } else if group.contains("breast") || group.contains("expressed") {
            Some(Milk::Expressed)
        } else {
            None
        }
    }

    fn volume<Q>(self) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        measured(self.row, "volume", Unit::Ml)
    }

    /// Returns an amount in the family's own unit.
    fn amount(self) -> Result<Option<String>, Said> {
        let Some(amount) = self.row.number("amount")? else { return Ok(None) };
        Ok(Some(format!("{amount} {}", self.row.text("amount_unit")).trim().to_owned()))
    }

    fn nappy(self) -> Nappy {
        let content = NappyContent::of(self.row.flag("pee"), self.row.flag("poo"));
        Nappy { content, ..Nappy::default() }
    }

    fn potty(self) -> Detail {
        let content = match self.nappy().content {
            NappyContent::Wet => "pee",
            NappyContent::Dirty => "poo",
            NappyContent::Both => "pee and poo",
            NappyContent::Dry => "nothing",
        };
        Detail::Custom { name: "potty".to_owned(), value: Some(content.to_owned()) }
    }

    fn pump(self) -> Result<Pump, Said> {
        let sides = match self.row.text("side") {
            "left" => Some(PumpSides::Left),
            "right" => Some(PumpSides::Right),
            "both" => Some(PumpSides::Both),
            _ => None,
        };
        Ok(Pump { total: self.volume()?, sides, ..Pump::default() })
    }

    fn temperature(self, said: &mut Vec<Said>) -> Result<Detail, Said> {
        let none = ("temperature", Why::NotANumber { text: String::new() });
        let value = self.row.number("temperature")?.ok_or(none)?;
        // No body is as warm as 50 °C nor as cold as 50 °F.
        let unit = if value > 50.0 { Unit::F } else { Unit::C };
        if unit == Unit::F {
            let because = "it is over 50";
            said.push(("temperature", Why::UnitAssumed { unit: unit.sign(), because }));
        }
        let text = shortened(self.row.text("temperature"));
        let value = quantity(value, unit, &text).map_err(|why| ("temperature", why))?;
        Ok(Detail::Temperature(Temperature { value, method: None, well: false }))
    }

    /// Returns when its timer stood still.
    ///
    /// ```text
    /// running  [=====....       pause_millis: since when
    /// ended    [=====....)      end - start is longer than duration: how long,
    ///                           and nothing says when; the end is taken
    /// ```
    fn pauses(self, start: Written, end: End, said: &mut Vec<Said>) -> Result<Vec<Pause>, Said> {
        let Written::Exact(start) = start else { return Ok(Vec::new()) };
        let paused = self.row.millis("pause_millis")?;
        let End::At(Written::Exact(end)) = end else {
            let since = paused.filter(|paused| *paused >= MOMENT);
            let since = since.and_then(DateTime::from_timestamp_millis);
            let since: Option<Timestamp> = since.filter(|since| *since > start);
            return Ok(since.map(|from| Pause { from, to: None }).into_iter().collect());
        };
        let whole = end - start;
        let active = self.row.millis("duration")?.and_then(TimeDelta::try_milliseconds);
        let short = active.and_then(|active| whole.checked_sub(&active));
        let stated = paused.filter(|paused| *paused < MOMENT);
        let stated = stated.and_then(TimeDelta::try_milliseconds);
        let pause = stated.or(short).filter(|pause| *pause > CLOSE && *pause < whole);
        Ok(pause
            .map(|pause| {
                let minutes = pause.num_minutes();
                said.push(("pause_millis", Why::PauseUnplaced { minutes }));
                Pause { from: end - pause, to: Some(end) }
            })
            .into_iter()
            .collect())
    }
}

/// Reads up to three measurements of one row, with the column of each.
///
/// # Errors
///
/// The column and why; a row that measures nothing.
pub fn growth(row: Row<'_>) -> Result<Vec<(&'static str, Detail)>, Said> {
    let parts = [
        ("weight", measured(row, "weight", Unit::Kg)?.map(Measurement::Weight)),
        ("height", measured(row, "height", Unit::Cm)?.map(Measurement::Length)),
        ("head_size", measured(row, "head_size", Unit::Cm)?.map(Measurement::Head)),
    ];
    let details: Vec<(&str, Detail)> = parts
        .into_iter()
        .filter_map(|(column, part)| Some((column, Detail::Measurement(part?))))
        .collect();
    if details.is_empty() {
        return Err(("weight", Why::NotANumber { text: String::new() }));
    }
    Ok(details)
}

fn measured<Q>(row: Row<'_>, column: &'static str, unit: Unit) -> Result<Option<Measured<Q>>, Said>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let Some(value) = row.number(column)? else { return Ok(None) };
    let text = shortened(row.text(column));
    quantity(value, unit, &text).map(Some).map_err(|why| (column, why))
}

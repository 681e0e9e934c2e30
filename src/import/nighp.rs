//! Baby Tracker by Nighp: a CSV file a kind, in a folder or a zip.
//!
//! Headers and times come in two spellings: `9/19/24, 7:35 PM` (month first)
//! and `13/9/23 3:38 am` (day first). A row has a start and minutes, and no
//! end; 0 minutes of sleep or nursing are a timer that runs, or a moment.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::sleep::Sleep;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::What;
use crate::import::cell;
use crate::import::cell::Units;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::files::File;
use crate::import::nighp::table::FILES;
use crate::import::nighp::table::Holds;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::table::Row;
use crate::import::table::Sheet;
use crate::import::table::Table;
use crate::import::table::folded;
use crate::import::table::listed;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use chrono::TimeDelta;

mod table;

/// What to know about Baby Tracker's files.
pub const ABOUT: About = About {
    format: Format::Nighp,
    name: "nighp",
    app: "Baby Tracker (Nighp)",
    needs: "the zip or its folder, all files at once (they tell together which number of a date is \
            the day); --zone",
    how: "in the app's settings, export the data as CSV: it gives a zip with a file a kind",
    endings: &["csv"],
    known_by: "the columns `Baby`, `Time` and what the file is about, or `Time`, `Start Side` and \
               `Total amount` (pump.csv)",
    recognise: |source| {
        let header = header(source);
        let file = files::kind_of(&FILES, source, &header)?;
        // Other apps have such columns too, in other places.
        let first = |names: &[&str]| names.iter().zip(&header).all(|(name, one)| name == one);
        (first(&["baby", "time"]) || file.kind == Holds::Pump && first(&["time"]))
            .then(|| format!("it has the columns {}", listed(&header)))
    },
    reader: Reader::Rows(read),
};

/// Reads Baby Tracker's files.
///
/// # Errors
///
/// [`ImportError`]: a file that is none of the app's, or does not read.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "nighp", ..Found::default() };
    for (place, source) in sources.iter().enumerate() {
        let mut sheet = split(source)?;
        fill(&mut sheet);
        let Some(file) = files::kind_of(&FILES, source, &sheet.header) else {
            return Err(files::unknown(source, "Baby Tracker", &sheet.header));
        };
        if file.kind == Holds::Bottle {
            let (word, meaning) = (source.name.clone(), "bottles of unknown milk");
            found.remark(source, None, Why::MeaningAssumed { word, meaning });
        }
        let units = Units::of_header(&sheet.header, file.columns);
        let table = Table::new(source, &sheet, file.columns, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        found.habit = found.habit.or_else(|| rows.iter().find_map(habit));
        files::take(&mut found, source, rows, |row, said| {
            Reading { row, said, units: &units, file: place, says: says(file, row) }
                .facts(file.kind)
        });
    }
    Ok(found)
}

/// Gives rows the last field that the app leaves away when it is empty.
fn fill(sheet: &mut Sheet) {
    let wants = sheet.header.len();
    if sheet.header.last().is_some_and(|name| folded(name) == "note") {
        let short = sheet.records.iter_mut().filter(|(_, record)| record.len() + 1 == wants);
        short.for_each(|(_, record)| record.push_field(""));
    }
}

/// Returns the order of dates that goes with the spelling of a row's time.
fn habit(row: &Row<'_>) -> Option<Order> {
    let text = row.get("time");
    let month_first = text.contains(',');
    text.contains('/').then_some(if month_first { Order::MonthFirst } else { Order::DayFirst })
}

/// Returns what a row says besides its time and private words; of a timer also
/// without its minutes, which change while it runs.
fn says(file: &File<Holds>, row: &Row<'_>) -> Vec<String> {
    let (kind, timer) = match file.kind {
        Holds::Sleep => ("sleep", true),
        Holds::Nursing => ("nursing", true),
        Holds::Diaper => ("diaper", false),
        Holds::Expressed => ("expressed", false),
        Holds::Formula => ("formula", false),
        Holds::Bottle => ("bottle", false),
        Holds::Pump => ("pump", false),
        Holds::Activity => ("activity", false),
        Holds::Growth => ("growth", false),
        Holds::Medication => ("medication", false),
        Holds::Milestone => ("milestone", false),
        Holds::Vaccine => ("vaccine", false),
    };
    let names = file.columns.iter().map(|column| column.name);
    let told = names.filter(|name| !["baby", "time", "note"].contains(name));
    cell::says(kind, row, told.filter(|name| !(timer && name.ends_with("duration"))))
}

/// One row, the units of its file, and what is to be said about it.
struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    said: &'a mut Vec<Said>,
    units: &'a Units,
    file: usize,
    says: Vec<String>,
}

impl Reading<'_, '_> {
    fn facts(&mut self, holds: Holds) -> Result<Vec<Raw>, Said> {
        Ok(vec![match holds {
            Holds::Sleep => {
                let end = self.lasted("duration")?.unwrap_or(End::Missing);
                let detail = Detail::Sleep(Sleep::default());
                Raw { end, may_run: true, ..self.raw(detail)? }
            }
            Holds::Nursing => self.nursing()?,
            Holds::Diaper => self.raw(Detail::Nappy(self.nappy()?))?,
            Holds::Expressed => self.bottle(Some(Milk::Expressed))?,
            Holds::Formula => self.bottle(Some(Milk::Formula))?,
            Holds::Bottle => self.bottle(None)?,
            Holds::Pump => self.pump()?,
            Holds::Activity => {
                let name = cell::named(self.row, "other activity")?.to_lowercase();
                let end = self.lasted("duration")?.unwrap_or(End::Moment);
                Raw { end, ..self.raw(Detail::Custom { name, value: None })? }
            }
            Holds::Growth => return self.growth(),
            Holds::Medication => self.medicine()?,
            Holds::Milestone => {
                let text = cell::named(self.row, "milestone")?;
                self.raw(Detail::Milestone { text })?
            }
            Holds::Vaccine => {
                let name = cell::named(self.row, "vaccine")?;
                let more = cell::words(self.row, "description")?.into_iter().collect();
                Raw { more, ..self.raw(Detail::Vaccination { name, booked: None })? }
            }
        }])
    }

    fn raw(&self, detail: Detail) -> Result<Raw, Said> {
        let start = cell::start(self.row, "time")?;
        Ok(Raw {
            child: cell::words(self.row, "baby")?,
            note: cell::note(self.row, "note"),
            says: self.says.clone(),
            ..Raw::new(self.file, self.row.line, start, detail)
        })
    }

    fn minutes(&mut self, column: &'static str) -> Result<Option<u16>, Said> {
        cell::minutes(self.row, column, self.said)
    }

    fn lasted(&mut self, column: &'static str) -> Result<Option<End>, Said> {
        Ok(self.minutes(column)?.map(after))
    }

    fn nappy(&self) -> Result<Nappy, Said> {
        let status = cell::named(self.row, "status")?;
        let content = match status.to_lowercase().as_str() {
            "wet" => NappyContent::Wet,
            "dirty" => NappyContent::Dirty,
            "mixed" => NappyContent::Both,
            "dry" => NappyContent::Dry,
            _ => return Err(("status", cell::unknown(&status))),
        };
        Ok(Nappy { content, ..Nappy::default() })
    }

    fn side(&self) -> Result<Option<Side>, Said> {
        match self.row.get("start side").to_lowercase().as_str() {
            "" => Ok(None),
            "left" => Ok(Some(Side::Left)),
            "right" => Ok(Some(Side::Right)),
            word => Err(("start side", cell::unknown(word))),
        }
    }

    fn nursing(&mut self) -> Result<Raw, Said> {
        let first = self.side()?;
        let (left, right) = (self.minutes("left duration")?, self.minutes("right duration")?);
        let total = self.total(left, right)?;
        let end = total.map_or(End::Missing, after);
        let sides = cell::sides(first, left, right);
        if let (Some(first), Some(run)) = (first, sides.first())
            && run.side != first
        {
            let one = format!("Start Side {}", self.row.get("start side"));
            let other = "no minutes on that side".to_owned();
            self.said.push(("start side", Why::Contradiction { one, other }));
        }
        Ok(Raw { end, may_run: true, ..self.raw(Detail::Feed(Feed::Breast { sides }))? })
    }

    /// Returns the minutes in all: those of the sides where they are known.
    fn total(&mut self, left: Option<u16>, right: Option<u16>) -> Result<Option<u16>, Said> {
        let total = self.minutes("total duration")?;
        let parts = left.unwrap_or_default().saturating_add(right.unwrap_or_default());
        if parts == 0 {
            return Ok(total);
        }
        if total != Some(parts) {
            let said = total.unwrap_or_default();
            let (total, parts) = (format!("{said} min"), format!("{parts} min"));
            self.said.push(("total duration", Why::TotalDiffers { total, parts }));
        }
        Ok(Some(parts))
    }

    fn volume(&self, column: &'static str) -> Result<Option<Measured<Millilitres>>, Said> {
        cell::measure(self.row, column, What::Volume, self.units.of(column))
    }

    fn bottle(&self, milk: Option<Milk>) -> Result<Raw, Said> {
        let volume = self.volume("amount")?;
        self.raw(Detail::Feed(Feed::Bottle { volume, milk }))
    }

    fn pump(&mut self) -> Result<Raw, Said> {
        let first = self.side()?;
        let (left, right) = (self.minutes("left duration")?, self.minutes("right duration")?);
        let mut minutes = self.total(left, right)?;
        if first.is_none() && left.is_some() && left == right {
            let (word, meaning) = ("both sides alike, none first".to_owned(), "pumped at once");
            self.said.push(("total duration", Why::MeaningAssumed { word, meaning }));
            minutes = left;
        }
        let [left_ml, right_ml] = [self.volume("left amount")?, self.volume("right amount")?];
        let total = self.volume("total amount")?;
        let parts = [left_ml, right_ml].into_iter().flatten();
        let sum: f64 = parts.map(|part| part.canonical.value()).sum();
        // Ounces of two decimals are off by up to a third of a millilitre each.
        if let Some(total) = total.filter(|total| (total.canonical.value() - sum).abs() > 0.9)
            && sum > 0.0
        {
            let total = format!("{:.1} ml", total.canonical.value());
            let parts = format!("{sum:.1} ml");
            self.said.push(("total amount", Why::TotalDiffers { total, parts }));
        }
        let sides =
            match (left.is_some() || left_ml.is_some(), right.is_some() || right_ml.is_some()) {
                (true, true) => Some(PumpSides::Both),
                (true, false) => Some(PumpSides::Left),
                (false, true) => Some(PumpSides::Right),
                (false, false) => None,
            };
        let detail = Detail::Pump(Pump { total, left: left_ml, right: right_ml, sides });
        Ok(Raw { end: minutes.map_or(End::Moment, after), ..self.raw(detail)? })
    }

    /// Returns the length, the weight and the head of a row; of a cell that
    /// does not read only that part is left out.
    fn growth(&mut self) -> Result<Vec<Raw>, Said> {
        let (row, units) = (self.row, self.units);
        let length = cell::measure(row, "length", What::Length, units.of("length"));
        let weight = cell::measure(row, "weight", What::Weight, units.of("weight"));
        let head = cell::measure(row, "head size", What::Length, units.of("head size"));
        let parts = [
            ("length", length.map(|value| value.map(Measurement::Length))),
            ("weight", weight.map(|value| value.map(Measurement::Weight))),
            ("head size", head.map(|value| value.map(Measurement::Head))),
        ];
        let whole = self.raw(Detail::Wake)?;
        cell::parts(parts, self.said, |column, detail| {
            let says = cell::says("growth", row, std::iter::once(column));
            Raw { detail, says, ..whole.clone() }
        })
    }

    fn medicine(&self) -> Result<Raw, Said> {
        let product = cell::named(self.row, "medication")?;
        let unit = cell::words(self.row, "unit")?.unwrap_or_default();
        let amount = match (cell::words(self.row, "amount")?, unit.as_str()) {
            (None, "") => None,
            (None, unit) => Some(unit.to_owned()),
            (Some(amount), "") => Some(amount),
            // The unit is free text, and may hold a number of its own: 5, `5 drops`.
            (Some(amount), unit) if unit.starts_with(|c: char| c.is_ascii_digit()) => {
                Some(format!("{amount} ({unit})"))
            }
            (Some(amount), unit) => Some(format!("{amount} {unit}")),
        };
        let more = cell::words(self.row, "description")?.into_iter().collect();
        let detail =
            Detail::Medicine(Medicine { product, strength: None, amount, ..Medicine::default() });
        Ok(Raw { more, ..self.raw(detail)? })
    }
}

fn after(minutes: u16) -> End {
    End::Lasted(TimeDelta::minutes(minutes.into()))
}

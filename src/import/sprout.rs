//! Sprout Track: a zip of CSV files, one a table, every column of the table.
//!
//! Times are written as JavaScript does, with an offset:
//! `Tue Sep 09 2025 15:27:00 GMT+0000 (Coordinated Universal Time)`. Rows that
//! were deleted are in the files too, with the time of their deletion.

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
use crate::domain::span::to_millis;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::What;
use crate::import::amount::unit;
use crate::import::cell;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::number::quantity;
use crate::import::number::yes;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::sprout::babies::Babies;
use crate::import::sprout::babies::babies;
use crate::import::sprout::table::Holds;
use crate::import::sprout::table::file_of;
use crate::import::table::Row;
use crate::import::table::Sheet;
use crate::import::table::Table;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use chrono::DateTime;
use chrono::TimeDelta;
use chrono::Utc;

mod babies;
mod table;

/// What to know about Sprout Track's files.
pub const ABOUT: About = About {
    format: Format::Sprout,
    name: "sprout",
    app: "Sprout Track",
    needs: "the zip or its folder",
    how: "as the holder of the account, download the data: it gives a zip",
    endings: &["csv"],
    known_by: "sleep-logs.csv, feed-logs.csv and their like, with the column `babyName`",
    recognise: |source| {
        let file = file_of(source, &header(source))?;
        Some(format!("it has the columns of {}.csv", file.name))
    },
    reader: Reader::Rows(read),
};

/// Reads Sprout Track's files.
///
/// # Errors
///
/// [`ImportError`]: a file does not read.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "sprout", ..Found::default() };
    let mut files = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        let sheet: Sheet = split(source)?;
        let header: Vec<String> = sheet.header.iter().map(|name| name.to_lowercase()).collect();
        match file_of(source, &header) {
            Some(file) if file.holds == Holds::Other => {
                let because = "it holds nothing that happened to a baby";
                found.remark(source, None, Why::FileNotRead { because });
            }
            Some(file) => files.push((place, file, sheet)),
            None => {
                let because = "its kind is not known here";
                found.remark(source, None, Why::FileNotRead { because });
            }
        }
    }
    if files.is_empty() {
        return Err(ImportError::NoFiles { format: ABOUT.app });
    }
    let mut tables = Vec::with_capacity(files.len());
    for (place, file, sheet) in &files {
        let source = &sources[*place];
        tables.push((*place, *file, Table::new(source, sheet, file.columns, &mut found.warnings)?));
    }
    let mut known = Babies::default();
    for (place, _, table) in tables.iter().filter(|(_, file, _)| file.holds == Holds::Babies) {
        babies(&sources[*place], table, options, &mut known, &mut found);
    }
    found.children = known.children();
    for (place, file, table) in tables.iter().filter(|(_, file, _)| file.holds != Holds::Babies) {
        let rows = table.rows(&mut found.warnings);
        files::take(&mut found, &sources[*place], rows, |row, said| {
            if !row.get("deletedat").is_empty() {
                return Err(("deletedat", Why::DeletedThere));
            }
            let child = known.named(row)?;
            let mut reading = Reading { row, said, more: Vec::new() };
            let (detail, start, end) = reading.fact(file.holds)?;
            let more = reading.more;
            Ok(vec![Raw {
                child,
                end,
                by: cell::words(row, "caretakername")?,
                more,
                note: cell::note(row, "notes").or_else(|| cell::note(row, "description")),
                may_run: matches!(detail, Detail::Sleep(_)),
                says: cell::says(file.name, row, file.told.iter().copied()),
                ..Raw::new(*place, row.line, start, detail)
            }])
        });
    }
    Ok(found)
}

/// Reads a time as JavaScript prints it, or as ISO 8601.
fn written(text: &str) -> Option<Written> {
    let plain = text.split(" (").next().unwrap_or_default();
    let at = DateTime::parse_from_str(plain, "%a %b %d %Y %H:%M:%S GMT%z").ok();
    at.map(|at| Written::Exact(to_millis(at.with_timezone(&Utc)))).or_else(|| read_time(text))
}

/// One row, what is to be said about it, and what a fact has no place for.
struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    said: &'a mut Vec<Said>,
    more: Vec<String>,
}

impl Reading<'_, '_> {
    fn fact(&mut self, holds: Holds) -> Result<(Detail, Written, End), Said> {
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
            Holds::Bath => {
                let used = [("soapused", "soap"), ("shampooused", "shampoo")];
                for (column, word) in used {
                    if self.yes(column)? {
                        self.more.push(word.to_owned());
                    }
                }
                let detail = Detail::Custom { name: "bath".to_owned(), value: None };
                moment(detail, self.start("time")?)
            }
            Holds::Measurement => moment(self.measurement()?, self.start("date")?),
            Holds::Medicine => moment(Detail::Medicine(self.medicine()?), self.start("time")?),
            Holds::Vaccine => {
                let name = cell::named(self.row, "vaccinename")?;
                self.tell("dosenumber", "dose")?;
                moment(Detail::Vaccination { name }, self.start("time")?)
            }
            Holds::Babies | Holds::Other => Err(("id", Why::NotARow)),
        }
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
                let amount = [self.words("amount")?, self.words("unitabbr")?];
                let amount: Vec<String> = amount.into_iter().flatten().collect();
                if !self.row.get("amount").is_empty() {
                    self.more.push(amount.join(" ").to_lowercase());
                }
                (Feed::Solids { food: self.words("food")?, reaction: None }, End::Moment)
            }
            word => return Err(("type", cell::unknown(word))),
        };
        Ok((Detail::Feed(feed), start, end))
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
                Detail::Temperature(Temperature { value, method: None })
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

    fn medicine(&self) -> Result<Medicine, Said> {
        let product = cell::named(self.row, "medicinename")?;
        let amount = [self.words("doseamount")?, self.words("unitabbr")?.map(|w| w.to_lowercase())];
        let amount: Vec<String> = amount.into_iter().flatten().collect();
        let amount = (!amount.is_empty()).then(|| amount.join(" "));
        Ok(Medicine { product, strength: None, amount })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_javascript_prints_them() {
        let exact = |text: &str| Some(Written::Exact(text.parse().expect("an instant")));
        for (text, expected) in [
            (
                "Tue Sep 09 2025 15:27:00 GMT+0000 (Coordinated Universal Time)",
                exact("2025-09-09T15:27:00Z"),
            ),
            ("Tue Sep 09 2025 15:27:00 GMT-0400 (EDT)", exact("2025-09-09T19:27:00Z")),
            ("2025-09-09T15:27:00.000Z", exact("2025-09-09T15:27:00Z")),
            ("Tue Sep 31 2025 15:27:00 GMT+0000", None),
            ("Invalid Date", None),
        ] {
            assert_eq!(written(text), expected, "{text}");
        }
    }
}

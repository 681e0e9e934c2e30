//! A CSV of the family's own, read by a map of its columns.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::measure::Temperature;
use crate::domain::nappy::Nappy;
use crate::domain::pump::Pump;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::sleep::Sleep;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::What;
use crate::import::amount::beside;
use crate::import::cell::length;
use crate::import::error::ImportError;
use crate::import::map::Checked;
use crate::import::map::Dates;
use crate::import::map::Meaning;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::source::Source;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use chrono::DateTime;
use chrono::NaiveDateTime;
use chrono::TimeDelta;

/// What to know about CSV files of the family's own.
pub const ABOUT: About = About {
    format: Format::Csv,
    name: "csv",
    app: "a CSV of your own",
    needs: "any table with a header, and --map FILE that says what its columns and words mean; \
            --zone, and --baby where no column names the child",
    how: "save the sheet as CSV (UTF-8)",
    endings: &["csv", "tsv", "txt"],
    known_by: "nothing of its own: name the format and give --map",
    recognise: |_| None,
    reader: Reader::Rows(read),
};

/// Reads files by the map of [`Options::map`].
///
/// # Errors
///
/// [`ImportError`]: no map, one that does not hold, or a column is missing.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let map = options.map.as_ref().ok_or(ImportError::NoMap)?.checked()?;
    let mut found = Found { app: "csv", ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let table = Table::named(source, &sheet, &map.columns)?;
        let rows = table.rows(&mut found.warnings);
        found.rows_read += rows.len();
        let mut once = Once::default();
        for row in rows {
            let mut said = Vec::new();
            match (Reading { row: &row, map: &map, said: &mut said }).raw(file) {
                Ok(raw) => {
                    found.raws.push(raw);
                    for said in said {
                        found.tell(source, row.line, said, &mut once);
                    }
                }
                Err((column, why)) => found.leave_out(source, row.line, Some(column), why),
            }
        }
    }
    Ok(found)
}

struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    map: &'a Checked<'a>,
    said: &'a mut Vec<Said>,
}

impl Reading<'_, '_> {
    fn raw(mut self, file: usize) -> Result<Raw, Said> {
        let word = self.words("kind")?.unwrap_or_default();
        let meaning = match self.map.always {
            Some(meaning) => meaning,
            None => self
                .map
                .meaning(&word)
                .ok_or_else(|| ("kind", Why::UnknownWord { text: shortened(&word) }))?,
        };
        if meaning == Meaning::Skip {
            return Err(("kind", Why::SkippedByMap { word: shortened(&word) }));
        }
        let start = self.day_and_time()?.ok_or(("start", Why::NoTime))?;
        let (runs, what) = (meaning == Meaning::Sleep, self.words("what")?);
        let end = self.end(runs)?;
        let mut more = Vec::new();
        let detail = self.detail(meaning, &word, what.clone(), &mut more)?;
        let cells = ["amount", "unit"].map(|column| self.row.get(column).to_owned());
        let mut says = vec![format!("{meaning:?}"), word];
        if !runs {
            says.extend(cells.into_iter().chain(what));
        }
        let note = Some(self.row.get("note").to_owned()).filter(|note| !note.is_empty());
        Ok(Raw {
            child: self.words("child")?,
            end,
            by: self.words("who")?,
            more,
            note: note.filter(|_| meaning != Meaning::Note),
            may_run: runs,
            says,
            ..Raw::new(file, self.row.line, start, detail)
        })
    }

    fn words(&self, column: &'static str) -> Result<Option<String>, Said> {
        self.row.words(column).map_err(|why| (column, why))
    }

    /// Returns when it began; a day and a time of day may stand apart.
    fn day_and_time(&self) -> Result<Option<Written>, Said> {
        let (day, time) = (self.row.get("start"), self.row.get("time"));
        if time.is_empty() {
            return self.moment("start", day);
        }
        self.moment("start", &format!("{day} {time}"))
    }

    fn moment(&self, column: &'static str, text: &str) -> Result<Option<Written>, Said> {
        if text.is_empty() {
            return Ok(None);
        }
        let written = match &self.map.dates {
            Dates::Known => read_time(text),
            Dates::Ordered(order) => read_time(text).and_then(|written| {
                if written.slashed() {
                    written.local(*order).map(Written::Local)
                } else {
                    Some(written)
                }
            }),
            Dates::Pattern(pattern) => patterned(text, pattern),
        };
        match written {
            None => Err((column, Why::UnreadableTime { text: shortened(text) })),
            Some(Written::Day(_)) => Err((column, Why::DayWithoutTime { text: shortened(text) })),
            Some(written) => Ok(Some(written)),
        }
    }

    fn end(&self, runs: bool) -> Result<End, Said> {
        if let Some(end) = self.moment("end", self.row.get("end"))? {
            return Ok(End::At(end));
        }
        let text = self.row.get("duration");
        if text.is_empty() {
            return Ok(if runs { End::Missing } else { End::Moment });
        }
        let minutes = || text.parse::<u16>().ok().map(|count| TimeDelta::minutes(count.into()));
        let lasted = length(text).or_else(minutes);
        let unreadable = || ("duration", Why::NotANumber { text: shortened(text) });
        Ok(End::Lasted(lasted.ok_or_else(unreadable)?))
    }

    fn measured<Q>(&self, what: What) -> Result<Measured<Q>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let text = self.row.get("amount");
        if text.is_empty() {
            return Err(("amount", Why::NothingMeasured));
        }
        let usual = self.map.usual(what);
        beside(text, self.row.get("unit"), what, usual).map_err(|why| ("amount", why))
    }

    /// Returns a volume; one that does not read is left off the row and named.
    fn volume<Q>(&mut self) -> Option<Measured<Q>>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        if self.row.get("amount").is_empty() {
            return None;
        }
        match self.measured(What::Volume) {
            Ok(volume) => Some(volume),
            Err((column, why)) => {
                let because = why.to_string();
                self.said.push((column, Why::PartLeftOut { part: "amount", because }));
                None
            }
        }
    }

    fn detail(
        &mut self,
        meaning: Meaning,
        word: &str,
        what: Option<String>,
        more: &mut Vec<String>,
    ) -> Result<Detail, Said> {
        let named = |what: Option<String>| what.unwrap_or_else(|| word.to_owned());
        Ok(match meaning {
            Meaning::Sleep => Detail::Sleep(Sleep { place: what, ..Sleep::default() }),
            Meaning::Solids => Detail::Feed(Feed::Solids { food: what, reaction: None }),
            Meaning::Medicine => {
                let amount = ["amount", "unit"].map(|column| self.row.get(column)).join(" ");
                let amount = Some(amount.trim().to_owned()).filter(|amount| !amount.is_empty());
                Detail::Medicine(Medicine {
                    product: named(what),
                    strength: None,
                    amount,
                    ..Medicine::default()
                })
            }
            Meaning::Vaccination => Detail::Vaccination { name: named(what), booked: None },
            Meaning::Milestone => Detail::Milestone { text: named(what) },
            Meaning::Note => {
                let text = what.unwrap_or_else(|| self.row.get("note").to_owned());
                Detail::Note { text }
            }
            Meaning::Own => Detail::Custom { name: word.to_lowercase(), value: what },
            _ => {
                more.extend(what);
                self.measure(meaning)?
            }
        })
    }

    /// Returns what is told by an amount or by the word alone.
    fn measure(&mut self, meaning: Meaning) -> Result<Detail, Said> {
        Ok(match meaning {
            Meaning::Breast(side) => {
                let sides = side.map(SideRun::of).into_iter().collect();
                Detail::Feed(Feed::Breast { sides })
            }
            Meaning::Bottle(milk) => Detail::Feed(Feed::Bottle { volume: self.volume(), milk }),
            Meaning::Nappy(content) => Detail::Nappy(Nappy { content, ..Nappy::default() }),
            Meaning::Pump => Detail::Pump(Pump { total: self.volume(), ..Pump::default() }),
            Meaning::Temperature => {
                let value = self.measured(What::Temperature)?;
                Detail::Temperature(Temperature { value, method: None, well: false })
            }
            Meaning::Weight => {
                Detail::Measurement(Measurement::Weight(self.measured(What::Weight)?))
            }
            Meaning::Length => {
                Detail::Measurement(Measurement::Length(self.measured(What::Length)?))
            }
            Meaning::Head => Detail::Measurement(Measurement::Head(self.measured(What::Length)?)),
            _ => return Err(("kind", Why::NotARow)),
        })
    }
}

/// Reads a time by a pattern, with an offset where the pattern has one.
fn patterned(text: &str, pattern: &str) -> Option<Written> {
    if let Ok(at) = DateTime::parse_from_str(text, pattern) {
        return Some(Written::Exact(at.to_utc()));
    }
    NaiveDateTime::parse_from_str(text, pattern).ok().map(Written::Local)
}

//! Hatch: one CSV file, plain or in sections.
//!
//! ```text
//! (a) quoted, 24-hour clock with AM and PM behind it, hours as decimals, no units
//! (b) === BEGIN Feedings === … === END Feedings ===, 12-hour clock, `4lb 2.70oz`, `1 h 48 min`
//! ```
//!
//! The percentile is not kept: it follows from the measurement.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Measurement;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::pump::Pump;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::sleep::Sleep;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::What;
use crate::import::cell;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::hatch::section::sections;
use crate::import::hatch::unit::Bare;
use crate::import::number::number;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::head;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::folded;
use crate::import::table::may;
use crate::import::table::needs;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use chrono::TimeDelta;

mod section;
mod unit;

/// What to know about Hatch's files.
pub const ABOUT: About = About {
    format: Format::Hatch,
    name: "hatch",
    app: "Hatch",
    needs: "the CSV file; --zone; numbers without a unit are told by their size, or by \
            --unit weight=kg, length=cm, amount=ml",
    how: "in the app, export the baby's data: it gives one CSV file",
    endings: &["csv"],
    known_by: "the columns `Baby Name`, `Start Time` and `Percentile`",
    recognise: |source| {
        let line = head(source).lines().find(|line| folded(line).contains("baby name"))?;
        let known = ["start time", "percentile"].iter().all(|name| folded(line).contains(name));
        known.then(|| "it has the columns baby name, start time, percentile".to_owned())
    },
    reader: Reader::Rows(read),
};

/// The columns of both variants.
const COLUMNS: [Column; 9] = [
    needs("baby name"),
    needs("start time"),
    may("end time"),
    may("activity"),
    may("amount"),
    may("percentile"),
    may("duration"),
    may("info"),
    may("notes"),
];

/// Activities, and the words that sections and rows have for them.
const ACTIVITIES: [(Activity, &[&str]); 6] = [
    (Activity::Feeding, &["feeding", "feed", "nursing", "bottle"]),
    (Activity::Diaper, &["diaper", "diaper change"]),
    (Activity::Sleep, &["sleep", "nap"]),
    (Activity::Weight, &["weight"]),
    (Activity::Length, &["length", "height"]),
    (Activity::Pump, &["pump", "pumping"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Activity {
    Feeding,
    Diaper,
    Sleep,
    Weight,
    Length,
    Pump,
}

/// Reads Hatch's files.
///
/// # Errors
///
/// [`ImportError`]: not rows, or a column is missing.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "hatch", habit: Some(Order::MonthFirst), ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let sections = sections(split(source)?);
        let mut tables = Vec::with_capacity(sections.len());
        for section in &sections {
            let mut warnings = Vec::new();
            let table = Table::new(source, &section.sheet, &COLUMNS, &mut warnings)?;
            // Every section has the same header: what is odd about it is said once.
            if tables.is_empty() {
                found.warnings.append(&mut warnings);
            }
            tables.push((section.name.as_str(), table));
        }
        let mut rows = Vec::new();
        let mut names = Vec::new();
        for (name, table) in &tables {
            let more = table.rows(&mut found.warnings);
            names.extend(more.iter().map(|_| *name));
            rows.extend(more);
        }
        let mut names = names.into_iter();
        let bare = Bare::decide(&rows, options);
        files::take(&mut found, source, rows, |row, said| {
            let section = names.next().unwrap_or_default();
            Reading { row, said, bare: &bare, file, section }.fact().map(|raw| vec![raw])
        });
    }
    Ok(found)
}

fn activity(word: &str) -> Option<Activity> {
    let word = word.to_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    let known = |names: &[&str]| names.contains(&one) || names.contains(&word.as_str());
    ACTIVITIES.iter().find(|(_, names)| known(names)).map(|(activity, _)| *activity)
}

/// One row, its section, and what is to be said about it.
struct Reading<'a, 'b> {
    row: &'a Row<'b>,
    said: &'a mut Vec<Said>,
    bare: &'a Bare,
    file: usize,
    section: &'a str,
}

impl Reading<'_, '_> {
    fn fact(&mut self) -> Result<Raw, Said> {
        let start = cell::start(self.row, "start time")?;
        let word = cell::words(self.row, "activity")?;
        let word = word.unwrap_or_else(|| self.section.to_owned());
        let activity = activity(&word);
        let detail = match activity {
            Some(activity) => self.detail(activity)?,
            None if word.is_empty() => return Err(("activity", Why::NoValue)),
            None => {
                self.said.push(("activity", Why::OwnKind { activity: shortened(&word) }));
                let value = cell::words(self.row, "info")?;
                Detail::Custom { name: word.to_lowercase(), value }
            }
        };
        let sleep = activity == Some(Activity::Sleep);
        let end = self.end(start, sleep)?;
        let told = ["activity", "amount", "info"].into_iter();
        Ok(Raw {
            child: cell::words(self.row, "baby name")?,
            end,
            note: cell::note(self.row, "notes"),
            may_run: sleep,
            says: cell::says(self.section, self.row, told),
            ..Raw::new(self.file, self.row.line, start, detail)
        })
    }

    /// Returns how far the row reaches: to its end, where that is not its
    /// start, else by its duration.
    fn end(&mut self, start: Written, sleep: bool) -> Result<End, Said> {
        let end = cell::moment(self.row, "end time")?;
        let lasted = self.lasted()?;
        Ok(match (end, lasted) {
            (Some(end), _) if end != start => End::At(end),
            (_, Some(lasted)) => End::Lasted(lasted),
            (Some(end), None) if sleep => End::At(end),
            (None, None) if sleep => End::Missing,
            (_, None) => End::Moment,
        })
    }

    /// Returns the duration: `0.016667` hours, `1 h 48 min`; `None` when it is 0.
    fn lasted(&mut self) -> Result<Option<TimeDelta>, Said> {
        let text = self.row.get("duration");
        if text.is_empty() {
            return Ok(None);
        }
        if let Some(length) = cell::length(text) {
            return Ok(Some(length).filter(|length| *length > TimeDelta::zero()));
        }
        let hours = cell::decimal(self.row, "duration", self.said)?.unwrap_or_default();
        let minutes =
            cell::nearest(hours * 60.0).ok_or_else(|| ("duration", cell::unknown(text)))?;
        Ok((minutes > 0).then(|| TimeDelta::minutes(minutes.into())))
    }

    fn detail(&mut self, activity: Activity) -> Result<Detail, Said> {
        Ok(match activity {
            Activity::Feeding => Detail::Feed(self.feed()?),
            Activity::Diaper => Detail::Nappy(self.nappy()?),
            Activity::Sleep => Detail::Sleep(Sleep::default()),
            Activity::Weight => {
                let value = self.measure(What::Weight)?.ok_or(("amount", Why::NoValue))?;
                Detail::Measurement(Measurement::Weight(value))
            }
            Activity::Length => {
                let value = self.measure(What::Length)?.ok_or(("amount", Why::NoValue))?;
                Detail::Measurement(Measurement::Length(value))
            }
            Activity::Pump => {
                Detail::Pump(Pump { total: self.measure(What::Volume)?, ..Pump::default() })
            }
        })
    }

    fn measure<Q>(&mut self, what: What) -> Result<Option<Measured<Q>>, Said>
    where
        Q: TryFrom<f64, Error = QuantityError>,
    {
        let (unit, why) = match what {
            What::Weight => &self.bare.weight,
            What::Length => &self.bare.length,
            What::Volume | What::Temperature => &self.bare.volume,
        };
        if number(self.row.get("amount")).is_ok() {
            self.said.extend(why.clone().map(|why| ("amount", why)));
        }
        cell::measure(self.row, "amount", what, Some(*unit))
    }

    /// Returns a bottle where there is an amount, else a nursing.
    fn feed(&mut self) -> Result<Feed, Said> {
        let info = cell::words(self.row, "info")?.unwrap_or_default().to_lowercase();
        let has = |word: &str| info.contains(word);
        let volume = self.measure(What::Volume)?;
        let sides: Vec<SideRun> = match (has("left") || has("both"), has("right") || has("both")) {
            (true, true) => vec![SideRun::of(Side::Left), SideRun::of(Side::Right)],
            (true, false) => vec![SideRun::of(Side::Left)],
            (false, true) => vec![SideRun::of(Side::Right)],
            (false, false) => Vec::new(),
        };
        let nursed = !sides.is_empty() || has("nurs") || info == "breast";
        if nursed || (volume.is_none() && !has("bottle") && !has("formula")) {
            return Ok(Feed::Breast { sides });
        }
        let milk = if has("formula") {
            Some(Milk::Formula)
        } else if has("breast") || has("expressed") {
            Some(Milk::Expressed)
        } else {
            None
        };
        Ok(Feed::Bottle { volume, milk })
    }

    fn nappy(&self) -> Result<Nappy, Said> {
        let info = cell::named(self.row, "info")?;
        let content = match info.to_lowercase().as_str() {
            "wet" => NappyContent::Wet,
            "dirty" => NappyContent::Dirty,
            "both" | "wet and dirty" => NappyContent::Both,
            "dry" => NappyContent::Dry,
            _ => return Err(("info", cell::unknown(&info))),
        };
        Ok(Nappy { content, ..Nappy::default() })
    }
}

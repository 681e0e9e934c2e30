//! Amila: one CSV of categories and times; its amounts are not in the file.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::measure::Medicine;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::sleep::Sleep;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::cell;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::has_columns;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::may;
use crate::import::table::needs;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;

/// What to know about Amila's files.
pub const ABOUT: About = About {
    format: Format::Amila,
    name: "amila",
    app: "Amila",
    needs: "the CSV file; --zone, and --baby (it names no child); its amounts and measurements are \
            not in the file",
    how: "in the app's settings, export the records as CSV",
    endings: &["csv"],
    known_by: "the columns `RecordCategory` and `StartDate`",
    recognise: |source| has_columns(source, &["recordcategory", "startdate"]),
    reader: Reader::Rows(read),
};

/// The columns of the file.
const COLUMNS: [Column; 4] =
    [needs("recordcategory"), may("recordsubcategory"), needs("startdate"), may("finishdate")];

/// Reads Amila's files.
///
/// # Errors
///
/// [`ImportError`]: not rows, or a column is missing.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "amila", habit: Some(Order::MonthFirst), ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let table = Table::new(source, &sheet, &COLUMNS, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        files::take(&mut found, source, rows, |row, said| Ok(vec![raw(file, row, said)?]));
    }
    Ok(found)
}

fn raw(file: usize, row: &Row<'_>, said: &mut Vec<Said>) -> Result<Raw, Said> {
    let start = cell::start(row, "startdate")?;
    let end = cell::moment(row, "finishdate")?;
    let detail = detail(row, said)?;
    let sleep = matches!(detail, Detail::Sleep(_));
    // A moment says its time twice; a sleep that does is a sleep without length.
    let end = match end {
        Some(end) if end != start || sleep => End::At(end),
        None if sleep => End::Missing,
        _ => End::Moment,
    };
    let told = ["recordcategory", "recordsubcategory"].into_iter();
    Ok(Raw {
        end,
        may_run: sleep,
        says: cell::says("", row, told),
        ..Raw::new(file, row.line, start, detail)
    })
}

fn detail(row: &Row<'_>, said: &mut Vec<Said>) -> Result<Detail, Said> {
    let category = cell::named(row, "recordcategory")?.to_lowercase();
    let sub = cell::words(row, "recordsubcategory")?.unwrap_or_default();
    let word = sub.to_lowercase();
    let has = |part: &str| word.contains(part);
    Ok(match category.as_str() {
        "sleep" => Detail::Sleep(Sleep::default()),
        "feeding" => Detail::Feed(feed(&sub, said)),
        "diapering" => {
            let wet = has("wet") || has("pee") || has("both") || has("mixed");
            let dirty = has("dirty") || has("poo") || has("both") || has("mixed");
            if !wet && !dirty && !has("dry") && !has("clean") {
                return Err(("recordsubcategory", cell::unknown(&sub)));
            }
            Detail::Nappy(Nappy { content: NappyContent::of(wet, dirty), ..Nappy::default() })
        }
        "pumping" => {
            let sides = match (has("left"), has("right"), has("both")) {
                (true, false, false) => Some(PumpSides::Left),
                (false, true, false) => Some(PumpSides::Right),
                (true, true, _) | (_, _, true) => Some(PumpSides::Both),
                (false, false, false) => None,
            };
            Detail::Pump(Pump { sides, ..Pump::default() })
        }
        // The number is not in the file, and a measurement is nothing without it.
        "growth" => return Err(("recordsubcategory", Why::NoValue)),
        "health" if has("temp") => return Err(("recordsubcategory", Why::NoValue)),
        "health" if has("vacc") => Detail::Vaccination { name: sub, booked: None },
        "health" if has("medic") => Detail::Medicine(Medicine {
            product: sub,
            strength: None,
            amount: None,
            ..Medicine::default()
        }),
        "leisure" | "health" => {
            let name = if word.is_empty() { category } else { word };
            Detail::Custom { name, value: None }
        }
        _ => {
            let activity = shortened(&category);
            said.push(("recordcategory", Why::OwnKind { activity }));
            Detail::Custom { name: category, value: Some(sub).filter(|sub| !sub.is_empty()) }
        }
    })
}

fn feed(sub: &str, said: &mut Vec<Said>) -> Feed {
    let word = sub.to_lowercase();
    let has = |part: &str| word.contains(part);
    let sides = match (has("left") || has("both"), has("right") || has("both")) {
        (true, true) => vec![SideRun::of(Side::Left), SideRun::of(Side::Right)],
        (true, false) => vec![SideRun::of(Side::Left)],
        (false, true) => vec![SideRun::of(Side::Right)],
        (false, false) => Vec::new(),
    };
    if has("solid") || has("food") {
        return Feed::Solids { food: None, reaction: None };
    }
    let milk = if has("formula") {
        Some(Milk::Formula)
    } else if has("bottle") && has("breast") || has("expressed") || has("pumped") {
        Some(Milk::Expressed)
    } else {
        None
    };
    if milk.is_some() || has("bottle") {
        return Feed::Bottle { volume: None, milk };
    }
    if sides.is_empty() && !has("breast") && !has("nurs") {
        let (word, meaning) = (shortened(sub), "a feed at the breast");
        said.push(("recordsubcategory", Why::MeaningAssumed { word, meaning }));
    }
    Feed::Breast { sides }
}

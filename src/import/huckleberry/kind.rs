//! What each type of row of Huckleberry means here.

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
use crate::domain::nappy::Size;
use crate::domain::pump::Pump;
use crate::domain::pump::PumpSides;
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::import::amount::Feet;
use crate::import::amount::What;
use crate::import::amount::both;
use crate::import::amount::measured;
use crate::import::cell::length;
use crate::import::number::number;
use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;

const START: &str = "start condition";
const PLACE: &str = "start location";
const END: &str = "end condition";

/// Types that are kept as kinds of the family's own, without a word.
const OWN: [&str; 13] = [
    "tummy time",
    "bath",
    "story time",
    "screen time",
    "skin to skin",
    "indoor play",
    "outdoor play",
    "brush teeth",
    "potty",
    "bed time",
    "woke up",
    "night waking",
    "massage",
];

/// One fact of a row, without its times.
#[derive(Debug)]
pub struct Part {
    /// What happened.
    pub detail: Detail,
    /// What a fact has no place for.
    pub more: Vec<String>,
    /// What its identity stands on.
    pub says: Vec<String>,
    /// Whether it has a length and may still run.
    pub runs: bool,
}

/// Returns what a row says: several facts of a growth row, one of any other.
///
/// # Errors
///
/// The column and why the row cannot be taken.
pub fn parts(row: &Row<'_>, feet: Feet, said: &mut Vec<Said>) -> Result<Vec<Part>, Said> {
    let kind = words(row, "type")?.unwrap_or_default();
    for column in [START, PLACE, END, "duration"] {
        words(row, column)?;
    }
    let mut more = Vec::new();
    let detail = match kind.to_lowercase().as_str() {
        "" => return Err(("type", Why::UnknownWord { text: String::new() })),
        "growth" => return growth(row, feet, said),
        "sleep" => {
            let [settled, place, woke] = [START, PLACE, END].map(|column| some(row.get(column)));
            let detail = Detail::Sleep(Sleep { place, settled, woke, ..Sleep::default() });
            // The rest is filled in when it ends, and may be changed later.
            return Ok(vec![Part { detail, more, says: vec!["sleep".to_owned()], runs: true }]);
        }
        "feed" => Detail::Feed(feed(row, &mut more, said)),
        "solids" => {
            let [food, reaction] = [START, END].map(|column| some(row.get(column)));
            Detail::Feed(Feed::Solids { food, reaction })
        }
        "diaper" | "nappy" => Detail::Nappy(nappy(row, &mut more)?),
        "pump" => Detail::Pump(pump(row, said)),
        "meds" | "medicine" | "medication" => Detail::Medicine(medicine(row, &kind)),
        "temp" | "temperature" => Detail::Temperature(temperature(row, said)?),
        "note" | "notes" => Detail::Note { text: row.get("notes").replace("\\n", "\n") },
        name => {
            if !OWN.contains(&name) {
                said.push(("type", Why::OwnKind { activity: shortened(&kind) }));
            }
            let said: Vec<&str> = [START, PLACE, END].map(|column| row.get(column)).to_vec();
            let value = some(&joined(&said, ", "));
            Detail::Custom { name: name.to_owned(), value }
        }
    };
    let says = [START, PLACE, END].map(|column| row.get(column).to_owned());
    let own = length(row.get("duration")).map_or_else(|| row.get("duration"), |_| "");
    let says = [kind.to_lowercase(), own.to_owned()].into_iter().chain(says).collect();
    Ok(vec![Part { detail, more, says, runs: false }])
}

fn words(row: &Row<'_>, column: &'static str) -> Result<Option<String>, Said> {
    row.words(column).map_err(|why| (column, why))
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn joined(words: &[&str], between: &str) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    words.join(between)
}

/// Returns a volume; one that does not read is left off the row and named.
fn volume<Q>(text: &str, column: &'static str, said: &mut Vec<Said>) -> Option<Measured<Q>>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    if text.is_empty() {
        return None;
    }
    measured(text, (What::Volume, Feet::Unknown), None)
        .map_err(|why| said.push((column, without("amount", &why))))
        .ok()
}

fn without(part: &'static str, why: &Why) -> Why {
    Why::PartLeftOut { part, because: why.to_string() }
}

fn feed(row: &Row<'_>, more: &mut Vec<String>, said: &mut Vec<Said>) -> Feed {
    let sides: Vec<SideRun> =
        [END, START].into_iter().filter_map(|column| side(row.get(column))).collect();
    let place = row.get(PLACE).to_lowercase();
    if place == "breast" || (place.is_empty() && !sides.is_empty()) {
        // Which side came first is not said.
        return Feed::Breast { sides };
    }
    // Napper writes the amount where the length stands.
    let (column, amount) = match row.get(END) {
        "" if length(row.get("duration")).is_none() => ("duration", row.get("duration")),
        amount => (END, amount),
    };
    if place != "bottle" && amount.is_empty() {
        let meaning = "a bottle: nothing says breast";
        said.push((PLACE, Why::MeaningAssumed { word: shortened(row.get(PLACE)), meaning }));
    }
    let milk = match row.get(START).to_lowercase().as_str() {
        "" => None,
        "formula" => Some(Milk::Formula),
        "breast milk" => Some(Milk::Expressed),
        "mixed" => Some(Milk::Mixed),
        other => {
            more.push(other.to_owned());
            Some(Milk::Other)
        }
    };
    Feed::Bottle { volume: volume(amount, column, said), milk }
}

/// Reads `00:09R`, `L`.
fn side(text: &str) -> Option<SideRun> {
    let (time, side) = match text.strip_suffix(['L', 'l']) {
        Some(time) => (time, Side::Left),
        None => (text.strip_suffix(['R', 'r'])?, Side::Right),
    };
    if time.is_empty() {
        return Some(SideRun::of(side));
    }
    let minutes = u16::try_from(length(time)?.num_minutes()).ok()?;
    Some(SideRun { minutes: Some(minutes), ..SideRun::of(side) })
}

/// Reads `Pee`, `Poo:small`, `Both, pee:medium poo:large`, `Dry`, and Napper's
/// words in the place of the colour.
fn nappy(row: &Row<'_>, more: &mut Vec<String>) -> Result<Nappy, Said> {
    let colour = row.get("duration");
    let (content, colour) = match (row.get(END), napper(colour)) {
        ("", Some(content)) => (content, None),
        (words, _) => (contents(words)?, some(colour)),
    };
    let sizes = sizes(row.get(END));
    let size = sizes.first().copied().filter(|first| sizes.iter().all(|size| size == first));
    if size.is_none() && !sizes.is_empty() {
        let apart = row.get(END).split_once(',').map_or(row.get(END), |(_, sizes)| sizes);
        more.push(apart.trim().to_owned());
    }
    let place = row.get(PLACE);
    let rash = place.eq_ignore_ascii_case("diaper rash");
    if !rash && !place.is_empty() {
        more.push(place.to_owned());
    }
    Ok(Nappy { content, colour, texture: some(row.get(START)), size, rash, blowout: false })
}

fn contents(words: &str) -> Result<NappyContent, Said> {
    let first = words.split([',', ':']).next().unwrap_or_default().trim().to_lowercase();
    Ok(match first.as_str() {
        "pee" | "wet" => NappyContent::Wet,
        "poo" | "poop" | "dirty" => NappyContent::Dirty,
        "both" | "mixed" => NappyContent::Both,
        "dry" => NappyContent::Dry,
        _ => return Err((END, Why::UnknownWord { text: shortened(words) })),
    })
}

fn napper(word: &str) -> Option<NappyContent> {
    Some(match word.to_lowercase().as_str() {
        "mojado" | "wet" => NappyContent::Wet,
        "sucio" | "dirty" => NappyContent::Dirty,
        "ambos" | "mojado y sucio" | "both" => NappyContent::Both,
        "seco" | "dry" => NappyContent::Dry,
        _ => return None,
    })
}

fn sizes(words: &str) -> Vec<Size> {
    let size = |word: &str| {
        Some(match word.split_once(':')?.1.to_lowercase().as_str() {
            "small" => Size::Small,
            "medium" => Size::Medium,
            "large" => Size::Large,
            _ => return None,
        })
    };
    words.split([' ', ',']).filter_map(size).collect()
}

fn pump(row: &Row<'_>, said: &mut Vec<Said>) -> Pump {
    let left = volume(row.get(START), START, said);
    let right = volume(row.get(END), END, said);
    let sides = match (row.get(START), row.get(END)) {
        ("", "") => None,
        (_, "") => Some(PumpSides::Left),
        ("", _) => Some(PumpSides::Right),
        _ => Some(PumpSides::Both),
    };
    Pump { total: both(left, right), left, right, sides }
}

fn medicine(row: &Row<'_>, kind: &str) -> Medicine {
    // Napper writes the name where the length stands.
    let written = length(row.get("duration")).map_or_else(|| row.get("duration"), |_| "");
    let product = [row.get(PLACE), written, kind].into_iter().find(|name| !name.is_empty());
    Medicine {
        product: product.unwrap_or_default().to_owned(),
        strength: None,
        amount: some(row.get(START)),
        ..Medicine::default()
    }
}

fn temperature(row: &Row<'_>, said: &mut Vec<Said>) -> Result<Temperature, Said> {
    let text = row.get(START);
    // No body is as warm as 50 °C nor as cold as 50 °F.
    let usual = number(text).ok().map(|(value, _)| if value > 50.0 { Unit::F } else { Unit::C });
    if let Some(unit) = usual {
        let because = "as no body is as warm as 50 °C";
        said.push((START, Why::UnitAssumed { unit: unit.sign(), because }));
    }
    let value = measured(text, (What::Temperature, Feet::Unknown), usual);
    Ok(Temperature { value: value.map_err(|why| (START, why))?, method: None, well: false })
}

/// Returns weight, length and head of one row; those that do not read are
/// named, and the row is left out when none does.
fn growth(row: &Row<'_>, feet: Feet, said: &mut Vec<Said>) -> Result<Vec<Part>, Said> {
    if feet == Feet::Decimal && row.get(PLACE).ends_with("ft.in") {
        let meaning = "decimal feet: the same length stands in this file in cm";
        said.push((PLACE, Why::MeaningAssumed { word: "ft.in".to_owned(), meaning }));
    }
    let mut parts = Vec::new();
    let mut failed = Vec::new();
    for (name, column) in [("weight", START), ("length", PLACE), ("head", END)] {
        let text = row.get(column);
        if text.is_empty() {
            continue;
        }
        let length = || measured(text, (What::Length, feet), None);
        let read = match name {
            "weight" => {
                measured(text, (What::Weight, Feet::Unknown), None).map(Measurement::Weight)
            }
            "length" => length().map(Measurement::Length),
            _ => length().map(Measurement::Head),
        };
        match read {
            Ok(measurement) => parts.push(Part {
                detail: Detail::Measurement(measurement),
                more: Vec::new(),
                says: ["growth", name, text].map(str::to_owned).to_vec(),
                runs: false,
            }),
            Err(why) => failed.push((column, why)),
        }
    }
    if parts.is_empty() {
        return Err(failed.into_iter().next().unwrap_or((START, Why::NothingMeasured)));
    }
    // What was left out keeps its own class, so that it can be counted.
    said.extend(failed);
    Ok(parts)
}

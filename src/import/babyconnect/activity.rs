//! What each activity of Baby Connect means here.

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
use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::domain::sleep::Sleep;
use crate::import::babyconnect::sentence::Sentence;
use crate::import::number::minutes;
use crate::import::number::number;
use crate::import::number::quantity;
use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;

/// Returns what the row says happened.
///
/// # Errors
///
/// The column and why the row cannot be taken.
pub fn detail(
    row: &Row<'_>,
    sentence: &Sentence<'_>,
    said: &mut Vec<Said>,
) -> Result<Detail, Said> {
    let activity = row.words("activity").map_err(|why| ("activity", why))?.unwrap_or_default();
    let whole = || sentence.words.to_owned();
    Ok(match activity.to_lowercase().as_str() {
        "" => return Err(("activity", Why::UnknownWord { text: String::new() })),
        "sleep" => Detail::Sleep(Sleep { place: place(sentence), ..Sleep::default() }),
        "nursing" => Detail::Feed(Feed::Breast { sides: sides(sentence.inside) }),
        "bottle" => bottle(row, sentence, said)?,
        "solid" | "solids" => Detail::Feed(Feed::Solids {
            food: sentence.after("ate").map(str::to_owned),
            reaction: None,
        }),
        "diaper" => Detail::Nappy(nappy(row, sentence, said)),
        "height" => Detail::Measurement(Measurement::Length(measured(row, Unit::In, said)?)),
        "head size" => Detail::Measurement(Measurement::Head(measured(row, Unit::In, said)?)),
        "weight" => Detail::Measurement(Measurement::Weight(measured(row, Unit::Lb, said)?)),
        "temperature" => {
            // No body is as warm as 50 °C nor as cold as 50 °F.
            let warm = number(row.get("quantity")).is_ok_and(|(value, _)| value > 50.0);
            let value = measured(row, if warm { Unit::F } else { Unit::C }, said)?;
            Detail::Temperature(Temperature { value, method: None, well: false })
        }
        "expressed" | "pump" | "pumping" | "breast pump" => {
            let total = match row.get("quantity") {
                "" => None,
                _ => Some(measured(row, Unit::OzUs, said)?),
            };
            Detail::Pump(Pump { total, ..Pump::default() })
        }
        "medicine" | "medication" => Detail::Medicine(medicine(row, sentence)),
        "vaccine" | "vaccination" => Detail::Vaccination { name: whole(), booked: None },
        "milestone" => Detail::Milestone { text: whole() },
        "doctor visit" => Detail::Trip { text: whole() },
        "diary" | "note" | "message" | "memo" => Detail::Note { text: whole() },
        "activity" => Detail::Custom { name: doing(sentence), value: None },
        "bath" => Detail::Custom { name: "bath".to_owned(), value: None },
        _ => {
            said.push(("activity", Why::OwnKind { activity: shortened(&activity) }));
            Detail::Custom { name: activity.to_lowercase(), value: None }
        }
    })
}

/// Returns where the baby slept: `slept in her crib`.
fn place(sentence: &Sentence<'_>) -> Option<String> {
    let words = sentence.after("slept")?;
    let own = ["in her ", "in his ", "in their ", "in the ", "in "];
    let place = own.iter().find_map(|start| words.strip_prefix(start)).unwrap_or(words);
    Some(place.to_owned())
}

/// Returns the sides in their order: `5m left, 5m right`.
fn sides(inside: &str) -> Vec<SideRun> {
    let one = |part: &str| {
        let part = part.trim();
        let (words, side) = match part.strip_suffix("left") {
            Some(words) => (words, Side::Left),
            None => (part.strip_suffix("right")?, Side::Right),
        };
        Some(SideRun { minutes: minutes(words), ..SideRun::of(side) })
    };
    inside.split(',').filter_map(one).collect()
}

fn bottle(row: &Row<'_>, sentence: &Sentence<'_>, said: &mut Vec<Said>) -> Result<Detail, Said> {
    let stated = sentence.amount("drank");
    let field = row.get("quantity");
    let volume = match (field, stated) {
        ("", None) => None,
        ("", Some((amount, unit))) => Some(millilitres(amount, unit, said)?),
        (_, Some((amount, unit))) => {
            let (one, other) = (number(field), number(amount));
            if let (Ok((one, _)), Ok((other, _))) = (&one, &other)
                && (one - other).abs() > 0.051
            {
                let (one, other) = (field.to_owned(), amount.to_owned());
                said.push(("quantity", Why::Contradiction { one, other }));
            }
            Some(millilitres(field, unit, said)?)
        }
        (_, None) => Some(millilitres(field, "", said)?),
    };
    let kind = row.get("extra data");
    let milk = match kind.to_lowercase().as_str() {
        "" => None,
        "formula" => Some(Milk::Formula),
        "breast milk" | "expressed" => Some(Milk::Expressed),
        "mixed" => Some(Milk::Mixed),
        "milk" => {
            let meaning = "expressed breast milk";
            said.push(("extra data", Why::MeaningAssumed { word: kind.to_owned(), meaning }));
            Some(Milk::Expressed)
        }
        _ => Some(Milk::Other),
    };
    Ok(Detail::Feed(Feed::Bottle { volume, milk }))
}

fn millilitres<Q>(amount: &str, unit: &str, said: &mut Vec<Said>) -> Result<Measured<Q>, Said>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let unit = known_unit(unit).unwrap_or_else(|| {
        let because = "the app's own unit";
        said.push(("quantity", Why::UnitAssumed { unit: Unit::OzUs.sign(), because }));
        Unit::OzUs
    });
    value(amount, unit, said)
}

/// Returns the quantity in the unit that `Extra data` names, else in `usual`.
fn measured<Q>(row: &Row<'_>, usual: Unit, said: &mut Vec<Said>) -> Result<Measured<Q>, Said>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let text = row.get("quantity");
    let unit = known_unit(row.get("extra data")).unwrap_or_else(|| {
        let because = "the app's own unit";
        said.push(("quantity", Why::UnitAssumed { unit: usual.sign(), because }));
        usual
    });
    value(text, unit, said)
}

fn value<Q>(text: &str, unit: Unit, said: &mut Vec<Said>) -> Result<Measured<Q>, Said>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let (value, comma) = number(text).map_err(|why| ("quantity", why))?;
    if comma {
        said.push(("quantity", Why::CommaRead { text: text.to_owned() }));
    }
    quantity(value, unit, text).map_err(|why| ("quantity", why))
}

fn known_unit(word: &str) -> Option<Unit> {
    Some(match word.to_lowercase().as_str() {
        "oz" | "oz." => Unit::OzUs,
        "ml" => Unit::Ml,
        "lbs" | "lb" | "lbs." => Unit::Lb,
        "kg" => Unit::Kg,
        "g" => Unit::G,
        "inch" | "in" | "inches" => Unit::In,
        "cm" => Unit::Cm,
        "f" | "°f" => Unit::F,
        "c" | "°c" => Unit::C,
        _ => return None,
    })
}

/// Reads `wet diaper (medium)` and the words of `Extra data`: Wet, BM, BM+Wet.
fn nappy(row: &Row<'_>, sentence: &Sentence<'_>, said: &mut Vec<Said>) -> Nappy {
    let kind = row.get("extra data").to_lowercase();
    let words = if kind.is_empty() { sentence.words.to_lowercase() } else { kind };
    let has = |word: &str| words.split(|c: char| !c.is_alphanumeric()).any(|one| one == word);
    let dirty = ["bm", "dirty", "poo", "poop", "soiled"].into_iter().any(has);
    let wet = has("wet");
    if !wet && !dirty && !has("dry") {
        said.push(("extra data", Why::UnknownWord { text: shortened(&words) }));
    }
    let mut nappy = Nappy { content: NappyContent::of(wet, dirty), ..Nappy::default() };
    for word in sentence.inside.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        match word {
            "small" | "little" => nappy.size = Some(Size::Small),
            "medium" => nappy.size = Some(Size::Medium),
            "large" | "big" => nappy.size = Some(Size::Large),
            colour => nappy.colour = Some(colour.to_owned()),
        }
    }
    nappy
}

fn medicine(row: &Row<'_>, sentence: &Sentence<'_>) -> Medicine {
    let amount: Vec<&str> = [row.get("quantity"), row.get("extra data")]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect();
    let product = sentence.words.rsplit_once(" of ").map_or(sentence.words, |(_, name)| name);
    Medicine {
        product: product.to_owned(),
        strength: None,
        amount: (!amount.is_empty()).then(|| amount.join(" ")),
        ..Medicine::default()
    }
}

/// Returns what the baby does: `is doing tummy time`.
fn doing(sentence: &Sentence<'_>) -> String {
    let words = sentence.words;
    words
        .strip_prefix("is doing ")
        .or_else(|| words.strip_prefix("is "))
        .unwrap_or(words)
        .to_owned()
}

//! Everything that holds, in one document that `import dadops` reads back; it
//! leaves the family's own documents as they are, `merge` takes in another's.
//!
//! ```text
//! {"dadops": 1, "exported_at": …,
//!  "household": {"settings": […], "babies": [{"id", …}], "carers": [{"id", …}]},
//!  "documents": [{"id", "number", "author"?, "recorded_at", "approved_by"?, "edition": {…}}],
//!  "facts": [{"id", "author"?, "device", "recorded_at", "history", "fact": {…}}]}
//! ```

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::document::Edition;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::journal::document::Document as Documented;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use serde::Serialize;

/// The form of the document; a later one that older programs cannot read has
/// a higher number.
pub const VERSION: u64 = 1;

#[derive(Serialize)]
struct Document<'a> {
    dadops: u64,
    exported_at: Timestamp,
    household: Home<'a>,
    documents: Vec<Held<'a>>,
    facts: Vec<Kept<'a>>,
}

#[derive(Serialize)]
struct Home<'a> {
    settings: Vec<Setting>,
    babies: Vec<Named<'a, BabyId, Baby>>,
    carers: Vec<Named<'a, CarerId, Carer>>,
}

#[derive(Serialize)]
struct Named<'a, Id, T> {
    id: Id,
    #[serde(flatten)]
    is: &'a T,
}

#[derive(Serialize)]
struct Held<'a> {
    id: EntryId,
    number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<CarerId>,
    recorded_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    approved_by: Option<CarerId>,
    edition: &'a Edition,
}

#[derive(Serialize)]
struct Kept<'a> {
    id: FactId,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<CarerId>,
    device: DeviceId,
    recorded_at: Timestamp,
    history: u32,
    fact: &'a Fact,
}

/// Returns the whole household, what holds of its documents and all of `facts`
/// as one JSON document.
///
/// # Errors
///
/// What the serializer says; none of the types is known to make it.
pub fn json(
    household: &Household,
    documents: &Documents,
    facts: &[Logged],
    exported_at: Timestamp,
) -> Result<String, serde_json::Error> {
    let document = Document {
        dadops: VERSION,
        exported_at,
        household: Home {
            settings: settings(household),
            babies: household.babies.iter().map(|(id, is)| Named { id: *id, is }).collect(),
            carers: household.carers.iter().map(|(id, is)| Named { id: *id, is }).collect(),
        },
        documents: documents.iter().flat_map(held).collect(),
        facts: facts.iter().map(kept).collect(),
    };
    let mut text = serde_json::to_string_pretty(&document)?;
    text.push('\n');
    Ok(text)
}

fn held(document: &Documented) -> impl Iterator<Item = Held<'_>> {
    [&document.current, &document.draft].into_iter().flatten().map(|version| Held {
        id: version.id,
        number: version.number,
        author: version.author,
        recorded_at: version.at,
        approved_by: version.approved.and_then(|yes| yes.author),
        edition: &version.edition,
    })
}

fn kept(logged: &Logged) -> Kept<'_> {
    Kept {
        id: logged.id,
        author: logged.author,
        device: logged.device,
        recorded_at: logged.recorded_at,
        history: logged.history,
        fact: &logged.fact,
    }
}

/// Returns the settings that are not the defaults.
fn settings(household: &Household) -> Vec<Setting> {
    let units = Some(household.units).filter(|units| *units != Units::default());
    let zone = household.zone.map(Setting::Zone);
    let nation = household.nation.map(Setting::Nation);
    [zone, nation, units.map(Setting::Units)].into_iter().flatten().collect()
}

//! This program's own complete export, back again with the same identities.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::import::About;
use crate::import::Format;
use crate::import::Imported;
use crate::import::Options;
use crate::import::Reader;
use crate::import::error::ImportError;
use crate::import::raw::Found;
use crate::import::recognise::head;
use crate::import::settle::refused;
use crate::import::settle::sorted;
use crate::import::source::Source;
use crate::import::warning::Why;
use crate::journal::action::Draft;
use crate::journal::entry::Payload;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::HashSet;

/// What to know about this program's own files.
pub const ABOUT: About = About {
    format: Format::DadOps,
    name: "dadops",
    app: "DadOps",
    needs: "the file that `export json` wrote",
    how: "dadops export json FILE",
    endings: &["json"],
    known_by: "JSON that says `dadops`",
    recognise: known,
    reader: Reader::Whole(read),
};

fn known(source: &Source) -> Option<String> {
    let head = head(source);
    let own = head.trim_start().starts_with('{') && head.contains("\"dadops\":");
    own.then(|| "it says `dadops`".to_owned())
}

/// The latest form of the document that is read.
pub const VERSION: u64 = 1;

/// The babies and carers that are made.
type People = (Vec<(BabyId, Baby)>, Vec<(CarerId, Carer)>);

#[derive(Deserialize)]
struct Document {
    dadops: u64,
    household: Household,
    facts: Vec<Value>,
}

#[derive(Deserialize)]
struct Household {
    settings: Vec<Setting>,
    babies: Vec<Named<BabyId, Baby>>,
    carers: Vec<Named<CarerId, Carer>>,
}

#[derive(Deserialize)]
struct Named<Id, T> {
    id: Id,
    #[serde(flatten)]
    is: T,
}

#[derive(Deserialize)]
struct Kept {
    id: FactId,
    fact: Fact,
}

/// Reads documents that `export json` wrote.
///
/// # Errors
///
/// [`ImportError`]: not such a document, or one of a later form.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Imported, ImportError> {
    let mut found = Found { app: "dadops", ..Found::default() };
    let mut people = Vec::new();
    let mut facts: Vec<(EntryId, Fact)> = Vec::new();
    let mut made = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    for source in sources {
        let document = document(source)?;
        people.extend(household(&document.household, &source.hash, options));
        made.0.extend(document.household.babies.into_iter().map(|one| (one.id, one.is)));
        made.1.extend(document.household.carers.into_iter().map(|one| (one.id, one.is)));
        for (row, value) in (1..).zip(document.facts) {
            found.rows_read += 1;
            let kept = serde_json::from_value::<Kept>(value).map_err(|_| Why::NotARow);
            match kept.and_then(|kept| refused(&kept.fact, options.now).map(|()| kept)) {
                Ok(kept) if seen.insert(kept.id) => facts.push((kept.id.into(), kept.fact)),
                Ok(kept) => {
                    let other = kept.id.to_string();
                    found.leave_out(source, row, None, Why::SameId { id: other, row });
                }
                Err(why) => found.leave_out(source, row, None, why),
            }
        }
    }
    facts.sort_by_key(|(id, fact)| (fact.start, *id));
    made.0.retain(|(id, _)| options.household.baby(*id).is_none());
    made.1.retain(|(id, _)| options.household.carer(*id).is_none());
    Ok(imported(sources, options, found, (people, facts), made))
}

fn imported(
    sources: &[Source],
    options: &Options<'_>,
    found: Found,
    (mut drafts, facts): (Vec<Draft>, Vec<(EntryId, Fact)>),
    (babies, carers): People,
) -> Imported {
    let rows_giving = facts.len();
    let from = facts.first().map(|(_, fact)| fact.start);
    let to = facts.iter().map(|(_, fact)| reach(fact)).max();
    let logs = facts.into_iter().map(|(id, fact)| Draft { id, payload: Payload::Log(fact) });
    drafts.extend(logs);
    Imported {
        format: Format::DadOps,
        files: sources.iter().map(|source| source.name.clone()).collect(),
        rows_read: found.rows_read,
        rows_giving,
        rows_naming: 0,
        rows_skipped: found.rows_left_out,
        drafts,
        warnings: sorted(found.warnings, sources),
        from,
        to,
        date_order: None,
        zone: options.zone,
        zone_assumed: false,
        babies,
        carers,
        ran_as: BTreeMap::new(),
    }
}

fn reach(fact: &Fact) -> Timestamp {
    match fact.extent {
        Extent::Until(end) => end.max(fact.start),
        Extent::Instant | Extent::Open => fact.start,
    }
}

fn document(source: &Source) -> Result<Document, ImportError> {
    let file = || source.name.clone();
    let value: Value = serde_json::from_str(&source.text).map_err(|error| ImportError::Json {
        file: file(),
        line: error.line(),
        column: error.column(),
        source: error,
    })?;
    let wants = "what `dadops export json` writes";
    let version = value.get("dadops").and_then(Value::as_u64);
    if let Some(version) = version.filter(|version| *version > VERSION) {
        return Err(ImportError::LaterVersion { file: file(), version });
    }
    let document: Document =
        serde_json::from_value(value).map_err(|_| ImportError::Shape { file: file(), wants })?;
    if document.dadops == 0 {
        return Err(ImportError::Shape { file: file(), wants });
    }
    Ok(document)
}

/// Returns what the household does not say yet; what it says now goes before
/// what it said when it was exported.
fn household(told: &Household, file: &str, options: &Options<'_>) -> Vec<Draft> {
    let here = options.household;
    // One action's entries stand in the order of their ids; people keep theirs.
    let id = |place: i64, what: &str| EntryId::new(derived(place, &["import", file, what]));
    let babies = (0..).zip(&told.babies).filter(|(_, one)| here.baby(one.id).is_none());
    let babies = babies.map(|(place, one)| {
        let payload = Payload::Baby { baby: one.id, now: one.is.clone() };
        Draft { id: id(place, &one.id.to_string()), payload }
    });
    let carers = (0..).zip(&told.carers).filter(|(_, one)| here.carer(one.id).is_none());
    let carers = carers.map(|(place, one)| {
        let payload = Payload::Carer { carer: one.id, now: one.is.clone() };
        Draft { id: id(place, &one.id.to_string()), payload }
    });
    let new = |setting: &&Setting| match setting {
        Setting::Zone(_) => here.zone.is_none(),
        Setting::Nation(_) => here.nation.is_none(),
        Setting::Units(_) => here.units == Units::default(),
    };
    let settings = told
        .settings
        .iter()
        .filter(new)
        .map(|setting| Draft { id: id(0, setting.name()), payload: Payload::Setting(*setting) });
    babies.chain(carers).chain(settings).collect()
}

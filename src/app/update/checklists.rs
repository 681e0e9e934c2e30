//! What a person says of a readiness list becomes entries, or an answer that
//! says why not.

use crate::app::checklist_words;
use crate::app::checklists;
use crate::app::checklists::Deed;
use crate::app::checklists::Listing;
use crate::app::checklists::NOBODY;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::reader;
use crate::app::update::say;
use crate::checklist::standing::Standing;
use crate::domain::entry::tick::Mark;
use crate::domain::entry::tick::TickSaid;
use crate::domain::id::CarerId;
use crate::journal::entry::Payload;
use crate::text::catalogue::checklist as text;

/// Returns what a wish stores: nothing of what holds already.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn payloads(model: &Model, wish: &Listing) -> Result<Vec<Payload>, Reply> {
    let one = list(model, &wish.list)?;
    let marks = marks(model, one, &wish.deed)?;
    if marks.is_empty() {
        let line = text::UNCHANGED.fill(model.ui.style.tone, &[one.list.id.as_str()]);
        return Err(Reply::new(Outcome::Nothing, line));
    }
    let said = |mark| Payload::Tick(TickSaid { list: one.list.id.clone(), mark });
    Ok(marks.into_iter().map(said).collect())
}

/// Returns the list that is meant.
///
/// # Errors
///
/// The answer that names those there are.
pub fn list<'a>(model: &'a Model, asked: &str) -> Result<&'a Standing, Reply> {
    checklists::find(&model.readiness, asked).ok_or_else(|| {
        let tone = model.ui.style.tone;
        let names = model.readiness.iter().map(|one| one.list.id.as_str());
        let names = names.collect::<Vec<_>>().join(", ");
        let line = text::NO_LIST.fill(tone, &[asked]);
        Reply::new(Outcome::Nothing, line).hinting(text::LISTS.fill(tone, &[&names]))
    })
}

fn marks(model: &Model, one: &Standing, deed: &Deed) -> Result<Vec<Mark>, Reply> {
    match deed {
        Deed::Tick { item, done } => {
            let places = places(model, one, item)?.into_iter();
            let states = places.map(|place| &one.items[place]);
            let changed = states.filter(|state| state.done.is_some() != *done);
            Ok(changed
                .map(|state| Mark::Done { item: state.item.id.clone(), done: *done })
                .collect())
        }
        Deed::Own { item, carer } => {
            let owner = owner(model, carer)?;
            let name = owner.and_then(|id| model.household.carer_name(id));
            let places = places(model, one, item)?.into_iter();
            let states = places.map(|place| &one.items[place]);
            let changed = states.filter(|state| state.owner.as_deref() != name);
            Ok(changed.map(|state| Mark::Owner { item: state.item.id.clone(), owner }).collect())
        }
        Deed::Visit { day } => {
            let on = checklists::day(day).ok_or_else(|| {
                let line = text::NO_DATE.fill(model.ui.style.tone, &[day]);
                Reply::new(Outcome::NotUnderstood, line)
            })?;
            Ok(if on == one.visit { Vec::new() } else { vec![Mark::Visit { on }] })
        }
    }
}

fn places(model: &Model, one: &Standing, asked: &str) -> Result<Vec<usize>, Reply> {
    let places = checklists::items(one, asked);
    if places.is_empty() {
        let tone = model.ui.style.tone;
        let line = text::NO_ITEM.fill(tone, &[asked, one.list.id.as_str()]);
        let hint = text::ITEMS_HINT.fill(tone, &[&one.items.len().to_string()]);
        return Err(Reply::new(Outcome::Nothing, line).hinting(hint));
    }
    Ok(places)
}

fn owner(model: &Model, carer: &str) -> Result<Option<CarerId>, Reply> {
    if NOBODY.contains(&carer.to_lowercase().as_str()) {
        return Ok(None);
    }
    model.household.carer_named(carer).map(Some).ok_or_else(|| {
        let line = text::NO_CARER.fill(model.ui.style.tone, &[carer]);
        Reply::new(Outcome::Nothing, line)
    })
}

/// Opens all lists, or one, to be read.
pub fn open(model: &mut Model, asked: Option<&str>) -> Vec<Effect> {
    let tone = model.ui.style.tone;
    let (title, lines) = match asked.map(|asked| list(model, asked)) {
        None => {
            let title = text::TITLE.say(tone).to_owned();
            (title, checklist_words::lines(model, &model.readiness))
        }
        Some(Ok(one)) => (one.list.id.to_string(), checklist_words::shown(model, one)),
        Some(Err(reply)) => {
            say::reply(model, reply);
            return vec![];
        }
    };
    reader::open(model, title, &lines.join("\n"));
    vec![]
}

//! What each of the family's documents is to the program: what ships, what it
//! is called, and what is wrong with a text of it.

use crate::app::guide;
use crate::app::model::Model;
use crate::app::roster::roster;
use crate::board::baby::BabyBoard;
use crate::checklist;
use crate::checklist::shipped as lists;
use crate::document::fault::Fault;
use crate::document::fault::Found;
use crate::document::fault::Kind as Wrong;
use crate::document::fault::placed;
use crate::domain::detail::Kind;
use crate::domain::document::DocumentName;
use crate::domain::label::Label;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::guidance::contact;
use crate::guidance::flag::Call;
use crate::metrics::last::SleepState;
use crate::plan;
use crate::plan::Checked;
use crate::plan::Plan;
use crate::runbook;
use crate::runbook::check::Known;
use crate::runbook::live::Live;
use crate::runbook::shipped;
use crate::runbook::standing::Moment;
use crate::text::catalogue::Text;
use crate::text::catalogue::books as say;
use crate::text::catalogue::checklist as readiness;
use crate::text::catalogue::planning;
use crate::text::catalogue::runbook as text;
use crate::text::nearest::nearest;
use crate::text::style::Tone;
use crate::text::time;
use crate::text::words;
use std::collections::BTreeSet;

/// Returns what holds without a version; empty where nothing ships.
#[must_use]
pub fn shipped(name: &DocumentName) -> &'static str {
    if *name == DocumentName::plan() {
        return plan::DEFAULT;
    }
    if let Some(id) = checklist::of_document(name) {
        return lists::text(&id).unwrap_or_default();
    }
    runbook::id_of(name).and_then(|id| shipped::text(&id)).unwrap_or_default()
}

/// Returns what a document is called in a sentence.
#[must_use]
pub fn called(name: &DocumentName, tone: Tone) -> String {
    match (runbook::id_of(name), checklist::of_document(name)) {
        (Some(id), _) => text::THE_RUNBOOK.fill(tone, &[id.as_str()]),
        (None, Some(id)) => readiness::THE_LIST.fill(tone, &[id.as_str()]),
        (None, None) => text::THE_PLAN.say(tone).to_owned(),
    }
}

/// Returns what a document is called where its kind is clear: `plan`, or the
/// own name of a runbook or a readiness list.
#[must_use]
pub fn id(name: &DocumentName) -> String {
    let id = runbook::id_of(name).or_else(|| checklist::of_document(name));
    id.map_or_else(|| name.as_str().to_owned(), |id| id.as_str().to_owned())
}

/// Returns the verb whose document it is: `plan`, `runbook`, `checklist`.
#[must_use]
pub fn family(name: &DocumentName) -> &'static str {
    match checklist::of_document(name) {
        _ if *name == DocumentName::plan() => "plan",
        Some(_) => "checklist",
        None => "runbook",
    }
}

/// Returns the verb with `act`, as it is typed: `runbook edit fever`.
#[must_use]
pub fn verb(name: &DocumentName, act: &str) -> String {
    let family = family(name);
    if *name == DocumentName::plan() {
        return format!("{family} {act}");
    }
    format!("{family} {act} {}", id(name))
}

/// Returns the sentence that a document has no version to go back to.
#[must_use]
pub fn nothing_before(name: &DocumentName) -> Text {
    let ships = !shipped(name).is_empty();
    if ships { planning::NOTHING_BEFORE } else { planning::NOTHING_EARLIER }
}

/// Tells whether there is such a document.
#[must_use]
pub fn known(model: &Model, name: &DocumentName) -> bool {
    model.documents.get(name).is_some() || !shipped(name).is_empty()
}

/// Returns what to do about a runbook of a name that there is none of: the
/// nearest there is, or how to see all.
#[must_use]
pub fn meant(model: &Model, asked: &str, tone: Tone) -> String {
    let ids = model.books.ids();
    match nearest(asked, ids.iter().map(Label::as_str)) {
        Some(near) => say::DID_YOU_MEAN.fill(tone, &[near]),
        None => say::LIST_THEM.say(tone).to_owned(),
    }
}

/// Returns the family's day, and the age of the youngest baby.
#[must_use]
pub fn moment(model: &Model) -> Moment {
    let born = model.household.babies.iter().filter_map(|(_, baby)| baby.born);
    let age = born.filter(|born| *born <= model.now).max();
    Moment {
        today: model.zone().local(model.now).date_naive(),
        youngest: age.map(|born| (model.now - born).num_weeks()),
    }
}

/// Returns the runbooks there are, and those of `also` that are to be stored
/// with them.
#[must_use]
pub fn books(model: &Model, also: &BTreeSet<Label>) -> BTreeSet<Label> {
    model.books.ids().into_iter().chain(also.iter().cloned()).collect()
}

/// Returns what forbids that a text is stored, or what is odd about it; the
/// runbooks of `also` are to be stored with it.
///
/// # Errors
///
/// What forbids it, in order of its place.
pub fn check(
    model: &Model,
    name: &DocumentName,
    said: &str,
    also: &BTreeSet<Label>,
) -> Result<Vec<Fault>, Vec<Fault>> {
    if *name == DocumentName::plan() {
        return plan_check(model, said, None).map(|checked| checked.warnings);
    }
    if let Some(id) = checklist::of_document(name) {
        return list_check(&id, said).map(|()| Vec::new());
    }
    let Some(id) = runbook::id_of(name) else { return Ok(Vec::new()) };
    let books = books(model, also);
    let known = Known { plan: &model.plan.plan, books: &books, moment: moment(model) };
    let checked = runbook::check::check(said, &known)?;
    if checked.runbook.id == id {
        return Ok(checked.warnings);
    }
    Err(other_id(said, &checked.runbook.id, &id))
}

/// Returns what is wrong with a text that would be the readiness list `id`.
fn list_check(id: &Label, said: &str) -> Result<(), Vec<Fault>> {
    let list = checklist::read(said)?;
    if list.id == *id { Ok(()) } else { Err(other_id(said, &list.id, id)) }
}

fn other_id(said: &str, its: &Label, id: &Label) -> Vec<Fault> {
    let at = said.find("id").unwrap_or_default();
    let with = [its.as_str(), id.as_str()];
    placed(said, vec![Found::new(at, Wrong::Clash, text::OTHER_ID, &with)])
}

/// Returns the plan that `text` is for this household from now on; what stayed
/// behind a change of `before`, and runbooks that are not there, are pointed out.
///
/// # Errors
///
/// All that is wrong with it.
pub fn plan_check(model: &Model, text: &str, before: Option<&Plan>) -> Result<Checked, Vec<Fault>> {
    let (household, zone, now) = (&model.household, model.zone(), model.now);
    let mut checked = plan::check(text, plan::Context { household, zone, now, before })?;
    let books = books(model, &BTreeSet::new());
    checked.warnings.extend(runbook::check::nowhere(text, &checked.plan, &books));
    checked.warnings.sort_by_key(|fault| (fault.line, fault.column));
    Ok(checked)
}

/// Returns a live value of a runbook as it is now; `None` where it is not known.
#[must_use]
pub fn live(model: &Model, live: Live) -> Option<String> {
    let number = |call| contact::number(guide::region(model), call).map(|row| row.number.clone());
    match live {
        Live::Emergency => number(Call::Emergency),
        // Without a nation there is none to name.
        Live::Urgent => number(Call::Urgent)
            .or_else(|| Some(text::A_DOCTOR.say(model.ui.style.tone).to_owned())),
        Live::Crisis => number(Call::Crisis).or_else(|| number(Call::Emergency)),
        Live::LastFeed => each(model, |baby| {
            let feed = baby.last_feed.as_ref()?;
            Some(since(model, feed.fact.start))
        }),
        Live::LastWet => each(model, |baby| Some(since(model, baby.last_wet?))),
        Live::LastDirty => each(model, |baby| Some(since(model, baby.last_dirty?))),
        Live::Age => each(model, |baby| {
            Some(text::AGE.fill(model.ui.style.tone, &[&baby.age_days?.to_string()]))
        }),
        Live::FeedsToday => each(model, |baby| Some(baby.today.feeds.to_string())),
        Live::WetToday => each(model, |baby| Some(baby.today.wet.to_string())),
        Live::State => each(model, |baby| state(model, baby)),
        Live::LastTemperature => each(model, |baby| last(model, baby, Kind::Temperature)),
        Live::LastMedicine => each(model, |baby| last(model, baby, Kind::Medicine)),
        Live::OnCall => {
            let primary = roster(model).at(model.now).primary?;
            model.household.carer_name(primary).map(str::to_owned)
        }
    }
}

/// Returns what is known of each baby, by name where there are several.
fn each(model: &Model, value: impl Fn(&BabyBoard) -> Option<String>) -> Option<String> {
    let known = model.board.babies.iter().filter_map(|baby| Some((baby, value(baby)?)));
    let known: Vec<(&BabyBoard, String)> = known.collect();
    match known.as_slice() {
        [] => None,
        [(_, only)] if model.board.babies.len() == 1 => Some(only.clone()),
        several => {
            let named = several.iter().map(|(baby, value)| format!("{} {value}", baby.name));
            Some(named.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Returns the newest of a kind in words, with how long ago it was.
fn last(model: &Model, baby: &BabyBoard, kind: Kind) -> Option<String> {
    let mut newest = model.timeline.newest(Subject::Baby(baby.id), kind);
    let logged = newest.find(|logged| logged.fact.start <= model.now)?;
    let style = &model.ui.style;
    let words = words::detail(&logged.fact, style);
    let ago = since(model, logged.fact.start);
    Some(text::LAST.fill(style.tone, &[&words, &ago]))
}

fn since(model: &Model, at: Timestamp) -> String {
    time::duration(model.now - at)
}

fn state(model: &Model, baby: &BabyBoard) -> Option<String> {
    let (words, at) = match baby.state {
        SleepState::Asleep(at) => (text::ASLEEP, at),
        SleepState::Awake(at) => (text::AWAKE, at),
        SleepState::Unknown => return None,
    };
    Some(words.fill(model.ui.style.tone, &[&since(model, at)]))
}

//! The family's documents: a version is proposed, gets its yes, and what holds
//! of the plan is kept up.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::roster;
use crate::app::update::refresh;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::document::publish::Refused;
use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::document::MAX_BYTES;
use crate::domain::document::Status;
use crate::domain::setting::Setting;
use crate::journal::document::Document;
use crate::journal::document::Documents;
use crate::journal::document::Version;
use crate::journal::entry::Payload;
use crate::plan;
use crate::plan::Checked;
use crate::plan::Plan;
use crate::plan::fault::Fault;
use crate::plan::fault::Kind;
use crate::plan::held::Held;
use crate::plan::version::SHIPPED;
use crate::text::catalogue::Text;
use crate::text::catalogue::plan as text;

/// Returns what a new version of a document comes to: for the plan, with the
/// settings of the household that it names.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn propose(model: &Model, proposal: Proposal) -> Result<Vec<Payload>, Reply> {
    let is_plan = proposal.name == DocumentName::plan();
    let checked = if is_plan {
        let checked = plan_check(model, &proposal.text, None);
        Some(checked.map_err(|faults| refused_plan(model, &faults))?)
    } else {
        None
    };
    let name = proposal.name.clone();
    let document = model.documents.get(&name);
    let shipped = if is_plan { plan::DEFAULT } else { "" };
    let approval = model.plan.plan.approval;
    let made = publish::next(proposal, document, shipped, &model.household, approval, model.you);
    let edition = made.map_err(|why| refused(model, &name, &why))?;
    let settings = checked.filter(|_| edition.status == Status::Current);
    let settings = settings.map(|checked| settings_of(model, &checked.plan));
    Ok(with_settings(edition, settings.unwrap_or_default()))
}

/// Returns the plan that `text` is for this household from now on; what stayed
/// behind a change of `before` is pointed out.
///
/// # Errors
///
/// All that is wrong with it.
pub fn plan_check(model: &Model, text: &str, before: Option<&Plan>) -> Result<Checked, Vec<Fault>> {
    let (household, zone, now) = (&model.household, model.zone(), model.now);
    plan::check(text, plan::Context { household, zone, now, before })
}

/// Returns what is odd about a text that would be the plan: a number that was
/// not changed with another, a setting that says something else.
#[must_use]
pub fn remarks(model: &Model, name: &DocumentName, text: &str) -> Vec<Warning> {
    let before = &model.plan.plan;
    let plan = *name == DocumentName::plan();
    let checked = plan.then(|| plan_check(model, text, Some(before)).ok()).flatten();
    let faults = checked.map(|checked| checked.warnings).unwrap_or_default();
    // The plan itself sets what it names of the household.
    let odd = faults.into_iter().filter(|fault| fault.kind != Kind::Setting);
    odd.map(|fault| Warning { oddity: None, line: fault.what }).collect()
}

/// Returns what is said of a version that goes back to another: which, and why
/// it waits for no yes where another carer's change would.
#[must_use]
pub fn goes_back(model: &Model, back: &Back) -> String {
    let waits = model.plan.plan.approval && publish::needs_yes(&model.household, model.you);
    let says = if back.held && waits { text::BACK_NO_YES } else { text::BACK };
    let tone = model.ui.style.tone;
    let to = if back.to == SHIPPED {
        text::THE_SHIPPED.say(tone).to_owned()
    } else {
        text::THE_TEXT.fill(tone, &[&back.to])
    };
    says.fill(tone, &[&to])
}

/// Returns the yes of whoever writes here to the draft that waits.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn approve(model: &Model, name: &DocumentName) -> Result<Vec<Payload>, Reply> {
    let made = publish::yes(model.documents.get(name), &model.household, model.you);
    let edition = made.map_err(|why| refused(model, name, &why))?;
    if *name != DocumentName::plan() {
        return Ok(vec![Payload::Document(edition)]);
    }
    // What was valid when it was written may name somebody gone, or come from
    // another machine.
    let checked = plan_check(model, &edition.text, None);
    let checked = checked.map_err(|faults| refused_plan(model, &faults))?;
    let settings = settings_of(model, &checked.plan);
    Ok(with_settings(edition, settings))
}

fn with_settings(edition: Edition, settings: Vec<Setting>) -> Vec<Payload> {
    let settings = settings.into_iter().map(Payload::Setting);
    std::iter::once(Payload::Document(edition)).chain(settings).collect()
}

/// Returns what the plan sets in the household and is not set there yet.
fn settings_of(model: &Model, plan: &Plan) -> Vec<Setting> {
    let units = plan.units.filter(|units| *units != model.household.units);
    let nation = plan.nation.filter(|nation| Some(*nation) != model.household.nation);
    [units.map(Setting::Units), nation.map(Setting::Nation)].into_iter().flatten().collect()
}

/// Takes in what became of a document; the plan is read anew.
pub fn take_in(model: &mut Model, now: Document) -> Vec<Effect> {
    let plan = now.name == DocumentName::plan();
    model.documents.apply(now);
    if !plan {
        return vec![];
    }
    let document = model.documents.get(&DocumentName::plan());
    model.plan = Held::next(Some(&model.plan), document);
    model.plans = None;
    wanted(model).into_iter().collect()
}

/// Takes in what holds of all documents, read anew; returns what must be read
/// to know which plan holds.
pub fn replace(model: &mut Model, documents: Documents) -> Option<Effect> {
    model.documents = documents;
    let document = model.documents.get(&DocumentName::plan());
    model.plan = Held::next(Some(&model.plan), document);
    model.plans = None;
    wanted(model)
}

/// Returns what must be read to know which plan holds, and which held before
/// it, when that is not known.
#[must_use]
pub fn wanted(model: &Model) -> Option<Effect> {
    let broken = model.plan.broken.as_ref().is_some_and(|broken| !broken.searched);
    let later = model.plan.version.is_some_and(|number| number > 1) && model.plans.is_none();
    (broken || later).then(|| Effect::LoadVersions(DocumentName::plan()))
}

/// Every version of a document was read.
pub fn versions(model: &mut Model, name: &DocumentName, versions: &[Version]) -> Vec<Effect> {
    if *name == DocumentName::plan() {
        model.plan = std::mem::take(&mut model.plan).search(versions);
        model.plans = Some(roster::held(versions));
        refresh::data(model);
    }
    vec![]
}

/// Returns the line that says what a version that is stored came to.
#[must_use]
pub fn stored(model: &Model, edition: &Edition) -> Option<String> {
    let tone = model.ui.style.tone;
    let document = model.documents.get(&edition.name)?;
    let same = |version: &&Version| version.edition.hash == edition.hash;
    let version = publish::newest(document).filter(same)?;
    let (name, number) = (edition.name.as_str(), version.number.to_string());
    if version.approved.is_some() {
        return Some(text::APPROVED.fill(tone, &[name, &number]));
    }
    Some(text::WRITTEN.fill(tone, &[name, &number, &becomes(model, version.status())]))
}

/// Returns what becomes of a version of this status.
#[must_use]
pub fn becomes(model: &Model, status: Status) -> String {
    let tone = model.ui.style.tone;
    match status {
        Status::Current => text::HOLDS.say(tone).to_owned(),
        Status::Draft => {
            let primary = publish::primary(&model.household);
            let name = primary.and_then(|id| model.household.carer_name(id));
            text::WAITS.fill(tone, &[name.unwrap_or_else(|| text::THE_PRIMARY.say(tone))])
        }
    }
}

/// Tells whether a draft waits for somebody else than who writes here.
#[must_use]
pub fn not_yours(model: &Model) -> bool {
    let document = model.documents.get(&DocumentName::plan());
    let made = publish::yes(document, &model.household, model.you);
    matches!(made, Err(Refused::NotPrimary(_)))
}

/// Tells whether a draft waits for the yes of whoever writes here.
#[must_use]
pub fn says_yes(model: &Model) -> bool {
    !publish::needs_yes(&model.household, model.you)
}

fn refused_plan(model: &Model, faults: &[Fault]) -> Reply {
    let tone = model.ui.style.tone;
    let line = match faults {
        [_] => text::FAULT.say(tone).to_owned(),
        several => text::FAULTS.fill(tone, &[&several.len().to_string()]),
    };
    Reply::new(Outcome::Refused, line)
}

fn refused(model: &Model, name: &DocumentName, why: &Refused) -> Reply {
    let tone = model.ui.style.tone;
    let says = |outcome, says: Text, with: &[&str]| Reply::new(outcome, says.fill(tone, with));
    let name = name.as_str();
    match why {
        Refused::TooLarge(bytes) => {
            let kib = [bytes, &MAX_BYTES].map(|bytes| bytes.div_ceil(1_024).to_string());
            says(Outcome::Refused, text::DOCUMENT_TOO_LARGE, &[&kib[0], &kib[1]])
        }
        Refused::Control(line) => says(Outcome::Refused, text::CONTROL, &[&line.to_string()]),
        Refused::Same(Some(number)) => {
            says(Outcome::Nothing, text::SAME_TEXT, &[name, &number.to_string()])
        }
        Refused::Same(None) => says(Outcome::Nothing, text::SAME_AS_SHIPPED, &[name]),
        Refused::NoDraft => says(Outcome::Nothing, text::NO_DRAFT, &[name]),
        Refused::NotPrimary(primary) => {
            let primary = model.household.carer_name(*primary);
            let primary = primary.unwrap_or_else(|| text::THE_PRIMARY.say(tone));
            says(Outcome::Refused, text::NOT_YOURS, &[primary])
                .hinting(text::NOT_YOURS_HINT.fill(tone, &[primary]))
        }
    }
}

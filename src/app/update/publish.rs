//! The family's documents: a version is proposed, gets its yes, and what holds
//! of the plan is kept up.

use crate::app::documents;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::roster;
use crate::app::update::refresh;
use crate::document::fault::Fault;
use crate::document::fault::Kind;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::document::publish::Refused;
use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::document::MAX_BYTES;
use crate::domain::document::Status;
use crate::domain::label::Label;
use crate::domain::setting::Setting;
use crate::journal::document::Document;
use crate::journal::document::Documents;
use crate::journal::document::Version;
use crate::journal::entry::Payload;
use crate::plan;
use crate::plan::held::Held;
use crate::runbook;
use crate::text::catalogue::Text;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;
use std::collections::BTreeSet;

/// Returns what a new version of a document comes to: for the plan, with the
/// settings of the household that it names.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn propose(model: &Model, proposal: Proposal) -> Result<Vec<Payload>, Reply> {
    one(model, proposal, &BTreeSet::new()).map_err(|no| no.say(model))
}

/// Returns what new versions of several documents come to, each as
/// [`propose`]; what differs in nothing is left alone.
///
/// # Errors
///
/// The answer that says why nothing is stored: the first that may not be, or
/// that nothing differs in any.
pub fn propose_all(model: &Model, proposals: Vec<Proposal>) -> Result<Vec<Payload>, Reply> {
    let also = proposals.iter().filter_map(|one| runbook::id_of(&one.name)).collect();
    let mut payloads = Vec::new();
    let mut same = None;
    for proposal in proposals {
        match one(model, proposal, &also) {
            Ok(more) => payloads.extend(more),
            Err(no @ No::Refused(_, Refused::Same(_))) => same = Some(no),
            Err(no) => return Err(no.say(model)),
        }
    }
    match same.filter(|_| payloads.is_empty()) {
        Some(no) => Err(no.say(model)),
        None => Ok(payloads),
    }
}

/// Why there is no next version.
enum No {
    /// The text has faults.
    Faults(DocumentName, Vec<Fault>),
    /// It may not be.
    Refused(DocumentName, Refused),
}

impl No {
    fn say(&self, model: &Model) -> Reply {
        match self {
            Self::Faults(name, faults) => faulty(model, name, faults),
            Self::Refused(name, why) => refused(model, name, why),
        }
    }
}

fn one(model: &Model, proposal: Proposal, also: &BTreeSet<Label>) -> Result<Vec<Payload>, No> {
    let name = proposal.name.clone();
    let checked = documents::check(model, &name, &proposal.text, also);
    checked.map_err(|faults| No::Faults(name.clone(), faults))?;
    let document = model.documents.get(&name);
    let shipped = documents::shipped(&name);
    let approval = model.plan.plan.approval;
    let made = publish::next(proposal, document, shipped, &model.household, approval, model.you);
    let edition = made.map_err(|why| No::Refused(name, why))?;
    let settings = settings_of(model, &edition);
    Ok(with_settings(edition, settings))
}

/// Returns what is odd about a text that would be a document's next version: a
/// number that was not changed with another, a word that is not said.
#[must_use]
pub fn remarks(model: &Model, name: &DocumentName, text: &str) -> Vec<Warning> {
    let says = |line: String| Warning { oddity: None, line };
    if *name != DocumentName::plan() {
        let faults = documents::check(model, name, text, &BTreeSet::new()).unwrap_or_default();
        return faults.into_iter().map(|fault| says(at_line(model, &fault))).collect();
    }
    let checked = documents::plan_check(model, text, Some(&model.plan.plan)).ok();
    let faults = checked.map(|checked| checked.warnings).unwrap_or_default();
    // The plan itself sets what it names of the household.
    let odd = faults.into_iter().filter(|fault| fault.kind != Kind::Setting);
    odd.map(|fault| says(fault.what)).collect()
}

fn at_line(model: &Model, fault: &Fault) -> String {
    text::AT_LINE.fill(model.ui.style.tone, &[&fault.line.to_string(), &fault.what])
}

/// Returns what is said of a version that goes back to another: which, and why
/// it waits for no yes where another carer's change would.
#[must_use]
pub fn goes_back(model: &Model, back: &Back) -> String {
    let waits = model.plan.plan.approval && publish::needs_yes(&model.household, model.you);
    let says = if back.held && waits { text::BACK_NO_YES } else { text::BACK };
    says.fill(model.ui.style.tone, &[&back.to])
}

/// Returns the yes of whoever writes here to the draft that waits.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn approve(model: &Model, name: &DocumentName) -> Result<Vec<Payload>, Reply> {
    let made = publish::yes(model.documents.get(name), &model.household, model.you);
    let edition = made.map_err(|why| refused(model, name, &why))?;
    // What was valid when it was written may name somebody gone, or come from
    // another machine.
    let checked = documents::check(model, name, &edition.text, &BTreeSet::new());
    checked.map_err(|faults| faulty(model, name, &faults))?;
    let settings = settings_of(model, &edition);
    Ok(with_settings(edition, settings))
}

fn with_settings(edition: Edition, settings: Vec<Setting>) -> Vec<Payload> {
    let settings = settings.into_iter().map(Payload::Setting);
    std::iter::once(Payload::Document(edition)).chain(settings).collect()
}

/// Returns what a plan that holds sets in the household and is not set there yet.
fn settings_of(model: &Model, edition: &Edition) -> Vec<Setting> {
    if edition.name != DocumentName::plan() || edition.status != Status::Current {
        return Vec::new();
    }
    let Ok(plan) = plan::read(&edition.text) else { return Vec::new() };
    let units = plan.units.filter(|units| *units != model.household.units);
    let nation = plan.nation.filter(|nation| Some(*nation) != model.household.nation);
    [units.map(Setting::Units), nation.map(Setting::Nation)].into_iter().flatten().collect()
}

/// Takes in what became of a document; the plan or the runbook is read anew.
pub fn take_in(model: &mut Model, now: Document) -> Vec<Effect> {
    let plan = now.name == DocumentName::plan();
    model.books.take_in(&now);
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
    model.books = std::mem::take(&mut model.books).next(&model.documents);
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

/// Tells whether a draft waits for the yes of whoever writes here.
#[must_use]
pub fn says_yes(model: &Model) -> bool {
    !publish::needs_yes(&model.household, model.you)
}

fn faulty(model: &Model, name: &DocumentName, faults: &[Fault]) -> Reply {
    Reply::new(Outcome::Refused, faults_line(name, faults.len(), model.ui.style.tone))
}

/// Returns how many faults a document's text has, in a sentence.
#[must_use]
pub fn faults_line(name: &DocumentName, count: usize, tone: Tone) -> String {
    let called = documents::called(name, tone);
    match count {
        1 => text::FAULT.fill(tone, &[&called]),
        several => text::FAULTS.fill(tone, &[&called, &several.to_string()]),
    }
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

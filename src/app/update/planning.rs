//! Documents from the console: a version to read, all of them, what differs,
//! and going back.

use crate::app::act::Act;
use crate::app::book;
use crate::app::command::Command;
use crate::app::documents;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::planning::Ask;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::editor;
use crate::app::update::publish as publishing;
use crate::app::update::reader;
use crate::app::update::run;
use crate::app::update::say;
use crate::app::verbs::Said;
use crate::app::words;
use crate::document::diff::unified;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::document::version;
use crate::document::version::Named;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::journal::document::Version;
use crate::text::catalogue::Text;
use crate::text::catalogue::books;
use crate::text::catalogue::plan as text;
use crate::text::catalogue::planning;
use crate::text::catalogue::runs;
use crate::text::time;

/// Does what was asked about a document.
pub fn asked(model: &mut Model, stamp: Stamp, name: DocumentName, ask: Ask) -> Vec<Effect> {
    if !documents::known(model, &name) {
        let asked = documents::id(&name);
        let reply = nothing(model, books::NO_RUNBOOK, &[&asked]);
        let hint = documents::meant(model, &asked, model.ui.style.tone);
        say::reply(model, reply.hinting(hint));
        return vec![];
    }
    match ask {
        Ask::Edit { why } => editor::edit(model, name, None, why),
        Ask::Approve if publishing::not_yours(model, &name) => {
            let hint = say::keyed(model, text::NOT_YOURS_KEY, &[Act::Author]);
            if let Err(reply) = publishing::approve(model, &name) {
                say::reply(model, reply.hinting(hint));
            }
            vec![]
        }
        Ask::Approve => run::command(model, stamp, Command::Approve(name), true),
        Ask::Show(_) | Ask::Diff(..) | Ask::History | Ask::Rollback { .. } => {
            model.asked_of = Some((name.clone(), ask));
            vec![Effect::LoadVersions(name)]
        }
    }
}

/// Shows the runbooks there are.
pub fn list(model: &mut Model) {
    let title = books::TITLE.say(model.ui.style.tone).to_owned();
    let lines = book::list(model).join("\n");
    reader::open(model, title, &lines);
}

/// Shows every step that is to be gone over.
pub fn review(model: &mut Model) {
    let title = runs::REVIEW.say(model.ui.style.tone).to_owned();
    let lines = book::to_review(usize::MAX, model);
    reader::open(model, title, &lines);
}

/// Every version of a document was read: what waited for them goes on.
pub fn versions(
    model: &mut Model,
    stamp: Stamp,
    name: &DocumentName,
    versions: &[Version],
) -> Vec<Effect> {
    let effects = publishing::versions(model, name, versions);
    match model.asked_of.take_if(|(asked, _)| asked == name) {
        Some((_, ask)) => go_on(model, stamp, name, ask, versions).unwrap_or_else(|reply| {
            say::reply(model, reply);
            vec![]
        }),
        None => effects,
    }
}

fn go_on(
    model: &mut Model,
    stamp: Stamp,
    name: &DocumentName,
    ask: Ask,
    versions: &[Version],
) -> Result<Vec<Effect>, Reply> {
    let document = model.documents.get(name);
    let number = |version: &Version| version.number;
    let current = document.and_then(|document| document.current.as_ref()).map(number);
    let draft = document.and_then(|document| document.draft.as_ref()).map(number);
    let shipped = documents::shipped(name);
    let holds = version::of(versions, shipped, current);
    match ask {
        Ask::Show(asked) => {
            let one = asked.is_some();
            let named = named(model, name, versions, asked, holds)?;
            show(model, name, named, one);
        }
        Ask::Diff(from, to) => {
            let before = version::before(versions, shipped, current).unwrap_or(holds);
            let (old, new) = match draft.filter(|_| from.is_none()) {
                Some(_) => (holds, version::of(versions, shipped, draft)),
                None if from.is_none() => (before, holds),
                None => (
                    named(model, name, versions, from, before)?,
                    named(model, name, versions, to, holds)?,
                ),
            };
            differs(model, name, old, new);
        }
        Ask::History => history(model, name, versions, current),
        Ask::Rollback { version, why } => {
            // A draft that waits is taken back: what holds is said once more.
            let before = match draft {
                Some(_) => Some(holds),
                None => version::back(versions, shipped, current),
            };
            let to = match (version, before) {
                (None, None) => {
                    let says = documents::nothing_before(name);
                    return Err(nothing(model, says, &[&called(model, name)]));
                }
                (asked, before) => named(model, name, versions, asked, before.unwrap_or(holds))?,
            };
            return Ok(back_to(model, stamp, name, to, why));
        }
        Ask::Edit { .. } | Ask::Approve => {}
    }
    Ok(vec![])
}

/// Shows a version as it is to be read; `one`: it was named.
fn show(model: &mut Model, name: &DocumentName, named: Named<'_>, one: bool) {
    let title = text::TITLE_ONE.fill(model.ui.style.tone, &[&documents::id(name), &named.label()]);
    let page = book::shown(model, name, named, one, usize::MAX);
    let text = page.unwrap_or_else(|| named.text().to_owned());
    reader::open(model, title, &text);
}

fn named<'a>(
    model: &Model,
    name: &DocumentName,
    versions: &'a [Version],
    asked: Option<String>,
    or: Named<'a>,
) -> Result<Named<'a>, Reply> {
    let Some(asked) = asked else { return Ok(or) };
    version::find(versions, documents::shipped(name), &asked).ok_or_else(|| {
        let reply = nothing(model, planning::NO_VERSION, &[&asked, &called(model, name)]);
        let tone = model.ui.style.tone;
        match versions.last() {
            None => reply.hinting(planning::ONLY_SHIPPED.fill(tone, &[&called(model, name)])),
            Some(last) => {
                let last = last.number.to_string();
                reply.hinting(planning::VERSIONS_THERE.fill(tone, &[&last]))
            }
        }
    })
}

fn called(model: &Model, name: &DocumentName) -> String {
    documents::called(name, model.ui.style.tone)
}

fn nothing(model: &Model, says: Text, with: &[&str]) -> Reply {
    Reply::new(Outcome::Nothing, says.fill(model.ui.style.tone, with))
}

fn differs(model: &mut Model, name: &DocumentName, old: Named<'_>, new: Named<'_>) {
    let names = [old.label(), new.label()];
    let names = names.each_ref().map(String::as_str);
    let lines = unified(old.text(), new.text(), (names[0], names[1]));
    if lines.is_empty() {
        let reply = nothing(model, planning::NO_DIFFERENCE, &names);
        return say::reply(model, reply);
    }
    let with = [&documents::id(name), names[0], names[1]];
    let title = text::TITLE_DIFF.fill(model.ui.style.tone, &with);
    reader::open(model, title, &lines);
}

/// Shows every version, the newest first: number, where it stands, when, who;
/// why stands below.
fn history(model: &mut Model, name: &DocumentName, versions: &[Version], current: Option<u32>) {
    let tone = model.ui.style.tone;
    if versions.is_empty() {
        let reply = nothing(model, planning::NO_VERSIONS, &[&called(model, name)]);
        return say::reply(model, reply);
    }
    let mut lines = Vec::new();
    for version in versions.iter().rev() {
        let status = version::status(version, current).replace('_', " ");
        let when = time::dated(version.at, model.now, &model.ui.style);
        let by = |author: Option<CarerId>| author.and_then(|id| model.household.carer_name(id));
        let who = by(version.author).unwrap_or(planning::NOT_SAID.say(tone));
        lines.push(format!("v{:<3} {status:<10}  {when}  {who}", version.number));
        let yes = version.approved.as_ref();
        let yes = yes.map(|yes| match by(yes.author) {
            Some(name) => planning::APPROVED_BY.fill(tone, &[name]),
            None => planning::APPROVED.say(tone).to_owned(),
        });
        let unaware = version.unaware.then(|| planning::UNAWARE.say(tone).to_owned());
        let notes = version.edition.why.clone().into_iter().chain(yes).chain(unaware);
        lines.extend(notes.map(|note| format!("     {note}")));
    }
    let title = text::TITLE_HISTORY.fill(tone, &[&called(model, name)]);
    reader::open(model, title, &lines.join("\n"));
}

fn back_to(
    model: &mut Model,
    stamp: Stamp,
    name: &DocumentName,
    to: Named<'_>,
    why: Option<String>,
) -> Vec<Effect> {
    let back = || planning::BACK_TO.fill(model.ui.style.tone, &[&to.label()]);
    let proposal = Proposal {
        base: publish::base(model.documents.get(name)),
        name: name.clone(),
        text: to.text().to_owned(),
        why: why.or_else(|| Some(back())),
        back: Some(Back { to: to.label(), held: to.held() }),
    };
    run::command(model, stamp, Command::Publish(proposal), true)
}

/// Returns the name of a version's author.
#[must_use]
pub fn whose(model: &Model, author: Option<CarerId>) -> String {
    match author {
        Some(_) => words::carer(model, author),
        None => text::SOMEBODY.say(model.ui.style.tone).to_owned(),
    }
}

/// Returns what it would do.
#[must_use]
pub fn would(model: &Model, name: &DocumentName, ask: &Ask) -> String {
    let tone = model.ui.style.tone;
    match ask {
        Ask::Edit { .. } => text::WOULD_EDIT.fill(tone, &[&called(model, name)]),
        Ask::Show(version) => {
            let with = [&documents::id(name), version.as_deref().unwrap_or_default()];
            text::WOULD_READ.fill(tone, &[text::TITLE_ONE.fill(tone, &with).trim_end()])
        }
        Ask::Diff(..) => text::WOULD_READ.fill(tone, &[text::WHAT_DIFFERS.say(tone)]),
        Ask::History => {
            let title = text::TITLE_HISTORY.fill(tone, &[&called(model, name)]);
            text::WOULD_READ.fill(tone, &[&title])
        }
        Ask::Rollback { version: Some(version), .. } => {
            text::WOULD_ROLL_BACK_TO.fill(tone, &[version])
        }
        Ask::Rollback { version: None, .. } => text::WOULD_ROLL_BACK.fill(tone, &[]),
        Ask::Approve => run::would(model, &Said::Do(Command::Approve(name.clone()))),
    }
}

/// Returns what a wish to see all runbooks would do.
#[must_use]
pub fn would_list(model: &Model) -> String {
    let tone = model.ui.style.tone;
    text::WOULD_READ.fill(tone, &[books::TITLE.say(tone)])
}

/// Returns what a wish to see what is to be gone over would do.
#[must_use]
pub fn would_review(model: &Model) -> String {
    let tone = model.ui.style.tone;
    text::WOULD_READ.fill(tone, &[runs::REVIEW.say(tone)])
}

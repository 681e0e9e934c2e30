//! The plan from the console: its versions shown, compared, gone back to and agreed to.

use crate::app::act::Act;
use crate::app::command::Command;
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
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::journal::document::Version;
use crate::plan::version;
use crate::plan::version::Named;
use crate::text::catalogue::Text;
use crate::text::catalogue::plan as text;
use crate::text::catalogue::planning;
use crate::text::time;

/// Does what was asked about the plan.
pub fn asked(model: &mut Model, stamp: Stamp, ask: Ask) -> Vec<Effect> {
    match ask {
        Ask::Edit { why } => editor::edit(model, None, why),
        Ask::Approve if publishing::not_yours(model) => {
            let hint = say::keyed(model, text::NOT_YOURS_KEY, &[Act::Author]);
            if let Err(reply) = publishing::approve(model, &DocumentName::plan()) {
                say::reply(model, reply.hinting(hint));
            }
            vec![]
        }
        Ask::Approve => run::command(model, stamp, Command::Approve(DocumentName::plan()), true),
        Ask::Show(_) | Ask::Diff(..) | Ask::History | Ask::Rollback { .. } => {
            model.asked_plan = Some(ask);
            vec![Effect::LoadVersions(DocumentName::plan())]
        }
    }
}

/// Every version of a document was read: what waited for them goes on.
pub fn versions(
    model: &mut Model,
    stamp: Stamp,
    name: &DocumentName,
    versions: &[Version],
) -> Vec<Effect> {
    let effects = publishing::versions(model, name, versions);
    let plan = *name == DocumentName::plan();
    match model.asked_plan.take_if(|_| plan) {
        Some(ask) => go_on(model, stamp, ask, versions).unwrap_or_else(|reply| {
            say::reply(model, reply);
            vec![]
        }),
        None => effects,
    }
}

fn go_on(
    model: &mut Model,
    stamp: Stamp,
    ask: Ask,
    versions: &[Version],
) -> Result<Vec<Effect>, Reply> {
    let document = model.documents.get(&DocumentName::plan());
    let number = |version: &Version| version.number;
    let current = document.and_then(|document| document.current.as_ref()).map(number);
    let draft = document.and_then(|document| document.draft.as_ref()).map(number);
    let holds = version::of(versions, current);
    match ask {
        Ask::Show(asked) => {
            let named = named(model, versions, asked, holds)?;
            let title = text::TITLE_ONE.fill(model.ui.style.tone, &[&named.label()]);
            reader::open(model, title, named.text());
        }
        Ask::Diff(from, to) => {
            let before = version::before(versions, current).unwrap_or(Named::Shipped);
            let (old, new) = match draft.filter(|_| from.is_none()) {
                Some(_) => (holds, version::of(versions, draft)),
                None if from.is_none() => (before, holds),
                None => (named(model, versions, from, before)?, named(model, versions, to, holds)?),
            };
            differs(model, old, new);
        }
        Ask::History => history(model, versions, current),
        Ask::Rollback { version, why } => {
            // A draft that waits is taken back: what holds is said once more.
            let before = match draft {
                Some(_) => Some(holds),
                None => version::back(versions, current),
            };
            let to = match (version, before) {
                (None, None) => return Err(nothing(model, planning::NOTHING_BEFORE, &[])),
                (asked, before) => named(model, versions, asked, before.unwrap_or(holds))?,
            };
            return Ok(back_to(model, stamp, to, why));
        }
        Ask::Edit { .. } | Ask::Approve => {}
    }
    Ok(vec![])
}

fn named<'a>(
    model: &Model,
    versions: &'a [Version],
    asked: Option<String>,
    or: Named<'a>,
) -> Result<Named<'a>, Reply> {
    let Some(asked) = asked else { return Ok(or) };
    version::find(versions, &asked).ok_or_else(|| {
        let reply = nothing(model, planning::NO_VERSION, &[&asked]);
        let tone = model.ui.style.tone;
        match versions.last() {
            None => reply.hinting(planning::ONLY_SHIPPED.say(tone)),
            Some(last) => {
                let last = last.number.to_string();
                reply.hinting(planning::VERSIONS_THERE.fill(tone, &[&last]))
            }
        }
    })
}

fn nothing(model: &Model, says: Text, with: &[&str]) -> Reply {
    Reply::new(Outcome::Nothing, says.fill(model.ui.style.tone, with))
}

fn differs(model: &mut Model, old: Named<'_>, new: Named<'_>) {
    let names = [old.label(), new.label()];
    let names = names.each_ref().map(String::as_str);
    let lines = unified(old.text(), new.text(), (names[0], names[1]));
    if lines.is_empty() {
        let reply = nothing(model, planning::NO_DIFFERENCE, &names);
        return say::reply(model, reply);
    }
    let title = text::TITLE_DIFF.fill(model.ui.style.tone, &names);
    reader::open(model, title, &lines);
}

/// Shows every version, the newest first: number, where it stands, when, who;
/// why stands below.
fn history(model: &mut Model, versions: &[Version], current: Option<u32>) {
    let tone = model.ui.style.tone;
    if versions.is_empty() {
        let reply = nothing(model, planning::NO_VERSIONS, &[]);
        return say::reply(model, reply);
    }
    let mut lines = Vec::new();
    for version in versions.iter().rev() {
        let status = version::status(version, current).replace('_', " ");
        let when = time::dated(version.at, model.now, &model.ui.style);
        let name = |author: Option<CarerId>| author.and_then(|id| model.household.carer_name(id));
        let who = name(version.author).unwrap_or(planning::NOT_SAID.say(tone));
        lines.push(format!("v{:<3} {status:<10}  {when}  {who}", version.number));
        let yes = version.approved.as_ref();
        let yes = yes.map(|yes| match name(yes.author) {
            Some(name) => planning::APPROVED_BY.fill(tone, &[name]),
            None => planning::APPROVED.say(tone).to_owned(),
        });
        let unaware = version.unaware.then(|| planning::UNAWARE.say(tone).to_owned());
        let notes = version.edition.why.clone().into_iter().chain(yes).chain(unaware);
        lines.extend(notes.map(|note| format!("     {note}")));
    }
    let title = text::TITLE_HISTORY.say(tone).to_owned();
    reader::open(model, title, &lines.join("\n"));
}

fn back_to(model: &mut Model, stamp: Stamp, to: Named<'_>, why: Option<String>) -> Vec<Effect> {
    let name = DocumentName::plan();
    let back = || planning::BACK_TO.fill(model.ui.style.tone, &[&to.label()]);
    let proposal = Proposal {
        base: publish::base(model.documents.get(&name)),
        name,
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
pub fn would(model: &Model, ask: &Ask) -> String {
    let tone = model.ui.style.tone;
    match ask {
        Ask::Edit { .. } => text::WOULD_EDIT.fill(tone, &[]),
        Ask::Show(version) => {
            let name = version.as_deref().unwrap_or_default();
            text::WOULD_READ.fill(tone, &[text::TITLE_ONE.fill(tone, &[name]).trim_end()])
        }
        Ask::Diff(..) => text::WOULD_READ.fill(tone, &[text::WHAT_DIFFERS.say(tone)]),
        Ask::History => text::WOULD_READ.fill(tone, &[text::TITLE_HISTORY.say(tone)]),
        Ask::Rollback { version: Some(version), .. } => {
            text::WOULD_ROLL_BACK_TO.fill(tone, &[version])
        }
        Ask::Rollback { version: None, .. } => text::WOULD_ROLL_BACK.fill(tone, &[]),
        Ask::Approve => run::would(model, &Said::Do(Command::Approve(DocumentName::plan()))),
    }
}

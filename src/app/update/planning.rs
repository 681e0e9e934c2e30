//! The plan from the console: it goes to an editor and comes back, is checked,
//! and is stored against the version that was opened.

use crate::app::act::Act;
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::Working;
use crate::app::msg::Failure;
use crate::app::msg::Stamp;
use crate::app::planning::Ask;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::publish as publishing;
use crate::app::update::reader;
use crate::app::update::run;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::app::verbs::Said;
use crate::app::words;
use crate::document::diff::Change;
use crate::document::diff::diff;
use crate::document::diff::unified;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::journal::action::Action;
use crate::journal::document::Version;
use crate::journal::entry::Payload;
use crate::plan;
use crate::plan::fault::Fault;
use crate::plan::version;
use crate::plan::version::Named;
use crate::text::catalogue::Text;
use crate::text::catalogue::plan as text;
use crate::text::catalogue::planning;
use crate::text::time;
use std::path::PathBuf;

/// What came back from an editor; see [`crate::app::msg::Msg::Edited`].
#[derive(Debug)]
pub struct Came {
    /// Of which document.
    pub name: DocumentName,
    /// The entry of the version it was made from.
    pub base: Option<EntryId>,
    /// The text.
    pub text: String,
    /// Where it lies.
    pub file: PathBuf,
}

/// Does what was asked about the plan.
pub fn asked(model: &mut Model, stamp: Stamp, ask: Ask) -> Vec<Effect> {
    match ask {
        Ask::Edit { why } => edit(model, None, why),
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

fn whose(model: &Model, author: Option<CarerId>) -> String {
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

/// Returns the plan's text that [`edit`] would open: what came back with
/// faults, else the newest version, a draft included, else what ships.
#[must_use]
pub fn editable(model: &Model) -> &str {
    let name = DocumentName::plan();
    match model.working.as_ref().filter(|working| working.name == name) {
        Some(working) => &working.text,
        None => newest(model, &name),
    }
}

/// Opens the plan in an editor, at `line` of [`editable`] where it can be told;
/// `why` goes into the history.
pub fn edit(model: &mut Model, line: Option<usize>, why: Option<String>) -> Vec<Effect> {
    let name = DocumentName::plan();
    let before = model.working.take().filter(|working| working.name == name);
    let working = before.unwrap_or_else(|| {
        let opened = newest(model, &name).to_owned();
        let base = publish::base(model.documents.get(&name));
        let text = opened.clone();
        Working { name, base, text, opened, file: None, why: None, line: None }
    });
    let working = Working { why: why.or(working.why), ..working };
    let effect = Effect::Edit {
        name: working.name.clone(),
        text: working.text.clone(),
        base: working.base,
        line: line.or(working.line),
    };
    model.working = Some(working);
    vec![effect]
}

/// As [`edit`], at the objective `id`.
pub fn edit_objective(model: &mut Model, id: &str) -> Vec<Effect> {
    let line = objective_line(editable(model), id);
    edit(model, line, None)
}

/// Returns the line, from 1, on which the objective `id` is named in a plan's text.
#[must_use]
pub fn objective_line(text: &str, id: &str) -> Option<usize> {
    let mut inside = false;
    let names = |line: &str| {
        let line = line.trim();
        if line.starts_with('[') {
            inside = line.starts_with("[[objective]]");
        }
        let value = line.strip_prefix("id").map(str::trim_start);
        let value = value.and_then(|rest| rest.strip_prefix('=')).map(str::trim_start);
        let quoted = value.and_then(|value| value.strip_prefix(['"', '\'']));
        inside && quoted.and_then(|rest| rest.split(['"', '\'']).next()) == Some(id)
    };
    text.lines().position(names).map(|line| line + 1)
}

fn newest<'a>(model: &'a Model, name: &DocumentName) -> &'a str {
    let document = model.documents.get(name);
    let shipped = if *name == DocumentName::plan() { plan::DEFAULT } else { "" };
    document.and_then(publish::newest).map_or(shipped, |version| &version.edition.text)
}

/// Takes in what came back from the editor: it is stored, asked about where
/// somebody wrote a version meanwhile, or refused and kept.
pub fn edited(model: &mut Model, stamp: Stamp, came: Came) -> Vec<Effect> {
    let before = model.working.take().filter(|working| working.name == came.name);
    let (opened, why) = before.map(|working| (working.opened, working.why)).unwrap_or_default();
    let Came { name, base, text, file } = came;
    if text == opened {
        say::text(model, Outcome::Nothing, text::EDIT_NOTHING, &[]);
        return vec![Effect::DropEdit];
    }
    let plan = name == DocumentName::plan();
    let checked = if plan { publishing::plan_check(model, &text, None).map(drop) } else { Ok(()) };
    let faults = checked.err().unwrap_or_default();
    let line = faults.first().map(|fault| fault.line);
    let (text, says) = if plan { follow(model, &opened, text) } else { (text, None) };
    let working = Working { name, base, opened, text, file: Some(file), why, line };
    let proposal = Proposal {
        name: working.name.clone(),
        text: working.text.clone(),
        base,
        why: working.why.clone(),
        back: None,
    };
    let newer = newer(model, &working);
    model.working = Some(working);
    if let Some(reply) = faulty(model, &faults) {
        say::reply(model, reply);
        return vec![];
    }
    let warnings = publishing::remarks(model, &proposal.name, &proposal.text);
    let wish = match publishing::propose(model, proposal) {
        Ok(payloads) => Wish { ask: false, aside: says, warnings, ..Wish::new(payloads) },
        Err(reply) => {
            let same = reply.outcome == Outcome::Nothing;
            say::reply(model, reply);
            return if same { drop_working(model) } else { vec![] };
        }
    };
    match newer {
        Some(asks) => send::ask(model, stamp, wish, asks),
        None => send::send(model, stamp, wish),
    }
}

/// Returns the edited text with promises that follow their limits, and what is
/// said of that.
fn follow(model: &Model, opened: &str, text: String) -> (String, Option<String>) {
    match plan::followed(&text, opened) {
        Some((text, limits)) => {
            let says = text::PROMISE_FOLLOWS.fill(model.ui.style.tone, &[&limits.join(", ")]);
            (text, Some(says))
        }
        None => (text, None),
    }
}

/// The editor did not end well; what came back before it is kept.
pub fn not_edited(model: &mut Model, why: Failure) -> Vec<Effect> {
    model.working = model.working.take().filter(|working| working.file.is_some());
    let reply = Reply { hint: why.hint, ..Reply::new(Outcome::Refused, why.message) };
    say::reply(model, reply);
    vec![]
}

/// An action is on the disk: when it is the edited text, its file may go.
pub fn stored(model: &mut Model, action: &Action) -> Vec<Effect> {
    let written = action.drafts.iter().any(|draft| match (&draft.payload, &model.working) {
        (Payload::Document(edition), Some(working)) => {
            edition.name == working.name && edition.text == working.text
        }
        _ => false,
    });
    let dropped = if written { drop_working(model) } else { vec![] };
    let kept = written.then_some(Effect::DropKept);
    dropped.into_iter().chain(kept).collect()
}

fn drop_working(model: &mut Model) -> Vec<Effect> {
    model.working = None;
    vec![Effect::DropEdit]
}

/// Returns the answer to a text with faults: the first, and how many more.
fn faulty(model: &Model, faults: &[Fault]) -> Option<Reply> {
    let first = faults.first()?;
    let tone = model.ui.style.tone;
    let line = first.line.to_string();
    let said = match &first.instead {
        Some(instead) => text::EDIT_FAULT.fill(tone, &[&line, &first.what, instead]),
        None => text::EDIT_FAULT_ALONE.fill(tone, &[&line, &first.what]),
    };
    let said = match faults.len() - 1 {
        0 => said,
        more => text::EDIT_MORE.fill(tone, &[&said, &more.to_string()]),
    };
    let hint = say::keyed(model, text::EDIT_ON, &[Act::Command]);
    Some(Reply::new(Outcome::Refused, said).hinting(hint))
}

/// Returns what is asked when somebody wrote a version since the text was opened.
fn newer(model: &Model, working: &Working) -> Option<Reply> {
    let document = model.documents.get(&working.name);
    if publish::base(document) == working.base {
        return None;
    }
    let tone = model.ui.style.tone;
    let (number, author) = match document.and_then(publish::newest) {
        Some(version) => (version.number, version.author),
        None => (0, None),
    };
    let hunks = diff(&working.opened, newest(model, &working.name));
    let changed = || hunks.iter().flatten().filter(|line| line.change != Change::Same);
    let first = changed().next().map(|line| line.text.trim().to_owned()).unwrap_or_default();
    let who = whose(model, author);
    let (name, lines) = (working.name.as_str(), changed().count().to_string());
    let line = text::MEANWHILE.fill(tone, &[name, &number.to_string(), &who, &lines, &first]);
    let hint = say::keyed(model, text::MEANWHILE_HINT, &[Act::Open]);
    Some(Reply::new(Outcome::Twice, line).hinting(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_objective_is_found_by_its_name_and_not_a_rule_of_that_name() {
        let text = "version = 1\n[[rule]]\nid = \"a\"\n[[objective]]\nid = 'b'\n\
                    [[objective]]\n  id=\"a\" # here\n";
        assert_eq!(objective_line(text, "a"), Some(7));
        assert_eq!(objective_line(text, "b"), Some(5));
        assert_eq!(objective_line(text, "c"), None);
        assert!(
            plan::DEFAULT
                .lines()
                .nth(objective_line(plan::DEFAULT, "share").expect("it ships") - 1)
                .is_some()
        );
    }
}

//! A document's text from the console: it goes to an editor and comes back, is
//! checked, and is stored against the version that was opened.

use crate::app::act::Act;
use crate::app::documents;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::Working;
use crate::app::msg::Failure;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::publish as publishing;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::app::words;
use crate::document::diff::Change;
use crate::document::diff::diff;
use crate::document::fault::Fault;
use crate::document::publish;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::journal::action::Action;
use crate::journal::entry::Payload;
use crate::plan;
use crate::text::catalogue::plan as text;
use std::collections::BTreeSet;
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

/// Returns the text that [`edit`] would open: what came back with faults, else
/// the newest version, a draft included, else what ships.
#[must_use]
pub fn editable<'a>(model: &'a Model, name: &DocumentName) -> &'a str {
    match model.working.get(name) {
        Some(working) => &working.text,
        None => newest(model, name),
    }
}

/// Opens a document in an editor, at `line` of [`editable`] where it can be
/// told; `why` goes into the history.
pub fn edit(
    model: &mut Model,
    name: DocumentName,
    line: Option<usize>,
    why: Option<String>,
) -> Vec<Effect> {
    let working = model.working.remove(&name).unwrap_or_else(|| {
        let opened = newest(model, &name).to_owned();
        let base = publish::base(model.documents.get(&name));
        let text = opened.clone();
        Working { base, text, opened, file: None, why: None, line: None }
    });
    let working = Working { why: why.or(working.why), ..working };
    let effect = Effect::Edit {
        name: name.clone(),
        text: working.text.clone(),
        base: working.base,
        line: line.or(working.line),
    };
    model.working.insert(name, working);
    vec![effect]
}

/// As [`edit`], at the objective `id`.
pub fn edit_objective(model: &mut Model, id: &str) -> Vec<Effect> {
    let plan = DocumentName::plan();
    let line = objective_line(editable(model, &plan), id);
    edit(model, plan, line, None)
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
    let newest = document.and_then(publish::newest);
    newest.map_or(documents::shipped(name), |version| &version.edition.text)
}

/// Takes in what came back from the editor: it is stored, asked about where
/// somebody wrote a version meanwhile, or refused and kept.
pub fn edited(model: &mut Model, stamp: Stamp, came: Came) -> Vec<Effect> {
    let before = model.working.remove(&came.name);
    let (opened, why) = before.map(|working| (working.opened, working.why)).unwrap_or_default();
    let Came { name, base, text, file } = came;
    if text == opened {
        say::text(model, Outcome::Nothing, text::EDIT_NOTHING, &[]);
        return vec![Effect::DropEdit(name)];
    }
    let plan = name == DocumentName::plan();
    let checked = documents::check(model, &name, &text, &BTreeSet::new());
    let faults = checked.err().unwrap_or_default();
    let line = faults.first().map(|fault| fault.line);
    let (text, says) = if plan { follow(model, &opened, text) } else { (text, None) };
    let working = Working { base, opened, text, file: Some(file), why, line };
    let proposal = Proposal {
        name: name.clone(),
        text: working.text.clone(),
        base,
        why: working.why.clone(),
        back: None,
    };
    let newer = newer(model, &name, &working);
    let refused = faulty(model, &name, &faults);
    model.working.insert(name.clone(), working);
    if let Some(reply) = refused {
        say::reply(model, reply);
        return vec![];
    }
    let warnings = publishing::remarks(model, &name, &proposal.text);
    let wish = match publishing::propose(model, proposal) {
        Ok(payloads) => Wish { ask: false, aside: says, warnings, ..Wish::new(payloads) },
        Err(reply) => {
            let same = reply.outcome == Outcome::Nothing;
            say::reply(model, reply);
            return if same { drop_working(model, name) } else { vec![] };
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
    model.working.retain(|_, working| working.file.is_some());
    let reply = Reply { hint: why.hint, ..Reply::new(Outcome::Refused, why.message) };
    say::reply(model, reply);
    vec![]
}

/// An action is on the disk: where it is an edited text, its file may go.
pub fn stored(model: &mut Model, action: &Action) -> Vec<Effect> {
    let written = action.drafts.iter().filter_map(|draft| match &draft.payload {
        Payload::Document(edition) => {
            let working = model.working.get(&edition.name)?;
            (edition.text == working.text).then(|| edition.name.clone())
        }
        _ => None,
    });
    let written: Vec<DocumentName> = written.collect();
    let drop = |name: DocumentName| {
        let mut effects = drop_working(model, name.clone());
        effects.push(Effect::DropKept(name));
        effects
    };
    written.into_iter().flat_map(drop).collect()
}

fn drop_working(model: &mut Model, name: DocumentName) -> Vec<Effect> {
    model.working.remove(&name);
    vec![Effect::DropEdit(name)]
}

/// Returns the answer to a text with faults: the first, and how many more.
fn faulty(model: &Model, name: &DocumentName, faults: &[Fault]) -> Option<Reply> {
    let first = faults.first()?;
    let tone = model.ui.style.tone;
    let line = first.line.to_string();
    let said = match &first.instead {
        Some(instead) => text::EDIT_FAULT.fill(tone, &[name.as_str(), &line, &first.what, instead]),
        None => text::EDIT_FAULT_ALONE.fill(tone, &[name.as_str(), &line, &first.what]),
    };
    let said = match faults.len() - 1 {
        0 => said,
        more => text::EDIT_MORE.fill(tone, &[&said, &more.to_string()]),
    };
    let on = documents::verb(name, "edit");
    let hint = say::keyed(model, text::EDIT_ON, &[Act::Command]) + " " + &on;
    Some(Reply::new(Outcome::Refused, said).hinting(hint))
}

/// Returns what is asked when somebody wrote a version since the text was opened.
fn newer(model: &Model, name: &DocumentName, working: &Working) -> Option<Reply> {
    let document = model.documents.get(name);
    if publish::base(document) == working.base {
        return None;
    }
    let tone = model.ui.style.tone;
    let (number, author) = match document.and_then(publish::newest) {
        Some(version) => (version.number, version.author),
        None => (0, None),
    };
    let hunks = diff(&working.opened, newest(model, name));
    let changed = || hunks.iter().flatten().filter(|line| line.change != Change::Same);
    let first = changed().next().map(|line| line.text.trim().to_owned()).unwrap_or_default();
    let who = whose(model, author);
    let (name, lines) = (name.as_str(), changed().count().to_string());
    let line = text::MEANWHILE.fill(tone, &[name, &number.to_string(), &who, &lines, &first]);
    let hint = say::keyed(model, text::MEANWHILE_HINT, &[Act::Open]);
    Some(Reply::new(Outcome::Twice, line).hinting(hint))
}

fn whose(model: &Model, author: Option<CarerId>) -> String {
    match author {
        Some(_) => words::carer(model, author),
        None => text::SOMEBODY.say(model.ui.style.tone).to_owned(),
    }
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

//! The plan in an editor: it goes there and comes back, is checked, and is
//! stored against the version that was opened.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::Working;
use crate::app::msg::Failure;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::planning;
use crate::app::update::publish as publishing;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::document::diff::Change;
use crate::document::diff::diff;
use crate::document::publish;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::id::EntryId;
use crate::journal::action::Action;
use crate::journal::entry::Payload;
use crate::plan;
use crate::plan::fault::Fault;
use crate::text::catalogue::plan as text;
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
    let who = planning::whose(model, author);
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
        let line = objective_line(plan::DEFAULT, "share").expect("it ships");
        let named = plan::DEFAULT.lines().nth(line - 1);
        assert!(named.is_some_and(|line| line.contains("\"share\"")));
    }
}

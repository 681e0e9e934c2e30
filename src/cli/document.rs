//! Documents with versions on the command line: one version, every version,
//! what differs, and what is wrong with a text.

use crate::app::documents;
use crate::app::model::Model;
use crate::checklist;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::document::diff;
use crate::document::fault::Fault;
use crate::document::version;
use crate::document::version::Named;
use crate::document::version::status;
use crate::domain::document::Digest;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::journal::document::Version;
use crate::runbook;
use crate::text::ascii::fitted;
use crate::text::catalogue::books;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use crate::text::time as clock;
use serde_json::Value;
use serde_json::json;
use std::fmt::Write;

/// Most faults that are shown at once.
const MOST_FAULTS: usize = 40;

/// Returns the version that `asked` names: a number, `v3`, the beginning of a
/// digest, or what ships.
///
/// # Errors
///
/// A [`Problem`] that names what there is.
pub fn find<'a>(
    name: &DocumentName,
    versions: &'a [Version],
    asked: &str,
) -> Result<Named<'a>, Problem> {
    let called = documents::called(name, Tone::Ops);
    version::find(versions, documents::shipped(name), asked).ok_or_else(|| {
        let asked = asked.trim();
        let last = versions.last().map_or(0, |version| version.number).to_string();
        let problem =
            Problem::new(code::NOTHING, say::NO_VERSION.fill(Tone::Ops, &[asked, &called]));
        match versions {
            [] => problem.hint(say::ONLY_SHIPPED.fill(Tone::Ops, &[&called])),
            _ => problem.hint(say::VERSIONS_THERE.fill(Tone::Ops, &[&last])),
        }
    })
}

/// Returns the title of a text; that of a runbook or a list, where it reads.
fn title(name: &DocumentName, text: &str) -> Option<String> {
    if runbook::id_of(name).is_some() {
        return runbook::read(text).ok().map(|book| book.title);
    }
    if checklist::of_document(name).is_some() {
        return checklist::read(text).ok().map(|list| list.title);
    }
    Some(say::TITLE.say(Tone::Ops).to_owned())
}

/// Returns the line that a draft waits.
#[must_use]
pub fn draft_waits(name: &DocumentName, number: u32) -> String {
    let (diff, approve) = (documents::verb(name, "diff"), documents::verb(name, "approve"));
    say::DRAFT.fill(Tone::Ops, &[&number.to_string(), &diff, &approve])
}

/// Returns the version that should hold and does not read.
#[must_use]
pub fn broken_version(model: &Model, name: &DocumentName) -> Option<u32> {
    if let Some(id) = runbook::id_of(name) {
        return model.books.get(&id).and_then(|book| book.broken);
    }
    let broken = model.plan.broken.as_ref().filter(|_| *name == DocumentName::plan());
    broken.map(|broken| broken.number)
}

/// Returns the problem that there is no such document.
#[must_use]
pub fn unknown(model: &Model, name: &DocumentName) -> Problem {
    let asked = documents::id(name);
    let problem = Problem::new(code::NOTHING, books::NO_RUNBOOK.fill(Tone::Ops, &[&asked]));
    problem.hint(documents::meant(model, &asked, Tone::Ops))
}

/// Returns one version as JSON; `text` only where it was asked for.
#[must_use]
pub fn json(
    name: &DocumentName,
    named: Named<'_>,
    current: Option<u32>,
    model: &Model,
    with_text: bool,
) -> Value {
    let mut object = match named {
        Named::Shipped(text) => json!({
            "id": documents::id(name),
            "title": title(name, named.text()),
            "version": null,
            "hash": Digest::of(text).to_string(),
            "status": if current.is_none() { "current" } else { "past" },
            "author": null,
            "at": null,
            "why": null,
            "approved_by": null,
            "unaware": false,
        }),
        Named::Version(version) => {
            let author = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
            json!({
                "id": documents::id(name),
                "title": title(name, named.text()),
                "version": version.number,
                "hash": version.edition.hash.to_string(),
                "status": status(version, current),
                "author": author(version.author),
                "at": time(version.at, model.zone()),
                "why": version.edition.why,
                "approved_by": version.approved.and_then(|yes| author(yes.author)),
                "unaware": version.unaware,
            })
        }
    };
    if with_text {
        object["text"] = named.text().into();
    }
    object
}

/// Returns every version in a table, the newest first.
#[must_use]
pub fn history(
    name: &DocumentName,
    versions: &[Version],
    current: Option<u32>,
    model: &Model,
) -> String {
    let (tone, style) = (model.ui.style.tone, &model.ui.style);
    let heading = [say::H_VERSION, say::H_STATUS, say::H_WHEN, say::H_WHO, say::H_WHY];
    let mut rows = vec![heading.map(|text| text.say(tone).to_owned()).to_vec()];
    for version in versions.iter().rev() {
        let author = version.author.and_then(|id| model.household.carer_name(id));
        let mut why = version.edition.why.clone().unwrap_or_default();
        let yes = version.approved.map(|yes| {
            let by = yes.author.and_then(|id| model.household.carer_name(id));
            by.map_or_else(
                || say::APPROVED.say(tone).to_owned(),
                |by| say::APPROVED_BY.fill(tone, &[by]),
            )
        });
        let unaware = version.unaware.then(|| say::UNAWARE.say(tone).to_owned());
        for note in [yes, unaware].into_iter().flatten() {
            why = if why.is_empty() { note } else { format!("{why} ({note})") };
        }
        rows.push(vec![
            format!("v{} {}", version.number, version.edition.hash.short()),
            status(version, current).replace('_', " "),
            clock::dated(version.at, model.now, style),
            author.unwrap_or(say::NOT_SAID.say(tone)).to_owned(),
            why,
        ]);
    }
    if versions.is_empty() {
        let called = documents::called(name, tone);
        return say::NO_VERSIONS.fill(tone, &[&called]) + "\n";
    }
    fitted(table(&rows), style)
}

/// Returns what differs between two texts, as JSON.
#[must_use]
pub fn diff_json(old: Named<'_>, new: Named<'_>) -> Value {
    let line = |line: &diff::Line| {
        json!({
            "change": line.change.name(),
            "old": line.old,
            "new": line.new,
            "text": line.text,
        })
    };
    let lines: Vec<Value> = diff::diff(old.text(), new.text()).concat().iter().map(line).collect();
    json!({"from": old.label(), "to": new.label(), "lines": lines})
}

/// Returns faults as JSON.
#[must_use]
pub fn faults_json(faults: &[Fault]) -> Value {
    let one = |fault: &Fault| {
        json!({
            "line": fault.line,
            "column": fault.column,
            "kind": fault.kind.name(),
            "what": fault.what,
            "instead": fault.instead,
        })
    };
    faults.iter().map(one).collect()
}

/// Returns faults for people: where and what, the line itself with a mark
/// under the place, and what would be valid.
#[must_use]
pub fn faults(name: &str, text: &str, faults: &[Fault]) -> String {
    let mut said = String::new();
    for fault in faults.iter().take(MOST_FAULTS) {
        // Into a string: cannot fail.
        let _ = writeln!(said, "{name}:{}:{}: {}", fault.line, fault.column, fault.what);
        let line = text.lines().nth(fault.line - 1).unwrap_or_default();
        let shows = line.chars().count() <= 100 && !line.chars().any(char::is_control);
        if shows && !line.is_empty() {
            let before = " ".repeat(fault.column - 1);
            let _ = write!(said, "    {line}\n    {before}^\n");
        }
        if let Some(instead) = &fault.instead {
            let _ = writeln!(said, "    {instead}");
        }
    }
    if let Some(more) = faults.len().checked_sub(MOST_FAULTS).filter(|more| *more > 0) {
        said.push_str(&say::MORE_FAULTS.fill(Tone::Ops, &[&more.to_string()]));
        said.push('\n');
    }
    said
}

/// Returns faults in one line, for an error in JSON.
#[must_use]
pub fn faults_line(faults: &[Fault]) -> String {
    let one = |fault: &Fault| format!("{}:{}: {}", fault.line, fault.column, fault.what);
    faults.iter().take(MOST_FAULTS).map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan;

    #[test]
    fn a_fault_stands_under_its_line() {
        let text = "version = 1\nnigth = \"22:00-07:00\"\n";
        let found = plan::read(text).expect_err("a slip");
        assert_eq!(
            faults("plan.toml", text, &found),
            "plan.toml:2:1: `nigth` is not a key of (top)\n    nigth = \"22:00-07:00\"\n    ^\n    did you mean `night`?\n"
        );
    }
}

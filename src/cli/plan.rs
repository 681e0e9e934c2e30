//! `plan`: the family's policy, its versions, and what is wrong with one.

use crate::app::model::Model;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::document::diff;
use crate::domain::document::Digest;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::journal::document::Version;
use crate::plan;
use crate::plan::fault::Fault;
use crate::plan::version;
use crate::plan::version::Named;
use crate::plan::version::SHIPPED;
use crate::plan::version::status;
use crate::text::ascii::fitted;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use crate::text::time as clock;
use serde_json::Value;
use serde_json::json;
use std::fmt::Write;

/// What an edited text is called in its faults.
pub const EDITED: &str = "plan.toml";

/// Most faults that are shown at once.
const MOST_FAULTS: usize = 40;

/// Returns the version that `asked` names: a number, `v3`, the beginning of a
/// digest, or what ships.
///
/// # Errors
///
/// A [`Problem`] that names what there is.
pub fn find<'a>(versions: &'a [Version], asked: &str) -> Result<Named<'a>, Problem> {
    version::find(versions, asked).ok_or_else(|| {
        let asked = asked.trim();
        let last = versions.last().map_or(0, |version| version.number).to_string();
        let problem = Problem::new(code::NOTHING, say::NO_VERSION.fill(Tone::Ops, &[asked]));
        match versions {
            [] => problem.hint(say::ONLY_SHIPPED.say(Tone::Ops)),
            _ => problem.hint(say::VERSIONS_THERE.fill(Tone::Ops, &[&last])),
        }
    })
}

/// Returns one version as JSON; `text` only where it was asked for.
#[must_use]
pub fn json(named: Named<'_>, current: Option<u32>, model: &Model, with_text: bool) -> Value {
    let mut object = match named {
        Named::Shipped => json!({
            "id": DocumentName::plan(),
            "title": say::TITLE.say(Tone::Ops),
            "version": null,
            "hash": Digest::of(plan::DEFAULT).to_string(),
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
                "id": version.edition.name,
                "title": say::TITLE.say(Tone::Ops),
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
pub fn history(versions: &[Version], current: Option<u32>, model: &Model) -> String {
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
        return say::NO_VERSIONS.say(tone).to_owned() + "\n";
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

/// Returns the sentence that the newest plan does not read, when it does not.
#[must_use]
pub fn broken(model: &Model) -> Option<String> {
    let broken = model.plan.broken.as_ref()?;
    let tone = model.ui.style.tone;
    let holds = model.plan.version.map_or_else(|| SHIPPED.to_owned(), |held| format!("v{held}"));
    Some(say::BROKEN.fill(tone, &[&broken.number.to_string(), &holds]))
}

/// Returns what a plan that reads holds, in one line.
#[must_use]
pub fn reads(plan: &plan::Plan) -> String {
    let (objectives, rules) = (plan.objectives.len(), plan.rules.len());
    say::READS.fill(Tone::Ops, &[&objectives.to_string(), &rules.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

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

//! `plan`: the verbs of a document, and what is wrong with a plan.

use crate::app::documents::plan_check;
use crate::cli::Global;
use crate::cli::document as said;
use crate::cli::plan as words;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::verb::Plan;
use crate::domain::document::DocumentName;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::verbs::document;
use crate::shell::verbs::document::Known;
use crate::shell::verbs::document::read;
use crate::shell::verbs::edit;
use serde_json::json;
use std::path::Path;

/// Does what `plan` was asked; nothing shows what holds.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, act: Option<&Plan>) -> Result<Answer, Problem> {
    let name = &DocumentName::plan();
    match act {
        None => document::show(global, name, None),
        Some(Plan::Show { version }) => document::show(global, name, version.as_deref()),
        Some(Plan::Check { file }) => check(global, file.as_deref()),
        Some(Plan::Diff { from, to }) => {
            document::diff(global, name, from.as_deref(), to.as_deref())
        }
        Some(Plan::History) => document::history(global, name),
        Some(Plan::Apply { file, why }) => document::apply(global, name, file, why.clone()),
        Some(Plan::Edit { why, yes }) => edit::document(global, name, why.as_deref(), *yes),
        Some(Plan::Rollback { version, why }) => {
            document::rollback(global, name, version.as_deref(), why.clone())
        }
        Some(Plan::Approve) => document::approve(global, name),
    }
}

fn check(global: &Global, file: Option<&Path>) -> Result<Answer, Problem> {
    let known = Known::read(global, &DocumentName::plan())?;
    let (name, text) = match file {
        Some(file) => (file.display().to_string(), read(file)?),
        None => (known.newest().label(), known.newest().text().to_owned()),
    };
    let model = &known.session.model;
    let checked = plan_check(model, &text, Some(&model.plan.plan));
    let (code, faults, warnings, plan) = match &checked {
        Ok(checked) => (0, &[][..], &checked.warnings[..], Some(&checked.plan)),
        Err(faults) => (code::REFUSED, &faults[..], &[][..], None),
    };
    if out::format(global) == Format::Json {
        let object = json!({
            "ok": plan.is_some(),
            "file": name,
            "faults": said::faults_json(faults),
            "warnings": said::faults_json(warnings),
            "objectives": plan.map(|plan| plan.objectives.len()),
            "rules": plan.map(|plan| plan.rules.len()),
        });
        return Ok(Answer { code, ..Answer::asked(format!("{object}\n")) });
    }
    let aside = known.session.aside.clone();
    let mut lines = said::faults(&name, &text, faults) + &said::faults(&name, &text, warnings);
    if let Some(plan) = plan {
        lines.push_str(&words::reads(plan));
        lines.push('\n');
    }
    Ok(Answer { code, ..Answer::asked(lines).aside(aside) })
}

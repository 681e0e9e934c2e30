//! `plan`: show, check, change, go back.

use crate::app::command::Command;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::publish::plan_check;
use crate::app::update::run::rehearse;
use crate::cli::Global;
use crate::cli::answer;
use crate::cli::plan as said;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::verb::plan::Plan;
use crate::document::diff::unified;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::document::MAX_BYTES;
use crate::journal::document::Version;
use crate::plan::version;
use crate::plan::version::Named;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::shell::verbs::edit;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use serde_json::Value;
use serde_json::json;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;

/// A file larger than this is not even read.
const MOST_READ: u64 = 64 << 20;

/// Does what `plan` was asked; nothing shows what holds.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, act: Option<&Plan>) -> Result<Answer, Problem> {
    match act {
        None => show(global, None),
        Some(Plan::Show { version }) => show(global, version.as_deref()),
        Some(Plan::Check { file }) => check(global, file.as_deref()),
        Some(Plan::Diff { from, to }) => diff(global, from.as_deref(), to.as_deref()),
        Some(Plan::History) => history(global),
        Some(Plan::Apply { file, why }) => apply(global, file, why.clone()),
        Some(Plan::Edit { why, yes }) => edit::plan(global, why.as_deref(), *yes),
        Some(Plan::Rollback { version, why }) => rollback(global, version.as_deref(), why.clone()),
        Some(Plan::Approve) => {
            let mut session = Session::write(global)?;
            publish_it(global, &mut session, Command::Approve(DocumentName::plan()))
        }
    }
}

/// The plan's versions and which of them holds.
pub(crate) struct Known {
    pub(crate) session: Session,
    pub(crate) versions: Vec<Version>,
    pub(crate) current: Option<u32>,
}

impl Known {
    /// Returns them for reading.
    fn read(global: &Global) -> Result<Self, Problem> {
        Self::of(Session::read(global)?)
    }

    /// Returns them for writing.
    pub(crate) fn write(global: &Global) -> Result<Self, Problem> {
        Self::of(Session::write(global)?)
    }

    fn of(session: Session) -> Result<Self, Problem> {
        let versions = match &session.store {
            Some(store) => {
                store.versions(&DocumentName::plan()).map_err(|error| store_problem(&error))?
            }
            None => Vec::new(),
        };
        let document = session.model.documents.get(&DocumentName::plan());
        let current = document.and_then(|document| document.current.as_ref());
        let current = current.map(|version| version.number);
        Ok(Self { session, versions, current })
    }

    /// Returns the version that holds.
    pub(crate) fn holds(&self) -> Named<'_> {
        version::of(&self.versions, self.current)
    }

    /// Returns the version that came last, a draft that waits included.
    pub(crate) fn newest(&self) -> Named<'_> {
        let draft = self.draft();
        draft.map_or_else(|| self.holds(), Named::Version)
    }

    fn draft(&self) -> Option<&Version> {
        let document = self.session.model.documents.get(&DocumentName::plan())?;
        let number = document.draft.as_ref()?.number;
        self.versions.iter().find(|one| one.number == number)
    }

    /// Returns the version that held before the one that holds.
    fn before(&self) -> Option<Named<'_>> {
        version::before(&self.versions, self.current)
    }

    /// Returns the version that a going back goes back to.
    fn back(&self) -> Option<Named<'_>> {
        // A draft that waits is taken back: what holds is said once more.
        match self.draft() {
            Some(_) => Some(self.holds()),
            None => version::back(&self.versions, self.current),
        }
    }

    fn find(&self, asked: &str) -> Result<Named<'_>, Problem> {
        said::find(&self.versions, asked)
    }
}

fn show(global: &Global, version: Option<&str>) -> Result<Answer, Problem> {
    let known = Known::read(global)?;
    let named = version.map_or_else(|| Ok(known.holds()), |asked| known.find(asked))?;
    let model = &known.session.model;
    let draft = known.draft().map(|draft| draft.number);
    if out::format(global) == Format::Json {
        let mut object = said::json(named, known.current, model, true);
        object["draft"] = draft.into();
        object["broken"] = model.plan.broken.as_ref().map(|broken| broken.number).into();
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let draft = draft.filter(|_| version.is_none());
    let draft = draft.map(|number| say::DRAFT.fill(Tone::Ops, &[&number.to_string()]));
    Ok(Answer::asked(named.text()).aside(known.session.aside.clone()).aside(draft))
}

fn check(global: &Global, file: Option<&Path>) -> Result<Answer, Problem> {
    let known = Known::read(global)?;
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
        lines.push_str(&said::reads(plan));
        lines.push('\n');
    }
    Ok(Answer { code, ..Answer::asked(lines).aside(aside) })
}

fn diff(global: &Global, from: Option<&str>, to: Option<&str>) -> Result<Answer, Problem> {
    let known = Known::read(global)?;
    let (old, new) = match (from, to) {
        (Some(from), Some(to)) => (known.find(from)?, known.find(to)?),
        (Some(from), None) => (known.find(from)?, known.holds()),
        // What a draft would change; else what the last change was.
        (None, _) => match known.draft() {
            Some(draft) => (known.holds(), Named::Version(draft)),
            None => (known.before().unwrap_or(Named::Shipped), known.holds()),
        },
    };
    if out::format(global) == Format::Json {
        return Ok(Answer::asked(format!("{}\n", said::diff_json(old, new))));
    }
    let names = (old.label(), new.label());
    let text = unified(old.text(), new.text(), (&names.0, &names.1));
    if text.is_empty() {
        let same = say::NO_DIFFERENCE.fill(Tone::Ops, &[&names.0, &names.1]);
        return Ok(Answer::asked(same + "\n"));
    }
    Ok(Answer::asked(text).aside(known.session.aside))
}

fn history(global: &Global) -> Result<Answer, Problem> {
    let known = Known::read(global)?;
    let model = &known.session.model;
    let text = match out::format(global) {
        Format::Json => {
            let newest_first = known.versions.iter().rev();
            let all: Value = newest_first
                .map(|one| said::json(Named::Version(one), known.current, model, false))
                .collect();
            format!("{all}\n")
        }
        Format::Text | Format::Plain => said::history(&known.versions, known.current, model),
    };
    Ok(Answer::asked(text).aside(known.session.aside.clone()))
}

fn apply(global: &Global, file: &Path, why: Option<String>) -> Result<Answer, Problem> {
    let text = read(file)?;
    let mut session = Session::write(global)?;
    let base = publish::base(session.model.documents.get(&DocumentName::plan()));
    let proposal = Proposal { name: DocumentName::plan(), text, base, why, back: None };
    propose(global, &mut session, proposal, &file.display().to_string())
}

fn rollback(
    global: &Global,
    version: Option<&str>,
    why: Option<String>,
) -> Result<Answer, Problem> {
    let mut known = Known::write(global)?;
    let named = match version {
        Some(asked) => known.find(asked)?,
        None => known
            .back()
            .ok_or_else(|| Problem::new(code::NOTHING, say::NOTHING_BEFORE.say(Tone::Ops)))?,
    };
    let held = named.held();
    let label = named.label();
    let why = why.or_else(|| Some(say::BACK_TO.fill(Tone::Ops, &[&label])));
    let base = publish::base(known.session.model.documents.get(&DocumentName::plan()));
    let text = named.text().to_owned();
    let back = Some(Back { to: label.clone(), held });
    let proposal = Proposal { name: DocumentName::plan(), text, base, why, back };
    propose(global, &mut known.session, proposal, &label)
}

/// Stores a proposal, or says all that is wrong with it; `name` is what it is
/// called in that.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub(crate) fn propose(
    global: &Global,
    session: &mut Session,
    proposal: Proposal,
    name: &str,
) -> Result<Answer, Problem> {
    if let Err(faults) = plan_check(&session.model, &proposal.text, None) {
        let count = faults.len().to_string();
        let words = match faults.len() {
            1 => crate::text::catalogue::plan::FAULT.say(Tone::Ops).to_owned(),
            _ => crate::text::catalogue::plan::FAULTS.fill(Tone::Ops, &[&count]),
        };
        let problem = if global.json {
            Problem::new(code::REFUSED, format!("{words}: {}", said::faults_line(&faults)))
        } else {
            let lines = said::faults(name, &proposal.text, &faults);
            let lines = lines.trim_end().replace('\n', "\n  ");
            Problem { caret: Some(lines), ..Problem::new(code::REFUSED, words) }
        };
        return Err(problem);
    }
    publish_it(global, session, Command::Publish(proposal))
}

fn publish_it(global: &Global, session: &mut Session, command: Command) -> Result<Answer, Problem> {
    let reply = if global.dry_run {
        let (at, id) = session.place.clock.stamp();
        rehearse(&session.model, Stamp { at, id }, command)
    } else {
        session.run(command)?
    };
    if !answer::done(&reply) {
        return Err(answer::problem(&reply, &[], false));
    }
    let mut aside = session.aside.drain(..).collect::<Vec<_>>();
    if out::format(global) != Format::Json {
        aside.extend(answer::warnings(&reply, Tone::Ops));
    }
    if out::format(global) == Format::Json {
        return Ok(Answer::asked(format!("{}\n", object(session, &reply))).aside(aside));
    }
    let text = answer::text(&reply, &session.model, out::format(global) == Format::Plain);
    let dry = || say::DRY_RUN.fill(Tone::Ops, &[&text]);
    let answer = if global.dry_run { Answer::asked(dry()) } else { Answer::said(text) };
    Ok(answer.aside(aside))
}

fn object(session: &Session, reply: &Reply) -> Value {
    let model = &session.model;
    let document = model.documents.get(&DocumentName::plan());
    let current = document.and_then(|document| document.current.as_ref());
    let current = current.map(|version| version.number);
    let stored = reply.outcome == Outcome::Saved;
    let newest = document.and_then(publish::newest).filter(|_| stored);
    let mut object = match newest {
        Some(version) => said::json(Named::Version(version), current, model, false),
        None => json!({"id": DocumentName::plan(), "version": null}),
    };
    object["echo"] = reply.line.clone().into();
    object["stored"] = stored.into();
    let odd = reply.warnings.iter().map(|warning| warning.line.as_str());
    object["warnings"] = odd.collect();
    object
}

/// Reads a plan's file, or standard input for `-`.
pub(crate) fn read(file: &Path) -> Result<String, Problem> {
    let name = file.display().to_string();
    let not_read = |error: io::Error| {
        let code =
            if error.kind() == io::ErrorKind::NotFound { code::NOTHING } else { code::FAILED };
        Problem::new(code, say::NOT_READ.fill(Tone::Ops, &[&name, &error.to_string()]))
    };
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().take(MOST_READ).read_to_end(&mut bytes).map_err(not_read)?;
    } else {
        let opened = File::open(file).map_err(not_read)?;
        opened.take(MOST_READ).read_to_end(&mut bytes).map_err(not_read)?;
    }
    if bytes.len() > MAX_BYTES {
        let kib = [bytes.len(), MAX_BYTES].map(|bytes| bytes.div_ceil(1_024).to_string());
        let words = say::FILE_TOO_LARGE.fill(Tone::Ops, &[&name, &kib[0], &kib[1]]);
        return Err(Problem::new(code::REFUSED, words));
    }
    String::from_utf8(bytes)
        .map_err(|_| Problem::new(code::NOT_UNDERSTOOD, say::NOT_TEXT.fill(Tone::Ops, &[&name])))
}

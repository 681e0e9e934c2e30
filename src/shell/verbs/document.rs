//! Documents with versions: show, check, change, go back; the plan's and the
//! runbooks' verbs alike.

use crate::app::command::Command;
use crate::app::documents;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::publish::faults_line;
use crate::app::update::run::rehearse;
use crate::cli::Global;
use crate::cli::answer;
use crate::cli::document as said;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::document::diff::unified;
use crate::document::fault::Fault;
use crate::document::publish;
use crate::document::publish::Back;
use crate::document::publish::Proposal;
use crate::document::version;
use crate::document::version::Named;
use crate::domain::document::DocumentName;
use crate::domain::document::MAX_BYTES;
use crate::journal::document::Version;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;

/// A file larger than this is not even read.
const MOST_READ: u64 = 64 << 20;

/// A document's versions and which of them holds.
pub(crate) struct Known {
    pub(crate) name: DocumentName,
    pub(crate) session: Session,
    pub(crate) versions: Vec<Version>,
    pub(crate) current: Option<u32>,
}

impl Known {
    /// Returns them for reading.
    pub(crate) fn read(global: &Global, name: &DocumentName) -> Result<Self, Problem> {
        Self::of(Session::read(global)?, name)
    }

    /// Returns them for writing.
    pub(crate) fn write(global: &Global, name: &DocumentName) -> Result<Self, Problem> {
        Self::of(Session::write(global)?, name)
    }

    fn of(session: Session, name: &DocumentName) -> Result<Self, Problem> {
        let versions = match &session.store {
            Some(store) => store.versions(name).map_err(|error| store_problem(&error))?,
            None => Vec::new(),
        };
        let document = session.model.documents.get(name);
        let known = document.is_some() || !versions.is_empty();
        if !known && documents::shipped(name).is_empty() {
            return Err(said::unknown(&session.model, name));
        }
        let current = document.and_then(|document| document.current.as_ref());
        let current = current.map(|version| version.number);
        Ok(Self { name: name.clone(), session, versions, current })
    }

    /// Returns the version that holds.
    pub(crate) fn holds(&self) -> Named<'_> {
        version::of(&self.versions, documents::shipped(&self.name), self.current)
    }

    /// Returns the version that came last, a draft that waits included.
    pub(crate) fn newest(&self) -> Named<'_> {
        let draft = self.draft();
        draft.map_or_else(|| self.holds(), Named::Version)
    }

    pub(crate) fn draft(&self) -> Option<&Version> {
        let document = self.session.model.documents.get(&self.name)?;
        let number = document.draft.as_ref()?.number;
        self.versions.iter().find(|one| one.number == number)
    }

    /// Returns the version that held before the one that holds.
    fn before(&self) -> Option<Named<'_>> {
        version::before(&self.versions, documents::shipped(&self.name), self.current)
    }

    /// Returns the version that a going back goes back to.
    fn back(&self) -> Option<Named<'_>> {
        // A draft that waits is taken back: what holds is said once more.
        match self.draft() {
            Some(_) => Some(self.holds()),
            None => version::back(&self.versions, documents::shipped(&self.name), self.current),
        }
    }

    pub(crate) fn find(&self, asked: &str) -> Result<Named<'_>, Problem> {
        said::find(&self.name, &self.versions, asked)
    }
}

/// Prints a version as it is written: the one that holds, or another.
///
/// # Errors
///
/// A [`Problem`]: there is none of that name.
pub(crate) fn show(
    global: &Global,
    name: &DocumentName,
    version: Option<&str>,
) -> Result<Answer, Problem> {
    let known = Known::read(global, name)?;
    let named = version.map_or_else(|| Ok(known.holds()), |asked| known.find(asked))?;
    let model = &known.session.model;
    let draft = known.draft().map(|draft| draft.number);
    if out::format(global) == Format::Json {
        let mut object = said::json(name, named, known.current, model, true);
        object["draft"] = draft.into();
        object["broken"] = said::broken_version(model, name).into();
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let draft = draft.filter(|_| version.is_none());
    let draft = draft.map(|number| said::draft_waits(name, number));
    Ok(Answer::asked(named.text()).aside(known.session.aside.clone()).aside(draft))
}

/// Prints what differs between two versions.
///
/// # Errors
///
/// A [`Problem`]: there is none of that name.
pub(crate) fn diff(
    global: &Global,
    name: &DocumentName,
    from: Option<&str>,
    to: Option<&str>,
) -> Result<Answer, Problem> {
    let known = Known::read(global, name)?;
    let (old, new) = match (from, to) {
        (Some(from), Some(to)) => (known.find(from)?, known.find(to)?),
        (Some(from), None) => (known.find(from)?, known.holds()),
        // What a draft would change; else what the last change was.
        (None, _) => match known.draft() {
            Some(draft) => (known.holds(), Named::Version(draft)),
            None => {
                (known.before().unwrap_or(Named::Shipped(documents::shipped(name))), known.holds())
            }
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

/// Prints every version: who, when, why.
///
/// # Errors
///
/// A [`Problem`]: there is no such document.
pub(crate) fn history(global: &Global, name: &DocumentName) -> Result<Answer, Problem> {
    let known = Known::read(global, name)?;
    let model = &known.session.model;
    let text = match out::format(global) {
        Format::Json => {
            let newest_first = known.versions.iter().rev();
            let all: Value = newest_first
                .map(|one| said::json(name, Named::Version(one), known.current, model, false))
                .collect();
            format!("{all}\n")
        }
        Format::Text | Format::Plain => said::history(name, &known.versions, known.current, model),
    };
    Ok(Answer::asked(text).aside(known.session.aside.clone()))
}

/// Stores a file as the next version.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub(crate) fn apply(
    global: &Global,
    name: &DocumentName,
    file: &Path,
    why: Option<String>,
) -> Result<Answer, Problem> {
    let text = read(file)?;
    let mut session = Session::write(global)?;
    let base = publish::base(session.model.documents.get(name));
    let proposal = Proposal { name: name.clone(), text, base, why, back: None };
    propose(global, &mut session, proposal, &file.display().to_string())
}

/// Makes an older version hold again.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub(crate) fn rollback(
    global: &Global,
    name: &DocumentName,
    version: Option<&str>,
    why: Option<String>,
) -> Result<Answer, Problem> {
    let mut known = Known::write(global, name)?;
    let named = match version {
        Some(asked) => known.find(asked)?,
        None => known.back().ok_or_else(|| {
            let called = documents::called(name, Tone::Ops);
            Problem::new(code::NOTHING, documents::nothing_before(name).fill(Tone::Ops, &[&called]))
        })?,
    };
    let held = named.held();
    let label = named.label();
    let why = why.or_else(|| Some(say::BACK_TO.fill(Tone::Ops, &[&label])));
    let base = publish::base(known.session.model.documents.get(name));
    let text = named.text().to_owned();
    let back = Some(Back { to: label.clone(), held });
    let proposal = Proposal { name: name.clone(), text, base, why, back };
    propose(global, &mut known.session, proposal, &label)
}

/// Says yes to the draft that waits.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub(crate) fn approve(global: &Global, name: &DocumentName) -> Result<Answer, Problem> {
    let mut session = Session::write(global)?;
    publish_it(global, &mut session, name, Command::Approve(name.clone()))
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
    let document = proposal.name.clone();
    let checked = documents::check(&session.model, &document, &proposal.text, &BTreeSet::new());
    match checked {
        Err(faults) => Err(refused(global, &document, name, &proposal.text, &faults)),
        Ok(_) => publish_it(global, session, &document, Command::Publish(proposal)),
    }
}

/// Returns the problem of a text with faults; `name` is what it is called in them.
pub(crate) fn refused(
    global: &Global,
    document: &DocumentName,
    name: &str,
    text: &str,
    faults: &[Fault],
) -> Problem {
    let words = faults_line(document, faults.len(), Tone::Ops);
    if global.json {
        return Problem::new(code::REFUSED, format!("{words}: {}", said::faults_line(faults)));
    }
    let lines = said::faults(name, text, faults).trim_end().replace('\n', "\n  ");
    Problem { caret: Some(lines), ..Problem::new(code::REFUSED, words) }
}

/// Runs a command, or only says what it would come to.
///
/// # Errors
///
/// A [`Problem`]: it was not done.
pub(crate) fn done(
    global: &Global,
    session: &mut Session,
    command: Command,
) -> Result<Reply, Problem> {
    let reply = if global.dry_run {
        let (at, id) = session.place.clock.stamp();
        rehearse(&session.model, Stamp { at, id }, command)
    } else {
        session.run(command)?
    };
    if answer::done(&reply) { Ok(reply) } else { Err(answer::problem(&reply, &[], false)) }
}

/// Does what was asked about a document, or says what it would do.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub(crate) fn publish_it(
    global: &Global,
    session: &mut Session,
    name: &DocumentName,
    command: Command,
) -> Result<Answer, Problem> {
    let reply = done(global, session, command)?;
    let mut aside = session.aside.drain(..).collect::<Vec<_>>();
    if out::format(global) != Format::Json {
        aside.extend(answer::warnings(&reply, Tone::Ops));
    }
    if out::format(global) == Format::Json {
        return Ok(Answer::asked(format!("{}\n", object(session, name, &reply))).aside(aside));
    }
    let text = answer::text(&reply, &session.model, out::format(global) == Format::Plain);
    let dry = || say::DRY_RUN.fill(Tone::Ops, &[&text]);
    let answer = if global.dry_run { Answer::asked(dry()) } else { Answer::said(text) };
    Ok(answer.aside(aside))
}

fn object(session: &Session, name: &DocumentName, reply: &Reply) -> Value {
    let model = &session.model;
    let document = model.documents.get(name);
    let current = document.and_then(|document| document.current.as_ref());
    let current = current.map(|version| version.number);
    let stored = reply.outcome == Outcome::Saved;
    let newest = document.and_then(publish::newest).filter(|_| stored);
    let mut object = match newest {
        Some(version) => said::json(name, Named::Version(version), current, model, false),
        None => json!({"id": documents::id(name), "version": null}),
    };
    object["echo"] = reply.line.clone().into();
    object["stored"] = stored.into();
    let odd = reply.warnings.iter().map(|warning| warning.line.as_str());
    object["warnings"] = odd.collect();
    object
}

/// Reads a document's file, or standard input for `-`.
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

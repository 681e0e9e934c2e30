//! `export`, `backup`, `restore`, `merge`, and the files of docs: files in and out.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::files::ExportFormat;
use crate::domain::detail::Kind;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::export::babybuddy::BabyBuddy;
use crate::export::babybuddy::NoPlace;
use crate::export::babybuddy::babybuddy;
use crate::export::csv::csv;
use crate::export::json::json;
use crate::export::openslo::openslo;
use crate::files::paths::make_folder;
use crate::journal::timeline::Logged;
use crate::shell::lookout::BACKUP_KEY;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::shell::session::Place;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::store;
use crate::store::Store;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::interop;
use crate::text::style::Tone;
use crate::text::words::kind as kind_words;
use chrono::DateTime;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::fs::OpenOptions;
use std::io;
use std::io::BufRead;
use std::io::ErrorKind;
use std::io::IsTerminal;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Only the family reads what it exports.
const FILE_MODE: u32 = 0o600;

/// Writes everything: JSON to a file or standard output, the others to a folder.
///
/// # Errors
///
/// A [`Problem`]; a file that is there is never written over.
pub fn export(
    global: &Global,
    format: ExportFormat,
    path: Option<&Path>,
) -> Result<Answer, Problem> {
    let path = path.filter(|path| *path != Path::new("-"));
    let session = Session::read(global)?;
    let (household, now) = (&session.model.household, session.model.now);
    let facts = session.store.as_ref().map_or_else(|| Ok(Vec::new()), everything)?;
    let folder = || {
        path.ok_or_else(|| {
            let message = words::NEEDS_FOLDER.say(Tone::Ops);
            Problem::new(code::NOT_UNDERSTOOD, message)
                .hint(words::NEEDS_FOLDER_HINT.say(Tone::Ops))
        })
    };
    match format {
        ExportFormat::Json => {
            let documents = &session.model.documents;
            let text = json(household, documents, &facts, now).map_err(|error| failed(&error))?;
            let Some(path) = path else { return Ok(Answer::asked(text)) };
            write_new(path, &text)?;
            Ok(exported(global, &[path.display().to_string()], facts.len()))
        }
        ExportFormat::Csv => {
            let folder = folder()?;
            let sheets = csv(household, &facts, now).map_err(|error| failed(&error))?;
            let files = sheets.into_iter().map(|sheet| (sheet.kind.name(), sheet.text));
            Ok(exported(global, &sheets_into(folder, &files.collect::<Vec<_>>())?, facts.len()))
        }
        ExportFormat::BabyBuddy => {
            let folder = folder()?;
            let zone = session.model.zone();
            let all = babybuddy(household, &facts, zone).map_err(|error| failed(&error))?;
            let files = all.files.iter().map(|file| (file.name, file.text.clone()));
            let names = sheets_into(folder, &files.collect::<Vec<_>>())?;
            let written = facts.len() - all.left_out.len();
            Ok(for_babybuddy(global, &names, written, &all, zone))
        }
        ExportFormat::OpenSlo => objectives(global, &session, path),
    }
}

/// Writes what the plan promises.
fn objectives(global: &Global, session: &Session, path: Option<&Path>) -> Result<Answer, Problem> {
    let plan = &session.model.plan.plan;
    let text = openslo(plan, session.model.ui.style.tone);
    let aside = session.aside.clone();
    let Some(path) = path else { return Ok(Answer::asked(text).aside(aside)) };
    write_new(path, &text)?;
    let (file, count) = (path.display().to_string(), plan.objectives.len());
    if global.json {
        let object = serde_json::json!({"files": [file], "objectives": count});
        return Ok(Answer::asked(format!("{object}\n")).aside(aside));
    }
    let said = interop::OPENSLO_WRITTEN.fill(Tone::Ops, &[&count.to_string(), &file]);
    Ok(Answer::said(said + "\n").aside(aside))
}

/// Writes sheets as CSV files of a folder; returns where they are.
fn sheets_into(folder: &Path, sheets: &[(&str, String)]) -> Result<Vec<String>, Problem> {
    make_folder(folder).map_err(|error| failed(&error))?;
    let paths: Vec<_> = sheets.iter().map(|(name, _)| folder.join(format!("{name}.csv"))).collect();
    if let Some(there) = paths.iter().find(|path| path.exists()) {
        return Err(exists(there));
    }
    for (place, (path, (_, text))) in paths.iter().zip(sheets).enumerate() {
        write_new(path, text).inspect_err(|_| {
            // A part would look like the whole, and be in the way next time.
            for written in &paths[..place] {
                fs::remove_file(written).ok();
            }
        })?;
    }
    Ok(paths.iter().map(|path| path.display().to_string()).collect())
}

/// Says what was written for Baby Buddy, and what its files cannot hold.
fn for_babybuddy(
    global: &Global,
    files: &[String],
    written: usize,
    all: &BabyBuddy,
    zone: Zone,
) -> Answer {
    let mut left: BTreeMap<(Kind, NoPlace), usize> = BTreeMap::new();
    for one in &all.left_out {
        *left.entry((one.kind, one.why)).or_default() += 1;
    }
    if global.json {
        let left_out = all.left_out.iter().map(|one| {
            let why = one.why.to_string();
            serde_json::json!({"id": one.fact, "kind": one.kind.name(), "why": why})
        });
        let without = all.without.iter().map(|one| {
            serde_json::json!({"kind": one.kind.name(), "what": one.what, "count": one.count})
        });
        let object = serde_json::json!({
            "files": files, "facts": written, "zone": zone,
            "left_out": left_out.collect::<Vec<_>>(), "without": without.collect::<Vec<_>>(),
        });
        return Answer::asked(format!("{object}\n"));
    }
    let kind = |kind: Kind| kind_words(kind).say(Tone::Ops);
    let count = |count: usize| count.to_string();
    let mut lines = vec![words::EXPORTED.fill(Tone::Ops, &[&count(written), &files.join(", ")])];
    lines.push(words::BUDDY_ZONE.fill(Tone::Ops, &[zone.name()]));
    lines.extend(left.iter().map(|((of, why), n)| {
        words::BUDDY_LEFT_OUT.fill(Tone::Ops, &[kind(*of), &count(*n), &why.to_string()])
    }));
    lines.extend(all.without.iter().map(|one| {
        words::BUDDY_WITHOUT.fill(Tone::Ops, &[kind(one.kind), &count(one.count), one.what])
    }));
    Answer::said(lines.join("\n") + "\n")
}

fn everything(store: &Store) -> Result<Vec<Logged>, Problem> {
    store.window(DateTime::UNIX_EPOCH, Timestamp::MAX_UTC).map_err(|error| store_problem(&error))
}

fn exported(global: &Global, files: &[String], facts: usize) -> Answer {
    if global.json {
        return Answer::asked(format!("{}\n", serde_json::json!({"files": files, "facts": facts})));
    }
    let said = words::EXPORTED.fill(Tone::Ops, &[&facts.to_string(), &files.join(", ")]);
    Answer::said(said + "\n")
}

/// Copies the journal while others write.
///
/// # Errors
///
/// A [`Problem`]; a file that is there is never written over.
pub fn backup(global: &Global, file: &Path) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    let store = journal(&place)?;
    store.backup(file).map_err(|error| store_problem(&error))?;
    // The copy is whole; that there is one is news to the rule that asks for it.
    let _ = Store::note(&place.paths.data, BACKUP_KEY, &place.clock.now().to_rfc3339());
    let entries = store.counts().map_err(|error| store_problem(&error))?.entries;
    if global.json {
        let object = serde_json::json!({"file": file, "journal_entries": entries});
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let (count, file) = (entries.to_string(), file.display().to_string());
    Ok(Answer::said(words::BACKED_UP.fill(Tone::Ops, &[&count, &file]) + "\n"))
}

/// Returns the journal, which must be there.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn journal(place: &Place) -> Result<Store, Problem> {
    Store::open_read(&place.paths.data).map_err(|error| store_problem(&error))
}

/// Puts a copy in the place of the journal, which is kept beside it.
///
/// # Errors
///
/// A [`Problem`]: the journal is as it was.
pub fn restore(global: &Global, file: &Path, yes: bool) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    if Store::exists(&place.paths.data).map_err(|error| store_problem(&error))? && !yes {
        agree(global)?;
    }
    let now = place.clock.now();
    let fresh = place.fresh_device();
    let kept = store::restore(&place.paths.data, file, now, fresh)
        .map_err(|error| store_problem(&error))?;
    if global.json {
        let object = serde_json::json!({"restored": file, "kept": kept});
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let said = words::RESTORED.fill(Tone::Ops, &[&file.display().to_string()]);
    let kept = kept.map(|kept| words::KEPT.fill(Tone::Ops, &[&kept.display().to_string()]));
    Ok(Answer::said(said + &kept.unwrap_or_default() + "\n"))
}

/// Asks on a terminal; anywhere else `--yes` must have said it.
fn agree(global: &Global) -> Result<(), Problem> {
    let needs = || {
        Problem::new(code::NEEDS_YES, words::RESTORE_NEEDS_YES.say(Tone::Ops))
            .hint(words::RESTORE_NEEDS_YES_HINT.say(Tone::Ops))
    };
    if global.no_input || global.json || !io::stdin().is_terminal() {
        return Err(needs());
    }
    eprint!("{}", words::RESTORE_ASK.say(Tone::Ops));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(|error| failed(&error))?;
    if answer.trim() == words::YES.say(Tone::Ops) { Ok(()) } else { Err(needs()) }
}

/// Takes in the journal of another laptop.
///
/// # Errors
///
/// A [`Problem`]: nothing was taken in.
pub fn merge(global: &Global, path: &Path) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    let mut store = place.open()?;
    let merged = store.merge(path, place.fresh_device()).map_err(|error| store_problem(&error))?;
    if global.json {
        let object = serde_json::json!({"added": merged.added, "known": merged.known});
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let counts = [merged.added.to_string(), merged.known.to_string()];
    Ok(Answer::said(words::MERGED.fill(Tone::Ops, &[&counts[0], &counts[1]]) + "\n"))
}

/// Writes files that the program makes of itself, over those that are there.
///
/// # Errors
///
/// A [`Problem`] with what the system says.
pub fn write_all<N: AsRef<str>>(folder: &Path, files: Vec<(N, String)>) -> Result<Answer, Problem> {
    make_folder(folder).map_err(|error| failed(&error))?;
    let mut names = String::new();
    for (name, text) in files {
        fs::write(folder.join(name.as_ref()), text).map_err(|error| failed(&error))?;
        names = names + name.as_ref() + "\n";
    }
    Ok(Answer::said(names))
}

fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path);
    let written = file.and_then(|mut file| {
        let whole = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        whole.inspect_err(|_| {
            fs::remove_file(path).ok();
        })
    });
    written.map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            return exists(path);
        }
        Problem::new(code::FAILED, format!("{}: {error}", path.display()))
    })
}

fn exists(path: &Path) -> Problem {
    let message = words::IS_THERE.fill(Tone::Ops, &[&path.display().to_string()]);
    Problem::new(code::REFUSED, message).hint(words::OTHER_NAME.say(Tone::Ops))
}

fn failed(error: &dyn Error) -> Problem {
    Problem::new(code::FAILED, report::chain(error))
}

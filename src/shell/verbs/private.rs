//! `checkin private`: asked on the terminal or read from standard input, never
//! from arguments, which others can read.

use crate::app::guide as app_guide;
use crate::app::guide::Page;
use crate::app::private;
use crate::app::private::Said;
use crate::app::private::Step;
use crate::cli::Global;
use crate::cli::private as print;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::domain::id::CarerId;
use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::domain::secret::Secret;
use crate::guidance::screening;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::sealing;
use crate::shell::session::Session;
use crate::shell::verbs::guide;
use crate::store::Store;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use crate::tui::hidden;
use std::fs;
use std::io;
use std::io::IsTerminal;
use std::path::Path;
use zeroize::Zeroizing;

/// Asks, shows or deletes what one carer sealed.
///
/// # Errors
///
/// A [`Problem`]: nothing was kept or changed.
pub fn run(global: &Global, act: &[String], file: Option<&Path>) -> Result<Answer, Problem> {
    let act = act.iter().map(String::as_str).collect::<Vec<_>>();
    let mut session = Session::read(global)?;
    // Whoever closes last tidies up, and one that only reads cannot.
    session.store = None;
    let carer = who(global, &session)?;
    let mut store = session.place.open()?;
    match act[..] {
        [] => fill(global, &session, &mut store, carer, file),
        ["show"] => show(global, &session, &store, carer, file),
        ["delete"] => delete(global, &session, &mut store, carer),
        _ => Err(Problem::new(code::NOT_UNDERSTOOD, words::PRIVATE_WHAT.say(Tone::Ops))),
    }
}

fn who(global: &Global, session: &Session) -> Result<CarerId, Problem> {
    if let Some(name) = &global.by
        && session.model.household.carer_named(name).is_none()
    {
        let message = words::NO_SUCH_CARER.fill(Tone::Ops, &[name]);
        return Err(Problem::new(code::NOTHING, message));
    }
    session.model.you.ok_or_else(|| {
        Problem::new(code::NOT_UNDERSTOOD, words::PRIVATE_WHO.say(Tone::Ops))
            .hint(words::PRIVATE_WHO_HINT.say(Tone::Ops))
    })
}

fn fill(
    global: &Global,
    session: &Session,
    store: &mut Store,
    carer: CarerId,
    file: Option<&Path>,
) -> Result<Answer, Problem> {
    if global.no_input {
        return Err(Problem::new(code::REFUSED, words::PRIVATE_ASKS.say(Tone::Ops)));
    }
    let (passphrase, again) = passphrase(file, true)?;
    let ready = sealing::ready(store, carer, &passphrase, &again)?;
    drop((passphrase, again));
    let Some(checkin) = asked(global, session)? else {
        return Err(Problem::new(code::NOTHING, words::PRIVATE_EMPTY.say(Tone::Ops)));
    };
    let household = &session.model.household;
    let region = app_guide::region(&session.model);
    let names = household.names();
    if checkin.note.as_deref().is_some_and(|note| screening::speaks_of_harm(note, &names)) {
        let card = guide::page(&Global { json: false, ..global.clone() }, Page::Crisis)?;
        eprint!("{}", card.text);
        if line(words::PRIVATE_HARM, &[])?.as_deref() != Some(words::YES.say(Tone::Ops)) {
            return Ok(Answer::said(words::PRIVATE_LEFT.say(Tone::Ops).to_owned() + "\n"));
        }
    }
    sealing::keep(store, &ready, &checkin)?;
    let told = private::told(&checkin, household, region, Tone::Ops);
    if out::format(global) == Format::Json {
        let told: Vec<&str> = told.iter().map(|said| said.words.as_str()).collect();
        let object = serde_json::json!({"sealed": true, "told": told});
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let kept = crate::text::catalogue::private::KEPT.say(Tone::Ops);
    Ok(Answer::asked(format!("{kept}\n{}", lines(&told))))
}

fn show(
    global: &Global,
    session: &Session,
    store: &Store,
    carer: CarerId,
    file: Option<&Path>,
) -> Result<Answer, Problem> {
    let (passphrase, _) = passphrase(file, false)?;
    let all = sealing::open(store, carer, &passphrase)?;
    drop(passphrase);
    Ok(Answer::asked(match out::format(global) {
        Format::Json => format!("{}\n", print::json(&all)),
        Format::Text | Format::Plain => lines(&private::shown(&all, &session.model.ui.style)),
    }))
}

fn delete(
    global: &Global,
    session: &Session,
    store: &mut Store,
    carer: CarerId,
) -> Result<Answer, Problem> {
    sealing::destroy(store, carer)?;
    if global.json {
        return Ok(Answer::asked("{\"deleted\":true}\n"));
    }
    let name = session.model.household.carer_name(carer).unwrap_or_default();
    let gone = crate::text::catalogue::private::GONE.fill(Tone::Ops, &[name]);
    Ok(Answer::said(gone + "\n"))
}

fn lines(said: &[Said]) -> String {
    let indent = |said: &Said| if said.quiet { "  " } else { "" };
    let lines: Vec<String> =
        said.iter().map(|said| format!("{}{}", indent(said), said.words)).collect();
    lines.join("\n") + "\n"
}

/// Returns the passphrase from a file, from the terminal, or from the first
/// line of standard input; the second is the same where it is not asked for.
fn passphrase(file: Option<&Path>, twice: bool) -> Result<(Secret, Secret), Problem> {
    let needed = || Problem::new(code::REFUSED, words::PRIVATE_NEEDS.say(Tone::Ops));
    let typed = match file {
        Some(path) => {
            let text = fs::read_to_string(path).map(Zeroizing::new).map_err(|error| {
                Problem::new(code::FAILED, format!("{}: {error}", path.display()))
            })?;
            Some(Secret::of(text.lines().next().unwrap_or_default()))
        }
        None if io::stdin().is_terminal() => {
            let ask =
                |text: Text| hidden::line(text.say(Tone::Ops)).map_err(|error| failed(&error));
            let first = ask(words::PRIVATE_PASSPHRASE)?.ok_or_else(needed)?;
            if twice {
                let second = ask(words::PRIVATE_AGAIN)?.ok_or_else(needed)?;
                return Ok((first, second));
            }
            Some(first)
        }
        None => read()?.map(|text| Secret::of(&text)),
    };
    let typed = typed.filter(|typed| !typed.is_empty()).ok_or_else(needed)?;
    Ok((typed.clone(), typed))
}

/// Asks every question; `None` when nothing was answered.
fn asked(global: &Global, session: &Session) -> Result<Option<PrivateCheckin>, Problem> {
    let (now, zone) = (session.place.clock.now(), session.model.zone());
    let mut checkin = PrivateCheckin::new(now, zone);
    let mut stem = "";
    for item in 0..4 {
        let Some((instrument, place)) = Step::Item(item).item() else { continue };
        if stem != instrument.stem {
            stem = &instrument.stem;
            let answers = &instrument.answers;
            let with: Vec<&str> =
                std::iter::once(stem).chain(answers.iter().map(String::as_str)).collect();
            eprintln!("{}", words::PRIVATE_STEM.fill(Tone::Ops, &with));
        }
        let items = if item < 2 { &mut checkin.phq2 } else { &mut checkin.gad2 };
        let points = |text: &str| text.parse().ok().and_then(Often::of);
        items[place] = answer(global, words::PRIVATE_ITEM, &instrument.items[place], points)?;
    }
    let question = screening::quote("help").map_or("", |quote| quote.text.as_str());
    let yes = |text: &str| match text {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    };
    checkin.help = answer(global, words::PRIVATE_HELP, question, yes)?;
    checkin.note = line(words::PRIVATE_NOTE, &[])?.filter(|note| !note.is_empty());
    Ok((!checkin.is_empty()).then_some(checkin))
}

/// Asks one question until the answer reads; an empty one skips it. Where
/// nobody sits there, an answer that does not read ends it.
fn answer<T>(
    global: &Global,
    text: Text,
    question: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    loop {
        let Some(typed) = line(text, &[question])? else { return Ok(None) };
        if typed.is_empty() {
            return Ok(None);
        }
        if typed == "!" {
            eprint!("{}", guide::page(global, Page::Crisis)?.text);
            continue;
        }
        if let Some(value) = read(&typed.to_lowercase()) {
            return Ok(Some(value));
        }
        if !io::stdin().is_terminal() {
            // What was answered is not repeated: it may be on a screen.
            return Err(Problem::new(code::NOT_UNDERSTOOD, words::PRIVATE_BAD.say(Tone::Ops)));
        }
        eprintln!("{}", words::PRIVATE_BAD.say(Tone::Ops));
    }
}

fn line(text: Text, with: &[&str]) -> Result<Option<String>, Problem> {
    eprint!("{}", text.fill(Tone::Ops, with));
    let typed = read()?;
    if !io::stdin().is_terminal() {
        eprintln!();
    }
    Ok(typed)
}

fn read() -> Result<Option<String>, Problem> {
    let mut text = String::new();
    let read = io::stdin().read_line(&mut text).map_err(|error| failed(&error))?;
    Ok((read > 0).then(|| text.trim().to_owned()))
}

fn failed(error: &io::Error) -> Problem {
    Problem::new(code::FAILED, error.to_string())
}

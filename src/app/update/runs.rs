//! Following a runbook: its start, its steps, its end, and the cursor of
//! screen 5.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::filter::Filter;
use crate::app::incident_words;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::run_words;
use crate::app::running::Deed;
use crate::app::running::Running;
use crate::app::screen::RunPane;
use crate::app::screen::RunScreen;
use crate::app::screen::Screen;
use crate::app::update::cursor::PAGE;
use crate::app::update::cursor::moved;
use crate::app::update::planning;
use crate::app::update::say;
use crate::app::update::send;
use crate::domain::document::Digest;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::run::RunOutcome;
use crate::domain::entry::run::RunSaid;
use crate::domain::entry::run::RunStart;
use crate::domain::entry::run::run_of;
use crate::domain::id::AlertId;
use crate::domain::label::Label;
use crate::journal::entry::Payload;
use crate::journal::run::Run;
use crate::runbook;
use crate::text::catalogue::app as common;
use crate::text::catalogue::runs as text;
use crate::text::time;

/// Does what a verb says.
pub fn command(model: &mut Model, stamp: Stamp, wish: Running) -> Vec<Effect> {
    let wish = match wish {
        Running::Start { runbook, alert } => return start(model, stamp, &runbook, alert),
        other => other,
    };
    let Some(run) = run_words::current(model).cloned() else {
        let hint = text::NO_RUN_HINT;
        say::hinting(model, Outcome::Nothing, text::NO_RUN, &[], hint, &[]);
        return vec![];
    };
    match wish {
        Running::Step { step, deed } => {
            does(model, stamp, &run, step.unwrap_or_else(|| run.at_step()), deed)
        }
        Running::Done { outcome, note } => done(model, stamp, &run, outcome, note),
        Running::Start { .. } => vec![],
    }
}

fn start(model: &mut Model, stamp: Stamp, id: &str, alert: Option<AlertId>) -> Vec<Effect> {
    if let Some(run) = run_words::current(model) {
        let numbers = [run.at_step().to_string(), run.steps.len().to_string()];
        let with = [run.start.runbook.clone(), numbers[0].clone(), numbers[1].clone()];
        let with = with.each_ref().map(String::as_str);
        say::text(model, Outcome::Refused, text::RUNNING, &with);
        return vec![];
    }
    let label = Label::new(id);
    let book = label.as_ref().and_then(|label| model.books.get(label));
    let written = label.as_ref().and_then(|label| run_words::text(model, label));
    let (Some(book), Some((written, version))) = (book, written) else {
        say::text(model, Outcome::Nothing, text::NO_BOOK, &[id]);
        return vec![];
    };
    let steps = u8::try_from(book.runbook.steps.len()).unwrap_or(u8::MAX);
    if steps == 0 {
        say::text(model, Outcome::Nothing, text::NO_STEPS, &[id]);
        return vec![];
    }
    let run = run_of(stamp.id, stamp.at);
    let start = RunStart {
        runbook: id.to_owned(),
        version,
        hash: Digest::of(written).to_string(),
        steps,
        alert,
        incident: incident_words::open(model).map(|incident| incident.id),
    };
    let mut said = vec![RunSaid::Started(start)];
    said.extend(timer(model, id, 1));
    let with = [id, &steps.to_string()];
    let line = text::SAID_START.fill(model.ui.style.tone, &with);
    if let Screen::Run(screen) = &mut model.screen {
        (screen.pane, screen.step, screen.top) = (RunPane::Steps, None, None);
    }
    store(model, stamp, run, said, line)
}

/// Returns that the time of a step begins, where it has one.
fn timer(model: &Model, book: &str, step: u8) -> Option<RunSaid> {
    let book = model.books.get(&Label::new(book)?)?;
    let place = usize::from(step).checked_sub(1)?;
    let length = book.runbook.steps.get(place)?.timer?;
    Some(RunSaid::Timer { step, until: model.now + length })
}

fn does(model: &mut Model, stamp: Stamp, run: &Run, step: u8, deed: Deed) -> Vec<Effect> {
    let tone = model.ui.style.tone;
    let n = step.to_string();
    let book = run.start.runbook.as_str();
    let (said, line) = match deed {
        Deed::Tick => (RunSaid::Ticked { step }, text::SAID_TICK.fill(tone, &[&n])),
        Deed::Skip => (RunSaid::Skipped { step }, text::SAID_SKIP.fill(tone, &[&n])),
        Deed::Untick => (RunSaid::Unticked { step }, text::SAID_UNTICK.fill(tone, &[&n])),
        Deed::NotFit(note) => {
            let line = text::SAID_NOT_FIT.fill(tone, &[&n, book]);
            (RunSaid::NotFit { step, note }, line)
        }
    };
    if !run.takes(&said) {
        say::text(model, Outcome::Nothing, text::NO_STEP, &[book, &n]);
        return vec![];
    }
    let answers = matches!(said, RunSaid::Ticked { .. } | RunSaid::Skipped { .. });
    let mut all = vec![said];
    // The time of the next open step begins by itself.
    if answers {
        let open = (1_u8..).zip(&run.steps).filter(|(n, one)| *n != step && one.answer.is_none());
        let next = open.map(|(n, one)| (n, one.timer)).next();
        if let Some((next, None)) = next {
            all.extend(timer(model, book, next));
        }
    }
    if let Screen::Run(screen) = &mut model.screen {
        (screen.step, screen.top) = (if answers { None } else { Some(step) }, None);
    }
    store(model, stamp, run.id, all, line)
}

fn done(
    model: &mut Model,
    stamp: Stamp,
    run: &Run,
    outcome: RunOutcome,
    note: Option<String>,
) -> Vec<Effect> {
    let tone = model.ui.style.tone;
    let word = incident_words::outcome(outcome).say(tone);
    let line = text::SAID_DONE.fill(tone, &[&run.start.runbook, word]);
    store(model, stamp, run.id, vec![RunSaid::Done { outcome, note }], line)
}

fn store(
    model: &mut Model,
    stamp: Stamp,
    run: crate::domain::id::RunId,
    said: Vec<RunSaid>,
    line: String,
) -> Vec<Effect> {
    let until = said.iter().find_map(|said| match said {
        RunSaid::Timer { until, .. } => Some(*until),
        _ => None,
    });
    let tone = model.ui.style.tone;
    let line = match until {
        Some(until) => text::SAID_TIMER.fill(tone, &[&line, &time::duration(until - model.now)]),
        None => line,
    };
    let hint = say::keyed(model, common::UNDO_HINT, &[Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    let payloads = said.into_iter().map(|said| Payload::Run { run, said }).collect();
    send::saying(model, stamp, payloads, reply)
}

/// Does what a key of a run means: it helped, a step did not fit, it ends.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(run) = followed(model).cloned() else { return vec![] };
    let step = cursor(model);
    match act {
        Act::NotFit => does(model, stamp, &run, step, Deed::NotFit(None)),
        Act::Helped => helped(model, stamp, &run, step),
        _ => done(model, stamp, &run, RunOutcome::Left, None),
    }
}

/// The step under the cursor helped: the run ends so, and its incident hears
/// what it was.
fn helped(model: &mut Model, stamp: Stamp, run: &Run, step: u8) -> Vec<Effect> {
    let tone = model.ui.style.tone;
    let word = incident_words::outcome(RunOutcome::Helped).say(tone);
    let line = text::SAID_DONE.fill(tone, &[&run.start.runbook, word]);
    let note = Some(format!("{} {step}", run.start.runbook));
    let ends = RunSaid::Done { outcome: RunOutcome::Helped, note: note.clone() };
    let mut payloads = vec![Payload::Run { run: run.id, said: ends }];
    let incident = run.start.incident.filter(|id| model.incidents.iter().any(|one| one.id == *id));
    payloads.extend(incident.zip(note).map(|(incident, method)| Payload::Incident {
        incident,
        said: IncidentSaid::Helped { method },
    }));
    let hint = say::keyed(model, common::UNDO_HINT, &[Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    send::saying(model, stamp, payloads, reply)
}

/// Returns the names of the runbooks that screen 5 lists.
#[must_use]
pub fn listed(model: &Model) -> Vec<Label> {
    let filter = Filter::new(&model.filter);
    let books = model.books.all().into_iter();
    let passing = books.filter(|book| {
        filter.open() || filter.passes(&format!("{} {}", book.runbook.id, book.runbook.title))
    });
    passing.map(|book| book.runbook.id.clone()).collect()
}

/// Returns the runbook under the cursor: the one picked, else the one that is
/// followed, else the first.
#[must_use]
pub fn selected(model: &Model) -> Option<Label> {
    let Screen::Run(screen) = &model.screen else { return None };
    let listed = listed(model);
    let picked = screen.selected.clone().filter(|id| listed.contains(id));
    let running = run_words::current(model).and_then(|run| Label::new(&run.start.runbook));
    picked.or_else(|| running.filter(|id| listed.contains(id))).or_else(|| listed.first().cloned())
}

/// Returns the run that the steps on screen 5 are of.
#[must_use]
pub fn followed(model: &Model) -> Option<&Run> {
    selected(model).and_then(|id| run_words::of(model, &id))
}

/// Tells whether the keys of a run mean one.
#[must_use]
pub fn steps(model: &Model) -> bool {
    let here = matches!(&model.screen, Screen::Run(screen) if screen.pane == RunPane::Steps);
    here && followed(model).is_some()
}

/// Returns the step under the cursor, from 1: the one picked, else where the
/// run is.
#[must_use]
pub fn cursor(model: &Model) -> u8 {
    let Screen::Run(screen) = &model.screen else { return 1 };
    let at = followed(model).map_or(1, Run::at_step);
    screen.step.unwrap_or(at)
}

/// Goes to the other pane; `false` where there is none that way.
pub fn other_pane(model: &mut Model, forward: bool) -> bool {
    let some = selected(model);
    let Screen::Run(screen) = &mut model.screen else { return false };
    let other = if forward { RunPane::Steps } else { RunPane::List };
    let goes = some.is_some() && screen.pane != other;
    if goes {
        (screen.pane, screen.selected, screen.step, screen.top) = (other, some, None, None);
    }
    goes
}

/// `Space`: from the list to the steps; there a run starts, a step is done, or
/// one that was done is left out, or one that was left out is open again.
pub fn open(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    if other_pane(model, true) {
        return vec![];
    }
    let Some(id) = selected(model) else { return vec![] };
    let Some(run) = followed(model).cloned() else {
        return start(model, stamp, id.as_str(), None);
    };
    let step = cursor(model);
    let state = run.step(step).and_then(|state| state.answer);
    match state {
        None => does(model, stamp, &run, step, Deed::Tick),
        Some(answer) if answer.skipped => does(model, stamp, &run, step, Deed::Untick),
        Some(_) => {
            let line = text::SAID_SKIP.fill(model.ui.style.tone, &[&step.to_string()]);
            let said = vec![RunSaid::Unticked { step }, RunSaid::Skipped { step }];
            store(model, stamp, run.id, said, line)
        }
    }
}

/// Moves the cursor: among the runbooks, or among the steps; pages turn the
/// text.
pub fn step(model: &mut Model, act: Act) {
    let (listed, picked, at) = (listed(model), selected(model), cursor(model));
    let count = picked.as_ref().and_then(|id| model.books.get(id));
    let count = count.map_or(1, |book| book.runbook.steps.len().max(1));
    let most = u8::try_from(count).unwrap_or(u8::MAX);
    let Screen::Run(screen) = &mut model.screen else { return };
    if screen.pane == RunPane::List {
        let last = listed.len().saturating_sub(1);
        let place = picked.and_then(|id| listed.iter().position(|one| *one == id));
        let from = place.unwrap_or_default();
        let to = moved(act, from, last);
        *screen = RunScreen { selected: listed.get(to).cloned(), ..RunScreen::default() };
        return;
    }
    match act {
        // Above the first step stand the signs to call about.
        Act::Up if at <= 1 => (screen.step, screen.top) = (Some(1), Some(0)),
        Act::Up => (screen.step, screen.top) = (Some(at - 1), None),
        Act::Down => (screen.step, screen.top) = (Some(at.saturating_add(1).min(most)), None),
        // The view stops at the last line.
        Act::PageUp => screen.top = Some(screen.top.unwrap_or_default().saturating_sub(PAGE)),
        Act::PageDown => screen.top = Some(screen.top.unwrap_or_default().saturating_add(PAGE)),
        Act::First => screen.top = Some(0),
        _ => screen.top = Some(usize::MAX / 2),
    }
}

/// Shows the runbook of an alert on screen 5; it starts with `Space`.
pub fn show(model: &mut Model, id: &str) -> bool {
    let Some(label) = Label::new(id).filter(|label| model.books.get(label).is_some()) else {
        return false;
    };
    model.filter.clear();
    let pane = RunPane::Steps;
    model.screen = Screen::Run(RunScreen { selected: Some(label), pane, ..RunScreen::default() });
    true
}

/// `v`: the runbook under the cursor at the editor.
pub fn edit(model: &mut Model, stamp: Stamp) -> Option<Vec<Effect>> {
    let id = selected(model)?;
    let name = runbook::document(&id).ok()?;
    Some(planning::asked(model, stamp, name, crate::app::planning::Ask::Edit { why: None }))
}

/// Returns what a line of the command line would do.
#[must_use]
pub fn would(model: &Model, wish: &Running) -> String {
    let tone = model.ui.style.tone;
    match wish {
        Running::Start { runbook, .. } => text::WOULD_START.fill(tone, &[runbook]),
        Running::Step { .. } => text::WOULD_STEP.say(tone).to_owned(),
        Running::Done { .. } => text::WOULD_DONE.say(tone).to_owned(),
    }
}

//! An incident in words: its stage, its rows, what is told to others.

use crate::app::act::Act;
use crate::app::alert_words;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::sending;
use crate::app::unreached;
use crate::app::words;
use crate::domain::entry::alert::Told;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::incident::Source;
use crate::domain::entry::incident::Untold;
use crate::domain::entry::roster::RosterSaid;
use crate::domain::entry::run::RunOutcome;
use crate::domain::entry::run::RunSaid;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::export::handover::sleeper;
use crate::incident::timeline;
use crate::incident::timeline::Row;
use crate::incident::timeline::Sources;
use crate::incident::timeline::What;
use crate::journal::incident::Incident;
use crate::journal::incident::Stage;
use crate::journal::run::Run;
use crate::journal::timeline::Logged;
use crate::metrics::settle::Method;
use crate::metrics::settle::methods;
use crate::metrics::until::DAYS;
use crate::metrics::until::Until;
use crate::metrics::until::until;
use crate::text::catalogue::Text;
use crate::text::catalogue::handover;
use crate::text::catalogue::incidents as say;
use crate::text::time;
use chrono::TimeDelta;

/// Over how long what helped is counted, as on screen 2.
pub const COUNTED: TimeDelta = TimeDelta::days(14);

/// How many ways have a key.
pub const WAYS: usize = 5;

/// Returns the incident that is meant without naming it: the newest that is
/// open.
#[must_use]
pub fn open(model: &Model) -> Option<&Incident> {
    model.incidents.iter().rev().find(|incident| incident.live())
}

/// Returns the word for a stage.
#[must_use]
pub const fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Open => say::OPEN,
        Stage::Acknowledged => say::ACKNOWLEDGED,
        Stage::Assessed => say::ASSESSED,
        Stage::Acting => say::ACTING,
        Stage::Resolved => say::RESOLVED,
    }
}

/// Returns the word for how a run went.
#[must_use]
pub const fn outcome(outcome: RunOutcome) -> Text {
    match outcome {
        RunOutcome::Helped => say::HELPED_IT,
        RunOutcome::NoHelp => say::NO_HELP,
        RunOutcome::Called => say::CALLED,
        RunOutcome::Left => say::LEFT,
    }
}

/// Returns every row of an incident's timeline, oldest first.
#[must_use]
pub fn rows<'a>(model: &'a Model, incident: &'a Incident) -> Vec<Row<'a>> {
    let from = Sources {
        line: &model.timeline,
        alerts: &model.alerts,
        runs: &model.runs,
        roster: &model.roster,
    };
    timeline::rows(incident, from, model.now)
}

/// Returns the runs that belong to an incident, oldest first.
pub fn runs<'a>(model: &'a Model, incident: &'a Incident) -> impl Iterator<Item = &'a Run> {
    model.runs.iter().filter(|run| run.start.incident == Some(incident.id))
}

/// Returns the cry an incident is about: the one it came from, else the last
/// of its baby since two hours before it began.
#[must_use]
pub fn cry<'a>(model: &'a Model, incident: &Incident) -> Option<&'a Logged> {
    use crate::domain::detail::Detail;
    let opening = &incident.opening;
    let is_cry = |logged: &&Logged| matches!(logged.fact.detail, Detail::Cry(_));
    if let Source::Fact { fact } = opening.from {
        return model.timeline.get(fact).filter(is_cry);
    }
    let since = opening.detected - timeline::BEFORE;
    let until = incident.resolved().map_or(model.now, |(at, _)| at);
    model
        .timeline
        .back_from(until)
        .take_while(|logged| logged.fact.start >= since)
        .find(|logged| logged.fact.subject == opening.subject && is_cry(logged))
}

/// Returns the ways that were tried with the incident's baby in the last two
/// weeks, the one that held most often first.
#[must_use]
pub fn ways(model: &Model, subject: Subject) -> Vec<Method> {
    let span = Span::ending_at(model.now + TimeDelta::milliseconds(1), COUNTED);
    methods(&model.timeline, subject, span, model.now)
}

/// Returns the draft of what is told to others; it is of the data alone.
///
/// ```text
/// Resolved 03:41: wind. Helped: shoulder. Mum can sleep until about 04:50. (1
/// of 10 gaps like this were shorter; n 34, last 14 days)
/// ```
#[must_use]
pub fn update(model: &Model, incident: &Incident) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let when = |at: Timestamp| time::when(at, model.now, style);
    let title = incident.opening.title.as_str();
    let mut parts = Vec::new();
    if let Some((at, why)) = incident.resolved() {
        parts.push(say::UPDATE_RESOLVED.fill(tone, &[&when(at), why.unwrap_or(title)]));
    } else {
        let word = capital(stage(incident.stage).say(tone));
        parts.push(say::UPDATE_OPEN.fill(tone, &[&word, &when(incident.opening.detected), title]));
        let at_it = incident.said.iter().rev().find(|word| {
            let steps = [IncidentSaid::Acknowledged, IncidentSaid::Assessed, IncidentSaid::Acting];
            steps.contains(&word.what)
        });
        let who = at_it.and_then(|word| word.by).map(|by| words::carer(model, Some(by)));
        parts.extend(who.map(|who| say::UPDATE_BY.fill(tone, &[&who])));
    }
    let helped: Vec<&str> = incident.helped().map(|(_, method)| method).collect();
    if !helped.is_empty() {
        parts.push(say::UPDATE_HELPED.fill(tone, &[&helped.join(", ")]));
    }
    if !incident.live() {
        parts.extend(rest(model));
    }
    parts.join(" ")
}

/// How long whoever is off can sleep, with what that stands on: the tenth
/// percentile of the baby's own gaps.
fn rest(model: &Model) -> Option<String> {
    let style = &model.ui.style;
    let tone = style.tone;
    let babies = model.household.babies.iter();
    let known = babies.map(|(id, _)| until(&model.timeline, Subject::Baby(*id), model.now));
    let known = Until::of_all(known)?;
    let name =
        sleeper(&model.household, model.you, None).and_then(|id| model.household.carer_name(id));
    let who = name.unwrap_or_else(|| handover::WHOEVER.say(tone));
    let low = name.unwrap_or_else(|| handover::WHOEVER_LOW.say(tone));
    let (n, days) = (known.gaps().to_string(), DAYS.to_string());
    let with = |line: String, basis: Text| {
        say::UPDATE_SLEEP.fill(tone, &[&line, &basis.fill(tone, &[&n, &days])])
    };
    Some(match known {
        Until::About { at, .. } => {
            let at = time::when(at, model.now, style);
            with(handover::UNTIL.fill(tone, &[who, &at]), handover::UNTIL_BASIS)
        }
        Until::AnyTime { .. } => {
            with(handover::ANY_TIME.fill(tone, &[low]), handover::ANY_TIME_BASIS)
        }
        Until::Unknown { .. } => {
            say::UPDATE_UNKNOWN.fill(tone, &[&handover::NOT_KNOWN.fill(tone, &[low, &n])])
        }
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// Returns the page of an incident: what it is, what helped, its rows; with
/// `keys`, what helped can be said by one.
#[must_use]
pub fn page(model: &Model, incident: &Incident, keys: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let opening = &incident.opening;
    let severity = opening.severity.label();
    let head = [
        severity,
        stage(incident.stage).say(tone),
        &time::when(incident.entered, model.now, style),
    ];
    let from = match opening.from {
        Source::Alert { .. } => say::FROM_ALERT,
        Source::Fact { .. } => say::FROM_FACT,
        Source::Hand => say::FROM_HAND,
    };
    let helped: Vec<&str> = incident.helped().map(|(_, method)| method).collect();
    let mut lines = vec![say::HEAD.fill(tone, &head), from.say(tone).to_owned()];
    lines.push(if helped.is_empty() {
        say::HELPED_NONE.say(tone).to_owned()
    } else {
        say::HELPED.fill(tone, &[&helped.join(", ")])
    });
    let ways = ways(model, opening.subject);
    let ways = (1_u8..).zip(ways.iter().take(WAYS)).map(|(n, way)| {
        let key = keymap::label(&model.ui, Context::Incident, Act::Nth(n)).unwrap_or_default();
        say::WAY.fill(tone, &[&key, &way.name, &way.held.to_string(), &way.tried.to_string()])
    });
    let ways = ways.collect::<Vec<_>>().join("  ");
    if keys && !ways.is_empty() {
        lines.push(say::WAYS.fill(tone, &[&ways]));
    }
    lines.push(say::DRAFT.fill(tone, &[&update(model, incident)]));
    lines.extend(unreached::unsent(model, sending::as_alert(incident.id)));
    lines.push(String::new());
    lines.push(say::TIMELINE.say(tone).to_owned());
    lines.extend(rows(model, incident).iter().map(|row| line(model, row)));
    lines.join("\n")
}

/// Returns one row with when and by whom.
#[must_use]
pub fn line(model: &Model, row: &Row<'_>) -> String {
    let style = &model.ui.style;
    let (at, what) = (time::when(row.at, model.now, style), row_words(model, row));
    // A fact says who did it, and so do an alert's words and the roster's.
    match (row.by, row.what) {
        (Some(by), What::Run(..) | What::Said(_)) => {
            say::ROW_BY.fill(style.tone, &[&at, &what, &words::carer(model, Some(by))])
        }
        _ => say::ROW.fill(style.tone, &[&at, &what]),
    }
}

/// Returns what a row tells.
#[must_use]
pub fn row_words(model: &Model, row: &Row<'_>) -> String {
    let tone = model.ui.style.tone;
    let alert =
        |alert, words: String| say::R_ALERT.fill(tone, &[&alert_words::name(model, alert), &words]);
    match row.what {
        What::Fact(logged) => words::named_alone(model, &logged.fact),
        What::Opened(one) => alert(one, alert_words::opened(model)),
        What::Moved(one, moved) => alert(one, alert_words::happened(model, moved)),
        What::Told(one, told) => alert(one, told_words(model, told)),
        What::Roster(noted) => roster(model, &noted.said),
        What::Run(run, said) => ran(model, run, said),
        What::Said(said) => of(model, said),
    }
}

fn told_words(model: &Model, told: &Told) -> String {
    alert_words::told(model, told)
}

fn roster(model: &Model, said: &RosterSaid) -> String {
    let tone = model.ui.style.tone;
    let name = |id: &CarerId| words::carer(model, Some(*id));
    let when = |at: &Timestamp| time::when(*at, model.now, &model.ui.style);
    match said {
        RosterSaid::Take { carer, to, .. } => say::R_TAKE.fill(tone, &[&name(carer), &when(to)]),
        RosterSaid::Swap { one, other, to, .. } => {
            say::R_SWAP.fill(tone, &[&name(one), &name(other), &when(to)])
        }
        RosterSaid::Away { carer, .. } => say::R_AWAY.fill(tone, &[&name(carer)]),
        RosterSaid::Back { carer, .. } => say::R_BACK.fill(tone, &[&name(carer)]),
        RosterSaid::Protect { carer, to, .. } => {
            say::R_PROTECT.fill(tone, &[&name(carer), &when(to)])
        }
    }
}

fn ran(model: &Model, run: &Run, said: &RunSaid) -> String {
    let tone = model.ui.style.tone;
    let book = run.start.runbook.as_str();
    let step = said.step().map(|step| step.to_string()).unwrap_or_default();
    match said {
        RunSaid::Started(_) => say::R_RUN.fill(tone, &[book]),
        RunSaid::Ticked { .. } => say::R_TICK.fill(tone, &[book, &step]),
        RunSaid::Unticked { .. } => say::R_UNTICK.fill(tone, &[book, &step]),
        RunSaid::Skipped { .. } => say::R_SKIP.fill(tone, &[book, &step]),
        RunSaid::Timer { until, .. } => {
            let until = time::when(*until, model.now, &model.ui.style);
            say::R_TIMER.fill(tone, &[book, &step, &until])
        }
        RunSaid::NotFit { note: None, .. } => say::R_NOT_FIT.fill(tone, &[book, &step]),
        RunSaid::NotFit { note: Some(note), .. } => {
            say::R_NOT_FIT_WHY.fill(tone, &[book, &step, note])
        }
        RunSaid::Done { outcome: how, .. } => {
            say::R_DONE.fill(tone, &[book, outcome(*how).say(tone)])
        }
    }
}

fn of(model: &Model, said: &IncidentSaid) -> String {
    let tone = model.ui.style.tone;
    match said {
        IncidentSaid::Opened(opening) => say::R_OPENED.fill(tone, &[&opening.title]),
        IncidentSaid::Acknowledged => say::ACKNOWLEDGED.say(tone).to_owned(),
        IncidentSaid::Assessed => say::ASSESSED.say(tone).to_owned(),
        IncidentSaid::Acting => say::ACTING.say(tone).to_owned(),
        IncidentSaid::Note { text } => say::R_NOTE.fill(tone, &[text]),
        IncidentSaid::Helped { method } => say::HELPED.fill(tone, &[method]),
        IncidentSaid::Update { text, send: false } => say::R_UPDATE.fill(tone, &[text]),
        IncidentSaid::Update { text, send: true } => say::R_SEND.fill(tone, &[text]),
        IncidentSaid::Told { to, channel, .. } => {
            say::R_TOLD.fill(tone, &[&words::carer(model, Some(*to)), channel])
        }
        IncidentSaid::NotTold { to, why, .. } => {
            let text = match why {
                Untold::NoChannel => say::R_NO_WAY,
                Untold::Late => say::R_LATE,
            };
            text.fill(tone, &[&words::carer(model, Some(*to))])
        }
        IncidentSaid::Resolved { why: None } => say::R_RESOLVED.say(tone).to_owned(),
        IncidentSaid::Resolved { why: Some(why) } => say::R_RESOLVED_WHY.fill(tone, &[why]),
    }
}

//! `incident`: looking, and the same messages as the console's keys.

use crate::app::command::Command;
use crate::app::incident_words;
use crate::app::incidenting::Deed;
use crate::app::incidenting::From;
use crate::app::incidenting::Incidenting;
use crate::app::model::Model;
use crate::app::update::incidents as updating;
use crate::cli::Global;
use crate::cli::alerts;
use crate::cli::answer;
use crate::cli::incidents;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::cli::verb::incident::Incident;
use crate::files::config::Config;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::post;
use crate::shell::session::Session;
use crate::shell::settings;
use crate::text::catalogue::incidents as said;
use crate::text::style::Tone;
use serde_json::json;

/// What `--from` takes beside the id of an alert.
const CRY: &str = "cry";

/// Lists incidents, shows one, or does what is asked with one.
///
/// # Errors
///
/// A [`Problem`]: no incident is called so, or it cannot be done to it.
pub fn run(global: &Global, act: Option<&Incident>) -> Result<Answer, Problem> {
    match act {
        Some(act) if !act.looks() => change(global, act),
        act => {
            let session = Session::read(global)?;
            let text = look(global, &session.model, act)?;
            Ok(Answer::asked(text).aside(session.aside))
        }
    }
}

fn look(global: &Global, model: &Model, act: Option<&Incident>) -> Result<String, Problem> {
    let format = out::format(global);
    let json = format == Format::Json;
    Ok(match act {
        Some(Incident::Show { id }) => {
            let one = incidents::find(model, id.as_deref())?;
            if json {
                format!("{}\n", incidents::shown(model, one))
            } else {
                incidents::page(model, one)
            }
        }
        Some(Incident::Update { which, .. }) => {
            let one = incidents::find(model, which.id.as_deref())?;
            let text = incident_words::update(model, one);
            if json {
                let id = one.id.to_string();
                format!("{}\n", json!({"id": id, "text": text, "stored": false}))
            } else {
                format!("{text}\n")
            }
        }
        _ if json => format!("{}\n", incidents::json(model)),
        _ => incidents::text(model, format == Format::Plain),
    })
}

fn change(global: &Global, act: &Incident) -> Result<Answer, Problem> {
    let mut session = Session::write(global)?;
    let Some(wish) = wish(&session.model, act)? else {
        let text = look(global, &session.model, Some(act))?;
        return Ok(Answer::asked(text).aside(session.aside));
    };
    if act.rehearses() {
        // Whom it reaches is said at once, and not only by the watch.
        let paths = &session.place.paths;
        let notify = Config::read(&paths.config, settings::NAMES).0.notify;
        session.model.reached = Some(post::reached(paths, &notify, &session.model));
    }
    if global.dry_run {
        let would = updating::would(&session.model, &wish);
        let text = match out::format(global) {
            Format::Json => format!("{}\n", json!({"would": would, "stored": false})),
            _ => format!("{would}\n"),
        };
        return Ok(Answer::asked(text).aside(session.aside.drain(..)));
    }
    let before = session.model.incidents.clone();
    let reply = session.run(Command::Incident(wish))?;
    if !answer::done(&reply) {
        return Err(answer::problem(&reply, &[], false));
    }
    let model = &session.model;
    // What became different is the incident that was meant.
    let changed = model.incidents.iter().rev().find(|one| !before.contains(one));
    let text = match (out::format(global), changed) {
        (Format::Json, Some(one)) => format!("{}\n", incidents::value(model, one)),
        (format, _) => answer::text(&reply, model, format == Format::Plain),
    };
    let unwatched = act.rehearses() && !model.watch.alive(model.now);
    let unwatched = unwatched.then(|| said::NOBODY_WATCHES.say(Tone::Ops).to_owned());
    let answer = if global.json { Answer::asked(text) } else { Answer::said(text) };
    Ok(answer.aside(session.aside.drain(..)).aside(unwatched))
}

/// Returns what is asked for; `None` for what only looks.
fn wish(model: &Model, act: &Incident) -> Result<Option<Incidenting>, Problem> {
    let joined = |words: &[String]| words.join(" ").trim().to_owned();
    let (which, deed) = match act {
        Incident::Open { title, severity, from } => {
            let from = match from.as_deref() {
                None => From::Hand,
                Some(CRY) => From::Cry,
                Some(id) => From::Alert(Some(alerts::find(model, id)?)),
            };
            let (title, severity) = (joined(title), *severity);
            return Ok(Some(Incidenting::Open { title, severity, from }));
        }
        Incident::List | Incident::Show { .. } => return Ok(None),
        Incident::Ack(which) => (which, Deed::Ack),
        Incident::Assess(which) => (which, Deed::Assess),
        Incident::Act(which) => (which, Deed::Act),
        Incident::Note { text, which } => (which, Deed::Note(joined(text))),
        Incident::Helped { method, which } => (which, Deed::Helped(joined(method))),
        Incident::Resolve { why, which } => {
            (which, Deed::Resolve { why: Some(joined(why)).filter(|why| !why.is_empty()) })
        }
        Incident::Update { which, send, .. } => (which, Deed::Update { send: *send }),
    };
    // What is told is told after its end as well: then the last is meant.
    let incident = match (&which.id, &deed) {
        (None, Deed::Update { .. }) => Some(incidents::find(model, None)?.id),
        (None, _) => None,
        (Some(id), _) => Some(incidents::find(model, Some(id))?.id),
    };
    Ok(Some(Incidenting::Do { incident, deed }))
}

//! `import`: another app's files, one action.

use crate::app::intake::Request;
use crate::cli::Global;
use crate::cli::arrival;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::cli::verb::files::Import;
use crate::import::FORMATS;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::entry::Origin;
use crate::shell::intake;
use crate::shell::intake::Here;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use serde_json::json;
use std::fmt::Write;

/// Reads the files and stores what is new; twice adds nothing.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, asked: &Import) -> Result<Answer, Problem> {
    if asked.list {
        return Ok(list(global));
    }
    let request = Request {
        format: asked.format.clone().unwrap_or_default(),
        paths: asked.paths.clone(),
        baby: asked.baby.clone(),
        zone: global.zone,
        units: asked.unit.clone(),
        map: asked.map.clone(),
        notes: asked.notes,
    };
    let mut session = Session::write(global)?;
    let model = &session.model;
    let here = Here {
        store: session.store.as_ref(),
        household: &model.household,
        zoned: session.zoned,
        zone: model.zone(),
        zone_given: model.household.zone.is_some(),
        now: model.now,
        stamp: session.place.clock.stamp().1,
        style: &model.ui.style,
    };
    let mut ready = intake::read(&request, here, |_| {})?;
    session.aside.extend(ready.told());
    if !global.dry_run {
        session.aside.extend(ready.zone());
        if !ready.drafts.is_empty() {
            let drafts = std::mem::take(&mut ready.drafts);
            store(&mut session, drafts)?;
        }
        if let Some(store) = &mut session.store {
            session.aside.extend(ready.remember(store)?);
        }
    }
    let text = match out::format(global) {
        Format::Json => format!("{}\n", arrival::json(&ready.preview, global.dry_run)),
        Format::Text | Format::Plain => {
            arrival::text(&ready.preview, global.dry_run, &session.model.ui.style)
        }
    };
    let answer =
        if global.json || global.dry_run { Answer::asked(text) } else { Answer::said(text) };
    Ok(answer.aside(session.aside))
}

fn store(session: &mut Session, drafts: Vec<Draft>) -> Result<(), Problem> {
    let action = Action {
        author: session.model.you,
        origin: Origin::Human,
        recorded_at: session.model.now,
        drafts,
    };
    match &mut session.store {
        Some(store) => store.append(&action).map(drop).map_err(|error| store_problem(&error)),
        None => Ok(()),
    }
}

/// Every format: what it is called, what it needs, how to get it.
fn list(global: &Global) -> Answer {
    if out::format(global) == Format::Json {
        let formats: Vec<_> = FORMATS
            .iter()
            .map(|about| {
                json!({"format": about.name, "app": about.app, "needs": about.needs, "how": about.how})
            })
            .collect();
        return Answer::asked(format!("{}\n", json!(formats)));
    }
    let wide = FORMATS.iter().map(|about| about.name.len()).max().unwrap_or(0) + 2;
    let say = |text: crate::text::catalogue::Text| text.say(Tone::Ops);
    let mut text = format!("{:wide$}{}\n", say(words::HEAD_FORMAT), say(words::HEAD_APP));
    for about in FORMATS {
        // Into a string: cannot fail.
        let _ = write!(
            text,
            "{:wide$}{}\n{:wide$}{}\n{:wide$}{}\n",
            about.name,
            about.app,
            "",
            words::NEEDS.fill(Tone::Ops, &[about.needs]),
            "",
            words::HOW.fill(Tone::Ops, &[about.how]),
        );
    }
    Answer::asked(text)
}

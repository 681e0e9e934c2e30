//! `forecast` and `forecast accuracy`: looking, never changing.

use crate::cli::Global;
use crate::cli::forecast;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::forecast::outlook::Outlook;
use crate::journal::timeline::Timeline;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use chrono::TimeDelta;

/// Days that are read: those the model looks at, and as many again and more
/// for how well its ranges held.
const HISTORY: TimeDelta = TimeDelta::days(180);

/// Answers what is likely next.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn next(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let outlooks = outlooks(&session)?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", forecast::json(&outlooks, &session.model)),
        format => forecast::text(&outlooks, &session.model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Answers how good that was for each baby of the household.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn accuracy(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let outlooks = outlooks(&session)?;
    let style = &session.model.ui.style;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", forecast::accuracy_json(&outlooks)),
        format => forecast::accuracy_text(&outlooks, style, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

fn outlooks(session: &Session) -> Result<Vec<Outlook>, Problem> {
    let model = &session.model;
    let (from, to) = (model.now - HISTORY, model.now + TimeDelta::milliseconds(1));
    let facts = match &session.store {
        Some(store) => store.window(from, to).map_err(|error| store_problem(&error))?,
        None => Vec::new(),
    };
    let line = Timeline::new(facts, Some(from));
    Ok(Outlook::compute(&line, &model.household, model.zone(), model.now))
}

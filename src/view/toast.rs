//! The line above the hints: what just happened, or what is amiss.

use crate::app::act::Act;
use crate::app::carer_words;
use crate::app::model::Model;
use crate::app::model::Question;
use crate::app::model::Toast;
use crate::app::reply::Outcome;
use crate::app::update::question;
use crate::domain::span::Timestamp;
use crate::text::catalogue::Text;
use crate::text::catalogue::app;
use crate::text::catalogue::frame as say;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// A log that nobody wrote in for so long says so.
const OLD: TimeDelta = TimeDelta::hours(6);

/// Draws the one line that matters most.
///
/// ```text
///  ✓ asleep · Sun 02:31 (now) · Dad      z undo   t 5 min earlier   v edit
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    if model.keys.locked {
        let q = pen.look.key(Act::Back);
        let flags = pen.look.key(Act::RedFlags);
        let words = pen.look.fill(say::LOCKED, &[&q, &q, &flags]);
        pen.text(area, (1, 0), &words, Ink::Trouble);
    } else if let Some(toast) = &model.toast {
        said(pen, area, toast);
    } else if let Some(question) = question::shown(model) {
        asked(pen, area, model, question);
    } else if let Some((words, ink)) = notice(&pen.look, model) {
        pen.text(area, (1, 0), &words, ink);
    }
}

fn said(pen: &mut Pen<'_>, area: Rect, toast: &Toast) {
    let look = pen.look;
    let reply = &toast.reply;
    if let Some(flag) = reply.flags().first() {
        let words = look.fill(say::FLAGGED, &[&flag.number(look.style.tone), &flag.title]);
        pen.text(area, (1, 0), &words, Ink::Trouble);
        return;
    }
    let (mark, ink) = mark(reply.outcome);
    let mut words = look.fill(mark, &[reply.line.trim_start_matches("✓ ")]);
    for warning in &reply.warnings {
        words = format!("{words}  {}", look.fill(say::ASKING, &[&warning.line]));
    }
    let mut column = pen.text(area, (1, 0), &words, ink);
    let hints = match &reply.hint {
        Some(hint) => hint.split("   ").map(str::to_owned).collect(),
        None => keys(&look, reply.outcome),
    };
    // A hint that does not fit as a whole is not there.
    let mut gap = 5;
    for hint in hints {
        if column + gap + fit::width(&hint) < area.width {
            column = pen.text(area, (column + gap, 0), &hint, Ink::Label);
            gap = 3;
        }
    }
}

/// Draws a question about a forgotten sleep: in few words where it would not
/// fit with the key that answers it.
fn asked(pen: &mut Pen<'_>, area: Rect, model: &Model, question: &Question) {
    let look = pen.look;
    let when = |at| time::when(at, look.now, &look.style);
    let name = model.household.carer_name(question.carer).unwrap_or_default();
    let full = name;
    let name = fit::fit(name, 12);
    let since = when(question.since);
    let Some(sign) = question.sign else {
        let ask = look.fill(app::ENDLESS_ASK, &[&name, &since]);
        let typed = typed(&look, full, question.since);
        let short = look.fill(app::ENDLESS_SHORT, &[&name, &typed]);
        return put(pen, area, &ask, &typed, &short);
    };
    let at = when(sign.at);
    let did = look.say(carer_words::did(sign.kind));
    let ask = look.fill(app::FORGOTTEN_ASK, &[&name, &since, did, &at]);
    let hint = look.fill(app::FORGOTTEN_HINT, &[look.say(say::SPACE), &at]);
    let short = look.fill(app::FORGOTTEN_SHORT, &[&name, &at, look.say(say::SPACE)]);
    put(pen, area, &ask, &hint, &short);
}

/// How long after falling asleep the example lies that is shown.
const NIGHT: TimeDelta = TimeDelta::minutes(450);

/// Returns what is typed to end a sleep by hand, with a time as an example:
/// `c mum awake fri 06:30`.
fn typed(look: &Look<'_>, name: &str, since: Timestamp) -> String {
    let when = time::when(since + NIGHT, look.now, &look.style);
    let key = look.key(Act::Command);
    look.fill(app::ENDLESS_HINT, &[&key, &name.to_lowercase(), &when.to_lowercase()])
}

/// Draws a question with what answers it, in few words where that has no room.
fn put(pen: &mut Pen<'_>, area: Rect, ask: &str, hint: &str, short: &str) {
    let ask = pen.look.fill(say::ASKING, &[ask]);
    if fit::width(&ask) + fit::width(hint) + 6 < area.width {
        let column = pen.text(area, (1, 0), &ask, Ink::Strong);
        pen.text(area, (column + 5, 0), hint, Ink::Label);
    } else {
        let short = pen.look.fill(say::ASKING, &[short]);
        pen.text(area, (1, 0), &short, Ink::Strong);
    }
}

const fn mark(outcome: Outcome) -> (Text, Ink) {
    match outcome {
        Outcome::Saving => (say::SAVING, Ink::Text),
        Outcome::Saved | Outcome::Undone | Outcome::Redone | Outcome::Said => {
            (say::DONE, Ink::Strong)
        }
        Outcome::Nothing => (say::NOTHING, Ink::Text),
        Outcome::NotUnderstood | Outcome::Twice => (say::ASKING, Ink::Strong),
        Outcome::Refused => (say::TROUBLE, Ink::Strong),
        Outcome::NotSaved => (say::TROUBLE, Ink::Trouble),
    }
}

fn keys(look: &Look<'_>, outcome: Outcome) -> Vec<String> {
    let hint = |key: &str, text: Text| format!("{key} {}", look.say(text));
    match outcome {
        Outcome::Saved => vec![
            hint(&look.key(Act::Undo), say::UNDO),
            hint(&look.key(Act::Earlier), say::EARLIER),
            hint(&look.key(Act::Edit), say::EDIT),
        ],
        Outcome::Twice => vec![hint(look.say(say::SPACE), say::KEEP_BOTH)],
        _ => vec![],
    }
}

/// Returns what is amiss while nothing else is said: the worst first.
fn notice(look: &Look<'_>, model: &Model) -> Option<(String, Ink)> {
    let refused = model.unsaved.iter().filter(|unsaved| unsaved.failed.is_some()).count();
    if refused > 0 {
        let words = [&refused.to_string(), look.say(say::SPACE)];
        return Some((look.fill(say::UNSAVED, &words), Ink::Trouble));
    }
    if !model.unsaved.is_empty() {
        return Some((look.say(say::UNDER_WAY).to_owned(), Ink::Text));
    }
    if let Some(trouble) = &model.config_trouble {
        return Some((look.fill(say::ASKING, &[trouble]), Ink::Text));
    }
    let behind = model.board.clock_behind.filter(|behind| *behind >= TimeDelta::minutes(1));
    if let Some(behind) = behind.filter(|_| !model.as_if) {
        return Some((look.fill(say::CLOCK_BEHIND, &[&time::duration(behind)]), Ink::Text));
    }
    let old = model.board.data_age.filter(|age| *age >= OLD)?;
    Some((look.fill(say::LOG_OLD, &[&age(old)]), Ink::Text))
}

/// Returns an age roughly: `6 h`, `3 d`.
fn age(length: TimeDelta) -> String {
    if length < TimeDelta::days(2) {
        format!("{} h", length.num_hours())
    } else {
        format!("{} d", length.num_days())
    }
}

//! What is said on the toast line, and answered to the command line.

use crate::app::act::Act;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::model::Toast;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::text::catalogue::Text;
use crate::text::catalogue::app::UNSAVED_HINT;
use chrono::TimeDelta;

/// How long a toast stays.
pub const TOAST: TimeDelta = TimeDelta::seconds(8);

/// Says a reply for a while, or until a key when it asks or warns.
pub fn reply(model: &mut Model, reply: Reply) {
    let stays = matches!(reply.outcome, Outcome::Saving | Outcome::NotSaved | Outcome::Twice);
    let until = (!stays).then(|| model.now + TOAST);
    model.toast = Some(Toast { reply: reply.clone(), until });
    model.reply = Some(reply);
}

/// Says a text of the catalogue.
pub fn text(model: &mut Model, outcome: Outcome, text: Text, with: &[&str]) {
    let line = text.fill(model.ui.style.tone, with);
    reply(model, Reply::new(outcome, line));
}

/// Says a text of the catalogue and what to do now, by the keys of `acts`.
pub fn hinting(
    model: &mut Model,
    outcome: Outcome,
    text: Text,
    with: &[&str],
    hint: Text,
    acts: &[Act],
) {
    let hint = keyed(model, hint, acts);
    let line = text.fill(model.ui.style.tone, with);
    reply(model, Reply::new(outcome, line).hinting(hint));
}

/// Returns a text with the keys of `acts`, as they lie on this device, in its
/// places.
#[must_use]
pub fn keyed(model: &Model, text: Text, acts: &[Act]) -> String {
    let label = |act: &Act| keymap::label(&model.ui, Context::Screen, *act).unwrap_or_default();
    let labels: Vec<String> = acts.iter().map(label).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    text.fill(model.ui.style.tone, &labels)
}

/// Takes away what has been shown long enough; what is not saved comes back.
pub fn settle(model: &mut Model) {
    let over = model.toast.as_ref().and_then(|toast| toast.until);
    if over.is_some_and(|until| until <= model.now) {
        model.toast = None;
    }
    let failed = model.unsaved.iter().find_map(|unsaved| unsaved.failed.clone());
    if let Some(why) = failed.filter(|_| model.toast.is_none()) {
        let hint = why.hint.unwrap_or_default();
        let asks = keyed(model, UNSAVED_HINT, &[Act::Open]);
        let hint = if hint.is_empty() { asks } else { format!("{hint}   {asks}") };
        let reply = Reply::new(Outcome::NotSaved, why.message).hinting(hint);
        model.toast = Some(Toast { reply, until: None });
    }
}

/// Lets a key clear the toast, unless something is not on the disk yet.
pub fn clear(model: &mut Model) {
    if model.unsaved.is_empty() || model.toast.as_ref().is_some_and(|toast| toast.until.is_some()) {
        model.toast = None;
    }
}

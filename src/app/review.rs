//! What is to be gone over in the runbooks, in lines.

use crate::app::model::Model;
use crate::app::run_words;
use crate::domain::document::Digest;
use crate::domain::label::Label;
use crate::runbook::Runbook;
use crate::runbook::review;
use crate::runbook::review::Holding;
use crate::runbook::review::Item;
use crate::runbook::review::Misfit;
use crate::text::catalogue::runs as say;
use crate::text::time;

/// Returns the steps of a runbook that did not fit since its text was made.
#[must_use]
pub fn open<'a>(model: &'a Model, book: &Label) -> Vec<Item<'a>> {
    let Some((text, version)) = run_words::text(model, book) else { return Vec::new() };
    review::open(&model.runs, Holding { book, version, hash: Digest::of(text) })
}

/// Returns how many steps are to be gone over; nothing where none is.
#[must_use]
pub fn mark(model: &Model, book: &Label) -> Option<String> {
    let count = open(model, book).len();
    (count > 0).then(|| say::TO_REVIEW.fill(model.ui.style.tone, &[&count.to_string()]))
}

/// Returns how many steps did not fit, and `way`, what to do; nothing where
/// all did.
#[must_use]
pub fn line(model: &Model, book: &Label, way: &str) -> Option<String> {
    let tone = model.ui.style.tone;
    match open(model, book).len() {
        0 => None,
        1 => Some(say::ONE_DID_NOT_FIT.fill(tone, &[way])),
        count => Some(say::DID_NOT_FIT.fill(tone, &[&count.to_string(), way])),
    }
}

/// Returns what the text of a step says; of one that it no longer has, nothing.
#[must_use]
pub fn step(book: &Runbook, step: u8, model: &Model) -> String {
    let place = usize::from(step).checked_sub(1);
    let step = place.and_then(|place| book.steps.get(place));
    let live = |live| crate::app::documents::live(model, live);
    step.map(|step| step.text.fill(live)).unwrap_or_default()
}

/// Returns that a step did not fit: when, and in which words.
#[must_use]
pub fn misfit(misfit: &Misfit<'_>, model: &Model) -> String {
    let style = &model.ui.style;
    let when = time::when(misfit.at, model.now, style);
    match misfit.note {
        "" => say::MISFIT.fill(style.tone, &[&when]),
        note => say::MISFIT_WHY.fill(style.tone, &[&when, note]),
    }
}

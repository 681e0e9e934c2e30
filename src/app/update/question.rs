//! A sleep of a carer that still runs though they did something since: asked
//! about once, in the toast; one key takes the time of what they did.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::model::Question;
use crate::app::msg::Stamp;
use crate::app::own;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::detail::Kind;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::clash::Clash;
use crate::metrics::carer::clash::clashes;
use chrono::TimeDelta;

/// Sleeps that began longer ago are not asked about any more.
const LATELY: TimeDelta = TimeDelta::hours(48);

/// The data changed: is there a sleep to ask about?
pub fn notice(model: &mut Model) {
    let carers = model.household.carers.iter().map(|(id, _)| *id);
    let mut found = carers.filter_map(|carer| forgotten(model, carer));
    model.question = found.find(|question| !model.asked.contains(&question.sleep));
}

/// Returns the last sleep of `carer` that runs though they did something since.
#[must_use]
pub fn forgotten(model: &Model, carer: CarerId) -> Option<Question> {
    let (line, now) = (&model.timeline, model.now);
    let running = line.running(Subject::Carer(carer), Kind::Sleep).next()?;
    // What came first after it is known only when all after it is in memory.
    let whole = line.complete_since().is_none_or(|since| since <= running.fact.start);
    if !whole || now - running.fact.start > LATELY {
        return None;
    }
    let span = Span::ending_at(now + TimeDelta::milliseconds(1), LATELY);
    clashes(line, carer, span, now).into_iter().rev().find_map(|clash| match clash {
        Clash::Forgotten(sleep, sign) => {
            let since = line.get(sleep)?.fact.start;
            Some(Question { carer, sleep, since, sign })
        }
        _ => None,
    })
}

/// Returns the question that stands on the toast line now: nothing else is
/// said there, and nothing lies over the screen.
#[must_use]
pub fn shown(model: &Model) -> Option<&Question> {
    let free = model.toast.is_none()
        && model.overlay.is_none()
        && model.unsaved.is_empty()
        && !model.keys.locked
        && model.screen.tab().is_some();
    model.question.as_ref().filter(|_| free)
}

/// Takes in the key after the question: `Space` answers it, any other key
/// leaves it and has its own meaning. It is not asked again.
pub fn answer(model: &mut Model, stamp: Stamp, key: Key) -> Option<Vec<Effect>> {
    let question = *shown(model)?;
    model.asked.push(question.sleep);
    notice(model);
    let taken = keymap::lookup(&model.ui, Context::Screen, key) == Some(Act::Open);
    taken.then(|| end(model, stamp, &question))
}

/// Ends the sleep when the carer did what shows that they were up.
pub fn end(model: &mut Model, stamp: Stamp, question: &Question) -> Vec<Effect> {
    let Some(sleep) = model.timeline.get(question.sleep).filter(|one| one.fact.open()) else {
        return vec![];
    };
    let payload = own::woke(sleep, question.sign.at);
    send::send(model, stamp, Wish { ask: false, ..Wish::new(vec![payload]).ending() })
}

//! A sleep of a carer that still runs though they did something since, or for
//! longer than it counts: asked about once, in the toast; one key takes the
//! time of what they did, where they did something.

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
use crate::metrics::carer::sleep::OPEN_AT_MOST;
use chrono::TimeDelta;

/// The data changed: is there a sleep to ask about?
pub fn notice(model: &mut Model) {
    let carers = model.household.carers.iter().map(|(id, _)| *id);
    let mut found = carers.filter_map(|carer| forgotten(model, carer));
    model.question = found.find(|question| !model.asked.contains(&question.sleep));
}

/// Returns the last sleep of `carer` that runs though they did something since,
/// or for longer than it counts.
#[must_use]
pub fn forgotten(model: &Model, carer: CarerId) -> Option<Question> {
    let (line, now) = (&model.timeline, model.now);
    let running = line.running(Subject::Carer(carer), Kind::Sleep).next()?;
    // What came first after it is known only when all after it is in memory.
    let whole = line.complete_since().is_none_or(|since| since <= running.fact.start);
    let (sleep, since) = (running.id, running.fact.start);
    let moment = Span::new(now, now + TimeDelta::milliseconds(1));
    let found = clashes(line, carer, moment, now).into_iter().rev();
    let sign = found.filter(|_| whole).find_map(|clash| match clash {
        Clash::Forgotten(of, sign) if of == sleep => Some(sign),
        _ => None,
    });
    let asked = sign.is_some() || now - since > OPEN_AT_MOST;
    asked.then_some(Question { carer, sleep, since, sign })
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

/// Takes in the key after the question: `Space` answers it where there is a
/// time to take, any other key leaves it and has its own meaning. It is not
/// asked again.
pub fn answer(model: &mut Model, stamp: Stamp, key: Key) -> Option<Vec<Effect>> {
    let question = *shown(model)?;
    model.asked.push(question.sleep);
    notice(model);
    let taken = keymap::lookup(&model.ui, Context::Screen, key) == Some(Act::Open);
    (taken && question.sign.is_some()).then(|| end(model, stamp, &question))
}

/// Ends the sleep when the carer did what shows that they were up; without
/// that, nothing.
pub fn end(model: &mut Model, stamp: Stamp, question: &Question) -> Vec<Effect> {
    let Some(sleep) = model.timeline.get(question.sleep).filter(|one| one.fact.open()) else {
        return vec![];
    };
    let Some(sign) = question.sign else {
        return vec![];
    };
    let payload = own::woke(sleep, sign.at);
    send::send(model, stamp, Wish { ask: false, ..Wish::new(vec![payload]).ending() })
}

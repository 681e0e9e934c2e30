//! What is chosen for this device: night, tone, clock, who writes.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::ui::Choice;
use crate::app::ui::Night;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::carer::Carer;
use crate::domain::id::CarerId;
use crate::journal::entry::Payload;
use crate::journal::entry::carer_named;
use crate::text::catalogue::app as text;
use crate::text::style::Clock;
use crate::text::style::Tone;

/// The name under which a device remembers who writes.
pub const AUTHOR: &str = "author";

/// Makes a choice, says it, and has it remembered.
pub fn choose(model: &mut Model, choice: Choice) -> Vec<Effect> {
    match choice {
        Choice::Night(night) => model.ui.night = night,
        Choice::Tone(tone) => model.ui.style.tone = tone,
        Choice::Clock(clock) => model.ui.style.clock = clock,
    }
    let (key, value) = words(choice);
    if !model.filter.is_empty() {
        // A filter looks at words, and the words may have changed.
        refresh::list(model);
    }
    say::text(model, Outcome::Said, text::CHOSEN, &[key, value]);
    vec![Effect::Remember { key, value: value.to_owned() }]
}

/// Returns a choice as it is typed and remembered.
#[must_use]
pub const fn words(choice: Choice) -> (&'static str, &'static str) {
    match choice {
        Choice::Night(night) => ("night", night.name()),
        Choice::Tone(Tone::Ops) => ("tone", "ops"),
        Choice::Tone(Tone::Plain) => ("tone", "plain"),
        Choice::Clock(Clock::H24) => ("clock", "24h"),
        Choice::Clock(Clock::H12) => ("clock", "12h"),
    }
}

/// `n`: night colours, against what the screen shows now.
pub fn night(model: &mut Model) -> Vec<Effect> {
    let night = if model.dark() { Night::Off } else { Night::On };
    choose(model, Choice::Night(night))
}

/// `Y`: the next carer writes here.
pub fn next_author(model: &mut Model) -> Vec<Effect> {
    let carers = &model.household.carers;
    let place = carers.iter().position(|(id, _)| Some(*id) == model.you);
    let next = place.map_or(0, |place| (place + 1) % carers.len());
    if let Some((carer, _)) = carers.get(next) {
        return author(model, *carer);
    }
    let hint = text::NO_CARERS_HINT;
    say::hinting(model, Outcome::Nothing, text::NO_CARERS, &[], hint, &[Act::Command]);
    vec![]
}

/// This carer writes here from now on.
pub fn author(model: &mut Model, carer: CarerId) -> Vec<Effect> {
    model.you = Some(carer);
    let name = crate::app::words::carer(model, Some(carer));
    say::text(model, Outcome::Said, text::YOU, &[&name]);
    vec![remember(carer)]
}

/// `you NAME`: one that is not known is added.
pub fn you(model: &mut Model, stamp: Stamp, name: &str) -> Vec<Effect> {
    if let Some(carer) = model.household.carer_named(name) {
        return author(model, carer);
    }
    let carer = carer_named(name);
    let now = Carer { name: name.to_owned(), ..Carer::default() };
    model.you = Some(carer);
    let mut effects = send::send(model, stamp, Wish::new(vec![Payload::Carer { carer, now }]));
    effects.push(remember(carer));
    effects
}

/// Returns the effect that keeps who writes here.
#[must_use]
pub fn remember(carer: CarerId) -> Effect {
    Effect::Remember { key: AUTHOR, value: carer.to_string() }
}

//! What the log keys store.

use crate::app::act::Act;
use crate::app::compose;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Overlay;
use crate::app::overlay::Popup;
use crate::app::reply::Outcome;
use crate::app::update::popup;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::feed::Side;
use crate::domain::id::BabyId;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::journal::entry::Payload;
use crate::journal::entry::baby_named;
use crate::journal::timeline::Logged;
use crate::text::catalogue::Text;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;

/// A held key logs once: the same again within this time is ignored.
pub const HELD: TimeDelta = TimeDelta::milliseconds(700);

/// Returns the baby that the first entry creates, without a name.
#[must_use]
pub fn nameless() -> BabyId {
    baby_named("")
}

/// Returns the babies that are born, or may be: no due date, or a birth.
#[must_use]
pub fn born(model: &Model) -> Vec<BabyId> {
    let babies = model.household.babies.iter();
    babies.filter(|(_, baby)| !baby.expected()).map(|(id, _)| *id).collect()
}

/// Returns the babies that something can be logged about, the one that the
/// first entry creates when there is none; says so when all are expected.
pub fn tendable(model: &mut Model) -> Option<Vec<BabyId>> {
    let babies = born(model);
    if !babies.is_empty() {
        return Some(babies);
    }
    let expected = model.household.babies.first().map(|(_, baby)| baby.name.clone());
    match expected {
        None => Some(vec![nameless()]),
        Some(name) => {
            let hint = text::EXPECTED_HINT;
            say::hinting(model, Outcome::Refused, text::EXPECTED, &[&name], hint, &[Act::Command]);
            None
        }
    }
}

/// Returns the baby last tended among `babies`, else the first.
#[must_use]
pub fn tended(model: &Model, babies: &[BabyId]) -> Option<BabyId> {
    let newest = || {
        let facts = model.timeline.all().iter().rev();
        facts.filter_map(|logged| logged.fact.subject.baby()).find(|id| babies.contains(id))
    };
    let chosen = model.chosen.filter(|id| babies.contains(id));
    chosen.or_else(newest).or_else(|| babies.first().copied())
}

/// `s`: asleep or awake at once; asks whose among several.
pub fn sleep(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    match tendable(model).as_deref() {
        None => vec![],
        Some([baby]) => {
            if held(model, stamp, Act::Sleep, Subject::Baby(*baby)) {
                return vec![];
            }
            let zone = model.zone();
            let scene = compose::Scene { baby: *baby, at: stamp.at, zone, by: model.you };
            let payloads = compose::sleep(&scene, &model.timeline);
            send::send(model, stamp, toggled(payloads))
        }
        Some(_) => {
            popup::open(model, Act::Sleep);
            vec![]
        }
    }
}

fn toggled(payloads: Vec<Payload>) -> Wish {
    let ends = matches!(payloads.first(), Some(Payload::Correct { .. }));
    let wish = Wish::new(payloads);
    if ends { wish.ending() } else { wish }
}

/// One row of a popup was picked: it is stored and the popup closes; what is
/// refused leaves it open.
pub fn pick(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(popup) = model.overlay.as_ref().and_then(Overlay::popup).cloned() else {
        return vec![];
    };
    let Some(baby) = popup.baby else {
        say::hinting(model, Outcome::Refused, text::WHOSE, &[], text::WHOSE_HINT, &[]);
        return vec![];
    };
    if held(model, stamp, act, Subject::Baby(baby)) {
        model.overlay = None;
        return vec![];
    }
    let scene = popup::scene(model, &popup, baby);
    let units = model.household.units;
    let wish = match act {
        Act::Left => side(model, &popup, &scene, Side::Left),
        Act::Right => side(model, &popup, &scene, Side::Right),
        Act::Bottle => Ok(Wish::new(vec![compose::bottle(&scene, &popup, units)])),
        Act::Same => match popup.offer.same.and_then(|id| model.timeline.get(id)) {
            Some(last) => Ok(Wish::new(vec![compose::same(&scene, last)])),
            None => Err(text::NO_BOTTLE),
        },
        Act::Stop => running(model, &popup, &scene)
            .map(|feed| Wish::new(vec![compose::stopped(feed, scene.at)]).ending()),
        Act::Pause => running(model, &popup, &scene)
            .map(|feed| Wish::new(vec![compose::paused(feed, scene.at)])),
        Act::Wet => Ok(Wish::new(vec![compose::nappy(&scene, NappyContent::Wet)])),
        Act::Dirty => Ok(Wish::new(vec![compose::nappy(&scene, NappyContent::Dirty)])),
        Act::Both => Ok(Wish::new(vec![compose::nappy(&scene, NappyContent::Both)])),
        Act::Dry => Ok(Wish::new(vec![compose::nappy(&scene, NappyContent::Dry)])),
        Act::Sleep => Ok(toggled(compose::sleep(&scene, &model.timeline))),
        _ => return vec![],
    };
    match wish {
        Err(why) => {
            model.keys.last_log = None;
            say::text(model, Outcome::Nothing, why, &[]);
            vec![]
        }
        Ok(wish) => store(model, stamp, &popup, wish),
    }
}

fn store(model: &mut Model, stamp: Stamp, popup: &Popup, mut wish: Wish) -> Vec<Effect> {
    let note = popup.note.input.value().trim();
    if !note.is_empty() {
        for payload in &mut wish.payloads {
            if let Payload::Log(fact) | Payload::Correct { now: fact, .. } = payload {
                fact.note = Some(note.to_owned());
            }
        }
    }
    let refused = send::refusal(model, &wish.payloads).is_some();
    let effects = send::send(model, stamp, wish);
    if refused {
        model.keys.last_log = None;
    } else {
        model.overlay = None;
    }
    effects
}

fn side(model: &Model, popup: &Popup, scene: &compose::Scene, side: Side) -> Result<Wish, Text> {
    let running = popup.offer.running.and_then(|id| model.timeline.get(id));
    let nursing = running.filter(|logged| logged.fact.open() && compose::nursing(logged));
    let Some(feed) = nursing else {
        return Ok(Wish::new(vec![compose::breast(scene, side)]));
    };
    if compose::too_early(feed, scene.at) {
        return Err(text::BEFORE_START);
    }
    let payload = compose::switched(feed, side, scene.at).ok_or(text::SIDE_RUNS)?;
    Ok(Wish::new(vec![payload]))
}

fn running<'a>(
    model: &'a Model,
    popup: &Popup,
    scene: &compose::Scene,
) -> Result<&'a Logged, Text> {
    let feed = popup.offer.running.and_then(|id| model.timeline.get(id));
    let feed = feed.filter(|logged| logged.fact.open()).ok_or(text::NOT_RUNNING)?;
    if compose::too_early(feed, scene.at) { Err(text::BEFORE_START) } else { Ok(feed) }
}

/// Tells whether the same log key came a moment ago, and remembers it.
pub fn held(model: &mut Model, stamp: Stamp, act: Act, whose: Subject) -> bool {
    let last = model.keys.last_log.replace((act, whose, stamp.at));
    last.is_some_and(|(last, of, at)| (last, of) == (act, whose) && (stamp.at - at).abs() < HELD)
}

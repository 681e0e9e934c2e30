//! What popups want to log, as payloads; pure.

use crate::app::overlay::Offer;
use crate::app::overlay::Popup;
use crate::board::baby::BabyBoard;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::fact::Pause;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::feed::SideRun;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::entry::Payload;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// Who logs what about whom, and when it happened.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The baby.
    pub baby: BabyId,
    /// When it happened.
    pub at: Timestamp,
    /// The zone whose clock is read.
    pub zone: Zone,
    /// Who did it.
    pub by: Option<CarerId>,
}

impl Scene {
    /// Returns the fact of a moment with `detail`.
    #[must_use]
    pub fn fact(&self, detail: Detail) -> Fact {
        let fact = Fact::at(Subject::Baby(self.baby), self.at, self.zone, detail);
        Fact { by: self.by, ..fact }
    }
}

/// Returns the unit bottles are typed and shown in.
#[must_use]
pub const fn bottle_unit(units: Units) -> Unit {
    match units {
        Units::Metric => Unit::Ml,
        Units::Us => Unit::OzUs,
        Units::Imperial => Unit::OzImperial,
    }
}

/// Returns what a feed popup offers for the baby of `board`; `None` for the
/// one that the first entry creates.
#[must_use]
pub fn offer(board: Option<&BabyBoard>, units: Units) -> Offer {
    let bottles = board.and_then(|board| board.bottles.as_ref());
    let amounts = match bottles {
        Some(bottles) => bottles.choices.iter().map(shown).collect(),
        None if units == Units::Metric => vec![30.0, 60.0, 90.0, 120.0, 150.0],
        None => vec![1.0, 2.0, 3.0, 4.0, 5.0],
    };
    Offer {
        usual: bottles.map(|bottles| shown(&bottles.usual)),
        amounts,
        same: board.and_then(|board| board.last_bottle.as_ref()).map(|logged| logged.id),
        running: board.and_then(|board| board.running_feed.as_ref()).map(|logged| logged.id),
    }
}

/// Returns a volume as it is shown, in the household's unit.
fn shown(volume: &Measured<Millilitres>) -> f64 {
    volume.entered.map_or_else(|| volume.canonical.value(), |as_typed| as_typed.value)
}

/// Returns the bottle that the popup's amount or the usual one says.
#[must_use]
pub fn bottle(scene: &Scene, popup: &Popup, units: Units) -> Payload {
    let value = popup.amount.or(popup.offer.usual);
    let volume =
        value.and_then(|value| Measured::<Millilitres>::new(value, bottle_unit(units)).ok());
    Payload::Log(scene.fact(Detail::Feed(Feed::Bottle { volume, milk: None })))
}

/// Returns a feed that begins at `side` and runs.
#[must_use]
pub fn breast(scene: &Scene, side: Side) -> Payload {
    let run = SideRun { from: Some(scene.at), ..SideRun::of(side) };
    let fact = scene.fact(Detail::Feed(Feed::Breast { sides: vec![run] }));
    Payload::Log(Fact { extent: Extent::Open, ..fact })
}

/// Returns the running feed with its side changed, `None` when `side` runs
/// already or it is no nursing.
#[must_use]
pub fn switched(running: &Logged, side: Side, at: Timestamp) -> Option<Payload> {
    let mut now = going_on(&running.fact, at);
    close_side(&mut now, at);
    let Detail::Feed(Feed::Breast { sides }) = &mut now.detail else {
        return None;
    };
    if sides.last().is_some_and(|run| run.side == side) {
        return None;
    }
    sides.push(SideRun { from: Some(at), ..SideRun::of(side) });
    Some(Payload::Correct { fact: running.id, now })
}

/// Returns the running fact, ended at `at`.
#[must_use]
pub fn stopped(running: &Logged, at: Timestamp) -> Payload {
    let mut now = going_on(&running.fact, at);
    close_side(&mut now, at);
    Payload::Correct { fact: running.id, now: Fact { extent: Extent::Until(at), ..now } }
}

/// Returns the running fact, paused at `at` or going on from then.
#[must_use]
pub fn paused(running: &Logged, at: Timestamp) -> Payload {
    let mut now = going_on(&running.fact, at);
    if running.fact.paused_since().is_none() {
        now.pauses.push(Pause { from: at, to: None });
    }
    Payload::Correct { fact: running.id, now }
}

/// Returns whether what happens at `at` would lie before what the fact
/// already says about its beginning, its sides and its pauses.
#[must_use]
pub fn too_early(running: &Logged, at: Timestamp) -> bool {
    let sides = match &running.fact.detail {
        Detail::Feed(Feed::Breast { sides }) => sides.as_slice(),
        _ => &[],
    };
    let marks = sides.iter().filter_map(|run| run.from);
    let pauses = running.fact.pauses.iter().flat_map(|pause| [Some(pause.from), pause.to]);
    std::iter::once(running.fact.start).chain(marks).chain(pauses.flatten()).any(|mark| at < mark)
}

fn going_on(fact: &Fact, at: Timestamp) -> Fact {
    let mut now = fact.clone();
    if let Some(pause) = now.pauses.last_mut().filter(|pause| pause.to.is_none()) {
        pause.to = Some(at);
    }
    now
}

/// Writes down how long the side that runs has been given, without pauses.
fn close_side(fact: &mut Fact, at: Timestamp) {
    let pauses = fact.pauses.clone();
    let Detail::Feed(Feed::Breast { sides }) = &mut fact.detail else {
        return;
    };
    let Some(run) = sides.last_mut() else {
        return;
    };
    let Some(from) = run.from.filter(|_| run.minutes.is_none()) else {
        return;
    };
    let whole = Span::new(from, at);
    let rests = pauses
        .iter()
        .filter_map(|pause| Span::new(pause.from, pause.to.unwrap_or(at)).intersection(whole));
    let resting: TimeDelta = rests.map(Span::length).sum();
    let minutes = (whole.length() - resting).num_seconds().saturating_add(30) / 60;
    run.minutes = u16::try_from(minutes).ok();
}

/// Returns the bottle of `last` once more.
#[must_use]
pub fn same(scene: &Scene, last: &Logged) -> Payload {
    Payload::Log(scene.fact(last.fact.detail.clone()))
}

/// Returns a nappy.
#[must_use]
pub fn nappy(scene: &Scene, content: NappyContent) -> Payload {
    Payload::Log(scene.fact(Detail::Nappy(Nappy { content, ..Nappy::default() })))
}

/// Returns asleep, or awake when a sleep is open: all open ones end.
#[must_use]
pub fn sleep(scene: &Scene, line: &Timeline) -> Vec<Payload> {
    let mut open: Vec<Payload> = line
        .running(Subject::Baby(scene.baby), Kind::Sleep)
        .map(|logged| stopped(logged, scene.at))
        .collect();
    if open.is_empty() {
        let fact = scene.fact(Detail::Sleep(Sleep::default()));
        open.push(Payload::Log(Fact { extent: Extent::Open, ..fact }));
    }
    open
}

/// Tells whether a feed is at the breast.
#[must_use]
pub const fn nursing(feed: &Logged) -> bool {
    matches!(feed.fact.detail, Detail::Feed(Feed::Breast { .. }))
}

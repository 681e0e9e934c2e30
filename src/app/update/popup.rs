//! The log popups: a feed, a nappy, whose sleep.

use crate::app::act::Act;
use crate::app::compose;
use crate::app::compose::Scene;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Field;
use crate::app::overlay::Line;
use crate::app::overlay::Offer;
use crate::app::overlay::Overlay;
use crate::app::overlay::Popup;
use crate::app::quoting;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::choose;
use crate::app::update::log;
use crate::app::update::say;
use crate::domain::id::BabyId;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;

/// How long an untouched popup stays.
pub const STAY: TimeDelta = TimeDelta::seconds(30);

/// The most a popup shifts its entry back, in minutes.
pub const MOST_AGO: i64 = 24 * 60;

/// Opens a popup for `f`, `d`, or `s` with several babies.
pub fn open(model: &mut Model, act: Act) {
    let Some(babies) = log::tendable(model) else {
        return;
    };
    if act == Act::Feed
        && let Some(line) = quoting::sofa(model, model.now)
    {
        say::reply(model, Reply::new(Outcome::Said, line));
        model.sofa_at = Some(model.now);
    }
    let asks = act == Act::Sleep;
    let baby = if asks { None } else { log::tended(model, &babies) };
    let offer = offer(model, baby);
    let rows = match act {
        Act::Feed => feed_rows(&offer),
        Act::Nappy => vec![Act::Wet, Act::Dirty, Act::Both, Act::Dry, Act::Type],
        _ => (1..).take(babies.len()).map(Act::Nth).collect(),
    };
    let row = if act == Act::Feed { likely(model, baby, &offer, &rows) } else { 0 };
    let popup = Popup {
        baby,
        minutes_ago: 0,
        rows,
        row,
        offer,
        amount: None,
        field: if babies.len() > 1 { Field::Baby } else { Field::Pick },
        note: Line::default(),
        phrase: Line::default(),
        closes_at: model.now + STAY,
    };
    model.overlay = Some(match act {
        Act::Feed => Overlay::Feed(popup),
        Act::Nappy => Overlay::Nappy(popup),
        _ => Overlay::Pick(popup),
    });
}

fn offer(model: &Model, baby: Option<BabyId>) -> Offer {
    let board = model.board.babies.iter().find(|board| Some(board.id) == baby);
    compose::offer(board, model.household.units)
}

fn feed_rows(offer: &Offer) -> Vec<Act> {
    let pause = offer.running.map(|_| Act::Pause);
    let rows = [Act::Left, Act::Right, Act::Bottle, Act::Same, Act::Stop];
    rows.into_iter().chain(pause).chain([Act::Type]).collect()
}

/// Returns the row that `Space` takes: pause while a feed runs, the bottle
/// after a bottle, else the side to offer next.
fn likely(model: &Model, baby: Option<BabyId>, offer: &Offer, rows: &[Act]) -> usize {
    use crate::domain::feed::Side;
    let board = model.board.babies.iter().find(|board| Some(board.id) == baby);
    let bottle_last = board.is_some_and(|board| {
        board.last_feed.as_ref().map(|feed| feed.id) == offer.same && offer.same.is_some()
    });
    let likely = match board.and_then(|board| board.next_side) {
        _ if offer.running.is_some() => Act::Pause,
        _ if bottle_last => Act::Same,
        Some(Side::Right) => Act::Right,
        Some(Side::Left) | None => Act::Left,
    };
    rows.iter().position(|row| *row == likely).unwrap_or_default()
}

/// The data changed under an open popup: what it offers follows, the row under
/// the cursor stays.
pub fn noticed(model: &mut Model) {
    let Some(Overlay::Feed(popup)) = &model.overlay else {
        return;
    };
    let offer = offer(model, popup.baby);
    let rows = feed_rows(&offer);
    if let Some(Overlay::Feed(popup)) = &mut model.overlay {
        let under = popup.rows.get(popup.row).copied();
        popup.row = rows.iter().position(|row| Some(*row) == under).unwrap_or_default();
        popup.rows = rows;
        popup.offer = offer;
    }
}

/// Does what a key means in the popup that is open.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) else {
        return vec![];
    };
    popup.closes_at = stamp.at + STAY;
    match act {
        Act::Back | Act::Escape => model.overlay = None,
        Act::Earlier => popup.minutes_ago = (popup.minutes_ago + 5).min(MOST_AGO),
        Act::Later => popup.minutes_ago = (popup.minutes_ago - 5).max(0),
        Act::Up => popup.row = popup.row.saturating_sub(1),
        Act::Down => popup.row = (popup.row + 1).min(popup.rows.len().saturating_sub(1)),
        Act::First | Act::PageUp => popup.row = 0,
        Act::Last | Act::PageDown => popup.row = popup.rows.len().saturating_sub(1),
        Act::Next => next(model, true),
        Act::Previous => next(model, false),
        Act::Type => popup.field = Field::Phrase,
        Act::Author => return choose::next_author(model),
        Act::Nth(n) => return nth(model, stamp, n),
        Act::Open => return take(model, stamp),
        other => return log::pick(model, stamp, other),
    }
    vec![]
}

/// Takes the row under the cursor.
fn take(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let asks = matches!(model.overlay, Some(Overlay::Pick(_)));
    let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) else {
        return vec![];
    };
    if asks {
        return if popup.baby.is_some() {
            log::pick(model, stamp, Act::Sleep)
        } else {
            say::hinting(model, Outcome::Refused, text::WHOSE, &[], text::WHOSE_HINT, &[]);
            vec![]
        };
    }
    if popup.field == Field::Baby {
        popup.field = Field::Pick;
        return vec![];
    }
    match popup.rows.get(popup.row).copied() {
        Some(Act::Type) => popup.field = Field::Phrase,
        Some(row) => return log::pick(model, stamp, row),
        None => {}
    }
    vec![]
}

/// A digit: the baby while one is being picked, else the amount of a bottle.
///
/// ```text
/// one baby      f 3       the third amount
/// twins         f 2 3     the second baby, the third amount
///               f d       the baby last tended, its usual bottle
///               s 2       the second baby's sleep; s alone stores nothing
/// ```
fn nth(model: &mut Model, stamp: Stamp, n: u8) -> Vec<Effect> {
    let babies = log::born(model);
    let asks = matches!(model.overlay, Some(Overlay::Pick(_)));
    let feeds = matches!(model.overlay, Some(Overlay::Feed(_)));
    let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) else {
        return vec![];
    };
    let place = usize::from(n).saturating_sub(1);
    if popup.field == Field::Baby || (asks && babies.len() > 1) {
        let Some(baby) = babies.get(place) else {
            return vec![];
        };
        pick_baby(model, *baby);
        if let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) {
            popup.field = Field::Pick;
        }
        return if asks { log::pick(model, stamp, Act::Sleep) } else { vec![] };
    }
    if feeds && let Some(amount) = popup.offer.amounts.get(place) {
        popup.amount = Some(*amount);
        popup.row = popup.rows.iter().position(|row| *row == Act::Bottle).unwrap_or(popup.row);
    }
    vec![]
}

/// Puts another baby into the popup, with what is offered for it.
fn pick_baby(model: &mut Model, baby: BabyId) {
    let offer = offer(model, Some(baby));
    let feeds = matches!(model.overlay, Some(Overlay::Feed(_)));
    let rows = feed_rows(&offer);
    let row = likely(model, Some(baby), &offer, &rows);
    if let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) {
        popup.baby = Some(baby);
        if feeds {
            popup.rows = rows;
            popup.row = row;
            popup.amount = None;
        }
        popup.offer = offer;
    }
}

/// `Tab`: among several babies goes round them, else to the next field.
fn next(model: &mut Model, forward: bool) {
    let babies = log::born(model);
    let several = babies.len() > 1;
    let asks = matches!(model.overlay, Some(Overlay::Pick(_)));
    let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) else {
        return;
    };
    if asks || popup.field == Field::Baby {
        let place = popup.baby.and_then(|id| babies.iter().position(|one| *one == id));
        let count = babies.len();
        let next = match place {
            None if forward => 0,
            None => count - 1,
            Some(place) if forward => (place + 1) % count,
            Some(place) => (place + count - 1) % count,
        };
        if asks {
            popup.row = next;
        }
        if let Some(baby) = babies.get(next) {
            pick_baby(model, *baby);
        }
        return;
    }
    popup.field = match (popup.field, forward) {
        (Field::Pick, false) | (Field::Note, true) if several => Field::Baby,
        (Field::Pick | Field::Baby, _) => Field::Note,
        (Field::Note | Field::Phrase, _) => Field::Pick,
    };
}

/// Returns where and when the popup's entry happened.
#[must_use]
pub fn scene(model: &Model, popup: &Popup, baby: BabyId) -> Scene {
    let ago = TimeDelta::minutes(popup.minutes_ago);
    Scene { baby, at: model.now - ago, zone: model.zone(), by: model.you }
}

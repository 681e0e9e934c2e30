//! Screen 6 and the popup of one carer.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::CarerPage;
use crate::app::overlay::CarerPopup;
use crate::app::overlay::Line;
use crate::app::overlay::Overlay;
use crate::app::own;
use crate::app::own::Scene;
use crate::app::private::Want;
use crate::app::reply::Outcome;
use crate::app::roster::roster;
use crate::app::screen::Screen;
use crate::app::update::log::held;
use crate::app::update::popup::MOST_AGO;
use crate::app::update::popup::STAY;
use crate::app::update::private;
use crate::app::update::question;
use crate::app::update::rota;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::carer::Asked;
use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::journal::entry::Payload;
use crate::phrase::rota::Change;
use crate::phrase::rota::Kind;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;

/// Returns the carer that is selected at first: who writes here, else the
/// household's first.
#[must_use]
pub fn first(model: &Model) -> Option<CarerId> {
    let carers = &model.household.carers;
    let you = model.you.filter(|you| carers.iter().any(|(id, _)| id == you));
    you.or_else(|| carers.first().map(|(id, _)| *id))
}

/// Returns the carer under the cursor of screen 6; `None` elsewhere, and for
/// the household together.
#[must_use]
pub fn selected(model: &Model) -> Option<CarerId> {
    let Screen::Carers(screen) = &model.screen else {
        return None;
    };
    let carers = &model.household.carers;
    let kept = screen.selected.filter(|id| carers.iter().any(|(one, _)| one == id));
    // Where all is shown at once nothing but a carer can be picked.
    kept.or_else(|| if model.ui.roomy() { first(model) } else { None })
}

/// Moves among the carers; where there is no room to show the household
/// beside them, it comes after the last.
pub fn step(model: &mut Model, act: Act) {
    let ids: Vec<CarerId> = model.household.carers.iter().map(|(id, _)| *id).collect();
    let last = ids.len().saturating_sub(usize::from(model.ui.roomy()));
    let place = selected(model).and_then(|id| ids.iter().position(|one| *one == id));
    let from = place.unwrap_or(ids.len());
    let to = match act {
        Act::Up => from.saturating_sub(1),
        Act::Down => from + 1,
        Act::PageUp => return turn_page(model, -1),
        Act::PageDown => return turn_page(model, 1),
        Act::First => 0,
        _ => last,
    };
    if let Screen::Carers(screen) = &mut model.screen {
        screen.selected = ids.get(to.min(last)).copied();
        screen.page = 0;
    }
}

/// Turns the pages of what is known where it does not fit at once.
const fn turn_page(model: &mut Model, by: i32) {
    if let Screen::Carers(screen) = &mut model.screen {
        screen.page = screen.page.wrapping_add(by);
    }
}

/// `Space`: the popup of the carer under the cursor.
pub fn open(model: &mut Model) {
    if let Some(carer) = selected(model) {
        let popup = CarerPopup {
            carer,
            page: CarerPage::Top,
            minutes_ago: 0,
            rows: vec![],
            row: 0,
            tasks: vec![],
            minutes: None,
            said: CheckIn::default(),
            noting: false,
            note: Line::default(),
            closes_at: model.now + STAY,
        };
        model.overlay = Some(Overlay::Carer(popup));
        turn(model, CarerPage::Top);
    } else if model.household.carers.is_empty() {
        let hint = text::NO_CARERS_HINT;
        say::hinting(model, Outcome::Nothing, text::NO_CARERS, &[], hint, &[Act::Command]);
    } else {
        let hint = text::PICK_A_CARER_HINT;
        let acts = [Act::Up, Act::Down];
        say::hinting(model, Outcome::Nothing, text::PICK_A_CARER, &[], hint, &acts);
    }
}

/// Turns the popup to a page, the cursor on its first row.
fn turn(model: &mut Model, page: CarerPage) {
    let Some(carer) = popup(model).map(|popup| popup.carer) else {
        return;
    };
    let tasks =
        if page == CarerPage::Toil { own::tasks(&model.timeline, model.now) } else { vec![] };
    let rows = match page {
        CarerPage::Top => {
            let birth = model.household.carer(carer).is_some_and(|carer| carer.gave_birth);
            let forgotten = question::forgotten(model, carer)
                .and_then(|question| question.sign)
                .map(|_| Act::Woke);
            // What is sealed is opened by whoever writes here, about themselves.
            let own = (model.you == Some(carer)).then_some(Act::Private);
            let rows = [
                Some(Act::Rest),
                forgotten,
                Some(Act::Toil),
                Some(Act::CheckIn),
                Some(Act::Shift),
                own,
            ];
            rows.into_iter().flatten().chain(birth.then_some(Act::Recovery)).collect()
        }
        CarerPage::Toil => (1..).take(tasks.len()).map(Act::Task).collect(),
        CarerPage::CheckIn => Asked::ALL.map(Act::Asked).to_vec(),
        CarerPage::Recovery => {
            [Recovery::Same, Recovery::Better, Recovery::Worse].map(Act::Change).to_vec()
        }
        CarerPage::Shift if roster(model).away(carer, model.now) => vec![Act::Here],
        CarerPage::Shift => vec![Act::TakeOver, Act::Away, Act::Protect],
    };
    if let Some(Overlay::Carer(popup)) = &mut model.overlay {
        popup.page = page;
        popup.rows = rows;
        popup.row = 0;
        popup.tasks = tasks;
    }
}

const fn popup(model: &Model) -> Option<&CarerPopup> {
    match &model.overlay {
        Some(Overlay::Carer(popup)) => Some(popup),
        _ => None,
    }
}

/// Does what a key means in the popup of a carer.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(Overlay::Carer(popup)) = &mut model.overlay else {
        return vec![];
    };
    popup.closes_at = stamp.at + STAY;
    let last = popup.rows.len().saturating_sub(1);
    match act {
        Act::Back | Act::Escape if popup.page == CarerPage::Top => model.overlay = None,
        Act::Back | Act::Escape => turn(model, CarerPage::Top),
        Act::Earlier => popup.minutes_ago = (popup.minutes_ago + 5).min(MOST_AGO),
        Act::Later => popup.minutes_ago = (popup.minutes_ago - 5).max(0),
        Act::Up => popup.row = popup.row.saturating_sub(1),
        Act::Down => popup.row = (popup.row + 1).min(last),
        Act::First | Act::PageUp => popup.row = 0,
        Act::Last | Act::PageDown => popup.row = last,
        Act::Asked(_) => {
            let row = popup.rows.iter().position(|row| *row == act);
            popup.row = row.unwrap_or(popup.row);
        }
        Act::Next | Act::Previous => popup.noting = popup.page != CarerPage::Shift,
        Act::Nth(n) => nth(popup, n),
        Act::Open => return take(model, stamp),
        other => return pick(model, stamp, other),
    }
    vec![]
}

/// A digit: minutes of a task, or the answer under the cursor.
fn nth(popup: &mut CarerPopup, n: u8) {
    match popup.page {
        CarerPage::Toil => popup.minutes = own::minutes(n, popup.minutes).or(popup.minutes),
        CarerPage::CheckIn => {
            if let Some(Act::Asked(asked)) = popup.rows.get(popup.row) {
                *popup.said.answer_mut(*asked) = Some(n);
                popup.row = (popup.row + 1).min(popup.rows.len() - 1);
            }
        }
        CarerPage::Top | CarerPage::Recovery | CarerPage::Shift => {}
    }
}

/// `Space`: the row under the cursor; a check-in as it stands.
fn take(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(popup) = popup(model) else {
        return vec![];
    };
    if popup.page == CarerPage::CheckIn {
        let said = popup.said;
        if said == CheckIn::default() {
            say::text(model, Outcome::Nothing, text::NO_ANSWER, &[]);
            return vec![];
        }
        let payload = own::check_in(&scene(model, popup), said);
        return store(model, stamp, Act::CheckIn, Wish::new(vec![payload]));
    }
    match popup.rows.get(popup.row).copied() {
        Some(row) => pick(model, stamp, row),
        None => vec![],
    }
}

/// One row: stored at once, or the next page.
fn pick(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(popup) = popup(model) else {
        return vec![];
    };
    let scene = scene(model, popup);
    let wish = match act {
        Act::Toil => return open_page(model, CarerPage::Toil),
        Act::CheckIn => return open_page(model, CarerPage::CheckIn),
        Act::Shift => return open_page(model, CarerPage::Shift),
        Act::TakeOver => return change(model, stamp, Kind::Take),
        Act::Away => return change(model, stamp, Kind::Away),
        Act::Here => return change(model, stamp, Kind::Back),
        Act::Protect => return change(model, stamp, Kind::Protect),
        Act::Private if popup.rows.contains(&act) => {
            private::open(model, Want::Fill);
            return vec![];
        }
        Act::Recovery if popup.rows.contains(&act) => return open_page(model, CarerPage::Recovery),
        Act::Rest => {
            let payloads = own::rest(&scene, &model.timeline);
            let ends = matches!(payloads.first(), Some(Payload::Correct { .. }));
            let wish = Wish::new(payloads);
            if ends { wish.ending() } else { wish }
        }
        Act::Woke => {
            let Some(question) = question::forgotten(model, popup.carer) else {
                return vec![];
            };
            model.overlay = None;
            return question::end(model, stamp, &question);
        }
        Act::Task(n) => {
            let task = usize::from(n).checked_sub(1).and_then(|place| popup.tasks.get(place));
            let Some(task) = task else {
                return vec![];
            };
            Wish::new(vec![own::toil(&scene, task, popup.minutes)])
        }
        Act::Change(change) => Wish::new(vec![own::recovery(&scene, &model.timeline, change)]),
        _ => return vec![],
    };
    store(model, stamp, act, wish)
}

/// Changes the roster from now on for the carer of the popup, and closes it;
/// what is refused leaves it open.
fn change(model: &mut Model, stamp: Stamp, kind: Kind) -> Vec<Effect> {
    let Some(carer) = popup(model).map(|popup| popup.carer) else {
        return vec![];
    };
    match rota::wish(model, Change { kind, carer, with: None, from: None, to: None }) {
        Ok(wish) => {
            model.overlay = None;
            send::send(model, stamp, wish)
        }
        Err(reply) => {
            say::reply(model, reply);
            vec![]
        }
    }
}

fn open_page(model: &mut Model, page: CarerPage) -> Vec<Effect> {
    turn(model, page);
    vec![]
}

/// Stores what was picked and closes the popup; what is refused leaves it open.
fn store(model: &mut Model, stamp: Stamp, act: Act, mut wish: Wish) -> Vec<Effect> {
    let Some(popup) = popup(model) else {
        return vec![];
    };
    let (carer, note) = (popup.carer, popup.note.text().trim().to_owned());
    if held(model, stamp, act, Subject::Carer(carer)) {
        model.overlay = None;
        return vec![];
    }
    for payload in &mut wish.payloads {
        if let Payload::Log(fact) | Payload::Correct { now: fact, .. } = payload
            && !note.is_empty()
        {
            fact.note = Some(note.clone());
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

fn scene(model: &Model, popup: &CarerPopup) -> Scene {
    let ago = TimeDelta::minutes(popup.minutes_ago);
    Scene { carer: popup.carer, at: model.now - ago, zone: model.zone() }
}

/// Tells whether a sleep of `carer` runs: `s` would end it.
#[must_use]
pub fn sleeps(model: &Model, carer: CarerId) -> bool {
    model.timeline.running(Subject::Carer(carer), detail::Kind::Sleep).next().is_some()
}

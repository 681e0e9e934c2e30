//! Moving about: screens, panes, cursors. Touches only the screen.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::screen::AlertsScreen;
use crate::app::screen::CarersScreen;
use crate::app::screen::LogScreen;
use crate::app::screen::Pane;
use crate::app::screen::Reach;
use crate::app::screen::Screen;
use crate::app::screen::SloScreen;
use crate::app::screen::Tab;
use crate::app::screen::TimeScreen;
use crate::app::update::alerts;
use crate::app::update::carer;
use crate::app::update::objectives;
use crate::app::update::pictures;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::metrics::carer::bus;
use crate::text::catalogue::app as text;
use chrono::Days;
use chrono::TimeDelta;

/// How long a first `q` waits for the second.
const QUIT: TimeDelta = TimeDelta::seconds(3);

/// How many rows a page has, beside the frame of a list.
const PAGE_LESS: u16 = 8;

/// Shows a screen.
pub fn show(model: &mut Model, tab: Tab) {
    if model.screen.tab() == Some(tab) {
        return;
    }
    model.screen = match tab {
        Tab::Now => Screen::Now,
        Tab::Time => Screen::Time(TimeScreen::default()),
        Tab::Slo => Screen::Slo(SloScreen::default()),
        Tab::Alerts => Screen::Alerts(AlertsScreen::default()),
        Tab::Carers => Screen::Carers(CarersScreen { selected: carer::first(model), page: 0 }),
        Tab::Log => Screen::Log(LogScreen::default()),
    };
    refresh::team(model);
    refresh::list(model);
}

/// The big clock beside the bed, and back.
pub fn bedside(model: &mut Model) {
    let back = model.screen == Screen::Bedside;
    model.screen = if back { Screen::Now } else { Screen::Bedside };
    model.keys.hints_until = None;
    refresh::team(model);
    refresh::list(model);
}

/// `Tab`: the next pane; the last pane leads on to the next screen, so that
/// every screen is reached with one hand.
///
/// ```text
/// Now → Time, picture → Time, list → SLO, list → SLO, events →
/// Alerts, list → Alerts, details → Carers → Log → Now
/// ```
pub fn next(model: &mut Model, forward: bool) {
    if let Screen::Time(time) = &mut model.screen {
        let other = if forward { Pane::List } else { Pane::Picture };
        if time.pane != other {
            time.pane = other;
            return;
        }
    }
    if objectives::other_pane(model, forward) || alerts::other_pane(model, forward) {
        return;
    }
    let place = model.screen.tab().and_then(|tab| Tab::ALL.iter().position(|one| *one == tab));
    let Some(place) = place else { return };
    let count = Tab::ALL.len();
    let next = if forward { place + 1 } else { place + count - 1 } % count;
    show(model, Tab::ALL[next]);
    if let Screen::Time(time) = &mut model.screen
        && !forward
    {
        time.pane = Pane::List;
    }
}

/// Moves the cursor of the screen.
pub fn step(model: &mut Model, act: Act) -> Vec<Effect> {
    if let Screen::Time(TimeScreen { pane: Pane::Picture, reach, .. }) = model.screen {
        let (trends, wakings) = (reach == Reach::Trends, reach == Reach::Wakings);
        match model.time.figures.len() {
            count if trends => pick(model, act, count),
            _ if wakings => pick(model, act, 7),
            _ => return turn_days(model, act),
        }
        return vec![];
    }
    if let Screen::Carers(_) = model.screen {
        carer::step(model, act);
        return vec![];
    }
    if let Screen::Slo(_) = model.screen {
        objectives::step(model, act);
        return vec![];
    }
    if let Screen::Alerts(_) = model.screen {
        alerts::step(model, act);
        return vec![];
    }
    if model.screen == Screen::Now {
        let hint = text::NO_CURSOR_HINT;
        let acts = [Act::Show(Tab::Log), Act::Edit];
        say::hinting(model, Outcome::Nothing, text::NO_CURSOR, &[], hint, &acts);
        return vec![];
    }
    let page = usize::from(model.ui.size.1.saturating_sub(PAGE_LESS).max(1));
    let last = model.list.len().saturating_sub(1);
    let selected = refresh::selected(model);
    let place = selected.and_then(|id| model.list.iter().position(|one| *one == id));
    let from = place.unwrap_or_default();
    let (to, over) = match (act, place) {
        (Act::Down, None) => (0, model.list.is_empty()),
        (Act::Down, _) => (from + 1, from >= last),
        (Act::PageDown, _) => (from + page, from >= last),
        (Act::Up, _) => (from.saturating_sub(1), false),
        (Act::PageUp, _) => (from.saturating_sub(page), false),
        (Act::Last, _) => (last, from >= last && place.is_some()),
        _ => (0, false),
    };
    let id = model.list.get(to.min(last)).copied();
    refresh::select(model, id);
    if over && model.screen.tab().is_some_and(|tab| tab != Tab::Now) {
        return older(model);
    }
    vec![]
}

/// Picks another of `count` on a page of screen 2; the last leads to the first.
fn pick(model: &mut Model, act: Act, count: usize) {
    let Screen::Time(time) = &mut model.screen else { return };
    let count = count.max(1);
    let last = count - 1;
    let at = time.pick.min(last);
    time.pick = match act {
        Act::Up => (at + last) % count,
        Act::Down => (at + 1) % count,
        Act::Last | Act::PageDown => last,
        _ => 0,
    };
    pictures::all(model);
}

/// Goes back or on by days in the picture of screen 2.
fn turn_days(model: &mut Model, act: Act) -> Vec<Effect> {
    let zone = model.zone();
    let since = model.timeline.complete_since().map(|since| zone.date(since));
    let today = zone.date(model.now);
    let oldest = model.timeline.all().first().map(|logged| zone.date(logged.fact.start));
    let most = oldest.map_or(0, |oldest| (today - oldest).num_days().max(0));
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let Screen::Time(time) = &mut model.screen else {
        return vec![];
    };
    let reach = time.reach.days();
    time.back = match act {
        Act::Up => time.back + 1,
        Act::PageUp => time.back + reach,
        Act::Down => time.back.saturating_sub(1),
        Act::PageDown => time.back.saturating_sub(reach),
        Act::First => most,
        _ => 0,
    }
    .min(most);
    let first = today.checked_sub_days(Days::new(u64::from(time.back) + u64::from(reach)));
    refresh::list(model);
    match (first, since) {
        (Some(first), Some(since)) if first < since => older(model),
        _ => vec![],
    }
}

/// Asks for more where a list is shorter than a screen and the log is not:
/// after a pause of months, or an import of years ago; for the weeks that a trend
/// shows, and the four that the carers need.
pub fn fill(model: &mut Model) -> Vec<Effect> {
    let month = model.now - bus::DAYS;
    let short = model.timeline.complete_since().is_some_and(|since| since > month);
    if short && matches!(model.screen, Screen::Carers(_)) {
        return older(model);
    }
    if matches!(model.screen, Screen::Slo(_)) && !objectives::whole(model) {
        return older(model);
    }
    let lists = matches!(model.screen, Screen::Log(_) | Screen::Time(_));
    let short = model.filter.is_empty() && model.list.len() < usize::from(model.ui.size.1);
    if lists && (short || model.time.lacks()) {
        return older(model);
    }
    vec![]
}

/// Asks once for what is older than what is in memory.
pub fn older(model: &mut Model) -> Vec<Effect> {
    match model.timeline.complete_since() {
        Some(before) if !model.loading => {
            model.loading = true;
            vec![Effect::LoadOlder { before }]
        }
        _ => vec![],
    }
}

/// `Space` on the picture of screen 2: more of the past, and round again.
///
/// Returns whether there was a picture to change.
pub fn reach(model: &mut Model) -> bool {
    let carers = model.time.carers_log;
    let Screen::Time(time) = &mut model.screen else {
        return false;
    };
    if time.pane != Pane::Picture {
        return false;
    }
    time.reach = time.reach.next(carers);
    time.pick = 0;
    pictures::all(model);
    true
}

/// `Esc`: clears the filter, then goes to the first screen; never quits.
pub fn escape(model: &mut Model) {
    if alerts::other_pane(model, false) {
        return;
    }
    let lists = matches!(model.screen, Screen::Log(_) | Screen::Time(_) | Screen::Alerts(_));
    if lists && !model.filter.is_empty() {
        model.filter.clear();
        refresh::list(model);
    } else if !objectives::close(model) {
        show(model, Tab::Now);
    }
}

/// `q`: one step back; at the root twice quits, and what is not saved is said.
pub fn back(model: &mut Model) -> Vec<Effect> {
    if objectives::close(model) {
        return vec![];
    }
    if model.screen != Screen::Now {
        escape(model);
        return vec![];
    }
    if model.keys.quitting.is_some() {
        return vec![Effect::Quit];
    }
    model.keys.quitting = Some(model.now + QUIT);
    let lines: Vec<&str> =
        model.unsaved.iter().map(|unsaved| unsaved.reply.line.as_str()).collect();
    if lines.is_empty() {
        let line = say::keyed(model, text::QUIT_AGAIN, &[Act::Back]);
        say::reply(model, Reply::new(Outcome::Said, line));
    } else {
        let what = lines.join("; ");
        let hint = text::UNSAVED_QUIT_HINT;
        let acts = [Act::Open, Act::Back];
        say::hinting(model, Outcome::NotSaved, text::UNSAVED_QUIT, &[&what], hint, &acts);
    }
    vec![]
}

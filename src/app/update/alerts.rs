//! Screen 4: the list of alerts and the cursor in it.

use crate::app::act::Act;
use crate::app::alert_words;
use crate::app::filter::Filter;
use crate::app::model::Model;
use crate::app::screen::AlertPane;
use crate::app::screen::AlertsScreen;
use crate::app::screen::Screen;
use crate::app::update::cursor::PAGE;
use crate::app::update::cursor::moved;
use crate::board::alerts;
use crate::domain::id::AlertId;
use crate::export::alert::cause_line;
use crate::journal::alert::Alert;

/// Puts the list together anew while screen 4 shows it.
pub fn list(model: &mut Model) {
    if !matches!(model.screen, Screen::Alerts(_)) {
        model.alerts_listed.clear();
        return;
    }
    let filter = Filter::new(&model.filter);
    let listed = alerts::listed(&model.alerts, model.now);
    let passing = listed.into_iter().filter(|one| filter.passes(&haystack(model, one)));
    let listed: Vec<AlertId> = passing.map(|alert| alert.id).collect();
    let gone = |id: &AlertId| !listed.contains(id);
    // What the cursor stood on went: the one that took its place.
    if let Screen::Alerts(screen) = &mut model.screen
        && let Some(id) = screen.selected.filter(gone)
    {
        let place = model.alerts_listed.iter().position(|one| *one == id);
        let near = place.map(|place| place.min(listed.len().saturating_sub(1)));
        *screen = AlertsScreen::default();
        screen.selected = near.and_then(|place| listed.get(place).copied());
    }
    model.alerts_listed = listed;
}

/// Everything of an alert that a filter may look for.
fn haystack(model: &Model, alert: &Alert) -> String {
    let style = &model.ui.style;
    let (_, word) = alert_words::mark(alert);
    let cause = cause_line(&alert.opening, model.now, style);
    [
        alert.severity.name(),
        alert.state.name(),
        word.say(style.tone),
        &alert_words::title(model, alert),
        &cause,
        &alert_words::when(model, alert),
    ]
    .join(" ")
}

/// Returns the alert under the cursor of screen 4: the one picked, else the first.
#[must_use]
pub fn selected(model: &Model) -> Option<&Alert> {
    let Screen::Alerts(screen) = &model.screen else { return None };
    let listed = &model.alerts_listed;
    let picked = screen.selected.filter(|id| listed.contains(id));
    let id = picked.or_else(|| listed.first().copied())?;
    model.alerts.iter().find(|alert| alert.id == id)
}

/// Tells whether the keys that say how an alert was mean one.
#[must_use]
pub fn over(model: &Model) -> bool {
    selected(model).is_some_and(|alert| alert.state.resolved())
}

/// Goes to the other pane; `false` where there is none that way.
pub fn other_pane(model: &mut Model, forward: bool) -> bool {
    let some = selected(model).is_some();
    let Screen::Alerts(screen) = &mut model.screen else { return false };
    let other = if forward { AlertPane::Details } else { AlertPane::List };
    let goes = some && screen.pane != other;
    if goes {
        screen.pane = other;
        screen.top = 0;
    }
    goes
}

/// Moves the cursor: among the alerts, or through the details.
pub fn step(model: &mut Model, act: Act) {
    let at = selected(model).map(|alert| alert.id);
    let place = at.and_then(|id| model.alerts_listed.iter().position(|one| *one == id));
    let last = model.alerts_listed.len().saturating_sub(1);
    let Screen::Alerts(screen) = &mut model.screen else { return };
    if screen.pane == AlertPane::Details {
        // The view stops at the last line.
        screen.top = match act {
            Act::Up => screen.top.saturating_sub(1),
            Act::Down => screen.top.saturating_add(1),
            Act::PageUp => screen.top.saturating_sub(PAGE),
            Act::PageDown => screen.top.saturating_add(PAGE),
            Act::First => 0,
            _ => screen.top,
        };
        return;
    }
    let from = place.unwrap_or_default();
    let to = moved(act, from, last);
    screen.selected = model.alerts_listed.get(to).copied();
    screen.top = 0;
}

/// Keeps the cursor on an alert that moves to another place of the list.
pub const fn pin(model: &mut Model, alert: AlertId) {
    if let Screen::Alerts(screen) = &mut model.screen {
        screen.selected = Some(alert);
    }
}

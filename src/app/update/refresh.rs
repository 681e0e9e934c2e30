//! What is worked out from the model, and only when something it stands on changed.

use crate::app::checklists;
use crate::app::filter::Filter;
use crate::app::filter::haystack;
use crate::app::model::Model;
use crate::app::model::Worked;
use crate::app::oncall_words;
use crate::app::roster;
use crate::app::screen::Screen;
use crate::app::update::alerts;
use crate::app::update::handover;
use crate::app::update::incidents;
use crate::app::update::objectives;
use crate::app::update::pictures;
use crate::app::update::question;
use crate::board::Board;
use crate::board::carer::Team;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use chrono::Days;
use chrono::TimeDelta;

/// The data changed: everything is worked out anew.
pub fn data(model: &mut Model) {
    let judged = model.slo.take().is_some();
    readiness(model);
    shown(model);
    if judged {
        objectives::begin(model);
    }
}

/// Facts from `since` on changed: as [`data`], and what was promised is judged
/// again from there only.
pub fn facts(model: &mut Model, since: Timestamp) {
    objectives::after(model, Some(since));
    shown(model);
}

/// Alerts changed and nothing that was promised: as [`data`], and nothing is
/// judged again.
pub fn shown(model: &mut Model) {
    model.ui.style.zone = model.zone();
    model.ui.style.units = model.household.units;
    board(model);
    team(model);
    question::notice(model);
    list(model);
}

/// Time or size may have changed: the board is worked out when they did.
pub fn moment(model: &mut Model) {
    let later = model.worked.minute != minute(model);
    if later && another_day(model) {
        readiness(model);
    }
    if later || model.worked.size != model.ui.size {
        alerts::list(model);
        board(model);
        pictures::all(model);
        team(model);
    }
    // A wider window promises nothing else.
    if later {
        objectives::after(model, None);
        question::notice(model);
    }
}

/// Works out how the readiness lists stand: no fact and no minute changes that.
pub fn readiness(model: &mut Model) {
    model.readiness = checklists::stand(model);
}

fn another_day(model: &Model) -> bool {
    let before = Timestamp::from_timestamp(model.worked.minute * 60, 0);
    let zone = model.zone();
    before.is_none_or(|before| zone.date(before) != zone.date(model.now))
}

/// Works out the carers and who is on call while screen 6 shows them; elsewhere there are none.
pub fn team(model: &mut Model) {
    let shown = matches!(model.screen, Screen::Carers(_));
    let zone = model.zone();
    let plan = &model.plan.plan;
    let team = || Team::compute(&model.timeline, &model.household, plan, zone, model.now);
    model.team = shown.then(team);
    model.duty = (shown && roster::planned(model)).then(|| oncall_words::board(model));
}

/// The screen, its day or the filter changed: the list is put together anew
/// and the selection stays on its entry, or near its place when that is gone.
pub fn list(model: &mut Model) {
    alerts::list(model);
    pictures::all(model);
    let old = selected(model).and_then(|id| model.list.iter().position(|one| *one == id));
    let filter = Filter::new(&model.filter);
    let end = list_end(model).map(|end| if model.as_if { end.min(after(model.now)) } else { end });
    model.list = match end {
        None => Vec::new(),
        Some(end) => {
            let facts = model.timeline.all();
            let facts = &facts[..facts.partition_point(|logged| logged.fact.start < end)];
            // The lasts of before are in memory too, with holes between them.
            let whole = model.timeline.complete_since();
            let facts = &facts[facts.partition_point(|one| Some(one.fact.start) < whole)..];
            let newest = facts.iter().rev();
            let passing =
                newest.filter(|one| filter.open() || filter.passes(&haystack(model, one)));
            passing.map(|logged| logged.id).collect()
        }
    };
    let kept = selected(model).filter(|id| model.list.contains(id));
    let near = old.map(|place| place.min(model.list.len().saturating_sub(1)));
    let now = kept.or_else(|| model.list.get(near?).copied());
    select(model, now);
}

/// Returns the first moment that is not now.
fn after(now: Timestamp) -> Timestamp {
    now + TimeDelta::milliseconds(1)
}

/// Returns before when the entries of the list begin, `None` without a list.
fn list_end(model: &Model) -> Option<Timestamp> {
    match &model.screen {
        Screen::Log(_) => Some(Timestamp::MAX_UTC),
        Screen::Time(time) if time.back == 0 => Some(Timestamp::MAX_UTC),
        Screen::Time(time) => {
            let zone = model.zone();
            let today = zone.date(model.now);
            let day = today.checked_sub_days(Days::new(time.back.into())).unwrap_or(today);
            Some(zone.day(day).end())
        }
        Screen::Now
        | Screen::Slo(_)
        | Screen::Alerts(_)
        | Screen::Run(_)
        | Screen::Carers(_)
        | Screen::Bedside => None,
    }
}

/// Returns the entry under the cursor of the screen.
#[must_use]
pub const fn selected(model: &Model) -> Option<FactId> {
    match &model.screen {
        Screen::Log(log) => log.selected,
        Screen::Time(time) => time.selected,
        Screen::Now
        | Screen::Slo(_)
        | Screen::Alerts(_)
        | Screen::Run(_)
        | Screen::Carers(_)
        | Screen::Bedside => None,
    }
}

/// Puts the cursor of the screen on an entry.
pub const fn select(model: &mut Model, fact: Option<FactId>) {
    match &mut model.screen {
        Screen::Log(log) => log.selected = fact,
        Screen::Time(time) => time.selected = fact,
        Screen::Now
        | Screen::Slo(_)
        | Screen::Alerts(_)
        | Screen::Run(_)
        | Screen::Carers(_)
        | Screen::Bedside => {}
    }
}

fn board(model: &mut Model) {
    let cell = model.ui.strip_cell();
    let zone = model.zone();
    model.board = Board::compute(&model.timeline, &model.household, zone, model.now, cell);
    model.on_call = roster::on_call(model);
    handover::refresh(model);
    incidents::refresh(model);
    model.worked =
        Worked { minute: minute(model), size: model.ui.size, boards: model.worked.boards + 1 };
}

fn minute(model: &Model) -> i64 {
    model.now.timestamp().div_euclid(60)
}

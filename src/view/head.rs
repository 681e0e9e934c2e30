//! Row 1 of every screen: who, where, when.

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::screen::Tab;
use crate::app::update::publish;
use crate::board::alerts::Counts;
use crate::board::baby::BabyBoard;
use crate::text::catalogue::alerting;
use crate::text::catalogue::frame as say;
use crate::text::catalogue::oncall;
use crate::text::catalogue::plan as plans;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// How much of row 1 is left out, the least important first.
const SHORTER: [Shape; 6] = [
    Shape { name: 24, tabs: Tabs::All, you: true, ages: true, on_call: true },
    Shape { name: 12, tabs: Tabs::All, you: true, ages: true, on_call: true },
    Shape { name: 12, tabs: Tabs::All, you: false, ages: true, on_call: true },
    Shape { name: 10, tabs: Tabs::Digits, you: false, ages: true, on_call: true },
    Shape { name: 6, tabs: Tabs::Digits, you: false, ages: false, on_call: false },
    Shape { name: 6, tabs: Tabs::Bare, you: false, ages: false, on_call: false },
];

#[derive(Debug, Clone, Copy)]
struct Shape {
    name: u16,
    tabs: Tabs,
    you: bool,
    ages: bool,
    on_call: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Tabs {
    All,
    /// Only the lit one has its name.
    Digits,
    /// None has.
    Bare,
}

/// Draws names and ages, tabs, a plan that does not read, who writes, the clock.
///
/// ```text
///  Ada d12 [1 Now] 2 Time  8 Log                  DEMO  you: Dad 03:12
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let mut best = (Vec::new(), String::new());
    for shape in SHORTER {
        best = (left(&pen.look, model, shape), right(&pen.look, model, shape));
        let width: u16 = best.0.iter().map(|(text, _)| fit::width(&fit::clean(text))).sum();
        if width + 1 + fit::width(&fit::clean(&best.1)) <= area.width {
            break;
        }
    }
    let (left, right) = best;
    let clock = fit::width(&fit::clean(&right)).min(area.width);
    let room = Rect { width: area.width - clock, ..area };
    let mut column = 0;
    for (text, ink) in &left {
        column = pen.text(room, (column, 0), text, *ink);
    }
    pen.right(area, 0, &right, Ink::Text);
}

fn left(look: &Look<'_>, model: &Model, shape: Shape) -> Vec<(String, Ink)> {
    let mut parts = vec![(" ".to_owned(), Ink::Text)];
    for baby in &model.board.babies {
        let name = fit::fit(&name(look, baby), shape.name);
        let age = age(look, baby).filter(|_| shape.ages);
        let words = age.map_or_else(|| name.clone(), |age| format!("{name} {age}"));
        parts.push((words, Ink::Strong));
        parts.push(("  ".to_owned(), Ink::Text));
    }
    // The bracket of a lit tab takes the place of a space.
    if let Some((gap, _)) = parts.last_mut() {
        gap.truncate(1);
    }
    for tab in Tab::ALL {
        let lit = model.screen.tab() == Some(tab);
        let words = match shape.tabs {
            Tabs::All => format!("{} {}", tab.digit(), look.say(title(tab))),
            Tabs::Digits if lit => format!("{} {}", tab.digit(), look.say(title(tab))),
            Tabs::Digits | Tabs::Bare => tab.digit().to_string(),
        };
        if lit {
            parts.push((format!("[{words}]"), Ink::Strong));
        } else {
            parts.push((format!(" {words} "), Ink::Label));
        }
    }
    parts
}

fn right(look: &Look<'_>, model: &Model, shape: Shape) -> String {
    let demo = model.demo.then(|| look.say(say::DEMO).to_owned());
    let you = model.you.and_then(|id| model.household.carer_name(id));
    let you = match you {
        Some(name) => Some(look.fill(say::YOU, &[&fit::fit(name, 12)])),
        None if model.household.carers.is_empty() => None,
        None => Some(look.fill(say::YOU_NOBODY, &[&look.key(Act::Author)])),
    };
    let clock = time::clock(look.now, &look.style);
    let plan = plan(look, model, shape);
    let on_call = on_call(look, model).filter(|_| shape.on_call);
    let you = you.filter(|_| shape.you);
    let said = [demo, plan, counts(look, model), you, on_call, Some(format!("{clock} "))];
    said.into_iter().flatten().collect::<Vec<_>>().join("  ")
}

/// Returns how many live alerts page and how many are tickets: `!1 ~1`.
#[must_use]
pub fn counts(look: &Look<'_>, model: &Model) -> Option<String> {
    let Counts { page, ticket } = Counts::of(&model.alerts);
    let some = |count: u32, text| (count > 0).then(|| look.fill(text, &[&count.to_string()]));
    let said = [some(page, alerting::PAGES), some(ticket, alerting::TICKETS)];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!said.is_empty()).then_some(said)
}

/// Returns who is on call, where shifts or somebody's word say so.
fn on_call(look: &Look<'_>, model: &Model) -> Option<String> {
    let name = model.household.carer_name(model.on_call?)?;
    Some(look.fill(oncall::HEAD, &[&fit::fit(name, 12)]))
}

/// Returns which plan holds, where the newest does not read; else which draft
/// waits for a yes.
fn plan(look: &Look<'_>, model: &Model, shape: Shape) -> Option<String> {
    if model.plan.broken.is_none() {
        return draft(look, model, shape);
    }
    Some(match (model.plan.version, shape.you) {
        (Some(held), true) => look.fill(plans::LAST_GOOD, &[&held.to_string()]),
        (Some(held), false) => look.fill(plans::LAST_GOOD_SHORT, &[&held.to_string()]),
        (None, true) => look.say(plans::LAST_GOOD_NONE).to_owned(),
        (None, false) => look.say(plans::LAST_GOOD_NONE_SHORT).to_owned(),
    })
}

fn draft(look: &Look<'_>, model: &Model, shape: Shape) -> Option<String> {
    let number = model.plan.draft?.to_string();
    let yours = publish::says_yes(model);
    let text = match (shape.you, yours) {
        (true, true) => plans::DRAFT_YOURS,
        (true, false) => plans::DRAFT_WAITS,
        (false, _) => plans::DRAFT_SHORT,
    };
    Some(look.fill(text, &[&number]))
}

const fn title(tab: Tab) -> crate::text::catalogue::Text {
    match tab {
        Tab::Now => say::TAB_NOW,
        Tab::Time => say::TAB_TIME,
        Tab::Slo => say::TAB_SLO,
        Tab::Alerts => say::TAB_ALERTS,
        Tab::Carers => say::TAB_CARERS,
        Tab::Log => say::TAB_LOG,
    }
}

/// Returns a baby's name, or a word for one without.
#[must_use]
pub fn name(look: &Look<'_>, baby: &BabyBoard) -> String {
    if baby.name.trim().is_empty() { look.say(say::BABY).to_owned() } else { baby.name.clone() }
}

/// Returns the age in days, in weeks from a hundred days on, or when it is due.
#[must_use]
pub fn age(look: &Look<'_>, baby: &BabyBoard) -> Option<String> {
    if let Some(days) = baby.due_in_days {
        return Some(due(look, days));
    }
    baby.age_days.map(|days| match days {
        ..100 => look.fill(say::AGE_DAYS, &[&days.to_string()]),
        _ => look.fill(say::AGE_WEEKS, &[&(days / 7).to_string()]),
    })
}

/// Returns the days to the due date, or since.
#[must_use]
pub fn due(look: &Look<'_>, days: i64) -> String {
    let text = if days >= 0 { say::DUE_IN } else { say::DUE_PAST };
    look.fill(text, &[&days.abs().to_string()])
}

//! Screen 3: what is promised, what is left of it, how fast it goes?

pub mod chart;
pub mod detail;
pub mod table;

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::screen::SloPane;
use crate::app::screen::SloScreen;
use crate::app::update::objectives;
use crate::slo::verdict::Verdict;
use crate::text::catalogue::slos as say;
use crate::view::pen::Pen;
use crate::view::size::Size;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Rows that the details want below the list.
const DETAILS: u16 = 13;

/// Draws the list, the least left first, and below it what is known of the
/// selected one; where there is little room, one of the two.
///
/// ```text
///  STATE      OBJECTIVE            GOAL  WIN      NOW  BUDGET LEFT              BURN fast  slow
/// ▌! over     carer-stretch Mum    85 %  28 d  71.4 %  over by 90 %                  1/3   2/4
///  ~ at risk  feed-gap Ada         95 %   7 d  95.2 %  █░░░░░░░░░░░   4 %            2/3   2/6
///  · holding  wet-nappies Ada      95 %  28 d   100 %  ████████████ 100 %            0/3   0/4
/// ────────────────────────────────────────────────────────────────────────────────────────────
///  carer-stretch Mum   an unbroken stretch of 4 h in the night
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &SloScreen, size: Size) {
    let all = model.slo.as_ref().map(|slo| slo.by_left());
    let Some(all) = all else {
        let loading = model.loading || !objectives::whole(model);
        let words = if loading { say::LOADING } else { say::NONE };
        pen.text(area, (1, 0), pen.look.say(words), Ink::Label);
        return;
    };
    let Some(picked) = objectives::selected(model) else {
        empty(pen, area, model);
        return;
    };
    let events = screen.pane == SloPane::Events;
    if model.ui.roomy() {
        let rows = u16::try_from(all.len()).unwrap_or(u16::MAX).saturating_add(1);
        let most = area.height.saturating_sub(DETAILS + 1).max(4);
        let top = Rect { height: rows.min(most), ..area };
        table::draw(pen, top, model, &all, picked, (size, !events));
        let rest = below(area, top.height);
        pen.rule(rest, 0);
        detail::draw(pen, below(rest, 1), model, picked, events.then_some(screen.event));
    } else if events {
        detail::draw(pen, area, model, picked, Some(screen.event));
    } else {
        listed(pen, area, model, &all, (picked, size));
    }
}

/// The list alone; below it, where there is room, how the selected one stands.
fn listed(
    pen: &mut Pen<'_>,
    area: Rect,
    model: &Model,
    all: &[&Verdict],
    (picked, size): (&Verdict, Size),
) {
    let rows = u16::try_from(all.len()).unwrap_or(u16::MAX).saturating_add(1);
    let foot = if area.height >= 12 { 5 } else { 0 };
    let top = Rect { height: rows.min(area.height - foot), ..area };
    table::draw(pen, top, model, all, picked, (size, true));
    let rest = below(area, top.height);
    if rest.height > 2 {
        pen.rule(rest, 0);
        detail::short(pen, below(rest, 1), model, picked);
    }
}

fn empty(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let (what, why) = if model.plan.plan.objectives.is_empty() {
        (say::NONE, look.say(say::NONE_WHY).to_owned())
    } else {
        (say::NOBODY, look.fill(say::NOBODY_WHY, &[&look.key(Act::Command)]))
    };
    pen.text(area, (1, 0), look.say(what), Ink::Text);
    for (row, line) in (1..).zip(crate::view::fit::wrap(&why, area.width.saturating_sub(2))) {
        pen.text(area, (1, row), &line, Ink::Label);
    }
}

/// Returns what lies `rows` further down in `area`.
#[must_use]
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

//! The frame of every screen: row 1, the screen, the toast, the hints, and
//! what lies over them.

use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::view::alerts;
use crate::view::bedside;
use crate::view::carers;
use crate::view::finish;
use crate::view::first_run;
use crate::view::guide;
use crate::view::head;
use crate::view::hints;
use crate::view::log;
use crate::view::look::Look;
use crate::view::now;
use crate::view::pen::Pen;
use crate::view::popup;
use crate::view::size::Size;
use crate::view::slo;
use crate::view::status;
use crate::view::time;
use crate::view::toast;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

/// Draws every cell of `area`; returns where the real cursor goes.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let look = Look::of(model);
    let mut pen = Pen { buf, look, cursor: None };
    pen.clear(area);
    let size = Size::of(area);
    match (&model.screen, size) {
        (_, Size::Line) => status::draw(&mut pen, area, model),
        (Screen::Bedside, _) => bedside::draw(&mut pen, area, model),
        _ => framed(&mut pen, area, model, size),
    }
    if let Some(overlay) = &model.overlay {
        pen.cursor = None;
        popup::draw(&mut pen, area, model, overlay);
    }
    if let Some(open) = model.guide {
        pen.cursor = None;
        guide::draw(&mut pen, area, model, open);
    }
    let cursor = pen.cursor;
    finish::finish(&look, buf);
    cursor
}

fn framed(pen: &mut Pen<'_>, area: Rect, model: &Model, size: Size) {
    head::draw(pen, Rect { height: 1, ..area }, model);
    // The smallest layout spends no rows on lines.
    let rules = u16::from(size > Size::Xs);
    if rules > 0 {
        pen.rule(area, 1);
        pen.rule(area, area.height - 2);
    }
    let top = 1 + rules;
    let foot = 2 + rules;
    let body = Rect { y: area.y + top, height: area.height - top - foot, ..area };
    screen(pen, body, model, size);
    toast::draw(pen, Rect { y: area.bottom() - foot, height: 1, ..area }, model);
    hints::draw(pen, Rect { y: area.bottom() - 1, height: 1, ..area }, model);
}

fn screen(pen: &mut Pen<'_>, area: Rect, model: &Model, size: Size) {
    match &model.screen {
        Screen::Now if first_run::applies(model) => first_run::draw(pen, area),
        Screen::Now | Screen::Bedside => now::draw(pen, area, model, size),
        Screen::Time(screen) => time::draw(pen, area, model, screen),
        Screen::Slo(screen) => slo::draw(pen, area, model, screen, size),
        Screen::Alerts(screen) => alerts::draw(pen, area, model, screen),
        Screen::Carers(_) => carers::draw(pen, area, model, size),
        Screen::Log(screen) => log::draw(pen, area, model, screen),
    }
}

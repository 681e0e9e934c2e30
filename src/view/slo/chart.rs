//! What was left of the budget over the window, column by column.

use crate::app::slo_words as said;
use crate::slo::budget::burn_down;
use crate::slo::verdict::Verdict;
use crate::text::time;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Rows that the chart takes.
pub const ROWS: u16 = 3;

/// Columns of the labels on the left, and of the figure on the right.
const SIDES: (u16, u16) = (9, 14);

/// Widest chart: wider says nothing more.
const WIDEST: u16 = 84;

/// Draws the chart; nothing where no budget is to be told.
///
/// ```text
///  100 % ┤████▇▇▇▇▆▆▅▅▅▄▄▄▃▃▂▂▁▁   4 %
///    0 % ┼──────┬──────┬──────┬
///         Mon    Tue    Wed
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, verdict: &Verdict) {
    let look = pen.look;
    let room = area.width.min(WIDEST).saturating_sub(SIDES.0 + SIDES.1);
    let parts = burn_down(&verdict.stream, verdict.goal, look.now, room);
    if parts.is_empty() || area.height < ROWS {
        return;
    }
    for (row, (words, wall)) in (0..).zip([("100 %", "┤"), ("  0 %", "┼")]) {
        pen.text(area, (1, row), words, Ink::Label);
        pen.text(area, (SIDES.0 - 1, row), wall, Ink::Faint);
    }
    for (column, part) in (SIDES.0..).zip(&parts) {
        let mut cells = [0; 4];
        let ink = if *part > 0.0 { Ink::Fill } else { Ink::Between };
        pen.text(area, (column, 0), level(*part).encode_utf8(&mut cells), ink);
    }
    let figure = said::left(&verdict.budget, &look.style);
    pen.text(area, (SIDES.0 + room + 1, 0), &figure, Ink::Text);
    days(pen, area, verdict, room);
}

/// The axis: a tick where a day begins, its name where there is room for it.
fn days(pen: &mut Pen<'_>, area: Rect, verdict: &Verdict, room: u16) {
    let look = pen.look;
    let zone = look.style.zone;
    let window = verdict.goal.window;
    pen.text(area, (SIDES.0, 1), &"─".repeat(usize::from(room)), Ink::Faint);
    let start = look.now - window;
    let first = zone.date(start);
    let mut free = SIDES.0;
    for date in first.iter_days().skip(1).take_while(|date| *date <= zone.date(look.now)) {
        let at = zone.day(date).start();
        let Some(column) = column(at - start, window, room) else { continue };
        pen.text(area, (SIDES.0 + column, 1), "┬", Ink::Faint);
        let words = if window <= TimeDelta::days(10) {
            time::weekday(date, &look.style).to_owned()
        } else {
            format!("{} {}", date.format("%d"), time::month(date, &look.style))
        };
        let column = SIDES.0 + column;
        let end = column + fit::width(&words);
        if column >= free && end <= SIDES.0 + room {
            pen.text(area, (column, 2), &words, Ink::Label);
            free = end + 2;
        }
    }
}

/// Returns the column at which a moment of the window lies.
fn column(after: TimeDelta, window: TimeDelta, room: u16) -> Option<u16> {
    let cells = after.num_minutes() * i64::from(room);
    let column = cells.div_euclid(window.num_minutes().max(1));
    u16::try_from(column).ok().filter(|column| *column < room)
}

/// Returns a block for the part that was left, a dot when it was gone.
fn level(part: f64) -> char {
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    if part <= 0.0 {
        return '·';
    }
    let over = |step: &&(usize, char)| f64::from(u32::try_from(step.0).unwrap_or(0)) / 8.0 < part;
    let steps: Vec<(usize, char)> = LEVELS.into_iter().enumerate().collect();
    steps.iter().take_while(over).last().map_or('▁', |(_, glyph)| *glyph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_stands_for_an_eighth_and_gone_is_a_dot() {
        for (part, glyph) in [
            (1.0, '█'),
            (0.876, '█'),
            (0.875, '▇'),
            (0.5, '▄'),
            (0.01, '▁'),
            (0.0, '·'),
            (-0.4, '·'),
        ] {
            assert_eq!(level(part), glyph, "{part}");
        }
    }

    #[test]
    fn a_moment_lies_inside_the_chart_or_nowhere() {
        let week = TimeDelta::days(7);
        assert_eq!(column(TimeDelta::zero(), week, 70), Some(0));
        assert_eq!(column(TimeDelta::hours(84), week, 70), Some(35));
        assert_eq!(column(week, week, 70), None);
        assert_eq!(column(TimeDelta::hours(-1), week, 70), None);
    }
}

//! The baby's days with a thin row for each carer below: whose night was it?

use crate::board::carer_raster::CarerRaster;
use crate::board::carer_raster::CarerRow;
use crate::board::raster::Raster;
use crate::metrics::carer::cells::CarerCell;
use crate::view::actogram;
use crate::view::actogram::Figures;
use crate::view::actogram::LABEL;
use crate::view::actogram::Layout;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Returns the rows that one day takes.
#[must_use]
pub fn group(carers: &[CarerRaster]) -> usize {
    1 + carers.len()
}

/// Draws the hours and, for each day, the baby's row and one for each carer;
/// the newest last. Where not all days fit the oldest are left out, and of a
/// day that does not fit the last carers.
///
/// ```text
///         22    00    02    04          asleep  max
/// Sat 21  |●███·████·●··█|
///    Mum  |··▄▄▄+▄▄▄▄▄▄▄▄|   5h30  3h10
///    Dad  |????▄▄▄▄+++▄▄▄|   —     —
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, raster: &Raster, carers: &[CarerRaster], marked: bool) {
    let layout = Layout::of(area, raster);
    actogram::axis(pen, area, raster, layout);
    let rows = usize::from(area.height.saturating_sub(1));
    let days = (rows / group(carers)).max(1).min(raster.rows.len());
    let first = raster.rows.len() - days;
    let mut row = 1;
    let mut last = 1;
    for (place, day) in raster.rows.iter().enumerate().skip(first) {
        actogram::day(pen, area, row, day, layout);
        last = row;
        row += 1;
        for carer in carers {
            if let Some(own) = carer.rows.get(place) {
                carer_row(pen, area, row, &carer.name, own, layout);
            }
            row += 1;
        }
    }
    if marked && days > 0 {
        pen.select(area, last);
    }
}

fn carer_row(pen: &mut Pen<'_>, area: Rect, row: u16, name: &str, day: &CarerRow, layout: Layout) {
    let name = fit::fit(name, LABEL - 3);
    pen.text(area, (2, row), &name, Ink::Label);
    let glyphs: Vec<char> = day.cells.chunks(layout.merge).map(glyph).collect();
    let CarerRow { asleep, longest, so_far, .. } = *day;
    actogram::walled(pen, area, row, &glyphs, layout, Figures { asleep, longest, so_far });
}

/// Returns the glyph of cells that share a column: what most of them are.
fn glyph(cells: &[CarerCell]) -> char {
    let count = |state| cells.iter().filter(|cell| **cell == state).count();
    let states = [
        (CarerCell::Ahead, ' '),
        (CarerCell::Awake, '·'),
        (CarerCell::Unknown, '?'),
        (CarerCell::Inferred, '+'),
        (CarerCell::Asleep, '▄'),
    ];
    let most = states.into_iter().max_by_key(|(state, _)| count(*state));
    most.map_or(' ', |(_, glyph)| glyph)
}

//! From when on is the next dose possible?

use crate::board::baby::BabyBoard;
use crate::text::catalogue::medicine::POSSIBLE;
use crate::text::time;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// From when on the next dose is possible, while the table has one wait.
pub fn doses(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard) {
    let look = pen.look;
    if let Some(line) = waits(&look, baby).filter(|_| area.height > 0) {
        pen.text(area, (0, 0), &line, Ink::Label);
    }
}

/// Returns that in words; `None` while there is nothing to wait for.
#[must_use]
pub fn waits(look: &Look<'_>, baby: &BabyBoard) -> Option<String> {
    let waits = baby.doses.iter().filter_map(|one| {
        let next = one.next.filter(|next| *next > look.now)?;
        let when = time::when(next, look.now, &look.style);
        Some(look.fill(POSSIBLE, &[&one.substance.id, &when]))
    });
    let waits: Vec<String> = waits.collect();
    (!waits.is_empty()).then(|| waits.join("   "))
}

//! How keys move a cursor through a list.

use crate::app::act::Act;

/// Rows that a page has.
pub const PAGE: usize = 6;

/// Returns where `act` moves a cursor in a list from `from`, `last` at most.
#[must_use]
pub fn moved(act: Act, from: usize, last: usize) -> usize {
    let to = match act {
        Act::Up => from.saturating_sub(1),
        Act::Down => from + 1,
        Act::PageUp => from.saturating_sub(PAGE),
        Act::PageDown => from + PAGE,
        Act::First => 0,
        _ => last,
    };
    to.min(last)
}

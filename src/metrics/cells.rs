//! A span cut into equal cells: what a strip or an actogram row shows.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::id::CarerId;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::day::asleep;
use crate::metrics::grid::Grid;
use crate::metrics::hole::HOLE;
use crate::metrics::hole::holes;
use chrono::TimeDelta;

/// What is known of the sleep in one cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CellState {
    /// Asleep.
    Asleep,
    /// Awake: inside a stretch that was logged.
    Awake,
    /// Nothing logged says so: a hole of [`holes`].
    #[default]
    Unknown,
    /// Still to come.
    Ahead,
}

/// The feed in a cell, the last when there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFeed {
    /// Left breast.
    Left,
    /// Right breast.
    Right,
    /// Both, or a side nobody said.
    Breast,
    /// Bottle.
    Bottle,
    /// Solids.
    Solids,
}

/// One cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Asleep or awake.
    pub state: CellState,
    /// The feed that began in it.
    pub feed: Option<CellFeed>,
    /// The nappy changed in it; several become what they held together.
    pub nappy: Option<NappyContent>,
    /// Who did the last thing in it or before it, else who wrote it down.
    pub who: Option<CarerId>,
}

/// Returns `span` as cells of `cell` each, as known at `now`; the last may be
/// shorter, and without a length there are none.
///
/// ```text
/// cells   |    |    |    |    |    |    |    |
/// sleep      [========)
/// hole                          [======)
/// now                                     ^
/// state     .    #    #    .    .    ?    .      # asleep  . awake  ? unknown
///                                               the last is ahead
/// ```
///
/// A cell's state is what holds most of the part of it that has passed:
/// asleep by the union of sleeps, unknown by [`Holes::sleep`], awake else;
/// asleep wins a tie, then awake. A cell of which nothing has passed is ahead.
/// Facts belong to the cell they begin in; a nappy that was dry adds nothing
/// to one that was not. Who did something is carried on until somebody else
/// does something, but not over what is unknown or ahead.
///
/// Cost: one pass over what lies in the span and eight hours around it.
///
/// [`Holes::sleep`]: crate::metrics::hole::Holes::sleep
#[must_use]
pub fn cells(
    line: &Timeline,
    subject: Subject,
    span: Span,
    cell: TimeDelta,
    now: Timestamp,
) -> Vec<Cell> {
    // What begins at `now` is known: the present is a millisecond long.
    let until = now + TimeDelta::milliseconds(1);
    let past = Span::new(span.start(), span.end().min(until));
    let Some(grid) = Grid::new(span, cell) else { return Vec::new() };
    let mut shares = vec![Share::default(); grid.count()];
    for stretch in asleep(line, subject, past, until) {
        grid.spread(stretch, |place, length| shares[place].asleep += length);
    }
    for hole in holes(line, subject, past, now).sleep {
        grid.spread(hole, |place, length| shares[place].unknown += length);
    }
    let mut cells: Vec<Cell> = shares
        .iter()
        .enumerate()
        .map(|(place, share)| Cell {
            state: share.state(grid.passed(place, until)),
            ..Cell::default()
        })
        .collect();
    let mut who = None;
    let around = Span::new(span.start() - HOLE, past.end());
    for logged in line.touching(around).filter(|logged| logged.fact.subject == subject) {
        let by = logged.fact.by.or(logged.author);
        match grid.place(logged.fact.start).and_then(|place| cells.get_mut(place)) {
            Some(cell) => cell.take(&logged.fact.detail, by),
            None => who = by.or(who),
        }
    }
    carry(&mut cells, who);
    cells
}

/// Fills in who did the last thing.
fn carry(cells: &mut [Cell], mut who: Option<CarerId>) {
    for cell in cells {
        let carried = if cell.state == CellState::Unknown { None } else { who };
        who = cell.who.or(carried);
        if cell.state != CellState::Ahead {
            cell.who = who;
        }
    }
}

impl Cell {
    fn take(&mut self, detail: &Detail, by: Option<CarerId>) {
        self.who = by.or(self.who);
        match detail {
            Detail::Feed(feed) => self.feed = Some(CellFeed::of(feed)),
            Detail::Nappy(nappy) => {
                let before = self.nappy.unwrap_or_default();
                let wet = before.wet() || nappy.content.wet();
                let dirty = before.dirty() || nappy.content.dirty();
                self.nappy = Some(NappyContent::of(wet, dirty));
            }
            _ => {}
        }
    }
}

impl CellFeed {
    fn of(feed: &Feed) -> Self {
        let Feed::Breast { sides } = feed else {
            return if matches!(feed, Feed::Bottle { .. }) { Self::Bottle } else { Self::Solids };
        };
        let only = |side| !sides.is_empty() && sides.iter().all(|run| run.side == side);
        if only(Side::Left) {
            Self::Left
        } else if only(Side::Right) {
            Self::Right
        } else {
            Self::Breast
        }
    }
}

/// Milliseconds of a cell that were slept, and that nobody knows about.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    asleep: i64,
    unknown: i64,
}

impl Share {
    /// Returns what holds most of the `passed` milliseconds.
    const fn state(self, passed: i64) -> CellState {
        if passed <= 0 {
            return CellState::Ahead;
        }
        let awake = passed - self.asleep - self.unknown;
        if self.asleep >= awake && self.asleep >= self.unknown {
            CellState::Asleep
        } else if awake >= self.unknown {
            CellState::Awake
        } else {
            CellState::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::line;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::note;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;
    use uuid::Uuid;

    /// Cells of ten minutes from 0 to `to`, as a line of signs.
    fn drawn(facts: &[Fact], to: i64, now: i64) -> String {
        let awake = [sleep(-60, -30)];
        let line = line(awake.into_iter().chain(facts.iter().cloned()));
        cells(&line, ada(), span(0, to), TimeDelta::minutes(10), at(now))
            .iter()
            .map(|cell| match cell.state {
                CellState::Asleep => '#',
                CellState::Awake => '.',
                CellState::Unknown => '?',
                CellState::Ahead => ' ',
            })
            .collect()
    }

    #[test]
    fn what_holds_most_of_a_cell_is_its_state() {
        for (from, to, expected) in [
            (10, 30, ".##..."),
            (10, 34, ".##..."),
            (10, 35, ".###.."),
            (15, 30, ".##..."),
            (16, 30, "..#..."),
            (-20, 4, "......"),
            (-20, 5, "#....."),
            (-20, 90, "######"),
            (12, 14, "......"),
        ] {
            assert_eq!(drawn(&[sleep(from, to)], 60, 60), expected, "{from}-{to}");
        }
    }

    #[test]
    fn sleeps_that_overlap_count_once() {
        assert_eq!(drawn(&[sleep(10, 14), sleep(10, 14), sleep(11, 14)], 30, 30), "...");
        assert_eq!(drawn(&[sleep(10, 14), sleep(14, 16)], 30, 30), ".#.");
    }

    #[test]
    fn a_cell_is_judged_by_what_has_passed_of_it() {
        assert_eq!(drawn(&[asleep_since(20)], 60, 41), "..### ");
        assert_eq!(drawn(&[asleep_since(20)], 60, 40), "..### ", "the present is asleep too");
        assert_eq!(drawn(&[asleep_since(20)], 60, 39), "..##  ");
        assert_eq!(drawn(&[sleep(20, 50)], 60, 32), "..##  ", "an end ahead of now");
        assert_eq!(drawn(&[], 60, -1), "      ");
    }

    #[test]
    fn holes_are_unknown_and_a_shorter_gap_is_not() {
        let gap = |minutes: i64| {
            let facts = [sleep(0, 10), note(30), note(30 + minutes)];
            drawn(&facts, 370, 370)
        };
        assert_eq!(gap(300), "#".to_owned() + &".".repeat(36));
        assert_eq!(gap(320), "#..".to_owned() + &"?".repeat(32) + "..");
        // The gap ends one minute into its cell: most of that cell is known.
        assert_eq!(gap(301), "#..".to_owned() + &"?".repeat(30) + "....");
    }

    #[test]
    fn feeds_and_nappies_stand_in_the_cell_they_begin_in() {
        let line = line([
            bottle(9, 60.0),
            breast(10, 25, &[Side::Left]),
            breast(30, 45, &[Side::Left, Side::Right]),
            breast(50, 55, &[]),
            nappy(10, NappyContent::Dry),
            nappy(11, NappyContent::Wet),
            nappy(19, NappyContent::Dirty),
            nappy(20, NappyContent::Dry),
        ]);
        let cells = cells(&line, ada(), span(0, 60), TimeDelta::minutes(10), at(50));
        let feeds: Vec<_> = cells.iter().map(|cell| cell.feed).collect();
        let (bottle, left, breast) = (CellFeed::Bottle, CellFeed::Left, CellFeed::Breast);
        assert_eq!(
            feeds,
            [Some(bottle), Some(left), None, Some(breast), None, Some(breast)],
            "the last begins at the present"
        );
        let nappies: Vec<_> = cells.iter().map(|cell| cell.nappy).collect();
        let (both, dry) = (NappyContent::Both, NappyContent::Dry);
        assert_eq!(nappies, [None, Some(both), Some(dry), None, None, None]);
    }

    #[test]
    fn who_did_something_is_carried_on_but_not_into_what_is_unknown() {
        let carer = |id| Some(CarerId::new(Uuid::from_u128(id)));
        let by = |id, fact: Fact| Fact { by: carer(id), ..fact };
        let slept = [sleep(-60, -30), sleep(385, 386)];
        let notes = [by(1, note(-20)), by(2, note(15)), note(20), by(1, note(380))];
        let line = line(slept.into_iter().chain(notes));
        let cells = cells(&line, ada(), span(0, 420), TimeDelta::minutes(10), at(395));
        let who: Vec<_> = cells.iter().map(|cell| cell.who).collect();
        assert_eq!(who[..3], [carer(1), carer(2), None]);
        assert_eq!(who[37..], [None, carer(1), carer(1), None, None]);
    }

    #[test]
    fn a_span_that_is_no_whole_number_of_cells_ends_in_a_short_one() {
        let count = |minutes, cell| {
            cells(&line([]), ada(), span(0, minutes), TimeDelta::minutes(cell), at(0)).len()
        };
        assert_eq!(count(23 * 60 + 30, 20), 71);
        assert_eq!(count(25 * 60, 20), 75);
        assert_eq!(count(0, 20), 0);
        assert_eq!(count(60, 0), 0);
    }
}

//! A span cut into equal cells: what a carer's row beside the baby's shows.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::observed::known;
use crate::metrics::carer::sleep::slept;
use crate::metrics::grid::Grid;
use chrono::TimeDelta;

/// What is known of a carer in one cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CarerCell {
    /// Asleep, as somebody said.
    Asleep,
    /// Awake, by the sleep that was logged.
    Awake,
    /// Awake, worked out from what the carer did.
    Inferred,
    /// Nothing logged says so.
    #[default]
    Unknown,
    /// Still to come.
    Ahead,
}

/// Returns `span` as cells of `cell` each, as known at `now`; the last may be
/// shorter, and without a length there are none.
///
/// ```text
/// cells   |    |    |    |    |    |    |    |
/// sleep      [======)
/// said    [=============)
/// acts                            a  a
/// now                                     ^
/// state     #    #    .    ?    +    +    ?      # asleep  . awake  + inferred
///                                               the last is ahead
/// ```
///
/// A cell's state is what holds most of the part of it that has passed; asleep
/// wins a tie, then awake, then what was worked out. Sleep that was worked out
/// is none.
#[must_use]
pub fn carer_cells(
    line: &Timeline,
    carer: CarerId,
    span: Span,
    cell: TimeDelta,
    now: Timestamp,
) -> Vec<CarerCell> {
    let Some(grid) = Grid::new(span, cell) else { return Vec::new() };
    let past = Span::new(span.start(), span.end().min(now));
    let mut shares = vec![Share::default(); grid.count()];
    let slept = slept(line, carer, past, now).stretches;
    for stretch in slept.iter().filter_map(|part| part.intersection(past)) {
        grid.spread(stretch, |place, length| shares[place].asleep += length);
    }
    let known = known(line, carer, past, now);
    for part in known.said {
        grid.spread(part, |place, length| shares[place].said += length);
    }
    for part in known.all {
        grid.spread(part, |place, length| shares[place].all += length);
    }
    let states = shares.iter().enumerate();
    states.map(|(place, share)| share.state(grid.passed(place, now))).collect()
}

/// Milliseconds of a cell; each holds the one before it.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    asleep: i64,
    said: i64,
    all: i64,
}

impl Share {
    fn state(self, passed: i64) -> CarerCell {
        if passed <= 0 {
            return CarerCell::Ahead;
        }
        // The last of the greatest wins.
        [
            (passed - self.all, CarerCell::Unknown),
            (self.all - self.said, CarerCell::Inferred),
            (self.said - self.asleep, CarerCell::Awake),
            (self.asleep, CarerCell::Asleep),
        ]
        .into_iter()
        .max_by_key(|(length, _)| *length)
        .map_or(CarerCell::Unknown, |(_, state)| state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    const HOUR: i64 = 60;

    /// Cells of an hour from 0 to `to`, as a line of signs.
    fn drawn(facts: &[Fact], to: i64, now: i64) -> String {
        let line = line(facts.iter().cloned());
        carer_cells(&line, mum(), span(0, to * HOUR), TimeDelta::minutes(HOUR), at(now))
            .iter()
            .map(|cell| match cell {
                CarerCell::Asleep => '#',
                CarerCell::Awake => '.',
                CarerCell::Inferred => '+',
                CarerCell::Unknown => '?',
                CarerCell::Ahead => ' ',
            })
            .collect()
    }

    fn act(minute: i64) -> Fact {
        by(mum(), nappy(minute, NappyContent::Wet))
    }

    #[test]
    fn between_sleeps_awake_is_said_and_from_acts_it_is_worked_out() {
        let nights = [rest(mum(), 0, 2 * HOUR), rest(mum(), 5 * HOUR, 6 * HOUR)];
        assert_eq!(drawn(&nights, 8, 7 * HOUR), "##...#. ");
        let acts = [act(60), act(3 * HOUR)];
        assert_eq!(drawn(&acts, 8, 7 * HOUR), "?++???? ");
        assert_eq!(drawn(&[], 3, 3 * HOUR), "???");
    }

    #[test]
    fn an_act_inside_a_sleep_does_not_break_it_and_inferred_sleep_is_none() {
        assert_eq!(drawn(&[rest(mum(), 0, 180), act(90)], 3, 180), "###");
        let guessed = Detail::Sleep(Sleep { inferred: true, ..Sleep::default() });
        let guessed = own(mum(), 0, Extent::Until(at(120)), guessed);
        assert_eq!(drawn(&[guessed], 2, 120), "??");
    }

    #[test]
    fn the_present_is_known_and_what_comes_is_ahead() {
        let open = own(mum(), 60, Extent::Open, Detail::Sleep(Sleep::default()));
        assert_eq!(drawn(std::slice::from_ref(&open), 4, 150), "?## ");
        assert_eq!(drawn(&[open, act(100)], 4, 230), "?#??", "not ended by hand");
        assert_eq!(drawn(&[rest(mum(), -60, 0)], 2, -1), "  ");
    }
}

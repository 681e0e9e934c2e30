//! Falling asleep and waking up are rows of their own: which belong together.

use chrono::NaiveDateTime;
use chrono::TimeDelta;

/// One row that begins or ends a sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The file it stands in.
    pub file: usize,
    /// Its wall clock.
    pub at: NaiveDateTime,
    /// Whether it ends a sleep.
    pub awake: bool,
    /// Whether the app found no other half.
    pub unpaired: bool,
    /// How long the sleep was, where the row says so.
    pub slept: Option<TimeDelta>,
}

/// A sleep or a waking made of one row or two; rows by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// Both rows are here.
    Whole {
        /// The row that begins it.
        from: usize,
        /// The row that ends it.
        to: usize,
    },
    /// The row that begins a whole one, as another file has it too.
    Again {
        /// The row.
        from: usize,
        /// The row that ends it, which belongs to the other.
        to: usize,
    },
    /// Only the row that ends it, which says when it began.
    Ended {
        /// The row.
        to: usize,
        /// When it began.
        began: NaiveDateTime,
    },
    /// Only the row that begins it.
    Begun(usize),
    /// Only the row that ends it, and nothing says when it began.
    Woke(usize),
}

/// How many sleeps may stand open at once: two files that overlap, and strays.
const OPEN: usize = 8;

/// Pairs rows given in order of time.
///
/// The length that a waking says finds its beginning; without one it is the
/// last that is open. A beginning that is off by exactly an hour is the same
/// one over a change of the clocks.
#[must_use]
pub fn pairs(moments: &[Moment]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (place, moment) in moments.iter().enumerate() {
        match (moment.awake, moment.unpaired) {
            (false, true) => pairs.push(Pair::Begun(place)),
            (false, false) => {
                if open.len() == OPEN {
                    pairs.push(Pair::Begun(open.remove(0)));
                }
                open.push(place);
            }
            (true, true) => pairs.push(Pair::Woke(place)),
            (true, false) => {
                let found = beginning(moments, &open, moment);
                pairs.push(match (found, moment.slept) {
                    (Some(at), _) => Pair::Whole { from: open.remove(at), to: place },
                    (None, Some(slept)) => Pair::Ended { to: place, began: moment.at - slept },
                    (None, None) => Pair::Woke(place),
                });
            }
        }
    }
    for place in open {
        let again = pairs.iter().find_map(|pair| match pair {
            Pair::Whole { from, to } if moments[*from].at == moments[place].at => Some(*to),
            _ => None,
        });
        pairs.push(again.map_or(Pair::Begun(place), |to| Pair::Again { from: place, to }));
    }
    pairs
}

/// Returns which of the `open` rows begins the sleep that `moment` ends.
fn beginning(moments: &[Moment], open: &[usize], moment: &Moment) -> Option<usize> {
    let last = |fits: &dyn Fn(&Moment) -> bool| open.iter().rposition(|at| fits(&moments[*at]));
    let here = |one: &Moment| one.file == moment.file;
    let Some(slept) = moment.slept else {
        let recent = |one: &Moment| moment.at - one.at <= TimeDelta::days(1);
        return last(&|one| here(one) && recent(one)).or_else(|| last(&recent));
    };
    let began = moment.at - slept;
    let same = |one: &Moment| (one.at - began).abs() <= TimeDelta::minutes(1);
    let jumped = |one: &Moment| (one.at - began).abs() == TimeDelta::hours(1);
    last(&|one| here(one) && same(one)).or_else(|| last(&same)).or_else(|| last(&jumped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(minute: i64) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).expect("a day");
        day.and_hms_opt(0, 0, 0).expect("midnight") + TimeDelta::minutes(minute)
    }

    fn asleep(minute: i64) -> Moment {
        Moment { file: 0, at: at(minute), awake: false, unpaired: false, slept: None }
    }

    fn awake(minute: i64, slept: Option<i64>) -> Moment {
        Moment { awake: true, slept: slept.map(TimeDelta::minutes), ..asleep(minute) }
    }

    #[test]
    fn the_length_finds_the_beginning_through_strays() {
        let rows = [asleep(0), asleep(10), awake(30, Some(30))];
        assert_eq!(pairs(&rows), [Pair::Whole { from: 0, to: 2 }, Pair::Begun(1)]);
        let marked = [asleep(0), Moment { unpaired: true, ..asleep(10) }, awake(30, Some(30))];
        assert_eq!(pairs(&marked), [Pair::Begun(1), Pair::Whole { from: 0, to: 2 }]);
    }

    #[test]
    fn a_waking_alone_says_its_beginning_or_is_only_a_waking() {
        assert_eq!(pairs(&[awake(300, Some(400))]), [Pair::Ended { to: 0, began: at(-100) }]);
        assert_eq!(pairs(&[awake(300, None)]), [Pair::Woke(0)]);
        let marked = Moment { unpaired: true, ..awake(20, None) };
        assert_eq!(pairs(&[asleep(0), marked]), [Pair::Woke(1), Pair::Begun(0)]);
    }

    #[test]
    fn rows_of_one_file_belong_together_and_a_changed_clock_parts_none() {
        let rows = [asleep(0), Moment { file: 1, ..asleep(0) }, awake(60, Some(60))];
        assert_eq!(pairs(&rows)[0], Pair::Whole { from: 0, to: 2 });
        assert_eq!(pairs(&[asleep(0), awake(480, Some(540))]), [Pair::Whole { from: 0, to: 1 }]);
        assert_eq!(
            pairs(&[asleep(0), awake(480, Some(400))]),
            [Pair::Ended { to: 1, began: at(80) }, Pair::Begun(0)]
        );
        assert_eq!(pairs(&[asleep(0), awake(1441, None)]), [Pair::Woke(1), Pair::Begun(0)]);
    }
}

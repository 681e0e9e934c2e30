//! How much of the time somebody may be woken, and how evenly the duty falls.
//!
//! Source: coverage and balance of `sre.md` §2.2. Nobody is ranked: a number
//! for the household, with how much it stands on.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::oncall::roster::Roster;
use chrono::TimeDelta;

/// How much of the time at least one carer may be woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The time with somebody.
    pub covered: TimeDelta,
    /// The whole time.
    pub of: TimeDelta,
    /// The first moment with nobody.
    pub gap: Option<Timestamp>,
}

impl Coverage {
    /// Returns the part with somebody, 0 to 1; `None` of no time at all.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        ratio(self.covered, self.of)
    }
}

/// How evenly the duty falls.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// The mean over all pairs of the lesser over the greater time, 0 to 1.
    pub value: f64,
    /// How many carers have a duty.
    pub carers: usize,
    /// How many pairs they make.
    pub pairs: usize,
}

/// Returns how much of `span` has a carer who may be woken; `reached` tells
/// whether somebody can be told at all.
#[must_use]
pub fn coverage(roster: &Roster<'_>, span: Span, reached: impl Fn(CarerId) -> bool) -> Coverage {
    let somebody = |at: Timestamp| {
        roster.carers().any(|carer| reached(carer) && roster.interruptible(carer, at))
    };
    let (with, without): (Vec<Span>, Vec<Span>) =
        roster.parts(span).into_iter().partition(|part| somebody(part.start()));
    let covered = with.iter().map(|part| part.length()).sum();
    Coverage { covered, of: span.length(), gap: without.first().map(|part| part.start()) }
}

/// Returns how evenly the duty of `span` falls on those who have some; `None`
/// for fewer than two.
#[must_use]
pub fn balance(roster: &Roster<'_>, span: Span) -> Option<Balance> {
    let had: Vec<TimeDelta> = shares(roster, span).into_iter().map(|(_, had)| had).collect();
    let pairs = had.iter().enumerate();
    let pairs = pairs.flat_map(|(place, one)| had[place + 1..].iter().map(move |two| (one, two)));
    let ratios: Vec<f64> =
        pairs.filter_map(|(one, two)| ratio(*one.min(two), *one.max(two))).collect();
    let count = u32::try_from(ratios.len()).ok().filter(|count| *count > 0)?;
    let value = ratios.iter().sum::<f64>() / f64::from(count);
    Some(Balance { value, carers: had.len(), pairs: ratios.len() })
}

/// Returns how long each carer has the duty in `span`, in the household's
/// order; only those who have some.
#[must_use]
pub fn shares(roster: &Roster<'_>, span: Span) -> Vec<(CarerId, TimeDelta)> {
    let duties = roster.duties(span);
    let had = |carer: CarerId| -> TimeDelta {
        duties.iter().filter(|(who, _)| *who == carer).map(|(_, span)| span.length()).sum()
    };
    let each = roster.carers().map(|carer| (carer, had(carer)));
    each.filter(|(_, had)| *had > TimeDelta::zero()).collect()
}

fn ratio(part: TimeDelta, whole: TimeDelta) -> Option<f64> {
    (whole > TimeDelta::zero()).then(|| part.as_seconds_f64() / whole.as_seconds_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::domain::zone::Zone;
    use crate::journal::household::Household;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::span;
    use crate::plan;

    const DAY: i64 = 24 * 60;

    fn found(text: &str) -> (Coverage, Option<Balance>) {
        let carer = |name: &str| Carer { name: name.to_owned(), ..Carer::default() };
        let carers = vec![(mum(), carer("Mum")), (dad(), carer("Dad"))];
        let household = Household { carers, ..Household::default() };
        let plan = plan::read(&format!("version = 1\n{text}")).expect("it reads");
        let roster = Roster::new(&household, Zone::UTC, &[(at(-9 * DAY), &plan)], &[]);
        (coverage(&roster, span(0, DAY), |_| true), balance(&roster, span(0, DAY)))
    }

    #[test]
    fn the_time_with_nobody_is_left_out() {
        let (all, none) = found("");
        assert_eq!((all.share(), all.gap, none), (Some(1.0), None, None));
        let both = "[protected]\nMum = \"01:00-05:00\"\nDad = \"02:00-08:00\"\n";
        let (some, _) = found(both);
        assert_eq!((some.share(), some.gap), (Some(21.0 / 24.0), Some(at(120))));
    }

    #[test]
    fn the_lesser_over_the_greater_of_each_pair() {
        // 12 h of Mum and 4 h of Dad: 4/12.
        let text = "[[shift]]\nhours = \"00:00-12:00\"\non = \"Mum\"\n\
            [[shift]]\nhours = \"12:00-16:00\"\non = \"Dad\"\n";
        let (_, balance) = found(text);
        let expected = Balance { value: 4.0 / 12.0, carers: 2, pairs: 1 };
        assert_eq!(balance, Some(expected));
        assert_eq!(found("[[shift]]\nhours = \"00:00-12:00\"\non = \"Mum\"\n").1, None);
    }
}

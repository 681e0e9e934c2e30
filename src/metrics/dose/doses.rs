//! The doses of one substance in order of time, and what their times say.

use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::domain::measure::Medicine;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::medicine;
use crate::guidance::medicine::Rule;
use crate::guidance::medicine::Substance;
use crate::metrics::dose::Against;
use crate::metrics::dose::Block;
use crate::metrics::dose::STEPS;
use chrono::TimeDelta;

/// A brand stands against another for so long.
const BRAND: TimeDelta = TimeDelta::hours(24);

/// Returns every dose of the baby, whoever logged it.
pub fn given<'a>(
    against: &'a Against<'_>,
    skip: Option<FactId>,
) -> impl Iterator<Item = (Timestamp, Medicine)> + 'a {
    let held = against.line.all().iter().filter(move |logged| Some(logged.id) != skip);
    let facts = held.map(|logged| &logged.fact).chain(against.more);
    facts.filter_map(|fact: &Fact| match &fact.detail {
        Detail::Medicine(dose) if fact.subject == Subject::Baby(against.id) => {
            Some((fact.start, dose.clone()))
        }
        _ => None,
    })
}

/// The doses of one substance, oldest first.
pub struct Doses {
    all: Vec<(Timestamp, Medicine)>,
    substance: &'static Substance,
}

impl Doses {
    pub fn of(against: &Against<'_>, substance: &'static Substance, skip: Option<FactId>) -> Self {
        let same = |product: &str| medicine::substance(product) == Some(substance);
        let mut all: Vec<(Timestamp, Medicine)> =
            given(against, skip).filter(|(_, dose)| same(&dose.product)).collect();
        all.sort_by_key(|(at, _)| *at);
        Self { all, substance }
    }

    fn times(&self) -> impl DoubleEndedIterator<Item = Timestamp> + '_ {
        self.all.iter().map(|(at, _)| *at)
    }

    /// Returns another dose of the same local day.
    pub fn same_day(&self, at: Timestamp, zone: Zone) -> Option<Timestamp> {
        self.times().rfind(|other| zone.date(*other) == zone.date(at))
    }

    /// Returns when a dose at `at` is far enough from the others: the first
    /// moment from then on, `None` when it is.
    fn apart(&self, gap: TimeDelta, at: Timestamp) -> Option<Timestamp> {
        self.times().rfind(|other| (*other - at).abs() < gap).map(|other| other + gap)
    }

    /// Returns when a further dose at `at` leaves no day with more than
    /// `most`: the first moment at which one more falls out of the day, `None`
    /// when it does at once.
    ///
    /// ```text
    /// given     |   |   |   |              most 4 in a day
    /// at                        ?          the first + 24 h
    /// ```
    fn under(&self, rule: &Rule, at: Timestamp) -> Option<Timestamp> {
        let day = TimeDelta::hours(rule.hours.into());
        let ends =
            std::iter::once(at).chain(self.times().filter(|end| *end > at && *end < at + day));
        let full = ends.filter(|end| {
            let inside = self.times().filter(|other| *other > *end - day && *other <= *end);
            inside.count() >= rule.most
        });
        // To be out of the fullest day it must lie a day after a dose in it.
        let end = full.max()?;
        let inside: Vec<Timestamp> =
            self.times().filter(|other| *other > end - day && *other <= end).collect();
        inside.get(inside.len() - rule.most).map(|first| *first + day)
    }

    /// Returns the first moment from `at` on that interval and maximum leave
    /// open; birthdays on the way change the row.
    pub fn next(
        &self,
        against: &Against<'_>,
        strength: Option<&str>,
        at: Timestamp,
    ) -> Option<Timestamp> {
        let mut at = at;
        for _ in 0..STEPS {
            let rule =
                against.row(self.substance, strength, at).ok().filter(|rule| rule.most > 0)?;
            let gap = TimeDelta::minutes(rule.gap_min.into());
            match self.apart(gap, at).max(self.under(rule, at)).filter(|later| *later > at) {
                Some(later) => at = later,
                None => return Some(at),
            }
        }
        None
    }

    /// Returns what interval and maximum have against a dose at `at`.
    pub fn blocks(
        &self,
        against: &Against<'_>,
        strength: Option<&str>,
        rule: &Rule,
        at: Timestamp,
        next: Option<Timestamp>,
    ) -> Vec<Block> {
        let until = next.unwrap_or(at);
        let gap = TimeDelta::minutes(rule.gap_min.into());
        let mut blocks = Vec::new();
        if self.apart(gap, at).is_some() {
            blocks.push(Block::TooEarly { until, gap_min: rule.gap_min });
        }
        if self.under(rule, at).is_some() {
            blocks.push(Block::Maximum { until, most: rule.most });
        }
        if blocks.is_empty() {
            blocks.extend(self.later(against, strength, at, until));
        }
        blocks
    }

    /// What a dose that was given later, at an age with another row, has
    /// against one before it.
    fn later(
        &self,
        against: &Against<'_>,
        strength: Option<&str>,
        at: Timestamp,
        until: Timestamp,
    ) -> Option<Block> {
        let after = self.times().filter(|other| *other > at);
        after
            .filter_map(|other| Some((other, against.row(self.substance, strength, other).ok()?)))
            .find_map(|(other, rule)| {
                let gap = TimeDelta::minutes(rule.gap_min.into());
                let day = TimeDelta::hours(rule.hours.into());
                let inside = self.times().filter(|one| *one > other - day && *one <= other).count();
                if other - at < gap {
                    return Some(Block::TooEarly { until, gap_min: rule.gap_min });
                }
                let full = other - at < day && inside >= rule.most && rule.most > 0;
                full.then_some(Block::Maximum { until, most: rule.most })
            })
    }

    /// Returns the other brand that was given within a day of `at`.
    pub fn other_brand(
        &self,
        substance: &Substance,
        product: &str,
        at: Timestamp,
    ) -> Option<Block> {
        let brand = substance.brand(product)?;
        let other = self.all.iter().rev().find(|(other, dose)| {
            let theirs = substance.brand(&dose.product);
            (*other - at).abs() < BRAND && theirs.is_some_and(|theirs| theirs != brand)
        });
        other.map(|(other, dose)| Block::TwoBrands {
            other: dose.product.clone(),
            until: *other + BRAND,
        })
    }
}

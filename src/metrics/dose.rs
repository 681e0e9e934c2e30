//! When a dose is possible by the published table, over all carers' entries;
//! never how much. What stands against one is named, with the time it opens.

mod doses;

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::medicine;
use crate::guidance::medicine::Rule;
use crate::guidance::medicine::Substance;
use crate::journal::timeline::Timeline;
use crate::metrics::dose::doses::Doses;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Most steps of the search for the next possible time: each leaves a dose behind.
const STEPS: usize = 100;

/// What a dose is judged against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// What holds.
    pub line: &'a Timeline,
    /// What is about to be stored and not in the line yet.
    pub more: &'a [Fact],
    /// Which baby.
    pub id: BabyId,
    /// As the household knows it.
    pub baby: &'a Baby,
    /// Where its birthdays are counted.
    pub zone: Zone,
}

/// What the table says of a dose.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Of which substance.
    pub substance: &'static Substance,
    /// The row that holds at that age; absent where none does.
    pub rule: Option<&'static Rule>,
    /// The first moment, at or after the one asked, that interval and maximum
    /// leave open; absent where the row knows no time.
    pub next: Option<Timestamp>,
    /// What stands against it; nothing named is no advice to give it.
    pub blocks: Vec<Block>,
    /// Another dose of the same local day, of what is given once a day.
    pub again: Option<Timestamp>,
}

/// What stands against a dose.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Too near another dose.
    TooEarly {
        /// Until then.
        until: Timestamp,
        /// So many minutes lie between.
        gap_min: u32,
    },
    /// The most doses of a day were given.
    Maximum {
        /// Until then.
        until: Timestamp,
        /// So many.
        most: usize,
    },
    /// The strength is not in the table.
    WrongStrength,
    /// Under the age.
    UnderAge {
        /// Until then.
        until: NaiveDate,
    },
    /// Not over the weight.
    UnderWeight {
        /// In grams.
        over_g: f64,
    },
    /// Born before so many weeks.
    BornEarly {
        /// Completed weeks.
        weeks_from: u8,
    },
    /// Another brand of the same substance lies within a day.
    TwoBrands {
        /// That product.
        other: String,
        /// Until then.
        until: Timestamp,
    },
    /// The table has no row for this age.
    NoRow,
    /// Something it depends on is not known.
    Unknown(Unknown),
}

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The birth date.
    Birth,
    /// The weight.
    Weight,
    /// The weeks of gestation.
    Weeks,
    /// The strength of the product.
    Strength,
}

/// When a substance that was given within a day is possible again.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Which.
    pub substance: &'static Substance,
    /// The doses of the last 24 h, oldest first: when, what.
    pub given: Vec<(Timestamp, Medicine)>,
    /// The row that holds now.
    pub rule: Option<&'static Rule>,
    /// From when on by interval and maximum; absent where no row holds.
    pub next: Option<Timestamp>,
}

/// Judges a dose; `skip` is the fact it corrects. `None` for what is not timed.
#[must_use]
pub fn judge(
    against: &Against<'_>,
    dose: &Medicine,
    at: Timestamp,
    skip: Option<FactId>,
) -> Option<Verdict> {
    let substance = medicine::substance(&dose.product)?;
    let doses = Doses::of(against, substance, skip);
    let mut verdict =
        Verdict { substance, rule: None, next: None, blocks: Vec::new(), again: None };
    if substance.daily {
        verdict.again = doses.same_day(at, against.zone);
        return Some(verdict);
    }
    let strength = dose.strength.as_deref();
    match against.row(substance, strength, at) {
        Err(block) => verdict.blocks.push(block),
        Ok(rule) => {
            verdict.rule = Some(rule);
            verdict.blocks.extend(against.refused(rule, at));
            if rule.most > 0 {
                verdict.next = doses.next(against, strength, at);
                verdict.blocks.extend(doses.blocks(against, strength, rule, at, verdict.next));
            }
        }
    }
    verdict.blocks.extend(doses.other_brand(substance, &dose.product, at));
    Some(verdict)
}

/// Returns what was given within 24 hours and when it is possible again.
#[must_use]
pub fn outlooks(against: &Against<'_>, now: Timestamp) -> Vec<Outlook> {
    let day = TimeDelta::hours(24);
    let mut found: Vec<Outlook> = Vec::new();
    for (at, dose) in doses::given(against, None) {
        let Some(substance) = medicine::substance(&dose.product) else { continue };
        if at > now || at <= now - day || substance.daily {
            continue;
        }
        match found.iter_mut().find(|one| one.substance == substance) {
            Some(one) => one.given.push((at, dose)),
            None => {
                found.push(Outlook { substance, given: vec![(at, dose)], rule: None, next: None });
            }
        }
    }
    for one in &mut found {
        one.given.sort_by_key(|(at, _)| *at);
        // An import knows no strength: then the last one that was named counts.
        let strength = one.given.iter().rev().find_map(|(_, dose)| dose.strength.clone());
        one.rule = against.row(one.substance, strength.as_deref(), now).ok();
        if one.rule.is_some_and(|rule| rule.most > 0) {
            let doses = Doses::of(against, one.substance, None);
            one.next = doses.next(against, strength.as_deref(), now);
        }
    }
    found
}

impl Against<'_> {
    /// The row of a substance and strength at an age.
    fn row(
        &self,
        substance: &Substance,
        strength: Option<&str>,
        at: Timestamp,
    ) -> Result<&'static Rule, Block> {
        let rules = || medicine::rules(&substance.id);
        let wants = rules().any(|rule| rule.strength.is_some());
        let strength = match strength {
            None if wants => return Err(Block::Unknown(Unknown::Strength)),
            other => other.unwrap_or_default(),
        };
        let mut fitting = rules().filter(|rule| rule.of_strength(strength)).peekable();
        if fitting.peek().is_none() {
            return Err(Block::WrongStrength);
        }
        let born = self.baby.born.ok_or(Block::Unknown(Unknown::Birth))?;
        let (born, today) = (self.zone.date(born), self.zone.date(at));
        let holds = |rule: &&Rule| rule.from.after(born) <= today && today < rule.until.after(born);
        fitting.filter(holds).find(|rule| self.vaccinated(rule, at)).ok_or(Block::NoRow)
    }

    /// Tells whether the vaccine a row asks for was given so shortly before.
    fn vaccinated(&self, rule: &Rule, at: Timestamp) -> bool {
        let Some(after) = &rule.after else { return true };
        let from = at - TimeDelta::hours(rule.after_hours.into());
        let given = |fact: &Fact| match &fact.detail {
            Detail::Vaccination { name, booked: None }
                if fact.subject == Subject::Baby(self.id) =>
            {
                let name: String = name.to_lowercase().split(&[' ', '-'][..]).collect();
                name.contains(after.as_str()) && from <= fact.start && fact.start <= at
            }
            _ => false,
        };
        self.line.all().iter().map(|logged| &logged.fact).chain(self.more).any(given)
    }

    /// What age, weight and gestation say against it.
    fn refused(&self, rule: &Rule, at: Timestamp) -> Vec<Block> {
        let mut blocks = Vec::new();
        if rule.most == 0 {
            let born = self.baby.born.map_or_else(|| self.zone.date(at), |at| self.zone.date(at));
            blocks.push(Block::UnderAge { until: rule.until.after(born) });
        }
        if let Some(over_g) = rule.over_g {
            match self.weight(at) {
                None => blocks.push(Block::Unknown(Unknown::Weight)),
                Some(weight) if weight <= over_g => blocks.push(Block::UnderWeight { over_g }),
                Some(_) => {}
            }
        }
        if let Some(weeks_from) = rule.weeks_from {
            match self.baby.weeks {
                None => blocks.push(Block::Unknown(Unknown::Weeks)),
                Some(weeks) if weeks < weeks_from => blocks.push(Block::BornEarly { weeks_from }),
                Some(_) => {}
            }
        }
        blocks
    }

    /// The last weight in grams up to then, else that of the birth.
    fn weight(&self, at: Timestamp) -> Option<f64> {
        let facts = self.line.back_from(at).map(|logged| &logged.fact);
        let last =
            facts.filter(|fact| fact.subject == Subject::Baby(self.id)).find_map(|fact| match fact
                .detail
            {
                Detail::Measurement(Measurement::Weight(weight)) => Some(weight),
                _ => None,
            });
        last.or(self.baby.birth_weight).map(|weight| weight.canonical.value())
    }
}

#[cfg(test)]
mod tests;

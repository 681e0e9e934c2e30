//! Red flags: what the guidance has a threshold for, judged on the log.
//!
//! Source: `facts.md` §12. They hold whatever the plan says, and at once.

mod amount;
mod reading;

use crate::alert::rules::Found;
use crate::alert::rules::LATER;
use crate::alert::rules::Look;
use crate::alert::rules::Said;
use crate::alert::signal::Holding;
use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::signal::Watched;
use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::entry::alert::Cause;
use crate::domain::fact::Fact;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::flag::Whose;
use crate::guidance::threshold;
use crate::guidance::threshold::Age;
use crate::guidance::threshold::Threshold;
use crate::guidance::threshold::When;
use crate::guidance::threshold::thresholds;
use crate::journal::timeline::Logged;
use crate::metrics::growth::full_age;
use chrono::TimeDelta;

/// So long after it was seen what a fact says holds, unless a newer one says
/// otherwise.
///
/// Source: ours.
const HOLDS: TimeDelta = TimeDelta::hours(24);

/// One row about one subject.
struct Watch<'a> {
    look: &'a Look<'a>,
    row: &'static Threshold,
    subject: Subject,
    /// Whose age counts.
    baby: &'a Baby,
}

/// Returns what every row says about everybody that `wanted` names; `plan` is
/// what the plan's own rules say.
pub(super) fn look(
    look: &Look<'_>,
    wanted: impl Fn(Subject) -> bool,
    plan: &[Found],
) -> Vec<Found> {
    let mut all = Vec::new();
    for (subject, baby) in subjects(look).into_iter().filter(|(subject, _)| wanted(*subject)) {
        let whose = if subject.baby().is_some() { Whose::Baby } else { Whose::Parent };
        let rows = thresholds().iter().filter(|row| row.enabled && row.whose == whose);
        let mut own: Vec<Found> = rows
            .map(|row| {
                let watch = Watch { look, row, subject, baby };
                watch.found(watch.said(plan))
            })
            .collect();
        excepted(look, subject, &mut own);
        all.extend(own);
    }
    all
}

/// Returns the babies that are born, and who gave birth with the youngest.
fn subjects<'a>(look: &Look<'a>) -> Vec<(Subject, &'a Baby)> {
    let household = look.scene.household;
    let born = household.babies.iter().filter(|(_, baby)| !baby.expected());
    let babies = born.clone().map(|(id, baby)| (Subject::Baby(*id), baby));
    let youngest = born.map(|(_, baby)| baby).filter(|baby| baby.born.is_some());
    let youngest = youngest.max_by_key(|baby| baby.born);
    let parents = household.carers.iter().filter(|(_, carer)| carer.gave_birth);
    let parents = parents.filter_map(|(id, _)| Some((Subject::Carer(*id), youngest?)));
    babies.chain(parents).collect()
}

/// A fever after a vaccination stands in for the graver one only while nothing
/// else is amiss: any other row, any sign that somebody ticked.
fn excepted(look: &Look<'_>, subject: Subject, own: &mut [Found]) {
    let holds = |found: &Found| found.signal.holding.is_some();
    let excepts = |found: &Found| {
        let row = threshold::named(&found.signal.of.rule);
        row.is_some_and(|row| exception(&row.when)) && holds(found)
    };
    let Some(place) = own.iter().position(excepts) else { return };
    let began = |found: &Found| found.signal.holding.as_ref().and_then(|one| one.began_with);
    let (reading, severity) = (began(&own[place]), own[place].signal.severity);
    let other = |found: &&Found| holds(found) && began(found) != reading;
    let amiss = own.iter().filter(other).any(|found| found.signal.severity.page());
    if amiss || look.scene.ticked.contains(&subject) {
        own[place].signal.holding = None;
        return;
    }
    for found in own.iter_mut().filter(|found| began(found) == reading) {
        if found.signal.severity < severity {
            found.signal.holding = None;
        }
    }
}

const fn exception(when: &When) -> bool {
    matches!(when, When::Temperature { after_vaccine_h: Some(_), .. })
}

impl Watch<'_> {
    fn now(&self) -> Timestamp {
        self.look.scene.now
    }

    fn zone(&self) -> Zone {
        self.look.scene.zone
    }

    /// Tells whether the row is about the age at a moment.
    fn about(&self, at: Timestamp) -> bool {
        self.row.about(self.age(at))
    }

    fn age(&self, at: Timestamp) -> Option<Age> {
        let age = full_age(self.baby, at, self.zone())?;
        Some(match self.row.whose {
            Whose::Baby => age,
            // Who gave birth did so on the day itself.
            Whose::Parent => Age { early: 0, ..age },
        })
    }

    /// When the row's age begins, where that is told in days.
    fn begins(&self) -> Option<Timestamp> {
        let days = self.row.from.as_ref()?.days()?;
        Some(self.baby.born? + TimeDelta::try_days(days)?)
    }

    fn said(&self, plan: &[Found]) -> Said {
        match &self.row.when {
            When::Temperature { at_least, under, after_vaccine_h } => {
                self.temperature(*at_least, *under, *after_vaccine_h)
            }
            When::FeverDays { at_least, days } => self.fever_days(*at_least, *days),
            When::NoWet { hours } => self.no_wet(*hours, plan),
            When::FewFeeds { least } => self.few_feeds(*least),
            When::FewNappies { least } => self.few_nappies(least),
            When::Stool { colours } => self.stool(colours),
            When::WeightLoss { over_percent } => self.weight_loss(*over_percent),
            When::UnderBirthWeight => self.under_birth_weight(),
        }
    }

    fn found(&self, said: Said) -> Found {
        let signal = Signal {
            of: Watched { rule: self.row.id.clone(), subject: self.subject },
            severity: self.row.severity,
            topic: match self.row.when {
                When::NoWet { .. } | When::FewNappies { .. } | When::Stool { .. } => Topic::Nappies,
                When::FewFeeds { .. } => Topic::Feeding,
                _ => Topic::Health,
            },
            only: None,
            holding: said.holding,
            missed: said.missed,
            lasts: TimeDelta::zero(),
            keeps: TimeDelta::zero(),
        };
        Found { signal, due: said.due }
    }

    fn facts(&self) -> impl Iterator<Item = &Logged> {
        let line = self.look.scene.timeline.back_from(self.now());
        line.filter(|logged| logged.fact.subject == self.subject)
    }

    /// What holds since a fact, with the number it tells.
    fn holding(&self, since: Timestamp, fact: Option<&Logged>, value: Option<f64>) -> Holding {
        let cause = Cause::RedFlag { flag: self.row.id.clone(), value };
        Holding { since: Some(since), began_with: fact.map(|logged| logged.id), cause }
    }

    /// Longer than so many hours since the last wet nappy, of which one must
    /// be in the log. Until the row's age begins nothing counts.
    fn no_wet(&self, hours: i64, plan: &[Found]) -> Said {
        let wet = |fact: &Fact| content(fact).is_some_and(NappyContent::wet);
        let Some(last) = self.facts().find(|logged| wet(&logged.fact)) else {
            return Said::default();
        };
        let passed = last.fact.start + TimeDelta::hours(hours);
        let now = self.now();
        let due = Some(self.begins().map_or(passed + LATER, |begins| begins.max(passed + LATER)));
        if now <= passed || !self.about(now) || self.told_by_plan(plan) {
            return Said { due, ..Said::default() };
        }
        #[expect(clippy::cast_precision_loss, reason = "hours of a day or two")]
        let value = Some(hours as f64);
        Said { holding: Some(self.holding(passed, Some(last), value)), due, missed: None }
    }

    /// Tells whether a deadline of the plan on wet nappies says so already, and
    /// as urgently.
    fn told_by_plan(&self, plan: &[Found]) -> bool {
        plan.iter().any(|found| {
            let signal = &found.signal;
            let wet = matches!(
                signal.holding.as_ref().map(|holding| &holding.cause),
                Some(Cause::Overdue { content: Some(NappyContent::Wet), .. })
            );
            wet && signal.of.subject == self.subject && signal.severity <= self.row.severity
        })
    }
}

fn content(fact: &Fact) -> Option<NappyContent> {
    match &fact.detail {
        Detail::Nappy(nappy) => Some(nappy.content),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

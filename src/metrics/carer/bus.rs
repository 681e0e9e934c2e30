//! How many carers know how to do each task.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// The last so many days count.
pub const DAYS: TimeDelta = TimeDelta::days(28);

/// Who has done a task so often knows how.
///
/// Source: `sre.md` §5.
pub const KNOWS: u32 = 2;

/// Something that has to be done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// A bottle given.
    Bottle,
    /// A nappy changed.
    Nappy,
    /// A baby put to sleep.
    Settle,
    /// A dose given.
    Medicine,
    /// Solids given.
    Solids,
    /// Work that is not care, by its name in lower case.
    Toil(String),
}

impl Task {
    /// Tells whether a baby cannot wait for it.
    #[must_use]
    pub const fn critical(&self) -> bool {
        !matches!(self, Self::Toil(_))
    }
}

/// One task and who knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub task: Task,
    /// How often it was done, by whomever.
    pub done: u32,
    /// Who did it [`KNOWS`] times or more, in the order of their ids.
    pub carers: Vec<CarerId>,
}

/// Returns the tasks that were done [`KNOWS`] times or more in the 28 days up
/// to `now`, and who knows each; nursing is left out, it cannot be handed on.
///
/// What nobody claimed counts as done, by nobody.
#[must_use]
pub fn known(line: &Timeline, now: Timestamp) -> Vec<Known> {
    let mut tasks: BTreeMap<Task, (u32, BTreeMap<CarerId, u32>)> = BTreeMap::new();
    let span = Span::ending_at(now + TimeDelta::milliseconds(1), DAYS);
    for logged in line.starting_in(span) {
        let fact = &logged.fact;
        let (task, by) = match (&fact.detail, fact.subject) {
            (Detail::Feed(Feed::Bottle { .. }), _) => (Task::Bottle, fact.by),
            (Detail::Feed(Feed::Solids { .. }), _) => (Task::Solids, fact.by),
            (Detail::Nappy(_), _) => (Task::Nappy, fact.by),
            (Detail::Sleep(_), Subject::Baby(_)) => (Task::Settle, fact.by),
            (Detail::Medicine(_), Subject::Baby(_)) => (Task::Medicine, fact.by),
            (Detail::Toil { task }, owner) => {
                (Task::Toil(task.to_lowercase()), owner.carer().or(fact.by))
            }
            _ => continue,
        };
        let (done, carers) = tasks.entry(task).or_default();
        *done += 1;
        if let Some(by) = by {
            *carers.entry(by).or_default() += 1;
        }
    }
    tasks
        .into_iter()
        .filter(|(_, (done, _))| *done >= KNOWS)
        .map(|(task, (done, carers))| {
            let knowing = carers.into_iter().filter(|(_, times)| *times >= KNOWS);
            Known { task, done, carers: knowing.map(|(carer, _)| carer).collect() }
        })
        .collect()
}

/// Returns the bus factor of the household: how many know the critical task
/// that the fewest know; `None` when no critical task was done.
#[must_use]
pub fn household(known: &[Known]) -> Option<usize> {
    known.iter().filter(|one| one.task.critical()).map(|one| one.carers.len()).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::toil;

    fn found(facts: Vec<Fact>) -> (Vec<(Task, usize)>, Option<usize>) {
        let known = known(&line(facts), at(0));
        let household = household(&known);
        (known.into_iter().map(|one| (one.task, one.carers.len())).collect(), household)
    }

    #[test]
    fn who_did_it_twice_knows_it() {
        let change = |carer, minute| by(carer, nappy(minute, NappyContent::Wet));
        let facts = vec![change(mum(), -50), change(mum(), -40), change(dad(), -30)];
        assert_eq!(found(facts.clone()), (vec![(Task::Nappy, 1)], Some(1)));
        let more = facts.into_iter().chain([change(dad(), 0)]).collect();
        assert_eq!(found(more), (vec![(Task::Nappy, 2)], Some(2)));
    }

    #[test]
    fn once_is_no_task_and_nursing_none_to_hand_on() {
        assert_eq!(found(vec![by(dad(), bottle(-10, 90.0))]), (vec![], None));
        let nursed = |minute| by(mum(), breast(minute, minute + 5, &[]));
        assert_eq!(found(vec![nursed(-20), nursed(-10)]), (vec![], None));
    }

    #[test]
    fn older_than_28_days_and_toil_do_not_make_the_household() {
        let old = -28 * 24 * 60;
        let facts = |first| vec![by(dad(), bottle(first, 90.0)), by(dad(), bottle(-10, 90.0))];
        assert_eq!(found(facts(old)), (vec![], None));
        assert_eq!(found(facts(old + 1)).1, Some(1));
        let dishes = vec![toil(dad(), -60, -50), toil(dad(), -30, -20)];
        assert_eq!(found(dishes), (vec![(Task::Toil("dishes".to_owned()), 1)], None));
        assert_eq!(found(vec![bottle(-20, 90.0), bottle(-10, 90.0)]).1, Some(0));
    }
}

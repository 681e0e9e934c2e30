//! What the popup of a carer wants to log, as payloads; pure.

use crate::domain::carer::CheckIn;
use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::entry::Payload;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::bus;
use chrono::TimeDelta;

/// The tasks that every family has; the first six have a key each.
pub const TASKS: [&str; 6] = ["bottles", "laundry", "cooking", "dishes", "shopping", "floors"];

/// How long a task may take at one key, in minutes: `1` to `5`, and `5` again.
pub const MINUTES: [i64; 6] = [5, 10, 15, 20, 30, 45];

/// How many tasks of the family's own are offered.
const OWN_TASKS: usize = 6;

/// Whose it is, and when.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The carer.
    pub carer: CarerId,
    /// When it happened.
    pub at: Timestamp,
    /// The zone whose clock is read.
    pub zone: Zone,
}

impl Scene {
    fn fact(&self, start: Timestamp, extent: Extent, detail: Detail) -> Fact {
        let fact = Fact::at(Subject::Carer(self.carer), start, self.zone, detail);
        Fact { extent, by: Some(self.carer), ..fact }
    }
}

/// Returns asleep, or awake when a sleep is open: all open ones end.
#[must_use]
pub fn rest(scene: &Scene, line: &Timeline) -> Vec<Payload> {
    let open = line.running(Subject::Carer(scene.carer), Kind::Sleep);
    let ended: Vec<Payload> = open.map(|logged| woke(logged, scene.at)).collect();
    if !ended.is_empty() {
        return ended;
    }
    let detail = Detail::Sleep(Sleep::default());
    vec![Payload::Log(scene.fact(scene.at, Extent::Open, detail))]
}

/// Returns the sleep `open` ended at `at`.
#[must_use]
pub fn woke(open: &Logged, at: Timestamp) -> Payload {
    let now = Fact { extent: Extent::Until(at), ..open.fact.clone() };
    Payload::Correct { fact: open.id, now }
}

/// Returns a task that took `minutes` and has just ended; without, only that
/// it was done.
#[must_use]
pub fn toil(scene: &Scene, task: &str, minutes: Option<i64>) -> Payload {
    let detail = Detail::Toil { task: task.to_owned() };
    let took = minutes.and_then(TimeDelta::try_minutes);
    Payload::Log(match took {
        Some(took) => scene.fact(scene.at - took, Extent::Until(scene.at), detail),
        None => scene.fact(scene.at, Extent::Instant, detail),
    })
}

/// Returns a check-in.
#[must_use]
pub fn check_in(scene: &Scene, said: CheckIn) -> Payload {
    Payload::Log(scene.fact(scene.at, Extent::Instant, Detail::CheckIn(said)))
}

/// Returns how the recovery goes; a day has one answer, a later one is put in
/// the place of the one before.
#[must_use]
pub fn recovery(scene: &Scene, line: &Timeline, change: Recovery) -> Payload {
    let now = scene.fact(scene.at, Extent::Instant, Detail::Recovery { change });
    match said_on(line, scene.carer, scene.zone.day(scene.zone.date(scene.at))) {
        Some(fact) => Payload::Correct { fact, now },
        None => Payload::Log(now),
    }
}

fn said_on(line: &Timeline, carer: CarerId, day: Span) -> Option<FactId> {
    let said = |logged: &&Logged| {
        logged.fact.kind() == Kind::Recovery && logged.fact.subject == Subject::Carer(carer)
    };
    line.starting_in(day).iter().rev().find(said).map(|logged| logged.id)
}

/// Returns the tasks that are offered: everybody's, then what the family
/// itself has logged in 28 days, the last one first.
#[must_use]
pub fn tasks(line: &Timeline, now: Timestamp) -> Vec<String> {
    let mut tasks: Vec<String> = TASKS.iter().map(|task| (*task).to_owned()).collect();
    let month = Span::ending_at(now + TimeDelta::milliseconds(1), bus::DAYS);
    for logged in line.starting_in(month).iter().rev() {
        let Detail::Toil { task } = &logged.fact.detail else { continue };
        if tasks.len() == TASKS.len() + OWN_TASKS {
            break;
        }
        if tasks.iter().all(|known| known.to_lowercase() != task.to_lowercase()) {
            tasks.push(task.clone());
        }
    }
    tasks
}

/// Returns the minutes under a digit; the last digit again is the longest.
#[must_use]
pub fn minutes(digit: u8, before: Option<i64>) -> Option<i64> {
    let place = usize::from(digit).checked_sub(1)?;
    let chosen = *MINUTES.get(place)?;
    let longest = MINUTES[MINUTES.len() - 1];
    let last_digit = place + 2 == MINUTES.len();
    Some(if last_digit && before == Some(chosen) { longest } else { chosen })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DeviceId;
    use chrono::DateTime;

    const MUM: CarerId = CarerId::from_bytes([1; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::minutes(minute)
    }

    fn line(chores: &[(i64, &str)]) -> Timeline {
        let logged = chores.iter().zip(1_u128..).map(|((minute, task), id)| Logged {
            id: FactId::from_bytes(id.to_be_bytes()),
            fact: Fact::at(
                Subject::Carer(MUM),
                at(*minute),
                Zone::UTC,
                Detail::Toil { task: (*task).to_owned() },
            ),
            author: None,
            device: DeviceId::from_bytes([0; 16]),
            recorded_at: at(*minute),
            history: 1,
        });
        Timeline::new(logged.collect(), None)
    }

    #[test]
    fn tasks_are_everybodys_and_then_ones_own_the_last_first() {
        let line = line(&[(0, "Dishes"), (1, "tax"), (2, "cats"), (3, "Tax")]);
        let found = tasks(&line, at(10));
        assert_eq!(found[..TASKS.len()], TASKS);
        assert_eq!(found[TASKS.len()..], ["Tax", "cats"]);
        assert_eq!(tasks(&line, at(28 * 24 * 60 + 4)).len(), TASKS.len(), "long ago");
    }

    #[test]
    fn five_digits_reach_six_lengths() {
        let pressed = [1, 2, 3, 4, 5].map(|digit| minutes(digit, None));
        assert_eq!(pressed, [5, 10, 15, 20, 30].map(Some));
        assert_eq!(minutes(5, Some(30)), Some(45));
        assert_eq!(minutes(5, Some(45)), Some(30));
        assert_eq!((minutes(0, None), minutes(7, None)), (None, None));
    }
}

//! Edge: a made-up household from a seed, for the demo, pictures and benches.
//!
//! Nothing here comes from a real child's log: a rhythm by age, and dice.
//! What is drawn, from what, and what it is no good for: `docs/demo.md`.

pub mod adults;
pub mod daily;
pub mod duty;
pub mod ending;
pub mod feeding;
pub mod growth;
pub mod habit;
pub mod infant;
pub mod keeping;
pub mod random;
pub mod rhythm;
pub mod telling;
pub mod temper;
pub mod today;

use crate::demo::duty::Carers;
use crate::demo::ending::LENGTH;
use crate::demo::infant::Infant;
use crate::demo::random::Random;
use crate::demo::telling::Telling;
use crate::domain::baby::Baby;
use crate::domain::baby::Sex;
use crate::domain::id::DeviceId;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::action::Action;
use crate::journal::entry::Payload;
use crate::journal::entry::baby_named;
use crate::journal::household::Household;
use crate::journal::household::Record;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;
use uuid::Uuid;

/// The seed of a demo that was asked for without one.
pub const SEED: u64 = 1;

/// The days of a demo that was asked for without a number.
pub const DAYS: u32 = 14;

/// The babies' names.
const NAMES: [&str; 2] = ["Ada", "Ivo"];

/// Returns the actions of a made-up household over `days` days up to `end`,
/// in the order they were written down; the same for the same arguments.
///
/// One or two `babies`, born on the third day of a log of a fortnight or more,
/// else at its start; one to four `carers`: Mum, Dad, Nan, a sitter. Up to two
/// months of age the last ten hours of the first baby are written by hand.
/// Every fact is one that [`crate::journal::check`] takes without a doubt. Ten
/// years of twins are about 343 000 facts; nothing is held but a day of them.
#[must_use]
pub fn household(
    seed: u64,
    days: u32,
    end: Timestamp,
    zone: Zone,
    babies: usize,
    carers: usize,
) -> Telling {
    let minute = TimeDelta::milliseconds(end.timestamp_millis().rem_euclid(60_000));
    let sharp = end - minute;
    let start = sharp - TimeDelta::days(i64::from(days.max(1)));
    let expecting = TimeDelta::days(if days >= DAYS { 2 } else { 0 });
    let carers = Carers::new(carers, zone);
    let infants: Vec<Infant> = (0_u64..)
        .zip(NAMES)
        .take(babies.max(1))
        .map(|(number, name)| {
            let born = start + expecting + TimeDelta::minutes(14 * i64::from(number > 0));
            Infant::new(baby_named(name), born, zone, Random::new(seed, number + 1))
        })
        .collect();
    let age = sharp - start - expecting;
    let scripted = age >= LENGTH * 2 && age <= TimeDelta::days(60);
    let author = carers.id(duty::MUM);
    let said = introduced(start, zone, &carers, &infants);
    let mut telling = Telling::new((start, sharp), carers, infants, scripted, seed);
    for (at, payload) in said {
        telling.say(at, author, payload);
    }
    telling
}

/// Returns who lives there, and when that was said.
fn introduced(
    start: Timestamp,
    zone: Zone,
    carers: &Carers,
    infants: &[Infant],
) -> Vec<(Timestamp, Payload)> {
    let settings = [Setting::Zone(zone), Setting::Units(Units::Metric)].map(Payload::Setting);
    let mut said: Vec<_> = settings.into_iter().map(|payload| (start, payload)).collect();
    for (carer, now) in &carers.list {
        said.push((start, Payload::Carer { carer: *carer, now: now.clone() }));
    }
    for (infant, name) in infants.iter().zip(NAMES) {
        let due = Some(zone.date(infant.born + TimeDelta::days(3)));
        let expected = Baby { name: name.to_owned(), due, ..Baby::default() };
        let born = Baby {
            born: Some(infant.born),
            sex: Some(if name == NAMES[0] { Sex::Female } else { Sex::Male }),
            weeks: Some(39),
            birth_weight: Measured::new(infant.birth_weight, Unit::G).ok(),
            ..expected.clone()
        };
        said.push((start, Payload::Baby { baby: infant.id, now: expected }));
        let told = infant.born + TimeDelta::minutes(20);
        said.push((told, Payload::Baby { baby: infant.id, now: born }));
    }
    said
}

/// Returns what `actions` come to without a store: who lives there, and the
/// facts that began at `since` or later (all of them for `None`).
///
/// Only what a demo says is understood: nothing is corrected or taken back.
#[must_use]
pub fn told(
    actions: impl Iterator<Item = Action>,
    since: Option<Timestamp>,
) -> (Household, Timeline) {
    let mut household = Household::default();
    let mut facts = Vec::new();
    for action in actions {
        for draft in action.drafts {
            match draft.payload {
                Payload::Log(fact) if since.is_none_or(|since| fact.start >= since) => {
                    facts.push(Logged {
                        id: draft.id.into(),
                        fact,
                        author: action.author,
                        device: DeviceId::new(Uuid::nil()),
                        recorded_at: action.recorded_at,
                        history: 1,
                    });
                }
                Payload::Baby { baby, now } => household.apply(Record::Baby(baby, Some(now))),
                Payload::Carer { carer, now } => household.apply(Record::Carer(carer, Some(now))),
                Payload::Setting(setting) => household.apply(Record::Setting(setting)),
                Payload::Log(_)
                | Payload::Correct { .. }
                | Payload::Remove { .. }
                | Payload::Retract { .. }
                | Payload::Document(_)
                | Payload::Alert { .. }
                | Payload::Roster(_)
                | Payload::Gap(_) => {}
            }
        }
    }
    (household, Timeline::new(facts, since))
}

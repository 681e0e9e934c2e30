//! One civil day of a baby: what its age and its luck make of it.

use crate::demo::habit::HABITS;
use crate::demo::habit::What;
use crate::demo::infant::days;
use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::demo::rhythm::Rhythm;
use crate::demo::temper::Temper;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::Timelike;

/// Spread of one day against another.
const DAY: f64 = 0.05;

/// What holds from midnight to midnight of the wall clock.
#[derive(Debug, Clone)]
pub struct Today {
    /// Which day.
    pub date: NaiveDate,
    /// Age in days, at noon of the first day at the least 0.
    pub age: f64,
    /// What is usual at this age.
    pub rhythm: Rhythm,
    /// Longer or shorter than usual, all day.
    pub factor: f64,
    /// When it will be put to bed; absent on a day that goes by itself.
    pub bedtime: Option<Timestamp>,
    /// Whether the evening is one of many short feeds.
    pub cluster: bool,
    /// Wet nappies of the day.
    pub wet: f64,
    /// Dirty nappies of the day.
    pub dirty: f64,
    /// What is done by the clock, the next last.
    habits: Vec<(Timestamp, What)>,
}

impl Today {
    /// Draws the day `date` of a baby born at `born`.
    #[must_use]
    pub fn new(
        date: NaiveDate,
        born: Timestamp,
        zone: Zone,
        temper: &Temper,
        random: &mut Random,
    ) -> Self {
        let at = |hour: f64| zone.lenient(date.and_time(NaiveTime::MIN) + minutes(hour * 60.0));
        let age = days(at(12.0) - born).max(0.0);
        let rhythm = Rhythm::at(age);
        let jitter = 16.0 / 60.0 * random.normal();
        let bedtime = random.chance(rhythm.by_the_clock).then(|| at(temper.bedtime + jitter));
        let cluster = bedtime.is_none() && random.chance(rhythm.cluster);
        // In the first week there are about as many wet ones as days of life.
        let wet = rhythm.wet.min(age.floor() + 1.0) + 1.1 * random.normal();
        let dirty = rhythm.dirty.min(age.floor() + 1.5) + 0.9 * random.normal();
        let life = (date - zone.date(born)).num_days() - temper.late;
        let mut habits: Vec<(Timestamp, What)> = HABITS
            .iter()
            .filter(|habit| habit.ages.contains(&life) && random.chance(habit.chance))
            .map(|habit| (at(habit.hour), habit.what))
            .collect();
        habits.reverse();
        let factor = random.around(1.0, DAY);
        let (wet, dirty) = (wet.max(0.5), dirty.max(0.0));
        Self { date, age, rhythm, factor, bedtime, cluster, wet, dirty, habits }
    }

    /// Returns the hour of the next habit up to `until`; those before
    /// `missed` are let go.
    pub fn habit(&mut self, missed: Timestamp, until: Timestamp) -> Option<Timestamp> {
        while self.habits.pop_if(|(at, _)| *at < missed).is_some() {}
        self.habits.last().map(|(at, _)| *at).filter(|at| *at <= until)
    }

    /// Takes the next habit.
    pub fn take_habit(&mut self) -> Option<What> {
        self.habits.pop().map(|(_, what)| what)
    }
}

/// Returns the hour of the wall clock, with its minutes as a fraction.
#[must_use]
pub fn hour(at: Timestamp, zone: Zone) -> f64 {
    let local = zone.local(at);
    f64::from(local.hour()) + f64::from(local.minute()) / 60.0
}

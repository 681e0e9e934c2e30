//! All that is said of what comes next for one baby, computed once.

use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::forecast::accuracy::recent_error;
use crate::forecast::frequency::Alarm;
use crate::forecast::frequency::alarms;
use crate::forecast::interval::Target;
use crate::forecast::log::Child;
use crate::forecast::log::DAY;
use crate::forecast::log::minute;
use crate::forecast::log::rows;
use crate::forecast::rhythm::Rhythm;
use crate::forecast::shown::Forecast;
use crate::forecast::shown::Until;
use crate::forecast::shown::forecast;
use crate::forecast::shown::forecasts;
use crate::forecast::shown::until;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;

/// Returns when the next feed of a baby that was born at `born` is likely,
/// from what `line` holds: the first of [`Outlook::forecasts`] alone.
#[must_use]
pub fn next_feed(
    line: &Timeline,
    baby: BabyId,
    born: Option<Timestamp>,
    zone: Zone,
    now: Timestamp,
) -> Forecast {
    let rows = rows(line, Subject::Baby(baby));
    let child = Child::new(born, zone, &rows);
    forecast(&Rhythm::known_at(child, &rows, minute(now)), Target::Feed, now)
}

/// What is likely for one baby.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Whose.
    pub baby: BabyId,
    /// The name shown.
    pub name: String,
    /// Each forecast, and how many minutes half of the last ones missed by at
    /// most; the feed first.
    pub forecasts: Vec<(Forecast, Option<f64>)>,
    /// Until when it is likely quiet.
    pub until: Option<Until>,
    /// A change of feeding frequency found in the last 24 hours.
    pub change: Option<Alarm>,
    /// The rhythm it was worked out from.
    pub rhythm: Rhythm,
}

impl Outlook {
    /// Returns that of each baby that is born, from what `line` holds; a twin's
    /// entries change nothing.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        household: &Household,
        zone: Zone,
        now: Timestamp,
    ) -> Vec<Self> {
        let born = household.babies.iter().filter(|(_, baby)| !baby.expected());
        born.map(|(id, baby)| {
            let rows = rows(line, Subject::Baby(*id));
            let child = Child::new(baby.born, zone, &rows);
            let at = minute(now);
            let rhythm = Rhythm::known_at(child, &rows, at);
            let forecasts = forecasts(&rhythm, now).into_iter().map(|said| {
                let error = recent_error(rhythm.track(said.target));
                (said, error)
            });
            let change = alarms(&rows, child, at).pop().filter(|found| at - found.at < DAY);
            Self {
                baby: *id,
                name: baby.name.clone(),
                forecasts: forecasts.collect(),
                until: until(&rhythm, now),
                change,
                rhythm,
            }
        })
        .collect()
    }
}

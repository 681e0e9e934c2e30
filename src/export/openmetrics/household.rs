//! What holds of the babies and the carers.

use crate::board::Board;
use crate::board::baby::BabyBoard;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::domain::span::Timestamp;
use crate::export::openmetrics::Asked;
use crate::export::openmetrics::Gauge;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::state::CarerState;
use crate::metrics::last::SleepState;
use crate::text::catalogue::interop as words;
use chrono::TimeDelta;

/// The board draws strips too; they are not read here.
const CELL: TimeDelta = TimeDelta::hours(1);

const SECONDS: Option<&str> = Some("seconds");

/// Returns everything about the babies, then the carers, then the log.
pub(crate) fn gauges(asked: &Asked<'_>) -> Vec<Gauge> {
    let Asked { line, household, plan, zone, now, .. } = *asked;
    let board = Board::compute(line, household, zone, now, CELL);
    let team = Team::compute(line, household, plan, zone, now);
    let mut all = babies(asked, &board);
    all.extend(carers(asked, &team));
    let mut age = Gauge::new("dadops_data_age_seconds", SECONDS, words::H_DATA_AGE);
    age.put(&[], seconds(board.data_age));
    all.push(age);
    all
}

fn babies(asked: &Asked<'_>, board: &Board) -> Vec<Gauge> {
    let mut last = Gauge::new("dadops_last_event_timestamp_seconds", SECONDS, words::H_LAST);
    let mut today = Gauge::new("dadops_baby_today", None, words::H_TODAY);
    let mut drunk =
        Gauge::new("dadops_baby_bottle_today_millilitres", Some("millilitres"), words::H_BOTTLE);
    let mut slept = Gauge::new("dadops_baby_sleep_today_seconds", SECONDS, words::H_BABY_SLEEP);
    let mut asleep = Gauge::new("dadops_baby_asleep", None, words::H_ASLEEP);
    for baby in &board.babies {
        let name = asked.baby(baby.id);
        let streams = streams(baby);
        for (stream, at, _) in streams {
            last.put(&[("baby", &name), ("stream", stream)], at.map(unix));
        }
        let logged = baby.today.logged > 0;
        for (stream, at, count) in streams {
            let count = at.filter(|_| logged).map(|_| f64::from(count));
            today.put(&[("baby", &name), ("stream", stream)], count);
        }
        let named: &[(&str, &str)] = &[("baby", &name)];
        let measured = baby.today.bottles_measured > 0;
        drunk.put(named, baby.today.drunk_ml().filter(|_| measured).map(tenths));
        slept.put(named, seconds(Some(baby.today.sleep).filter(|time| !time.is_zero())));
        asleep.put(
            named,
            match baby.state {
                SleepState::Asleep(_) => Some(1.0),
                SleepState::Awake(_) => Some(0.0),
                SleepState::Unknown => None,
            },
        );
    }
    vec![last, today, drunk, slept, asleep]
}

/// Returns what is counted of a baby: its name, when the last was, how many today.
fn streams(baby: &BabyBoard) -> [(&'static str, Option<Timestamp>, u32); 3] {
    let fed = baby.last_feed.as_ref().map(|logged| logged.fact.start);
    let today = &baby.today;
    [
        ("feed", fed, today.feeds),
        ("wet", baby.last_wet, today.wet),
        ("dirty", baby.last_dirty, today.dirty),
    ]
}

fn carers(asked: &Asked<'_>, team: &Team) -> Vec<Gauge> {
    let mut asleep = Gauge::new("dadops_carer_asleep", None, words::H_ASLEEP);
    let mut slept = Gauge::new("dadops_carer_slept_seconds", SECONDS, words::H_SLEPT);
    let mut awake = Gauge::new("dadops_carer_awake_seconds", SECONDS, words::H_AWAKE);
    let mut longest = Gauge::new("dadops_carer_longest_sleep_seconds", SECONDS, words::H_LONGEST);
    let mut debt = Gauge::new("dadops_carer_sleep_debt_seconds", SECONDS, words::H_DEBT);
    let mut night = Gauge::new("dadops_carer_night_seconds", SECONDS, words::H_NIGHT);
    let mut broken = Gauge::new("dadops_carer_interruptions", None, words::H_INTERRUPTIONS);
    let mut asked_for = Gauge::new("dadops_carer_requests_today", None, words::H_REQUESTS);
    for carer in &team.carers {
        let name = asked.carer(carer.id);
        let named: &[(&str, &str)] = &[("carer", &name)];
        asleep.put(named, state(carer));
        for (over, length) in [("24h", carer.slept_24h), ("48h", carer.slept_48h)] {
            slept.put(&[("carer", &name), ("over", over)], seconds(length));
        }
        awake.put(named, seconds(carer.awake));
        for (over, length) in [("24h", carer.longest_24h), ("night", carer.longest_night)] {
            longest.put(&[("carer", &name), ("over", over)], seconds(length));
        }
        debt.put(named, carer.debt.hours.map(|hours| (hours * 3_600.0).round()));
        night.put(named, seconds(carer.night_7d));
        for (class, count) in carer.interruptions_7d.map(classes).into_iter().flatten() {
            broken.put(&[("carer", &name), ("class", class)], Some(count.into()));
        }
        asked_for.put(named, carer.requests_today.map(|(count, _)| f64::from(count)));
    }
    let mut duty = Gauge::new("dadops_oncall", None, words::H_ONCALL);
    if let Some(carer) = asked.on_call {
        duty.put(&[("carer", &asked.carer(carer))], Some(1.0));
    }
    vec![asleep, slept, awake, longest, debt, night, broken, asked_for, duty]
}

/// Returns awakenings by what the time was to the carer; each is in one.
///
/// Without shifts and protected hours there is none of the first three.
fn classes(found: Interruptions) -> impl Iterator<Item = (&'static str, u32)> {
    let named =
        [("protected", found.protected), ("off_duty", found.off_duty), ("on_duty", found.on_duty)];
    let named = named.into_iter().filter_map(|(name, count)| Some((name, count?)));
    named.chain([("unassigned", found.unassigned)])
}

fn state(carer: &CarerBoard) -> Option<f64> {
    match carer.state {
        CarerState::Asleep(_) => Some(1.0),
        CarerState::Awake(_) | CarerState::UpSince(_) => Some(0.0),
        CarerState::Unknown => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "no time of ours is near 2^53 s")]
fn unix(at: Timestamp) -> f64 {
    at.timestamp() as f64
}

fn seconds(length: Option<TimeDelta>) -> Option<f64> {
    length.map(|length| length.as_seconds_f64().floor())
}

fn tenths(amount: f64) -> f64 {
    (amount * 10.0).round() / 10.0
}

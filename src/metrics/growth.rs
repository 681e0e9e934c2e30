//! How a baby grows beside the WHO standard: z-score, centile, weight against
//! the birth weight. Nothing here is a verdict.

mod age;
mod score;

pub use crate::metrics::growth::age::Age;
pub use crate::metrics::growth::age::age;
pub use crate::metrics::growth::age::full_age;
pub use crate::metrics::growth::score::centile;
pub use crate::metrics::growth::score::z_score;

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::measure::Measurement;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::growth::limits;
use crate::guidance::growth::lines;
use crate::guidance::growth::plausible;
use crate::guidance::lms::Indicator;
use crate::guidance::lms::lms;
use crate::journal::timeline::Timeline;

/// One measurement beside the standard.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The fact.
    pub id: FactId,
    /// When it was measured.
    pub at: Timestamp,
    /// What was measured.
    pub measured: Measurement,
    /// The baby's age then; absent without a birth.
    pub age: Option<Age>,
    /// The z-score, or why there is none.
    pub z: Result<f64, Untold>,
    /// The z-score is one that WHO takes for a mistake.
    pub typing_error: bool,
    /// The step from the z-score before of the same kind, where both are told.
    pub change: Option<f64>,
}

/// Why no z-score is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    /// No birth date is set.
    Birth,
    /// No sex is set.
    Sex,
    /// It is from before the birth.
    BeforeBirth,
    /// UK charts have another reference before 2 weeks.
    FirstTwoWeeks,
    /// Born before 37 weeks, and not yet 2 weeks after the due date.
    Preterm,
    /// The standard for lying length ends at two years.
    TwoYears,
}

impl Untold {
    /// Returns its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Birth => "no_birth_date",
            Self::Sex => "no_sex",
            Self::BeforeBirth => "before_birth",
            Self::FirstTwoWeeks => "first_two_weeks",
            Self::Preterm => "preterm_chart",
            Self::TwoYears => "over_two_years",
        }
    }
}

/// Where a z-score lies among the nine lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// Below the lowest.
    Below(&'static str),
    /// On one, to a hundredth.
    On(&'static str),
    /// Between two neighbours.
    Between(&'static str, &'static str),
    /// Above the highest.
    Above(&'static str),
}

/// The weight against the birth weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SinceBirth {
    /// The lowest weight until then, in per cent against the birth weight, and when.
    pub lowest: Option<(f64, Timestamp)>,
    /// The last weight in per cent against the birth weight.
    pub last: f64,
    /// When the last was measured.
    pub last_at: Timestamp,
    /// The first weight at or above the birth weight after one below it.
    pub regained: Option<Timestamp>,
}

/// Returns what a measurement is of, and its value in kg or cm.
#[must_use]
pub fn value(measured: Measurement) -> (Indicator, f64) {
    match measured {
        Measurement::Weight(weight) => (Indicator::Weight, weight.canonical.value() / 1000.0),
        Measurement::Length(length) => (Indicator::Length, length.canonical.value() / 10.0),
        Measurement::Head(head) => (Indicator::Head, head.canonical.value() / 10.0),
    }
}

/// Returns every measurement of a baby up to `now`, oldest first.
#[must_use]
pub fn points(line: &Timeline, id: BabyId, baby: &Baby, zone: Zone, now: Timestamp) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (fact, measured, at) in measurements(line, id, now) {
        let mut point = point(baby, zone, fact, measured, at);
        let (indicator, _) = value(measured);
        let before = points.iter().rev().find(|one| value(one.measured).0 == indicator);
        if let (Some(Ok(before)), Ok(z)) = (before.map(|one| one.z), point.z) {
            point.change = Some(z - before);
        }
        points.push(point);
    }
    points
}

fn measurements(
    line: &Timeline,
    id: BabyId,
    now: Timestamp,
) -> impl Iterator<Item = (FactId, Measurement, Timestamp)> {
    let facts = line
        .all()
        .iter()
        .filter(move |logged| logged.fact.subject == Subject::Baby(id) && logged.fact.start <= now);
    facts.filter_map(|logged| match logged.fact.detail {
        Detail::Measurement(measured) => Some((logged.id, measured, logged.fact.start)),
        _ => None,
    })
}

fn point(baby: &Baby, zone: Zone, id: FactId, measured: Measurement, at: Timestamp) -> Point {
    let age = age(baby, at, zone);
    let raw = raw_z(baby, age, measured);
    let typing_error = raw.is_ok_and(|z| !plausible(value(measured).0, z));
    let z = raw.and_then(|z| told(age).map_or(Ok(z), Err));
    Point { id, at, measured, age, z, typing_error, change: None }
}

/// The z-score on any day of the table.
fn raw_z(baby: &Baby, age: Option<Age>, measured: Measurement) -> Result<f64, Untold> {
    let age = age.ok_or(Untold::Birth)?;
    let sex = baby.sex.ok_or(Untold::Sex)?;
    if age.days < 0 {
        return Err(Untold::BeforeBirth);
    }
    let day = u32::try_from(age.charted()).map_err(|_| Untold::Preterm)?;
    let (indicator, value) = value(measured);
    let row = lms(sex, indicator, day).ok_or(Untold::TwoYears)?;
    Ok(z_score(value, &row, indicator.restricted()))
}

/// Why a z-score of that age is kept back, if it is.
fn told(age: Option<Age>) -> Option<Untold> {
    let age = age?;
    let first = limits()?.told_from_day;
    match age.corrected {
        Some(corrected) if corrected < first => Some(Untold::Preterm),
        _ if age.days < first => Some(Untold::FirstTwoWeeks),
        _ => None,
    }
}

/// Returns the z-score that makes a measurement look like a typing error, if
/// it does.
#[must_use]
pub fn doubted(fact: &Fact, baby: &Baby) -> Option<f64> {
    let Detail::Measurement(measured) = fact.detail else { return None };
    let z = raw_z(baby, age(baby, fact.start, fact.zone), measured).ok()?;
    (!plausible(value(measured).0, z)).then_some(z)
}

/// Returns where a z-score lies among the nine lines.
#[must_use]
pub fn lies(z: f64) -> Option<Lies> {
    let hundredths = |z: f64| (z * 100.0).round();
    let mut below = None;
    for (name, line) in lines() {
        let on = (hundredths(z) - hundredths(line)).abs() < 0.5;
        if on {
            return Some(Lies::On(name));
        }
        if z < line {
            return Some(below.map_or(Lies::Below(name), |below| Lies::Between(below, name)));
        }
        below = Some(name);
    }
    below.map(Lies::Above)
}

/// Returns the weights of a baby against its birth weight; `None` where that
/// or any weight since is not known.
#[must_use]
pub fn since_birth(points: &[Point], baby: &Baby) -> Option<SinceBirth> {
    let birth = baby.birth_weight?.canonical.value();
    let born = baby.born.unwrap_or(Timestamp::MIN_UTC);
    let weights = points.iter().filter_map(|point| match point.measured {
        Measurement::Weight(weight) if point.at >= born && birth > 0.0 => {
            Some((weight.canonical.value(), point.at))
        }
        _ => None,
    });
    let mut found: Option<SinceBirth> = None;
    for (weight, at) in weights {
        let percent = (weight - birth) / birth * 100.0;
        let before = found.unwrap_or(SinceBirth {
            lowest: None,
            last: percent,
            last_at: at,
            regained: None,
        });
        let lower = before.lowest.is_none_or(|(lowest, _)| percent < lowest);
        // Once it is regained, the early loss is told.
        let lower = percent < 0.0 && lower && before.regained.is_none();
        let back = percent >= 0.0 && before.lowest.is_some();
        found = Some(SinceBirth {
            lowest: if lower { Some((percent, at)) } else { before.lowest },
            last: percent,
            last_at: at,
            regained: before.regained.or(back.then_some(at)),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::baby::Sex;
    use crate::domain::fact::Extent;
    use crate::domain::quantity::Measured;
    use crate::domain::quantity::Unit;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;

    const DAY: i64 = 24 * 60;

    fn weighed(day: i64, grams: f64) -> Fact {
        let grams = Measured::new(grams, Unit::G).expect("grams");
        fact(day * DAY, Extent::Instant, Detail::Measurement(Measurement::Weight(grams)))
    }

    fn boy(weeks: Option<u8>) -> Baby {
        let birth_weight = Measured::new(3_500.0, Unit::G).ok();
        Baby { born: Some(at(0)), sex: Some(Sex::Male), weeks, birth_weight, ..Baby::default() }
    }

    fn of(baby: &Baby, facts: Vec<Fact>) -> Vec<Point> {
        let Subject::Baby(id) = ada() else { panic!("a baby") };
        points(&line(facts), id, baby, Zone::UTC, at(900 * DAY))
    }

    #[test]
    fn the_vectors_within_the_table() {
        // facts §7.2: male, day 42.
        for (grams, z, hundredth) in [
            (3_800.0, -1.954, 2.5),
            (6_000.0, 1.548, 93.9),
            (2_800.0, -3.987, 0.0),
            (7_600.0, 3.536, 100.0),
        ] {
            let points = of(&boy(None), vec![weighed(42, grams)]);
            let found = points[0].z.expect("told");
            assert!((found - z).abs() < 0.001, "{grams} g: {found}");
            assert!((centile(found) - hundredth).abs() < 0.06, "{grams} g: {}", centile(found));
        }
    }

    #[test]
    fn no_centile_before_day_14_and_no_change_from_before() {
        let points = of(&boy(None), vec![weighed(13, 3_500.0), weighed(14, 3_500.0)]);
        assert_eq!((points[0].z, points[0].change), (Err(Untold::FirstTwoWeeks), None));
        assert!(points[1].z.is_ok() && points[1].change.is_none());
        let points = of(&boy(None), vec![weighed(14, 3_500.0), weighed(20, 3_900.0)]);
        let change = points[1].z.expect("told") - points[0].z.expect("told");
        assert_eq!(points[1].change, Some(change));
    }

    #[test]
    fn born_early_is_charted_by_the_corrected_age_until_two_years() {
        // 32 weeks: 56 days early.
        let at_day = |weeks, day| of(&boy(weeks), vec![weighed(day, 5_000.0)])[0].clone();
        let corrected = |weeks, day| at_day(weeks, day).age.and_then(|age| age.corrected);
        assert_eq!(at_day(Some(32), 69).z, Err(Untold::Preterm));
        let early = at_day(Some(32), 70);
        let term = at_day(Some(37), 14);
        assert_eq!((early.age.and_then(|age| age.corrected), early.z), (Some(14), term.z));
        assert_eq!((corrected(Some(36), 100), corrected(Some(37), 100)), (Some(72), None));
        assert_eq!((corrected(Some(32), 730), corrected(Some(32), 731)), (Some(674), None));
        assert_eq!(at_day(Some(32), 731).z, Err(Untold::TwoYears));
        assert!(at_day(None, 730).z.is_ok());
    }

    #[test]
    fn what_is_not_known_is_said() {
        let unborn = Baby { born: None, ..boy(None) };
        assert_eq!(of(&unborn, vec![weighed(20, 4_000.0)])[0].z, Err(Untold::Birth));
        let unset = Baby { sex: None, ..boy(None) };
        assert_eq!(of(&unset, vec![weighed(20, 4_000.0)])[0].z, Err(Untold::Sex));
        assert_eq!(of(&boy(None), vec![weighed(-1, 4_000.0)])[0].z, Err(Untold::BeforeBirth));
    }

    #[test]
    fn a_kilogram_typed_wrong_is_doubted() {
        let baby = boy(None);
        assert_eq!(doubted(&weighed(42, 4_800.0), &baby), None);
        assert!(doubted(&weighed(42, 1_480.0), &baby).is_some_and(|z| z < -6.0));
        assert!(doubted(&weighed(3, 9_000.0), &baby).is_some_and(|z| z > 5.0));
        assert!(of(&baby, vec![weighed(42, 14_800.0)])[0].typing_error);
    }

    #[test]
    fn the_nine_lines_by_name() {
        for (z, expected) in [
            (-2.68, Lies::Below("0.4th")),
            (-2.67, Lies::On("0.4th")),
            (-2.66, Lies::Between("0.4th", "2nd")),
            (-0.1, Lies::Between("25th", "50th")),
            (0.0, Lies::On("50th")),
            (0.004, Lies::On("50th")),
            (0.006, Lies::Between("50th", "75th")),
            (2.67, Lies::On("99.6th")),
            (2.68, Lies::Above("99.6th")),
        ] {
            assert_eq!(lies(z), Some(expected), "{z}");
        }
    }

    #[test]
    fn loss_and_regain_against_the_birth_weight() {
        let of = |facts| {
            let baby = boy(None);
            since_birth(&of(&baby, facts), &baby)
        };
        assert_eq!(of(vec![]), None);
        let found = of(vec![weighed(3, 3_150.0)]).expect("known");
        assert!((found.last - -10.0).abs() < 1e-9);
        assert_eq!((found.lowest.map(|(_, at)| at), found.regained), (Some(at(3 * DAY)), None));
        let days = [(3, 3_220.0), (5, 3_290.0), (11, 3_500.0), (14, 3_700.0), (15, 3_100.0)];
        let found = of(days.map(|(day, grams)| weighed(day, grams)).to_vec()).expect("known");
        let (lowest, when) = found.lowest.expect("lost");
        assert!((lowest - -8.0).abs() < 1e-9);
        assert_eq!((when, found.regained), (at(3 * DAY), Some(at(11 * DAY))));
        assert_eq!(of(vec![weighed(3, 3_500.0)]).expect("known").regained, None, "none was lost");
    }
}

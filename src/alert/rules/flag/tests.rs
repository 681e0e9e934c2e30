//! Each row at its boundaries.

use crate::alert::rules::Scene;
use crate::alert::rules::signals;
use crate::alert::rules::trial::house;
use crate::alert::rules::trial::plan;
use crate::alert::signal::Memories;
use crate::domain::carer::Carer;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Side;
use crate::domain::measure::Measurement;
use crate::domain::measure::Temperature;
use crate::domain::measure::TemperatureMethod;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::metrics::trial::ada;
use crate::metrics::trial::at;
use crate::metrics::trial::bottle;
use crate::metrics::trial::breast;
use crate::metrics::trial::fact;
use crate::metrics::trial::line;
use crate::metrics::trial::mum;
use crate::metrics::trial::nappy;
use crate::metrics::trial::own;
use chrono::TimeDelta;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// The rows that hold at minute `now`, of a household whose plan watches nothing.
fn rows(home: &Household, facts: Vec<Fact>, now: i64, ticked: &[Subject]) -> Vec<String> {
    rows_with("", home, facts, now, ticked)
}

fn rows_with(
    rules: &str,
    home: &Household,
    facts: Vec<Fact>,
    now: i64,
    ticked: &[Subject],
) -> Vec<String> {
    let (plan, line, memories) = (plan(rules), line(facts), Memories::new());
    let bare = Scene::new(&plan, home, &line, Zone::UTC, at(now), &memories);
    let scene = Scene { ticked, ..bare };
    let holds = signals(&scene).into_iter().filter(|signal| signal.holding.is_some());
    holds.map(|signal| format!("{} {}", signal.of.rule, signal.severity.label())).collect()
}

fn reading(minute: i64, value: f64, unit: Unit) -> Fact {
    let value = Measured::new(value, unit).expect("a temperature");
    let detail = Temperature { value, method: None, well: false };
    fact(minute, Extent::Instant, Detail::Temperature(detail))
}

fn well(mut fact: Fact) -> Fact {
    if let Detail::Temperature(reading) = &mut fact.detail {
        reading.well = true;
    }
    fact
}

/// Born at this minute, 0:00 on a 22nd of November at 0.
fn born(minute: i64) -> Household {
    house(Some(at(minute)))
}

fn vaccinated(minute: i64) -> Fact {
    let detail = Detail::Vaccination { name: "6-in-1".to_owned(), booked: None };
    fact(minute, Extent::Instant, detail)
}

#[test]
fn a_temperature_by_age_in_both_units() {
    // 22 November less 89, 90, 91 days is 25, 24, 23 August: three months
    // later is 92 days after each.
    for (days, value, expected) in [
        (42, 37.9, ""),
        (42, 38.0, "fever_u3m SEV1"),
        (42, 38.1, "fever_u3m SEV1"),
        (89, 38.0, "fever_u3m SEV1"),
        (90, 38.0, "fever_u3m SEV1"),
        (91, 38.0, "fever_u3m SEV1"),
        (92, 38.0, ""),
        (92, 38.9, ""),
        (92, 39.0, "fever_3_6m SEV2"),
        (91, 39.0, "fever_u3m SEV1"),
        (183, 39.0, "fever_3_6m SEV2"),
        (184, 39.0, ""),
        (42, 36.0, ""),
        (42, 35.9, "temp_low SEV1"),
        (91, 35.9, "temp_low SEV1"),
        (92, 35.9, "temp_low_3m SEV2"),
        (92, 36.0, ""),
        (0, 38.0, "fever_u3m SEV1"),
    ] {
        let home = born(-days * DAY);
        let found = rows(&home, vec![reading(0, value, Unit::C)], 0, &[]);
        assert_eq!(found.join(" "), expected, "{days} days, {value} °C");
        let fahrenheit = (value * 1.8 + 32.0) * 100.0;
        let found = rows(&home, vec![reading(0, fahrenheit.round() / 100.0, Unit::F)], 0, &[]);
        assert_eq!(found.join(" "), expected, "{days} days, {value} °C in °F");
    }
    // As thermometers show it: one place.
    for (value, expected) in
        [(100.3, ""), (100.4, "fever_u3m SEV1"), (96.8, ""), (96.7, "temp_low SEV1")]
    {
        let found = rows(&born(-42 * DAY), vec![reading(0, value, Unit::F)], 0, &[]);
        assert_eq!(found.join(" "), expected, "{value} °F");
    }
}

#[test]
fn three_months_are_counted_in_the_familys_days_and_from_the_due_date() {
    // Born late on the 24th of August: on the 24th of November it is no longer
    // under three months, whatever the hour.
    let late = |now: i64| rows(&born(-89 * DAY - 30), vec![reading(now, 38.0, Unit::C)], now, &[]);
    assert_eq!(late(2 * DAY - 1), ["fever_u3m SEV1"]);
    assert!(late(2 * DAY).is_empty());
    // Three weeks early, on record: of the two ages the younger counts.
    let mut home = born(-100 * DAY);
    let fever = || vec![reading(0, 38.0, Unit::C)];
    assert!(rows(&home, fever(), 0, &[]).is_empty());
    home.babies[0].1.weeks = Some(34);
    assert_eq!(rows(&home, fever(), 0, &[]), ["fever_u3m SEV1"]);
    // Without a birth date as for a newborn.
    assert_eq!(rows(&house(None), fever(), 0, &[]), ["fever_u3m SEV1"]);
}

#[test]
fn a_reading_holds_for_a_day_and_wherever_it_was_taken() {
    let home = born(-42 * DAY);
    let fever = || reading(0, 38.2, Unit::C);
    for (now, expected) in [(0, 1), (DAY - 1, 1), (DAY, 0)] {
        assert_eq!(rows(&home, vec![fever()], now, &[]).len(), expected, "{now}");
    }
    let cooler = || reading(30, 37.2, Unit::C);
    assert_eq!(rows(&home, vec![fever(), cooler()], 31, &[]), ["fever_u3m SEV1"], "seen is seen");
    let older = born(-120 * DAY);
    let hot = reading(0, 39.2, Unit::C);
    assert_eq!(rows(&older, vec![hot.clone()], 31, &[]), ["fever_3_6m SEV2"]);
    assert!(rows(&older, vec![hot, cooler()], 31, &[]).is_empty());
    for method in [TemperatureMethod::Forehead, TemperatureMethod::Ear] {
        let mut forehead = fever();
        if let Detail::Temperature(reading) = &mut forehead.detail {
            reading.method = Some(method);
        }
        assert_eq!(rows(&home, vec![forehead], 0, &[]), ["fever_u3m SEV1"], "no exception");
    }
}

#[test]
fn after_a_vaccination_and_otherwise_well_it_is_another_row() {
    let home = born(-57 * DAY);
    let after = |minutes: i64| vec![vaccinated(0), reading(minutes, 38.2, Unit::C)];
    let fine = |minutes: i64| vec![vaccinated(0), well(reading(minutes, 38.2, Unit::C))];
    let excepted = ["fever_u3m_postvax SEV2"];
    for (facts, now, expected) in [
        (after(60), 60, ["fever_u3m SEV1"]),
        (fine(60), 60, excepted),
        (fine(48 * HOUR), 48 * HOUR, excepted),
        (fine(48 * HOUR + 1), 48 * HOUR + 1, ["fever_u3m SEV1"]),
        (vec![well(reading(0, 38.2, Unit::C)), vaccinated(10)], 20, ["fever_u3m SEV1"]),
        (vec![well(reading(0, 38.2, Unit::C))], 0, ["fever_u3m SEV1"]),
    ] {
        assert_eq!(rows(&home, facts, now, &[]), expected, "{now}");
    }
    // A vaccination that is only booked is none.
    let mut booked = fine(60);
    booked[0].detail = Detail::Vaccination {
        name: "6-in-1".to_owned(),
        booked: Some("2026-12-01".parse().expect("a date")),
    };
    assert_eq!(rows(&home, booked, 60, &[]), ["fever_u3m SEV1"]);
    // Any other sign ends the exception: one that was ticked, another row.
    assert_eq!(rows(&home, fine(60), 60, &[ada()]), ["fever_u3m SEV1"]);
    let dry = [vec![nappy(-9 * HOUR, NappyContent::Wet)], fine(60)].concat();
    assert_eq!(rows(&home, dry, 60, &[]), ["fever_u3m SEV1", "no_wet_8h SEV2"]);
    // Under eight weeks there is no exception.
    assert_eq!(rows(&born(-55 * DAY), fine(60), 60, &[]), ["fever_u3m SEV1"]);
}

#[test]
fn fever_on_five_days_running() {
    let home = born(-300 * DAY);
    let on = |days: &[i64]| -> Vec<Fact> {
        days.iter().map(|day| reading(day * DAY + 600, 38.0, Unit::C)).collect()
    };
    for (days, expected) in [
        (&[0, 1, 2, 3][..], 0),
        (&[0, 1, 2, 3, 4][..], 1),
        (&[0, 1, 3, 4, 5][..], 0),
        (&[0, 1, 2, 3, 4, 5][..], 1),
    ] {
        let last = days.last().expect("one") * DAY + 601;
        assert_eq!(rows(&home, on(days), last, &[]).len(), expected, "{days:?}");
    }
    let mut cooler = on(&[0, 1, 2, 3, 4]);
    cooler[2] = reading(2 * DAY + 600, 37.9, Unit::C);
    assert!(rows(&home, cooler, 4 * DAY + 601, &[]).is_empty());
}

#[test]
fn no_wet_nappy_for_eight_and_for_twelve_hours() {
    let wet = || vec![nappy(0, NappyContent::Both), nappy(30, NappyContent::Dirty)];
    for (days, minutes, expected) in [
        (42, 8 * HOUR - 1, ""),
        (42, 8 * HOUR, ""),
        (42, 8 * HOUR + 1, "no_wet_8h SEV2"),
        (42, 12 * HOUR, "no_wet_8h SEV2"),
        (42, 12 * HOUR + 1, "no_wet_8h SEV2 no_wet_12h SEV1"),
        (91, 12 * HOUR + 1, "no_wet_8h SEV2 no_wet_12h SEV1"),
        (92, 8 * HOUR + 1, ""),
        (92, 12 * HOUR, ""),
        (92, 12 * HOUR + 1, "no_wet_12h_3m SEV2"),
        // In the first 48 h only the table of the day counts.
        (1, 9 * HOUR, ""),
        (1, 13 * HOUR, ""),
    ] {
        assert_eq!(
            rows(&born(-days * DAY), wet(), minutes, &[]).join(" "),
            expected,
            "{days} days, {minutes} min"
        );
    }
    let first = |now: i64| rows(&born(-DAY), wet(), now, &[]);
    assert!(first(DAY - 1).is_empty());
    assert_eq!(first(DAY), ["no_wet_8h SEV2", "no_wet_12h SEV1"], "48 h old");
    // Of what was never logged nothing is known.
    let dirty = vec![nappy(0, NappyContent::Dirty)];
    assert!(rows(&born(-42 * DAY), dirty, 3 * DAY, &[]).is_empty());
}

#[test]
fn a_deadline_of_the_plan_that_says_the_same_speaks_alone() {
    let rule = |severity: &str, hours: u8| {
        format!(
            "[[rule]]\nid = \"wet\"\nkind = \"deadline\"\nwhom = \"each-baby\"\nof = \"nappy\"\n\
             content = \"wet\"\nlimit = \"{hours}h\"\nseverity = \"{severity}\"\n"
        )
    };
    let said = |rules: &str, hours: i64| {
        let wet = vec![nappy(0, NappyContent::Wet)];
        rows_with(rules, &born(-42 * DAY), wet, hours * HOUR + 1, &[])
    };
    assert_eq!(said(&rule("SEV2", 8), 8), ["wet SEV2"]);
    assert_eq!(said(&rule("SEV2", 8), 12), ["wet SEV2", "no_wet_12h SEV1"]);
    assert_eq!(said(&rule("SEV3", 8), 8), ["wet SEV3", "no_wet_8h SEV2"], "not as urgent");
    assert_eq!(said(&rule("SEV2", 10), 8), ["no_wet_8h SEV2"], "a longer limit of the family");
}

/// Two days with a nappy and a nursing every so many minutes.
fn days(feed: i64, wet: i64) -> Vec<Fact> {
    let feeds = (0..2 * DAY / feed).map(|n| breast(n * feed, n * feed + 10, &[Side::Left]));
    let wets = (0..2 * DAY / wet).map(|n| nappy(n * wet + 5, NappyContent::Both));
    feeds.chain(wets).collect()
}

#[test]
fn fewer_than_eight_breastfeeds_in_a_day() {
    let low = |old: i64, facts: Vec<Fact>, now: i64| {
        let found = rows(&born(-old * DAY), facts, now, &[]);
        found.iter().any(|row| row == "feeds_low SEV3")
    };
    let seven = || days(DAY / 7, 4 * HOUR);
    assert!(low(5, seven(), 2 * DAY + 10), "seven");
    assert!(!low(5, days(DAY / 8, 4 * HOUR), 2 * DAY + 10), "eight");
    assert!(!low(5, seven(), DAY - 1), "the day goes on, and nothing is known of the one before");
    // Its day began on day 3: two whole days old.
    assert!(!low(0, seven(), 2 * DAY + 10));
    assert!(low(1, seven(), 2 * DAY + 10));
    // Until 28 days.
    assert!(low(26, seven(), 2 * DAY + 10));
    assert!(!low(27, seven(), 2 * DAY + 10));
    // Bottles of formula: the count is for breastfed babies.
    let mut formula = seven();
    let Detail::Feed(crate::domain::feed::Feed::Bottle { volume, .. }) = bottle(0, 90.0).detail
    else {
        unreachable!("a bottle")
    };
    let milk = Some(crate::domain::feed::Milk::Formula);
    let bottle = crate::domain::feed::Feed::Bottle { volume, milk };
    formula.push(fact(DAY + 100, Extent::Instant, Detail::Feed(bottle)));
    assert!(!low(5, formula, 2 * DAY + 10));
    // A hole in the log is no count.
    let holed: Vec<Fact> = seven()
        .into_iter()
        .filter(|one| !(at(DAY + 300)..at(DAY + 900)).contains(&one.start))
        .collect();
    assert!(!low(5, holed, 2 * DAY + 10));
}

#[test]
fn fewer_nappies_than_the_table_of_the_day() {
    // `old` days at the start of the day that is judged.
    let low = |old: i64, wets: i64, dirties: i64| {
        let mut facts = days(3 * HOUR, 100 * DAY);
        facts.push(nappy(10, NappyContent::Both));
        let each = |count: i64, content| {
            (0..count).map(move |n| nappy(DAY + 20 + n * 100, content)).collect::<Vec<_>>()
        };
        facts.extend(each(wets, NappyContent::Wet));
        facts.extend(each(dirties, NappyContent::Dirty));
        let found = rows(&born(DAY - old * DAY), facts, 2 * DAY + 10, &[]);
        found.iter().any(|row| row == "nappies_low SEV3")
    };
    for (old, wets, dirties, expected) in [
        (0, 0, 1, true),
        (0, 1, 1, false),
        (1, 1, 0, true),
        (2, 2, 2, true),
        (2, 3, 2, false),
        (2, 3, 1, true),
        (4, 4, 2, true),
        (4, 5, 2, false),
        (6, 5, 2, true),
        (6, 6, 2, false),
        (27, 5, 2, true),
        (28, 0, 1, false),
    ] {
        assert_eq!(low(old, wets, dirties), expected, "day {}: {wets}/{dirties}", old + 1);
    }
}

#[test]
fn a_pale_stool_at_any_age_for_a_day() {
    let stool = |colour: &str, content| {
        let colour = Some(colour.to_owned());
        fact(0, Extent::Instant, Detail::Nappy(Nappy { content, colour, ..Nappy::default() }))
    };
    let said = |colour: &str, now: i64| {
        let stool = vec![stool(colour, NappyContent::Dirty)];
        rows(&born(-400 * DAY), stool, now, &[]).join(" ")
    };
    for (colour, expected) in [
        ("pale", "stool_pale SEV2"),
        ("White", "stool_pale SEV2"),
        ("chalky", "stool_pale SEV2"),
        ("cream", "stool_pale SEV2"),
        ("pale yellow", "stool_pale SEV2"),
        ("yellow", ""),
        ("green", ""),
        ("brown", ""),
    ] {
        assert_eq!(said(colour, 1), expected, "{colour}");
    }
    assert_eq!(
        (said("pale", DAY - 1).as_str(), said("pale", DAY).as_str()),
        ("stool_pale SEV2", "")
    );
    let later = vec![
        stool("white", NappyContent::Dirty),
        fact(
            60,
            Extent::Instant,
            Detail::Nappy(Nappy {
                content: NappyContent::Dirty,
                colour: Some("yellow".to_owned()),
                ..Nappy::default()
            }),
        ),
    ];
    assert_eq!(rows(&born(-400 * DAY), later, 90, &[]), ["stool_pale SEV2"], "seen is seen");
}

#[test]
fn weight_against_the_birth_weight() {
    // Ada weighed 3400 g.
    let weighed = |old: i64, grams: f64, unit| {
        let weight = Measured::new(grams, unit).expect("a weight");
        let weighed = Detail::Measurement(Measurement::Weight(weight));
        rows(&born(-old * DAY), vec![fact(0, Extent::Instant, weighed)], 1, &[]).join(" ")
    };
    for (old, grams, expected) in [
        (4, 3_061.0, ""),
        (4, 3_060.0, ""),
        (4, 3_059.0, "weight_loss_10 SEV2"),
        (14, 3_399.0, ""),
        (15, 3_399.0, "bw_not_regained_14d SEV4"),
        (15, 3_400.0, ""),
        (21, 3_399.0, "bw_not_regained_14d SEV4"),
        (22, 3_399.0, "bw_not_regained SEV3"),
        (22, 3_000.0, "weight_loss_10 SEV2 bw_not_regained SEV3"),
        (56, 3_399.0, ""),
    ] {
        assert_eq!(weighed(old, grams, Unit::G), expected, "day {old}: {grams} g");
    }
    assert_eq!(weighed(4, 6.7, Unit::Lb), "weight_loss_10 SEV2");
    assert_eq!(weighed(4, 6.8, Unit::Lb), "");
}

#[test]
fn a_fever_of_the_parent_who_gave_birth() {
    let mut home = born(-10 * DAY);
    let carer = |gave_birth| Carer { name: "Mum".to_owned(), gave_birth, ..Carer::default() };
    let reading = |value| {
        let value = Measured::new(value, Unit::C).expect("a temperature");
        let detail = Detail::Temperature(Temperature { value, method: None, well: false });
        vec![own(mum(), 0, Extent::Instant, detail)]
    };
    home.carers = vec![(mum(), carer(true))];
    assert_eq!(rows(&home, reading(38.0), 0, &[]), ["parent_fever SEV2"]);
    assert!(rows(&home, reading(37.9), 0, &[]).is_empty());
    home.carers = vec![(mum(), carer(false))];
    assert!(rows(&home, reading(38.0), 0, &[]).is_empty());
    home.carers = vec![(mum(), carer(true))];
    home.babies[0].1.born = Some(at(0) - TimeDelta::days(42));
    assert!(rows(&home, reading(38.0), 0, &[]).is_empty());
}

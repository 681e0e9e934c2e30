//! Baby Buddy's files: the headers its own export writes, and back again as
//! the same facts where it has a counterpart.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::demo::household;
use dadops::demo::told;
use dadops::domain::baby::Baby;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::feed::Side;
use dadops::domain::feed::SideRun;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::measure::Measurement;
use dadops::domain::measure::Medicine;
use dadops::domain::measure::Temperature;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::pump::Pump;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::babybuddy::BabyBuddy;
use dadops::export::babybuddy::babybuddy;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::read;
use dadops::import::source::source;
use dadops::journal::entry::baby_named;
use dadops::journal::household::Household;
use dadops::journal::household::Record;
use dadops::journal::timeline::Logged;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use uuid::Uuid;

fn zone() -> Zone {
    "Europe/Berlin".parse().expect("a zone")
}

fn at(minute: i64) -> Timestamp {
    "2026-11-20T08:00:00Z".parse::<Timestamp>().expect("an instant") + TimeDelta::minutes(minute)
}

fn ada() -> Household {
    let mut household = Household::default();
    let born = "2026-08-24T06:20:00Z".parse().ok();
    let ada = Baby { name: "Ada".to_owned(), born, ..Baby::default() };
    household.apply(Record::Baby(baby_named("Ada"), Some(ada)));
    let due = at(0).date_naive();
    let max = Baby { name: "Max".to_owned(), due: Some(due), ..Baby::default() };
    household.apply(Record::Baby(baby_named("Max"), Some(max)));
    household
}

fn fact(minute: i64, length: Option<i64>, detail: Detail) -> Fact {
    let extent = length.map_or(Extent::Instant, |length| Extent::Until(at(minute + length)));
    Fact { extent, ..Fact::at(Subject::Baby(baby_named("Ada")), at(minute), zone(), detail) }
}

fn logged(facts: Vec<Fact>) -> Vec<Logged> {
    let one = |(place, fact): (u128, Fact)| Logged {
        id: FactId::new(Uuid::from_u128(place)),
        recorded_at: fact.start,
        fact,
        author: None,
        device: DeviceId::new(Uuid::nil()),
        history: 1,
    };
    (1..).zip(facts).map(one).collect()
}

fn bottle(milk: Option<Milk>) -> Detail {
    Detail::Feed(Feed::Bottle { volume: Measured::new(90.5, Unit::Ml).ok(), milk })
}

fn custom(name: &str, value: &str) -> Detail {
    Detail::Custom { name: name.to_owned(), value: Some(value.to_owned()) }
}

/// Imports the files as Baby Buddy's.
fn back(exported: &BabyBuddy) -> Imported {
    let household = Household::default();
    let unit = |name: &str, unit| (name.to_owned(), unit);
    let options = Options {
        zone: zone(),
        zone_given: true,
        baby: None,
        now: "2027-01-01T00:00:00Z".parse().expect("now"),
        household: &household,
        notes: true,
        units: vec![
            unit("feeding.amount", Unit::Ml),
            unit("pumping.amount", Unit::Ml),
            unit("weight", Unit::Kg),
            unit("height", Unit::Cm),
            unit("head circumference", Unit::Cm),
            unit("temperature", Unit::C),
        ],
        map: None,
    };
    let sources = exported.files.iter();
    let sources: Vec<_> = sources
        .map(|file| source(format!("{}.csv", file.name), file.text.as_bytes()).expect("text"))
        .collect();
    read(Format::BabyBuddy, &sources, &options).expect("it imports")
}

/// A fact as far as Baby Buddy has a counterpart.
fn counterpart(fact: &Fact) -> String {
    let second = |at: Timestamp| DateTime::from_timestamp(at.timestamp(), 0).expect("an instant");
    let (from, to) = (second(fact.start), fact.end().map(second));
    let day = || format!("{}", zone().date(fact.start));
    let end = || to.unwrap_or(from);
    let what = match &fact.detail {
        Detail::Feed(Feed::Breast { sides }) => {
            let sides: BTreeSet<String> =
                sides.iter().map(|run| format!("{:?}", run.side)).collect();
            format!("{from} {} breast {sides:?}", end())
        }
        Detail::Feed(Feed::Bottle { volume, milk }) => {
            // Listed as such: mixed reads as fortified, unknown as formula.
            let milk = match milk {
                Some(Milk::Mixed) => Milk::Expressed,
                known => known.unwrap_or(Milk::Formula),
            };
            let volume = volume.map(|volume| volume.canonical);
            format!("{from} {} bottle {volume:?} {milk:?}", end())
        }
        Detail::Feed(Feed::Solids { .. }) => format!("{from} {} solids", end()),
        Detail::Nappy(nappy) => {
            let known = ["black", "brown", "green", "yellow"];
            let colour = nappy.colour.as_deref().filter(|colour| known.contains(colour));
            format!("{from} nappy {:?} {colour:?}", nappy.content)
        }
        Detail::Sleep(_) => format!("{from} {} sleep", end()),
        Detail::Pump(pump) => {
            format!("{from} {} pump {:?}", end(), pump.total.map(|one| one.canonical))
        }
        Detail::Temperature(reading) => format!("{from} {:?}", reading.value.canonical),
        Detail::Measurement(Measurement::Weight(one)) => format!("{} {:?}", day(), one.canonical),
        Detail::Measurement(Measurement::Length(one)) => {
            format!("{} length {:?}", day(), one.canonical)
        }
        Detail::Measurement(Measurement::Head(one)) => {
            format!("{} head {:?}", day(), one.canonical)
        }
        Detail::Medicine(dose) => {
            let amount = dose.amount.as_deref().unwrap_or_default();
            let amount = amount.trim_end_matches('s').replace(".0 ", " ");
            format!("{from} {} {amount}", dose.product)
        }
        Detail::Custom { name, value } if name == "BMI" => format!("{} BMI {value:?}", day()),
        other => format!("{from} {other:?}"),
    };
    let mut tags = fact.tags.clone();
    tags.sort();
    format!("{what} {tags:?}")
}

/// How often each counterpart is there.
fn counterparts<'a>(facts: impl Iterator<Item = &'a Fact>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for fact in facts {
        *counts.entry(counterpart(fact)).or_default() += 1;
    }
    counts
}

/// Asserts that what is in the files comes back, and nothing else.
fn comes_back(facts: &[Logged], exported: &BabyBuddy) {
    let out: BTreeSet<FactId> = exported.left_out.iter().map(|one| one.fact).collect();
    let went = counterparts(facts.iter().filter(|one| !out.contains(&one.id)).map(|one| &one.fact));
    let imported = back(exported);
    let came = counterparts(imported.facts());
    let differ: Vec<_> = went.iter().filter(|one| came.get(one.0) != Some(one.1)).take(5).collect();
    assert!(differ.is_empty(), "{differ:#?}");
    assert_eq!(went, came);
    assert_eq!(imported.rows_skipped, 0, "{:#?}", imported.warnings);
}

fn every_kind() -> Vec<Fact> {
    let sides =
        vec![SideRun { minutes: Some(5), ..SideRun::of(Side::Right) }, SideRun::of(Side::Left)];
    let weight = Measured::new(4.25, Unit::Kg).expect("a weight");
    let warm = Measured::new(37.25, Unit::C).expect("a temperature");
    let dose = |amount: &str| {
        let (product, amount) = ("Vitamin D".to_owned(), Some(amount.to_owned()));
        Detail::Medicine(Medicine { product, strength: None, amount, ..Medicine::default() })
    };
    let nappy =
        Nappy { content: NappyContent::Both, colour: Some("Green".to_owned()), ..Nappy::default() };
    let odd = Nappy { colour: Some("teal".to_owned()), rash: true, ..nappy.clone() };
    let pump = Pump {
        left: Measured::new(40.0, Unit::Ml).ok(),
        right: Measured::new(50.0, Unit::Ml).ok(),
        ..Pump::default()
    };
    let mut facts = vec![
        fact(0, Some(20), Detail::Feed(Feed::Breast { sides })),
        fact(10, Some(5), Detail::Feed(Feed::Breast { sides: Vec::new() })),
        fact(30, None, bottle(Some(Milk::Formula))),
        fact(31, None, bottle(Some(Milk::Mixed))),
        fact(32, None, bottle(Some(Milk::Other))),
        fact(33, None, bottle(None)),
        fact(40, Some(90), Detail::Sleep(Sleep::default())),
        fact(130, Some(0), Detail::Sleep(Sleep::default())),
        fact(140, None, Detail::Sleep(Sleep::default())),
        fact(150, Some(-5), Detail::Sleep(Sleep::default())),
        Fact { extent: Extent::Open, ..fact(160, None, Detail::Sleep(Sleep::default())) },
        fact(170, None, Detail::Nappy(nappy)),
        fact(171, None, Detail::Nappy(odd)),
        fact(180, Some(10), Detail::Pump(pump)),
        fact(195, None, Detail::Pump(Pump::default())),
        fact(
            200,
            None,
            Detail::Temperature(Temperature { value: warm, method: None, well: false }),
        ),
        fact(210, None, Detail::Measurement(Measurement::Weight(weight))),
        fact(220, None, dose("1 drop")),
        fact(221, None, dose("a pinch")),
        fact(230, Some(8), custom("tummy time", "lifts the head")),
        fact(240, None, custom("BMI", "14.5")),
        fact(250, None, custom("bath", "warm")),
        fact(260, None, Detail::Note { text: "two\nlines, \"quoted\"".to_owned() }),
        fact(
            270,
            None,
            Detail::Feed(Feed::Solids { food: Some("carrot".to_owned()), reaction: None }),
        ),
    ];
    facts[0].tags = vec!["cluster, long".to_owned(), "pram".to_owned()];
    facts[2].note = Some("=warm".to_owned());
    let of = |subject| Fact { subject, ..fact(280, None, Detail::Wake) };
    facts.push(of(Subject::Household));
    facts.push(of(Subject::Baby(baby_named("Max"))));
    facts
}

#[test]
fn every_kind_has_its_row() {
    let facts = logged(every_kind());
    let exported = babybuddy(&ada(), &facts, zone()).expect("it exports");
    let files: Vec<String> = exported
        .files
        .iter()
        .map(|file| format!("{}.csv\n{}", file.name, file.text.replace("\r\n", "\n")))
        .collect();
    insta::assert_snapshot!(files.join("\n"), @r#"
    Tag.csv
    id,name,color
    1,"cluster, long",#7f7f7f
    2,pram,#7f7f7f

    Child.csv
    id,first_name,last_name,birth_date,birth_time
    1,Ada,,2026-08-24,08:20:00

    BMI.csv
    id,child_id,child_first_name,child_last_name,bmi,date,notes,tags
    1,1,Ada,,14.5,2026-11-20,,

    DiaperChange.csv
    id,child_id,child_first_name,child_last_name,time,wet,solid,color,amount,notes,tags
    1,1,Ada,,2026-11-20 11:50:00,1,1,green,,,
    2,1,Ada,,2026-11-20 11:51:00,1,1,,,,

    Feeding.csv
    id,child_id,child_first_name,child_last_name,start,end,type,method,amount,notes,tags
    1,1,Ada,,2026-11-20 09:00:00,2026-11-20 09:20:00,breast milk,both breasts,,,"1,2"
    2,1,Ada,,2026-11-20 09:30:00,2026-11-20 09:30:00,formula,bottle,90.5,=warm,
    3,1,Ada,,2026-11-20 09:31:00,2026-11-20 09:31:00,fortified breast milk,bottle,90.5,,
    4,1,Ada,,2026-11-20 09:33:00,2026-11-20 09:33:00,formula,bottle,90.5,,
    5,1,Ada,,2026-11-20 13:30:00,2026-11-20 13:30:00,solid food,parent fed,,,

    Medication.csv
    id,child_id,child_first_name,child_last_name,name,dosage,dosage_unit,time,next_dose_interval,notes,tags
    1,1,Ada,,Vitamin D,1,drops,2026-11-20 12:40:00,,,

    Note.csv
    id,child_id,child_first_name,child_last_name,note,time,tags
    1,1,Ada,,"two
    lines, ""quoted""",2026-11-20 13:20:00,

    Pumping.csv
    id,child_id,child_first_name,child_last_name,start,end,amount,notes,tags
    1,1,Ada,,2026-11-20 12:00:00,2026-11-20 12:10:00,90,,

    Sleep.csv
    id,child_id,child_first_name,child_last_name,start,end,nap,notes,tags
    1,1,Ada,,2026-11-20 09:40:00,2026-11-20 11:10:00,1,,
    2,1,Ada,,2026-11-20 11:10:00,2026-11-20 11:10:00,1,,

    Temperature.csv
    id,child_id,child_first_name,child_last_name,temperature,time,notes,tags
    1,1,Ada,,37.25,2026-11-20 12:20:00,,

    TummyTime.csv
    id,child_id,child_first_name,child_last_name,start,end,milestone,tags
    1,1,Ada,,2026-11-20 12:50:00,2026-11-20 12:58:00,lifts the head,

    Weight.csv
    id,child_id,child_first_name,child_last_name,weight,date,notes,tags
    1,1,Ada,,4.25,2026-11-20,,
    "#);
}

#[test]
fn what_has_no_counterpart_is_listed() {
    let facts = logged(every_kind());
    let exported = babybuddy(&ada(), &facts, zone()).expect("it exports");
    let left_out: Vec<String> = exported
        .left_out
        .iter()
        .map(|one| format!("{} {}: {}", one.fact.uuid().as_u128(), one.kind.name(), one.why))
        .collect();
    insta::assert_snapshot!(left_out.join("\n"), @r"
    2 feed: it shares time with another of its kind
    5 feed: Baby Buddy's bottles hold breast milk or formula
    9 sleep: it does not say when it ended
    10 sleep: it ends before it starts
    11 sleep: it still runs
    15 pump: it has no amount in a unit that Baby Buddy knows
    19 medicine: it has no amount in a unit that Baby Buddy knows
    22 custom: Baby Buddy has no such kind
    25 wake: Baby Buddy knows only children
    26 wake: Baby Buddy needs the child's birth date
    ");
    let without: Vec<String> = exported
        .without
        .iter()
        .map(|one| format!("{}× {}: {}", one.count, one.kind.name(), one.what))
        .collect();
    insta::assert_snapshot!(without.join("\n"), @r"
    4× feed: that its end is not known; it lasts 0 min
    1× feed: that the milk is not known; it reads as formula
    1× feed: that the milk was mixed; it reads as fortified breast milk
    1× feed: the food
    1× feed: the minutes of each side
    1× feed: the order of the sides
    1× nappy: the colour, which Baby Buddy does not know
    1× nappy: the sore skin
    1× pump: the sides
    1× measurement: the time of day
    1× custom: the time of day
    ");
}

#[test]
fn headers_and_cells_are_those_of_its_own_export() {
    let facts = logged(every_kind());
    let exported = babybuddy(&ada(), &facts, zone()).expect("it exports");
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/babybuddy/two_years_berlin");
    for file in exported.files {
        let own = folder.join(format!("{}-2026-11-22.csv", file.name));
        let own = fs::read_to_string(&own).unwrap_or_else(|_| panic!("{}", own.display()));
        assert_eq!(file.text.lines().next(), own.lines().next(), "{}", file.name);
    }
}

#[test]
fn a_made_up_household_goes_out_and_comes_back() {
    let end = "2026-11-05T12:00:00Z".parse().expect("an end");
    for seed in 1..4 {
        let (who, timeline) = told(household(seed, 14, end, zone(), 2, 2), None);
        let exported = babybuddy(&who, timeline.all(), zone()).expect("it exports");
        // The fortnight holds the hour that Berlin's clocks repeat; in it the
        // file cannot say which, and the fact is listed.
        let twice = |one: &&Logged| {
            let hour = ["2026-10-25 00", "2026-10-25 01"];
            let text = |at: Timestamp| at.to_string();
            let in_hour = |at: Timestamp| hour.iter().any(|hour| text(at).starts_with(hour));
            in_hour(one.fact.start) || one.fact.end().is_some_and(in_hour)
        };
        let listed = |kind: Kind| {
            let own = exported.without.iter().filter(|one| one.kind == kind);
            own.filter(|one| one.what.starts_with("the second")).map(|one| one.count).sum::<usize>()
        };
        let second = timeline.all().iter().filter(twice).count();
        let all: usize = Kind::ALL.into_iter().map(listed).sum();
        assert!(all <= second);
        let plain: Vec<Logged> = timeline.all().iter().filter(|one| !twice(one)).cloned().collect();
        let exported = babybuddy(&who, &plain, zone()).expect("it exports");
        assert!(exported.files.iter().map(|file| file.text.lines().count()).sum::<usize>() > 300);
        comes_back(&plain, &exported);
    }
}

#[test]
fn every_kind_comes_back_as_far_as_it_went() {
    let facts: Vec<Fact> = every_kind()
        .into_iter()
        .filter(|fact| !matches!(&fact.detail, Detail::Nappy(nappy) if nappy.rash))
        .filter(|fact| !matches!(fact.detail, Detail::Pump(_)))
        .map(|mut fact| {
            if let Detail::Nappy(nappy) = &mut fact.detail {
                nappy.colour = nappy.colour.as_ref().map(|colour| colour.to_lowercase());
            }
            fact
        })
        .collect();
    let facts = logged(facts);
    let exported = babybuddy(&ada(), &facts, zone()).expect("it exports");
    comes_back(&facts, &exported);
    let noted = back(&exported);
    let noted = noted.facts().filter_map(|fact| fact.note.as_deref());
    assert!(noted.into_iter().any(|note| note == "=warm"), "a note goes out as it is");
}

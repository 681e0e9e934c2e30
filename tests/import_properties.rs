//! Laws of importing: no input makes a parser panic, every row is accounted
//! for, and what is exported comes back as it was.

use chrono::TimeDelta;
use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::fact::Pause;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::feed::Side;
use dadops::domain::feed::SideRun;
use dadops::domain::id::BabyId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::id::FactId;
use dadops::domain::measure::Measurement;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::csv::csv;
use dadops::export::json::json;
use dadops::import::FORMATS;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::archive::unpack;
use dadops::import::error::ImportError;
use dadops::import::map::Map;
use dadops::import::read;
use dadops::import::recognise;
use dadops::import::source::source;
use dadops::journal::action::Draft;
use dadops::journal::document::Documents;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::household::Record;
use dadops::journal::timeline::Logged;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop_oneof;
use proptest::proptest;
use proptest::test_runner::Config;
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use uuid::Uuid;

fn now() -> Timestamp {
    "2026-11-23T00:00:00Z".parse().expect("now")
}

fn import(format: Format, name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    let household = Household::default();
    let options = Options {
        zone: "Europe/Berlin".parse().expect("a zone"),
        zone_given: false,
        baby: Some("Ada".to_owned()),
        now: now(),
        household: &household,
        notes: true,
        units: Vec::new(),
        map: Some(map()),
    };
    read(format, &[source(name.to_owned(), bytes)?], &options)
}

/// A map of columns whose names the random texts have too.
fn map() -> Map {
    let some = |name: &str| Some(name.to_owned());
    let kinds =
        [("a", "bottle"), ("b", "sleep"), ("c", "weight"), ("d", "nappy wet"), ("e", "own")];
    Map {
        start: "start".to_owned(),
        end: some("end"),
        duration: some("duration"),
        kind: some("type"),
        amount: some("amount"),
        kinds: kinds.map(|(word, meaning)| (word.to_owned(), meaning.to_owned())).into(),
        ..Map::default()
    }
}

/// Imports `bytes` as every format; whatever is taken must add up.
fn survives(name: &str, bytes: &[u8]) {
    if let Ok(file) = source(name.to_owned(), bytes) {
        let _ = recognise(&[file]);
    }
    for about in FORMATS {
        match import(about.format, name, bytes) {
            Ok(imported) => {
                let left_out = imported.warnings.iter().filter(|one| one.left_out).count();
                assert_eq!(left_out, imported.rows_skipped);
                let sum = imported.rows_giving + imported.rows_naming + left_out;
                assert_eq!(imported.rows_read, sum);
                assert!(imported.facts().count() >= imported.rows_giving);
                let ids: HashSet<EntryId> = imported.drafts.iter().map(|one| one.id).collect();
                assert_eq!(ids.len(), imported.drafts.len(), "identities are distinct");
                for warning in &imported.warnings {
                    assert!(!warning.why.to_string().is_empty());
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

/// The first kilobytes of real files, to be damaged.
fn real() -> Vec<(&'static str, Vec<u8>)> {
    let start = |path: &str| {
        let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path);
        let mut bytes = fs::read(whole).expect("the file");
        bytes.truncate(2_000);
        bytes
    };
    let year = "babybuddy/two_years_berlin";
    let mut files = vec![("eva.csv", start("eva/eva.csv"))];
    for name in ["Sleep", "Feeding", "DiaperChange", "Medication", "Weight", "Child", "Tag"] {
        files.push((name, start(&format!("{year}/{name}-2026-11-22.csv"))));
    }
    let kids =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/babybuddy/api_fake90/children.json");
    files.push(("children.json", fs::read(kids).expect("the file")));
    let note = r#"[{"id":1,"child":1,"note":"words","time":"2026-11-20T10:00:00Z","tags":["a"]}]"#;
    files.push(("notes.json", note.as_bytes().to_vec()));
    files.extend(MADE_UP.map(|(name, text)| (name, text.as_bytes().to_vec())));
    files
}

/// Files of the formats of which no real one may be kept here.
const MADE_UP: [(&str, &str); 3] = [
    (
        "huckleberry.csv",
        "Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes,Logged By\n\
         Growth,2026-10-01 15:40,,,6.2kg,61.5cm,40cm,,Dad\n\
         Growth,2026-10-01 15:41,,,8.60lbs.oz,2.10ft.in,,,\n\
         Feed,2026-10-01 03:10,2026-10-01 03:40,00:25,00:09R,Breast,00:16L,,\n\
         Feed,2026-10-01 05:10,,,Formula,Bottle,110ml,one\\\\ntwo,\n\
         Diaper,2026-10-01 07:20,,yellow,,,\"Both, pee:medium poo:large\",,\n\
         Sleep,2026-10-01 20:05,2026-10-02 07:31,11:25,happy,,,,\n\
         Sleep,2026-10-02 20:05,,01h08m,,,,Nap,\n",
    ),
    (
        "export_narababy_Ada.csv",
        "Type,Profile Name,Start Date/time,Start Date/time (Epoch),Created By Caregiver,Time Zone,\
         [Combo Feed] Begin Side,[Combo Feed] Left Duration (Seconds),[Combo Feed] Volume,\
         [Combo Feed] Volume Unit,[Growth] Weight,[Growth] Weight Unit,_activityKey\n\
         Combo Feed,Ada,2026-03-20 00:30:00,1773981000,Mum,America/New_York,LEFT,480,45,ML,,,k1\n\
         Growth,Ada,2026-03-20 05:30:00,1773999000000,Mum,Europe/Berlin,,,,,4.2,KG,k2\n\
         Growth,Ada,2026-03-20 05:30:00,,,,,,,,9,LB,k2\n",
    ),
    (
        "own.csv",
        "start,end,duration,type,amount\n\
         3/4/26 10:00,,,a,110ml\n2026-04-03 20:00,,1:30,b,\n13/4/26 10:00,,,c,8 lbs. 7 oz.\n\
         14/4/26 10:00,14/4/26 09:00,5,d,\n15/4/26 10:00,,,e,\n",
    ),
];

/// One way to damage a file: where, and what is put there.
fn damage() -> impl Strategy<Value = (usize, Vec<u8>, usize)> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..4),
        Just(b"\"".to_vec()),
        Just(b",".to_vec()),
        Just(b"\n".to_vec()),
        Just("é\u{202f}".as_bytes().to_vec()),
        Just(b"99999999999999999999".to_vec()),
        Just(b"-1e999".to_vec()),
        Just(b"null".to_vec()),
    ];
    (any::<usize>(), piece, 0_usize..6)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~äß抱👶]{0,20}",
        Just("=1+1".to_owned()),
        Just("line\nbreak, \"quoted\"".to_owned()),
    ]
}

fn detail() -> impl Strategy<Value = Detail> {
    let volume = option::of(
        (0_u32..4000)
            .prop_map(|tenths| Measured::new(f64::from(tenths) / 10.0, Unit::OzImperial).ok()),
    );
    let side = prop_oneof![Just(Side::Left), Just(Side::Right)];
    let run = (side, option::of(any::<u16>())).prop_map(|(side, minutes)| SideRun {
        side,
        minutes,
        from: None,
    });
    let milk =
        option::of(prop_oneof![Just(Milk::Formula), Just(Milk::Expressed), Just(Milk::Other)]);
    prop_oneof![
        (volume, milk).prop_map(|(volume, milk)| Detail::Feed(Feed::Bottle {
            volume: volume.flatten(),
            milk
        })),
        vec(run, 0..4).prop_map(|sides| Detail::Feed(Feed::Breast { sides })),
        (any::<bool>(), any::<bool>(), option::of(text())).prop_map(|(wet, dirty, colour)| {
            let content = NappyContent::of(wet, dirty);
            Detail::Nappy(Nappy { content, colour, rash: wet, ..Nappy::default() })
        }),
        (option::of(text()), any::<bool>()).prop_map(|(place, inferred)| {
            Detail::Sleep(Sleep { place, inferred, ..Sleep::default() })
        }),
        (0_u32..20_000).prop_filter_map("a weight", |grams| {
            let weight = Measured::new(f64::from(grams) / 1000.0, Unit::Kg).ok()?;
            Some(Detail::Measurement(Measurement::Weight(weight)))
        }),
        text().prop_map(|text| Detail::Note { text }),
        (text(), option::of(text())).prop_map(|(name, value)| Detail::Custom { name, value }),
        Just(Detail::Wake),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
    let zone = prop_oneof![Just("Europe/London"), Just("America/New_York"), Just("UTC")];
    let times = (0_i64..300_000_000, -10_000_i64..100_000, 0_u8..3, 0_i64..1000);
    (times, detail(), option::of(text()), vec(text(), 0..3), zone, any::<bool>()).prop_map(
        |((seconds, length, extent, millis), detail, note, tags, zone, paused)| {
            let start =
                now() - TimeDelta::seconds(seconds + 100_001) + TimeDelta::milliseconds(millis);
            let end = start + TimeDelta::seconds(length);
            let subject = Subject::Baby(baby_named("Ada"));
            let zone: Zone = zone.parse().expect("a zone");
            let pause = Pause { from: start, to: Some(end) };
            Fact {
                extent: match extent {
                    0 => Extent::Instant,
                    1 => Extent::Open,
                    _ => Extent::Until(end),
                },
                by: paused.then(|| carer_named("Dad")),
                note,
                tags,
                pauses: if paused { vec![pause] } else { Vec::new() },
                ..Fact::at(subject, start, zone, detail)
            }
        },
    )
}

fn household() -> Household {
    let mut household = Household { zone: "Europe/London".parse().ok(), ..Household::default() };
    let born = "2026-08-24T06:20:00Z".parse().ok();
    let weight = Measured::new(3.4, Unit::Kg).ok();
    let ada = Baby { name: "Ada".to_owned(), born, birth_weight: weight, ..Baby::default() };
    household.apply(Record::Baby(baby_named("Ada"), Some(ada)));
    let dad = Carer { name: "=Dad".to_owned(), primary: true, ..Carer::default() };
    household.apply(Record::Carer(carer_named("Dad"), Some(dad)));
    household
}

fn logged(facts: Vec<Fact>) -> Vec<Logged> {
    let one = |(place, fact): (u128, Fact)| Logged {
        id: FactId::new(Uuid::from_u128(place)),
        recorded_at: fact.start,
        fact,
        author: Some(carer_named("Dad")),
        device: DeviceId::new(Uuid::nil()),
        history: 1,
    };
    (1..).zip(facts).map(one).collect()
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn no_bytes_make_a_parser_panic(bytes in vec(any::<u8>(), 0..300)) {
        for name in ["a.csv", "Sleep.csv", "feedings.json"] {
            survives(name, &bytes);
        }
    }

    #[test]
    fn no_bytes_make_an_archive_panic_or_grow(
        mut bytes in vec(any::<u8>(), 0..300),
        real in any::<bool>(),
    ) {
        if real {
            bytes.splice(0..bytes.len().min(4), b"PK\x03\x04".to_vec());
            bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\0\0\0\0\0\0");
        }
        if let Ok(files) = unpack("a.zip", &bytes, &["csv"], 1_000) {
            assert!(files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() <= 1_000);
        }
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in "[\"\\[\\]{}:,;0-9a-z/ \\n.+-]{0,200}") {
        for (name, header) in [
            ("a.csv", "Start Time,Activity,Quantity,Text\n"),
            ("Sleep.csv", "start,end,child_id\n"),
            ("own.csv", "start,end,duration,type,amount\n"),
            ("b.csv", "Type,Start,End,Duration,Start Condition,Start Location,End Condition\n"),
            ("c.csv", "Type,Start Date/time,Start Date/time (Epoch),[Sleep] Duration (Seconds)\n"),
            ("feedings.json", ""),
        ] {
            survives(name, format!("{header}{text}").as_bytes());
        }
    }

    #[test]
    fn no_damage_to_a_real_file_makes_a_parser_panic(
        which in any::<usize>(),
        damages in vec(damage(), 1..5),
    ) {
        let files = real();
        let (name, mut bytes) = files[which % files.len()].clone();
        for (at, piece, cut) in damages {
            let at = at % bytes.len().max(1);
            let to = (at + cut).min(bytes.len());
            bytes.splice(at..to, piece);
        }
        survives(name, &bytes);
    }

    #[test]
    fn what_is_exported_comes_back_with_the_same_identities(facts in vec(fact(), 1..20)) {
        let (household, facts) = (household(), logged(facts));
        let document = json(&household, &Documents::default(), &facts, now()).expect("it exports");
        let imported = import(Format::DadOps, "all.json", document.as_bytes()).expect("it imports");
        let mut back = Household::default();
        let mut came: Vec<(FactId, Fact)> = Vec::new();
        for Draft { id, payload } in imported.drafts {
            match payload {
                Payload::Log(fact) => came.push((id.into(), fact)),
                Payload::Baby { baby, now } => back.apply(Record::Baby(baby, Some(now))),
                Payload::Carer { carer, now } => back.apply(Record::Carer(carer, Some(now))),
                Payload::Setting(setting) => back.apply(Record::Setting(setting)),
                other => panic!("{other:?}"),
            }
        }
        came.sort_by_key(|(id, _)| *id);
        let went: Vec<(FactId, Fact)> = facts.into_iter().map(|one| (one.id, one.fact)).collect();
        assert_eq!(came, went);
        assert_eq!(back, household);
        assert!(imported.warnings.is_empty());
    }

    #[test]
    fn exported_rows_are_whole_and_no_text_is_a_formula(facts in vec(fact(), 1..20)) {
        let facts = logged(facts);
        let sheets = csv(&household(), &facts, now()).expect("it exports");
        let mut rows = 0;
        for sheet in sheets {
            let mut reader = csv::Reader::from_reader(sheet.text.as_bytes());
            let header = reader.headers().expect("a header").clone();
            for row in reader.records() {
                let row = row.expect("a row as wide as its header");
                rows += 1;
                for (column, cell) in header.iter().zip(row.iter()) {
                    assert!(!cell.starts_with(['=', '+', '-', '@']) || column == "length_min", "{column}: {cell}");
                    if ["start", "end", "recorded_at"].contains(&column) && !["", "running"].contains(&cell) {
                        assert!(chrono::DateTime::parse_from_rfc3339(cell).is_ok(), "{cell}");
                    }
                }
            }
        }
        assert_eq!(rows, facts.len());
    }
}

#[test]
fn an_old_export_does_not_undo_what_the_household_says_now() {
    let document = json(&household(), &Documents::default(), &[], now()).expect("it exports");
    let mut renamed = household();
    let ada = Baby { name: "Ada Lovelace".to_owned(), ..Baby::default() };
    renamed.apply(Record::Baby(baby_named("Ada"), Some(ada)));
    let options = Options {
        zone: Zone::UTC,
        zone_given: false,
        baby: None,
        now: now(),
        household: &renamed,
        notes: true,
        units: Vec::new(),
        map: None,
    };
    let files = [source("all.json".to_owned(), document.as_bytes()).expect("text")];
    let imported = read(Format::DadOps, &files, &options).expect("it imports");
    assert_eq!(imported.drafts, []);
}

#[test]
fn a_sheet_has_units_offsets_and_ids() {
    let volume = Measured::new(90.0, Unit::Ml).ok();
    let bottle = Detail::Feed(Feed::Bottle { volume, milk: Some(Milk::Formula) });
    let zone = "Europe/London".parse().expect("a zone");
    let start = "2026-07-01T02:04:00Z".parse().expect("an instant");
    let subject = Subject::Baby(BabyId::new(baby_named("Ada").uuid()));
    let feed = Fact {
        extent: Extent::Until(start + TimeDelta::minutes(12)),
        by: Some(carer_named("Dad")),
        note: Some("=cmd()".to_owned()),
        ..Fact::at(subject, start, zone, bottle)
    };
    let sheets = csv(&household(), &logged(vec![feed]), now()).expect("it exports");
    let [feeds] = &sheets[..] else { panic!("one sheet") };
    insta::assert_snapshot!(feeds.text.replace("\r\n", "\n"), @r"
    id,who,start,end,length_min,by,how,volume_ml,milk,sides,food,reaction,note,tags,app,recorded_at,versions
    00000000-0000-0000-0000-000000000001,Ada,2026-07-01T03:04:00+01:00,2026-07-01T03:16:00+01:00,12,'=Dad,bottle,90,formula,,,,'=cmd(),,,2026-07-01T03:04:00+01:00,1
    ");
}

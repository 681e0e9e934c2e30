//! Nara: columns by name, instants, zones a row, keys, in made-up files.

use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::feed::Side;
use dadops::domain::id::EntryId;
use dadops::domain::nappy::NappyContent;
use dadops::domain::span::Timestamp;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::error::ImportError;
use dadops::import::read;
use dadops::import::recognise;
use dadops::import::source::source;
use dadops::import::warning::Warning;
use dadops::journal::household::Household;
use std::collections::BTreeSet;

/// What every row may have; each test adds the columns of its kinds.
const HEAD: &str = "Type,Profile Name,Start Date/time,Start Date/time (Epoch),\
    Created By Caregiver,Note,Time Zone,_activityKey";

fn attempt(text: &str) -> Result<Imported, ImportError> {
    let household = Household::default();
    let zone = "America/New_York".parse().expect("a zone");
    let now = "2026-11-22T03:12:00Z".parse().expect("now");
    let options = Options { baby: None, ..Options::new(zone, now, &household) };
    let file = source("export_narababy_Ada.csv".to_owned(), text.as_bytes())?;
    read(Format::Nara, &[file], &options)
}

fn import(columns: &str, rows: &str) -> Imported {
    let imported = attempt(&format!("{HEAD},{columns}\n{rows}\n")).expect("it imports");
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    let sum = imported.rows_giving + imported.rows_naming + imported.rows_skipped;
    assert_eq!(imported.rows_read, sum);
    imported
}

fn facts(imported: &Imported) -> Vec<&Fact> {
    imported.facts().collect()
}

fn said(imported: &Imported) -> Vec<&'static str> {
    imported.warnings.iter().map(Warning::class).collect()
}

fn sentences(imported: &Imported) -> Vec<String> {
    imported.warnings.iter().map(|warning| warning.why.to_string()).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn instants_go_before_wall_clocks_and_each_row_has_its_own_zone() {
    for (written, epoch, zone, expected, class) in [
        ("2026-03-20 00:30:00", "1773981000", "", "2026-03-20T04:30:00Z", vec![]),
        ("2026-03-20 00:30:00", "1773981000000", "", "2026-03-20T04:30:00Z", vec![]),
        ("2026-03-20 05:30:00", "1773981000000", "Europe/Berlin", "2026-03-20T04:30:00Z", vec![]),
        (
            "2026-03-20 00:30:00",
            "1773981000000",
            "Europe/Berlin",
            "2026-03-20T04:30:00Z",
            vec!["contradiction"],
        ),
        ("2026-03-20 05:30:00", "", "Europe/Berlin", "2026-03-20T04:30:00Z", vec![]),
        ("2026-03-20 00:30:00", "", "", "2026-03-20T04:30:00Z", vec![]),
        ("2026-03-20 00:30:00", "", "Mars/Olympus", "2026-03-20T04:30:00Z", vec!["unknown_zone"]),
    ] {
        let row = format!("Sleep,Ada,{written},{epoch},,,{zone},k1,600");
        let imported = import("[Sleep] Duration (Seconds)", &row);
        let [fact] = facts(&imported)[..] else { panic!("one fact") };
        assert_eq!((fact.start, said(&imported)), (at(expected), class), "{row}");
        assert_eq!(fact.extent, Extent::Until(at("2026-03-20T04:40:00Z")));
        let own = if zone == "Europe/Berlin" { zone } else { "America/New_York" };
        assert_eq!(fact.zone.name(), own, "{row}");
    }
}

#[test]
fn a_bottle_says_what_was_in_it_and_how_much() {
    const COLUMNS: &str = "[Bottle Feed] Type,[Bottle Feed] Breast Milk Volume,\
        [Bottle Feed] Breast Milk Volume Unit,[Bottle Feed] Formula Name,\
        [Bottle Feed] Formula Volume,[Bottle Feed] Formula Volume Unit,[Bottle Feed] Volume,\
        [Bottle Feed] Volume Unit";
    for (cells, ml, milk, note) in [
        ("Formula,,,,,,90,ML", Some(90.0), Some(Milk::Formula), None),
        ("Breast Milk,,,,,,3.2,oz", Some(94.6), Some(Milk::Expressed), None),
        (
            "Mixed,2,FLOZ,Powder,1,FLOZ,3,FLOZ",
            Some(88.7),
            Some(Milk::Mixed),
            Some("Powder\nbreast milk 2 floz, formula 1 floz"),
        ),
        (",,,,60,ML,,", Some(60.0), Some(Milk::Formula), None),
        (",,,,,,,", None, None, None),
        ("Water,,,,,,30,ML", Some(30.0), Some(Milk::Other), Some("water")),
    ] {
        let row = format!("Bottle Feed,Ada,2026-03-20 00:30:00,,,,,k1,{cells}");
        let imported = import(COLUMNS, &row);
        let [fact] = facts(&imported)[..] else { panic!("one fact") };
        let Detail::Feed(Feed::Bottle { volume, milk: read }) = &fact.detail else {
            panic!("a bottle")
        };
        assert_eq!(volume.map(|volume| volume.canonical.value()), ml, "{cells}");
        assert_eq!((*read, fact.note.as_deref()), (milk, note), "{cells}");
    }
    let odd = import(COLUMNS, "Bottle Feed,Ada,2026-03-20 00:30:00,,,,,k1,Formula,,,,,,90,");
    let sentence = "is taken without its amount: `90` has no unit and nothing says which";
    assert_eq!(sentences(&odd), [sentence]);
}

#[test]
fn sides_stand_in_the_order_they_were_given() {
    const COLUMNS: &str = "[Breastfeed] Begin Side,[Breastfeed] End Side,\
        [Breastfeed] Left Duration (Seconds),[Breastfeed] Right Duration (Seconds)";
    for (cells, sides, minutes) in [
        ("LEFT,RIGHT,600,300", vec![(Side::Left, Some(10)), (Side::Right, Some(5))], 15),
        ("RIGHT.nonTimer,LEFT,600,300", vec![(Side::Right, Some(5)), (Side::Left, Some(10))], 15),
        (",LEFT,600,300", vec![(Side::Right, Some(5)), (Side::Left, Some(10))], 15),
        ("RIGHT,RIGHT,0,300", vec![(Side::Right, Some(5))], 5),
        ("LEFT,,,", vec![(Side::Left, None)], 0),
    ] {
        let row = format!("Breastfeed,Ada,2026-03-20 00:30:00,,,,,k1,{cells}");
        let imported = import(COLUMNS, &row);
        let [fact] = facts(&imported)[..] else { panic!("one fact") };
        let Detail::Feed(Feed::Breast { sides: read }) = &fact.detail else { panic!("a nursing") };
        let read: Vec<_> = read.iter().map(|run| (run.side, run.minutes)).collect();
        assert_eq!(read, sides, "{cells}");
        let length = fact.end().map_or(0, |end| (end - fact.start).num_minutes());
        assert_eq!(length, minutes, "{cells}");
    }
}

#[test]
fn a_combo_feed_is_a_nursing_and_a_bottle_in_one_row() {
    let imported = import(
        "[Combo Feed] Begin Side,[Combo Feed] Left Duration (Seconds),[Combo Feed] Volume,[Combo Feed] Volume Unit,[Combo Feed] Type",
        "Combo Feed,Ada,2026-03-20 00:30:00,,Mum,,,k1,LEFT,480,45,ML,Formula",
    );
    let kinds: Vec<bool> = imported
        .facts()
        .map(|fact| matches!(fact.detail, Detail::Feed(Feed::Breast { .. })))
        .collect();
    assert_eq!(kinds.iter().filter(|breast| **breast).count(), 1);
    assert_eq!((kinds.len(), imported.rows_read, imported.rows_giving), (2, 1, 1));
    assert_eq!(imported.carers[0].1.name, "Mum");
}

#[test]
fn the_other_kinds_of_rows() {
    let imported = import(
        "[Diaper] Type,[Diaper] Dirty Color,[Pump] Left Volume,[Pump] Left Volume Unit,[Growth] Weight,[Growth] Weight Unit,[Growth] Height,[Growth] Height Unit,[Medical] Temperature,[Medical] Medication,[Routine] Routine,[Baby First] Name,[Solid Feed] Food",
        "Diaper,Ada,2026-03-20 01:00:00,,,,,a,Dirty Wet,YELLOW,,,,,,,,,,,\n\
         Pump,Ada,2026-03-20 02:00:00,,,,,b,,,80,ML,,,,,,,,,\n\
         Growth,Ada,2026-03-20 03:00:00,,,,,c,,,,,4.2,KG,55,CM,,,,,\n\
         Medical,Ada,2026-03-20 04:00:00,,,,,d,,,,,,,,,98.6,Syrup,,,\n\
         Routine,Ada,2026-03-20 05:00:00,,,,,e,,,,,,,,,,,Bath,,\n\
         Baby First,Ada,2026-03-20 06:00:00,,,,,f,,,,,,,,,,,,First smile,\n\
         Solid Feed,Ada,2026-03-20 07:00:00,,,,,g,,,,,,,,,,,,,Pear\n\
         Disco,Ada,2026-03-20 08:00:00,,,,,h,,,,,,,,,,,,,",
    );
    let kinds: Vec<Kind> = imported.facts().map(Fact::kind).collect();
    let sorted = |mut kinds: Vec<Kind>| {
        kinds.sort_unstable();
        kinds
    };
    let expected = vec![
        Kind::Nappy,
        Kind::Pump,
        Kind::Measurement,
        Kind::Measurement,
        Kind::Temperature,
        Kind::Medicine,
        Kind::Custom,
        Kind::Milestone,
        Kind::Feed,
        Kind::Custom,
    ];
    assert_eq!(sorted(kinds), sorted(expected));
    assert_eq!((imported.rows_read, imported.rows_giving), (8, 8));
    let Detail::Nappy(nappy) = &facts(&imported)[0].detail else { panic!("a nappy") };
    assert_eq!((nappy.content, nappy.colour.as_deref()), (NappyContent::Both, Some("yellow")));
    assert_eq!(said(&imported), ["unit_assumed", "own_kind"]);
}

#[test]
fn a_key_is_taken_once_and_holds_through_later_exports() {
    let rows = "Sleep,Ada,2026-03-20 00:30:00,,,,,k1,600\n\
                Sleep,Ada,2026-03-20 00:30:00,,,,,k1,600\n\
                Sleep,Ada,2026-03-20 01:30:00,,,,,k2,600";
    let first = import("[Sleep] Duration (Seconds)", rows);
    assert_eq!(sentences(&first), ["has the key of row 2, which was taken"]);
    assert_eq!((first.rows_giving, first.rows_skipped), (2, 1));
    let later = format!("{rows}\nSleep,Ada,2026-03-21 00:30:00,,,,,k3,600");
    let later = import("[Sleep] Duration (Seconds)", &later);
    let known: BTreeSet<EntryId> = first.drafts.iter().map(|draft| draft.id).collect();
    let standing = |id| if known.contains(&id) { Standing::Holds } else { Standing::Unknown };
    let fresh = later.fresh(standing, EntryId::from_bytes([0xff; 16]));
    assert_eq!((fresh.facts_new, fresh.facts_known), (1, 2));
}

#[test]
fn a_profile_row_names_the_child_and_its_birth() {
    let imported = import(
        "[Profile] Birth Date,[Profile] Sex,[Sleep] Duration (Seconds)",
        "Profile,Ada,,,,,,p,2026-03-01,F,\nSleep,Ada,2026-03-20 00:30:00,,,,,k1,,,600",
    );
    assert_eq!((imported.rows_naming, imported.rows_giving), (1, 1));
    assert_eq!(imported.babies[0].1.name, "Ada");
    assert_eq!(imported.babies[0].1.born, Some(at("2026-03-01T05:00:00Z")));
    assert_eq!(said(&imported), ["birth_date_only"]);
}

#[test]
fn bad_rows_are_named_one_by_one() {
    const COLUMNS: &str =
        "[Sleep] Duration (Seconds),[Diaper] Type,[Growth] Weight,[Growth] Weight Unit";
    for (row, classes, skipped) in [
        ("Sleep,Ada,,,,,,k1,600,,,", vec!["no_time"], 1),
        ("Sleep,Ada,,soon,,,,k1,600,,,", vec!["unreadable_time"], 1),
        ("Sleep,Ada,2107-01-01 00:00:00,,,,,k1,600,,,", vec!["future"], 1),
        ("Sleep,Ada,,4323456789,,,,k1,600,,,", vec!["future"], 1),
        ("Sleep,Ada,2026-03-20 00:30:00,,,,,k1,144000,,,", vec!["over_a_day"], 0),
        ("Sleep,Ada,2026-03-20 00:30:00,,,,,k1,-5,,,", vec!["not_a_number"], 1),
        ("Sleep,Ada,2026-03-20 00:30:00,,,,,k1,99999999999,,,", vec!["not_a_number"], 1),
        ("Diaper,Ada,2026-03-20 00:30:00,,,,,k1,,Glitter,,", vec!["unknown_word"], 1),
        ("Growth,Ada,2026-03-20 00:30:00,,,,,k1,,,,", vec!["nothing_measured"], 1),
        ("Growth,Ada,2026-03-20 00:30:00,,,,,k1,,,4.2,STONE", vec!["unknown_unit"], 1),
        (",Ada,2026-03-20 00:30:00,,,,,k1,,,,", vec!["unknown_word"], 1),
    ] {
        let imported = import(COLUMNS, row);
        assert_eq!((said(&imported), imported.rows_skipped), (classes, skipped), "{row}");
    }
}

#[test]
fn a_file_beyond_reason_is_refused() {
    let refused = |text: &str| attempt(text).expect_err("refused").to_string();
    assert_eq!(refused(HEAD), "there is no row to import");
    assert!(refused("Kind,When\na,b\n").contains("has no column `type`"));
    let half = format!("{HEAD}\nSleep,Ada,2026-03-20 00:30:00,,,\"half a no");
    assert!(refused(&half).starts_with("the quote that opens on line 2"));
    let columns: Vec<String> = (0..1_000).map(|n| format!("c{n}")).collect();
    assert!(refused(&format!("{HEAD},{}\na\n", columns.join(","))).contains("over 500 columns"));
}

#[test]
fn the_header_tells_the_format_whatever_its_order() {
    let text = "[Diaper] Type,Start Date/time (Epoch),Type\nWet,1773981000,Diaper\n";
    let file = source("a.csv".to_owned(), text.as_bytes()).expect("text");
    let (format, why) = recognise(&[file]).expect("known");
    assert_eq!(format, Format::Nara);
    assert_eq!(why, "a.csv: it has the columns start date/time and [diaper] type");
}

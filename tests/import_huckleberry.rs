//! Huckleberry: what each type of row becomes, in made-up files.

use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::feed::Side;
use dadops::domain::id::EntryId;
use dadops::domain::measure::Measurement;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::nappy::Size;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::error::ImportError;
use dadops::import::read;
use dadops::import::recognise;
use dadops::import::run;
use dadops::import::source::source;
use dadops::import::warning::Warning;
use dadops::journal::household::Household;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const HEADER: &str =
    "Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes,Logged By\n";

fn options(household: &Household, notes: bool) -> Options<'_> {
    let zone = "America/New_York".parse().expect("a zone");
    let now = "2026-11-22T03:12:00Z".parse().expect("now");
    let baby = Some("Ada".to_owned());
    Options { zone_given: true, baby, notes, ..Options::new(zone, now, household) }
}

/// Every row read gave a fact or is left out with a warning.
fn balanced(imported: &Imported) {
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    assert_eq!(imported.rows_read, imported.rows_giving + imported.rows_skipped);
    let rows: BTreeSet<u64> =
        imported.facts().filter_map(|fact| fact.source.as_ref().map(|from| from.row)).collect();
    assert_eq!(rows.len(), imported.rows_giving);
    let ids: BTreeSet<EntryId> = imported.drafts.iter().map(|draft| draft.id).collect();
    assert_eq!(ids.len(), imported.drafts.len(), "identities are distinct");
}

fn attempt(text: &str, notes: bool) -> Result<Imported, ImportError> {
    let household = Household::default();
    let file = source("huckleberry.csv".to_owned(), text.as_bytes())?;
    read(Format::Huckleberry, &[file], &options(&household, notes))
}

fn import(rows: &str) -> Imported {
    let imported = attempt(&format!("{HEADER}{rows}\n"), false).expect("it imports");
    balanced(&imported);
    imported
}

fn facts(imported: &Imported) -> Vec<&Fact> {
    imported.facts().collect()
}

fn one(row: &str) -> Detail {
    let imported = import(row);
    let [fact] = facts(&imported)[..] else { panic!("one fact of {row}") };
    fact.detail.clone()
}

fn said(imported: &Imported) -> Vec<&'static str> {
    imported.warnings.iter().map(Warning::class).collect()
}

fn sentences(imported: &Imported) -> Vec<String> {
    imported.warnings.iter().map(|warning| warning.why.to_string()).collect()
}

#[test]
fn a_breast_feed_has_the_right_side_first_in_the_file_and_both_are_read() {
    for (right, left, sides) in [
        ("00:09R", "00:16L", vec![(Side::Left, Some(16)), (Side::Right, Some(9))]),
        ("01:02R", "", vec![(Side::Right, Some(62))]),
        ("", "L", vec![(Side::Left, None)]),
        ("R", "L", vec![(Side::Left, None), (Side::Right, None)]),
        ("", "", vec![]),
    ] {
        let row = format!("Feed,2026-10-01 03:10,2026-10-01 03:40,00:25,{right},Breast,{left},,");
        let Detail::Feed(Feed::Breast { sides: read }) = one(&row) else { panic!("a nursing") };
        let read: Vec<_> = read.iter().map(|run| (run.side, run.minutes)).collect();
        assert_eq!(read, sides, "{right} {left}");
    }
}

#[test]
fn a_bottle_has_its_milk_and_its_amount_in_its_unit() {
    for (milk, amount, expected) in [
        ("Formula", "110ml", (Some(110.0), Some(Milk::Formula))),
        ("Breast Milk", "4oz", (Some(118.3), Some(Milk::Expressed))),
        ("Mixed", "", (None, Some(Milk::Mixed))),
        ("Goat Milk", "90ml", (Some(90.0), Some(Milk::Other))),
        ("", "90ml", (Some(90.0), None)),
    ] {
        let imported = import(&format!(
            "\"Feed\",\"2026-10-01 03:10\",,,\"{milk}\",\"Bottle\",\"{amount}\",,"
        ));
        let [fact] = facts(&imported)[..] else { panic!("one fact") };
        let Detail::Feed(Feed::Bottle { volume, milk: read }) = &fact.detail else {
            panic!("a bottle")
        };
        let ml = volume.map(|volume| volume.canonical.value());
        assert_eq!((ml, *read), expected, "{milk} {amount}");
        let named = (milk == "Goat Milk").then(|| "goat milk".to_owned());
        assert_eq!(fact.note, named, "a milk without a word of its own is named");
    }
    let odd = import("Feed,2026-10-01 03:10,,,Formula,Bottle,4 cups,,");
    assert_eq!(
        sentences(&odd),
        ["is taken without its amount: `4 cups` has no unit that is known here"]
    );
    assert_eq!(facts(&odd).len(), 1, "a bottle of an unknown size is still a feed");
}

#[test]
fn food_with_commas_stays_one_field() {
    let row = "Solids,2026-10-01 12:10,,,\"2tbsp of Carrot, Pea\",,LOVED,,";
    let expected = Feed::Solids {
        food: Some("2tbsp of Carrot, Pea".to_owned()),
        reaction: Some("LOVED".to_owned()),
    };
    assert_eq!(one(row), Detail::Feed(expected));
}

#[test]
fn a_nappy_has_its_colour_where_others_have_a_length() {
    let nappy = |row: &str| match one(row) {
        Detail::Nappy(nappy) => nappy,
        other => panic!("{other:?}"),
    };
    let of = |content| Nappy { content, ..Nappy::default() };
    for (words, content, size) in [
        ("Pee", NappyContent::Wet, None),
        ("Pee:large", NappyContent::Wet, Some(Size::Large)),
        ("Poo:small", NappyContent::Dirty, Some(Size::Small)),
        ("Both", NappyContent::Both, None),
        ("\"Both, pee:medium poo:medium\"", NappyContent::Both, Some(Size::Medium)),
        ("Dry", NappyContent::Dry, None),
    ] {
        let read = nappy(&format!("Diaper,2026-10-01 07:20,,,,,{words},,"));
        assert_eq!(read, Nappy { size, ..of(content) }, "{words}");
    }
    let whole = nappy("Diaper,2026-10-01 07:20,,yellow,seedy,Diaper rash,Poo:large,,");
    let expected = Nappy {
        colour: Some("yellow".to_owned()),
        texture: Some("seedy".to_owned()),
        size: Some(Size::Large),
        rash: true,
        ..of(NappyContent::Dirty)
    };
    assert_eq!(whole, expected);

    let apart = import("Diaper,2026-10-01 07:20,,,,,\"Both, pee:small poo:large\",,");
    let [fact] = facts(&apart)[..] else { panic!("one fact") };
    assert_eq!(fact.note.as_deref(), Some("pee:small poo:large"), "two sizes are kept as words");
    let unknown = import("Diaper,2026-10-01 07:20,,,,,Confetti,,");
    assert_eq!((said(&unknown), unknown.rows_skipped), (vec!["unknown_word"], 1));
}

#[test]
fn what_a_second_app_wrote_into_the_file_is_read_as_it_means_it() {
    for (word, content) in [("Mojado", NappyContent::Wet), ("Sucio", NappyContent::Dirty)] {
        let row = format!("Diaper,2026-10-01 07:20,,{word},,,,,");
        assert_eq!(one(&row), Detail::Nappy(Nappy { content, ..Nappy::default() }));
    }
    let bottle = import("Feed,2026-10-01 07:20,,210ml,,,,,");
    let Detail::Feed(Feed::Bottle { volume: Some(volume), .. }) = &facts(&bottle)[0].detail else {
        panic!("a bottle")
    };
    assert_eq!((volume.canonical.value(), said(&bottle)), (210.0, vec![]));
    let sleep = import("Sleep,2026-10-01 07:20,,01h08m,,,,Nap,");
    let start = facts(&sleep)[0].start;
    assert_eq!(facts(&sleep)[0].extent, Extent::Until(start + chrono::TimeDelta::minutes(68)));
    assert_eq!(said(&sleep), [""; 0], "`Nap` is no private word");
    let dose = import("Medicine,2026-10-01 07:20,,Vitamin K,,,,,");
    assert!(
        matches!(&facts(&dose)[0].detail, Detail::Medicine(dose) if dose.product == "Vitamin K")
    );
}

#[test]
fn one_row_of_growth_gives_up_to_three_facts_and_counts_once() {
    let imported = import("Growth,2026-10-01 15:40,,,6.2kg,61.5cm,40cm,private,Dad");
    let measured: Vec<f64> = imported
        .facts()
        .map(|fact| match fact.detail {
            Detail::Measurement(Measurement::Weight(grams)) => grams.canonical.value(),
            Detail::Measurement(Measurement::Length(mm) | Measurement::Head(mm)) => {
                mm.canonical.value()
            }
            _ => panic!("no measurement"),
        })
        .collect();
    let measured: BTreeSet<String> = measured.into_iter().map(|value| value.to_string()).collect();
    assert_eq!(measured, ["400", "615", "6200"].map(str::to_owned).into());
    assert_eq!((imported.rows_read, imported.rows_giving), (1, 1));
    assert_eq!(sentences(&imported), ["1 notes left out; they come in only with --notes"]);
    assert_eq!(imported.carers[0].1.name, "Dad");

    let nothing = import("Growth,2026-10-01 15:40,,,,,,,");
    assert_eq!((said(&nothing), nothing.rows_skipped), (vec!["nothing_measured"], 1));
}

#[test]
fn what_has_two_readings_is_left_out_and_named_and_the_rest_is_taken() {
    let lone = import("Growth,2026-10-01 15:40,,,8.60lbs.oz,,,,");
    assert_eq!(sentences(&lone), ["`8.60lbs.oz` can be read in two ways and is not converted"]);
    assert_eq!((lone.rows_skipped, lone.rows_giving), (1, 0));

    let some = import("Growth,2026-10-01 15:40,,,8.60lbs.oz,2.10ft.in,40cm,,");
    assert_eq!(said(&some), ["ambiguous_unit", "ambiguous_unit"]);
    assert_eq!((some.rows_skipped, some.rows_giving, facts(&some).len()), (0, 1, 1));

    let rows = "Growth,2026-10-02 15:40,,,,2.10ft.in,,,\nGrowth,2026-10-01 15:40,,,,64.01cm,,,";
    let proved = import(rows);
    assert_eq!(
        sentences(&proved),
        ["`ft.in` is taken as decimal feet: the same length stands in this file in cm"]
    );
    let Detail::Measurement(Measurement::Length(length)) = facts(&proved)[1].detail else {
        panic!("a length")
    };
    assert_eq!(length.canonical.steps(), 640);
}

#[test]
fn sleeps_pumps_doses_and_temperatures() {
    let imported = import(
        "Sleep,2026-10-01 20:05,2026-10-02 07:31,11:25,happy,\"on own in bed, nursing\",woke up child,,\n\
         Pump,2026-10-02 08:00,,,100ml,,4oz,,\n\
         Meds,2026-10-02 09:00,,,1.5ml,Syrup,,,\n\
         Temp,2026-10-02 10:00,,,98.6°F,,,,\n\
         Tummy time,2026-10-02 11:00,2026-10-02 11:05,00:05,,,,,\n\
         Moon walk,2026-10-02 12:00,,,,,,,",
    );
    let facts = facts(&imported);
    let Detail::Sleep(sleep) = &facts[0].detail else { panic!("a sleep") };
    assert_eq!(sleep.place.as_deref(), Some("on own in bed, nursing"));
    assert_eq!(sleep.settled.as_deref(), Some("happy"));
    assert_eq!(sleep.woke.as_deref(), Some("woke up child"));
    let length = facts[0].end().expect("an end") - facts[0].start;
    assert_eq!(length.num_minutes(), 686, "the end counts, not the cut length");
    let Detail::Pump(pump) = &facts[1].detail else { panic!("a pump") };
    let ml =
        [pump.left, pump.right, pump.total].map(|side| side.map(|side| side.canonical.value()));
    assert_eq!(ml, [Some(100.0), Some(118.3), Some(218.3)]);
    let Detail::Medicine(dose) = &facts[2].detail else { panic!("a dose") };
    assert_eq!((dose.product.as_str(), dose.amount.as_deref()), ("Syrup", Some("1.5ml")));
    let Detail::Temperature(reading) = &facts[3].detail else { panic!("a temperature") };
    assert_eq!(reading.value.canonical.steps(), 3_700);
    assert!(matches!(&facts[4].detail, Detail::Custom { name, .. } if name == "tummy time"));
    assert_eq!(said(&imported), ["own_kind"]);
}

#[test]
fn private_words_come_in_only_when_asked_for_with_their_line_ends() {
    let text = format!("{HEADER}Feed,2026-10-01 03:10,,,Formula,Bottle,90ml,one\\ntwo,Mum\n");
    let without = attempt(&text, false).expect("it imports");
    assert_eq!(facts(&without)[0].note, None);
    let with = attempt(&text, true).expect("it imports");
    assert_eq!(facts(&with)[0].note.as_deref(), Some("one\ntwo"));
}

#[test]
fn a_running_sleep_ends_later_and_is_the_same_fact() {
    let running = import("Sleep,2026-11-21 21:00,,00:00,,,,,");
    assert!(facts(&running)[0].open());
    let ended = import("Sleep,2026-11-21 21:00,2026-11-21 22:01,01:01,happy,,upset,,");
    let known: BTreeSet<EntryId> = running.drafts.iter().map(|draft| draft.id).collect();
    let standing = |id| if known.contains(&id) { Standing::Holds } else { Standing::Unknown };
    let fresh = ended.fresh(standing, EntryId::from_bytes([0xff; 16]));
    let corrects = fresh.drafts.iter().any(|draft| draft.payload.target().is_some());
    assert!(corrects && fresh.facts_new == 1, "{:?}", fresh.drafts);
}

#[test]
fn bad_rows_are_named_one_by_one() {
    for (row, classes, skipped) in [
        ("Sleep,2107-10-01 03:10,2107-10-01 04:10,01:00,,,,,", vec!["future"], 1),
        ("Sleep,2026-10-01 03:10,2026-10-02 19:10,40:00,,,,,", vec!["over_a_day"], 0),
        ("Sleep,2026-10-01 03:10,2026-10-01 02:10,00:00,,,,,", vec!["ends_before_start"], 0),
        ("Sleep,,,,,,,,", vec!["no_time"], 1),
        ("Sleep,yesterday,,,,,,,", vec!["unreadable_time"], 1),
        ("Sleep,2026-10-01,,,,,,,", vec!["day_without_time"], 1),
        (",2026-10-01 03:10,,,,,,,", vec!["unknown_word"], 1),
        ("Temp,2026-10-01 03:10,,,warm,,,,", vec!["not_a_number"], 1),
        ("Temp,2026-10-01 03:10,,,37.2,,,,", vec!["unit_assumed"], 0),
        ("Feed,2026-10-01 03:10,,,Formula,Bottle,-5ml,,", vec!["part_left_out"], 0),
        ("Feed,2026-10-01 03:10", vec!["meaning_assumed", "short_row"], 0),
    ] {
        let imported = import(row);
        assert_eq!((said(&imported), imported.rows_skipped), (classes, skipped), "{row}");
    }
}

#[test]
fn a_file_beyond_reason_is_refused_or_its_row_is_left_out() {
    let long = format!("{HEADER}Sleep,2026-10-01 03:10,,01:00,,,,{},\n", "a".repeat(10_000_000));
    let without = attempt(&long, false).expect("it imports");
    assert_eq!(without.rows_giving, 1, "private words are not looked at unasked");
    let with = attempt(&long, true).expect("it imports");
    assert_eq!((said(&with), with.rows_skipped), (vec!["text_too_long"], 1));

    let columns: Vec<String> = (0..1_000).map(|n| format!("c{n}")).collect();
    let wide = format!("{},{HEADER}", columns.join(","));
    let refused = |text: &str| attempt(text, false).expect_err("refused").to_string();
    assert!(refused(&wide).contains("has over 500 columns"));
    assert_eq!(refused(HEADER), "there is no row to import");
    assert!(refused("Type,Start\nSleep,2026-10-01 03:10\n").contains("has no column"));
    let half = format!("{HEADER}Sleep,2026-10-01 03:10,,01:00,,,,\"half a no");
    assert_eq!(refused(&half), "the quote that opens on line 2 of huckleberry.csv never closes");
}

#[test]
fn the_header_tells_the_format() {
    let file = |text: &str| source("events.csv".to_owned(), text.as_bytes()).expect("text");
    let (format, why) = recognise(&[file(HEADER)]).expect("known");
    assert_eq!(format, Format::Huckleberry);
    assert_eq!(
        why,
        "events.csv: it has the columns type, start, start condition, start location, end condition"
    );
}

/// A year and a half of one family, where the shared folder is at hand.
#[test]
fn a_real_year_counts_as_an_independent_reader_counts_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/huckleberry_archiewood/events.csv");
    let Ok(text) = fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let mut types: BTreeMap<String, usize> = BTreeMap::new();
    let mut measures = 0;
    let mut ambiguous = 0;
    for line in text.lines().skip(1) {
        // No field before the sixth comma holds one in this file.
        let cells: Vec<&str> = line.split(',').map(|cell| cell.trim_matches('"')).collect();
        *types.entry(cells[0].to_owned()).or_default() += 1;
        if cells[0] == "Growth" {
            measures += cells[4..7].iter().filter(|cell| !cell.is_empty()).count();
            ambiguous += cells[4..7].iter().filter(|cell| cell.ends_with("lbs.oz")).count();
        }
    }
    let household = Household::default();
    let imported = run(Format::Huckleberry, &[path], &options(&household, true));
    let imported = imported.expect("it imports");
    balanced(&imported);
    assert_eq!(imported.rows_read, types.values().sum::<usize>());
    let of = |name: &str| types.get(name).copied().unwrap_or_default();
    let expected = BTreeMap::from([
        (Kind::Sleep, of("Sleep")),
        (Kind::Feed, of("Feed")),
        (Kind::Nappy, of("Diaper")),
        (Kind::Measurement, measures - ambiguous),
        (Kind::Medicine, of("Meds")),
        (Kind::Pump, of("Pump")),
        (Kind::Custom, of("Tummy time")),
    ]);
    assert_eq!(imported.counts(), expected);
    assert_eq!(imported.rows_skipped, 0, "{:?}", said(&imported));

    let known: BTreeSet<EntryId> = imported.drafts.iter().map(|draft| draft.id).collect();
    let standing = |id| if known.contains(&id) { Standing::Holds } else { Standing::Unknown };
    let fresh = imported.fresh(standing, EntryId::from_bytes([0xff; 16]));
    assert_eq!((fresh.facts_new, fresh.facts_known), (0, imported.facts().count()));
}

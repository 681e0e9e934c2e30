//! Baby Tracker (Nighp).

use crate::kit::Told;
use crate::kit::adds_nothing_again;
use crate::kit::archive;
use crate::kit::briefs;
use crate::kit::classes;
use crate::kit::files;
use crate::kit::paths;
use crate::kit::records;
use crate::kit::said;
use crate::kit::trial;
use crate::kit::try_files;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::person::Subject;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::recognise;
use dadops::import::source::source;
use dadops::journal::action::Draft;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

const NAMES: [&str; 11] = [
    "name_diaper.csv",
    "name_expressed.csv",
    "name_formula.csv",
    "name_growth.csv",
    "name_medication.csv",
    "name_milestone.csv",
    "name_nursing.csv",
    "name_other_activity.csv",
    "name_sleep.csv",
    "name_vaccine.csv",
    "pump.csv",
];

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/nighp")
}

fn one(name: &str, text: &str) -> Imported {
    files(Format::Nighp, &[(name, text)])
}

fn all_day_first(sleep: &str) -> Vec<(&str, String)> {
    vec![("Ada_sleep.csv", sleep.to_owned())]
}

#[test]
fn every_row_of_twelve_real_weeks_is_a_fact() {
    let told = Told { baby: None, ..Told::default() };
    let imported = paths(Format::Nighp, &[fixture()], &told);
    let rows = |name: &str| records(&fixture().join(name));
    let count = |name: &str| rows(name).len();
    // Growth rows have up to three numbers, and each is a fact.
    let sizes = rows("name_growth.csv");
    let sizes = sizes.iter().flat_map(|row| row[2..5].iter()).filter(|cell| !cell.is_empty());
    let expected = BTreeMap::from([
        (Kind::Nappy, count("name_diaper.csv")),
        (
            Kind::Feed,
            count("name_expressed.csv") + count("name_formula.csv") + count("name_nursing.csv"),
        ),
        (Kind::Measurement, sizes.count()),
        (Kind::Medicine, count("name_medication.csv")),
        (Kind::Milestone, count("name_milestone.csv")),
        (Kind::Custom, count("name_other_activity.csv")),
        (Kind::Sleep, count("name_sleep.csv")),
        (Kind::Vaccination, count("name_vaccine.csv")),
        (Kind::Pump, count("pump.csv")),
    ]);
    assert_eq!(imported.counts(), expected);
    assert_eq!(imported.rows_read, NAMES.map(count).iter().sum::<usize>());
    assert_eq!((imported.rows_skipped, imported.rows_naming), (0, 0));
    let order = imported.date_order.expect("slashes").to_string();
    assert!(order.starts_with("month/day: "), "{order}");
    let babies: Vec<&str> = imported.babies.iter().map(|(_, baby)| baby.name.as_str()).collect();
    assert_eq!(babies, ["Baby"]);
}

/// Returns millilitres, minutes and counts of wet nappies of the real weeks.
#[test]
fn sums_of_the_real_weeks_agree_with_the_files() {
    let imported = paths(Format::Nighp, &[fixture()], &Told::default());
    let sum = |name: &str, column: usize| -> f64 {
        let cell = |row: Vec<String>| row.get(column).and_then(|cell| cell.parse::<f64>().ok());
        records(&fixture().join(name)).into_iter().filter_map(cell).sum()
    };
    let bottle = |wanted: Milk| -> f64 {
        let volume = |fact: &Fact| match &fact.detail {
            Detail::Feed(Feed::Bottle { volume, milk }) if *milk == Some(wanted) => {
                volume.map(|volume| volume.canonical.value())
            }
            _ => None,
        };
        imported.facts().filter_map(volume).sum()
    };
    assert!((bottle(Milk::Formula) - sum("name_formula.csv", 2)).abs() < 1e-6);
    assert!((bottle(Milk::Expressed) - sum("name_expressed.csv", 2)).abs() < 1e-6);
    let slept: i64 = imported
        .facts()
        .filter(|fact| fact.kind() == Kind::Sleep)
        .filter_map(|fact| match fact.extent {
            Extent::Until(end) => Some((end - fact.start).num_minutes()),
            _ => None,
        })
        .sum();
    assert!(
        (f64::from(i32::try_from(slept).expect("minutes")) - sum("name_sleep.csv", 2)).abs() < 0.5
    );
    let wet = |fact: &&Fact| matches!(&fact.detail, Detail::Nappy(nappy) if nappy.content.wet());
    let statuses = records(&fixture().join("name_diaper.csv"));
    let wet_rows = statuses.iter().filter(|row| row[2] == "Wet" || row[2] == "Mixed").count();
    assert_eq!(imported.facts().filter(wet).count(), wet_rows);
}

#[test]
fn what_is_odd_about_the_real_weeks_is_said() {
    let imported = paths(Format::Nighp, &[fixture()], &Told { notes: false, ..Told::default() });
    let mut classes = classes(&imported);
    let overlaps = classes.remove("overlaps").unwrap_or_default();
    let repeated = classes.remove("same_again").unwrap_or_default();
    assert!(overlaps > 0 && repeated < 30, "{overlaps} {repeated}");
    let empty =
        records(&fixture().join("name_sleep.csv")).iter().filter(|row| row[2] == "0").count();
    let pumped = |row: &&Vec<String>| row[1].is_empty() && !row[2].is_empty() && row[2] == row[3];
    assert!(records(&fixture().join("pump.csv")).iter().any(|row| pumped(&row)));
    // Files with notes: diaper, expressed, formula, sleep, pump.
    let expected = BTreeMap::from([
        ("meaning_assumed", 1),
        ("no_end", empty),
        ("notes_left_out", 5),
        ("total_differs", 1),
    ]);
    classes.retain(|class, _| expected.contains_key(class));
    assert_eq!(classes, expected);
}

#[test]
fn a_second_run_adds_nothing_and_a_zip_is_the_folder() {
    let folder = paths(Format::Nighp, &[fixture()], &Told::default());
    let again = paths(Format::Nighp, &[fixture()], &Told { notes: false, ..Told::default() });
    adds_nothing_again(&folder, &again);
    let entry =
        |name: &str| (format!("export/{name}"), fs::read(fixture().join(name)).expect("it"));
    let bytes = archive(&NAMES.map(entry));
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("export.zip");
    fs::write(&path, bytes).expect("written");
    let zipped = paths(Format::Nighp, &[path], &Told::default());
    adds_nothing_again(&folder, &zipped);
    assert_eq!(folder.facts().count(), zipped.facts().count());
}

#[test]
fn both_spellings_of_the_same_rows_are_the_same_facts() {
    let american = files(
        Format::Nighp,
        &[
            (
                "Ada_sleep.csv",
                "\u{feff}Baby,Time,Duration(minutes),Note\nAda,\"9/13/23, 3:38\u{202f}AM\",112\n",
            ),
            (
                "Ada_nursing.csv",
                "Baby,Time,Start Side,Left duration (min),Right duration (min),Total Duration (min),Note\n\
                 Ada,\"9/14/23, 13:05\",Right,4,9,13\n",
            ),
            ("Ada_formula.csv", "Baby,Time,Amount (ml),Note\nAda,\"9/8/23, 2:01 PM\",70\n"),
        ],
    );
    let australian = files(
        Format::Nighp,
        &[
            (
                "Ada_sleep.csv",
                "\"Baby\",\"Time\",\"Duration (min)\",\"Note\"\n\"Ada\",\"13/9/23 3:38 am\",\"112\",\"\"\n",
            ),
            (
                "Ada_nursing.csv",
                "Baby,Time,Start side,Left duration (min),Right Duration (min),Total (min),Note\n\
                 \"Ada\",\"14/9/23 1:05\u{202f}pm\",\"Right\",\"4\",\"9\",\"13\",\"\"\n",
            ),
            (
                "Ada_formula.csv",
                "Baby,Time,Amount (ml),Note\n\"Ada\",\"8/9/23 2:01 pm\",\"70\",\"\"\n",
            ),
        ],
    );
    insta::assert_snapshot!(briefs(&american).join("\n"), @r"
    09-08 18:01 how=bottle kind=feed milk=formula volume: canonical=70.0
    09-13 07:38 112 min kind=sleep
    09-14 17:05 13 min how=breast kind=feed sides: minutes=9 side=right minutes=4 side=left
    ");
    assert_eq!(briefs(&american), briefs(&australian));
    adds_nothing_again(&american, &australian);
    assert_eq!(said(&american), Vec::<String>::new());
    assert_eq!(said(&australian), Vec::<String>::new());
}

#[test]
fn the_neighbours_tell_the_order_of_dates_that_a_file_leaves_open() {
    let pump = "Time,Start side,Left duration (min),Right Duration (min),Total duration (min),\
                Left Amount (ml),Right Amount (ml),Total amount (ml),Note\n\
                \"8/9/23 2:01 pm\",\"\",\"7\",,\"7\",,,,\"\"\n";
    let mut both =
        all_day_first("Baby,Time,Duration (min),Note\n\"Ada\",\"13/9/23 3:38 am\",\"112\",\"\"\n");
    both.push(("pump.csv", pump.to_owned()));
    let both: Vec<(&str, &str)> = both.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let imported = files(Format::Nighp, &both);
    assert_eq!(briefs(&imported)[0], "09-08 18:01 7 min kind=pump sides=left");
    assert_eq!(said(&imported), Vec::<String>::new());
    // Alone, the spelling of its times tells, and that is said.
    let alone = one("pump.csv", pump);
    assert_eq!(briefs(&alone), ["09-08 18:01 7 min kind=pump sides=left"]);
    assert_eq!(classes(&alone), BTreeMap::from([("date_order_assumed", 1)]));
}

#[test]
fn minutes_that_are_none_are_a_timer_that_runs_or_a_moment() {
    let text = "Baby,Time,Duration(minutes),Note\n\
                Ada,\"11/21/26, 9:30 PM\",0\n\
                Ada,\"11/21/26, 4:50 PM\",50\n\
                Ada,\"11/20/26, 2:09 PM\",0\n";
    let imported = one("Ada_sleep.csv", text);
    assert_eq!(
        briefs(&imported),
        ["11-20 19:09 kind=sleep", "11-21 21:50 50 min kind=sleep", "11-22 02:30 open kind=sleep"]
    );
    assert_eq!(said(&imported), ["4 -: does not say when it ended; kept as a moment"]);
    // The same sleep, ended in a later export, is a correction of it.
    let later = one("Ada_sleep.csv", &text.replace("9:30 PM\",0", "9:30 PM\",35"));
    let open = imported.drafts.iter().find(|draft| draft.payload.fact().is_some_and(Fact::open));
    let open = open.expect("one runs").id;
    assert!(later.ran_as.values().any(|ran| *ran == open.into()));
}

#[test]
fn sides_count_where_their_total_does_not_agree() {
    let imported = one(
        "Ada_nursing.csv",
        "Baby,Time,Start Side,Left duration (min),Right duration (min),Total Duration (min),Note\n\
         Ada,\"9/19/24, 10:00 AM\",Right,9,44,0,private\n\
         Ada,\"9/19/24, 8:00 AM\",Left,,8,8\n\
         Ada,\"9/19/24, 6:00 AM\",,,,\n\
         Ada,\"9/19/24, 5:00 AM\",Up,1,,1\n",
    );
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    09-19 10:00 how=breast kind=feed
    09-19 12:00 8 min how=breast kind=feed sides: minutes=8 side=right
    09-19 14:00 53 min how=breast kind=feed sides: minutes=44 side=right minutes=9 side=left | private
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    2 total duration: says 0 min in all, and its parts make 53 min
    3 start side: says `Start Side Left` and `no minutes on that side`
    4 -: does not say when it ended; kept as a moment
    5 start side: `up` is not a word known here
    ");
}

#[test]
fn pumping_keeps_each_side_and_says_what_does_not_add_up() {
    let imported = one(
        "pump.csv",
        "Time,Start Side,Left duration (min),Right duration (min),Total Duration (min),\
         Left amount (oz.),Right amount (oz.),Total amount (oz.),Note\n\
         \"9/19/24, 2:26 PM\",,20,20,40,2.53,2,4.53\n\
         \"9/19/24, 8:18 AM\",Left,10,5,15,,,\n\
         \"9/19/24, 3:06 AM\",,,,,1,1,3\n\
         \"9/18/24, 3:06 AM\",,,,,,,4.5\n",
    );
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    09-18 07:06 kind=pump total: canonical=133.1 entered: unit=oz_us value=4.5
    09-19 07:06 kind=pump left: canonical=29.6 entered: unit=oz_us value=1.0 right: canonical=29.6 entered: unit=oz_us value=1.0 sides=both total: canonical=88.7 entered: unit=oz_us value=3.0
    09-19 12:18 15 min kind=pump sides=both
    09-19 18:26 20 min kind=pump left: canonical=74.8 entered: unit=oz_us value=2.53 right: canonical=59.1 entered: unit=oz_us value=2.0 sides=both total: canonical=134.0 entered: unit=oz_us value=4.53
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    - total duration: `both sides alike, none first` is taken as pumped at once
    4 total amount: says 88.7 ml in all, and its parts make 59.2 ml
    ");
}

#[test]
fn the_pump_is_nobodys_so_twins_share_it() {
    let pump = "Time,Start Side,Total amount (ml),Note\n\"9/19/24, 2:26 PM\",,70\n";
    let sleep = "Baby,Time,Duration(minutes),Note\nAda,\"9/19/24, 4:50 PM\",50\n\
                 Ben,\"9/19/24, 4:40 PM\",50\n";
    let files = [("pump.csv", pump.as_bytes()), ("twins_sleep.csv", sleep.as_bytes())];
    let told = Told { baby: None, ..Told::default() };
    let imported = try_files(Format::Nighp, &files, &told).expect("it imports");
    assert_eq!(imported.facts().count(), 3);
    let pumped = imported.facts().find(|fact| fact.kind() == Kind::Pump).expect("pumped");
    assert_eq!(pumped.subject, Subject::Household);
    // Asked for one twin after the other, it is the same fact.
    let ada = try_files(Format::Nighp, &files, &Told::default()).expect("Ada's");
    let ben = Told { baby: Some("Ben"), ..Told::default() };
    let ben = try_files(Format::Nighp, &files, &ben).expect("Ben's");
    let id = |imported: &Imported| {
        let pump =
            |draft: &&Draft| draft.payload.fact().is_some_and(|fact| fact.kind() == Kind::Pump);
        imported.drafts.iter().find(pump).map(|draft| draft.id)
    };
    assert_eq!(id(&ada), id(&ben));
}

#[test]
fn growth_is_a_fact_for_each_number_in_headers_and_cells_of_every_kind() {
    let units = "Ada,\"6/23/21, 1:00 AM\",20.5 inches,8 lbs. 7 oz.,35 cm\n\
                 Ada,\"6/24/21, 1:00 AM\",,3.6 kg,\n\
                 Ada,\"6/25/21, 1:00 AM\",,8.60lbs.oz,35 cm\n\
                 Ada,\"6/26/21, 1:00 AM\",,,,words\n\
                 Ada,\"6/27/21, 1:00 AM\",54,,\n";
    let old = one("Ada_growth.csv", &format!("Baby,Time,Length,Weight,Head Size,Note\n{units}"));
    insta::assert_snapshot!(briefs(&old).join("\n"), @r"
    06-23 05:00 kind=measurement value: canonical=350.0 entered: unit=cm value=35.0 what=head
    06-23 05:00 kind=measurement value: canonical=521.0 entered: unit=in value=20.5 what=length
    06-23 05:00 kind=measurement value: canonical=3827.0 entered: unit=lb value=8.4375 what=weight
    06-24 05:00 kind=measurement value: canonical=3600.0 entered: unit=kg value=3.6 what=weight
    06-25 05:00 kind=measurement value: canonical=350.0 entered: unit=cm value=35.0 what=head
    ");
    insta::assert_snapshot!(said(&old).join("\n"), @r"
    4 weight: is taken without its weight: `8.60lbs.oz` can be read in two ways and is not converted
    5 length: says nothing where the value must be
    6 length: `54` has no unit and nothing says which
    ");
    let header = "Baby,Time,Length (inches),Weight (lbs.),Head Size (inches),Note\n";
    let new = one("growth.csv", &format!("{header}Ada,\"9/18/24, 12:02 PM\",23.25,12.12,15.25\n"));
    assert_eq!((new.rows_read, new.facts().count()), (1, 3));
    assert_eq!(said(&new), Vec::<String>::new());
}

#[test]
fn words_of_medicines_activities_and_firsts_are_kept() {
    let imported = files(
        Format::Nighp,
        &[
            (
                "Ada_medication.csv",
                "Baby,Time,Medication,Description,Amount,Unit,Note\n\
                 Ada,\"9/13/24, 6:55 AM\",Vitamin D,in the bottle,5,5 drops\n\
                 Ada,\"9/8/24, 7:48 AM\",Paracetamol,,2.5,ml\n\
                 Ada,\"9/7/24, 7:48 AM\",,,2.5,ml\n",
            ),
            (
                "Ada_other_activity.csv",
                "Baby,Time,Other activity,Duration(minutes),Note\nAda,\"9/16/24, 5:06 PM\", Bath,0\nAda,\"9/15/24, 5:06 PM\",Guitar,10\n",
            ),
            (
                "Ada_milestone.csv",
                "Baby,Time,Milestone,Note\nAda,\"8/14/24, 9:02 PM\",First smile\n",
            ),
            (
                "Ada_vaccine.csv",
                "Baby,Time,Vaccine,Description,Note\nAda,\"6/25/24, 10:41 PM\",HepB,Hepatitis B\n",
            ),
            (
                "Ada_diaper.csv",
                "Baby,Time,Status,Note\nAda,\"9/19/24, 6:54 PM\",Mixed\nAda,\"9/19/24, 6:00 PM\",Damp\n",
            ),
            (
                "Ada_pumped.csv",
                "Baby,Time,Amount (oz.),Note\nAda,\"9/19/22, 3:22 PM\",0.6\nAda,\"9/19/22, 4:22 PM\",\n",
            ),
            ("renamed.csv", "Baby,Time,Amount (oz.),Note\nAda,\"9/19/22, 5:22 PM\",2\n"),
        ],
    );
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    09-19 19:22 how=bottle kind=feed milk=expressed volume: canonical=17.7 entered: unit=oz_us value=0.6
    09-19 20:22 how=bottle kind=feed milk=expressed
    09-19 21:22 how=bottle kind=feed volume: canonical=59.1 entered: unit=oz_us value=2.0
    06-26 02:41 kind=vaccination name=HepB | Hepatitis B
    08-15 01:02 kind=milestone text=First smile
    09-08 11:48 amount=2.5 ml kind=medicine product=Paracetamol
    09-13 10:55 amount=5 (5 drops) kind=medicine product=Vitamin D | in the bottle
    09-15 21:06 10 min kind=custom name=guitar
    09-16 21:06 kind=custom name=bath
    09-19 22:54 content=both kind=nappy
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    4 medication: says nothing where the value must be
    3 status: `Damp` is not a word known here
    - -: `renamed.csv` is taken as bottles of unknown milk
    ");
}

#[test]
fn its_files_are_recognised_and_others_are_not() {
    for name in NAMES {
        let bytes = fs::read(fixture().join(name)).expect("the file");
        let source = source(name.to_owned(), &bytes).expect("text");
        let (format, why) = recognise(&[source]).expect("recognised");
        assert_eq!(format, Format::Nighp, "{name}: {why}");
    }
    let error = try_files(Format::Nighp, &[("a.csv", b"x,y\n1,2\n")], &Told::default());
    assert_eq!(
        error.expect_err("refused").to_string(),
        "a.csv is no file of Baby Tracker that is known; it has x, y"
    );
}

#[test]
fn two_real_years_count_as_they_do_by_hand() {
    let names = ["diaper.csv", "expressed.csv", "nursing.csv", "pump.csv", "sleep.csv"];
    let Some(trial) = trial("nighp_heatmap/example_export", &names) else { return };
    let told = Told { baby: None, ..Told::default() };
    let imported = paths(Format::Nighp, &trial, &told);
    let counts: Vec<usize> = trial.iter().map(|path| records(path).len()).collect();
    assert_eq!(imported.rows_read, counts.iter().sum::<usize>());
    let by_kind = BTreeMap::from([
        (Kind::Nappy, counts[0]),
        (Kind::Feed, counts[1] + counts[2]),
        (Kind::Pump, counts[3]),
        (Kind::Sleep, counts[4]),
    ]);
    println!("{:?}", classes(&imported));
    assert_eq!(imported.counts(), by_kind);
    adds_nothing_again(&imported, &paths(Format::Nighp, &trial, &told));
}

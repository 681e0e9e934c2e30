//! Hatch.

use crate::kit::Told;
use crate::kit::adds_nothing_again;
use crate::kit::briefs;
use crate::kit::classes;
use crate::kit::files;
use crate::kit::paths;
use crate::kit::records;
use crate::kit::said;
use crate::kit::trial;
use crate::kit::try_files;
use dadops::domain::detail::Kind;
use dadops::domain::quantity::Unit;
use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::source;
use std::collections::BTreeMap;

/// Quoted, 24-hour clock with letters, hours as decimals.
pub const PLAIN: &str = "\
\"Baby Name\",\"Start Time\",\"End Time\",\"Activity\",\"Amount\",\"Percentile\",\"Duration\",\"Info\",\"Notes\",\n\
\"Ada\",\"10/18/2018 22:50 PM\",\"10/18/2018 22:50 PM\",\"Sleep\",\"\",\"\",\"0.016667\",\"\",\"\",\n\
\"Ada\",\"10/18/2018 0:00 AM\",\"10/18/2018 1:30 AM\",\"Sleep\",\"\",\"\",\"1.5\",\"\",\"\",\n\
\"Ada\",\"10/17/2018 9:00 AM\",\"10/17/2018 9:00 AM\",\"Weight\",\"3.642914\",\"0.689542\",\"\",\"\",\"\",\n\
\"Ada\",\"10/17/2018 9:01 AM\",\"10/17/2018 9:01 AM\",\"Length\",\"50.5\",\"0.4\",\"\",\"\",\"\",\n\
\"Ada\",\"10/16/2018 9:00 AM\",\"10/16/2018 9:00 AM\",\"Weight\",\"heavy\",\"\",\"\",\"\",\"words\",\n";

/// Sections, 12-hour clock, units in the cells.
pub const SECTIONS: &str = "\
=== BEGIN Feedings ===\n\
Baby Name,Start Time,End Time,Activity,Amount,Percentile,Duration,Info,Notes\n\
Ada,10/18/2018 10:50 PM,10/18/2018 11:10 PM,Feeding,0.30oz,,20 min,,\n\
Ada,10/18/2018 8:50 PM,10/18/2018 9:00 PM,Feeding,,,10 min,Left,\n\
Ada,10/18/2018 7:50 PM,10/18/2018 7:50 PM,Feeding,3oz,,,Formula,words\n\
=== END Feedings ===\n\
\n\
=== BEGIN Diapers ===\n\
Baby Name,Start Time,End Time,Activity,Amount,Percentile,Duration,Info,Notes\n\
Ada,10/18/2018 6:50 PM,10/18/2018 6:50 PM,Diaper,,,,Both,\n\
Ada,10/18/2018 5:50 PM,10/18/2018 5:50 PM,,,,,Wet,\n\
Ada,10/18/2018 4:50 PM,10/18/2018 4:50 PM,Diaper,,,,Odd,\n\
=== END Diapers ===\n\
=== BEGIN Sleeps ===\n\
Ada,10/18/2018 1:00 PM,10/18/2018 2:48 PM,Sleep,,,1 h 48 min,,\n\
=== END Sleeps ===\n\
=== BEGIN Weights ===\n\
Ada,10/18/2018 12:00 PM,10/18/2018 12:00 PM,Weight,4lb 2.70oz,12,,,\n\
=== END Weights ===\n\
=== BEGIN Lengths ===\n\
Ada,10/18/2018 12:01 PM,10/18/2018 12:01 PM,Length,18.15in,12,,,\n\
=== END Lengths ===\n";

#[test]
fn the_plain_variant_has_hours_and_no_units() {
    let imported = files(Format::Hatch, &[("hatch.csv", PLAIN)]);
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    10-17 13:00 kind=measurement value: canonical=3643.0 entered: unit=kg value=3.642914 what=weight
    10-17 13:01 kind=measurement value: canonical=505.0 entered: unit=cm value=50.5 what=length
    10-18 04:00 90 min kind=sleep
    10-19 02:50 1 min kind=sleep
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    - amount: has no unit; taken as kg (most are under 30; if they are pounds, say weight=lb)
    - amount: has no unit; taken as cm (most are over 42)
    6 amount: `heavy` is not a number
    ");
    assert_eq!(imported.rows_read, 5);
    adds_nothing_again(&imported, &files(Format::Hatch, &[("renamed.csv", PLAIN)]));
}

#[test]
fn the_family_can_name_the_unit_of_bare_numbers() {
    let units = vec![("weight".to_owned(), Unit::Lb), ("height".to_owned(), Unit::In)];
    let told = Told { units, ..Told::default() };
    let imported = try_files(Format::Hatch, &[("a.csv", PLAIN.as_bytes())], &told).expect("it");
    assert!(!classes(&imported).contains_key("unit_assumed"));
    let weight = briefs(&imported).into_iter().find(|brief| brief.contains("weight"));
    assert!(weight.expect("a weight").contains("unit=lb"));
}

#[test]
fn the_variant_with_sections_has_units_and_words() {
    let imported = files(Format::Hatch, &[("hatch.csv", SECTIONS)]);
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    10-18 16:00 kind=measurement value: canonical=1891.0 entered: unit=lb value=4.16875 what=weight
    10-18 16:01 kind=measurement value: canonical=461.0 entered: unit=in value=18.15 what=length
    10-18 17:00 108 min kind=sleep
    10-18 21:50 content=wet kind=nappy
    10-18 22:50 content=both kind=nappy
    10-18 23:50 how=bottle kind=feed milk=formula volume: canonical=88.7 entered: unit=oz_us value=3.0 | words
    10-19 00:50 10 min how=breast kind=feed sides: side=left
    10-19 02:50 20 min how=bottle kind=feed volume: canonical=8.9 entered: unit=oz_us value=0.3
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    12 info: `Odd` is not a word known here
    ");
    assert_eq!(imported.rows_read, 9);
}

#[test]
fn both_variants_are_recognised_and_a_file_without_the_header_is_refused() {
    for text in [PLAIN, SECTIONS] {
        let source = source("export.csv".to_owned(), text.as_bytes()).expect("text");
        assert_eq!(recognise(&[source]).expect("known").0, Format::Hatch);
    }
    for text in ["=== BEGIN Feedings ===\nAda,1,2\n", "a,b\n1,2\n"] {
        let error = try_files(Format::Hatch, &[("a.csv", text.as_bytes())], &Told::default());
        let error = error.expect_err("refused").to_string();
        assert!(error.contains("has no column `baby name`"), "{error}");
    }
}

#[test]
fn three_real_years_count_as_they_do_by_hand() {
    let Some(trial) = trial("glow_hatch_zyw", &["hatch.csv"]) else { return };
    let imported = paths(Format::Hatch, &trial, &Told::default());
    let rows = records(&trial[0]);
    let of = |activity: &str| rows.iter().filter(|row| row[3] == activity).count();
    let expected = BTreeMap::from([(Kind::Sleep, of("Sleep")), (Kind::Measurement, of("Weight"))]);
    println!("{:?}", classes(&imported));
    assert_eq!(imported.counts(), expected);
    assert_eq!(imported.rows_read, rows.len());
    adds_nothing_again(&imported, &paths(Format::Hatch, &trial, &Told::default()));
}

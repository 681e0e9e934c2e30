//! Philips Baby+: a made-up document, in its zip and without.

use dadops::domain::span::Timestamp;
use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::gather;
use dadops::import::source::source;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::proptest;
use proptest::test_runner::Config;
use std::fs::File;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[path = "importing/kit.rs"]
mod kit;

use kit::fresh;
use kit::said;
use kit::told;
use kit::try_import;

const DOCUMENT: &str = r#"{
 "active_child": {},
 "babyprofile": [{"a": 1, "b": "Mia", "c": "girl", "d": "2026-10-10T07:30:00.000+02:00"}],
 "baby_bottlefeed": [
  {"amountML": 50, "babyid": 1, "isFormula": true, "pk": 2, "note": "tired", "date": "2026-10-20T20:15:00.000+02:00"},
  {"amountML": 0, "amountOz": null, "babyid": 1, "isFormula": 0, "pk": 1, "note": null, "date": 1792500000.5}
 ],
 "baby_nursingfeed": [
  {"babyid": 1, "pk": 1, "startDate": "2026-10-21T03:00:00.000+02:00", "endDate": "2026-10-21T03:20:00.000+02:00",
   "startingBreast": "right", "nursingSide": "both", "leftDuration": 300, "rightDuration": 600}
 ],
 "baby_sleep": [
  {"babyid": 1, "pk": 1, "startDate": "2026-10-21T01:00:00.000+02:00", "endDate": "2026-10-21T02:59:00.000+02:00"},
  {"babyid": 1, "pk": 2, "startDate": "2026-11-22T12:30:00.000+01:00", "endDate": 0}
 ],
 "baby_growth": [
  {"babyid": 1, "head": 36.5, "height": 0, "pk": 1, "date": "2026-10-20T00:00:00.000+02:00", "weight": 4.1},
  {"babyid": 1, "head": 0, "height": 0, "pk": 2, "date": "2026-10-21T00:00:00.000+02:00", "weight": 0}
 ],
 "baby_nappy": [
  {"babyid": 1, "details": "Soft", "pk": 3, "type": "Soiled", "note": null, "date": "2026-10-20T11:01:36.282+02:00"},
  {"babyid": 1, "details": "", "pk": 2, "type": "Wet", "note": null, "date": "2026-10-20T12:00:00.000+02:00"},
  {"babyid": 7, "details": "", "pk": 1, "type": "Wet", "note": null, "date": "2026-10-20T12:00:00.000+02:00"},
  {"babyid": 1, "details": "", "pk": 0, "type": "Odd", "note": null, "date": "2026-10-20T12:00:00.000+02:00"}
 ],
 "baby_temperature": [{"babyid": 1, "temperature": 37.1, "date": "2026-10-20T13:00:00.000+02:00"}],
 "my_milestones": [{"babyid": 1, "category": "Language", "id": "FirstSmile", "date": "2026-10-20T00:00:00.000+02:00"}],
 "tracker_detail": [{"a": 1, "b": "bottle", "c": 6, "d": 1}],
 "media_files": []
}"#;

#[test]
fn every_list_of_a_document() {
    let files = [("babyplus_data_export.json", DOCUMENT.as_bytes())];
    let imported = try_import(Format::BabyPlus, &files, true).expect("it imports");
    insta::assert_snapshot!(told(&imported), @r"
    13: 10-19T22:00:00Z kind:milestone,text:Language: FirstSmile
    3: 10-19T22:00:00Z kind:measurement,what:head,value:canonical:365.0,entered:value:36.5,unit:cm
    3: 10-19T22:00:00Z kind:measurement,what:weight,value:canonical:4100.0,entered:value:4.1,unit:kg
    5: 10-20T09:01:36.282Z kind:nappy,content:dirty,texture:Soft
    6: 10-20T10:00:00Z kind:nappy,content:wet
    12: 10-20T11:00:00Z kind:temperature,value:canonical:37.1
    2: 10-20T12:40:00.500Z kind:feed,how:bottle,volume:canonical:0.0,milk:expressed
    1: 10-20T18:15:00Z kind:feed,how:bottle,volume:canonical:50.0,milk:formula tired
    10: 10-20T23:00:00Z – 10-21T00:59:00Z kind:sleep
    9: 10-21T01:00:00Z – 10-21T01:20:00Z kind:feed,how:breast,sides:[side:right,minutes:10,side:left,minutes:5]
    11: 11-22T11:30:00Z … kind:sleep
    ");
    insta::assert_snapshot!(said(&imported), @r"
    - temperature: has no unit; taken as °C (it is under 50)
    - tracker_detail: is a column not known here and was not read
    2: bottle of 0 ml is outside 1-400 ml
    4 baby_growth.weight (left out): `` is not a number
    7 baby_nappy.babyid (left out): does not say which child, or one that the file does not know
    8 baby_nappy.type (left out): `Odd` is not a word known here
    ");
    let (_, baby) = &imported.babies[0];
    assert_eq!(baby.name, "Ada", "said by the family");
    assert_eq!(baby.born, "2026-10-10T05:30:00Z".parse::<Timestamp>().ok());
}

#[test]
fn the_zip_is_the_document_and_an_ended_sleep_is_no_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.zip");
    let mut zip = ZipWriter::new(File::create(&path).expect("a file"));
    zip.start_file("babyplus_data_export.json", SimpleFileOptions::default()).expect("an entry");
    zip.write_all(DOCUMENT.as_bytes()).expect("written");
    zip.start_file("media/1.jpg", SimpleFileOptions::default()).expect("an entry");
    zip.write_all(b"\xff\xd8\xff").expect("written");
    zip.finish().expect("a zip");
    let sources = gather(&[path], Format::BabyPlus.about().endings).expect("a zip");
    assert_eq!(
        sources,
        [source("babyplus_data_export.json".to_owned(), DOCUMENT.as_bytes()).expect("text")]
    );
    assert_eq!(recognise(&sources).expect("recognised").0, Format::BabyPlus);

    let ended =
        DOCUMENT.replace("\"endDate\": 0", "\"endDate\": \"2026-11-22T12:50:00.000+01:00\"");
    let import = |text: &str| {
        try_import(Format::BabyPlus, &[("a.json", text.as_bytes())], false).expect("it imports")
    };
    let (early, later) = (import(DOCUMENT), import(&ended));
    assert_eq!(early.facts().count(), later.facts().count());
    assert_eq!(fresh(&early, &later), 1, "the end, as a correction");
}

#[test]
fn what_is_no_document_of_the_app_is_refused() {
    let why = |text: &str| {
        let refused = try_import(Format::BabyPlus, &[("x.json", text.as_bytes())], false);
        refused.expect_err("refused").to_string()
    };
    let shape = "x.json is JSON, but not what Baby+ exports, with `babyprofile` and `baby_…` lists";
    assert_eq!(why("[]"), shape);
    assert_eq!(why(r#"{"weight": []}"#), shape);
    assert_eq!(why(r#"{"babyprofile": []}"#), "there is no row to import");
    assert_eq!(why("{"), "x.json does not read as JSON at line 1, column 1");
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn no_damage_makes_it_panic(at in any::<usize>(), piece in "[\"\\[\\]{}:,0-9a-z.+-]{0,12}", cut in 0_usize..12, bytes in vec(any::<u8>(), 0..60)) {
        let mut text = DOCUMENT.as_bytes().to_vec();
        let at = at % text.len();
        let to = (at + cut).min(text.len());
        text.splice(at..to, piece.bytes());
        for bytes in [text, bytes] {
            if let Err(error) = try_import(Format::BabyPlus, &[("x.json", &bytes)], true) {
                assert!(!error.to_string().is_empty());
            }
        }
    }
}

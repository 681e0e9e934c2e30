//! Sprout Track.

use crate::kit::Told;
use crate::kit::adds_nothing_again;
use crate::kit::archive;
use crate::kit::briefs;
use crate::kit::files;
use crate::kit::paths;
use crate::kit::said;
use crate::kit::try_files;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::recognise;
use dadops::import::source::source;
use std::fs;

/// Columns that every table has behind its own.
const TAIL: &str = "createdAt,updatedAt,deletedAt,familyId,babyId,caretakerId,babyName,caretakerName,baby,caretaker";

/// Returns a time as the app writes it: 9 September 2025, UTC.
fn at(clock: &str) -> String {
    format!("Tue Sep 09 2025 {clock}:00 GMT+0000 (Coordinated Universal Time)")
}

/// Files, their own columns, and rows: times are clocks with an `@` in front,
/// a row with a `-` in front is deleted.
const TABLES: [(&str, &str, &[&str]); 13] = [
    (
        "sleep-logs.csv",
        "startTime,endTime,duration,type,location,quality",
        &["@01:00,@03:30,150,NIGHT_SLEEP,Crib,GOOD", "@04:00,,,NAP,,", "@05:00,,20,NAP,,"],
    ),
    (
        "feed-logs.csv",
        "time,startTime,endTime,feedDuration,type,amount,unitAbbr,side,food,notes,bottleType,\
         breastMilkAmount",
        &[
            "@06:00,@06:00,@06:15,900,BREAST,,,LEFT,,,,",
            "@06:15,,,420,BREAST,,,RIGHT,,,,",
            "@07:00,,,,BOTTLE,4,OZ,,,private,Formula\\Breast,1",
            "@08:00,,,,BOTTLE,90,ML,,,,Breast Milk,",
            "@09:00,,,,SOLIDS,2,TBSP,,Pears,,,",
            "@09:30,,,,BOTTLE,90,,,,,,",
            "@09:40,,,,SMELL,90,,,,,,",
        ],
    ),
    (
        "diaper-logs.csv",
        "time,type,condition,color,blowout,creamApplied",
        &[
            "@10:00,BOTH,Loose,YELLOW,true,true",
            "@11:00,WET,,,false,false",
            "-@05:00,WET,,,false,false",
        ],
    ),
    ("mood-logs.csv", "time,mood,intensity,duration", &["@12:00,FUSSY,3,10"]),
    ("notes.csv", "time,content,category", &["@13:00,private words,"]),
    ("milestones.csv", "date,title,description,category", &["@14:00,First smile,private,SOCIAL"]),
    (
        "pump-logs.csv",
        "startTime,endTime,duration,leftAmount,rightAmount,totalAmount,unitAbbr,pumpAction,notes",
        &["@15:00,@15:20,20,2,1.5,3.5,OZ,STORED,"],
    ),
    (
        "play-logs.csv",
        "startTime,endTime,duration,type,notes,activities",
        &["@16:00,,5,TUMMY_TIME,,on the mat"],
    ),
    ("bath-logs.csv", "time,soapUsed,shampooUsed,notes", &["@17:00,true,false,"]),
    (
        "measurements.csv",
        "date,type,value,unit,notes",
        &[
            "@18:00,WEIGHT,8.5,LB,",
            "@18:01,HEIGHT,20.5,IN,",
            "@18:02,HEAD_CIRCUMFERENCE,35,CM,",
            "@18:03,TEMPERATURE,98.6,°F,",
            "@18:04,WEIGHT,8.5,STONE,",
        ],
    ),
    (
        "medicine-logs.csv",
        "time,doseAmount,unitAbbr,notes,medicineId,medicineName,medicine",
        &["@19:00,2.5,ML,,m,Paracetamol,"],
    ),
    ("caretakers.csv", "name,securityPin", &["Dad,[REDACTED]"]),
    ("potty-logs.csv", "time,type", &["@20:00,PEE"]),
];

/// Returns a line with every cell in quotes, as the app writes them.
fn quoted(line: &str) -> String {
    let cell = |cell: &str| format!("\"{}\"", cell.strip_prefix('@').map_or(cell.to_owned(), at));
    line.split(',').map(cell).collect::<Vec<_>>().join(",")
}

fn table((name, columns, rows): (&'static str, &str, &[&str])) -> (&'static str, String) {
    let row = |row: &&str| {
        let (row, deleted) = row.strip_prefix('-').map_or((*row, ""), |row| (row, "@13:00"));
        quoted(&format!("uuid,{row},@12:00,@12:00,{deleted},f,b,c,Ada One,Dad,,"))
    };
    let header = quoted(&format!("id,{columns},{TAIL}"));
    let lines: Vec<String> = std::iter::once(header).chain(rows.iter().map(row)).collect();
    (name, lines.join("\r\n"))
}

/// A whole export.
pub fn export() -> Vec<(&'static str, String)> {
    let header = "id,firstName,lastName,birthDate,gender,deletedAt,familyId,securityPin";
    let born = at("04:00").replace("09 2025", "02 2025");
    let baby = format!("b,Ada,One,{born},FEMALE,,f,");
    let babies = ("babies.csv", format!("{}\r\n{}", quoted(header), quoted(&baby)));
    std::iter::once(babies).chain(TABLES.map(table)).collect()
}

fn imported() -> Imported {
    let export = export();
    let all: Vec<(&str, &str)> = export.iter().map(|(name, text)| (*name, text.as_str())).collect();
    files(Format::Sprout, &all)
}

#[test]
fn every_table_of_a_whole_export() {
    let imported = imported();
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    09-09 01:00 150 min kind=sleep place=Crib | quality good
    09-09 04:00 kind=sleep
    09-09 05:00 20 min kind=sleep
    09-09 06:00 15 min how=breast kind=feed sides: minutes=15 side=left
    09-09 06:15 7 min how=breast kind=feed sides: minutes=7 side=right
    09-09 07:00 how=bottle kind=feed milk=mixed volume: canonical=118.3 entered: unit=oz_us value=4.0 | of it breast milk 1 oz
    private
    09-09 08:00 how=bottle kind=feed milk=expressed volume: canonical=90.0
    09-09 09:00 food=Pears how=solids kind=feed | 2 tbsp
    09-09 10:00 blowout=true colour=yellow content=both kind=nappy texture=loose
    09-09 11:00 content=wet kind=nappy
    09-09 12:00 10 min kind=custom name=mood value=fussy | intensity 3
    09-09 13:00 kind=note text=private words
    09-09 14:00 kind=milestone text=First smile | private
    09-09 15:00 20 min kind=pump left: canonical=59.1 entered: unit=oz_us value=2.0 right: canonical=44.4 entered: unit=oz_us value=1.5 total: canonical=103.5 entered: unit=oz_us value=3.5 | milk stored
    09-09 16:00 5 min kind=custom name=tummy time value=on the mat
    09-09 17:00 kind=custom name=bath | soap
    09-09 18:00 kind=measurement value: canonical=3856.0 entered: unit=lb value=8.5 what=weight
    09-09 18:01 kind=measurement value: canonical=521.0 entered: unit=in value=20.5 what=length
    09-09 18:02 kind=measurement value: canonical=350.0 entered: unit=cm value=35.0 what=head
    09-09 18:03 kind=temperature value: canonical=37.0 entered: unit=f value=98.6
    09-09 19:00 amount=2.5 ml kind=medicine product=Paracetamol
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    2 birthdate: says the birth as a day; its beginning is taken
    3 -: does not say when it ended; kept as a moment
    7 amount: `90` has no unit and nothing says which
    8 type: `smell` is not a word known here
    4 deletedat: was deleted in the app
    6 unit: `STONE` has no unit that is known here
    - -: is not read: its kind is not known here
    ");
    assert!(!imported.zone_assumed, "every time has its offset");
    let carers: Vec<&str> = imported.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(carers, ["Dad"]);
    let baby = &imported.babies[0].1;
    assert_eq!(baby.name, "Ada");
    assert_eq!(
        baby.born.map(|born| born.to_rfc3339()).as_deref(),
        Some("2025-09-02T04:00:00+00:00")
    );
}

/// The later kind of export: numbers that other files name, times with a `Z`.
pub const MIGRATION: [(&str, &str); 8] = [
    (
        "babies.csv",
        "\"id\",\"firstName\",\"lastName\",\"birthDate\",\"deletedAt\",\"familyId\"\r\n\
         \"b1\",\"Ada\",\"One\",\"2025-09-02T04:00:00.000Z\",\"\",\"f\"\r\n\
         \"b2\",\"Ben\",\"One\",\"2025-09-02T04:10:00.000Z\",\"\",\"f\"",
    ),
    (
        "caretakers.csv",
        "id,loginId,name,securityPin,familyId\nc1,01,Dad,123456,f\nc2,02,,123456,f\n",
    ),
    ("medicines.csv", "id,name,familyId\nm1,Paracetamol,f\nm2,Vitamin D,f\n"),
    ("foods.csv", "id,name,familyId\nf1,Pears,f\n"),
    (
        "medicine-logs.csv",
        "id,time,doseAmount,unitAbbr,notes,deletedAt,familyId,medicineId,babyId,caretakerId\n\
         1,2025-09-09T19:00:00.000Z,1,ML,,,f,m1,b1,c1\n\
         2,2025-09-09T19:00:00.000Z,1,ML,,,f,m2,b1,c1\n\
         3,2025-09-09T19:00:00.000Z,1,ML,,,f,m9,b1,c1\n\
         4,2025-09-09T20:00:00.000Z,1,ML,,,f,m1,b9,c1\n",
    ),
    (
        "food-logs.csv",
        "id,time,amount,unitAbbr,enjoyment,feedLogId,familyId,foodId,babyId,caretakerId\n\
         1,2025-09-09T09:00:00.000Z,2,TBSP,LOVED,,f,f1,b2,c1\n\
         2,2025-09-09T09:30:00.000Z,2,TBSP,LOVED,feed,f,f1,b2,c1\n",
    ),
    ("photos.csv", "id,originalName\n1,a.jpg\n"),
    ("photo-links.csv", "\"id\",\"photoId\""),
];

#[test]
fn the_later_kind_of_export_names_by_number() {
    let told = Told { baby: None, ..Told::default() };
    let all: Vec<(&str, &[u8])> =
        MIGRATION.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let imported = try_files(Format::Sprout, &all, &told).expect("it imports");
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    09-09 09:00 food=Pears how=solids kind=feed reaction=loved | 2 tbsp
    09-09 19:00 amount=1 ml kind=medicine product=Paracetamol
    09-09 19:00 amount=1 ml kind=medicine product=Vitamin D
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    2 birthdate: says the birth as a day; its beginning is taken
    3 birthdate: says the birth as a day; its beginning is taken
    3 name: says nothing where the value must be
    4 medicinename: says nothing where the value must be
    5 babyid: does not say which child, or one that the file does not know
    3 feedlogid: belongs to a row of another file, which stands for it
    - -: is not read: it holds nothing that happened to a baby
    ");
    assert_eq!((imported.rows_read, imported.rows_naming), (13, 6));
    let babies: Vec<&str> = imported.babies.iter().map(|(_, baby)| baby.name.as_str()).collect();
    assert_eq!(babies, ["Ada", "Ben"]);
    let carers: Vec<&str> = imported.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(carers, ["Dad"]);
}

#[test]
fn a_zip_is_recognised_and_adds_nothing_to_its_files() {
    let entries: Vec<(String, Vec<u8>)> =
        export().into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("family-data-export.zip");
    fs::write(&path, archive(&entries)).expect("written");
    adds_nothing_again(&imported(), &paths(Format::Sprout, &[path], &Told::default()));
    for (name, text) in export().into_iter().filter(|(name, _)| *name != "potty-logs.csv") {
        let source = source(name.to_owned(), text.as_bytes()).expect("text");
        assert_eq!(recognise(&[source]).expect("known").0, Format::Sprout, "{name}");
    }
    let error =
        try_files(Format::Sprout, &[("notes.csv", b"id,time,content\n1,2,3\n")], &Told::default());
    assert_eq!(error.expect_err("refused").to_string(), "no file here looks like Sprout Track");
}

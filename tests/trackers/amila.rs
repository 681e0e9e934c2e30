//! Amila.

use crate::kit::Told;
use crate::kit::adds_nothing_again;
use crate::kit::briefs;
use crate::kit::files;
use crate::kit::said;
use crate::kit::try_files;
use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::source;

/// Rows of every category.
pub const FILE: &str = "RecordCategory,RecordSubCategory,StartDate,FinishDate\n\
    Feeding,Left Breast,12/31/2021 19:30,12/31/2021 19:45\n\
    Feeding,Bottle (Formula),12/31/2021 16:30,12/31/2021 16:30\n\
    Feeding,Something,12/31/2021 15:30,12/31/2021 15:40\n\
    Feeding,Solids,12/31/2021 14:30,\n\
    Sleep,,12/31/2021 13:00,12/31/2021 14:00\n\
    Sleep,Nap,12/31/2021 12:00,12/31/2021 12:00\n\
    Diapering,Wet,12/31/2021 11:00,12/31/2021 11:00\n\
    Diapering,Mixed,12/31/2021 10:00,\n\
    Diapering,Odd,12/31/2021 9:00,\n\
    Leisure,Tummy Time,12/31/2021 8:00,12/31/2021 8:10\n\
    Pumping,Both,12/31/2021 7:00,12/31/2021 7:20\n\
    Growth,Weight,12/31/2021 6:00,\n\
    Health,Temperature,12/31/2021 5:00,\n\
    Health,Medicine,12/31/2021 4:00,\n\
    Magic,Dust,12/31/2021 3:00,\n\
    Sleep,Night,12/30/2021 26:00,\n";

#[test]
fn every_category_is_read_and_what_has_no_number_is_named() {
    let imported = files(Format::Amila, &[("amila.csv", FILE)]);
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    12-31 08:00 kind=custom name=magic value=Dust
    12-31 09:00 kind=medicine product=Medicine
    12-31 12:00 20 min kind=pump sides=both
    12-31 13:00 10 min kind=custom name=tummy time
    12-31 15:00 content=both kind=nappy
    12-31 16:00 content=wet kind=nappy
    12-31 17:00 0 min kind=sleep
    12-31 18:00 60 min kind=sleep
    12-31 19:30 how=solids kind=feed
    12-31 20:30 10 min how=breast kind=feed
    12-31 21:30 how=bottle kind=feed milk=formula
    01-01 00:30 15 min how=breast kind=feed sides: side=left
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    - recordsubcategory: `Something` is taken as a feed at the breast
    7 -: starts and ends at the same moment
    10 recordsubcategory: `Odd` is not a word known here
    13 recordsubcategory: says nothing where the value must be
    14 recordsubcategory: says nothing where the value must be
    16 recordcategory: `magic` is kept as a kind of the family's own
    17 startdate: `12/30/2021 26:00` is not a time; one looks like 2026-11-22 03:12
    ");
    assert_eq!(imported.rows_read, 16);
    adds_nothing_again(&imported, &files(Format::Amila, &[("again.csv", FILE)]));
}

#[test]
fn it_is_recognised_and_a_column_nobody_knows_is_named() {
    let source = source("export.csv".to_owned(), FILE.as_bytes()).expect("text");
    assert_eq!(recognise(&[source]).expect("known").0, Format::Amila);
    let text = "RecordCategory,RecordSubCategory,StartDate,FinishDate,Value\n\
                Sleep,,12/31/2021 13:00,12/31/2021 14:00,5\n";
    let imported = files(Format::Amila, &[("amila.csv", text)]);
    assert_eq!(said(&imported), ["- Value: is a column not known here and was not read"]);
    let error = try_files(Format::Amila, &[("a.csv", b"a,b\n1,2\n")], &Told::default());
    assert_eq!(
        error.expect_err("refused").to_string(),
        "a.csv has no column `recordcategory`; it has a, b"
    );
}

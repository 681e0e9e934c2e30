//! Glow Baby.

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
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::source;
use std::collections::BTreeMap;
use std::fs;

/// One small file of each kind.
pub const FILES: [(&str, &str); 6] = [
    (
        "Diaper.csv",
        "Diaper time,In the diaper,Color,Texture\n\
         02/21/2022 12:47:16 PM,pee and poo,black,Mushy\n\
         02/21/2022 9:00:00 AM,clean,,\n\
         02/21/2022 8:00:00 AM,mud,,\n\
         02/20/2022 11:59:59 PM,pee,,\n",
    ),
    (
        "Bottle.csv",
        "Time of feeding,Milk type,Amount(ml),Amount(oz)\n\
         02/21/2022 12:50:18 PM,Breast milk,80.0,2.7051\n\
         02/21/2022 10:50:18 AM,Formula,,2.0\n\
         02/21/2022 9:50:18 AM,Goat milk,80.0,4\n\
         02/21/2022 8:50:18 AM,Formula,,\n",
    ),
    (
        "Breast.csv",
        "Begin time,Left(min),Right(min)\n\
         02/21/2022 1:00:00 AM,10,5\n\
         02/20/2022 11:00:00 PM,0,7\n",
    ),
    (
        "Solid.csv",
        "Time of feeding,Ingredients,Amount,Unit type,Baby's reaction\n\
         02/21/2022 7:30:14 PM,\"Pears,Spinach\",115,g,Like it!\n",
    ),
    (
        "Sleep.csv",
        "Begin time,End time\n\
         02/21/2022 8:44:00 PM,02/22/2022 8:00:00 AM\n\
         02/21/2022 1:44:00 PM,02/21/2022 1:40:00 PM\n",
    ),
    (
        "Growth.csv",
        "Date,Weight(kg),Weight(lb),Height(cm),Height(in),Head Circ.(cm),Head Circ.(in)\n\
         2022/02/21,10.0,22.046,80.01,31.4999,46.0,18.1102\n\
         2022/02/17,9.9,30,,,,\n\
         2022/02/16,,,,,,\n\
         2022/02/15,,,,31.4999,heavy,\n",
    ),
];

#[test]
fn six_files_of_one_child() {
    let imported = files(Format::Glow, &FILES);
    insta::assert_snapshot!(briefs(&imported).join("\n"), @r"
    02-15 17:00 kind=measurement value: canonical=800.0 entered: unit=in value=31.4999 what=length
    02-17 17:00 kind=measurement value: canonical=9900.0 entered: unit=kg value=9.9 what=weight
    02-21 04:00 7 min how=breast kind=feed sides: minutes=7 side=right
    02-21 04:59 content=wet kind=nappy
    02-21 06:00 15 min how=breast kind=feed sides: minutes=10 side=left minutes=5 side=right
    02-21 13:50 how=bottle kind=feed milk=formula
    02-21 14:00 content=dry kind=nappy
    02-21 14:50 how=bottle kind=feed milk=other volume: canonical=80.0 | Goat milk
    02-21 15:50 how=bottle kind=feed milk=formula volume: canonical=59.1 entered: unit=oz_us value=2.0
    02-21 17:00 kind=measurement value: canonical=800.0 entered: unit=cm value=80.01 what=length
    02-21 17:00 kind=measurement value: canonical=10000.0 entered: unit=kg value=10.0 what=weight
    02-21 17:00 kind=measurement value: canonical=460.0 entered: unit=cm value=46.0 what=head
    02-21 17:47 colour=black content=both kind=nappy texture=mushy
    02-21 17:50 how=bottle kind=feed milk=expressed volume: canonical=80.0
    02-21 18:44 -4 min kind=sleep
    02-22 00:30 food=Pears,Spinach how=solids kind=feed reaction=Like it! | 115 g
    02-22 01:44 676 min kind=sleep
    ");
    insta::assert_snapshot!(said(&imported).join("\n"), @r"
    4 in the diaper: `mud` is not a word known here
    4 amount(ml): says `80.0 ml` and `4 oz`
    3 -: ends before it starts; kept so, it counts 0 minutes
    - date: has days without times; noon is taken
    3 weight(kg): says `9.9 kg` and `30 lb`
    4 weight(kg): says nothing where the value must be
    5 head circ.(cm): is taken without its head circ.(cm): `heavy` is not a number
    ");
    assert_eq!(imported.rows_read, 17);
}

#[test]
fn nobody_is_named_so_somebody_must_say_which_baby() {
    let told = Told { baby: None, ..Told::default() };
    let bytes = [(FILES[0].0, FILES[0].1.as_bytes())];
    let error = try_files(Format::Glow, &bytes, &told).expect_err("refused").to_string();
    assert_eq!(error, "the file does not say which baby it is about");
}

#[test]
fn a_zip_is_recognised_and_adds_nothing_to_its_files() {
    let first = files(Format::Glow, &FILES);
    let entries = FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("glow.zip");
    fs::write(&path, archive(&entries)).expect("written");
    adds_nothing_again(&first, &paths(Format::Glow, &[path], &Told::default()));
    for (name, text) in FILES {
        let source = source(name.to_owned(), text.as_bytes()).expect("text");
        assert_eq!(recognise(&[source]).expect("known").0, Format::Glow, "{name}");
    }
}

#[test]
fn two_real_years_count_as_they_do_by_hand() {
    let names = [
        "glow_diaper.csv",
        "glow_feed_bottle.csv",
        "glow_feed_solid.csv",
        "glow_growth.csv",
        "glow_sleep.csv",
    ];
    let Some(trial) = trial("glow_hatch_zyw", &names) else { return };
    let imported = paths(Format::Glow, &trial, &Told::default());
    let rows: Vec<Vec<Vec<String>>> = trial.iter().map(|path| records(path)).collect();
    let sizes = rows[3].iter().flat_map(|row| [1, 3, 5].map(|column| row[column].clone()));
    let expected = BTreeMap::from([
        (Kind::Nappy, rows[0].len()),
        (Kind::Feed, rows[1].len() + rows[2].len()),
        (Kind::Measurement, sizes.filter(|cell| !cell.is_empty()).count()),
        (Kind::Sleep, rows[4].len()),
    ]);
    println!("{:?}", classes(&imported));
    assert_eq!(imported.counts(), expected);
    assert_eq!(imported.rows_read, rows.iter().map(Vec::len).sum::<usize>());
    assert!(!imported.facts().any(Fact::open));
    adds_nothing_again(&imported, &paths(Format::Glow, &trial, &Told::default()));
}

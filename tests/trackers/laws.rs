//! No bytes make a reader panic, and what is taken always adds up.

use crate::glow;
use crate::hatch;
use crate::kit::Told;
use crate::kit::adds_nothing_again;
use crate::kit::try_files;
use dadops::import::FORMATS;
use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::source;
use proptest::collection::vec;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop_oneof;
use proptest::proptest;
use proptest::test_runner::Config;
use std::fs;
use std::path::Path;

const MINE: [Format; 5] =
    [Format::Nighp, Format::Glow, Format::Hatch, Format::Amila, Format::Sprout];

/// Imports `files` as each of these formats; whatever is taken adds up, twice.
fn survives(files: &[(&str, &[u8])]) {
    for format in MINE {
        match try_files(format, files, &Told::default()) {
            Ok(imported) => {
                assert!(imported.warnings.iter().all(|one| !one.why.to_string().is_empty()));
                let again = try_files(format, files, &Told::default()).expect("as before");
                adds_nothing_again(&imported, &again);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    let sources: Result<Vec<_>, _> =
        files.iter().map(|(name, bytes)| source((*name).to_owned(), bytes)).collect();
    if let Ok(sources) = sources {
        let _ = recognise(&sources);
    }
}

/// A file of every kind of every format.
fn samples() -> Vec<(String, Vec<u8>)> {
    let own = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
    let mut samples: Vec<(String, Vec<u8>)> = glow::FILES.map(own).to_vec();
    samples.push(own(("hatch.csv", hatch::PLAIN)));
    samples.push(own(("hatch.csv", hatch::SECTIONS)));
    samples.push(own(("amila.csv", crate::amila::FILE)));
    let sprout = crate::sprout::export();
    samples.extend(sprout.iter().map(|(name, text)| own((name, text))));
    samples.extend(crate::sprout::MIGRATION.map(own));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/nighp");
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let mut bytes = fs::read(&path).expect("the file");
            bytes.truncate(1_500);
            samples.push((name, bytes));
        }
    }
    samples.sort();
    samples
}

/// One way to damage a file: where, what is put there, and how much goes.
fn damage() -> impl Strategy<Value = (usize, Vec<u8>, usize)> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..4),
        Just(b"\"".to_vec()),
        Just(b",".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"===".to_vec()),
        Just("é\u{202f}".as_bytes().to_vec()),
        Just(b"99999999999999999999".to_vec()),
        Just(b"-1e999".to_vec()),
        Just(b"12/31/2107 11:59 PM".to_vec()),
    ];
    (any::<usize>(), piece, 0_usize..8)
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in vec(any::<u8>(), 0..300)) {
        survives(&[("Ada_sleep.csv", &bytes)]);
    }

    #[test]
    fn no_cells_below_a_real_header_make_a_reader_panic(
        which in any::<usize>(),
        rows in vec(vec("[0-9/:., APMlbozcm\\-=\"]{0,18}", 0..11), 1..6),
    ) {
        let samples = samples();
        let (name, bytes) = &samples[which % samples.len()];
        let text = String::from_utf8_lossy(bytes);
        let header = text.lines().find(|line| !line.starts_with("===")).unwrap_or_default();
        let rows: Vec<String> = rows.iter().map(|row| row.join(",").replace('"', "")).collect();
        let file = format!("{header}\n{}\n", rows.join("\n"));
        survives(&[(name, file.as_bytes())]);
    }

    #[test]
    fn no_damage_to_a_file_makes_a_reader_panic(
        which in any::<usize>(),
        damages in vec(damage(), 1..5),
        beside in any::<usize>(),
    ) {
        let samples = samples();
        let (name, mut bytes) = samples[which % samples.len()].clone();
        for (place, piece, gone) in damages {
            let from = place % (bytes.len() + 1);
            let to = (from + gone).min(bytes.len());
            bytes.splice(from..to, piece);
        }
        let (other, whole) = &samples[beside % samples.len()];
        survives(&[(&name, &bytes)]);
        survives(&[(&name, &bytes), (other, whole)]);
    }
}

#[test]
fn every_tracker_here_says_what_it_needs_and_how_to_get_it_out() {
    for format in MINE {
        let about = FORMATS.iter().find(|about| about.format == format).expect("in the table");
        assert_eq!(Format::named(about.name), Some(format));
        for words in [about.needs, about.how, about.known_by] {
            assert!(!words.is_empty(), "{}", about.name);
        }
    }
}

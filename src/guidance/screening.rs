//! PHQ-2 and GAD-2: their items, what a sum is, and from where on NICE
//! suggests talking to somebody. No verdict is formed here.

use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::guidance::source::Source;
use serde::Deserialize;
use std::sync::LazyLock;

/// A short questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Instrument {
    /// Its name among the rows: `phq2`, `gad2`.
    pub id: String,
    /// As it is called.
    pub name: String,
    /// What stands before every item.
    pub stem: String,
    /// The items, in their published wording.
    pub items: [String; 2],
    /// The answers of 0, 1, 2 and 3 points.
    pub answers: [String; 4],
    /// The sum from which on a talk is suggested.
    pub cutoff: u8,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// A sentence that is shown with its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Quote {
    /// Its name among the rows.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// The sum of one questionnaire; `None` where an item was not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// Which.
    pub instrument: &'static Instrument,
    /// The points, 0 to 6.
    pub points: Option<u8>,
}

impl Sum {
    /// Tells whether the sum is known and reaches the published level.
    #[must_use]
    pub fn reaches(&self) -> bool {
        self.points.is_some_and(|points| points >= self.instrument.cutoff)
    }

    /// Returns the most points there can be.
    #[must_use]
    pub const fn most(&self) -> u8 {
        6
    }
}

#[derive(Debug, Default, Deserialize)]
struct Harm {
    words: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    instrument: Vec<Instrument>,
    quote: Vec<Quote>,
    harm: Harm,
}

static FILE: LazyLock<File> = LazyLock::new(|| parse().unwrap_or_default());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/screening.toml"))
}

/// Returns the questionnaires, in the order in which they are asked.
#[must_use]
pub fn instruments() -> &'static [Instrument] {
    &FILE.instrument
}

/// Returns a sentence by its name.
#[must_use]
pub fn quote(id: &str) -> Option<&'static Quote> {
    FILE.quote.iter().find(|quote| quote.id == id)
}

/// Adds up what was answered.
#[must_use]
pub fn sums(checkin: &PrivateCheckin) -> Vec<Sum> {
    let points = |items: [Option<Often>; 2]| Some(items[0]?.points() + items[1]?.points());
    let of = |instrument: &'static Instrument| match instrument.id.as_str() {
        "phq2" => Sum { instrument, points: points(checkin.phq2) },
        _ => Sum { instrument, points: points(checkin.gad2) },
    };
    instruments().iter().map(of).collect()
}

/// Tells whether own words speak of harm: then nothing is added up, and the
/// numbers to call are shown.
#[must_use]
pub fn speaks_of_harm(note: &str) -> bool {
    let note = note.to_lowercase();
    let letters = note.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words: Vec<&str> = letters.filter(|word| !word.is_empty()).collect();
    let note = format!(" {}", words.join(" "));
    // From the beginning of a word on, so that `skill` is none.
    FILE.harm.words.iter().any(|word| note.contains(&format!(" {word}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::span::Timestamp;
    use crate::domain::zone::Zone;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        let ids: Vec<&str> = file.instrument.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["phq2", "gad2"]);
        for one in &file.instrument {
            check(&one.id, &one.items.join(" "), &one.source);
            assert_eq!(one.answers[0], "not at all", "{}: a wrong variant circulates", one.id);
        }
        for quote in &file.quote {
            check(&quote.id, &quote.text, &quote.source);
        }
        for id in ["help", "above", "talk", "not_instead", "harm"] {
            assert!(quote(id).is_some(), "{id}");
        }
    }

    fn answered(phq2: [Option<u8>; 2], gad2: [Option<u8>; 2]) -> PrivateCheckin {
        let often = |points: Option<u8>| points.and_then(Often::of);
        let empty = PrivateCheckin::new(Timestamp::UNIX_EPOCH, Zone::UTC);
        PrivateCheckin { phq2: phq2.map(often), gad2: gad2.map(often), ..empty }
    }

    #[test]
    fn sums_at_each_boundary() {
        for (items, points, reaches) in [
            ([Some(0), Some(0)], Some(0), false),
            ([Some(1), Some(1)], Some(2), false),
            ([Some(2), Some(0)], Some(2), false),
            ([Some(0), Some(3)], Some(3), true),
            ([Some(1), Some(2)], Some(3), true),
            ([Some(2), Some(2)], Some(4), true),
            ([Some(3), Some(3)], Some(6), true),
            // What is not answered is not 0.
            ([Some(3), None], None, false),
            ([None, None], None, false),
        ] {
            for checkin in [answered(items, [None; 2]), answered([None; 2], items)] {
                let sums = sums(&checkin);
                let place = usize::from(checkin.gad2 != [None; 2]);
                assert_eq!((sums[place].points, sums[place].reaches()), (points, reaches));
                assert_eq!(sums[1 - place].points, None, "the other was not asked");
            }
        }
    }

    #[test]
    fn own_words_about_harm_are_heard() {
        for note in ["I could  hurt him", "SUICIDAL", "they'd be better off, without me"] {
            assert!(speaks_of_harm(note), "{note}");
        }
        for note in
            ["", "tired, cried twice", "he will not sleep", "it hurts to sit; no skill at it"]
        {
            assert!(!speaks_of_harm(note), "{note}");
        }
    }
}

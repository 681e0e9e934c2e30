//! PHQ-2 and GAD-2: their items, what a sum is, and from where on NICE
//! suggests talking to somebody. No verdict is formed here.

use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::guidance::source::Quote;
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
    verbs: Vec<String>,
    whom: Vec<String>,
    between: Vec<String>,
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

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    let asked = FILE.instrument.iter().map(|one| {
        (one.id.as_str(), format!("{}: {}", one.name, one.items.join("; ")), &one.source)
    });
    let said = FILE.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    asked.chain(said)
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
/// numbers to call are shown. `names` are those of the household's babies and
/// carers. Wide on purpose: a wrong hit costs a look at a card.
#[must_use]
pub fn speaks_of_harm(note: &str, names: &[&str]) -> bool {
    let words = spoken(note);
    // From the beginning of a word on, so that `skill` is none.
    let text = format!(" {}", words.join(" "));
    let names: Vec<String> =
        names.iter().filter_map(|name| spoken(name).into_iter().next()).collect();
    FILE.harm.words.iter().any(|part| text.contains(&format!(" {part}")))
        || (0..words.len()).any(|verb| done_to(&words[verb..], &names))
}

/// The words of a text in lower case, its apostrophes and marks taken out.
fn spoken(text: &str) -> Vec<String> {
    let kept = text.to_lowercase().replace(['\'', '\u{2019}', '\u{2018}', '`'], "");
    let words = kept.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A verb of harm first, and then somebody it is done to.
fn done_to(words: &[String], names: &[String]) -> bool {
    let Harm { verbs, whom, between, .. } = &FILE.harm;
    let Some((verb, rest)) = words.split_first() else { return false };
    if !verbs.iter().any(|stem| verb.starts_with(stem.as_str())) {
        return false;
    }
    let is_one = |word: &String| {
        names
            .iter()
            .any(|name| word == name || word.strip_suffix('s').is_some_and(|word| word == name))
    };
    rest.iter()
        .find(|word| !between.contains(word) || is_one(word))
        .is_some_and(|word| whom.contains(word) || is_one(word))
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
        for note in [
            "I could  hurt him",
            "SUICIDAL",
            "they'd be better off, without me",
            "overdose",
            "I want to hang myself",
            "wanna die",
            "I don\u{2019}t want to live",
            "dont want to live",
            "no point in living",
            "i don't want to be here anymore",
            "Everyone would be better without me.",
            "take all my pills",
            "jump off the bridge",
            "i could strangle him",
            "gonna kil myself",
            "cannot go on",
            "i can't go on",
            "i cant go on",
            "I could hurt Ada",
            "nearly shook ADA's cot and ada",
            "I'd throw the poor baby",
            "hit Mum",
            "drop her",
            "wish I would never wake up",
            "I want to disappear",
            "hold a pillow over his face",
            "suffocate",
            "drown",
            "I want to... die? I wish I was dead",
        ] {
            assert!(speaks_of_harm(note, &["Ada", "Mum", "Dad"]), "{note}");
        }
        // A name counts only in its household.
        assert!(!speaks_of_harm("hurt Ada", &["Bo"]));
    }

    #[test]
    fn ordinary_words_are_not_heard_as_harm() {
        for note in [
            "",
            "tired",
            "tired, cried twice",
            "he will not sleep",
            "it hurts to sit; no skill at it",
            "he drops off to sleep",
            "shaking hands from cold",
            "I hurt my back",
            "Ada hit a growth spurt",
            "dropped in to see Granny",
            "weighs 4 kilos now",
            "Ada smiled",
        ] {
            assert!(!speaks_of_harm(note, &["Ada", "Mum"]), "{note}");
        }
        // Wide on purpose; each costs a look at the card.
        for note in
            ["he won't settle without me", "she choked on the bottle", "drowning in laundry"]
        {
            assert!(speaks_of_harm(note, &["Ada"]), "{note}");
        }
    }
}

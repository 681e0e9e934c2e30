//! Nappies, burps, cries, doses, vaccines.

use crate::domain::care::Burp;
use crate::domain::care::Cry;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::measure::Medicine;
use crate::domain::nappy::Nappy;
use crate::domain::nappy::NappyContent;
use crate::domain::nappy::Size;
use crate::domain::person::Subject;
use crate::guidance::medicine as guidance;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Mark;
use crate::phrase::reading::Part;
use crate::phrase::time_of_day::decimal;
use crate::phrase::token::Token;
use crate::text::catalogue::phrase as say;

const COLOURS: &[&str] = &[
    "yellow", "mustard", "green", "brown", "black", "orange", "red", "white", "pale", "grey",
    "gray", "tan",
];

const TEXTURES: &[&str] = &[
    "seedy", "runny", "watery", "soft", "hard", "pellets", "mucus", "sticky", "tarry", "loose",
    "solid", "pasty", "formed", "foamy", "liquid", "thick", "bloody",
];

const OTHERS: &[&str] =
    &["wet", "dirty", "both", "dry", "small", "medium", "large", "rash", "blowout"];

const DOSE_UNITS: &[&str] = &[
    "ml", "mg", "mcg", "g", "iu", "drop", "drops", "puff", "puffs", "tablet", "tablets", "sachet",
    "sachets", "spoon", "spoons", "dose", "doses", "unit", "units",
];

/// How a burp ended, the longer words first.
const BURPED: &[(&str, bool)] = &[
    ("didn't work", false),
    ("didnt work", false),
    ("not worked", false),
    ("worked", true),
    ("yes", true),
    ("nothing", false),
    ("failed", false),
    ("no", false),
];

impl Parser<'_> {
    pub fn nappy(&mut self, content: Option<NappyContent>) -> Result<(), PhraseError> {
        let mut content = content;
        let mut nappy = Nappy::default();
        let vocabulary: Vec<&str> = [COLOURS, TEXTURES, OTHERS].concat();
        self.rest(&vocabulary, |parser| {
            let word = parser.word(0).unwrap_or_default();
            if let Some(more) = content_of(word) {
                content = Some(content.map_or(Ok(more), |before| {
                    joined(before, more)
                        .ok_or_else(|| parser.twice(&parser.span_of(1), say::THE_CONTENT))
                })?);
            } else if COLOURS.contains(&word) {
                nappy.colour = Some(word.to_owned());
            } else if TEXTURES.contains(&word) {
                nappy.texture = Some(word.to_owned());
            } else if !look(word, &mut nappy) {
                return Ok(false);
            }
            parser.take(1, Part::Quality);
            Ok(true)
        })?;
        nappy.content = content.ok_or_else(|| self.missing(say::WHICH_NAPPY, &[]))?;
        let subject = self.the_baby()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Nappy(nappy))
    }

    pub fn burp(&mut self) -> Result<(), PhraseError> {
        let words = self.free_words(Lift::MOMENT)?;
        let said = BURPED.iter().find_map(|(end, worked)| {
            let before = words.strip_suffix(end)?;
            (before.is_empty() || before.ends_with(' ')).then_some((before.trim_end(), *worked))
        });
        let (position, worked) = said.map_or((words.as_str(), None), |(p, w)| (p, Some(w)));
        let position = position.trim_end_matches(',');
        let position = (!position.is_empty()).then(|| position.to_owned());
        let subject = self.the_baby()?;
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Burp(Burp { position, worked }))
    }

    pub fn cry(&mut self) -> Result<(), PhraseError> {
        let mut helped = None;
        self.rest(&["helped"], |parser| {
            if parser.word(0) != Some("helped") {
                return Ok(false);
            }
            parser.take(1, Part::Quality);
            let how = parser.free_words(Lift::LASTING)?;
            helped = Some(how).filter(|how| !how.is_empty());
            if helped.is_none() {
                return Err(parser.missing(say::WHICH_TEXT, &["helped"]));
            }
            Ok(true)
        })?;
        let subject = self.the_baby()?;
        let moment = self.moment()?;
        self.refuse_second(subject, Kind::Cry, moment)?;
        self.log(subject, moment, Detail::Cry(Cry { helped }))
    }

    /// Reads a dose; `named` is a product that stood in the kind's place.
    pub fn medicine(&mut self, named: Option<&str>) -> Result<(), PhraseError> {
        let reason = self.override_reason()?;
        let words = self.free_words(Lift::MOMENT)?;
        let words = [named.unwrap_or_default(), &words].join(" ");
        let words = words.trim();
        if words.is_empty() {
            return Err(self.missing(say::WHICH_TEXT, &["med"]));
        }
        let dose = Medicine { override_reason: reason, ..dose(words) };
        let subject = self.carers_or_babys()?;
        let timed = guidance::substance(&dose.product).filter(|one| !one.daily);
        let asks = timed.filter(|one| guidance::has_strengths(&one.id));
        if let (Some(one), Subject::Baby(_), None) = (asks, subject, &dose.strength)
            && dose.override_reason.is_none()
        {
            let example = guidance::example(&one.id).unwrap_or_default();
            let error = self.missing(say::WHICH_STRENGTH, &[&dose.product]);
            return Err(error.hinting(self.tone(), say::WHICH_STRENGTH_HINT, &[&one.id, example]));
        }
        let start = self.instant()?;
        self.log_at(subject, start, Detail::Medicine(dose))
    }

    /// Takes `override because the doctor said so` off the end.
    fn override_reason(&mut self) -> Result<Option<String>, PhraseError> {
        let word = |token: &Token| !token.quoted && token.low == "override";
        let Some(place) = self.tokens.iter().skip(self.at).position(word) else {
            return Ok(None);
        };
        let place = self.at + place;
        let because = self.tokens.get(place + 1).is_some_and(|token| token.low == "because");
        let mut reason = self.text_between(place + 2, self.tokens.len());
        if let [only] = self.tokens.get(place + 2..).unwrap_or_default() {
            reason.clone_from(&only.text);
        }
        if !because || reason.trim().is_empty() {
            let at = self.tokens[place].at.clone();
            let error = self.error(ErrorKind::Missing, &at, say::OVERRIDE_WHY, &[]);
            return Err(error.hinting(self.tone(), say::OVERRIDE_WHY_HINT, &[]));
        }
        let marks = self.tokens.drain(place..).map(|token| Mark { at: token.at, part: Part::Text });
        self.marks.extend(marks);
        Ok(Some(reason))
    }
}

/// Reads a size or a sign into the nappy.
fn look(word: &str, nappy: &mut Nappy) -> bool {
    match word {
        "small" | "little" => nappy.size = Some(Size::Small),
        "medium" => nappy.size = Some(Size::Medium),
        "large" | "big" | "huge" => nappy.size = Some(Size::Large),
        "rash" => nappy.rash = true,
        "blowout" => nappy.blowout = true,
        "and" | "+" | "nappy" | "diaper" => {}
        _ => return false,
    }
    true
}

fn content_of(word: &str) -> Option<NappyContent> {
    Some(match word {
        "wet" | "pee" | "wee" => NappyContent::Wet,
        "dirty" | "poo" | "poop" => NappyContent::Dirty,
        "both" => NappyContent::Both,
        "dry" => NappyContent::Dry,
        _ => return None,
    })
}

/// `wet and dirty` is both; `wet dry` is a slip.
fn joined(one: NappyContent, other: NappyContent) -> Option<NappyContent> {
    let dry = |content| content == NappyContent::Dry;
    if dry(one) != dry(other) {
        return None;
    }
    Some(NappyContent::of(one.wet() || other.wet(), one.dirty() || other.dirty()))
}

/// Takes a dose to product, strength as printed, and amount; whatever does
/// not look like one of these is the product's name.
fn dose(words: &str) -> Medicine {
    let mut words: Vec<&str> = words.split(' ').collect();
    let amount = tail_amount(&words).map(|from| words.split_off(from).join(" "));
    let strength = strength(&words).map(|range| words.drain(range).collect::<Vec<_>>().join(" "));
    let product = words.join(" ").trim_end_matches(',').to_owned();
    Medicine { product, strength, amount, override_reason: None }
}

/// Returns where `1 drop` or `2.5ml` begins, at the end and after a product.
fn tail_amount(words: &[&str]) -> Option<usize> {
    let (last, before) = words.split_last()?;
    let low = last.to_lowercase();
    let joined = low.find(|c: char| c.is_ascii_alphabetic()).is_some_and(|place| {
        let (number, unit) = low.split_at(place);
        decimal(number).is_some() && DOSE_UNITS.contains(&unit)
    });
    if joined && !before.is_empty() {
        return Some(words.len() - 1);
    }
    let (number, before) = before.split_last()?;
    let two = decimal(number).is_some() && DOSE_UNITS.contains(&low.as_str());
    (two && !before.is_empty()).then(|| words.len() - 2)
}

/// Returns where `120mg/5ml` or `120 mg/5 ml` stands, after a product.
fn strength(words: &[&str]) -> Option<std::ops::Range<usize>> {
    let slash = words
        .iter()
        .position(|word| word.contains('/') && word.chars().any(|c| c.is_ascii_digit()))?;
    let number_before = slash > 0 && decimal(words[slash - 1]).is_some();
    let from = slash - usize::from(number_before);
    let unit_after = words[slash].ends_with(|c: char| c.is_ascii_digit())
        && words.get(slash + 1).is_some_and(|unit| DOSE_UNITS.contains(unit));
    (from > 0).then_some(from..slash + 1 + usize::from(unit_after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doses() {
        for (words, product, strength, amount) in [
            ("vitamin d 1 drop", "vitamin d", None, Some("1 drop")),
            ("vitamin d, 1 drop", "vitamin d", None, Some("1 drop")),
            ("Calpol 120mg/5ml 2.5ml", "Calpol", Some("120mg/5ml"), Some("2.5ml")),
            ("Calpol 120 mg/5 ml 2,5 ml", "Calpol", Some("120 mg/5 ml"), Some("2,5 ml")),
            ("5 ml", "5 ml", None, None),
            ("vitamin d3", "vitamin d3", None, None),
            ("Q10 drops", "Q10 drops", None, None),
        ] {
            let said = dose(words);
            assert_eq!(said.product, product, "{words}");
            assert_eq!(said.strength.as_deref(), strength, "{words}");
            assert_eq!(said.amount.as_deref(), amount, "{words}");
        }
    }

    #[test]
    fn wet_and_dirty_is_both_and_dry_goes_with_nothing() {
        assert_eq!(joined(NappyContent::Wet, NappyContent::Dirty), Some(NappyContent::Both));
        assert_eq!(joined(NappyContent::Dry, NappyContent::Dry), Some(NappyContent::Dry));
        assert_eq!(joined(NappyContent::Wet, NappyContent::Dry), None);
    }
}

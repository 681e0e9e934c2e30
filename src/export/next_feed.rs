//! When the next feed is likely, in words.

use crate::board::handover::BabyCard;
use crate::domain::span::Timestamp;
use crate::forecast::MODEL;
use crate::forecast::shown::Basis;
use crate::forecast::shown::Note;
use crate::text::catalogue::forecast as words;
use crate::text::catalogue::handover as say;
use crate::text::style::Style;
use crate::text::time;

/// Returns the range and, in a second text, what it rests on; `None` where no
/// time can be said.
#[must_use]
pub fn next_feed(baby: &BabyCard, now: Timestamp, style: &Style) -> Option<(String, String)> {
    let said = baby.next_feed?;
    let range = said.at?;
    let tone = style.tone;
    let [low, high, middle] =
        [range.low, range.high, range.middle].map(|at| time::when(at, now, style));
    let rests = match said.basis {
        Basis::Own => words::OWN,
        Basis::AgeNorm => words::AGE_NORM,
    };
    let rests = rests.fill(tone, &[MODEL, &said.n.to_string()]);
    let note = said.note.map(|note| match note {
        Note::Learning => words::LEARNING,
        Note::AgeNorm => words::TYPICAL,
        Note::FewSoLong => words::FEW_SO_LONG,
        Note::Longer => words::LONGER_FEED,
        Note::NotLogged => words::NOT_LOGGED,
    });
    let rests: Vec<&str> =
        std::iter::once(rests.as_str()).chain(note.map(|note| note.say(tone))).collect();
    let likely = say::LIKELY.fill(tone, &[&low, &high, &middle]);
    Some((likely, say::NEXT_BASIS.fill(tone, &[&rests.join("; ")])))
}

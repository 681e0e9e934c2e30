//! Milk that is kept: `milk formula 90 fridge`, `milk 80 freezer`, `milk used`.

use crate::domain::detail::Detail;
use crate::domain::feed::Milk;
use crate::domain::person::Subject;
use crate::domain::stock::Kept;
use crate::domain::stock::Place;
use crate::metrics::stock::stock;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::text::catalogue::phrase as say;

/// What becomes of the first to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Started,
    Gone,
}

const DEEDS: [(&str, Deed); 5] = [
    ("started", Deed::Started),
    ("used", Deed::Gone),
    ("gone", Deed::Gone),
    ("thrown", Deed::Gone),
    ("finished", Deed::Gone),
];

const SORTS: [(&str, Milk); 4] = [
    ("formula", Milk::Formula),
    ("breast", Milk::Expressed),
    ("expressed", Milk::Expressed),
    ("ebm", Milk::Expressed),
];

impl Parser<'_> {
    /// Reads what is kept, or what becomes of the first to be used; `milk
    /// formula used` means the first of that sort.
    pub fn milk(&mut self) -> Result<(), PhraseError> {
        self.straight = self.at;
        let (mut milk, mut place, mut volume, mut deed) = (None, None, None, None);
        let words = SORTS.iter().map(|(word, _)| *word).chain(DEEDS.iter().map(|(word, _)| *word));
        let words: Vec<&str> = words.chain(Place::ALL.map(Place::word)).collect();
        self.rest(&words, |parser| {
            let word = parser.word(0).unwrap_or_default();
            if let Some((_, sort)) = SORTS.iter().find(|(name, _)| *name == word) {
                milk = Some(*sort);
            } else if let Some(found) = Place::ALL.into_iter().find(|one| one.word() == word) {
                place = Some(found);
            } else if let Some((_, found)) = DEEDS.iter().find(|(name, _)| *name == word) {
                deed = Some(*found);
            } else {
                let Some(said) = parser.volume(true)? else { return Ok(false) };
                volume = Some(said);
                return Ok(true);
            }
            parser.take(1, Part::Quality);
            Ok(true)
        })?;
        let at = self.instant()?;
        let Some(deed) = deed else {
            let (milk, place) = (milk.unwrap_or(Milk::Expressed), place.unwrap_or(Place::Room));
            let kept = Kept { milk, volume, place, started: None, gone: None };
            return self.log_at(Subject::Household, at, Detail::Milk(kept));
        };
        let all = stock(self.ctx.timeline, self.ctx.style.zone, at);
        let meant = all.iter().find(|one| {
            milk.is_none_or(|milk| one.kept.milk == milk)
                && place.is_none_or(|place| one.kept.place == place)
                && (deed == Deed::Gone || one.kept.started.is_none())
        });
        let Some(logged) = meant.and_then(|one| self.ctx.timeline.get(one.id)) else {
            return Err(self.missing(say::NO_MILK, &[]));
        };
        let mut now = logged.fact.clone();
        if let Detail::Milk(kept) = &mut now.detail {
            match deed {
                Deed::Started => kept.started = Some(at),
                Deed::Gone => kept.gone = Some(at),
            }
        }
        self.correct(logged.id, now)
    }
}

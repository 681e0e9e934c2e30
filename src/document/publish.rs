//! The next version of a document: whether it may be, and whether it holds at once.

use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::document::MAX_BYTES;
use crate::domain::document::Status;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::journal::document::Document;
use crate::journal::document::Version;
use crate::journal::household::Household;
use thiserror::Error;

/// A text that somebody wants to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Of which document.
    pub name: DocumentName,
    /// The text.
    pub text: String,
    /// The entry of the version it was made from.
    pub base: Option<EntryId>,
    /// Why.
    pub why: Option<String>,
    /// The version it goes back to, when it does.
    pub back: Option<Back>,
}

/// A going back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// What the version is called.
    pub to: String,
    /// It held already: its text needs no second yes. A draft never did.
    pub held: bool,
}

/// Why there is no next version.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// Larger than [`MAX_BYTES`].
    #[error("a text of {0} bytes is over the limit of {MAX_BYTES}")]
    TooLarge(usize),
    /// A NUL, a bell and their like.
    #[error("the text holds a control character in line {0}")]
    Control(usize),
    /// It says what the newest one says; its number, none for what ships.
    #[error("nothing differs")]
    Same(Option<u32>),
    /// No draft waits.
    #[error("no draft waits")]
    NoDraft,
    /// Only the primary carer says yes.
    #[error("the yes is the primary carer's")]
    NotPrimary(CarerId),
}

/// Returns the version that a proposal comes to; `shipped` is what holds
/// without any, and `approval` whether the family wants the primary's yes.
///
/// # Errors
///
/// [`Refused`]: nothing is to be stored.
pub fn next(
    proposal: Proposal,
    document: Option<&Document>,
    shipped: &str,
    household: &Household,
    approval: bool,
    author: Option<CarerId>,
) -> Result<Edition, Refused> {
    let Proposal { name, text, base, why, back } = proposal;
    readable(&text)?;
    let draft = document.and_then(|document| document.draft.as_ref());
    let newest = draft.or_else(|| document.and_then(|document| document.current.as_ref()));
    if newest.map_or(shipped, |version| &version.edition.text) == text {
        return Err(Refused::Same(newest.map(|version| version.number)));
    }
    let held = back.is_some_and(|back| back.held);
    let waits = approval && !held && needs_yes(household, author);
    let status = if waits { Status::Draft } else { Status::Current };
    Ok(Edition::new(name, base, status, text).because(why))
}

/// Returns the yes of `author` to the draft that waits.
///
/// # Errors
///
/// [`Refused`]: there is none, or the yes is not theirs.
pub fn yes(
    document: Option<&Document>,
    household: &Household,
    author: Option<CarerId>,
) -> Result<Edition, Refused> {
    let draft = document.and_then(|document| document.draft.as_ref()).ok_or(Refused::NoDraft)?;
    match primary(household) {
        Some(primary) if needs_yes(household, author) => Err(Refused::NotPrimary(primary)),
        _ => {
            let Edition { name, text, .. } = draft.edition.clone();
            Ok(Edition::new(name, Some(draft.id), Status::Current, text))
        }
    }
}

/// Returns the entry that a text made now from what is newest is made from.
#[must_use]
pub fn base(document: Option<&Document>) -> Option<EntryId> {
    let newest = newest(document?)?;
    Some(newest.approved.map_or(newest.id, |approval| approval.id))
}

/// Returns the version that came last, draft or not.
#[must_use]
pub fn newest(document: &Document) -> Option<&Version> {
    document.draft.as_ref().or(document.current.as_ref())
}

/// Returns the carer whose yes a draft waits for.
#[must_use]
pub fn primary(household: &Household) -> Option<CarerId> {
    household.carers.iter().find(|(_, carer)| carer.primary).map(|(id, _)| *id)
}

/// Tells whether what `author` writes waits for somebody else's yes: never
/// where one carer is alone or none is the primary.
#[must_use]
pub fn needs_yes(household: &Household, author: Option<CarerId>) -> bool {
    household.carers.len() > 1 && primary(household).is_some_and(|primary| author != Some(primary))
}

fn readable(text: &str) -> Result<(), Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge(text.len()));
    }
    let bad = |line: &str| line.chars().any(|c| c.is_control() && c != '\t' && c != '\r');
    match text.split('\n').position(bad) {
        Some(line) => Err(Refused::Control(line + 1)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::journal::entry::carer_named;
    use chrono::DateTime;
    use uuid::Uuid;

    const SHIPPED: &str = "shipped\n";

    fn household(carers: &[(&str, bool)]) -> Household {
        let carer = |(name, primary): &(&str, bool)| {
            let carer = Carer { name: (*name).to_owned(), primary: *primary, ..Carer::default() };
            (carer_named(name), carer)
        };
        Household { carers: carers.iter().map(carer).collect(), ..Household::default() }
    }

    fn proposal(text: &str) -> Proposal {
        Proposal {
            name: DocumentName::plan(),
            text: text.to_owned(),
            base: None,
            why: None,
            back: None,
        }
    }

    fn status(carers: &[(&str, bool)], approval: bool, author: Option<&str>) -> Status {
        let author = author.map(carer_named);
        let made = next(proposal("a\n"), None, SHIPPED, &household(carers), approval, author);
        made.expect("it may be").status
    }

    /// Source: decision 37.
    #[test]
    fn a_yes_is_needed_where_another_is_the_primary() {
        let both = [("Mum", true), ("Dad", false)];
        assert_eq!(status(&both, true, Some("Dad")), Status::Draft);
        assert_eq!(status(&both, true, None), Status::Draft);
        assert_eq!(status(&both, true, Some("Mum")), Status::Current);
        assert_eq!(status(&both, false, Some("Dad")), Status::Current);
        assert_eq!(status(&[("Mum", true)], true, None), Status::Current);
        assert_eq!(status(&[("Mum", false), ("Dad", false)], true, Some("Dad")), Status::Current);
        assert_eq!(status(&[], true, None), Status::Current);
    }

    #[test]
    fn what_held_before_needs_no_second_yes() {
        let both = household(&[("Mum", true), ("Dad", false)]);
        let v1 = Back { to: "v1".to_owned(), held: true };
        let back = Proposal { back: Some(v1), ..proposal("a\n") };
        let made = next(back, None, SHIPPED, &both, true, Some(carer_named("Dad")));
        assert_eq!(made.expect("it may be").status, Status::Current);
    }

    #[test]
    fn the_same_again_too_much_and_what_cannot_be_shown_are_no_versions() {
        let made = |text: &str| {
            next(proposal(text), None, SHIPPED, &Household::default(), true, None).map(drop)
        };
        assert_eq!(made(SHIPPED), Err(Refused::Same(None)));
        assert_eq!(made("a\n\x07b\n"), Err(Refused::Control(2)));
        assert_eq!(made("a\tb\r\n"), Ok(()));
        assert_eq!(made(&"x".repeat(MAX_BYTES)), Ok(()));
        assert_eq!(made(&"x".repeat(MAX_BYTES + 1)), Err(Refused::TooLarge(MAX_BYTES + 1)));
    }

    #[test]
    fn the_yes_is_the_primarys() {
        let both = household(&[("Mum", true), ("Dad", false)]);
        let (mum, dad) = (Some(carer_named("Mum")), Some(carer_named("Dad")));
        assert_eq!(yes(None, &both, mum), Err(Refused::NoDraft));
        let id = EntryId::new(Uuid::from_u128(7));
        let draft = next(proposal("a\n"), None, SHIPPED, &both, true, dad).expect("a draft");
        let draft = Version {
            id,
            number: 1,
            author: dad,
            at: DateTime::UNIX_EPOCH,
            edition: draft,
            approved: None,
            taken_back: false,
            unaware: false,
        };
        let document = Document { name: DocumentName::plan(), current: None, draft: Some(draft) };
        assert_eq!(yes(Some(&document), &both, dad), Err(Refused::NotPrimary(carer_named("Mum"))));
        let yes = yes(Some(&document), &both, mum).expect("hers");
        assert_eq!((yes.base, yes.status, yes.text.as_str()), (Some(id), Status::Current, "a\n"));
        assert_eq!(base(Some(&document)), Some(id));
    }
}

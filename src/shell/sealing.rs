//! Cryptography and store, put together: a check-in kept, opened, destroyed.
//! Console and command line share it.

use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::domain::id::CarerId;
use crate::domain::private::PrivateCheckin;
use crate::domain::sealed::SealedKey;
use crate::domain::secret::Secret;
use crate::sealed::contents;
use crate::sealed::error::SealError;
use crate::sealed::key;
use crate::sealed::key::Key;
use crate::shell::session::store_problem;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::text::catalogue::private as words;
use crate::text::style::Tone;

/// A key that can seal.
#[derive(Debug)]
pub struct Ready {
    /// Not on the disk yet; there was none.
    new: Option<SealedKey>,
    key: Key,
}

/// Returns the key that a passphrase opens; where there is none yet, a new one.
/// It must be typed twice alike either way, so that being asked for it tells
/// nobody whether there is a key.
///
/// # Errors
///
/// A [`Problem`]: nothing is changed.
pub fn ready(
    store: &Store,
    carer: CarerId,
    passphrase: &Secret,
    again: &Secret,
) -> Result<Ready, Problem> {
    if passphrase != again {
        let problem = Problem::new(code::REFUSED, words::TWICE.say(Tone::Ops));
        return Err(problem.hint(words::TWICE_HINT.say(Tone::Ops)));
    }
    if store.sealed_keys(carer).map_err(|error| store_problem(&error))?.is_empty() {
        let (sealed, key) = key::create(carer, passphrase).map_err(problem)?;
        return Ok(Ready { new: Some(sealed), key });
    }
    let mut opened = opened(store, carer, passphrase)?.into_iter();
    let (_, key) = opened.next().ok_or_else(|| problem(SealError::Passphrase))?;
    Ok(Ready { new: None, key })
}

/// Keeps a check-in; it is on the disk when this returns, and no entry of the
/// journal speaks of it.
///
/// # Errors
///
/// A [`Problem`]: nothing is kept.
pub fn keep(store: &mut Store, ready: &Ready, checkin: &PrivateCheckin) -> Result<(), Problem> {
    let row = contents::seal(&ready.key, checkin).map_err(problem)?;
    store.seal(ready.new.as_ref(), &row).map_err(|error| store_problem(&error))
}

/// Returns what a passphrase opens, newest first.
///
/// # Errors
///
/// A [`Problem`]; the same, and as slow, whether the passphrase is wrong or
/// nothing is there.
pub fn open(
    store: &Store,
    carer: CarerId,
    passphrase: &Secret,
) -> Result<Vec<PrivateCheckin>, Problem> {
    let mut all = Vec::new();
    let opened = opened(store, carer, passphrase)?;
    for (sealed, key) in &opened {
        for row in store.sealed_rows(sealed).map_err(|error| store_problem(&error))? {
            all.push(contents::open(key, &row).map_err(problem)?);
        }
    }
    all.sort_by_key(|checkin| std::cmp::Reverse(checkin.at));
    Ok(all)
}

/// Destroys what a carer sealed in this journal.
///
/// # Errors
///
/// A [`Problem`] with what the store says.
pub fn destroy(store: &mut Store, carer: CarerId) -> Result<(), Problem> {
    store.destroy_sealed(carer).map_err(|error| match error {
        StoreError::Busy(_) => Problem::new(code::FAILED, words::IN_LOG.say(Tone::Ops))
            .hint(words::IN_LOG_HINT.say(Tone::Ops)),
        error => store_problem(&error),
    })
}

/// Returns every key of a carer that the passphrase opens: at least one.
fn opened(
    store: &Store,
    carer: CarerId,
    passphrase: &Secret,
) -> Result<Vec<(SealedKey, Key)>, Problem> {
    let keys = store.sealed_keys(carer).map_err(|error| store_problem(&error))?;
    if keys.is_empty() {
        // As slow as if there were one.
        key::create(carer, passphrase).map_err(problem)?;
    }
    let mut opened = Vec::new();
    for sealed in keys {
        match key::open(&sealed, passphrase) {
            Ok(key) => opened.push((sealed, key)),
            Err(SealError::Passphrase) => {}
            Err(error) => return Err(problem(error)),
        }
    }
    if opened.is_empty() {
        return Err(problem(SealError::Passphrase));
    }
    Ok(opened)
}

fn problem(error: SealError) -> Problem {
    let said = |code, text: crate::text::catalogue::Text| Problem::new(code, text.say(Tone::Ops));
    match error {
        SealError::Passphrase => {
            said(code::REFUSED, words::WRONG).hint(words::WRONG_HINT.say(Tone::Ops))
        }
        SealError::TooLong => {
            said(code::REFUSED, words::TOO_LONG).hint(words::TOO_LONG_HINT.say(Tone::Ops))
        }
        SealError::Damaged => said(code::FAILED, words::DAMAGED),
        SealError::Cost | SealError::Chance => Problem::new(code::FAILED, error.to_string()),
    }
}

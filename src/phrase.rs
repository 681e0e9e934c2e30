//! L3: quick entry, a phrase → what to store. Pure: the same phrase, household
//! and instant always give the same answer, and nothing is ever guessed.
//!
//! ```text
//! phrase = [name] kind { token }       any order after the kind
//! ```
//!
//! `token` takes a phrase to pieces, `people` and `verb` read its head,
//! a file per family of kinds reads the rest beside `clause` (when, how long,
//! by whom; `point` reads the words for a time), and `moment` turns the words for a time into instants.

mod care;
mod clause;
pub mod complete;
pub mod error;
pub mod print;
mod feed;
mod growth;
mod moment;
mod own;
mod parser;
mod people;
mod point;
mod pump;
pub mod reading;
pub mod rota;
mod sleep;
mod stock;
pub mod time_of_day;
mod timer;
mod token;
pub mod verb;

use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::phrase::error::PhraseError;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Reading;
use crate::text::style::Style;

/// What a phrase is read against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// When it is said.
    pub now: Timestamp,
    /// Zone and units it is typed in, and how answers are put.
    pub style: &'a Style,
    /// Who lives here.
    pub household: &'a Household,
    /// What holds: what runs, what was fed last, the family's own kinds.
    pub timeline: &'a Timeline,
    /// Who says it; absent when no carer is chosen on the device.
    pub author: Option<CarerId>,
    /// What is possible and unlikely is stored without asking.
    pub yes: bool,
    /// The baby a popup has picked; a name in the phrase goes before it.
    pub chosen: Option<BabyId>,
}

/// Reads a phrase.
///
/// # Errors
///
/// [`PhraseError`], with the place it is about; then nothing is to be stored.
pub fn read(text: &str, ctx: &Context<'_>) -> Result<Reading, PhraseError> {
    Parser::new(text, ctx).and_then(Parser::whole).map_err(|error| error.fitted(ctx.style))
}

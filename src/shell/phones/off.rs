//! A program that was built without ntfy: nobody has a phone.

use crate::clock::Clock;
use crate::domain::id::CarerId;
use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::shell::teller::News;
use crate::shell::teller::Wake;
use std::path::Path;
use std::sync::mpsc::Sender;

/// What nobody can set up.
#[derive(Debug, Clone)]
pub struct Phone(String);

/// Reads nothing.
///
/// # Errors
///
/// Never.
pub const fn read(_: &Path) -> Result<Option<Phone>, String> {
    Ok(None)
}

/// No phones.
pub struct Phones;

impl Phones {
    /// Returns none.
    #[must_use]
    pub fn new(_: Clock, _: Sender<News>, _: Wake) -> Self {
        Self
    }

    /// Sends nothing.
    pub fn send(&mut self, _: i64, _: CarerId, phone: Option<&Phone>, _: &Post) -> Option<Outcome> {
        let why = phone.map_or("built without ntfy", |phone| phone.0.as_str());
        Some(Outcome::NoServer(why.to_owned()))
    }

    /// Nothing waits.
    pub const fn withdraw(&self, _: &str) {}
}

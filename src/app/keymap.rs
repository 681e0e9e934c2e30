//! The key table: every key, what it does, where. Help, hints and the config
//! are made from it.

pub mod hand;
pub mod table;

use crate::app::act::Act;
use crate::app::key::Key;
use crate::app::keymap::table::TABLE;
use crate::app::ui::Hand;
use crate::app::ui::Ui;
use crate::text::catalogue::Text;

/// Where keys have their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// On every screen, with nothing over it.
    Screen,
    /// On screen 4, on an alert that is over.
    Over,
    /// In the feed popup.
    Feed,
    /// In the nappy popup.
    Nappy,
    /// Where it is asked whose sleep it is.
    Whose,
    /// In the popup of one carer.
    Carer,
    /// Where it is asked which work a carer did.
    Toil,
    /// Where it is asked how a carer is.
    CheckIn,
    /// Where it is asked how a carer's recovery goes.
    Recovery,
    /// Where a carer's shift changes.
    Shift,
    /// In the help.
    Help,
    /// On the hand-over card.
    HandOver,
    /// In the preview of an import.
    Import,
    /// On the page of red flags and the crisis card.
    Guide,
    /// In a private check-in, where nothing is typed.
    Private,
    /// Everywhere, even while text is typed.
    Always,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What the key does.
    pub act: Act,
    /// Where.
    pub contexts: &'static [Context],
    /// The key of the preset `left`.
    pub left: Key,
    /// The key of the preset `right`; `None` mirrors the left one by position.
    pub right: Option<Key>,
    /// Keys that do the same.
    pub also: &'static [Key],
    /// The name in `[keys]` of the config.
    pub name: &'static str,
    /// What it does, for the help.
    pub help: Text,
}

impl Binding {
    /// Returns the key under `hand`, before anything is moved.
    #[must_use]
    pub fn key(&self, hand: Hand) -> Key {
        match hand {
            Hand::Left => self.left,
            Hand::Right => self.right.unwrap_or_else(|| hand::mirrored(self.left)),
        }
    }

    /// Returns every key that does it under `hand`, the main one first.
    ///
    /// The right hand has no letters as second keys: they lie under its own.
    pub fn keys(&self, hand: Hand) -> impl Iterator<Item = Key> {
        let letter = |key: &Key| matches!(key, Key::Char(c) if c.is_ascii_alphabetic());
        let also = self.also.iter().copied();
        std::iter::once(self.key(hand))
            .chain(also.filter(move |key| hand == Hand::Left || !letter(key)))
    }
}

/// Returns what `key` does in `context`, `None` for nothing.
#[must_use]
pub fn lookup(ui: &Ui, context: Context, key: Key) -> Option<Act> {
    let key = meant(&ui.moved, key)?;
    let mut found = TABLE
        .iter()
        .filter(|row| row.contexts.contains(&context) || row.contexts.contains(&Context::Always));
    found.find(|row| row.keys(ui.hand).any(|one| one == key)).map(|row| row.act)
}

/// Returns the row of the table for `act` in `context`.
#[must_use]
pub fn binding(context: Context, act: Act) -> Option<&'static Binding> {
    TABLE.iter().find(|row| row.act == act && row.contexts.contains(&context))
}

/// Returns the key to press for `act` in `context`, as it is written on screen.
#[must_use]
pub fn label(ui: &Ui, context: Context, act: Act) -> Option<String> {
    binding(context, act).map(|row| pressed(ui, row.key(ui.hand)).label())
}

/// Returns the key that stands for `key` on this device.
#[must_use]
pub fn pressed(ui: &Ui, key: Key) -> Key {
    ui.moved.iter().find(|(_, means)| *means == key).map_or(key, |(pressed, _)| *pressed)
}

/// Returns the key that a pressed one stands for; `None` when its own meaning
/// was moved to another key.
fn meant(moved: &[(Key, Key)], key: Key) -> Option<Key> {
    match moved.iter().find(|(pressed, _)| *pressed == key) {
        Some((_, means)) => Some(*means),
        None => moved.iter().all(|(_, means)| *means != key).then_some(key),
    }
}

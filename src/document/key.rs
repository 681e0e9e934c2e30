//! The keys that a text of TOML may have: what its parser takes and its page lists.

/// One key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: &'static str,
    /// What holds without it.
    pub without: &'static str,
    /// What it says.
    pub help: &'static str,
}

/// The keys of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Its heading, as it stands in the file.
    pub heading: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its keys; empty: each key is a name of the family's own.
    pub keys: &'static [Key],
}

/// Returns a key.
#[must_use]
pub const fn key(
    name: &'static str,
    shape: &'static str,
    without: &'static str,
    help: &'static str,
) -> Key {
    Key { name, shape, without, help }
}

//! Keys that the family moved.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Keys without which nobody finds the way: what must stay reachable, and by
/// which key it is anyway.
const NEEDED: [(&str, &str); 2] = [("?", "help"), ("q", "quit")];

/// Which key does what.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Keys {
    /// Which hand the keys lie under.
    pub preset: Preset,
    /// The key that is pressed and the key it stands for.
    #[serde(rename = "move")]
    pub moves: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// Which hand the keys lie under.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// The left.
    #[default]
    Left,
    /// The right: every key mirrored.
    Right,
}

impl Keys {
    /// Checks that every name is a key, as `known` says, and that help and
    /// quit stay reachable.
    ///
    /// # Errors
    ///
    /// The byte in the file and what is wrong there; `no_key` words it for a
    /// name that is no key.
    pub fn check(
        &self,
        known: impl Fn(&str) -> bool,
        no_key: impl Fn(&str) -> String,
    ) -> Result<(), (usize, String)> {
        for name in self.moves.iter().flat_map(|(pressed, meant)| [pressed, meant]) {
            if !known(name.get_ref()) {
                return Err((name.span().start, no_key(name.get_ref())));
            }
        }
        for (needed, what) in NEEDED {
            let hidden = self
                .moves
                .iter()
                .find(|(pressed, meant)| pressed.get_ref() == needed && meant.get_ref() != needed);
            let elsewhere = self.moves.values().any(|meant| meant.get_ref() == needed);
            if let (Some((pressed, meant)), false) = (hidden, elsewhere) {
                let what = format!(
                    "`{needed}` ({what}) would be out of reach: it is moved to `{}` and no other \
                     key stands for it",
                    meant.get_ref()
                );
                return Err((pressed.span().start, what));
            }
        }
        Ok(())
    }

    /// Returns the key that is pressed and the key it stands for, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.moves
            .iter()
            .map(|(pressed, meant)| (pressed.get_ref().as_str(), meant.get_ref().as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), String> {
        let keys: Keys = toml::from_str(text).expect("reads");
        keys.check(|name| name != "shift", |name| format!("no key: {name}"))
            .map_err(|(_, what)| what)
    }

    #[test]
    fn keys_move_unless_help_or_quit_get_lost() {
        assert_eq!(check("move = { m = \"f\", \",\" = \"space\" }"), Ok(()));
        assert_eq!(check("move = { q = \"m\", m = \"q\" }"), Ok(()));
        let lost = check("move = { q = \"m\" }").expect_err("quit is gone");
        assert!(lost.contains("`q` (quit)") && lost.contains("`m`"), "{lost}");
        assert!(check("move = { \"?\" = \"m\" }").is_err());
    }

    #[test]
    fn what_is_no_key_is_named() {
        let wrong = check("move = { f = \"shift\" }").expect_err("no such key");
        assert_eq!(wrong, "no key: shift");
    }
}

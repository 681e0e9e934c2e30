//! A key, without a terminal library's types.

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character, upper case with Shift.
    Char(char),
    /// Control and a letter, in lower case.
    Ctrl(char),
    /// A function key, 1 to 12.
    F(u8),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// First place.
    Home,
    /// Last place.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
}

impl Key {
    /// Returns the key as it is written on screen and in the config: `f`,
    /// `Space`, `Ctrl-C`, `F2`.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Char(' ') => "Space".to_owned(),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
            Self::F(n) => format!("F{n}"),
            named => NAMED
                .iter()
                .find(|(key, _)| *key == named)
                .map_or_else(String::new, |(_, name)| (*name).to_owned()),
        }
    }

    /// Returns the key of this label, upper and lower case alike but for letters.
    #[must_use]
    pub fn labelled(label: &str) -> Option<Self> {
        let mut chars = label.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return (!c.is_control()).then_some(Self::Char(c));
        }
        let low = label.to_lowercase();
        if low == "space" {
            return Some(Self::Char(' '));
        }
        if let Some(letter) = low.strip_prefix("ctrl-") {
            let mut letters = letter.chars().filter(char::is_ascii_lowercase);
            let letter = letters.next().filter(|_| letter.len() == 1)?;
            return Some(Self::Ctrl(letter));
        }
        if let Some(number) = low.strip_prefix('f').and_then(|number| number.parse().ok()) {
            return (1..=12).contains(&number).then_some(Self::F(number));
        }
        NAMED.iter().find(|(_, name)| name.to_lowercase() == low).map(|(key, _)| *key)
    }

    /// Returns the character it types, if it types one.
    #[must_use]
    pub const fn printable(self) -> Option<char> {
        match self {
            Self::Char(c) => Some(c),
            _ => None,
        }
    }
}

/// The names of keys without a sign of their own.
const NAMED: [(Key, &str); 14] = [
    (Key::Enter, "Enter"),
    (Key::Esc, "Esc"),
    (Key::Tab, "Tab"),
    (Key::BackTab, "S-Tab"),
    (Key::Backspace, "Backspace"),
    (Key::Delete, "Delete"),
    (Key::Up, "Up"),
    (Key::Down, "Down"),
    (Key::Left, "Left"),
    (Key::Right, "Right"),
    (Key::Home, "Home"),
    (Key::End, "End"),
    (Key::PageUp, "PgUp"),
    (Key::PageDown, "PgDn"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_reads_back() {
        let named = NAMED.iter().map(|(key, _)| *key);
        let others = [Key::Char('f'), Key::Char('T'), Key::Char(' '), Key::Char(';')];
        for key in named.chain(others).chain([Key::Ctrl('c'), Key::F(1), Key::F(12)]) {
            assert_eq!(Key::labelled(&key.label()), Some(key), "{key:?}");
        }
        for wrong in ["", "F13", "Ctrl-", "Ctrl-ab", "hyper"] {
            assert_eq!(Key::labelled(wrong), None, "{wrong}");
        }
    }
}

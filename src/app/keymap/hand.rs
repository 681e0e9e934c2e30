//! The other hand: keys mirrored by their position on QWERTY.

use crate::app::key::Key;

/// The keys of each hand that lie opposite each other; capitals follow.
const PAIRS: [(char, char); 15] = [
    ('f', 'j'),
    ('d', 'k'),
    ('s', 'l'),
    ('a', ';'),
    ('g', 'h'),
    ('t', 'y'),
    ('r', 'u'),
    ('e', 'i'),
    ('w', 'o'),
    ('q', 'p'),
    ('x', '.'),
    ('c', ','),
    ('v', 'm'),
    ('b', 'n'),
    ('z', '/'),
];

/// Returns the key at the same place of the other hand; others stay.
#[must_use]
pub fn mirrored(key: Key) -> Key {
    let Key::Char(c) = key else {
        return key;
    };
    let low = c.to_ascii_lowercase();
    let other = PAIRS.iter().find_map(|(left, right)| match low {
        _ if low == *left => Some(*right),
        _ if low == *right => Some(*left),
        _ => None,
    });
    match other {
        Some(other) if c.is_ascii_uppercase() => Key::Char(other.to_ascii_uppercase()),
        Some(other) => Key::Char(other),
        None => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirroring_twice_changes_nothing() {
        for c in ('!'..='~').filter(|c| *c != '?') {
            let key = Key::Char(c);
            assert_eq!(mirrored(mirrored(key)), key, "{c}");
        }
        assert_eq!(mirrored(Key::Char('T')), Key::Char('Y'));
        assert_eq!(mirrored(Key::Tab), Key::Tab);
    }
}

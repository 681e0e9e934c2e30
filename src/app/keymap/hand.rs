//! The other hand: keys mirrored by their position on QWERTY.

use crate::app::key::Key;

/// The keys of each hand that lie opposite each other.
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

/// Signs and what they become with Shift.
const SHIFTED: [(char, char); 4] = [(';', ':'), ('.', '>'), (',', '<'), ('/', '?')];

/// Returns the key at the same place of the other hand, with Shift when it had
/// it; keys that lie in no hand stay.
#[must_use]
pub fn mirrored(key: Key) -> Key {
    let Key::Char(c) = key else {
        return key;
    };
    let sign = SHIFTED.iter().find(|(_, shifted)| *shifted == c).map(|(sign, _)| *sign);
    let shift = sign.is_some() || c.is_ascii_uppercase();
    let low = sign.unwrap_or_else(|| c.to_ascii_lowercase());
    let other = PAIRS.iter().find_map(|(left, right)| match low {
        _ if low == *left => Some(*right),
        _ if low == *right => Some(*left),
        _ => None,
    });
    let Some(other) = other else {
        return key;
    };
    let shifted = SHIFTED.iter().find(|(sign, _)| *sign == other).map(|(_, shifted)| *shifted);
    let shifted = shifted.unwrap_or_else(|| other.to_ascii_uppercase());
    Key::Char(if shift { shifted } else { other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirroring_twice_changes_nothing() {
        for c in '!'..='~' {
            let key = Key::Char(c);
            assert_eq!(mirrored(mirrored(key)), key, "{c}");
        }
        assert_eq!(mirrored(Key::Char('T')), Key::Char('Y'));
        assert_eq!(mirrored(Key::Char('X')), Key::Char('>'));
        assert_eq!(mirrored(Key::Tab), Key::Tab);
    }
}

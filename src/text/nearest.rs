//! The word that was perhaps meant.

/// Returns the nearest of `words` to `typed`, when it is near enough: one slip
/// in a short word, two in a longer one; a swap of neighbours is one slip.
#[must_use]
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = typed.chars().count();
    // A word far longer than any of ours is not a slip of one of them.
    if !(2..=24).contains(&length) {
        return None;
    }
    let allowed = if length <= 4 { 1 } else { 2 };
    words
        .into_iter()
        .map(|word| (slips(typed, word), word))
        .filter(|(slips, _)| (1..=allowed).contains(slips))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

/// Returns how many letters were dropped, added, changed or swapped (the
/// optimal string alignment distance).
fn slips(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let changed = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut least = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            let swapped =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if swapped {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_and_bounded() {
        for (one, other, count) in
            [("botle", "bottle", 1), ("bottel", "bottle", 1), ("", "wet", 3), ("nap", "cry", 3)]
        {
            assert_eq!(slips(one, other), count, "{one} {other}");
        }
        let words = ["bottle", "wet", "breast"];
        assert_eq!(nearest("botle", words), Some("bottle"));
        assert_eq!(nearest("wat", words), Some("wet"));
        assert_eq!(nearest("zzz", words), None);
        assert_eq!(nearest("wet", words), None);
    }
}

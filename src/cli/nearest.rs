//! The nearest word to one that was mistyped.

/// Returns the word of `known` that is at most a third of its letters away
/// from `typed`, at least one; swapped neighbours count as one change.
#[must_use]
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|word| (distance(typed, word), word))
        .filter(|(changes, word)| *changes <= (word.chars().count() / 3).max(1))
        .min_by_key(|(changes, _)| *changes)
        .map(|(_, word)| word)
}

/// Optimal string alignment: insert, delete, change one, or swap two neighbours.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.to_lowercase().chars().collect();
    let other: Vec<char> = other.to_lowercase().chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let changed = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut least = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
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
    fn slips_find_their_word_and_other_words_find_none() {
        let verbs = ["log", "status", "timeline", "undo", "redo", "doctor", "demo"];
        for (typed, meant) in [
            ("lgo", Some("log")),
            ("lo", Some("log")),
            ("LOG", Some("log")),
            ("staus", Some("status")),
            ("timelnie", Some("timeline")),
            ("udno", Some("undo")),
            ("dmeo", Some("demo")),
            ("bottle", None),
            ("", None),
            ("xyz", None),
        ] {
            assert_eq!(nearest(typed, verbs.into_iter()), meant, "{typed}");
        }
    }
}

//! How hard a text is to read: the Flesch–Kincaid grade.
//!
//! ```text
//! grade = 0.39 × words / sentences + 11.8 × syllables / words − 15.59
//! ```
//!
//! Source: Kincaid, Fishburne, Rogers, Chissom, Derivation of new readability
//! formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975. The
//! grade is that of a US school: 6 is read at eleven or twelve. It was made for
//! English; other languages are not judged by it fairly, so that it only warns.

/// Hardest grade of a runbook: the upper end of what plain-language guides for
/// patients ask for, and what a tired adult reads without going back.
pub const MOST: f64 = 6.0;

/// Fewest words that say anything about a text.
const LEAST_WORDS: usize = 30;

/// Returns the grade of a text whose `blocks` end a sentence each; `None` where
/// it is too short to tell.
#[must_use]
pub fn grade<'a>(blocks: impl IntoIterator<Item = &'a str>) -> Option<f64> {
    let counts: Vec<Counts> =
        blocks.into_iter().flat_map(sentences).map(|sentence| counted(&sentence)).collect();
    let words: usize = counts.iter().map(|one| one.words).sum();
    let syllables: usize = counts.iter().map(|one| one.syllables).sum();
    (words >= LEAST_WORDS).then(|| formula(words, counts.len(), syllables))
}

/// Returns the sentence of `blocks` that is hardest.
#[must_use]
pub fn hardest<'a>(blocks: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let hard = |sentence: &String| {
        let Counts { words, syllables } = counted(sentence);
        formula(words, 1, syllables)
    };
    blocks.into_iter().flat_map(sentences).max_by(|a, b| hard(a).total_cmp(&hard(b)))
}

#[derive(Debug, Clone, Copy)]
struct Counts {
    words: usize,
    syllables: usize,
}

#[expect(clippy::cast_precision_loss, reason = "a text has at most 256 KiB")]
fn formula(words: usize, sentences: usize, syllables: usize) -> f64 {
    let (words, sentences) = (words.max(1) as f64, sentences.max(1) as f64);
    0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59
}

fn sentences(block: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in block.split_whitespace() {
        if let Some(last) = all.last_mut() {
            last.push_str(word);
            last.push(' ');
        }
        let ends = word.trim_end_matches([')', '"', '”']).ends_with(['.', '!', '?', ':', ';']);
        if ends {
            all.push(String::new());
        }
    }
    all.retain(|sentence| counted(sentence).words > 0);
    all
}

fn counted(sentence: &str) -> Counts {
    let words: Vec<&str> = words(sentence).collect();
    Counts { words: words.len(), syllables: words.iter().map(|word| syllables(word)).sum() }
}

/// Returns the words of a text; a live value is one word.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '/'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Returns how many syllables an English word has, by its groups of vowels; one
/// for a number and a live value.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> =
        word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if word.starts_with("{{") || word.chars().any(|c| c.is_ascii_digit()) {
        return 1;
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut before = false;
    for letter in &letters {
        let now = vowel(*letter);
        groups += usize::from(now && !before);
        before = now;
    }
    let silent = match letters.as_slice() {
        [.., l, 'l', 'e'] if !vowel(*l) => false,
        [.., c, 'e'] if !vowel(*c) => true,
        [.., c, 'e', 's'] => !vowel(*c) && !matches!(c, 's' | 'c' | 'g' | 'z' | 'x' | 'h'),
        [.., c, 'e', 'd'] => !vowel(*c) && !matches!(c, 't' | 'd'),
        _ => false,
    };
    (groups - usize::from(silent && groups > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_people_do() {
        for (word, count) in [
            ("feed", 1),
            ("baby", 2),
            ("nappy", 2),
            ("temperature", 4),
            ("little", 2),
            ("paracetamol", 5),
            ("made", 1),
            ("takes", 1),
            ("nurses", 2),
            ("walked", 1),
            ("wanted", 2),
            ("the", 1),
            ("999", 1),
            ("{{last_feed}}", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_are_of_a_low_grade_and_offices_of_a_high_one() {
        let plain = "Hold the baby on your arm. Walk up and down. Keep the light low. Sit down when \
                     you are tired. Put the baby in the cot and leave the room for a while.";
        let office = "Notwithstanding the aforementioned considerations, responsibility for \
                      administering supplementary nutritional interventions remains with \
                      appropriately qualified professionals, subject to continuing multidisciplinary \
                      evaluation of developmental indicators and individual circumstances.";
        assert!(grade([plain]).is_some_and(|grade| grade < 2.0), "{:?}", grade([plain]));
        let hard = grade([&*format!("{office} {office}")]);
        assert!(hard.is_some_and(|grade| grade > 20.0), "{hard:?}");
        assert_eq!(grade(["Too short to tell."]), None);
        assert_eq!(
            hardest(["Sit down. Responsibility remains. Go on."]).as_deref(),
            Some("Responsibility remains. ")
        );
    }
}

//! The words of a command line.

/// One word of a command line and where it begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'a> {
    /// As it is typed.
    pub(crate) text: &'a str,
    /// In bytes from the line's beginning.
    pub(crate) at: usize,
}

/// Returns the words of a line, which blanks and commas part.
pub(crate) fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        if !c.is_whitespace() && c != ',' {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push(Word { text: &line[from..at], at: from });
        }
    }
    words
}

//! The union of stretches.

use crate::domain::span::Span;

/// Returns the union of `parts`: apart, in order, touching ones joined, empty
/// ones left out.
///
/// ```text
/// parts    [====)      [==)  [===)
///             [========)     [=)
/// union    [==============)  [===)
/// ```
#[must_use]
pub fn joined(mut parts: Vec<Span>) -> Vec<Span> {
    parts.retain(|part| part.start() < part.end());
    parts.sort_unstable();
    let mut union: Vec<Span> = Vec::with_capacity(parts.len());
    for part in parts {
        match union.last_mut() {
            Some(last) if part.start() <= last.end() => {
                *last = Span::new(last.start(), last.end().max(part.end()));
            }
            _ => union.push(part),
        }
    }
    union
}

/// Returns what is left of `part` outside `cut`.
pub fn without(part: Span, cut: Span) -> impl Iterator<Item = Span> {
    let before = Span::new(part.start(), part.end().min(cut.start()));
    let after = Span::new(part.start().max(cut.end()), part.end());
    [before, after].into_iter().filter(|left| left.start() < left.end())
}

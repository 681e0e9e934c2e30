//! The pack as Markdown: what stands in it is text, and no markup of its own.

use crate::export::pack::Block;
use crate::export::pack::GENERATOR;
use crate::export::pack::Number;
use crate::export::pack::Pack;

/// A line to write on by hand.
const LINE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// Returns the pack as Markdown; the same for the same pack. The square code
/// is a picture and not in it.
#[must_use]
pub fn markdown(pack: &Pack) -> String {
    let mut parts = vec![format!("<!-- {GENERATOR} -->")];
    parts.extend(pack.banner.iter().map(|words| format!("**{}**", escaped(words))));
    parts.push(format!("# {}", escaped(&pack.title)));
    parts.extend(pack.head.iter().map(|words| escaped(words)));
    for section in &pack.sections {
        parts.push(format!("## {}", escaped(&section.heading)));
        parts.extend(section.blocks.iter().flat_map(block));
    }
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> Vec<String> {
    let list = |items: &[String]| {
        items.iter().map(|item| format!("- {}", escaped(item))).collect::<Vec<_>>().join("\n")
    };
    match block {
        Block::Paragraph(words) => vec![escaped(words)],
        Block::Strong(words) => vec![format!("**{}**", escaped(words))],
        Block::Label(words) => vec![format!("### {}", escaped(words))],
        Block::List(items) => vec![list(items)],
        Block::Steps(items) => {
            let steps = items.iter().zip(1..);
            let steps = steps.map(|(item, place)| format!("{place}. {}", escaped(item)));
            vec![steps.collect::<Vec<_>>().join("\n")]
        }
        Block::Flags { lead, signs } => vec![format!("**{}**", escaped(lead)), list(signs)],
        Block::Numbers(numbers) => {
            vec![numbers.iter().map(number).collect::<Vec<_>>().join("\n")]
        }
        Block::Code { .. } => Vec::new(),
        Block::Table { head, rows } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                format!("| {} |", cells.join(" | "))
            };
            let under = format!("|{}", " --- |".repeat(head.len()));
            let rows = rows.iter().map(|cells| row(cells));
            vec![[row(head), under].into_iter().chain(rows).collect::<Vec<_>>().join("\n")]
        }
    }
}

fn number(number: &Number) -> String {
    match number.number.as_str() {
        "" => format!("- {LINE} {}", escaped(&number.name)),
        read => format!("- **{}** {}", escaped(read), escaped(&number.name)),
    }
}

/// Returns a text in one line that Markdown reads as nothing but that text.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let plain = matches!(c, ',' | ';' | ':' | '/' | '%' | '?' | '\'' | '"' | '(' | ')');
        match c {
            // Only these open or close nothing wherever they stand, but for a
            // list at the start of a line.
            '.' | '!' | '-' | '+' | '=' if !starts(&out, c) => out.push(c),
            c if c.is_ascii_punctuation() && !plain => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Tells whether a mark at the end of `before` could begin a list or a rule.
fn starts(before: &str, mark: char) -> bool {
    let digits = before.chars().all(|c| c.is_ascii_digit());
    (before.is_empty() || mark == '.') && digits
}

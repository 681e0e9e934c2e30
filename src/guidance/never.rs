//! Words that are never said as a verdict.
//!
//! Source: `facts.md` §0; `design.md` §2 and §6.

/// Words; a verdict that only a person can give.
const WORDS: [&str; 11] = [
    "safe",
    "safely",
    "safer",
    "normal",
    "normally",
    "fine",
    "ok",
    "okay",
    "alright",
    "overtired",
    "harmless",
];

/// Phrases.
const PHRASES: [&str; 3] = ["no need to call", "all clear", "growth spurt"];

/// Returns the words of `text` that are never said, in order of the lists; what
/// stands in double quotes is somebody else's and may be said.
#[must_use]
pub fn said(text: &str) -> Vec<&'static str> {
    let own = unquoted(text).to_lowercase();
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
    let word = WORDS.iter().filter(|never| words.contains(never));
    let phrase = PHRASES.iter().filter(|never| own.contains(*never));
    word.chain(phrase).copied().collect()
}

/// Returns `text` without what stands in double quotes; a quotation that does
/// not end is none.
#[must_use]
pub fn unquoted(text: &str) -> String {
    let mut own = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(['"', '“']) {
        let Some((_, behind)) = after.split_once(['"', '”']) else { break };
        own.push_str(before);
        own.push(' ');
        rest = behind;
    }
    own + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_is_heard_and_a_quotation_is_not() {
        assert_eq!(said("That is normal; she is fine."), ["normal", "fine"]);
        assert_eq!(said("It is \"OK to walk away\", says ICON."), [] as [&str; 0]);
        assert_eq!(said("“Normal” he said, and it is OK"), ["ok"]);
        assert_eq!(said("an open \" is normal"), ["normal"]);
        assert_eq!(said("There is no need to call"), ["no need to call"]);
        assert_eq!(said("define safety; token; abnormal"), [] as [&str; 0]);
    }
}

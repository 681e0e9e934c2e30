//! The terminal's clipboard.

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// Returns what makes the terminal copy `text` (OSC 52); it works over SSH
/// too, and a terminal that does not know it shows nothing.
#[must_use]
pub fn sequence(text: &str) -> Vec<u8> {
    let mut bytes = String::new();
    // Writing to a string does not fail.
    CopyToClipboard::to_clipboard_from(text).write_ansi(&mut bytes).ok();
    bytes.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_base64_between_its_marks() {
        assert_eq!(sequence("feed 02:52"), b"\x1b]52;c;ZmVlZCAwMjo1Mg==\x1b\\");
    }
}

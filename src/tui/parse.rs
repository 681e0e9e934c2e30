//! The bytes a terminal sends → keys and pastes.
//!
//! crossterm's own reader is not used: when the terminal goes away it spins
//! for ever on a read that returns nothing, and more than a kilobyte pasted
//! without brackets waits in it for the next key.

use crate::app::key::Key;
use crate::tui::event::Event;

const ESC: u8 = 0x1b;
const PASTE_START: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";
/// A paste longer than this is handed over in pieces.
const PASTE_MAX: usize = 1 << 20;

/// Bytes that are not yet a whole key.
#[derive(Debug, Default)]
pub struct Parser {
    rest: Vec<u8>,
}

/// What the first bytes are.
enum Found {
    /// So many bytes that mean this, or nothing.
    Whole(usize, Option<Event>),
    /// Not enough bytes to tell.
    Part,
}

impl Parser {
    /// Takes in bytes and returns what they complete, in order.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        self.rest.extend_from_slice(bytes);
        let mut events = Vec::new();
        let mut done = 0;
        while let Some(rest) = self.rest.get(done..).filter(|rest| !rest.is_empty()) {
            let Found::Whole(length, event) = first(rest) else { break };
            events.extend(event);
            done += length;
        }
        self.rest.drain(..done);
        events
    }

    /// Tells whether bytes wait for more that may never come: an Escape is
    /// a key of its own or the start of one.
    #[must_use]
    pub fn pending(&self) -> bool {
        !self.rest.is_empty() && !self.rest.starts_with(PASTE_START)
    }

    /// Returns what the waiting bytes mean when no more come.
    pub fn settle(&mut self) -> Vec<Event> {
        let rest = std::mem::take(&mut self.rest);
        match rest.as_slice() {
            // Escape, then perhaps a key that could have gone on, such as `[`.
            [ESC, then @ ..] if then.len() <= 1 => {
                let mut events = vec![Event::Key(Key::Esc)];
                events
                    .extend(then.iter().filter_map(|byte| control_or_ascii(*byte)).map(Event::Key));
                events
            }
            _ => Vec::new(),
        }
    }
}

fn first(bytes: &[u8]) -> Found {
    match bytes {
        [ESC, b'[', ..] if bytes.starts_with(PASTE_START) => paste(bytes),
        [ESC, b'[', rest @ ..] => csi(rest),
        [ESC, b'O', key, ..] => Found::Whole(3, ss3(*key).map(Event::Key)),
        [ESC, b']' | b'P' | b'_' | b'^', rest @ ..] => string(rest),
        [ESC] | [ESC, b'O'] => Found::Part,
        [ESC, ..] => Found::Whole(1, Some(Event::Key(Key::Esc))),
        [byte, ..] if byte.is_ascii() => Found::Whole(1, control_or_ascii(*byte).map(Event::Key)),
        _ => letter(bytes),
    }
}

/// `ESC [`, parameters, one final byte.
fn csi(rest: &[u8]) -> Found {
    // The Linux console's function keys: `ESC [ [ A` to `E`.
    if let [b'[', tail @ ..] = rest {
        let Some(byte) = tail.first() else { return Found::Part };
        let key = matches!(byte, b'A'..=b'E').then(|| Event::Key(Key::F(byte - b'A' + 1)));
        return Found::Whole(4, key);
    }
    let Some(end) = rest.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return Found::Part;
    };
    let last = rest[end];
    if !(0x40..=0x7e).contains(&last) {
        // A key was pressed inside a sequence that never ended.
        return Found::Whole(2 + end, None);
    }
    let parameters = &rest[..end];
    let event = match parameters.strip_prefix(b"<") {
        Some(mouse) => wheel(mouse),
        None => csi_key(parameters, last),
    };
    Found::Whole(2 + end + 1, event.map(Event::Key))
}

fn csi_key(parameters: &[u8], last: u8) -> Option<Key> {
    let number = parameters.split(|byte| *byte == b';').next().and_then(number);
    match last {
        b'~' => match number? {
            1 | 7 => Some(Key::Home),
            3 => Some(Key::Delete),
            4 | 8 => Some(Key::End),
            5 => Some(Key::PageUp),
            6 => Some(Key::PageDown),
            n @ 11..=15 => Some(Key::F(n - 10)),
            n @ 17..=21 => Some(Key::F(n - 11)),
            n @ 23..=24 => Some(Key::F(n - 12)),
            _ => None,
        },
        b'Z' => Some(Key::BackTab),
        b'R' if parameters.contains(&b';') && number != Some(1) => None,
        _ => ss3(last),
    }
}

const fn ss3(key: u8) -> Option<Key> {
    Some(match key {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'M' => Key::Enter,
        b'P'..=b'S' => Key::F(key - b'P' + 1),
        _ => return None,
    })
}

/// A mouse report; only the wheel means something.
fn wheel(report: &[u8]) -> Option<Key> {
    match report.split(|byte| *byte == b';').next().and_then(number)? {
        64 => Some(Key::Up),
        65 => Some(Key::Down),
        _ => None,
    }
}

fn number(digits: &[u8]) -> Option<u8> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// A string that a terminal sends unasked: taken in and dropped.
fn string(rest: &[u8]) -> Found {
    let bell = rest.iter().position(|byte| *byte == 0x07).map(|at| at + 1);
    let st = find(rest, b"\x1b\\").map(|at| at + 2);
    bell.into_iter().chain(st).min().map_or(Found::Part, |end| Found::Whole(2 + end, None))
}

fn paste(bytes: &[u8]) -> Found {
    let text = &bytes[PASTE_START.len()..];
    let pasted = |text: &[u8]| Some(Event::Paste(String::from_utf8_lossy(text).into_owned()));
    match find(text, PASTE_END) {
        Some(end) => Found::Whole(PASTE_START.len() + end + PASTE_END.len(), pasted(&text[..end])),
        None if text.len() >= PASTE_MAX => Found::Whole(bytes.len(), pasted(text)),
        None => Found::Part,
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// One character beyond ASCII; bytes that are none are dropped one by one.
fn letter(bytes: &[u8]) -> Found {
    let head = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) if error.error_len().is_none() => return Found::Part,
        Err(_) => "",
    };
    valid.chars().next().map_or(Found::Whole(1, None), |c| {
        // C1 controls are not typed.
        let key = (!c.is_control()).then_some(Event::Key(Key::Char(c)));
        Found::Whole(c.len_utf8(), key)
    })
}

const fn control_or_ascii(byte: u8) -> Option<Key> {
    Some(match byte {
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x08 | 0x7f => Key::Backspace,
        0x01..=0x1a => Key::Ctrl((byte - 1 + b'a') as char),
        ESC => Key::Esc,
        0x20..=0x7e => Key::Char(byte as char),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(bytes: &[u8]) -> Vec<Event> {
        let mut parser = Parser::default();
        let mut events = parser.feed(bytes);
        if parser.pending() {
            events.extend(parser.settle());
        }
        events
    }

    #[test]
    fn every_key_in_every_dialect() {
        for (bytes, key) in [
            (&b"f"[..], Key::Char('f')),
            (b"F", Key::Char('F')),
            (b" ", Key::Char(' ')),
            ("ß".as_bytes(), Key::Char('ß')),
            ("乳".as_bytes(), Key::Char('乳')),
            ("🍼".as_bytes(), Key::Char('🍼')),
            (b"\r", Key::Enter),
            (b"\n", Key::Enter),
            (b"\x1bOM", Key::Enter),
            (b"\t", Key::Tab),
            (b"\x1b[Z", Key::BackTab),
            (b"\x7f", Key::Backspace),
            (b"\x08", Key::Backspace),
            (b"\x03", Key::Ctrl('c')),
            (b"\x1a", Key::Ctrl('z')),
            (b"\x1b", Key::Esc),
            (b"\x1b[A", Key::Up),
            (b"\x1bOA", Key::Up),
            (b"\x1b[1;5B", Key::Down),
            (b"\x1b[D", Key::Left),
            (b"\x1b[C", Key::Right),
            (b"\x1b[H", Key::Home),
            (b"\x1b[1~", Key::Home),
            (b"\x1b[F", Key::End),
            (b"\x1b[4~", Key::End),
            (b"\x1b[3~", Key::Delete),
            (b"\x1b[5~", Key::PageUp),
            (b"\x1b[6;2~", Key::PageDown),
            (b"\x1bOP", Key::F(1)),
            (b"\x1b[11~", Key::F(1)),
            (b"\x1b[[A", Key::F(1)),
            (b"\x1b[1;2S", Key::F(4)),
            (b"\x1b[15~", Key::F(5)),
            (b"\x1b[17~", Key::F(6)),
            (b"\x1b[21~", Key::F(10)),
            (b"\x1b[24~", Key::F(12)),
            (b"\x1b[<64;10;5M", Key::Up),
            (b"\x1b[<65;10;5M", Key::Down),
        ] {
            assert_eq!(keys(bytes), [Event::Key(key)], "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_is_no_key_is_dropped_and_the_next_key_is_not() {
        for noise in [
            &b"\x1b[I"[..],
            b"\x1b[<0;3;4M",
            b"\x1b[?62;22c",
            b"\x1b[12;40R",
            b"\x1b]11;rgb:0000/0000/0000\x1b\\",
            b"\x1b]11;rgb:0000/0000/0000\x07",
            b"\x1bP1$r0m\x1b\\",
            b"\x1b[99~",
            b"\xff",
            b"\xc2\x9b",
            b"\x00",
        ] {
            let events = keys(&[noise, b"f"].concat());
            assert_eq!(
                events,
                [Event::Key(Key::Char('f'))],
                "{:?}",
                String::from_utf8_lossy(noise)
            );
        }
    }

    #[test]
    fn escape_before_another_key_is_two_keys() {
        let esc = Event::Key(Key::Esc);
        assert_eq!(keys(b"\x1bz"), [esc.clone(), Event::Key(Key::Char('z'))]);
        assert_eq!(keys(b"\x1b\x1b"), [esc.clone(), esc.clone()]);
        assert_eq!(keys(b"\x1b["), [esc.clone(), Event::Key(Key::Char('['))]);
        assert_eq!(keys(b"\x1b\x1b[A"), [esc, Event::Key(Key::Up)]);
    }

    #[test]
    fn a_paste_is_one_event_whatever_it_holds() {
        let events = keys(b"\x1b[200~bottle 90\r\x1b[A\nfd\x1b[201~q");
        let pasted = Event::Paste("bottle 90\r\x1b[A\nfd".to_owned());
        assert_eq!(events, [pasted, Event::Key(Key::Char('q'))]);
    }

    #[test]
    fn an_open_paste_waits_and_a_key_does_not_leak_out_of_it() {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"\x1b[200~fd"), []);
        assert!(!parser.pending());
        assert_eq!(parser.feed(b"s\x1b[201~"), [Event::Paste("fds".to_owned())]);
    }

    proptest! {
        /// However the bytes are cut, the same comes out.
        #[test]
        fn cuts_do_not_matter(cuts in prop::collection::vec(1_usize..5, 1..30)) {
            let bytes = "f\x1b[A\x1b[200~zß\x1b[201~d\x1bOPß🍼\x1b]0;x\x07\x1b[<64;1;1Mq".as_bytes();
            let mut parser = Parser::default();
            let mut events = Vec::new();
            let mut rest = bytes;
            for cut in cuts.into_iter().cycle() {
                let (head, tail) = rest.split_at(cut.min(rest.len()));
                events.extend(parser.feed(head));
                rest = tail;
                if rest.is_empty() {
                    break;
                }
            }
            prop_assert_eq!(events, keys(bytes));
        }

        #[test]
        fn no_bytes_make_it_panic_or_hold_on_to_them(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let mut parser = Parser::default();
            parser.feed(&bytes);
            parser.settle();
            prop_assert!(!parser.pending());
        }
    }
}

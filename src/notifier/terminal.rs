//! The terminal's own notifications, where there is no desktop session.
//!
//! Sources: kitty's desktop notifications (OSC 99), urxvt's `notify` (OSC 777;
//! foot, Ghostty and `WezTerm` have it too), iTerm2's Growl sequence (OSC 9),
//! and tmux(1), `allow-passthrough`.

use crate::notifier::Post;
use crate::notifier::Urgency;
use crate::notifier::clean;

/// Characters of a title; terminals limit the length of a sequence.
const TITLE_MOST: usize = 200;

/// Characters of a body; OSC 99 takes 2,048 bytes, and a character up to four.
const BODY_MOST: usize = 500;

/// Starts an operating system command.
const OSC: &str = "\x1b]";

/// Ends it.
const ST: &str = "\x1b\\";

/// Rings.
const BEL: &str = "\x07";

/// OSC 99 names the program and the sound in base64: "DadOps", "silent".
const KITTY: &str = "f=RGFkT3Bz:s=c2lsZW50";

/// How a terminal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalKind {
    /// kitty: urgency, replacement, closing.
    Osc99,
    /// A title and a body.
    Osc777,
    /// One line.
    Osc9,
    /// tmux: one line (OSC 9) for the terminal around it, which is not known.
    /// It gets there only with `set -g allow-passthrough on`.
    Tmux,
    /// Not known: only the bell.
    Unknown,
}

/// Returns what kind of terminal it is, from `TERM` and `TERM_PROGRAM`.
///
/// GNU screen has no way through and is unknown; VTE tells neither by its
/// name nor everywhere what it can, and is unknown too.
#[must_use]
pub fn detect(term: &str, program: &str) -> TerminalKind {
    let starts = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
    if program == "tmux" || starts(&["tmux"]) {
        TerminalKind::Tmux
    } else if starts(&["xterm-kitty"]) || program == "kitty" {
        TerminalKind::Osc99
    } else if starts(&["foot", "xterm-ghostty", "wezterm", "rxvt-unicode"])
        || ["ghostty", "WezTerm"].contains(&program)
    {
        TerminalKind::Osc777
    } else if ["iTerm.app", "WarpTerminal"].contains(&program) {
        TerminalKind::Osc9
    } else {
        TerminalKind::Unknown
    }
}

/// Returns what makes the terminal tell a post; empty when there is no way.
///
/// The text is on one line, without anything that steers; the bell rings only
/// where the post asks for sound. Buttons are left out.
#[must_use]
pub fn sequence(post: &Post, kind: TerminalKind) -> String {
    let title = clean::line(&post.title, TITLE_MOST);
    let body = clean::line(&post.body, BODY_MOST);
    let told = match kind {
        TerminalKind::Osc99 => kitty(post, &title, &body),
        TerminalKind::Osc777 => {
            format!("{OSC}777;notify;{};{}{ST}", one_field(&title), one_field(&body))
        }
        TerminalKind::Osc9 => line(&title, &body),
        TerminalKind::Tmux => through_tmux(&line(&title, &body)),
        TerminalKind::Unknown => String::new(),
    };
    // The bell goes to tmux itself, which passes it on.
    if post.sound { told + BEL } else { told }
}

/// Returns what closes the notification of a key; empty where there is no way.
#[must_use]
pub fn closing(key: &str, kind: TerminalKind) -> String {
    match kind {
        TerminalKind::Osc99 => format!("{OSC}99;i={}:p=close;{ST}", name(key)),
        _ => String::new(),
    }
}

fn kitty(post: &Post, title: &str, body: &str) -> String {
    let id = name(&post.key);
    let urgency = match post.urgency {
        Urgency::Low => 0,
        Urgency::Normal => 1,
        Urgency::Critical => 2,
    };
    let expires = post.expires.map_or(0, |time| time.num_milliseconds().max(1));
    let done = u8::from(body.is_empty());
    let head = format!("{OSC}99;i={id}:d={done}:u={urgency}:w={expires}:{KITTY};{title}{ST}");
    if body.is_empty() { head } else { format!("{head}{OSC}99;i={id}:p=body;{body}{ST}") }
}

/// OSC 9: a digit and `;` at its start would be a command of `ConEmu`.
fn line(title: &str, body: &str) -> String {
    let between = if body.is_empty() { "" } else { ": " };
    format!("{OSC}9;{}{ST}", one_field(&format!("{title}{between}{body}")))
}

/// Nothing in it ends a field.
fn one_field(text: &str) -> String {
    text.replace(';', ",")
}

/// Every escape is doubled, as tmux wants it.
fn through_tmux(sequence: &str) -> String {
    format!("\x1bPtmux;{}{ST}", sequence.replace('\x1b', "\x1b\x1b"))
}

/// A key in the characters that OSC 99 allows for an id, as different as before.
fn name(key: &str) -> String {
    let part = |c: char| match c {
        c if c.is_ascii_alphanumeric() || c == '-' => c.to_string(),
        c => format!("_{:x}.", u32::from(c)),
    };
    key.chars().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    const KINDS: [TerminalKind; 5] = [
        TerminalKind::Osc99,
        TerminalKind::Osc777,
        TerminalKind::Osc9,
        TerminalKind::Tmux,
        TerminalKind::Unknown,
    ];

    fn post(title: &str, body: &str, sound: bool) -> Post {
        Post {
            key: "a/1".to_owned(),
            urgency: Urgency::Critical,
            title: title.to_owned(),
            body: body.to_owned(),
            actions: vec![("ack".to_owned(), "Acknowledge".to_owned())],
            sound,
            expires: None,
        }
    }

    #[test]
    fn each_kind_has_its_sequence() {
        let told = post("feed; overdue", "last 3h20", false);
        for (kind, expected) in [
            (
                TerminalKind::Osc99,
                "\x1b]99;i=a_2f.1:d=0:u=2:w=0:f=RGFkT3Bz:s=c2lsZW50;feed; overdue\x1b\\\
                 \x1b]99;i=a_2f.1:p=body;last 3h20\x1b\\",
            ),
            (TerminalKind::Osc777, "\x1b]777;notify;feed, overdue;last 3h20\x1b\\"),
            (TerminalKind::Osc9, "\x1b]9;feed, overdue: last 3h20\x1b\\"),
            (TerminalKind::Tmux, "\x1bPtmux;\x1b\x1b]9;feed, overdue: last 3h20\x1b\x1b\\\x1b\\"),
            (TerminalKind::Unknown, ""),
        ] {
            assert_eq!(sequence(&told, kind), expected, "{kind:?}");
        }
    }

    #[test]
    fn without_a_body_one_sequence_is_all() {
        let told = Post { expires: Some(TimeDelta::seconds(9)), ..post("feed", "", false) };
        assert_eq!(
            sequence(&told, TerminalKind::Osc99),
            "\x1b]99;i=a_2f.1:d=1:u=2:w=9000:f=RGFkT3Bz:s=c2lsZW50;feed\x1b\\"
        );
        assert_eq!(sequence(&told, TerminalKind::Osc9), "\x1b]9;feed\x1b\\");
        assert_eq!(closing("a/1", TerminalKind::Osc99), "\x1b]99;i=a_2f.1:p=close;\x1b\\");
        assert_eq!(closing("a/1", TerminalKind::Osc777), "");
    }

    #[test]
    fn conemu_gets_no_command() {
        let told = sequence(&post("4;3;1", "", false), TerminalKind::Osc9);
        assert_eq!(told, "\x1b]9;4,3,1\x1b\\");
    }

    #[test]
    fn the_bell_rings_only_with_sound() {
        for kind in KINDS {
            assert!(!sequence(&post("a", "b", false), kind).contains(BEL), "{kind:?}");
            let loud = sequence(&post("a", "b", true), kind);
            assert!(loud.ends_with(BEL) && loud.matches(BEL).count() == 1, "{kind:?}");
        }
    }

    #[test]
    fn terminals_are_known_by_their_names() {
        for (term, program, expected) in [
            ("xterm-kitty", "", TerminalKind::Osc99),
            ("xterm-256color", "kitty", TerminalKind::Osc99),
            ("foot", "", TerminalKind::Osc777),
            ("foot-extra", "", TerminalKind::Osc777),
            ("xterm-ghostty", "ghostty", TerminalKind::Osc777),
            ("xterm-256color", "WezTerm", TerminalKind::Osc777),
            ("rxvt-unicode-256color", "", TerminalKind::Osc777),
            ("xterm-256color", "iTerm.app", TerminalKind::Osc9),
            ("tmux-256color", "tmux", TerminalKind::Tmux),
            ("screen-256color", "tmux", TerminalKind::Tmux),
            ("screen", "", TerminalKind::Unknown),
            ("xterm-256color", "Apple_Terminal", TerminalKind::Unknown),
            ("xterm-256color", "vscode", TerminalKind::Unknown),
            ("linux", "", TerminalKind::Unknown),
            ("", "", TerminalKind::Unknown),
        ] {
            assert_eq!(detect(term, program), expected, "{term} {program}");
        }
    }

    proptest! {
        #[test]
        fn no_text_gets_out_of_its_sequence(title in any::<String>(), body in any::<String>()) {
            let escapes = |text: &str| text.matches('\x1b').count();
            let bare = post("a", if clean::line(&body, BODY_MOST).is_empty() { "" } else { "b" }, false);
            for kind in KINDS {
                let told = sequence(&post(&title, &body, false), kind);
                prop_assert_eq!(escapes(&told), escapes(&sequence(&bare, kind)));
                prop_assert!(told.chars().all(|c| c == '\x1b' || !c.is_control()));
            }
        }
    }
}

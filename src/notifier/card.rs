//! A post as the desktop's card, and what the desktop's errors mean.

use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::Urgency;
use crate::notifier::clean;
use notify_rust::Hint;
use notify_rust::Notification;
use notify_rust::Timeout;

/// Who tells, as the server lists it.
const NAME: &str = "DadOps";

/// A longer title does not fit on any card.
const TITLE_MOST: usize = 200;

/// The sound of a message, by the freedesktop.org sound naming specification.
const SOUND: &str = "message-new-instant";

/// What starts the name of every error that the bus gives.
const ERROR: &str = "org.freedesktop.DBus.Error.";

/// Errors of the bus that mean that there is no server.
const NOBODY: &[&str] = &["ServiceUnknown", "NameHasNoOwner", "Spawn.", "NoServer", "Disconnected"];

/// Errors of the bus that mean that the server did not answer.
const SILENT: &[&str] = &["NoReply", "Timeout", "TimedOut"];

/// What the server says it can.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Able {
    /// It shows buttons.
    pub actions: bool,
    /// It reads `<`, `>` and `&` in the body as markup.
    pub markup: bool,
}

impl Able {
    /// Reads the capabilities that the server lists.
    #[must_use]
    pub fn of(capabilities: &[String]) -> Self {
        let has = |name: &str| capabilities.iter().any(|one| one == name);
        Self { actions: has("actions"), markup: has("body-markup") }
    }

    /// The same without buttons.
    #[must_use]
    pub const fn without_actions(self) -> Self {
        Self { actions: false, ..self }
    }
}

/// Returns the card that a server which is `able` shows; `replaces` is the id
/// of the card that goes.
#[must_use]
pub fn card(post: &Post, able: Able, replaces: Option<u32>) -> Notification {
    let mut card = Notification::new();
    let body = clean::lines(&post.body);
    card.appname(NAME)
        .summary(&clean::line(&post.title, TITLE_MOST))
        .body(&if able.markup { escaped(&body) } else { body })
        .urgency(urgency(post.urgency))
        .timeout(timeout(post));
    if post.sound {
        card.hint(Hint::SoundName(SOUND.to_owned()));
    } else {
        card.hint(Hint::SuppressSound(true));
    }
    if able.actions {
        for (id, label) in &post.actions {
            card.action(id, &clean::line(label, TITLE_MOST));
        }
    }
    if let Some(id) = replaces {
        card.id(id);
    }
    card
}

/// Says what an error of the desktop means.
///
/// Whatever has no name of the bus comes from the connection: there is none.
#[must_use]
pub fn outcome(error: &str) -> Outcome {
    let text = clean::line(error, TITLE_MOST);
    let named = text.strip_prefix(ERROR).unwrap_or_default();
    let is = |names: &[&str]| names.iter().any(|name| named.starts_with(name));
    if is(SILENT) {
        return Outcome::TimedOut;
    }
    if is(NOBODY) || (named.is_empty() && !is_error_name(&text)) {
        return Outcome::NoServer(text);
    }
    Outcome::Refused(text)
}

/// Tells whether a text begins with the name of an error: words with dots in
/// between, then a colon.
fn is_error_name(text: &str) -> bool {
    let name = text.split(':').next().unwrap_or_default();
    let word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    name.contains('.') && name.split('.').all(word)
}

const fn urgency(urgency: Urgency) -> notify_rust::Urgency {
    match urgency {
        Urgency::Low => notify_rust::Urgency::Low,
        Urgency::Normal => notify_rust::Urgency::Normal,
        Urgency::Critical => notify_rust::Urgency::Critical,
    }
}

fn timeout(post: &Post) -> Timeout {
    let shown = post.expires.map(|time| u32::try_from(time.num_milliseconds().max(1)));
    shown.map_or(Timeout::Never, |time| Timeout::Milliseconds(time.unwrap_or(u32::MAX)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn post() -> Post {
        Post {
            key: "a1".to_owned(),
            urgency: Urgency::Critical,
            title: "feed overdue\x1b[0m".to_owned(),
            body: "last <90 ml> & then\nnothing".to_owned(),
            actions: vec![("ack".to_owned(), "Acknowledge".to_owned())],
            sound: false,
            expires: None,
        }
    }

    #[test]
    fn a_card_is_as_the_server_can_show_it() {
        let able = Able::of(&["actions".to_owned(), "body-markup".to_owned()]);
        let full = card(&post(), able, None);
        assert_eq!(full.summary, "feed overdue[0m");
        assert_eq!(full.body, "last &lt;90 ml&gt; &amp; then\nnothing");
        assert_eq!(full.actions, ["ack", "Acknowledge"]);
        assert!(full.hints.contains(&Hint::Urgency(notify_rust::Urgency::Critical)));
        let bare = card(&post(), Able::default(), None);
        assert_eq!(bare.body, "last <90 ml> & then\nnothing");
        assert_eq!(bare.actions, [""; 0]);
        assert_eq!(card(&post(), able.without_actions(), None).actions, [""; 0]);
    }

    #[test]
    fn no_sound_unless_asked() {
        let silent = card(&post(), Able::default(), None);
        assert!(silent.hints.contains(&Hint::SuppressSound(true)));
        let loud = card(&Post { sound: true, ..post() }, Able::default(), None);
        assert!(loud.hints.contains(&Hint::SoundName(SOUND.to_owned())));
        assert!(!loud.hints.contains(&Hint::SuppressSound(true)));
    }

    #[test]
    fn a_card_stays_until_it_is_closed_or_its_time_is_over() {
        let of = |expires| card(&Post { expires, ..post() }, Able::default(), None).timeout;
        assert_eq!(of(None), Timeout::Never);
        assert_eq!(of(Some(TimeDelta::seconds(5))), Timeout::Milliseconds(5_000));
        // 0 would be "never".
        assert_eq!(of(Some(TimeDelta::zero())), Timeout::Milliseconds(1));
        assert_eq!(of(Some(TimeDelta::days(365))), Timeout::Milliseconds(u32::MAX));
    }

    #[test]
    fn errors_are_told_apart() {
        let no = |text: &str| Outcome::NoServer(text.to_owned());
        let refused = |text: &str| Outcome::Refused(text.to_owned());
        for (error, expected) in [
            (
                "org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable",
                no as fn(&str) -> Outcome,
            ),
            ("org.freedesktop.DBus.Error.Spawn.ExecFailed: no such file", no),
            ("failed to connect to unix:path=/run/user/0/bus: No such file", no),
            ("I/O error: Connection refused (os error 111)", no),
            ("org.freedesktop.DBus.Error.NoReply: gone", |_| Outcome::TimedOut),
            ("org.freedesktop.DBus.Error.TimedOut: activation", |_| Outcome::TimedOut),
            ("org.freedesktop.DBus.Error.InvalidArgs: bad actions", refused),
            ("org.freedesktop.DBus.Error.LimitsExceeded: too many", refused),
            ("org.freedesktop.Notifications.Error.ExcessNotificationGeneration: x", refused),
        ] {
            assert_eq!(outcome(error), expected(error), "{error}");
        }
    }
}

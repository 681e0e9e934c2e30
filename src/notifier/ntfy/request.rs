//! A post as the request that ntfy documents; nothing is sent here.

use crate::domain::secret::Secret;
use crate::notifier::Post;
use crate::notifier::Urgency;
use crate::notifier::clean;
use crate::notifier::ntfy::settings::Settings;
use crate::notifier::ntfy::settings::Told;
use std::fmt;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;

/// Characters of a title, and of a text; ntfy takes 4,096 bytes of text.
const TITLE_MOST: usize = 200;
const TEXT_MOST: usize = 1_000;

/// What ntfy shows beside a message; it is no name of an emoji.
const TAG: &str = "dadops";

/// The words of the minimum, for every post the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Title.
    pub title: String,
    /// Text of a [`Urgency::Low`] post.
    pub low: String,
    /// Text of a [`Urgency::Normal`] post.
    pub normal: String,
    /// Text of a [`Urgency::Critical`] post.
    pub critical: String,
}

/// One POST; printed for debugging it shows neither topic nor token.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Where to, topic included.
    pub url: String,
    /// Name and value, in ASCII.
    pub headers: Vec<(&'static str, String)>,
    /// The text.
    pub body: String,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Request { … }")
    }
}

/// Returns the request for a post.
///
/// Low is priority 2 (no sound), normal 3, critical 5. How loud that is, and
/// whether it breaks the phone's quiet hours, is set on the phone. A later
/// step has the sequence of the earlier one and replaces it on servers since
/// 2.16; older ones show both.
///
/// Source: docs.ntfy.sh/publish, "Message priority", "Tags", "Updating
/// notifications", "Authentication".
#[must_use]
pub fn request(settings: &Settings, post: &Post, words: &Words) -> Request {
    let minimum = match post.urgency {
        Urgency::Low => &words.low,
        Urgency::Normal => &words.normal,
        Urgency::Critical => &words.critical,
    };
    let (title, text) = match settings.text {
        Told::Minimum => (&words.title, minimum),
        Told::Full => (&post.title, &post.body),
    };
    let priority = match post.urgency {
        Urgency::Low => "2",
        Urgency::Normal => "3",
        Urgency::Critical => "5",
    };
    let mut headers = vec![
        ("Title", header(&clean::line(title, TITLE_MOST))),
        ("Priority", priority.to_owned()),
        ("Tags", TAG.to_owned()),
        ("X-Sequence-ID", sequence(&settings.topic, &post.key)),
        ("Content-Type", "text/plain; charset=utf-8".to_owned()),
    ];
    if let Some(token) = &settings.token {
        headers.push(("Authorization", format!("Bearer {}", shown(token))));
    }
    let body = clean::lines(text).chars().take(TEXT_MOST).collect();
    Request { url: format!("{}/{}", settings.url, shown(&settings.topic)), headers, body }
}

/// The key of an alert may hold words of the household; its mark holds none.
/// It needs to be the same only while the alert lives.
fn sequence(topic: &Secret, key: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (topic.bytes(), key).hash(&mut hasher);
    format!("d{:016x}", hasher.finish())
}

/// A header's text in ASCII: as it is, or as an encoded word of RFC 2047, which ntfy reads.
fn header(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let encoded = text.bytes().fold(String::new(), |word, byte| match byte {
        b' ' => word + "_",
        b'=' | b'?' | b'_' => word + &format!("={byte:02X}"),
        byte if plain(byte) => word + &char::from(byte).to_string(),
        byte => word + &format!("={byte:02X}"),
    });
    format!("=?UTF-8?Q?{encoded}?=")
}

/// What was read from a file as text is text.
fn shown(secret: &Secret) -> &str {
    str::from_utf8(secret.bytes()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(text: Told) -> Settings {
        Settings {
            url: "https://ntfy.sh".to_owned(),
            topic: Secret::of("t1"),
            token: Some(Secret::of("tk_abc")),
            text,
        }
    }

    fn words() -> Words {
        let [title, low, normal, critical] =
            ["DadOps", "something can wait", "someone is asked for", "someone is needed now"]
                .map(str::to_owned);
        Words { title, low, normal, critical }
    }

    fn post(urgency: Urgency) -> Post {
        Post {
            key: "feed-overdue/Zoë".to_owned(),
            urgency,
            title: "Zoë: feed overdue".to_owned(),
            body: "Zoë last fed 3h20 ago".to_owned(),
            actions: Vec::new(),
            sound: false,
            expires: None,
        }
    }

    fn value<'a>(request: &'a Request, name: &str) -> &'a str {
        let found = request.headers.iter().find(|(other, _)| *other == name);
        found.map_or("", |(_, value)| value)
    }

    #[test]
    fn the_minimum_holds_nothing_of_the_post() {
        for (urgency, priority, text) in [
            (Urgency::Low, "2", "something can wait"),
            (Urgency::Normal, "3", "someone is asked for"),
            (Urgency::Critical, "5", "someone is needed now"),
        ] {
            let made = request(&settings(Told::Minimum), &post(urgency), &words());
            assert_eq!((made.url.as_str(), made.body.as_str()), ("https://ntfy.sh/t1", text));
            assert_eq!(value(&made, "Priority"), priority);
            assert_eq!((value(&made, "Title"), value(&made, "Tags")), ("DadOps", "dadops"));
            assert_eq!(value(&made, "Authorization"), "Bearer tk_abc");
            let all = made.headers.iter().map(|(_, value)| value.as_str()).collect::<String>();
            for word in ["Zo", "feed", "overdue", "=C3"] {
                assert!(!all.contains(word) && !made.body.contains(word), "{word}");
            }
            assert_eq!(format!("{made:?}"), "Request { … }");
        }
    }

    #[test]
    fn the_full_text_is_sent_only_where_it_is_asked_for() {
        let made = request(&settings(Told::Full), &post(Urgency::Normal), &words());
        assert_eq!(made.body, "Zoë last fed 3h20 ago");
        assert_eq!(value(&made, "Title"), "=?UTF-8?Q?Zo=C3=AB:_feed_overdue?=");
    }

    #[test]
    fn one_alert_has_one_sequence() {
        let of = |key: &str, topic: &str| {
            let settings = Settings { topic: Secret::of(topic), ..settings(Told::Minimum) };
            let post = Post { key: key.to_owned(), ..post(Urgency::Low) };
            value(&request(&settings, &post, &words()), "X-Sequence-ID").to_owned()
        };
        assert_eq!(of("a", "t1"), of("a", "t1"));
        assert_ne!(of("a", "t1"), of("b", "t1"));
        assert_ne!(of("a", "t1"), of("a", "t2"));
        assert!(of("a/ü", "t1").bytes().all(|byte| byte.is_ascii_alphanumeric()));
    }

    #[test]
    fn no_text_makes_a_header_of_its_own() {
        for (text, expected) in [
            ("DadOps", "DadOps"),
            ("a\r\nX-Evil: 1", "a  X-Evil: 1"),
            ("½ ?=_", "=?UTF-8?Q?=C2=BD_=3F=3D=5F?="),
        ] {
            assert_eq!(header(&clean::line(text, TITLE_MOST)), expected);
        }
    }
}

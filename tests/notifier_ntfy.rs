//! ntfy against a small real HTTP server: what goes out, what is tried again,
//! and when it is given up.
#![cfg(feature = "ntfy")]

use chrono::TimeDelta;
use dadops::clock::Clock;
use dadops::domain::secret::Secret;
use dadops::notifier::Outcome;
use dadops::notifier::Post;
use dadops::notifier::Urgency;
use dadops::notifier::ntfy::Courier;
use dadops::notifier::ntfy::Report;
use dadops::notifier::ntfy::Schedule;
use dadops::notifier::ntfy::Settings;
use dadops::notifier::ntfy::Words;
use dadops::notifier::ntfy::settings::Told;
use dadops::text::catalogue::notify;
use dadops::text::style::Tone;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::net::TcpStream;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// How long a condition may take; no test waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(30);
/// The child in the posts, who is nobody's business outside.
const CHILD: &str = "Ottilie";
const TOPIC: &str = "k3-Qx_91";

/// What a server does with a request.
#[derive(Debug, Clone, Copy)]
enum Does {
    /// Answers with this status.
    Says(u16),
    /// Sends to another address.
    Redirects,
    /// Never answers.
    Hangs,
    /// Closes the connection.
    Leaves,
}

/// A request as it came in.
#[derive(Debug, Clone)]
struct Seen {
    /// The first line and the headers.
    head: String,
    body: String,
}

impl Seen {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

/// Serves on a free port, one connection after the other; the last thing to do
/// is done for ever.
fn serve(does: &'static [Does]) -> (String, Receiver<Seen>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (say, seen) = channel();
    thread::spawn(move || {
        let mut open = Vec::new();
        for (turn, stream) in listener.incoming().enumerate() {
            let stream = stream.expect("a connection");
            let does = does.get(turn).or(does.last()).expect("something to do");
            answer(stream, *does, &say, &mut open);
        }
    });
    (url, seen)
}

fn answer(stream: TcpStream, does: Does, say: &Sender<Seen>, open: &mut Vec<TcpStream>) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).expect("it reads") == 0 {
            return;
        }
    }
    let mut seen = Seen { head, body: String::new() };
    let length = seen.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("the body");
    seen.body = String::from_utf8(body).expect("text");
    // The test may have heard enough.
    let _ = say.send(seen);
    let mut stream = reader.into_inner();
    let text = match does {
        Does::Says(status) => format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\n\r\n"),
        Does::Redirects => {
            "HTTP/1.1 302 x\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n".to_owned()
        }
        Does::Hangs => return open.push(stream),
        Does::Leaves => return,
    };
    let _ = stream.write_all(text.as_bytes());
}

/// So short that a test does not wait.
fn schedule() -> Schedule {
    Schedule {
        first: TimeDelta::milliseconds(20),
        most: TimeDelta::milliseconds(100),
        to_live: TimeDelta::seconds(60),
        answer: Duration::from_millis(1_500),
    }
}

fn courier(url: &str, text: Told) -> (Courier, Receiver<Report>) {
    let settings = Settings {
        url: url.to_owned(),
        topic: Secret::of(TOPIC),
        token: Some(Secret::of("tk_abc")),
        text,
    };
    let words = Words {
        title: notify::TITLE.say(Tone::Plain).to_owned(),
        low: notify::LOW.say(Tone::Plain).to_owned(),
        normal: notify::NORMAL.say(Tone::Plain).to_owned(),
        critical: notify::CRITICAL.say(Tone::Plain).to_owned(),
    };
    let clock = Clock::real();
    let (reports, heard) = channel();
    let now = move || clock.now();
    (Courier::start(settings, words, schedule(), now, reports).expect("a thread"), heard)
}

fn post(key: &str, urgency: Urgency) -> Post {
    Post {
        key: format!("{key}/{CHILD}"),
        urgency,
        title: format!("{CHILD}: feed overdue"),
        body: format!("{CHILD} last fed 3h20 ago"),
        actions: vec![("ack".to_owned(), "Acknowledge".to_owned())],
        sound: false,
        expires: None,
    }
}

fn sent(does: &'static [Does], post: &Post) -> (Report, Vec<Seen>) {
    let (url, seen) = serve(does);
    let (courier, reports) = courier(&url, Told::Minimum);
    assert!(courier.send(post));
    let report = reports.recv_timeout(DEADLINE).expect("a report");
    (report, seen.try_iter().collect())
}

const DELIVERED: Outcome = Outcome::Delivered { server_id: None };

#[test]
fn it_is_tried_again_until_it_is_taken() {
    let does = &[Does::Says(500), Does::Hangs, Does::Hangs, Does::Leaves, Does::Says(200)];
    let (report, seen) = sent(does, &post("a1", Urgency::Critical));
    assert_eq!((report.outcome, report.failed), (DELIVERED, 4));
    assert_eq!(report.key, format!("a1/{CHILD}"));
    assert!(matches!(report.last, Some(Outcome::Unreachable(_))), "{:?}", report.last);
    assert_eq!(seen.len(), 5);
    let sequence = |seen: &Seen| seen.header("x-sequence-id").map(str::to_owned);
    assert!(sequence(&seen[0]).is_some_and(|one| !one.is_empty()));
    assert!(seen.iter().all(|one| sequence(one) == sequence(&seen[0])), "it replaces itself");
}

#[test]
fn the_headers_are_right_and_no_name_leaves_the_house() {
    for (urgency, priority, text) in [
        (Urgency::Low, "2", notify::LOW),
        (Urgency::Normal, "3", notify::NORMAL),
        (Urgency::Critical, "5", notify::CRITICAL),
    ] {
        let (report, seen) = sent(&[Does::Says(200)], &post("a1", urgency));
        assert_eq!((report.outcome, report.failed, report.last), (DELIVERED, 0, None));
        let [seen] = seen.as_slice() else { panic!("{seen:?}") };
        assert!(seen.head.starts_with(&format!("POST /{TOPIC} HTTP/1.1\r\n")), "{}", seen.head);
        for (name, expected) in [
            ("title", "DadOps"),
            ("priority", priority),
            ("tags", "dadops"),
            ("authorization", "Bearer tk_abc"),
            ("content-type", "text/plain; charset=utf-8"),
            ("user-agent", "dadops"),
        ] {
            assert_eq!(seen.header(name), Some(expected), "{name}");
        }
        assert_eq!(seen.body, text.say(Tone::Plain));
        let all = format!("{}{}", seen.head, seen.body);
        for word in [CHILD, "feed", "3h20", "Acknowledge"] {
            assert!(!all.contains(word), "{word} in {all}");
        }
    }
}

#[test]
fn the_full_text_goes_where_the_carer_asked_for_it() {
    let (url, seen) = serve(&[Does::Says(200)]);
    let (courier, _reports) = courier(&url, Told::Full);
    assert!(courier.send(&post("a1", Urgency::Normal)));
    let seen = seen.recv_timeout(DEADLINE).expect("a request");
    assert_eq!(seen.header("title"), Some("Ottilie: feed overdue"));
    assert_eq!(seen.body, "Ottilie last fed 3h20 ago");
}

#[test]
fn it_is_dropped_when_its_time_is_over() {
    let expires = Some(TimeDelta::seconds(1));
    for does in [&[Does::Says(503)], &[Does::Leaves], &[Does::Hangs]] {
        let told = Post { expires, ..post("a1", Urgency::Critical) };
        let (report, seen) = sent(does, &told);
        assert_eq!(report.outcome, Outcome::Expired, "{does:?}");
        assert!(report.failed > 0 && report.last.is_some(), "{does:?}: {report:?}");
        assert!(!seen.is_empty() && seen.len() <= report.failed as usize, "{does:?}: {report:?}");
    }
}

#[test]
fn what_is_refused_is_not_tried_again() {
    for (does, said) in [
        (&[Does::Says(403)], "HTTP 403"),
        (&[Does::Says(413)], "HTTP 413"),
        // The topic is not told to another address.
        (&[Does::Redirects], "HTTP 302"),
    ] {
        let (report, seen) = sent(does, &post("a1", Urgency::Critical));
        assert_eq!(report.outcome, Outcome::Refused(said.to_owned()));
        assert_eq!(seen.len(), 1, "{seen:?}");
    }
}

#[test]
fn nobody_there_is_said_without_the_address() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let (courier, reports) = courier(&url, Told::Minimum);
    let told = Post { expires: Some(TimeDelta::seconds(1)), ..post("a1", Urgency::Low) };
    assert!(courier.send(&told));
    let report = reports.recv_timeout(DEADLINE).expect("a report");
    assert_eq!(report.outcome, Outcome::Expired);
    assert_eq!(report.last, Some(Outcome::Unreachable("connection refused".to_owned())));
}

#[test]
fn a_later_step_takes_the_place_of_one_that_waits() {
    let (url, seen) = serve(&[Does::Says(500), Does::Hangs, Does::Says(200)]);
    let (courier, reports) = courier(&url, Told::Minimum);
    assert!(courier.send(&post("a1", Urgency::Normal)));
    seen.recv_timeout(DEADLINE).expect("the first try");
    seen.recv_timeout(DEADLINE).expect("the second, which hangs");
    assert!(courier.send(&post("a1", Urgency::Critical)));
    let report = || reports.recv_timeout(DEADLINE).expect("a report");
    assert_eq!(report().outcome, Outcome::Expired, "the first step");
    assert_eq!(report().outcome, DELIVERED, "the second");
    let last = seen.recv_timeout(DEADLINE).expect("the last try");
    assert_eq!(last.header("priority"), Some("5"));
}

#[test]
fn what_is_withdrawn_is_not_sent_and_the_urgent_goes_first() {
    let (url, seen) = serve(&[Does::Hangs, Does::Says(200)]);
    let (courier, reports) = courier(&url, Told::Minimum);
    let told = |key: &str, urgency| Post { expires: None, ..post(key, urgency) };
    assert!(courier.send(&told("first", Urgency::Normal)));
    seen.recv_timeout(DEADLINE).expect("it is under way, and hangs");
    assert!(courier.send(&told("low", Urgency::Low)));
    assert!(courier.send(&told("gone", Urgency::Low)));
    assert!(courier.send(&told("urgent", Urgency::Critical)));
    courier.withdraw(&format!("gone/{CHILD}"));
    let ends: Vec<(String, Outcome)> = (0..4)
        .map(|_| reports.recv_timeout(DEADLINE).expect("a report"))
        .map(|one| (one.key.split('/').next().unwrap_or_default().to_owned(), one.outcome))
        .collect();
    assert_eq!(ends[0], ("gone".to_owned(), Outcome::Expired));
    assert_eq!(ends[1], ("urgent".to_owned(), DELIVERED));
    assert!(ends[2..].iter().all(|(_, outcome)| *outcome == DELIVERED), "{ends:?}");
    assert_eq!(seen.try_iter().count(), 3, "and nothing for the one withdrawn");
    drop(courier);
    let after = reports.recv_timeout(DEADLINE);
    assert_eq!(after, Err(RecvTimeoutError::Disconnected), "the thread ends with its owner");
}

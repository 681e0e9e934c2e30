//! A carer's phone, from their file to the server: the real `watch`, a small
//! real HTTP server, and no name on the way.
#![cfg(feature = "ntfy")]

#[path = "watching/kit.rs"]
mod kit;

use crate::kit::CHILD;
use crate::kit::DEADLINE;
use crate::kit::House;
use crate::kit::told_in;
use dadops::domain::entry::alert::Severity;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;

const NOW: &str = "2026-11-22T20:00:00Z";
const TOPIC: &str = "k3-Qx_91";

/// Serves on a free port and says what came in, head and body.
fn serve() -> (String, Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (say, seen) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut reader = BufReader::new(stream.expect("a connection"));
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).expect("it reads") > 0
            {
            }
            let head = head.to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length = length.and_then(|text| text.trim().parse().ok()).unwrap_or(0);
            let mut body = vec![0; length];
            reader.read_exact(&mut body).expect("the body");
            let _ = say.send((head, String::from_utf8(body).expect("text")));
            let answer = b"HTTP/1.1 200 x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            let _ = reader.into_inner().write_all(answer);
        }
    });
    (url, seen)
}

/// A household in which only Mum has a phone, set up in a file with this mode.
fn house(url: &str, mode: u32) -> House {
    let house = House::new(&["Mum", "Dad"]);
    house.plans_nothing();
    house.configure(kit::COMMAND_ONLY, &[]);
    let file = house.data().join("ntfy-mum.toml");
    fs::write(&file, format!("url = \"{url}\"\ntopic = \"{TOPIC}\"\n")).expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("set");
    house
}

#[test]
fn a_page_reaches_the_phone_and_says_the_minimum() {
    let (url, seen) = serve();
    let house = house(&url, 0o600);
    house.asks(NOW, "Mum", Severity::Sev2, "Ada has a rash");
    let look = house.look(NOW);
    assert_eq!(told_in(&look), ["Mum SEV2 0.0 SEV2 Ada: Ada has a rash"]);
    assert_eq!(look["notifications"][0]["channel"], "ntfy");
    assert_eq!(look["unreached"][0]["to"], "Dad", "he is on call and has no channel: {look}");
    let (head, body) = seen.recv_timeout(DEADLINE).expect("a request");
    assert!(head.starts_with(&format!("post /{} http/1.1\r\n", TOPIC.to_lowercase())), "{head}");
    assert!(head.contains("priority: 5\r\n") && head.contains("title: dadops\r\n"), "{head}");
    assert_eq!(body, "you are needed: open DadOps");
    for word in [CHILD, "rash", "SEV2"] {
        let word = word.to_lowercase();
        assert!(!head.contains(&word) && !body.to_lowercase().contains(&word), "{word}: {head}");
    }
    let alert = house.alerts(NOW).pop().expect("it is open");
    let messages = house.reading().messages_of(alert.id).expect("they read");
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].channel.as_str(), messages[0].state.as_str()), ("ntfy", "sent"));
    assert_eq!(seen.try_iter().count(), 0, "once");
}

#[test]
fn a_file_that_others_can_read_is_refused_and_named() {
    let (url, seen) = serve();
    let house = house(&url, 0o644);
    house.asks(NOW, "Mum", Severity::Sev2, "help");
    let run = house.command(Some(NOW)).args(["watch", "--once"]).output().expect("it starts");
    assert!(run.status.success(), "{run:?}");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(said.contains("Mum") && said.contains("ntfy-mum.toml"), "{said}");
    assert!(!said.contains(TOPIC), "{said}");
    let out = String::from_utf8_lossy(&run.stdout);
    assert!(out.contains("has no channel here") && !out.contains("told "), "{out}");
    assert_eq!(seen.try_iter().count(), 0);
}

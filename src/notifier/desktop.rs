//! Notifications of the desktop, by the freedesktop.org specification.
//!
//! The caller waits for the server until a deadline and never longer. The
//! server is the one on the session's bus (`DBUS_SESSION_BUS_ADDRESS`, else
//! the user's own); without one every post is [`Outcome::NoServer`].

use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::bubble::Bubble;
use crate::notifier::bubble::Order;
use std::collections::HashMap;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::time::Duration;

/// How long a server has for its answer.
pub const DEADLINE: Duration = Duration::from_secs(2);

/// Threads that may hang on a silent server at once; then it is not asked
/// again until one of them comes back.
const LEFT_MOST: usize = 8;

/// A button was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// On the bubble of which alert.
    pub key: String,
    /// The action's id; `default` where the card itself was pressed on a
    /// server that reports it.
    pub action: String,
}

/// The bubbles of one process.
///
/// Dropping it leaves the bubbles on the screen, without anybody behind their
/// buttons.
#[derive(Debug)]
pub struct Desktop {
    deadline: Duration,
    pressed: Sender<Pressed>,
    bubbles: HashMap<String, Bubble>,
    /// The server's id of the card of each key.
    ids: HashMap<String, u32>,
    /// Those that hang.
    left: Vec<(String, Bubble)>,
}

impl Desktop {
    /// Returns one that gives a server `deadline` ([`DEADLINE`]) for each answer and
    /// sends what is pressed to `pressed`; it asks nothing of anybody yet.
    #[must_use]
    pub fn new(deadline: Duration, pressed: Sender<Pressed>) -> Self {
        let (bubbles, ids, left) = (HashMap::new(), HashMap::new(), Vec::new());
        Self { deadline, pressed, bubbles, ids, left }
    }

    /// Takes over a card that an earlier process showed, so that the next
    /// post with this key replaces it.
    pub fn adopt(&mut self, key: &str, server_id: u32) {
        self.ids.insert(key.to_owned(), server_id);
    }

    /// Shows a post instead of what its key shows, and returns within the deadline.
    ///
    /// A server that did not answer is left behind with its thread; the next
    /// post gets a new thread and a new connection. Should it wake up, what it
    /// shows late is closed again.
    pub fn send(&mut self, post: &Post) -> Outcome {
        self.left.retain(|(_, bubble)| !bubble.ended());
        if self.left.len() >= LEFT_MOST {
            return Outcome::TimedOut;
        }
        // A bubble that goes away just now takes no order; then there is a new one.
        self.replace(post).unwrap_or_else(|| self.start(post))
    }

    /// Closes the bubble of an alert that is over, and returns within the
    /// deadline whether it is gone; one that the server keeps is closed when it answers.
    pub fn close(&mut self, key: &str) -> bool {
        self.ids.remove(key);
        let Some(bubble) = self.bubbles.remove(key) else {
            return !self.left.iter().any(|(left, bubble)| left == key && !bubble.ended());
        };
        let (say, heard) = channel();
        if !bubble.order(Order::Close(say)) {
            return true;
        }
        if heard.recv_timeout(self.deadline) == Err(RecvTimeoutError::Timeout) {
            bubble.leave();
            self.left.push((key.to_owned(), bubble));
            return false;
        }
        true
    }

    /// Shows it on the bubble there is; `None` when there is none.
    fn replace(&mut self, post: &Post) -> Option<Outcome> {
        let bubble = self.bubbles.remove(&post.key)?;
        let (say, heard) = channel();
        let taken = bubble.order(Order::Show(Box::new(post.clone()), say));
        let said = taken.then(|| heard.recv_timeout(self.deadline));
        match said {
            Some(Ok(outcome)) => Some(self.keep(&post.key, bubble, outcome)),
            Some(Err(RecvTimeoutError::Timeout)) => Some(self.leave(&post.key, bubble)),
            // The card was closed on the screen.
            Some(Err(RecvTimeoutError::Disconnected)) | None => {
                self.ids.remove(&post.key);
                None
            }
        }
    }

    fn start(&mut self, post: &Post) -> Outcome {
        let replaces = self.ids.get(&post.key).copied();
        if let Some(id) = replaces {
            self.left.iter().for_each(|(_, bubble)| bubble.give_up(id));
        }
        let (say, heard) = channel();
        let first = Order::Show(Box::new(post.clone()), say);
        let bubble = match Bubble::start(first, replaces, self.pressed.clone()) {
            Ok(bubble) => bubble,
            Err(error) => return Outcome::Unreachable(error.to_string()),
        };
        match heard.recv_timeout(self.deadline) {
            Ok(outcome) => self.keep(&post.key, bubble, outcome),
            Err(RecvTimeoutError::Timeout) => self.leave(&post.key, bubble),
            Err(RecvTimeoutError::Disconnected) => {
                Outcome::Unreachable("the thread of the bubble ended".to_owned())
            }
        }
    }

    fn keep(&mut self, key: &str, bubble: Bubble, outcome: Outcome) -> Outcome {
        if let Outcome::Delivered { server_id: Some(id) } = outcome {
            self.ids.insert(key.to_owned(), id);
            self.bubbles.insert(key.to_owned(), bubble);
        }
        outcome
    }

    fn leave(&mut self, key: &str, bubble: Bubble) -> Outcome {
        bubble.leave();
        self.left.push((key.to_owned(), bubble));
        Outcome::TimedOut
    }
}

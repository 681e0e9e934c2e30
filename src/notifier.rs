//! Edge: what tells people: a bubble on the desktop, the terminal's own
//! notification, and, where a carer set it up, ntfy on the phone.
//!
//! What is told, to whom and when is decided elsewhere; a channel takes a
//! [`Post`] and says what came of it as an [`Outcome`].

pub mod bubble;
pub mod card;
pub mod clean;
pub mod desktop;
#[cfg(feature = "ntfy")]
pub mod ntfy;
pub mod terminal;
pub mod waiting;

use chrono::TimeDelta;

/// One thing to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Which alert it is about. There is one bubble per key: a later step of
    /// the alert replaces the earlier one.
    pub key: String,
    /// How urgent.
    pub urgency: Urgency,
    /// One line.
    pub title: String,
    /// What follows it; may be empty.
    pub body: String,
    /// What can be answered: the action's id and the words on its button.
    pub actions: Vec<(String, String)>,
    /// A carer turned sound on.
    pub sound: bool,
    /// How long it is worth telling; absent where it is for as long as the
    /// alert is open.
    pub expires: Option<TimeDelta>,
}

/// How urgent, in the three steps that desktops know.
///
/// Source: "Urgency Levels" of the Desktop Notifications Specification 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Can wait.
    Low,
    /// The usual.
    Normal,
    /// Stays on the screen until it is answered.
    Critical,
}

/// What came of telling.
///
/// The texts are for the record, in the words of the system; none holds a
/// topic, a token or what was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it; whether anybody saw it is not known.
    Delivered {
        /// Its id there, where the channel has ids that a later post can replace.
        server_id: Option<u32>,
    },
    /// There is nobody to hand it to: no session bus, or no notification server on it.
    NoServer(String),
    /// No answer in time; the server may hang.
    TimedOut,
    /// The server said no; the same again would be refused again.
    Refused(String),
    /// It did not get there: no network, no such host, or a server in trouble.
    Unreachable(String),
    /// Its time to live ended before it could be delivered.
    Expired,
}

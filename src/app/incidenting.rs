//! What a person says of an incident, by key, in the console's line or on the
//! command line.

use crate::app::command::Command;
use crate::app::verbs::Said;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::IncidentId;

/// How urgent an incident is that comes from no alert, when nobody says.
pub const USUAL: Severity = Severity::Sev3;

/// One wish about an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incidenting {
    /// One opens.
    Open {
        /// What is the matter; what it comes from says so when empty.
        title: String,
        /// How soon somebody must act; as what it comes from when absent.
        severity: Option<Severity>,
        /// What it comes from.
        from: From,
    },
    /// Something is done to one.
    Do {
        /// Which; the newest that is open when absent.
        incident: Option<IncidentId>,
        /// What.
        deed: Deed,
    },
}

/// What an incident is opened from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// Nothing but a person's words.
    Hand,
    /// An alert; the one under the cursor, else the first, when absent.
    Alert(Option<AlertId>),
    /// The cry that runs, else the last.
    Cry,
}

/// What is done to an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Somebody is at it.
    Ack,
    /// Somebody looked at what it is.
    Assess,
    /// Something is being done.
    Act,
    /// Something worth keeping.
    Note(String),
    /// What helped.
    Helped(String),
    /// Others are told: the draft is kept, and copied, or sent to the other carers.
    Update {
        /// It is sent.
        send: bool,
    },
    /// It is over.
    Resolve {
        /// What it was.
        why: Option<String>,
    },
}

/// What the console's line says about incidents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Show the one that is open, else the last.
    Show,
    /// Do something.
    Do(Incidenting),
}

/// Returns what a line says of incidents, as [`read`].
#[must_use]
pub fn said(rest: &str) -> Said {
    match read(rest) {
        Line::Show => Said::Incident,
        Line::Do(wish) => Said::Do(Command::Incident(wish)),
    }
}

/// Reads what follows `incident`: a deed, what it comes from, or its title.
///
/// ```text
/// incident                     shows the one that is open
/// incident cry · incident alert
/// incident open cannot settle · incident sev2 cannot settle
/// incident ack · incident note windy · incident helped shoulder
/// incident resolve wind · incident update · incident update --send
/// ```
#[must_use]
pub fn read(rest: &str) -> Line {
    let rest = rest.trim();
    let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (word, after) = (first.to_lowercase(), after.trim());
    let alone = after.is_empty();
    let deed = match word.as_str() {
        "" => return Line::Show,
        "list" | "show" if alone => return Line::Show,
        "open" => return open(after),
        "cry" if alone => return from(From::Cry),
        "alert" if alone => return from(From::Alert(None)),
        "ack" if alone => Deed::Ack,
        "assess" if alone => Deed::Assess,
        "act" if alone => Deed::Act,
        "update" if alone => Deed::Update { send: false },
        "update" if matches!(after, "--send" | "send") => Deed::Update { send: true },
        "note" => Deed::Note(quoted(after)),
        "helped" => Deed::Helped(quoted(after)),
        "resolve" => Deed::Resolve { why: Some(quoted(after)).filter(|why| !why.is_empty()) },
        _ => return open(rest),
    };
    Line::Do(Incidenting::Do { incident: None, deed })
}

fn open(rest: &str) -> Line {
    let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let severity = Severity::named(&first.to_lowercase());
    let title = quoted(if severity.is_some() { after } else { rest });
    Line::Do(Incidenting::Open { title, severity, from: From::Hand })
}

const fn from(from: From) -> Line {
    Line::Do(Incidenting::Open { title: String::new(), severity: None, from })
}

fn quoted(text: &str) -> String {
    text.trim_matches('"').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deed(line: &str) -> Option<Deed> {
        match read(line) {
            Line::Do(Incidenting::Do { deed, incident: None }) => Some(deed),
            _ => None,
        }
    }

    #[test]
    fn a_deed_or_where_it_comes_from_or_its_title() {
        assert_eq!(read(""), Line::Show);
        assert_eq!(read("show"), Line::Show);
        assert_eq!(deed("ack"), Some(Deed::Ack));
        assert_eq!(deed("note it is hot"), Some(Deed::Note("it is hot".to_owned())));
        assert_eq!(deed("helped \"the sling\""), Some(Deed::Helped("the sling".to_owned())));
        assert_eq!(deed("update"), Some(Deed::Update { send: false }));
        assert_eq!(deed("update --send"), Some(Deed::Update { send: true }));
        assert_eq!(deed("resolve"), Some(Deed::Resolve { why: None }));
        assert_eq!(deed("resolve wind"), Some(Deed::Resolve { why: Some("wind".to_owned()) }));
        assert_eq!(read("cry"), from(From::Cry));
        let opened = |title: &str, severity| {
            let title = title.to_owned();
            Line::Do(Incidenting::Open { title, severity, from: From::Hand })
        };
        assert_eq!(read("open cannot settle"), opened("cannot settle", None));
        assert_eq!(read("cry for an hour"), opened("cry for an hour", None));
        assert_eq!(read("sev2 limp"), opened("limp", Some(Severity::Sev2)));
        assert_eq!(read("open"), opened("", None));
    }
}

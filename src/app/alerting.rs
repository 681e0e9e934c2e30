//! What a person says of an alert, by key, in the console's line or on the
//! command line.

use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::phrase::time_of_day::length;

/// How long one press of the key puts off, in minutes.
///
/// Source: `ux.md` §8.10.
pub const SNOOZE: i64 = 10;

/// How urgent what a person calls out is, when they do not say.
pub const CALLED: Severity = Severity::Sev2;

/// One wish about an alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alerting {
    /// A person calls for somebody.
    Open {
        /// In these words.
        text: String,
        /// How soon somebody must act.
        severity: Severity,
    },
    /// Something is done to one.
    Do {
        /// Which; the one under the cursor, else the first, when absent.
        alert: Option<AlertId>,
        /// What.
        deed: Deed,
    },
}

/// What is done to an alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Somebody is at it.
    Ack,
    /// Nobody is at it after all.
    Unack,
    /// It is put off.
    Snooze {
        /// By so many minutes.
        minutes: i64,
    },
    /// The next one is asked at once.
    Escalate,
    /// It is over.
    Resolve {
        /// Why.
        why: Option<String>,
    },
    /// How it was, once it is over.
    Rate(Rating),
}

/// What the console's line says about alerts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Show them.
    Show,
    /// Do something.
    Do(Alerting),
}

/// Reads what follows `alert`: a deed, or the words to call out.
///
/// ```text
/// alert                        shows them
/// alert ack · alert snooze 20m · alert resolve she is asleep
/// alert not-actionable
/// alert the bottle warmer leaks · alert sev1 help
/// ```
///
/// # Errors
///
/// The word that is not a time.
pub fn read(rest: &str) -> Result<Line, String> {
    let rest = rest.trim();
    let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (word, after) = (first.to_lowercase(), after.trim());
    let alone = after.is_empty();
    let deed = match word.as_str() {
        "" => return Ok(Line::Show),
        "list" if alone => return Ok(Line::Show),
        "ack" if alone => Deed::Ack,
        "unack" if alone => Deed::Unack,
        "escalate" if alone => Deed::Escalate,
        "snooze" if alone => Deed::Snooze { minutes: SNOOZE },
        "snooze" => Deed::Snooze { minutes: minutes(after).ok_or_else(|| after.to_owned())? },
        "resolve" => Deed::Resolve { why: said(after) },
        rating if alone && Rating::named(rating).is_some() => {
            Deed::Rate(Rating::named(rating).unwrap_or(Rating::Useful))
        }
        severity => {
            let named = Severity::named(severity);
            let text = if named.is_some() { after } else { rest };
            let severity = named.unwrap_or(CALLED);
            return Ok(Line::Do(Alerting::Open { text: text.to_owned(), severity }));
        }
    };
    Ok(Line::Do(Alerting::Do { alert: None, deed }))
}

fn said(text: &str) -> Option<String> {
    Some(text.trim_matches('"').trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads a length in whole minutes: `20m`, `1h30`, or a bare number of minutes.
#[must_use]
pub fn minutes(word: &str) -> Option<i64> {
    let bare = word.parse::<u32>().ok().map(i64::from);
    let minutes = bare.or_else(|| length(word).map(|length| length.num_minutes()))?;
    (minutes > 0).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deed(line: &str) -> Option<Deed> {
        match read(line) {
            Ok(Line::Do(Alerting::Do { deed, alert: None })) => Some(deed),
            _ => None,
        }
    }

    fn opened(line: &str) -> Option<(String, Severity)> {
        match read(line) {
            Ok(Line::Do(Alerting::Open { text, severity })) => Some((text, severity)),
            _ => None,
        }
    }

    #[test]
    fn a_deed_or_the_words_to_call_out() {
        assert_eq!(read(""), Ok(Line::Show));
        assert_eq!(read("list"), Ok(Line::Show));
        assert_eq!(deed("ack"), Some(Deed::Ack));
        assert_eq!(deed("unack"), Some(Deed::Unack));
        assert_eq!(deed("escalate"), Some(Deed::Escalate));
        assert_eq!(deed("snooze"), Some(Deed::Snooze { minutes: 10 }));
        assert_eq!(deed("snooze 1h30"), Some(Deed::Snooze { minutes: 90 }));
        assert_eq!(read("snooze soon"), Err("soon".to_owned()));
        assert_eq!(read("snooze 0"), Err("0".to_owned()));
        assert_eq!(deed("resolve"), Some(Deed::Resolve { why: None }));
        let why = Some("wind, burped".to_owned());
        assert_eq!(deed("resolve wind, burped"), Some(Deed::Resolve { why }));
        assert_eq!(deed("wrong-time"), Some(Deed::Rate(Rating::WrongTime)));
        let call = |text: &str, severity| Some((text.to_owned(), severity));
        assert_eq!(opened("ack the bottle warmer"), call("ack the bottle warmer", CALLED));
        assert_eq!(opened("SEV1 help"), call("help", Severity::Sev1));
        assert_eq!(opened("sev3"), call("", Severity::Sev3));
    }
}

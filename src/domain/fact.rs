//! A fact: something that happened, to whom, from when to when.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::TimeDelta;
use serde::Deserialize;
use serde::Serialize;

/// Something that happened.
///
/// Source: a key, a phrase or another app's file; never guessed, except where
/// a detail says `inferred`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Whom it is about.
    pub subject: Subject,
    /// When it began (not when it was typed).
    pub start: Timestamp,
    /// How far it reached.
    #[serde(default, skip_serializing_if = "Extent::is_instant")]
    pub extent: Extent,
    /// The zone whose wall clock the times were read off.
    pub zone: Zone,
    /// Who did it; absent when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<CarerId>,
    /// What happened.
    pub detail: Detail,
    /// Words about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Tags, without `#`, in the order given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// When its timer stood still, in order; the last may still run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// The file it was read from; absent when it was logged here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Provenance>,
}

/// How far a fact reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// A moment.
    #[default]
    Instant,
    /// It still runs.
    Open,
    /// It ended then; a row of another app may say an end before the start.
    Until(Timestamp),
}

impl Extent {
    /// Tells whether it is a moment.
    #[must_use]
    pub const fn is_instant(&self) -> bool {
        matches!(self, Self::Instant)
    }
}

/// A stretch in which a running timer stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Since when.
    pub from: Timestamp,
    /// Until when; absent while it still stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
}

/// Where an imported fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The app that wrote the file: `babyconnect`.
    pub app: String,
    /// First sixteen hex digits of the file's SHA-256.
    pub file: String,
    /// The row, counted from 1 as an editor shows lines.
    pub row: u64,
}

impl Fact {
    /// Returns a fact of a moment with nothing but what it must have.
    #[must_use]
    pub const fn at(subject: Subject, start: Timestamp, zone: Zone, detail: Detail) -> Self {
        Self {
            subject,
            start,
            extent: Extent::Instant,
            zone,
            by: None,
            detail,
            note: None,
            tags: Vec::new(),
            pauses: Vec::new(),
            source: None,
        }
    }

    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.detail.kind()
    }

    /// Tells whether it still runs.
    #[must_use]
    pub const fn open(&self) -> bool {
        matches!(self.extent, Extent::Open)
    }

    /// Returns the end, when it has one.
    #[must_use]
    pub const fn end(&self) -> Option<Timestamp> {
        match self.extent {
            Extent::Until(end) => Some(end),
            Extent::Instant | Extent::Open => None,
        }
    }

    /// Returns the stretch it covers at `now`: a moment covers nothing, an
    /// open one reaches to `now`, an end before the start counts as none.
    #[must_use]
    pub fn span(&self, now: Timestamp) -> Span {
        match self.extent {
            Extent::Instant => Span::new(self.start, self.start),
            Extent::Open => Span::new(self.start, now),
            Extent::Until(end) => Span::new(self.start, end),
        }
    }

    /// Returns when a pause that still stands began.
    #[must_use]
    pub fn paused_since(&self) -> Option<Timestamp> {
        self.pauses.last().filter(|pause| pause.to.is_none()).map(|pause| pause.from)
    }

    /// Returns the elapsed time at `now` without the pauses.
    ///
    /// ```text
    /// open   [----......----)     dots: paused
    /// counts  <--->      <-->
    /// ```
    #[must_use]
    pub fn active(&self, now: Timestamp) -> TimeDelta {
        let whole = self.span(now);
        let paused: TimeDelta = self
            .pauses
            .iter()
            .filter_map(|pause| Span::new(pause.from, pause.to.unwrap_or(now)).intersection(whole))
            .map(Span::length)
            .sum();
        whole.length() - paused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sleep::Sleep;
    use chrono::DateTime;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn sleep(extent: Extent) -> Fact {
        let detail = Detail::Sleep(Sleep::default());
        Fact { extent, ..Fact::at(Subject::Household, at(10), Zone::UTC, detail) }
    }

    #[test]
    fn an_open_fact_reaches_to_now_and_no_further_back_than_its_start() {
        assert_eq!(sleep(Extent::Open).span(at(25)).length(), TimeDelta::minutes(15));
        assert_eq!(sleep(Extent::Open).span(at(5)).length(), TimeDelta::zero());
        assert_eq!(sleep(Extent::Until(at(3))).span(at(25)).length(), TimeDelta::zero());
    }

    #[test]
    fn pauses_do_not_count() {
        let mut fact = sleep(Extent::Open);
        fact.pauses =
            vec![Pause { from: at(12), to: Some(at(15)) }, Pause { from: at(20), to: None }];
        assert_eq!(fact.active(at(30)), TimeDelta::minutes(7));
        assert_eq!(fact.paused_since(), Some(at(20)));
    }

    #[test]
    fn json_leaves_out_what_is_not_there() {
        let json = serde_json::to_value(sleep(Extent::Open)).expect("json");
        assert_eq!(
            json,
            serde_json::json!({
                "subject": "household",
                "start": "1970-01-01T00:10:00Z",
                "extent": "open",
                "zone": "UTC",
                "detail": {"kind": "sleep"},
            })
        );
    }
}

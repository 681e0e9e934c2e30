//! An incident from its journal: what was said of it, in the journal's order.

use crate::domain::entry::incident::IncidentOpening;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::IncidentId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use serde::Deserialize;
use serde::Serialize;

/// One incident, as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Its identity.
    pub id: IncidentId,
    /// How it opened.
    pub opening: IncidentOpening,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// Who opened it; absent when no carer was chosen on the device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_by: Option<CarerId>,
    /// How far it is.
    pub stage: Stage,
    /// Since when.
    pub entered: Timestamp,
    /// All that was said and was possible, oldest first, the opening included.
    pub said: Vec<IncidentWord>,
}

/// How far an incident is; it only goes on, and may leave out a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody said that they are at it.
    Open,
    /// Somebody is at it.
    Acknowledged,
    /// Somebody looked at what it is.
    Assessed,
    /// Something is being done.
    Acting,
    /// Over.
    Resolved,
}

/// One word of the journal about an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IncidentWord {
    /// The entry that says it.
    pub entry: EntryId,
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<CarerId>,
    /// What.
    pub what: IncidentSaid,
}

impl Stage {
    /// Returns the name: `open`, `acknowledged` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Acknowledged => "acknowledged",
            Self::Assessed => "assessed",
            Self::Acting => "acting",
            Self::Resolved => "resolved",
        }
    }

    /// Returns where `said` leads from here; `None` where it is no step on.
    const fn after(self, said: &IncidentSaid) -> Option<Self> {
        let to = match said {
            IncidentSaid::Acknowledged => Self::Acknowledged,
            IncidentSaid::Assessed => Self::Assessed,
            IncidentSaid::Acting => Self::Acting,
            IncidentSaid::Resolved { .. } => Self::Resolved,
            IncidentSaid::Note { .. }
            | IncidentSaid::Helped { .. }
            | IncidentSaid::Update { .. }
            | IncidentSaid::Told { .. }
            | IncidentSaid::NotTold { .. } => return Some(self),
            IncidentSaid::Opened(_) => return None,
        };
        if (to as u8) > (self as u8) { Some(to) } else { None }
    }
}

impl Incident {
    /// Returns what living `entries` about the incident `id`, in the journal's
    /// order, come to; `None` before it was opened.
    ///
    /// Two machines may each have gone on without the other: what is no step on
    /// from where it stands is passed over, and stays on record in the journal.
    /// What is noted after its end is kept.
    #[must_use]
    pub fn of_entries<'a>(
        id: IncidentId,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> Option<Self> {
        let mut incident: Option<Self> = None;
        for entry in entries {
            let Payload::Incident { incident: about, said } = &entry.payload else { continue };
            if *about != id {
                continue;
            }
            let word = IncidentWord {
                entry: entry.id,
                at: entry.recorded_at,
                by: entry.author,
                what: said.clone(),
            };
            match &mut incident {
                Some(incident) => incident.hears(word),
                None => incident = Self::opened(id, word),
            }
        }
        incident
    }

    /// Takes in one more word, the next in the journal's order.
    pub fn hears(&mut self, word: IncidentWord) {
        let Some(stage) = self.stage.after(&word.what) else { return };
        if stage != self.stage {
            self.stage = stage;
            self.entered = word.at;
        }
        self.said.push(word);
    }

    fn opened(id: IncidentId, word: IncidentWord) -> Option<Self> {
        let IncidentSaid::Opened(opening) = &word.what else { return None };
        Some(Self {
            id,
            opening: opening.clone(),
            opened_at: word.at,
            opened_by: word.by,
            stage: Stage::Open,
            entered: word.at,
            said: vec![word],
        })
    }

    /// Tells whether `said` changes anything.
    #[must_use]
    pub const fn takes(&self, said: &IncidentSaid) -> bool {
        self.stage.after(said).is_some()
    }

    /// Tells whether it is not over.
    #[must_use]
    pub const fn live(&self) -> bool {
        !matches!(self.stage, Stage::Resolved)
    }

    /// Returns when it ended, and what it was, where somebody said.
    #[must_use]
    pub fn resolved(&self) -> Option<(Timestamp, Option<&str>)> {
        self.said.iter().find_map(|word| match &word.what {
            IncidentSaid::Resolved { why } => Some((word.at, why.as_deref())),
            _ => None,
        })
    }

    /// Returns what helped, with when, oldest first.
    pub fn helped(&self) -> impl Iterator<Item = (Timestamp, &str)> {
        self.said.iter().filter_map(|word| match &word.what {
            IncidentSaid::Helped { method } => Some((word.at, method.as_str())),
            _ => None,
        })
    }

    /// Returns what was told to others, with when, oldest first.
    pub fn updates(&self) -> impl Iterator<Item = (Timestamp, &str)> {
        self.said.iter().filter_map(|word| match &word.what {
            IncidentSaid::Update { text, .. } => Some((word.at, text.as_str())),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::Severity;
    use crate::domain::entry::incident::Source;
    use crate::domain::person::Subject;
    use chrono::DateTime;
    use uuid::Uuid;

    fn at(minute: i64) -> Timestamp {
        DateTime::from_timestamp(minute * 60, 0).expect("an instant")
    }

    fn word(minute: i64, what: IncidentSaid) -> IncidentWord {
        let entry = EntryId::new(Uuid::from_u128(minute.unsigned_abs().into()));
        IncidentWord { entry, at: at(minute), by: None, what }
    }

    fn open() -> Incident {
        let opening = IncidentOpening {
            title: "cannot settle".to_owned(),
            severity: Severity::Sev3,
            from: Source::Hand,
            subject: Subject::Household,
            detected: at(0),
        };
        let id = IncidentId::new(Uuid::nil());
        Incident::opened(id, word(1, IncidentSaid::Opened(opening))).expect("opened")
    }

    fn after(words: &[IncidentSaid]) -> Incident {
        let mut incident = open();
        for (minute, what) in (2..).zip(words) {
            incident.hears(word(minute, what.clone()));
        }
        incident
    }

    #[test]
    fn it_only_goes_on() {
        use IncidentSaid as Said;
        let note = || Said::Note { text: "hot".to_owned() };
        let over = || Said::Resolved { why: Some("wind".to_owned()) };
        let table: [(&[Said], Stage, i64); 6] = [
            (&[], Stage::Open, 1),
            (&[Said::Acknowledged, Said::Assessed, Said::Acting], Stage::Acting, 4),
            (&[Said::Acting, Said::Acknowledged], Stage::Acting, 2),
            (&[Said::Acknowledged, Said::Acknowledged], Stage::Acknowledged, 2),
            (&[over(), Said::Acting, over()], Stage::Resolved, 2),
            (&[note(), over(), note()], Stage::Resolved, 3),
        ];
        for (words, stage, minute) in table {
            let incident = after(words);
            assert_eq!((incident.stage, incident.entered), (stage, at(minute)), "{words:?}");
        }
    }

    #[test]
    fn what_is_no_step_on_is_not_among_its_words() {
        let over = IncidentSaid::Resolved { why: None };
        let incident = after(&[over.clone(), IncidentSaid::Acting, over]);
        assert_eq!(incident.said.len(), 2);
        assert_eq!(incident.resolved(), Some((at(2), None)));
    }

    #[test]
    fn what_helped_and_what_was_told_come_in_order() {
        let helped = |method: &str| IncidentSaid::Helped { method: method.to_owned() };
        let incident = after(&[helped("rocking"), helped("shoulder")]);
        let all: Vec<_> = incident.helped().collect();
        assert_eq!(all, [(at(2), "rocking"), (at(3), "shoulder")]);
        assert_eq!(incident.updates().count(), 0);
    }
}

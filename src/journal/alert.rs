//! An alert from its journal: what was said of it, in the journal's order.

use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use chrono::TimeDelta;
use serde::Deserialize;
use serde::Serialize;

/// In how long so many times are flapping.
pub const FLAPPING_IN: TimeDelta = TimeDelta::hours(6);

/// How often an alert opens and clears until it is called flapping.
pub const FLAPS: usize = 3;

/// How long it must be quiet until it is no longer.
pub const STABLE_AFTER: TimeDelta = TimeDelta::hours(2);

/// One alert, as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// Its identity.
    pub id: AlertId,
    /// How it opened.
    pub opening: Opening,
    /// When it opened.
    pub opened_at: Timestamp,
    /// How urgent it is now.
    pub severity: Severity,
    /// Where it stands.
    pub state: AlertState,
    /// Since when it stands there.
    pub entered: Timestamp,
    /// How often it had something new to say since it opened: asked again from
    /// the start, asked whether somebody still is at it, said that it is over.
    pub turn: u16,
    /// Who was to be told, oldest first.
    pub told: Vec<(Timestamp, Told)>,
    /// What happened to it, oldest first.
    pub moved: Vec<Moved>,
    /// What was thought of it, the last word of each carer.
    pub rated: Vec<(Option<CarerId>, Rating)>,
}

/// One step of its life.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// When.
    pub at: Timestamp,
    /// Who; the program when absent.
    pub by: Option<CarerId>,
    /// What happened.
    pub event: AlertEvent,
    /// The state after it.
    pub to: AlertState,
}

/// One word of the journal about an alert.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<CarerId>,
    /// What.
    pub what: AlertSaid,
}

impl Alert {
    /// Tells whether only a person ends it: a red flag stays until somebody
    /// says why it is over.
    #[must_use]
    pub fn stays(&self) -> bool {
        self.severity == Severity::Sev1 && self.opening.cause.red_flag()
    }

    /// Returns what `said`, in the journal's order, comes to; `None` before it
    /// was opened.
    ///
    /// Two machines may each have gone on without the other: what is not
    /// possible in the state that came out is passed over, and stays on record
    /// in the journal. So the same words in the same order always come to the
    /// same alert, and nothing that is over moves.
    #[must_use]
    pub fn fold(id: AlertId, said: impl IntoIterator<Item = Said>) -> Option<Self> {
        let mut alert: Option<Self> = None;
        for word in said {
            match &mut alert {
                Some(alert) => alert.hears(word),
                None => {
                    if let AlertSaid::Opened(opening) = word.what {
                        alert = Some(Self::opened(id, opening, word.at));
                    }
                }
            }
        }
        alert
    }

    /// Returns what living `entries` about the alert `id`, in order, come to.
    #[must_use]
    pub fn of_entries<'a>(
        id: AlertId,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> Option<Self> {
        let said = entries.into_iter().filter_map(|entry| match &entry.payload {
            Payload::Alert { alert, said } if *alert == id => {
                Some(Said { at: entry.recorded_at, by: entry.author, what: said.clone() })
            }
            _ => None,
        });
        Self::fold(id, said)
    }

    /// Takes in one more word, the next in the journal's order.
    pub fn hears(&mut self, word: Said) {
        match word.what {
            AlertSaid::Moved { event, to } => {
                self.moves(Moved { at: word.at, by: word.by, event, to });
            }
            AlertSaid::Told(told) => self.tells(word.at, told),
            AlertSaid::Rated { rating } => self.rates(word.by, rating),
            // Opened on both machines: the first holds.
            AlertSaid::Opened(_) => {}
        }
    }

    /// Returns an alert that has just opened.
    #[must_use]
    pub fn opened(id: AlertId, opening: Opening, at: Timestamp) -> Self {
        Self {
            id,
            severity: opening.severity,
            state: opening.to.clone(),
            opened_at: at,
            entered: at,
            opening,
            turn: 0,
            told: Vec::new(),
            moved: Vec::new(),
            rated: Vec::new(),
        }
    }

    /// Takes in a step, when it is possible in the state there is.
    pub fn moves(&mut self, moved: Moved) {
        if !possible(&self.state, &moved.event) {
            return;
        }
        if let AlertEvent::SeverityUp { severity } = moved.event {
            // Never down: the smaller number is the more urgent.
            self.severity = self.severity.min(severity);
        }
        if speaks_anew(&self.state, &moved) {
            self.turn = self.turn.saturating_add(1);
        }
        self.state = moved.to.clone();
        self.entered = moved.at;
        self.moved.push(moved);
    }

    /// Takes in that somebody was to be told: once for each turn, round, rung,
    /// carer and channel.
    pub fn tells(&mut self, at: Timestamp, told: Told) {
        let key = |told: &Told| (told.turn, told.round, told.step, told.to, told.channel.clone());
        if !self.told.iter().any(|(_, other)| key(other) == key(&told)) {
            self.told.push((at, told));
        }
    }

    /// Returns the state it came from; `None` when it has not moved.
    #[must_use]
    pub fn before(&self) -> Option<&AlertState> {
        let last = self.moved.len().checked_sub(1)?;
        let from = last.checked_sub(1).and_then(|place| self.moved.get(place));
        Some(from.map_or(&self.opening.to, |moved| &moved.to))
    }

    /// Returns when what it is now about began: it opened, or fired again.
    #[must_use]
    pub fn began(&self) -> Timestamp {
        let mut fires = self.moved.iter().rev().filter(|moved| moved.event == AlertEvent::Fire);
        fires.next().map_or(self.opened_at, |moved| moved.at)
    }

    /// Tells whether a carer was to be told on a channel at this rung in this
    /// turn; `None` stands for any carer and channel.
    #[must_use]
    pub fn told_at(&self, step: u8, round: u8, whom: Option<(CarerId, &str)>) -> bool {
        self.told.iter().any(|(_, told)| {
            (told.turn, told.round, told.step) == (self.turn, round, step)
                && whom.is_none_or(|(to, channel)| told.to == to && told.channel == channel)
        })
    }

    fn rates(&mut self, by: Option<CarerId>, rating: Rating) {
        self.rated.retain(|(who, _)| *who != by);
        self.rated.push((by, rating));
    }

    /// Tells whether it opens and clears so often at `at` that it is not told
    /// again until it is quiet: [`FLAPS`] times in [`FLAPPING_IN`], the last
    /// less than [`STABLE_AFTER`] ago.
    #[must_use]
    pub fn flapping(&self, at: Timestamp) -> bool {
        let fires: Vec<Timestamp> = self.fires(at).collect();
        flapping(&fires, at)
    }

    /// Returns when it opened in the [`FLAPPING_IN`] before `at`, oldest first.
    pub fn fires(&self, at: Timestamp) -> impl Iterator<Item = Timestamp> {
        let fires = self.moved.iter().filter(|moved| moved.event == AlertEvent::Fire);
        let fires = std::iter::once(self.opened_at).chain(fires.map(|moved| moved.at));
        fires.filter(move |fired| *fired <= at && at - *fired < FLAPPING_IN)
    }
}

/// Tells whether what fired at these times, oldest first, all in the
/// [`FLAPPING_IN`] before `at`, is flapping.
#[must_use]
pub fn flapping(fires: &[Timestamp], at: Timestamp) -> bool {
    fires.len() >= FLAPS && fires.last().is_some_and(|last| at - *last < STABLE_AFTER)
}

/// Tells whether there is something new to say: not when it only goes on to the
/// next rung.
fn speaks_anew(state: &AlertState, moved: &Moved) -> bool {
    match moved.to {
        AlertState::Open { .. } => {
            let climbs = matches!(moved.event, AlertEvent::Due | AlertEvent::Escalate { .. });
            !(climbs && matches!(state, AlertState::Open { .. }))
        }
        AlertState::Acked { reminded, .. } => reminded,
        AlertState::Resolved { .. } => true,
        AlertState::Held { .. } | AlertState::Snoozed { .. } | AlertState::Exhausted => false,
    }
}

/// Tells whether an event can have moved an alert out of this state: what the
/// table of `alert::step` has no arrow for did not happen here.
fn possible(state: &AlertState, event: &AlertEvent) -> bool {
    match event {
        AlertEvent::Fire => state.resolved(),
        AlertEvent::Unack => matches!(state, AlertState::Acked { .. }),
        AlertEvent::Roster => matches!(state, AlertState::Held { .. }),
        AlertEvent::Woke => matches!(state, AlertState::Open { .. }),
        AlertEvent::Due => state.due().is_some(),
        AlertEvent::SeverityUp { .. }
        | AlertEvent::Clear
        | AlertEvent::Ack
        | AlertEvent::Snooze { .. }
        | AlertEvent::Escalate { .. }
        | AlertEvent::Resolve { .. } => !state.resolved(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::Cause;
    use crate::domain::entry::alert::How;
    use crate::domain::person::Subject;
    use chrono::DateTime;

    const ID: AlertId = AlertId::from_bytes([9; 16]);
    const DAD: CarerId = CarerId::from_bytes([2; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn open(step: u8, next: i64) -> AlertState {
        AlertState::Open { step, round: 0, next_at: at(next) }
    }

    fn opened(minute: i64) -> Said {
        let opening = Opening {
            rule: "feed-overdue".to_owned(),
            subject: Subject::Household,
            severity: Severity::Sev3,
            since: at(minute),
            began_with: None,
            cause: Cause::Manual { text: "x".to_owned() },
            to: open(0, minute + 10),
        };
        Said { at: at(minute), by: None, what: AlertSaid::Opened(opening) }
    }

    fn moved(minute: i64, event: AlertEvent, to: AlertState) -> Said {
        Said { at: at(minute), by: None, what: AlertSaid::Moved { event, to } }
    }

    fn over() -> AlertState {
        AlertState::Resolved { how: How::Cleared }
    }

    #[test]
    fn nothing_is_an_alert_before_it_opened() {
        assert_eq!(Alert::fold(ID, []), None);
        assert_eq!(Alert::fold(ID, [moved(0, AlertEvent::Clear, over())]), None);
    }

    #[test]
    fn two_machines_that_went_on_apart_come_to_one_state() {
        let acked = AlertState::Acked { by: Some(DAD), until: at(99), reminded: false };
        let words = [
            opened(0),
            opened(1),
            moved(2, AlertEvent::Clear, over()),
            moved(3, AlertEvent::Ack, acked),
            moved(4, AlertEvent::Due, open(1, 14)),
        ];
        let alert = Alert::fold(ID, words).expect("opened");
        assert_eq!((alert.state, alert.opened_at, alert.moved.len()), (over(), at(0), 1));
    }

    #[test]
    fn it_only_becomes_more_urgent() {
        let up = |severity| moved(1, AlertEvent::SeverityUp { severity }, open(0, 11));
        let alert = Alert::fold(ID, [opened(0), up(Severity::Sev1), up(Severity::Sev2)]);
        assert_eq!(alert.expect("opened").severity, Severity::Sev1);
    }

    #[test]
    fn the_same_is_told_once_and_again_when_asking_begins_anew() {
        let told = |minute, turn| {
            let told = Told {
                turn,
                step: 0,
                round: 0,
                to: DAD,
                channel: "screen".to_owned(),
                breaks: false,
            };
            Said { at: at(minute), by: None, what: AlertSaid::Told(told) }
        };
        let alert = Alert::fold(
            ID,
            [
                opened(0),
                told(0, 0),
                told(1, 0),
                moved(10, AlertEvent::Due, open(1, 20)),
                moved(12, AlertEvent::Woke, open(1, 22)),
                told(12, 1),
            ],
        )
        .expect("opened");
        assert_eq!((alert.told.len(), alert.turn), (2, 1));
    }

    #[test]
    fn three_times_in_six_hours_is_flapping_until_it_was_quiet_for_two() {
        let again = |minute| {
            [
                moved(minute - 1, AlertEvent::Clear, over()),
                moved(minute, AlertEvent::Fire, open(0, minute + 10)),
            ]
        };
        let flapping = |fires: &[i64], minute| {
            let words = std::iter::once(opened(0)).chain(fires.iter().flat_map(|at| again(*at)));
            Alert::fold(ID, words).expect("opened").flapping(at(minute))
        };
        assert!(!flapping(&[30], 31), "twice");
        assert!(flapping(&[30, 59], 60));
        assert!(flapping(&[30, 59], 59 + 119));
        assert!(!flapping(&[30, 59], 59 + 120), "two hours of quiet");
        assert!(!flapping(&[200, 360], 361), "the first is six hours ago");
        assert!(flapping(&[200, 359], 359));
    }

    #[test]
    fn each_carer_has_one_last_word_about_it() {
        let rated = |rating| Said { at: at(9), by: Some(DAD), what: AlertSaid::Rated { rating } };
        let words = [opened(0), rated(Rating::Useful), rated(Rating::WrongTime)];
        let alert = Alert::fold(ID, words).expect("opened");
        assert_eq!(alert.rated, [(Some(DAD), Rating::WrongTime)]);
    }
}

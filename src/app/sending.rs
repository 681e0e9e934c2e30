//! A status update on its way to the others: whom it goes to, from when on,
//! and when it is too old. It asks for nothing, so it never breaks protected
//! sleep: it waits until that ends, and is dropped once it is four hours old.
//!
//! ```text
//! Update { send } ─┬─ a carer who may be told: Told, and a message
//!                  ├─ one whose sleep is protected: waits ─► Told, or NotTold { late }
//!                  └─ one without a channel here: NotTold { no channel }
//! ```

use crate::app::model::Model;
use crate::app::roster;
use crate::app::words;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::incident::Untold;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::IncidentId;
use crate::domain::span::Timestamp;
use crate::domain::watch::Message;
use crate::domain::watch::Telling;
use crate::journal::entry::Payload;
use crate::journal::incident::Incident;
use crate::journal::incident::IncidentWord;
use crate::text::catalogue::incidents as say;
use crate::text::catalogue::watch;
use crate::text::time;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// How long an update is worth sending.
pub const TTL: TimeDelta = TimeDelta::hours(4);

/// What is to be done about updates now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Due {
    /// What the journal is to hold.
    pub said: Vec<Payload>,
    /// What is to be sent.
    pub messages: Vec<Message>,
    /// When there is something to do by itself.
    pub next_at: Option<Timestamp>,
}

/// The newest update of an incident that is to be sent.
#[derive(Debug, Clone, Copy)]
struct Update<'a> {
    incident: &'a Incident,
    word: &'a IncidentWord,
    text: &'a str,
}

/// Returns what is due of all updates at `model.now`, with the channels of
/// each carer on this device. An older one of the same incident is not sent
/// any more.
#[must_use]
pub fn due(model: &Model, channels: &BTreeMap<CarerId, Vec<String>>) -> Due {
    let roster = roster::roster(model);
    let mut due = Due::default();
    for update in model.incidents.iter().filter_map(newest) {
        for to in recipients(model, update.word.by) {
            let none = Vec::new();
            let ways = channels.get(&to).unwrap_or(&none);
            let untold = ways.iter().filter(|way| !update.told(to, way));
            let untold: Vec<&String> = untold.collect();
            if untold.is_empty() && !ways.is_empty() {
                continue;
            }
            let late = update.until() <= model.now;
            // Whoever was told on one way was told.
            let why = match (late, ways.is_empty()) {
                (_, true) => Some(Untold::NoChannel),
                (true, false) => Some(Untold::Late),
                _ => None,
            };
            if let Some(why) = why {
                let known = update.told_at_all(to) || update.given_up(to, late);
                due.said.extend((!known).then(|| update.says_not(to, why)));
                continue;
            }
            if let Some(until) = roster.protected_until(to, model.now) {
                due.at(until.min(update.until()));
                continue;
            }
            for way in untold {
                due.said.push(update.says(to, way));
                due.messages.push(update.message(model, to, way));
            }
        }
    }
    due
}

impl Due {
    fn at(&mut self, at: Timestamp) {
        self.next_at = Some(self.next_at.map_or(at, |next| next.min(at)));
    }
}

impl Update<'_> {
    const fn id(&self) -> IncidentId {
        self.incident.id
    }

    fn until(&self) -> Timestamp {
        self.word.at + TTL
    }

    /// Tells whether these words went to somebody on this way already.
    fn told(&self, to: CarerId, way: &str) -> bool {
        self.incident.said.iter().any(|word| match &word.what {
            IncidentSaid::Told { update, to: whom, channel } => {
                *whom == to && channel == way && self.same(*update)
            }
            _ => false,
        })
    }

    fn told_at_all(&self, to: CarerId) -> bool {
        self.incident.said.iter().any(|word| match &word.what {
            IncidentSaid::Told { update, to: whom, .. } => *whom == to && self.same(*update),
            _ => false,
        })
    }

    /// Tells whether the journal has it already that somebody was not told;
    /// another device may have a channel, so that it may be `late` as well.
    fn given_up(&self, to: CarerId, late: bool) -> bool {
        self.incident.said.iter().any(|word| match word.what {
            IncidentSaid::NotTold { update, to: whom, why } => {
                let says = late || why == Untold::NoChannel;
                whom == to && update == self.word.entry && says
            }
            _ => false,
        })
    }

    /// Tells whether an entry is this update, or one in the same words.
    fn same(&self, update: EntryId) -> bool {
        let said = self.incident.said.iter().find(|word| word.entry == update);
        update == self.word.entry
            || said.is_some_and(
                |word| matches!(&word.what, IncidentSaid::Update { text, .. } if text == self.text),
            )
    }

    /// Returns the how manieth update it is of those that were sent, from 0;
    /// what was sent stays sent, so that no two have the same.
    fn turn(&self) -> u16 {
        let mut sent: Vec<EntryId> = Vec::new();
        for word in &self.incident.said {
            if let IncidentSaid::Told { update, .. } = word.what
                && !sent.contains(&update)
            {
                sent.push(update);
            }
        }
        let place = sent.iter().position(|one| *one == self.word.entry);
        u16::try_from(place.unwrap_or(sent.len())).unwrap_or(u16::MAX)
    }

    fn says(&self, to: CarerId, way: &str) -> Payload {
        let (update, channel) = (self.word.entry, way.to_owned());
        let said = IncidentSaid::Told { update, to, channel };
        Payload::Incident { incident: self.id(), said }
    }

    fn says_not(&self, to: CarerId, why: Untold) -> Payload {
        let said = IncidentSaid::NotTold { update: self.word.entry, to, why };
        Payload::Incident { incident: self.id(), said }
    }

    fn message(&self, model: &Model, to: CarerId, way: &str) -> Message {
        let tone = model.ui.style.tone;
        let (turn, channel) = (self.turn(), way.to_owned());
        let name = model.household.carer_name(to).unwrap_or_default().to_owned();
        let body = format!("{}\n{}", self.text, watch::FOR.fill(tone, &[&name]));
        Message {
            alert: as_alert(self.id()),
            told: Told { turn, step: 0, round: 0, to, channel, breaks: false },
            severity: Severity::Sev4,
            telling: Telling {
                alerts: Vec::new(),
                to: name,
                title: say::SENT_TITLE.fill(tone, &[&self.incident.opening.title]),
                body,
                brief: say::SENT_BRIEF.say(tone).to_owned(),
                asks: false,
            },
            expires_at: self.until(),
        }
    }
}

/// Returns the identity under which the outbox has what is sent of an incident;
/// both are derived, so that no alert has the same.
#[must_use]
pub fn as_alert(incident: IncidentId) -> AlertId {
    AlertId::new(incident.uuid())
}

/// Tells whether a message of the outbox is about an incident, and then
/// whether it may go now.
#[must_use]
pub fn may_go(model: &Model, message: &Message) -> Option<bool> {
    let about = |one: &&Incident| as_alert(one.id) == message.alert;
    model.incidents.iter().find(about)?;
    let asleep = roster::roster(model).is_protected(message.told.to, model.now);
    Some(message.expires_at > model.now && !asleep)
}

fn newest(incident: &Incident) -> Option<Update<'_>> {
    incident.said.iter().rev().find_map(|word| match &word.what {
        IncidentSaid::Update { text, send: true } => Some(Update { incident, word, text }),
        _ => None,
    })
}

/// Tells whether these words of an incident are sent already, or are about to be.
#[must_use]
pub fn sent(incident: &Incident, words: &str) -> bool {
    newest(incident).is_some_and(|update| update.text == words)
}

/// Returns everybody but the one who sends; of one carer alone, nobody.
fn recipients(model: &Model, by: Option<CarerId>) -> impl Iterator<Item = CarerId> {
    let carers = &model.household.carers;
    let others = carers.iter().map(|(id, _)| *id).filter(|_| carers.len() > 1);
    others.filter(move |id| Some(*id) != by)
}

/// Returns whom an update that is sent now would go to, each with what is in
/// the way; `None` where there is nobody else.
#[must_use]
pub fn whom(model: &Model) -> Option<String> {
    let style = &model.ui.style;
    let roster = roster::roster(model);
    let one = |to: CarerId| {
        let name = words::carer(model, Some(to));
        let here = model.reached.as_ref().is_none_or(|reached| reached.contains(&to));
        match roster.protected_until(to, model.now) {
            _ if !here => say::SEND_NO_WAY.fill(style.tone, &[&name]),
            Some(until) if until >= model.now + TTL => {
                say::SEND_TOO_LATE.fill(style.tone, &[&name])
            }
            Some(until) => {
                let until = time::when(until, model.now, style);
                say::SEND_AFTER.fill(style.tone, &[&name, &until])
            }
            None => name,
        }
    };
    let all: Vec<String> = recipients(model, model.you).map(one).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

//! A console without terminal and disk: keys in, effects carried out by a
//! store in memory that folds its journal anew each time.

#![expect(dead_code, reason = "each test file uses a part of it")]

use chrono::NaiveTime;
use chrono::TimeDelta;
use dadops::app::effect::Effect;
use dadops::app::effect::Turn;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::msg::Failure;
use dadops::app::msg::Msg;
use dadops::app::msg::Stamp;
use dadops::app::start::Start;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::app::ui::Hand;
use dadops::app::ui::Night;
use dadops::app::ui::Ui;
use dadops::app::update::update;
use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::document::DocumentName;
use dadops::domain::document::Edition;
use dadops::domain::document::Status;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertSaid;
use dadops::domain::id::ActionId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::id::FactId;
use dadops::domain::setting::Setting;
use dadops::domain::setting::Units;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::changes::Changes;
use dadops::journal::changes::TakenBack;
use dadops::journal::document::Document;
use dadops::journal::document::Documents;
use dadops::journal::document::Version;
use dadops::journal::document::document;
use dadops::journal::document::versions;
use dadops::journal::entry::Entry;
use dadops::journal::entry::Order;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::fold;
use dadops::journal::household::Household;
use dadops::journal::household::Record;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::journal::watching::Watching;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Sunday 2026-11-22 03:12 in London, as in the specification.
pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// Now, where nothing else is said.
pub fn night() -> Timestamp {
    at("2026-11-22T03:12:00Z")
}

pub fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

pub fn ui() -> Ui {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    Ui {
        size: (100, 30),
        night: Night::Auto,
        night_hours: (time(21), time(7)),
        colour: Colour::Ansi16,
        glyphs: Glyphs::Braille,
        style: Style {
            tone: Tone::Ops,
            clock: Clock::H24,
            units: Units::Metric,
            zone: zone(),
            ascii: false,
        },
        hand: Hand::Left,
        moved: Vec::new(),
    }
}

pub fn carer(name: &str) -> CarerId {
    carer_named(name)
}

/// What holds, folded from a whole journal.
#[derive(Debug, Default, PartialEq)]
pub struct Held {
    pub household: Household,
    pub facts: Vec<Logged>,
    pub documents: Documents,
    pub watching: Watching,
}

/// A journal in memory.
#[derive(Debug, Default)]
pub struct Store {
    pub entries: Vec<Entry>,
    /// Why the next appends fail, while it is set.
    pub broken: Option<Failure>,
}

impl Store {
    pub fn held(&self) -> Held {
        let retractions: Vec<_> = self.entries.iter().filter_map(fold::retraction).collect();
        let dead = fold::retracted(&retractions);
        let mut held = Held::default();
        let mut first: Vec<&Entry> = fold::fold(&self.entries);
        // The household lists people in the order they were first named.
        first.sort_by_key(|entry| {
            let about = entry.payload.target();
            let named = self.entries.iter().filter(|one| one.payload.target() == about);
            named.map(|one| one.order).min()
        });
        for entry in first {
            match &entry.payload {
                Payload::Log(fact) | Payload::Correct { now: fact, .. } => {
                    let id = entry.payload.target().map_or(entry.id.into(), FactId::new);
                    let living = self.entries.iter().filter(|one| {
                        !dead.contains(&one.action)
                            && (one.id.uuid() == id.uuid()
                                || one.payload.target() == Some(id.uuid()))
                    });
                    held.facts.push(Logged {
                        id,
                        fact: fact.clone(),
                        author: entry.author,
                        device: entry.order.device,
                        recorded_at: entry.recorded_at,
                        history: u32::try_from(living.count()).expect("few"),
                    });
                }
                Payload::Baby { baby, now } => {
                    held.household.apply(Record::Baby(*baby, Some(now.clone())));
                }
                Payload::Carer { carer, now } => {
                    held.household.apply(Record::Carer(*carer, Some(now.clone())));
                }
                Payload::Setting(setting) => held.household.apply(Record::Setting(*setting)),
                Payload::Remove { .. }
                | Payload::Retract { .. }
                | Payload::Document(_)
                | Payload::Alert { .. }
                | Payload::Roster(_)
                | Payload::Gap(_)
                | Payload::Incident { .. }
                | Payload::Run { .. }
                | Payload::Tick(_) => {}
            }
        }
        held.facts.sort_by_key(|logged| (logged.fact.start, logged.id));
        held.documents = self.documents(&dead);
        held.watching = Watching::fold(&self.entries);
        held
    }

    /// Every version of the one document that desks have.
    pub fn versions(&self) -> Vec<Version> {
        let retractions: Vec<_> = self.entries.iter().filter_map(fold::retraction).collect();
        versions(&self.entries, &fold::retracted(&retractions))
    }

    /// The name of the one document that desks have.
    fn documented(&self) -> DocumentName {
        let editions = self.entries.iter().find_map(|entry| match &entry.payload {
            Payload::Document(edition) => Some(edition.name.clone()),
            _ => None,
        });
        editions.unwrap_or_else(DocumentName::plan)
    }

    /// What holds of the one document that desks have.
    fn documents(&self, dead: &BTreeSet<ActionId>) -> Documents {
        let editions = |one: &&Entry| matches!(one.payload, Payload::Document(_));
        let said: Vec<Entry> = self.entries.iter().filter(editions).cloned().collect();
        let mut documents = Documents::default();
        if let Some(now) = document(&said, dead) {
            documents.apply(now);
        }
        documents
    }

    pub fn append(&mut self, action: &Action) -> Changes {
        let before = self.held();
        let lamport = self.entries.iter().map(|one| one.order.lamport).max().unwrap_or(0) + 1;
        let id = action.id().expect("an action says something");
        for Draft { id: entry, payload } in &action.drafts {
            if self.entries.iter().any(|one| one.id == *entry) {
                continue;
            }
            self.entries.push(Entry {
                id: *entry,
                order: Order { lamport, device: DeviceId::new(Uuid::nil()), entry: *entry },
                action: id,
                author: action.author,
                origin: action.origin,
                recorded_at: action.recorded_at,
                payload: payload.clone(),
            });
        }
        self.changes(&before)
    }

    fn changes(&self, before: &Held) -> Changes {
        let after = self.held();
        let mut changes =
            Changes { upto: i64::try_from(self.entries.len()).expect("few"), ..Changes::default() };
        for logged in &after.facts {
            if !before.facts.contains(logged) {
                changes.facts.push(Change::Put(Box::new(logged.clone())));
            }
        }
        for logged in &before.facts {
            if !after.facts.iter().any(|one| one.id == logged.id) {
                changes.facts.push(Change::Gone(logged.id));
            }
        }
        watched(&before.watching, &after.watching, &mut changes);
        for (id, baby) in &after.household.babies {
            if before.household.baby(*id) != Some(baby) {
                changes.records.push(Record::Baby(*id, Some(baby.clone())));
            }
        }
        for (id, _) in &before.household.babies {
            if after.household.baby(*id).is_none() {
                changes.records.push(Record::Baby(*id, None));
            }
        }
        for (id, carer) in &after.household.carers {
            if before.household.carer(*id) != Some(carer) {
                changes.records.push(Record::Carer(*id, Some(carer.clone())));
            }
        }
        for (id, _) in &before.household.carers {
            if after.household.carer(*id).is_none() {
                changes.records.push(Record::Carer(*id, None));
            }
        }
        if after.household.zone != before.household.zone {
            let unset = Record::Unset("zone".to_owned());
            let zone = after.household.zone.map(Setting::Zone);
            changes.records.push(zone.map_or(unset, Record::Setting));
        }
        if after.household.units != before.household.units {
            changes.records.push(Record::Setting(Setting::Units(after.household.units)));
        }
        if after.documents != before.documents {
            let name = self.documented();
            let gone = Document { name: name.clone(), current: None, draft: None };
            changes.documents.push(after.documents.get(&name).cloned().unwrap_or(gone));
        }
        changes
    }

    fn turn(&mut self, turn: Turn, back: bool) -> TakenBack {
        let retractions: Vec<_> = self.entries.iter().filter_map(fold::retraction).collect();
        let dead = fold::retracted(&retractions);
        let mine = self.entries.iter().rev().filter(|one| {
            one.author == turn.author && !dead.contains(&one.action) && one.origin == Origin::Human
        });
        let mut target = None;
        for one in mine {
            let retracts = fold::retraction(one);
            if let (true, Payload::Alert { alert, said: AlertSaid::Moved { event, to } }) =
                (back, &one.payload)
            {
                let alerts = self.held().watching.alerts;
                let now = alerts.iter().find(|one| one.id == *alert);
                match event {
                    AlertEvent::Ack if now.is_some_and(|now| now.state == *to) => {
                        return TakenBack::Acked(*alert);
                    }
                    AlertEvent::Ack | AlertEvent::Unack => continue,
                    _ => {}
                }
            }
            match (back, retracts) {
                (true, None) => {
                    target = Some((one.action, one.action, one.recorded_at));
                    break;
                }
                (false, Some(retracts)) => {
                    target = Some((one.action, retracts.target, one.recorded_at));
                    break;
                }
                // A new action ends redo; undo steps over retractions.
                (false, None) => break,
                (true, Some(_)) => {}
            }
        }
        let Some((retracted, about, recorded_at)) = target else {
            return TakenBack::Nothing;
        };
        let facts = self.facts_of(about);
        let action = Action {
            author: turn.author,
            origin: Origin::Human,
            recorded_at: turn.at,
            drafts: vec![Draft { id: turn.id, payload: Payload::Retract { action: retracted } }],
        };
        let changes = self.append(&action);
        TakenBack::Done { facts, recorded_at, kept: vec![], changes: Box::new(changes) }
    }

    fn facts_of(&self, action: ActionId) -> Vec<FactId> {
        let entries = self.entries.iter().filter(|one| one.action == action);
        entries
            .filter_map(|one| match one.payload {
                Payload::Log(_) => Some(one.id.into()),
                Payload::Correct { fact, .. } | Payload::Remove { fact } => Some(fact),
                _ => None,
            })
            .collect()
    }
}

/// What became different of alerts, roster and gaps.
fn watched(before: &Watching, after: &Watching, changes: &mut Changes) {
    for alert in &after.alerts {
        if !before.alerts.contains(alert) {
            changes.alerts.push((alert.id, Some(alert.clone())));
        }
    }
    for alert in &before.alerts {
        if !after.alerts.iter().any(|one| one.id == alert.id) {
            changes.alerts.push((alert.id, None));
        }
    }
    for noted in &after.roster {
        if !before.roster.contains(noted) {
            changes.roster.push((noted.id, Some(noted.clone())));
        }
    }
    for noted in &before.roster {
        if !after.roster.iter().any(|one| one.id == noted.id) {
            changes.roster.push((noted.id, None));
        }
    }
    for incident in &after.incidents {
        if !before.incidents.contains(incident) {
            changes.incidents.push((incident.id, Some(incident.clone())));
        }
    }
    for incident in &before.incidents {
        if !after.incidents.iter().any(|one| one.id == incident.id) {
            changes.incidents.push((incident.id, None));
        }
    }
    for run in &after.runs {
        if !before.runs.contains(run) {
            changes.runs.push((run.id, Some(run.clone())));
        }
    }
    for run in &before.runs {
        if !after.runs.iter().any(|one| one.id == run.id) {
            changes.runs.push((run.id, None));
        }
    }
    for ticked in &after.ticks {
        if !before.ticks.contains(ticked) {
            changes.ticks.push((ticked.target, Some(ticked.clone())));
        }
    }
    for ticked in &before.ticks {
        if !after.ticks.iter().any(|one| one.target == ticked.target) {
            changes.ticks.push((ticked.target, None));
        }
    }
    for gap in &after.gaps {
        if !before.gaps.contains(gap) {
            changes.gaps.push(*gap);
        }
    }
}

/// A console with its store and its clock.
#[derive(Debug)]
pub struct Desk {
    pub model: Model,
    pub store: Store,
    pub now: Timestamp,
    /// What passes between two keys.
    pub pace: TimeDelta,
    /// Every effect so far, oldest first.
    pub effects: Vec<Effect>,
    stamps: u32,
}

impl Desk {
    /// Returns a console with these babies and carers; the first carer writes.
    pub fn with(babies: &[&str], carers: &[&str]) -> Self {
        let mut store = Store::default();
        let babies = babies.iter().map(|name| Payload::Baby {
            baby: baby_named(name),
            now: Baby { name: (*name).to_owned(), ..Baby::default() },
        });
        let people = carers.iter().map(|name| Payload::Carer {
            carer: carer_named(name),
            now: Carer { name: (*name).to_owned(), ..Carer::default() },
        });
        let drafts = (0..).zip(babies.chain(people)).map(|(n, payload)| Draft {
            id: EntryId::new(Uuid::from_u128(1 << 64)).plus(n),
            payload,
        });
        let drafts: Vec<Draft> = drafts.collect();
        if !drafts.is_empty() {
            // Machine made, so that undo does not reach it.
            let recorded_at = night() - TimeDelta::days(20);
            let origin = Origin::Machine;
            store.append(&Action { author: None, origin, recorded_at, drafts });
        }
        Self::open(store, carers.first().map(|name| carer(name)))
    }

    /// Returns a console on a journal.
    pub fn open(store: Store, you: Option<CarerId>) -> Self {
        let held = store.held();
        let model = Model::new(Start {
            now: night(),
            machine_zone: zone(),
            ui: ui(),
            household: held.household,
            documents: held.documents,
            watching: held.watching,
            facts: held.facts,
            since: None,
            upto: 0,
            you,
            demo: false,
            as_if: false,
            config_trouble: None,
        });
        let pace = TimeDelta::seconds(1);
        Self { model, store, now: night(), pace, effects: Vec::new(), stamps: 0 }
    }

    /// One baby, two carers, Dad writes.
    pub fn family() -> Self {
        Self::with(&["Ada"], &["Dad", "Mum"])
    }

    /// Two babies, two carers, Dad writes.
    pub fn twins() -> Self {
        Self::with(&["Ada", "Bo"], &["Dad", "Mum"])
    }

    pub fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.stamps += 1;
        let id = EntryId::new(Uuid::from_u128(u128::from(self.stamps) << 80));
        let effects = update(&mut self.model, Stamp { at: self.now, id }, msg);
        self.effects.extend(effects.iter().cloned());
        for effect in &effects {
            let answer = match effect {
                Effect::Append(action) | Effect::AppendAlerting { action, .. } => {
                    let id = action.id().expect("an action says something");
                    let stored = self.store.broken.is_none().then(|| self.store.append(action));
                    let stored = stored.map(|changes| match effect {
                        Effect::AppendAlerting { alerts, .. } => {
                            changes.and(self.store.append(alerts))
                        }
                        _ => changes,
                    });
                    let why = self.store.broken.clone();
                    let stored = stored.map(|changes| Msg::Appended { action: id, changes });
                    stored.or(why.map(|why| Msg::NotAppended { action: id, why }))
                }
                Effect::Undo(turn) => Some(Msg::Undone(self.store.turn(*turn, true))),
                Effect::Redo(turn) => Some(Msg::Redone(self.store.turn(*turn, false))),
                Effect::LoadVersions(name) => {
                    let versions = self.store.versions();
                    Some(Msg::Versions { name: name.clone(), versions })
                }
                _ => None,
            };
            if let Some(answer) = answer {
                self.send(answer);
            }
        }
        effects
    }

    pub fn key(&mut self, key: Key) -> Vec<Effect> {
        self.now += self.pace;
        self.send(Msg::Key(key))
    }

    /// Presses keys by their labels, with spaces between.
    pub fn press(&mut self, keys: &str) -> Vec<Effect> {
        let key = |label: &str| Key::labelled(label).expect("a key");
        keys.split_whitespace().flat_map(|label| self.key(key(label))).collect()
    }

    /// Types text slowly.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.key(Key::Char(c));
        }
    }

    /// Runs a line of the command line.
    pub fn line(&mut self, text: &str) -> Vec<Effect> {
        self.press("c");
        self.type_text(text);
        self.press("Enter")
    }

    /// Lets time pass, with the ticks the loop would send.
    pub fn wait(&mut self, time: TimeDelta) {
        let until = self.now + time;
        while let Some(next) = self.model.wake_at().filter(|next| *next <= until) {
            self.now = next;
            self.send(Msg::Tick);
        }
        self.now = until;
    }

    /// Another program writes a version of the plan, past any check.
    pub fn written(&mut self, text: &str) {
        let before = self.store.held();
        self.stamps += 1;
        let id = EntryId::new(Uuid::from_u128(u128::from(1000 + self.stamps) << 80));
        let base = before.documents.get(&DocumentName::plan());
        let base = base.and_then(|plan| plan.current.as_ref()).map(|version| version.id);
        let name = DocumentName::plan();
        let edition = Edition::new(name, base, Status::Current, text.to_owned());
        let drafts = vec![Draft { id, payload: Payload::Document(edition) }];
        let origin = Origin::Human;
        self.store.append(&Action { author: None, origin, recorded_at: self.now, drafts });
        let changes = self.store.changes(&before);
        self.send(Msg::Seen(changes));
    }

    /// Another carer, on another console, logs what `phrase` says.
    pub fn other(&mut self, name: &str, phrase: &str) {
        let mut desk = Self::open(std::mem::take(&mut self.store), Some(carer(name)));
        desk.now = self.now;
        desk.pace = TimeDelta::zero();
        desk.stamps = 1000 + self.stamps;
        self.stamps += 1;
        let before = desk.store.held();
        desk.line(phrase);
        self.store = std::mem::take(&mut desk.store);
        let changes = self.store.changes(&before);
        self.send(Msg::Seen(changes));
    }

    pub fn toast(&self) -> String {
        self.model.toast.as_ref().map(|toast| toast.reply.line.clone()).unwrap_or_default()
    }

    /// What holds, in words: detail, when, about whom.
    pub fn facts(&self) -> Vec<String> {
        let style = &self.model.ui.style;
        let facts = self.model.timeline.all().iter();
        facts
            .map(|logged| {
                let baby = logged.fact.subject.baby().and_then(|id| self.model.household.baby(id));
                let name = baby.map(|baby| baby.name.clone()).unwrap_or_default();
                let what = dadops::text::words::detail(&logged.fact, style);
                let when = dadops::text::time::when(logged.fact.start, night(), style);
                format!("{name} {what} {when}").trim().to_owned()
            })
            .collect()
    }

    /// The model must hold what a rebuild from the journal would.
    pub fn check(&self) {
        let held = self.store.held();
        assert_eq!(self.model.timeline, Timeline::new(held.facts, None));
        assert_eq!(self.model.household, held.household);
    }
}

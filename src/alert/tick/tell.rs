//! Who is told what is open, once for each rung; what is gathered into one
//! notification.

use crate::alert::mute;
use crate::alert::mute::Voice;
use crate::alert::post::OVER_TTL;
use crate::alert::post::Post;
use crate::alert::post::PostKind;
use crate::alert::route::Route;
use crate::alert::signal::Topic;
use crate::alert::step::speaks_at;
use crate::alert::tick::Looking;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// How long what came and went in protected sleep is worth a line.
const LINE_TTL: TimeDelta = TimeDelta::hours(24);

/// What is told in one notification to one carer; the most urgent kind first.
type Key = (PostKind, Option<(Subject, Topic)>, CarerId);

/// One alert that is to be told to one carer.
#[derive(Debug, Clone)]
struct Telling {
    id: AlertId,
    severity: Severity,
    /// Rung and round.
    rung: (u8, u8),
    to: CarerId,
    breaks: bool,
}

/// What is to be told, by notification.
#[derive(Debug, Default)]
struct Tellings(BTreeMap<Key, Vec<Telling>>);

impl Looking<'_> {
    pub(crate) fn tell(&mut self) {
        let mut tellings = Tellings::default();
        for id in self.ids() {
            let Some(alert) = self.alerts.get(&id).filter(|alert| !self.left_alone(alert)) else {
                continue;
            };
            let kind = self.kind(alert);
            let recipients = match &alert.state {
                AlertState::Open { .. } => self.askable(alert),
                AlertState::Acked { by, until, reminded: true } if *until > self.world.now => {
                    self.reminded(alert, *by)
                }
                AlertState::Resolved { .. } => self.told_before(alert),
                _ => Vec::new(),
            };
            let group = (kind != PostKind::Digest).then(|| self.group(alert));
            for (to, breaks) in recipients {
                tellings.add((kind, group, to), alert, breaks);
            }
            let unreached = self.unreached(alert);
            self.look.unreached.extend(unreached.into_iter().map(|carer| (id, carer)));
        }
        self.digests(&mut tellings);
        let mut notifications: Vec<_> = tellings.0.into_iter().collect();
        // A red flag first: it may break sleep whatever was told before it.
        notifications.sort_by_key(|(key, told)| (told.iter().map(|one| one.severity).min(), *key));
        for (key, told) in notifications {
            self.tells(key, told);
        }
    }

    fn kind(&self, alert: &Alert) -> PostKind {
        match alert.state {
            AlertState::Acked { .. } => PostKind::Reminder,
            AlertState::Resolved { .. } => PostKind::Over,
            _ if self.voice(alert) == Voice::Flaps => PostKind::Flapping,
            _ if self.of_digest(alert) => PostKind::Digest,
            _ => PostKind::Page,
        }
    }

    /// Tells whether what could wait is told in a digest: what protected sleep
    /// held back, and what is still true after a gap.
    fn of_digest(&self, alert: &Alert) -> bool {
        let last = alert.moved.last().map(|moved| &moved.event);
        let held = matches!(alert.before(), Some(AlertState::Held { .. }));
        let let_go = held && matches!(last, Some(AlertEvent::Due | AlertEvent::Roster));
        let woke = matches!(last, Some(AlertEvent::Woke));
        let gathered = speaks_at(&alert.state, self.world.ladder_of(&alert.opening.rule))
            == self.world.gathered();
        match alert.severity {
            Severity::Sev1 | Severity::Sev2 => false,
            Severity::Sev3 => let_go || woke || gathered,
            Severity::Sev4 => true,
        }
    }

    /// Whom an open alert is to be told at its rung, and was not yet, with
    /// whether it breaks their sleep.
    pub(crate) fn askable(&self, alert: &Alert) -> Vec<(CarerId, bool)> {
        let AlertState::Open { step, round, .. } = alert.state else { return Vec::new() };
        let now = self.world.now;
        let waits = speaks_at(&alert.state, self.world.ladder_of(&alert.opening.rule))
            .is_some_and(|at| at > now);
        if waits || self.voice(alert) == Voice::Muted {
            return Vec::new();
        }
        let mut tell = self.asks(alert, step, round).tell;
        tell.retain(|(to, breaks)| {
            let may = mute::may_break_at(alert.severity, *to, &self.alerts, now) <= now;
            (!breaks || may) && self.untold(alert, (step, round), *to)
        });
        tell
    }

    fn unreached(&self, alert: &Alert) -> Vec<CarerId> {
        match alert.state {
            AlertState::Open { step, round, .. } => self.asks(alert, step, round).unreached,
            _ => Vec::new(),
        }
    }

    fn asks(&self, alert: &Alert, step: u8, round: u8) -> Route {
        let rungs = self.world.rungs_of(&alert.opening.rule);
        let named = rungs.get(usize::from(step)).or(rungs.last());
        // Whoever an earlier rung told has had its time to answer.
        let earlier = |told: &&(Timestamp, Told)| {
            told.1.turn == alert.turn && (told.1.round, told.1.step) < (round, step)
        };
        let silent: Vec<CarerId> =
            alert.told.iter().filter(earlier).map(|(_, told)| told.to).collect();
        let named = named.map_or(&[][..], Vec::as_slice);
        self.route(alert.severity, self.only(alert), named, &silent)
    }

    fn reminded(&self, alert: &Alert, by: Option<CarerId>) -> Vec<(CarerId, bool)> {
        let Some(to) = by.or(self.world.on_call) else { return Vec::new() };
        let one = self.team.iter().find(|one| one.id == to && one.reachable);
        let breaks = one.is_some_and(|one| one.protected_until.is_some());
        let may = one.is_some() && (!breaks || alert.severity == Severity::Sev1);
        let may = may && self.voice(alert) != Voice::Muted && self.untold(alert, (0, 0), to);
        may.then_some((to, breaks)).into_iter().collect()
    }

    /// Those who were told of what is over now, are awake, and did not end it.
    fn told_before(&self, alert: &Alert) -> Vec<(CarerId, bool)> {
        let now = self.world.now;
        let fresh = alert.entered <= now && now - alert.entered < OVER_TTL;
        let missed = alert.state == AlertState::Resolved { how: How::Missed };
        let flaps = mute::stable_at(alert, &self.alerts, now).is_some();
        if !fresh || missed || flaps || alert.severity == Severity::Sev4 {
            return Vec::new();
        }
        let by = alert.moved.last().and_then(|moved| moved.by);
        let earlier = |told: &&(Timestamp, Told)| {
            told.0 >= alert.began() && told.1.turn < alert.turn && Some(told.1.to) != by
        };
        let mut told: Vec<CarerId> =
            alert.told.iter().filter(earlier).map(|(_, told)| told.to).collect();
        told.sort_unstable();
        told.dedup();
        told.retain(|to| self.awake(*to) && self.untold(alert, (0, 0), *to));
        told.into_iter().map(|to| (to, false)).collect()
    }

    /// Adds what waits for a digest: to everyone awake when one is due, and to
    /// whoever gets one anyway.
    fn digests(&self, tellings: &mut Tellings) {
        if self.world.gathers_until().is_some() {
            return;
        }
        let due = self.world.digest_due();
        for member in &self.team {
            let key = (PostKind::Digest, None, member.id);
            let gets_one = tellings.0.contains_key(&key);
            for alert in self.alerts.values().filter(|alert| !self.left_alone(alert)) {
                let due = due.is_some_and(|due| alert.entered <= due);
                let line = self.digest_line(alert, member.id, gets_one, due);
                if line && self.awake(member.id) && self.untold(alert, (0, 0), member.id) {
                    tellings.add(key, alert, false);
                }
            }
        }
    }

    fn digest_line(&self, alert: &Alert, to: CarerId, gets_one: bool, due: bool) -> bool {
        let mine = self.only(alert).is_none_or(|only| only == to);
        match alert.state {
            AlertState::Open { .. } => {
                let waits = alert.severity == Severity::Sev4 && (gets_one || due);
                waits && mine && self.voice(alert) != Voice::Muted
            }
            AlertState::Resolved { how: How::Cleared } => {
                let held = matches!(alert.before(), Some(AlertState::Held { .. }));
                let fresh = self.world.now - alert.entered < LINE_TTL;
                let on_call = self.world.on_call == Some(to);
                held && fresh && gets_one && mine && on_call
            }
            _ => false,
        }
    }

    /// Tells whether there is a channel on which a carer was not told yet.
    fn untold(&self, alert: &Alert, rung: (u8, u8), to: CarerId) -> bool {
        let mut channels = self.world.channels.get(&to).into_iter().flatten();
        channels.any(|channel| !alert.told_at(rung.0, rung.1, Some((to, channel))))
    }

    /// Writes one notification down, for each of its alerts and channels.
    fn tells(&mut self, key: Key, mut tellings: Vec<Telling>) {
        let (kind, _, to) = key;
        let now = self.world.now;
        // What was told a moment ago in this look may have used up the sleep
        // that may be broken.
        let most_urgent = tellings.iter().map(|one| one.severity).min();
        let may = most_urgent
            .is_some_and(|severity| mute::may_break_at(severity, to, &self.alerts, now) <= now);
        tellings.retain(|one| !one.breaks || may);
        tellings.sort_by_key(|one| (one.severity, one.id));
        for channel in self.world.channels.get(&to).into_iter().flatten() {
            let mut alerts = Vec::new();
            for one in &tellings {
                if self.tells_one(one, channel) {
                    alerts.push(one.id);
                }
            }
            let Some(severity) = most_urgent.filter(|_| !alerts.is_empty()) else { continue };
            let breaks = tellings.iter().any(|one| one.breaks);
            self.look.posts.push(Post {
                alerts,
                to,
                channel: channel.clone(),
                kind,
                severity,
                breaks,
            });
        }
    }

    /// Writes down that one alert is told; not when it was already.
    fn tells_one(&mut self, one: &Telling, channel: &str) -> bool {
        let Some(alert) = self.alerts.get_mut(&one.id) else { return false };
        let (step, round) = one.rung;
        let channel = channel.to_owned();
        let told = Told { turn: alert.turn, step, round, to: one.to, channel, breaks: one.breaks };
        let before = alert.told.len();
        alert.tells(self.world.now, told.clone());
        let new = alert.told.len() > before;
        if new {
            self.look.entries.push((one.id, AlertSaid::Told(told)));
        }
        new
    }
}

impl Tellings {
    fn add(&mut self, key: Key, alert: &Alert, breaks: bool) {
        let rung = match alert.state {
            AlertState::Open { step, round, .. } => (step, round),
            _ => (0, 0),
        };
        let one = Telling { id: alert.id, severity: alert.severity, rung, to: key.2, breaks };
        self.0.entry(key).or_default().push(one);
    }
}

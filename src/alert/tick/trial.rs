//! A household that is looked at again and again, for the tests.

use crate::alert::ladder::Ladder;
use crate::alert::post::Post;
use crate::alert::post::PostKind;
use crate::alert::route::Member;
use crate::alert::signal::Holding;
use crate::alert::signal::Memories;
use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::signal::Watched;
use crate::alert::tick::tick;
use crate::alert::world::World;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::Said;
use chrono::DateTime;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

pub const MUM: CarerId = CarerId::from_bytes([1; 16]);
pub const DAD: CarerId = CarerId::from_bytes([2; 16]);

pub fn at(minute: i64) -> Timestamp {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
}

pub fn member(id: CarerId, protected: Option<i64>) -> Member {
    Member { id, protected_until: protected.map(at), reachable: true }
}

pub fn signal(rule: &str, severity: Severity, since: Option<i64>) -> Signal {
    let cause = Cause::Load { metric: rule.to_owned(), value: 2.0, limit: 1.0, word: None };
    Signal {
        of: Watched { rule: rule.to_owned(), subject: Subject::Household },
        severity,
        topic: Topic::Feeding,
        only: None,
        holding: since.map(|since| Holding { since: Some(at(since)), began_with: None, cause }),
        missed: None,
        lasts: TimeDelta::zero(),
        keeps: TimeDelta::zero(),
    }
}

/// A household that is looked at again and again.
pub struct House {
    pub alerts: Vec<Alert>,
    pub memories: Memories,
    pub team: Vec<Member>,
    pub on_call: CarerId,
    pub ladder: Ladder,
    pub woke: Option<Timestamp>,
    pub digest: Option<Timestamp>,
    pub clock_odd: bool,
}

impl House {
    pub fn new(team: Vec<Member>, on_call: CarerId) -> Self {
        Self {
            alerts: Vec::new(),
            memories: Memories::new(),
            team,
            on_call,
            ladder: Ladder::default(),
            woke: None,
            digest: None,
            clock_odd: false,
        }
    }

    /// One look; returns who was told, with `!` where sleep was broken,
    /// and the kind when it is no page.
    pub fn look(&mut self, minute: i64, signals: &[Signal]) -> Vec<String> {
        self.look_after(minute, None, signals)
    }

    pub fn look_after(
        &mut self,
        minute: i64,
        gap: Option<Span>,
        signals: &[Signal],
    ) -> Vec<String> {
        let others = self.team.iter().map(|one| one.id).filter(|id| *id != self.on_call);
        let everyone: Vec<CarerId> = self.team.iter().map(|one| one.id).collect();
        let rungs = [vec![self.on_call], others.take(1).collect(), everyone];
        let screen = || vec!["screen".to_owned()];
        let channels = self.team.iter().map(|one| (one.id, screen())).collect();
        self.woke = gap.map(Span::end).or(self.woke);
        let world = World {
            now: at(minute),
            team: &self.team,
            on_call: Some(self.on_call),
            rungs: &rungs,
            ladder: &self.ladder,
            own: &BTreeMap::new(),
            channels: &channels,
            gap,
            woke_at: self.woke,
            digest: self.digest,
            covered: &BTreeSet::new(),
            clock_odd: self.clock_odd,
        };
        let look = tick(&self.alerts, signals, &self.memories, &world);
        self.memories.clone_from(&look.memories);
        for (id, what) in look.entries {
            if let AlertSaid::Opened(opening) = what {
                self.alerts.push(Alert::opened(id, opening, at(minute)));
            } else {
                self.of(id).hears(Said { at: at(minute), by: None, what });
            }
        }
        look.posts.iter().map(said).collect()
    }

    pub fn of(&mut self, id: AlertId) -> &mut Alert {
        self.alerts.iter_mut().find(|alert| alert.id == id).expect("it opened")
    }

    pub fn states(&self) -> Vec<&'static str> {
        self.alerts.iter().map(|alert| alert.state.name()).collect()
    }
}

pub fn said(post: &Post) -> String {
    let name = if post.to == MUM { "mum" } else { "dad" };
    let many = if post.alerts.len() > 1 { post.alerts.len().to_string() } else { String::new() };
    let kind = match post.kind {
        PostKind::Page => "",
        PostKind::Flapping => " flaps",
        PostKind::Reminder => " reminded",
        PostKind::Over => " over",
        PostKind::Digest => " digest",
    };
    format!("{name}{}{kind}{many}", if post.breaks { "!" } else { "" })
}

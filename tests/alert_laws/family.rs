//! Who is there, and what can go wrong.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::alert::route::Member;
use dadops::alert::signal::Holding;
use dadops::alert::signal::Signal;
use dadops::alert::signal::Topic;
use dadops::alert::signal::Watched;
use dadops::domain::detail::Kind;
use dadops::domain::entry::alert::Cause;
use dadops::domain::entry::alert::DataTrouble;
use dadops::domain::entry::alert::Severity;
use dadops::domain::id::BabyId;
use dadops::domain::id::CarerId;
use dadops::domain::id::FactId;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use std::collections::BTreeMap;

pub const MUM: CarerId = CarerId::from_bytes([1; 16]);
pub const DAD: CarerId = CarerId::from_bytes([2; 16]);
pub const NAN: CarerId = CarerId::from_bytes([3; 16]);
pub const CARERS: [CarerId; 3] = [MUM, DAD, NAN];

const BABY: Subject = Subject::Baby(BabyId::from_bytes([7; 16]));

/// The instant so many minutes after the simulation's beginning.
pub fn at(minute: i64) -> Timestamp {
    DateTime::from_timestamp(1_795_305_600, 0).expect("an instant") + TimeDelta::minutes(minute)
}

/// Who is on call and whose sleep is protected, from one change to the next.
#[derive(Debug, Clone)]
pub struct Roster {
    pub on_call: Option<CarerId>,
    pub team: Vec<Member>,
    pub channels: BTreeMap<CarerId, Vec<String>>,
}

impl Roster {
    pub fn new() -> Self {
        let member = |id| Member { id, protected_until: None, reachable: true };
        let one = |name: &str| vec![name.to_owned()];
        let both = vec!["desktop".to_owned(), "ntfy".to_owned()];
        let channels = [(MUM, both), (DAD, one("ntfy")), (NAN, one("screen"))];
        let channels = BTreeMap::from(channels);
        Self { on_call: Some(DAD), team: CARERS.map(member).to_vec(), channels }
    }

    pub fn rungs(&self) -> [Vec<CarerId>; 3] {
        let first: Vec<CarerId> = self.on_call.into_iter().collect();
        let backup = CARERS.into_iter().find(|one| Some(*one) != self.on_call);
        let others = CARERS.into_iter().filter(|one| Some(*one) != self.on_call);
        let everyone = first.iter().copied().chain(others).collect();
        [first, backup.into_iter().collect(), everyone]
    }

    pub fn protected(&self, carer: CarerId, now: Timestamp) -> bool {
        let one = self.team.iter().find(|one| one.id == carer).expect("a carer");
        one.protected_until.is_some_and(|until| until > now)
    }

    pub fn reachable(&self, carer: CarerId) -> bool {
        let one = self.team.iter().find(|one| one.id == carer).expect("a carer");
        one.reachable && self.channels.get(&carer).is_some_and(|all| !all.is_empty())
    }

    /// The carers who can be told without waking anybody.
    pub fn awake(&self, now: Timestamp) -> Vec<CarerId> {
        let awake = |one: &CarerId| self.reachable(*one) && !self.protected(*one, now);
        CARERS.into_iter().filter(awake).collect()
    }
}

/// The number of rules; the last but one watches the clock, and the last is
/// about one carer alone.
pub const RULES: usize = 9;
pub const CLOCK: usize = 7;

/// The rules of the family, none of which says anything yet.
pub fn rules() -> [Signal; RULES] {
    let rule = |name: &str, subject, severity, topic, lasts, keeps| Signal {
        of: Watched { rule: name.to_owned(), subject },
        severity,
        topic,
        only: None,
        holding: None,
        missed: None,
        lasts: TimeDelta::minutes(lasts),
        keeps: TimeDelta::minutes(keeps),
    };
    let (one, two, three) = (Severity::Sev1, Severity::Sev2, Severity::Sev3);
    let mum = Subject::Carer(MUM);
    let drive = rule("drive-red", mum, three, Topic::Load, 0, 0);
    [
        rule("fever", BABY, one, Topic::Health, 0, 0),
        rule("feed-overdue", BABY, two, Topic::Feeding, 0, 0),
        rule("feed-burn", BABY, three, Topic::Feeding, 5, 10),
        rule("wet-overdue", BABY, two, Topic::Nappies, 3, 4),
        rule("load", Subject::Carer(DAD), three, Topic::Load, 0, 5),
        rule("backup", Subject::Household, Severity::Sev4, Topic::Data, 0, 0),
        rule("silent", Subject::Household, three, Topic::Data, 0, 0),
        rule("clock", Subject::Household, three, Topic::Data, 0, 0),
        Signal { only: Some(MUM), ..drive },
    ]
}

/// What the rule of this place says when its condition holds since then.
pub fn holding(place: usize, since: Timestamp, fact: u8) -> Holding {
    let data = |what| Cause::Data { what, minutes: None };
    let (logged, cause) = match place {
        0 => (true, Cause::RedFlag { flag: "fever".to_owned(), value: Some(38.2) }),
        1 | 3 => {
            (true, Cause::Overdue { of: Kind::Feed, content: None, last: since, limit_min: 240 })
        }
        2 => {
            let (objective, tier) = ("feed-gap".to_owned(), "fast".to_owned());
            (false, Cause::Burn { objective, tier, bad: 3, events: 8 })
        }
        5 => (false, data(DataTrouble::Backup)),
        6 => (true, data(DataTrouble::Silent)),
        CLOCK => (false, data(DataTrouble::Clock)),
        _ => (
            false,
            Cause::Load { metric: "sleep_h".to_owned(), value: 3.0, limit: 5.0, word: None },
        ),
    };
    let began_with = (logged && fact.is_multiple_of(2)).then(|| FactId::from_bytes([fact; 16]));
    Holding { since: logged.then_some(since), began_with, cause }
}

//! What every test of the store needs: folders, facts, actions.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::domain::baby::Baby;
use dadops::domain::detail::Detail;
use dadops::domain::document::DocumentName;
use dadops::domain::document::Edition;
use dadops::domain::document::Status;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertSaid;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::Cause;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Opening;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::gap::Gap;
use dadops::domain::entry::roster::RosterSaid;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::id::AlertId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::id::FactId;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::store::FILE_NAME;
use dadops::store::Store;
use rusqlite::Connection;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

/// A data folder of its own.
pub struct Home {
    folder: TempDir,
    device: DeviceId,
}

impl Home {
    pub fn new() -> Self {
        Self::of(1)
    }

    pub fn of(device: u128) -> Self {
        let private = Permissions::from_mode(0o700);
        let folder = tempfile::Builder::new().permissions(private).tempdir().expect("a folder");
        Self { folder, device: DeviceId::new(Uuid::from_u128(0xdef1_0000 + device)) }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> PathBuf {
        self.folder().join(FILE_NAME)
    }

    pub fn fresh(&self) -> DeviceId {
        self.device
    }

    pub fn store(&self) -> Store {
        Store::open(self.folder(), self.device).expect("the store opens")
    }

    /// The file without the store's care, and without its triggers.
    pub fn tamper(&self, sql: &str) {
        let db = Connection::open(self.file()).expect("the file");
        db.execute_batch("DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;")
            .expect("no triggers");
        assert!(db.execute(sql, []).expect("sql") > 0, "{sql} changed nothing");
    }
}

pub fn at(minute: i64) -> Timestamp {
    DateTime::from_timestamp(1_790_000_000, 0).expect("2026") + TimeDelta::minutes(minute)
}

/// An entry's id, in order of `n`.
pub fn id(n: u128) -> EntryId {
    EntryId::new(Uuid::from_u128((0x019a << 112) + n))
}

pub fn fact_id(n: u128) -> FactId {
    id(n).into()
}

pub fn ada() -> Subject {
    Subject::Baby(baby_named("Ada"))
}

#[expect(clippy::unnecessary_wraps, reason = "an author may be absent")]
pub fn mum() -> Option<CarerId> {
    Some(carer_named("Mum"))
}

#[expect(clippy::unnecessary_wraps, reason = "an author may be absent")]
pub fn dad() -> Option<CarerId> {
    Some(carer_named("Dad"))
}

pub fn bottle(minute: i64, ml: f64) -> Fact {
    let volume = Some(Measured::new(ml, Unit::Ml).expect("a volume"));
    let detail = Detail::Feed(Feed::Bottle { volume, milk: Some(Milk::Formula) });
    Fact::at(ada(), at(minute), Zone::UTC, detail)
}

pub fn nappy(minute: i64, content: NappyContent) -> Fact {
    let detail = Detail::Nappy(Nappy { content, ..Nappy::default() });
    Fact::at(ada(), at(minute), Zone::UTC, detail)
}

pub fn sleep(from: i64, to: Option<i64>) -> Fact {
    let extent = to.map_or(Extent::Open, |to| Extent::Until(at(to)));
    Fact { extent, ..Fact::at(ada(), at(from), Zone::UTC, Detail::Sleep(Sleep::default())) }
}

pub fn action(author: Option<CarerId>, minute: i64, payloads: Vec<(u128, Payload)>) -> Action {
    let drafts = payloads.into_iter().map(|(n, payload)| Draft { id: id(n), payload }).collect();
    Action { author, origin: Origin::Human, recorded_at: at(minute), drafts }
}

/// Logs one fact as the action `n`, a minute after it began.
pub fn log(author: Option<CarerId>, n: u128, fact: Fact) -> Action {
    let recorded_at = fact.start + TimeDelta::minutes(1);
    Action { recorded_at, ..action(author, 0, vec![(n, Payload::Log(fact))]) }
}

pub fn correct(author: Option<CarerId>, n: u128, fact: u128, now: Fact) -> Action {
    action(author, 900, vec![(n, Payload::Correct { fact: fact_id(fact), now })])
}

pub fn remove(author: Option<CarerId>, n: u128, fact: u128) -> Action {
    action(author, 900, vec![(n, Payload::Remove { fact: fact_id(fact) })])
}

/// A version of the plan, made from the entry `base`.
pub fn edition(
    author: Option<CarerId>,
    n: u128,
    base: Option<u128>,
    status: Status,
    text: &str,
) -> Action {
    let edition = Edition::new(DocumentName::plan(), base.map(id), status, text.to_owned());
    action(author, 900, vec![(n, Payload::Document(edition))])
}

pub fn name_ada(n: u128, now: Baby) -> Action {
    action(None, 0, vec![(n, Payload::Baby { baby: baby_named("Ada"), now })])
}

/// The ids of all facts that hold, as the small numbers they were made of.
pub fn holding(store: &Store) -> Vec<u128> {
    let facts = store.lately(at(-1_000_000)).expect("read").facts;
    let mut ids: Vec<u128> =
        facts.iter().map(|logged| logged.id.uuid().as_u128() & 0xffff_ffff).collect();
    ids.sort_unstable();
    ids
}

/// Asserts that nothing is wrong with the file.
pub fn assert_clean(store: &Store) {
    let report = store.doctor(at(1_000_000)).expect("an examination");
    assert_eq!(report.problems, []);
}

/// Something said of the alert `k % 3`: it opens, somebody is at it, it is over.
pub fn said(author: Option<CarerId>, n: u128, k: u8) -> Action {
    let minute = i64::try_from(n).expect("small");
    let alert = AlertId::new(Uuid::from_u128(0xa1e0_0000 + u128::from(k % 3)));
    let what = match k / 3 {
        0 => AlertSaid::Opened(Opening {
            rule: "feed-overdue".to_owned(),
            subject: Subject::Household,
            severity: Severity::Sev2,
            since: at(minute),
            began_with: None,
            cause: Cause::Manual { text: n.to_string() },
            to: AlertState::Open { step: 0, round: 0, next_at: at(minute + 10) },
        }),
        1 => AlertSaid::Moved {
            event: AlertEvent::Ack,
            to: AlertState::Acked { by: author, until: at(minute + 60), reminded: false },
        },
        _ => AlertSaid::Moved {
            event: AlertEvent::Clear,
            to: AlertState::Resolved { how: How::Cleared },
        },
    };
    action(author, minute, vec![(n, Payload::Alert { alert, said: what })])
}

/// Dad is away for an hour.
pub fn away(author: Option<CarerId>, n: u128) -> Action {
    let minute = i64::try_from(n).expect("small");
    let (carer, to) = (carer_named("Dad"), Some(at(minute + 60)));
    let said = RosterSaid::Away { carer, from: at(minute), to };
    action(author, minute, vec![(n, Payload::Roster(said))])
}

/// Nobody watched for an hour.
pub fn gap(n: u128) -> Action {
    let minute = i64::try_from(n).expect("small");
    let gap = Gap { from: at(minute), to: at(minute + 60) };
    let by_itself = action(None, minute, vec![(n, Payload::Gap(gap))]);
    Action { origin: Origin::Machine, ..by_itself }
}

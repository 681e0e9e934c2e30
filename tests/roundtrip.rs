//! Restoring a whole export into an empty folder: the same timeline, by its
//! hash, in real SQLite files.

use dadops::demo::household;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::id::FactId;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::json::json;
use dadops::import::Format;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::read;
use dadops::import::source::source;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::household::Household;
use dadops::store::Store;
use proptest::prelude::any;
use proptest::proptest;
use proptest::test_runner::Config;
use tempfile::TempDir;
use uuid::Uuid;

fn end() -> Timestamp {
    "2026-11-05T03:12:00Z".parse().expect("an end")
}

fn now() -> Timestamp {
    "2026-11-06T00:00:00Z".parse().expect("now")
}

fn store(device: u128) -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let device = DeviceId::new(Uuid::from_u128(device));
    let store = Store::open(folder.path(), device).expect("a journal");
    (folder, store)
}

fn stamp(n: u128) -> EntryId {
    EntryId::new(Uuid::from_u128((0x019b << 112) + (n << 64)))
}

/// Returns everything a journal holds, as the document it exports.
fn exported(store: &Store) -> String {
    let facts = store.window(Timestamp::MIN_UTC, Timestamp::MAX_UTC).expect("facts");
    json(
        &store.household().expect("a household"),
        &store.documents().expect("documents"),
        &facts,
        now(),
    )
    .expect("it exports")
}

/// Returns the drafts of a document that are new to a household and to what stands.
fn drafts(document: &str, here: &Household, standing: impl Fn(EntryId) -> Standing) -> Vec<Draft> {
    let options = Options::new(Zone::UTC, now(), here);
    let files = [source("all.json".to_owned(), document.as_bytes()).expect("text")];
    let imported = read(Format::DadOps, &files, &options).expect("it imports");
    assert_eq!(imported.warnings, []);
    imported.fresh(standing, stamp(900)).drafts
}

fn restore(document: &str, into: &mut Store) {
    let drafts = drafts(document, &Household::default(), |_| Standing::Unknown);
    let action = Action { author: None, origin: Origin::Human, recorded_at: now(), drafts };
    into.append(&action).expect("stored");
}

proptest! {
    #![proptest_config(Config { max_shrink_iters: 40, failure_persistence: None, ..Config::with_cases(8) })]

    #[test]
    fn an_export_restores_to_the_same_timeline(
        seed in any::<u64>(),
        days in 1_u32..8,
        babies in 1_usize..3,
        carers in 1_usize..5,
        zone in proptest::sample::select(vec!["Europe/London", "America/New_York", "Asia/Kathmandu"]),
        touched in 0_usize..40,
    ) {
        let (_first, mut journal) = store(1);
        let zone = zone.parse().expect("a zone");
        for action in household(seed, days, end(), zone, babies, carers) {
            journal.append(&action).expect("stored");
        }
        // What was corrected, removed and taken back since goes out as it stands.
        let facts = journal.window(Timestamp::MIN_UTC, Timestamp::MAX_UTC).expect("facts");
        for (n, logged) in (0_u128..).zip(facts.iter().step_by(7)).take(touched) {
            let mut now_holds = logged.fact.clone();
            now_holds.note = Some(format!("corrected {n}\n\"as it stands\" — ünïcode"));
            let payload = if n % 3 == 0 {
                Payload::Remove { fact: logged.id }
            } else {
                Payload::Correct { fact: logged.id, now: now_holds }
            };
            let drafts = vec![Draft { id: stamp(n), payload }];
            let action = Action { author: None, origin: Origin::Human, recorded_at: now(), drafts };
            journal.append(&action).expect("stored");
        }
        if touched > 20 {
            journal.undo(None, stamp(800), now()).expect("taken back");
        }

        let document = exported(&journal);
        let (_second, mut restored) = store(2);
        restore(&document, &mut restored);
        let hash = journal.timeline_hash().expect("a hash");
        assert_eq!(restored.timeline_hash().expect("a hash"), hash);
        restored.rebuild().expect("rebuilt");
        assert_eq!(restored.timeline_hash().expect("a hash"), hash);

        // A second time nothing is new.
        let here = restored.household().expect("a household");
        let standing = |id: EntryId| match restored.fact(FactId::from(id)).expect("read") {
            Some(_) => Standing::Holds,
            None => Standing::Unknown,
        };
        assert_eq!(drafts(&document, &here, standing), []);
        // And out of the restored one comes the same household with the same facts.
        let facts = |document: &str| {
            let value: serde_json::Value = serde_json::from_str(document).expect("json");
            let list = value["facts"].as_array().expect("facts").clone();
            let facts: Vec<_> = list.iter().map(|one| (one["id"].clone(), one["fact"].clone())).collect();
            (value["household"].clone(), facts)
        };
        assert!(facts(&exported(&restored)) == facts(&document), "the second export differs");
    }
}

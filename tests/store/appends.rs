//! Adding: once, whole, and never changed after.

use crate::kit::*;
use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::setting::Setting;
use dadops::domain::setting::Units;
use dadops::domain::zone::Zone;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::household::Record;
use dadops::journal::timeline::Change;
use rusqlite::Connection;

#[test]
fn an_action_is_stored_once_and_told_of_each_time() {
    let home = Home::new();
    let mut store = home.store();
    let feed = log(dad(), 1, bottle(0, 90.0));
    let first = store.append(&feed).expect("stored");
    let again = store.append(&feed).expect("known");
    assert_eq!(first.facts, again.facts);
    assert_eq!((first.upto, again.upto), (1, 1));
    assert_eq!(store.counts().expect("counts").entries, 1);
    let Change::Put(logged) = &first.facts[0] else { panic!("a fact") };
    assert_eq!((logged.id, &logged.fact, logged.author), (fact_id(1), &bottle(0, 90.0), dad()));
    assert_eq!(logged.device, home.fresh());
    assert_clean(&store);
}

#[test]
fn each_entry_is_told_and_none_is_there_before_all_are() {
    let home = Home::new();
    let mut store = home.store();
    let mut action = log(dad(), 1, bottle(0, 90.0));
    let more = (2..=5_u8).flat_map(|n| log(dad(), n.into(), bottle(i64::from(n), 60.0)).drafts);
    action.drafts.extend(more.collect::<Vec<_>>());
    let other = home.store();
    let mut told = Vec::new();
    let changes = store
        .append_telling(&action, |done| {
            told.push((done, other.counts().expect("counts").entries));
        })
        .expect("stored");
    assert_eq!(told, [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0)]);
    assert_eq!((changes.facts.len(), other.counts().expect("counts").entries), (5, 5));
    assert_clean(&store);
}

#[test]
fn the_file_itself_refuses_changes_to_the_journal() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let db = Connection::open(home.file()).expect("the file");
    for sql in ["UPDATE journal SET lamport = 9", "DELETE FROM journal"] {
        let refusal = db.execute(sql, []).expect_err("refused").to_string();
        assert_eq!(refusal, "the journal is append-only");
    }
    let row = "device, author, origin, action_id, kind, target, subject, at, zone, recorded_at";
    for same in ["9, id", "seq, randomblob(16)"] {
        let replace = format!(
            "INSERT OR REPLACE INTO journal (seq, id, lamport, {row}, payload) \
             SELECT {same}, 77, {row}, '{{}}' FROM journal"
        );
        assert_eq!(db.execute(&replace, []).expect("ignored"), 0);
    }
    let lamports: i64 =
        db.query_row("SELECT sum(lamport) FROM journal", [], |row| row.get(0)).expect("a sum");
    assert_eq!(lamports, 1);
}

#[test]
fn what_is_stored_is_there_after_reopening() {
    let home = Home::new();
    let feed = log(dad(), 1, bottle(0, 90.0));
    let stored = home.store().append(&feed).expect("stored");
    let lately = home.store().lately(at(-10)).expect("read");
    assert_eq!(vec![Change::Put(Box::new(lately.facts[0].clone()))], stored.facts);
    assert_eq!(lately.upto, stored.upto);
}

#[test]
fn a_correction_and_a_removal_say_what_holds() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&log(dad(), 1, bottle(0, 90.0))).expect("stored");
    store.append(&correct(mum(), 2, 1, bottle(5, 120.0))).expect("stored");
    let now = store.fact(fact_id(1)).expect("read").expect("holds");
    assert_eq!((now.fact, now.author, now.history), (bottle(5, 120.0), mum(), 2));
    let gone = store.append(&remove(dad(), 3, 1)).expect("stored");
    assert_eq!(gone.facts, [Change::Gone(fact_id(1))]);
    assert_eq!(store.fact(fact_id(1)).expect("read"), None);
    assert_eq!(store.history(fact_id(1)).expect("read").len(), 3);
    assert_clean(&store);
}

#[test]
fn one_action_may_log_and_correct_the_same_fact() {
    let home = Home::new();
    let mut store = home.store();
    let both = vec![
        (1, Payload::Log(bottle(0, 90.0))),
        (2, Payload::Correct { fact: fact_id(1), now: bottle(0, 60.0) }),
    ];
    store.append(&action(None, 1, both)).expect("stored");
    assert_eq!(store.fact(fact_id(1)).expect("read").expect("holds").fact, bottle(0, 60.0));
    assert_clean(&store);
}

#[test]
fn the_household_is_listed_by_who_was_named_first() {
    let home = Home::new();
    let mut store = home.store();
    let baby = |name: &str| Baby { name: name.into(), ..Baby::default() };
    let named = |name: &str| Payload::Baby { baby: baby_named(name), now: baby(name) };
    let carer = Carer { name: "Dad".into(), ..Carer::default() };
    store
        .append(&action(
            None,
            0,
            vec![
                (1, named("Zoe")),
                (2, named("Ada")),
                (3, Payload::Carer { carer: carer_named("Dad"), now: carer.clone() }),
                (4, Payload::Setting(Setting::Zone(Zone::UTC))),
                (5, Payload::Setting(Setting::Units(Units::Us))),
            ],
        ))
        .expect("stored");
    let later = Baby { weeks: Some(39), ..baby("Zoe") };
    store
        .append(&action(
            None,
            1,
            vec![(6, Payload::Baby { baby: baby_named("Zoe"), now: later.clone() })],
        ))
        .expect("stored");
    let expected = Household {
        zone: Some(Zone::UTC),
        units: Units::Us,
        babies: vec![(baby_named("Zoe"), later), (baby_named("Ada"), baby("Ada"))],
        carers: vec![(carer_named("Dad"), carer)],
        ..Household::default()
    };
    assert_eq!(store.household().expect("read"), expected);
    assert_clean(&store);
}

#[test]
fn an_empty_action_is_nothing() {
    let home = Home::new();
    let mut store = home.store();
    assert!(store.append(&action(None, 0, vec![])).expect("nothing").is_empty());
    assert_eq!(store.counts().expect("counts").entries, 0);
}

#[test]
fn small_things_are_remembered_and_forgotten() {
    let home = Home::new();
    home.store().remember("author", Some("dad")).expect("kept");
    assert_eq!(home.store().remembered("author").expect("read").as_deref(), Some("dad"));
    home.store().remember("author", None).expect("forgotten");
    assert_eq!(home.store().remembered("author").expect("read"), None);
}

#[test]
fn new_carers_come_in_the_order_they_were_said() {
    for names in [["Dad", "Mum", "Nan"], ["Nan", "Mum", "Dad"]] {
        let home = Home::new();
        let mut store = home.store();
        let carers = (1..).zip(names).map(|(n, name)| {
            let now = Carer { name: name.to_owned(), ..Carer::default() };
            (n, Payload::Carer { carer: carer_named(name), now })
        });
        let changes = store.append(&action(None, 0, carers.collect())).expect("it is stored");
        let told: Vec<Record> = names
            .map(|name| {
                let now = Carer { name: name.to_owned(), ..Carer::default() };
                Record::Carer(carer_named(name), Some(now))
            })
            .to_vec();
        assert_eq!(changes.records, told);
    }
}

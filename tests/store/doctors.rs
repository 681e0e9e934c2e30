//! What `doctor` names, and that a damaged row costs no other.

use crate::kit::*;
use dadops::store::Problem;

fn two() -> Home {
    let home = Home::new();
    let mut store = home.store();
    store.append(&log(dad(), 1, bottle(0, 90.0))).expect("stored");
    store.append(&log(dad(), 2, bottle(1, 90.0))).expect("stored");
    home
}

fn problems(home: &Home) -> Vec<Problem> {
    home.store().doctor(at(1_000_000)).expect("examined").problems
}

#[test]
fn a_fact_that_was_tampered_with_is_named() {
    for (sql, expected) in [
        ("DELETE FROM facts WHERE row = 1", Problem::Missing(fact_id(1))),
        ("UPDATE facts SET amount = 1 WHERE row = 1", Problem::Different(fact_id(1))),
        ("UPDATE facts SET history = 7 WHERE row = 1", Problem::Different(fact_id(1))),
        ("UPDATE facts SET payload = '{}' WHERE row = 1", Problem::Different(fact_id(1))),
        (
            "INSERT INTO facts SELECT 9, randomblob(16), kind, subject, start, \"end\", open, zone, \
             carer, variant, amount, payload, author, device, recorded_at, lamport, entry, history \
             FROM facts WHERE row = 1",
            Problem::Extra(fact_id(9)),
        ),
        (
            "INSERT INTO household VALUES (randomblob(16), 'setting', '{\"setting\":\"units\",\"value\":\"us\"}', 1, x'00', x'00')",
            Problem::Household,
        ),
        (
            "UPDATE migrations SET sha256 = 'x' WHERE version = 1",
            Problem::Migration("0001_journal.sql".into()),
        ),
    ] {
        let home = two();
        home.tamper(sql);
        let found = problems(&home);
        match (&found[..], &expected) {
            ([Problem::Extra(_)], Problem::Extra(_)) => {}
            _ => assert_eq!(found, [expected], "{sql}"),
        }
        if !sql.contains("migrations") {
            home.store().rebuild().expect("rebuilt");
            assert_eq!(problems(&home), [], "after a rebuild: {sql}");
        }
    }
}

#[test]
fn a_damaged_row_is_named_and_the_rest_works() {
    for sql in [
        "UPDATE journal SET payload = '{\"x\": 1}' WHERE seq = 1",
        "UPDATE journal SET origin = 'ghost' WHERE seq = 1",
        "UPDATE journal SET kind = 'nappy' WHERE seq = 1",
        "UPDATE journal SET author = x'00' WHERE seq = 1",
    ] {
        let home = two();
        home.tamper(sql);
        let found = problems(&home);
        assert!(matches!(found[0], Problem::Unreadable { seq: 1, .. }), "{sql}: {found:?}");
        let mut store = home.store();
        store.append(&log(dad(), 3, bottle(2, 90.0))).expect("stored");
        assert_eq!(holding(&store), [1, 2, 3]);
        store.rebuild().expect("rebuilt");
        assert_eq!(holding(&store), [2, 3], "{sql}");
        assert_eq!(problems(&home).len(), 1, "{sql}");
        assert_eq!(store.history(fact_id(1)).expect("read"), []);
    }
}

#[test]
fn a_fact_that_does_not_read_is_left_out_and_counted() {
    let home = two();
    home.tamper("UPDATE facts SET payload = '{}' WHERE row = 1");
    let store = home.store();
    assert_eq!(holding(&store), [2]);
    assert!(store.unreadable() > 0);
}

#[test]
fn a_kind_of_a_later_version_is_kept_and_skipped() {
    let home = two();
    home.tamper(
        "UPDATE journal SET kind = 'alert_opened', payload = '{\"rule\": 1}' WHERE seq = 1",
    );
    home.store().rebuild().expect("rebuilt");
    let report = home.store().doctor(at(1_000_000)).expect("examined");
    assert_eq!((report.entries, report.facts, report.unknown), (2, 1, 1));
    assert_eq!(report.problems, []);
    let other = Home::of(2);
    assert_eq!(other.store().merge(home.folder(), other.fresh()).expect("merged").added, 2);
}

#[test]
fn a_clock_ahead_of_now_is_named() {
    let home = two();
    let found = home.store().doctor(at(1)).expect("examined").problems;
    assert_eq!(found, [Problem::FromTheFuture { count: 1, seq: 2, ahead: 60_000 }]);
    assert_eq!(
        found[0].to_string(),
        "1 of the entries, from 2 on, say they were written up to 1 min from now"
    );
    let found = home.store().doctor(at(0)).expect("examined").problems;
    assert_eq!(
        found,
        [Problem::FromTheFuture { count: 2, seq: 1, ahead: 120_000 }],
        "many are one problem"
    );
}

#[test]
fn a_damaged_page_is_named() {
    let home = Home::new();
    let mut store = home.store();
    for n in 1..200 {
        let minute = i64::try_from(n).expect("small");
        store.append(&log(dad(), n, bottle(minute, 90.0))).expect("stored");
    }
    drop(store);
    let mut bytes = std::fs::read(home.file()).expect("bytes");
    let page = bytes.len() - 2 * 4096;
    bytes[page..page + 200].fill(0xff);
    std::fs::write(home.file(), bytes).expect("written");
    let report = home.store().doctor(at(1_000_000)).expect("examined");
    assert!(matches!(report.problems[0], Problem::Integrity(_)), "{report:?}");
}

//! Undo and redo: each author's own, across restarts, kept where others went on.

use crate::kit::*;
use dadops::domain::baby::Baby;
use dadops::domain::id::CarerId;
use dadops::journal::changes::TakenBack;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::household::Record;
use dadops::journal::timeline::Change;
use dadops::store::Known;

/// Undoes as `n`, with a store opened for it alone.
fn undo(home: &Home, author: Option<CarerId>, n: u128) -> TakenBack {
    home.store().undo(author, id(n), at(500)).expect("undone")
}

fn redo(home: &Home, author: Option<CarerId>, n: u128) -> TakenBack {
    home.store().redo(author, id(n), at(500)).expect("redone")
}

fn facts(taken: &TakenBack) -> Vec<u128> {
    match taken {
        TakenBack::Nothing | TakenBack::Acked(_) => vec![],
        TakenBack::Done { facts, .. } => {
            facts.iter().map(|fact| fact.uuid().as_u128() & 0xffff_ffff).collect()
        }
    }
}

/// Three feeds: Dad's 1 and 3, Mum's 2.
fn three() -> Home {
    let home = Home::new();
    let mut store = home.store();
    for (n, author) in [(1, dad()), (2, mum()), (3, dad())] {
        let minute = i64::try_from(n).expect("small");
        store.append(&log(author, n, bottle(minute, 90.0))).expect("stored");
    }
    home
}

#[test]
fn each_author_takes_back_their_own_from_the_newest_on() {
    let home = three();
    assert_eq!(facts(&undo(&home, dad(), 10)), [3]);
    assert_eq!(holding(&home.store()), [1, 2]);
    assert_eq!(facts(&undo(&home, dad(), 11)), [1]);
    assert_eq!(holding(&home.store()), [2]);
    assert_eq!(undo(&home, dad(), 12), TakenBack::Nothing);
    assert_eq!(facts(&undo(&home, mum(), 13)), [2]);
    assert_eq!(holding(&home.store()), [0; 0]);
    assert_clean(&home.store());
}

#[test]
fn redo_walks_back_the_way_undo_came() {
    let home = three();
    undo(&home, dad(), 10);
    undo(&home, dad(), 11);
    assert_eq!(facts(&redo(&home, dad(), 12)), [1]);
    assert_eq!(holding(&home.store()), [1, 2]);
    assert_eq!(facts(&redo(&home, dad(), 13)), [3]);
    assert_eq!(holding(&home.store()), [1, 2, 3]);
    assert_eq!(redo(&home, dad(), 14), TakenBack::Nothing);
    assert_eq!(facts(&undo(&home, dad(), 15)), [3]);
    assert_eq!(facts(&redo(&home, dad(), 16)), [3]);
    assert_eq!(holding(&home.store()), [1, 2, 3]);
    assert_clean(&home.store());
}

#[test]
fn acting_anew_ends_redo_for_that_author_alone() {
    let home = three();
    undo(&home, dad(), 10);
    undo(&home, mum(), 11);
    home.store().append(&log(dad(), 4, bottle(9, 30.0))).expect("stored");
    assert_eq!(redo(&home, dad(), 12), TakenBack::Nothing);
    assert_eq!(facts(&redo(&home, mum(), 13)), [2]);
    // Even when the new action is itself taken back and brought back.
    undo(&home, dad(), 14);
    assert_eq!(facts(&redo(&home, dad(), 15)), [4]);
    assert_eq!(redo(&home, dad(), 16), TakenBack::Nothing);
    assert_eq!(holding(&home.store()), [1, 2, 4]);
}

#[test]
fn what_somebody_else_changed_since_is_kept_and_named() {
    let home = three();
    home.store().append(&correct(mum(), 20, 3, bottle(3, 60.0))).expect("stored");
    let TakenBack::Done { kept, changes, .. } = undo(&home, dad(), 21) else {
        panic!("taken back");
    };
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].fact, kept[0].author, kept[0].at), (fact_id(3), mum(), at(900)));
    let Change::Put(logged) = &changes.facts[0] else { panic!("it holds") };
    assert_eq!((&logged.fact, logged.history), (&bottle(3, 60.0), 1));
    assert_clean(&home.store());
}

#[test]
fn what_somebody_else_removed_since_stays_removed_and_is_named() {
    let home = three();
    home.store().append(&remove(mum(), 20, 3)).expect("stored");
    let TakenBack::Done { kept, .. } = undo(&home, dad(), 21) else { panic!("taken back") };
    assert_eq!(kept.iter().map(|kept| kept.fact).collect::<Vec<_>>(), [fact_id(3)]);
    redo(&home, dad(), 22);
    assert_eq!(holding(&home.store()), [1, 2]);
}

#[test]
fn a_change_before_is_no_conflict() {
    let home = three();
    home.store().append(&correct(mum(), 20, 1, bottle(1, 60.0))).expect("stored");
    home.store().append(&correct(dad(), 21, 1, bottle(1, 70.0))).expect("stored");
    let TakenBack::Done { kept, .. } = undo(&home, dad(), 22) else { panic!("taken back") };
    assert_eq!(kept, []);
    let now = home.store().fact(fact_id(1)).expect("read").expect("holds");
    assert_eq!(now.fact, bottle(1, 60.0));
}

#[test]
fn an_undone_removal_brings_the_fact_back() {
    let home = three();
    home.store().append(&remove(dad(), 20, 2)).expect("stored");
    assert_eq!(holding(&home.store()), [1, 3]);
    assert_eq!(facts(&undo(&home, dad(), 21)), [2]);
    assert_eq!(holding(&home.store()), [1, 2, 3]);
}

#[test]
fn without_an_author_a_machine_takes_back_only_its_own() {
    let here = Home::of(1);
    let there = Home::of(2);
    here.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    there.store().append(&log(None, 2, bottle(1, 90.0))).expect("stored");
    there.store().append(&log(None, 3, bottle(2, 90.0))).expect("stored");
    here.store().merge(there.folder(), here.fresh()).expect("merged");
    assert_eq!(facts(&undo(&here, None, 10)), [1]);
    assert_eq!(undo(&here, None, 11), TakenBack::Nothing);
    assert_eq!(holding(&here.store()), [2, 3]);
}

#[test]
fn what_the_program_said_is_never_taken_back() {
    let home = Home::new();
    let said = log(dad(), 1, bottle(0, 90.0));
    let said = dadops::journal::action::Action { origin: Origin::Machine, ..said };
    home.store().append(&said).expect("stored");
    assert_eq!(undo(&home, dad(), 2), TakenBack::Nothing);
}

#[test]
fn a_name_that_is_taken_back_leaves_the_household() {
    let home = Home::new();
    let ada = Baby { name: "Ada".into(), ..Baby::default() };
    home.store().append(&name_ada(1, ada.clone())).expect("stored");
    let TakenBack::Done { changes, facts, .. } = undo(&home, None, 2) else { panic!("done") };
    let baby = dadops::journal::entry::baby_named("Ada");
    assert_eq!((changes.records, facts), (vec![Record::Baby(baby, None)], vec![]));
    let TakenBack::Done { changes, .. } = redo(&home, None, 3) else { panic!("done") };
    assert_eq!(changes.records, [Record::Baby(baby, Some(ada))]);
    assert_clean(&home.store());
}

#[test]
fn an_import_tells_taken_back_from_removed() {
    let home = Home::new();
    let rows = (1..=3).map(|n| (n, Payload::Log(bottle(i64::try_from(n).expect("n"), 90.0))));
    let import = action(dad(), 10, rows.collect());
    let mut store = home.store();
    store.append(&import).expect("stored");
    store.append(&remove(mum(), 10, 2)).expect("stored");
    let ids = [id(1), id(2), id(3), id(4)];
    assert_eq!(
        store.known(&ids).expect("read"),
        [Known::Holds, Known::Removed, Known::Holds, Known::Not]
    );
    undo(&home, dad(), 11);
    assert_eq!(
        store.known(&ids).expect("read"),
        [Known::TakenBack, Known::Removed, Known::TakenBack, Known::Not]
    );
    store.append(&correct(dad(), 12, 1, bottle(1, 90.0))).expect("stored");
    assert_eq!(store.known(&ids[..1]).expect("read"), [Known::Holds]);
    assert_clean(&store);
}

#[test]
fn a_large_import_goes_and_returns_as_one() {
    let home = Home::new();
    let rows = (1..=5_000).map(|n| (n, Payload::Log(bottle(i64::try_from(n).expect("n"), 90.0))));
    let mut store = home.store();
    store.append(&action(dad(), 10, rows.collect())).expect("stored");
    store.append(&correct(mum(), 9_000, 7, bottle(7, 10.0))).expect("stored");
    let TakenBack::Done { facts, kept, changes, .. } = undo(&home, dad(), 9_001) else {
        panic!("taken back");
    };
    assert_eq!((facts.len(), kept.len(), changes.facts.len()), (5_000, 1, 5_000));
    assert_eq!(holding(&store), [7]);
    redo(&home, dad(), 9_002);
    assert_eq!(store.counts().expect("counts").facts, 5_000);
    assert_clean(&store);
}

#[test]
fn an_acknowledgement_that_holds_is_named_and_not_retracted() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&log(dad(), 1, bottle(1, 90.0))).expect("stored");
    store.append(&said(None, 2, 0)).expect("opened");
    store.append(&said(dad(), 3, 3)).expect("acknowledged");
    drop(store);
    let TakenBack::Acked(alert) = undo(&home, dad(), 10) else { panic!("an acknowledgement") };
    assert_eq!(home.store().watching(at(3)).expect("read").alerts[0].id, alert);
    assert_eq!(undo(&home, dad(), 11), TakenBack::Acked(alert), "nothing was written");
    // Once it is over, undo goes past it to the feed.
    home.store().append(&said(None, 12, 6)).expect("over");
    assert_eq!(facts(&undo(&home, dad(), 13)), [1]);
    assert_clean(&home.store());
}

/// A run killed at step 4: whoever opens the file next goes on at step 4, and
/// `z` takes back one tick at a time.
#[test]
fn a_run_goes_on_where_it_was_after_a_crash_and_ticks_are_taken_back() {
    use dadops::domain::entry::run::RunSaid;
    let home = Home::new();
    let run = run_id(0);
    {
        let mut store = home.store();
        store.append(&said_of_run(dad(), 1, 0)).expect("started");
        for step in 1..=3_u8 {
            let n = 1 + u128::from(step);
            let payload = Payload::Run { run, said: RunSaid::Ticked { step } };
            store
                .append(&action(dad(), n.try_into().expect("small"), vec![(n, payload)]))
                .expect("ticked");
        }
        // Nothing is closed or given back: the process is gone.
        std::mem::forget(store);
    }
    let at_step = |store: &dadops::store::Store| {
        store
            .lately(at(0))
            .expect("read")
            .watching
            .runs
            .first()
            .map(|run| (run.at_step(), run.live()))
    };
    let mut store = home.store();
    assert_eq!(at_step(&store), Some((4, true)));
    store.undo(dad(), id(20), at(20)).expect("taken back");
    assert_eq!(at_step(&store), Some((3, true)), "the tick of step 3");
    store.redo(dad(), id(21), at(21)).expect("brought back");
    assert_eq!(at_step(&store), Some((4, true)));
    for n in 30..34 {
        store.undo(dad(), id(n), at(30)).expect("taken back");
    }
    assert_eq!(at_step(&store), None, "its start too");
    assert_clean(&store);
}

/// A run of long ago is in memory while a step of it is to be gone over, and
/// not for words that only look so.
#[test]
fn a_run_in_which_a_step_did_not_fit_is_still_there_months_later() {
    use dadops::domain::entry::run::RunOutcome;
    use dadops::domain::entry::run::RunSaid;
    let home = Home::new();
    let mut store = home.store();
    let say = |store: &mut dadops::store::Store, run, n: i64, said| {
        let payload = Payload::Run { run, said };
        store.append(&action(dad(), n, vec![(n.unsigned_abs().into(), payload)])).expect("said");
    };
    let done =
        |note: &str| RunSaid::Done { outcome: RunOutcome::Helped, note: Some(note.to_owned()) };
    store.append(&said_of_run(dad(), 1, 0)).expect("started");
    say(&mut store, run_id(0), 2, done("\"not_fit\""));
    let months_later = at(60 * 24 * 90);
    let seen =
        |store: &dadops::store::Store| store.watching(months_later).expect("read").runs.len();
    assert_eq!(seen(&store), 0);
    say(&mut store, run_id(0), 3, RunSaid::NotFit { step: 2, note: None });
    assert_eq!(seen(&store), 1);
    store.undo(dad(), id(20), at(20)).expect("taken back");
    assert_eq!(seen(&store), 0);
}

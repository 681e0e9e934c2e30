//! What is read: windows, pages, lasts, the status line, others' rows.

use crate::kit::*;
use dadops::domain::baby::Baby;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Side;
use dadops::domain::feed::SideRun;
use dadops::domain::nappy::NappyContent;
use dadops::domain::zone::Zone;
use dadops::journal::changes::Changes;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::timeline::Logged;
use dadops::store::Store;

fn ids(facts: &[Logged]) -> Vec<u128> {
    facts.iter().map(|logged| logged.id.uuid().as_u128() & 0xffff_ffff).collect()
}

fn stored(home: &Home, facts: Vec<Fact>) -> Store {
    let mut store = home.store();
    for (n, fact) in (1..).zip(facts) {
        store.append(&log(dad(), n, fact)).expect("stored");
    }
    store
}

fn nursing(minute: i64, sides: &[Side]) -> Fact {
    let sides = sides.iter().copied().map(SideRun::of).collect();
    Fact::at(ada(), at(minute), Zone::UTC, Detail::Feed(Feed::Breast { sides }))
}

#[test]
fn lately_holds_the_last_of_each_however_old() {
    let home = Home::new();
    let store = stored(
        &home,
        vec![
            bottle(0, 90.0),
            bottle(10, 90.0),
            nursing(20, &[Side::Left]),
            nappy(30, NappyContent::Both),
            nappy(40, NappyContent::Wet),
            nappy(50, NappyContent::Dry),
            sleep(60, None),
            sleep(70, Some(80)),
            bottle(1_000, 90.0),
        ],
    );
    let lately = store.lately(at(900)).expect("read");
    // The last bottle is 9, nursing 3, dirty 4, wet 5, nappy 6, running 7, sleep 8.
    assert_eq!(ids(&lately.facts), [3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(lately.upto, 9);
}

#[test]
fn a_window_holds_what_begins_in_it_or_reaches_into_it() {
    let home = Home::new();
    let store = stored(
        &home,
        vec![
            sleep(0, Some(100)),
            sleep(0, Some(101)),
            bottle(99, 1.0),
            bottle(100, 1.0),
            bottle(199, 1.0),
            bottle(200, 1.0),
            sleep(-9_000, None),
            sleep(250, None),
        ],
    );
    let window = store.window(at(100), at(200)).expect("read");
    assert_eq!(ids(&window), [7, 2, 4, 5]);
}

#[test]
fn pages_of_older_facts_miss_none_of_one_moment() {
    let home = Home::new();
    let minutes = [1, 2, 2, 2, 3, 4];
    let store = stored(&home, minutes.iter().map(|minute| bottle(*minute, 1.0)).collect());
    let page = store.older(at(4), 2).expect("read");
    assert_eq!(ids(&page), [5, 4, 3, 2]);
    let next = store.older(at(2), 2).expect("read");
    assert_eq!(ids(&next), [1]);
    assert_eq!(store.older(at(1), 2).expect("read"), []);
}

#[test]
fn facts_are_found_by_the_beginning_of_their_id() {
    let home = Home::new();
    let store = stored(&home, vec![bottle(1, 1.0), bottle(2, 1.0)]);
    let whole = fact_id(2).to_string();
    assert_eq!(store.find(&whole).expect("read"), [fact_id(2)]);
    assert_eq!(store.find(&whole[..4]).expect("read"), [fact_id(1), fact_id(2)]);
    assert_eq!(store.find("02").expect("read"), []);
    assert_eq!(store.find("").expect("read"), []);
}

#[test]
fn a_history_names_what_was_taken_back() {
    let home = Home::new();
    let mut store = stored(&home, vec![bottle(1, 1.0), bottle(2, 1.0)]);
    store.append(&correct(mum(), 5, 1, bottle(1, 2.0))).expect("stored");
    store.undo(mum(), id(6), at(901)).expect("undone");
    store.redo(mum(), id(7), at(902)).expect("redone");
    let kinds: Vec<&str> = store
        .history(fact_id(1))
        .expect("read")
        .iter()
        .map(|entry| entry.payload.kind().name())
        .collect();
    assert_eq!(kinds, ["feed", "correct", "retract", "retract"]);
}

#[test]
fn the_status_line_needs_no_json() {
    let home = Home::new();
    let mut store = stored(
        &home,
        vec![
            bottle(0, 90.5),
            nursing(10, &[Side::Left, Side::Right]),
            nappy(20, NappyContent::Both),
            sleep(30, Some(40)),
            sleep(50, None),
        ],
    );
    let ada = Baby { name: "Ada".into(), ..Baby::default() };
    store.append(&name_ada(10, ada.clone())).expect("stored");
    let unborn = Baby { name: "Bo".into(), due: Some(at(0).date_naive()), ..Baby::default() };
    let unborn = Payload::Baby { baby: baby_named("Bo"), now: unborn };
    store.append(&action(None, 0, vec![(11, unborn)])).expect("stored");
    home.tamper("UPDATE facts SET payload = 'no JSON at all'");
    let line = home.store().line().expect("read");
    assert_eq!(line.household.babies.len(), 2);
    assert_eq!(line.babies.len(), 1, "an expected baby has no line");
    let of = &line.babies[0];
    assert_eq!((of.id, &of.baby), (baby_named("Ada"), &ada));
    let feed = of.feed.as_ref().expect("a feed");
    assert_eq!((feed.start, feed.variant.as_deref()), (at(10), Some("breast:lr")));
    assert_eq!(of.asleep.as_ref().expect("asleep").start, at(50));
    assert_eq!(of.slept.as_ref().expect("slept").end, Some(at(40)));
    assert_eq!(of.nappy.as_ref().expect("a nappy").variant.as_deref(), Some("both"));
}

#[test]
fn amounts_are_kept_in_the_smallest_step() {
    let home = Home::new();
    let mut store = stored(&home, vec![bottle(0, 90.5)]);
    store.append(&name_ada(10, Baby { name: "Ada".into(), ..Baby::default() })).expect("stored");
    let feed = store.line().expect("read").babies[0].feed.clone().expect("a feed");
    assert_eq!((feed.variant.as_deref(), feed.amount), (Some("bottle:formula"), Some(905)));
}

#[test]
fn another_console_sees_what_this_one_wrote() {
    let home = Home::new();
    let mut here = stored(&home, vec![bottle(1, 1.0), bottle(2, 1.0)]);
    let there = home.store();
    let upto = there.lately(at(0)).expect("read").upto;
    let version = there.data_version().expect("version");
    assert_eq!(there.changes_since(upto).expect("read"), Changes { upto, ..Changes::default() });
    let mut told = here.append(&correct(mum(), 5, 1, bottle(1, 2.0))).expect("stored");
    assert_ne!(there.data_version().expect("version"), version);
    assert_eq!(there.changes_since(upto).expect("read"), told);
    let undone = here.undo(mum(), id(6), at(901)).expect("undone");
    let dadops::journal::changes::TakenBack::Done { changes, .. } = undone else {
        panic!("undone");
    };
    told = there.changes_since(told.upto).expect("read");
    assert_eq!(told, *changes);
    here.append(&remove(dad(), 7, 2)).expect("stored");
    let gone = there.changes_since(told.upto).expect("read");
    assert_eq!(gone.facts, [dadops::journal::timeline::Change::Gone(fact_id(2))]);
    let household = here.append(&name_ada(8, Baby::default())).expect("stored");
    assert_eq!(there.changes_since(gone.upto).expect("read"), household);
}

#[test]
fn rows_of_another_program_are_not_skipped_by_an_own_append() {
    let home = Home::new();
    let mut here = home.store();
    let mut there = home.store();
    let upto = here.lately(at(0)).expect("read").upto;
    there.append(&log(mum(), 1, bottle(1, 1.0))).expect("stored");
    let own = here.append(&log(dad(), 2, bottle(2, 1.0))).expect("stored");
    assert_eq!(own.upto, upto, "row 1 is not known here yet");
    let both = here.changes_since(own.upto).expect("read");
    assert_eq!((both.facts.len(), both.upto), (2, 2));
}

//! The right to notify, and what is to be sent.

use crate::kit::*;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::id::CarerId;
use dadops::domain::person::Subject;
use dadops::domain::watch::Holder;
use dadops::domain::watch::Lease;
use dadops::domain::watch::Message;
use dadops::domain::watch::Remembered;
use dadops::domain::watch::Sent;
use dadops::domain::watch::Telling;
use dadops::store::Looked;
use dadops::store::Store;
use std::fs;
use uuid::Uuid;

fn holder(n: u32) -> Holder {
    Holder { run: Uuid::from_u128(n.into()), pid: n, mute: false }
}

fn take(store: &mut Store, n: u32, minute: i64) -> Lease {
    store.take_watch(holder(n), at(minute), at(minute + 2), |_| true).expect("asked")
}

fn message(severity: Severity, step: u8) -> Message {
    let to: CarerId = dad().expect("dad");
    let told = Told { turn: 0, step, round: 0, to, channel: "desktop".to_owned(), breaks: false };
    let alert = AlertId::new(Uuid::from_u128(0xa1e0_0000));
    Message {
        alert,
        told,
        severity,
        telling: Telling { title: "no feed".to_owned(), ..Telling::default() },
        expires_at: at(60),
    }
}

fn look(n: u32, minute: i64, messages: Vec<Message>) -> Looked {
    let said = said(None, 100 + u128::from(n), 0);
    Looked {
        holder: holder(n),
        at: at(minute),
        next_at: at(minute + 1),
        until: at(minute + 2),
        action: Some(said),
        remembered: vec![Remembered {
            rule: "feed-overdue".to_owned(),
            subject: Subject::Household,
            since: at(minute),
            fired: true,
            clearing: None,
        }],
        messages,
    }
}

#[test]
fn one_whose_process_is_gone_is_not_waited_for() {
    let home = Home::new();
    let mut store = home.store();
    assert_eq!(take(&mut store, 1, 0), Lease::Held { after: None });
    let gone = |other: Holder| other.pid != 1;
    let taken = store.take_watch(holder(2), at(1), at(3), gone).expect("asked");
    assert_eq!(taken, Lease::Held { after: Some(holder(1)) });
    let held = store.take_watch(holder(3), at(1), at(3), gone).expect("asked");
    assert_eq!(held, Lease::Others { holder: holder(2), until: at(3) });
}

#[test]
fn one_watches_at_a_time_and_another_takes_over_when_it_is_gone() {
    let home = Home::new();
    let (mut one, mut other) = (home.store(), home.store());
    assert_eq!(take(&mut one, 1, 0), Lease::Held { after: None });
    assert_eq!(take(&mut other, 2, 1), Lease::Others { holder: holder(1), until: at(2) });
    assert_eq!(take(&mut one, 1, 2), Lease::Held { after: None }, "its own again");
    assert_eq!(take(&mut other, 2, 5), Lease::Held { after: Some(holder(1)) });
    assert_eq!(one.look(&look(1, 5, vec![])).expect("asked"), None, "it lost it meanwhile");
    assert!(one.alerts_now().is_empty(), "and nothing of its look is stored");
    assert!(other.look(&look(2, 5, vec![])).expect("asked").is_some());
    assert_eq!(other.alerts_now().len(), 1);
    assert_eq!(one.watch().expect("read").looked_at, Some(at(5)));
    other.give_back_watch(holder(2), at(5)).expect("given back");
    assert_eq!(take(&mut one, 1, 6), Lease::Held { after: None });
}

#[test]
fn one_that_can_tell_nobody_gives_way_to_one_that_can() {
    let home = Home::new();
    let (mut one, mut other) = (home.store(), home.store());
    let mute = Holder { mute: true, ..holder(1) };
    let held = one.take_watch(mute, at(0), at(9), |_| true).expect("asked");
    assert_eq!(held, Lease::Held { after: None });
    assert!(one.watch().expect("read").mute);
    assert_eq!(take(&mut other, 2, 1), Lease::Held { after: Some(mute) });
    let stands_by = one.take_watch(mute, at(1), at(9), |_| true).expect("asked");
    assert!(matches!(stands_by, Lease::Others { holder, .. } if holder.pid == 2));
}

#[test]
fn what_was_being_sent_when_a_watch_ended_well_is_left_to_the_next() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    store.look(&look(1, 0, vec![message(Severity::Sev1, 0)])).expect("stored");
    let id = store.to_send(at(0)).expect("read")[0].id;
    store.sending(id).expect("begun");
    store.give_back_watch(holder(1), at(1)).expect("given back");
    let next = store.to_send(at(1)).expect("read");
    assert_eq!(next.iter().map(|one| (one.id, one.interrupted)).collect::<Vec<_>>(), [(id, true)]);
}

#[test]
fn a_look_is_remembered_whole_and_replaces_the_one_before() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    for minute in [0, 1] {
        store.look(&look(1, minute, vec![])).expect("stored");
    }
    let remembered = store.remembered_rules().expect("read");
    assert_eq!(remembered, look(1, 1, vec![]).remembered);
}

#[test]
fn a_message_is_there_once_and_goes_through_its_states() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    let message = message(Severity::Sev2, 0);
    for minute in [0, 1] {
        store.look(&look(1, minute, vec![message.clone()])).expect("stored");
    }
    let waiting = store.to_send(at(1)).expect("read");
    assert_eq!(waiting.iter().map(|one| &one.message).collect::<Vec<_>>(), [&message]);
    let id = waiting[0].id;
    store.sending(id).expect("begun");
    assert_eq!(store.to_send(at(1)).expect("read"), []);
    let trouble = "no server".to_owned();
    store.sent(id, &Sent::Again { at: at(3), trouble }).expect("noted");
    assert_eq!(store.to_send(at(2)).expect("read"), []);
    assert_eq!(store.next_message().expect("read"), Some(at(3)));
    assert_eq!(store.to_send(at(3)).expect("read").len(), 1);
    store.sending(id).expect("begun");
    store.sent(id, &Sent::Arrived).expect("noted");
    assert_eq!(store.to_send(at(9)).expect("read"), []);
    let standing = store.messages_of(message.alert).expect("read");
    assert_eq!((standing[0].state.as_str(), standing[0].attempts), ("sent", 2));
}

#[test]
fn what_ended_four_weeks_ago_is_dropped_and_what_waits_is_not() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    let messages = vec![message(Severity::Sev1, 0), message(Severity::Sev1, 1)];
    store.look(&look(1, 0, messages)).expect("stored");
    let ids: Vec<i64> = store.to_send(at(0)).expect("read").iter().map(|one| one.id).collect();
    store.sending(ids[0]).expect("begun");
    store.sent(ids[0], &Sent::Arrived).expect("noted");
    let of = |store: &Store| store.messages_of(message(Severity::Sev1, 0).alert).expect("read");
    let weeks = 28 * 24 * 60;
    store.look(&look(1, weeks, vec![])).expect("stored");
    assert_eq!(of(&store).len(), 2);
    store.look(&look(1, weeks + 1, vec![])).expect("stored");
    assert_eq!(of(&store).iter().map(|one| one.state.as_str()).collect::<Vec<_>>(), ["waiting"]);
}

#[test]
fn what_was_being_sent_when_a_watch_ended_comes_once_more_when_it_is_a_page() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    let page = message(Severity::Sev1, 0);
    let ticket = message(Severity::Sev3, 1);
    store.look(&look(1, 0, vec![page.clone(), ticket])).expect("stored");
    for one in store.to_send(at(0)).expect("read") {
        store.sending(one.id).expect("begun");
    }
    assert_eq!(take(&mut store, 2, 5), Lease::Held { after: Some(holder(1)) });
    let again = store.to_send(at(5)).expect("read");
    assert_eq!(again.iter().map(|one| &one.message).collect::<Vec<_>>(), [&page]);
    assert!(again[0].interrupted);
    assert!(store.sending(again[0].id).expect("begun"));
    assert!(!store.sending(again[0].id).expect("asked"), "begun once");
    assert_eq!(take(&mut store, 3, 9), Lease::Held { after: Some(holder(2)) });
    assert_eq!(store.to_send(at(9)).expect("read"), [], "never a third time");
    let states: Vec<_> = store
        .messages_of(page.alert)
        .expect("read")
        .into_iter()
        .map(|one| (one.state, one.attempts, one.interrupted))
        .collect();
    assert_eq!(states, [("failed".to_owned(), 2, true), ("failed".to_owned(), 1, false)]);
}

#[test]
fn a_copy_of_the_file_watches_and_sends_nothing_of_its_original() {
    let home = Home::new();
    let mut store = home.store();
    take(&mut store, 1, 0);
    store.look(&look(1, 0, vec![message(Severity::Sev1, 0)])).expect("stored");
    let copy = Home::of(2);
    let file = copy.folder().join("copy.db");
    store.backup(&file).expect("a copy");
    fs::rename(&file, copy.file()).expect("in place");
    let mut other = copy.store();
    assert_eq!(take(&mut other, 2, 1), Lease::Held { after: None });
    assert_eq!(other.to_send(at(1)).expect("read"), []);
    assert_eq!(other.alerts_now().len(), 1, "what the journal says stays");
}

trait Alerts {
    fn alerts_now(&self) -> Vec<dadops::journal::alert::Alert>;
}

impl Alerts for Store {
    fn alerts_now(&self) -> Vec<dadops::journal::alert::Alert> {
        self.watching(at(0)).expect("read").alerts
    }
}

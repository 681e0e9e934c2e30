//! Laws of merging and rebuilding, over random lives of three laptops.

use crate::kit::*;
use dadops::domain::baby::Baby;
use dadops::domain::document::DocumentName;
use dadops::domain::document::Status;
use dadops::domain::id::CarerId;
use dadops::journal::entry::Payload;
use dadops::store::Store;
use proptest::prelude::*;

/// One thing that happens on one laptop.
#[derive(Debug, Clone)]
enum Act {
    Log,
    /// Two facts in one action, the second numbered 500 more.
    LogTwo,
    Correct(u128),
    Remove(u128),
    Name(u8),
    /// Something is said of one of three alerts: it opens, or moves.
    Alert(u8),
    /// A carer is away.
    Away,
    /// Nobody watched.
    Gap,
    /// A version of the plan from what is current here, a draft perhaps.
    Write(bool),
    Retract(u128),
    Undo,
    Redo,
    /// The other's journal is taken in.
    Merge(usize),
}

#[derive(Debug, Clone)]
struct Happening {
    place: usize,
    author: u8,
    act: Act,
}

fn happening() -> impl Strategy<Value = Happening> {
    let act = prop_oneof![
        3 => Just(Act::Log),
        1 => Just(Act::LogTwo),
        2 => fact().prop_map(Act::Correct),
        1 => fact().prop_map(Act::Remove),
        1 => (0_u8..3).prop_map(Act::Name),
        3 => (0_u8..9).prop_map(Act::Alert),
        1 => Just(Act::Away),
        1 => Just(Act::Gap),
        2 => any::<bool>().prop_map(Act::Write),
        2 => (1_u128..40).prop_map(Act::Retract),
        2 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => (0_usize..3).prop_map(Act::Merge),
    ];
    (0_usize..3, 0_u8..3, act).prop_map(|(place, author, act)| Happening { place, author, act })
}

/// The number of a fact, which may not be there yet, or never.
fn fact() -> impl Strategy<Value = u128> {
    (1_u128..30, any::<bool>()).prop_map(|(n, second)| if second { n + 500 } else { n })
}

fn author(n: u8) -> Option<CarerId> {
    match n {
        0 => None,
        1 => dad(),
        _ => mum(),
    }
}

/// Three laptops and what happened on them.
struct Lives {
    homes: [Home; 3],
    stores: [Store; 3],
}

impl Lives {
    fn of(happenings: &[Happening]) -> Self {
        let homes = [Home::of(1), Home::of(2), Home::of(3)];
        let stores = [homes[0].store(), homes[1].store(), homes[2].store()];
        let mut lives = Self { homes, stores };
        for (n, happening) in (1..).zip(happenings) {
            lives.happen(n, happening);
        }
        lives
    }

    fn happen(&mut self, n: u128, Happening { place, author: by, act }: &Happening) {
        let by = author(*by);
        let minute = i64::try_from(n).expect("small");
        let store = &mut self.stores[*place];
        let done = match act {
            Act::Log => store.append(&log(by, n, bottle(minute, 90.0))).map(drop),
            Act::LogTwo => {
                let both = [n, n + 500].map(|n| (n, Payload::Log(bottle(minute, 30.0))));
                store.append(&action(by, minute, both.to_vec())).map(drop)
            }
            Act::Correct(fact) => {
                store.append(&correct(by, n, *fact, bottle(minute, 60.0))).map(drop)
            }
            Act::Remove(fact) => store.append(&remove(by, n, *fact)).map(drop),
            Act::Name(k) => {
                let now = Baby { name: format!("Ada {k}"), weeks: Some(*k), ..Baby::default() };
                store.append(&name_ada(n, now)).map(drop)
            }
            Act::Alert(k) => store.append(&said(by, n, *k)).map(drop),
            Act::Away => store.append(&away(by, n)).map(drop),
            Act::Gap => store.append(&gap(n)).map(drop),
            Act::Write(draft) => {
                let plan = store.documents().expect("read").get(&DocumentName::plan()).cloned();
                let base = plan.as_ref().and_then(|plan| plan.current.as_ref());
                let base = base.map(|version| version.id.uuid().as_u128() & 0xffff_ffff);
                let status = if *draft { Status::Draft } else { Status::Current };
                store.append(&edition(by, n, base, status, &n.to_string())).map(drop)
            }
            Act::Retract(action_id) => {
                let payload = Payload::Retract { action: id(*action_id).into() };
                store.append(&action(by, minute, vec![(n, payload)])).map(drop)
            }
            Act::Undo => store.undo(by, id(n), at(minute)).map(drop),
            Act::Redo => store.redo(by, id(n), at(minute)).map(drop),
            Act::Merge(other) => self.merge(*place, *other),
        };
        done.expect("it happened");
    }

    fn merge(&mut self, into: usize, from: usize) -> Result<(), dadops::store::error::StoreError> {
        let (folder, fresh) = (self.homes[from].folder(), self.homes[into].fresh());
        self.stores[into].merge(folder, fresh).map(drop)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// In whatever order journals are merged, what holds is the same, is what
    /// the plain fold of all entries says, and a rebuild changes nothing.
    #[test]
    fn merging_in_any_order_comes_to_the_same(
        happenings in proptest::collection::vec(happening(), 1..40)
    ) {
        let mut lives = Lives::of(&happenings);
        for (into, from) in [(0, 1), (0, 2), (2, 1), (2, 0), (1, 2)] {
            lives.merge(into, from).expect("merged");
        }
        let hash = lives.stores[0].timeline_hash().expect("hash");
        for store in &mut lives.stores {
            prop_assert_eq!(store.timeline_hash().expect("hash"), hash.clone());
            prop_assert_eq!(store.doctor(at(1_000_000)).expect("examined").problems, vec![]);
            store.rebuild().expect("rebuilt");
            prop_assert_eq!(store.timeline_hash().expect("hash"), hash.clone());
            prop_assert_eq!(store.doctor(at(1_000_000)).expect("examined").problems, vec![]);
        }
        prop_assert_eq!(
            lives.stores[0].household().expect("read"),
            lives.stores[1].household().expect("read")
        );
        let documents = |store: &Store| {
            let versions = store.versions(&DocumentName::plan()).expect("read");
            (store.documents().expect("read"), versions)
        };
        prop_assert_eq!(documents(&lives.stores[0]), documents(&lives.stores[1]));
    }

    /// On one laptop, without any merge, the step-by-step fold is the plain one.
    #[test]
    fn step_by_step_is_the_plain_fold(
        happenings in proptest::collection::vec(happening(), 1..60)
    ) {
        let alone: Vec<Happening> =
            happenings.into_iter().map(|one| Happening { place: 0, ..one }).collect();
        let lives = Lives::of(&alone);
        let store = &lives.stores[0];
        prop_assert_eq!(store.doctor(at(1_000_000)).expect("examined").problems, vec![]);
        let before = holding(store);
        let reopened = lives.homes[0].store();
        prop_assert_eq!(holding(&reopened), before);
    }

    /// What one console is told step by step is what another reads at once.
    #[test]
    fn changes_told_one_by_one_add_up(
        happenings in proptest::collection::vec(happening(), 1..40)
    ) {
        let homes = Home::of(1);
        let watching = homes.store();
        let lately = watching.lately(at(-1_000)).expect("read");
        let mut line = dadops::journal::timeline::Timeline::new(lately.facts, None);
        let (mut household, mut upto) = (lately.household, lately.upto);
        let mut documents = lately.documents;
        let stores = [homes.store(), homes.store(), homes.store()];
        let mut lives = Lives { homes: [homes, Home::of(2), Home::of(3)], stores };
        for (n, happening) in (1..).zip(&happenings) {
            if !matches!(happening.act, Act::Merge(_)) {
                lives.happen(n, happening);
            }
            let changes = watching.changes_since(upto).expect("read");
            upto = changes.upto;
            changes.facts.into_iter().for_each(|change| line.apply(change));
            changes.records.into_iter().for_each(|record| household.apply(record));
            changes.documents.into_iter().for_each(|document| documents.apply(document));
        }
        let now = watching.lately(at(-1_000)).expect("read");
        prop_assert_eq!(line.all(), &now.facts[..]);
        prop_assert_eq!(household, now.household);
        prop_assert_eq!(documents, now.documents);
    }
}

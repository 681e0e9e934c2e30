//! The made-up household: believable, flawless by the journal's own rules,
//! and the same every time.

use chrono::TimeDelta;
use dadops::board::Board;
use dadops::board::raster::Raster;
use dadops::board::raster::Window;
use dadops::demo;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::feed::Feed;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::check::doubts;
use dadops::journal::check::refuse;
use dadops::journal::entry::Payload;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::metrics::hours::NIGHT;
use dadops::metrics::last::SleepState;
use sha2::Digest;
use sha2::Sha256;

fn london() -> Zone {
    "Europe/London".parse().expect("a zone")
}

/// 03:12 on a Sunday, as on the first picture of the design.
fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn told(seed: u64, days: u32, babies: usize, carers: usize) -> (Household, Timeline) {
    demo::told(demo::household(seed, days, end(), london(), babies, carers), None)
}

#[test]
fn a_seed_says_the_same_every_time() {
    let all = |seed| demo::household(seed, 14, end(), london(), 2, 4).collect::<Vec<Action>>();
    assert_eq!(all(7), all(7));
    assert_ne!(all(7), all(8));
}

/// Pictures and pages show this household: a change of it changes them all.
#[test]
fn the_demo_that_pictures_show_is_this_one() {
    let mut hash = Sha256::new();
    for action in demo::household(demo::SEED, demo::DAYS, end(), london(), 1, 2) {
        for draft in &action.drafts {
            let Payload::Log(fact) = &draft.payload else { continue };
            let line = (draft.id, action.author, action.recorded_at, fact);
            hash.update(serde_json::to_vec(&line).expect("json"));
        }
    }
    let first = hash.finalize().first_chunk().map(|bytes| u64::from_be_bytes(*bytes));
    assert_eq!(first.map(|bits| format!("{bits:016x}")).as_deref(), Some("fa1b4c131b64ed8b"));
}

#[test]
fn actions_come_in_order_of_time_and_so_do_their_ids() {
    let actions: Vec<Action> = demo::household(3, 30, end(), london(), 2, 4).collect();
    assert!(actions.windows(2).all(|pair| pair[0].recorded_at <= pair[1].recorded_at));
    let millis = |action: &Action| action.id().map(|id| id.bytes()[..6].to_vec());
    assert!(actions.windows(2).all(|pair| millis(&pair[0]) <= millis(&pair[1])));
    let mut ids: Vec<_> = actions.iter().filter_map(Action::id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), actions.len());
    assert!(actions.iter().all(|action| action.recorded_at <= end()));
}

#[test]
fn nothing_is_refused_doubtful_or_told_before_it_happened() {
    for (seed, days, babies, carers) in
        [(1, 14, 1, 2), (2, 1, 1, 1), (3, 200, 2, 4), (4, 900, 1, 3), (5, 3652, 1, 1)]
    {
        let (household, line) = told(seed, days, babies, carers);
        for logged in line.all() {
            let baby = logged.fact.subject.baby().and_then(|id| household.baby(id));
            assert_eq!(refuse(&logged.fact, logged.recorded_at), Ok(()), "{logged:?}");
            assert_eq!(doubts(&logged.fact, baby), [], "{logged:?}");
            assert!(logged.fact.by.is_some_and(|by| household.carer(by).is_some()), "{logged:?}");
        }
        assert_eq!(household.babies.len(), babies);
        assert_eq!(household.carers.len(), carers);
    }
}

#[test]
fn days_that_clocks_or_calendars_cut_short_are_told_like_others() {
    for (zone, end) in [
        ("Europe/London", "2026-11-01T12:00:00Z"),
        ("Australia/Lord_Howe", "2026-10-10T23:30:00Z"),
        ("America/Sao_Paulo", "2018-11-10T03:00:00Z"),
        ("Pacific/Apia", "2012-01-05T10:00:00Z"),
    ] {
        let (zone, end): (Zone, Timestamp) =
            (zone.parse().expect("a zone"), end.parse().expect("an instant"));
        for days in [0, 1, 2, 30] {
            let (household, line) = demo::told(demo::household(6, days, end, zone, 2, 4), None);
            assert!(line.all().len() > 40, "{zone} {days}: {}", line.all().len());
            for logged in line.all() {
                let baby = logged.fact.subject.baby().and_then(|id| household.baby(id));
                assert_eq!(refuse(&logged.fact, logged.recorded_at), Ok(()), "{zone} {logged:?}");
                assert_eq!(doubts(&logged.fact, baby), [], "{zone} {logged:?}");
            }
        }
    }
}

#[test]
fn nobody_sleeps_twice_at_once_or_is_fed_asleep() {
    let (household, line) = told(5, 120, 2, 4);
    let babies = household.babies.iter().map(|(id, _)| Subject::Baby(*id));
    let carers = household.carers.iter().map(|(id, _)| Subject::Carer(*id));
    for subject in babies.chain(carers) {
        let of = |kind| {
            let own = line.all().iter().filter(move |logged| logged.fact.subject == subject);
            own.filter(move |logged| logged.fact.kind() == kind)
                .map(|logged| logged.fact.span(end()))
        };
        let sleeps: Vec<Span> = of(Kind::Sleep).collect();
        assert!(sleeps.len() > 100, "{subject:?}");
        for pair in sleeps.windows(2) {
            assert!(pair[0].end() <= pair[1].start(), "{pair:?}");
        }
        // A timer that nobody stopped runs on into the sleep, as in life.
        let stopped = |feed: &Span| feed.length() <= TimeDelta::minutes(75);
        for feed in of(Kind::Feed).filter(stopped) {
            let asleep =
                sleeps.iter().find(|sleep| sleep.overlaps(feed) || sleep.contains(feed.start()));
            assert_eq!(asleep, None, "{feed:?}");
        }
    }
}

#[test]
fn the_first_look_shows_a_night_with_something_of_everything() {
    let (household, line) = told(demo::SEED, demo::DAYS, 1, 2);
    let quarter = TimeDelta::minutes(15);
    let board = Board::compute(&line, &household, london(), end(), quarter);
    let ada = &board.babies[0];
    let ago = |minutes| end() - TimeDelta::minutes(minutes);
    assert_eq!((ada.name.as_str(), ada.age_days), ("Ada", Some(12)));
    let fed = &ada.last_feed.as_ref().expect("fed").fact;
    assert_eq!(fed.start, ago(110));
    assert!(matches!(fed.detail, Detail::Feed(Feed::Bottle { .. })));
    assert_eq!(ada.state, SleepState::Asleep(ago(41)));
    assert_eq!((ada.last_wet, ada.last_dirty), (Some(ago(125)), Some(ago(560))));
    assert_eq!((ada.last_left, ada.last_right), (Some(ago(258)), Some(ago(597))));
    assert!(board.data_age.is_some_and(|age| age < TimeDelta::minutes(41)));
    assert_eq!(board.clock_behind, None);
    assert_eq!(board.recent.len(), dadops::board::RECENT);
    assert!((6..=14).contains(&ada.yesterday.feeds), "{:?}", ada.yesterday);

    let window = Window { rows: 14, back: 0, cell: TimeDelta::minutes(20), night: NIGHT };
    let (id, baby) = &household.babies[0];
    let raster = Raster::compute(&line, *id, baby, london(), end(), window);
    assert_eq!(raster.gaps.len(), 1, "{:?}", raster.gaps);
    let told = raster.rows.iter().filter(|row| row.asleep.is_some()).count();
    assert!(told >= 10, "{told} of 14 rows");
}

#[test]
fn both_twins_and_all_four_carers_are_in_it() {
    let mut by = std::collections::BTreeMap::new();
    for action in demo::household(9, 60, end(), london(), 2, 4) {
        for draft in action.drafts {
            if let Payload::Log(fact) = draft.payload {
                *by.entry(fact.by.map(|id| id.to_string())).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(by.len(), 4, "{by:?}");
    assert!(by.values().all(|facts| *facts > 60), "{by:?}");
}

//! `status --json`: the board, as the command line's contract says it.

use crate::board::Board;
use crate::board::alerts::Counts;
use crate::board::baby::BabyBoard;
use crate::domain::fact::Fact;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::metrics::day::Totals;
use crate::metrics::last::SleepState;
use chrono::SecondsFormat;
use serde::Serialize;

/// What holds now; fields are added, never renamed. Times are RFC 3339 with
/// the family's offset, lengths whole minutes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Status {
    /// The moment.
    pub now: String,
    /// The babies, in the household's order.
    pub babies: Vec<BabyStatus>,
    /// Who is on call; absent where nothing says so.
    pub on_call: Option<String>,
    /// Live alerts.
    pub alerts: Alerts,
    /// Minutes since the log last knew something; absent with nothing logged.
    pub data_age_min: Option<i64>,
}

/// Live alerts by what they ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Alerts {
    /// How many page.
    pub page: u32,
    /// How many can wait for the morning.
    pub ticket: u32,
}

/// One baby.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BabyStatus {
    /// Its name; empty until given.
    pub name: String,
    /// Whole days since birth, by the family's calendar; absent before it.
    pub age_days: Option<i64>,
    /// Days until the due date of an expected baby.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_in_days: Option<i64>,
    /// The last feed.
    pub last_feed: Option<LastFeed>,
    /// When the last wet nappy was.
    pub last_wet: Option<String>,
    /// When the last dirty nappy was.
    pub last_dirty: Option<String>,
    /// Asleep, awake or unknown.
    pub state: State,
    /// Since when.
    pub state_since: Option<String>,
    /// The local civil day so far.
    pub today: Today,
}

/// The last feed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LastFeed {
    /// When it began.
    pub at: String,
    /// Whole minutes since then.
    pub minutes_ago: i64,
    /// The feed in words.
    pub detail: String,
}

/// Whether a baby sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Asleep.
    Asleep,
    /// Awake.
    Awake,
    /// Nothing logged says so.
    Unknown,
}

/// The local civil day so far.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Today {
    /// Feeds, each as logged.
    pub feeds: u32,
    /// Feeds of at most half an hour apart, merged.
    pub feed_sessions: u32,
    /// Millilitres from bottles, to a tenth; absent without any feed, and while
    /// no bottle was measured.
    pub bottle_ml: Option<f64>,
    /// Wet nappies.
    pub wet: u32,
    /// Dirty nappies.
    pub dirty: u32,
    /// Minutes asleep.
    pub sleep_min: i64,
    /// Minutes of the longest unbroken sleep.
    pub longest_sleep_min: i64,
}

impl Status {
    /// Returns the status at `now`, the moment of `board`; `words` puts a fact
    /// into words.
    #[must_use]
    pub fn of(board: &Board, now: Timestamp, zone: Zone, words: &dyn Fn(&Fact) -> String) -> Self {
        Self {
            now: time(now, zone),
            babies: board
                .babies
                .iter()
                .map(|baby| BabyStatus::of(baby, now, zone, words))
                .collect(),
            on_call: None,
            alerts: Alerts::default(),
            data_age_min: board.data_age.map(|age| age.num_minutes()),
        }
    }
}

impl Status {
    /// Returns the status with these live alerts.
    #[must_use]
    pub fn with(self, counts: Counts) -> Self {
        let Counts { page, ticket } = counts;
        Self { alerts: Alerts { page, ticket }, ..self }
    }
}

impl BabyStatus {
    fn of(board: &BabyBoard, now: Timestamp, zone: Zone, words: &dyn Fn(&Fact) -> String) -> Self {
        let (state, since) = match board.state {
            SleepState::Asleep(since) => (State::Asleep, Some(since)),
            SleepState::Awake(since) => (State::Awake, Some(since)),
            SleepState::Unknown => (State::Unknown, None),
        };
        let feed = |logged: &Logged| LastFeed {
            at: time(logged.fact.start, zone),
            minutes_ago: (now - logged.fact.start).num_minutes(),
            detail: words(&logged.fact),
        };
        Self {
            name: board.name.clone(),
            age_days: board.age_days,
            due_in_days: board.due_in_days,
            last_feed: board.last_feed.as_ref().map(feed),
            last_wet: board.last_wet.map(|at| time(at, zone)),
            last_dirty: board.last_dirty.map(|at| time(at, zone)),
            state,
            state_since: since.map(|at| time(at, zone)),
            today: Today::of(&board.today),
        }
    }
}

impl Today {
    fn of(totals: &Totals) -> Self {
        Self {
            feeds: totals.feeds,
            feed_sessions: totals.feed_sessions,
            bottle_ml: totals.drunk_ml().map(|ml| (ml * 10.0).round() / 10.0),
            wet: totals.wet,
            dirty: totals.dirty,
            sleep_min: totals.sleep.num_minutes(),
            longest_sleep_min: totals.longest_sleep.num_minutes(),
        }
    }
}

fn time(at: Timestamp, zone: Zone) -> String {
    zone.local(at).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::baby::Baby;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::feed::Feed;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::nappy::Nappy;
    use crate::domain::nappy::NappyContent;
    use crate::domain::person::Subject;
    use crate::domain::quantity::Measured;
    use crate::domain::quantity::Unit;
    use crate::domain::sleep::Sleep;
    use crate::journal::household::Household;
    use crate::journal::timeline::Timeline;
    use chrono::TimeDelta;
    use serde_json::json;
    use uuid::Uuid;

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn status(facts: Vec<(&str, Extent, Detail)>, baby: Baby) -> serde_json::Value {
        let id = BabyId::new(Uuid::from_u128(1));
        let zone: Zone = "America/Los_Angeles".parse().expect("a zone");
        let logged = facts.into_iter().zip(1_u128..).map(|((start, extent, detail), n)| {
            let fact = Fact::at(Subject::Baby(id), utc(start), zone, detail);
            Logged {
                id: FactId::new(Uuid::from_u128(n)),
                fact: Fact { extent, ..fact },
                author: None,
                device: DeviceId::new(Uuid::nil()),
                recorded_at: utc(start),
                history: 1,
            }
        });
        let line = Timeline::new(logged.collect(), None);
        let household = Household { babies: vec![(id, baby)], ..Household::default() };
        let now = utc("2026-11-22T03:12:30-08:00");
        let board = Board::compute(&line, &household, zone, now, TimeDelta::minutes(15));
        let words = |fact: &Fact| format!("a {}", fact.kind().name());
        serde_json::to_value(Status::of(&board, now, zone, &words)).expect("json")
    }

    #[test]
    fn a_night_reads_as_the_contract_says() {
        let bottle = |ml| {
            let volume = Measured::new(ml, Unit::Ml).ok();
            Detail::Feed(Feed::Bottle { volume, milk: None })
        };
        let both = Nappy { content: NappyContent::Both, ..Nappy::default() };
        let sleep = || Detail::Sleep(Sleep::default());
        let until = |text| Extent::Until(utc(text));
        let facts = vec![
            ("2026-11-21T23:30:00-08:00", until("2026-11-22T00:45:00-08:00"), sleep()),
            ("2026-11-22T00:55:00-08:00", Extent::Instant, bottle(60.5)),
            ("2026-11-22T01:22:00-08:00", Extent::Instant, bottle(30.0)),
            ("2026-11-22T01:07:00-08:00", Extent::Instant, Detail::Nappy(both)),
            ("2026-11-22T02:31:00-08:00", Extent::Open, sleep()),
        ];
        let born = Some(utc("2026-11-10T08:00:00-08:00"));
        let baby = Baby { name: "Ada".to_owned(), born, ..Baby::default() };
        assert_eq!(
            status(facts, baby),
            json!({
                "now": "2026-11-22T03:12:30-08:00",
                "babies": [{
                    "name": "Ada",
                    "age_days": 12,
                    "last_feed": {
                        "at": "2026-11-22T01:22:00-08:00",
                        "minutes_ago": 110,
                        "detail": "a feed",
                    },
                    "last_wet": "2026-11-22T01:07:00-08:00",
                    "last_dirty": "2026-11-22T01:07:00-08:00",
                    "state": "asleep",
                    "state_since": "2026-11-22T02:31:00-08:00",
                    "today": {
                        "feeds": 2,
                        "feed_sessions": 1,
                        "bottle_ml": 90.5,
                        "wet": 1,
                        "dirty": 1,
                        "sleep_min": 86,
                        "longest_sleep_min": 45,
                    },
                }],
                "on_call": null,
                "alerts": {"page": 0, "ticket": 0},
                "data_age_min": 41,
            })
        );
    }

    #[test]
    fn nothing_logged_is_null_and_not_nothing_done() {
        let json = status(Vec::new(), Baby { due: "2026-11-25".parse().ok(), ..Baby::default() });
        let baby = &json["babies"][0];
        assert_eq!(baby["state"], "unknown");
        assert_eq!(baby["due_in_days"], 3);
        for absent in ["age_days", "last_feed", "last_wet", "last_dirty", "state_since"] {
            assert!(baby[absent].is_null(), "{absent}");
        }
        assert!(json["data_age_min"].is_null());
    }
}

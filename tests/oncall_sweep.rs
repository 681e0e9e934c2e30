//! Who is on call and whose sleep is protected, every 30 s across the days on
//! which clocks change, against a reference that walks minute by minute and
//! knows nothing of the code under test.

use chrono::DateTime;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::Offset;
use chrono::TimeDelta;
use chrono::TimeZone;
use chrono::Utc;
use chrono_tz::Tz;
use dadops::domain::carer::Carer;
use dadops::domain::entry::roster::RosterSaid;
use dadops::domain::id::CarerId;
use dadops::domain::id::EntryId;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::household::Household;
use dadops::journal::roster::Noted;
use dadops::oncall::roster::Roster;
use dadops::plan;
use dadops::plan::Plan;
use proptest::prelude::*;
use uuid::Uuid;

const MUM: u128 = 1;
const DAD: u128 = 2;
const NAN: u128 = 3;

fn carer(id: u128) -> CarerId {
    CarerId::new(Uuid::from_u128(id))
}

fn letter(id: Option<CarerId>) -> char {
    id.map_or('-', |id| ['-', 'M', 'D', 'N'][usize::try_from(id.uuid().as_u128()).expect("small")])
}

/// Mum, the primary; Dad; Nan.
fn household() -> Household {
    let one = |(id, name): (u128, &str)| {
        let carer = Carer { name: name.to_owned(), primary: id == MUM, ..Carer::default() };
        (self::carer(id), carer)
    };
    let carers = [(MUM, "Mum"), (DAD, "Dad"), (NAN, "Nan")].map(one).into();
    Household { carers, ..Household::default() }
}

fn plan(text: &str) -> Plan {
    plan::read(&format!("version = 1\n{text}")).expect("it reads")
}

fn utc(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn noted(id: u128, at: Timestamp, said: RosterSaid) -> Noted {
    Noted { id: EntryId::new(Uuid::from_u128(id)), at, by: None, said, out: Vec::new() }
}

/// The days on which the clocks of 2026 change, and the two around each.
const CHANGES: [(&str, &str); 4] = [
    ("Europe/London", "2026-03-29"),
    ("Europe/London", "2026-10-25"),
    ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"),
];

/// What a wall clock was seen to show so far: it begins a day before, and each
/// minute that is new to it is noted.
struct Walk {
    zone: Tz,
    /// The instant, and the latest the clock has shown up to then.
    seen: Vec<(Timestamp, NaiveDateTime)>,
}

impl Walk {
    fn new(zone: Tz, from: Timestamp, to: Timestamp) -> Self {
        let mut seen: Vec<(Timestamp, NaiveDateTime)> = Vec::new();
        let mut at = from;
        while at < to {
            // The offset of an instant, which is all that is asked of the zone here.
            let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix();
            let shows = at.naive_utc() + TimeDelta::seconds(offset.local_minus_utc().into());
            let latest = seen.last().map_or(shows, |(_, before)| shows.max(*before));
            seen.push((at, latest));
            at += TimeDelta::seconds(30);
        }
        Self { zone, seen }
    }
}

/// A rota as the reference knows it: who has the night of an evening, from when
/// to when, and whose sleep is protected.
struct Rota {
    name: &'static str,
    text: &'static str,
    /// Who has the shift that began last, by the latest the clock showed.
    on: fn(NaiveDateTime) -> Option<char>,
    /// Hours of Dad's protected sleep.
    dad: Option<((u32, u32), (u32, u32))>,
}

fn minutes(at: NaiveDateTime) -> i64 {
    (at.time() - NaiveTime::MIN).num_minutes()
}

fn inside(shown: NaiveDateTime, from: (u32, u32), to: (u32, u32)) -> bool {
    let (from, to) = (i64::from(from.0 * 60 + from.1), i64::from(to.0 * 60 + to.1));
    let now = minutes(shown);
    if from < to { from <= now && now < to } else { now >= from || now < to }
}

/// The evening whose night it is when nights begin at `from`.
fn evening(shown: NaiveDateTime, from: i64) -> NaiveDate {
    let back = Days::new(u64::from(minutes(shown) < from));
    shown.date().checked_sub_days(back).expect("a date")
}

const ROTAS: [Rota; 4] = [
    Rota {
        name: "nights in turn",
        text: "[protected]\nDad = \"22:00-02:00\"\n\
            [[rotation]]\nid = \"n\"\ncarers = [\"Mum\", \"Dad\"]\nturn = \"1d\"\nat = \"20:00\"\n\
            since = 2026-01-01\n\
            [[shift]]\nhours = \"20:00-08:00\"\non = \"rotation:n\"\n",
        on: |shown| {
            let evening = evening(shown, 20 * 60);
            let nights = (evening - NaiveDate::from_ymd_opt(2026, 1, 1)?).num_days();
            inside(shown, (20, 0), (8, 0)).then_some(if nights % 2 == 0 { 'M' } else { 'D' })
        },
        dad: Some(((22, 0), (2, 0))),
    },
    Rota {
        name: "weeks in turn",
        text: "[[rotation]]\nid = \"w\"\ncarers = [\"Nan\", \"Dad\"]\nturn = \"7d\"\nat = \"02:30\"\n\
            since = 2026-01-04\n\
            [[shift]]\nhours = \"00:00-12:00\"\non = \"rotation:w\"\n\
            [[shift]]\nhours = \"12:00-00:00\"\non = \"rotation:w\"\n",
        on: |shown| {
            let day = evening(shown, 150);
            let days = (day - NaiveDate::from_ymd_opt(2026, 1, 4)?).num_days();
            Some(if days / 7 % 2 == 0 { 'N' } else { 'D' })
        },
        dad: None,
    },
    Rota {
        name: "by half past two and half past one",
        text: "[[shift]]\nhours = \"01:30-02:30\"\non = \"Nan\"\n\
            [[shift]]\nhours = \"20:00-02:30\"\non = \"Mum\"\n\
            [[shift]]\nhours = \"02:30-08:00\"\non = \"Dad\"\n",
        on: |shown| match minutes(shown) {
            90..150 => Some('N'),
            150..480 => Some('D'),
            0..90 | 1_200.. => Some('M'),
            _ => None,
        },
        dad: None,
    },
    Rota {
        name: "weekends",
        text: "[protected]\nDad = \"02:15-02:45\"\n\
            [[shift]]\ndays = [\"sat\", \"sun\"]\nhours = \"22:00-06:00\"\non = \"Dad\"\n\
            [[shift]]\nhours = \"22:00-06:00\"\non = \"Mum\"\n",
        on: |shown| {
            let weekend = evening(shown, 22 * 60).weekday().number_from_monday() > 5;
            inside(shown, (22, 0), (6, 0)).then_some(if weekend { 'D' } else { 'M' })
        },
        dad: Some(((2, 15), (2, 45))),
    },
];

/// Who is on call: the shift's carer, unless that is Dad asleep; without a
/// shift Dad, Nan, Mum in this order (Mum is the primary).
fn expected(rota: &Rota, shown: NaiveDateTime) -> (char, bool) {
    let asleep = rota.dad.is_some_and(|(from, to)| inside(shown, from, to));
    let named = (rota.on)(shown);
    let mut order = named.into_iter().chain(['D', 'N', 'M']);
    let first = order.find(|who| !(asleep && *who == 'D'));
    (first.expect("somebody"), asleep)
}

fn around(zone: Tz, date: &str) -> (Timestamp, Timestamp) {
    let date: NaiveDate = date.parse().expect("a date");
    let noon = |days: i64| {
        let local = (date + TimeDelta::days(days)).and_hms_opt(12, 0, 0).expect("noon");
        zone.from_local_datetime(&local).single().expect("noon is once").to_utc()
    };
    (noon(-2), noon(1))
}

#[test]
fn every_30_s_across_both_clock_changes() {
    let household = household();
    for (name, date) in CHANGES {
        let tz: Tz = name.parse().expect("a zone");
        let zone: Zone = name.parse().expect("a zone");
        let (from, to) = around(tz, date);
        let walk = Walk::new(tz, from, to);
        for rota in &ROTAS {
            let plan = plan(rota.text);
            let roster = Roster::new(&household, zone, &[(DateTime::UNIX_EPOCH, &plan)], &[]);
            // Nan takes over for the night's middle: eight hours, as time goes.
            let (took, gave) = (from + TimeDelta::hours(34), from + TimeDelta::hours(42));
            let take = RosterSaid::Take { carer: carer(NAN), from: took, to: gave };
            let plans = [(DateTime::UNIX_EPOCH, &plan)];
            let taken = Roster::new(&household, zone, &plans, &[noted(1, from, take)]);
            for (at, shown) in &walk.seen {
                let (who, asleep) = expected(rota, *shown);
                let what = || {
                    format!(
                        "{name} {}: {} ({shown})",
                        rota.name,
                        walk.zone.from_utc_datetime(&at.naive_utc())
                    )
                };
                assert_eq!(letter(roster.at(*at).primary), who, "{}", what());
                let with = if took <= *at && *at < gave { 'N' } else { who };
                assert_eq!(letter(taken.at(*at).primary), with, "{}", what());
                assert_eq!(roster.is_protected(carer(DAD), *at), asleep, "{}", what());
            }
            // The same as a list: exactly these minutes, and nothing between.
            let mut changes = Vec::new();
            let mut last = None;
            for (at, shown) in &walk.seen {
                let who = expected(rota, *shown).0;
                if last != Some(who) {
                    changes.push((*at, who));
                    last = Some(who);
                }
            }
            let mut found: Vec<(Timestamp, char)> = Vec::new();
            for turn in roster.turns(Span::new(from, to)) {
                let who = letter(turn.primary);
                if found.last().is_none_or(|(_, before)| *before != who) {
                    found.push((turn.from, who));
                }
            }
            assert_eq!(found, changes, "{name} {}", rota.name);
        }
    }
}

/// The hand-overs of a day, as the wall clock shows them, with its offset.
fn hand_overs(name: &str, date: &str, text: &str, said: &[Noted]) -> Vec<String> {
    let (household, plan) = (household(), plan(text));
    let zone: Zone = name.parse().expect("a zone");
    let roster = Roster::new(&household, zone, &[(DateTime::UNIX_EPOCH, &plan)], said);
    let span = zone.day(date.parse().expect("a date"));
    let mut found: Vec<String> = Vec::new();
    let mut before = letter(roster.at(span.start()).primary);
    for turn in roster.turns(span) {
        let who = letter(turn.primary);
        if who != before {
            found.push(format!("{} {who}", zone.local(turn.from).format("%H:%M%z")));
        }
        before = who;
    }
    found
}

#[test]
fn the_minutes_of_the_hand_overs_are_these() {
    let halves = ROTAS[2].text;
    let york = "America/New_York";
    assert_eq!(
        hand_overs(york, "2026-03-08", halves, &[]),
        ["01:30-0500 N", "03:00-0400 D", "20:00-0400 M"],
        "02:30 was skipped: the jump"
    );
    assert_eq!(
        hand_overs(york, "2026-11-01", halves, &[]),
        ["01:30-0400 N", "02:30-0500 D", "20:00-0500 M"],
        "01:30 came twice: the first"
    );
    let london = "Europe/London";
    assert_eq!(
        hand_overs(london, "2026-03-29", halves, &[]),
        ["02:00+0100 N", "02:30+0100 D", "20:00+0100 M"],
        "01:30 was skipped: the jump"
    );
    assert_eq!(
        hand_overs(london, "2026-10-25", halves, &[]),
        ["01:30+0100 N", "02:30+0000 D", "20:00+0000 M"],
        "01:30 came twice: the first"
    );
}

#[test]
fn overrides_across_the_change_are_instants() {
    let at = |text| utc(text);
    // 00:30 to 01:30 UTC: across the hour that London repeats.
    let (from, to) = (at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z"));
    let before = at("2026-10-24T12:00:00Z");
    let take = noted(1, before, RosterSaid::Take { carer: carer(DAD), from, to });
    let late = noted(1, at("2026-10-25T01:00:00Z"), take.said.clone());
    let swap = RosterSaid::Swap { one: carer(MUM), other: carer(NAN), from, to };
    let swap = noted(1, before, swap);
    let all_night = "[[shift]]\nhours = \"20:00-08:00\"\non = \"Mum\"\n";
    let of = |said: &Noted| {
        hand_overs("Europe/London", "2026-10-25", all_night, std::slice::from_ref(said))
    };
    let day = "08:00+0000 D".to_owned();
    assert_eq!(of(&take)[..2], ["01:30+0100 D", "01:30+0000 M"]);
    assert_eq!(of(&late)[..2], ["01:00+0000 D", "01:30+0000 M"], "not before it was said");
    assert_eq!(of(&swap)[..2], ["01:30+0100 N", "01:30+0000 M"]);
    for said in [&take, &late, &swap] {
        assert!(of(said).contains(&day), "{:?}", of(said));
    }
}

fn said() -> impl Strategy<Value = RosterSaid> {
    let carers = || (MUM..=NAN).prop_map(carer);
    let start = utc("2026-10-22T00:00:00Z");
    let minute =
        move || (0i64..7 * 1_440).prop_map(move |minutes| start + TimeDelta::minutes(minutes));
    let span = move || {
        (minute(), 1i64..2_000).prop_map(|(from, long)| (from, from + TimeDelta::minutes(long)))
    };
    prop_oneof![
        (carers(), span()).prop_map(|(carer, (from, to))| RosterSaid::Take { carer, from, to }),
        (carers(), carers(), span()).prop_map(|(one, other, (from, to))| RosterSaid::Swap {
            one,
            other,
            from,
            to
        }),
        (carers(), span(), any::<bool>()).prop_map(|(carer, (from, to), open)| {
            RosterSaid::Away { carer, from, to: (!open).then_some(to) }
        }),
        (carers(), minute()).prop_map(|(carer, from)| RosterSaid::Back { carer, from }),
        (carers(), span()).prop_map(|(carer, (from, to))| RosterSaid::Protect { carer, from, to }),
    ]
}

fn changes() -> impl Strategy<Value = Vec<Noted>> {
    let start = utc("2026-10-22T00:00:00Z");
    prop::collection::vec((0i64..7 * 1_440, said()), 0..10).prop_map(move |said| {
        let one = |(id, (minutes, said)): (u128, (i64, RosterSaid))| {
            noted(id, start + TimeDelta::minutes(minutes), said)
        };
        (1..).zip(said).map(one).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Turns cover the span one after another, and say what each moment says.
    #[test]
    fn turns_are_what_each_moment_says(
        rota in 0..ROTAS.len(),
        said in changes(),
        probes in prop::collection::vec(0i64..6 * 1_440 * 60, 40),
        zone in prop::sample::select(&["Europe/London", "America/New_York", "Pacific/Apia"][..]),
    ) {
        let (household, plan) = (household(), plan(ROTAS[rota].text));
        let zone: Zone = zone.parse().expect("a zone");
        let roster = Roster::new(&household, zone, &[(DateTime::UNIX_EPOCH, &plan)], &said);
        let start = utc("2026-10-22T06:00:00Z");
        let span = Span::new(start, start + TimeDelta::days(6));
        let turns = roster.turns(span);
        prop_assert_eq!(turns.first().map(|turn| turn.from), Some(span.start()));
        prop_assert_eq!(turns.last().map(|turn| turn.to), Some(span.end()));
        for pair in turns.windows(2) {
            prop_assert!(pair[0].from < pair[0].to && pair[0].to == pair[1].from);
            prop_assert_ne!((pair[0].primary, pair[0].backup), (pair[1].primary, pair[1].backup));
        }
        let protected = roster.protected(span);
        for at in probes.into_iter().map(|second| start + TimeDelta::seconds(second)) {
            let on = roster.at(at);
            let turn = turns.iter().find(|turn| turn.span().contains(at)).expect("it is covered");
            prop_assert_eq!((turn.primary, turn.backup), (on.primary, on.backup));
            prop_assert!(on.primary.is_none() || on.primary != on.backup);
            prop_assert!(on.primary.is_none_or(|carer| !roster.away(carer, at)));
            for id in [MUM, DAD, NAN].map(carer) {
                let held = protected.iter().any(|(who, span)| *who == id && span.contains(at));
                prop_assert_eq!(held, roster.is_protected(id, at));
                // Whoever may be woken goes before who may not.
                let passed = on.primary.is_some_and(|first| roster.is_protected(first, at));
                prop_assert!(!(passed && roster.interruptible(id, at)));
            }
            if let Some(next) = roster.next_change(at).filter(|next| *next < span.end()) {
                prop_assert!(turns.iter().any(|turn| turn.from == next && next > at));
            }
        }
    }

    /// A change never alters what was before it was written down, nor does a
    /// plan what was before it held, nor taking a change back what was before
    /// that (I6).
    #[test]
    fn the_past_stays(
        said in changes(),
        more in said(),
        gone in 0usize..8,
        later in 0i64..7 * 1_440,
        probes in prop::collection::vec(0i64..7 * 1_440, 40),
    ) {
        let household = household();
        let (old, new) = (plan(ROTAS[0].text), plan(ROTAS[3].text));
        let zone: Zone = "Europe/London".parse().expect("a zone");
        let start = utc("2026-10-22T00:00:00Z");
        let late = start + TimeDelta::minutes(later);
        let first = [(DateTime::<Utc>::UNIX_EPOCH, &old)];
        let both = [(DateTime::<Utc>::UNIX_EPOCH, &old), (late, &new)];
        let before = Roster::new(&household, zone, &first, &said);
        let mut with: Vec<Noted> = said.iter().cloned().chain([noted(99, late, more)]).collect();
        if let Some(one) = with.get_mut(gone) {
            one.out = vec![(late, None)];
        }
        let after = Roster::new(&household, zone, &both, &with);
        for minute in probes.into_iter().filter(|minute| *minute < later) {
            let at = start + TimeDelta::minutes(minute);
            prop_assert_eq!(before.at(at), after.at(at));
            for id in [MUM, DAD, NAN].map(carer) {
                prop_assert_eq!(before.is_protected(id, at), after.is_protected(id, at));
                prop_assert_eq!(before.away(id, at), after.away(id, at));
            }
        }
    }
}

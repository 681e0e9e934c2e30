//! A week as a family would have typed it, through the real parser and the
//! real store, against numbers worked out by hand.

use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;
use dadops::board::carer::CarerBoard;
use dadops::board::carer::Team;
use dadops::board::handover::Card;
use dadops::domain::baby::Baby;
use dadops::domain::carer::Carer;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::person::Subject;
use dadops::domain::setting::Setting;
use dadops::domain::setting::Units;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::handover;
use dadops::export::handover::About;
use dadops::export::handover::WIDE;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::metrics::carer::drive::Flag;
use dadops::metrics::carer::drive::Reason;
use dadops::metrics::day::totals;
use dadops::metrics::waits::waits;
use dadops::phrase;
use dadops::plan::Plan;
use dadops::store::Store;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::sync::LazyLock;
use uuid::Uuid;

const SEED_WEEK: &str = include_str!("scenarios/seed_week.txt");

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn style(tone: Tone) -> Style {
    Style { tone, clock: Clock::H24, units: Units::Metric, zone: zone(), ascii: false }
}

/// One line said at one moment.
struct Said<'a> {
    now: Timestamp,
    phrase: &'a str,
}

/// Reads `DAY [to DAY] TIME phrase` lines; a range is said on each of its days.
fn script(text: &str) -> Vec<Said<'_>> {
    let mut all = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.starts_with('#') {
            continue;
        }
        let (first, rest) = word(line);
        let (last, rest) = match rest.strip_prefix("to ") {
            Some(rest) => word(rest.trim_start()),
            None => (first, rest),
        };
        let (time, phrase) = word(rest);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_else(|_| panic!("day: {line}"));
        let time: NaiveTime = time.parse().unwrap_or_else(|_| panic!("time: {line}"));
        let days = day(first).iter_days().take_while(|date| *date <= day(last));
        all.extend(days.map(|date| Said { now: zone().lenient(date.and_time(time)), phrase }));
    }
    all.sort_by_key(|said| said.now);
    all
}

fn word(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).expect("more words");
    (word, rest.trim_start())
}

/// The household as it stands after a script.
struct Lived {
    household: Household,
    line: Timeline,
    now: Timestamp,
}

fn live(text: &str, now: &str) -> Lived {
    let folder = tempfile::Builder::new()
        .permissions(Permissions::from_mode(0o700))
        .tempdir()
        .expect("a folder");
    let mut store = Store::open(folder.path(), DeviceId::new(Uuid::from_u128(7))).expect("opens");
    let mut id = 0x019a_u128 << 112;
    let mut line = Timeline::default();
    let mut append = |store: &mut Store, line: &mut Timeline, now, payloads: Vec<Payload>| {
        let drafts = payloads.into_iter().map(|payload| {
            id += 1;
            Draft { id: EntryId::new(Uuid::from_u128(id)), payload }
        });
        let drafts = drafts.collect();
        let action = Action { author: None, origin: Origin::Human, recorded_at: now, drafts };
        for change in store.append(&action).expect("stored").facts {
            line.apply(change);
        }
    };
    let born = Some(at("2026-10-20T14:20:00Z"));
    let ada = Baby { name: "Ada".to_owned(), born, ..Baby::default() };
    let carer = |name: &str, primary| Payload::Carer {
        carer: carer_named(name),
        now: Carer { name: name.to_owned(), primary, ..Carer::default() },
    };
    let people = vec![
        Payload::Setting(Setting::Zone(zone())),
        Payload::Baby { baby: baby_named("Ada"), now: ada },
        carer("Mum", true),
        carer("Dad", false),
    ];
    append(&mut store, &mut line, at("2026-10-20T15:00:00Z"), people);
    let household = store.household().expect("a household");
    for said in script(text) {
        let context = phrase::Context {
            now: said.now,
            style: &style(Tone::Ops),
            household: &household,
            timeline: &line,
            author: None,
            yes: false,
            chosen: None,
        };
        let read = phrase::read(said.phrase, &context)
            .unwrap_or_else(|error| panic!("{} {}: {error}", said.now, said.phrase));
        append(&mut store, &mut line, said.now, read.drafts);
    }
    let now = at(now);
    let since = now - TimeDelta::days(60);
    let lately = store.lately(since).expect("read");
    Lived { household, line: Timeline::new(lately.facts, Some(since)), now }
}

/// The week once: every phrase is on the disk before the next is read.
static LIVED: LazyLock<Lived> = LazyLock::new(|| live(SEED_WEEK, "2026-11-22T07:50:00Z"));

fn carer<'a>(team: &'a Team, name: &str) -> &'a CarerBoard {
    team.carers.iter().find(|carer| carer.name == name).expect("a carer")
}

fn minutes(length: Option<TimeDelta>) -> Option<i64> {
    length.map(|length| length.num_minutes())
}

#[test]
fn the_seeds_week_the_baby_has_all_that_it_needs() {
    let lived = &*LIVED;
    let ada = Subject::Baby(baby_named("Ada"));
    let day = Span::ending_at(lived.now, TimeDelta::hours(24));
    let totals = totals(&lived.line, ada, day, lived.now);
    // Bottles at 10, 13, 16, 19, 22, 1, 4 and 7; nappies ten minutes after the
    // day's, 21:50, 04:05.
    assert_eq!((totals.feeds, totals.bottle_ml), (8, 720.0));
    assert_eq!((totals.wet, totals.dirty), (6, 2));
    // 07:50-09:45, seven times 2h15, 07:30-07:50.
    assert_eq!(totals.sleep, TimeDelta::minutes(115 + 7 * 135 + 20));
    let waits = waits(&lived.line, ada, day, lived.now);
    assert!(waits.ended.iter().all(|wait| *wait == TimeDelta::hours(3)), "{waits:?}");
}

#[test]
fn the_seeds_week_mum_is_red_and_each_number_is_the_one_counted_by_hand() {
    let lived = &*LIVED;
    let team = Team::compute(&lived.line, &lived.household, &Plan::default(), zone(), lived.now);
    let (mum, dad) = (carer(&team, "Mum"), carer(&team, "Dad"));

    // Last night: 22:40-00:40, 02:20-03:40, 05:00-06:20 = 2h + 1h20 + 1h20.
    assert_eq!(minutes(mum.slept_24h), Some(280));
    // The night before 23:00-02:45 and 03:15-06:30 = 7h more.
    assert_eq!(minutes(mum.slept_48h), Some(280 + 420));
    // The last stretch of 3 h or more is that 03:15-06:30 of Saturday.
    let long = mum.last_long.expect("a long stretch");
    let saturday = Span::new(at("2026-11-21T03:15:00Z"), at("2026-11-21T06:30:00Z"));
    assert_eq!((long.span, long.running), (saturday, false));
    // Under 5 h is red; so under 6 h, under 12 h in two days, and 2h20 less
    // than the usual 7 h.
    assert_eq!(mum.drive, Flag::Red);
    assert_eq!(
        mum.reasons,
        [Reason::Under5h, Reason::Under6h, Reason::Under12hIn48h, Reason::LessThanUsual]
    );

    // Today she woke at 00:45 (Mum, 01:00), 03:45 (Dad, 04:00) and 06:45 (Dad,
    // 07:00); the cry of 04:10 and the burp belong to calls answered before.
    let by_hour = |handled: Option<(u32, [u32; 24])>| {
        let (count, hours) = handled.expect("a day");
        let hours: Vec<(usize, u32)> =
            hours.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        (count, hours)
    };
    assert_eq!(by_hour(mum.requests_today), (1, vec![(1, 1)]));
    assert_eq!(by_hour(dad.requests_today), (2, vec![(4, 1), (7, 1)]));
    // And her own request at 02:18, which nobody answered within the hour.
    let open = team.requests.as_ref().expect("a day").iter().filter(|one| one.answered.is_none());
    assert_eq!(open.count(), 1);

    // Six nights with the gap 02:45-03:15, the last one with two; only at 01:00
    // of the last she did something for the baby.
    let broken = mum.interruptions_7d.expect("nights");
    assert_eq!((broken.total(), broken.for_baby), (8, 1));

    // Bottles from 02:00 to 02:15 lie in her quiet window, 22:00 to 06:00; so
    // does the bottle of 01:00, when Dad had the watch.
    let toil = mum.toil_7d.as_ref().expect("toil");
    assert_eq!((toil.tasks, toil.quiet, toil.time), (1, Some(1), TimeDelta::minutes(15)));
    let avoidable = mum.avoidable_7d.expect("a quiet window");
    assert_eq!((avoidable.toil, avoidable.assigned), (1, 1));
    assert_eq!(dad.avoidable_7d, None, "he has no quiet window");
}

#[test]
fn the_seeds_month_mums_part_in_the_nights_falls_from_every_night_to_one() {
    let lived = &*LIVED;
    let team = Team::compute(&lived.line, &lived.household, &Plan::default(), zone(), lived.now);
    let weeks: Vec<_> = team.involvement.iter().filter(|week| week.incidents > 0).collect();
    let told: Vec<_> = weeks
        .iter()
        .map(|week| {
            let monday = week.monday.to_string();
            (monday, week.involved, week.incidents, week.nights_involved, week.nights)
        })
        .collect();
    // Three bottles a night, seven nights a week; tonight is still to come.
    let week =
        |monday: &str, involved, of, nights, all| (monday.to_owned(), involved, of, nights, all);
    assert_eq!(
        told,
        [
            week("2026-10-26", 21, 21, 7, 7),
            week("2026-11-02", 14, 21, 7, 7),
            week("2026-11-09", 4, 21, 4, 7),
            week("2026-11-16", 1, 18, 1, 6),
        ]
    );
}

#[test]
fn the_seeds_hand_over_reads_as_a_person_would_write_it() {
    let lived = &*LIVED;
    let card = Card::compute(&lived.line, &lived.household, zone(), lived.now);
    let told = |tone, from, to| {
        let style = style(tone);
        let (from, to) = (Some(carer_named(from)), Some(carer_named(to)));
        let about = About { household: &lived.household, style: &style, from, to };
        handover::text(&card, about, WIDE)
    };
    // Since 22:30: bottles at 01:00, 04:00, 07:00; nappies 04:05 and 07:10;
    // sleep 2h15 three times and 20 minutes.
    //
    // Gaps between calls of 14 days that lasted over the 65 minutes since she
    // woke at 06:45: eleven of 2h15 (03:45 to 06:00), eleven of 2h45 (07:00 to
    // 09:45), 89 of 3h. A tenth, eleven, are shorter than 2h45: 06:45 + 2h45.
    //
    // Every one of her feeds came three hours after the last: 07:00 + 3h.
    let expected = "\
Hand-over to Dad, Sun 07:50
Since Sat 22:30 (9h20): Mum handed over to Dad -- please
  take the night
Mum asked for: water (02:18, no answer yet)
Mum can sleep until about 09:30
1 of 10 gaps like this were shorter; n 111, last 14 days
Due: 07:20 Dad: ring the midwife about the weight
Feeds: 3, 270 ml measured; last bottle 90 ml 07:00, Dad
Next feed: likely 10:00-10:00, most likely about 10:00
kq-1: 215 own intervals; no reason to delay a feed
Nappies: 1 wet, 1 dirty; wet 07:10, dirty 04:05
Sleep: 7h05, longest 2h15; asleep since 07:30 (20 min)
What settled: rocking 1 of 1, shoulder 0 of 1
Temperature: 37.1 °C, ear, 07:12, Dad
Medicine: vitamin D 1 drop given 07:15, by Dad
Note: 05:50 Dad: spare dummies are in the blue box
";
    assert_eq!(told(Tone::Ops, "Mum", "Dad"), expected);
    // When Mum takes over it is Dad's sleep.
    let back = told(Tone::Plain, "Dad", "Mum");
    let lines: Vec<&str> = back.lines().collect();
    assert_eq!(lines[0], "Handing over to Mum, Sun 07:50");
    assert_eq!(lines[4], "Dad can sleep until about 09:30");
    assert_eq!(lines[5], "1 in 10 waits like this one was shorter; 111 waits in 14");
    assert_eq!(lines[6], "  days");
    assert!(back.contains("What helped: rocking 1 of 1 times, shoulder 0 of 1 times"));
}

//! Every figure of screen 6, read from its cells, against a few lines that
//! count it anew from the facts in whole seconds; on the made-up household and
//! on a real year.

#[path = "common/view.rs"]
#[expect(dead_code, reason = "each test crate uses a part of it")]
mod view;

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;
use dadops::app::model::Model;
use dadops::app::start::Start;
use dadops::domain::carer::Carer;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::import::Format;
use dadops::import::Options;
use dadops::import::run;
use dadops::journal::document::Documents;
use dadops::journal::household::Household;
use dadops::journal::timeline::Logged;
use dadops::journal::watching::Watching;
use dadops::picture::sample;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// From when to when, in seconds since 1970.
type Part = (i64, i64);

/// A household, read with nothing but its facts.
struct House {
    facts: Vec<Fact>,
    zone: Zone,
    now: i64,
}

impl House {
    fn end(&self, fact: &Fact) -> i64 {
        if fact.open() { self.now } else { fact.end().unwrap_or(fact.start).timestamp() }
    }

    fn past(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|fact| fact.start.timestamp() <= self.now)
    }

    fn of(&self, id: CarerId, kind: Kind) -> Vec<Part> {
        let own = |fact: &&Fact| fact.subject == Subject::Carer(id) && fact.kind() == kind;
        let parts = self.past().filter(own);
        parts.map(|fact| (fact.start.timestamp(), self.end(fact).min(self.now))).collect()
    }

    fn sleeps(&self, id: CarerId) -> Vec<Part> {
        merged(self.of(id, Kind::Sleep), 0)
    }

    fn cares(fact: &Fact) -> bool {
        let baby = fact.subject.baby().is_some();
        match &fact.detail {
            Detail::Pump(_) => true,
            Detail::Cry(cry) => baby && cry.helped.is_some(),
            detail => {
                let care = [Kind::Feed, Kind::Burp, Kind::Nappy, Kind::Medicine, Kind::Temperature];
                baby && care.contains(&detail.kind())
            }
        }
    }

    /// Acts of care, each of five minutes where it has no length.
    fn acts(&self, by: Option<CarerId>) -> Vec<Part> {
        let doer = |fact: &Fact| fact.by.or(fact.subject.carer());
        let acts = self.past().filter(|fact| Self::cares(fact));
        let acts = acts.filter(|fact| by.is_none() || doer(fact) == by);
        let taken = |fact: &Fact| {
            let (start, end) = (fact.start.timestamp(), self.end(fact));
            (start, if end > start { end } else { start + 300 })
        };
        acts.map(taken).collect()
    }

    /// Seconds up for the babies in the last seven days.
    fn up(&self, id: CarerId) -> i64 {
        let sleeps = self.sleeps(id);
        let mut times: Vec<Part> = Vec::new();
        for act in merged(self.acts(Some(id)), 0) {
            match times.last_mut() {
                Some(last)
                    if act.0 - last.1 <= 1800
                        && !sleeps.iter().any(|sleep| sleep.0 < act.0 && last.1 < sleep.1) =>
                {
                    last.1 = act.1;
                }
                _ => times.push(act),
            }
        }
        within(&times, self.now - 7 * DAY, self.now)
    }

    fn midnight(&self, date: NaiveDate) -> i64 {
        self.zone.day(date).start().timestamp()
    }

    /// The nights from 22 to 7 that reach into the last seven days, cut to them.
    fn nights(&self) -> Vec<Part> {
        let today = self.zone.date(at(self.now));
        let nights = (0..=8).rev().map(|ago| {
            let midnight = self.midnight(today - TimeDelta::days(ago));
            (midnight - 2 * HOUR, midnight + 7 * HOUR)
        });
        let cut = nights.map(|(from, to)| (from.max(self.now - 7 * DAY), to.min(self.now)));
        cut.filter(|(from, to)| from < to).collect()
    }

    /// Awakenings between two sleeps of a night, ten minutes apart are one.
    fn wakes(&self, id: CarerId) -> Vec<Option<usize>> {
        let sleeps = self.sleeps(id);
        let one = |night: Part| {
            let inside: Vec<Part> =
                sleeps.iter().filter_map(|sleep| shared(*sleep, night)).collect();
            let mut woke: Vec<i64> = Vec::new();
            for (_, end) in inside.iter().take(inside.len().saturating_sub(1)) {
                if woke.last().is_none_or(|last| end - last > 600) {
                    woke.push(*end);
                }
            }
            (!inside.is_empty()).then_some(woke.len())
        };
        self.nights().into_iter().map(one).collect()
    }

    /// Requests of today that this carer answered.
    fn answered(&self, id: CarerId) -> usize {
        let by_night = |second: i64| {
            let hour = self.zone.local(at(second)).format("%H").to_string();
            hour.parse::<u32>().is_ok_and(|hour| !(7..22).contains(&hour))
        };
        let midnight = self.midnight(self.zone.date(at(self.now)));
        let mut calls: Vec<(i64, Subject)> = Vec::new();
        for fact in self.past() {
            let baby = fact.subject.baby().is_some();
            let call = match fact.kind() {
                Kind::Cry if baby => Some(fact.start.timestamp()),
                Kind::Wake if baby => Some(fact.start.timestamp()).filter(|at| by_night(*at)),
                Kind::Sleep if baby => {
                    fact.end().map(|end| end.timestamp()).filter(|end| by_night(*end))
                }
                Kind::Request => Some(fact.start.timestamp()),
                _ => None,
            };
            calls.extend(call.map(|call| (call, fact.subject)));
        }
        calls.retain(|(call, _)| *call >= midnight - 70 * 60 && *call <= self.now);
        calls.sort_unstable();
        let mut open: BTreeMap<Subject, (i64, Option<i64>)> = BTreeMap::new();
        let mut mine = 0;
        for (call, about) in calls {
            let same = open.get(&about).is_some_and(|(opened, answer)| match answer {
                Some(answer) => call - answer <= 600,
                None => call - opened <= HOUR,
            });
            if same {
                continue;
            }
            let answer = self.answer(call, about);
            open.insert(about, (call, answer.map(|(at, _)| at)));
            mine += usize::from(call >= midnight && answer.is_some_and(|(_, by)| by == Some(id)));
        }
        mine
    }

    fn answer(&self, call: i64, about: Subject) -> Option<(i64, Option<CarerId>)> {
        let helps = |fact: &&Fact| {
            let start = fact.start.timestamp();
            let work = Self::cares(fact) || fact.kind() == Kind::Toil;
            let fits = match about {
                Subject::Baby(_) => Self::cares(fact) && fact.subject == about,
                Subject::Carer(asked) => work && fact.by.is_some_and(|by| by != asked),
                Subject::Household => work,
            };
            fits && call <= start && start <= call + HOUR
        };
        let when = |fact: &Fact| match fact.kind() {
            Kind::Cry => self.end(fact),
            _ => fact.start.timestamp(),
        };
        self.past().filter(helps).min_by_key(|fact| when(fact)).map(|fact| (when(fact), fact.by))
    }

    /// What happened at night in the week of `monday`, and this carer's part.
    fn incidents(&self, id: CarerId, monday: NaiveDate) -> (usize, usize) {
        let (mut all, mut part) = (0, 0);
        for date in monday.iter_days().take(7) {
            let midnight = self.midnight(date + TimeDelta::days(1));
            let inside = |fact: &&Fact| {
                (midnight - 2 * HOUR..midnight + 7 * HOUR).contains(&fact.start.timestamp())
            };
            let mut last = i64::MIN / 2;
            let mut mine = false;
            for fact in self.past().filter(|fact| Self::cares(fact)).filter(inside) {
                let start = fact.start.timestamp();
                if start - last > 1800 {
                    all += 1;
                    mine = false;
                }
                last = last.max(self.end(fact).max(start)).max(if self.end(fact) > start {
                    0
                } else {
                    start + 300
                });
                if fact.by.or(fact.subject.carer()) == Some(id) && !mine {
                    part += 1;
                    mine = true;
                }
            }
        }
        (all, part)
    }

    /// Tasks of four weeks that were done twice or more, and who did so.
    fn tasks(&self) -> BTreeMap<String, BTreeSet<CarerId>> {
        let mut done: BTreeMap<String, Vec<Option<CarerId>>> = BTreeMap::new();
        for fact in self.past().filter(|fact| fact.start.timestamp() > self.now - 28 * DAY) {
            let baby = fact.subject.baby().is_some();
            let (task, by) = match &fact.detail {
                Detail::Feed(Feed::Bottle { .. }) => ("bottle".to_owned(), fact.by),
                Detail::Feed(Feed::Solids { .. }) => ("solids".to_owned(), fact.by),
                Detail::Nappy(_) => ("nappy".to_owned(), fact.by),
                Detail::Sleep(_) if baby => ("putting to sleep".to_owned(), fact.by),
                Detail::Medicine(_) if baby => ("medicine".to_owned(), fact.by),
                Detail::Toil { task } => (task.to_lowercase(), fact.subject.carer().or(fact.by)),
                _ => continue,
            };
            done.entry(task).or_default().push(by);
        }
        done.retain(|_, by| by.len() >= 2);
        let twice = |by: &Vec<Option<CarerId>>| {
            let times = |id: &CarerId| by.iter().filter(|one| **one == Some(*id)).count();
            by.iter().flatten().copied().filter(|id| times(id) >= 2).collect()
        };
        done.iter().map(|(task, by)| (task.clone(), twice(by))).collect()
    }
}

fn at(second: i64) -> Timestamp {
    chrono::DateTime::from_timestamp(second, 0).expect("an instant")
}

fn shared(one: Part, other: Part) -> Option<Part> {
    let both = (one.0.max(other.0), one.1.min(other.1));
    (both.0 < both.1).then_some(both)
}

/// Parts that overlap or are at most `apart`, as one.
fn merged(mut parts: Vec<Part>, apart: i64) -> Vec<Part> {
    parts.retain(|part| part.0 < part.1);
    parts.sort_unstable();
    let mut joined: Vec<Part> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.0 - last.1 <= apart => last.1 = last.1.max(part.1),
            _ => joined.push(part),
        }
    }
    joined
}

fn within(parts: &[Part], from: i64, to: i64) -> i64 {
    let inside = merged(parts.to_vec(), 0).into_iter().filter_map(|part| shared(part, (from, to)));
    inside.map(|part| part.1 - part.0).sum()
}

/// Hours and minutes as a column shows them.
fn hours(seconds: i64) -> String {
    format!("{}h{:02}", seconds / HOUR, seconds % HOUR / 60)
}

/// A part of all in per cent, half to even.
fn percent<E: std::fmt::Debug>(part: Result<i64, E>, all: Result<i64, E>) -> String {
    let number = |count: Result<i64, E>| {
        f64::from(u32::try_from(count.expect("a count")).expect("in four weeks"))
    };
    format!("{:.0} %", number(part) / number(all) * 100.0)
}

/// Columns `from` to `to` of the row of one carer.
fn cell(row: &str, from: usize, to: usize) -> String {
    row.chars().skip(from).take(to - from).collect::<String>().trim().to_owned()
}

/// The words after a label of the details, wrapped lines joined.
fn said(text: &str, label: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let (head, words) = (cell(line, 0, 11), cell(line, 11, 400));
        let last = words.starts_with("Shares are");
        let goes_on = head.is_empty() && open && !words.is_empty() && !last;
        if goes_on && let Some(last) = found.last_mut() {
            *last = format!("{last} {words}");
        }
        open = goes_on || head == label;
        if head == label {
            found.push(words);
        }
    }
    found
}

/// Screen 6 in all its room with each carer selected in turn.
fn screens(model: &Model) -> Vec<(CarerId, String, String)> {
    let carers = model.household.carers.clone();
    let mut shown = Vec::new();
    for (place, (id, carer)) in carers.iter().enumerate() {
        let keys: String =
            std::iter::repeat_n('w', carers.len()).chain(std::iter::repeat_n('x', place)).collect();
        let text = view::text(&sample::pressed(model.clone(), &keys));
        let row = text
            .lines()
            .find(|line| line.chars().skip(1).collect::<String>().starts_with(&carer.name));
        shown.push((*id, row.expect("a row").to_owned(), text));
    }
    shown
}

/// Holds every figure about the work that both households have.
fn work(house: &House, model: &Model, (id, row, text): &(CarerId, String, String)) {
    let all: i64 = model.household.carers.iter().map(|(id, _)| house.up(*id)).sum();
    let share = percent::<()>(Ok(house.up(*id)), Ok(all));
    assert!(cell(row, 58, 73).ends_with(&share), "load {share}: {row}");
    assert_eq!(said(text, "load"), [format!("7 d: {share} of the time up for the babies")]);
    // A day of which nothing is logged about a baby is not known.
    let midnight = house.midnight(house.zone.date(at(house.now)));
    let about = |fact: &Fact| fact.subject.baby().is_some() && fact.start.timestamp() >= midnight;
    let seen = house.past().any(about);
    let answered = if seen { house.answered(*id).to_string() } else { "?".to_owned() };
    let answered = format!("requests answered: {answered}");
    assert_eq!(said(text, "today"), [answered]);
}

/// Holds what is said of all together.
fn together(house: &House, model: &Model, text: &str) {
    let tasks = house.tasks();
    let critical = ["bottle", "nappy", "putting to sleep", "medicine", "solids"];
    let known: Vec<String> = critical
        .iter()
        .filter_map(|task| Some(format!("{task} {}", tasks.get(*task)?.len())))
        .collect();
    let least = critical.iter().filter_map(|task| Some(tasks.get(*task)?.len())).min();
    let factor = format!("bus factor {}: {}", least.expect("tasks"), known.join(", "));
    assert_eq!(said(text, "tasks"), [factor]);
    let mut only: Vec<String> = Vec::new();
    for (id, carer) in &model.household.carers {
        let alone = |task: &&str| tasks.get(*task).is_some_and(|who| who.iter().eq([id]));
        let others = tasks.keys().map(String::as_str).filter(|task| !critical.contains(task));
        let names: Vec<&str> = critical.into_iter().chain(others).filter(alone).collect();
        if !names.is_empty() {
            only.push(format!("{}: {}", carer.name, names.join(", ")));
        }
    }
    let nobody: Vec<&str> =
        tasks.iter().filter(|(_, who)| who.is_empty()).map(|(task, _)| task.as_str()).collect();
    if !nobody.is_empty() {
        only.push(format!("nobody named: {}", nobody.join(", ")));
    }
    let words = if only.is_empty() {
        "no task of 28 days is known by one carer alone".to_owned()
    } else {
        only.join("; ")
    };
    assert_eq!(said(text, "only one"), [words]);
    let (primary, carer) =
        model.household.carers.iter().find(|(_, carer)| carer.primary).expect("a primary");
    let today = house.zone.date(at(house.now));
    let this = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    let weeks = (0..8).rev().map(|ago| house.incidents(*primary, this - TimeDelta::days(7 * ago)));
    let weeks: Vec<(usize, usize)> = weeks.filter(|(all, _)| *all > 0).collect();
    let shares: Vec<String> = weeks
        .iter()
        .map(|(all, part)| percent(i64::try_from(*part), i64::try_from(*all)))
        .collect();
    let nights = said(text, "nights").remove(0);
    let begins = format!("{} had a part in ", carer.name);
    assert!(nights.starts_with(&begins), "{nights}");
    assert!(nights.contains(&format!(" {} by week", shares.join(", "))), "{nights}: {shares:?}");
    let (all, part) = weeks.last().expect("a week");
    assert!(nights.contains(&format!("last {part} of {all},")), "{nights}");
}

/// One carer's state and stretches.
fn sleep(house: &House, (id, row, text): &(CarerId, String, String)) {
    let (now, sleeps) = (house.now, house.sleeps(*id));
    let last = *sleeps.last().expect("a sleep");
    let state = if last.1 == now {
        format!("asleep {}", hours(now - last.0))
    } else {
        format!("awake {}", hours(now - last.1))
    };
    assert_eq!(cell(row, 10, 24), state);
    let slept = within(&sleeps, now - DAY, now);
    assert_eq!(cell(row, 24, 35), hours(slept));
    let night = (house.midnight(house.zone.date(at(now))) - 2 * HOUR, now);
    let inside = sleeps.iter().filter_map(|sleep| shared(*sleep, night));
    let longest = inside.map(|part| part.1 - part.0).max().unwrap_or_default();
    assert_eq!(cell(row, 49, 58), hours(longest));
    let long = sleeps.iter().rev().find(|part| part.1 - part.0 >= 3 * HOUR).expect("one");
    let ended = if long.1 == now {
        "still going on".to_owned()
    } else {
        format!("{} ago", hours(now - long.1))
    };
    let stretch = said(text, "stretch").remove(0);
    assert!(stretch.ends_with(&ended), "{stretch}: {ended}");
    let red = slept < 5 * HOUR || last.1 + 17 * HOUR < now;
    assert_eq!(cell(row, 87, 100), if red { "! red" } else { "~ amber" }, "it is 03:12");
    assert_eq!(said(text, "drive")[0].contains("under 6 h of sleep"), slept < 6 * HOUR);
}

/// One carer's nights and debt.
fn nights(house: &House, (id, row, text): &(CarerId, String, String)) {
    let (now, sleeps) = (house.now, house.sleeps(*id));
    let wakes = house.wakes(*id);
    let total: usize = wakes.iter().flatten().sum();
    let (known, of) = (wakes.iter().flatten().count(), wakes.len());
    let least = if known < of { "+" } else { "" };
    assert!(cell(row, 73, 87).starts_with(&format!("{total}{least} ")), "{row}: {wakes:?}");
    let nights: Vec<String> =
        wakes.iter().map(|night| night.map_or("?".to_owned(), |n| n.to_string())).collect();
    let words = format!("7 d: {total} in {known} of {of} nights: {}; for a baby", nights.join(" "));
    assert!(said(text, "wakes")[0].starts_with(&words), "{text}\n{words}");
    // Fourteen noons back: 8 h a day, 0.87 a day further off, 2 h repaid at most.
    let today = house.zone.date(at(now));
    let noon = |ago: i64| house.midnight(today - TimeDelta::days(ago)) + 12 * HOUR;
    let (mut all, mut known, mut sum, mut days) = (0.0, 0.0, 0.0, 0);
    for (day, weight) in (2..16).zip((0..14).map(|day| 0.87_f64.powi(day))) {
        let asleep = within(&sleeps, noon(day), noon(day - 1));
        all += weight;
        if asleep > 0 {
            let asleep = f64::from(u32::try_from(asleep).expect("a day")) / 3600.0;
            (known, sum) = (known + weight, sum + weight * (8.0 - asleep).max(-2.0));
            days += 1;
        }
    }
    let debt = format!("{:.1}", (all * sum / known).max(0.0));
    let debt = debt.strip_suffix(".0").unwrap_or(&debt);
    assert_eq!(cell(row, 35, 49), format!("{debt} h {days}/14"));
}

/// One carer's toil, time alone, and acts inside a sleep.
fn rest(house: &House, model: &Model, (id, _, text): &(CarerId, String, String)) {
    let (now, week) = (house.now, house.now - 7 * DAY);
    let toil = house.of(*id, Kind::Toil);
    let begun = toil.iter().filter(|part| part.0 >= week).count();
    let toiled = format!("7 d: {}, tasks {begun}", hours(within(&toil, week, now)));
    assert!(said(text, "toil")[0].starts_with(&toiled), "{text}\n{toiled}");
    let mut others: Vec<Part> = vec![(week, now)];
    for (other, _) in model.household.carers.iter().filter(|(other, _)| other != id) {
        let theirs = house.sleeps(*other);
        let both = |part: &Part| -> Vec<Part> {
            theirs.iter().filter_map(|sleep| shared(*part, *sleep)).collect()
        };
        others = others.iter().flat_map(both).collect();
    }
    let sleeps = house.sleeps(*id);
    let asleep: i64 = others.iter().map(|part| within(&sleeps, part.0, part.1)).sum();
    let alone = within(&others, week, now) - asleep;
    let alone = match alone / DAY {
        0 => hours(alone),
        days => format!("{days}d {}h", alone % DAY / HOUR),
    };
    assert_eq!(said(text, "alone"), [format!("7 d: {alone} awake while the others slept")]);
    let acts = house.acts(Some(*id));
    let busy = house.of(*id, Kind::Sleep).into_iter().filter(|sleep| {
        sleep.1 > now - 2 * DAY && acts.iter().any(|act| sleep.0 < act.0 && act.0 < sleep.1)
    });
    assert_eq!(said(text, "odd").len(), busy.count(), "{text}");
}

#[test]
fn every_figure_of_the_made_up_household() {
    // Wide enough for all figures, too narrow for carers beside each other.
    let model = sample::carers((100, 60));
    let facts = model.timeline.all().iter().map(|logged| logged.fact.clone()).collect();
    let house = House { facts, zone: model.zone(), now: model.now.timestamp() };
    let shown = screens(&model);
    assert_eq!(shown.len(), 3);
    for one in &shown {
        work(&house, &model, one);
        sleep(&house, one);
        nights(&house, one);
        rest(&house, &model, one);
    }
    together(&house, &model, &shown[0].2);
}

/// A real year: two carers who log what they do and never their own sleep.
fn year(zone: Zone) -> (Household, Vec<Fact>) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/eva/eva.csv");
    let empty = Household::default();
    let options = Options {
        zone,
        zone_given: true,
        baby: Some("Eva".to_owned()),
        now: at(1_795_000_000),
        household: &empty,
        notes: false,
        units: Vec::new(),
        map: None,
    };
    let imported = run(Format::BabyConnect, &[path], &options).expect("it imports");
    let facts: Vec<Fact> = imported.facts().cloned().collect();
    let mut household = Household { zone: Some(zone), ..Household::default() };
    for id in facts.iter().filter_map(|fact| fact.by) {
        if household.carer(id).is_none() {
            let primary = household.carers.is_empty();
            let name = if primary { "first" } else { "second" }.to_owned();
            household.carers.push((id, Carer { name, primary, ..Carer::default() }));
        }
    }
    assert_eq!(household.carers.len(), 2);
    (household, facts)
}

#[test]
fn every_figure_of_a_real_year() {
    let zone: Zone = "America/Los_Angeles".parse().expect("a zone");
    let (household, facts) = year(zone);
    for now in ["2020-04-10T18:00:00Z", "2020-06-01T10:30:00Z", "2020-11-01T09:30:00Z"] {
        let now: Timestamp = now.parse().expect("an instant");
        let logged = facts.iter().zip(1_u128..).map(|(fact, id)| Logged {
            id: FactId::from_bytes(id.to_be_bytes()),
            fact: fact.clone(),
            author: fact.by,
            device: DeviceId::from_bytes([0; 16]),
            recorded_at: fact.start,
            history: 1,
        });
        let model = Model::new(Start {
            now,
            machine_zone: zone,
            ui: sample::carers((100, 60)).ui,
            household: household.clone(),
            documents: Documents::default(),
            watching: Watching::default(),
            facts: logged.collect(),
            since: None,
            upto: 1,
            you: None,
            demo: false,
            as_if: true,
            config_trouble: None,
        });
        let model = sample::pressed(model, "6");
        let house = House { facts: facts.clone(), zone, now: now.timestamp() };
        let shown = screens(&model);
        for one in &shown {
            let (_, row, text) = one;
            work(&house, &model, one);
            assert_eq!(cell(row, 24, 35), "?", "{now}");
            assert_eq!(cell(row, 35, 58), "insufficient  ?", "{now}");
            assert_eq!(cell(row, 73, 87), "?", "{now}");
            assert!(said(text, "slept")[0].starts_with("no sleep logged"), "{text}");
            assert_eq!(said(text, "alone"), ["7 d: ? awake while the others slept"]);
        }
        together(&house, &model, &shown[0].2);
    }
}

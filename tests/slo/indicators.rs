//! What each indicator counts, worked by hand.

use crate::stream::at;
use chrono::TimeDelta;
use dadops::domain::baby::Baby;
use dadops::domain::care::Cry;
use dadops::domain::carer::Carer;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::BabyId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Millilitres;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::zone::Zone;
use dadops::journal::household::Household;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::plan::objective::Amount;
use dadops::plan::objective::Bound;
use dadops::plan::objective::Content;
use dadops::plan::objective::Indicator;
use dadops::plan::objective::Label;
use dadops::plan::objective::Limit;
use dadops::plan::objective::Method;
use dadops::plan::objective::Objective;
use dadops::plan::objective::Stream;
use dadops::plan::objective::Target;
use dadops::plan::objective::Whom;
use dadops::plan::objective::Window;
use dadops::slo::outcome::Mark;
use dadops::slo::scene::Scene;
use dadops::slo::verdict::Slo;
use dadops::slo::verdict::Verdict;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

pub fn ada() -> Subject {
    Subject::Baby(BabyId::from_bytes([1; 16]))
}

pub fn mum() -> CarerId {
    CarerId::from_bytes([2; 16])
}

pub fn dad() -> CarerId {
    CarerId::from_bytes([3; 16])
}

/// Ada, born at minute 0, with Mum, the primary, and Dad.
pub fn family() -> Household {
    let carer = |name: &str, primary| Carer { name: name.to_owned(), primary, gave_birth: primary };
    let ada = Baby {
        name: "Ada".to_owned(),
        born: Some(at(0)),
        birth_weight: Measured::new(3.4, Unit::Kg).ok(),
        ..Baby::default()
    };
    Household {
        babies: vec![(BabyId::from_bytes([1; 16]), ada)],
        carers: vec![(mum(), carer("Mum", true)), (dad(), carer("Dad", false))],
        ..Household::default()
    }
}

pub fn about(whom: Subject, minute: i64, extent: Extent, detail: Detail) -> Fact {
    Fact { extent, ..Fact::at(whom, at(minute), Zone::UTC, detail) }
}

pub fn line(facts: Vec<Fact>) -> Timeline {
    let logged = facts.into_iter().zip(1_u128..).map(|(fact, id)| Logged {
        id: FactId::from_bytes(id.to_be_bytes()),
        author: None,
        device: DeviceId::from_bytes([0; 16]),
        recorded_at: fact.start,
        history: 1,
        fact,
    });
    Timeline::new(logged.collect(), None)
}

pub fn objective(whom: Whom, indicator: Indicator, method: Method) -> Objective {
    Objective {
        id: Label::new("trial").expect("a label"),
        promise: "a promise".to_owned(),
        whom,
        indicator,
        method,
        target: Target::new(0.9).expect("a target"),
        window: Window::new(7).expect("a window"),
        per_day: 1.0,
        runbook: None,
    }
}

fn feed(minute: i64) -> Fact {
    let volume = Measured::new(90.0, Unit::Ml).ok();
    about(ada(), minute, Extent::Instant, Detail::Feed(Feed::Bottle { volume, milk: None }))
}

fn by(carer: CarerId, fact: Fact) -> Fact {
    Fact { by: Some(carer), ..fact }
}

fn note(minute: i64) -> Fact {
    about(ada(), minute, Extent::Instant, Detail::Note { text: "hiccups".to_owned() })
}

fn wet(minute: i64) -> Fact {
    let detail = Detail::Nappy(Nappy { content: NappyContent::Wet, ..Nappy::default() });
    about(ada(), minute, Extent::Instant, detail)
}

fn slept(whom: Subject, from: i64, to: i64) -> Fact {
    about(whom, from, Extent::Until(at(to)), Detail::Sleep(Sleep::default()))
}

fn excuse(whom: Subject, from: i64, to: i64) -> Fact {
    let detail = Detail::Excused { why: "hospital".to_owned() };
    about(whom, from, Extent::Until(at(to)), detail)
}

/// A note each four hours up to `until`: a log without holes.
fn noted(from: i64, until: i64) -> Vec<Fact> {
    (0..=(until - from) / (4 * HOUR)).map(|n| note(from + n * 4 * HOUR)).collect()
}

fn verdict(facts: Vec<Fact>, objective: &Objective, now: i64) -> Verdict {
    let (line, household) = (line(facts), family());
    let scene = Scene::new(&line, &household, Zone::UTC, at(now));
    let slo = Slo::evaluate(std::slice::from_ref(objective), &scene);
    slo.verdicts.first().expect("one").clone()
}

/// What counted: the minute and a letter, small when it may still change.
fn told(facts: Vec<Fact>, objective: &Objective, now: i64) -> Vec<(i64, char)> {
    let letter = |mark, provisional| match (mark, provisional) {
        (Mark::Good, false) => 'G',
        (Mark::Bad, false) => 'B',
        (Mark::Unobserved, false) => '?',
        (Mark::Bad, true) => 'b',
        (_, true) => '.',
    };
    let found = verdict(facts, objective, now);
    let outcomes = found.stream.outcomes().iter();
    outcomes
        .map(|one| ((one.at - at(0)).num_minutes(), letter(one.mark, one.provisional)))
        .collect()
}

fn gap() -> Objective {
    let at_most = Limit::BirthWeight { before: TimeDelta::hours(4), after: None };
    let of = Stream::of(Kind::Feed);
    objective(Whom::EachBaby, Indicator::Gap { of, at_most }, Method::Occurrences)
}

#[test]
fn a_gap_is_good_up_to_its_limit_and_the_minute_after_is_not() {
    let feeds = |minutes: &[i64]| minutes.iter().copied().map(feed).collect::<Vec<_>>();
    assert_eq!(told(feeds(&[100, 340]), &gap(), 350), [(340, 'G')]);
    assert_eq!(told(feeds(&[100, 341]), &gap(), 350), [(341, 'B')]);
    // Half an hour apart is one session.
    assert_eq!(told(feeds(&[100, 130, 340]), &gap(), 350), [(340, 'G')]);
    // The one that runs: at the limit nothing, a minute later bad for now; the
    // next feed replaces it.
    assert_eq!(told(feeds(&[100]), &gap(), 340), []);
    assert_eq!(told(feeds(&[100]), &gap(), 341), [(341, 'b')]);
    assert_eq!(told(feeds(&[100, 360]), &gap(), 361), [(360, 'B')]);
    // Over five hours without any entry the log has a hole.
    assert_eq!(told(feeds(&[100, 401]), &gap(), 410), [(401, '?')]);
    assert_eq!(told([feeds(&[100, 401]), vec![note(300)]].concat(), &gap(), 410), [(401, 'B')]);
    // The one that runs stays bad however long it waits, until an entry shows
    // that nothing was logged.
    assert_eq!(told(feeds(&[100]), &gap(), 410), [(410, 'b')]);
    assert_eq!(told(feeds(&[100]), &gap(), 9 * DAY), [(9 * DAY, 'b')]);
    assert_eq!(told([feeds(&[100]), vec![note(401)]].concat(), &gap(), 410), [(410, '.')]);
    let over = [feeds(&[100]), vec![excuse(ada(), 350, 360)]].concat();
    assert_eq!(told(over, &gap(), 410), [(410, '.')]);
    // The facts it stands on open in the log.
    let bad = verdict(feeds(&[100, 341]), &gap(), 350);
    assert_eq!(bad.stream.outcomes()[0].facts.len(), 2);
}

#[test]
fn an_excused_stretch_is_unobserved_and_listed() {
    let feeds = |more: Fact| vec![feed(100), feed(341), more];
    let with = |more: Fact| {
        let found = verdict(feeds(more), &gap(), 350);
        let excused = found.stream.outcomes()[0].excused;
        (found.budget.counts.bad, found.budget.counts.unobserved, found.excused.len(), excused)
    };
    assert_eq!(with(excuse(ada(), 200, 210)), (0, 1, 1, true));
    assert_eq!(with(excuse(Subject::Household, 340, 345)), (0, 1, 1, true));
    assert_eq!(with(excuse(ada(), 341, 345)), (1, 0, 1, false), "after it");
    assert_eq!(with(excuse(Subject::Carer(mum()), 200, 210)), (1, 0, 0, false), "another's");
}

#[test]
fn a_limit_goes_with_the_birth_weight() {
    let weight = |minute, kg| {
        let weight = Measured::new(kg, Unit::Kg).expect("a weight");
        let detail = Detail::Measurement(dadops::domain::measure::Measurement::Weight(weight));
        about(ada(), minute, Extent::Instant, detail)
    };
    let day = 8 * DAY;
    let with = |more: Fact| told(vec![feed(day), feed(day + 250), more], &gap(), day + 260);
    assert_eq!(with(weight(day - HOUR, 3.39)), [(day + 250, 'B')]);
    assert_eq!(with(weight(day - HOUR, 3.4)), [], "regained: nothing is promised");
    assert_eq!(with(weight(HOUR, 3.4)), [(day + 250, 'B')], "the weight of the birth");
}

fn count(least: &[(u16, Option<u32>)]) -> Objective {
    let of = Stream { content: Some(Content::Wet), ..Stream::of(Kind::Nappy) };
    let bound = Bound { at_least: Some(Limit::ByDay(least.to_vec())), at_most: None };
    objective(Whom::EachBaby, Indicator::Count { of, bound }, Method::DailySlices)
}

#[test]
fn a_gap_of_days_counts_where_the_log_goes_on() {
    let of = Stream::of(Kind::Nappy);
    let at_most = Limit::Always(TimeDelta::days(5));
    let gap = objective(Whom::EachBaby, Indicator::Gap { of, at_most }, Method::Occurrences);
    let days = |last: i64| [vec![wet(0), wet(last * DAY)], noted(0, last * DAY)].concat();
    assert_eq!(told(days(5), &gap, 5 * DAY), [(5 * DAY, 'G')]);
    assert_eq!(told(days(6), &gap, 6 * DAY), [(6 * DAY, 'B')]);
    let holed = [vec![wet(0), wet(6 * DAY)], noted(0, 500), noted(900, 6 * DAY)].concat();
    assert_eq!(told(holed, &gap, 6 * DAY), [(6 * DAY, '?')]);
    assert_eq!(told([vec![wet(0)], noted(0, 6 * DAY)].concat(), &gap, 6 * DAY), [(6 * DAY, 'b')]);
}

#[test]
fn a_day_counts_when_it_ended_or_is_good_already() {
    // Born at midnight: day 3 of life begins with the third civil day.
    let table = [(1, Some(1)), (3, Some(3)), (5, None)];
    let wets = |day: i64, count: i64| (0..count).map(move |n| wet(day * DAY + 600 + n));
    let told = |wets: Vec<Fact>, now| told([wets, noted(0, now)].concat(), &count(&table), now);
    let one = |day, number, now| told(wets(day, number).collect(), now);
    assert_eq!(one(0, 1, DAY - 1), [(DAY - 1, 'G')], "reached, and the day goes on");
    assert_eq!(one(0, 0, DAY - 1), [], "not yet");
    assert_eq!(one(0, 0, DAY), [(DAY, '?')], "no nappy was ever logged");
    assert_eq!(told(vec![wet(100)], 3 * DAY), [(DAY, 'G'), (2 * DAY, 'B'), (3 * DAY, 'B')]);
    assert_eq!(told(vec![wet(100)], 4 * DAY)[3], (4 * DAY, '?'), "nappies are logged no longer");
    let third: Vec<_> = (0..2).flat_map(|day| wets(day, 1)).chain(wets(2, 2)).collect();
    assert_eq!(told(third.clone(), 3 * DAY), [(DAY, 'G'), (2 * DAY, 'G'), (3 * DAY, 'B')]);
    let third: Vec<_> = third.into_iter().chain([wet(2 * DAY + 700)]).collect();
    assert_eq!(told(third, 3 * DAY)[2], (3 * DAY, 'G'));
    assert_eq!(told(Vec::new(), 6 * DAY).len(), 4, "from day 5 on nothing is promised");
}

#[test]
fn a_day_with_a_hole_is_unobserved() {
    let holed = [noted(0, 600), noted(1000, DAY)].concat();
    assert_eq!(told(holed, &count(&[(1, Some(1))]), DAY), [(DAY, '?')]);
    let dry = [noted(-HOUR, DAY), vec![wet(-HOUR)]].concat();
    assert_eq!(told(dry, &count(&[(1, Some(1))]), DAY), [(DAY, 'B')]);
}

#[test]
fn days_are_those_of_the_zone() {
    // London's last Sunday of March 2027 has 23 hours; 126 days after minute 0.
    let household = family();
    let zone: Zone = "Europe/London".parse().expect("a zone");
    let sunday = zone.day("2027-03-28".parse().expect("a date"));
    assert_eq!(sunday.length(), TimeDelta::hours(23));
    let from = (sunday.start() - at(0)).num_minutes();
    let mut facts = noted(from - HOUR, from + 2 * DAY);
    facts.push(wet(from + 23 * HOUR - 1));
    let line = line(facts);
    let objective = count(&[(1, Some(1))]);
    let scene = Scene::new(&line, &household, zone, sunday.end());
    let slo = Slo::evaluate(std::slice::from_ref(&objective), &scene);
    let last = slo.verdicts[0].stream.outcomes().last().cloned().expect("a day");
    assert_eq!((last.at, last.mark), (sunday.end(), Mark::Good));
}

#[test]
fn milk_and_sleep_of_a_day() {
    let least = |amount| Bound { at_least: Some(Limit::Always(amount)), at_most: None };
    let total = |kind, amount| {
        let indicator = Indicator::Total { of: Stream::of(kind), bound: least(amount) };
        objective(Whom::EachBaby, indicator, Method::DailySlices)
    };
    let ml = |value| Amount::Volume(Millilitres::new(value).expect("a volume"));
    let feeds = || [noted(0, DAY), vec![feed(-HOUR), feed(100), feed(400)]].concat();
    assert_eq!(told(feeds(), &total(Kind::Feed, ml(180.0)), DAY), [(DAY, 'G')]);
    assert_eq!(told(feeds(), &total(Kind::Feed, ml(181.0)), DAY), [(DAY, 'B')]);
    let sleeps = || {
        let sleeps = [slept(ada(), -60, 100), slept(ada(), 300, 500), slept(ada(), 900, 1500)];
        [noted(0, DAY), sleeps.to_vec()].concat()
    };
    // Somebody else may have given more: a bottle without an amount, a breast.
    let bottle = Detail::Feed(Feed::Bottle { volume: None, milk: None });
    let unmeasured = |feed| about(ada(), 700, Extent::Instant, feed);
    let more = |detail| [feeds(), vec![unmeasured(detail)]].concat();
    let day = |facts| told(facts, &total(Kind::Feed, ml(181.0)), DAY);
    assert_eq!(day(more(bottle)), [(DAY, '?')]);
    assert_eq!(day(more(Detail::Feed(Feed::Breast { sides: Vec::new() }))), [(DAY, '?')]);
    let solids = Feed::Solids { food: None, reaction: None };
    assert_eq!(day(more(Detail::Feed(solids))), [(DAY, 'B')], "no milk");
    assert_eq!(day(noted(0, DAY)), [(DAY, '?')], "no feed was ever logged");
    // 100 + 200 + 540 minutes inside the day.
    let minutes = |minutes| Amount::Time(TimeDelta::minutes(minutes));
    assert_eq!(told(sleeps(), &total(Kind::Sleep, minutes(840)), DAY), [(DAY, 'G')]);
    assert_eq!(told(sleeps(), &total(Kind::Sleep, minutes(841)), DAY), [(DAY, 'B')]);
    let endless = about(ada(), 600, Extent::Instant, Detail::Sleep(Sleep::default()));
    let endless = [sleeps(), vec![endless]].concat();
    assert_eq!(told(endless, &total(Kind::Sleep, minutes(841)), DAY), [(DAY, '?')]);
}

#[test]
fn a_carers_sleep_in_all_is_known_as_their_sleep_is() {
    let least = Limit::Always(Amount::Time(TimeDelta::hours(6)));
    let bound = Bound { at_least: Some(least), at_most: None };
    let total = Indicator::Total { of: Stream::of(Kind::Sleep), bound };
    let sleep = Indicator::Sleep { at_least: TimeDelta::hours(6) };
    let stretch = Indicator::Stretch { at_least: TimeDelta::hours(4) };
    let noon = DAY + 12 * HOUR;
    let mine = |from, to| slept(Subject::Carer(mum()), from, to);
    let newest = |indicator: &Indicator, method, facts: &[Fact]| {
        let objective = objective(Whom::Primary, indicator.clone(), method);
        let all = told([noted(0, noon), facts.to_vec()].concat(), &objective, noon);
        all.last().copied()
    };
    let three = |facts: &[Fact]| {
        [
            newest(&total, Method::DailySlices, facts),
            newest(&sleep, Method::DailySlices, facts),
            newest(&stretch, Method::NightlySlices, facts),
        ]
        .map(|one| one.map(|(_, mark)| mark))
    };
    // The baby's log has no hole; hers says nothing.
    assert_eq!(three(&[]), [Some('?'); 3]);
    assert_eq!(three(&[mine(13 * HOUR, 14 * HOUR)]), [Some('?'); 3], "a nap, no word of the night");
    let before = mine(-2 * HOUR, HOUR);
    let short = mine(24 * HOUR, 27 * HOUR);
    assert_eq!(three(&[before.clone(), short]), [Some('B'); 3]);
    assert_eq!(three(&[before, mine(23 * HOUR, 29 * HOUR)]), [Some('G'); 3]);
}

#[test]
fn a_carers_stretch_and_sleep() {
    let whom = Whom::Carer("Mum".to_owned());
    let night = |from, to| vec![slept(Subject::Carer(mum()), from, to)];
    let stretch = Indicator::Stretch { at_least: TimeDelta::hours(4) };
    let stretch = objective(whom.clone(), stretch, Method::NightlySlices);
    // The night of 22:00 to 07:00 counts at the next noon.
    let noon = DAY + 12 * HOUR;
    let told_of = |facts: Vec<Fact>, objective: &Objective| {
        let mut all = told(facts, objective, noon);
        all.retain(|(minute, _)| *minute == noon);
        all
    };
    let around = |mut facts: Vec<Fact>| {
        facts.push(slept(Subject::Carer(mum()), 12 * HOUR, 13 * HOUR));
        facts.push(slept(Subject::Carer(mum()), DAY + 10 * HOUR, DAY + 11 * HOUR));
        facts
    };
    let mark = |from, to| told_of(around(night(from, to)), &stretch);
    assert_eq!(mark(22 * HOUR, 26 * HOUR), [(noon, 'G')]);
    assert_eq!(mark(22 * HOUR, 26 * HOUR - 1), [(noon, 'B')]);
    assert_eq!(mark(20 * HOUR, 26 * HOUR - 1), [(noon, 'B')], "two hours of it before the night");
    assert_eq!(told_of(Vec::new(), &stretch), [(noon, '?')], "nothing is known of her");
    // 4 h and two naps of an hour: 6 h of a sleep-day.
    let sleep = |hours| {
        let indicator = Indicator::Sleep { at_least: TimeDelta::hours(hours) };
        objective(whom.clone(), indicator, Method::DailySlices)
    };
    assert_eq!(told_of(around(night(22 * HOUR, 26 * HOUR)), &sleep(6)), [(noon, 'G')]);
    assert_eq!(told_of(around(night(22 * HOUR, 26 * HOUR)), &sleep(7)), [(noon, 'B')]);
    assert_eq!(told_of(Vec::new(), &sleep(6)), [(noon, '?')], "an empty day is never complete");
}

#[test]
fn the_share_of_a_night() {
    let share = |at_most| {
        let indicator = Indicator::NightShare { at_most };
        objective(Whom::Household, indicator, Method::NightlySlices)
    };
    let noon = DAY + 12 * HOUR;
    // Acts without a length take five minutes: Mum three of four apart, 15 of 20.
    let acts = [(23 * HOUR, mum()), (25 * HOUR, mum()), (27 * HOUR, mum()), (29 * HOUR, dad())];
    let acts = acts.map(|(minute, carer)| by(carer, feed(minute))).to_vec();
    let told = |at_most, acts: Vec<Fact>, notes: Vec<Fact>| {
        let all = told([acts, notes].concat(), &share(at_most), noon);
        all.last().copied()
    };
    assert_eq!(told(0.75, acts.clone(), noted(0, noon)), Some((noon, 'G')));
    assert_eq!(told(0.74, acts.clone(), noted(0, noon)), Some((noon, 'B')));
    assert_eq!(told(0.74, Vec::new(), noted(0, noon)), Some((noon, '?')), "nobody did anything");
    let one = [(23 * HOUR, mum()), (25 * HOUR, mum())].map(|(at, carer)| by(carer, feed(at)));
    let one = one.to_vec();
    assert_eq!(told(0.74, one.clone(), noted(0, noon)), Some((noon, '?')), "one carer logs");
    let both = [one.clone(), vec![by(dad(), feed(2 * HOUR))]].concat();
    assert_eq!(told(0.74, both, noted(0, noon)), Some((noon, 'B')), "he did, the night before");
    let day = [one, vec![by(dad(), feed(12 * HOUR))]].concat();
    assert_eq!(told(0.74, day, noted(0, noon)), Some((noon, '?')), "not by night");
    let hole = told(0.74, acts, noted(0, 20 * HOUR));
    assert_eq!(hole, Some((noon, '?')), "nothing from five in the morning to noon");
}

#[test]
fn answers_and_what_disturbs() {
    let cry = |minute| about(ada(), minute, Extent::Instant, Detail::Cry(Cry { helped: None }));
    let answer = Indicator::Answer { at_most: TimeDelta::minutes(5), hours: None };
    let answer = objective(Whom::Household, answer, Method::Occurrences);
    let told_by = |facts, now| told(facts, &answer, now);
    assert_eq!(told_by(vec![cry(0), by(dad(), feed(5))], 600), [(5, 'G')]);
    assert_eq!(told_by(vec![cry(0), by(dad(), feed(6))], 600), [(6, 'B')]);
    assert_eq!(told_by(vec![cry(0)], 5), []);
    assert_eq!(told_by(vec![cry(0)], 6), [(6, 'b')], "it waits");
    assert_eq!(told_by(vec![cry(0)], 61), [(60, '?')], "most likely not logged");

    let undisturbed = objective(Whom::Primary, Indicator::Undisturbed, Method::Occurrences);
    let toil = |carer, from: i64, to: i64| {
        let detail = Detail::Toil { task: "bottles".to_owned() };
        by(carer, about(Subject::Carer(carer), from, Extent::Until(at(to)), detail))
    };
    // Mum's quiet window is 22:00 to 06:00.
    let facts =
        |toil: Fact| vec![cry(60), by(dad(), feed(65)), cry(120), by(mum(), feed(125)), toil];
    let with = |toil| told(facts(toil), &undisturbed, 600);
    assert_eq!(with(toil(mum(), 200, 210)), [(60, 'G'), (120, 'G'), (200, 'B')]);
    assert_eq!(with(toil(dad(), 200, 210)), [(60, 'G'), (120, 'G')]);
    assert_eq!(with(toil(mum(), 360, 370)), [(60, 'G'), (120, 'G')], "after six");
    // Dad has the duty: what reached Mum could have been his.
    let (line, household) = (line(facts(note(300))), family());
    let mut scene = Scene::new(&line, &household, Zone::UTC, at(600));
    scene.duty = vec![(dad(), dadops::domain::span::Span::new(at(0), at(600)))];
    let slo = Slo::evaluate(std::slice::from_ref(&undisturbed), &scene);
    let counts = slo.verdicts[0].budget.counts;
    assert_eq!((counts.good, counts.bad), (1, 1));
}

#[test]
fn a_ratio_of_any_two() {
    let wet = Stream { content: Some(Content::Wet), ..Stream::of(Kind::Nappy) };
    let ratio = |at_least, method| {
        let (good, total) = (wet.clone(), Stream::of(Kind::Nappy));
        objective(Whom::EachBaby, Indicator::Ratio { good, total, at_least }, method)
    };
    let dry = |minute| {
        let detail = Detail::Nappy(Nappy { content: NappyContent::Dry, ..Nappy::default() });
        about(ada(), minute, Extent::Instant, detail)
    };
    let facts = || [noted(0, DAY), vec![self::wet(10), dry(20), self::wet(30)]].concat();
    let each = told(facts(), &ratio(None, Method::Occurrences), DAY);
    assert_eq!(each, [(10, 'G'), (20, 'B'), (30, 'G')]);
    let day = |least| told(facts(), &ratio(Some(least), Method::DailySlices), DAY);
    assert_eq!((day(0.66), day(0.67)), (vec![(DAY, 'G')], vec![(DAY, 'B')]));
    assert_eq!(told(noted(0, DAY), &ratio(Some(0.5), Method::DailySlices), DAY), [(DAY, '?')]);
}

#[test]
fn minutes_overdue() {
    let indicator =
        Indicator::Gap { of: Stream::of(Kind::Feed), at_most: Limit::Always(TimeDelta::hours(4)) };
    let objective = objective(Whom::EachBaby, indicator, Method::TimeWeighted);
    // From minute 100 on, limit at 340, fed at 390: 50 minutes overdue, up to
    // the quarter that ends at 480: 380 minutes, 330 of them good.
    let counts = |facts, now| verdict(facts, &objective, now).budget.counts;
    let fed = counts(vec![feed(100), note(300), feed(390)], 485);
    assert_eq!((fed.good, fed.bad, fed.unobserved), (330, 50, 0));
    // A hole of 301 minutes: 300 of it lies in quarters that are over.
    let hole = counts(vec![feed(100), feed(401)], 405);
    assert_eq!((hole.good, hole.bad, hole.unobserved), (4, 0, 301));
    // The one that runs: a long wait or a hole, an entry will tell.
    let runs = counts(vec![feed(100)], 495);
    assert_eq!((runs.good, runs.bad, runs.unobserved), (240, 155, 0));
    let shown = counts(vec![feed(100), note(480)], 495);
    assert_eq!((shown.good, shown.bad, shown.unobserved), (0, 15, 380));
}

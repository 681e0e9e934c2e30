//! The numbers that a promise says in words, beside those it is kept to.
//!
//! A promise is free text: only a plain number or time in it can be compared,
//! and one that says none is left alone.

use crate::plan::Plan;
use crate::plan::fault::Found;
use crate::plan::fault::Kind;
use crate::plan::objective::Amount;
use crate::plan::objective::Bound;
use crate::plan::objective::Indicator;
use crate::plan::objective::Label;
use crate::plan::objective::Limit;
use crate::plan::objective::Objective;
use crate::plan::rule::When;
use crate::text::catalogue::plan as text;
use crate::text::style::Tone;
use chrono::TimeDelta;
use std::collections::BTreeSet;
use std::ops::Range;

/// Where the parts of a plan stand in its text, in bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// The promise of each objective, its quotes included.
    pub(crate) promises: Vec<(Label, Range<usize>)>,
    /// The limit of each rule that has one.
    pub(crate) limits: Vec<(Label, usize)>,
}

/// A number as it can be compared: minutes, or millilitres, or how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Number {
    Minutes(i64),
    Plain(u32),
}

/// A number and where it stands in the promise.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    number: Number,
    place: Range<usize>,
}

/// What an objective is kept to.
struct Kept {
    numbers: BTreeSet<Number>,
    /// A promise by day of life says one of them, and the others in its own way.
    any: bool,
}

/// Returns a warning for each promise that says another number than it is kept
/// to, and for each rule that stayed at a limit which its objective left since
/// `before`.
pub(crate) fn odd(plan: &Plan, places: &Places, before: Option<&Plan>) -> Vec<Found> {
    let promises = plan.objectives.iter().filter_map(|one| says_another(one, places));
    let rules = before.map(|before| stayed(plan, places, before)).unwrap_or_default();
    promises.chain(rules).collect()
}

fn says_another(one: &Objective, places: &Places) -> Option<Found> {
    let kept = kept(one);
    let minutes = matches!(kept.numbers.first()?, Number::Minutes(_));
    let said = said(&one.promise).into_iter().map(|said| said.number);
    let said: BTreeSet<Number> =
        said.filter(|said| matches!(said, Number::Minutes(_)) == minutes).collect();
    let found = kept.numbers.iter().filter(|number| said.contains(number)).count();
    let holds = if kept.any { found > 0 } else { found == kept.numbers.len() };
    if said.is_empty() || holds {
        return None;
    }
    let with = [one.id.as_str(), &listed(&said), &listed(&kept.numbers)];
    let at = places.promises.iter().find(|(id, _)| *id == one.id);
    let at = at.map_or(0, |(_, place)| place.start);
    Some(Found::new(at, Kind::Stale, text::PROMISE_SAYS, &with))
}

fn stayed(plan: &Plan, places: &Places, before: &Plan) -> Vec<Found> {
    let mut found = Vec::new();
    for one in &plan.objectives {
        let (Indicator::Gap { of, .. }, Some(old)) =
            (&one.indicator, before.objective(one.id.as_str()))
        else {
            continue;
        };
        let (now, then) = (kept(one).numbers, kept(old).numbers);
        for rule in plan.rules.iter().filter(|rule| rule.whom == one.whom && now != then) {
            let When::Deadline { of: watched, limit } = &rule.when else { continue };
            let waits: BTreeSet<Number> = values(limit).map(|time| minutes(*time)).collect();
            if watched == of && waits == then {
                let at = places.limits.iter().find(|(id, _)| *id == rule.id);
                let at = at.map_or(0, |(_, at)| *at);
                let with = [rule.id.as_str(), &listed(&waits)];
                let instead = [one.id.as_str(), &listed(&now)];
                let instead = text::RULE_STAYED_INSTEAD.fill(Tone::Ops, &instead);
                let stayed = Found::new(at, Kind::Stale, text::RULE_STAYED, &with);
                found.push(stayed.instead(instead));
            }
        }
    }
    found
}

/// Returns `text` with the number in each promise that `before` promised in
/// the same words and keeps to another limit now; `None` when there is none.
///
/// Only where both limits are one number and the promise says the old one once.
pub(crate) fn followed(
    text: &str,
    plan: &Plan,
    places: &Places,
    before: &Plan,
) -> Option<(String, Vec<String>)> {
    let mut changes: Vec<(Range<usize>, String)> =
        plan.objectives.iter().filter_map(|one| follows(text, one, places, before)).collect();
    changes.sort_by_key(|(place, _)| place.start);
    let mut whole = text.to_owned();
    for (place, number) in changes.iter().rev() {
        whole.replace_range(place.clone(), number);
    }
    let numbers: Vec<String> = changes.into_iter().map(|(_, number)| number).collect();
    (!numbers.is_empty()).then_some((whole, numbers))
}

fn follows(
    text: &str,
    one: &Objective,
    places: &Places,
    before: &Plan,
) -> Option<(Range<usize>, String)> {
    let old = before.objective(one.id.as_str()).filter(|old| old.promise == one.promise)?;
    let (now, then) = (single(one)?, single(old)?);
    let said = said(&one.promise);
    let mut same = said.iter().filter(|said| said.number == then);
    let (place, twice) = (&same.next()?.place, same.next().is_some());
    let (_, whole) = places.promises.iter().find(|(id, _)| *id == one.id)?;
    // An escape in it would put every later letter elsewhere.
    let start = whole.start + text.get(whole.clone())?.find(&one.promise)?;
    let written = one.promise.get(place.clone())?;
    let number = like(written, now);
    let place = start + place.start..start + place.end;
    (now != then && !twice).then_some((place, number))
}

/// Returns a number as another is written.
fn like(written: &str, number: Number) -> String {
    let Number::Minutes(minutes) = number else { return shown(number) };
    let word: String = written.chars().rev().take_while(|c| c.is_alphabetic()).collect();
    let word: String = word.chars().rev().collect();
    match (word.starts_with('m'), word.starts_with('h')) {
        (true, _) if word.len() > 1 => format!("{minutes} {word}"),
        (_, true) if word.len() > 1 && minutes % 60 == 0 => format!("{} {word}", minutes / 60),
        _ if written.contains(' ') => shown(number),
        _ => shown(number).replace(' ', ""),
    }
}

fn single(one: &Objective) -> Option<Number> {
    let kept = kept(one);
    let share = matches!(one.indicator, Indicator::NightShare { .. } | Indicator::Ratio { .. });
    (kept.numbers.len() == 1 && !share).then(|| kept.numbers.first().copied()).flatten()
}

fn kept(one: &Objective) -> Kept {
    let (numbers, any): (BTreeSet<Number>, bool) = match &one.indicator {
        Indicator::Gap { at_most, .. } => {
            (values(at_most).map(|time| minutes(*time)).collect(), by_day(at_most))
        }
        Indicator::Count { bound, .. } => bounds(bound, |count| Number::Plain(*count)),
        Indicator::Total { bound, .. } => bounds(bound, |amount| match amount {
            Amount::Time(time) => minutes(*time),
            Amount::Volume(milk) => Number::Plain(whole(milk.value())),
        }),
        Indicator::Stretch { at_least: time }
        | Indicator::Sleep { at_least: time }
        | Indicator::Answer { at_most: time, .. } => (BTreeSet::from([minutes(*time)]), false),
        Indicator::NightShare { at_most: part } | Indicator::Ratio { at_least: Some(part), .. } => {
            (BTreeSet::from([Number::Plain(whole(part * 100.0))]), false)
        }
        Indicator::Undisturbed | Indicator::Ratio { at_least: None, .. } => (BTreeSet::new(), true),
    };
    Kept { numbers, any }
}

fn bounds<T>(bound: &Bound<T>, number: impl Fn(&T) -> Number) -> (BTreeSet<Number>, bool) {
    let sides = || bound.at_least.iter().chain(&bound.at_most);
    (sides().flat_map(values).map(number).collect(), sides().any(by_day))
}

fn values<T>(limit: &Limit<T>) -> impl Iterator<Item = &T> {
    let all: Vec<&T> = match limit {
        Limit::Always(value) => vec![value],
        Limit::ByDay(days) => days.iter().filter_map(|(_, value)| value.as_ref()).collect(),
        Limit::BirthWeight { before, after } => std::iter::once(before).chain(after).collect(),
    };
    all.into_iter()
}

const fn by_day<T>(limit: &Limit<T>) -> bool {
    matches!(limit, Limit::ByDay(_))
}

const fn minutes(time: TimeDelta) -> Number {
    Number::Minutes(time.num_minutes())
}

fn whole(number: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let number = number.round() as u32;
    number
}

/// Returns every plain number and time of a text.
fn said(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let said = one(text, at + next);
        at = said.place.end;
        found.push(said);
    }
    found
}

/// Reads the number that begins at `start`: `4`, `4 h`, `3h30`, `3 h 30 min`.
fn one(text: &str, start: usize) -> Said {
    let (number, end) = digits(text, start);
    let (unit, after) = word(text, end);
    let long = |hours: i64, minutes: i64| Number::Minutes(hours.saturating_mul(60) + minutes);
    match unit {
        "h" | "hr" | "hrs" | "hour" | "hours" => {
            let more = after + text[after..].len() - text[after..].trim_start_matches(' ').len();
            if !text[more..].starts_with(|c: char| c.is_ascii_digit()) {
                return Said { number: long(number, 0), place: start..after };
            }
            let (minutes, end) = digits(text, more);
            let (unit, last) = word(text, end);
            let end = if MINUTES.contains(&unit) { last } else { end };
            Said { number: long(number, minutes), place: start..end }
        }
        unit if MINUTES.contains(&unit) => Said { number: long(0, number), place: start..after },
        _ => {
            let number = Number::Plain(u32::try_from(number).unwrap_or(u32::MAX));
            Said { number, place: start..end }
        }
    }
}

const MINUTES: [&str; 5] = ["m", "min", "mins", "minute", "minutes"];

/// Most digits that are read as a number: what is longer is no limit of ours.
const DIGITS: usize = 9;

fn digits(text: &str, start: usize) -> (i64, usize) {
    let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |n| start + n);
    let number = Some(&text[start..end]).filter(|digits| digits.len() <= DIGITS);
    (number.and_then(|digits| digits.parse().ok()).unwrap_or(i64::from(u32::MAX)), end)
}

/// Returns the word after a number, a space between them or none.
fn word(text: &str, end: usize) -> (&str, usize) {
    let start = end + usize::from(text[end..].starts_with(' '));
    let length = text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - start);
    (&text[start..start + length], start + length)
}

fn listed(numbers: &BTreeSet<Number>) -> String {
    numbers.iter().map(|number| shown(*number)).collect::<Vec<_>>().join(", ")
}

fn shown(number: Number) -> String {
    match number {
        Number::Minutes(minutes) => match (minutes / 60, minutes % 60) {
            (0, rest) => format!("{rest} min"),
            (hours, 0) => format!("{hours} h"),
            (hours, rest) => format!("{hours} h {rest:02}"),
        },
        Number::Plain(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::zone::Zone;
    use crate::journal::household::Household;
    use crate::plan::Context;
    use crate::plan::DEFAULT;
    use crate::plan::check;
    use crate::plan::followed;
    use crate::plan::read;

    fn with(changes: &[(&str, &str)]) -> String {
        changes.iter().fold(DEFAULT.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        })
    }

    const GAP: &str = "at_most = { until_birth_weight = \"4h\", after = \"4h\" }";

    /// What is pointed out when `changes` are made to what ships, with its line.
    fn odd(changes: &[(&str, &str)]) -> Vec<(String, String)> {
        let text = with(changes);
        let before = read(DEFAULT).expect("it reads");
        let context = Context {
            household: &Household::default(),
            zone: Zone::UTC,
            now: chrono::DateTime::UNIX_EPOCH,
            before: Some(&before),
        };
        let checked = check(&text, context).expect("it reads");
        let line = |line: usize| text.lines().nth(line - 1).unwrap_or_default().to_owned();
        checked.warnings.into_iter().map(|fault| (line(fault.line), fault.what)).collect()
    }

    fn pair(line: &str, what: &str) -> (String, String) {
        (line.to_owned(), what.to_owned())
    }

    #[test]
    fn a_limit_alone_leaves_its_promise_and_the_rule_of_its_stream_behind() {
        let promise = "promise = \"no more than 4 h from feed to feed\"";
        let rule = "limit = { until_birth_weight = \"4h\", after = \"4h\" }";
        assert_eq!(
            odd(&[(GAP, "at_most = \"3h30\"")]),
            [
                pair(promise, "the promise of `feed-gap` says 4 h, and its limit is 3 h 30"),
                pair(rule, "rule `feed-overdue` still waits 4 h"),
            ]
        );
        let both = [
            (GAP, "at_most = \"3h30\""),
            ("\"no more than 4 h from", "\"no more than 3 h 30 from"),
        ];
        assert_eq!(odd(&both).len(), 1);
        assert_eq!(odd(&[both[0], both[1], (rule, "limit = \"3h30\"")]), []);
        // A rule that waits longer on purpose is not behind.
        assert_eq!(odd(&[both[0], both[1], (rule, "limit = \"5h\"")]), []);
        let half = "at_most = { until_birth_weight = \"4h\", after = \"3h30\" }";
        assert_eq!(
            odd(&[(GAP, half)])[0].1.split(" says ").nth(1),
            Some("4 h, and its limit is 3 h 30, 4 h")
        );
    }

    #[test]
    fn numbers_of_every_kind_are_compared_and_words_are_left_alone() {
        for (from, to, says) in [
            ("\"5m\"", "\"10m\"", "`answer-time` says 5 min, and its limit is 10 min"),
            ("at_most = 0.7", "at_most = 0.6", "`share` says 30, 70, and its limit is 60"),
            (
                "at_least = \"6h\"",
                "at_least = \"7h\"",
                "`carer-sleep` says 6 h, 24 h, and its limit is 7 h",
            ),
            ("7 = 6 }", "7 = 7 }", "`wet-nappies` says 6, and its limit is 1, 3, 5, 7"),
        ] {
            let found = odd(&[(from, to)]);
            assert!(found.len() == 1 && found[0].1.contains(says), "{from}: {found:?}");
        }
        let words = ("no more than 4 h from feed to feed", "fed before she is hungry");
        let found = odd(&[(GAP, "at_most = \"3h30\""), words]);
        assert!(found.iter().all(|(_, what)| what.starts_with("rule")), "{found:?}");
    }

    #[test]
    fn a_promise_in_its_old_words_follows_its_limit() {
        let follows = |changes: &[(&str, &str)]| followed(&with(changes), DEFAULT);
        let gap = (GAP, "at_most = \"3h30\"");
        let (text, limits) = follows(&[gap]).expect("it follows");
        assert_eq!(text, with(&[gap, ("\"no more than 4 h from", "\"no more than 3 h 30 from")]));
        assert_eq!(limits, ["3 h 30"]);
        let (text, _) = follows(&[("\"5m\"", "\"10m\""), gap]).expect("both follow");
        assert!(text.contains("picked up within 10 minutes\""), "{text}");
        assert!(text.contains("than 3 h 30 from"), "{text}");
        assert_eq!(followed(DEFAULT, DEFAULT), None);
        // Written anew, no number, or a limit by age: left to its author.
        assert_eq!(follows(&[gap, ("\"no more than 4 h from", "\"no more than 4h from")]), None);
        assert_eq!(follows(&[("7 = 6 }", "7 = 7 }")]), None);
        assert_eq!(follows(&[("at_most = 0.7", "at_most = 0.6")]), None);
        assert_eq!(follows(&[gap, ("version = 1", "version = 7")]), None);
        let tight = with(&[("\"no more than 4 h from", "\"no more than 4h, hours, from")]);
        let changed = tight.replacen(GAP, "at_most = \"3h\"", 1);
        let (text, _) = followed(&changed, &tight).expect("it follows");
        assert!(text.contains("than 3h, hours, from"), "{text}");
    }
}

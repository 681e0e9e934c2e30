//! What an objective calls good, and which lever would help, in words.

use crate::domain::detail::Kind;
use crate::domain::quantity::Measured;
use crate::plan::objective::Amount;
use crate::plan::objective::Bound;
use crate::plan::objective::Content;
use crate::plan::objective::Indicator;
use crate::plan::objective::Limit;
use crate::plan::objective::Method;
use crate::plan::objective::Objective;
use crate::plan::objective::Stream;
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::slos as say;
use crate::text::style::Style;
use crate::text::time;
use crate::text::words;
use chrono::TimeDelta;

/// Returns what counts as good: `each time from feed to feed of 4h00 or less`.
#[must_use]
pub fn good(objective: &Objective, style: &Style) -> String {
    let style = *style;
    let tone = style.tone;
    let slice = slice(objective.method).say(tone);
    let length = |length: TimeDelta| time::duration(length);
    match &objective.indicator {
        Indicator::Gap { of, at_most } => {
            let of = stream(of, style);
            let most = limit(at_most, style, |value| length(*value));
            say::GOOD_GAP.fill(tone, &[&of, &of, &most])
        }
        Indicator::Count { of, bound } => {
            let bound = bounds(bound, style, ToString::to_string);
            say::GOOD_COUNT.fill(tone, &[slice, &bound, &stream(of, style)])
        }
        Indicator::Total { of, bound } => {
            let bound = bounds(bound, style, |value| amount_of(*value, style));
            say::GOOD_TOTAL.fill(tone, &[slice, &bound, &stream(of, style)])
        }
        Indicator::Stretch { at_least } => say::GOOD_STRETCH.fill(tone, &[&length(*at_least)]),
        Indicator::Sleep { at_least } => say::GOOD_SLEEP.fill(tone, &[&length(*at_least)]),
        Indicator::NightShare { at_most } => say::GOOD_SHARE.fill(tone, &[&percent(*at_most)]),
        Indicator::Answer { at_most, hours } => {
            let words = say::GOOD_ANSWER.fill(tone, &[&length(*at_most)]);
            let clock = |at: chrono::NaiveTime| at.format("%H:%M").to_string();
            hours.map_or(words.clone(), |hours| {
                say::GOOD_HOURS.fill(tone, &[&words, &clock(hours.from), &clock(hours.to)])
            })
        }
        Indicator::Undisturbed => say::GOOD_UNDISTURBED.say(tone).to_owned(),
        Indicator::Ratio { good, total, at_least } => {
            let (good, total) = (stream(good, style), stream(total, style));
            match at_least {
                None => say::GOOD_RATIO.fill(tone, &[&total, &good]),
                Some(least) => {
                    let values = [slice, &percent(*least), &total, &good];
                    say::GOOD_RATIO_SLICE.fill(tone, &values)
                }
            }
        }
    }
}

/// Returns what would help, by what is measured; no advice on health.
#[must_use]
pub fn lever(objective: &Objective) -> Text {
    let Objective { indicator, whom, .. } = objective;
    match indicator {
        Indicator::Total { of, .. } if whom.carer() && of.kinds.contains(&Kind::Sleep) => {
            say::LEVER_SLEEP
        }
        Indicator::Count { .. } | Indicator::Total { .. } if whom.carer() => say::LEVER_LOG,
        Indicator::Count { .. } | Indicator::Total { .. } => say::LEVER_COUNT,
        Indicator::Gap { .. } => say::LEVER_GAP,
        Indicator::Stretch { .. } => say::LEVER_STRETCH,
        Indicator::Sleep { .. } => say::LEVER_SLEEP,
        Indicator::NightShare { .. } => say::LEVER_SHARE,
        Indicator::Answer { .. } => say::LEVER_ANSWER,
        Indicator::Undisturbed => say::LEVER_UNDISTURBED,
        Indicator::Ratio { .. } => say::LEVER_RATIO,
    }
}

const fn slice(method: Method) -> Text {
    match method {
        Method::NightlySlices => say::NIGHT,
        Method::Occurrences | Method::DailySlices | Method::TimeWeighted => say::DAY,
    }
}

fn percent(part: f64) -> String {
    number(part * 100.0, 0)
}

fn amount_of(value: Amount, style: Style) -> String {
    match value {
        Amount::Time(length) => time::duration(length),
        Amount::Volume(volume) => amount(&Measured { canonical: volume, entered: None }, &style),
    }
}

/// Returns which facts are meant: `wet nappy by Mum`.
fn stream(stream: &Stream, style: Style) -> String {
    let tone = style.tone;
    let kinds = stream.kinds.iter().map(|kind| words::kind(*kind).say(tone));
    let kinds = kinds.collect::<Vec<_>>().join("/");
    let words = match stream.content {
        None => kinds,
        Some(Content::Wet) => say::WET.fill(tone, &[&kinds]),
        Some(Content::Dirty) => say::DIRTY.fill(tone, &[&kinds]),
    };
    let by = stream.carer.as_ref();
    by.map_or(words.clone(), |name| say::BY.fill(tone, &[&words, name]))
}

fn bounds<T: PartialEq>(bound: &Bound<T>, style: Style, one: impl Fn(&T) -> String) -> String {
    let tone = style.tone;
    let least = bound.at_least.as_ref().map(|least| limit(least, style, &one));
    let least = least.map(|least| say::AT_LEAST.fill(tone, &[&least]));
    let most = bound.at_most.as_ref().map(|most| limit(most, style, &one));
    let most = most.map(|most| say::AT_MOST.fill(tone, &[&most]));
    match (least, most) {
        (Some(least), Some(most)) => say::BETWEEN.fill(tone, &[&least, &most]),
        (least, most) => least.or(most).unwrap_or_default(),
    }
}

fn limit<T: PartialEq>(limit: &Limit<T>, style: Style, one: impl Fn(&T) -> String) -> String {
    let tone = style.tone;
    let maybe =
        |value: &Option<T>| value.as_ref().map_or_else(|| say::NO_LIMIT.say(tone).to_owned(), &one);
    match limit {
        Limit::Always(value) => one(value),
        Limit::BirthWeight { before, after } if after.as_ref() == Some(before) => one(before),
        Limit::BirthWeight { before, after } => {
            say::REGAINING.fill(tone, &[&one(before), &maybe(after)])
        }
        Limit::ByDay(days) => {
            let day = |(day, value): &(u16, Option<T>)| {
                say::FROM_DAY.fill(tone, &[&day.to_string(), &maybe(value)])
            };
            days.iter().map(day).collect::<Vec<_>>().join(", ")
        }
    }
}

//! `status`: what holds now.

use crate::app::model::Model;
use crate::board::alerts::Counts;
use crate::board::alerts::asking;
use crate::board::baby::BabyBoard;
use crate::cli::glance::Glance;
use crate::cli::glance::Seen;
use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::export::alert as export;
use crate::export::status::Status;
use crate::journal::timeline::Logged;
use crate::metrics::day::Totals;
use crate::metrics::last::SleepState;
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::ascii::fitted;
use crate::text::catalogue::alerting;
use crate::text::catalogue::cli as words;
use crate::text::style::Style;
use crate::text::time;
use crate::text::words::detail;
use chrono::TimeDelta;
use serde_json::Value;
use serde_json::json;

/// Returns the status as JSON.
#[must_use]
pub fn json(model: &Model) -> Value {
    let style = &model.ui.style;
    let status = Status::of(&model.board, model.now, model.zone(), &|fact| detail(fact, style));
    let mut status = status.with(Counts::of(&model.alerts));
    let name = |id| model.household.carer_name(id).map(str::to_owned);
    status.on_call = model.on_call.and_then(name);
    json!(status)
}

/// Returns the status for people; `plain` has a whole record on every line.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let at = time::dated(model.now, model.now, style);
    let mut text = String::new();
    if model.demo {
        text.push_str(words::DEMO_MARK.say(tone));
        text.push('\n');
    }
    text.push_str(&alerts(model));
    if model.board.babies.is_empty() {
        return format!("{text}{}\n", words::STATUS_EMPTY.say(tone));
    }
    for baby in &model.board.babies {
        let name = if baby.name.is_empty() { words::BABY.say(tone) } else { &baby.name };
        let rows = rows(baby, model);
        if plain {
            for (label, value) in rows {
                text.push_str(&words::PLAIN_ROW.fill(tone, &[name, label, &value]));
                text.push('\n');
            }
            continue;
        }
        let age = baby.age_days.map(|days| words::DAY.fill(tone, &[&days.to_string()]));
        let head: Vec<&str> =
            [Some(name), age.as_deref(), Some(&at)].into_iter().flatten().collect();
        text.push_str(&head.join(words::BETWEEN.say(tone)));
        text.push('\n');
        for (label, value) in rows {
            text.push_str(format!("  {label:<8} {value}").trim_end());
            text.push('\n');
        }
    }
    fitted(text, style)
}

/// The alerts that ask for somebody, one a line.
fn alerts(model: &Model) -> String {
    let tone = model.ui.style.tone;
    let lines = asking(&model.alerts, model.now).into_iter().map(|alert| {
        let (sign, word) = export::urgency(alert.severity);
        let name = export::name(alert, &model.household);
        alerting::STATUS.fill(tone, &[sign, word.say(tone), &name]) + "\n"
    });
    lines.collect()
}

/// What is known of one baby, as label and value.
fn rows(baby: &BabyBoard, model: &Model) -> Vec<(&'static str, String)> {
    let style = &model.ui.style;
    let tone = style.tone;
    let since = |at| {
        words::SINCE.fill(tone, &[&time::ago(model.now - at), &time::when(at, model.now, style)])
    };
    let ago = |at| {
        words::AGO_AT.fill(tone, &[&time::ago(model.now - at), &time::when(at, model.now, style)])
    };
    if let Some(days) = baby.due_in_days {
        return vec![(words::DUE.say(tone), words::DUE_IN.fill(tone, &[&days.to_string()]))];
    }
    let never = || words::NOT_LOGGED.say(tone).to_owned();
    let fed = baby.last_feed.as_ref().map_or_else(never, |feed| {
        let by = feed.fact.by.and_then(|id| model.household.carer_name(id));
        let what = detail(&feed.fact, style);
        let said = [Some(ago(feed.fact.start)), Some(what), by.map(str::to_owned)];
        said.into_iter().flatten().collect::<Vec<_>>().join(words::BETWEEN.say(tone))
    });
    let state = match baby.state {
        SleepState::Asleep(at) => (words::ASLEEP.say(tone), since(at)),
        SleepState::Awake(at) => (words::AWAKE.say(tone), since(at)),
        SleepState::Unknown => (words::SLEEP.say(tone), never()),
    };
    let fed_label = if baby.running_feed.is_some() { words::FEEDING } else { words::FED };
    vec![
        (fed_label.say(tone), fed),
        state,
        (words::WET.say(tone), baby.last_wet.map_or_else(never, ago)),
        (words::DIRTY.say(tone), baby.last_dirty.map_or_else(never, ago)),
        (words::TODAY.say(tone), day(&baby.today, *style)),
        (words::YESTERDAY.say(tone), day(&baby.yesterday, *style)),
    ]
}

fn day(totals: &Totals, style: Style) -> String {
    if totals.logged == 0 && totals.sleep.is_zero() {
        return words::NOT_LOGGED.say(style.tone).to_owned();
    }
    // What nobody logged is not known, never 0.
    let known = |logged: bool, value: String| if logged { value } else { "?".to_owned() };
    let ml = totals.drunk_ml().map_or_else(|| "?".to_owned(), |ml| number(ml, 0));
    let feeds = known(totals.feeds > 0, totals.feeds.to_string());
    let [wet, dirty] =
        [totals.wet, totals.dirty].map(|count| known(totals.nappies > 0, count.to_string()));
    let [sleep, longest] = [totals.sleep, totals.longest_sleep]
        .map(|length| known(!totals.sleep.is_zero(), time::ago(length)));
    words::DAY_TOTALS.fill(style.tone, &[&feeds, &ml, &wet, &dirty, &sleep, &longest])
}

/// Returns what the status line is made of, from everything the model knows.
#[must_use]
pub fn glance(model: &Model) -> Glance {
    let born = model.board.babies.iter().filter(|baby| baby.due_in_days.is_none());
    let babies: Vec<Seen> = born
        .map(|baby| Seen {
            name: baby.name.clone(),
            fed: baby.last_feed.as_ref().map(|feed| feed.fact.start),
            feeding: baby.running_feed.is_some(),
            amount: baby.last_feed.as_ref().and_then(|feed| bottle(feed, model.ui.style)),
            state: baby.state,
            wet: baby.last_wet,
            dirty: baby.last_dirty,
        })
        .collect();
    let newest = babies.iter().filter_map(Seen::newest).max();
    let data_age = newest.map(|at| (model.now - at).max(TimeDelta::zero()));
    Glance { now: model.now, babies, data_age, alerts: Counts::of(&model.alerts) }
}

fn bottle(feed: &Logged, style: Style) -> Option<String> {
    match &feed.fact.detail {
        Detail::Feed(Feed::Bottle { volume: Some(volume), .. }) => Some(amount(volume, &style)),
        _ => None,
    }
}

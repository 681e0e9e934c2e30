//! `carers`: the operators' health. No ranking, no score.

use crate::app::carer_words as said;
use crate::app::model::Model;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::metrics::carer::avoidable::Avoidable;
use crate::metrics::carer::bus;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::drive::Reason;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::recovery::Stage;
use crate::metrics::carer::state::CarerState;
use crate::metrics::catalogue::About;
use crate::metrics::catalogue::about;
use crate::text::amount::number;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::carers as words;
use crate::text::catalogue::cli;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time as clock;
use chrono::TimeDelta;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// Returns the carers as JSON: an array of objects whose fields are the
/// metrics of a carer.
#[must_use]
pub fn json(model: &Model) -> Value {
    let zone = model.zone();
    let one = |carer: &CarerBoard| -> Value {
        let fields = about(About::Carer).map(|metric| {
            let value = value(carer, metric.name, zone);
            (metric.name.to_owned(), value.unwrap_or_default())
        });
        Value::Object(fields.collect::<Map<String, Value>>())
    };
    team(model).carers.iter().map(one).collect()
}

/// Works out the carers' figures: only who asks for them waits for them.
fn team(model: &Model) -> Team {
    Team::compute(&model.timeline, &model.household, &model.plan.plan, model.zone(), model.now)
}

/// Returns the value of one metric; the outer `None` for a name nobody knows.
fn value(carer: &CarerBoard, name: &str, zone: Zone) -> Option<Value> {
    let minutes = |length: Option<TimeDelta>| json!(length.map(|length| length.num_minutes()));
    let share = |share: Option<f64>| json!(share.map(|share| rounded(share, 1000.0)));
    let (state, since) = state(carer.state);
    let toil = carer.toil_7d.as_ref();
    Some(match name {
        "carer" => json!(carer.name),
        "state" => json!(state),
        "state_since" => maybe_time(since, zone),
        "state_inferred" => json!(matches!(carer.state, CarerState::UpSince(_))),
        "state_from" => json!(carer.shown_by.map(|sign| sign.kind.name())),
        "slept_24h_min" => minutes(carer.slept_24h),
        "slept_48h_min" => minutes(carer.slept_48h),
        "awake_min" => minutes(carer.awake),
        "longest_stretch_24h_min" => minutes(carer.longest_24h),
        "longest_stretch_night_min" => minutes(carer.longest_night),
        "last_3h_stretch_end" => {
            carer.last_long.map_or(Value::Null, |last| time(last.span.end(), zone).into())
        }
        "debt_h" => json!(carer.debt.hours.map(|hours| rounded(hours, 1000.0))),
        "debt_confidence" => share(Some(carer.debt.confidence)),
        "debt_days" => json!(carer.debt.days),
        "requests_today" => json!(carer.requests_today.map(|(count, _)| count)),
        "requests_by_hour" => json!(carer.requests_today.map(|(_, hours)| hours)),
        "interruptions_7d" => json!(carer.interruptions_7d.map(Interruptions::total)),
        "interruptions_nights" => json!(carer.interruptions_7d.map(|found| found.nights)),
        "interruptions_by" => json!(carer.interruptions_7d.map(|found| json!({
            "protected": found.protected,
            "off_duty": found.off_duty,
            "on_duty": found.on_duty,
            "unassigned": found.unassigned,
            "for_baby": found.for_baby,
        }))),
        "interruptions_by_night" => json!(carer.wakes_by_night),
        "night_min_7d" => minutes(carer.night_7d),
        "night_share_7d" => share(carer.night_share_7d),
        "toil_min_7d" => minutes(toil.map(|toil| toil.time)),
        "toil_tasks_7d" => json!(toil.map(|toil| json!({
            "tasks": toil.tasks,
            "unmeasured": toil.unmeasured,
            "quiet": toil.quiet,
        }))),
        "toil_owned" => json!(carer.toil_owned),
        "others_toil_28d" => json!(carer.others_toil_28d),
        "avoidable_7d" => json!(carer.avoidable_7d.map(Avoidable::total)),
        "load_share_7d" => share(carer.load_share_7d),
        "sole_min_7d" => minutes(carer.sole_7d),
        "drive" => json!(flag(carer.drive)),
        "drive_reasons" => carer.reasons.iter().map(|reason| json!(reason_name(*reason))).collect(),
        "recovery" => json!(carer.recovery.map(|job| json!({
            "day": job.day,
            "stage": stage(job.stage),
            "today": job.today,
            "worse_twice": job.worse_twice,
        }))),
        "observed_24h" => share(Some(carer.observed_24h)),
        _ => return None,
    })
}

fn rounded(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}

const fn state(state: CarerState) -> (&'static str, Option<Timestamp>) {
    match state {
        CarerState::Asleep(at) => ("asleep", Some(at)),
        CarerState::Awake(at) | CarerState::UpSince(at) => ("awake", Some(at)),
        CarerState::Unknown => ("unknown", None),
    }
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Running => "running",
        Stage::Healing => "healing",
        Stage::Reviewed => "reviewed",
    }
}

const fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::None => "none",
        Flag::Amber => "amber",
        Flag::Red => "red",
    }
}

const fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Under5h => "under_5h",
        Reason::Awake17h => "awake_17h",
        Reason::SleepyNow => "sleepy_now",
        Reason::Under6h => "under_6h",
        Reason::Under12hIn48h => "under_12h_in_48h",
        Reason::AwakeLong => "awake_long",
        Reason::LessThanUsual => "less_than_usual",
        Reason::SevereDebt => "severe_debt",
        Reason::SmallHours => "small_hours",
        Reason::Unobserved => "unobserved",
        Reason::Unobserved48h => "unobserved_48h",
    }
}

/// Returns the carers for people; `plain` has a whole record on every line.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let team = &team(model);
    if team.carers.is_empty() {
        return format!("{}\n", words::NOBODY.say(tone));
    }
    let mut text = String::new();
    for carer in &team.carers {
        let name = if carer.primary {
            words::PRIMARY.fill(tone, &[&carer.name])
        } else {
            carer.name.clone()
        };
        block(&mut text, &name, rows(carer, model), tone, plain);
    }
    let together = together(team, model);
    if !together.is_empty() {
        block(&mut text, words::TOGETHER.say(tone), together, tone, plain);
    }
    text.push_str(words::SHARES.say(tone));
    text.push('\n');
    fitted(text, style)
}

type Row = (&'static str, String);

fn block(text: &mut String, name: &str, rows: Vec<Row>, tone: Tone, plain: bool) {
    if !plain {
        text.push_str(name);
        text.push('\n');
    }
    for (label, value) in rows {
        let line = if plain {
            cli::PLAIN_ROW.fill(tone, &[name, label, &value])
        } else {
            format!("  {label:<8} {value}")
        };
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// What is known of one carer, as label and value.
fn rows(carer: &CarerBoard, model: &Model) -> Vec<Row> {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut rows = vec![(words::STATE.say(tone), state_words(carer, model))];
    if carer.sleep_logged {
        rows.extend(sleep_rows(carer, model));
    } else {
        let name = carer.name.to_lowercase();
        let none = words::NO_SLEEP.fill(tone, &[&carer.name, &name]);
        rows.push((words::SLEPT.say(tone), none));
    }
    rows.extend(work_rows(carer, *style));
    rows.push((words::DRIVE.say(tone), said::drive(carer, tone)));
    rows.push((
        words::OBSERVED.say(tone),
        words::OBSERVED_OF.fill(tone, &[&percent(Some(carer.observed_24h))]),
    ));
    if let Some(job) = carer.recovery {
        let lines = said::recovery(job, &carer.name, tone);
        rows.extend(lines.into_iter().map(|line| (words::RECOVERY.say(tone), line)));
    }
    let odd = said::odd(carer, &model.timeline, model.now, style);
    rows.extend(odd.into_iter().map(|line| (words::ODD.say(tone), line)));
    rows
}

fn state_words(carer: &CarerBoard, model: &Model) -> String {
    let style = &model.ui.style;
    let since = |text: Text, at| {
        let (ago, when) = (clock::ago(model.now - at), clock::when(at, model.now, style));
        text.fill(style.tone, &[&ago, &when])
    };
    match carer.state {
        CarerState::Asleep(at) => since(words::ASLEEP, at),
        CarerState::Awake(at) => since(words::AWAKE, at),
        CarerState::UpSince(at) => said::up(carer.shown_by, at, words::UP, model.now, style),
        CarerState::Unknown => said::not_known(carer, &model.timeline, model.now, style),
    }
}

fn sleep_rows(carer: &CarerBoard, model: &Model) -> Vec<Row> {
    let style = &model.ui.style;
    let tone = style.tone;
    let day = said::at_least(carer.slept_24h, carer.observed_24h, tone);
    let two = said::at_least(carer.slept_48h, carer.observed_48h, tone);
    let slept = words::SLEPT_IN.fill(tone, &[&day, &two]);
    let longest =
        words::LONGEST.fill(tone, &[&length(carer.longest_24h), &length(carer.longest_night)]);
    let long = carer.last_long.map_or_else(
        || words::LONG_NONE.say(tone).to_owned(),
        |last| {
            let (end, ago) = (last.span.end(), clock::ago(model.now - last.span.end()));
            let ended = || words::LONG_AGO.fill(tone, &[&clock::when(end, model.now, style), &ago]);
            if last.running { words::LONG_NOW.say(tone).to_owned() } else { ended() }
        },
    );
    let days = carer.debt.days.to_string();
    let debt = carer.debt.hours.map_or_else(
        || words::DEBT_UNKNOWN.fill(tone, &[&days]),
        |hours| words::DEBT_OF.fill(tone, &[&number(hours, 1), &days]),
    );
    let mut rows = vec![(words::SLEPT.say(tone), slept)];
    if let Some(awake) = carer.awake {
        let since = words::UP_SINCE.fill(tone, &[&clock::ago(awake)]);
        rows.push((words::UP_FOR.say(tone), since));
    }
    rows.push((words::STRETCH.say(tone), format!("{longest}; {long}")));
    rows.push((words::DEBT.say(tone), debt));
    rows
}

fn work_rows(carer: &CarerBoard, style: Style) -> Vec<Row> {
    let tone = style.tone;
    let mut rows = Vec::new();
    let interrupted = carer.interruptions_7d.map_or_else(
        || words::INTERRUPTED_UNKNOWN.say(tone).to_owned(),
        |found| {
            let nights = u32::try_from(carer.wakes_by_night.len()).unwrap_or(found.nights);
            let counts = [found.total(), found.nights, nights, found.for_baby];
            let counts = counts.map(|count| count.to_string());
            words::INTERRUPTED.fill(tone, &counts.each_ref().map(String::as_str))
        },
    );
    let up = carer.night_7d.map(|time| {
        words::NIGHT_UP.fill(tone, &[&clock::ago(time), &percent(carer.night_share_7d)])
    });
    let nights: Vec<String> = std::iter::once(interrupted).chain(up).collect();
    rows.push((words::NIGHTS.say(tone), nights.join("; ")));
    if let Some((count, _)) = carer.requests_today {
        rows.push((words::REQUESTS.say(tone), words::ANSWERED.fill(tone, &[&count.to_string()])));
    }
    if let Some(toil) = &carer.toil_7d {
        let all = words::TOIL_OF.fill(tone, &[&clock::ago(toil.time), &toil.tasks.to_string()]);
        let some =
            |count: u32, text: Text| (count > 0).then(|| text.fill(tone, &[&count.to_string()]));
        let parts = [
            Some(all),
            some(toil.unmeasured, words::TOIL_UNMEASURED),
            some(toil.quiet.unwrap_or_default(), words::TOIL_QUIET),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        rows.push((words::TOIL.say(tone), parts.join(", ")));
    }
    if carer.load_share_7d.is_some() {
        let share = words::LOAD_OF.fill(tone, &[&percent(carer.load_share_7d)]);
        rows.push((words::LOAD.say(tone), share));
    }
    if let Some(alone) = carer.sole_7d {
        rows.push((words::SOLE.say(tone), words::SOLE_OF.fill(tone, &[&clock::ago(alone)])));
    }
    rows
}

/// What is known of all of them together.
fn together(team: &Team, model: &Model) -> Vec<Row> {
    let tone = model.ui.style.tone;
    let mut rows = Vec::new();
    let primary = team.carers.iter().find(|carer| carer.primary);
    if let Some(primary) = primary {
        for week in team.involvement.iter().filter(|week| week.incidents > 0) {
            let date = week.monday.format("%Y-%m-%d").to_string();
            let counts = [week.involved, week.incidents, week.nights_involved, week.nights];
            let [part, all, nights, of] = counts.map(|count| count.to_string());
            let values = [date.as_str(), &primary.name, &part, &all, &nights, &of];
            rows.push((words::WEEKS.say(tone), words::WEEK.fill(tone, &values)));
        }
    }
    if let Some(tasks) = &team.tasks {
        let critical = tasks.iter().filter(|known| known.task.critical());
        let each = critical.map(|known| {
            words::TASK
                .fill(tone, &[said::task(&known.task, tone), &known.carers.len().to_string()])
        });
        if let Some(factor) = bus::household(tasks) {
            let each = each.collect::<Vec<_>>().join(", ");
            let factor = words::BUS.fill(tone, &[&factor.to_string()]);
            rows.push((words::TASKS.say(tone), format!("{factor}: {each}")));
        }
    }
    rows.extend(said::no_owner(team).map(|kinds| (words::NO_OWNER.say(tone), kinds)));
    rows.extend(said::others_toil(team, tone).map(|tasks| (words::OTHERS_TOIL.say(tone), tasks)));
    rows
}

fn length(length: Option<TimeDelta>) -> String {
    length.map_or_else(|| words::NOT_KNOWN.ops.to_owned(), clock::ago)
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(
        || words::NOT_KNOWN.ops.to_owned(),
        |share| format!("{} %", number(share * 100.0, 0)),
    )
}

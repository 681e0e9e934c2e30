//! What is known of a carer in words, for the screen and the command line.

use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::domain::carer::Recovery;
use crate::domain::detail::Kind;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::bus::Known;
use crate::metrics::carer::bus::Task;
use crate::metrics::carer::care::Sign;
use crate::metrics::carer::clash::Clash;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::drive::Reason;
use crate::metrics::carer::recovery::Job;
use crate::metrics::carer::recovery::REVIEW_FROM;
use crate::metrics::carer::recovery::Stage;
use crate::text::catalogue::Text;
use crate::text::catalogue::carers as say;
use crate::text::catalogue::words;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use chrono::TimeDelta;

/// Returns the drive flag with the reasons of its colour and what to do.
#[must_use]
pub fn drive(carer: &CarerBoard, tone: Tone) -> String {
    let of = |flag| {
        let held = carer.reasons.iter().filter(|reason| reason.flag() == flag);
        held.map(|held| reason(*held).say(tone)).collect::<Vec<_>>().join(", ")
    };
    match carer.drive {
        Flag::None => say::NO_FLAG.say(tone).to_owned(),
        Flag::Amber => say::AMBER.fill(tone, &[&of(Flag::Amber)]),
        Flag::Red => say::RED.fill(tone, &[&of(Flag::Red)]),
    }
}

/// Returns the words of one reason.
#[must_use]
pub const fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Under5h => say::UNDER_5H,
        Reason::Awake17h => say::AWAKE_17H,
        Reason::SleepyNow => say::SLEEPY_NOW,
        Reason::Under6h => say::UNDER_6H,
        Reason::Under12hIn48h => say::UNDER_12H,
        Reason::AwakeLong => say::AWAKE_LONG,
        Reason::LessThanUsual => say::LESS_THAN_USUAL,
        Reason::SevereDebt => say::SEVERE_DEBT,
        Reason::SmallHours => say::SMALL_HOURS,
        Reason::Unobserved => say::UNOBSERVED,
        Reason::Unobserved48h => say::UNOBSERVED_48H,
    }
}

/// Returns the name of a task.
#[must_use]
pub fn task(task: &Task, tone: Tone) -> &str {
    match task {
        Task::Bottle => say::BOTTLE.say(tone),
        Task::Nappy => say::NAPPY.say(tone),
        Task::Settle => say::SETTLE.say(tone),
        Task::Medicine => say::MEDICINE.say(tone),
        Task::Solids => say::SOLIDS.say(tone),
        Task::Toil(name) => name,
    }
}

/// A sign of being awake: after "from", after "asleep and", after "and".
const fn sign(kind: Kind) -> (Text, Text, Text) {
    match kind {
        Kind::Feed => (say::FROM_FEED, say::DOING_FEED, say::DID_FEED),
        Kind::Burp => (say::FROM_BURP, say::DOING_BURP, say::DID_BURP),
        Kind::Nappy => (say::FROM_NAPPY, say::DOING_NAPPY, say::DID_NAPPY),
        Kind::Medicine => (say::FROM_DOSE, say::DOING_DOSE, say::DID_DOSE),
        Kind::Temperature => (say::FROM_TEMPERATURE, say::DOING_TEMPERATURE, say::DID_TEMPERATURE),
        Kind::Cry => (say::FROM_CRY, say::DOING_CRY, say::DID_CRY),
        Kind::Pump => (say::FROM_PUMP, say::DOING_PUMP, say::DID_PUMP),
        Kind::Toil => (say::FROM_TOIL, say::DOING_TOIL, say::DID_TOIL),
        Kind::CheckIn => (say::FROM_CHECK_IN, say::DOING_CHECK_IN, say::DID_CHECK_IN),
        Kind::Request => (say::FROM_REQUEST, say::DOING_REQUEST, say::DID_REQUEST),
        _ => (say::FROM_OTHER, say::DOING_OTHER, say::DID_OTHER),
    }
}

/// Returns what somebody did, after "and": `fed`.
#[must_use]
pub const fn did(kind: Kind) -> Text {
    sign(kind).2
}

/// Returns a state that was worked out: `awake (from a feed 02:10)`; `text`
/// has a place for what it was and one for when.
#[must_use]
pub fn up(
    shown: Option<Sign>,
    since: Timestamp,
    text: Text,
    now: Timestamp,
    style: &Style,
) -> String {
    let when = time::when(since, now, style);
    match shown.map(|sign| sign.kind) {
        Some(Kind::Wake) => say::UP_SAID.fill(style.tone, &[&when]),
        Some(kind) => text.fill(style.tone, &[sign(kind).0.say(style.tone), &when]),
        None => text.fill(style.tone, &[say::FROM_OTHER.say(style.tone), &when]),
    }
}

/// Returns a sum of sleep: `8h00`, `8h00+` where not all of the time is known
/// and it is the least it can be, `?` when nothing is.
#[must_use]
pub fn at_least(slept: Option<TimeDelta>, observed: f64, tone: Tone) -> String {
    let Some(slept) = slept.map(time::ago) else {
        return say::NOT_KNOWN.say(tone).to_owned();
    };
    // A minute short of a day is rounding.
    if observed > 0.9993 { slept } else { say::AT_LEAST.fill(tone, &[&slept]) }
}

/// Returns why it is not known whether a carer sleeps: one of their sleeps
/// still runs for longer than it counts. Else only that it is not known.
#[must_use]
pub fn not_known(carer: &CarerBoard, line: &Timeline, now: Timestamp, style: &Style) -> String {
    let endless = carer.clashes.iter().rev().find_map(|clash| match clash {
        Clash::Endless(sleep) => line.get(*sleep),
        _ => None,
    });
    endless.map_or_else(
        || say::NOT_KNOWN.say(style.tone).to_owned(),
        |sleep| {
            let since = time::when(sleep.fact.start, now, style);
            say::NOT_KNOWN_SINCE.fill(style.tone, &[&since])
        },
    )
}

/// Returns where the sleeps of a carer speak against the rest, a line each;
/// overlaps together in one.
#[must_use]
pub fn odd(carer: &CarerBoard, line: &Timeline, now: Timestamp, style: &Style) -> Vec<String> {
    let tone = style.tone;
    let when = |at| time::when(at, now, style);
    let mut lines: Vec<String> = Vec::new();
    let since = |sleep| {
        let since = line.get(sleep).map(|logged| when(logged.fact.start));
        since.unwrap_or_else(|| say::NOT_KNOWN.say(tone).to_owned())
    };
    let mut overlaps = 0;
    for clash in &carer.clashes {
        match clash {
            Clash::Overlap(..) => overlaps += 1,
            Clash::BusyAsleep(_, seen) => {
                let doing = sign(seen.kind).1.say(tone);
                lines.push(say::BUSY.fill(tone, &[doing, &when(seen.at)]));
            }
            Clash::Forgotten(sleep, seen) => {
                let since = since(*sleep);
                let words = [since.as_str(), did(seen.kind).say(tone), &when(seen.at)];
                lines.push(say::FORGOTTEN.fill(tone, &words));
            }
            Clash::Endless(sleep) => lines.push(say::ENDLESS.fill(tone, &[&since(*sleep)])),
            Clash::Long(sleep) => {
                let took = line.get(*sleep).map(|logged| logged.fact.span(now).length());
                let took = took.map(time::ago).unwrap_or_default();
                lines.push(say::LONG_SLEEP.fill(tone, &[&since(*sleep), &took]));
            }
        }
    }
    if overlaps > 0 {
        lines.push(say::OVERLAP.fill(tone, &[&(overlaps + 1).to_string()]));
    }
    lines
}

/// Returns the recovery of a carer: day, stage and today's answer, then what
/// else there is to say, a line each.
#[must_use]
pub fn recovery(job: Job, name: &str, tone: Tone) -> Vec<String> {
    let stage = match job.stage {
        Stage::Running => say::RUNNING,
        Stage::Healing => say::HEALING,
        Stage::Reviewed => say::REVIEWED,
    };
    let today = job.today.map_or(say::RECOVERY_NOT_SAID, change).say(tone);
    let words = [&job.day.to_string(), stage.say(tone), today];
    let mut lines = vec![say::RECOVERY_OF.fill(tone, &words)];
    if job.worse_twice {
        lines.push(say::WORSE_TWICE.say(tone).to_owned());
    }
    if job.day >= REVIEW_FROM && job.stage != Stage::Reviewed {
        lines.push(say::REVIEW_OPEN.fill(tone, &[&name.to_lowercase()]));
    }
    lines
}

/// Returns the word for how it goes against yesterday.
#[must_use]
pub const fn change(change: Recovery) -> Text {
    match change {
        Recovery::Same => words::SAME,
        Recovery::Better => words::BETTER,
        Recovery::Worse => words::WORSE,
    }
}

/// Returns the tasks that only one carer knows, by carer in the household's
/// order; `None` when not all of 28 days is in memory.
#[must_use]
pub fn only_one(team: &Team, tone: Tone) -> Option<Vec<String>> {
    let tasks = team.tasks.as_ref()?;
    let alone = |known: &&Known| known.carers.len() < 2;
    let of = |name: &str, which: &dyn Fn(&Known) -> bool| {
        let names: Vec<&str> = tasks
            .iter()
            .filter(alone)
            .filter(|one| which(one))
            .map(|one| task(&one.task, tone))
            .collect();
        (!names.is_empty()).then(|| say::ONLY_OF.fill(tone, &[name, &names.join(", ")]))
    };
    let carers = team.carers.iter();
    let each = carers.filter_map(|carer| of(&carer.name, &|one| one.carers == [carer.id]));
    let nobody = of(say::ONLY_NOBODY.say(tone), &|one| one.carers.is_empty());
    Some(each.chain(nobody).collect())
}

/// Returns the kinds of toil of 28 days that nobody owns; `None` when there is
/// none, and where the plan names no owner at all.
#[must_use]
pub fn no_owner(team: &Team) -> Option<String> {
    let kinds = team.no_owner.as_ref().filter(|kinds| !kinds.is_empty())?;
    Some(kinds.join(", "))
}

/// Returns the tasks with another owner inside somebody's quiet window, by
/// carer in the household's order; `None` when there is none.
#[must_use]
pub fn others_toil(team: &Team, tone: Tone) -> Option<String> {
    let each = team.carers.iter().filter_map(|carer| match carer.others_toil_28d? {
        0 => None,
        1 => Some(say::OTHERS_TOIL_ONE.fill(tone, &[&carer.name])),
        many => Some(say::OTHERS_TOIL_MANY.fill(tone, &[&many.to_string(), &carer.name])),
    });
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| each.join("; "))
}

//! What is known of one carer, and of all together, line by line; what
//! matters most stands first, for where there is little room.

use crate::app::act::Act;
use crate::app::carer_words;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::metrics::carer::bus;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::involvement::Week;
use crate::metrics::carer::state::CarerState;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::carers as say;
use crate::text::catalogue::frame::SPACE;
use crate::text::time;
use crate::view::carers::table;
use crate::view::look::Look;
use crate::view::theme::Ink;
use chrono::TimeDelta;

/// A label and what it says.
#[derive(Debug, Clone)]
pub struct Line {
    /// The label; empty goes on with the one before.
    pub label: String,
    /// The words.
    pub words: String,
    /// What they mean.
    pub ink: Ink,
}

fn line(look: &Look<'_>, label: Text, words: String) -> Line {
    Line { label: look.say(label).to_owned(), words, ink: Ink::Text }
}

/// Returns what is known of one carer.
#[must_use]
pub fn carer(look: &Look<'_>, model: &Model, carer: &CarerBoard) -> Vec<Line> {
    let drive = line(look, say::DRIVE, carer_words::drive(carer, look.style.tone));
    let ink = if carer.drive == Flag::Red { Ink::Trouble } else { Ink::Text };
    let mut lines = vec![Line { ink, ..drive }];
    lines.extend(state(look, model, carer));
    lines.extend(
        carer
            .awake
            .map(|awake| line(look, say::UP_FOR, look.fill(say::UP_SINCE, &[&time::ago(awake)]))),
    );
    let odd = carer_words::odd(carer, &model.timeline, look.now, &look.style);
    lines.extend(odd.into_iter().map(|words| line(look, say::ODD, words)));
    lines.extend(recovery(look, model, carer));
    if carer.sleep_logged {
        lines.push(line(look, say::STRETCH, long(look, carer)));
        lines.push(line(look, say::DEBT, debt(look, carer)));
        lines.extend(wakes(look, carer));
    } else {
        let key = look.key_in(Context::Carer, Act::Rest);
        let words = look.fill(say::NO_SLEEP_HINT, &[look.say(SPACE), &key]);
        lines.push(line(look, say::SLEPT, words));
    }
    lines.extend(work(look, carer));
    let known = table::percent(look, Some(carer.observed_24h));
    lines.push(line(look, say::OBSERVED, look.fill(say::KNOWN_OF, &[&known])));
    lines
}

/// Since when; in the words of what shows it where nobody said so.
fn state(look: &Look<'_>, model: &Model, carer: &CarerBoard) -> Option<Line> {
    let since = |text: Text, at| {
        let (ago, when) = (time::ago(look.now - at), time::when(at, look.now, &look.style));
        look.fill(text, &[&ago, &when])
    };
    let words = match carer.state {
        CarerState::Asleep(at) => since(say::ASLEEP, at),
        CarerState::Awake(at) => since(say::AWAKE, at),
        CarerState::UpSince(at) => {
            carer_words::up(carer.shown_by, at, say::UP_SHORT, look.now, &look.style)
        }
        CarerState::Unknown => {
            let words = carer_words::not_known(carer, &model.timeline, look.now, &look.style);
            return (words != look.say(say::NOT_KNOWN)).then(|| line(look, say::STATE, words));
        }
    };
    Some(line(look, say::STATE, words))
}

fn recovery(look: &Look<'_>, model: &Model, carer: &CarerBoard) -> Vec<Line> {
    let birth = model.household.carer(carer.id).is_some_and(|carer| carer.gave_birth);
    let told = model.household.babies.iter().any(|(_, baby)| baby.born.is_some());
    if birth && !told {
        return vec![line(look, say::RECOVERY, look.say(say::RECOVERY_UNKNOWN).to_owned())];
    }
    let Some(job) = carer.recovery else {
        return vec![];
    };
    let words = carer_words::recovery(job, &carer.name, look.style.tone);
    words.into_iter().map(|words| line(look, say::RECOVERY, words)).collect()
}

/// The longest of the last night, and the last long one.
fn long(look: &Look<'_>, carer: &CarerBoard) -> String {
    let long = match carer.last_long {
        None => look.say(say::LONG_NONE).to_owned(),
        Some(last) if last.running => look.say(say::LONG_NOW).to_owned(),
        Some(last) => {
            let end = last.span.end();
            let when = time::when(end, look.now, &look.style);
            look.fill(say::LONG_AGO, &[&when, &time::ago(look.now - end)])
        }
    };
    look.fill(say::LONG_NIGHT, &[&table::length(look, carer.longest_night), &long])
}

fn debt(look: &Look<'_>, carer: &CarerBoard) -> String {
    let days = carer.debt.days.to_string();
    carer.debt.hours.map_or_else(
        || look.fill(say::DEBT_UNKNOWN, &[&days]),
        |hours| look.fill(say::DEBT_OF, &[&number(hours, 1), &days]),
    )
}

/// Awakenings night by night, as figures.
fn wakes(look: &Look<'_>, carer: &CarerBoard) -> Option<Line> {
    let found = carer.interruptions_7d?;
    let unknown = || look.say(say::NOT_KNOWN).to_owned();
    let night = |count: &Option<u32>| count.map_or_else(unknown, |count| count.to_string());
    let nights: Vec<String> = carer.wakes_by_night.iter().map(night).collect();
    let total = Interruptions::total(found).to_string();
    let (known, of) = (found.nights.to_string(), nights.len().to_string());
    let words = [&total, &known, &of, &nights.join(" "), &found.for_baby.to_string()];
    let words = words.map(String::as_str);
    Some(line(look, say::WAKES, look.fill(say::WAKES_OF, &words)))
}

fn work(look: &Look<'_>, carer: &CarerBoard) -> Vec<Line> {
    let mut lines = Vec::new();
    let answered = carer.requests_today.map(|(count, _)| count.to_string());
    let answered = answered.unwrap_or_else(|| look.say(say::NOT_KNOWN).to_owned());
    lines.push(line(look, say::REQUESTS, look.fill(say::ANSWERED, &[&answered])));
    if let Some(toil) = &carer.toil_7d {
        let some =
            |count: u32, text: Text| (count > 0).then(|| look.fill(text, &[&count.to_string()]));
        let all = look.fill(say::TOIL_OF, &[&time::ago(toil.time), &toil.tasks.to_string()]);
        let parts = [
            Some(all),
            some(toil.unmeasured, say::TOIL_UNMEASURED),
            some(toil.quiet.unwrap_or_default(), say::TOIL_QUIET),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        lines.push(line(look, say::TOIL, parts.join(", ")));
    }
    if carer.load_share_7d.is_some() {
        let share = table::percent(look, carer.load_share_7d);
        lines.push(line(look, say::LOAD, look.fill(say::LOAD_OF, &[&share])));
    }
    let alone = table::length(look, carer.sole_7d);
    lines.push(line(look, say::SOLE, look.fill(say::SOLE_OF, &[&alone])));
    lines
}

/// Returns what is known of all together.
#[must_use]
pub fn together(look: &Look<'_>, team: &Team) -> Vec<Line> {
    let mut lines = Vec::new();
    lines.extend(involvement(look, team));
    lines.extend(tasks(look, team));
    let no_owner = carer_words::no_owner(team);
    lines.extend(no_owner.map(|kinds| line(look, say::NO_OWNER, kinds)));
    let others = carer_words::others_toil(team, look.style.tone);
    lines.extend(others.map(|tasks| line(look, say::OTHERS_TOIL, tasks)));
    if let Some(unsaid) = team.unsaid_7d.filter(|unsaid| *unsaid > TimeDelta::zero()) {
        let words = look.fill(say::UNSAID_OF, &[&time::ago(unsaid)]);
        lines.push(line(look, say::UNSAID, words));
    }
    let shares = look.say(say::SHARES).to_owned();
    lines.push(Line { label: String::new(), words: shares, ink: Ink::Label });
    lines
}

/// The part of the primary carer in what happened at night, week by week.
fn involvement(look: &Look<'_>, team: &Team) -> Option<Line> {
    let primary = team.carers.iter().find(|carer| carer.primary)?;
    let shares: Vec<f64> = team.involvement.iter().filter_map(|week| week.share()).collect();
    if shares.is_empty() {
        return None;
    }
    let level = |share: &f64| (0..8_u32).take_while(|step| f64::from(*step) <= share * 7.0).last();
    // The glyphs are of use only where they are not digits themselves.
    let levels: Vec<Option<u32>> = shares.iter().map(level).collect();
    let bars = if look.style.ascii { String::new() } else { table::spark(look, &levels) + " " };
    let figures: Vec<String> =
        shares.iter().map(|share| table::percent(look, Some(*share))).collect();
    let words = [primary.name.as_str(), &format!("{bars}{}", figures.join(", "))];
    let mut said = look.fill(say::INVOLVED_OF, &words);
    let last: Option<&Week> = team.involvement.iter().rev().find(|week| week.incidents > 0);
    if let Some(week) = last {
        let counts = [week.involved, week.incidents, week.nights_involved, week.nights];
        let [part, all, nights, of] = counts.map(|count| count.to_string());
        let words = [part.as_str(), &all, &nights, &of];
        said = format!("{said}; {}", look.fill(say::INVOLVED_LAST, &words));
    }
    Some(line(look, say::WEEKS, said))
}

/// The bus factor, and what only one carer knows.
fn tasks(look: &Look<'_>, team: &Team) -> Vec<Line> {
    let tone = look.style.tone;
    let mut lines = Vec::new();
    let Some(known) = &team.tasks else {
        let unknown = look.say(say::NOT_KNOWN).to_owned();
        return vec![line(look, say::TASKS, unknown)];
    };
    if let Some(factor) = bus::household(known) {
        let critical = known.iter().filter(|one| one.task.critical());
        let each = critical.map(|one| {
            let count = one.carers.len().to_string();
            look.fill(say::TASK, &[carer_words::task(&one.task, tone), &count])
        });
        let each = each.collect::<Vec<_>>().join(", ");
        let factor = look.fill(say::BUS, &[&factor.to_string()]);
        lines.push(line(look, say::TASKS, format!("{factor}: {each}")));
    }
    let only = carer_words::only_one(team, tone).unwrap_or_default();
    if only.is_empty() && !known.is_empty() {
        lines.push(line(look, say::ONLY, look.say(say::ONLY_NONE).to_owned()));
    }
    if !only.is_empty() {
        lines.push(line(look, say::ONLY, only.join("; ")));
    }
    lines
}

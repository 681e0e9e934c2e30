//! The carers: sleep, debt and load. For planning, never a score; in the
//! household's order, which is no ranking.

use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::domain::person::Subject;
use crate::export::report::Scene;
use crate::export::report::page::Part;
use crate::export::report::page::Section;
use crate::export::report::page::Table;
use crate::export::report::trends::trends;
use crate::export::report::values;
use crate::export::report::values::at_least;
use crate::export::report::values::length;
use crate::export::report::values::percent;
use crate::export::report::weeks;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::sleepday::DAYS;
use crate::metrics::figure::Figure;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::style::Style;
use crate::text::time;
use chrono::TimeDelta;

/// Returns the section; `None` where no carer is known.
#[must_use]
pub fn section(scene: Scene<'_>) -> Option<Section> {
    let Scene { line, household, plan, style, asked } = scene;
    let tone = style.tone;
    let team = Team::compute(line, household, plan, style.zone, asked.at);
    if team.carers.is_empty() {
        return None;
    }
    let mut parts = vec![Part::Words(say::CARERS_LEAD.say(tone).to_owned())];
    parts.push(Part::Table(table(scene, &team)));
    parts.extend(weeks::shares(scene));
    parts.extend(weeks::involvement(scene));
    for carer in &team.carers {
        let name = &carer.name;
        parts.push(Part::Heading(name.clone()));
        if !carer.sleep_logged {
            parts.push(Part::Words(say::CARERS_NO_SLEEP.fill(tone, &[name])));
        }
        let figures: &[Figure] =
            if carer.sleep_logged { &Figure::CARER } else { &[Figure::NightUp] };
        parts.extend(trends(scene, Subject::Carer(carer.id), name, figures));
    }
    Some(Section { id: "carers", heading: say::CARERS.say(tone).to_owned(), parts })
}

/// A figure of a carer in words.
type Says = fn(&CarerBoard, Style) -> String;

/// One column a carer, one row a figure.
fn table(scene: Scene<'_>, team: &Team) -> Table {
    let Scene { style, asked, .. } = scene;
    let tone = style.tone;
    let figures: [(Text, Says); 13] = [
        (say::C_SLEPT_24, |one, _| at_least(length(one.slept_24h), whole(one))),
        (say::C_SLEPT_48, |one, _| length(one.slept_48h)),
        (say::C_OBSERVED, |one, _| percent(Some(one.observed_24h))),
        (say::C_LONGEST, |one, _| length(one.longest_24h)),
        (say::C_LONG, last_long),
        (say::C_DEBT, debt),
        (say::C_DEBT_DAYS, |one, style| {
            let of = [one.debt.days, DAYS].map(|days| days.to_string());
            say::OF.fill(style.tone, &of.each_ref().map(String::as_str))
        }),
        (say::C_CONFIDENCE, |one, _| percent(Some(one.debt.confidence))),
        (say::C_INTERRUPTED, |one, _| {
            let total = one.interruptions_7d.map(Interruptions::total);
            let words = total.map_or_else(|| values::UNKNOWN.to_owned(), |total| total.to_string());
            at_least(words, total.is_none() || one.wakes_by_night.iter().all(Option::is_some))
        }),
        (say::C_NIGHT_UP, |one, _| length(one.night_7d)),
        (say::C_NIGHT_SHARE, |one, _| percent(one.night_share_7d)),
        (say::C_LOAD_SHARE, |one, _| percent(one.load_share_7d)),
        (say::C_TOIL, |one, _| length(one.toil_7d.as_ref().map(|toil| toil.time))),
    ];
    let names = team.carers.iter().map(|carer| carer.name.clone());
    let moment = format!(
        "{} {}",
        values::date(style.zone.date(asked.at), style),
        time::clock(asked.at, style)
    );
    let rows = figures.iter().map(|(text, says)| {
        let values = team.carers.iter().map(|carer| says(carer, *style));
        [text.say(tone).to_owned()].into_iter().chain(values).collect()
    });
    Table {
        caption: say::CARERS_CAPTION.fill(tone, &[&moment]),
        head: [say::FIGURE.say(tone).to_owned()].into_iter().chain(names).collect(),
        rows: rows.collect(),
    }
}

/// Tells whether a sum over the last day is more than the least it can be; a
/// `?` alone says so already.
fn whole(carer: &CarerBoard) -> bool {
    carer.slept_24h.is_none() || carer.observed_24h > 0.999
}

fn last_long(carer: &CarerBoard, style: Style) -> String {
    let Some(last) = carer.last_long else { return values::UNKNOWN.to_owned() };
    if last.running {
        return say::C_LONG_NOW.say(style.tone).to_owned();
    }
    // Just after it ended both days are the same; a page is read later.
    let at = last.span.end();
    time::dated(at, at - TimeDelta::days(7), &style)
}

fn debt(carer: &CarerBoard, style: Style) -> String {
    carer.debt.hours.map_or_else(
        || say::C_DEBT_UNKNOWN.say(style.tone).to_owned(),
        |hours| say::C_DEBT_OF.fill(style.tone, &[&number(hours, 1)]),
    )
}

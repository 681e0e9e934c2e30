//! How the work was shared, and in how many nights the primary carer had a part.

use crate::domain::id::CarerId;
use crate::export::report;
use crate::export::report::Scene;
use crate::export::report::draw::Anchor;
use crate::export::report::draw::Box;
use crate::export::report::draw::Chart;
use crate::export::report::draw::Mark;
use crate::export::report::draw::Unit;
use crate::export::report::nights::LOOKS;
use crate::export::report::page::Figure;
use crate::export::report::page::Part;
use crate::export::report::page::Table;
use crate::export::report::values;
use crate::export::report::values::length;
use crate::export::report::values::percent;
use crate::metrics::carer::involvement;
use crate::metrics::carer::involvement::Week;
use crate::metrics::carer::load::Load;
use crate::metrics::carer::load::ups;
use crate::metrics::hours::NIGHT;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::style::Style;

/// Width of charts of bars, and where the bars begin and end.
const WIDE: f64 = 420.0;
const BARS: (f64, f64) = (96.0, 360.0);

/// Height of a bar, from one to the next.
const PITCH: f64 = 22.0;

/// One bar: label, look, part of the whole, figure.
type Bar = (String, &'static str, Option<f64>, String);

/// Returns who was up for the babies over the days of the page.
#[must_use]
pub fn shares(scene: Scene<'_>) -> Vec<Part> {
    let Scene { line, household, style, asked, .. } = scene;
    let tone = style.tone;
    let carers: Vec<CarerId> = household.carers.iter().map(|(id, _)| *id).collect();
    let ups = ups(line, &carers, report::span(asked, style), asked.at);
    let (all, nights) = (ups.load(), ups.by_night(style.zone, NIGHT));
    if !all.known() {
        return vec![Part::Words(say::SHARES_NONE.say(tone).to_owned())];
    }
    let days = asked.days.to_string();
    let mut bars = Vec::new();
    for (load, title) in [(&nights, say::AT_NIGHT), (&all, say::ALL_TIME)] {
        bars.push((title.say(tone).to_owned(), "", None, String::new()));
        for ((id, carer), look) in household.carers.iter().zip(LOOKS.iter().cycle()) {
            let share = load.share(*id);
            bars.push((carer.name.clone(), *look, share, percent(share)));
        }
    }
    let title = say::SHARES_TITLE.fill(tone, &[&days]);
    let (size, marks) = chart(&bars);
    let figure = Figure {
        chart: Chart {
            title: title.clone(),
            desc: say::SHARES_DESC.fill(tone, &[&days]),
            size,
            marks,
        },
        caption: title,
        latest: None,
        tables: vec![shares_table(scene, &nights, &all)],
    };
    let note = say::SHARES_NOTE.say(tone).to_owned();
    vec![Part::Several(vec![figure]), Part::Words(note)]
}

fn shares_table(scene: Scene<'_>, nights: &Load, all: &Load) -> Table {
    let tone = scene.style.tone;
    let heads = [say::FIGURE, say::AT_NIGHT, say::SHARE, say::ALL_TIME, say::SHARE];
    let of = |id| {
        [
            length(nights.of(id)),
            percent(nights.share(id)),
            length(all.of(id)),
            percent(all.share(id)),
        ]
    };
    let carers = scene.household.carers.iter();
    let mut rows: Vec<Vec<String>> = carers
        .map(|(id, carer)| [carer.name.clone()].into_iter().chain(of(*id)).collect())
        .collect();
    let unsaid = [nights.unsaid, all.unsaid].map(|time| length(Some(time)));
    let [by_night, whole] = unsaid;
    let label = say::UNSAID.say(tone).to_owned();
    rows.push(vec![label, by_night, String::new(), whole, String::new()]);
    Table {
        caption: say::SHARES_TABLE.fill(tone, &[&scene.asked.days.to_string()]),
        head: heads.map(|text: Text| text.say(tone).to_owned()).to_vec(),
        rows,
    }
}

/// Returns in how much of the nights the primary carer had a part, by week;
/// nothing without a primary carer.
#[must_use]
pub fn involvement(scene: Scene<'_>) -> Vec<Part> {
    let Scene { line, household, style, asked, .. } = scene;
    let tone = style.tone;
    let primary = household.carers.iter().find(|(_, carer)| carer.primary);
    let Some((id, carer)) = primary else { return Vec::new() };
    let count = asked.days.div_ceil(7) + 1;
    let all = involvement::involvement(line, *id, style.zone, NIGHT, count, asked.at);
    let weeks: Vec<Week> = all.into_iter().skip_while(|week| week.incidents == 0).collect();
    if weeks.is_empty() {
        return Vec::new();
    }
    let bars: Vec<Bar> = weeks
        .iter()
        .map(|week| {
            let label = values::short(week.monday, style);
            (label, "baby", week.share(), percent(week.share()))
        })
        .collect();
    let (size, marks) = chart(&bars);
    let title = say::WEEKS_TITLE.fill(tone, &[&carer.name]);
    let figure = Figure {
        chart: Chart {
            title: title.clone(),
            desc: say::WEEKS_DESC.fill(tone, &[&carer.name]),
            size,
            marks,
        },
        caption: title,
        latest: None,
        tables: vec![weeks_table(&weeks, &carer.name, *style)],
    };
    vec![Part::Several(vec![figure])]
}

fn weeks_table(weeks: &[Week], name: &str, style: Style) -> Table {
    let tone = style.tone;
    let heads = [say::WEEK_OF, say::HAPPENED, say::PART_IN, say::SHARE, say::NIGHTS_OF];
    let rows = weeks.iter().map(|week| {
        let nights = [week.nights_involved, week.nights].map(|count| count.to_string());
        vec![
            values::day(week.monday, &style),
            week.incidents.to_string(),
            week.involved.to_string(),
            percent(week.share()),
            say::OF.fill(tone, &nights.each_ref().map(String::as_str)),
        ]
    });
    Table {
        caption: say::WEEKS_TABLE.fill(tone, &[name]),
        head: heads.map(|text: Text| text.say(tone).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

/// Returns bars that lie, one below the other; without a look a heading.
fn chart(bars: &[Bar]) -> ((Unit, Unit), Vec<Mark>) {
    let mut marks = Vec::new();
    let whole = BARS.1 - BARS.0;
    for (row, (label, look, share, figure)) in (0_u16..).zip(bars) {
        let top = PITCH * f64::from(row) + 4.0;
        let base = top + PITCH / 2.0 + 2.0;
        if look.is_empty() {
            marks.push(Mark::words("soft", (0.0, base), Anchor::Start, label.clone()));
            continue;
        }
        marks.push(Mark::words("", (0.0, base), Anchor::Start, fitted(label)));
        let frame = Box::new((BARS.0, top), (whole, PITCH - 6.0));
        marks.extend(Mark::boxes("week", vec![frame]));
        match share {
            Some(share) => {
                let long = whole * share.clamp(0.0, 1.0);
                marks.extend(Mark::boxes(look, vec![Box::new((BARS.0, top), (long, PITCH - 6.0))]));
            }
            None => marks.extend(Mark::boxes("unknown", vec![frame])),
        }
        marks.push(Mark::words("", (WIDE, base), Anchor::End, figure.clone()));
    }
    let rows = f64::from(u16::try_from(bars.len()).unwrap_or(u16::MAX));
    ((Unit(WIDE), Unit(PITCH * rows + 6.0)), marks)
}

/// Returns a label that stays before the bars.
fn fitted(label: &str) -> String {
    const LETTERS: usize = 11;
    if label.chars().count() <= LETTERS {
        return label.to_owned();
    }
    label.chars().take(LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(share: Option<f64>, look: &str) -> Vec<f64> {
        let bar = ("Mum".to_owned(), "a0", share, percent(share));
        let (_, marks) = chart(&[bar]);
        let boxes = marks.iter().filter_map(|mark| match mark {
            Mark::Boxes { class, boxes } if *class == look => Some(boxes.clone()),
            _ => None,
        });
        boxes.flatten().map(|one| one.w.0).collect()
    }

    #[test]
    fn a_bar_is_its_part_of_the_frame_and_nothing_known_is_hatched() {
        let whole = BARS.1 - BARS.0;
        assert_eq!(widths(Some(0.25), "a0"), [whole / 4.0]);
        assert_eq!(widths(Some(0.0), "a0"), [0.0]);
        assert!(widths(None, "a0").is_empty());
        assert_eq!(widths(None, "unknown"), [whole]);
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(fitted("Grandmother Łucja"), "Grandmothe…");
        assert_eq!(fitted("Mum"), "Mum");
    }
}

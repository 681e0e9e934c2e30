//! How the figures went: weeks as bars, days as dots, the mean of seven days
//! as a line.

use crate::board::trend::Back;
use crate::board::trend::Trend;
use crate::board::trend::Week;
use crate::board::trend::monday;
use crate::domain::person::Subject;
use crate::export::report::Scene;
use crate::export::report::draw::Box;
use crate::export::report::draw::Chart;
use crate::export::report::draw::Mark;
use crate::export::report::page::Figure as Drawn;
use crate::export::report::page::Key;
use crate::export::report::page::Part;
use crate::export::report::page::Section;
use crate::export::report::page::Table;
use crate::export::report::trends::plot::plot;
use crate::export::report::values;
use crate::metrics::figure::Figure;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use chrono::NaiveDate;
use std::collections::BTreeSet;

pub mod plot;

/// Returns the section: each baby's figures that were logged at all.
#[must_use]
pub fn section(scene: Scene<'_>) -> Section {
    let tone = scene.style.tone;
    let mut parts =
        vec![Part::Words(say::TRENDS_LEAD.say(tone).to_owned()), Part::Legend(legend(scene))];
    for (id, baby) in scene.babies() {
        let name = scene.name(baby);
        if scene.several() {
            parts.push(Part::Heading(name.clone()));
        }
        parts.extend(trends(scene, Subject::Baby(id), &name, &Figure::BABY));
    }
    Section { id: "trends", heading: say::TRENDS.say(tone).to_owned(), parts }
}

/// Returns the charts of one subject, and which figures were never logged.
#[must_use]
pub fn trends(scene: Scene<'_>, about: Subject, name: &str, figures: &[Figure]) -> Vec<Part> {
    let Scene { line, plan, style, asked, .. } = scene;
    let (mut drawn, mut none) = (Vec::new(), Vec::new());
    for figure in figures {
        let back = Back::Days(asked.days);
        let trend = Trend::compute(line, *figure, about, style.zone, plan.night, asked.at, back);
        if trend.observed() > 0 {
            drawn.push(trend);
        } else {
            none.push(values::name(*figure).say(style.tone));
        }
    }
    let none = (!none.is_empty())
        .then(|| Part::Words(say::TREND_NONE.fill(style.tone, &[&none.join(", ")])));
    let parts = (!drawn.is_empty()).then(|| {
        let charts = drawn.iter().map(|trend| figure_of(scene, trend, name));
        [Part::Several(charts.collect()), Part::Folded(days(scene, &drawn, name))]
    });
    parts.into_iter().flatten().chain(none).collect()
}

/// Returns every day, one column a figure. Nights stand with the day on whose
/// evening they began.
fn days(scene: Scene<'_>, trends: &[Trend], name: &str) -> Table {
    let style = scene.style;
    let heads = trends.iter().map(|trend| label(scene, trend.figure));
    let dates: BTreeSet<NaiveDate> =
        trends.iter().flat_map(|trend| trend.days.iter().map(|day| day.date)).collect();
    let rows = dates.iter().map(|date| {
        let values = trends.iter().map(|trend| {
            let day = trend.days.iter().find(|day| day.date == *date);
            values::bare(trend.figure, day.and_then(|day| day.value), style)
        });
        [values::day(*date, style)].into_iter().chain(values).collect()
    });
    Table {
        caption: say::TREND_DAYS.fill(style.tone, &[name]),
        head: [say::DAY.say(style.tone).to_owned()].into_iter().chain(heads).collect(),
        rows: rows.collect(),
    }
}

/// Returns the name of a figure with the unit it is drawn in.
fn label(scene: Scene<'_>, figure: Figure) -> String {
    let style = scene.style;
    let name = values::name(figure).say(style.tone);
    match values::axis(figure, style.units) {
        (_, "") => name.to_owned(),
        (_, unit) => say::IN_UNIT.fill(style.tone, &[name, unit]),
    }
}

fn figure_of(scene: Scene<'_>, trend: &Trend, name: &str) -> Drawn {
    let style = scene.style;
    let tone = style.tone;
    let figure = trend.figure;
    let said = |value: Option<f64>| values::value(figure, value, style);
    let title = say::TREND_TITLE.fill(tone, &[values::name(figure).say(tone), name]);
    let counted: Vec<&Week> = trend.weeks.iter().filter(|week| week.n > 0).collect();
    let [first, last] =
        [counted.first(), counted.last()].map(|week| said(week.and_then(|week| week.mean)));
    let (n, all) = (trend.observed().to_string(), trend.days.len().to_string());
    let (size, marks) = plot(trend, style);
    let latest = trend.mean7.last().filter(|mean| mean.mean.is_some());
    Drawn {
        chart: Chart {
            title: title.clone(),
            desc: say::TREND_DESC.fill(tone, &[&n, &all, &first, &last]),
            size,
            marks,
        },
        caption: label(scene, figure),
        latest: latest.map(|mean| say::LATEST.fill(tone, &[&said(mean.mean), &mean.n.to_string()])),
        tables: vec![weeks(scene, trend, &title)],
    }
}

fn weeks(scene: Scene<'_>, trend: &Trend, title: &str) -> Table {
    let style = scene.style;
    let tone = style.tone;
    let said = |value: Option<f64>| values::value(trend.figure, value, style);
    let heads = [say::WEEK_OF, say::MEAN, say::N, say::MEAN_AT_END];
    let rows = trend.weeks.iter().map(|week| {
        let inside = |date: NaiveDate| monday(date) == week.start;
        let last = trend.mean7.iter().rev().find(|mean| inside(mean.date));
        vec![
            values::day(week.start, style),
            said(week.mean),
            week.n.to_string(),
            said(last.and_then(|mean| mean.mean)),
        ]
    });
    Table {
        caption: say::TREND_TABLE.fill(tone, &[title]),
        head: heads.map(|text: Text| text.say(tone).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

fn legend(scene: Scene<'_>) -> Vec<Key> {
    let said = |text: Text| text.say(scene.style.tone).to_owned();
    let area = |class| Mark::boxes(class, vec![Box::new((0.5, 1.0), (23.0, 10.0))]);
    let marks = [
        (area("week"), say::KEY_WEEK),
        (Mark::dots("day", 2.5, &[(12.0, 6.0)]), say::KEY_DAY),
        (Some(Mark::line("mean", &[(0.0, 8.0), (24.0, 4.0)])), say::KEY_MEAN),
        (area("unknown"), say::KEY_UNKNOWN),
    ];
    let keys = marks.into_iter().filter_map(|(mark, text)| Some((mark?, text)));
    keys.map(|(mark, text)| Key { mark, words: said(text) }).collect()
}

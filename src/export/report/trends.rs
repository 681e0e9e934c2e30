//! How the figures went: weeks as bars, days as dots, the mean of seven days
//! as a line.

use crate::board::trend::Back;
use crate::board::trend::Trend;
use crate::board::trend::Week;
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
    let Scene { line, style, asked, .. } = scene;
    let (mut drawn, mut none) = (Vec::new(), Vec::new());
    for figure in figures {
        let back = Back::Days(asked.days);
        let trend = Trend::compute(line, *figure, about, style.zone, asked.at, back);
        if trend.observed() > 0 {
            drawn.push(figure_of(scene, &trend, name));
        } else {
            none.push(values::name(*figure).say(style.tone));
        }
    }
    let none = (!none.is_empty())
        .then(|| Part::Words(say::TREND_NONE.fill(style.tone, &[&none.join(", ")])));
    (!drawn.is_empty()).then_some(Part::Several(drawn)).into_iter().chain(none).collect()
}

fn figure_of(scene: Scene<'_>, trend: &Trend, name: &str) -> Drawn {
    let style = scene.style;
    let tone = style.tone;
    let figure = trend.figure;
    let said = |value: Option<f64>| values::value(figure, value, style);
    let label = values::name(figure).say(tone);
    let (_, unit) = values::axis(figure, style.units);
    let caption =
        if unit.is_empty() { label.to_owned() } else { say::IN_UNIT.fill(tone, &[label, unit]) };
    let title = say::TREND_TITLE.fill(tone, &[label, name]);
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
        caption,
        latest: latest.map(|mean| say::LATEST.fill(tone, &[&said(mean.mean), &mean.n.to_string()])),
        tables: tables(scene, trend, &title),
    }
}

fn tables(scene: Scene<'_>, trend: &Trend, title: &str) -> Vec<Table> {
    let style = scene.style;
    let tone = style.tone;
    let said = |value: Option<f64>| values::value(trend.figure, value, style);
    let head = |texts: &[Text]| texts.iter().map(|text| text.say(tone).to_owned()).collect();
    let weeks = trend
        .weeks
        .iter()
        .map(|week| vec![values::day(week.start, style), said(week.mean), week.n.to_string()]);
    let days = trend.days.iter().zip(&trend.mean7).map(|(day, mean)| {
        let of = [said(day.value), said(mean.mean), mean.n.to_string()];
        [values::day(day.date, style)].into_iter().chain(of).collect()
    });
    vec![
        Table {
            caption: say::TREND_TABLE.fill(tone, &[title]),
            head: head(&[say::WEEK_OF, say::MEAN, say::N]),
            rows: weeks.collect(),
        },
        Table {
            caption: say::TREND_DAYS.fill(tone, &[title]),
            head: head(&[say::DAY, say::VALUE, say::MEAN_7, say::N]),
            rows: days.collect(),
        },
    ]
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

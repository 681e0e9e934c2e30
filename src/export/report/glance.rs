//! How the last day, the last night and the last week were, in figures.

use crate::board::trend::Back;
use crate::board::trend::Trend;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::export::report::Scene;
use crate::export::report::page::Part;
use crate::export::report::page::Section;
use crate::export::report::page::Table;
use crate::export::report::values;
use crate::export::report::values::UNKNOWN;
use crate::export::report::values::at_least;
use crate::metrics::carer::observed::length;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::metrics::figure::Figure;
use crate::metrics::hole::holes;
use crate::metrics::wakings::wakings;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::time;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Timelike;

/// The figures of the table, in order.
const FIGURES: [Figure; 7] = [
    Figure::Feeds,
    Figure::Bottle,
    Figure::Wet,
    Figure::Dirty,
    Figure::Sleep,
    Figure::LongestNight,
    Figure::Wakings,
];

/// Returns the section.
#[must_use]
pub fn section(scene: Scene<'_>) -> Section {
    let Scene { style, asked, .. } = scene;
    let moment = format!(
        "{} {}",
        values::date(style.zone.date(asked.at), style),
        time::clock(asked.at, style)
    );
    let [from, to] = [scene.plan.night.from, scene.plan.night.to]
        .map(|hour| time::hour(hour.hour(), hour.minute(), style));
    let lead = say::GLANCE_LEAD.fill(style.tone, &[&moment, &from, &to]);
    let tables = scene.babies().map(|(id, baby)| Part::Table(table(scene, id, baby)));
    Section {
        id: "glance",
        heading: say::GLANCE.say(style.tone).to_owned(),
        parts: [Part::Words(lead)].into_iter().chain(tables).collect(),
    }
}

fn table(scene: Scene<'_>, id: BabyId, baby: &Baby) -> Table {
    let tone = scene.style.tone;
    let heads = [say::FIGURE, say::LAST_DAY, say::KNOWN, say::MEAN_7, say::N_OF_7];
    let last = Last::of(scene, id);
    Table {
        caption: say::GLANCE_CAPTION.fill(tone, &[&scene.name(baby)]),
        head: heads.map(|text: Text| text.say(tone).to_owned()).to_vec(),
        rows: FIGURES.map(|figure| row(scene, id, &last, figure)).to_vec(),
    }
}

/// The last day and the last night of one baby.
struct Last {
    sums: Totals,
    night: Span,
    wakings: u32,
    longest: TimeDelta,
    /// Time of the day that the log knows, and that it knows about sleep.
    known: (TimeDelta, TimeDelta),
    /// Time of the night that the log knows about sleep.
    night_known: TimeDelta,
}

impl Last {
    fn of(scene: Scene<'_>, id: BabyId) -> Self {
        let Scene { line, style, asked, .. } = scene;
        let (about, now) = (Subject::Baby(id), asked.at);
        let day = Span::ending_at(now, TimeDelta::hours(24));
        let today = style.zone.date(now);
        let evenings = std::iter::successors(Some(today), NaiveDate::pred_opt).take(3);
        let nights = evenings.map(|date| scene.plan.night.on(style.zone, date));
        let night = nights.into_iter().find(|night| night.end() <= now).unwrap_or(day);
        let gone = |parts: &[Span], of: Span| of.length() - length(parts);
        let (by_day, by_night) = (holes(line, about, day, now), holes(line, about, night, now));
        let woke = wakings(line, about, night, now).len();
        Self {
            sums: totals(line, about, day, now),
            night,
            wakings: u32::try_from(woke).unwrap_or(u32::MAX),
            longest: totals(line, about, night, now).longest_sleep,
            known: (gone(&by_day.log, day), gone(&by_day.sleep, day)),
            night_known: gone(&by_night.sleep, night),
        }
    }

    /// Returns the value of a figure, how much of its time is known, and of how much.
    fn value(&self, figure: Figure) -> (f64, TimeDelta, TimeDelta) {
        let day = TimeDelta::hours(24);
        let minutes = |length: TimeDelta| length.as_seconds_f64() / 60.0;
        let by_night = |value| (value, self.night_known, self.night.length());
        match figure {
            Figure::Bottle => (self.sums.bottle_ml, self.known.0, day),
            Figure::Wet => (f64::from(self.sums.wet), self.known.0, day),
            Figure::Dirty => (f64::from(self.sums.dirty), self.known.0, day),
            Figure::Sleep => (minutes(self.sums.sleep), self.known.1, day),
            Figure::LongestNight => by_night(minutes(self.longest)),
            Figure::Wakings => by_night(f64::from(self.wakings)),
            _ => (f64::from(self.sums.feeds), self.known.0, day),
        }
    }
}

fn row(scene: Scene<'_>, id: BabyId, last: &Last, figure: Figure) -> Vec<String> {
    let Scene { line, plan, style, asked, .. } = scene;
    let (about, zone) = (Subject::Baby(id), style.zone);
    let week = Trend::compute(line, figure, about, zone, plan.night, asked.at, Back::Days(7));
    let mean = week.mean7.last();
    let n = mean.map_or(0, |mean| mean.n);
    let (value, known, of) = last.value(figure);
    // A zero of what nobody keeps up says nothing.
    let nothing = known.is_zero() || (value == 0.0 && n == 0);
    let value = if nothing {
        UNKNOWN.to_owned()
    } else {
        at_least(values::value(figure, Some(value), style), known == of)
    };
    let hours = |length: TimeDelta| number(length.as_seconds_f64() / 3600.0, 1);
    let known = say::KNOWN_OF.fill(style.tone, &[&hours(known), &hours(of)]);
    let mean = values::value(figure, mean.and_then(|mean| mean.mean), style);
    vec![values::name(figure).say(style.tone).to_owned(), value, known, mean, n.to_string()]
}

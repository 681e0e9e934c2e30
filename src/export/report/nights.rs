//! Days as rows from noon to noon: a baby, and the carers below it.

use crate::board::carer_raster::CarerRaster;
use crate::board::raster::LONG_NIGHT;
use crate::board::raster::Raster;
use crate::board::raster::Window;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::export::report::Scene;
use crate::export::report::draw::Box;
use crate::export::report::draw::Mark;
use crate::export::report::nights::rows::Lanes;
use crate::export::report::nights::rows::chart;
use crate::export::report::page::Figure;
use crate::export::report::page::Key;
use crate::export::report::page::Part;
use crate::export::report::page::Section;
use crate::export::report::page::Table;
use crate::export::report::values;
use crate::export::report::values::at_least;
use crate::metrics::day::totals;
use crate::metrics::hole::holes;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::time;
use chrono::TimeDelta;
use chrono::Timelike;
use std::collections::BTreeSet;

pub mod rows;

/// Rows of a chart with room for feeds, nappies and letters.
const FEW: u32 = 14;

/// Rows of a chart to see a pattern in.
const MANY: u32 = 28;

/// The length of a cell.
const CELL: TimeDelta = TimeDelta::minutes(15);

/// Looks of carers' sleep; a fifth looks like the first again and has its letter.
pub const LOOKS: [&str; 4] = ["a0", "a1", "a2", "a3"];

/// Returns the section: for each baby the last fortnight in large rows, and
/// all days in small ones, four weeks to a chart.
#[must_use]
pub fn section(scene: Scene<'_>) -> Section {
    let Scene { style, asked, .. } = scene;
    let [from, to] = [scene.plan.night.from, scene.plan.night.to]
        .map(|hour| time::hour(hour.hour(), hour.minute(), style));
    let mut parts = vec![Part::Words(say::NIGHTS_LEAD.fill(style.tone, &[&from, &to]))];
    if asked.days > MANY {
        parts.push(Part::Words(say::NIGHTS_OLDER.say(style.tone).to_owned()));
    }
    let night = scene.plan.night;
    for (id, baby) in scene.babies() {
        let name = scene.name(baby);
        if scene.several() {
            parts.push(Part::Heading(name.clone()));
        }
        let few = Window { rows: asked.days.min(FEW), back: 0, cell: CELL, night };
        let first = Drawn::compute(scene, id, baby, few);
        parts.extend(first.words(scene, &name));
        parts.push(Part::Legend(first.legend(scene, &name)));
        parts.push(Part::Wide(first.figure(scene, &name, Lanes::LARGE)));
        // The small rows hold the large ones, and have the figures of all.
        if asked.days > FEW {
            for back in (0..asked.days).step_by(MANY as usize) {
                let rows = (asked.days - back).min(MANY);
                let block =
                    Drawn::compute(scene, id, baby, Window { rows, back, cell: CELL, night });
                parts.push(Part::Wide(block.figure(scene, &name, Lanes::SMALL)));
            }
        }
    }
    Section { id: "nights", heading: say::NIGHTS.say(style.tone).to_owned(), parts }
}

/// The rows of one chart.
struct Drawn {
    id: BabyId,
    raster: Raster,
    carers: Vec<CarerRaster>,
    letters: Vec<String>,
}

impl Drawn {
    fn compute(scene: Scene<'_>, id: BabyId, baby: &Baby, window: Window) -> Self {
        let Scene { line, household, style, asked, .. } = scene;
        let (zone, now) = (style.zone, asked.at);
        let carers = asked.carers.then(|| CarerRaster::all(line, household, zone, now, window));
        let carers = carers.unwrap_or_default();
        let names: Vec<&str> = carers.iter().map(|carer| carer.name.as_str()).collect();
        Self {
            id,
            raster: Raster::compute(line, id, baby, zone, now, window),
            letters: letters(&names),
            carers,
        }
    }

    /// Returns what is said above the chart.
    fn words(&self, scene: Scene<'_>, name: &str) -> Vec<Part> {
        let tone = scene.style.tone;
        let first = self.raster.first_long_night.map(|day| {
            let hours = LONG_NIGHT.num_hours().to_string();
            say::FIRST_LONG.fill(tone, &[&hours, &day.to_string()])
        });
        let order = (!self.carers.is_empty()).then(|| {
            let lettered = |(carer, letter): (&CarerRaster, &String)| {
                say::LETTERED.fill(tone, &[&carer.name, letter])
            };
            let all: Vec<String> = self.carers.iter().zip(&self.letters).map(lettered).collect();
            say::NIGHTS_CARERS.fill(tone, &[name, &all.join(", ")])
        });
        [order, first].into_iter().flatten().map(Part::Words).collect()
    }

    fn legend(&self, scene: Scene<'_>, name: &str) -> Vec<Key> {
        let tone = scene.style.tone;
        let area = |class| Mark::Boxes { class, boxes: vec![Box::new((0.5, 1.0), (23.0, 10.0))] };
        let key = |mark, words: String| Key { mark, words };
        let said = |text: Text| text.say(tone).to_owned();
        let mut keys = vec![key(area("baby"), say::KEY_ASLEEP.fill(tone, &[name]))];
        keys.extend(
            self.carers
                .iter()
                .zip(LOOKS.iter().cycle())
                .map(|(carer, look)| key(area(look), say::KEY_ASLEEP.fill(tone, &[&carer.name]))),
        );
        let dot = Mark::dots("feed", 4.0, &[(12.0, 6.0)]);
        keys.extend(dot.map(|dot| key(dot, said(say::KEY_FEED))));
        let tick = Mark::boxes("nappy", vec![Box::new((11.0, 2.0), (2.0, 8.0))]);
        keys.extend(tick.map(|tick| key(tick, said(say::KEY_NAPPY))));
        keys.push(key(area("unknown"), said(say::KEY_UNKNOWN)));
        if !self.carers.is_empty() {
            let line = Mark::line("inferred", &[(0.0, 6.0), (24.0, 6.0)]);
            keys.push(key(line, said(say::KEY_INFERRED)));
        }
        keys.push(key(area("h0"), said(say::KEY_AWAKE)));
        keys.push(key(area("night"), said(say::KEY_NIGHT)));
        keys
    }

    fn figure(&self, scene: Scene<'_>, name: &str, lanes: Lanes) -> Figure {
        let style = scene.style;
        let tone = style.tone;
        let (first, last) = (self.raster.rows.first(), self.raster.rows.last());
        let first = first.map(|row| values::day(row.date, style)).unwrap_or_default();
        let last = last.map(|row| values::date(row.date, style)).unwrap_or_default();
        let carers: Vec<&str> = self.carers.iter().map(|carer| carer.name.as_str()).collect();
        let title = if carers.is_empty() {
            say::NIGHTS_TITLE.fill(tone, &[name, &first, &last])
        } else {
            say::NIGHTS_TITLE_CARERS.fill(tone, &[name, &carers.join(", "), &first, &last])
        };
        let rasters = (&self.raster, self.carers.as_slice(), self.letters.as_slice());
        let (size, marks) = chart(scene, rasters, lanes);
        Figure {
            chart: crate::export::report::draw::Chart {
                title: title.clone(),
                desc: self.desc(scene, name),
                size,
                marks,
            },
            caption: title,
            latest: None,
            tables: (lanes == Lanes::SMALL || scene.asked.days <= FEW)
                .then(|| self.table(scene))
                .into_iter()
                .collect(),
        }
    }

    fn desc(&self, scene: Scene<'_>, name: &str) -> String {
        let tone = scene.style.tone;
        let known: Vec<TimeDelta> = self
            .raster
            .rows
            .iter()
            .filter(|row| !row.so_far)
            .filter_map(|row| row.asleep)
            .collect();
        let rows = self.raster.rows.len().to_string();
        match (known.iter().min(), known.iter().max()) {
            (Some(least), Some(most)) => {
                let (least, most) = (time::ago(*least), time::ago(*most));
                let days = known.len().to_string();
                say::NIGHTS_DESC.fill(tone, &[&rows, name, &least, &most, &days])
            }
            _ => say::NIGHTS_DESC_UNKNOWN.fill(tone, &[&rows]),
        }
    }

    fn table(&self, scene: Scene<'_>) -> Table {
        let Scene { line, style, asked, .. } = scene;
        let tone = style.tone;
        let heads = [say::DAY, say::ASLEEP, say::LONGEST, say::FEEDS, say::NAPPIES];
        let heads = heads.iter().map(|text| text.say(tone).to_owned());
        let carers = self.carers.iter().map(|one| say::ASLEEP_OF.fill(tone, &[&one.name]));
        let rows = self.raster.rows.iter().enumerate().map(|(place, row)| {
            let about = Subject::Baby(self.id);
            let sums = totals(line, about, row.span, asked.at);
            let known = holes(line, about, row.span, asked.at).log.is_empty();
            let counts = [sums.feeds, sums.nappies].map(|count| {
                if known || sums.logged > 0 {
                    at_least(count.to_string(), known)
                } else {
                    values::UNKNOWN.to_owned()
                }
            });
            let mut date = values::day(row.date, style);
            if row.so_far {
                date = format!("{date}, {}", say::SO_FAR.say(tone));
            }
            let own = [date, values::length(row.asleep), values::length(row.longest)];
            let carers = self
                .carers
                .iter()
                .map(|carer| values::length(carer.rows.get(place).and_then(|carer| carer.asleep)));
            own.into_iter().chain(counts).chain(carers).collect()
        });
        Table {
            caption: say::NIGHTS_TABLE.say(tone).to_owned(),
            head: heads.chain(carers).collect(),
            rows: rows.collect(),
        }
    }
}

/// Returns a letter for each name: its first, or else numbers for all.
fn letters(names: &[&str]) -> Vec<String> {
    let first = |name: &&str| name.chars().next().filter(|letter| letter.is_alphanumeric());
    let all: Option<Vec<String>> =
        names.iter().map(|name| Some(first(name)?.to_uppercase().to_string())).collect();
    let apart = |all: &Vec<String>| all.iter().collect::<BTreeSet<_>>().len() == names.len();
    let numbers = || (1..=names.len()).map(|number| number.to_string()).collect();
    all.filter(apart).unwrap_or_else(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_carers_apart() {
        assert_eq!(letters(&["Mum", "dad"]), ["M", "D"]);
        assert_eq!(letters(&["Mum", "mia", "Dad"]), ["1", "2", "3"]);
        assert_eq!(letters(&["<b>", "Dad"]), ["1", "2"]);
        assert_eq!(letters(&["", "Dad"]), ["1", "2"]);
        assert!(letters(&[]).is_empty());
    }
}

//! When a baby woke: hours of the day against days of the week.

use crate::board::heat::Heat;
use crate::board::heat::Square;
use crate::board::heat::WEEKS;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::export::report::Scene;
use crate::export::report::draw::Anchor;
use crate::export::report::draw::Box;
use crate::export::report::draw::Chart;
use crate::export::report::draw::Mark;
use crate::export::report::draw::Unit;
use crate::export::report::page::Figure;
use crate::export::report::page::Key;
use crate::export::report::page::Part;
use crate::export::report::page::Section;
use crate::export::report::page::Table;
use crate::export::report::values;
use crate::text::catalogue::Text;
use crate::text::catalogue::report as say;
use crate::text::catalogue::words;
use crate::text::style::Style;
use crate::text::time;

/// Looks by rate, the least first, and of the figure on each.
const SHADES: [(&str, &str); 5] =
    [("h0", "on"), ("h1", "on"), ("h2", "on"), ("h3", "off"), ("h4", "off")];

/// Place of the first square, and the distance from one to the next.
const CORNER: (f64, f64) = (40.0, 24.0);
const STEP: f64 = 23.5;

/// Returns the section, one map a baby over the last weeks of the page.
#[must_use]
pub fn section(scene: Scene<'_>) -> Section {
    let Scene { line, style, asked, .. } = scene;
    let tone = style.tone;
    let weeks = asked.days.div_ceil(7).clamp(1, WEEKS);
    let mut parts = Vec::new();
    for (id, baby) in scene.babies() {
        let about = Subject::Baby(id);
        let heat = Heat::compute(line, about, style.zone, asked.at, weeks);
        if parts.is_empty() {
            let days = [values::day(heat.from, style), values::day(heat.to, style)];
            let lead = say::HEAT_LEAD.fill(tone, &days.each_ref().map(String::as_str));
            parts.push(Part::Words(lead));
            parts.push(Part::Legend(legend(*style)));
        }
        parts.push(Part::Wide(figure(scene, (id, baby), &heat)));
    }
    Section { id: "wakings", heading: say::HEAT.say(tone).to_owned(), parts }
}

fn figure(scene: Scene<'_>, (_, baby): (BabyId, &Baby), heat: &Heat) -> Figure {
    let style = scene.style;
    let tone = style.tone;
    let title = say::HEAT_TITLE.fill(tone, &[&scene.name(baby)]);
    let all: u32 = heat.hours.iter().flatten().flatten().map(|square| square.wakings).sum();
    let desc = heat.darkest().first().map_or_else(
        || say::HEAT_DESC_NONE.say(tone).to_owned(),
        |(day, hour, square)| {
            let hour = u32::try_from(*hour).unwrap_or_default();
            let when = format!("{} {}", weekday(*day, *style), time::hour(hour, 0, style));
            let counts = [all, square.wakings, square.n].map(|count| count.to_string());
            say::HEAT_DESC.fill(tone, &[&counts[0], &when, &counts[1], &counts[2]])
        },
    );
    let size = (Unit(CORNER.0 + STEP * 24.0 + 2.0), Unit(CORNER.1 + STEP * 7.0 + 2.0));
    Figure {
        chart: Chart { title: title.clone(), desc, size, marks: marks(heat, *style) },
        caption: title,
        latest: None,
        tables: vec![table(heat, *style)],
    }
}

/// Returns the shade of a rate against the highest.
fn shade(square: Square, most: f64) -> usize {
    let share = if most > 0.0 { square.rate() / most } else { 0.0 };
    // Any waking is darker than none.
    [0.0, 0.25, 0.5, 0.75].iter().filter(|limit| share > **limit).count()
}

fn marks(heat: &Heat, style: Style) -> Vec<Mark> {
    let most = heat.most().unwrap_or_default();
    let mut boxes = SHADES.map(|_| Vec::new());
    let (mut unknown, mut figures) = (Vec::new(), Vec::new());
    for (day, hours) in (0_u8..).zip(&heat.hours) {
        for (hour, square) in (0_u8..).zip(hours) {
            let (x, y) = (CORNER.0 + STEP * f64::from(hour), CORNER.1 + STEP * f64::from(day));
            let place = Box::new((x, y), (STEP - 1.5, STEP - 1.5));
            let middle = (x + STEP / 2.0 - 0.75, y + STEP / 2.0 + 3.5);
            let (look, words) = match square {
                None => {
                    unknown.push(place);
                    ("on", values::UNKNOWN.to_owned())
                }
                Some(square) => {
                    let shade = shade(*square, most);
                    boxes[shade].push(place);
                    (SHADES[shade].1, square.wakings.to_string())
                }
            };
            figures.push(Mark::words(look, middle, Anchor::Middle, words));
        }
    }
    let areas = SHADES.iter().zip(boxes).filter_map(|((look, _), boxes)| Mark::boxes(look, boxes));
    let days = (0..7_u8).map(|day| {
        let y = CORNER.1 + STEP * f64::from(day) + STEP / 2.0 + 3.5;
        let words = weekday(usize::from(day), style).to_owned();
        Mark::words("soft", (0.0, y), Anchor::Start, words)
    });
    let hours = (0..24_u8).step_by(3).map(|hour| {
        let x = CORNER.0 + STEP * f64::from(hour) + STEP / 2.0 - 0.75;
        Mark::words("soft", (x, CORNER.1 - 8.0), Anchor::Middle, format!("{hour:02}"))
    });
    Mark::boxes("unknown", unknown)
        .into_iter()
        .chain(areas)
        .chain(days)
        .chain(hours)
        .chain(figures)
        .collect()
}

fn table(heat: &Heat, style: Style) -> Table {
    let days = (0..7).map(|day| weekday(day, style).to_owned());
    let columns = [say::HOUR.say(style.tone).to_owned()].into_iter().chain(days).collect();
    let rows = (0..24_u32).zip(0_usize..).map(|(hour, place)| {
        let squares = heat.hours.iter().map(|hours| {
            hours[place].map_or_else(
                || values::UNKNOWN.to_owned(),
                |square| format!("{}/{}", square.wakings, square.n),
            )
        });
        [time::hour(hour, 0, &style)].into_iter().chain(squares).collect()
    });
    Table {
        caption: say::HEAT_TABLE.say(style.tone).to_owned(),
        head: columns,
        rows: rows.collect(),
    }
}

fn legend(style: Style) -> Vec<Key> {
    let area = |class| Mark::Boxes { class, boxes: vec![Box::new((0.5, 0.5), (23.0, 11.0))] };
    let key = |class, text: Text| Key { mark: area(class), words: text.say(style.tone).to_owned() };
    vec![
        key("h0", say::KEY_HEAT_NONE),
        key("h4", say::KEY_HEAT_MOST),
        key("unknown", say::KEY_UNKNOWN),
    ]
}

/// Returns the name of a day of the week, 0 is Monday.
fn weekday(day: usize, style: Style) -> &'static str {
    words::WEEKDAYS.say(style.tone).split(' ').nth(day).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_waking_is_darker_than_none_and_the_most_is_darkest() {
        let square = |wakings, n| Square { wakings, n };
        for (wakings, n, expected) in [(0, 4, 0), (1, 40, 1), (1, 4, 1), (2, 4, 2), (4, 4, 4)] {
            assert_eq!(shade(square(wakings, n), 1.0), expected, "{wakings}/{n}");
        }
        assert_eq!(shade(square(0, 4), 0.0), 0);
    }
}

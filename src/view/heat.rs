//! Hours of the week against wakings: the darker, the more often.

use crate::app::screen::TimeScreen;
use crate::board::heat::Heat;
use crate::board::heat::Square;
use crate::text::amount::number;
use crate::text::catalogue::time as say;
use crate::text::style::Clock;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::strip;
use crate::view::theme::Ink;
use chrono::Days;
use chrono::NaiveDate;
use ratatui::layout::Rect;

/// Columns of the day before the hours.
const LABEL: u16 = 5;

/// Columns of the figures after the hours.
const FIGURES: u16 = 14;

/// The same where there is little room.
const SHORT: u16 = 6;

/// How many of the hours with most wakings are told.
const TOLD: usize = 3;

/// Rows that [`draw`] wants.
pub const ROWS: u16 = 12;

/// Draws the hours, seven rows of days, and the most frequent ones in words.
///
/// ```text
///      00    03    06    09
/// Mon │░░··▒▒····░░··│  9 in 92 h
/// Tue │··██··░░??????│ 11 in 88 h
/// most: Tue 02:00: 3 wakings in 4 h seen, Mon 04:00: 2 wakings in 4 h seen
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, heat: &Heat, screen: &TimeScreen, marked: bool) {
    let look = pen.look;
    let wide = wide(area);
    let beside = area.width.saturating_sub(LABEL + 2 + 24 * wide);
    for hour in (0..24).step_by(3) {
        let label = strip::hour_label(&look, hour);
        let column = LABEL + 1 + u16::try_from(hour).unwrap_or(0) * wide;
        pen.text(area, (column, 0), &label, Ink::Label);
    }
    let most = heat.most();
    let picked = screen.pick.min(6);
    // Where not all days fit, the one that is picked does.
    let rows = usize::from(area.height.saturating_sub(1)).min(7);
    let first = (picked + 1).saturating_sub(rows);
    let days = heat.hours.iter().enumerate().skip(first).take(rows);
    for (row, (day, hours)) in (1..).zip(days) {
        pen.text(area, (1, row), weekday(&look, day), Ink::Label);
        pen.text(area, (LABEL, row), "│", Ink::Faint);
        let glyphs = hours.iter().map(|square| shade(*square, most));
        let glyphs = glyphs.flat_map(|glyph| (0..wide).map(move |_| glyph));
        strip::row_of(pen, area, (LABEL + 1, row), glyphs, false);
        let wall = LABEL + 1 + 24 * wide;
        pen.text(area, (wall, row), "│", Ink::Faint);
        if beside > SHORT {
            let words = day_figures(&look, hours, beside >= FIGURES);
            let width = wall + if beside >= FIGURES { FIGURES } else { SHORT + 1 };
            pen.right(Rect { width, ..area }, row, &words, Ink::Text);
        }
    }
    let picked_words = day_words(&look, heat, picked);
    let lines = [darkest(&look, heat), picked_words]
        .map(|words| fit::wrap(&words, area.width.saturating_sub(2)));
    for (row, line) in (8..area.height).zip(lines.into_iter().flatten()) {
        pen.text(area, (1, row), &line, Ink::Text);
    }
    if marked {
        pen.select(area, 1 + u16::try_from(picked - first).unwrap_or(0));
    }
}

/// Returns what the shades mean.
#[must_use]
pub fn legend(look: &Look<'_>, heat: &Heat) -> String {
    heat.most().map_or_else(
        || look.say(say::LEGEND_HEAT_NONE).to_owned(),
        |most| look.fill(say::LEGEND_HEAT, &[&number(most, 2)]),
    )
}

/// Returns how many columns an hour takes.
fn wide(area: Rect) -> u16 {
    // Numbers stand beside a chart.
    (area.width.saturating_sub(LABEL + 2 + FIGURES) / 24).clamp(1, 4)
}

/// Returns the shade of an hour: none, or in four steps up to the highest rate.
fn shade(square: Option<Square>, most: Option<f64>) -> char {
    let Some(square) = square else { return '?' };
    let part = square.rate() / most.unwrap_or(1.0);
    match square.wakings {
        0 => '·',
        _ if part <= 0.25 => '░',
        _ if part <= 0.5 => '▒',
        _ if part <= 0.75 => '▓',
        _ => '█',
    }
}

fn sums(hours: &[Option<Square>; 24]) -> (u32, u32) {
    let observed = hours.iter().flatten();
    observed.fold((0, 0), |(wakings, n), square| (wakings + square.wakings, n + square.n))
}

fn day_figures(look: &Look<'_>, hours: &[Option<Square>; 24], long: bool) -> String {
    let (wakings, n) = sums(hours);
    if n == 0 {
        return "?".to_owned();
    }
    if long {
        return look.fill(say::ROW_HEAT, &[&wakings.to_string(), &n.to_string()]);
    }
    format!("{wakings}/{n}")
}

/// Returns the wakings of a day of the week in words.
#[must_use]
pub fn day_words(look: &Look<'_>, heat: &Heat, day: usize) -> String {
    let (wakings, n) = sums(&heat.hours[day]);
    let name = weekday(look, day);
    if n == 0 {
        return look.fill(say::DAY_HEAT_NONE, &[name]);
    }
    let all = look.fill(say::DAY_HEAT, &[name, &wakings.to_string(), &n.to_string()]);
    let told = heat.darkest().into_iter().filter(|(own, ..)| *own == day).take(2);
    let told: Vec<String> = told.map(|(_, hour, square)| counts(look, "", hour, square)).collect();
    if told.is_empty() { all } else { format!("{all}; {}", told.join(", ")) }
}

/// Returns an hour with its wakings in words.
fn counts(look: &Look<'_>, day: &str, hour: usize, square: Square) -> String {
    let hour = strip::hour_label(look, u32::try_from(hour).unwrap_or_default());
    let hour = if look.style.clock == Clock::H24 { format!("{hour}:00") } else { hour };
    let [wakings, n] = [square.wakings, square.n].map(|count| count.to_string());
    let when = if day.is_empty() { hour } else { format!("{day} {hour}") };
    if square.wakings == 1 {
        return look.fill(say::HOUR_HEAT_ONE, &[&when, &n]);
    }
    look.fill(say::HOUR_HEAT, &[&when, &wakings, &n])
}

fn darkest(look: &Look<'_>, heat: &Heat) -> String {
    let told = heat.darkest();
    if told.is_empty() {
        let known = heat.hours.iter().flatten().any(Option::is_some);
        return if known { look.say(say::NO_WAKING).to_owned() } else { String::new() };
    }
    let told = told.into_iter().take(TOLD);
    let told = told.map(|(day, hour, square)| counts(look, weekday(look, day), hour, square));
    look.fill(say::DARKEST, &[&told.collect::<Vec<String>>().join(", ")])
}

/// Returns the name of a day of the week, 0 is Monday.
fn weekday(look: &Look<'_>, day: usize) -> &'static str {
    // 1970 began on a Thursday; 5 January was a Monday.
    let days = 4 + u64::try_from(day).unwrap_or_default();
    let date = NaiveDate::default().checked_add_days(Days::new(days)).unwrap_or_default();
    time::weekday(date, &look.style)
}

//! What came to pass today, beside yesterday; at night today only.

use crate::board::baby::BabyBoard;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::metrics::day::Totals;
use crate::text::amount::number;
use crate::text::catalogue::now as say;
use crate::text::time;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Rows that [`draw`] takes.
pub const ROWS: u16 = 6;

/// Draws six rows.
///
/// ```text
///                TODAY   YDAY
/// feeds              9      8
/// bottle ml        540    480
/// wet / dirty      6/2    7/3
/// sleep          14h10  15h05
/// longest sleep   2h15   1h50
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard) {
    let look = pen.look;
    let mut days = vec![(look.say(say::TODAY), column(&look, &baby.today))];
    if !look.night {
        days.push((look.say(say::YDAY), column(&look, &baby.yesterday)));
    }
    let bottle = look.fill(say::BOTTLE, &[unit(&look).sign()]);
    let labels = [
        look.say(say::FEEDS),
        &bottle,
        look.say(say::NAPPIES),
        look.say(say::SLEEP),
        look.say(say::LONGEST),
    ];
    for (row, label) in (1..).zip(labels) {
        pen.text(area, (0, row), label, Ink::Label);
    }
    let mut right = 13;
    for (day, (heading, values)) in days.iter().enumerate() {
        // Room for the heading, and for hours of two digits.
        right += u16::try_from(heading.chars().count()).unwrap_or(0).max(5) + 2;
        let column = Rect { width: right.min(area.width), ..area };
        pen.right(column, 0, heading, Ink::Label);
        let ink = if day == 0 { Ink::Text } else { Ink::Label };
        for (row, value) in (1..).zip(values) {
            pen.right(column, row, value, ink);
        }
    }
}

/// Returns today's sums in one line, for little room.
#[must_use]
pub fn line(look: &Look<'_>, totals: &Totals) -> String {
    let [feeds, bottle, _, sleep, _] = column(look, totals);
    let logged = totals.nappies > 0;
    let [wet, dirty] = [totals.wet, totals.dirty].map(|n| known(look, logged, n.to_string()));
    look.fill(say::TOTALS_LINE, &[&feeds, &bottle, unit(look).sign(), &wet, &dirty, &sleep])
}

/// Returns the figures of one day; what nobody logged is not known, never 0.
fn column(look: &Look<'_>, totals: &Totals) -> [String; 5] {
    let unit = unit(look);
    let places = usize::from(unit != Unit::Ml);
    let bottle = totals.drunk_ml().map(|ml| number(ml / unit.canonical(1.0), places));
    let nappies = format!("{}/{}", totals.wet, totals.dirty);
    let slept = totals.sleep > TimeDelta::zero();
    [
        known(look, totals.feeds > 0, totals.feeds.to_string()),
        bottle.unwrap_or_else(|| look.say(say::UNKNOWN).to_owned()),
        known(look, totals.nappies > 0, nappies),
        known(look, slept, time::ago(totals.sleep)),
        known(look, slept, time::ago(totals.longest_sleep)),
    ]
}

fn known(look: &Look<'_>, logged: bool, value: String) -> String {
    if logged { value } else { look.say(say::UNKNOWN).to_owned() }
}

const fn unit(look: &Look<'_>) -> Unit {
    match look.style.units {
        Units::Metric => Unit::Ml,
        Units::Us => Unit::OzUs,
        Units::Imperial => Unit::OzImperial,
    }
}

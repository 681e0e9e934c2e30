//! The totals that a day ends with, against the rows above them.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::import::piyolog::event::Told;
use crate::import::piyolog::event::duration;
use crate::import::piyolog::words::Event;
use std::fmt;

/// Labels, whether they stand for a total without more (`Pee` is a row too),
/// and what they count.
const LABELS: &[(&str, bool, Event)] = &[
    ("母乳合計", true, Event::Breast),
    ("ミルク合計", true, Event::Formula),
    ("搾母乳合計", true, Event::Expressed),
    ("搾乳合計", true, Event::Pump),
    ("離乳食合計", true, Event::Meal),
    ("睡眠合計", true, Event::Asleep),
    ("おしっこ合計", true, Event::Pee),
    ("うんち合計", true, Event::Poo),
    ("Total Breastfeeding time", true, Event::Breast),
    ("Total Nursing time", true, Event::Breast),
    ("Total sleep", true, Event::Asleep),
    ("Had formula", true, Event::Formula),
    ("Expressed breast milk", false, Event::Expressed),
    ("Pumping", false, Event::Pump),
    ("Meal", false, Event::Meal),
    ("Pee", false, Event::Pee),
    ("Poop", false, Event::Poo),
];

/// How far two sums of rounded ounces may be apart, in ml.
const CLOSE_ML: f64 = 1.0;

/// A day's rows of one event, summed; what a total does not say is absent.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sum {
    /// How many.
    pub count: Option<u32>,
    /// How much, in ml.
    pub ml: Option<f64>,
    /// Minutes on the left.
    pub left: Option<u32>,
    /// Minutes on the right.
    pub right: Option<u32>,
    /// Minutes in all.
    pub minutes: Option<u32>,
}

/// Tells whether a line is a total.
#[must_use]
pub fn is_total(line: &str) -> bool {
    label(line).is_some_and(|(event, rest)| said(event, rest) != Sum::default())
}

/// Reads a total: what it counts, its label, and what it says.
#[must_use]
pub fn total(line: &str) -> Option<(Event, &str, Sum)> {
    let (event, rest) = label(line)?;
    let name = line.strip_suffix(rest).unwrap_or(line).trim();
    Some((event, name, said(event, rest)))
}

fn label(line: &str) -> Option<(Event, &str)> {
    LABELS.iter().find_map(|(label, sure, event)| {
        let head = line.get(..label.len())?;
        let rest = &line[label.len()..];
        let counted = || rest.contains("time") && rest.starts_with(char::is_whitespace);
        let fits = head.eq_ignore_ascii_case(label) && (*sure || counted());
        fits.then_some((*event, rest))
    })
}

fn said(event: Event, rest: &str) -> Sum {
    let mut sum = Sum::default();
    if event == Event::Asleep {
        let start = rest.find(|c: char| c.is_ascii_digit());
        sum.minutes = start.and_then(|start| duration(&rest[start..])).map(u32::from);
        return sum;
    }
    let mut side = None;
    for word in rest.split([' ', '\u{3000}', '/', '／', '(', ')']).filter(|word| !word.is_empty())
    {
        let end = word.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(word.len());
        let (number, unit) = word.split_at(end);
        let value: Option<f64> = number.parse().ok();
        match (side, unit) {
            (_, "左" | "L") if number.is_empty() => side = Some(Side::Left),
            (_, "右" | "R") if number.is_empty() => side = Some(Side::Right),
            (_, "回" | "time" | "times") => sum.count = number.parse().ok(),
            (_, "ml") => sum.ml = value,
            (_, "oz") => sum.ml = value.map(|oz| Unit::OzUs.canonical(oz)),
            (Some(Side::Left), _) => sum.left = duration(word).map(u32::from),
            (Some(Side::Right), _) => sum.right = duration(word).map(u32::from),
            _ => {}
        }
    }
    sum
}

/// Sums the rows of one event; `slept` is the minutes of sleep on the day.
pub fn counted<'a>(event: Event, rows: impl Iterator<Item = &'a Told>, slept: u32) -> Sum {
    let mut sum =
        Sum { count: Some(0), ml: Some(0.0), left: Some(0), right: Some(0), minutes: Some(slept) };
    let add = |to: &mut Option<u32>, more: u32| *to = to.map(|sum| sum.saturating_add(more));
    for row in rows.filter(|row| row.event == event) {
        add(&mut sum.count, 1);
        let ml = match &row.detail {
            Detail::Feed(Feed::Breast { sides }) => {
                for run in sides {
                    let side = if run.side == Side::Left { &mut sum.left } else { &mut sum.right };
                    add(side, u32::from(run.minutes.unwrap_or(0)));
                }
                None
            }
            Detail::Feed(Feed::Bottle { volume, .. }) => *volume,
            Detail::Pump(pump) => pump.total,
            _ => None,
        };
        let ml = ml.map_or(0.0, |ml: Measured<Millilitres>| ml.canonical.value());
        sum.ml = sum.ml.map(|sum| sum + ml);
    }
    sum
}

impl Sum {
    /// Returns what of this sum `other` says too.
    #[must_use]
    pub fn as_far_as(self, other: Self) -> Self {
        Self {
            count: self.count.filter(|_| other.count.is_some()),
            ml: self.ml.filter(|_| other.ml.is_some()),
            left: self.left.filter(|_| other.left.is_some()),
            right: self.right.filter(|_| other.right.is_some()),
            minutes: self.minutes.filter(|_| other.minutes.is_some()),
        }
    }

    /// Tells whether whole minutes explain how far this is from `other`: the
    /// app sums what its timer measured, and cuts each of `rows` to the minute.
    #[must_use]
    pub fn cut(self, other: Self, rows: u32) -> bool {
        let near = |one: Option<u32>, other: Option<u32>| match (one, other) {
            (Some(one), Some(other)) => one.abs_diff(other) <= rows,
            (one, other) => one == other,
        };
        let minutes = near(self.left, other.left) && near(self.right, other.right);
        minutes && self.agrees(Self { left: self.left, right: self.right, ..other })
    }

    /// Tells whether both say the same.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        let ml = match (self.ml, other.ml) {
            (Some(one), Some(other)) => (one - other).abs() <= CLOSE_ML,
            (one, other) => one.is_none() && other.is_none(),
        };
        ml && Self { ml: None, ..self } == Self { ml: None, ..other }
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.count.map(|count| format!("{count}×")),
            self.ml.map(|ml| format!("{ml:.0} ml")),
            self.left.map(|left| format!("left {left} min")),
            self.right.map(|right| format!("right {right} min")),
            self.minutes.map(|all| format!("{} h {:02} min", all / 60, all % 60)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        f.write_str(&parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_of_both_languages() {
        for (line, expected) in [
            ("母乳合計　　 左 28分 / 右 29分", Some("母乳合計: left 28 min, right 29 min")),
            ("母乳合計　　 左 1時間5分 / 右 0分", Some("母乳合計: left 65 min, right 0 min")),
            ("ミルク合計　 5回 110ml", Some("ミルク合計: 5×, 110 ml")),
            ("搾母乳合計 1回 60ml", Some("搾母乳合計: 1×, 60 ml")),
            ("睡眠合計　　 13時間55分", Some("睡眠合計: 13 h 55 min")),
            ("睡眠合計　　 55分", Some("睡眠合計: 0 h 55 min")),
            ("うんち合計　 8回", Some("うんち合計: 8×")),
            (
                "Total Breastfeeding time   L 28m / R 29m",
                Some("Total Breastfeeding time: left 28 min, right 29 min"),
            ),
            ("Had formula   5times 110ml", Some("Had formula: 5×, 110 ml")),
            ("Total sleep   13h55m", Some("Total sleep: 13 h 55 min")),
            ("Pee   13times", Some("Pee: 13×")),
            ("Pee", None),
            ("Peeled apples 3 times", None),
            ("睡眠合計", None),
            ("合計 3回", None),
        ] {
            let read = total(line).filter(|_| is_total(line));
            let read = read.map(|(_, name, sum)| format!("{name}: {sum}"));
            assert_eq!(read.as_deref(), expected, "{line}");
        }
    }
}

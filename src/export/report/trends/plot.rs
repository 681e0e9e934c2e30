//! The geometry of one figure over its days.

use crate::board::trend::Trend;
use crate::export::report::draw::Anchor;
use crate::export::report::draw::Box;
use crate::export::report::draw::Mark;
use crate::export::report::draw::Unit;
use crate::export::report::draw::scale;
use crate::export::report::values;
use crate::text::amount::number;
use crate::text::style::Style;
use chrono::NaiveDate;

/// Size of the chart.
const SIZE: (f64, f64) = (420.0, 190.0);

/// Where the days lie: left, right, top, bottom.
const PLOT: (f64, f64, f64, f64) = (46.0, 414.0, 12.0, 164.0);

/// Days at most that have a dot each; of more only the line and the bars show.
const DOTS: usize = 92;

/// Days at most that are named below the axis.
const NAMED: usize = 4;

/// A place: to the right, down.
type Point = (f64, f64);

/// Days and values on the plane.
struct Plane {
    first: NaiveDate,
    days: f64,
    /// What one step of the axis is, in the figure's own unit.
    unit: f64,
    top: f64,
}

impl Plane {
    /// Returns the left edge of a day.
    fn x(&self, date: NaiveDate) -> f64 {
        let from = i32::try_from((date - self.first).num_days()).unwrap_or(i32::MAX);
        PLOT.0 + (PLOT.1 - PLOT.0) * (f64::from(from) / self.days).clamp(0.0, 1.0)
    }

    /// Returns the middle of a day.
    fn middle(&self, date: NaiveDate) -> f64 {
        self.x(date) + (PLOT.1 - PLOT.0) / self.days / 2.0
    }

    /// Returns how far down a value lies.
    fn y(&self, value: f64) -> f64 {
        PLOT.3 - (PLOT.3 - PLOT.2) * (value / self.unit / self.top).clamp(0.0, 1.0)
    }
}

/// Returns the size and the marks of a trend.
///
/// ```text
/// 10 |        ┌────┐
///    |┌────┐ .│ .__│─┐
///  5 || .__│──│─  .│.│
///    || .  │//│.   │ │          / not logged
///  0 └──────────────────
///     2 Nov   9 Nov
/// ```
#[must_use]
pub fn plot(trend: &Trend, style: &Style) -> ((Unit, Unit), Vec<Mark>) {
    let size = (Unit(SIZE.0), Unit(SIZE.1));
    let Some(first) = trend.days.first() else { return (size, Vec::new()) };
    let (unit, _) = values::axis(trend.figure, style.units);
    let most = trend.days.iter().filter_map(|day| day.value).fold(0.0, f64::max);
    let (step, top) = scale(most / unit, 1.0);
    let days = f64::from(u32::try_from(trend.days.len()).unwrap_or(u32::MAX));
    let plane = Plane { first: first.date, days, unit, top };
    let mut marks = rules(step, top, &plane);
    marks.extend(weeks(trend, &plane));
    marks.extend(unobserved(trend, &plane));
    if trend.days.len() <= DOTS {
        let day = |date, value| (plane.middle(date), plane.y(value));
        let at = trend.days.iter().filter_map(|one| Some(day(one.date, one.value?)));
        marks.extend(Mark::dots("day", 1.8, &at.collect::<Vec<Point>>()));
    }
    marks.extend(means(trend, &plane).iter().map(|line| Mark::line("mean", line)));
    marks.push(Mark::line("axis", &[(PLOT.0, PLOT.3), (PLOT.1, PLOT.3)]));
    marks.extend(named(trend, &plane, *style));
    (size, marks)
}

fn rules(step: f64, top: f64, plane: &Plane) -> Vec<Mark> {
    let values = std::iter::successors(Some(0.0), |value| Some(value + step));
    let values = values.take_while(|value| *value <= top + step / 2.0);
    values
        .flat_map(|value| {
            let y = plane.y(value * plane.unit);
            let words = number(value, 1);
            [
                Mark::line("grid", &[(PLOT.0, y), (PLOT.1, y)]),
                Mark::words("soft", (PLOT.0 - 6.0, y + 4.0), Anchor::End, words),
            ]
        })
        .collect()
}

/// Days that do not count, neighbours as one area.
fn unobserved(trend: &Trend, plane: &Plane) -> Vec<Mark> {
    let mut boxes = Vec::new();
    for run in trend.days.chunk_by(|one, other| one.value.is_none() == other.value.is_none()) {
        if let (Some(first), Some(last)) = (run.first(), run.last())
            && first.value.is_none()
        {
            let from = plane.x(first.date);
            let end = last.date.succ_opt().map_or(PLOT.1, |next| plane.x(next));
            boxes.push(Box::new((from, PLOT.2), (end - from, PLOT.3 - PLOT.2)));
        }
    }
    let base = PLOT.2 + 14.0;
    let sign = |hole: &Box| {
        let middle = (hole.x.0 + hole.w.0 / 2.0, base);
        Mark::words("sign", middle, Anchor::Middle, values::UNKNOWN.to_owned())
    };
    let signs: Vec<Mark> = boxes.iter().filter(|hole| hole.w.0 >= 12.0).map(sign).collect();
    Mark::boxes("unknown", boxes).into_iter().chain(signs).collect()
}

fn weeks(trend: &Trend, plane: &Plane) -> Option<Mark> {
    let boxes = trend.weeks.iter().filter_map(|week| {
        let next = week.start.checked_add_days(chrono::Days::new(7))?;
        let (from, to) = (plane.x(week.start), plane.x(next));
        let top = plane.y(week.mean?);
        Some(Box::new((from + 1.0, top), ((to - from - 2.0).max(1.0), PLOT.3 - top)))
    });
    Mark::boxes("week", boxes.collect())
}

/// Returns lines through the means; one ends where there is none.
fn means(trend: &Trend, plane: &Plane) -> Vec<Vec<Point>> {
    let known = |mean: &crate::board::trend::Mean| mean.mean.is_some();
    let runs = trend.mean7.chunk_by(|one, other| known(one) == known(other));
    let line = |run: &[crate::board::trend::Mean]| -> Option<Vec<Point>> {
        run.iter().map(|mean| Some((plane.middle(mean.date), plane.y(mean.mean?)))).collect()
    };
    runs.filter_map(line).collect()
}

fn named(trend: &Trend, plane: &Plane, style: Style) -> Vec<Mark> {
    let step = trend.days.len().div_ceil(NAMED).max(1);
    let days = trend.days.iter().step_by(step);
    let label = |date| {
        let (at, words) = ((plane.x(date), SIZE.1 - 8.0), values::short(date, &style));
        Mark::words("soft", at, Anchor::Start, words)
    };
    days.map(|day| label(day.date)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::trend::Day;
    use crate::board::trend::Mean;
    use crate::board::trend::Week;
    use crate::domain::person::Subject;
    use crate::domain::setting::Units;
    use crate::domain::zone::Zone;
    use crate::metrics::figure::Figure;
    use crate::text::style::Clock;
    use crate::text::style::Tone;

    fn style() -> Style {
        let (tone, clock) = (Tone::Plain, Clock::H24);
        Style { tone, clock, units: Units::Metric, zone: Zone::UTC, ascii: false }
    }

    fn trend(values: &[Option<f64>]) -> Trend {
        let monday: NaiveDate = "2026-11-02".parse().expect("a date");
        let dates = monday.iter_days();
        let days: Vec<Day> =
            dates.zip(values).map(|(date, value)| Day { date, value: *value }).collect();
        let mean = |day: &Day| Mean { date: day.date, mean: day.value, n: 7 };
        Trend {
            figure: Figure::Feeds,
            subject: Subject::Household,
            mean7: days.iter().map(mean).collect(),
            weeks: vec![Week { start: monday, mean: Some(4.0), n: 7 }],
            days,
            complete: true,
        }
    }

    fn boxes(marks: &[Mark], of: &str) -> Vec<Box> {
        let found = marks.iter().find_map(|mark| match mark {
            Mark::Boxes { class, boxes } if *class == of => Some(boxes.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    #[test]
    fn a_value_lies_by_its_share_of_the_top_and_a_week_over_its_days() {
        let (_, marks) = plot(&trend(&[Some(8.0); 7]), &style());
        let [week] = boxes(&marks, "week")[..] else { panic!("one week") };
        assert_eq!((week.x.0, week.w.0), (PLOT.0 + 1.0, PLOT.1 - PLOT.0 - 2.0));
        assert_eq!(week.h, Unit((PLOT.3 - PLOT.2) / 2.0), "4 of 8");
        assert_eq!(boxes(&marks, "unknown"), []);
    }

    #[test]
    fn what_was_not_observed_is_hatched_and_breaks_the_line() {
        let values = [Some(1.0), None, None, Some(3.0), Some(2.0), None, Some(1.0)];
        let (_, marks) = plot(&trend(&values), &style());
        let day = (PLOT.1 - PLOT.0) / 7.0;
        let holes: Vec<_> =
            boxes(&marks, "unknown").iter().map(|one| (one.w.0 / day).round()).collect();
        assert_eq!(holes, [2.0, 1.0]);
        let lines = marks.iter().filter(|mark| matches!(mark, Mark::Line { class: "mean", .. }));
        assert_eq!(lines.count(), 3);
        let dots = marks.iter().find_map(|mark| match mark {
            Mark::Dots { at, .. } => Some(at.len()),
            _ => None,
        });
        assert_eq!(dots, Some(4), "no dot where nothing is known");
    }

    #[test]
    fn everything_lies_inside_the_picture() {
        for values in [vec![Some(0.0); 1], vec![Some(1e7); 9], vec![Some(0.2); 400]] {
            let (size, marks) = plot(&trend(&values), &style());
            let inside =
                |x: f64, y: f64| (0.0..=size.0.0).contains(&x) && (0.0..=size.1.0).contains(&y);
            for mark in marks {
                let fits = match &mark {
                    Mark::Boxes { boxes, .. } => boxes.iter().all(|one| {
                        inside(one.x.0, one.y.0)
                            && inside(one.x.0 + one.w.0, one.y.0 + one.h.0)
                            && one.w.0 >= 0.0
                    }),
                    Mark::Dots { at, .. } => at.iter().all(|(x, y)| inside(x.0, y.0)),
                    Mark::Line { points, .. } => points.iter().all(|(x, y)| inside(x.0, y.0)),
                    Mark::Words { at: (x, y), .. } => inside(x.0, y.0),
                };
                assert!(fits, "{mark:?}");
            }
        }
    }
}

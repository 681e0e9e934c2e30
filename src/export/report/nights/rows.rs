//! The geometry of rows of days.

use crate::board::carer_raster::CarerRaster;
use crate::board::raster::Raster;
use crate::board::raster::Row;
use crate::domain::span::Timestamp;
use crate::export::report::Scene;
use crate::export::report::draw::Anchor;
use crate::export::report::draw::Box;
use crate::export::report::draw::Mark;
use crate::export::report::draw::Unit;
use crate::export::report::nights::LOOKS;
use crate::export::report::values;
use crate::metrics::carer::cells::CarerCell;
use crate::metrics::cells::CellState;
use crate::metrics::hours::NIGHT;
use crate::text::catalogue::report as say;
use crate::text::time;
use chrono::Datelike;
use chrono::TimeDelta;

/// Room for the day before the cells.
const LEFT: f64 = 66.0;

/// Length of a row of 24 hours or, where one is longer, of the longest.
const PLOT: f64 = 480.0;

/// Room for a figure after the cells.
const RIGHT: f64 = 60.0;

/// Room for the hours above the rows.
const TOP: f64 = 24.0;

/// Hours between two that are named.
const NAMED: i64 = 3;

/// How high the parts of a row are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lanes {
    /// The baby's.
    pub baby: f64,
    /// Each carer's.
    pub carer: f64,
    /// Between two rows at least.
    pub gap: f64,
    /// Room below the baby for nappies; 0 draws none.
    pub nappies: f64,
    /// Carers' rows have their letter.
    pub letters: bool,
}

impl Lanes {
    /// For a fortnight.
    pub const LARGE: Self = Self { baby: 14.0, carer: 9.0, gap: 7.0, nappies: 5.0, letters: true };

    /// For four weeks.
    pub const SMALL: Self = Self { baby: 9.0, carer: 5.0, gap: 7.0, nappies: 0.0, letters: false };

    /// Least from one row to the next, so that their words do not touch.
    const PITCH: f64 = 18.0;

    /// Returns how far one row lies below the one before it.
    #[must_use]
    pub fn pitch(self, carers: usize) -> f64 {
        (self.height(carers) + self.gap).max(Self::PITCH)
    }

    /// Returns how high a row is.
    #[must_use]
    pub fn height(self, carers: usize) -> f64 {
        self.carer(carers)
    }

    /// Returns how far below the top of its row a carer's part begins.
    #[must_use]
    pub fn carer(self, place: usize) -> f64 {
        let above = f64::from(u32::try_from(place).unwrap_or(u32::MAX));
        self.baby + self.nappies + above * (self.carer + 1.0)
    }
}

type Rasters<'a> = (&'a Raster, &'a [CarerRaster], &'a [String]);

/// Returns the size and the marks of rows of days.
///
/// ```text
///            12    15    18    21    00    03    06    09    12
///  Sun 08       ████ ●  ███      ▒▒█████▒●▒█████▒▒   ███          14h44
///               ' '     '                                         nappies
///             M      ////          //////////////                 carers
///             D                 ...........   ......
/// ```
#[must_use]
pub fn chart(scene: Scene<'_>, rasters: Rasters<'_>, lanes: Lanes) -> ((Unit, Unit), Vec<Mark>) {
    let (raster, carers, _) = rasters;
    let longest = raster.rows.iter().map(|row| row.span.length()).max();
    let scale = Scale { longest: longest.unwrap_or(TimeDelta::hours(24)) };
    let pitch = lanes.pitch(carers.len());
    let high = TOP + pitch * count(raster.rows.len());
    let mut marks = Vec::new();
    let tops: Vec<f64> = (0..raster.rows.len()).map(|row| TOP + pitch * count(row)).collect();
    marks.extend(nights(scene, raster, &tops, pitch, scale));
    marks.extend(hours(scene, raster, high, scale));
    for (row, top) in raster.rows.iter().zip(&tops) {
        marks.extend(labels(scene, row, *top));
    }
    marks.extend(asleep(raster, &tops, lanes, scale));
    for (place, (carer, look)) in carers.iter().zip(LOOKS.iter().cycle()).enumerate() {
        marks.extend(carer_marks(carer, look, &tops, (lanes, lanes.carer(place)), scale));
    }
    if lanes.letters {
        marks.extend(letters(rasters, &tops, lanes));
    }
    marks.extend(events(raster, &tops, lanes, scale));
    ((Unit(LEFT + PLOT + RIGHT), Unit(high)), marks)
}

/// Time along a row.
#[derive(Debug, Clone, Copy)]
struct Scale {
    longest: TimeDelta,
}

impl Scale {
    /// Returns how long a stretch of time is.
    fn long(self, length: TimeDelta) -> f64 {
        PLOT * length.as_seconds_f64() / self.longest.as_seconds_f64().max(1.0)
    }

    /// Returns where a moment of a row that began at `start` lies.
    fn x(self, start: Timestamp, at: Timestamp) -> f64 {
        LEFT + self.long(at - start)
    }

    /// Returns the boxes of the cells that `fits`, neighbours as one.
    fn runs<T>(
        self,
        (cells, cell, length): (&[T], TimeDelta, TimeDelta),
        (top, high): (f64, f64),
        fits: impl Fn(&T) -> bool,
    ) -> Vec<Box> {
        let mut from = 0;
        let mut boxes = Vec::new();
        for run in cells.chunk_by(|one, other| fits(one) == fits(other)) {
            let to = from + run.len();
            if run.first().is_some_and(&fits) {
                let at = |place: usize| {
                    self.long((cell * i32::try_from(place).unwrap_or(i32::MAX)).min(length))
                };
                boxes.push(Box::new((LEFT + at(from), top), (at(to) - at(from), high)));
            }
            from = to;
        }
        boxes
    }
}

fn nights(
    scene: Scene<'_>,
    raster: &Raster,
    tops: &[f64],
    pitch: f64,
    scale: Scale,
) -> Option<Mark> {
    let night = |(row, top): (&Row, &f64)| {
        let night = NIGHT.on(scene.style.zone, row.date);
        let from = scale.x(row.span.start(), night.start());
        Box::new((from, *top - 2.0), (scale.long(night.length()), pitch))
    };
    Mark::boxes("night", raster.rows.iter().zip(tops).map(night).collect())
}

/// The hours of the oldest row; a day with a changed clock bends its own.
fn hours(scene: Scene<'_>, raster: &Raster, high: f64, scale: Scale) -> Vec<Mark> {
    let Some(first) = raster.rows.first() else { return Vec::new() };
    let named = (0..).map(|step| first.span.start() + TimeDelta::hours(step * NAMED));
    let inside = named.take_while(|at| *at <= first.span.end());
    inside
        .flat_map(|at| {
            let x = scale.x(first.span.start(), at);
            let hour = scene.style.zone.local(at).format("%H").to_string();
            [
                Mark::line("grid", &[(x, TOP - 4.0), (x, high - 2.0)]),
                Mark::words("soft", (x, TOP - 9.0), Anchor::Middle, hour),
            ]
        })
        .collect()
}

fn labels(scene: Scene<'_>, row: &Row, top: f64) -> [Mark; 2] {
    let style = scene.style;
    let label = format!("{} {:02}", time::weekday(row.date, style), row.date.day());
    let figure = match row.asleep {
        _ if row.so_far => say::SO_FAR.say(style.tone).to_owned(),
        asleep => values::length(asleep),
    };
    [
        Mark::words("soft", (0.0, top + 10.0), Anchor::Start, label),
        Mark::words("", (LEFT + PLOT + RIGHT, top + 10.0), Anchor::End, figure),
    ]
}

fn asleep(raster: &Raster, tops: &[f64], lanes: Lanes, scale: Scale) -> Vec<Mark> {
    let all = |state: CellState| {
        let rows = raster.rows.iter().zip(tops);
        let boxes = rows.flat_map(|(row, top)| {
            let cells = (row.cells.as_slice(), raster.cell, row.span.length());
            scale.runs(cells, (*top, lanes.baby), |cell| cell.state == state)
        });
        boxes.collect::<Vec<Box>>()
    };
    let unknown = all(CellState::Unknown);
    let signs: Vec<Mark> = unknown.iter().filter_map(|hole| question(hole, lanes)).collect();
    let areas = [Mark::boxes("unknown", unknown), Mark::boxes("baby", all(CellState::Asleep))];
    areas.into_iter().flatten().chain(signs).collect()
}

/// Writes what a hatched area is, where it has room.
fn question(hole: &Box, lanes: Lanes) -> Option<Mark> {
    let middle = hole.x.0 + hole.w.0 / 2.0;
    let base = hole.y.0 + lanes.baby / 2.0 + 4.0;
    let words = || Mark::words("sign", (middle, base), Anchor::Middle, values::UNKNOWN.to_owned());
    (hole.w.0 >= 14.0).then(words)
}

fn carer_marks(
    carer: &CarerRaster,
    look: &'static str,
    tops: &[f64],
    (lanes, below): (Lanes, f64),
    scale: Scale,
) -> Vec<Mark> {
    let all = |state: CarerCell, (inset, high): (f64, f64)| {
        let rows = carer.rows.iter().zip(tops);
        let boxes = rows.flat_map(|(row, top)| {
            let cells = (row.cells.as_slice(), carer.cell, row.span.length());
            scale.runs(cells, (*top + below + inset, high), |cell| *cell == state)
        });
        boxes.collect::<Vec<Box>>()
    };
    let whole = (0.0, lanes.carer);
    let inferred = all(CarerCell::Inferred, (lanes.carer / 2.0, 0.0)).into_iter().map(|line| {
        let (from, to) = (line.x.0, line.x.0 + line.w.0);
        Mark::line("inferred", &[(from, line.y.0), (to, line.y.0)])
    });
    let areas = [
        Mark::boxes("unknown", all(CarerCell::Unknown, whole)),
        Mark::boxes(look, all(CarerCell::Asleep, whole)),
    ];
    areas.into_iter().flatten().chain(inferred).collect()
}

fn letters((_, carers, letters): Rasters<'_>, tops: &[f64], lanes: Lanes) -> Vec<Mark> {
    let places = 0..carers.len();
    let one = |top: f64, place: usize| {
        let base = top + lanes.carer(place) + lanes.carer - 1.5;
        Mark::words("tag", (LEFT - 4.0, base), Anchor::End, letters[place].clone())
    };
    tops.iter().flat_map(|top| places.clone().map(|place| one(*top, place))).collect()
}

fn events(raster: &Raster, tops: &[f64], lanes: Lanes, scale: Scale) -> Vec<Mark> {
    let (mut feeds, mut nappies) = (Vec::new(), Vec::new());
    for (row, top) in raster.rows.iter().zip(tops) {
        for (place, cell) in row.cells.iter().enumerate() {
            let middle = raster.cell * i32::try_from(place).unwrap_or(i32::MAX) + raster.cell / 2;
            let x = LEFT + scale.long(middle.min(row.span.length()));
            if cell.feed.is_some() {
                feeds.push((x, top + lanes.baby / 2.0));
            }
            if cell.nappy.is_some() && lanes.nappies > 0.0 {
                let high = lanes.nappies - 1.5;
                nappies.push(Box::new((x - 0.7, top + lanes.baby + 0.5), (1.4, high)));
            }
        }
    }
    let radius = lanes.baby / 2.0 - if lanes.letters { 3.2 } else { 2.2 };
    let marks = [Mark::boxes("nappy", nappies), Mark::dots("feed", radius, &feeds)];
    marks.into_iter().flatten().collect()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: TimeDelta = TimeDelta::hours(1);

    fn runs(cells: &str, longest: i64) -> Vec<(f64, f64)> {
        let cells: Vec<char> = cells.chars().collect();
        let length = HOUR * i32::try_from(cells.len()).expect("few");
        let scale = Scale { longest: TimeDelta::hours(longest) };
        let boxes = scale.runs((&cells, HOUR, length), (3.0, 7.0), |cell| *cell == '#');
        assert!(boxes.iter().all(|one| (one.y.0, one.h.0) == (3.0, 7.0)));
        boxes.iter().map(|one| (one.x.0 - LEFT, one.w.0)).collect()
    }

    #[test]
    fn neighbours_that_look_alike_are_one_box() {
        let hour = PLOT / 24.0;
        assert_eq!(runs("##..#...................", 24), [(0.0, 2.0 * hour), (4.0 * hour, hour)]);
        assert_eq!(runs("########################", 24), [(0.0, PLOT)]);
        assert_eq!(runs("........................", 24), []);
    }

    #[test]
    fn a_day_of_25_hours_fills_its_row_and_one_of_24_does_not() {
        assert_eq!(runs("#########################", 25), [(0.0, PLOT)]);
        assert_eq!(runs("########################", 25), [(0.0, PLOT * 24.0 / 25.0)]);
    }

    #[test]
    fn rows_and_their_parts_do_not_touch() {
        for lanes in [Lanes::LARGE, Lanes::SMALL] {
            for carers in 0..6 {
                let last = lanes.carer(carers.max(1) - 1) + lanes.carer;
                let bottom = if carers == 0 { lanes.baby + lanes.nappies } else { last };
                assert!(bottom < lanes.pitch(carers), "{lanes:?} {carers}");
                assert!(lanes.pitch(carers) >= Lanes::PITCH);
            }
        }
    }
}

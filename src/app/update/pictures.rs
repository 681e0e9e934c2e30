//! The pictures of screen 2, worked out for the page that is shown.

use crate::app::model::Model;
use crate::app::screen::Reach;
use crate::app::screen::Screen;
use crate::app::screen::TimeScreen;
use crate::board::carer_raster::CarerRaster;
use crate::board::heat;
use crate::board::heat::Heat;
use crate::board::raster::Raster;
use crate::board::raster::Row;
use crate::board::raster::Window;
use crate::board::rhythm::Rhythm;
use crate::board::time;
use crate::board::time::TimeBoard;
use crate::board::trend;
use crate::board::trend::Back;
use crate::board::trend::Trend;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use chrono::TimeDelta;

/// How many rows of days stand beside the Now screen, at most.
const BESIDE: u32 = 14;

/// Works out the pictures of the baby last tended for screen 2, and for
/// screen 1 where there is room beside it; elsewhere there are none.
pub fn all(model: &mut Model) {
    let babies = &model.household.babies;
    let tended = model.chosen.and_then(|id| babies.iter().find(|(one, _)| *one == id));
    let (raster, board) = match (&model.screen, tended.or_else(|| babies.first())) {
        (Screen::Time(screen), Some((id, baby))) => {
            (raster(model, screen, *id, baby), page(model, screen, *id))
        }
        (Screen::Now, Some((id, baby))) if model.ui.wide() && babies.len() == 1 => {
            let night = model.plan.plan.night;
            let window = Window { rows: BESIDE, back: 0, cell: TimeDelta::minutes(30), night };
            let carers = carers(model, window);
            let board = TimeBoard { carers, ..TimeBoard::default() };
            (Some(rows(model, *id, baby, window)), board)
        }
        _ => (None, TimeBoard::default()),
    };
    model.raster = raster;
    model.time = board;
}

/// Returns the days of one page of screen 2.
fn window(model: &Model, screen: &TimeScreen) -> Window {
    let minutes = match screen.reach {
        Reach::Days28 => 10,
        _ => model.ui.raster_cell(),
    };
    let cell = TimeDelta::minutes(minutes);
    Window { rows: screen.reach.days(), back: screen.back, cell, night: model.plan.plan.night }
}

fn rows(model: &Model, id: BabyId, baby: &Baby, window: Window) -> Raster {
    Raster::compute(&model.timeline, id, baby, model.zone(), model.now, window)
}

fn carers(model: &Model, window: Window) -> Vec<CarerRaster> {
    CarerRaster::all(&model.timeline, &model.household, model.zone(), model.now, window)
}

fn raster(model: &Model, screen: &TimeScreen, id: BabyId, baby: &Baby) -> Option<Raster> {
    match screen.reach {
        Reach::Days14 | Reach::Days28 | Reach::Carers => {
            Some(rows(model, id, baby, window(model, screen)))
        }
        // Of a day gone by there is one row, midnight to midnight.
        Reach::Hours24 if screen.back > 0 => {
            let (zone, cell) = (model.zone(), model.ui.strip_cell());
            let row = Row::day(&model.timeline, id, zone, model.now, screen.back, cell);
            let rows = vec![row];
            Some(Raster {
                baby: id,
                cell,
                rows,
                gaps: vec![],
                excused: vec![],
                first_long_night: None,
            })
        }
        Reach::Hours24 | Reach::Trends | Reach::Wakings => None,
    }
}

/// Returns what else the page shows.
fn page(model: &Model, screen: &TimeScreen, baby: BabyId) -> TimeBoard {
    let (line, zone, now) = (&model.timeline, model.zone(), model.now);
    let night = model.plan.plan.night;
    let mut board =
        TimeBoard { carers_log: time::carers_log(line, &model.household), ..TimeBoard::default() };
    let about = Subject::Baby(baby);
    match screen.reach {
        Reach::Carers => board.carers = carers(model, window(model, screen)),
        Reach::Trends => {
            board.figures = time::figures(line, &model.household, baby);
            let place = screen.pick.min(board.figures.len().saturating_sub(1));
            let back = Back::Weeks(trend::WEEKS);
            let picked = board.figures.get(place);
            board.trend = picked.map(|(figure, about)| {
                Trend::compute(line, *figure, *about, zone, night, now, back)
            });
        }
        Reach::Wakings => board.heat = Some(Heat::compute(line, about, zone, now, heat::WEEKS)),
        Reach::Hours24 if screen.back == 0 => {
            let rhythm =
                |id: BabyId| (id, Rhythm::compute(line, Subject::Baby(id), zone, night, now));
            let babies = model.household.babies.iter();
            board.rhythms = babies.map(|(id, _)| rhythm(*id)).collect();
        }
        Reach::Days14 | Reach::Days28 | Reach::Hours24 => {}
    }
    board
}

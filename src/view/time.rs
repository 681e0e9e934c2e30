//! Screen 2: what did the last day, or the last weeks, look like?

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::screen::Pane;
use crate::app::screen::Reach;
use crate::app::screen::TimeScreen;
use crate::app::ui::Glyphs;
use crate::board::baby::BabyBoard;
use crate::board::raster::LONG_NIGHT;
use crate::board::raster::Raster;
use crate::text;
use crate::text::catalogue::frame::SPACE;
use crate::text::catalogue::time as say;
use crate::view::actogram;
use crate::view::cycle;
use crate::view::fit;
use crate::view::heat;
use crate::view::list;
use crate::view::log;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::strip::Strip;
use crate::view::theme::Ink;
use crate::view::together;
use crate::view::totals;
use crate::view::trend;
use ratatui::layout::Rect;

/// Rows of the rhythm below the sums of a day, with the one between.
const RHYTHM: u16 = 6;

/// Draws the picture above, the entries of its days below.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &TimeScreen) {
    let legend = heading(pen, area, model, screen);
    let wide = wanted(model, screen);
    // A few rows of a picture go before its words.
    let room = area.height - list_rows(area, screen, wide);
    let under = under(&pen.look, area, model, screen, legend);
    let under = if room < 5 { vec![] } else { under };
    let more = u16::try_from(under.len()).unwrap_or(0);
    let list = list_rows(area, screen, wide + more);
    let picture = Rect { height: area.height - list, ..area };
    let inside =
        Rect { y: picture.y + 1, height: picture.height.saturating_sub(1 + more), ..picture };
    let marked = screen.pane == Pane::Picture;
    match (screen.reach, &model.raster) {
        (Reach::Hours24, Some(raster)) if screen.back > 0 => day(pen, inside, model, raster),
        (Reach::Hours24, _) => strips(pen, inside, model),
        (Reach::Trends, _) => trend::draw(pen, inside, model, screen, marked),
        (Reach::Wakings, _) => match &model.time.heat {
            Some(heat) => heat::draw(pen, inside, heat, screen, marked),
            None => empty(pen, inside),
        },
        (_, None) => empty(pen, inside),
        (_, Some(raster)) if raster.rows.is_empty() => empty(pen, inside),
        (Reach::Carers, Some(raster)) => {
            together::draw(pen, inside, raster, &model.time.carers, marked);
        }
        (Reach::Days28, Some(raster)) if pen.look.ui.glyphs == Glyphs::Braille => {
            actogram::braille(pen, inside, raster, marked);
        }
        (_, Some(raster)) => actogram::draw(pen, inside, raster, marked),
    }
    let days = matches!(screen.reach, Reach::Days14 | Reach::Days28);
    let foot = (wide - 1 - u16::from(days)).min(inside.height) + 1;
    for (row, words) in (foot..).zip(&under) {
        self::legend(pen, Rect { y: picture.y + row, height: 1, ..picture }, 1, words);
    }
    if let Some(raster) = model.raster.as_ref().filter(|_| days) {
        let row = wide - 1 + more;
        pen.text(picture, (9, row), &footnote(&pen.look, raster), Ink::Label);
    }
    if list > 0 {
        let below = Rect { y: picture.bottom(), height: list, ..area };
        entries(pen, below, model, screen);
    }
}

/// Returns what is written under a picture: the newest figures where none
/// stand beside it, and what its glyphs mean where the heading has no room.
fn under(
    look: &Look<'_>,
    area: Rect,
    model: &Model,
    screen: &TimeScreen,
    legend: Option<String>,
) -> Vec<String> {
    let raster = || model.raster.as_ref().filter(|raster| !raster.rows.is_empty());
    let heat = || model.time.heat.as_ref();
    let figures = match screen.reach {
        Reach::Days28 if look.ui.glyphs == Glyphs::Braille => raster()
            .filter(|raster| !actogram::braille_beside(area, raster))
            .and_then(|raster| actogram::newest(look, raster)),
        Reach::Days14 | Reach::Days28 | Reach::Carers => raster()
            .filter(|raster| !actogram::beside(area, raster))
            .and_then(|raster| actogram::newest(look, raster)),
        // The words of the chart itself need all its rows.
        Reach::Wakings => heat()
            .filter(|_| area.height < heat::ROWS + 5)
            .map(|heat| heat::day_words(look, heat, screen.pick.min(6))),
        Reach::Hours24 | Reach::Trends => None,
    };
    let shown = match screen.reach {
        Reach::Hours24 | Reach::Trends => false,
        Reach::Wakings => heat().is_some(),
        Reach::Days14 | Reach::Days28 | Reach::Carers => raster().is_some(),
    };
    let legend = legend.filter(|_| shown);
    let room = area.width.saturating_sub(2);
    let fits = |words: &String| fit::width(words) <= room;
    // The hours of a day of the week go before its sums.
    let figures = figures.map(|words| {
        let sums = words.split("; ").next().unwrap_or_default().to_owned();
        if fits(&words) { words } else { sums }
    });
    let legend = legend.map_or_else(Vec::new, |words| {
        if fits(&words) { vec![words] } else { fit::wrap(&words, room) }
    });
    figures.into_iter().chain(legend).collect()
}

/// Rows that the picture would like, its heading included.
fn wanted(model: &Model, screen: &TimeScreen) -> u16 {
    let rows = model.raster.as_ref().map_or(0, |raster| raster.rows.len());
    let rows = match screen.reach {
        Reach::Hours24 => model.board.babies.len() * usize::from(5 + totals::ROWS + RHYTHM),
        Reach::Carers => rows * together::group(&model.time.carers) + 1,
        Reach::Trends => 3 + model.time.trend.as_ref().map_or(0, |trend| trend.weeks.len()),
        Reach::Wakings => usize::from(heat::ROWS),
        Reach::Days28 if model.ui.glyphs == Glyphs::Braille => rows.div_ceil(4) + 1,
        Reach::Days14 | Reach::Days28 => rows + 1,
    };
    let footnote = usize::from(matches!(screen.reach, Reach::Days14 | Reach::Days28));
    u16::try_from(rows + footnote).unwrap_or(u16::MAX).saturating_add(1).max(4)
}

/// Returns what the picture shows in words: the first long night, and where
/// nothing was logged.
fn footnote(look: &Look<'_>, raster: &Raster) -> String {
    let first = raster.first_long_night.map(|day| {
        let hours = LONG_NIGHT.num_hours().to_string();
        look.fill(say::FIRST_LONG, &[&hours, &day.to_string()])
    });
    let from = |at| text::time::weekday(look.style.zone.date(at), &look.style);
    let clock = |at| text::time::clock(at, &look.style);
    let gap = raster.gaps.last().map(|gap| {
        look.fill(say::GAP, &[from(gap.start()), &clock(gap.start()), &clock(gap.end())])
    });
    let excused = raster.excused.last().map(|(span, why)| {
        let times = [clock(span.start()), clock(span.end())];
        look.fill(say::EXCUSED, &[from(span.start()), &times[0], &times[1], why])
    });
    first.into_iter().chain(gap).chain(excused).collect::<Vec<String>>().join("    ")
}

/// Rows of the list: what the picture leaves, but at least a few, so that a
/// selected entry always shows.
fn list_rows(area: Rect, screen: &TimeScreen, wanted: u16) -> u16 {
    let least = match (area.height, screen.pane) {
        (0..=9, Pane::Picture) => 0,
        (0..=9, Pane::List) => area.height,
        (10..=16, _) => 4,
        _ => 3,
    };
    area.height.saturating_sub(wanted).max(least).min(area.height)
}

/// Returns the legend where it has no room.
fn heading(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &TimeScreen) -> Option<String> {
    let look = pen.look;
    let braille = look.ui.glyphs == Glyphs::Braille;
    let heat = model.time.heat.as_ref();
    let (title, legend) = match screen.reach {
        Reach::Hours24 => (say::STRIP, look.say(say::LEGEND_STRIP).to_owned()),
        Reach::Days14 => (say::ACTOGRAM, look.say(say::LEGEND).to_owned()),
        Reach::Days28 if braille => (say::ACTOGRAM_28, look.say(say::LEGEND_28).to_owned()),
        Reach::Days28 => (say::ACTOGRAM_28_ROWS, look.say(say::LEGEND).to_owned()),
        Reach::Carers => (say::CARERS_HEAD, look.say(say::LEGEND_CARERS).to_owned()),
        Reach::Trends => (say::TRENDS_HEAD, String::new()),
        Reach::Wakings => {
            (say::WAKINGS_HEAD, heat.map_or_else(String::new, |heat| heat::legend(&look, heat)))
        }
    };
    let mut title = look.fill(title, &[&crate::board::heat::WEEKS.to_string()]);
    if heat.is_some_and(|heat| !heat.complete) {
        title = format!("{title}  {}", look.say(say::LOADING));
    }
    let gone = model.raster.as_ref().filter(|_| screen.reach == Reach::Hours24 && screen.back > 0);
    if let Some(row) = gone.and_then(|raster| raster.rows.last()) {
        title = list::day_words(&look, row.span.start());
    }
    if let Some(name) = chart_baby(model).filter(|_| model.board.babies.len() > 1) {
        title = format!("{}  {title}", fit::fit(&name.name, 12));
    }
    let end = pen.text(area, (1, 0), &title, Ink::Strong);
    let carers = model.time.carers_log;
    let reach = if carers { say::REACH_CARERS } else { say::REACH };
    let reach = look.fill(reach, &[look.say(SPACE)]);
    let next = match screen.reach.next(carers) {
        Reach::Hours24 => say::HOURS_24,
        Reach::Days14 => say::DAYS_14,
        Reach::Days28 => say::DAYS_28,
        Reach::Carers => say::CARERS,
        Reach::Trends => say::TRENDS,
        Reach::Wakings => say::WAKINGS,
    };
    let short = look.fill(say::REACH_NEXT, &[look.say(SPACE), look.say(next)]);
    // The legend goes before the long form of what Space does.
    let mut end = end;
    let mut left = Some(legend.clone()).filter(|legend| !legend.is_empty());
    if !legend.is_empty() && end + 3 + fit::width(&legend) < area.width {
        left = None;
        self::legend(pen, area, end + 3, &legend);
        end += 3 + fit::width(&legend);
    }
    let fits = |words: &&String| end + 1 + fit::width(words) < area.width;
    if let Some(words) = [reach, short].iter().find(fits) {
        pen.right(Rect { width: area.width - 1, ..area }, 0, words, Ink::Label);
    }
    left
}

/// Writes what the glyphs mean, the area in the ink of areas.
pub fn legend(pen: &mut Pen<'_>, area: Rect, column: u16, words: &str) {
    pen.text(area, (column, 0), words, Ink::Label);
    if words.starts_with('█') {
        pen.text(area, (column, 0), "█", Ink::Fill);
    }
}

/// Returns the baby whose actogram is shown.
fn chart_baby(model: &Model) -> Option<&BabyBoard> {
    let raster = model.raster.as_ref()?;
    model.board.babies.iter().find(|baby| baby.id == raster.baby)
}

/// Draws a day gone by, midnight to midnight, with its figures.
fn day(pen: &mut Pen<'_>, area: Rect, model: &Model, raster: &Raster) {
    let Some(row) = raster.rows.last() else { return };
    let strip = Strip { cells: &row.cells, start: row.span.start(), household: &model.household };
    strip.draw(pen, Rect { height: area.height.min(5), ..area });
    let look = pen.look;
    let words = [(say::ASLEEP, row.asleep), (say::LONGEST, row.longest)].map(|(label, value)| {
        let value = value.map_or_else(|| "—".to_owned(), text::time::ago);
        format!("{} {value}", look.say(label))
    });
    if area.height > 6 {
        pen.text(area, (1, 6), &words.join("   "), Ink::Text);
    }
}

fn strips(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let several = model.board.babies.len() > 1;
    let count = u16::try_from(model.board.babies.len()).unwrap_or(1).max(1);
    let share = (area.height / count).max(1);
    // The sums stand below a strip where there is room for both.
    let sums = share >= 5 + totals::ROWS;
    for (baby, place) in model.board.babies.iter().zip(0..) {
        let mut part = Rect { y: area.y + place * share, height: share, ..area };
        if several {
            pen.text(part, (1, 0), &fit::fit(&baby.name, 20), Ink::Strong);
            part = Rect { y: part.y + 1, height: part.height - 1, ..part };
        }
        let strip =
            Strip { cells: &baby.strip, start: baby.strip_start, household: &model.household };
        strip.draw(pen, Rect { height: part.height.min(5), ..part });
        if sums {
            let below = Rect { y: part.y + 5, height: part.height - 5, ..part };
            let inside = Rect { x: below.x + 1, width: below.width.saturating_sub(1), ..below };
            totals::draw(pen, inside, baby);
            let rhythm = Rect { y: inside.y + totals::ROWS + 1, ..inside };
            let room = inside.height.saturating_sub(totals::ROWS + 1);
            if let Some(words) = model.time.rhythm(baby.id) {
                cycle::draw(pen, Rect { height: room, ..rhythm }, words);
            }
        } else if part.height > 6 {
            let line = totals::line(&pen.look, &baby.today);
            pen.text(part, (1, 6), &line, Ink::Label);
            let rhythm = Rect { x: part.x + 1, y: part.y + 8, ..part };
            let rhythm =
                Rect { height: part.height.saturating_sub(8), width: part.width - 1, ..rhythm };
            if let Some(words) = model.time.rhythm(baby.id) {
                cycle::draw(pen, rhythm, words);
            }
        }
    }
    if model.board.babies.is_empty() {
        empty(pen, area);
    }
}

fn entries(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &TimeScreen) {
    let look = pen.look;
    // The heading follows the selection through the days.
    let head = screen.selected.or(model.list.first().copied());
    let head = head.and_then(|id| model.timeline.get(id));
    let head = head.map(|logged| list::day_words(&look, logged.fact.start)).unwrap_or_default();
    let top = if area.height > 5 {
        pen.rule(area, 0);
        1
    } else {
        0
    };
    let end = pen.text(area, (1, top), &head, Ink::Strong);
    let position = list::position(&look, model, screen.selected);
    pen.text(area, (end + 2, top), &position, Ink::Label);
    log::filter(pen, area, top, model);
    let rows = Rect { y: area.y + top + 1, height: area.height.saturating_sub(top + 1), ..area };
    if model.list.is_empty() && model.filter.is_empty() {
        let words = look.fill(say::NO_ENTRIES, &[&look.key(Act::Up), &look.key(Act::Down)]);
        pen.text(rows, (1, 0), &words, Ink::Label);
    } else if model.list.is_empty() {
        log::empty(pen, rows, 0, model);
    } else {
        list::draw(pen, rows, model, screen.selected, screen.pane == Pane::List, false);
    }
}

fn empty(pen: &mut Pen<'_>, area: Rect) {
    let keys = [Act::Feed, Act::Sleep, Act::Up].map(|key| pen.look.key(key));
    let words = pen.look.fill(say::EMPTY, &keys.each_ref().map(String::as_str));
    for (row, line) in (1..area.height).zip(fit::wrap(&words, area.width.saturating_sub(2))) {
        pen.text(area, (1, row), &line, Ink::Label);
    }
}

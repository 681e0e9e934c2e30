//! Screen 5: what to do, step by step. The signs to call about come first and
//! are never shortened.

use crate::app::act::Act;
use crate::app::book;
use crate::app::model::Model;
use crate::app::review;
use crate::app::run_words;
use crate::app::run_words::Is;
use crate::app::run_words::Line;
use crate::app::screen::RunPane;
use crate::app::screen::RunScreen;
use crate::app::update::runs;
use crate::domain::label::Label;
use crate::text::catalogue::runs as say;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::slo::below;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// From so many columns on the list stands beside the steps.
const WIDE: u16 = 96;

/// Columns of the list there.
const LIST: u16 = 28;

/// Rows of what comes after the step under the cursor.
const NEXT: usize = 2;

/// Rows the steps keep at least where the signs stay below them.
const STEPS: u16 = 8;

/// Draws the list and the steps; where there is little room, one of the two.
///
/// ```text
///  RUNBOOKS           1 of 20 │ Crying and will not settle
/// ▌cannot-settle              │ step 4 of 9 · started 03:02 · 10 min
///  feed-overdue               │ [x] 1  Hungry? Last feed 1h50 ago.  03:02
///                             │ [ ] 4  Wind: hold upright …
///                             │        timer 3:41 left
///                             │ STOP AND CALL
///                             │ Call 999 now if the baby:
///                             │ ! is floppy, or has a first fit
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &RunScreen) {
    let listed = runs::listed(model);
    let Some(id) = runs::selected(model) else {
        let none = pen.look.fill(say::NONE_FILTERED, &[&model.filter]);
        pen.text(area, (1, 0), &none, Ink::Text);
        return;
    };
    let steps = screen.pane == RunPane::Steps;
    if area.width >= WIDE {
        let left = Rect { width: LIST, ..area };
        list(pen, left, model, (&listed, &id), !steps);
        pen.wall(area, LIST);
        let beside = LIST + 2;
        let right = Rect { x: area.x + beside, width: area.width - beside - 1, ..area };
        page(pen, right, model, &id, steps.then_some(screen));
    } else if steps {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        page(pen, inner, model, &id, Some(screen));
    } else {
        list(pen, area, model, (&listed, &id), true);
    }
}

/// Says beside a runbook how many of its steps are to be gone over; only the
/// number where there is no room for words.
fn mark(pen: &mut Pen<'_>, area: Rect, row: u16, model: &Model, id: &Label) {
    let Some(words) = review::mark(model, id) else { return };
    let room = area.width.saturating_sub(fit::width(id.as_str()) + 3);
    let number = words.split(' ').next().unwrap_or_default();
    let words = if fit::width(&words) <= room { words.as_str() } else { number };
    pen.right(Rect { width: area.width.saturating_sub(1), ..area }, row, words, Ink::Label);
}

fn list(
    pen: &mut Pen<'_>,
    area: Rect,
    model: &Model,
    (listed, picked): (&[Label], &Label),
    focused: bool,
) {
    let look = pen.look;
    let place = listed.iter().position(|id| id == picked).unwrap_or_default();
    let numbers = [place + 1, listed.len()].map(|n| n.to_string());
    let words = look.fill(say::POSITION, &numbers.each_ref().map(String::as_str));
    pen.text(area, (1, 0), look.say(say::RUNBOOKS), Ink::Strong);
    pen.right(Rect { width: area.width.saturating_sub(1), ..area }, 0, &words, Ink::Label);
    let rest = below(area, 1);
    let top = (place + 1).saturating_sub(usize::from(rest.height));
    for (row, id) in (0..rest.height).zip(listed.iter().skip(top)) {
        pen.text(rest, (1, row), id.as_str(), Ink::Text);
        mark(pen, rest, row, model, id);
        if id == picked {
            if focused {
                pen.select(rest, row);
            } else {
                pen.text(rest, (1, row), id.as_str(), Ink::Strong);
            }
        }
    }
}

/// One runbook: its head, then the steps with the signs below them; where
/// there is no room for both, the signs first and all of it scrolls.
fn page(pen: &mut Pen<'_>, area: Rect, model: &Model, id: &Label, screen: Option<&RunScreen>) {
    let Some(book) = model.books.get(id) else { return };
    let width = usize::from(area.width.max(10));
    let run = run_words::of(model, id);
    let mut head: Vec<Line> = vec![(book.runbook.title.clone(), Is::Head)];
    match run {
        Some(run) => head.push((run_words::at(model, run), Is::Text)),
        // In the list the same key opens it first.
        None if screen.is_none() => {}
        None => head.push((pen.look.fill(say::NOT_RUNNING, &[&pen.look.key(Act::Open)]), Is::Text)),
    }
    if run.is_some_and(|run| !run_words::pinned(model, id, run)) {
        head.push((pen.look.say(say::CHANGED).to_owned(), Is::Text));
    }
    head.extend(book::head(&book, model).into_iter().skip(1).map(|line| (line, Is::Text)));
    // While it is followed the step itself says so.
    if run.is_none() {
        let way = pen.look.fill(say::EDITS_IT, &[&pen.look.key(Act::Edit)]);
        head.extend(review::line(model, id, &way).map(|line| (line, Is::Text)));
    }
    let head: Vec<Line> = head
        .into_iter()
        .flat_map(|(words, is)| fit::wrap(&words, area.width).into_iter().map(move |one| (one, is)))
        .collect();
    let flags = run_words::flags(model, book.runbook, width);
    let body = run_words::body(model, &book, run, width);
    let rows = |lines: &[Line]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let step = screen.map(|_| runs::cursor(model));
    let fits = rows(&head).saturating_add(rows(&flags)).saturating_add(STEPS) < area.height;
    if fits {
        let above = area.height - rows(&flags) - 1;
        for (row, line) in (0..).zip(&head) {
            put(pen, area, row, line, None);
        }
        let room = Rect { height: above.saturating_sub(rows(&head)), ..below(area, rows(&head)) };
        scrolled(pen, room, &body, screen, step);
        for (row, line) in (above + 1..).zip(&flags) {
            put(pen, area, row, line, None);
        }
        return;
    }
    let mut all = head;
    all.extend(flags);
    all.extend(body);
    let foot = u16::from(area.height > 2);
    let room = Rect { height: area.height - foot, ..area };
    scrolled(pen, room, &all, screen, step);
    if foot > 0 {
        let (count, up) = (book.runbook.red_flags.len().to_string(), pen.look.key(Act::Up));
        let above = pen.look.fill(say::FLAGS_ABOVE, &[&count, &up]);
        pen.text(area, (0, area.height - 1), &above, Ink::Trouble);
    }
}

/// Draws lines so that the step under the cursor shows, or those that were
/// turned to.
fn scrolled(
    pen: &mut Pen<'_>,
    area: Rect,
    lines: &[Line],
    screen: Option<&RunScreen>,
    step: Option<u8>,
) {
    let room = usize::from(area.height);
    if room == 0 {
        return;
    }
    let of_step = |is: Is| matches!(is, Is::Step(n) | Is::Answered(n) if Some(n) == step);
    let first = lines.iter().position(|(_, is)| of_step(*is));
    let end = lines.iter().rposition(|(_, is)| of_step(*is));
    let most = lines.len().saturating_sub(room);
    let turned = screen.and_then(|screen| screen.top);
    let top = turned.unwrap_or_else(|| {
        // The step as a whole and how the next begins; from its first line
        // where it is longer.
        let needed = end.map_or(0, |end| (end + 1 + NEXT).saturating_sub(room));
        needed.min(first.unwrap_or(usize::MAX))
    });
    let top = top.min(most);
    // A heading alone at the foot tells nothing.
    let shown = &lines[top..lines.len().min(top + room)];
    let shown = match shown {
        [before @ .., (_, Is::Head)] => before,
        all => all,
    };
    for (row, line) in (0..area.height).zip(shown) {
        put(pen, area, row, line, step);
    }
    let row = first.and_then(|first| first.checked_sub(top)).filter(|row| *row < room);
    if screen.is_some() {
        let row = row.and_then(|row| u16::try_from(row).ok());
        pen.cursor_at(area, 0, row.unwrap_or_default());
    }
}

fn put(pen: &mut Pen<'_>, area: Rect, row: u16, (words, is): &Line, step: Option<u8>) {
    let ink = match is {
        Is::Head => Ink::Strong,
        Is::Flag => Ink::Trouble,
        Is::Step(n) if Some(*n) == step => Ink::Strong,
        Is::Step(_) | Is::Text => Ink::Text,
        Is::Answered(_) => Ink::Label,
    };
    pen.text(area, (0, row), words, ink);
}

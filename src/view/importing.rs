//! Another app's files on their way in: a bar while they are read and stored,
//! and between the two what they hold.

use crate::app::act::Act;
use crate::app::intake::Intake;
use crate::app::intake::Progress;
use crate::app::intake::Stage;
use crate::app::intake::Step;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::preview::Preview;
use crate::app::preview::Weight;
use crate::app::update::importing::lines;
use crate::text::catalogue::import as say;
use crate::view::fit;
use crate::view::line;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of the box.
const WIDE: u16 = 100;

/// Rows around the preview: border, gap, keys.
const AROUND: u16 = 4;

/// Most columns of the bar.
const BAR: u16 = 40;

/// Draws the import.
///
/// ```text
/// ┌ import babyconnect eva.csv ─────────────────────────────┐
/// │ read 4207 rows, 2019-12-20 to 2020-12-12                │
/// │ would add 4207 facts; 0 are known; 0 rows left out; …   │
/// │ as they will read                                       │
/// │   feed bottle 90 ml · Fri 20 Dec 2019 07:10 · A         │
/// │                                                         │
/// │ Space imports   w/x scroll   q leave          1–20 of 41│
/// └─────────────────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, intake: &Intake) {
    let look = pen.look;
    let width = line::width(&look, WIDE).min(area.width);
    let inside = width.saturating_sub(4);
    let leave = key(&look, Act::Back);
    let rows = match &intake.stage {
        Stage::Reading(progress) => {
            bar(&look, *progress, inside, &look.fill(say::KEYS_READING, &[&leave]))
        }
        Stage::Storing(progress) => {
            let undo = look.key(Act::Undo);
            bar(&look, *progress, inside, &look.fill(say::KEYS_STORING, &[&undo]))
        }
        Stage::Failed(why) => failed(why, inside, &look.fill(say::KEYS_FAILED, &[&leave])),
        Stage::Shown(preview) => {
            let room = usize::from(area.height.saturating_sub(AROUND).max(1));
            shown(&look, model, preview, (intake.top, room, inside))
        }
    };
    let title = look.fill(say::TITLE, &[&named(intake)]);
    sheet::draw(pen, area, &title, (width, Place::Middle), rows);
}

/// The format and the files, as they were asked for.
fn named(intake: &Intake) -> String {
    let name = |path: &std::path::PathBuf| {
        path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
    };
    let format = match &intake.stage {
        Stage::Shown(preview) => preview.app,
        _ => intake.request.format.as_str(),
    };
    let files = intake.request.paths.iter().map(name).collect::<Vec<_>>().join(", ");
    format!("{format}: {files}")
}

fn bar(look: &Look<'_>, progress: Progress, width: u16, keys: &str) -> Vec<Row> {
    let step = match progress.step {
        Step::Files => look.say(say::FILES).to_owned(),
        Step::Rows => look.say(say::ROWS).to_owned(),
        Step::Compare => look.say(say::COMPARE).to_owned(),
        Step::Store(done, all) => look.fill(say::STORING, &[&done.to_string(), &all.to_string()]),
    };
    let percent = look.fill(say::PERCENT, &[&progress.percent.to_string()]);
    let cells = width.min(BAR);
    let full = usize::from(cells * u16::from(progress.percent) / 100);
    let rest = "·".repeat(usize::from(cells) - full);
    let row = Row::of("█".repeat(full), Ink::Strong).and(rest, Ink::Faint);
    vec![
        Row::gap(),
        row.ranked(1),
        Row::of(format!("{percent}  {step}"), Ink::Text),
        Row::gap(),
        Row::of(keys, Ink::Label).ranked(8),
    ]
}

fn failed(why: &Failure, width: u16, keys: &str) -> Vec<Row> {
    let words = |text: &str, ink| {
        fit::wrap(text, width).into_iter().map(move |line| Row::of(line, ink)).collect::<Vec<_>>()
    };
    let mut rows = words(&why.message, Ink::Trouble);
    rows.extend(why.hint.iter().flat_map(|hint| words(hint, Ink::Text)));
    rows.push(Row::gap());
    rows.push(Row::of(keys, Ink::Label).ranked(8));
    rows
}

fn shown(
    look: &Look<'_>,
    model: &Model,
    preview: &Preview,
    (top, room, width): (usize, usize, u16),
) -> Vec<Row> {
    let lines = lines(model, preview);
    let top = top.min(lines.len().saturating_sub(1));
    let mut rows = Vec::new();
    let mut last = top;
    for (place, line) in lines.iter().enumerate().skip(top) {
        let ink = match line.weight {
            Weight::Sum => Ink::Text,
            Weight::Head => Ink::Strong,
            Weight::Row => Ink::Label,
            Weight::Look => Ink::Trouble,
        };
        let indent = line.words.len() - line.words.trim_start().len();
        let blank = " ".repeat(indent);
        let inside = width.saturating_sub(u16::try_from(indent).unwrap_or(0));
        let wrapped = fit::wrap(line.words.trim_start(), inside);
        if rows.len() + wrapped.len() > room && !rows.is_empty() {
            break;
        }
        rows.extend(wrapped.into_iter().map(|words| Row::of(format!("{blank}{words}"), ink)));
        last = place + 1;
    }
    rows.truncate(room);
    rows.push(Row::gap());
    let keys = if preview.facts_new > 0 {
        let (up, down) = (key(look, Act::Up), key(look, Act::Down));
        look.fill(say::KEYS, &[&up, &down, &key(look, Act::Back)])
    } else {
        look.fill(say::KEYS_NOTHING, &[&key(look, Act::Back)])
    };
    let place = [top + 1, last, lines.len()].map(|place| place.to_string());
    let right = look.fill(say::PLACE, &[&place[0], &place[1], &place[2]]);
    rows.push(Row { right, ..Row::of(keys, Ink::Label) });
    rows
}

fn key(look: &Look<'_>, act: Act) -> String {
    look.key_in(Context::Import, act)
}

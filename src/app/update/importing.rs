//! The import over the screen: read, shown, stored or left.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::intake::Arrived;
use crate::app::intake::Intake;
use crate::app::intake::Progress;
use crate::app::intake::Request;
use crate::app::intake::Stage;
use crate::app::intake::Step;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::overlay::Overlay;
use crate::app::preview::Line;
use crate::app::preview::Preview;
use crate::app::preview::Telling;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::update::publish;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::journal::timeline::Timeline;
use crate::text::catalogue::app as text;
use crate::text::catalogue::import as words;

/// Rows of each class of remarks that are shown.
const ROWS: usize = 20;

/// Rows that a long line takes.
const LINE: usize = 3;

/// Rows around the preview: border, gap, keys, head and foot of the screen.
const AROUND: u16 = 6;

/// Opens the import and has its files read.
pub fn open(model: &mut Model, request: Request) -> Vec<Effect> {
    let stage = Stage::Reading(Progress::reading(Step::Files));
    let intake = Intake { request: request.clone(), stage, top: 0 };
    model.overlay = Some(Overlay::Import(Box::new(intake)));
    vec![Effect::ReadImport(request)]
}

/// Returns what the preview says, before anything is stored.
#[must_use]
pub fn lines(model: &Model, preview: &Preview) -> Vec<Line> {
    let telling = Telling { stored: false, rows: ROWS, more: words::MORE };
    preview.lines(&model.ui.style, telling)
}

/// Does what a key means there.
pub fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(Overlay::Import(intake)) = &mut model.overlay else {
        return vec![];
    };
    match (act, &intake.stage) {
        (Act::Open, Stage::Shown(preview)) if preview.facts_new > 0 => {
            intake.stage = Stage::Storing(Progress::storing(0, preview.facts_new));
            vec![Effect::StoreImport]
        }
        (Act::Back | Act::Escape, Stage::Storing(_)) => {
            say::text(model, Outcome::Said, words::BUSY, &[]);
            vec![]
        }
        (Act::Back | Act::Escape, _) => {
            model.overlay = None;
            say::text(model, Outcome::Said, words::LEFT, &[]);
            vec![Effect::DropImport]
        }
        _ => {
            scroll(model, act);
            vec![]
        }
    }
}

fn scroll(model: &mut Model, act: Act) {
    let Some(Overlay::Import(intake)) = &model.overlay else { return };
    let Stage::Shown(preview) = &intake.stage else { return };
    let page = usize::from(model.ui.size.1.saturating_sub(AROUND).max(1));
    let count = lines(model, preview).len();
    // A line may take several rows, so that every one can come to the top.
    let last = count.saturating_sub(1);
    let from = intake.top.min(last);
    let to = match act {
        Act::Up | Act::Previous => from.saturating_sub(1),
        Act::Down | Act::Next => from + 1,
        Act::PageUp => from.saturating_sub(page),
        Act::PageDown => from + page,
        Act::First => 0,
        Act::Last => count.saturating_sub((page / LINE).max(1)),
        _ => from,
    };
    if let Some(Overlay::Import(intake)) = &mut model.overlay {
        intake.top = to.min(last);
    }
}

/// It is that far now.
pub fn moved(model: &mut Model, now: Progress) {
    if let Some(Overlay::Import(intake)) = &mut model.overlay
        && let Stage::Reading(progress) | Stage::Storing(progress) = &mut intake.stage
    {
        *progress = now;
    }
}

/// The files are read, or do not read.
pub fn read(model: &mut Model, came: Result<Box<Preview>, Failure>) {
    if let Some(Overlay::Import(intake)) = &mut model.overlay {
        intake.top = 0;
        intake.stage = match came {
            Ok(preview) => Stage::Shown(preview),
            Err(why) => Stage::Failed(why),
        };
    }
}

/// It is on the disk, or nothing of it is.
///
/// A year of facts is not taken in one by one: what is held is read anew.
pub fn stored(model: &mut Model, came: Result<Box<Arrived>, Failure>) -> Vec<Effect> {
    let arrived = match came {
        Ok(arrived) => *arrived,
        Err(why) => {
            read(model, Err(why));
            return vec![];
        }
    };
    if matches!(model.overlay, Some(Overlay::Import(_))) {
        model.overlay = None;
    }
    // A zone that this console was told goes before the household's.
    let zone = model.household.zone.or(arrived.household.zone);
    model.household = arrived.household;
    model.household.zone = zone;
    let wanted = publish::replace(model, arrived.documents);
    model.timeline = Timeline::new(arrived.facts, Some(arrived.since));
    model.upto = arrived.upto;
    refresh::data(model);
    let count = arrived.facts_new.to_string();
    let line = words::DONE.fill(model.ui.style.tone, &[&count, arrived.app]);
    let hint = say::keyed(model, text::UNDO_HINT, &[Act::Undo]);
    let remarks = arrived.remarks.into_iter();
    let warnings = remarks.map(|line| Warning { oddity: None, line }).collect();
    say::reply(model, Reply { warnings, ..Reply::new(Outcome::Saved, line).hinting(hint) });
    wanted.into_iter().collect()
}

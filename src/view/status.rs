//! The one line that is left of the console in a very small terminal.

use crate::app::model::Model;
use crate::board::baby::BabyBoard;
use crate::metrics::last::SleepState;
use crate::text::catalogue::now as say;
use crate::text::time;
use crate::view::head;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Draws a line for each baby, and what was just said below it.
///
/// ```text
/// fed 1h50 | asleep 0h41 | 03:12
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let several = model.board.babies.len() > 1;
    let lines: Vec<String> = if model.board.babies.is_empty() {
        vec![look.say(say::FIRST_EMPTY).to_owned()]
    } else {
        model.board.babies.iter().map(|baby| line(&look, baby, several)).collect()
    };
    let counts = head::counts(&look, model).map(|counts| format!("{counts} | "));
    for (row, line) in (0..area.height).zip(&lines) {
        let counts = counts.as_deref().filter(|_| row == 0).unwrap_or_default();
        pen.text(area, (0, row), &format!("{counts}{line}"), Ink::Text);
    }
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    if area.height > used {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        crate::view::toast::draw(pen, last, model);
    }
}

fn line(look: &Look<'_>, baby: &BabyBoard, named: bool) -> String {
    let ago = |at| time::ago(look.now - at);
    let fed = baby.last_feed.as_ref().map_or_else(|| "?".to_owned(), |last| ago(last.fact.start));
    let fed = look.fill(say::STATUS_FED, &[&fed]);
    let sleep = match baby.state {
        SleepState::Asleep(since) => look.fill(say::STATUS_ASLEEP, &[&ago(since)]),
        SleepState::Awake(since) => look.fill(say::STATUS_AWAKE, &[&ago(since)]),
        SleepState::Unknown => look.fill(say::STATUS_ASLEEP, &["?"]),
    };
    let clock = time::clock(look.now, &look.style);
    let words = format!("{fed} | {sleep} | {clock}");
    if named { format!("{} {words}", crate::view::head::name(look, baby)) } else { words }
}

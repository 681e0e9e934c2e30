//! Does the baby sleep, and when were the last nappies?

use crate::board::baby::BabyBoard;
use crate::domain::span::Timestamp;
use crate::metrics::last::SleepState;
use crate::text::catalogue::Text;
use crate::text::catalogue::now as say;
use crate::text::time;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Draws three rows.
///
/// ```text
/// ASLEEP       0h41   since 02:31
/// wet nappy    2h05   01:07
/// dirty nappy  9h20   Sat 17:52
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard) {
    let roomy = area.width >= 32;
    let (wet, dirty) =
        if roomy { (say::WET, say::DIRTY) } else { (say::WET_SHORT, say::DIRTY_SHORT) };
    let column = if roomy { 13 } else { 8 };
    if let Some((word, length, since)) = sleep(&pen.look, baby.state) {
        pen.text(area, (0, 0), word, Ink::Strong);
        pen.text(area, (column, 0), &length, Ink::Strong);
        pen.text(area, (column + 7, 0), &since, Ink::Label);
    } else {
        pen.text(area, (0, 0), pen.look.say(say::SLEEP_UNKNOWN), Ink::Label);
    }
    for (row, label, last) in [(1, wet, baby.last_wet), (2, dirty, baby.last_dirty)] {
        nappy(pen, area, (column, row), label, last);
    }
}

/// Returns the state in words: the word, how long, since when.
#[must_use]
pub fn sleep(look: &Look<'_>, state: SleepState) -> Option<(&'static str, String, String)> {
    let (word, since) = match state {
        SleepState::Asleep(since) => (say::ASLEEP, since),
        SleepState::Awake(since) => (say::AWAKE, since),
        SleepState::Unknown => return None,
    };
    let clock = time::when(since, look.now, &look.style);
    Some((look.say(word), time::ago(look.now - since), look.fill(say::SINCE, &[&clock])))
}

fn nappy(
    pen: &mut Pen<'_>,
    area: Rect,
    (column, row): (u16, u16),
    label: Text,
    last: Option<Timestamp>,
) {
    let look = pen.look;
    pen.text(area, (0, row), look.say(label), Ink::Label);
    match last {
        Some(last) => {
            pen.text(area, (column, row), &time::ago(look.now - last), Ink::Text);
            let when = time::when(last, look.now, &look.style);
            pen.text(area, (column + 7, row), &when, Ink::Label);
        }
        None => {
            pen.text(area, (column, row), look.say(say::NOT_LOGGED), Ink::Label);
        }
    }
}

/// Returns sleep and nappies in one line.
#[must_use]
pub fn line(look: &Look<'_>, baby: &BabyBoard) -> String {
    let sleep = match sleep(look, baby.state) {
        Some((word, length, _)) => format!("{word} {length}"),
        None => look.say(say::SLEEP_UNKNOWN).to_owned(),
    };
    let nappy = |label, last: Option<Timestamp>| {
        let ago = last.map_or_else(|| "?".to_owned(), |last| time::ago(look.now - last));
        format!("{} {ago}", look.say(label))
    };
    let wet = nappy(say::WET_SHORT, baby.last_wet);
    let dirty = nappy(say::DIRTY_SHORT, baby.last_dirty);
    format!("{sleep} · {wet} · {dirty}")
}

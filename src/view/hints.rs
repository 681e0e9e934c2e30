//! The last row: the keys that act now, `? help` pinned to the right.

use crate::app::act::Act;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::screen::AlertPane;
use crate::app::screen::Screen;
use crate::app::screen::SloPane;
use crate::app::update::alerts as selected;
use crate::domain::entry::alert::Rating;
use crate::metrics::last::SleepState;
use crate::text::catalogue::Text;
use crate::text::catalogue::frame as say;
use crate::view::alerts::asks;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Under so many columns the red flags stand beside the help.
const NARROW: u16 = 50;

/// One hint; the groups stand apart, and what matters least falls off first.
#[derive(Debug, Clone)]
pub struct Hint {
    key: String,
    words: &'static str,
    group: u8,
    /// 0 stays longest.
    rank: u8,
}

/// Draws the hints of the screen.
///
/// ```text
///  f feed  s wake  d nappy │ z undo  c command                ? help
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let help = look.fill(crate::text::catalogue::Text::same("? {}"), &[look.say(say::HELP)]);
    // Where there is little room the key alone names the red flags.
    let flags = look.key(Act::RedFlags);
    let narrow = area.width < NARROW && !flags.is_empty();
    let help = if narrow { format!("{flags} {help}") } else { help };
    // Beside the bed the keys glow only while they are lit, and `?` is none of them.
    let bedside = model.screen == Screen::Bedside;
    let lit = !bedside || model.keys.hints_until.is_some_and(|until| look.now < until);
    let ink = if lit { Ink::Strong } else { Ink::Label };
    let taken = if bedside { 0 } else { fit::width(&help) + if narrow { 2 } else { 3 } };
    let room = area.width.saturating_sub(taken);
    let mut hints = of(&look, model);
    hints.retain(|hint| bedside || !narrow || hint.key != flags);
    while width(&hints) > room {
        let Some(worst) = (0..hints.len()).max_by_key(|place| (hints[*place].rank, *place)) else {
            break;
        };
        hints.remove(worst);
    }
    let mut column: u16 = 1;
    let mut group = hints.first().map_or(0, |hint| hint.group);
    for hint in &hints {
        if hint.group != group {
            column = pen.text(area, (column.saturating_sub(1), 0), "│ ", Ink::Faint);
            group = hint.group;
        }
        column = pen.text(area, (column, 0), &hint.key, ink) + 1;
        column = pen.text(area, (column, 0), hint.words, Ink::Label) + 2;
    }
    if bedside {
        return;
    }
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    pen.right(right, 0, &help, Ink::Label);
    let key = right.width.saturating_sub(fit::width(&help));
    let keys = if narrow { format!("{flags} ?") } else { "?".to_owned() };
    pen.text(area, (key, 0), &keys, Ink::Strong);
}

fn width(hints: &[Hint]) -> u16 {
    let words: u16 =
        hints.iter().map(|hint| fit::width(&hint.key) + 1 + fit::width(hint.words) + 2).sum();
    let walls = hints.windows(2).filter(|pair| pair[0].group != pair[1].group).count();
    // The gap behind the last hint needs no room.
    (words + u16::try_from(walls).unwrap_or(0) + 1).saturating_sub(2)
}

/// Returns the hints of the screen, in order.
fn of(look: &Look<'_>, model: &Model) -> Vec<Hint> {
    let hint = |key: &str, text: Text, group, rank| {
        let (key, words) = (key.to_owned(), look.say(text));
        Hint { key, words, group, rank }
    };
    let act = |act: Act, text: Text, group, rank| hint(&look.key(act), text, group, rank);
    let moves = format!("{}/{}", look.key(Act::Up), look.key(Act::Down));
    let (tab, space) = (look.say(say::TAB), look.say(say::SPACE));
    let undo = act(Act::Undo, say::UNDO, 2, 1);
    let flags = act(Act::RedFlags, say::RED_FLAGS, 2, 1);
    let (before, after) = match &model.screen {
        Screen::Now => (
            answers(look, model),
            vec![
                act(Act::HandOver, say::HAND_OVER, 1, 3),
                undo,
                flags,
                act(Act::Command, say::COMMAND, 2, 2),
                act(Act::Edit, say::EDIT, 2, 3),
                act(Act::Bedside, say::BEDSIDE, 2, 4),
            ],
        ),
        Screen::Time(_) => (
            vec![
                hint(tab, say::PANE, 0, 3),
                hint(&moves, say::MOVE, 0, 2),
                hint(space, say::REACH, 0, 4),
                act(Act::Edit, say::EDIT, 0, 3),
            ],
            vec![act(Act::Filter, say::FILTER, 2, 4), undo, flags],
        ),
        Screen::Slo(screen) => (
            objectives(screen.pane, (&moves, tab, space, &look.key(Act::Edit)), hint),
            vec![undo, flags, act(Act::Command, say::COMMAND, 2, 3)],
        ),
        Screen::Alerts(screen) => (
            alerts(look, model, screen.pane, (&moves, space)),
            vec![undo, flags, act(Act::Command, say::COMMAND, 2, 3)],
        ),
        Screen::Carers(_) => (
            vec![hint(&moves, say::CARER, 0, 2), hint(space, say::CARER_LOG, 0, 1)],
            vec![undo, flags, act(Act::Command, say::COMMAND, 2, 3)],
        ),
        Screen::Log(_) => (
            vec![
                hint(&moves, say::MOVE, 0, 2),
                act(Act::Edit, say::EDIT, 0, 2),
                act(Act::Filter, say::FILTER, 0, 3),
            ],
            vec![undo, flags],
        ),
        Screen::Bedside => (vec![], vec![undo, flags, act(Act::Bedside, say::BACK, 2, 1)]),
    };
    let log = [(Act::Feed, say::FEED), (Act::Sleep, sleep(model)), (Act::Nappy, say::NAPPY)];
    let log = log.map(|(key, text)| act(key, text, 1, 0));
    before.into_iter().chain(log).chain(after).collect()
}

/// Returns the keys that answer the alert that asks, where one does.
fn answers(look: &Look<'_>, model: &Model) -> Vec<Hint> {
    if !asks(model) {
        return vec![];
    }
    let hint = |act, text, rank| Hint { key: look.key(act), words: look.say(text), group: 0, rank };
    vec![hint(Act::Ack, say::ACK, 0), hint(Act::Snooze, say::SNOOZE, 1)]
}

/// Returns the hints of screen 4: what answers the selected alert, or says how
/// it was once it is over.
fn alerts(
    look: &Look<'_>,
    model: &Model,
    pane: AlertPane,
    (moves, space): (&str, &str),
) -> Vec<Hint> {
    let hint = |key: String, text: Text, rank| Hint { key, words: look.say(text), group: 0, rank };
    let act = |act: Act, text: Text, rank| hint(look.key(act), text, rank);
    let over = |rating, text| hint(look.key_in(Context::Over, Act::Rate(rating)), text, 2);
    let mut hints = Vec::new();
    if !model.alerts_listed.is_empty() {
        hints.push(hint(moves.to_owned(), say::MOVE, 4));
    }
    if selected::over(model) {
        hints.extend([
            over(Rating::Useful, say::USEFUL),
            over(Rating::NotActionable, say::NOTHING_TO_DO),
            over(Rating::WrongPerson, say::WRONG_PERSON),
            over(Rating::WrongTime, say::WRONG_TIME),
        ]);
        return hints;
    }
    if model.alerts_listed.is_empty() {
        return hints;
    }
    hints.extend([
        act(Act::Ack, say::ACK, 0),
        act(Act::Snooze, say::SNOOZE, 0),
        act(Act::HandOver, say::HAND_OVER, 3),
        act(Act::Escalate, say::ESCALATE, 2),
    ]);
    if pane == AlertPane::List {
        hints.push(hint(space.to_owned(), say::DETAILS, 2));
        hints.push(act(Act::Filter, say::FILTER, 5));
    }
    hints
}

/// Returns the hints of a pane of screen 3, by the keys that move, go on and open.
fn objectives(
    pane: SloPane,
    (moves, tab, space, edit): (&str, &str, &str, &str),
    hint: impl Fn(&str, Text, u8, u8) -> Hint,
) -> Vec<Hint> {
    let edit = hint(edit, say::EDIT_GOAL, 0, 1);
    match pane {
        SloPane::List => vec![hint(moves, say::OBJECTIVE, 0, 3), hint(tab, say::BURNT, 0, 1), edit],
        SloPane::Events => vec![hint(moves, say::MOVE, 0, 3), hint(space, say::IN_LOG, 0, 1), edit],
    }
}

/// Returns what `s` does now.
fn sleep(model: &Model) -> Text {
    match model.board.babies.as_slice() {
        [baby] => match baby.state {
            SleepState::Asleep(_) => say::WAKE,
            SleepState::Awake(_) | SleepState::Unknown => say::ASLEEP,
        },
        [] => say::ASLEEP,
        _ => say::SLEEP_WAKE,
    }
}

//! Keys while text is typed: command line, filter, edit, note, phrase, search.

use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Echo;
use crate::app::overlay::Field;
use crate::app::overlay::Line;
use crate::app::overlay::Overlay;
use crate::app::update::edit;
use crate::app::update::help;
use crate::app::update::line;
use crate::app::update::popup;
use crate::app::update::private;
use crate::app::update::refresh;
use tui_input::InputRequest;

/// Returns the line that takes the keys.
#[must_use]
pub fn focus(overlay: Option<&Overlay>) -> Option<&Line> {
    match overlay? {
        Overlay::Line(line) | Overlay::Filter(line) => Some(line),
        Overlay::Edit(edit) => Some(&edit.line),
        Overlay::Help(help) => help.search.as_ref(),
        // A private check-in has keys of its own.
        Overlay::HandOver(_) | Overlay::Import(_) | Overlay::Private(_) | Overlay::Reader(_) => {
            None
        }
        Overlay::Carer(popup) => popup.noting.then_some(&popup.note),
        Overlay::Feed(popup) | Overlay::Nappy(popup) | Overlay::Pick(popup) => match popup.field {
            Field::Note => Some(&popup.note),
            Field::Phrase => Some(&popup.phrase),
            Field::Baby | Field::Pick => None,
        },
    }
}

const fn focus_mut(overlay: Option<&mut Overlay>) -> Option<&mut Line> {
    let Some(overlay) = overlay else {
        return None;
    };
    match overlay {
        Overlay::Line(line) | Overlay::Filter(line) => Some(line),
        Overlay::Edit(edit) => Some(&mut edit.line),
        Overlay::Help(help) => help.search.as_mut(),
        Overlay::HandOver(_) | Overlay::Import(_) | Overlay::Private(_) | Overlay::Reader(_) => {
            None
        }
        Overlay::Carer(popup) => {
            if popup.noting {
                Some(&mut popup.note)
            } else {
                None
            }
        }
        Overlay::Feed(popup) | Overlay::Nappy(popup) | Overlay::Pick(popup) => match popup.field {
            Field::Note => Some(&mut popup.note),
            Field::Phrase => Some(&mut popup.phrase),
            Field::Baby | Field::Pick => None,
        },
    }
}

/// Tells whether a text field takes the keys.
#[must_use]
pub fn focused(model: &Model) -> bool {
    model.guide.is_none() && focus(model.overlay.as_ref()).is_some()
}

/// Takes in one key of a text field.
pub fn press(model: &mut Model, stamp: Stamp, key: Key) -> Vec<Effect> {
    if let Some(popup) = model.overlay.as_mut().and_then(Overlay::popup_mut) {
        popup.closes_at = stamp.at + popup::STAY;
    }
    if let Some(Overlay::Carer(popup)) = &mut model.overlay {
        popup.closes_at = stamp.at + popup::STAY;
    }
    match key {
        Key::Enter => return submit(model, stamp),
        Key::Esc => leave(model),
        Key::Tab => tab(model, stamp, true),
        Key::BackTab => tab(model, stamp, false),
        Key::Up | Key::Down | Key::PageUp | Key::PageDown => return walk(model, stamp, key),
        _ => {
            let Some(request) = request(key) else {
                return vec![];
            };
            if let Some(line) = focus_mut(model.overlay.as_mut()) {
                line.input.handle(request);
            }
            changed(model);
        }
    }
    vec![]
}

/// Takes in pasted text: into the field that is open, else onto the command
/// line, where it waits.
pub fn paste(model: &mut Model, pasted: &str) {
    let clean: String = pasted
        .chars()
        .map(|c| if c == '\n' || c == '\r' || c == '\t' { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let clean = clean.trim();
    if clean.is_empty() || model.keys.locked || model.guide.is_some() {
        return;
    }
    match model.overlay {
        Some(Overlay::Import(_)) => return,
        Some(Overlay::Private(_)) => return private::paste(model, clean),
        _ => {}
    }
    if !focused(model) {
        model.overlay = Some(Overlay::Line(Line::default()));
    }
    if let Some(line) = focus_mut(model.overlay.as_mut()) {
        for c in clean.chars() {
            line.input.handle(InputRequest::InsertChar(c));
        }
    }
    changed(model);
}

/// Returns what a key does to a line of text.
#[must_use]
pub const fn request(key: Key) -> Option<InputRequest> {
    Some(match key {
        Key::Char(c) => InputRequest::InsertChar(c),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
        Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
        Key::Ctrl('w') => InputRequest::DeletePrevWord,
        Key::Ctrl('u') => InputRequest::DeleteLine,
        Key::Ctrl('k') => InputRequest::DeleteTillEnd,
        _ => return None,
    })
}

/// The text is another: the live echo, or the list, follows.
fn changed(model: &mut Model) {
    if let Some(Overlay::Filter(line)) = &model.overlay {
        model.filter = line.text().to_owned();
        refresh::list(model);
        return;
    }
    if let Some(Overlay::Help(help)) = &mut model.overlay {
        help.selected = 0;
        return;
    }
    let Some(text) = focus(model.overlay.as_ref()).map(|line| line.text().to_owned()) else {
        return;
    };
    let (echo, completions) = match &model.overlay {
        _ if text.trim().is_empty() => (Echo::Empty, Vec::new()),
        Some(Overlay::Line(_)) => (line::echo(model, &text), line::completions(model, &text)),
        Some(Overlay::Edit(edit)) => (edit::echo(model, edit), line::words(model, &text)),
        Some(Overlay::Feed(popup) | Overlay::Nappy(popup)) if popup.field == Field::Phrase => {
            (line::phrase_echo(model, &text, popup.baby), line::words(model, &text))
        }
        _ => (Echo::Empty, Vec::new()),
    };
    if let Some(line) = focus_mut(model.overlay.as_mut()) {
        line.echo = echo;
        line.completions = completions;
    }
}

/// `Tab`: completes the last word, else goes to the next field of a popup.
fn tab(model: &mut Model, stamp: Stamp, forward: bool) {
    let line = focus_mut(model.overlay.as_mut());
    let best = line.as_ref().and_then(|line| line.completions.first().cloned());
    if let (true, Some(best), Some(line)) = (forward, best, line) {
        let text = line.text();
        let start = text.rfind(char::is_whitespace).map_or(0, |place| place + 1);
        *line = Line::holding(format!("{}{best} ", &text[..start]));
        changed(model);
        return;
    }
    if let Some(Overlay::Carer(popup)) = &mut model.overlay {
        popup.noting = false;
    } else if model.overlay.as_ref().and_then(Overlay::popup).is_some() {
        let act = if forward { crate::app::act::Act::Next } else { crate::app::act::Act::Previous };
        let none = popup::act(model, stamp, act);
        debug_assert!(none.is_empty(), "going to another field stores nothing");
    }
}

/// Arrows in the search of the help move its cursor.
fn walk(model: &mut Model, stamp: Stamp, key: Key) -> Vec<Effect> {
    use crate::app::act::Act;
    if !matches!(model.overlay, Some(Overlay::Help(_))) {
        return vec![];
    }
    let act = match key {
        Key::Up => Act::Up,
        Key::PageUp => Act::PageUp,
        Key::PageDown => Act::PageDown,
        _ => Act::Down,
    };
    help::act(model, stamp, act)
}

fn submit(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    match &mut model.overlay {
        Some(Overlay::Line(line)) => {
            let text = line.text().trim().to_owned();
            line::run(model, stamp, &text)
        }
        Some(Overlay::Filter(_)) => {
            model.overlay = None;
            vec![]
        }
        Some(Overlay::Edit(_)) => edit::save(model, stamp),
        Some(Overlay::Help(_)) => help::act(model, stamp, crate::app::act::Act::Open),
        Some(Overlay::Feed(popup) | Overlay::Nappy(popup) | Overlay::Pick(popup)) => {
            if popup.field == Field::Phrase && !popup.phrase.text().trim().is_empty() {
                let (text, baby) = (popup.phrase.text().trim().to_owned(), popup.baby);
                return line::run_phrase(model, stamp, &text, baby);
            }
            popup.field = Field::Pick;
            vec![]
        }
        Some(Overlay::Carer(popup)) => {
            popup.noting = false;
            vec![]
        }
        Some(
            Overlay::HandOver(_) | Overlay::Import(_) | Overlay::Private(_) | Overlay::Reader(_),
        )
        | None => vec![],
    }
}

/// `Esc`: out of the field; the filter is cleared, a popup goes back to its rows.
fn leave(model: &mut Model) {
    match &mut model.overlay {
        Some(Overlay::Filter(_)) => {
            model.overlay = None;
            model.filter.clear();
            refresh::list(model);
        }
        Some(Overlay::Help(help)) => {
            help.search = None;
            help.selected = 0;
        }
        Some(Overlay::Feed(popup) | Overlay::Nappy(popup) | Overlay::Pick(popup)) => {
            if popup.field == Field::Phrase {
                popup.phrase = Line::default();
            }
            popup.field = Field::Pick;
        }
        Some(Overlay::Carer(popup)) => popup.noting = false,
        Some(Overlay::Line(_) | Overlay::Edit(_)) | None => model.overlay = None,
        // Nothing is typed there.
        Some(
            Overlay::HandOver(_) | Overlay::Import(_) | Overlay::Private(_) | Overlay::Reader(_),
        ) => {}
    }
}

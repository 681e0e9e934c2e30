//! The private check-in over the screen: one question a page, sealed at the
//! end, and nothing left of it when it closes.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::guide::Page;
use crate::app::key::Key;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::msg::Kept;
use crate::app::msg::Stamp;
use crate::app::overlay::Overlay;
use crate::app::private;
use crate::app::private::Private;
use crate::app::private::Stage;
use crate::app::private::Step;
use crate::app::private::Want;
use crate::app::reply::Outcome;
use crate::app::update::guide;
use crate::app::update::say;
use crate::domain::private::Often;
use crate::domain::private::PrivateCheckin;
use crate::domain::secret::Secret;
use crate::guidance::screening;
use crate::text::catalogue::private as text;
use tui_input::InputRequest;

/// Opens it for whoever writes on this device.
pub fn open(model: &mut Model, want: Want) {
    let Some(carer) = model.you else {
        let hint = text::WHO_HINT;
        say::hinting(model, Outcome::Refused, text::WHO, &[], hint, &[Act::Command]);
        return;
    };
    let draft = PrivateCheckin::new(model.now, model.zone());
    model.overlay = Some(Overlay::Private(Box::new(Private::new(carer, want, draft))));
}

/// Takes in one key.
pub fn press(model: &mut Model, stamp: Stamp, key: Key) -> Vec<Effect> {
    say::clear(model);
    let Some(open) = of(model) else {
        return vec![];
    };
    open.trouble = None;
    if open.typing() {
        return typed(model, stamp, key);
    }
    if let (Stage::Asked, Want::Fill, Key::Char(c)) = (&open.stage, open.want, key)
        && answered(open, c)
    {
        return vec![];
    }
    match keymap::lookup(&model.ui, Context::Private, key) {
        Some(act) => self::act(model, stamp, act),
        None => vec![],
    }
}

/// Does what a key means where nothing is typed.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    if act == Act::RedFlags {
        guide::open(model, Page::Crisis);
        return vec![];
    }
    let (style, household) = (model.ui.style, model.household.clone());
    let region = crate::app::guide::region(model);
    let Some(open) = of(model) else {
        return vec![];
    };
    if matches!(act, Act::Back | Act::Escape) {
        // A key that is being derived comes back to nobody.
        model.overlay = None;
        return vec![];
    }
    match (&open.stage, open.want) {
        (Stage::Shown(kept), _) => {
            let last = private::shown(kept, &style).len().saturating_sub(1);
            open.top = scrolled(open.top, act).min(last);
        }
        (Stage::Kept, _) => {
            let last = private::told(&open.draft, &household, region, style.tone).len();
            open.top = scrolled(open.top, act).min(last);
        }
        (Stage::Harm, _) if act == Act::Open => {
            open.stage = Stage::Asked;
            open.step = Step::Passphrase;
        }
        (Stage::Asked, Want::Delete) if act == Act::Open => {
            open.stage = Stage::Working;
            return vec![Effect::DestroySealed { carer: open.carer }];
        }
        (Stage::Asked, Want::Fill) => return walk(model, stamp, act),
        _ => {}
    }
    vec![]
}

/// Takes in pasted text, where text is typed.
pub fn paste(model: &mut Model, pasted: &str) {
    let Some(open) = of(model).filter(|open| open.typing()) else { return };
    for c in pasted.chars() {
        match open.step {
            Step::Note => {
                open.note.input.handle(InputRequest::InsertChar(c));
            }
            _ => secret(open).push(c),
        }
    }
}

/// It is kept, opened, or gone.
pub fn done(model: &mut Model, kept: Kept) {
    let Some(open) = of(model).filter(|open| open.stage == Stage::Working) else { return };
    open.stage = match kept {
        Kept::Sealed => Stage::Kept,
        Kept::Opened(all) => Stage::Shown(all),
        Kept::Gone => Stage::Gone,
    };
}

/// It was not done: the answers stay, the passphrase is typed anew.
pub fn failed(model: &mut Model, why: Failure) {
    let Some(open) = of(model).filter(|open| open.stage == Stage::Working) else { return };
    open.stage = Stage::Asked;
    open.trouble = Some(why);
}

fn of(model: &mut Model) -> Option<&mut Private> {
    match &mut model.overlay {
        Some(Overlay::Private(open)) => Some(open),
        _ => None,
    }
}

const fn secret(open: &mut Private) -> &mut Secret {
    if open.second { &mut open.again } else { &mut open.passphrase }
}

/// A digit or a letter that answers the question at once.
fn answered(open: &mut Private, c: char) -> bool {
    match (open.step, c) {
        (Step::Item(item), '0'..='3') => {
            let points = c.to_digit(10).and_then(|points| u8::try_from(points).ok());
            if let Some(often) = points.and_then(Often::of) {
                open.set(item, often);
            }
        }
        (Step::Help, 'y' | 'n') => open.draft.help = Some(c == 'y'),
        _ => return false,
    }
    go(open, open.step.next());
    true
}

/// Moves between the answers of a question, and between the questions.
fn walk(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(open) = of(model) else {
        return vec![];
    };
    let last = match open.step {
        Step::Item(_) => 3,
        Step::Help => 1,
        Step::Intro | Step::Note | Step::Passphrase => 0,
    };
    match act {
        Act::Up => open.row = Some(open.row.map_or(last, |row| row.saturating_sub(1))),
        Act::Down => open.row = Some(open.row.map_or(0, |row| (row + 1).min(last))),
        Act::Next => go(open, open.step.next()),
        Act::Previous => go(open, open.step.previous()),
        Act::Open => {
            match open.step {
                Step::Item(item) => {
                    // Nothing is chosen until somebody chooses it.
                    let Some(often) = open.row.and_then(|row| Often::ALL.get(row)) else {
                        return vec![];
                    };
                    open.set(item, *often);
                }
                Step::Help => {
                    let Some(row) = open.row else {
                        return vec![];
                    };
                    open.draft.help = Some(row == 1);
                }
                Step::Passphrase => return submit(model, stamp),
                Step::Intro | Step::Note => {}
            }
            go(open, open.step.next());
        }
        _ => {}
    }
    vec![]
}

/// Shows a page, with what was answered there selected.
fn go(open: &mut Private, step: Step) {
    open.step = step;
    open.second = false;
    open.row = match step {
        Step::Item(item) => open.answer(item).map(|often| usize::from(often.points())),
        Step::Help => open.draft.help.map(usize::from),
        Step::Intro | Step::Note | Step::Passphrase => None,
    };
}

/// Tells whether the passphrase stands in its field and not yet in the one below.
const fn asks_again(open: &Private) -> bool {
    matches!(open.want, Want::Fill)
        && !open.second
        && !open.passphrase.is_empty()
        && open.again.is_empty()
}

/// One key of the note or of the passphrase.
fn typed(model: &mut Model, stamp: Stamp, key: Key) -> Vec<Effect> {
    let Some(open) = of(model) else {
        return vec![];
    };
    let note = open.step == Step::Note;
    match key {
        Key::Esc => model.overlay = None,
        Key::Enter | Key::Tab | Key::Down if note => noted(model),
        // The field below is next; a passphrase that is known needs only one.
        Key::Enter if asks_again(open) => open.second = true,
        Key::Enter => return submit(model, stamp),
        Key::Tab | Key::Down | Key::Up if open.want == Want::Fill => open.second = !open.second,
        Key::BackTab if open.second => open.second = false,
        Key::BackTab | Key::Up if open.want == Want::Fill => go(open, open.step.previous()),
        _ if note => {
            if let Some(request) = crate::app::update::typing::request(key) {
                open.note.input.handle(request);
            }
        }
        Key::Char(c) => secret(open).push(c),
        Key::Backspace => secret(open).pop(),
        Key::Ctrl('u') => secret(open).clear(),
        _ => {}
    }
    vec![]
}

/// The note is written. When it speaks of harm the numbers come first.
fn noted(model: &mut Model) {
    let household = model.household.clone();
    let Some(open) = of(model) else { return };
    let note = open.note.text().trim().to_owned();
    let harm = screening::speaks_of_harm(&note, &household.names());
    open.draft.note = Some(note).filter(|note| !note.is_empty());
    go(open, Step::Passphrase);
    if harm {
        open.stage = Stage::Harm;
        guide::open(model, Page::Crisis);
    }
}

/// Hands it over; the passphrase leaves the model with it.
fn submit(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let tone = model.ui.style.tone;
    let Some(open) = of(model) else {
        return vec![];
    };
    let missing = match open.want {
        Want::Fill if open.draft.is_empty() => Some(text::EMPTY),
        _ if open.passphrase.is_empty() => Some(text::NO_PASSPHRASE),
        _ => None,
    };
    if let Some(missing) = missing {
        open.trouble = Some(Failure { message: missing.say(tone).to_owned(), hint: None });
        return vec![];
    }
    open.stage = Stage::Working;
    open.second = false;
    let (carer, passphrase, again) = (open.carer, open.passphrase.take(), open.again.take());
    if open.want == Want::Show {
        return vec![Effect::Unseal { carer, passphrase }];
    }
    open.draft.at = stamp.at;
    vec![Effect::Seal { carer, checkin: Box::new(open.draft.clone()), passphrase, again }]
}

const fn scrolled(top: usize, act: Act) -> usize {
    match act {
        Act::Up | Act::Previous => top.saturating_sub(1),
        Act::Down | Act::Next => top + 1,
        Act::PageUp => top.saturating_sub(5),
        Act::PageDown | Act::Open => top + 5,
        Act::First => 0,
        Act::Last => usize::MAX,
        _ => top,
    }
}

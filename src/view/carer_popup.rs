//! The popup of one carer: asleep or awake, toil, check-in, recovery.

use crate::app::act::Act;
use crate::app::carer_words;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::overlay::CarerPage;
use crate::app::overlay::CarerPopup;
use crate::app::own;
use crate::app::roster;
use crate::app::update::carer::sleeps;
use crate::app::update::question::forgotten;
use crate::app::update::rota;
use crate::domain::carer::Asked;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::person::Subject;
use crate::text::catalogue::Text;
use crate::text::catalogue::carers;
use crate::text::catalogue::keys;
use crate::text::catalogue::oncall;
use crate::text::catalogue::popup as say;
use crate::text::time;
use crate::view::line;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::popup::when;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of the popup.
const WIDE: u16 = 54;

/// Draws the popup.
///
/// ```text
/// ┌ carer ────────────────────────────────────────────┐
/// │ Mum                                               │
/// │▌s  awake                       asleep since 01:21 │
/// │ a  toil                                           │
/// │ d  check-in                                       │
/// │ r  recovery                       today: not said │
/// │                                                   │
/// │ when  now 03:12      t −5 min   T +5 min          │
/// └───────────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, popup: &CarerPopup) {
    let look = pen.look;
    let width = WIDE.min(area.width).saturating_sub(4);
    let name = model.household.carer_name(popup.carer).unwrap_or_default();
    let mut rows = vec![Row::of(name, Ink::Strong).ranked(3)];
    rows.extend(question(&look, popup.page));
    for (place, act) in popup.rows.iter().enumerate() {
        let selected = !popup.noting && place == popup.row;
        // The selected row stays when the popup is low.
        let rank = if selected { 0 } else { 4 };
        rows.push(Row { selected, rank, ..row(&look, model, popup, *act) });
    }
    rows.push(Row::gap());
    if popup.page == CarerPage::Toil {
        rows.push(length(&look, popup));
    }
    if popup.page != CarerPage::Shift {
        rows.push(when(&look, popup.minutes_ago));
        rows.extend(note(&look, popup, width));
    }
    if popup.page == CarerPage::Recovery {
        let flags = look.fill(carers::RECOVERY_RED_FLAGS, &[&look.key(Act::RedFlags)]);
        rows.push(Row::of(flags, Ink::Label).ranked(2));
    }
    rows.push(Row::gap());
    let leave = look.fill(say::LEAVE, &[&look.key(Act::Back)]);
    let foot = if popup.page == CarerPage::Top { say::SPACE_TAKE } else { say::SPACE_SAVE };
    rows.push(Row { right: leave, rank: 8, ..Row::of(look.say(foot), Ink::Label) });
    let title = match popup.page {
        CarerPage::Top => say::CARER,
        CarerPage::Toil => say::CARER_TOIL,
        CarerPage::CheckIn => say::CARER_CHECK_IN,
        CarerPage::Recovery => say::CARER_RECOVERY,
        CarerPage::Shift => say::CARER_SHIFT,
    };
    sheet::draw(pen, area, look.say(title), (WIDE, Place::Middle), rows);
}

/// What is asked, where the rows do not say so themselves.
fn question(look: &Look<'_>, page: CarerPage) -> Option<Row> {
    let text = match page {
        CarerPage::Recovery => say::RECOVERY_ASK,
        CarerPage::CheckIn => say::CHECK_IN_ASK,
        CarerPage::Top | CarerPage::Toil | CarerPage::Shift => return None,
    };
    Some(Row::of(look.say(text), Ink::Label).ranked(6))
}

fn row(look: &Look<'_>, model: &Model, popup: &CarerPopup, act: Act) -> Row {
    let context = match popup.page {
        CarerPage::Top => Context::Carer,
        CarerPage::Toil => Context::Toil,
        CarerPage::CheckIn => Context::CheckIn,
        CarerPage::Recovery => Context::Recovery,
        CarerPage::Shift => Context::Shift,
    };
    let (words, right) = match act {
        Act::Rest => rest(look, model, popup),
        Act::Woke => (woke(look, model, popup), String::new()),
        Act::Toil => (look.say(say::TOIL).to_owned(), last(look, model, popup, Kind::Toil)),
        Act::CheckIn => {
            (look.say(say::CHECK_IN).to_owned(), last(look, model, popup, Kind::CheckIn))
        }
        Act::Private => {
            (look.say(say::PRIVATE).to_owned(), look.say(say::PRIVATE_WHOSE).to_owned())
        }
        Act::Shift => (look.say(say::SHIFT_ROW).to_owned(), duty(look, model, popup)),
        Act::TakeOver => (look.say(say::TAKE_OVER).to_owned(), usual_end(look, model)),
        Act::Away => (look.say(say::AWAY).to_owned(), look.say(say::UNTIL_BACK).to_owned()),
        Act::Here => (look.say(say::HERE).to_owned(), String::new()),
        Act::Protect => (look.say(say::PROTECT).to_owned(), usual_end(look, model)),
        Act::Recovery => (look.say(say::RECOVERY).to_owned(), today(look, model, popup)),
        Act::Task(n) => {
            let task = usize::from(n).checked_sub(1).and_then(|place| popup.tasks.get(place));
            (task.cloned().unwrap_or_default(), String::new())
        }
        Act::Asked(asked) => slider(look, asked, popup.said.answer(asked)),
        Act::Change(change) => (look.say(carer_words::change(change)).to_owned(), String::new()),
        _ => (String::new(), String::new()),
    };
    let key = look.key_in(context, act);
    let row = Row::of(format!("{key:<3}"), Ink::Strong).and(words, Ink::Text);
    Row { right, ..row }
}

/// What the roster says of the carer now.
fn duty(look: &Look<'_>, model: &Model, popup: &CarerPopup) -> String {
    let (roster, carer) = (roster::roster(model), popup.carer);
    let on = roster.at(look.now);
    let text = if roster.away(carer, look.now) {
        oncall::AWAY
    } else if on.primary == Some(carer) {
        oncall::ON_CALL
    } else if on.backup == Some(carer) {
        oncall::BACKUP
    } else {
        return String::new();
    };
    look.say(text).to_owned()
}

/// Until when a change of now holds.
fn usual_end(look: &Look<'_>, model: &Model) -> String {
    let end = rota::usual_end(model, look.now).at;
    look.fill(say::UNTIL, &[&time::when(end, look.now, &look.style)])
}

/// What `s` would do, and what holds.
fn rest(look: &Look<'_>, model: &Model, popup: &CarerPopup) -> (String, String) {
    let subject = Subject::Carer(popup.carer);
    if !sleeps(model, popup.carer) {
        let words = look.say(say::CARER_ASLEEP).to_owned();
        return (words, String::new());
    }
    let since = model.timeline.running(subject, Kind::Sleep).next();
    let since = since.map(|one| time::when(one.fact.start, look.now, &look.style));
    let right = look.fill(say::ASLEEP_SINCE, &[&since.unwrap_or_default()]);
    (look.say(say::CARER_AWAKE).to_owned(), right)
}

/// The end that the evidence gives a forgotten sleep.
fn woke(look: &Look<'_>, model: &Model, popup: &CarerPopup) -> String {
    let Some(sign) = forgotten(model, popup.carer).and_then(|found| found.sign) else {
        return look.say(keys::CARER_WOKE).to_owned();
    };
    let at = time::when(sign.at, look.now, &look.style);
    look.fill(say::CARER_WOKE, &[&at, look.say(carer_words::did(sign.kind))])
}

/// When something of this kind was last logged of the carer.
fn last(look: &Look<'_>, model: &Model, popup: &CarerPopup, kind: Kind) -> String {
    let last = model.timeline.newest(Subject::Carer(popup.carer), kind).next();
    let when = |at| time::when(at, look.now, &look.style);
    last.map(|one| look.fill(say::LAST, &[&when(one.fact.start)])).unwrap_or_default()
}

/// What was said today: one question a day.
fn today(look: &Look<'_>, model: &Model, popup: &CarerPopup) -> String {
    let zone = look.style.zone;
    let last = model.timeline.newest(Subject::Carer(popup.carer), Kind::Recovery).next();
    let today = last.filter(|one| zone.date(one.fact.start) == zone.date(look.now));
    match today.map(|one| &one.fact.detail) {
        Some(Detail::Recovery { change }) => {
            look.fill(say::SAID_TODAY, &[look.say(carer_words::change(*change))])
        }
        _ => look.say(say::NOT_SAID_TODAY).to_owned(),
    }
}

/// An answer from 1 to 5.
///
/// ```text
/// how sleepy   1 2 3[4]5               alert - nodding off
/// ```
fn slider(look: &Look<'_>, asked: Asked, level: Option<u8>) -> (String, String) {
    let (label, ends) = question_of(asked);
    let one = |n: u8| if level == Some(n) { format!("[{n}]") } else { format!(" {n} ") };
    let levels: String = (1..=5).map(one).collect();
    (format!("{:<11}{levels}", look.say(label)), look.say(ends).to_owned())
}

/// The label of a question, and what 1 and 5 say.
const fn question_of(asked: Asked) -> (Text, Text) {
    match asked {
        Asked::Sleepiness => (say::SLEEPY, say::SLEEPY_ENDS),
        Asked::Load => (say::LOADED, say::LOADED_ENDS),
        Asked::Mental => (say::MENTAL, say::MENTAL_ENDS),
        Asked::Physical => (say::PHYSICAL, say::PHYSICAL_ENDS),
        Asked::Temporal => (say::RUSHED, say::RUSHED_ENDS),
        Asked::Performance => (say::SHORTFALL, say::SHORTFALL_ENDS),
        Asked::Effort => (say::EFFORT, say::EFFORT_ENDS),
        Asked::Frustration => (say::FRUSTRATION, say::FRUSTRATION_ENDS),
    }
}

fn length(look: &Look<'_>, popup: &CarerPopup) -> Row {
    let words = match popup.minutes {
        Some(minutes) => look.fill(say::MINUTES, &[&minutes.to_string()]),
        None => look.say(say::NONE).to_owned(),
    };
    let mut choices: Vec<String> = own::MINUTES.iter().map(i64::to_string).collect();
    let longest = choices.pop().unwrap_or_default();
    let digits: Vec<String> = (1..=5).map(|n| look.key_in(Context::Toil, Act::Nth(n))).collect();
    let (first, last) = (&digits[0], &digits[4]);
    let right = look.fill(say::MINUTES_KEYS, &[first, last, &choices.join(" "), last, &longest]);
    let row = Row::of(format!("{:<6}", look.say(say::FOR)), Ink::Label).and(words, Ink::Text);
    Row { right, ..row }
}

fn note(look: &Look<'_>, popup: &CarerPopup, width: u16) -> Vec<Row> {
    let label = (format!("{:<6}", look.say(say::NOTE)), Ink::Label);
    if popup.noting {
        return line::typed(&popup.note, width, vec![label]);
    }
    let note = popup.note.text();
    let words = if note.is_empty() { look.say(say::NONE) } else { note };
    let left = vec![label, (words.to_owned(), Ink::Text)];
    vec![Row { left, right: look.say(say::NOTE_FIELD).to_owned(), rank: 6, ..Row::default() }]
}

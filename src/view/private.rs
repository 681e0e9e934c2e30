//! A private check-in: one question a page, and little on each.

use crate::app::act::Act;
use crate::app::guide;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::private;
use crate::app::private::Private;
use crate::app::private::Said;
use crate::app::private::Stage;
use crate::app::private::Step;
use crate::app::private::Want;
use crate::domain::secret::Secret;
use crate::guidance::screening;
use crate::text::catalogue::Text;
use crate::text::catalogue::private as say;
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
const WIDE: u16 = 66;

/// Rows around what is read: border, gap, keys.
const AROUND: u16 = 6;

/// Draws it.
///
/// ```text
/// ┌ private: Mum   1 of 7 ───────────────────────────────────┐
/// │ Over the last 2 weeks, how often have you been bothered  │
/// │ by                                                       │
/// │ Little interest or pleasure in doing things              │
/// │                                                          │
/// │▌0  not at all                                            │
/// │ 1  several days                                          │
/// │ 2  more than half the days                               │
/// │ 3  nearly every day                                      │
/// │                                                          │
/// │ 0-3 answers   Tab skips   Esc leaves, nothing kept       │
/// └──────────────────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, open: &Private) {
    let look = pen.look;
    let width = line::width(&look, WIDE).min(area.width);
    let inside = width.saturating_sub(4);
    let name = model.household.carer_name(open.carer).unwrap_or_default();
    let asked = open.stage == Stage::Asked && open.want == Want::Fill;
    let title = match open.step.place().filter(|_| asked) {
        Some(place) => {
            let place = [place.to_string(), Step::COUNT.to_string()];
            look.fill(say::TITLE_STEP, &[&place[0], &place[1]])
        }
        None => look.say(say::TITLE).to_owned(),
    };
    let room = usize::from(area.height.saturating_sub(AROUND).max(1));
    let mut rows = match &open.stage {
        Stage::Asked => question(&look, open, inside),
        Stage::Harm => harm(&look, inside),
        Stage::Working => words(look.say(say::WORKING), Ink::Text, inside),
        Stage::Kept => read(&look, &kept(&look, model, open), open.top, (room, inside)),
        Stage::Shown(all) => {
            read(&look, &private::shown(all, &look.style), open.top, (room, inside))
        }
        Stage::Gone => gone(&look, inside),
    };
    if let Some(trouble) = &open.trouble {
        let mut said = words(&trouble.message, Ink::Trouble, inside);
        said.extend(trouble.hint.iter().flat_map(|hint| words(hint, Ink::Text, inside)));
        said.append(&mut rows);
        rows = said;
    }
    let own = Row::of(look.fill(say::OWN, &[&fit::fit(name, 24)]), Ink::Label);
    rows.insert(0, own.ranked(8));
    sheet::draw(pen, area, &title, (width, Place::Middle), rows);
}

fn words(text: &str, ink: Ink, width: u16) -> Vec<Row> {
    fit::wrap(text, width).into_iter().map(|line| Row::of(line, ink)).collect()
}

fn keys(look: &Look<'_>, text: Text, width: u16) -> Vec<Row> {
    let mut rows = vec![Row::gap()];
    rows.extend(groups(look.say(text), width).into_iter().map(|row| row.ranked(7)));
    rows
}

/// Keys in as few lines as they need; none is broken in two.
fn groups(text: &str, width: u16) -> Vec<Row> {
    let mut lines: Vec<String> = Vec::new();
    for group in text.split("   ") {
        match lines.last_mut() {
            Some(line) if fit::width(line) + 3 + fit::width(group) <= width => {
                line.push_str("   ");
                line.push_str(group);
            }
            _ => lines.push(group.to_owned()),
        }
    }
    lines.into_iter().map(|line| Row::of(line, Ink::Label)).collect()
}

fn question(look: &Look<'_>, open: &Private, width: u16) -> Vec<Row> {
    match (open.want, open.step) {
        (Want::Delete, _) => {
            let mut rows = words(look.say(say::DELETE), Ink::Text, width);
            rows.extend(keys(look, say::DELETE_KEYS, width));
            rows
        }
        (Want::Show, _) => passphrase(look, open, width, say::OPEN_KEYS),
        (Want::Fill, Step::Intro) => intro(look, width),
        (Want::Fill, Step::Item(_)) => item(look, open, width),
        (Want::Fill, Step::Help) => help(look, open, width),
        (Want::Fill, Step::Note) => note(look, open, width),
        (Want::Fill, Step::Passphrase) => passphrase(look, open, width, say::PASSPHRASE_KEYS),
    }
}

fn intro(look: &Look<'_>, width: u16) -> Vec<Row> {
    let mut rows = words(look.say(say::INTRO), Ink::Text, width);
    rows.extend(words(look.say(say::INTRO_LOST), Ink::Text, width));
    let instead = screening::quote("not_instead");
    let instead = instead.into_iter().flat_map(|quote| words(&quote.text, Ink::Label, width));
    rows.extend(instead.map(|row| row.ranked(8)));
    rows.push(Row::gap());
    rows.extend(groups(look.say(say::INTRO_KEYS), width));
    rows.push(Row::of(look.say(say::CARD), Ink::Label).ranked(6));
    rows
}

fn item(look: &Look<'_>, open: &Private, width: u16) -> Vec<Row> {
    let Some((instrument, place)) = open.step.item() else { return Vec::new() };
    let stem = words(&instrument.stem, Ink::Label, width).into_iter();
    let mut rows: Vec<Row> = stem.map(|row| row.ranked(5)).collect();
    rows.extend(words(&instrument.items[place], Ink::Strong, width));
    rows.push(Row::gap());
    rows.extend((0..).zip(&instrument.answers).map(|(n, answer)| Row {
        selected: Some(n) == open.row,
        ..Row::of(format!("{n}  "), Ink::Strong).and(answer.as_str(), Ink::Text)
    }));
    rows.extend(keys(look, say::ITEM_KEYS, width));
    rows.push(Row::of(look.say(say::CARD), Ink::Label).ranked(6));
    rows
}

fn help(look: &Look<'_>, open: &Private, width: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(quote) = screening::quote("help") {
        rows.extend(words(&quote.text, Ink::Strong, width));
    }
    rows.push(Row::gap());
    for (n, (key, answer)) in [("n  ", say::NO), ("y  ", say::YES)].into_iter().enumerate() {
        let row = Row::of(key, Ink::Strong).and(look.say(answer), Ink::Text);
        rows.push(Row { selected: Some(n) == open.row, ..row });
    }
    rows.extend(keys(look, say::HELP_KEYS, width));
    rows.push(Row::of(look.say(say::CARD), Ink::Label).ranked(6));
    rows
}

fn note(look: &Look<'_>, open: &Private, width: u16) -> Vec<Row> {
    let mut rows = words(look.say(say::NOTE), Ink::Text, width);
    rows.extend(line::typed(&open.note, width, Vec::new()));
    rows.extend(keys(look, say::NOTE_KEYS, width));
    rows.push(Row::of(look.say(say::CARD_TYPED), Ink::Label).ranked(6));
    rows
}

fn passphrase(look: &Look<'_>, open: &Private, width: u16, foot: Text) -> Vec<Row> {
    let mut rows = vec![masked(look, say::PASSPHRASE, &open.passphrase, !open.second, width)];
    if open.want == Want::Fill {
        rows.push(masked(look, say::AGAIN, &open.again, open.second, width));
        let why = words(look.say(say::AGAIN_WHY), Ink::Label, width).into_iter();
        rows.extend(why.map(|row| row.ranked(5)));
    }
    rows.extend(keys(look, foot, width));
    rows
}

/// A field of asterisks: the last of them where it is longer than its room.
fn masked(look: &Look<'_>, label: Text, secret: &Secret, here: bool, width: u16) -> Row {
    let label = look.say(label);
    let before = fit::width(label);
    let room = usize::from(width.saturating_sub(before + 1));
    let stars = "*".repeat(secret.len().min(room));
    let cursor = here.then(|| before + u16::try_from(stars.len()).unwrap_or(0));
    let ink = if here { Ink::Strong } else { Ink::Label };
    Row { cursor, ..Row::of(label, ink).and(stars, Ink::Strong) }
}

fn harm(look: &Look<'_>, width: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(quote) = screening::quote("harm") {
        rows.extend(words(&quote.text, Ink::Strong, width));
    }
    rows.extend(words(look.say(say::HARM_SHOW), Ink::Text, width));
    rows.extend(words(look.say(say::HARM), Ink::Text, width));
    rows.push(Row::gap());
    rows.extend(groups(look.say(say::HARM_KEYS), width));
    rows
}

/// What may be said of a new check-in, from its top.
fn kept(look: &Look<'_>, model: &Model, open: &Private) -> Vec<Said> {
    let tone = look.style.tone;
    let first = Said { quiet: false, words: look.say(say::KEPT).to_owned() };
    std::iter::once(first)
        .chain(private::told(&open.draft, &model.household, guide::region(model), tone))
        .collect()
}

/// Lines from the one at the top on, and the keys that move them.
fn read(look: &Look<'_>, lines: &[Said], top: usize, (room, width): (usize, u16)) -> Vec<Row> {
    let from = top.min(lines.len().saturating_sub(1));
    let ink = |said: &Said| if said.quiet { Ink::Label } else { Ink::Text };
    let shown = lines.iter().skip(from).flat_map(|said| words(&said.words, ink(said), width));
    let mut rows: Vec<Row> = shown.take(room).collect();
    let key = |act| look.key_in(Context::Private, act);
    let keys = look.fill(say::SHOWN_KEYS, &[&key(Act::Up), &key(Act::Down)]);
    rows.push(Row::gap());
    rows.extend(groups(&keys, width));
    rows
}

fn gone(look: &Look<'_>, width: u16) -> Vec<Row> {
    let mut rows = words(look.say(say::GONE_YOURS), Ink::Text, width);
    rows.extend(keys(look, say::CLOSE_KEYS, width));
    rows
}

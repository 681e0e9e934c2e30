//! The page of signs to call about and the crisis card: the number first, big
//! where there is room, then what it is for. It fills the screen.

use crate::app::act::Act;
use crate::app::guide;
use crate::app::guide::Guide;
use crate::app::guide::Page;
use crate::app::guide::Weight;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::guidance::contact::Contact;
use crate::text::catalogue::guide as say;
use crate::view::digits;
use crate::view::digits::Scale;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// As dim at night as if there were two clocks: words fill the page.
const CROWDED: usize = 2;

/// Under so many columns the keys are told in few words.
const NARROW: u16 = 50;

/// From so many rows on the number is drawn in big digits.
const ROOMY: u16 = 20;

/// Draws the page over everything.
///
/// ```text
///  [red flags]  crisis card                          England
///   ███ ███ ███
///   █ █ █ █ █ █   999  emergency, A&E
///   ███ ███ ███   111  NHS 111, by phone
///  Trust your instincts: call if worried.
/// ────────────────────────────────────────────────────────────
///  THE PARENT WHO GAVE BIRTH: call 999 now
///  Sudden or very heavy bleeding: more than one pad an hour …
///     NICE CG37 table 5-1; 2006; seen 2026-11-22
///  w/x scroll  Tab crisis card  Esc back             1-4 of 61
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, open: Guide) {
    pen.clear(area);
    let head = head(pen, area, model, open.page);
    let foot = u16::from(area.height > head + 1);
    let list = Rect { y: area.y + head, height: area.height.saturating_sub(head + foot), ..area };
    let place = rows(pen, list, model, open);
    if foot == 0 {
        return;
    }
    let look = pen.look;
    let key = |act| look.key_in(Context::Guide, act);
    let other = look.say(open.page.other().title());
    let (up, down, tick) = (key(Act::Up), key(Act::Down), key(Act::Open));
    let keys = match (open.ticked, open.page) {
        (Some(_), _) => look.fill(say::KEYS_TICKED, &[&up, &down]),
        (None, Page::Flags) if area.width < NARROW => {
            look.fill(say::KEYS_SIGNS_SHORT, &[&up, &down, &tick])
        }
        (None, Page::Flags) => look.fill(say::KEYS_SIGNS, &[&up, &down, &tick, other]),
        (None, Page::Crisis) => look.fill(say::KEYS, &[&up, &down, other]),
    };
    let row = area.height - 1;
    let end = pen.text(area, (1, row), &keys, Ink::Label);
    let room = Rect { width: area.width.saturating_sub(1), ..area };
    if end + 1 + fit::width(&place) < room.width {
        pen.right(room, row, &place, Ink::Label);
    }
}

/// Draws title, numbers and the sentence that always holds; returns the rows
/// they take.
fn head(pen: &mut Pen<'_>, area: Rect, model: &Model, page: Page) -> u16 {
    let look = pen.look;
    let (nation, region) = (model.household.nation, guide::region(model));
    let numbers = guide::numbers(region, page);
    let low = area.height < 6;
    let mut row = 0;
    if !low {
        let mut column = 1;
        for one in [Page::Flags, Page::Crisis] {
            let title = look.say(one.title());
            let (words, ink) = if one == page {
                (format!("[{title}]"), Ink::Strong)
            } else {
                (format!(" {title} "), Ink::Label)
            };
            column = pen.text(area, (column, 0), &words, ink) + 1;
        }
        if let Some(nation) = nation {
            let room = Rect { width: area.width.saturating_sub(1), ..area };
            pen.right(room, 0, look.say(guide::nation(nation)), Ink::Label);
        }
        row = 1;
    }
    let big = numbers.first().and_then(|first| big(pen, area, first)).filter(|_| !low);
    let left = match &big {
        Some((digits, scale)) => {
            let place = Rect { x: area.x + 2, y: area.y + row + 1, ..area }.intersection(area);
            digits::draw(pen, place, digits, *scale, CROWDED);
            scale.measure(digits).0 + 5
        }
        None => 1,
    };
    let mut line = row + if big.is_some() { 2 } else { 0 };
    let ink = if big.is_some() { Ink::Strong } else { Ink::Clock };
    for contact in &numbers {
        let end = pen.text(area, (left, line), &contact.number, ink);
        pen.text(area, (end + 2, line), &contact.name, Ink::Text);
        line += 1;
    }
    if let Some(words) = guide::remark(region, &look.key(Act::Command), look.style.tone) {
        for words in fit::wrap(&words, area.width.saturating_sub(left + 1)) {
            pen.text(area, (left, line), &words, Ink::Text);
            line += 1;
        }
    }
    let below = big.map_or(line, |(digits, scale)| line.max(row + 2 + scale.measure(&digits).1));
    if low {
        return below;
    }
    pen.text(area, (1, below), look.say(say::TRUST), Ink::Strong);
    if area.height < ROOMY {
        return below + 1;
    }
    pen.rule(area, below + 1);
    below + 2
}

/// The digits that a number begins with, where they can be drawn big.
fn big(pen: &Pen<'_>, area: Rect, first: &Contact) -> Option<(String, Scale)> {
    let digits: String = first.number.chars().take_while(char::is_ascii_digit).collect();
    let room = Rect { width: area.width / 3, height: 5, ..area };
    (area.height >= ROOMY && !digits.is_empty()).then_some(())?;
    let scale = Scale::bearable(pen, room, &digits, 1)?;
    Some((digits, scale))
}

/// Draws the rows from the one at the top on; returns which they are.
fn rows(pen: &mut Pen<'_>, area: Rect, model: &Model, open: Guide) -> String {
    let look = pen.look;
    let rows = match open.ticked {
        Some(flag) => guide::panel(model, flag),
        None => guide::of(model, open.page),
    };
    let top = if open.ticked.is_some() { open.read } else { open.top };
    let top = top.min(rows.len().saturating_sub(1));
    let picked = guide::picked(&rows, top);
    let (mut line, mut last) = (0, top);
    for (place, row) in rows.iter().enumerate().skip(top) {
        let (indent, ink) = match row.weight {
            Weight::Look => (1, Ink::Trouble),
            Weight::Head => (1, Ink::Strong),
            Weight::Line => (3, Ink::Text),
            Weight::Source => (5, Ink::Label),
        };
        let wrapped = fit::wrap(&row.words, area.width.saturating_sub(indent + 1));
        for words in &wrapped {
            pen.text(area, (indent, line), words, ink);
            if picked == Some(place) && line < area.height {
                pen.select(area, line);
            }
            line += 1;
        }
        if line > area.height {
            break;
        }
        last = place + 1;
    }
    let place = [top + 1, last.max(top + 1), rows.len()].map(|place| place.to_string());
    look.fill(say::PLACE, &[&place[0], &place[1], &place[2]])
}

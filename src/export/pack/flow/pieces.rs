//! The blocks of a pack as pieces of a page.

use crate::export::pack::Block;
use crate::export::pack::Number;
use crate::export::pack::Pack;
use crate::export::pack::flow::Item;
use crate::export::pack::flow::Measure;
use crate::export::pack::flow::Piece;
use crate::export::pack::flow::Row;
use crate::export::pack::flow::wrap::wrapped;
use crate::export::pack::qr::Code;
use crate::export::pack::qr::QUIET;

/// How a text is set.
#[derive(Debug, Clone, Copy)]
struct Type {
    size: f32,
    lead: f32,
    bold: bool,
}

const TITLE: Type = Type { size: 21.0, lead: 26.0, bold: true };
const HEADING: Type = Type { size: 14.5, lead: 19.0, bold: true };
const STRONG: Type = Type { size: 12.5, lead: 17.5, bold: true };
const LABEL: Type = Type { size: 11.0, lead: 15.5, bold: true };
const TEXT: Type = Type { size: 11.0, lead: 15.5, bold: false };
const NUMBER: Type = Type { size: 15.0, lead: 22.0, bold: true };
const CELL: Type = Type { size: 10.0, lead: 13.5, bold: false };
const CELL_HEAD: Type = Type { size: 10.0, lead: 13.5, bold: true };
const SMALL: Type = Type { size: 8.5, lead: 11.0, bold: false };

/// How far the text of a list is moved in.
const INDENT: f32 = 20.0;

/// What stays free between two pieces.
const GAP: f32 = 2.0;

/// The side of a square code with its quiet zone: 36 mm, so that a module of
/// the largest is still half a millimetre.
const CODE: f32 = 102.0;

/// What stays free between columns.
const BETWEEN: f32 = 12.0;

/// A line to write on by hand.
const LINE: f32 = 130.0;

struct Setter<'a, M> {
    x: f32,
    width: f32,
    measure: &'a M,
    pieces: Vec<Piece>,
}

/// Returns the pieces of a pack, set `x` from the left in a column of `width`.
pub(crate) fn pieces(pack: &Pack, x: f32, width: f32, measure: &impl Measure) -> Vec<Piece> {
    let mut setter = Setter { x, width, measure, pieces: Vec::new() };
    if let Some(banner) = &pack.banner {
        setter.whole(banner, LABEL, GAP, true);
    }
    setter.whole(&pack.title, TITLE, GAP, true);
    for line in &pack.head {
        setter.whole(line, TEXT, GAP, false);
    }
    for section in &pack.sections {
        setter.heading(&section.heading);
        let mut rest = section.blocks.as_slice();
        while let Some((block, later)) = rest.split_first() {
            rest = later;
            match (block, later) {
                (Block::Numbers(numbers), [Block::Code { code, words, .. }, after @ ..]) => {
                    setter.beside(numbers, code, words);
                    rest = after;
                }
                _ => setter.block(block),
            }
        }
    }
    setter.pieces
}

impl<M: Measure> Setter<'_, M> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(words) => self.paragraph(words),
            Block::Strong(words) => self.whole(words, STRONG, 6.0, true),
            Block::Label(words) => self.whole(words, LABEL, 8.0, true),
            Block::List(items) => {
                for item in items {
                    self.item(item, None);
                }
            }
            Block::Steps(items) => {
                for (item, place) in items.iter().zip(1..) {
                    self.item(item, Some(&format!("{place}.")));
                }
            }
            Block::Flags { lead, signs } => self.flags(lead, signs),
            Block::Numbers(numbers) => {
                let rows = numbers.iter().map(|number| self.number(number, self.width));
                let rows: Vec<Vec<Row>> = rows.collect();
                for rows in rows {
                    self.push(GAP, rows, false);
                }
            }
            Block::Code { code, words, .. } => self.beside(&[], code, words),
            Block::Table { head, rows } => self.table(head, rows),
        }
    }

    fn push(&mut self, above: f32, rows: Vec<Row>, keep: bool) {
        self.pieces.push(Piece { above, rows, keep, mark: None });
    }

    fn heading(&mut self, words: &str) {
        let mut rows = self.rows(words, HEADING, self.x, self.width);
        let rule = Item::Fill { x: self.x, y: 2.0, w: self.width, h: 1.2 };
        rows.push(Row { height: 5.0, items: vec![rule] });
        let mark = Some(words.to_owned());
        self.pieces.push(Piece { above: 13.0, rows, keep: true, mark });
    }

    /// Words that are never broken.
    fn whole(&mut self, words: &str, kind: Type, above: f32, keep: bool) {
        let rows = self.rows(words, kind, self.x, self.width);
        self.push(above, rows, keep);
    }

    /// Words that a page may end in, with two lines or more on each side.
    fn paragraph(&mut self, words: &str) {
        let rows = self.rows(words, TEXT, self.x, self.width);
        let lines = rows.len();
        for (row, place) in rows.into_iter().zip(1..) {
            let alone = place == 1 || place + 1 == lines;
            let above = if place == 1 { 5.0 } else { 0.0 };
            self.push(above, vec![row], alone && place < lines);
        }
    }

    fn item(&mut self, words: &str, place: Option<&str>) {
        let mut rows = self.rows(words, TEXT, self.x + INDENT, self.width - INDENT);
        let mark = match place {
            Some(place) => set(place, LABEL, self.x),
            None => Item::Fill { x: self.x + 6.0, y: 5.6, w: 3.6, h: 3.6 },
        };
        if let Some(first) = rows.first_mut() {
            first.items.insert(0, mark);
        }
        self.push(GAP, rows, false);
    }

    fn flags(&mut self, lead: &str, signs: &[String]) {
        let rows = self.rows(lead, STRONG, self.x + INDENT, self.width - INDENT);
        let rows = self.barred(rows);
        self.push(6.0, rows, true);
        for (sign, place) in signs.iter().zip(1..) {
            let x = self.x + 2.0 * INDENT;
            let mut rows = self.rows(sign, TEXT, x, self.width - 2.0 * INDENT);
            if let Some(first) = rows.first_mut() {
                first.items.insert(0, Item::Fill { x: x - 13.0, y: 4.4, w: 6.0, h: 6.0 });
            }
            let rows = self.barred(rows);
            self.push(0.0, rows, place < signs.len());
        }
    }

    /// Puts a thick bar beside rows.
    fn barred(&self, mut rows: Vec<Row>) -> Vec<Row> {
        for row in &mut rows {
            row.items.insert(0, Item::Fill { x: self.x, y: 0.0, w: 4.0, h: row.height });
        }
        rows
    }

    fn number(&self, number: &Number, width: f32) -> Vec<Row> {
        let wide = self.measure.width(&number.number, NUMBER.bold, NUMBER.size);
        let first = if number.number.is_empty() {
            Item::Fill { x: self.x, y: NUMBER.lead - 4.0, w: LINE, h: 0.8 }
        } else {
            set(&number.number, NUMBER, self.x)
        };
        let indent = if number.number.is_empty() { LINE } else { wide } + BETWEEN;
        let room = width - indent;
        if room < LINE {
            let rows = wrapped(&number.number, width, NUMBER.bold, NUMBER.size, self.measure);
            let row =
                |line: String| Row { height: NUMBER.lead, items: vec![set(&line, NUMBER, self.x)] };
            let name = self.rows(&number.name, TEXT, self.x, width);
            return rows.into_iter().map(row).chain(name).collect();
        }
        let names = wrapped(&number.name, room, TEXT.bold, TEXT.size, self.measure);
        let mut rows = vec![Row { height: NUMBER.lead, items: vec![first] }];
        for (name, place) in names.into_iter().zip(0..) {
            if place > 0 {
                rows.push(Row { height: TEXT.lead, items: Vec::new() });
            }
            if let Some(row) = rows.last_mut() {
                // On the line the number stands on.
                let y = if place == 0 { baseline(NUMBER) } else { baseline(TEXT) };
                let x = self.x + indent;
                row.items.push(Item::Words { x, y, size: TEXT.size, bold: false, words: name });
            }
        }
        rows
    }

    /// Numbers with the code to their right; one piece, so that neither is alone.
    fn beside(&mut self, numbers: &[Number], code: &Code, words: &str) {
        let left = self.width - CODE - BETWEEN;
        let mut rows: Vec<Row> = vec![Row { height: GAP, items: Vec::new() }];
        rows.extend(numbers.iter().flat_map(|number| self.number(number, left)));
        let x = self.x + left + BETWEEN;
        let module = CODE / small(code.side());
        let free = small(QUIET) * module;
        let square = Item::Code { x: x + free, y: free, module, code: code.clone() };
        let said = wrapped(words, CODE - 2.0 * free, SMALL.bold, SMALL.size, self.measure);
        let mut items = vec![square];
        for (line, place) in said.iter().zip(0_usize..) {
            let y = CODE + baseline(SMALL) + SMALL.lead * small(place) - free / 2.0;
            let (size, bold, words) = (SMALL.size, SMALL.bold, line.clone());
            items.push(Item::Words { x: x + free, y, size, bold, words });
        }
        let tall: f32 = rows.iter().map(|row| row.height).sum();
        let needs = CODE + SMALL.lead * small(said.len());
        // All in one row, which no page breaks; the numbers are read first.
        let mut all = Row { height: tall.max(needs), items: Vec::new() };
        let mut y = 0.0;
        for row in rows {
            all.items.extend(row.items.into_iter().map(|item| item.lower(y)));
            y += row.height;
        }
        all.items.extend(items);
        self.push(0.0, vec![all], false);
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let widths = self.columns(head, rows);
        let line = |words: &[String], kind: Type| -> Vec<Row> {
            let cells: Vec<Vec<String>> = words
                .iter()
                .zip(&widths)
                .map(|(cell, width)| wrapped(cell, *width, kind.bold, kind.size, self.measure))
                .collect();
            let lines = cells.iter().map(Vec::len).max().unwrap_or_default();
            let row = |place: usize| {
                let mut row = Row { height: kind.lead, items: Vec::new() };
                let mut x = self.x;
                for (cell, width) in cells.iter().zip(&widths) {
                    row.items.extend(cell.get(place).map(|words| set(words, kind, x)));
                    x += width + BETWEEN;
                }
                row
            };
            let rule = Item::Fill { x: self.x, y: 2.5, w: self.width, h: 0.5 };
            let rule = Row { height: 4.0, items: vec![rule] };
            (0..lines).map(row).chain([rule]).collect()
        };
        let top = line(head, CELL_HEAD);
        let all: Vec<Vec<Row>> = rows.iter().map(|row| line(row, CELL)).collect();
        self.push(6.0, top, true);
        for rows in all {
            self.push(0.0, rows, false);
        }
    }

    /// Returns how wide the columns are: as their words, the last takes the rest;
    /// where the others are too wide, all the same.
    fn columns(&self, head: &[String], rows: &[Vec<String>]) -> Vec<f32> {
        let count = head.len().max(1);
        let gaps = BETWEEN * small(count - 1);
        let natural = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let cells = cells.map(|cell| self.measure.width(cell, CELL.bold, CELL.size));
            let top = head.get(column).map(|cell| self.measure.width(cell, true, CELL.size));
            cells.chain(top).fold(0.0, f32::max) + 1.0
        };
        let mut widths: Vec<f32> = (0..count).map(natural).collect();
        let before: f32 = widths.iter().take(count - 1).sum();
        let rest = self.width - gaps - before;
        if rest < LINE {
            return vec![(self.width - gaps) / small(count); count];
        }
        if let Some(last) = widths.last_mut() {
            *last = rest;
        }
        widths
    }

    fn rows(&self, words: &str, kind: Type, x: f32, width: f32) -> Vec<Row> {
        let lines = wrapped(words, width, kind.bold, kind.size, self.measure);
        let row = |line: String| Row { height: kind.lead, items: vec![set(&line, kind, x)] };
        lines.into_iter().map(row).collect()
    }
}

fn set(words: &str, kind: Type, x: f32) -> Item {
    let y = baseline(kind);
    Item::Words { x, y, size: kind.size, bold: kind.bold, words: words.to_owned() }
}

/// Returns where letters stand in a line, from its top.
fn baseline(kind: Type) -> f32 {
    f32::midpoint(kind.lead, kind.size * 0.72)
}

/// Returns a count as a factor; counts on a page are small.
fn small(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

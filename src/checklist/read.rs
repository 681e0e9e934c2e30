//! A readiness list from its TOML; what is wrong is noted and the rest is read on.

use crate::checklist::Checklist;
use crate::checklist::Item;
use crate::checklist::MOST_ITEMS;
use crate::checklist::Source;
use crate::checklist::due::Anchor;
use crate::checklist::due::Due;
use crate::checklist::key;
use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::reader;
use crate::document::reader::LONGEST;
use crate::document::reader::Table;
use crate::domain::label::Label;
use crate::guidance::source::Scope;
use crate::text::catalogue::checklist as text;
use crate::text::catalogue::plan as shapes;
use toml::de::DeTable;

/// What was read of a list so far.
type Reader = reader::Reader<()>;

/// Longest line of text, in letters.
const LINE: usize = 160;

/// Longest address, in letters.
const ADDRESS: usize = 400;

/// The words for where a list holds.
const NATIONS: [(&str, Scope); 7] = [
    ("any", Scope::Any),
    ("uk", Scope::Uk),
    ("england", Scope::England),
    ("scotland", Scope::Scotland),
    ("wales", Scope::Wales),
    ("northern-ireland", Scope::NorthernIreland),
    ("usa", Scope::Usa),
];

/// Reads a list, or all that is wrong with it.
pub(crate) fn list(text: &str) -> Result<Checklist, Vec<Found>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader::default();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let words: Vec<&str> = error.message().split_whitespace().collect();
        reader.wrong(at, Kind::Syntax, shapes::NOT_TOML, &[&words.join(" ")]);
    }
    // What stands after a slip of the pen is often not what was meant.
    let read = if reader.found.is_empty() { whole(&mut reader, table.get_ref()) } else { None };
    match read {
        Some(list) if reader.found.is_empty() => Ok(list),
        _ => Err(reader.found),
    }
}

fn whole(reader: &mut Reader, rows: &DeTable<'_>) -> Option<Checklist> {
    let top = reader.table(0, rows, &key::TOP);
    let id = needed_label(reader, &top, "id");
    let title = line(reader, &top, "title", LINE);
    reader.need(&top, "due");
    let due = day(reader, &top, "due");
    let until = day(reader, &top, "until");
    let nation = top.get("nation").and_then(|value| reader.choice(value, "nation", &NATIONS));
    let runbook = top.get("runbook").and_then(|value| reader.label(value, "runbook"));
    let sources = sources(reader, &top);
    let items = items(reader, &top);
    let nation = nation.unwrap_or(Scope::Any);
    Some(Checklist { id: id?, title: title?, due: due?, until, nation, runbook, sources, items })
}

fn sources(reader: &mut Reader, top: &Table<'_>) -> Vec<Source> {
    let mut all = Vec::new();
    for table in reader.sections(top, "sources", &key::SOURCES) {
        let title = line(reader, &table, "title", LINE);
        let url = table.get("url").and_then(|value| reader.text(value, "url", ADDRESS));
        if let (Some(url), Some(value)) = (&url, table.get("url"))
            && !["https://", "http://"].iter().any(|start| url.starts_with(start))
        {
            reader.not(value, "url", text::AN_ADDRESS);
        }
        let checked = reader.need(&table, "checked");
        let checked = checked.and_then(|value| reader.date(value, "checked"));
        if let (Some(title), Some(checked)) = (title, checked) {
            all.push(Source { title, url, checked });
        }
    }
    all
}

fn items(reader: &mut Reader, top: &Table<'_>) -> Vec<Item> {
    reader.need(top, "items");
    let tables = reader.sections(top, "items", &key::ITEMS);
    if top.has("items") && tables.is_empty() || tables.len() > MOST_ITEMS {
        let with = [tables.len().to_string(), MOST_ITEMS.to_string()];
        let at = top.place("items");
        reader.wrong(at, Kind::OutOfRange, text::ITEMS_COUNT, &[&with[0], &with[1]]);
    }
    let mut all: Vec<Item> = Vec::new();
    for table in tables {
        let id = needed_label(reader, &table, "id");
        let text = line(reader, &table, "text", LINE);
        let owner = table.get("owner").and_then(|value| reader.text(value, "owner", LONGEST));
        let due = day(reader, &table, "due");
        let Some(id) = id else { continue };
        if all.iter().any(|item| item.id == id) {
            let at = table.place("id");
            reader.wrong(at, Kind::Twice, shapes::TWICE, &["items", id.as_str()]);
        }
        all.push(Item { id, text: text.unwrap_or_default(), owner, due });
    }
    all
}

fn needed_label(reader: &mut Reader, of: &Table<'_>, name: &str) -> Option<Label> {
    let value = reader.need(of, name)?;
    reader.label(value, name)
}

fn line(reader: &mut Reader, of: &Table<'_>, name: &str, most: usize) -> Option<String> {
    let value = reader.need(of, name)?;
    reader.text(value, name, most)
}

fn day(reader: &mut Reader, of: &Table<'_>, name: &str) -> Option<Due> {
    let value = of.get(name)?;
    let due = reader.read(value, name, text::A_DUE, Due::parse)?;
    if name == "until" && due.anchor == Anchor::Visit {
        reader.not(value, name, text::AN_UNTIL);
    }
    Some(due)
}

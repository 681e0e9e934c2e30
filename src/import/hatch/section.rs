//! Files in sections: `=== BEGIN Feedings ===` to `=== END Feedings ===`.

use crate::import::table::Sheet;
use crate::import::table::folded;
use csv::StringRecord;

/// Rows between two marks; the first has no name where a file has no sections.
#[derive(Debug)]
pub struct Section {
    /// What stands in its mark.
    pub name: String,
    /// Its header and rows.
    pub sheet: Sheet,
}

/// Splits a file at its marks; a header that is repeated is one.
#[must_use]
pub fn sections(sheet: Sheet) -> Vec<Section> {
    let list = sheet.list;
    let first = StringRecord::from(sheet.header);
    let mut header: Option<Vec<String>> = None;
    let mut sections: Vec<Section> = Vec::new();
    let mut name = String::new();
    let new = |name: &str, header: &[String]| Section {
        name: name.to_owned(),
        sheet: Sheet { header: header.to_vec(), records: Vec::new(), list },
    };
    for (line, record) in std::iter::once((1, first.clone())).chain(sheet.records) {
        let cell = record.get(0).unwrap_or_default();
        if let Some(mark) = cell.strip_prefix("===") {
            let words = mark.trim_end_matches('=').trim();
            words.strip_prefix("BEGIN").unwrap_or_default().trim().clone_into(&mut name);
        } else if folded(cell) == "baby name" {
            let names: Vec<String> = record.iter().map(str::to_owned).collect();
            sections.push(new(&name, &names));
            header = Some(names);
        } else if let Some(header) = &header {
            if sections.last().is_none_or(|section| section.name != name) {
                sections.push(new(&name, header));
            }
            if let Some(section) = sections.last_mut() {
                section.sheet.records.push((line, record));
            }
        }
    }
    if sections.is_empty() {
        // No header at all: the table says which columns there are instead.
        let header: Vec<String> = first.iter().map(str::to_owned).collect();
        sections.push(new("", &header));
    }
    sections
}

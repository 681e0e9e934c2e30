//! What an import, a check, a rebuild or a merge came to.

use crate::cli::say::maybe_time;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::text::catalogue::cli as words;
use crate::text::style::Style;
use crate::text::style::Tone;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeMap;

/// Warnings of one class that are written out for people; scripts get all.
const SHOWN: usize = 3;

/// What an import read, and what of it is new.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The format's name.
    pub format: &'static str,
    /// Rows in the files.
    pub rows_read: usize,
    /// Facts that were not there.
    pub facts_new: usize,
    /// Facts that were.
    pub facts_known: usize,
    /// Rows left out, each with its warning.
    pub rows_skipped: usize,
    /// What was odd, in the order of files and rows.
    pub warnings: Vec<Row>,
    /// The first start.
    pub from: Option<Timestamp>,
    /// The last start or end.
    pub to: Option<Timestamp>,
    /// Which number of a date was taken for the day, where it was open.
    pub date_order: Option<&'static str>,
    /// The zone of times without offset.
    pub zone: Zone,
    /// Nobody named that zone.
    pub zone_assumed: bool,
    /// Nothing was stored.
    pub dry_run: bool,
    /// Babies and carers that are made.
    pub people: Vec<String>,
    /// Facts of each kind.
    pub kinds: BTreeMap<&'static str, usize>,
}

/// One warning of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file's name.
    pub file: String,
    /// The line, `None` where it is about the whole file.
    pub row: Option<u64>,
    /// The column, where it is about one.
    pub column: Option<String>,
    /// The class, one word.
    pub kind: &'static str,
    /// Whether the row is not in the journal.
    pub left_out: bool,
    /// What it is, in words.
    pub why: String,
}

impl Import {
    /// Returns the summary as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        let warnings = self.warnings.iter().map(|row| {
            json!({
                "file": row.file, "row": row.row, "column": row.column, "why": row.why,
                "kind": row.kind, "left_out": row.left_out,
            })
        });
        json!({
            "format": self.format,
            "rows_read": self.rows_read,
            "facts_new": self.facts_new,
            "facts_known": self.facts_known,
            "rows_skipped": self.rows_skipped,
            "warnings": warnings.collect::<Vec<Value>>(),
            "from": maybe_time(self.from, self.zone),
            "to": maybe_time(self.to, self.zone),
            "date_order": self.date_order,
            "zone": self.zone,
            "zone_assumed": self.zone_assumed,
            "dry_run": self.dry_run,
            "people": self.people,
            "kinds": self.kinds,
        })
    }

    /// Returns the summary for people.
    #[must_use]
    pub fn text(&self, style: &Style) -> String {
        let tone = style.tone;
        let n = |count: usize| count.to_string();
        let day = |at: Option<Timestamp>| {
            at.map_or_else(String::new, |at| self.zone.date(at).to_string())
        };
        let (new, known) = (n(self.facts_new), n(self.facts_known));
        let head = if self.dry_run { words::I_WOULD } else { words::I_ADDED };
        let mut lines = vec![
            words::I_READ.fill(tone, &[&n(self.rows_read), &day(self.from), &day(self.to)]),
            head.fill(tone, &[&new, &known, &n(self.rows_skipped)]),
        ];
        let kinds: Vec<String> =
            self.kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        if !kinds.is_empty() {
            lines.push(format!("  {}", kinds.join(", ")));
        }
        if !self.people.is_empty() {
            lines.push(words::I_PEOPLE.fill(tone, &[&self.people.join(", ")]));
        }
        if self.zone_assumed {
            lines.push(words::I_ZONE_ASSUMED.fill(tone, &[self.zone.name()]));
        }
        if let Some(order) = self.date_order {
            lines.push(words::I_DATE_ORDER.fill(tone, &[order]));
        }
        lines.extend(self.classes(style.tone));
        if !self.dry_run && self.facts_new > 0 {
            lines.push(words::UNDO_HINT.say(tone).to_owned());
        }
        lines.join("\n") + "\n"
    }

    /// Each class of warnings with its count and its first rows.
    fn classes(&self, tone: Tone) -> Vec<String> {
        let mut classes: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &self.warnings {
            classes.entry(row.kind).or_default().push(row);
        }
        let mut lines = Vec::new();
        for (kind, rows) in classes {
            let count = rows.len().to_string();
            lines.push(words::I_CLASS.fill(tone, &[&kind.replace('_', " "), &count]));
            lines.extend(rows.iter().take(SHOWN).map(|row| format!("    {}", row.place())));
            if rows.len() > SHOWN {
                let more = (rows.len() - SHOWN).to_string();
                lines.push(words::I_MORE.fill(tone, &[&more]));
            }
        }
        lines
    }
}

impl Row {
    fn place(&self) -> String {
        let row = self.row.map(|row| format!(":{row}")).unwrap_or_default();
        let column = self.column.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
        format!("{}{row}{column}: {}", self.file, self.why)
    }
}

/// What a check or a rebuild of the journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Rows of the journal.
    pub journal_entries: u64,
    /// Facts that hold.
    pub facts: u64,
    /// Rows of a kind that a later version wrote: kept, of no effect here.
    pub unknown: u64,
    /// What is wrong, whole sentences.
    pub problems: Vec<String>,
}

impl Check {
    /// Returns the check as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "journal_entries": self.journal_entries,
            "facts": self.facts,
            "ok": self.problems.is_empty(),
            "problems": self.problems,
            "unknown": self.unknown,
        })
    }

    /// Returns the check for people.
    #[must_use]
    pub fn text(&self, style: &Style) -> String {
        let counts = [self.journal_entries.to_string(), self.facts.to_string()];
        let head = words::D_COUNTS.fill(style.tone, &[&counts[0], &counts[1]]);
        let mut lines = vec![head];
        if self.unknown > 0 {
            lines.push(words::D_UNKNOWN.fill(style.tone, &[&self.unknown.to_string()]));
        }
        if self.problems.is_empty() {
            lines.push(words::D_AGREE.say(style.tone).to_owned());
        }
        lines.extend(self.problems.iter().map(|problem| format!("! {problem}")));
        lines.join("\n") + "\n"
    }
}

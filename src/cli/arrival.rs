//! What an import holds or came to, as it is printed.

use crate::app::preview::Preview;
use crate::app::preview::Telling;
use crate::cli::say::maybe_time;
use crate::text::catalogue::cli;
use crate::text::catalogue::import as words;
use crate::text::style::Style;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// Remarks of one class that are written out for people; scripts get all.
const SHOWN: usize = 3;

/// Returns it for scripts.
#[must_use]
pub fn json(preview: &Preview, dry_run: bool) -> Value {
    let warnings = preview.remarks.iter().map(|row| {
        json!({
            "file": row.file, "row": row.row, "column": row.column, "why": row.why,
            "kind": row.class, "left_out": row.left_out,
        })
    });
    let kinds = preview.kinds.iter().map(|(kind, count)| (kind.name().to_owned(), json!(count)));
    json!({
        "format": preview.format,
        "told_by": preview.told_by,
        "files": preview.files,
        "rows_read": preview.rows_read,
        "rows_giving": preview.rows_giving,
        "rows_naming": preview.rows_naming,
        "rows_skipped": preview.rows_skipped,
        "facts_new": preview.facts_new,
        "facts_known": preview.facts_known,
        "warnings": warnings.collect::<Vec<Value>>(),
        "from": maybe_time(preview.from, preview.zone),
        "to": maybe_time(preview.to, preview.zone),
        "date_order": preview.date_order.as_ref().map(|(order, _)| order),
        "date_order_because": preview.date_order.as_ref().map(|(_, why)| why),
        "zone": preview.zone,
        "zone_assumed": preview.zone_assumed,
        "dry_run": dry_run,
        "people": preview.people,
        "kinds": kinds.collect::<Map<String, Value>>(),
        "sample": preview.sample,
        "also_here": preview.also,
        "map": preview.map,
    })
}

/// Returns it for people.
#[must_use]
pub fn text(preview: &Preview, dry_run: bool, style: &Style) -> String {
    let telling = Telling { stored: !dry_run, rows: SHOWN, more: words::MORE_JSON };
    let lines = preview.lines(style, telling);
    let mut text: String = lines.into_iter().map(|line| line.words + "\n").collect();
    if !dry_run && preview.facts_new > 0 {
        text.push_str(cli::UNDO_HINT.say(style.tone));
        text.push('\n');
    }
    text
}

//! SNOO: the cot's own sessions, as its service answers in JSON.
//!
//! A day has `levels`: stretches asleep and stretches in which the cot
//! soothed. Its sums are checked against them. The last session alone has
//! only its start and end.

use crate::domain::detail::Detail;
use crate::domain::sleep::Sleep;
use crate::domain::zone::Zone;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::error::ImportError;
use crate::import::json;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::head;
use crate::import::source::Source;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use chrono::TimeDelta;
use serde_json::Value;

/// What to know about this format.
pub const ABOUT: About = About {
    format: Format::Snoo,
    name: "snoo",
    app: "SNOO",
    needs: "JSON of the service's sessions, a day or a list of days a file; --baby, and --zone \
            where a day names none",
    how: "with a tool that asks the service for you, such as pysnoo",
    endings: &["json"],
    known_by: "JSON with `levels` and `daySleep`, or `levels` and `endTime`",
    recognise,
    reader: Reader::Rows(read),
};

/// Where the baby sleeps.
const PLACE: &str = "SNOO";

fn recognise(source: &Source) -> Option<String> {
    let head = head(source);
    let has = |field: &str| head.contains(&format!("\"{field}\""));
    let known = has("levels") && (has("daySleep") || has("endTime") && has("startTime"));
    known.then(|| "JSON with `levels` of sleep".to_owned())
}

/// Reads the service's answers.
///
/// # Errors
///
/// [`ImportError`]: no JSON, or none of the service's.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "snoo", ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let value = json::value(source)?;
        let only = [value];
        let days = match &only[0] {
            Value::Array(days) => &days[..],
            _ => &only[..],
        };
        let mut row = 0;
        let mut once = Once::default();
        for day in days {
            if day.get("levels").and_then(Value::as_array).is_none() {
                let wants = "what the SNOO service answers, with `levels`";
                return Err(ImportError::Shape { file: source.name.clone(), wants });
            }
            if day.get("startTime").is_some() {
                row += 1;
                found.rows_read += 1;
                let said = (
                    "levels",
                    Why::MeaningAssumed { word: "session".to_owned(), meaning: "a sleep" },
                );
                match session(file, row, day) {
                    Ok(raw) => {
                        found.tell(source, row, said, &mut once);
                        found.raws.push(raw);
                    }
                    Err((field, why)) => found.leave_out(source, row, Some(field), why),
                }
            } else {
                levels(file, source, day, &mut row, &mut found);
            }
        }
    }
    Ok(found)
}

/// Reads the stretches of one day.
fn levels(file: usize, source: &Source, day: &Value, row: &mut u64, found: &mut Found) {
    let zone = day.get("timezone").and_then(Value::as_str).and_then(|name| name.parse().ok());
    let levels = day.get("levels").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let (mut total, mut longest) = (0, 0);
    let first = *row + 1;
    for level in levels {
        *row += 1;
        found.rows_read += 1;
        match stretch(file, *row, level, zone) {
            Ok((raw, seconds)) => {
                if matches!(raw.detail, Detail::Sleep(_)) {
                    total += seconds;
                    longest = longest.max(seconds);
                }
                found.raws.push(raw);
            }
            Err((field, why)) => found.leave_out(source, *row, Some(field), why),
        }
    }
    let (mut checked, mut agree) = (0, 0);
    for (what, counted) in [("totalSleep", total), ("longestSleep", longest)] {
        let Some(said) = day.get(what).and_then(Value::as_i64) else { continue };
        checked += 1;
        if said == counted {
            agree += 1;
        } else {
            let (said, counted) = (format!("{said} s"), format!("{counted} s"));
            let why = Why::OwnTotalDiffers { what: what.to_owned(), said, counted, because: "" };
            found.warn(source, first, None, why);
        }
    }
    if checked > 0 {
        found.remark(source, None, Why::TotalsChecked { checked, agree });
    }
}

/// Reads one stretch, and how many seconds it lasted.
fn stretch(file: usize, row: u64, level: &Value, zone: Option<Zone>) -> Result<(Raw, i64), Said> {
    let start = time(level, "startTime")?;
    let lasted = level.get("stateDuration").and_then(Value::as_i64);
    let runs = level.get("isActive").and_then(Value::as_bool).unwrap_or(false);
    let length = lasted.and_then(TimeDelta::try_seconds);
    let text = || shortened(&level.get("stateDuration").map_or_else(String::new, json::text));
    let end = match length {
        _ if runs => End::Running,
        Some(length) if length >= TimeDelta::zero() => End::Lasted(length),
        _ => return Err(("stateDuration", Why::NotANumber { text: text() })),
    };
    let kind = level.get("type").and_then(Value::as_str).unwrap_or_default();
    let detail = match kind {
        "asleep" => asleep(),
        "soothing" => Detail::Custom { name: "soothing".to_owned(), value: Some(PLACE.to_owned()) },
        _ => return Err(("type", Why::UnknownWord { text: shortened(kind) })),
    };
    let session = level.get("sessionId").map_or_else(String::new, json::text);
    let raw = Raw {
        end,
        zone,
        may_run: true,
        says: vec![kind.to_owned(), session],
        ..Raw::new(file, row, start, detail)
    };
    Ok((raw, lasted.unwrap_or(0)))
}

/// Reads a session that has only its start and end.
fn session(file: usize, row: u64, day: &Value) -> Result<Raw, Said> {
    let start = time(day, "startTime")?;
    let ended = day.get("endTime").is_some_and(|end| !end.is_null());
    let end = if ended { End::At(time(day, "endTime")?) } else { End::Missing };
    let says = vec!["session".to_owned()];
    Ok(Raw { end, may_run: true, says, ..Raw::new(file, row, start, asleep()) })
}

fn asleep() -> Detail {
    Detail::Sleep(Sleep { place: Some(PLACE.to_owned()), ..Sleep::default() })
}

fn time(value: &Value, field: &'static str) -> Result<Written, Said> {
    let text = value.get(field).map_or_else(String::new, json::text);
    if text.is_empty() {
        return Err((field, Why::NoTime));
    }
    match read_time(&text) {
        Some(Written::Day(_)) => Err((field, Why::DayWithoutTime { text: shortened(&text) })),
        Some(written) => Ok(written),
        None => Err((field, Why::UnreadableTime { text: shortened(&text) })),
    }
}

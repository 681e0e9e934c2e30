//! Single values of the command line's verbs.

use crate::app::command::Command;
use crate::app::ui::Choice;
use crate::app::ui::Night;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::setting::Nation;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::text::catalogue::Text;
use crate::text::catalogue::app as text;
use crate::text::style::Clock;
use crate::text::style::Tone;
use chrono::DateTime;
use chrono::NaiveDateTime;

/// Returns what a setting of this name and value says, `None` where it has none.
pub(crate) fn chosen(what: &str, value: &str) -> Option<Command> {
    Some(match (what, value) {
        ("units", "metric") => Command::Set(Setting::Units(Units::Metric)),
        ("units", "us") => Command::Set(Setting::Units(Units::Us)),
        ("units", "imperial") => Command::Set(Setting::Units(Units::Imperial)),
        ("nation", "england") => Command::Set(Setting::Nation(Nation::England)),
        ("nation", "scotland") => Command::Set(Setting::Nation(Nation::Scotland)),
        ("nation", "wales") => Command::Set(Setting::Nation(Nation::Wales)),
        ("nation", "northern-ireland") => Command::Set(Setting::Nation(Nation::NorthernIreland)),
        ("nation", "usa") => Command::Set(Setting::Nation(Nation::Usa)),
        ("night", "on") => Command::Choose(Choice::Night(Night::On)),
        ("night", "off") => Command::Choose(Choice::Night(Night::Off)),
        ("night", "auto") => Command::Choose(Choice::Night(Night::Auto)),
        ("tone", "ops") => Command::Choose(Choice::Tone(Tone::Ops)),
        ("tone", "plain") => Command::Choose(Choice::Tone(Tone::Plain)),
        ("clock", "24h") => Command::Choose(Choice::Clock(Clock::H24)),
        ("clock", "12h") => Command::Choose(Choice::Clock(Clock::H12)),
        _ => return None,
    })
}

/// Reads `3.4kg`, `3400g`, `7.5lb`.
pub(crate) fn weight(typed: &str) -> Option<Measured<Grams>> {
    let split = typed.find(|c: char| c.is_ascii_alphabetic())?;
    let value: f64 = typed[..split].trim().replace(',', ".").parse().ok()?;
    let unit = match &typed[split..] {
        "kg" => Unit::Kg,
        "g" => Unit::G,
        "lb" => Unit::Lb,
        _ => return None,
    };
    Measured::new(value, unit).ok()
}

/// Gives a name that was typed in lower case its capital.
pub(crate) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Reads a time that is written out: `2026-11-10 14:20`, RFC 3339.
///
/// # Errors
///
/// `None` in the text's place: it is not one, or the clocks skipped it.
pub(crate) fn instant(typed: &str, zone: Zone, now: Timestamp) -> Result<Timestamp, Text> {
    if let Ok(at) = DateTime::parse_from_rfc3339(typed) {
        return Ok(at.to_utc());
    }
    let local = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(typed, format).ok())
        .ok_or(text::NOT_A_TIME)?;
    zone.typed(local, now).ok_or(text::SKIPPED)
}

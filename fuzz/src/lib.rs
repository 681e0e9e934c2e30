//! What every target does with its bytes.

use dadops::domain::setting::Units;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::import::Format;
use dadops::import::Options;
use dadops::import::archive::MAX_TOTAL;
use dadops::import::archive::unpack;
use dadops::import::map::Map;
use dadops::import::read;
use dadops::import::recognise;
use dadops::import::source::source;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::phrase::Context;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;

/// Imports `bytes` as `format`: whatever is taken must add up.
///
/// # Panics
///
/// When a row is lost or counted twice.
pub fn import(format: Format, bytes: &[u8]) {
    import_named(format, "a.csv", bytes);
}

/// Imports `bytes` as `format` from a file called `name`.
///
/// # Panics
///
/// When a row is lost or counted twice.
pub fn import_named(format: Format, name: &str, bytes: &[u8]) {
    let Ok(file) = source(name.to_owned(), bytes) else { return };
    let household = Household::default();
    let (Ok(zone), Ok(now)) = ("Europe/Berlin".parse(), "2026-11-22T03:12:00Z".parse()) else {
        return;
    };
    let kinds = [("a", "bottle"), ("b", "sleep"), ("c", "weight"), ("d", "nappy wet")];
    let map = Map {
        start: "start".to_owned(),
        kind: Some("type".to_owned()),
        amount: Some("amount".to_owned()),
        duration: Some("duration".to_owned()),
        kinds: kinds.map(|(word, meaning)| (word.to_owned(), meaning.to_owned())).into(),
        ..Map::default()
    };
    let options = Options {
        baby: Some("Ada".to_owned()),
        notes: true,
        map: Some(map),
        ..Options::new(zone, now, &household)
    };
    if let Ok(imported) = read(format, &[file], &options) {
        let left_out = imported.warnings.iter().filter(|one| one.left_out).count();
        assert_eq!(left_out, imported.rows_skipped);
        let sum = imported.rows_giving + imported.rows_naming + imported.rows_skipped;
        assert_eq!(imported.rows_read, sum);
    }
}

/// Decodes, recognises and unpacks `bytes`.
pub fn files(bytes: &[u8]) {
    let _ = unpack("a.zip", bytes, &["csv", "json", "txt"], MAX_TOTAL / 256);
    if let Ok(file) = source("a.csv".to_owned(), bytes) {
        let _ = recognise(&[file]);
    }
}

/// Reads `text` as a phrase said at one of three moments, two of them in hours
/// that clocks repeat or skip.
///
/// # Panics
///
/// When a fact would begin or end in the future.
pub fn phrase(text: &str) {
    let moments = ["2026-11-22T03:12:00Z", "2026-10-25T01:30:00Z", "2026-03-29T02:30:00Z"];
    let (Ok(zone), Ok(now)) =
        ("Europe/London".parse::<Zone>(), moments[text.len() % moments.len()].parse::<Timestamp>())
    else {
        return;
    };
    let style = Style {
        tone: Tone::default(),
        clock: Clock::default(),
        units: Units::default(),
        zone,
        ascii: false,
    };
    let (household, timeline) = (Household::default(), Timeline::default());
    let ctx = Context {
        now,
        style: &style,
        household: &household,
        timeline: &timeline,
        author: None,
        yes: true,
        chosen: None,
    };
    if let Ok(reading) = dadops::phrase::read(text, &ctx) {
        for fact in reading.facts() {
            assert!(fact.start <= now && fact.end().is_none_or(|end| end <= now));
        }
    }
}

/// Checks `text` as a plan.
///
/// # Panics
///
/// When a fault lies outside the text, or a plan that is taken reads another
/// way the second time.
pub fn plan(text: &str) {
    let household = Household::default();
    match dadops::plan::check(text, &household) {
        Ok(checked) => assert_eq!(dadops::plan::read(text), Ok(checked.plan)),
        Err(faults) => {
            assert!(!faults.is_empty());
            let lines = text.split('\n').count();
            assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        }
    }
}

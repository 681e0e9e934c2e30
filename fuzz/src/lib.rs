//! What every target does with its bytes.

use dadops::import::Format;
use dadops::import::Options;
use dadops::import::archive::MAX_TOTAL;
use dadops::import::archive::unpack;
use dadops::import::map::Map;
use dadops::import::read;
use dadops::import::recognise;
use dadops::import::source::source;
use dadops::journal::household::Household;

/// Imports `bytes` as `format`: whatever is taken must add up.
///
/// # Panics
///
/// When a row is lost or counted twice.
pub fn import(format: Format, bytes: &[u8]) {
    let Ok(file) = source("a.csv".to_owned(), bytes) else { return };
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

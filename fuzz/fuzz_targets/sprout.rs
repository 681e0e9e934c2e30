#![no_main]
//! Bytes as one of Sprout Track's files, which are told by their names.

use dadops::import::Format;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = [
    "babies.csv",
    "sleep-logs.csv",
    "feed-logs.csv",
    "diaper-logs.csv",
    "pump-logs.csv",
    "measurements.csv",
    "medicine-logs.csv",
    "food-logs.csv",
];

fuzz_target!(|bytes: &[u8]| {
    if let Some((which, bytes)) = bytes.split_first() {
        let name = NAMES[usize::from(*which) % NAMES.len()];
        dadops_fuzz::import_named(Format::Sprout, name, bytes);
    }
});

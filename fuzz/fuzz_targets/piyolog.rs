#![no_main]
//! Bytes as a file of one format.

use dadops::import::Format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| dadops_fuzz::import_named(Format::PiyoLog, "a.txt", bytes));

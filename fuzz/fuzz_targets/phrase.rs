#![no_main]
//! Text as a phrase of quick entry: no panic, and nothing in the future.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| dadops_fuzz::phrase(text));

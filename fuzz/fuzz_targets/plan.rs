#![no_main]
//! Text as a plan: no panic, and faults that lie in the text.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| dadops_fuzz::plan(text));

#![no_main]
//! Bytes as a file of no format yet: decoded, recognised, unpacked.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| dadops_fuzz::files(bytes));

//! Texts that must be nowhere: in no source, document, page or binary.
//!
//! The Edinburgh scale is the Royal College of Psychiatrists' and may not be
//! republished. Its items are known here by hashes of four words each, so that
//! the guard itself does not hold them.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// FNV-1a of four words of an item, lower case, one space between.
const FORBIDDEN: [u64; 8] = [
    0x5cca_e2ee_d92a_4256,
    0xdeba_342d_c4b1_46f2,
    0x7aae_2aa5_334f_be43,
    0xd075_9a57_168a_83f4,
    0x417a_dbc6_7ea2_e0e2,
    0x82c4_c5fe_c06a_d7f8,
    0x3aa8_0658_251f_f645,
    0x84dc_5e70_6fbc_b413,
];

/// Longest word that counts.
const LONGEST: usize = 20;

/// Calls `found` with the hash of every four words that follow each other.
fn windows(bytes: &[u8], mut found: impl FnMut(u64)) {
    let mut last: Vec<&[u8]> = Vec::with_capacity(4);
    for word in bytes.split(|byte| !byte.is_ascii_alphanumeric() && *byte != b'\'') {
        if word.is_empty() {
            continue;
        }
        if word.len() > LONGEST {
            last.clear();
            continue;
        }
        if last.len() == 4 {
            last.remove(0);
        }
        last.push(word);
        if last.len() == 4 {
            found(hash(&last));
        }
    }
}

fn hash(words: &[&[u8]]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| {
        hash = (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3);
    };
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            add(b' ');
        }
        word.iter().for_each(|byte| add(*byte));
    }
    hash
}

fn forbidden(bytes: &[u8]) -> usize {
    let forbidden: HashSet<u64> = FORBIDDEN.into();
    let mut count = 0;
    windows(bytes, |hash| count += usize::from(forbidden.contains(&hash)));
    count
}

fn files(folder: PathBuf) -> Vec<PathBuf> {
    let mut folders = vec![folder];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

#[test]
fn no_item_of_the_edinburgh_scale_is_anywhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = vec![PathBuf::from(env!("CARGO_BIN_EXE_dadops"))];
    for folder in ["src", "docs", "tests", "migrations", "runbooks"] {
        all.extend(files(root.join(folder)));
    }
    for name in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Cargo.toml"] {
        all.push(root.join(name));
    }
    for path in all {
        // Real households' exports are no text of ours, and large.
        if path.components().any(|part| part.as_os_str() == "data")
            && path.starts_with(root.join("tests"))
        {
            continue;
        }
        let bytes = fs::read(&path).expect("a file");
        assert_eq!(forbidden(&bytes), 0, "{}", path.display());
    }
}

#[test]
fn the_guard_sees_an_item_however_it_is_set() {
    let mut item = ["side", "funny", "the", "see"];
    item.reverse();
    assert_eq!(forbidden(item.join(" ").as_bytes()), 1);
    assert_eq!(forbidden(format!("to {} of", item.join(",\n  ")).to_uppercase().as_bytes()), 1);
    let binary = [&b"\x00\xffto "[..], item.join(" ").as_bytes(), b"\x00\x01"].concat();
    assert_eq!(forbidden(&binary), 1);
    assert_eq!(forbidden(b"see the other side of it"), 0);
}

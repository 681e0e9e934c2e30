//! A zip archive as a folder of files: bounded, and closed to paths that climb out.

use crate::import::error::ImportError;
use crate::import::source::MAX_FILE;
use crate::import::table::shortened;
use std::collections::HashSet;
use std::io::Cursor;
use std::io::Read;
use zip::CompressionMethod;
use zip::ZipArchive;
use zip::result::ZipError;

/// Most entries of one archive.
pub const MAX_ENTRIES: usize = 1_000;
/// Most bytes that all files of one import unpack to.
pub const MAX_TOTAL: u64 = 256_000_000;

/// The first bytes of a zip archive, whole or empty.
const SIGNATURES: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// The entry that every Excel workbook has.
const WORKBOOK: &str = "xl/workbook.xml";

/// Tells whether these are the bytes of a zip archive.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    SIGNATURES.iter().any(|signature| bytes.starts_with(signature))
}

/// Returns names and bytes of the entries whose name ends in one of `endings`,
/// in order of their names; at most `budget` bytes of them.
///
/// A name is without folders, unless two entries share it.
///
/// # Errors
///
/// [`ImportError`]: damaged, encrypted, packed in a way that is not read, over
/// a limit, an Excel workbook, or with a path that leads out of it.
pub fn unpack(
    archive: &str,
    bytes: &[u8],
    endings: &[&str],
    budget: u64,
) -> Result<Vec<(String, Vec<u8>)>, ImportError> {
    let damaged = |source| ImportError::Archive { file: archive.to_owned(), source };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > MAX_ENTRIES {
        return Err(ImportError::TooManyEntries { file: archive.to_owned() });
    }
    let mut wanted = Vec::new();
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(damaged)?;
        let path = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let file = || archive.to_owned();
        if climbs(&path) {
            return Err(ImportError::Climbs { file: file(), entry: shortened(&path) });
        }
        if path == WORKBOOK {
            return Err(ImportError::Workbook { file: file() });
        }
        if entry.is_dir() || !is_wanted(&path, endings) {
            continue;
        }
        if entry.encrypted() {
            return Err(ImportError::Encrypted { file: file(), entry: shortened(&path) });
        }
        let method = entry.compression();
        if ![CompressionMethod::Stored, CompressionMethod::Deflated].contains(&method) {
            return Err(ImportError::Packed { file: file(), entry: shortened(&path) });
        }
        wanted.push((path, index));
    }
    wanted.sort();
    let names = names(&wanted);
    let mut left = budget;
    let mut files = Vec::with_capacity(wanted.len());
    for ((path, index), name) in wanted.into_iter().zip(names) {
        let limit = left.min(MAX_FILE);
        let mut bytes = Vec::new();
        let entry = zip.by_index(index).map_err(damaged)?;
        // What an entry says of its own size may be a lie; only what comes out counts.
        let read = entry.take(limit + 1).read_to_end(&mut bytes);
        read.map_err(|error| damaged(ZipError::Io(error)))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > limit && limit == MAX_FILE {
            return Err(ImportError::TooBig { file: shortened(&path) });
        }
        left = left
            .checked_sub(length)
            .ok_or_else(|| ImportError::Expands { file: archive.to_owned() })?;
        files.push((name, bytes));
    }
    Ok(files)
}

/// Tells whether a path is absolute or goes up.
fn climbs(path: &str) -> bool {
    let mut parts = path.split(['/', '\\']);
    let drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with(['/', '\\']) || drive || parts.any(|part| part == "..")
}

fn is_wanted(path: &str, endings: &[&str]) -> bool {
    let hidden = path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    !hidden && ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

fn names(wanted: &[(String, usize)]) -> Vec<String> {
    let base = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let mut seen = HashSet::new();
    let distinct = wanted.iter().all(|(path, _)| seen.insert(base(path)));
    let name = |(path, _): &(String, usize)| if distinct { base(path) } else { path.clone() };
    wanted.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_out_are_known() {
        for path in ["../a.csv", "a/../../b.csv", "/etc/a.csv", "\\a.csv", "c:\\a.csv", "a\\..\\b"]
        {
            assert!(climbs(path), "{path}");
        }
        for path in ["a.csv", "folder/a.csv", "a..csv", "..a/b.csv", ""] {
            assert!(!climbs(path), "{path}");
        }
    }

    #[test]
    fn entries_are_wanted_by_their_ending_and_not_when_hidden() {
        for (path, wanted) in [
            ("a.csv", true),
            ("sub/a.CSV", true),
            ("a.txt", false),
            ("csv", false),
            ("__MACOSX/._a.csv", false),
            (".a.csv", false),
        ] {
            assert_eq!(is_wanted(path, &["csv"]), wanted, "{path}");
        }
    }

    #[test]
    fn names_keep_their_folders_only_where_two_are_alike() {
        let named = |paths: &[&str]| {
            let wanted: Vec<(String, usize)> =
                paths.iter().map(|path| ((*path).to_owned(), 0)).collect();
            names(&wanted)
        };
        assert_eq!(named(&["x/a.csv", "x/b.csv"]), ["a.csv", "b.csv"]);
        assert_eq!(named(&["x/a.csv", "y/a.csv"]), ["x/a.csv", "y/a.csv"]);
    }
}

//! Files in: bounded, decoded, fingerprinted.

use crate::import::archive::MAX_TOTAL;
use crate::import::archive::is_archive;
use crate::import::archive::unpack;
use crate::import::error::ImportError;
use encoding_rs::Encoding;
use encoding_rs::SHIFT_JIS;
use encoding_rs::UTF_16BE;
use encoding_rs::UTF_16LE;
use sha2::Digest;
use sha2::Sha256;
use std::fmt::Write;
use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// Most bytes that are read of one file.
pub const MAX_FILE: u64 = 64_000_000;
/// Most files of one import.
pub const MAX_FILES: usize = 200;

/// One file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name without folders.
    pub name: String,
    /// First sixteen hex digits of the SHA-256 of its bytes.
    pub hash: String,
    /// What it says, with plain line feeds and no byte order mark.
    pub text: String,
}

/// Reads every file named, of a folder those whose name ends in one of
/// `endings`, and a zip archive as the folder it is.
///
/// # Errors
///
/// [`ImportError`]: unreadable, over a limit, or not text.
pub fn gather(paths: &[PathBuf], endings: &[&str]) -> Result<Vec<Source>, ImportError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(inside(path, endings)?);
        } else {
            files.push(path.clone());
        }
        if files.len() > MAX_FILES {
            return Err(ImportError::TooManyFiles);
        }
    }
    let mut left = MAX_TOTAL;
    let mut sources = Vec::with_capacity(files.len());
    for path in files {
        let (name, bytes) = read(&path)?;
        let parts = if is_archive(&bytes) {
            unpack(&name, &bytes, endings, left)?
        } else {
            vec![(name, bytes)]
        };
        for (name, bytes) in parts {
            let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            let file = || path.display().to_string();
            left = left.checked_sub(length).ok_or_else(|| ImportError::Expands { file: file() })?;
            sources.push(source(name, &bytes)?);
        }
    }
    Ok(sources)
}

fn inside(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, ImportError> {
    let failed = |source| ImportError::Read { file: folder.display().to_string(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && endings.contains(&ending.as_str()) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<(String, Vec<u8>), ImportError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let failed = |source| ImportError::Read { file: path.display().to_string(), source };
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAX_FILE {
        return Err(ImportError::TooBig { file: name });
    }
    Ok((name, bytes))
}

/// Returns a file of these bytes as text.
///
/// # Errors
///
/// [`ImportError`]: empty, or not text in an encoding that is read.
pub fn source(name: String, bytes: &[u8]) -> Result<Source, ImportError> {
    let text = decode(&name, bytes)?;
    let digest = Sha256::digest(bytes);
    let mut hash = String::with_capacity(16);
    for byte in &digest[..8] {
        let _ = write!(hash, "{byte:02x}");
    }
    Ok(Source { name, hash, text })
}

/// Signatures of what is taken for an export by mistake.
const NOT_TEXT: [(&[u8], &str); 6] = [
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"PK\x03\x04", "a zip archive inside another, or an Excel workbook"),
    (b"SQLite format 3", "an SQLite database"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
];

fn decode(name: &str, bytes: &[u8]) -> Result<String, ImportError> {
    let file = || name.to_owned();
    if let Some((_, what)) = NOT_TEXT.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(ImportError::NotText { file: file(), what });
    }
    if let Some(encoding) = marked(bytes) {
        return decoded(name, bytes, encoding, "UTF-16");
    }
    let nuls = bytes.iter().take(4096).filter(|byte| **byte == 0).count();
    if nuls > 0 && nuls * 4 >= bytes.len().min(4096) {
        let looks = "UTF-16 without a mark in front";
        return Err(ImportError::Encoding { file: file(), looks, line: 1 });
    }
    let Err(error) = std::str::from_utf8(bytes) else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        return plain(name, &String::from_utf8_lossy(bytes));
    };
    if japanese(bytes) {
        return decoded(name, bytes, SHIFT_JIS, "Shift-JIS");
    }
    let looks = "Latin-1 (Windows-1252)";
    Err(ImportError::Encoding { file: file(), looks, line: line_at(bytes, error.valid_up_to()) })
}

/// Returns the encoding that the mark in front of a file names.
fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn decoded(
    name: &str,
    bytes: &[u8],
    encoding: &'static Encoding,
    looks: &'static str,
) -> Result<String, ImportError> {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    // A replacement that the file itself holds is as unreadable as one made here.
    match text.find('\u{fffd}') {
        None => plain(name, &text),
        Some(at) => {
            let line = line_at(text.as_bytes(), at);
            Err(ImportError::Encoding { file: name.to_owned(), looks, line })
        }
    }
}

/// Tells whether bytes that are no UTF-8 are Shift-JIS.
///
/// Japanese has many pairs that lead with 0x81-0x9f or 0xe0-0xef; accented
/// Latin-1 letters stand alone among ASCII.
fn japanese(bytes: &[u8]) -> bool {
    let lead = |byte: u8| (0x81..=0x9f).contains(&byte) || (0xe0..=0xef).contains(&byte);
    let trail = |byte: u8| (0x80..=0xfc).contains(&byte);
    let pairs = bytes.windows(2).filter(|pair| lead(pair[0]) && trail(pair[1])).count();
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    pairs * 4 >= high && pairs > 3
}

/// Returns text with plain line feeds; one that is nothing is refused.
fn plain(name: &str, text: &str) -> Result<String, ImportError> {
    if let Some(at) = text.find('\0') {
        return Err(ImportError::Nul { file: name.to_owned(), line: line_at(text.as_bytes(), at) });
    }
    if text.trim().is_empty() {
        return Err(ImportError::Empty { file: name.to_owned() });
    }
    if text.contains('\r') {
        return Ok(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Ok(text.to_owned())
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    let before = &bytes[..at.min(bytes.len())];
    u64::try_from(before.split(|byte| *byte == b'\n').count()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(bytes: &[u8]) -> String {
        source("f.csv".to_owned(), bytes).expect_err("refused").to_string()
    }

    #[test]
    fn marks_and_line_ends_of_every_kind_read_alike() {
        for bytes in
            [&b"a,b\n1,2\n"[..], b"a,b\r\n1,2\r\n", b"a,b\r1,2\r", b"\xef\xbb\xbfa,b\n1,2\n"]
        {
            assert_eq!(source(String::new(), bytes).expect("text").text, "a,b\n1,2\n");
        }
    }

    #[test]
    fn what_is_not_text_is_named() {
        assert_eq!(why(b"\x89PNG\r\n"), "f.csv is a PNG picture, not text");
        assert_eq!(why(b""), "f.csv is empty");
        assert_eq!(why(b"a\nb\0c"), "line 2 of f.csv holds a NUL byte, which no export has");
        assert_eq!(
            why(b"a\nM\xfcsli"),
            "f.csv is not UTF-8; from line 2 on it looks like Latin-1 (Windows-1252)"
        );
        assert_eq!(
            why(b"a\0,\0b\0\n\0"),
            "f.csv is not UTF-8; from line 1 on it looks like UTF-16 without a mark in front"
        );
        assert_eq!(
            why(b"\xff\xfea\0\n\0\x00\xd8b\0"),
            "f.csv is not UTF-8; from line 2 on it looks like UTF-16"
        );
        assert!(why(b"\xff\xfea\0b").ends_with("looks like UTF-16"), "half a letter");
        let broken = [JAPANESE, b"\x82\x20"].concat();
        assert!(why(&broken).ends_with("from line 2 on it looks like Shift-JIS"));
    }

    /// `ぴよログ寝る` and a line feed.
    const JAPANESE: &[u8] = b"\x82\xd2\x82\xe6\x83\x8d\x83O\x90Q\x82\xe9\n";

    #[test]
    fn marked_utf_16_and_japanese_read_as_what_they_say() {
        let text = |bytes: &[u8]| source("f.txt".to_owned(), bytes).expect("text").text;
        assert_eq!(text(JAPANESE), "ぴよログ寝る\n");
        assert_eq!(text(b"\xff\xfea\0\r\0\n\0"), "a\n");
        assert_eq!(text(b"\xfe\xff\0a\x30\x42"), "aあ");
    }
}

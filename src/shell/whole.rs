//! A file that is there whole or as it was.

use std::fs;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Only the family reads what is written until it gives it away.
const FILE_MODE: u32 = 0o600;

/// Writes a file beside its place and then into it; `fresh` is a name nobody
/// else has.
///
/// # Errors
///
/// What the system says; what was there is as it was.
pub fn whole(path: &Path, bytes: &[u8], fresh: &str) -> io::Result<()> {
    let beside = path.with_file_name(format!(".dadops-{fresh}"));
    let written = new(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left is half a file, and its name is ours alone.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

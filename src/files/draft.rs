//! A text while somebody edits it: a file of its own, kept until it is stored.

use std::fs;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::path::PathBuf;

/// Only its author reads it.
const FILE_MODE: u32 = 0o600;

/// Writes `text` to the new file `name` in `folder`, readable by its owner alone.
///
/// # Errors
///
/// What the system said; a file of that name is left as it is.
pub fn write(folder: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    let path = folder.join(name);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(&path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(path)
}

/// Removes such a file; one that is gone already is no trouble.
pub fn remove(path: &Path) {
    // What is left behind is the author's own text, readable by nobody else.
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn it_is_its_authors_alone_and_never_written_over() {
        let root = tempfile::tempdir().expect("a folder");
        let path = write(root.path(), "a.toml", "x = 1\n").expect("written");
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(write(root.path(), "a.toml", "other").is_err());
        assert_eq!(fs::read_to_string(&path).expect("there"), "x = 1\n");
        remove(&path);
        remove(&path);
        assert!(!path.exists());
    }
}

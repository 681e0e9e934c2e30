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

/// What ends the name of a text that nobody edits any more and that is not stored.
const KEPT: &str = "-kept.toml";

/// Marks such a file as left over and returns where it lies now; where that
/// cannot be, it stays as it was.
#[must_use]
pub fn keep(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let Some(stem) = stem.filter(|stem| !stem.ends_with("-kept")) else {
        return path.to_owned();
    };
    let kept = path.with_file_name(stem + KEPT);
    if fs::rename(path, &kept).is_ok() { kept } else { path.to_owned() }
}

/// Removes what was left over of edits to the document whose files begin with
/// `prefix`; a text that somebody edits now stays.
pub fn tidy(folder: &Path, prefix: &str) {
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten() {
        let name = file.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(prefix) && name.ends_with(KEPT) {
            remove(&file.path());
        }
    }
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

    #[test]
    fn what_is_left_over_goes_and_what_is_open_stays() {
        let root = tempfile::tempdir().expect("a folder");
        let new = |name| write(root.path(), name, "x = 1\n").expect("written");
        let (left, open, other) = (new("plan-1.toml"), new("plan-2.toml"), new("runbook-1.toml"));
        let left = keep(&left);
        assert!(left.ends_with("plan-1-kept.toml") && left.exists(), "{left:?}");
        assert_eq!(keep(&left), left);
        let other = keep(&other);
        tidy(root.path(), "plan-");
        assert_eq!([left.exists(), open.exists(), other.exists()], [false, true, true]);
        tidy(&root.path().join("nowhere"), "plan-");
    }
}

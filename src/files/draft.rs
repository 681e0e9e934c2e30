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

/// Letters of the id in a file's name, a UUID.
const ID: usize = 36;

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

/// What the name of a text ends in that nobody edits any more and that is not
/// stored, before its ending.
const KEPT: &str = "-kept";

/// Marks such a file as left over and returns where it lies now; where that
/// cannot be, it stays as it was.
#[must_use]
pub fn keep(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let Some(stem) = stem.filter(|stem| !stem.ends_with(KEPT)) else {
        return path.to_owned();
    };
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy()));
    let kept = path.with_file_name(stem + KEPT + &ending.unwrap_or_default());
    if fs::rename(path, &kept).is_ok() { kept } else { path.to_owned() }
}

/// Removes what was left over of edits to the document whose files begin with
/// `prefix` and go on with an id, which tells them from those of a document
/// with a longer name; a text that somebody edits now stays.
pub fn tidy(folder: &Path, prefix: &str) {
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten().map(|file| file.path()) {
        let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let id = name.as_deref().and_then(|name| name.strip_prefix(prefix)?.strip_suffix(KEPT));
        if id.is_some_and(is_id) {
            remove(&file);
        }
    }
}

fn is_id(name: &str) -> bool {
    name.len() == ID && name.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
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
        let id = |last: u8| format!("0192f0c1-0000-7000-8000-00000000000{last}");
        let new = |name: String| write(root.path(), &name, "x = 1\n").expect("written");
        let plan = |last| new(format!("plan-{}.toml", id(last)));
        let book = |name: &str| keep(&new(format!("runbook-{name}-{}.md", id(3))));
        let (left, open, feed, longer) = (plan(1), plan(2), book("feed"), book("feed-overdue"));
        let left = keep(&left);
        assert!(left.ends_with(format!("plan-{}-kept.toml", id(1))) && left.exists(), "{left:?}");
        assert!(feed.ends_with(format!("runbook-feed-{}-kept.md", id(3))), "{feed:?}");
        assert_eq!(keep(&left), left);
        tidy(root.path(), "plan-");
        let there = || [&left, &open, &feed, &longer].map(|file| file.exists());
        assert_eq!(there(), [false, true, true, true]);
        tidy(root.path(), "runbook-feed-");
        assert_eq!(there(), [false, true, false, true]);
        tidy(&root.path().join("nowhere"), "plan-");
    }
}

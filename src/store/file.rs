//! The files themselves: who may read them, and how one gets its name whole.

use crate::store::error::StoreError;
use std::ffi::OsString;
use std::fs;
use std::fs::DirBuilder;
use std::fs::File;
use std::fs::OpenOptions;
use std::io;
use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::path::PathBuf;

/// Makes the folder where it is not there, readable by its owner alone.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(StoreError::file("create", folder))?;
    // SQLite sees to the names inside. The folder's own is in its parent, which
    // may not be ours to read.
    let _ = sync(folder_of(folder));
    Ok(())
}

/// Makes an empty file, readable by its owner alone; fails when it is there.
pub(crate) fn make_empty(path: &Path) -> Result<(), StoreError> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map(drop)
        .map_err(StoreError::file("create", path))
}

/// Returns `path` with `ending` added to its name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

/// Makes what is in the file, or the names in the folder, outlast a power cut.
pub(crate) fn sync(path: &Path) -> Result<(), StoreError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::file("write to the disk", path))
}

/// Returns the folder that holds `path`.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Gives the file the name `to`, never over another's; it may keep its old one.
pub(crate) fn name(path: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(path, to) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // A memory stick's file system has no second names.
        Err(_) if !to.exists() => fs::rename(path, to),
        done => done,
    }
}

/// Removes the file where it is there.
pub(crate) fn remove(path: &Path) {
    // Only leftovers are removed so; one that stays harms nothing.
    let _ = fs::remove_file(path);
}

/// Returns the length of the file in bytes, 0 where there is none.
pub(crate) fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |meta| meta.len())
}

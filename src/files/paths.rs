//! Where the program keeps its files.

use etcetera::BaseStrategy;
use etcetera::base_strategy::Xdg;
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::path::PathBuf;
use thiserror::Error;

/// Only the family reads what it logs.
const FOLDER_MODE: u32 = 0o700;

/// The folders and files of one household on one machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The folder of the journal; what is watched for changes.
    pub data: PathBuf,
    /// The config file, whether it exists or not.
    pub config: PathBuf,
    /// The folder of what may be lost: crash reports.
    pub state: PathBuf,
}

/// Why there is no place for files.
#[derive(Debug, Error)]
pub enum PathError {
    /// Neither `--data` nor a home folder.
    #[error("there is no home folder, so there is no place to keep the journal")]
    NoHome,
    /// A folder cannot be made.
    #[error("the folder {0} cannot be made", .path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Paths {
    /// Returns the paths: all in `folder` when one is given, else as XDG says.
    ///
    /// # Errors
    ///
    /// [`PathError::NoHome`] when no folder is given and `HOME` is not set.
    pub fn find(folder: Option<&Path>) -> Result<Self, PathError> {
        if let Some(folder) = folder {
            return Ok(Self::inside(folder));
        }
        let xdg = Xdg::new().map_err(|_| PathError::NoHome)?;
        let data = xdg.data_dir().join("dadops");
        let state = xdg.state_dir().map_or_else(|| data.clone(), |dir| dir.join("dadops"));
        Ok(Self { data, config: xdg.config_dir().join("dadops/config.toml"), state })
    }

    /// Returns the paths that keep everything in one folder.
    #[must_use]
    pub fn inside(folder: &Path) -> Self {
        Self {
            data: folder.to_owned(),
            config: folder.join("config.toml"),
            state: folder.to_owned(),
        }
    }

    /// Makes the data folder, readable by its owner alone, if it is not there.
    ///
    /// # Errors
    ///
    /// [`PathError::Folder`] with what the system said.
    pub fn make(&self) -> Result<(), PathError> {
        make_folder(&self.data)
    }
}

/// Makes a folder and those above it, readable by their owner alone; one that
/// exists is left as it is.
///
/// # Errors
///
/// [`PathError::Folder`] with what the system said.
pub fn make_folder(path: &Path) -> Result<(), PathError> {
    DirBuilder::new()
        .recursive(true)
        .mode(FOLDER_MODE)
        .create(path)
        .map_err(|source| PathError::Folder { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn one_folder_holds_everything() {
        let paths = Paths::find(Some(Path::new("/there"))).expect("given");
        assert_eq!(paths.data, Path::new("/there"));
        assert_eq!(paths.config, Path::new("/there/config.toml"));
        assert_eq!(paths.state, Path::new("/there"));
    }

    #[test]
    fn new_folders_are_the_owners_alone_and_old_ones_stay_as_they_are() {
        let root = tempfile::tempdir().expect("a folder");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        let open = root.path().join("open");
        fs::create_dir(&open).expect("made");
        fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).expect("set");
        let paths = Paths::inside(&open.join("a/b"));
        paths.make().expect("made");
        paths.make().expect("again");
        assert_eq!(mode(&open), 0o755);
        assert_eq!(mode(&open.join("a")), 0o700);
        assert_eq!(mode(&open.join("a/b")), 0o700);
    }

    #[test]
    fn a_folder_that_cannot_be_is_named() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("file");
        fs::write(&file, "").expect("written");
        let error = Paths::inside(&file.join("in")).make().expect_err("a file is in the way");
        assert!(error.to_string().contains("file/in"), "{error}");
    }
}

//! What can happen to the model.

use crate::app::command::Command;
use crate::app::intake::Arrived;
use crate::app::intake::Progress;
use crate::app::key::Key;
use crate::app::preview::Preview;
use crate::domain::document::DocumentName;
use crate::domain::id::ActionId;
use crate::domain::id::EntryId;
use crate::domain::private::PrivateCheckin;
use crate::domain::span::Timestamp;
use crate::domain::watch::Unsent;
use crate::domain::watch::Watch;
use crate::journal::changes::Changes;
use crate::journal::changes::TakenBack;
use crate::journal::document::Version;
use crate::journal::timeline::Logged;
use std::path::PathBuf;

/// When a message came, and a fresh identity for what it may log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Now.
    pub at: Timestamp,
    /// Fresh; further ones of the same message are [`EntryId::plus`].
    pub id: EntryId,
}

/// One thing that happened to the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now, columns and rows.
    Resize(u16, u16),
    /// The minute changed, or a moment came that `Model::wake_at` named.
    Tick,
    /// A verb from the command line.
    Run(Command),
    /// An action is on the disk.
    Appended {
        /// Which.
        action: ActionId,
        /// What became different.
        changes: Changes,
    },
    /// An action is not on the disk; its draft is kept.
    NotAppended {
        /// Which.
        action: ActionId,
        /// Why, and what now: whole sentences.
        why: Failure,
    },
    /// An undo came back.
    Undone(TakenBack),
    /// A redo came back.
    Redone(TakenBack),
    /// An undo, a redo or a read failed.
    Failed(Failure),
    /// Another console or command line wrote something.
    Seen(Changes),
    /// Who watches and what did not arrive, when that became different.
    Watched(Watch, Vec<Unsent>),
    /// Older facts were read, complete from `since` on (`None`: from the beginning).
    Loaded {
        /// The facts.
        facts: Vec<Logged>,
        /// From when on nothing is missing now.
        since: Option<Timestamp>,
    },
    /// Every version of a document, oldest first.
    Versions {
        /// Of which.
        name: DocumentName,
        /// The versions.
        versions: Vec<Version>,
    },
    /// An import is that far.
    ImportMoved(Progress),
    /// Files are read and wait to be stored, or do not read.
    ImportRead(Result<Box<Preview>, Failure>),
    /// An import is on the disk, or nothing of it is.
    ImportStored(Result<Box<Arrived>, Failure>),
    /// What is sealed was kept, opened or destroyed.
    Sealed(Kept),
    /// It was not.
    NotSealed(Failure),
    /// An editor ended well.
    Edited {
        /// Of which document.
        name: DocumentName,
        /// The entry of the version it was made from.
        base: Option<EntryId>,
        /// What is in the file now.
        text: String,
        /// The file; it stays until [`crate::app::effect::Effect::DropEdit`].
        file: PathBuf,
    },
    /// It did not, or there is none; what was typed is kept and said where.
    NotEdited(Failure),
    /// The program came back from a suspend, or the laptop from sleep.
    Resumed,
    /// The process was told to end.
    Terminate,
}

/// What came of something sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is on the disk, as ciphertext.
    Sealed,
    /// What the passphrase opened, newest first.
    Opened(Vec<PrivateCheckin>),
    /// It is destroyed.
    Gone,
}

/// Why the store could not do something, in words for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What failed and what holds now.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

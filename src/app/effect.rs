//! What the shell must do for the model; plain data.

use crate::app::intake::Request;
use crate::domain::document::DocumentName;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::private::PrivateCheckin;
use crate::domain::secret::Secret;
use crate::domain::span::Timestamp;
use crate::journal::action::Action;

/// One thing to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store an action; answers [`crate::app::msg::Msg::Appended`] or `NotAppended`.
    Append(Action),
    /// The same, and in the same transaction what it does to alerts.
    AppendAlerting {
        /// What somebody did.
        action: Action,
        /// What becomes of alerts by it.
        alerts: Action,
    },
    /// Take back the newest living action of `author`.
    Undo(Turn),
    /// Bring back what was last taken back.
    Redo(Turn),
    /// Read facts that began before `before`, a page of them; answers `Loaded`.
    LoadOlder {
        /// Everything from here on is in memory.
        before: Timestamp,
    },
    /// Read every version of a document; answers `Versions`.
    LoadVersions(DocumentName),
    /// Keep a choice of this device: the author, night mode.
    Remember {
        /// Which.
        key: &'static str,
        /// What; empty forgets it.
        value: String,
    },
    /// Read another app's files, beside everything else; answers `ImportMoved`
    /// and then `ImportRead`. What was read before is forgotten.
    ReadImport(Request),
    /// Store what was read last as one action; answers `ImportMoved` and then
    /// `ImportStored`.
    StoreImport,
    /// Forget what was read.
    DropImport,
    /// Seal a check-in under a carer's passphrase, beside everything else;
    /// answers `Sealed` or `NotSealed`. The journal hears nothing of it.
    Seal {
        /// Whose.
        carer: CarerId,
        /// The answers.
        checkin: Box<PrivateCheckin>,
        /// The passphrase.
        passphrase: Secret,
        /// The same again; needed the first time.
        again: Secret,
    },
    /// Open what a carer sealed; answers `Sealed` or `NotSealed`.
    Unseal {
        /// Whose.
        carer: CarerId,
        /// The passphrase.
        passphrase: Secret,
    },
    /// Destroy what a carer sealed; answers `Sealed` or `NotSealed`.
    DestroySealed {
        /// Whose.
        carer: CarerId,
    },
    /// Put text on the clipboard of the terminal.
    Copy(String),
    /// Give the terminal to the person's editor with a text; answers
    /// [`crate::app::msg::Msg::Edited`] or `NotEdited`. Nothing is drawn and no
    /// key is read until then.
    Edit {
        /// Which document's.
        name: DocumentName,
        /// What the editor opens.
        text: String,
        /// The entry of the version it was made from.
        base: Option<EntryId>,
        /// The line to begin at, from 1, where the editor can be told.
        line: Option<usize>,
    },
    /// Remove the file in which the edited text lies.
    DropEdit(DocumentName),
    /// Remove what earlier edits left over.
    DropKept(DocumentName),
    /// Stop as Ctrl-Z does, until continued.
    Suspend,
    /// Draw every cell anew.
    Repaint,
    /// End the program.
    Quit,
}

/// Who takes back or brings back, and with which fresh identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Whose actions; absent when no carer is chosen on the device.
    pub author: Option<CarerId>,
    /// The identity of the entry that says so.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
}

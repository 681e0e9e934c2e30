//! One row of the journal.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::detail::Kind;
use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::gap::Gap;
use crate::domain::entry::roster::RosterSaid;
use crate::domain::fact::Fact;
use crate::domain::id::ActionId;
use crate::domain::id::AlertId;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::person::Subject;
use crate::domain::setting::Setting;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;
use uuid::Uuid;

/// One append-only row: what was said, by whom, when, on which machine.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its identity; replaying it twice stores it once.
    pub id: EntryId,
    /// Its place in the order of the journal.
    pub order: Order,
    /// The act it belongs to.
    pub action: ActionId,
    /// Who said it; absent when no carer was chosen on the device.
    pub author: Option<CarerId>,
    /// Whether a person or the program said it.
    pub origin: Origin,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// What was said.
    pub payload: Payload,
}

/// The total order of entries, the same on every machine.
///
/// All entries of one action share `lamport`, which is one more than any the
/// writer had seen; so an entry comes after everything its author knew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    /// The logical clock.
    pub lamport: u64,
    /// The machine that wrote it; breaks ties.
    pub device: DeviceId,
    /// The entry; breaks ties on one machine.
    pub entry: EntryId,
}

/// Who caused an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A person; can be undone.
    Human,
    /// The program, such as an alert's transition; never undone.
    Machine,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload {
    /// Something happened; the entry's id becomes the fact's.
    Log(Fact),
    /// What is known of a fact is now this.
    Correct {
        /// The fact.
        fact: FactId,
        /// All of what holds now.
        now: Fact,
    },
    /// A fact did not happen.
    Remove {
        /// The fact.
        fact: FactId,
    },
    /// An action is taken back; taking back this one brings it back.
    Retract {
        /// The action.
        action: ActionId,
    },
    /// What is known of a baby is now this.
    Baby {
        /// The baby.
        baby: BabyId,
        /// All of what holds now.
        now: Baby,
    },
    /// What is known of a carer is now this.
    Carer {
        /// The carer.
        carer: CarerId,
        /// All of what holds now.
        now: Carer,
    },
    /// A setting of the household is now this.
    Setting(Setting),
    /// A version of a document, or the yes to one.
    Document(Edition),
    /// Something is said of an alert.
    Alert {
        /// The alert.
        alert: AlertId,
        /// What.
        said: AlertSaid,
    },
    /// Who is on call, there or asleep is otherwise than planned.
    Roster(RosterSaid),
    /// Nobody watched.
    Gap(Gap),
}

/// The families of payloads, as the journal's `kind` column names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// [`Payload::Log`], by the kind of its fact.
    Log(Kind),
    /// [`Payload::Correct`].
    Correct,
    /// [`Payload::Remove`].
    Remove,
    /// [`Payload::Retract`].
    Retract,
    /// [`Payload::Baby`].
    Baby,
    /// [`Payload::Carer`].
    Carer,
    /// [`Payload::Setting`].
    Setting,
    /// [`Payload::Document`].
    Document,
    /// [`Payload::Alert`].
    Alert,
    /// [`Payload::Roster`].
    Roster,
    /// [`Payload::Gap`].
    Gap,
}

impl EntryKind {
    /// Returns the name in the journal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Log(kind) => kind.name(),
            Self::Correct => "correct",
            Self::Remove => "remove",
            Self::Retract => "retract",
            Self::Baby => "baby",
            Self::Carer => "carer",
            Self::Setting => "setting",
            Self::Document => "document",
            Self::Alert => "alert",
            Self::Roster => "roster",
            Self::Gap => "gap",
        }
    }

    /// Returns the kind of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "correct" => Some(Self::Correct),
            "remove" => Some(Self::Remove),
            "retract" => Some(Self::Retract),
            "baby" => Some(Self::Baby),
            "carer" => Some(Self::Carer),
            "setting" => Some(Self::Setting),
            "document" => Some(Self::Document),
            "alert" => Some(Self::Alert),
            "roster" => Some(Self::Roster),
            "gap" => Some(Self::Gap),
            _ => Kind::named(name).map(Self::Log),
        }
    }
}

impl Payload {
    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> EntryKind {
        match self {
            Self::Log(fact) => EntryKind::Log(fact.kind()),
            Self::Correct { .. } => EntryKind::Correct,
            Self::Remove { .. } => EntryKind::Remove,
            Self::Retract { .. } => EntryKind::Retract,
            Self::Baby { .. } => EntryKind::Baby,
            Self::Carer { .. } => EntryKind::Carer,
            Self::Setting(_) => EntryKind::Setting,
            Self::Document(_) => EntryKind::Document,
            Self::Alert { .. } => EntryKind::Alert,
            Self::Roster(_) => EntryKind::Roster,
            Self::Gap(_) => EntryKind::Gap,
        }
    }

    /// Returns the identity the entry speaks of, `None` for a fact logged
    /// anew, a change of the roster or a gap, whose identity is the entry's own.
    #[must_use]
    pub fn target(&self) -> Option<Uuid> {
        match self {
            Self::Log(_) | Self::Roster(_) | Self::Gap(_) => None,
            Self::Alert { alert, .. } => Some(alert.uuid()),
            Self::Correct { fact, .. } | Self::Remove { fact } => Some(fact.uuid()),
            Self::Retract { action } => Some(action.uuid()),
            Self::Baby { baby, .. } => Some(baby.uuid()),
            Self::Carer { carer, .. } => Some(carer.uuid()),
            Self::Setting(setting) => Some(setting_target(setting.name())),
            Self::Document(edition) => Some(document_target(&edition.name)),
        }
    }

    /// Returns the fact it carries.
    #[must_use]
    pub const fn fact(&self) -> Option<&Fact> {
        match self {
            Self::Log(fact) | Self::Correct { now: fact, .. } => Some(fact),
            Self::Remove { .. }
            | Self::Retract { .. }
            | Self::Baby { .. }
            | Self::Carer { .. }
            | Self::Setting(_)
            | Self::Document(_)
            | Self::Alert { .. }
            | Self::Roster(_)
            | Self::Gap(_) => None,
        }
    }

    /// Returns whom it is about, for the journal's `subject` column.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Log(fact) | Self::Correct { now: fact, .. } => Some(fact.subject),
            Self::Baby { baby, .. } => Some(Subject::Baby(*baby)),
            Self::Carer { carer, .. } => Some(Subject::Carer(*carer)),
            Self::Alert { said: AlertSaid::Opened(opening), .. } => Some(opening.subject),
            Self::Roster(said) => Some(Subject::Carer(said.carer())),
            Self::Remove { .. }
            | Self::Retract { .. }
            | Self::Setting(_)
            | Self::Document(_)
            | Self::Alert { .. }
            | Self::Gap(_) => None,
        }
    }
}

/// Returns the identity under which the setting `name` is kept.
#[must_use]
pub fn setting_target(name: &str) -> Uuid {
    derived(0, &["setting", name])
}

/// Returns the identity under which the document `name` is kept.
#[must_use]
pub fn document_target(name: &DocumentName) -> Uuid {
    derived(0, &["document", name.as_str()])
}

/// Returns the identity of a baby first named `name`, the same on every machine.
#[must_use]
pub fn baby_named(name: &str) -> BabyId {
    BabyId::new(derived(0, &["baby", &name.to_lowercase()]))
}

/// Returns the identity of a carer first named `name`, the same on every machine.
#[must_use]
pub fn carer_named(name: &str) -> CarerId {
    CarerId::new(derived(0, &["carer", &name.to_lowercase()]))
}

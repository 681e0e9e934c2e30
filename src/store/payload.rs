//! What an entry says, as the journal's columns `kind`, `target` and `payload`.
//!
//! | kind | payload |
//! | --- | --- |
//! | a fact's kind, `correct` | the fact |
//! | `remove`, `retract` | `{}`; the target says it all |
//! | `baby`, `carer`, `setting` | the record |
//! | `document` | the edition |
//! | `alert` | what is said of the target |
//! | `roster`, `gap` | the change, the stretch |

use crate::domain::id::ActionId;
use crate::domain::id::AlertId;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::journal::entry::EntryKind;
use crate::journal::entry::Payload;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// Returns the JSON of what an entry says.
pub(crate) fn encode(payload: &Payload) -> Result<String, serde_json::Error> {
    match payload {
        Payload::Log(fact) | Payload::Correct { now: fact, .. } => serde_json::to_string(fact),
        Payload::Remove { .. } | Payload::Retract { .. } => Ok("{}".to_owned()),
        Payload::Baby { now, .. } => serde_json::to_string(now),
        Payload::Carer { now, .. } => serde_json::to_string(now),
        Payload::Setting(setting) => serde_json::to_string(setting),
        Payload::Document(edition) => serde_json::to_string(edition),
        Payload::Alert { said, .. } => serde_json::to_string(said),
        Payload::Roster(said) => serde_json::to_string(said),
        Payload::Gap(gap) => serde_json::to_string(gap),
    }
}

/// Reads what an entry says; an error says in words what does not read.
pub(crate) fn decode(kind: EntryKind, target: Option<Uuid>, json: &str) -> Result<Payload, String> {
    let target = || target.ok_or_else(|| "it names nothing it speaks of".to_owned());
    match kind {
        EntryKind::Log(kind) => {
            let fact: crate::domain::fact::Fact = parse(json)?;
            if fact.kind() != kind {
                return Err(format!("it says {} and holds {}", kind.name(), fact.kind().name()));
            }
            Ok(Payload::Log(fact))
        }
        EntryKind::Correct => {
            Ok(Payload::Correct { fact: FactId::new(target()?), now: parse(json)? })
        }
        EntryKind::Remove => Ok(Payload::Remove { fact: FactId::new(target()?) }),
        EntryKind::Retract => Ok(Payload::Retract { action: ActionId::new(target()?) }),
        EntryKind::Baby => Ok(Payload::Baby { baby: BabyId::new(target()?), now: parse(json)? }),
        EntryKind::Carer => {
            Ok(Payload::Carer { carer: CarerId::new(target()?), now: parse(json)? })
        }
        EntryKind::Setting => Ok(Payload::Setting(parse(json)?)),
        EntryKind::Document => Ok(Payload::Document(parse(json)?)),
        EntryKind::Alert => {
            Ok(Payload::Alert { alert: AlertId::new(target()?), said: parse(json)? })
        }
        EntryKind::Roster => Ok(Payload::Roster(parse(json)?)),
        EntryKind::Gap => Ok(Payload::Gap(parse(json)?)),
    }
}

fn parse<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

//! What the model wants done to the journal → what came of it.

use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::journal::action::Action;
use crate::journal::timeline::Logged;
use crate::shell::report;
use crate::store::Store;
use crate::store::error::StoreError;

/// How many older facts come at once.
const PAGE: u32 = 500;

/// What came of an effect.
#[derive(Debug, PartialEq)]
pub enum Done {
    /// The model is told this.
    Answer(Msg),
    /// It is done and nobody needs to know.
    Quietly,
    /// It is not for the journal but for the loop.
    NotMine(Effect),
}

/// Does one effect; "saved" is answered only after it is on the disk.
pub fn perform(store: &mut Store, effect: Effect) -> Done {
    let msg = match effect {
        Effect::Append(action) => return append(store, &action, None),
        Effect::AppendAlerting { action, alerts } => return append(store, &action, Some(&alerts)),
        Effect::Undo(turn) => store.undo(turn.author, turn.id, turn.at).map(Msg::Undone),
        Effect::Redo(turn) => store.redo(turn.author, turn.id, turn.at).map(Msg::Redone),
        Effect::LoadVersions(name) => {
            store.versions(&name).map(|versions| Msg::Versions { name, versions })
        }
        Effect::LoadOlder { before } => store.older(before, PAGE).map(loaded),
        Effect::Remember { key, value } => {
            return match store
                .remember(key, Some(&value).filter(|value| !value.is_empty()).map(String::as_str))
            {
                Ok(()) => Done::Quietly,
                Err(error) => failed(&error),
            };
        }
        Effect::ReadImport(_)
        | Effect::StoreImport
        | Effect::DropImport
        | Effect::Seal { .. }
        | Effect::Unseal { .. }
        | Effect::DestroySealed { .. }
        | Effect::Edit { .. }
        | Effect::DropEdit(_)
        | Effect::DropKept(_)
        | Effect::Copy(_)
        | Effect::Suspend
        | Effect::Repaint
        | Effect::Quit => {
            return Done::NotMine(effect);
        }
    };
    msg.map_or_else(|error| failed(&error), Done::Answer)
}

fn append(store: &mut Store, action: &Action, alerts: Option<&Action>) -> Done {
    // An action that says nothing has no identity and nothing to store.
    let Some(id) = action.id() else { return Done::Quietly };
    let stored = match alerts {
        Some(alerts) => store.append_both(action, alerts),
        None => store.append(action),
    };
    Done::Answer(match stored {
        Ok(changes) => Msg::Appended { action: id, changes },
        Err(error) => Msg::NotAppended { action: id, why: report::failure(&error) },
    })
}

/// A page that is not full reaches the beginning.
fn loaded(facts: Vec<Logged>) -> Msg {
    let full = facts.len() >= PAGE as usize;
    let since = facts.iter().map(|logged| logged.fact.start).min().filter(|_| full);
    Msg::Loaded { facts, since }
}

fn failed(error: &StoreError) -> Done {
    Done::Answer(Msg::Failed(report::failure(error)))
}

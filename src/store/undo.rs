//! Taking back an author's own actions, one by one, and bringing them back.

use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::id::ActionId;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::alert::Alert;
use crate::journal::changes::Changes;
use crate::journal::changes::Kept;
use crate::journal::changes::TakenBack;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use crate::store::Store;
use crate::store::append;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::project;
use crate::store::retract;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// One action of the author, newest first.
#[derive(Debug, Clone, Copy)]
struct Step {
    action: ActionId,
    recorded_at: Timestamp,
}

/// What a retraction of an action would come to.
#[derive(Debug)]
struct Found {
    /// The action to name in the retraction.
    retract: ActionId,
    /// The action whose facts go or return.
    original: Step,
    /// It is an acknowledgement that still holds: nothing is retracted.
    acked: Option<AlertId>,
}

impl Store {
    /// Takes back the newest living human action of `author`; without an
    /// author, the newest of this machine that has none either. `id` and `at`
    /// become those of the retraction.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing was taken back.
    pub fn undo(
        &mut self,
        author: Option<CarerId>,
        id: EntryId,
        at: Timestamp,
    ) -> Result<TakenBack, StoreError> {
        self.take_back(author, id, at, undoable)
    }

    /// Brings back what the author's newest living undo took, unless the
    /// author acted anew since.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing was brought back.
    pub fn redo(
        &mut self,
        author: Option<CarerId>,
        id: EntryId,
        at: Timestamp,
    ) -> Result<TakenBack, StoreError> {
        self.take_back(author, id, at, redoable)
    }

    fn take_back(
        &mut self,
        author: Option<CarerId>,
        id: EntryId,
        at: Timestamp,
        which: fn(&Connection, Option<CarerId>, DeviceId) -> rusqlite::Result<Option<Found>>,
    ) -> Result<TakenBack, StoreError> {
        let mut done = None;
        let mut acked = None;
        let changes = self.write(|db, device| {
            let Some(found) = which(db, author, device).map_err(StoreError::writing)? else {
                return Ok(Changes::default());
            };
            if let Some(alert) = found.acked {
                acked = Some(alert);
                return Ok(Changes::default());
            }
            let facts = facts_of(db, found.original.action).map_err(StoreError::writing)?;
            let kept =
                kept(db, found.original.action, author, &facts).map_err(StoreError::writing)?;
            let drafts = vec![Draft { id, payload: Payload::Retract { action: found.retract } }];
            let action = Action { author, origin: Origin::Human, recorded_at: at, drafts };
            let changes = append::append(db, device, &action)?;
            done = Some((facts, found.original.recorded_at, kept));
            Ok(changes)
        })?;
        if let Some(alert) = acked {
            return Ok(TakenBack::Acked(alert));
        }
        Ok(done.map_or(TakenBack::Nothing, |(facts, recorded_at, kept)| TakenBack::Done {
            facts,
            recorded_at,
            kept,
            changes: Box::new(changes),
        }))
    }
}

fn undoable(
    db: &Connection,
    author: Option<CarerId>,
    device: DeviceId,
) -> rusqlite::Result<Option<Found>> {
    newest_first(db, author, device, |step| {
        if only_retracts(db, step.action)? || retract::dead(db, step.action)? {
            return Ok(None);
        }
        let found = Found { retract: step.action, original: step, acked: None };
        Ok(match answered(db, step.action)? {
            None => Some(Some(found)),
            Some(Answered::Holds(alert)) => Some(Some(Found { acked: Some(alert), ..found })),
            Some(Answered::Past) => None,
        })
    })
}

fn redoable(
    db: &Connection,
    author: Option<CarerId>,
    device: DeviceId,
) -> rusqlite::Result<Option<Found>> {
    newest_first(db, author, device, |step| {
        if !only_retracts(db, step.action)? {
            // The author acted anew: that ends redo.
            return Ok(Some(None));
        }
        if retract::dead(db, step.action)? {
            return Ok(None);
        }
        let mut target = None;
        retract::each_entry(db, step.action, |_, action| target = Some(ActionId::new(action)))?;
        let Some(target) = target else { return Ok(None) };
        // A living retraction of a retraction is a redo: not this one's to take back.
        if only_retracts(db, target)? {
            return Ok(None);
        }
        let original = db
            .prepare_cached("SELECT recorded_at FROM journal WHERE id = ?1")?
            .query_row([Key(target.uuid())], |row| row.get::<_, Millis>(0))
            .optional()?;
        Ok(original.map(|at| {
            Some(Found {
                retract: step.action,
                original: Step { action: target, recorded_at: at.0 },
                acked: None,
            })
        }))
    })
}

/// An action that said that somebody is at an alert, or no longer.
enum Answered {
    /// It says so and still holds.
    Holds(AlertId),
    /// It was ended since, or ended one itself: there is nothing to take back.
    Past,
}

/// Tells whether an action acknowledged an alert or took that back; `None`
/// when it said anything else.
fn answered(db: &Connection, action: ActionId) -> rusqlite::Result<Option<Answered>> {
    let mut alert = None;
    retract::each_entry(db, action, |kind, target| {
        alert = (kind == "alert").then_some(target).or(alert);
    })?;
    let Some(target) = alert else { return Ok(None) };
    let living = project::living(db, target)?;
    let own = living.iter().find(|entry| entry.action == action);
    let Some(entry) = own else { return Ok(None) };
    let id = AlertId::new(target);
    Ok(match &entry.payload {
        Payload::Alert { said: AlertSaid::Moved { event: AlertEvent::Ack, to }, .. } => {
            let now = Alert::of_entries(id, &living);
            let holds = now.is_some_and(|one| one.state == *to && one.entered == entry.recorded_at);
            Some(if holds { Answered::Holds(id) } else { Answered::Past })
        }
        Payload::Alert { said: AlertSaid::Moved { event: AlertEvent::Unack, .. }, .. } => {
            Some(Answered::Past)
        }
        _ => None,
    })
}

/// Walks the author's human actions from the newest on until `take` has an answer.
fn newest_first(
    db: &Connection,
    author: Option<CarerId>,
    device: DeviceId,
    take: impl Fn(Step) -> rusqlite::Result<Option<Option<Found>>>,
) -> rusqlite::Result<Option<Found>> {
    let mut query = db.prepare_cached(
        "SELECT id, recorded_at FROM journal \
         WHERE id = action_id AND author IS ?1 AND (?1 IS NOT NULL OR device = ?2) \
         AND origin = 'human' ORDER BY lamport DESC, device DESC",
    )?;
    let author = author.map(|author| Key(author.uuid()));
    let mut rows = query.query((author, Key(device.uuid())))?;
    while let Some(row) = rows.next()? {
        let action = ActionId::new(row.get::<_, Key>(0)?.0);
        let recorded_at = row.get::<_, Millis>(1)?.0;
        if let Some(answer) = take(Step { action, recorded_at })? {
            return Ok(answer);
        }
    }
    Ok(None)
}

/// Tells whether an action says nothing but retractions.
fn only_retracts(db: &Connection, action: ActionId) -> rusqlite::Result<bool> {
    db.prepare_cached(
        "SELECT 1 FROM journal WHERE action_id = ?1 AND kind <> 'retract' AND lamport = \
         (SELECT lamport FROM journal WHERE id = ?1) LIMIT 1",
    )?
    .exists([Key(action.uuid())])
    .map(|says_more| !says_more)
}

fn facts_of(db: &Connection, action: ActionId) -> rusqlite::Result<Vec<FactId>> {
    let mut facts = BTreeSet::new();
    retract::each_entry(db, action, |kind, target| {
        if !matches!(
            kind,
            "retract" | "baby" | "carer" | "setting" | "document" | "alert" | "roster" | "gap"
        ) {
            facts.insert(FactId::new(target));
        }
    })?;
    Ok(facts.into_iter().collect())
}

/// Returns which of `facts` somebody else changed after `action` spoke of them.
fn kept(
    db: &Connection,
    action: ActionId,
    author: Option<CarerId>,
    facts: &[FactId],
) -> rusqlite::Result<Vec<Kept>> {
    // Most facts of a large import were never touched: one look in the index.
    let mut changed = db.prepare_cached("SELECT 1 FROM journal WHERE target = ?1 LIMIT 1")?;
    let mut kept = Vec::new();
    for fact in facts {
        if !changed.exists([Key(fact.uuid())])? {
            continue;
        }
        let living = project::living(db, fact.uuid())?;
        let spoke = project::about(db, fact.uuid(), "")?
            .into_iter()
            .filter(|entry| entry.action == action)
            .map(|entry| entry.order)
            .max();
        let since = living.last().filter(|last| {
            last.action != action && last.author != author && Some(last.order) > spoke
        });
        kept.extend(since.map(|last| Kept {
            fact: *fact,
            author: last.author,
            at: last.recorded_at,
        }));
    }
    Ok(kept)
}

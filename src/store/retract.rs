//! Which actions are taken back, and what they spoke of.

use crate::domain::id::ActionId;
use crate::journal::fold;
use crate::journal::fold::Retraction;
use crate::journal::roster::Undoing;
use crate::store::columns::Key;
use crate::store::row;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Brings the table `retracted` up to the journal and returns the actions
/// that died or came back by it.
pub(crate) fn refresh(db: &Connection) -> rusqlite::Result<Vec<ActionId>> {
    let now = fold::retracted(&retractions(db)?);
    let before: BTreeSet<ActionId> = db
        .prepare_cached("SELECT action FROM retracted")?
        .query_map([], |row| row.get::<_, Key>(0))?
        .map(|key| key.map(|key| ActionId::new(key.0)))
        .collect::<Result<_, _>>()?;
    let mut died = db.prepare_cached("INSERT INTO retracted VALUES (?1)")?;
    let mut revived = db.prepare_cached("DELETE FROM retracted WHERE action = ?1")?;
    for action in now.difference(&before) {
        died.execute([Key(action.uuid())])?;
    }
    for action in before.difference(&now) {
        revived.execute([Key(action.uuid())])?;
    }
    Ok(now.symmetric_difference(&before).copied().collect())
}

fn retractions(db: &Connection) -> rusqlite::Result<Vec<Retraction>> {
    let columns = row::ENTRY;
    let mut query =
        db.prepare_cached(&format!("SELECT {columns} FROM journal WHERE kind = 'retract'"))?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(one) = rows.next()? {
        found.extend(row::entry(one).entry().as_ref().and_then(fold::retraction));
    }
    Ok(found)
}

/// Returns the retractions that reach an action, directly or by another one.
pub(crate) fn undoings(db: &Connection, action: ActionId) -> rusqlite::Result<Vec<Undoing>> {
    let columns = row::ENTRY;
    let mut query = db.prepare_cached(&format!(
        "SELECT {columns} FROM journal WHERE target = ?1 AND kind = 'retract'"
    ))?;
    let (mut found, mut waiting) = (Vec::<Undoing>::new(), vec![action]);
    while let Some(target) = waiting.pop() {
        let mut rows = query.query([Key(target.uuid())])?;
        while let Some(one) = rows.next()? {
            let undoing = row::entry(one).entry().as_ref().and_then(Undoing::of);
            let Some(undoing) = undoing.filter(|one| !found.contains(one)) else { continue };
            waiting.push(undoing.retraction.action);
            found.push(undoing);
        }
    }
    Ok(found)
}

/// Tells whether an action is taken back.
pub(crate) fn dead(db: &Connection, action: ActionId) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM retracted WHERE action = ?1")?.exists([Key(action.uuid())])
}

/// Calls `take` with (kind, identity spoken of) of every entry of an action.
pub(crate) fn each_entry(
    db: &Connection,
    action: ActionId,
    mut take: impl FnMut(&str, Uuid),
) -> rusqlite::Result<()> {
    let lamport: Option<i64> = db
        .prepare_cached("SELECT lamport FROM journal WHERE id = ?1")?
        .query_row([Key(action.uuid())], |row| row.get(0))
        .optional()?;
    // The first entry names the action; where it is missing there is no quick way.
    let condition = match lamport {
        Some(_) => "lamport = ?2 AND action_id = ?1",
        None => "action_id = ?1 AND ?2 IS NULL",
    };
    let sql = format!("SELECT kind, ifnull(target, id) FROM journal WHERE {condition}");
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query((Key(action.uuid()), lamport))?;
    while let Some(row) = rows.next()? {
        if let (Ok(kind), Ok(key)) = (row.get_ref(0)?.as_str(), row.get::<_, Key>(1)) {
            take(kind, key.0);
        }
    }
    Ok(())
}

/// Adds the changes of the roster that taking back `action` reaches. They keep
/// when they were taken back, also where they hold again by now.
pub(crate) fn rosters(
    db: &Connection,
    action: ActionId,
    spoken: &mut BTreeSet<Uuid>,
) -> rusqlite::Result<()> {
    let mut reached = BTreeSet::new();
    reach(db, action, &mut reached)?;
    let mut is_one =
        db.prepare_cached("SELECT 1 FROM journal WHERE id = ?1 AND kind = 'roster'")?;
    for target in reached {
        if is_one.exists([Key(target)])? {
            spoken.insert(target);
        }
    }
    Ok(())
}

/// Adds everything that `action` decides about: what it spoke of, and, where
/// it takes back another action, what that one did.
pub(crate) fn reach(
    db: &Connection,
    action: ActionId,
    spoken: &mut BTreeSet<Uuid>,
) -> rusqlite::Result<()> {
    let mut waiting = vec![action];
    let mut done = BTreeSet::new();
    while let Some(action) = waiting.pop() {
        if done.insert(action) {
            each_entry(db, action, |kind, target| {
                if kind == "retract" {
                    waiting.push(ActionId::new(target));
                } else {
                    spoken.insert(target);
                }
            })?;
        }
    }
    Ok(())
}

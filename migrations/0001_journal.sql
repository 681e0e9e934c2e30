-- The journal: rows are added and never changed. `docs/architecture.md` has the words.

CREATE TABLE journal (
    seq         INTEGER PRIMARY KEY,          -- order of arrival in this file, nothing more
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    lamport     INTEGER NOT NULL CHECK (lamport >= 0),
    device      BLOB    NOT NULL CHECK (length(device) = 16),
    author      BLOB,                         -- a carer; NULL: none was chosen
    origin      TEXT    NOT NULL,             -- human, machine
    action_id   BLOB    NOT NULL CHECK (length(action_id) = 16),
    kind        TEXT    NOT NULL,
    target      BLOB,                         -- what it speaks of; NULL: the fact it logs, by its own id
    subject     BLOB,                         -- 'b' or 'c' and sixteen bytes, or 'h'
    at          INTEGER,                      -- ms UTC: when the fact began
    zone        TEXT,                         -- whose wall clock that was read off
    recorded_at INTEGER NOT NULL,             -- ms UTC
    payload     TEXT    NOT NULL CHECK (json_valid(payload))
) STRICT;

-- The logical clock, and the entries of one action.
CREATE INDEX journal_by_clock ON journal (lamport, action_id);
-- What was said about one thing after it was logged.
CREATE INDEX journal_by_target ON journal (target) WHERE target IS NOT NULL;
-- One row an action: what its author may take back.
CREATE INDEX journal_by_author ON journal (author, lamport, device) WHERE id = action_id;
-- Every retraction there is.
CREATE INDEX journal_retractions ON journal (kind) WHERE kind = 'retract';

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- `INSERT OR REPLACE` deletes without asking the trigger above: what is there stays.
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(IGNORE);
END;

-- Projections: what the journal folds to; dropped and rebuilt at will.

CREATE TABLE facts (
    row         INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE,
    kind        TEXT    NOT NULL,
    subject     BLOB    NOT NULL,
    start       INTEGER NOT NULL,             -- ms UTC
    "end"       INTEGER,                      -- ms UTC; NULL: a moment, or it still runs
    open        INTEGER NOT NULL,             -- 1: it still runs
    zone        TEXT    NOT NULL,
    carer       BLOB,                         -- who did it
    variant     TEXT,                         -- bottle:formula, breast:lr, wet, weight …
    amount      INTEGER,                      -- in the smallest step of its unit
    payload     TEXT    NOT NULL,             -- the fact as JSON
    author      BLOB,                         -- of the entry that holds, as are the next four
    device      BLOB    NOT NULL,
    recorded_at INTEGER NOT NULL,
    lamport     INTEGER NOT NULL,
    entry       BLOB    NOT NULL,
    history     INTEGER NOT NULL              -- living entries about it
) STRICT;

CREATE INDEX facts_of ON facts (subject, kind, start);
CREATE INDEX facts_by_start ON facts (start);
CREATE INDEX facts_running ON facts (subject, kind, start) WHERE open = 1;

CREATE TABLE household (
    target      BLOB    PRIMARY KEY,
    kind        TEXT    NOT NULL,             -- baby, carer, setting
    payload     TEXT    NOT NULL,
    lamport     INTEGER NOT NULL,             -- order of the first living entry about it,
    device      BLOB    NOT NULL,             -- by which babies and carers are listed
    entry       BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE retracted (
    action      BLOB    PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What belongs to this file and not to the journal.

CREATE TABLE device (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    id          BLOB    NOT NULL,
    inode       INTEGER NOT NULL,             -- of the file when the id was given:
    born        INTEGER NOT NULL              -- a copy differs and gets an id of its own
) STRICT;

CREATE TABLE remembered (
    key         TEXT    PRIMARY KEY,
    value       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

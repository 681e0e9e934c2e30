-- Documents with versions: a projection of the entries of kind `document`.

CREATE TABLE documents (
    target      BLOB    NOT NULL,
    role        TEXT    NOT NULL,             -- current: it holds; draft: it waits for a yes
    name        TEXT    NOT NULL,
    number      INTEGER NOT NULL,             -- of the version, from 1
    entry       BLOB    NOT NULL,             -- that says it, as do the next three
    author      BLOB,
    recorded_at INTEGER NOT NULL,             -- ms UTC
    payload     TEXT    NOT NULL,             -- the edition as JSON
    approved    BLOB,                         -- the entry that says yes to a draft
    approved_by BLOB,
    approved_at INTEGER,                      -- ms UTC
    unaware     INTEGER NOT NULL,             -- 1: written without the version before it
    PRIMARY KEY (target, role)
) STRICT, WITHOUT ROWID;

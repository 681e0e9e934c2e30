-- Ticks of readiness lists: a projection of the entries of kind `tick`.

CREATE TABLE ticks (
    target      BLOB    NOT NULL PRIMARY KEY,
    recorded_at INTEGER NOT NULL,             -- ms UTC
    author      BLOB,
    payload     TEXT    NOT NULL              -- what is said, as JSON
) STRICT, WITHOUT ROWID;

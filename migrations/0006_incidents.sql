-- Incidents and runs of runbooks: projections of the entries of kind
-- `incident` and `run`.

CREATE TABLE incidents (
    target    BLOB    NOT NULL PRIMARY KEY,
    severity  INTEGER NOT NULL,               -- 1 to 4, 1 the most urgent
    stage     TEXT    NOT NULL,               -- open, acknowledged, assessed, acting, resolved
    live      INTEGER NOT NULL,               -- 0: resolved
    opened_at INTEGER NOT NULL,               -- ms UTC, as all times here
    entered   INTEGER NOT NULL,               -- since when at this stage
    payload   TEXT    NOT NULL                -- all that the journal says of it, as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX incidents_live ON incidents (opened_at) WHERE live = 1;
CREATE INDEX incidents_entered ON incidents (entered);

CREATE TABLE runs (
    target     BLOB    NOT NULL PRIMARY KEY,
    runbook    TEXT    NOT NULL,
    incident   BLOB,                          -- NULL: it belongs to none
    live       INTEGER NOT NULL,              -- 0: over
    started_at INTEGER NOT NULL,
    touched    INTEGER NOT NULL,              -- when something was last said of it
    payload    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX runs_live ON runs (started_at) WHERE live = 1;
CREATE INDEX runs_touched ON runs (touched);

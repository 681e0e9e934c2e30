-- Alerts, changes of the roster and gaps of the watch: projections of the
-- entries of kind `alert`, `roster` and `gap`.

CREATE TABLE alerts (
    target    BLOB    NOT NULL PRIMARY KEY,
    rule      TEXT    NOT NULL,
    severity  INTEGER NOT NULL,               -- 1 to 4, 1 the most urgent
    state     TEXT    NOT NULL,               -- open, held, snoozed, acked, exhausted, resolved
    live      INTEGER NOT NULL,               -- 0: resolved
    opened_at INTEGER NOT NULL,               -- ms UTC, as all times here
    entered   INTEGER NOT NULL,               -- since when in this state
    payload   TEXT    NOT NULL                -- all that the journal says of it, as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX alerts_live ON alerts (severity) WHERE live = 1;
CREATE INDEX alerts_entered ON alerts (entered);

CREATE TABLE roster (
    entry       BLOB    NOT NULL PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    author      BLOB,
    until       INTEGER,                      -- NULL: nothing says so yet
    payload     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
    entry BLOB    NOT NULL PRIMARY KEY,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What belongs to this file and not to the journal: who watches, what is
-- remembered between two looks, what is to be sent. Copying or merging a
-- journal leaves these behind.

CREATE TABLE watch (
    one       INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    holder    BLOB,                           -- a fresh identity of each watch; NULL: given back
    pid       INTEGER,
    until     INTEGER,                        -- then another may take over
    looked_at INTEGER,                        -- the last look
    next_at   INTEGER,                        -- when the next is due at the latest
    mute      INTEGER NOT NULL DEFAULT 0      -- 1: the holder has no channel to anybody
) STRICT;

CREATE TABLE remembered_rules (
    rule     TEXT    NOT NULL,
    subject  BLOB    NOT NULL,
    since    INTEGER NOT NULL,
    fired    INTEGER NOT NULL,
    clearing INTEGER,
    PRIMARY KEY (rule, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id         INTEGER NOT NULL PRIMARY KEY,
    alert      BLOB    NOT NULL,
    turn       INTEGER NOT NULL,
    round      INTEGER NOT NULL,
    step       INTEGER NOT NULL,
    recipient  BLOB    NOT NULL,
    channel    TEXT    NOT NULL,
    breaks     INTEGER NOT NULL,              -- 1: it breaks protected sleep
    severity   INTEGER NOT NULL,
    payload    TEXT    NOT NULL,              -- what is sent, as JSON
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,              -- dropped then
    state      TEXT    NOT NULL,              -- waiting, sending, sent, failed, expired
    attempts   INTEGER NOT NULL DEFAULT 0,
    interrupted INTEGER NOT NULL DEFAULT 0,   -- 1: a watch ended while sending it
    next_at    INTEGER NOT NULL,
    trouble    TEXT,
    UNIQUE (alert, turn, round, step, recipient, channel)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state IN ('waiting', 'sending');

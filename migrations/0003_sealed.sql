-- Sealed check-ins: what they are, of when and what they say is inside the
-- ciphertext alone. Every id is random, every row as long as the others, and
-- nothing here is in the order in which it came.

CREATE TABLE sealed_keys (
    id          BLOB    PRIMARY KEY CHECK (length(id) = 16),
    carer       BLOB    NOT NULL CHECK (length(carer) = 16),
    salt        BLOB    NOT NULL CHECK (length(salt) = 16),
    memory_kib  INTEGER NOT NULL,             -- of Argon2id, as are the next two
    passes      INTEGER NOT NULL,
    lanes       INTEGER NOT NULL,
    wrapped     BLOB    NOT NULL              -- the carer's key under the passphrase
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
    id          BLOB    PRIMARY KEY CHECK (length(id) = 16),
    key         BLOB    NOT NULL CHECK (length(key) = 16),
    contents    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

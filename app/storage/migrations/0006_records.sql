-- Whom a session is with, whether they came, what was written down in it, and what was done after.
-- `known_by` is the key of a name, which the program provides.

ALTER TABLE session ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN customer TEXT NOT NULL DEFAULT '';
UPDATE session SET name_key = known_by(name), customer = known_by(name);
CREATE INDEX session_name ON session (name_key) WHERE name_key <> '';
CREATE INDEX session_customer ON session (customer) WHERE customer <> '';

ALTER TABLE session ADD COLUMN attendance TEXT CHECK (attendance IN (
    'joined', 'late', 'no-show', 'cancelled-by-them', 'cancelled-by-me'
));
ALTER TABLE session ADD COLUMN outcome_at INTEGER
    CHECK ((attendance IS NULL) = (outcome_at IS NULL));
ALTER TABLE session ADD COLUMN outcome_reason TEXT NOT NULL DEFAULT '';

CREATE TABLE customer (
    key   TEXT NOT NULL PRIMARY KEY,
    facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE aftercare (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    facts      TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE capture (
    id         TEXT    NOT NULL PRIMARY KEY,
    session_id TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL CHECK (seq >= 0),
    kind       TEXT    NOT NULL CHECK (kind IN (
        'promise', 'question', 'quote', 'goal', 'insight', 'note'
    )),
    text       TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    owner      TEXT CHECK (owner IN ('me', 'customer', 'other')),
    owner_name TEXT    NOT NULL DEFAULT '',
    due        TEXT,
    is_sure    INTEGER CHECK (is_sure IN (0, 1)),
    done_at    INTEGER,
    told_at    INTEGER,

    CONSTRAINT only_promises_are_owed CHECK ((kind = 'promise') OR (owner IS NULL))
) STRICT;

CREATE INDEX capture_session ON capture (session_id);
CREATE INDEX capture_open ON capture (due) WHERE owner IS NOT NULL AND done_at IS NULL;

-- What insights say beyond their lines, talks and what they brought in, colleagues, and briefs.
-- What was put aside for a talk stands apart, where nothing that is exported or searched is read.

ALTER TABLE capture ADD COLUMN insight TEXT
    CHECK (insight IS NULL OR (kind = 'insight' AND json_valid(insight)));

CREATE TABLE talk (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    facts      TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE harvest (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    facts      TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE put_aside (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    lines      TEXT NOT NULL CHECK (json_valid(lines))
) STRICT, WITHOUT ROWID;

CREATE TABLE colleague (
    key   TEXT NOT NULL PRIMARY KEY,
    facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE brief (
    id    TEXT NOT NULL PRIMARY KEY,
    facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

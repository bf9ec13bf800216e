-- What was agreed and prepared ahead of a session, what was typed and not used yet, and the cues
-- that come before the start.

CREATE TABLE booking (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    facts      TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TABLE unfinished (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_start ON session (coalesce(started_wall, planned_at));
CREATE INDEX session_ended ON session (ended_wall);

CREATE TABLE showing_anew (
    session_id    TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq           INTEGER NOT NULL CHECK (seq >= 0),
    kind          TEXT    NOT NULL CHECK (kind IN (
        'prepare', 'begin', 'opening', 'notice', 'wrap', 'relation', 'over'
    )),
    due_at        INTEGER NOT NULL,
    shown_wall    INTEGER NOT NULL,
    shown_boot    INTEGER NOT NULL,
    shown_boot_id TEXT    NOT NULL,
    late_by       INTEGER NOT NULL,
    answered_at   INTEGER,
    answer        TEXT CHECK (answer IN ('said', 'later')),
    again_at      INTEGER,
    rearmed       INTEGER NOT NULL CHECK (rearmed IN (0, 1)),
    delay         TEXT CHECK (delay IN ('asleep', 'clock-change', 'program-stopped')),
    seen_after    INTEGER,
    seen_by       TEXT CHECK (seen_by IN ('said', 'later', 'button', 'dismissed', 'activated')),
    remind_at     INTEGER,
    PRIMARY KEY (session_id, seq),

    CONSTRAINT answers_have_a_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT only_the_put_off_come_again CHECK (again_at IS NULL OR answer IS 'later'),
    CONSTRAINT reactions_have_a_time CHECK ((seen_by IS NULL) = (seen_after IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO showing_anew (
    session_id, seq, kind, due_at, shown_wall, shown_boot, shown_boot_id, late_by, answered_at,
    answer, again_at, rearmed, delay, seen_after, seen_by, remind_at
)
SELECT
    session_id, seq, kind, due_at, shown_wall, shown_boot, shown_boot_id, late_by, answered_at,
    answer, again_at, rearmed, delay, seen_after, seen_by, remind_at
FROM showing;

DROP TABLE showing;

ALTER TABLE showing_anew RENAME TO showing;

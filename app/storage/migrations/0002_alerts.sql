-- How each cue went out, why it came late and how it was seen; what pauses took of a session,
-- and which minutes were in force at its end.

ALTER TABLE session ADD COLUMN paused_for INTEGER NOT NULL DEFAULT 0;

ALTER TABLE session ADD COLUMN ladder_notice INTEGER;
ALTER TABLE session ADD COLUMN ladder_wrap INTEGER CHECK (ladder_wrap > 0);

ALTER TABLE showing ADD COLUMN delay TEXT
    CHECK (delay IN ('asleep', 'clock-change', 'program-stopped'));
ALTER TABLE showing ADD COLUMN seen_at INTEGER;
ALTER TABLE showing ADD COLUMN seen_by TEXT
    CHECK (seen_by IN ('said', 'later', 'button', 'dismissed', 'activated'))
    CHECK ((seen_by IS NULL) = (seen_at IS NULL));
ALTER TABLE showing ADD COLUMN remind_at INTEGER;

CREATE TABLE delivery (
    session_id TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number >= 0),
    channel    TEXT    NOT NULL CHECK (channel IN ('window', 'notification', 'sound')),
    fired_at   INTEGER NOT NULL,
    arrival    TEXT    NOT NULL CHECK (arrival IN ('accepted', 'held', 'refused', 'missed')),
    reason     TEXT    NOT NULL,
    PRIMARY KEY (session_id, seq, number),
    FOREIGN KEY (session_id, seq) REFERENCES showing (session_id, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

UPDATE showing SET seen_by = answer, seen_at = answered_at WHERE answer IS NOT NULL;

-- Instants are UTC in milliseconds since 1970, spans are milliseconds.

CREATE TABLE session (
    id               TEXT    NOT NULL PRIMARY KEY,
    name             TEXT    NOT NULL,
    length           INTEGER NOT NULL CHECK (length > 0),
    modes            TEXT    NOT NULL CHECK (modes IN (
        'audio', 'camera', 'screen', 'audio,camera', 'audio,screen', 'camera,screen',
        'audio,camera,screen'
    )),
    until            INTEGER,
    planned_at       INTEGER,
    started_wall     INTEGER,
    started_boot     INTEGER,
    started_boot_id  TEXT,
    deadline_at      INTEGER,
    deadline_boot    INTEGER,
    deadline_boot_id TEXT,
    armed_below      INTEGER NOT NULL,
    paused_wall      INTEGER,
    paused_boot      INTEGER,
    paused_boot_id   TEXT,
    ended_wall       INTEGER,
    ended_boot       INTEGER,
    ended_boot_id    TEXT,
    closed_at        INTEGER,

    CONSTRAINT moments_are_whole CHECK (
        (started_wall IS NULL) = (started_boot IS NULL)
        AND (started_wall IS NULL) = (started_boot_id IS NULL)
        AND (paused_wall IS NULL) = (paused_boot IS NULL)
        AND (paused_wall IS NULL) = (paused_boot_id IS NULL)
        AND (ended_wall IS NULL) = (ended_boot IS NULL)
        AND (ended_wall IS NULL) = (ended_boot_id IS NULL)
        AND (deadline_boot IS NULL) = (deadline_boot_id IS NULL)
    ),
    CONSTRAINT only_the_started_have_an_end CHECK (
        (started_wall IS NULL) = (deadline_at IS NULL)
        AND (deadline_boot IS NULL OR deadline_at IS NOT NULL)
        AND (ended_wall IS NULL OR started_wall IS NOT NULL)
    ),
    CONSTRAINT only_the_running_pause CHECK (
        paused_wall IS NULL OR (started_wall IS NOT NULL AND ended_wall IS NULL)
    ),
    CONSTRAINT the_running_are_not_closed CHECK (
        closed_at IS NULL OR started_wall IS NULL OR ended_wall IS NOT NULL
    )
) STRICT, WITHOUT ROWID;

CREATE INDEX session_unclosed ON session (planned_at) WHERE closed_at IS NULL;

CREATE TABLE mark (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    item_id    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('open', 'done', 'na')),
    PRIMARY KEY (session_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE showing (
    session_id  TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq         INTEGER NOT NULL CHECK (seq >= 0),
    kind        TEXT    NOT NULL
        CHECK (kind IN ('opening', 'notice', 'wrap', 'relation', 'over')),
    due_at      INTEGER NOT NULL,
    shown_at    INTEGER NOT NULL,
    late_by     INTEGER NOT NULL,
    answered_at INTEGER,
    answer      TEXT CHECK (answer IN ('said', 'later')),
    again_at    INTEGER,
    rearmed     INTEGER NOT NULL CHECK (rearmed IN (0, 1)),
    PRIMARY KEY (session_id, seq),

    CONSTRAINT answers_have_a_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT only_the_put_off_come_again CHECK (again_at IS NULL OR answer IS 'later')
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value ANY  NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    name  TEXT NOT NULL PRIMARY KEY,
    value ANY  NOT NULL
) STRICT, WITHOUT ROWID;

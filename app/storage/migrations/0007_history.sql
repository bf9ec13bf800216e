-- What is written, so that it is found; each past session in figures; and what the agent answered
-- when asked about an item of the lists. `searchable` are words as a search compares them, a space
-- between each; the program provides it.

CREATE TABLE written (
    id         INTEGER NOT NULL PRIMARY KEY,
    session_id TEXT UNIQUE REFERENCES session (id) ON DELETE CASCADE ON UPDATE CASCADE,
    customer   TEXT UNIQUE REFERENCES customer (key) ON DELETE CASCADE,

    CONSTRAINT of_one_of_both CHECK ((session_id IS NULL) <> (customer IS NULL))
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    name, lines, prepared, after,
    tokenize = 'ascii',
    prefix = '1 2 3'
);

CREATE TRIGGER written_gone AFTER DELETE ON written BEGIN
    DELETE FROM search WHERE rowid = old.id;
END;

CREATE TABLE tally (
    at         INTEGER NOT NULL,
    session_id TEXT    NOT NULL UNIQUE
        REFERENCES session (id) ON DELETE CASCADE ON UPDATE CASCADE,
    over       INTEGER,
    waited     INTEGER,
    attendance TEXT,
    focus      INTEGER,
    done       TEXT    NOT NULL CHECK (json_valid(done)),
    still_open TEXT    NOT NULL CHECK (json_valid(still_open)),
    mistakes   TEXT    NOT NULL CHECK (json_valid(mistakes)),
    own_words  TEXT    NOT NULL,
    PRIMARY KEY (at, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX capture_insight ON capture (at) WHERE kind = 'insight';

CREATE TABLE advice (
    item_id     TEXT    NOT NULL PRIMARY KEY,
    answer      TEXT    NOT NULL CHECK (answer IN ('keep', 'reword', 'drop')),
    answered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO written (id, session_id)
SELECT (second << 20) + row_number() OVER (PARTITION BY second ORDER BY id) - 1, id
FROM (
    SELECT id, coalesce(max(coalesce(started_wall, planned_at), 0) / 1000, 1 << 33) AS second
    FROM session
);

INSERT INTO written (id, customer)
SELECT -row_number() OVER (ORDER BY key), key FROM customer;

INSERT INTO search (rowid, name, lines, prepared, after)
SELECT
    written.id,
    searchable(session.name),
    searchable((
        SELECT group_concat(text || char(10) || owner_name, char(10))
        FROM (SELECT text, owner_name FROM capture WHERE session_id = session.id ORDER BY seq)
    )),
    searchable((
        SELECT group_concat(value, char(10))
        FROM json_tree(booking.facts, '$.preparation')
        WHERE json_tree.type = 'text' AND (
            json_tree.path = '$.preparation.plan'
            OR (json_tree.key IN ('notes', 'ask_whom') AND json_tree.path = '$.preparation')
            OR (json_tree.key = 'text' AND json_tree.path GLOB '$.preparation.*')
            OR (json_tree.key = 'title' AND json_tree.path GLOB '$.preparation.examples*')
        )
    )),
    searchable(
        session.outcome_reason
        || char(10) || coalesce(json_extract(aftercare.facts, '$.follow_up.subject'), '')
        || char(10) || coalesce(json_extract(aftercare.facts, '$.follow_up.text'), '')
        || char(10) || coalesce(json_extract(aftercare.facts, '$.check.own_words'), '')
    )
FROM written
JOIN session ON session.id = written.session_id
LEFT JOIN booking ON booking.session_id = session.id
LEFT JOIN aftercare ON aftercare.session_id = session.id;

INSERT INTO search (rowid, name, lines, prepared, after)
SELECT
    written.id,
    searchable(
        coalesce(json_extract(facts, '$.name'), '')
        || char(10) || coalesce(json_extract(facts, '$.pronounced'), '')
    ),
    searchable(json_extract(facts, '$.notes')),
    '',
    ''
FROM written
JOIN customer ON customer.key = written.customer;

INSERT INTO tally (
    at, session_id, over, waited, attendance, focus, done, still_open, mistakes, own_words
)
SELECT
    coalesce(started_wall, planned_at),
    id,
    CASE
        WHEN is_absent THEN NULL
        WHEN started_boot_id = ended_boot_id THEN ended_boot - started_boot - paused_for - length
        ELSE ended_wall - started_wall - paused_for - length
    END,
    (
        SELECT CAST(avg(CASE
            WHEN seen_by = 'said' THEN seen_after ELSE max(answered_at - shown_wall, 0)
        END) AS INTEGER)
        FROM showing
        WHERE session_id = session.id AND answer = 'said' AND kind NOT IN ('prepare', 'begin')
    ),
    attendance,
    json_extract(aftercare.facts, '$.check.focus'),
    (
        SELECT json_group_array(item_id)
        FROM (SELECT item_id FROM mark WHERE session_id = session.id AND state = 'done' ORDER BY 1)
        WHERE is_closed
    ),
    (
        SELECT json_group_array(item_id)
        FROM (SELECT item_id FROM mark WHERE session_id = session.id AND state = 'open' ORDER BY 1)
        WHERE is_closed
    ),
    coalesce(json_extract(aftercare.facts, '$.check.mistakes'), '[]'),
    coalesce(json_extract(aftercare.facts, '$.check.own_words'), '')
FROM (
    SELECT *, is_absent = 0 AND closed_at IS NOT NULL AS is_closed
    FROM (
        SELECT *, coalesce(
            attendance IN ('no-show', 'cancelled-by-them', 'cancelled-by-me'), 0
        ) AS is_absent
        FROM session
    )
) AS session
LEFT JOIN aftercare ON aftercare.session_id = session.id
WHERE coalesce(started_wall, planned_at) IS NOT NULL AND (ended_wall IS NOT NULL OR is_absent);

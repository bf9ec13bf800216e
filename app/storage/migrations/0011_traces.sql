-- What is kept of the words of forgotten names that stand in what others said: no word, its trace.

CREATE TABLE trace (
    salt   TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (salt, digest)
) STRICT, WITHOUT ROWID;

-- Who was met by which name, and which kept promises nobody was told of, without reading all there is.

DROP INDEX session_customer;
CREATE INDEX session_met ON session (customer, name_key, started_wall, planned_at, name)
    WHERE customer <> '';
CREATE INDEX capture_untold ON capture (done_at)
    WHERE owner IS NOT NULL AND done_at IS NOT NULL AND told_at IS NULL;

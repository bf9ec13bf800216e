-- A cue that was shown is known by both clocks, so that the span until it was seen is a true one;
-- each delivery went out when its cue was shown. For older cues the wall clock stands in.

ALTER TABLE showing RENAME COLUMN shown_at TO shown_wall;
ALTER TABLE showing ADD COLUMN shown_boot INTEGER NOT NULL DEFAULT 0;
ALTER TABLE showing ADD COLUMN shown_boot_id TEXT NOT NULL DEFAULT 'unknown';
UPDATE showing SET shown_boot = shown_wall;

ALTER TABLE showing RENAME COLUMN seen_at TO seen_after;
UPDATE showing SET seen_after = seen_after - shown_wall;

ALTER TABLE delivery DROP COLUMN fired_at;

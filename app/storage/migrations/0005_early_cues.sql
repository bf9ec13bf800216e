-- The minutes before a start that were in force when a session ended.

ALTER TABLE session ADD COLUMN ladder_prepare INTEGER CHECK (ladder_prepare > 0);

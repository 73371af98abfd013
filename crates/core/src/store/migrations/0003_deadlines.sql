-- By when a promise is due that nobody dated: the clock of each grade, and the days on which nobody works.

CREATE TABLE deadlines (
  n             INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  a_hours       INTEGER NOT NULL CHECK (a_hours BETWEEN 1 AND 8760),
  b_hours       INTEGER NOT NULL CHECK (b_hours BETWEEN 1 AND 8760),
  c_hours       INTEGER NOT NULL CHECK (c_hours BETWEEN 1 AND 8760),
  business_days INTEGER NOT NULL CHECK (business_days IN (0, 1))
) STRICT;

CREATE TABLE holiday (
  n    INTEGER PRIMARY KEY,
  id   BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  day  TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

-- A promise that nobody dated is due by the clock.
ALTER TABLE follow_up ADD COLUMN by_clock INTEGER NOT NULL DEFAULT 0 CHECK (by_clock IN (0, 1));
UPDATE follow_up SET by_clock = 1 WHERE due_day IS NULL;
CREATE INDEX follow_up_by_clock ON follow_up (lead_id) WHERE by_clock AND done_at IS NULL AND deleted_at IS NULL;

-- Derived: whether a lead lacks a next step and was not closed, and how long it waited for its first answer.
ALTER TABLE lead_row ADD COLUMN needs_step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead_row ADD COLUMN answer_minutes INTEGER;
CREATE INDEX lead_row_needing_step ON lead_row (grade_sort, n, show_n, staff_n) WHERE needs_step;
CREATE INDEX lead_row_by_answer ON lead_row (show_n, answer_minutes) WHERE answer_minutes IS NOT NULL;

DROP TABLE follow_up_row;
CREATE TABLE follow_up_row (
  n          INTEGER PRIMARY KEY,
  is_done    INTEGER NOT NULL,
  sort_at    TEXT NOT NULL,
  show_n     INTEGER NOT NULL,
  staff_n    INTEGER NOT NULL,
  grade_sort INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  country    TEXT NOT NULL
) STRICT;
-- The columns behind `n` let the filters be answered, and the rows be counted, without leaving the index.
CREATE INDEX follow_up_row_by_time ON follow_up_row (is_done, sort_at, n, show_n, staff_n, grade_sort, kind, country);

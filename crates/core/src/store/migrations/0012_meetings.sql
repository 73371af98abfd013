-- Meetings: how long a promise takes, and the stretch of time that it fills.

-- Minutes; none is as long as its kind usually takes.
ALTER TABLE follow_up ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 720);

DROP TABLE follow_up_row;
CREATE TABLE follow_up_row (
  n          INTEGER PRIMARY KEY,
  is_done    INTEGER NOT NULL,
  sort_at    TEXT NOT NULL,
  show_n     INTEGER NOT NULL,
  staff_n    INTEGER NOT NULL,
  grade_sort INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  country    TEXT NOT NULL,
  -- Whom it is promised to: the number of the contact, or less than 0 that of a lead in which nobody is named.
  whom_n     INTEGER NOT NULL,
  -- When it is over, if it fills a stretch of time; else empty.
  ends_at    TEXT NOT NULL
) STRICT;
-- The columns behind `n` let the filters be answered, and the rows be counted, without leaving the index.
CREATE INDEX follow_up_row_by_time ON follow_up_row (is_done, sort_at, n, show_n, staff_n, grade_sort, kind, country);
CREATE INDEX follow_up_row_by_slot ON follow_up_row (is_done, sort_at, ends_at, staff_n, whom_n) WHERE ends_at <> '';

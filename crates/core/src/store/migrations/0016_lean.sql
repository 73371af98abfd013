-- The day of a promise stands in its list row, so that a week is counted without leaving the index. Derived.
DROP TABLE follow_up_row;
CREATE TABLE follow_up_row (
  n          INTEGER PRIMARY KEY,
  is_done    INTEGER NOT NULL,
  sort_at    TEXT NOT NULL,
  due_day    TEXT NOT NULL,
  show_n     INTEGER NOT NULL,
  staff_n    INTEGER NOT NULL,
  grade_sort INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  country    TEXT NOT NULL
) STRICT;
-- The columns behind `n` let the filters be answered, and the rows be counted, without leaving the index.
CREATE INDEX follow_up_row_by_time
  ON follow_up_row (is_done, sort_at, n, due_day, show_n, staff_n, grade_sort, kind, country);

-- What undo and redo look for is found however long the journal is.
CREATE INDEX op_undo ON op (n) WHERE kind = 'undo';

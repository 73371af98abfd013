-- The exhibitor's own qualifier questions, and what leads answered: a row for each choice.

CREATE TABLE question (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  position   INTEGER NOT NULL CHECK (position >= 0),
  kind       TEXT NOT NULL,
  label      TEXT NOT NULL CHECK (label <> ''),
  choices    TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE answer (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id     BLOB NOT NULL REFERENCES lead (id),
  question_id BLOB NOT NULL REFERENCES question (id),
  position    INTEGER NOT NULL CHECK (position >= 0),
  value       TEXT NOT NULL CHECK (value <> '')
) STRICT;
CREATE INDEX answer_by_lead ON answer (lead_id, question_id, position);
CREATE INDEX answer_by_question ON answer (question_id);

-- What badge a list gave somebody, so that a scan of it finds them.
CREATE INDEX import_row_by_badge ON import_row (json_extract(cells, '$.badge')) WHERE json_extract(cells, '$.badge') IS NOT NULL;

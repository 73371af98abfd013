-- Mail templates of the user's own.

CREATE TABLE mail_template (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT,
  language   TEXT NOT NULL CHECK (language <> ''),
  subject    TEXT NOT NULL,
  body       TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

-- Export profiles of the user's own: which columns, in which order, under which headings.

CREATE TABLE export_profile (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  what       TEXT NOT NULL,
  voice      TEXT NOT NULL,
  columns    TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

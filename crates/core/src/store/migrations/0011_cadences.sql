-- Cadences: promises that follow one another, and how far each lead has come in one.

CREATE TABLE cadence (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  grade      TEXT,
  visitor    TEXT,
  at_capture INTEGER NOT NULL,
  -- A line a step: the day it is due, its kind, what exactly.
  steps      TEXT NOT NULL CHECK (steps <> ''),
  deleted_at TEXT
) STRICT;

CREATE TABLE cadence_run (
  n            INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id      BLOB NOT NULL REFERENCES lead (id),
  -- As the cadence was when it was begun.
  name         TEXT NOT NULL,
  steps        TEXT NOT NULL,
  begun_on     TEXT NOT NULL,
  -- The step that is promised now, from 0, and its promise.
  step         INTEGER NOT NULL,
  follow_up_id BLOB NOT NULL REFERENCES follow_up (id),
  ended_at     TEXT,
  ending       TEXT,
  CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;
CREATE INDEX cadence_run_by_lead ON cadence_run (lead_id);
CREATE INDEX cadence_run_by_promise ON cadence_run (follow_up_id);

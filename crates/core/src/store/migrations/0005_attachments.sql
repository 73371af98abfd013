-- Pictures that stay with leads. The bytes are immutable and kept under their hash, outside the journal: an undo takes
-- the attachment away and leaves the bytes for the redo.
CREATE TABLE photo (
  n         INTEGER PRIMARY KEY,
  hash      TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  width     INTEGER NOT NULL CHECK (width > 0),
  height    INTEGER NOT NULL CHECK (height > 0),
  bytes     BLOB NOT NULL,
  thumbnail BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id    BLOB NOT NULL REFERENCES lead (id),
  hash       TEXT NOT NULL REFERENCES photo (hash),
  at         TEXT NOT NULL,
  staff_id   BLOB REFERENCES staff (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX attachment_by_lead ON attachment (lead_id, at);
CREATE INDEX attachment_by_hash ON attachment (hash);

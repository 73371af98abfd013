-- What foreign files said that the book has no field for, kept with the record under its heading; to whom files went.

CREATE TABLE import_row (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  contact_id BLOB REFERENCES contact (id),
  company_id BLOB REFERENCES company (id),
  file       TEXT NOT NULL,
  line       INTEGER NOT NULL,
  cells      TEXT NOT NULL,
  CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;
CREATE INDEX import_row_by_contact ON import_row (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX import_row_by_company ON import_row (company_id) WHERE company_id IS NOT NULL;

ALTER TABLE export_log ADD COLUMN recipient TEXT NOT NULL DEFAULT '';

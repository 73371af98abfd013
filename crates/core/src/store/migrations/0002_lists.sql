-- Lists hold everything they are sorted, filtered and counted by, and views of them are saved in the book.

-- A list with its filter and order under a name; `filter` is JSON.
CREATE TABLE saved_view (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  list       TEXT NOT NULL,
  filter     TEXT NOT NULL,
  sort       TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  deleted_at TEXT
) STRICT;

---------------------------------------------------------------------------------------------------------- derived
-- `facets` packs what records are filtered and counted by into one number, told in core/src/store/facet.rs; a row that
-- is copied into another table's (`contact_n`, `company_n`, 0 for none) is named by its local number.

DROP TABLE company_row;
CREATE TABLE company_row (
  n          INTEGER PRIMARY KEY,
  name_sort  BLOB NOT NULL,
  key        TEXT NOT NULL,
  native_key TEXT NOT NULL,
  facets     INTEGER NOT NULL,
  contacts   INTEGER NOT NULL,
  leads      INTEGER NOT NULL,
  last_at    TEXT NOT NULL
) STRICT;
CREATE INDEX company_row_by_name ON company_row (name_sort, n, facets);
CREATE INDEX company_row_by_key ON company_row (key) WHERE key <> '';
CREATE INDEX company_row_by_native_key ON company_row (native_key) WHERE native_key <> '';

DROP TABLE contact_row;
CREATE TABLE contact_row (
  n            INTEGER PRIMARY KEY,
  company_n    INTEGER NOT NULL,
  name_sort    BLOB NOT NULL,
  company_sort BLOB NOT NULL,
  facets       INTEGER NOT NULL,
  leads        INTEGER NOT NULL,
  last_at      TEXT NOT NULL
) STRICT;
CREATE INDEX contact_row_by_name ON contact_row (name_sort, n, facets);
CREATE INDEX contact_row_by_company ON contact_row (company_sort, n, facets);
CREATE INDEX contact_row_by_last ON contact_row (last_at, n, facets);

-- `topics` lists topics' numbers between commas; `value_sort` is a currency and its minor units, so that a range of values
-- is a range of text.
DROP TABLE lead_row;
CREATE TABLE lead_row (
  n            INTEGER PRIMARY KEY,
  show_n       INTEGER NOT NULL,
  staff_n      INTEGER NOT NULL,
  contact_n    INTEGER NOT NULL,
  company_n    INTEGER NOT NULL,
  facets       INTEGER NOT NULL,
  name_sort    BLOB NOT NULL,
  company_sort BLOB NOT NULL,
  grade_sort   INTEGER NOT NULL,
  last_at      TEXT NOT NULL,
  due_at       TEXT NOT NULL,
  logged_at    TEXT NOT NULL,
  topics       TEXT NOT NULL,
  value_sort   TEXT NOT NULL
) STRICT;
-- All that is counted by: the choices of a filter are counted, and the rows of it, without leaving this index.
CREATE INDEX lead_row_by_facets
  ON lead_row (show_n, facets, staff_n, due_at, logged_at, contact_n, company_n, topics, value_sort);
-- The columns behind `n` let most filters be answered along the order of the list.
CREATE INDEX lead_row_by_last ON lead_row (last_at, n, show_n, facets, staff_n);
CREATE INDEX lead_row_by_name ON lead_row (name_sort, n, show_n, facets, staff_n);
CREATE INDEX lead_row_by_company ON lead_row (company_sort, n, show_n, facets, staff_n);
CREATE INDEX lead_row_by_grade ON lead_row (grade_sort, n, show_n, facets, staff_n);
CREATE INDEX lead_row_by_due ON lead_row (due_at, n, show_n, facets, staff_n);
CREATE INDEX lead_row_by_value ON lead_row (value_sort, n, show_n, facets, staff_n);

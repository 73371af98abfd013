CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  key   TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibitor (
  n               INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name            TEXT NOT NULL,
  native_name     TEXT NOT NULL,
  address         TEXT NOT NULL,
  country         TEXT NOT NULL,
  vat_id          TEXT NOT NULL,
  bank            TEXT NOT NULL,
  privacy_contact TEXT NOT NULL
, native_address TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', website TEXT NOT NULL DEFAULT '', quote_pattern TEXT NOT NULL DEFAULT 'Q-{YYYY}-{D}{NNN}', paper TEXT NOT NULL DEFAULT '', logo TEXT REFERENCES photo (hash)) STRICT;

CREATE TABLE show (
  n             INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name          TEXT NOT NULL CHECK (name <> ''),
  venue         TEXT NOT NULL,
  city          TEXT NOT NULL,
  country       TEXT NOT NULL,
  zone          TEXT NOT NULL,
  first_day     TEXT,
  last_day      TEXT,
  booth         TEXT NOT NULL,
  cost_minor    INTEGER,
  cost_currency TEXT,
  lead_goal     INTEGER CHECK (lead_goal >= 0),
  deleted_at    TEXT,
  CHECK (last_day >= first_day),
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL))
) STRICT;

CREATE TABLE staff (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  initials   TEXT NOT NULL CHECK (initials <> ''),
  ink        INTEGER NOT NULL CHECK (ink BETWEEN 1 AND 4),
  deleted_at TEXT
) STRICT;

CREATE TABLE topic (
  n   INTEGER PRIMARY KEY,
  id  BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  key  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE company (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name        TEXT NOT NULL,
  native_name TEXT NOT NULL,
  kind        TEXT,
  country     TEXT NOT NULL,
  city        TEXT NOT NULL,
  address     TEXT NOT NULL,
  website     TEXT NOT NULL,
  domain      TEXT NOT NULL,
  vat_id      TEXT NOT NULL,
  parent_id   BLOB REFERENCES company (id),
  notes       TEXT NOT NULL,
  deleted_at  TEXT,
  CHECK (name <> '' OR native_name <> '')
) STRICT;

CREATE INDEX company_by_parent ON company (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX company_by_domain ON company (domain) WHERE domain <> '';

CREATE TABLE company_topic (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  topic_id   BLOB NOT NULL REFERENCES topic (id),
  UNIQUE (company_id, topic_id)
) STRICT;

CREATE INDEX company_topic_by_topic ON company_topic (topic_id);

CREATE TABLE contact (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  given_name  TEXT NOT NULL,
  family_name TEXT NOT NULL,
  native_name TEXT NOT NULL,
  name_order  TEXT NOT NULL,
  title       TEXT NOT NULL,
  job_title   TEXT NOT NULL,
  department  TEXT NOT NULL,
  company_id  BLOB REFERENCES company (id),
  linkedin    TEXT NOT NULL,
  languages   TEXT NOT NULL,
  country     TEXT NOT NULL,
  deleted_at  TEXT
, photo TEXT REFERENCES photo (hash)) STRICT;

CREATE INDEX contact_by_company ON contact (company_id);

CREATE TABLE contact_email (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  contact_id BLOB NOT NULL REFERENCES contact (id),
  position   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  address    TEXT NOT NULL CHECK (address <> ''),
  key        TEXT NOT NULL
) STRICT;

CREATE INDEX contact_email_by_contact ON contact_email (contact_id, position);

CREATE INDEX contact_email_by_key ON contact_email (key);

CREATE TABLE contact_phone (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  contact_id BLOB NOT NULL REFERENCES contact (id),
  position   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  typed      TEXT NOT NULL CHECK (typed <> ''),
  e164       TEXT NOT NULL
) STRICT;

CREATE INDEX contact_phone_by_contact ON contact_phone (contact_id, position);

CREATE INDEX contact_phone_by_e164 ON contact_phone (e164) WHERE e164 <> '';

CREATE TABLE product (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  sku        TEXT NOT NULL CHECK (sku <> ''),
  unit       TEXT NOT NULL,
  moq        TEXT NOT NULL,
  lead_time  TEXT NOT NULL,
  deleted_at TEXT
, hs_code TEXT NOT NULL DEFAULT '', net_weight TEXT NOT NULL DEFAULT '', gross_weight TEXT NOT NULL DEFAULT '', packing TEXT NOT NULL DEFAULT '', photo TEXT REFERENCES photo (hash)) STRICT;

CREATE UNIQUE INDEX product_by_sku ON product (sku) WHERE deleted_at IS NULL;

CREATE TABLE product_text (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  product_id  BLOB NOT NULL REFERENCES product (id),
  language    TEXT NOT NULL,
  name        TEXT NOT NULL,
  description TEXT NOT NULL,
  UNIQUE (product_id, language)
) STRICT;

CREATE TABLE product_price (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  product_id BLOB NOT NULL REFERENCES product (id),
  currency   TEXT NOT NULL,
  price      TEXT NOT NULL,
  incoterm   TEXT,
  place      TEXT NOT NULL
, min_quantity TEXT NOT NULL DEFAULT '', valid_until TEXT) STRICT;

CREATE INDEX product_price_by_product ON product_price (product_id);

CREATE TABLE scan (
  n        INTEGER PRIMARY KEY,
  id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  raw      TEXT NOT NULL CHECK (raw <> ''),
  format   TEXT NOT NULL,
  code_id  TEXT NOT NULL,
  at       TEXT NOT NULL,
  show_id  BLOB REFERENCES show (id),
  staff_id BLOB REFERENCES staff (id)
) STRICT;

CREATE INDEX scan_by_code_id ON scan (code_id) WHERE code_id <> '';

CREATE INDEX scan_by_show ON scan (show_id);

CREATE TABLE lead (
  n              INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  show_id        BLOB NOT NULL REFERENCES show (id),
  contact_id     BLOB REFERENCES contact (id),
  company_id     BLOB REFERENCES company (id),
  scan_id        BLOB REFERENCES scan (id),
  job_title      TEXT NOT NULL,
  grade          TEXT,
  stage          TEXT NOT NULL,
  closed_reason  TEXT NOT NULL,
  budget         TEXT NOT NULL,
  authority      TEXT NOT NULL,
  need           TEXT NOT NULL,
  timing         TEXT NOT NULL,
  value_minor    INTEGER,
  value_currency TEXT,
  staff_id       BLOB REFERENCES staff (id),
  logged_at      TEXT NOT NULL,
  deleted_at     TEXT,
  CHECK (contact_id IS NOT NULL OR company_id IS NOT NULL OR scan_id IS NOT NULL),
  CHECK ((value_minor IS NULL) = (value_currency IS NULL))
) STRICT;

CREATE UNIQUE INDEX lead_one_per_contact_and_show ON lead (contact_id, show_id)
  WHERE contact_id IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX lead_by_show ON lead (show_id, logged_at);

CREATE INDEX lead_by_contact ON lead (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX lead_by_company ON lead (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX lead_by_scan ON lead (scan_id) WHERE scan_id IS NOT NULL;

CREATE TABLE lead_interest (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id    BLOB NOT NULL REFERENCES lead (id),
  position   INTEGER NOT NULL,
  topic_id   BLOB REFERENCES topic (id),
  product_id BLOB REFERENCES product (id),
  CHECK ((topic_id IS NULL) <> (product_id IS NULL)),
  UNIQUE (lead_id, topic_id),
  UNIQUE (lead_id, product_id)
) STRICT;

CREATE INDEX lead_interest_by_topic ON lead_interest (topic_id) WHERE topic_id IS NOT NULL;

CREATE INDEX lead_interest_by_product ON lead_interest (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE note (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id    BLOB NOT NULL REFERENCES lead (id),
  kind       TEXT NOT NULL,
  body       TEXT NOT NULL,
  at         TEXT NOT NULL,
  staff_id   BLOB REFERENCES staff (id),
  scan_id    BLOB REFERENCES scan (id),
  deleted_at TEXT
) STRICT;

CREATE INDEX note_by_lead ON note (lead_id, at);

CREATE TABLE follow_up (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  lead_id    BLOB NOT NULL REFERENCES lead (id),
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  -- The promise: a local day, perhaps a wall-clock time, in a named zone. `due_at` is the instant that follows.
  due_day    TEXT,
  due_time   TEXT,
  zone       TEXT NOT NULL,
  due_at     TEXT,
  priority   TEXT NOT NULL,
  staff_id   BLOB REFERENCES staff (id),
  created_at TEXT NOT NULL,
  snoozes    INTEGER NOT NULL,
  done_at    TEXT,
  outcome    TEXT NOT NULL,
  deleted_at TEXT, by_clock INTEGER NOT NULL DEFAULT 0 CHECK (by_clock IN (0, 1)), minutes INTEGER CHECK (minutes BETWEEN 1 AND 720),
  CHECK (due_time IS NULL OR due_day IS NOT NULL),
  CHECK ((due_day IS NULL) = (due_at IS NULL))
) STRICT;

CREATE INDEX follow_up_by_lead ON follow_up (lead_id, due_at);

CREATE TABLE market_note (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind       TEXT NOT NULL,
  body       TEXT NOT NULL,
  weight     INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  company_id BLOB REFERENCES company (id),
  show_id    BLOB REFERENCES show (id),
  lead_id    BLOB REFERENCES lead (id),
  staff_id   BLOB REFERENCES staff (id),
  at         TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX market_note_by_show ON market_note (show_id, at);

CREATE INDEX market_note_by_company ON market_note (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX market_note_by_lead ON market_note (lead_id) WHERE lead_id IS NOT NULL;

CREATE TABLE market_note_topic (
  n              INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  market_note_id BLOB NOT NULL REFERENCES market_note (id),
  topic_id       BLOB NOT NULL REFERENCES topic (id),
  UNIQUE (market_note_id, topic_id)
) STRICT;

CREATE INDEX market_note_topic_by_topic ON market_note_topic (topic_id);

CREATE TABLE quote (
  n               INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  number          TEXT NOT NULL,
  revision        INTEGER NOT NULL CHECK (revision >= 1),
  lead_id         BLOB REFERENCES lead (id),
  company_id      BLOB REFERENCES company (id),
  contact_id      BLOB REFERENCES contact (id),
  show_id         BLOB REFERENCES show (id),
  staff_id        BLOB REFERENCES staff (id),
  currency        TEXT NOT NULL,
  incoterm        TEXT,
  place           TEXT NOT NULL,
  transport_mode  TEXT,
  discount        TEXT NOT NULL,
  tax_rate        TEXT NOT NULL,
  tax_note        TEXT NOT NULL,
  payment_terms   TEXT NOT NULL,
  lead_time       TEXT NOT NULL,
  packing         TEXT NOT NULL,
  issued_on       TEXT NOT NULL,
  valid_until     TEXT,
  binding         INTEGER NOT NULL CHECK (binding IN (0, 1)),
  remarks         TEXT NOT NULL,
  language        TEXT NOT NULL,
  state           TEXT NOT NULL,
  rejection       TEXT NOT NULL,
  sent_at         TEXT,
  snapshot        TEXT,
  total_minor     INTEGER NOT NULL,
  deleted_at      TEXT, second_language TEXT NOT NULL DEFAULT '', rate_currency TEXT NOT NULL DEFAULT '', rate TEXT NOT NULL DEFAULT '', rate_day TEXT,
  UNIQUE (number, revision),
  -- What was sent is frozen.
  CHECK ((sent_at IS NULL) = (snapshot IS NULL))
) STRICT;

CREATE INDEX quote_by_lead ON quote (lead_id) WHERE lead_id IS NOT NULL;

CREATE INDEX quote_by_company ON quote (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX quote_by_contact ON quote (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE quote_line (
  n           INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  quote_id    BLOB NOT NULL REFERENCES quote (id),
  position    INTEGER NOT NULL,
  product_id  BLOB REFERENCES product (id),
  description TEXT NOT NULL,
  quantity    TEXT NOT NULL,
  unit        TEXT NOT NULL,
  unit_price  TEXT NOT NULL,
  discount    TEXT NOT NULL
, tax_rate TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX quote_line_by_quote ON quote_line (quote_id, position);

CREATE INDEX quote_line_by_product ON quote_line (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE consent (
  n               INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  contact_id      BLOB NOT NULL REFERENCES contact (id),
  basis           TEXT NOT NULL,
  notice_version  TEXT NOT NULL,
  notice_language TEXT NOT NULL,
  marketing       INTEGER NOT NULL CHECK (marketing IN (0, 1)),
  channel         TEXT NOT NULL,
  at              TEXT NOT NULL,
  staff_id        BLOB REFERENCES staff (id),
  retain_until    TEXT
) STRICT;

CREATE INDEX consent_by_contact ON consent (contact_id, at);

CREATE TABLE origin (
  n           INTEGER PRIMARY KEY,
  device      BLOB NOT NULL CHECK (length(device) = 16),
  incarnation BLOB NOT NULL CHECK (length(incarnation) = 16),
  UNIQUE (device, incarnation)
) STRICT;

CREATE TABLE op (
  n            INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  origin_n     INTEGER NOT NULL REFERENCES origin (n),
  seq          INTEGER NOT NULL,
  hlc          INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  -- The record it is about, when it is about one.
  subject_tab  INTEGER,
  subject_id   BLOB,
  at           TEXT NOT NULL,
  staff_id     BLOB,
  schema       INTEGER NOT NULL,
  undoes       INTEGER REFERENCES op (n),
  undone_by    INTEGER REFERENCES op (n),
  -- Its changes are those with first_change <= n <= last_change.
  first_change INTEGER NOT NULL,
  last_change  INTEGER NOT NULL,
  UNIQUE (origin_n, seq)
) STRICT;

CREATE INDEX op_by_hlc ON op (hlc);

CREATE TABLE change (
  n      INTEGER PRIMARY KEY,
  op_n   INTEGER NOT NULL REFERENCES op (n),
  tab    INTEGER NOT NULL,
  row_id BLOB NOT NULL,
  act    INTEGER NOT NULL CHECK (act BETWEEN 1 AND 3),
  before TEXT,
  after  TEXT
) STRICT;

CREATE INDEX change_by_row ON change (tab, row_id, n);

CREATE INDEX change_removed ON change (tab) WHERE act = 3;

CREATE TABLE journal_table (
  code INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE export_log (
  n        INTEGER PRIMARY KEY,
  id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  at       TEXT NOT NULL,
  staff_id BLOB,
  what     TEXT NOT NULL,
  format   TEXT NOT NULL,
  profile  TEXT NOT NULL,
  file     TEXT NOT NULL,
  rows     INTEGER NOT NULL
, recipient TEXT NOT NULL DEFAULT '') STRICT;

CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

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
, needs_step INTEGER NOT NULL DEFAULT 0, answer_minutes INTEGER, answers TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX lead_row_by_last ON lead_row (last_at, n, show_n, facets, staff_n);

CREATE INDEX lead_row_by_name ON lead_row (name_sort, n, show_n, facets, staff_n);

CREATE INDEX lead_row_by_company ON lead_row (company_sort, n, show_n, facets, staff_n);

CREATE INDEX lead_row_by_grade ON lead_row (grade_sort, n, show_n, facets, staff_n);

CREATE INDEX lead_row_by_due ON lead_row (due_at, n, show_n, facets, staff_n);

CREATE INDEX lead_row_by_value ON lead_row (value_sort, n, show_n, facets, staff_n);

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

CREATE INDEX follow_up_by_clock ON follow_up (lead_id) WHERE by_clock AND done_at IS NULL AND deleted_at IS NULL;

CREATE INDEX lead_row_needing_step ON lead_row (grade_sort, n, show_n, staff_n) WHERE needs_step;

CREATE INDEX lead_row_by_answer ON lead_row (show_n, answer_minutes) WHERE answer_minutes IS NOT NULL;

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

CREATE TABLE export_profile (
  n          INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  what       TEXT NOT NULL,
  voice      TEXT NOT NULL,
  columns    TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

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

CREATE INDEX import_row_by_badge ON import_row (json_extract(cells, '$.badge')) WHERE json_extract(cells, '$.badge') IS NOT NULL;

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

CREATE INDEX lead_row_by_facets
  ON lead_row (show_n, facets, staff_n, due_at, logged_at, contact_n, company_n, topics, answers, value_sort);

CREATE TABLE quote_row (
  n           INTEGER PRIMARY KEY,
  buyer_sort  BLOB NOT NULL,
  number      TEXT NOT NULL,
  state       TEXT NOT NULL,
  currency    TEXT NOT NULL,
  total_minor INTEGER NOT NULL,
  issued_on   TEXT NOT NULL,
  valid_until TEXT
) STRICT;

CREATE INDEX quote_row_by_day ON quote_row (issued_on);

CREATE INDEX quote_row_by_buyer ON quote_row (buyer_sort);

CREATE INDEX quote_row_pipeline ON quote_row (currency, issued_on, state, valid_until, total_minor);

CREATE TABLE product_text_row (
  n         INTEGER PRIMARY KEY,
  name_sort BLOB NOT NULL
) STRICT;

CREATE TABLE follow_up_row (
  n          INTEGER PRIMARY KEY,
  is_done    INTEGER NOT NULL,
  sort_at    TEXT NOT NULL,
  -- The day of a promise stands here too, so that a week is counted without leaving the index.
  due_day    TEXT NOT NULL,
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

CREATE INDEX follow_up_row_by_time ON follow_up_row (is_done, sort_at, n, due_day, show_n, staff_n, grade_sort, kind, country);

CREATE INDEX follow_up_row_by_slot ON follow_up_row (is_done, sort_at, ends_at, staff_n, whom_n) WHERE ends_at <> '';

CREATE INDEX op_undo ON op (n) WHERE kind = 'undo';

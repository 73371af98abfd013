-- What lists of quotes and products are sorted, narrowed and counted by, derived beside them. A quote's own row carries every
-- word that went out; this one is narrow. Quotes in the bin have none.

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
-- All that is counted by, so that the quotes are counted without leaving it.
CREATE INDEX quote_row_pipeline ON quote_row (currency, issued_on, state, valid_until, total_minor);
DROP INDEX quote_pipeline;
DROP INDEX quote_by_day;
DROP INDEX quote_by_state;

-- By what a product's name in one language is sorted.
CREATE TABLE product_text_row (
  n         INTEGER PRIMARY KEY,
  name_sort BLOB NOT NULL
) STRICT;

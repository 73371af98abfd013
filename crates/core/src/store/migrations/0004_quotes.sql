-- What a quote needs to be written, sent and printed. Discounts say what they are: `5%`, or an amount such as `120.00`.

ALTER TABLE exhibitor ADD COLUMN native_address TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibitor ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibitor ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibitor ADD COLUMN website TEXT NOT NULL DEFAULT '';
-- How quotes are numbered; `{D}` is the letter of the device that made them.
ALTER TABLE exhibitor ADD COLUMN quote_pattern TEXT NOT NULL DEFAULT 'Q-{YYYY}-{D}{NNN}';

ALTER TABLE product ADD COLUMN hs_code TEXT NOT NULL DEFAULT '';
-- Weights in kilograms, decimal text.
ALTER TABLE product ADD COLUMN net_weight TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN gross_weight TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN packing TEXT NOT NULL DEFAULT '';

-- A price holds from a quantity on, and may end.
ALTER TABLE product_price ADD COLUMN min_quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE product_price ADD COLUMN valid_until TEXT;

-- A second language stands beside the first one on paper.
ALTER TABLE quote ADD COLUMN second_language TEXT NOT NULL DEFAULT '';
-- When prices were converted: from which currency, at which rate, of which day.
ALTER TABLE quote ADD COLUMN rate_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE quote ADD COLUMN rate TEXT NOT NULL DEFAULT '';
ALTER TABLE quote ADD COLUMN rate_day TEXT;
UPDATE quote SET discount = discount || '%' WHERE discount <> '';

-- Empty takes the quote's own rate.
ALTER TABLE quote_line ADD COLUMN tax_rate TEXT NOT NULL DEFAULT '';
UPDATE quote_line SET discount = discount || '%' WHERE discount <> '';

-- What quotes are printed on: `a4`, `us-letter`, or empty for what the buyer's country uses.
ALTER TABLE exhibitor ADD COLUMN paper TEXT NOT NULL DEFAULT '';

-- Sums by currency, month and state are read from the index alone.
CREATE INDEX quote_pipeline ON quote (currency, issued_on, state, valid_until, total_minor) WHERE deleted_at IS NULL;

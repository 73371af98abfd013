-- A product's photo and our logo: kept with the pictures of leads, under their hash.
ALTER TABLE product ADD COLUMN photo TEXT REFERENCES photo (hash);
ALTER TABLE exhibitor ADD COLUMN logo TEXT REFERENCES photo (hash);

-- The picture on a person's card, kept under its hash as all pictures are.
ALTER TABLE contact ADD COLUMN photo TEXT REFERENCES photo (hash);

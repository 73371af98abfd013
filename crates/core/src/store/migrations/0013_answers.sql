-- What a lead chose of our own questions, so that lists are filtered and counted by it.
ALTER TABLE lead_row ADD COLUMN answers TEXT NOT NULL DEFAULT '';
DROP INDEX lead_row_by_facets;
CREATE INDEX lead_row_by_facets
  ON lead_row (show_n, facets, staff_n, due_at, logged_at, contact_n, company_n, topics, answers, value_sort);

-- What lists and totals cost is what is on the shelf: totals are read from an index, and rows for lists are of the
-- versions on the shelf alone. What an older version holds is still in `findings`.
DROP INDEX articles_shelf;
CREATE INDEX articles_shelf ON articles (place, id, quotes, proposals, replaced_by) WHERE replaced_by IS NULL;
DELETE FROM quotes WHERE article IN (SELECT id FROM articles WHERE replaced_by IS NOT NULL);
DELETE FROM proposals WHERE article IN (SELECT id FROM articles WHERE replaced_by IS NOT NULL);
DELETE FROM people WHERE article IN (SELECT id FROM articles WHERE replaced_by IS NOT NULL);

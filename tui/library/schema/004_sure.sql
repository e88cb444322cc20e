-- Whether a finding is sure: lists over all articles put the others behind.
ALTER TABLE quotes ADD COLUMN sure INTEGER NOT NULL DEFAULT 1;
ALTER TABLE proposals ADD COLUMN sure INTEGER NOT NULL DEFAULT 1;
-- 0.7 is what was unsure when this was written; findings of newer rules bring their own.
UPDATE quotes SET sure = 0 FROM findings f, json_each(f.found, '$.quotes') each
WHERE f.article = quotes.article AND each.key = nth AND json_extract(each.value, '$.confidence') < 0.7;
UPDATE proposals SET sure = 0 FROM findings f, json_each(f.found, '$.proposals') each
WHERE f.article = proposals.article AND each.key = nth AND json_extract(each.value, '$.confidence') < 0.7;
CREATE INDEX quotes_unsure ON quotes (article) WHERE NOT sure;
CREATE INDEX proposals_unsure ON proposals (article) WHERE NOT sure;

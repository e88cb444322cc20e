-- A library of version 4 where the file cannot be written: no date is a guess, nothing was skipped or is looked at again.
-- That of version 1 has its own view of the articles already.
CREATE TEMP VIEW IF NOT EXISTS articles AS SELECT *, 0 AS published_guessed FROM main.articles;
CREATE TEMP VIEW problems AS SELECT '' AS path, '' AS reason, '' AS at WHERE 0;
CREATE TEMP VIEW sources AS SELECT '' AS address, '' AS kind, '' AS fetched WHERE 0;

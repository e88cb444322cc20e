-- How the people of a library of version 2 are read where the file cannot be written: those of the shelf alone.
CREATE TEMP VIEW people AS
SELECT * FROM main.people WHERE article IN (SELECT id FROM main.articles WHERE replaced_by IS NULL);

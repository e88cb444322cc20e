-- How own work of version 1 is read where the file cannot be written: it has no saved searches.
CREATE TEMP VIEW searches AS SELECT '' AS name, '' AS query, '' AS made WHERE FALSE;

-- A library of version 5 where the file cannot be written: nobody has been linked, no copies have been told.
CREATE TEMP VIEW persons AS SELECT NULL AS id, NULL AS name, NULL AS kind, NULL AS role, 0 AS articles, 0 AS quotes WHERE 0;
CREATE TEMP VIEW links AS SELECT name, ifnull(role, '') AS role, NULL AS person, count(*) AS articles, sum(quotes) AS quotes
FROM people GROUP BY 1, 2;
CREATE TEMP VIEW variants AS SELECT NULL AS article, NULL AS lead WHERE 0;

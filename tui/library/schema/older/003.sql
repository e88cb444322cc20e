-- The findings of a library of version 3 where the file cannot be written: all as sure as each other.
CREATE TEMP VIEW quotes AS SELECT *, 1 AS sure FROM main.quotes;
CREATE TEMP VIEW proposals AS SELECT *, 1 AS sure FROM main.proposals;

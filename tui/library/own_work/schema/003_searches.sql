-- Searches a person has saved under a name.
CREATE TABLE searches (
    name  TEXT PRIMARY KEY,
    query TEXT NOT NULL,                    -- as it was typed
    made  TEXT NOT NULL                     -- ISO 8601, UTC
) WITHOUT ROWID;

-- A date may be a guess. What was skipped is kept with its reason, and where to look again for articles.
ALTER TABLE articles ADD COLUMN published_guessed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE problems (
    path     TEXT PRIMARY KEY,      -- absolute path or address
    reason   TEXT NOT NULL,         -- a clause that goes after it
    at       TEXT NOT NULL          -- ISO 8601, UTC
) WITHOUT ROWID;
CREATE TABLE sources (
    address  TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,         -- feed or page
    fetched  TEXT NOT NULL          -- ISO 8601, UTC: when it last gave something
) WITHOUT ROWID;

-- A person's own work, in a file of its own beside the library: an import never makes a note wait, a damaged library
-- takes no note with it. Nothing here refers to a row of the library: texts are named by their SHA-256.
-- Text may hold what UTF-8 cannot (a lone surrogate of a file name); such values are blobs.

CREATE TABLE bookmarks (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    text_sha256 TEXT NOT NULL,
    kind        TEXT NOT NULL,             -- quote, proposal, selection, article
    spans       TEXT NOT NULL,             -- JSON: [[start, end], …], code points
    words       TEXT NOT NULL,             -- the text from the first to the last of them, as it stood
    said        TEXT,                      -- direct, mixed, indirect; of a quote
    speaker     TEXT,
    label       TEXT,                      -- of a proposal
    cited       TEXT NOT NULL,             -- JSON: what a citation says of the article
    note        TEXT NOT NULL DEFAULT '',
    made        TEXT NOT NULL,             -- ISO 8601, UTC
    changed     TEXT NOT NULL,
    UNIQUE (text_sha256, kind, spans)
);

CREATE TABLE collections (
    bookmark INTEGER NOT NULL REFERENCES bookmarks (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    PRIMARY KEY (bookmark, name)
) WITHOUT ROWID;
CREATE INDEX collections_name ON collections (name);

-- One row an article that was opened.
CREATE TABLE reading (
    text_sha256 TEXT PRIMARY KEY,
    read        INTEGER NOT NULL DEFAULT 0,
    position    INTEGER NOT NULL DEFAULT 0, -- code points from the start of the text
    changed     TEXT NOT NULL
) WITHOUT ROWID;

-- Places a person gave a letter.
CREATE TABLE marks (
    letter      TEXT PRIMARY KEY,
    text_sha256 TEXT NOT NULL,
    position    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sessions (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                     -- JSON
) WITHOUT ROWID;

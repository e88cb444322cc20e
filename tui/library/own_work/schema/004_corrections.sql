-- What a person has put right: one row a change, tied to the text, the span and the words like a bookmark.
CREATE TABLE corrections (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order they are applied in
    target      TEXT NOT NULL,                     -- article, quote, proposal
    text_sha256 TEXT NOT NULL,
    spans       TEXT NOT NULL,                     -- JSON: [[start, end], …], code points; [] for an article
    words       TEXT NOT NULL,                     -- the text from the first to the last of them, as it stood
    change      TEXT NOT NULL,                     -- JSON: {"set": what, "to": its value}
    cited       TEXT NOT NULL,                     -- JSON: what a citation says of the article
    made_by     TEXT NOT NULL DEFAULT '',          -- whoever made it elsewhere
    made        TEXT NOT NULL                      -- ISO 8601, UTC
);
CREATE INDEX corrections_text ON corrections (text_sha256);

-- Words a person sorts articles by.
CREATE TABLE tags (
    text_sha256 TEXT NOT NULL,
    tag         TEXT NOT NULL,
    PRIMARY KEY (text_sha256, tag)
) WITHOUT ROWID;
CREATE INDEX tags_tag ON tags (tag);

-- Another value after every change: tells whoever works with a copy whether it is still the newest.
CREATE TABLE states (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

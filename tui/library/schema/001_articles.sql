-- Articles, their texts and what was found in them.
-- Text may hold what UTF-8 cannot (a lone surrogate of a file name); such values are blobs, so columns have no strict type.

CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value
) WITHOUT ROWID;

-- One row a version of an article. `place` orders the shelf; a new version takes over the place of the one it replaces.
CREATE TABLE articles (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    place            INTEGER NOT NULL,
    replaced_by      INTEGER REFERENCES articles (id),
    changed          INTEGER NOT NULL,  -- the number of the last change to the library that touched it
    origin           TEXT,              -- absolute path or address it came from; NULL: nowhere that could change
    added            TEXT NOT NULL,     -- ISO 8601, UTC
    sample           INTEGER NOT NULL DEFAULT 0,
    file             TEXT NOT NULL,
    sha256           TEXT NOT NULL,
    text_sha256      TEXT NOT NULL,
    encoding         TEXT NOT NULL,
    encoding_guessed INTEGER NOT NULL,
    name             TEXT NOT NULL,     -- what a list calls it: the title or the opening words
    title            TEXT,
    title_start      INTEGER,
    title_end        INTEGER,
    subtitle_start   INTEGER,
    subtitle_end     INTEGER,
    source           TEXT,
    published        TEXT,
    language         TEXT NOT NULL,
    furniture        TEXT NOT NULL,     -- JSON: [[start, end], …]
    words            INTEGER NOT NULL,
    extractor        TEXT NOT NULL,     -- the version of the rules that made the findings
    imported         INTEGER NOT NULL DEFAULT 0, -- the findings came with the article: never extracted again
    quotes           INTEGER NOT NULL,
    proposals        INTEGER NOT NULL,
    people           INTEGER NOT NULL
);
CREATE INDEX articles_shelf ON articles (place, id) WHERE replaced_by IS NULL;
CREATE INDEX articles_changed ON articles (changed);
CREATE INDEX articles_text ON articles (text_sha256);
CREATE INDEX articles_origin ON articles (origin) WHERE origin IS NOT NULL;
CREATE INDEX articles_extractor ON articles (extractor) WHERE replaced_by IS NULL AND NOT imported;

-- Large values apart, so that reading the shelf does not read them.
CREATE TABLE texts (
    article  INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text     TEXT NOT NULL
);
CREATE TABLE findings (
    article  INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    found    TEXT NOT NULL              -- JSON, the output contract without the texts
);

-- Light rows for lists over all articles; `nth` counts within the findings of the article.
CREATE TABLE quotes (
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    nth      INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    speaker  TEXT,
    spans    TEXT NOT NULL,             -- JSON
    PRIMARY KEY (article, nth)
) WITHOUT ROWID;
CREATE TABLE proposals (
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    nth      INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    label    TEXT NOT NULL,
    party    TEXT,                      -- the first proposer
    spans    TEXT NOT NULL,             -- JSON
    PRIMARY KEY (article, nth)
) WITHOUT ROWID;
CREATE TABLE people (
    article  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    nth      INTEGER NOT NULL,
    name     TEXT NOT NULL,
    role     TEXT,
    quotes   INTEGER NOT NULL,          -- how many of the article's quotes are theirs
    mentions TEXT NOT NULL,             -- JSON
    PRIMARY KEY (article, nth)
) WITHOUT ROWID;
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX people_name ON people (name);

-- What a person has put right stands in the rows that lists, search and citations read; what was there before it is kept
-- apart, so that every correction can be taken back and applied anew to whatever newer rules find.
ALTER TABLE articles ADD COLUMN corrected TEXT NOT NULL DEFAULT ''; -- which of its fields, divided by blanks
ALTER TABLE quotes ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE proposals ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;

CREATE TABLE uncorrected (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    about   TEXT NOT NULL,              -- JSON: the fields as the article has them
    found   TEXT NOT NULL,              -- JSON like `findings`: what the rules found
    state   TEXT NOT NULL               -- digest of the corrections applied to it
);

-- Articles taken out, so that whoever holds a copy of them (an index, a screen) learns of it.
CREATE TABLE removed (
    changed INTEGER NOT NULL,           -- the number of the change that took it out
    article INTEGER NOT NULL,
    PRIMARY KEY (changed, article)
) WITHOUT ROWID;

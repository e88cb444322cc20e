-- Which quotes render one utterance. All of it can be made again from articles, links and a person's own work; what is
-- to be done is noted by triggers: articles whose quotes are to be compared, renderings whose track is to be made anew.
CREATE TABLE wordings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL,
    nth     INTEGER NOT NULL,
    speaker INTEGER,               -- whoever it is among `persons`; NULL: not named
    day     INTEGER,               -- of the article, days since 0001-01-01; NULL: without a date
    weight  REAL NOT NULL,         -- how much its words tell
    track   INTEGER                -- the fullest rendering of the utterance; NULL: there is no other one
);
CREATE UNIQUE INDEX wordings_quote ON wordings (article, nth);
CREATE INDEX wordings_track ON wordings (track) WHERE track NOT NULL;
CREATE INDEX wordings_speaker ON wordings (speaker, day) WHERE speaker NOT NULL AND day NOT NULL;
-- Renderings that share words side by side have a key in common. Those of quotes that are gone are swept now and then.
CREATE TABLE wording_keys (
    key     INTEGER NOT NULL,
    wording INTEGER NOT NULL,
    PRIMARY KEY (key, wording)
) WITHOUT ROWID;
-- Which are alike, and how much; each pair both ways.
CREATE TABLE wording_pairs (
    one      INTEGER NOT NULL,
    other    INTEGER NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE TABLE wordings_due (article INTEGER PRIMARY KEY);
CREATE TABLE wordings_loose (wording INTEGER PRIMARY KEY);
INSERT INTO wordings_due SELECT DISTINCT article FROM quotes;

CREATE TRIGGER wording_put AFTER INSERT ON quotes BEGIN
    INSERT OR IGNORE INTO wordings_due VALUES (new.article);
END;
CREATE TRIGGER wording_taken AFTER DELETE ON quotes BEGIN
    DELETE FROM wordings WHERE article = old.article AND nth = old.nth;
END;
CREATE TRIGGER wording_gone AFTER DELETE ON wordings BEGIN
    INSERT OR IGNORE INTO wordings_loose SELECT other FROM wording_pairs WHERE one = old.id;
    DELETE FROM wording_pairs WHERE other = old.id AND one IN (SELECT other FROM wording_pairs WHERE one = old.id);
    DELETE FROM wording_pairs WHERE one = old.id;
    DELETE FROM wordings_loose WHERE wording = old.id;
END;
CREATE TRIGGER wording_dated AFTER UPDATE OF published ON articles WHEN new.replaced_by IS NULL BEGIN
    INSERT OR IGNORE INTO wordings_due SELECT new.id WHERE EXISTS (SELECT 1 FROM quotes WHERE article = new.id);
END;
CREATE TRIGGER wording_of_another AFTER UPDATE OF person ON links BEGIN
    INSERT OR IGNORE INTO wordings_due
    SELECT p.article FROM people p WHERE p.name = new.name AND ifnull(p.role, '') = new.role AND p.quotes > 0;
END;

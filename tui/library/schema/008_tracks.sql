-- Which proposals of many articles are one. All of it can be made again from the findings: it is dropped where another
-- version of the rules made it. Triggers note what is to be followed.
CREATE TABLE tracks (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    label     TEXT NOT NULL,
    proposals INTEGER NOT NULL,          -- how many are of it
    first     TEXT,                      -- the first and the last day of its articles; NULL: all undated
    last      TEXT,
    fewer     INTEGER NOT NULL DEFAULT 0 -- whether one went since that was written
) WITHOUT ROWID;
CREATE INDEX tracks_listed ON tracks (proposals DESC, last DESC, id);

CREATE TABLE track_members (
    article INTEGER NOT NULL,
    nth     INTEGER NOT NULL,
    track   TEXT,                        -- NULL: not followed yet
    profile TEXT,                        -- JSON: what it is known by
    PRIMARY KEY (article, nth)
) WITHOUT ROWID;
CREATE INDEX track_members_track ON track_members (track) WHERE track NOT NULL;
CREATE INDEX track_members_new ON track_members (article, nth) WHERE track IS NULL;

-- What the members of a track have in common with whatever may be of it.
CREATE TABLE track_keys (
    key   TEXT NOT NULL,
    track TEXT NOT NULL,
    PRIMARY KEY (key, track)
) WITHOUT ROWID;
CREATE INDEX track_keys_track ON track_keys (track);

-- For which state or body somebody is known to speak, in how many findings.
CREATE TABLE spokespeople (
    person TEXT NOT NULL,
    party  TEXT NOT NULL,
    often  INTEGER NOT NULL,
    PRIMARY KEY (person, party)
) WITHOUT ROWID;

INSERT INTO track_members SELECT article, nth, NULL, NULL FROM proposals;
CREATE TRIGGER proposals_put AFTER INSERT ON proposals BEGIN
    INSERT OR REPLACE INTO track_members VALUES (new.article, new.nth, NULL, NULL);
END;
CREATE TRIGGER proposals_taken AFTER DELETE ON proposals BEGIN
    UPDATE tracks SET proposals = proposals - 1, fewer = 1
    WHERE id = (SELECT track FROM track_members WHERE article = old.article AND nth = old.nth);
    DELETE FROM track_members WHERE article = old.article AND nth = old.nth;
END;

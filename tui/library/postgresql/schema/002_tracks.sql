-- Step 8 of `tui/library/schema`: which proposals of many articles are one.
CREATE TABLE tracks (
    id        words PRIMARY KEY,
    kind      words NOT NULL,
    label     words NOT NULL,
    proposals bigint NOT NULL,
    first     words,
    last      words,
    fewer     integer NOT NULL DEFAULT 0
);
CREATE INDEX tracks_listed ON tracks (proposals DESC, last DESC NULLS LAST, id);
CREATE TABLE track_members (
    article bigint NOT NULL,
    nth     integer NOT NULL,
    track   words,
    profile words,
    PRIMARY KEY (article, nth)
);
CREATE INDEX track_members_track ON track_members (track) WHERE track IS NOT NULL;
CREATE INDEX track_members_new ON track_members (article, nth) WHERE track IS NULL;
CREATE TABLE track_keys (
    key   words NOT NULL,
    track words NOT NULL,
    PRIMARY KEY (key, track)
);
CREATE INDEX track_keys_track ON track_keys (track);
CREATE TABLE spokespeople (
    person words NOT NULL,
    party  words NOT NULL,
    often  bigint NOT NULL,
    PRIMARY KEY (person, party)
);
INSERT INTO track_members SELECT article, nth, NULL, NULL FROM proposals;

CREATE FUNCTION proposals_put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO track_members VALUES (new.article, new.nth, NULL, NULL)
    ON CONFLICT (article, nth) DO UPDATE SET track = NULL, profile = NULL;
    RETURN NULL;
END $$;
CREATE FUNCTION proposals_taken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE tracks SET proposals = proposals - 1, fewer = 1
    WHERE id = (SELECT track FROM track_members WHERE article = old.article AND nth = old.nth);
    DELETE FROM track_members WHERE article = old.article AND nth = old.nth;
    RETURN NULL;
END $$;
CREATE TRIGGER proposals_put AFTER INSERT ON proposals FOR EACH ROW EXECUTE FUNCTION proposals_put();
CREATE TRIGGER proposals_taken AFTER DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION proposals_taken();

-- Who is one person, organisation or state, whatever articles call them. Names and roles are linked, not rows: an article
-- more that names somebody known as before changes no link. Triggers keep the counts with the rows of `people`.
CREATE TABLE persons (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,              -- the fullest and most frequent of their names
    kind     TEXT NOT NULL,              -- person, organisation, state, name (nothing tells which), unnamed, undecided
    role     TEXT,
    articles INTEGER NOT NULL DEFAULT 0,
    quotes   INTEGER NOT NULL DEFAULT 0
);
-- Descriptions, which are nobody's name, stand behind all names.
CREATE INDEX persons_listed ON persons (kind = 'unnamed', quotes DESC, articles DESC, name);
CREATE INDEX persons_name ON persons (name);

-- One row a name with a role that articles give it ('': none).
CREATE TABLE links (
    name     TEXT NOT NULL,
    role     TEXT NOT NULL,
    person   INTEGER REFERENCES persons (id), -- NULL: not linked yet
    articles INTEGER NOT NULL,
    quotes   INTEGER NOT NULL,
    PRIMARY KEY (name, role)
) WITHOUT ROWID;
CREATE INDEX links_person ON links (person);
CREATE INDEX links_new ON links (name) WHERE person IS NULL;
CREATE INDEX links_gone ON links (name) WHERE articles < 1;

-- Names that may be one have a key in common.
CREATE TABLE link_keys (
    key  TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (key, name)
) WITHOUT ROWID;
CREATE INDEX link_keys_name ON link_keys (name);

-- Acronyms that articles give for a body, in how many of them.
ALTER TABLE people ADD COLUMN short TEXT;
CREATE TABLE acronyms (
    short    TEXT NOT NULL,
    name     TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (short, name)
) WITHOUT ROWID;
CREATE INDEX acronyms_name ON acronyms (name);

INSERT INTO links SELECT name, ifnull(role, ''), NULL, count(*), sum(quotes) FROM people GROUP BY 1, 2;

CREATE TRIGGER people_put AFTER INSERT ON people BEGIN
    INSERT INTO links VALUES (new.name, ifnull(new.role, ''), NULL, 1, new.quotes)
    ON CONFLICT DO UPDATE SET articles = articles + 1, quotes = quotes + new.quotes;
    INSERT INTO acronyms SELECT new.short, new.name, 1 WHERE new.short NOT NULL
    ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER people_taken AFTER DELETE ON people BEGIN
    UPDATE links SET articles = articles - 1, quotes = quotes - old.quotes
    WHERE name = old.name AND role = ifnull(old.role, '');
    UPDATE acronyms SET articles = articles - 1 WHERE short = old.short AND name = old.name;
END;
CREATE TRIGGER links_counted AFTER UPDATE OF articles, quotes ON links WHEN new.person NOT NULL BEGIN
    UPDATE persons SET articles = articles + new.articles - old.articles, quotes = quotes + new.quotes - old.quotes
    WHERE id = new.person;
END;
CREATE TRIGGER links_moved AFTER UPDATE OF person ON links BEGIN
    UPDATE persons SET articles = articles - old.articles, quotes = quotes - old.quotes WHERE id = old.person;
    UPDATE persons SET articles = articles + new.articles, quotes = quotes + new.quotes WHERE id = new.person;
END;

-- Near copies of one article. `lead` is the one that stands for them in a list; it has no row itself.
CREATE TABLE variants (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    lead    INTEGER NOT NULL
);
CREATE INDEX variants_lead ON variants (lead);
-- Of each article on the shelf what texts that share most of their words share some of.
CREATE TABLE sketches (
    band    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (band, article)
) WITHOUT ROWID;
CREATE INDEX sketches_article ON sketches (article);
-- Articles that were there before are compared once there is time.
INSERT INTO facts SELECT 'copies not told up to', max(id) FROM articles HAVING max(id) NOT NULL;
CREATE TRIGGER lead_removed AFTER DELETE ON articles BEGIN
    UPDATE variants SET lead = (SELECT min(article) FROM variants WHERE lead = old.id) WHERE lead = old.id;
    DELETE FROM variants WHERE article = lead;
END;
CREATE TRIGGER lead_replaced AFTER UPDATE OF replaced_by ON articles WHEN new.replaced_by NOT NULL BEGIN
    DELETE FROM sketches WHERE article = new.id;
    DELETE FROM variants WHERE article = new.id;
    UPDATE variants SET lead = (SELECT min(article) FROM variants WHERE lead = new.id) WHERE lead = new.id;
    DELETE FROM variants WHERE article = lead;
END;

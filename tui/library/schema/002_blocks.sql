-- What articles say of themselves since Markdown is a format: their address, who wrote them, what their format sets apart.
ALTER TABLE articles ADD COLUMN url TEXT;
ALTER TABLE articles ADD COLUMN author TEXT;
ALTER TABLE articles ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]'; -- JSON: [[kind, start, end, mark], …]
ALTER TABLE articles ADD COLUMN notice TEXT;

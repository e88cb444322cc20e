-- Whom a person knows to be one, or not one: names as articles have them, `one` the lesser of the two.
CREATE TABLE persons (
    one   TEXT NOT NULL,
    other TEXT NOT NULL,
    same  INTEGER NOT NULL,               -- 1: one person; 0: two
    made  TEXT NOT NULL,                  -- ISO 8601, UTC
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

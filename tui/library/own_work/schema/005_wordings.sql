-- Which quotes a person knows to render one utterance, or not one: each tied to its text, the span and the words.
CREATE TABLE wordings (
    one_text    TEXT NOT NULL,             -- SHA-256; `one` stands before the other
    one_spans   TEXT NOT NULL,             -- JSON: [[start, end], …], code points
    one_words   TEXT NOT NULL,             -- the text from the first to the last of them, as it stood
    other_text  TEXT NOT NULL,
    other_spans TEXT NOT NULL,
    other_words TEXT NOT NULL,
    same        INTEGER NOT NULL,          -- 1: one utterance; 0: two
    made        TEXT NOT NULL,             -- ISO 8601, UTC
    PRIMARY KEY (one_text, one_spans, other_text, other_spans)
) WITHOUT ROWID;

"""The things of a list: "the withdrawal of all troops, an amnesty for those who give up their arms, and elections"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.proposals.stating.circumstances import LONGEST, is_time
from tui.extraction.proposals.stating.nouns import TYPES, head_headings
from tui.findings import Term

_BETWEEN = re.compile(r",\s+(?:(?:and|or|as\s+well\s+as)\s+)?|\s+and\s+(?=(?:an?|the|its|their|his|her)\s)")
_END = re.compile(r"[;:.!?—–]|\s-\s|”|\"")
_FEWEST = 2
"""Fewer things make no list."""


def items(doc: Document, reading: Reading, within: Span) -> list[Term]:
    """The things of a list in a stretch of the text, each as a term; none where there is no list.

    What tells more of a thing ("which left in May") is none; the list ends where a new clause begins.
    """
    text = doc.text
    stop = _END.search(text, within.start, within.end)
    end = stop.start() if stop else within.end
    found: list[Term] = []
    start = within.start
    for piece in (*(Span(*m.span()) for m in _BETWEEN.finditer(text, start, end)), Span(end, end)):
        phrase = _at(doc, reading, start)
        if phrase is not None and phrase.kind == "noun" and not is_time(doc, phrase):
            if _begins_a_clause(doc, reading, phrase, piece.start):
                break
            if not phrase.plural and is_person_noun(phrase.lemma.lower()):
                return []  # "after talks with officials, including the minister and his chief of staff"
            headings = head_headings(doc, phrase)
            first = doc.starts[phrase.first + (phrase.determiner in ("a", "an", "the"))]
            if first < piece.start <= first + LONGEST:
                found.append(Term(TYPES[headings[0]] if headings else "other", Span(first, piece.start)))
        start = piece.end
    return found if len(found) >= _FEWEST else []


def listed(doc: Document, reading: Reading, after: int, end: int) -> Iterator[Term]:
    """The things of a list after a colon between the offsets `after` and `end`: "three conditions: A, B and C"."""
    colon = next((at for at in doc.tokens_in(Span(after, end)) if doc.lows[at] == ":"), None)
    if colon is not None and colon + 1 < len(doc.starts):
        yield from items(doc, reading, Span(doc.starts[colon + 1], end))


def _at(doc: Document, reading: Reading, start: int) -> Phrase | None:
    """The phrase that begins at an offset, of several things the first."""
    token = doc.token_at(start)
    if doc.starts[token] != start:
        return None
    near = reading.phrases[max(0, bisect_left(reading.phrases, token, key=lambda phrase: phrase.first) - 1) :][:3]
    return next((p for outer in near for p in _parts(outer) if p.first == token and not p.conjuncts), None)


def _parts(phrase: Phrase) -> Iterator[Phrase]:
    yield phrase
    for part in (*phrase.conjuncts, *(a.phrase for a in phrase.prepositions if a.phrase is not None)):
        yield from _parts(part)


def _begins_a_clause(doc: Document, reading: Reading, phrase: Phrase, end: int) -> bool:
    """Whether a phrase does something before the offset `end`: ", the minister said"."""
    number = doc.sentence_at(doc.starts[phrase.first])
    for event in reading.of_sentence(number):
        verb = event.verb
        if verb is None or verb.form != "finite" or event.link == "relative" or event.subject is None:
            continue
        if event.subject.first == phrase.first and phrase.core < verb.first and doc.starts[verb.first] < end:
            return True
    return False

"""From a hit of the search to what its row shows: the sentence around it, with what matched."""

from __future__ import annotations

from collections.abc import Iterable

from tui.articles.article import Span
from tui.library.library import Library
from tui.reader.rows import NOBODY, Found
from tui.search.hit import Hit

AHEAD = 160
"""Code points of a sentence shown before and after what matched, where the sentence is longer."""


def founds(library: Library, hits: Iterable[Hit]) -> list[Found]:
    """The hits with their sentences. Reads the articles they are in: not for the event loop."""
    texts: dict[int, tuple[str, str]] = {}
    found = []
    for hit in hits:
        if hit.article not in texts:
            article = library.article(hit.article)
            texts[hit.article] = article.text, article.name
        found.append(_found(hit, *texts[hit.article]))
    return found


def _found(hit: Hit, text: str, name: str) -> Found:
    if hit.kind in ("article", "person"):
        head, head_marks = hit.text, hit.marks
    elif hit.kind == "text":
        head, head_marks = "in the text", ()
    else:
        head, head_marks = hit.speaker or NOBODY, hit.speaker_marks
    sentence = hit.sentence
    if hit.places and hit.places[0].start >= sentence.start + AHEAD:
        blank = text.rfind(" ", sentence.start, hit.places[0].start - AHEAD // 2)
        sentence = Span(max(blank + 1, sentence.start), sentence.end)
    sentence = Span(sentence.start, min(sentence.end, sentence.start + 4 * AHEAD))
    marks = tuple(
        Span(max(place.start, sentence.start) - sentence.start, min(place.end, sentence.end) - sentence.start)
        for place in hit.places
        if place.overlaps(sentence)
    )
    return Found(
        hit.kind, hit.nth, hit.article, hit.span, hit.places, head, head_marks, sentence.cut(text), marks, name
    )

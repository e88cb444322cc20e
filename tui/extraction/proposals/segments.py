"""The sentences of a reporting sentence: a quotation of several is parted at its inner full stops."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.document import Document

_INNER_END = re.compile(r"[.?!]+[\"”’')]*\s+(?=[\"“‘'(]*[A-Z])")
_SHORTEST = 12
"""What is no longer than this, in characters, is no sentence of its own: "No. 2"."""


def segments(doc: Document, sentence: Span) -> tuple[Span, ...]:
    """The sentences inside a reporting sentence, in order; the sentence itself where it quotes no more than one."""
    text = doc.text
    if not doc.stretches_in(sentence) and doc.stretch_at(sentence.start) is None:
        return (sentence,)
    found, start = [], sentence.start
    for match in _INNER_END.finditer(text, sentence.start, sentence.end):
        if doc.in_marks(match.start()) and match.start() - start > _SHORTEST:
            found.append(Span(start, match.start() + len(match[0].rstrip())))
            start = match.end()
    found.append(Span(start, sentence.end))
    return tuple(found)


def segment_at(doc: Document, sentence: Span, offset: int) -> Span:
    """The one of the `segments` of a reporting sentence that holds `offset`."""
    return next((part for part in segments(doc, sentence) if part.end > offset), sentence)

"""A passage: words cut from an article, with whose they are and where they stand, ready to go into a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tui.articles.article import Article, Span
from tui.findings import QuoteKind
from tui.taking.flowing import leaving, seen, unseen
from tui.taking.source import Source, check_unaltered, source_of

_MARKS = "“”„«»\"‘’'"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage: quoted words, the reporter's words between two quotations, or words left out."""

    kind: Literal["quoted", "between", "omitted"]
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words cut from an article, each paragraph on one line: quoted parts, and what stands between them."""

    parts: tuple[Part, ...]
    spans: tuple[Span, ...]
    """Where the quoted parts stand in the article's text: code points, end excluded."""
    kind: QuoteKind
    """``direct``: the speaker's own words; else the article's words for them, or of its own."""
    speaker: str | None
    source: Source
    warnings: tuple[str, ...] = ()
    """What a person should know before using the words: characters in them that cannot be seen."""


def passage_of(
    article: Article,
    spans: Sequence[Span],
    *,
    kind: QuoteKind = "indirect",
    speaker: str | None = None,
    omit_between: bool = False,
) -> Passage:
    """The stretches `spans` (in order, not overlapping) of an article as a passage.

    What stands between two of them is kept as it stands: the reporter's words between two quotations of a ``direct``
    passage, a part of the article's words in another. With `omit_between` it is left out and marked as left out.
    Raises `AlteredTextError` where the article's text is not what its SHA-256 says, `ValueError` for no span or spans
    outside the text.
    """
    check_unaltered(article)
    text = article.text
    if not spans or any(not 0 <= span.start < span.end <= len(text) for span in spans):
        raise ValueError(f"no such stretch in {article.file}: {list(map(tuple, spans))}")
    whole = Span(spans[0].start, spans[-1].end)
    if omit_between:
        parts = _with_omissions(text, spans)
    elif kind == "direct":
        parts = _with_reporter(text, spans)
    else:
        parts = (Part("quoted", whole.cut(text)),)
    return Passage(
        tuple(Part(part.kind, leaving(part.text)) for part in parts),
        tuple(spans),
        kind,
        seen(speaker) if speaker else None,
        source_of(article),
        unseen(whole.cut(text)),
    )


def _with_omissions(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    parts = [Part("quoted", spans[0].cut(text))]
    for previous, span in pairwise(spans):
        parts += (Part("omitted", text[previous.end : span.start]), Part("quoted", span.cut(text)))
    return tuple(parts)


_CLOSED = re.compile(rf"([.,;:!?…]*)[{_MARKS}]?")


def _with_reporter(text: str, spans: Sequence[Span]) -> tuple[Part, ...]:
    """The quotations with the reporter's words between them; those with only blanks and marks between are one."""
    parts = [Part("quoted", spans[0].cut(text))]
    for previous, span in pairwise(spans):
        between = text[previous.end : span.start]
        closed = _CLOSED.match(between)
        assert closed is not None
        said = parts.pop().text + closed[1]
        body = between[closed.end() :]
        body = body[:-1] if body[-1:] in _MARKS else body
        if body.strip():
            parts += (Part("quoted", said), Part("between", body), Part("quoted", span.cut(text)))
        else:
            parts.append(Part("quoted", said + body + span.cut(text)))
    return tuple(parts)

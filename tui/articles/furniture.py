"""Furniture: what stands in the file but is no part of the article. Found as spans, never deleted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tui.articles.article import Span
from tui.articles.levelling import levelled
from tui.articles.lines import reads_like_headline
from tui.articles.word_rows import word_rows

_CUT_SHORT = re.compile(r"(?:\.\.\.|…)$")
MAX_LINE = 320
"""Characters: a longer paragraph is never furniture of itself, but for what is said of the article."""
MAX_CORRECTION = 900
_CORRECTIONS = ("correction", "corrections")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds: dict[str, list[str]] = {}
    for row in word_rows("furniture"):
        kind, pattern = row.split("\t", 1)
        kinds.setdefault(kind, []).append(pattern)
    return {kind: re.compile("|".join(f"(?:{p})" for p in rows), re.IGNORECASE) for kind, rows in kinds.items()}


def kind_of(words: str) -> str | None:
    """The kind of furniture a paragraph is, ``None`` for the article's own."""
    if len(words) > MAX_CORRECTION:
        return None
    bare = levelled(words).strip("#*_>•| \t").rstrip(":")
    bare = bare[1:-1] if bare[:1] == "[" and bare.find("]") == len(bare) - 1 else bare
    kinds = _patterns() if len(words) <= MAX_LINE else {kind: _patterns()[kind] for kind in _CORRECTIONS}
    return next((kind for kind, pattern in kinds.items() if pattern.fullmatch(bare)), None)


def _is_teaser(words: str) -> bool:
    """Whether what is below a heading such as "Related news" tells of another article: a headline, or cut short."""
    return reads_like_headline(words) or bool(_CUT_SHORT.search(words))


def furniture(text: str, paragraphs: Sequence[Span], title: Span | None = None) -> tuple[Span, ...]:
    """Spans of navigation, advertisements, author boxes, corrections and teasers, in order; the title is never one.

    A heading of teasers takes the headlines and cut-short texts below it along; an advertisement takes text that is cut
    short, and headlines where such text follows them; a heading of corrections takes the paragraph below it.
    """
    found: list[Span] = []
    waiting: list[Span] = []
    mode: str | None = None
    for span in paragraphs:
        if title is not None and title.overlaps(span):
            continue
        words = span.cut(text)
        kind = kind_of(words)
        if kind is not None:
            if waiting and mode == "teasers":
                found += waiting
            waiting = []
            found.append(span)
            mode = kind if kind not in ("line", "correction") else mode
        elif mode == "corrections":
            found.append(span)
            mode = None
        elif mode is not None and _is_teaser(words):
            waiting.append(span)
            if _CUT_SHORT.search(words):
                found += waiting
                waiting = []
        else:
            waiting, mode = [], None
    if mode == "teasers":
        found += waiting
    return tuple(sorted(found))

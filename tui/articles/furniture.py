"""Furniture: what stands in the file but is no part of the article. Found as spans, never deleted."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from tui.articles.article import Span
from tui.articles.lines import lines, reads_like_headline

_CUT_SHORT = re.compile(r"(?:\.\.\.|…)$")
MAX_LINE = 220
"""Characters: a longer line is never furniture of itself."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = resources.files("tui.articles").joinpath("words/furniture.txt").read_text(encoding="utf-8")
    kinds: dict[str, list[str]] = {}
    for row in data.splitlines():
        if row and not row.startswith("#"):
            kind, pattern = row.split("\t", 1)
            kinds.setdefault(kind, []).append(pattern)
    return {kind: re.compile("|".join(f"(?:{p})" for p in rows), re.IGNORECASE) for kind, rows in kinds.items()}


def _kind(line: str) -> str | None:
    """The kind of furniture a line is, ``None`` for the article's own."""
    if len(line) > MAX_LINE:
        return None
    bare = line.strip("#*_>•| \t").rstrip(":")
    return next((kind for kind, pattern in _patterns().items() if pattern.fullmatch(bare)), None)


def _is_teaser(line: str) -> bool:
    """Whether a line below a heading such as "Related news" tells of another article: a headline, or text cut short."""
    return reads_like_headline(line) or bool(_CUT_SHORT.search(line))


def furniture(text: str, title: Span | None = None) -> tuple[Span, ...]:
    """Spans of navigation, advertisements, empty author boxes and teasers, in order; the title is never one.

    A heading of teasers takes the headlines and cut-short texts below it along; an advertisement takes text that is cut
    short, and headlines where such text follows them.
    """
    found: list[Span] = []
    waiting: list[Span] = []
    mode: str | None = None
    for span in lines(text):
        if title is not None and title.overlaps(span):
            continue
        line = span.cut(text)
        kind = _kind(line)
        if kind is not None:
            if waiting and mode == "teasers":
                found += waiting
            waiting = []
            found.append(span)
            mode = kind if kind != "line" else mode
        elif mode is not None and _is_teaser(line):
            waiting.append(span)
            if _CUT_SHORT.search(line):
                found += waiting
                waiting = []
        else:
            waiting, mode = [], None
    if mode == "teasers":
        found += waiting
    return tuple(sorted(found))

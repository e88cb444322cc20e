"""The words that proposals are told apart by: files of `words/`, read once each when first asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from tui.extraction.words import headed

_FOLDER = Path(__file__).with_name("words")
_ENDINGS = re.compile(r"(?:ations?|ments?|ings?|ions?|ials?|als?|ies|ed|ly|es|s|e|y)$")
_LEAST = 3


@cache
def classes(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The headings of `words/NAME.txt`, each with a pattern of its words and phrases; a plural is understood."""
    return tuple(
        (heading, re.compile(rf"\b(?:{'|'.join(sorted(map(_pattern, entries), key=len, reverse=True))})\b", re.I))
        for heading, entries in headed(_FOLDER / f"{name}.txt").items()
    )


def _pattern(entry: str) -> str:
    return re.sub(r"[- ]", r"[-\\s]?", re.escape(entry).replace(r"\-", "-").replace(r"\ ", " ")) + "s?"


@cache
def _alike() -> Mapping[str, str]:
    """Stem -> the first of those that mean the same."""
    found: dict[str, str] = {}
    for line in (_FOLDER / "alike.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            stems = [bare_stem(word) for word in line.split()]
            found.update(dict.fromkeys(stems, stems[0]))
    return found


@cache
def _general() -> frozenset[str]:
    return frozenset(stem(word) for words in headed(_FOLDER / "general.txt").values() for word in words)


def bare_stem(word: str) -> str:
    """A word without what inflection adds: "monitoring" and "monitors" meet."""
    low = re.sub(r"['’]s?$", "", word.lower())
    short = _ENDINGS.sub("", low)
    return short if len(short) >= _LEAST else low


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What words of one meaning have in common."""
    short = bare_stem(word)
    return _alike().get(short, short)


@lru_cache(maxsize=50_000)
def telling_stem(word: str) -> str | None:
    """The stem of a word, ``None`` where every proposal may have it."""
    found = stem(word)
    return None if len(word) < _LEAST or found in _general() else found

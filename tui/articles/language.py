"""Which language an article is in, by its script and its most frequent short words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources

SAMPLE = 20_000
"""Code points looked at: the beginning of an article settles it."""

MIN_EVIDENCE = 3
"""Frequent words of another language below which a short text is taken for English."""

_SCRIPTS = (
    ("ja", "[぀-ヿ]"),
    ("ko", "[가-힯ᄀ-ᇿ]"),
    ("zh", "[一-鿿]"),
    ("ar", "[؀-ۿݐ-ݿ]"),
    ("he", "[֐-׿]"),
    ("el", "[Ͱ-Ͽ]"),
    ("hi", "[ऀ-ॿ]"),
    ("th", "[฀-๿]"),
    ("hy", "[԰-֏]"),
    ("ka", "[Ⴀ-ჿ]"),
)
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _frequent() -> dict[str, frozenset[str]]:
    data = resources.files("tui.articles").joinpath("words/languages.txt").read_text(encoding="utf-8")
    rows = (row.split("\t", 1) for row in data.splitlines() if row and not row.startswith("#"))
    return {code: frozenset(words.split()) for code, words in rows}


def language(text: str) -> str:
    """ISO 639-1 code of the language most of a text is in; ``en`` where nothing speaks for another."""
    sample = text[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return "en"
    for code, script in _SCRIPTS:
        share = len(re.findall(script, sample)) / letters
        if share > (0.1 if code == "ja" else 0.5):
            return code
    words = Counter(_WORD.findall(sample.lower()))
    counts = {code: sum(words[word] for word in frequent) for code, frequent in _frequent().items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return best if counts[best] >= MIN_EVIDENCE and counts[best] > 1.2 * counts["en"] else "en"

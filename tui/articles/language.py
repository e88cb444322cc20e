"""Which language an article is in, by its script and its most frequent short words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from tui.articles.word_rows import word_rows

SAMPLE = 20_000
"""Code points looked at: the beginning of an article settles it."""

MIN_EVIDENCE = 3
"""Frequent words of another language below which a short text is taken for English."""

FAR, NEAR, NEARER, APART = 2_000, 1_050, 880, 15
"""How far a text is from the profile of a language, and from that of the next one."""
FEWEST = 40
"""Letters of a text whose profile says something."""
TELLING = 0.03
"""Share of letters that English does not have that speaks for another language."""

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


@cache
def _rows(name: str) -> dict[str, str]:
    """The rows of a file of words by the code of their language."""
    return dict(row.split("\t", 1) for row in word_rows(name))


@cache
def _frequent() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _rows("languages").items()}


def language(text: str) -> str:
    """ISO 639-1 code of the language most of a text is in; ``en`` where nothing speaks for another.

    The script tells it, else frequent words; where there are few of these, resiliparse where it is installed, else the
    letters that English does not have.
    """
    sample = text[:SAMPLE]
    found = _WORD.findall(sample)
    letters = sum(map(len, found))
    if not letters:
        return "en"
    for code, script in _SCRIPTS if any(sign >= "Ͱ" and sign.isalpha() for sign in set(sample)) else ():
        share = len(re.findall(script, sample)) / letters
        if share > (0.1 if code == "ja" else 0.5):
            return code
    words = Counter(map(str.lower, found))
    counts = {code: sum(words[word] for word in frequent) for code, frequent in _frequent().items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if best == "en" and counts["en"] >= MIN_EVIDENCE:
        return "en"
    told = counts[best] >= MIN_EVIDENCE and counts[best] > 1.2 * counts["en"]
    likeliest = _detected(sample, letters, sure=told) or (best if told else None)
    return likeliest or _by_letters(sample, letters) or "en"


def _detected(sample: str, letters: int, *, sure: bool) -> str | None:
    """The language by resiliparse, ``None`` where that is not installed, or the text is near to none.

    Where it is not `sure` that the text is no English, a list of names perhaps, it must be nearer and much nearer to
    one than to any other.
    """
    if letters < FEWEST:
        return None
    try:
        from resiliparse.parse.lang import detect_fast
    except ImportError:
        return None
    found = [*detect_fast(unicodedata.normalize("NFC", sample), n_results=2), ("", FAR), ("", FAR)]
    (code, rank), (_, other) = found[:2]
    return str(code) or None if rank <= (NEAR if sure else NEARER) and (sure or other - rank >= APART) else None


def _by_letters(sample: str, letters: int) -> str | None:
    """The language whose own letters a text has, where it has many."""
    there = Counter(sample.lower())
    counts = {code: sum(there[letter] for letter in own) for code, own in _rows("letters").items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= MIN_EVIDENCE and counts[best] >= TELLING * letters else None

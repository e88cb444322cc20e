"""Finding words in one article, as they are typed: letters by letter, whatever the case, marks and line ends."""

from __future__ import annotations

import re
import unicodedata

from tui.articles.article import Span

MOST = 10_000
"""Matches given; more cannot be walked by hand."""

_ALIKE = ("'’‘ʼ`´", '"“”„«»', "-–—‐‑−")
_BASES = "aceginorsuyz"


def _accented(letter: str) -> str:
    """A letter with the accented ones of Latin that a keyboard without them writes by it."""
    if letter not in _BASES:
        return letter
    return letter + "".join(
        chr(code) for code in range(0xC0, 0x180) if unicodedata.normalize("NFD", chr(code).lower())[0] == letter
    )


def _pattern(letter: str) -> str:
    """What one letter of the words may stand for in the text."""
    if letter == " ":
        return r"\s+"
    alike = next((group for group in _ALIKE if letter in group), _accented(letter))
    return f"[{re.escape(alike)}]"


def find(text: str, words: str) -> list[Span]:
    """Where the words stand in the text, in order: case, accents, kinds of marks and blanks make no difference."""
    wanted = " ".join(words.split())
    if not wanted:
        return []
    pattern = "".join(map(_pattern, wanted.casefold()))
    found = []
    for match in re.finditer(pattern, text, re.IGNORECASE):
        found.append(Span(*match.span()))
        if len(found) == MOST:
            break
    return found

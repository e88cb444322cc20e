"""Words as the search knows them: case, accents, kinds of marks and what cannot be seen folded away, offsets kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.article import Span

_UNSEEN = frozenset(("Cf", "Mn", "Me"))
_APOSTROPHES = frozenset("'’‘ʼ`´′＇")
_HYPHENS = frozenset("-‐‑")
_UNDECOMPOSED = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
"""Latin letters that Unicode takes for letters of their own, where people type the plain one."""

# A number with its separators; letters with full stops between (U.S.); a word, with apostrophes and hyphens inside.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['-][^\W_]+)*")
_PART = re.compile(r"[^-]+")


class Token(NamedTuple):
    """One word of a text as it is compared, with the stretch of the text it stands for."""

    term: str
    span: Span
    joined: bool
    """Whether it is a hyphenated compound as a whole, which stands at the place of its last part."""


class _Folding(dict[int, str]):
    """For `str.translate`: what each character is folded to; worked out once for each."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if unicodedata.category(character) in _UNSEEN:
        return ""
    if character.isspace():
        return " "  # some of them decompose to letters' companions
    folded = []
    for part in unicodedata.normalize("NFKD", character.casefold()):
        if unicodedata.category(part) not in _UNSEEN:
            folded.append(_UNDECOMPOSED.get(part, part))
    return "".join(folded).casefold()


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text with case, accents, kinds of apostrophes and hyphens, and invisible characters folded away."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def folded(text: str) -> tuple[str, Sequence[int]]:
    """The text folded, and for each character of that, and for its end, the index of the one it came from."""
    return fold(text), range(len(text) + 1) if text.isascii() else _origins(text)


def terms(text: str) -> list[tuple[str, bool]]:
    """The words of a text in order, as (term, joined); a hyphenated compound follows its parts as a whole."""
    found: list[tuple[str, bool]] = []
    for word in _WORD.findall(fold(text)):
        if word.isalpha():
            found.append((word, False))
        else:
            found.extend((term, joined) for term, joined, _, _ in _split(word))
    return found


def tokens(text: str) -> list[Token]:
    """Like `terms`, with the stretch of `text` that each stands for."""
    plain, origins = folded(text)
    found = []
    for match in _WORD.finditer(plain):
        at = match.start()
        for term, joined, start, end in _split(match.group()):
            span = Span(origins[at + start], origins[at + end - 1] + 1)
            found.append(Token(term, span, joined))
    return found


def _origins(text: str) -> list[int]:
    """For each character of the folded text the index of the character it came from."""
    origins: list[int] = []
    for index, character in enumerate(text):
        origins.extend([index] * len(_FOLDING[ord(character)]))
    origins.append(len(text))
    return origins


def _split(word: str) -> list[tuple[str, bool, int, int]]:
    """A match of `_WORD` as (term, joined, start, end) within it."""
    if "-" not in word:
        term = _plain(word)
        return [(term, False, 0, len(word))] if term else []
    parts = [(_plain(part.group()), part.start(), part.end()) for part in _PART.finditer(word)]
    found = [(term, False, start, end) for term, start, end in parts if term]
    if len(found) > 1:
        found.append(("".join(term for term, _, _, _ in found), True, found[0][2], found[-1][3]))
    return found


def _plain(word: str) -> str:
    """A word without the possessive ending, apostrophes, full stops and separators of thousands."""
    if word.endswith("'s"):
        word = word[:-2]
    return word.translate(_WITHOUT)


_WITHOUT = str.maketrans("", "", "'.,")

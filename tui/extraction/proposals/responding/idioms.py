"""Idioms: which patterns of the rows a sentence is searched for, by words that have to stand in what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tui.extraction.document import Document
from tui.extraction.proposals.responding.row import Row, shaped

_ESCAPED = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
_GROUP = r"\((?:\?(?:[:=!]|<[=!]|P<\w+>))?"
_PIECE = re.compile(rf"{_ESCAPED}|{_GROUP}|\{{[^}}]*\}}|.")
_BARS = re.compile(rf"{_ESCAPED}|{_GROUP}|[)|]")
_LETTERS = re.compile(r"(?P<word>[a-z]+)(?P<ended>(?=$| |\\b))?(?P<maybe>[?*{])?")
_PARTS = re.compile(r"\W")


def idioms(doc: Document) -> Iterator[tuple[int, Row, re.Match[str]]]:
    """The sentences in which the pattern of a row stands, each with the row and where; in order, the rows in theirs."""
    for number, rows in sorted(_told(doc).items()):
        for row in sorted(rows):
            frame = shaped("pattern")[row].frame
            pattern = _compiled(frame.pattern)
            match = (pattern.match if frame.at_start else pattern.search)(doc.text, *doc.sentences[number])
            if match is not None:
                yield number, shaped("pattern")[row], match


def _told(doc: Document) -> dict[int, set[int]]:
    """Sentence -> the rows whose patterns may find something there."""
    telling = {low: rows for low in doc.vocabulary if (rows := _told_by(low))}
    found: dict[int, set[int]] = {}
    for at in [at for at, low in enumerate(doc.lows) if low in telling]:
        number = doc.sentence_at(doc.starts[at])
        if number is not None:
            found.setdefault(number, set()).update(telling[doc.lows[at]])
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _by_word() -> dict[str, list[int]]:
    """Word, or the letters before an asterisk -> the numbers of the rows whose pattern needs it or one like it."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(shaped("pattern")):
        for word in needed(row.frame.pattern):
            found.setdefault(word, []).append(number)
    return found


@cache
def _beginnings() -> tuple[str, ...]:
    """The letters before an asterisk among those."""
    return tuple(word[:-1] for word in _by_word() if word.endswith("*"))


@lru_cache(maxsize=1 << 14)
def _told_by(low: str) -> tuple[int, ...]:
    """The rows whose patterns may find something where a token stands."""
    known, begins = _by_word(), _beginnings()
    found: set[int] = set()
    for part in (low,) if low.isalpha() else (low, *_PARTS.split(low)):
        found.update(known.get(part, ()))
        if part.startswith(begins):
            found.update(row for letters in begins if part.startswith(letters) for row in known[f"{letters}*"])
    return tuple(found)


def needed(pattern: str) -> frozenset[str]:
    """Words of which one stands in whatever a pattern finds, "den*" for any in den-: the most telling ones it has.

    Raises ValueError where it spells out none.
    """
    each = [_most_telling(one) for one in _alternatives(f"(?:{pattern})")[0]]
    if not all(each):
        raise ValueError(f"no word has to stand in {pattern!r}")
    return frozenset().union(*each)


def _most_telling(text: str) -> frozenset[str]:
    """Of all places of a pattern without alternatives where a word begins, the words of that with the longest."""
    best: frozenset[str] = frozenset()
    begins = False
    while text:
        piece = _PIECE.match(text)
        assert piece is not None
        if piece[0].startswith("("):
            each, rest = _alternatives(text)
            found = _first_words(text, "") if begins else frozenset()
            begins = begins and (piece[0] in ("(?=", "(?!") or all(one.endswith(" ") for one in each))
            text = rest.lstrip("?*+")
        elif begins and (word := _LETTERS.match(text)):
            found, begins = _first_words(text, ""), False
            text = text[word.end() :]
        else:
            found, begins = frozenset(), piece[0] in ("\\b", " ", "\\W") or (begins and piece[0] in "'’*+?")
            text = text[piece.end() :]
        best = max(best, found, key=_shortest)
    return best


def _shortest(words: frozenset[str]) -> int:
    return min((len(word.rstrip("*")) for word in words), default=0)


def _first_words(text: str, after: str) -> frozenset[str]:
    """The words that part of a pattern has to begin with, none where it may be anything; `after`: what follows it."""
    if text.startswith("(?:"):
        each, rest = _alternatives(text)
        words = [_first_words(one, rest + after) for one in each]
        known = all(words) and not rest.startswith(("?", "*", "{"))
        return frozenset().union(*words) if known else frozenset()
    match = _LETTERS.match(text)
    if match is None or (match["maybe"] and len(match["word"]) == 1):
        return frozenset()
    whole = match["ended"] is not None and (match.end() < len(text) or after.startswith((" ", "\\b")))
    return frozenset([match["word"] if whole else match["word"][: -1 if match["maybe"] else None] + "*"])


def _alternatives(text: str) -> tuple[list[str], str]:
    """The alternatives of the group that part of a pattern opens with, and what follows the group."""
    found: list[str] = []
    depth, start = 0, 0
    for piece in _BARS.finditer(text):
        sign = piece[0][0]
        depth += (sign == "(") - (sign == ")")
        if depth == 1 and sign == "(" and not start:
            start = piece.end()
        elif depth == 0 or (depth == 1 and sign == "|"):
            found.append(text[start : piece.start()])
            start = piece.end()
        if depth == 0:
            return found, text[start:]
    raise ValueError(f"a group without end: {text!r}")

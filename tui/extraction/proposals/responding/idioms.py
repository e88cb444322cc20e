"""Idioms: which patterns of the rows a sentence is searched for, by the words they can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tui.extraction.document import Document
from tui.extraction.proposals.responding.row import Row, shaped

_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|P<\w+>))?|\{[^}]*\}|.")
_LETTERS = re.compile(r"['’]?(?P<word>[a-z]+)(?P<closed>$| |\\b)?(?P<maybe>[?*{])?")
_PARTS = re.compile(r"\W")


def idioms(doc: Document, number: int) -> Iterator[tuple[Row, re.Match[str]]]:
    """The rows whose pattern stands in the sentence `number`, each with where, in the order of the rows."""
    sentence = doc.sentences[number]
    lower = doc.text[sentence.start : sentence.end].lower()
    begun: dict[int, int] = {}
    for at in doc.tokens_in(sentence):
        for row in _begun_by(doc.lows[at]):
            begun.setdefault(row, doc.starts[at])
    begun |= {row: sentence.start for row, letters in _anywhere() if letters in lower}
    for row, start in sorted(begun.items()):
        pattern = _compiled(row)
        at_start = shaped("pattern")[row].frame.at_start
        match = (pattern.match if at_start else pattern.search)(doc.text, start, sentence.end)
        if match is not None:
            yield shaped("pattern")[row], match


@cache
def _compiled(row: int) -> re.Pattern[str]:
    return re.compile(shaped("pattern")[row].frame.pattern, re.IGNORECASE)


@cache
def _by_opening() -> dict[str, list[int]]:
    """Word, or the letters before an asterisk, with which a pattern can begin -> the numbers of the rows."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(shaped("pattern")):
        for word in opening(row.frame.pattern):
            found.setdefault(word, []).append(number)
    return found


@cache
def _anywhere() -> tuple[tuple[int, str], ...]:
    """The rows whose patterns can begin with any word, each with letters that stand in what it finds."""
    each = enumerate(row.frame.pattern for row in shaped("pattern"))
    return tuple((number, needed(pattern)) for number, pattern in each if not opening(pattern))


@lru_cache(maxsize=1 << 14)
def _begun_by(low: str) -> tuple[int, ...]:
    """The rows whose patterns can begin in a token."""
    known = _by_opening()
    found: set[int] = set()
    for part in {low, *_PARTS.split(low)}:
        found.update(known.get(part, ()))
        for end in range(1, len(part) + 1):
            found.update(known.get(f"{part[:end]}*", ()))
    return tuple(found)


def opening(pattern: str) -> frozenset[str]:
    """The words a pattern can begin with, "den*" for all in den-; empty where it does not spell them out."""
    found: set[str] = set()
    for whole in _alternatives(f"(?:{pattern})")[0]:
        words = _first_words(whole[2:], "") if whole.startswith("\\b") else ()
        if not words:
            return frozenset()
        found.update(words)
    return frozenset(found)


def _first_words(text: str, after: str) -> tuple[str, ...]:
    """The words, or the letters before an asterisk, that part of a pattern begins with; `after`: what follows it."""
    if text.startswith("(?:"):
        each, rest = _alternatives(text)
        words = [_first_words(one, rest + after) for one in each]
        known = all(words) and not rest.startswith(("?", "*", "{"))
        return tuple(word for some in words for word in some) if known else ()
    match = _LETTERS.match(text)
    if match is None or (match["maybe"] and len(match["word"]) == 1):
        return ()
    if match["maybe"]:
        return (match["word"][:-1] + "*",)
    ended = match.end() < len(text) or after.startswith((" ", "\\b"))
    return (match["word"] if match["closed"] is not None and ended else match["word"] + "*",)


def _alternatives(text: str) -> tuple[list[str], str]:
    """The alternatives of the group that part of a pattern opens with, and what follows the group."""
    found, depth = [""], 0
    for piece in _PIECES.finditer(text):
        depth += piece[0].startswith("(") - (piece[0] == ")")
        if depth == 0:
            return found, text[piece.end() :]
        if depth == 1 and piece[0] == "|":
            found.append("")
        elif piece.start():
            found[-1] += piece[0]
    raise ValueError(f"a group without end: {text!r}")


def needed(pattern: str) -> str:
    """The longest run of letters outside all groups of a pattern, in lower case; "" where it has alternatives there."""
    plain, depth = "", 0
    for part in _PIECES.finditer(pattern):
        piece = part[0]
        if piece[0] == "(":
            depth += 1
        elif piece == ")":
            depth -= 1
        if depth == 0 and piece == "|":
            return ""
        if depth == 0 and piece[0] in "?*{":
            plain = plain[:-1] + "\n"  # what stands before may be missing
        else:
            plain += piece if depth == 0 and piece.isalpha() else "\n"
    return max(plain.lower().split("\n"), key=len)

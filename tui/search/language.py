"""The search language: what is typed, as words, phrases and fields. Text in, a frozen query with spans out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tui.articles.article import Span
from tui.search.fields import FIELDS, OTHER_NAMES

ClauseKind = Literal["word", "phrase", "field", "saved"]

MOST_CLAUSES = 64
"""Clauses read; what is typed or pasted beyond them is one more word."""

_BLANK = re.compile(r"\s*")
_WORD = re.compile(r"\S+")
_FIELD = re.compile(r"([a-z]+):", re.IGNORECASE)
_BARE = re.compile(r"[^\s|]+")
_SAVED = re.compile(r"@([^\W_][\w-]*)(?=\s|$)")
_UNKNOWN = re.compile(r"([a-z]{2,}):(?=[^\s/:])")


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition of a query."""

    kind: ClauseKind
    span: Span
    """Of the whole clause in what was typed."""
    values: tuple[str, ...]
    """The word, the phrase, the name of the saved search; of a field what it may be, any of them."""
    places: tuple[Span, ...] = ()
    """Where the values stand, marks excluded."""
    field: str = ""
    negative: bool = False
    unfinished: bool = False
    """Whether it stands at the very end, unclosed, so that more of it may follow."""

    @property
    def head(self) -> Span:
        """The sign and the name of a field with its colon, the sign of another clause; to be told from its values."""
        return Span(self.span.start, self.span.start + self.negative + (len(self.field) + 1 if self.field else 0))

    def written(self) -> str:
        """The clause as it could be typed."""
        sign = "-" if self.negative else ""
        if self.kind == "field":
            return f"{sign}{self.field}:{'|'.join(map(_quoted, self.values)) or _quoted('')}"
        if self.kind == "phrase":
            return f'{sign}"{self.values[0]}"'
        return f"{sign}{'@' if self.kind == 'saved' else ''}{self.values[0]}"


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, read. `clauses` are in order and do not overlap; no character but blanks lies between them."""

    text: str
    clauses: tuple[Clause, ...]

    @property
    def words(self) -> str:
        """The free words, in order, as they were typed."""
        free = [clause for clause in self.clauses if clause.kind == "word" and not clause.negative]
        last = self.text[-1:] if free and free[-1] is self.clauses[-1] else " "
        return " ".join(clause.values[0] for clause in free) + (" " if free and last.isspace() else "")

    @property
    def filters(self) -> tuple[Clause, ...]:
        """Everything else that says something."""
        return tuple(c for c in self.clauses if (c.kind != "word" or c.negative) and c.values)

    @property
    def notes(self) -> tuple[str, ...]:
        """A line for each word that looks like a field and is none."""
        words = [clause.values[0] for clause in self.clauses if clause.kind == "word"]
        unknown = [match[1] for word in words if (match := _UNKNOWN.match(word)) and match[1] not in FIELDS]
        return tuple(dict.fromkeys(map(_no_field, unknown)))

    def written(self) -> str:
        """The query as it could be typed: read again it has the same clauses."""
        return " ".join(clause.written() for clause in self.clauses)


@lru_cache(maxsize=64)
def parse(text: str) -> Query:
    """The query in any text; never raises."""
    clauses: list[Clause] = []
    at = _skip(text, 0)
    while at < len(text):
        clause = _clause(text, at) if len(clauses) < MOST_CLAUSES else _word(text, at, Span(at, len(text.rstrip())))
        if clause.span.end == len(text) and (not clause.places or clause.places[-1].end == len(text)):
            clause = replace(clause, unfinished=True)
        clauses.append(clause)
        at = _skip(text, clause.span.end)
    return Query(text, tuple(clauses))


def expanded(query: Query, saved: Mapping[str, str]) -> tuple[Query, tuple[str, ...]]:
    """The query with each saved search in the place of its name, and a line for each name that is none.

    A name that is none is a word. A saved search may name others; one that leads back to itself is left out there. The
    spans of what came in are those of the name. A negative name is a word to be without: a search has no opposite here.
    """
    notes: list[str] = []

    def opened(clauses: Iterable[Clause], within: frozenset[str], place: Clause | None) -> list[Clause]:
        found: list[Clause] = []
        for clause in clauses:
            placed = replace(clause, span=place.span, places=(), unfinished=False) if place else clause
            if clause.kind != "saved":
                found.append(placed)
                continue
            name = clause.values[0]
            if name in within:
                continue
            if name in saved and not clause.negative:
                found += opened(parse(saved[name]).clauses, within | {name}, place or clause)
                continue
            if not clause.unfinished:
                notes.append(f"no saved search “{name}”, searched as a word; find --save {name} keeps one")
            found.append(replace(placed, kind="word"))
        return found

    return replace(query, clauses=tuple(opened(query.clauses, frozenset(), None))), tuple(dict.fromkeys(notes))


def quoted(value: str) -> str:
    """A value as it can stand behind a colon: in marks where it needs them; marks of its own are left out."""
    return _quoted(value.replace('"', ""))


def _no_field(name: str) -> str:
    from difflib import get_close_matches

    close = next(iter(get_close_matches(name, [*OTHER_NAMES, *FIELDS], 1)), "")
    near = OTHER_NAMES.get(close, close)
    hint = f"{near}: is {FIELDS[near].what}" if near else f"there are {', '.join(FIELDS)}"
    return f"no field “{name}”, searched as words; {hint}"


def _quoted(value: str) -> str:
    return f'"{value}"' if not value or value[0] == '"' or not _BARE.fullmatch(value) else value


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _clause(text: str, at: int) -> Clause:
    """The clause that begins at a character that is no blank."""
    negative = text[at] == "-" and at + 1 < len(text) and (text[at + 1].isalnum() or text[at + 1] in '"@')
    start = at + negative
    found: Clause | None = None
    if text[start] == '"':
        value, end = _in_marks(text, start)
        found = Clause("phrase", Span(at, end), (value.cut(text),), (value,), negative=negative)
    elif match := _SAVED.match(text, start):
        found = Clause("saved", Span(at, match.end()), (match[1],), (Span(*match.span(1)),), negative=negative)
    elif (match := _FIELD.match(text, start)) and match[1].lower() in FIELDS:
        found = _field(text, at, match[1].lower(), match.end(), negative=negative)
    return found or _word(text, at, Span(start, _word_end(text, start)), negative=negative)


def _word(text: str, at: int, place: Span, *, negative: bool = False) -> Clause:
    return Clause("word", Span(at, place.end), (place.cut(text),), (place,), negative=negative)


def _word_end(text: str, start: int) -> int:
    match = _WORD.match(text, start)
    return match.end() if match else len(text)


def _field(text: str, at: int, name: str, start: int, *, negative: bool) -> Clause | None:
    """The field whose values begin there; `None` where a blank and a word do, as in a sentence: "in: a report"."""
    if _skip(text, start) not in (start, len(text)):
        return None
    places: list[Span] = []
    end = start
    while end < len(text):
        if text[end] == '"':
            place, end = _in_marks(text, end)
        else:
            bare = _BARE.match(text, end)
            place = Span(*bare.span()) if bare else Span(end, end)
            end = place.end
        if place.start < place.end:
            places.append(place)
        if text[end : end + 1] != "|":
            break
        end += 1
    values = tuple(place.cut(text) for place in places)
    return Clause("field", Span(at, end), values, tuple(places), name, negative)


def _in_marks(text: str, start: int) -> tuple[Span, int]:
    """What stands between a mark and the next one or the end, and where what follows begins."""
    end = text.find('"', start + 1)
    return (Span(start + 1, len(text)), len(text)) if end < 0 else (Span(start + 1, end), end + 1)

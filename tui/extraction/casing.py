"""Lines in capitals -> the case their words would have in a sentence, as far as the words and the article tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui.articles.article import Span
from tui.articles.openings import words_begin
from tui.extraction.words import (
    first_names,
    lowered,
    roles,
    seats,
    state_by_adjective,
    state_by_name,
    titles,
    verbs,
    word_list,
)

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]*")
_LOWER = re.compile(r"[a-zß-öø-ÿ]")
# A name in capitals inside other words: "Ann" and "Cole" in "ANN COLE, host:".
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w.].)[A-ZÀ-ÖØ-Þ'’-]*\.?(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+\.?| [A-Z]\.)+(?!\w)")
_ENDS = re.compile(r"[.?!:]['\"”’)]*\s*[\"“‘'(]*$|^[\"“‘'(\s]*$")
# A line has at least so many letters to be one in capitals.
_LETTERS = 8


def sentence_case(text: str) -> str:
    """The text with its lines in capitals, and full names in capitals elsewhere, in the case of a sentence.

    Every character keeps its place. Acronyms, datelines and what nothing is known of outside such lines stay.
    """
    if not _NAME.search(text):
        return text
    capped = [match for match in _LINE.finditer(text) if _in_capitals(match.group())]
    known = _names(text, capped)
    parts: list[str] = []
    at = 0
    for match in capped:
        start = words_begin(text, Span(*match.span()))
        parts += [_NAME.sub(_titled, text[at:start]), _recased(text[start : match.end()], known)]
        at = match.end()
    return "".join([*parts, _NAME.sub(_titled, text[at:])])


def _in_capitals(line: str) -> bool:
    return not _LOWER.search(line) and sum(c.isupper() for c in line) >= _LETTERS and " " in line.strip()


def _titled(match: re.Match[str]) -> str:
    """A run of capitals with a first name or a title in it, each word with one capital."""
    words = match.group().split(" ")
    if not any(_first(word) or _cased(word) in titles() for word in words[:-1]):
        return match.group()
    return " ".join(word if _is_acronym(word) else _cased(word) for word in words)


def _first(word: str) -> bool:
    return word.capitalize() in first_names() and not _is_common(word.lower())


def _cased(word: str) -> str:
    """ "DENT" -> "Dent", "O'NEILL" -> "O'Neill", "AL-ASSAD" -> "Al-Assad"."""
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)


def _is_acronym(word: str) -> bool:
    return word in state_by_name() or word in state_by_adjective() or word in word_list("bodies")


def _names(text: str, capped: list[re.Match[str]]) -> frozenset[str]:
    """Words, in lower case, that are part of a name in a line of capitals, or have a capital inside a sentence."""
    found = {word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", text)}
    for match in capped:
        words = [word.rstrip(".").lower() for word in _CAPITALS.findall(match.group())]
        for number, word in enumerate(words[:-1]):
            after = words[number + 1]
            leads = _first(word) or word.capitalize() in titles()
            if leads and not _is_common(after) and after not in roles() and after.capitalize() not in titles():
                found.add(after)
                found.update([word] if _first(word) else [])
    return frozenset(found)


@cache
def _places() -> frozenset[str]:
    """States, their peoples and places, days and months: the words of their names in lower case."""
    names = {*state_by_name(), *state_by_adjective(), *seats(), *word_list("places"), *word_list("calendar")}
    return frozenset(word.lower() for name in names for word in name.split()) - {"may", "march", "us"}


def _is_common(low: str) -> bool:
    return (
        low in verbs()
        or low in lowered("openers")
        or low in word_list("prepositions")
        or low in word_list("determiners")
        or low in word_list("clause_words")
        or low in lowered("adverbs")
    )


def _recased(line: str, known: frozenset[str]) -> str:
    parts: list[str] = []
    at = 0
    for match, following in _words(line):
        word = match.group()
        low = word.rstrip(".").lower()
        name = low in known or low in _places() or _first(word.rstrip("."))
        title = low.capitalize() in titles() and (following in known or following.capitalize() in first_names())
        if (_is_acronym(word.rstrip(".")) and low != "us") or re.fullmatch(r"(?:[A-Z]\.)+", word):
            cased = word
        elif name or title or low == "i" or _ENDS.search(line[: match.start()]):
            cased = _cased(word)
        else:
            cased = word.lower()
        parts += [line[at : match.start()], cased]
        at = match.end()
    return "".join([*parts, line[at:]])


def _words(line: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each word of a line with the one after it in lower case."""
    found = list(_CAPITALS.finditer(line))
    following = [match.group().rstrip(".").lower() for match in found[1:]]
    return zip(found, [*following, ""], strict=True)

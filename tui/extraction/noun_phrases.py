"""Noun phrases by their edges: where the words for a speaker begin and end, without a parser."""

from __future__ import annotations

from functools import lru_cache

from tui.extraction.document import Document
from tui.extraction.words import lowered, roles, state_by_name, verbs, word_list

DETERMINERS = word_list("determiners")
PREPOSITIONS = word_list("prepositions")
# Where the words before a verb stop belonging to its subject.
_CLAUSE_WORDS = word_list("clause_words")
# No subject is longer than this many tokens.
_LONGEST = 40
_STOPS = frozenset(',;:.?!()[]{}"“”«»„—–‘…-') | {"--", "...", "''", "``", "‘‘", "’’"}
# Where the words after an inverted verb stop belonging to its subject.
_AFTER = word_list("after_subjects")
_DEFINITE = frozenset(("the", "his", "her", "its", "their"))
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you"])


def capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[:1].isupper()


def is_adverb(low: str) -> bool:
    """Whether a lower-case word is an adverb of manner: "angrily", but not "rally"."""
    return low.endswith("ly") and low not in lowered("nouns_in_ly")


@lru_cache(maxsize=1 << 14)
def is_person_noun(low: str) -> bool:
    """Whether a lower-case word is a noun for a person or a body that speaks, singular or plural."""
    known, bodies = roles(), lowered("collectives")
    if low in known or low in bodies:
        return True
    singulars = (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("men") + "man", low[:-3] + "y")
    return low.endswith(("s", "men")) and any(noun in known or noun in bodies for noun in singulars)


def is_written(low: str) -> bool:
    """Whether a noun is for something said or written, in the singular or the plural."""
    nouns = lowered("speech_nouns")
    return low in nouns or (low.endswith("s") and (low[:-1] in nouns or low[:-3] + "y" in nouns))


def phrase_before(doc: Document, last: int, first: int) -> tuple[int, int] | None:
    """Tokens (first, last) of the noun phrase that ends with token `last`; `first`: where the sentence begins."""
    last = _before_date(doc, last, first)
    start = last
    first = max(first, last - _LONGEST)
    while start >= first and not _bounds(doc, start, last):
        start -= 1
    start += 1
    start = without_opening(doc, start, last)
    start = _last_conjunct(doc, start, last)
    start = _relative(doc, start, last)
    return (start, last) if start <= last and not _holds_a_clause(doc, start, last) else None


def _holds_a_clause(doc: Document, start: int, last: int) -> bool:
    """Whether a verb and its object stand in a phrase: "the rebels rejected a truce | proposed by"."""
    return any(
        doc.lows[at + 1] in ("a", "an", "the")
        and _finite(doc.lows[at])
        and not capital(doc.words[at])
        and doc.lows[at - 1] not in DETERMINERS
        and doc.lows[at - 1] not in PREPOSITIONS
        for at in range(start + 1, last - 1)
    )


def _relative(doc: Document, start: int, last: int) -> int:
    """Where the subject begins in a relative clause without "which": a charge | the skippers deny."""
    for at in range(last - 1, start + 1, -1):
        before = doc.lows[at - 1]
        if doc.lows[at] not in _DEFINITE or capital(doc.words[at - 1]) or not before.isalpha():
            continue
        if before in PREPOSITIONS or before in DETERMINERS or before in _CLAUSE_WORDS or before in ("and", "or", "not"):
            continue
        if doc.lows[start] in DETERMINERS and not before.endswith(("ed", "ing", "ly")) and before not in verbs():
            return at
    return start


def _before_date(doc: Document, last: int, first: int) -> int:
    """The last word before "on Monday" or "Monday", where a subject ends so."""
    calendar = lowered("calendar")
    if doc.lows[last] in ("on", "late", "early", "last") and last > first:
        return last - 1
    if doc.lows[last] in calendar and capital(doc.words[last]) and last - 1 > first:
        return last - 2 if doc.lows[last - 1] in ("on", "in", "last", "late") and last - 2 >= first else last - 1
    return last


def _bounds(doc: Document, at: int, last: int) -> bool:
    word, low = doc.words[at], doc.lows[at]
    if word in _STOPS:
        return not (word == "." and _abbreviates(doc, at))
    if word in "'’" and doc.in_marks(doc.starts[at]):
        return True
    if low == "as":
        return at > 0 and doc.lows[at - 1] != "such"
    if low in _CLAUSE_WORDS:
        return not capital(word) or low in PRONOUNS or low in ("but", "or", "so", "when", "while", "if")
    return low == "and" and at == last


def _abbreviates(doc: Document, at: int) -> bool:
    """Whether the full stop at token `at` belongs to an initial or a title ("Gen.", "S.")."""
    if at == 0 or doc.ends[at - 1] != doc.starts[at]:
        return False
    before = doc.words[at - 1]
    return (len(before) == 1 and capital(before)) or before in word_list("abbreviations")


def without_opening(doc: Document, start: int, last: int) -> int:
    """After an opening adverb, conjunction or prepositional phrase ("On Tuesday", "In a statement")."""
    calendar = lowered("calendar")
    while start < last:
        low = doc.lows[start]
        if (
            low in ("and", "but", "or", "so", "yet", "then", "even", "still", "now", "as")
            or (
                low.endswith("ly")
                and capital(doc.words[start])
                and low not in ("italy", "july", "emily", "sally", "kelly")
            )
            or low in calendar
            or (low in ("earlier", "late", "later", "last", "early") and start + 1 < last)
        ):
            start += 1
        elif low in PREPOSITIONS and low not in ("of", "like"):
            start = _after_object(doc, start + 1, last)
        else:
            break
    return start


def _after_object(doc: Document, start: int, last: int) -> int:
    """Index after the object of a preposition that opens a sentence."""
    low = doc.lows[start]
    if low in lowered("calendar") or low.isdigit():
        while start < last and (doc.lows[start] in lowered("calendar") or doc.words[start][0].isdigit()):
            start += 1
        return start
    if doc.words[start] in state_by_name() or doc.words[start] in word_list("places"):
        return start + 1
    start += 1
    while start <= last and doc.lows[start] not in DETERMINERS and not capital(doc.words[start]):
        start += 1
    return start if start <= last else last


def _last_conjunct(doc: Document, start: int, last: int) -> int:
    """After "and" where the words before it are a clause and not a second subject."""
    for at in range(last - 1, start, -1):
        if doc.lows[at] == "and":
            nouns = any(is_person_noun(doc.lows[i]) or capital(doc.words[i]) for i in range(start, at))
            verbal = any(_finite(low) and not capital(doc.words[i]) for i, low in _lows(doc, start + 1, at))
            if at - start > 8 or not nouns or verbal:
                return at + 1
    return start


def _finite(low: str) -> bool:
    """Whether a word can only be a verb in the past, or "says"."""
    verb = verbs().get(low)
    return verb is not None and (verb.form == "past" or low in ("says", "tells", "insists", "argues", "believes"))


def _lows(doc: Document, first: int, end: int) -> list[tuple[int, str]]:
    return [(i, doc.lows[i]) for i in range(first, end)]


def phrase_after(doc: Document, first: int, end: int, anybody: bool = False) -> tuple[int, int] | None:
    """Tokens (first, last) of the noun phrase that begins with token `first`, before token `end`; None if none does.

    `anybody`: any noun with a determiner will do, where the place leaves no doubt that it speaks.
    """
    if first < end and doc.lows[first] in PRONOUNS:
        return first, first
    at = first
    end = min(end, first + _LONGEST)
    while at < end and not _ends_phrase(doc, at, first):
        at += 1
    if at == first or not (_can_speak(doc, first, at) or (anybody and doc.lows[first] in DETERMINERS)):
        return None
    while at - 1 > first and doc.lows[at - 1] in ("of", "for", "and", "from", "the", "a"):
        at -= 1
    return first, at - 1


def _ends_phrase(doc: Document, at: int, first: int) -> bool:
    word, low = doc.words[at], doc.lows[at]
    if word in _STOPS:
        return not (word == "." and at > first and _abbreviates(doc, at))
    if low in ("and",):
        following = doc.words[at + 1] if at + 1 < len(doc.words) else ""
        return not capital(following) and following.lower() not in DETERMINERS
    if low in ("at", "with", "in") and at > first and not capital(doc.words[at - 1]):
        return False
    return low in _AFTER and not (at == first and low in DETERMINERS) and not (capital(word) and at > first)


def _can_speak(doc: Document, first: int, end: int) -> bool:
    """Whether a phrase has a name, a pronoun, or a noun for somebody."""
    if doc.lows[first] in PRONOUNS or doc.lows[first] in ("one", "another", "others", "some", "many"):
        return True
    calendar, nouns = lowered("calendar"), lowered("speech_nouns")
    return any(
        (capital(doc.words[i]) and doc.lows[i] not in calendar)
        or is_person_noun(doc.lows[i])
        or (doc.lows[i] in nouns and doc.lows[first] == "the")
        for i in range(first, end)
    )

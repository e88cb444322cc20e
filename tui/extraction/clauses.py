"""Who a sentence is about: the subject of its main clause, found by its place."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    capital,
    is_adverb,
    is_person_noun,
    without_opening,
)
from tui.extraction.words import lowered, verbs, word_list

_PUNCTUATION = frozenset(',;:()[]"“”—–') | {"--", "''", "``"}
_OPENING = word_list("clause_openers")
_SUBORDINATORS = word_list("subordinators")
_APART = PREPOSITIONS - {"of", "for"}
_LONGEST = 12
# How many tokens into a sentence its subject is looked for.
_REACH = 120


def clause_subject(doc: Document, first: int, end: int) -> Span | None:
    """The subject of the main clause that begins at token `first` and ends before token `end`.

    A person, a body or a pronoun at the beginning of the sentence, or after a comma where the sentence opens with
    something else; None where no such phrase is found outside quotation marks.
    """
    doubtful: Span | None = None
    end = min(end, first + _REACH)
    at = first
    while at < end:
        at = _opening(doc, at, end)
        if at >= end or doc.in_marks(doc.starts[at]):
            break
        low = doc.lows[at]
        if low in PRONOUNS and low != "you":
            return doc.span_of(at, at)
        if low not in PREPOSITIONS and low not in _SUBORDINATORS:
            phrase = base_phrase(doc, at, end)
            if phrase and names_somebody(doc, *phrase):
                following = doc.words[phrase[1] + 1] if phrase[1] + 1 < len(doc.words) else "."
                apposed = doubtful is not None and doc.lows[phrase[0]] in ("a", "an")  # Smith, a teacher in Leeds, said
                if not apposed and following not in _PUNCTUATION and following not in (".", "and"):
                    return doc.span_of(*phrase)
                doubtful = doubtful or doc.span_of(*phrase)
        comma = next((i for i in range(at, end) if doc.words[i] in (",", "—", "–", "--")), None)
        if comma is None:
            after = without_opening(doc, at, end - 1) if low in PREPOSITIONS else at
            if after == at:
                break
            at = after
        else:
            at = comma + 1
    return doubtful


def _opening(doc: Document, at: int, end: int) -> int:
    """After conjunctions and adverbs."""
    while at < end:
        low = doc.lows[at]
        if (
            (low in _OPENING and low not in _SUBORDINATORS)
            or (is_adverb(low) and not capital(doc.words[at]))
            or doc.words[at] in _PUNCTUATION
            or low in word_list("openers")
            or not low[0].isalnum()
        ):
            at += 1
        else:
            break
    return at


def names_somebody(doc: Document, start: int, last: int) -> bool:
    """Whether a phrase names a person or a body, by a capital or a noun for one."""
    calendar = lowered("calendar")
    openers = word_list("openers")
    return any(
        (capital(doc.words[i]) and doc.lows[i] not in calendar and doc.words[i] not in openers)
        or is_person_noun(doc.lows[i])
        for i in range(start, last + 1)
    )


def base_phrase(doc: Document, at: int, end: int) -> tuple[int, int] | None:
    """A determiner with nouns, or a run of capitals, from token `at` on: (first, last)."""
    if not (doc.lows[at] in DETERMINERS or capital(doc.words[at]) or is_person_noun(doc.lows[at])):
        return None
    last = at
    while last + 1 < end and last - at < _LONGEST and _goes_on(doc, at, last, end):
        last += 1
    while last > at and doc.lows[last] in ("of", "for", "the", "'s", "and", "."):
        last -= 1
    return at, last


def _goes_on(doc: Document, at: int, last: int, end: int) -> bool:
    """Whether the token after `last` still belongs to the phrase."""
    word, low = doc.words[last + 1], doc.lows[last + 1]
    if word in _PUNCTUATION or low in lowered("adverbs") or low in _APART:
        return False
    person = is_person_noun(low)
    if not capital(word) and not person and (low in verbs() or low.endswith("ed")):
        return False
    nouned = is_person_noun(doc.lows[last]) and last > at and not person
    if nouned and not capital(word) and low not in ("of", "for", "'s", "and"):
        return False
    if low == "and":
        return last + 2 < end and (capital(doc.words[last + 2]) or doc.lows[last + 2] in DETERMINERS)
    if capital(doc.words[last]) and not capital(word) and (last > at or doc.lows[at] not in DETERMINERS):
        return person or _describes(doc, last + 1, end) or low in ("'s", "of", ".", "for", "the")
    return True


def _describes(doc: Document, at: int, end: int) -> bool:
    """Whether lower-case words from token `at` on lead to a noun for somebody: "EU | foreign policy chief"."""
    for here in range(at, min(end - 1, at + 3)):
        low = doc.lows[here]
        if capital(doc.words[here]) or not low.isalpha() or low in verbs() or low in lowered("adverbs"):
            return False
        if low in PREPOSITIONS or low in DETERMINERS or low in PRONOUNS or low.endswith(("s", "ed")):
            return False
        if is_person_noun(doc.lows[here + 1]) and not capital(doc.words[here + 1]):
            return True
    return False

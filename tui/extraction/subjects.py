"""Subjects before a verb: the noun phrase that speaks, past appositions and relative clauses."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, PRONOUNS, capital, is_person_noun, phrase_before
from tui.extraction.words import lowered

# Marks around at most this many tokens may stand inside an apposition: Petro, who promised "total peace", said …
_SHORT_QUOTE = 10
# An apposition is no longer than this many tokens.
_REACH = 80
_BEFORE_VERBS = frozenset(["who", "which", "that", "is", "was", "are", "were", "has", "had", "have", "and", "been"])
_FULL_STOP = frozenset(".;?!")


def subject_before(doc: Document, last: int, first: int) -> tuple[int, int] | None:
    """The subject whose last word is at `last`, or that stands before an apposition ending there."""
    if last < first:
        return None
    low = doc.lows[last]
    if low in PRONOUNS or low in ("one", "another", "others", "some", "many", "this"):
        return last, last
    if low in ("who", "which", "that"):
        return _antecedent(doc, last - 1, first)
    if doc.in_marks(doc.starts[last]):
        return None
    if low in (",", "–", "—", "--", ")"):
        return _before_apposition(doc, last, first)
    if low in ("and", "but", "or", "then", ":", ";") or not (doc.words[last][0].isalnum() or low in ("'s", ".")):
        return None
    phrase = phrase_before(doc, last, first)
    if phrase is None:
        return None
    return phrase if speaks(doc, *phrase) else None


def subject_with(doc: Document, last: int, first: int) -> tuple[int, int] | None:
    """ "with Trump yelling": the subject a participle has of its own."""
    if last <= first or not doc.words[last][0].isalnum():
        return None
    for at in range(last, max(first, last - 6) - 1, -1):
        if doc.lows[at] == "with":
            return (at + 1, last) if at < last and speaks(doc, at + 1, last) else None
    return None


def _antecedent(doc: Document, last: int, first: int) -> tuple[int, int] | None:
    if last >= first and doc.lows[last] == ",":
        last -= 1
    if last < first or doc.in_marks(doc.starts[last]):
        return None
    phrase = phrase_before(doc, last, first)
    if phrase is None or not speaks(doc, *phrase):
        return None
    for at in range(phrase[1], phrase[0], -1):
        if doc.lows[at] in PREPOSITIONS and capital(doc.words[at + 1]) and doc.lows[at] not in ("for", "of"):
            return at + 1, phrase[1]
    return phrase


def speaks(doc: Document, start: int, last: int) -> bool:
    """Whether a phrase can be a speaker: a name, or a noun for somebody, or a thing written."""
    if _opens_with_verb(doc, start):
        return False
    calendar = lowered("calendar")
    nouns = lowered("speech_nouns")
    for at in range(start, last + 1):
        low = doc.lows[at]
        if (capital(doc.words[at]) and low not in calendar and low not in DETERMINERS) or is_person_noun(low):
            return True
        if low in nouns or low in PRONOUNS or low in ("many", "some", "others", "people", "another", "few"):
            return True
    return last - start <= 4 and doc.lows[start] in DETERMINERS


def _opens_with_verb(doc: Document, start: int) -> bool:
    """Whether a phrase is the rest of a clause: "working with …", "killed her …"."""
    word, low = doc.words[start], doc.lows[start]
    if capital(word) or is_person_noun(low) or not low.endswith(("ing", "ed")):
        return False
    return start > 0 and doc.lows[start - 1] in _BEFORE_VERBS


def _before_apposition(doc: Document, last: int, first: int) -> tuple[int, int] | None:
    """ "Peskov, the Kremlin's spokesman, said": the phrase before the pair of commas, dashes or brackets.

    A name is preferred to a description, which may be an apposition itself.
    """
    opening = {")": "(", ",": ",", "–": "–", "—": "—", "--": "--"}[doc.words[last]]
    fallback: tuple[int, int] | None = None
    end = last
    for _ in range(5):
        at = _mark_before(doc, end - 1, first, opening)
        if at is None or at <= first:
            break
        if doc.words[at - 1] not in ",;:":
            phrase = phrase_before(doc, at - 1, first)
            if phrase and end == last and _is_named_by(doc, phrase, at, last):
                return at + 1, last - 1
            if phrase and speaks(doc, *phrase) and not _apposed(doc, phrase, first):
                if capital(doc.words[phrase[0]]) and doc.lows[phrase[0]] not in DETERMINERS:
                    return phrase
                fallback = fallback or phrase
                if doc.lows[phrase[0]] in DETERMINERS and doc.lows[phrase[0]] not in ("a", "an"):
                    break
        end = at
    if fallback is None and opening == "," and end != last:
        return _leading(doc, first, last)
    return fallback


def _is_named_by(doc: Document, phrase: tuple[int, int], comma: int, last: int) -> bool:
    """Whether the words between two commas are the name of a description before them: ", the envoy, Ann Cole,"."""
    described = doc.lows[phrase[0]] in DETERMINERS and doc.words[phrase[0] - 1 : phrase[0]] == [","]
    name = doc.words[comma + 1 : last]
    return described and len(name) > 1 and is_person_noun(doc.lows[phrase[1]]) and all(map(capital, name))


def _mark_before(doc: Document, at: int, first: int, opening: str) -> int | None:
    """Index of the nearest such mark at or before `at` in the sentence; None past a full stop or a long quotation."""
    first = max(first, at - _REACH)
    while at >= first and doc.words[at] != opening:
        if doc.words[at] in _FULL_STOP and not _inside_name(doc, at):
            return None
        number = doc.stretch_at(doc.starts[at])
        if number is not None:
            quoted = doc.tokens_in(doc.stretches[number].outer)
            if len(quoted) > _SHORT_QUOTE:
                return None
            at = quoted.start
        at -= 1
    return at if at >= first else None


def _inside_name(doc: Document, at: int) -> bool:
    return doc.words[at] == "." and at > 0 and len(doc.words[at - 1]) <= 4


def _apposed(doc: Document, phrase: tuple[int, int], first: int) -> bool:
    """Whether a phrase between commas is itself an apposition, so that the name stands further left."""
    start, last = phrase
    if start <= first or doc.words[start - 1] not in ",—–":
        return False
    low = doc.lows[start]
    return low in ("a", "an", "the", "who", "whose", "which", "former", "of") or low.isdigit() or last == start


def _leading(doc: Document, first: int, last: int) -> tuple[int, int] | None:
    """The phrase the sentence opens with, up to its first comma."""
    comma = next((i for i in range(first, last) if doc.words[i] == ","), last)
    phrase = phrase_before(doc, comma - 1, first)
    return phrase if phrase and speaks(doc, *phrase) else None

"""Where the content begins after a reporting verb: past time, place, occasion and the one who is told."""

from __future__ import annotations

from typing import Literal

from tui.extraction.cue import Cue
from tui.extraction.noun_phrases import DETERMINERS, PREPOSITIONS, capital, is_person_noun
from tui.extraction.reported.line import Line
from tui.extraction.reported.vocabulary import group
from tui.extraction.words import lowered

Hearer = Literal["always", "maybe", "never"]
SUBJECTS = group("subjects")
_TELLING = frozenset(("tell", "assure", "reassure", "remind", "inform", "notify", "convince"))
HEARERS = group("hearers")
AUXILIARIES = group("auxiliaries")
_PUNCTUATION = frozenset(",;:.?!()[]–—") | {"--", "..."}
_INSERTED = frozenset((",", "–", "—", "--"))
_STOPS = _PUNCTUATION | {'"', "“", "”", "''", "``", "‘", "«"}
_OPENERS = group("openers")
# How far, in tokens, a "that" may stand from its verb.
_FAR = 24


def hearer_of(cue: Cue) -> Hearer:
    """Whether the verb names the one who is told."""
    if cue.verb is None or "object" not in cue.verb.takes:
        return "never"
    return "always" if cue.verb.lemma in _TELLING else "maybe"


def content_start(line: Line, at: int, hearer: Hearer) -> tuple[int, bool] | None:
    """(first token of a clause that is the content, whether "that" or the like opens it), None where none follows.

    `at`: the token after the cue. `hearer`: whether the one who is told stands first: always ("told reporters"),
    maybe ("warned Moscow"), or never.
    """
    at = past_times(line, at)
    if line.low(at) in _INSERTED:
        return _after_insertion(line, at)
    if line.low(at) == "that":
        return (at + 1, True) if at + 1 < line.stop else None
    if line.low(at) in ("whether", "how", "why"):
        return at, True
    if hearer == "maybe" and line.low(at) in SUBJECTS:
        return at, False
    if hearer != "never" and line.low(at) not in PREPOSITIONS:
        return _after_hearer(line, at, hearer)
    if line.low(at) in PREPOSITIONS:
        return _after_phrases(line, at)
    if at >= line.stop or line.low(at) in _PUNCTUATION:
        return _after_colon(line, at)
    return at, False


def past_times(line: Line, at: int) -> int:
    """The token after words that tell when, and adverbs, from `at` on."""
    times, calendar = lowered("reported_times"), lowered("calendar")
    while at < line.stop:
        low = line.low(at)
        month = line.low(at - 2) if line.low(at - 1) == "." else line.low(at - 1)
        dated = low in calendar or (low[:1].isdigit() and month in calendar)
        if low == "on" and line.low(at + 1) in calendar:
            at += 2
        elif low in ("this", "last", "next") and line.low(at + 1) not in times and line.low(at + 1) not in calendar:
            return at
        elif (
            dated
            or low in times
            or (low.endswith("ly") and len(low) > 5 and not capital(line.word(at)))
            or (low == "." and line.low(at - 1) in ("jan", "feb", "sept", "oct", "nov", "dec", "aug"))
        ):
            at += 1
        else:
            return at
    return at


def _after_colon(line: Line, at: int) -> tuple[int, bool] | None:
    if line.low(at) != ":" or at + 1 >= line.stop or at + 1 in line.marks:
        return None
    return at + 1, True


def _after_insertion(line: Line, at: int) -> tuple[int, bool] | None:
    """ "said, in an interview, that": past a pair of commas; "said, if elected, she would": with the condition."""
    close = line.find(frozenset((line.low(at),)), at + 1, at + _FAR)
    if close is not None and line.low(close + 1) == "that" and close + 2 < line.stop:
        return close + 2, True
    return None


def _opener(line: Line, at: int) -> int | None:
    """The "that" a clause opens with, not far after `at` and before anything that ends the phrases."""
    for here in line.outside(at, min(line.stop, at + _FAR)):
        low = line.low(here)
        if low in ("that", "whether") and line.low(here - 1) not in PREPOSITIONS:
            return here
        if low in AUXILIARIES or low in SUBJECTS or low in (";", ":", "(", "–", "—"):
            return None
    return None


def _after_phrases(line: Line, at: int) -> tuple[int, bool] | None:
    """Past phrases such as "in a statement", "during a visit to Kyiv on Monday"."""
    that = _opener(line, at)
    if that is not None and that + 1 < line.stop:
        return (that + 1 if line.low(that) == "that" else that), True
    begin = at
    while at < line.stop and line.low(at) in PREPOSITIONS:
        at = past_times(line, _after_phrase(line, at + 1))
    return _clause_at(line, begin, at)


def _after_phrase(line: Line, at: int) -> int:
    """After one noun phrase from `at` on."""
    begin = at
    while at < line.stop:
        low = line.low(at)
        if at in line.marks or low in _STOPS or low in AUXILIARIES or low in SUBJECTS or low in _OPENERS:
            return at
        if low in PREPOSITIONS or (low in DETERMINERS and at > begin and line.low(at - 1) not in DETERMINERS):
            return at
        at += 1
    return at


def _after_hearer(line: Line, at: int, hearer: Hearer) -> tuple[int, bool] | None:
    """Past the one who is told: "told reporters in Geneva that", "told the BBC he"."""
    begin = at
    if line.low(at) in HEARERS:
        at += 1
    else:
        at = _after_phrase(line, at)
    while at in line.marks and line.low(line.marks[at]) in _OPENERS:
        at = line.marks[at]
    if at == begin:
        return None
    if line.low(at) == "that":
        return (at + 1, True) if at + 1 < line.stop else None
    if line.low(at) in _OPENERS:
        return at, True
    if line.low(at) in PREPOSITIONS:
        if line.low(at) == "to":
            return None
        return _after_phrases(line, at)
    if hearer == "maybe" and line.low(at) in AUXILIARIES:
        return begin, False
    if not any(_can_hear(line, token) for token in range(begin, at)):
        return None
    return _clause_at(line, begin + 1, past_times(line, at))


def _can_hear(line: Line, at: int) -> bool:
    low = line.low(at)
    return low in HEARERS or capital(line.word(at)) or is_person_noun(low) or (low.endswith("s") and len(low) > 4)


def _clause_at(line: Line, begin: int, at: int) -> tuple[int, bool] | None:
    """A clause without "that" whose first words may have been taken for a phrase's last."""
    if at >= line.stop:
        return None
    low = line.low(at)
    if low in _OPENERS:
        return (at + 1 if low == "that" else at), True
    if low in _PUNCTUATION:
        return _after_insertion(line, at) if low == "," else _after_colon(line, at)
    if low in AUXILIARIES:
        at -= 1
        while at > begin and capital(line.word(at)) and capital(line.word(at - 1)):
            at -= 1
        return max(begin, at), False
    return at, False

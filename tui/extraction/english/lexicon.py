"""What kind of word each word is by itself: closed lists, verb and noun lists, endings.

A tag is one sign: D determiner, N noun, M name, J adjective, R adverb, P preposition, C "and", S subordinator,
W relative word, O pronoun, # number, ' the owner's "'s", T "to", A modal, ! negation; verbs b base, z third person,
d past, n participle, x past or participle, g in -ing; , comma, ; colon, - dash, " mark, . full stop, ? anything else.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from tui.extraction.english.forms import BASE, GERUND, PARTICIPLE, PAST, THIRD, listed_verb, verb_of
from tui.extraction.english.lists import sections
from tui.extraction.words import state_by_adjective

VERBAL: Final = frozenset("bzdnxg")
FINITE: Final = frozenset("zdxA")
OPENS_PHRASE: Final = frozenset("DNMO#J")
_PUNCTUATION: Final = {",": ",()[]", ";": ";:", "-": "—–-―", '"': "“”\"«»„‘’'‟‹›", ".": ".!?…"}
_CLOSED: Final = sections("closed")
_NOUNS: Final = sections("nouns")
_ADJECTIVES: Final = sections("adjectives")
_ENDINGS: Final = {kind: tuple(endings) for kind, endings in sections("endings").items()}
_MONTHS_TOO: Final = frozenset(("march", "may", "second"))
_NOUN_OR_VERB: Final = "*"
_ADJECTIVE_OR_VERB: Final = "+"


@cache
def _closed() -> dict[str, str]:
    found = {sign: tag for tag, signs in _PUNCTUATION.items() for sign in signs}
    found |= {"--": "-", "''": '"', "``": '"', "..": ".", "...": "."}
    for heading, tag in (
        ("adverbs", "R"),
        ("determiners", "D"),
        ("pronouns", "O"),
        ("numbers", "#"),
        ("subordinators", "S"),
    ):
        found |= dict.fromkeys(_CLOSED[heading], tag)
    for heading, tag in (
        ("prepositions", "P"),
        ("relatives", "W"),
        ("conjunctions", "C"),
        ("modals", "A"),
        ("negations", "!"),
    ):
        found |= dict.fromkeys(_CLOSED[heading], tag)
    return found | {entry[:-2]: entry[-1] for entry in _CLOSED["tags"]}


@cache
def nationalities() -> frozenset[str]:
    """Adjectives of states and peoples, in lower case."""
    return frozenset(word.lower() for word in state_by_adjective() if not word.endswith("s"))


def verb_tag(bits: int) -> str:
    """The tag of a verb form that can be those forms."""
    if bits & GERUND:
        return "g"
    if bits & PAST and bits & PARTICIPLE:
        return "x"
    if bits & (PARTICIPLE | PAST) and not bits & BASE:
        return "n" if bits & PARTICIPLE else "d"
    return "z" if bits & THIRD else "b"


@cache
def _plurals() -> frozenset[str]:
    return frozenset(entry.split()[1] for entry in _NOUNS["plurals"])


@lru_cache(maxsize=1 << 15)
def listed(low: str) -> str:
    """The tag of a word in lower case that the lists have, or that its neighbours decide; "" for any other."""
    closed = _closed().get(low)
    if closed is not None:
        return closed
    if low in _NOUNS["time"] and low not in _MONTHS_TOO:
        return "N"
    known, found = listed_verb(low), ""
    if known is not None:
        found = verb_tag(known[1])
        ambiguous = found in "bz" or (found == "x" and low == known[0])
        found = _NOUN_OR_VERB if ambiguous and (known[0] in _NOUNS["verbs-too"] or low in _plurals()) else found
    elif any(low in _NOUNS[heading] for heading in ("ing", "events", "time")):
        found = "g" if low.endswith("ing") and verb_of(low) else "N"
    if low in _ADJECTIVES["plain"] and (found or "N") not in "gxnd":
        found = _ADJECTIVE_OR_VERB if found in ("b", _NOUN_OR_VERB) else "J"
    return found


@lru_cache(maxsize=1 << 15)
def tag_of(low: str) -> str:
    """The tag of a word in lower case by itself: that of the lists, else by its ending."""
    return listed(low) or guess(low)


def guess(low: str) -> str:
    """The tag of an unlisted lower-case word, by its ending."""
    if low[0].isdigit():
        return "J" if "-" in low else "#"
    if not low[0].isalpha():
        return "?"
    if low.endswith("n't"):
        return "A"
    if "'" in low:
        return "O" if low.rpartition("'")[2] in ("re", "ve", "ll", "d", "m") else "N"
    if low in _CLOSED["not-adverbs"]:
        return "N"
    if "-" in low and low.endswith(_ENDINGS["adjectives-hyphened"]):
        return "J"
    if low.startswith("un") and low.endswith("ed") and verb_of(low[2:]) and not listed_verb(low):
        return "J"
    verb = verb_of(low)
    if verb:
        return verb_tag(verb[1])
    if low.endswith(("er", "est")) and _compared(low):
        return "J"
    if low.endswith(_ENDINGS["nouns"]):
        return "N"
    return "R" if low.endswith("ly") else "J" if low.endswith(_ENDINGS["adjectives"]) else "N"


def _compared(low: str) -> bool:
    """Whether a word is a comparative or superlative: longer, easiest, bigger."""
    stem = low.removesuffix("est").removesuffix("er")
    single = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return any(
        s in _ADJECTIVES["plain"] for s in (stem, stem + "e", stem[:-1] + "y" if stem[-1:] == "i" else stem, single)
    )

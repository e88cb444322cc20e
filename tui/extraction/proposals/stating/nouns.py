"""Nouns by what they mean to a settlement: the headings of `nouns.txt`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import cast

from tui.extraction.document import Document
from tui.extraction.english.event import Phrase
from tui.extraction.once import once
from tui.extraction.proposals.stating.rows import FOLDER, WORDS
from tui.findings import ProposalKind, TermType

_LONGEST = 4
"""The longest name of `nouns.txt`, in words."""


@lru_cache(maxsize=1 << 14)
def normal(low: str) -> str:
    """A word as the lists have it: lower case, singular, no hyphen."""
    word = low.replace("-", "").replace("\u2010", "").replace("\u2011", "").replace("’", "'").removesuffix("'s")
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]
    return word


@cache
def _read() -> tuple[dict[tuple[str, ...], tuple[str, ...]], dict[str, ProposalKind], dict[str, TermType]]:
    """The nouns with their headings; heading -> kind of proposal; heading -> type of term."""
    found: dict[tuple[str, ...], list[str]] = {}
    kinds: dict[str, ProposalKind] = {}
    types: dict[str, TermType] = {}
    heading = ""
    for line in FOLDER.joinpath("nouns.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading, kind, type_ = line.strip("[] ").split(" | ")
            kinds[heading], types[heading] = cast(ProposalKind, kind), cast(TermType, type_)
        elif line and not line.startswith("#"):
            for entry in line.split(";"):
                words = tuple(normal(word) for word in entry.lower().split())
                if words:
                    found.setdefault(words, []).append(heading)
    return {words: tuple(headings) for words, headings in found.items()}, kinds, types


def nouns() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words of a noun, as `normal` gives them -> the headings it stands under."""
    return _read()[0]


KINDS = _read()[1]
"""Heading of `nouns.txt` -> what a proposal is that is about such a thing."""
TYPES = _read()[2]
"""Heading of `nouns.txt` -> the type of a term that is such a thing."""


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in nouns() if len(words) > 1)


@once
def _listed(doc: Document) -> dict[int, list[tuple[int, tuple[str, ...]]]]:
    """Token -> the nouns of the lists that begin there, the longest first: (last token, headings)."""
    listed, several = nouns(), _first_words()
    found: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
    for at, low in enumerate(doc.lows):
        word = normal(low)
        headings = listed.get((word,))
        if headings is None and "-" in low:  # "Franco-British", "hostages-for-prisoners", "20-kilometre-wide"
            parts = (listed.get((normal(part),)) for part in low.split("-"))
            headings = next(filter(None, parts), None)
        if headings:
            found[at] = [(at, headings)]
        if word in several:
            words = tuple(map(normal, doc.lows[at : at + _LONGEST]))
            for size in range(2, len(words) + 1):
                if words[:size] in listed:
                    found.setdefault(at, []).insert(0, (at + size - 1, listed[words[:size]]))
    return found


def headings_at(doc: Document, first: int, last: int) -> list[tuple[int, int, tuple[str, ...]]]:
    """The nouns of the lists among tokens `first` to `last`, in order: (first token, last token, headings)."""
    listed = _listed(doc)
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for at in range(first, last + 1):
        if at in listed and not (found and at <= found[-1][1]):
            whole = next((noun for noun in listed[at] if noun[0] <= last), None)
            if whole is not None:
                found.append((at, *whole))
    return found


_CAPTIVE = WORDS["captive"]
"""What was done to whoever is held: "jailed comrades"."""


@once
def head_headings(doc: Document, phrase: Phrase) -> tuple[str, ...]:
    """The headings of a phrase: those of its noun, else of the nouns before it ("a truce offer"), else of what is "of".

    A phrase for several things has the headings of them all.
    """
    if phrase.conjuncts:
        return tuple(dict.fromkeys(h for part in phrase.conjuncts for h in head_headings(doc, part)))
    if any(doc.lows[at] in _CAPTIVE for at in phrase.modifiers):
        return ("held",)
    found = headings_at(doc, phrase.first, phrase.core)
    at_head = [headings for first, last, headings in found if first <= phrase.head <= last]
    if at_head:
        return at_head[0]
    if found:
        return found[-1][2]
    inner = next((a.phrase for a in phrase.prepositions if a.preposition in ("of", "for", "to") and a.phrase), None)
    return head_headings(doc, inner) if inner is not None else ()


PLANS = WORDS["plans"]
"""What is on the table by its very name."""
_LAYING_DOWN = frozenset(("deal", "pause", "text"))


def is_text(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is for what lays something down: a plan, a resolution, an offer."""
    by_head = set(nouns().get((normal(doc.lows[phrase.head]),), ()))
    return bool(_LAYING_DOWN & (set(head_headings(doc, phrase)[:1]) | by_head))

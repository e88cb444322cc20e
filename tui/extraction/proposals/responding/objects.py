"""What is answered: whether a phrase can be a proposal, talks, a charge, and whether a verb is an act of peace."""

from __future__ import annotations

from functools import cache

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase
from tui.extraction.once import once
from tui.extraction.proposals.responding.lists import lists

_NOUNS = lists("words")["nouns"]
"""Headings of `things.txt` that a noun can be of; the other headings are of verbs."""
NOTHING = frozenset(("none", "nothing", "little", "nobody", "no-one"))
_LITTLE = frozenset(("little", "scant", "few", "hardly"))
_PLAIN = frozenset(("proposal", "truce", "talks", "demand", "report", "violation"))
"""What a pronoun can stand for."""


@cache
def _by_noun() -> dict[str, frozenset[str]]:
    """Noun -> the kinds of thing it is."""
    found: dict[str, set[str]] = {}
    for heading in _NOUNS:
        for noun in lists("things")[heading]:
            found.setdefault(noun, set()).add(heading)
    for heading in ("truce", "talks", "demand", "act"):
        for noun in lists("things")[heading]:
            found[noun].add("proposal")
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@once
def kinds_of(doc: Document, phrase: Phrase | None) -> frozenset[str]:
    """What the thing a phrase names can be, by the nouns of `things.txt`; of "A and B", what either can be."""
    if phrase is None:
        return frozenset()
    if phrase.conjuncts:
        return frozenset().union(*(kinds_of(doc, part) for part in phrase.conjuncts))
    lemma = phrase.lemma.lower()
    if lemma in lists("things")["things"]:
        return _PLAIN
    if phrase.kind == "pronoun":
        return frozenset()
    if lemma == "request" and any(a.phrase and a.phrase.lemma == "comment" for a in phrase.prepositions):
        return frozenset()
    if any(a.phrase and a.phrase.lemma.lower() in lists("things")["unrelated"] for a in phrase.prepositions):
        return frozenset()
    inner = core_of(phrase)
    if inner is not phrase and (found := kinds_of(doc, inner)):
        return found
    found = _by_noun().get(lemma, frozenset())
    if not found and lemma.endswith("s"):
        found = _by_noun().get(lemma[:-1], frozenset())
    if not found and phrase.head > phrase.first:
        found = _by_noun().get(f"{doc.lows[phrase.head - 1]}-{lemma}", frozenset())  # "road map"
    if not found and "-" in lemma:
        found = _by_noun().get(lemma.rsplit("-", 1)[1], frozenset())
    if found & {"report", "violation"} and not _is_of_peace(doc, phrase):
        return found - {"violation", "report", "proposal"}
    return found


def _is_of_peace(doc: Document, phrase: Phrase) -> bool:
    """Whether a report, a charge or a breach is one about a proposal: its own words say so, or it says nothing."""
    inner = [a.phrase for a in phrase.prepositions if a.preposition in ("of", "that", "about", "on", "by")]
    return not inner or any(
        a.event is not None or (a.phrase is not None and (kinds_of(doc, a.phrase) - {"act"} or a.phrase.kind == "name"))
        for a in phrase.prepositions
    )


def core_of(phrase: Phrase) -> Phrase:
    """What a phrase is about: the talks of "the possibility of talks", the truce of "implementation of the truce"."""
    if phrase.kind == "number" or phrase.lemma.lower() in lists("things")["of"]:
        inner = next(
            (a.phrase for a in phrase.prepositions if a.preposition in ("of", "to", "in", "at") and a.phrase), None
        )
        return inner or phrase
    return phrase


def is_nothing(doc: Document, phrase: Phrase | None) -> bool:
    """ "no interest", "little interest": whether a phrase says that there is none."""
    return phrase is not None and (phrase.negated or doc.lows[phrase.first] in _LITTLE)


def is_act(event: Event, kind: str) -> bool:
    """Whether a verb is of a kind of `things.txt`: "accepting", "act", "talking"."""
    known = lists("things").get(kind, frozenset())
    part = event.lemma == "take" and event.object is not None and event.object.lemma == "part"
    lemma = "participate" if part else event.lemma  # "ready to take part in talks"
    return event.shape == "verb" and (lemma in known or lemma.split(" ")[0] in known)

"""Whose a noun of answering is where a word before it says so: "the American rejection", "its answer was cool"."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.words import state_by_adjective

_SIDES = frozenset(("government", "rebel", "army", "opposition", "militia", "guerrilla", "separatist"))
_FROM = ("from", "of", "in", "by")


def answer_told(doc: Document, event: Event) -> Event | None:
    """ "The American reaction was cool": the answer that a clause is about, as a noun with its owner."""
    noun = event.subject
    if event.shape == "noun" or noun is None or noun.lemma.lower() not in lists("words")["answering"]:
        return None
    by = next((a.phrase for a in noun.prepositions if a.preposition in _FROM), None)
    whose = noun.possessor or by or _before(doc, noun.first, noun.head)
    if whose is None:
        return None
    return replace(event, shape="noun", lemma=noun.lemma.lower(), subject=whose, predicate=None)


def with_owner(doc: Document, event: Event) -> Event:
    """A noun with the owner that stands before it, where it has none: "the Houthi refusal", "a rebel boycott"."""
    if event.shape != "noun" or event.subject is not None:
        return event
    first = doc.token_at(event.span.start)
    last = next((at for at in doc.tokens_in(event.span) if doc.lows[at].startswith(event.lemma[:-1])), first)
    whose = _before(doc, first, last)
    return replace(event, subject=whose) if whose is not None else event


def _before(doc: Document, first: int, last: int) -> Phrase | None:
    """The name, or the word for a side, between two tokens."""
    for at in range(first, last):
        if doc.words[at] in state_by_adjective() or doc.lows[at] in _SIDES:
            return _phrase(doc, at, at)
        if at > first and doc.words[at][:1].isupper():
            end = next((n for n in range(at, last) if not doc.words[n][:1].isupper()), last) - 1
            return _phrase(doc, at, end)
    return None


def _phrase(doc: Document, first: int, last: int) -> Phrase:
    return Phrase(first, last, last, "name", " ".join(doc.words[first : last + 1]), last)

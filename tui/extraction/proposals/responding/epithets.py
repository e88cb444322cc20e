"""What a proposal is called: "called it a trick", "the plan is unacceptable", "dismissed the offer as propaganda"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import kinds_of
from tui.extraction.proposals.responding.row import shaped

_ON = 5
"""So many words after a predicate still belong to it: "an attempt to buy time"."""
NAMING = lists("words")["naming"]
"""Verbs that name a thing by an epithet."""


def epithets(doc: Document, event: Event) -> Iterator[Fit]:
    """A proposal that is called something: "called it a trick", "the plan is unacceptable"."""
    thing = event.object if event.shape == "verb" else event.subject
    if event.antecedent is not None:
        thing = event.antecedent
    if thing is not None and thing.kind == "pronoun" and event.shape == "copula" and _only_leads(event):
        return
    kinds = kinds_of(doc, thing)
    if not kinds:
        return
    loose = event.shape == "copula" and thing is not None and thing.kind != "pronoun" and not _is_definite(thing)
    for row in shaped("epithet"):
        if loose and row.stance == "accepted":
            continue
        if kinds & row.objects and _is_called(doc, event, next(iter(row.frame.nouns))):
            yield Fit(row, event, thing, None)


def _is_named(doc: Document, event: Event) -> bool:
    """Whether a verb of naming has quotation marks, or "as", for what it calls its object."""
    if event.object is None:
        return False
    after = doc.lows[event.object.last + 1 : event.object.last + 3]
    return "as" in after or any(mark in after for mark in ("“", '"', "‘", "``", "'"))


def _is_definite(phrase: Phrase) -> bool:
    return phrase.possessor is not None or phrase.determiner in ("the", "this", "that", "these", "those", "such")


def _only_leads(event: Event) -> bool:
    """ "It is important to …": whether "it" stands for nothing; outside quotation marks it may be anything."""
    return event.complement is not None or (event.stretch is None and event.whose is None)


def _is_called(doc: Document, event: Event, heading: str) -> bool:
    """Whether the predicate of an event is an epithet of a list: its noun, an adjective before it, or a phrase."""
    known = lists("epithets")[heading]
    if event.shape == "copula" and event.lemma in known:
        return True
    phrase = event.predicate
    if phrase is not None:
        if phrase.lemma.lower() in known or any(doc.lows[at] in known for at in phrase.modifiers):
            return True
        first, last = phrase.first, phrase.last
    elif event.verb is not None:
        if event.shape == "verb" and not _is_named(doc, event):
            return False
        first, last = event.verb.last + 1, event.verb.last + 8
        if event.object is not None and any(
            low in known for low in doc.lows[event.object.last + 1 : event.object.last + _ON]
        ):
            return True  # "called it “interesting and fascinating”"
    else:
        return False
    said = " ".join(doc.lows[max(0, first - 2) : last + _ON])
    return any(" " in each and f" {each}" in f" {said}" for each in known)

"""What hangs on a noun though the reading gives it to its verb: "rejected a call by X for a truce"."""

from __future__ import annotations

from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.stating.circumstances import is_time

_HANGING = frozenset(("to", "of", "on", "for", "from", "by", "against", "over", "between", "with", "without"))
"""Prepositions that may hang on a noun: where one stands right behind it, it does."""


def whole_event(doc: Document, reading: Reading, event: Event) -> Event:
    """The event of a noun with whoever it is by and what it is for, where its verb has them."""
    if event.shape != "noun" or event.arguments or event.parent is None or event.verb is not None:
        return event
    last = max(doc.tokens_in(event.span), default=-1)
    found = _behind(doc, reading.events[event.parent].arguments, last)
    if not found:
        return event
    by = next((a.phrase for a in found if a.preposition in ("by", "from") and a.phrase is not None), None)
    owner = replace(by, last=by.core, prepositions=()) if by is not None else None
    return replace(event, arguments=found, subject=event.subject or owner)


def whole_thing(doc: Document, event: Event, thing: Phrase) -> Phrase:
    """A thing with the prepositions right behind it that its verb has: "demanded an end to the blockade"."""
    if thing.prepositions or thing.conjuncts:
        return thing
    found = _behind(doc, event.arguments, thing.last)
    last = found[-1].phrase if found else None
    return replace(thing, last=last.last, prepositions=found) if last is not None else thing


def _behind(doc: Document, arguments: tuple[Argument, ...], last: int) -> tuple[Argument, ...]:
    """The arguments that follow the token `last` without a word between, with those inside the first of them."""
    found: list[Argument] = []
    for argument in arguments:
        phrase = argument.phrase
        if phrase is None:
            continue
        if is_time(doc, phrase) and phrase.first - len(argument.preposition.split()) == last + 1:
            last = phrase.last  # "the start on Monday of talks"
            continue
        if argument.preposition not in _HANGING or is_time(doc, phrase):
            continue
        if phrase.first - len(argument.preposition.split()) == last + 1:
            found.append(argument)
            last = phrase.last
    if found and found[0].phrase is not None and found[0].preposition in ("by", "from"):
        found += [a for a in found[0].phrase.prepositions if a.preposition in _HANGING]
    return tuple(found)

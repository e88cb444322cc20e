"""A noun for a proposal, and a clause behind it that tells whose it is: "the exchange that Ethiopia suggested"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.stating.matter import matter_of_phrase
from tui.extraction.proposals.stating.nouns import PLANS, head_headings
from tui.extraction.proposals.stating.shapes import of_shape
from tui.extraction.proposals.stating.statement import Statement

_PROPOSING = frozenset(("propose", "offer", "suggest", "declare", "announce", "table", "float", "put forward"))
_OPENERS = frozenset((",", "that", "which", "had", "has", "have", "was", "were", "being", "first", "earlier"))
"""What may stand between the noun and whoever proposes it."""
_OF = (("pause",), ("exchange",), ("talks",))


def offered(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """What nouns of a sentence name that a clause behind them says somebody proposed.

    The clause need not be read as hanging on the noun: it is enough that it begins where the noun ends.
    """
    for index in reading.by_sentence[number]:
        event = reading.events[index]
        if event.verb is None or event.lemma not in _PROPOSING or event.negated:
            continue
        passive = event.voice == "passive" or doc.lows[event.verb.last + 1 : event.verb.last + 2] == ["by"]
        maker = _by(event) if passive else event.subject
        start = event.verb.first if maker is None or passive else min(maker.first, event.verb.first)
        behind = _before(doc, start)
        noun = _ending(doc, reading, number, behind) if behind is not None else None
        if noun is None or maker is None or maker.first <= noun.head <= maker.last:
            continue
        matter = matter_of_phrase(doc, noun)
        yield replace(
            of_shape("mention", doc, event, event, matter, matter.kind or "peace plan", proposing=maker),
            maker="subject",
            act=None,
            thing=noun,
            content=doc.span_of(noun.first, noun.last),
            asked=(),
        )


def _by(event: Event) -> Phrase | None:
    return next((a.phrase for a in event.arguments if a.preposition == "by" and a.phrase is not None), None)


def _before(doc: Document, start: int) -> int | None:
    """The last word before a clause that hangs on it: "that", "which" or a comma has to stand between."""
    at = start - 1
    while at > 0 and doc.lows[at] in _OPENERS:
        at -= 1
    return at if at < start - 1 else None


def _ending(doc: Document, reading: Reading, number: int, behind: int) -> Phrase | None:
    """The noun for a pause, an exchange, talks or a plan whose phrase, with all that hangs on it, ends at a word."""
    here = (each for each in reading.phrases if doc.sentence_at(doc.starts[each.head]) == number)
    for phrase in here:
        if phrase.kind != "noun" or phrase.negated or _end(phrase) != behind:
            continue
        if head_headings(doc, phrase)[:1] in _OF or phrase.lemma in PLANS:
            return phrase
    return None


def _end(phrase: Phrase) -> int:
    """The last word of a phrase with what hangs on it."""
    inner = (_end(each.phrase) for each in phrase.prepositions if each.phrase is not None)
    joined = (_end(each) for each in phrase.conjuncts)
    return max((phrase.last, *inner, *joined))

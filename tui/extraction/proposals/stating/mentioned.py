"""What is on the table though a sentence only tells what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.history import is_past_history
from tui.extraction.proposals.stating.answered import answered_in
from tui.extraction.proposals.stating.matter import Matter, matter_of, matter_of_phrase
from tui.extraction.proposals.stating.nouns import PLANS, head_headings
from tui.extraction.proposals.stating.shapes import of_shape
from tui.extraction.proposals.stating.statement import OF_TALKS, UNREAL, Statement, is_unreal

_TURNING_DOWN = frozenset(("reject", "refuse", "decline"))
"""What is done to a plan that is on the table, though nothing comes of what is refused."""


_ENCOUNTERS = frozenset(("call", "conversation", "discussion", "meeting", "summit", "phone call", "telephone call"))
_TO_COME = frozenset(("potential", "possible", "planned", "proposed", "prospective", "suggested", "mooted"))
"""What tells of an encounter that it is on the table, and has not been."""
_OF_BEFORE = frozenset(("earlier", "previous", "past", "failed", "old", "similar", "former"))
"""What tells of a pause or a plan that it is none of now."""
_ASIDE = frozenset(("after", "before", "since", "despite", "during", "because of", "until", "without", "as part of"))
"""What leads to what only stands beside what is told."""
_ENCOUNTER = Matter("negotiation", "talks", 2)


def spoken_of(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """What is on the table though the sentence only tells what became of it: "turned down a truce worked out by X".

    A pause or a plan that is new ("a truce") or somebody's ("Egypt's plan"), to which or with which something is done.
    """
    for event, thing, matter in answered_in(doc, reading, number):
        if not is_past_history(doc.text, doc.span_of(thing.first, thing.head), event.span, event.span):
            yield _mentioned(doc, event, thing, matter)
    for event in reading.of_sentence(number):
        unreal = event.lemma in UNREAL and event.lemma not in _TURNING_DOWN
        if event.verb is None or unreal or is_unreal(doc, reading, event):
            continue
        being = (
            event.verb.form in ("gerund", "participle") and "being" in doc.lows[event.verb.first - 1 : event.verb.head]
        )
        if being or event.conjunction in ("before", "until", "till"):
            continue  # "the prospects of a truce being reached"
        phrases = [event.object, *(a.phrase for a in event.arguments if a.preposition not in _ASIDE)]
        if event.voice == "active" and event.shape == "verb":
            phrases.append(event.subject)
        for phrase in phrases:
            talks = event.lemma.split()[0] in OF_TALKS
            if phrase is None or phrase.kind != "noun" or phrase.negated or (phrase.plural and not talks):
                continue
            if any(doc.lows[at] in _OF_BEFORE for at in phrase.modifiers):
                continue
            if _is_to_meet(doc, phrase):
                yield _mentioned(doc, event, phrase, _ENCOUNTER)
                break
            headings = head_headings(doc, phrase)[:1]
            if headings == ("talks",) and talks:
                matter = matter_of_phrase(doc, phrase)
                if matter.strength == 2 and not is_past_history(doc.text, event.span, event.span, event.span):
                    yield _mentioned(doc, event, phrase, matter)
                    break
            by = any(a.preposition in ("by", "of", "from") for a in phrase.prepositions)
            owned = phrase.possessor is not None or by or any(_is_made_by(doc.lows[at]) for at in phrase.modifiers)
            new = phrase.determiner in ("a", "an", "another") or (not phrase.determiner and bool(phrase.modifiers))
            told = headings == ("pause",) and (owned or new)
            if bool(headings) and phrase.lemma in PLANS and not told:
                told = (owned and not _is_for_else(doc, reading, phrase)) or (new and _is_of_peace(doc, phrase))
            named = doc.span_of(phrase.first, phrase.head)
            if told and not phrase.plural and not is_past_history(doc.text, named, event.span, event.span):
                yield _mentioned(doc, event, phrase, matter_of_phrase(doc, phrase))
                break


def _mentioned(doc: Document, event: Event, phrase: Phrase, matter: Matter) -> Statement:
    """The statement that a phrase makes which names what is on the table."""
    return replace(
        of_shape("mention", doc, event, event, matter, matter.kind or "peace plan", proposing=phrase),
        act=None,
        thing=phrase,
        content=doc.span_of(phrase.first, phrase.last),
        asked=(),
    )


def _is_to_meet(doc: Document, phrase: Phrase) -> bool:
    """ "a potential call between the two presidents": whether two are to meet or to speak."""
    between = any(a.preposition == "between" and a.phrase is not None for a in phrase.prepositions)
    return between and phrase.lemma in _ENCOUNTERS and any(doc.lows[at] in _TO_COME for at in phrase.modifiers)


def _is_of_peace(doc: Document, plan: Phrase) -> bool:
    """Whether a plan is one to end the fighting: "a peace deal", "a plan for a truce", "a ten-point plan"."""
    if any(doc.lows[at].endswith("-point") for at in plan.modifiers):
        return True
    return matter_of_phrase(doc, plan).strength == 2 and bool(plan.modifiers or plan.prepositions)


def _is_for_else(doc: Document, reading: Reading, plan: Phrase) -> bool:
    """Whether a plan is to do what ends no fighting: "the king's plan to visit the front"."""
    at = doc.starts[plan.head]
    for event in reading.of_sentence(doc.sentence_at(at)):
        named = event.shape == "noun" and event.span.start <= at < event.span.end
        if named and event.complement is not None:
            return matter_of(doc, reading, event.complement, None).strength < 2
    return False


def _is_made_by(low: str) -> bool:
    """Whether an adjective says who is behind a plan: "U.S.-backed", "Saudi-brokered"."""
    return low.endswith(("-backed", "-brokered", "-sponsored", "-mediated", "-drafted", "-led"))

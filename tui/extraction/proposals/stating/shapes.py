"""What the shape of a clause states, whatever its words: a promise, a condition, a command, a timetable, a mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.denials import is_past_history
from tui.extraction.proposals.segments import segment_at
from tui.extraction.proposals.stating.matter import (
    Matter,
    head_headings,
    is_text,
    matter_of_event,
    matter_of_phrase,
)
from tui.extraction.proposals.stating.statement import UNREAL, Statement, is_unreal, trigger_of
from tui.extraction.proposals.stating.ways import WAYS, stating
from tui.findings import ProposalKind

_PLANS = frozenset(
    [
        "plan",
        "deal",
        "agreement",
        "accord",
        "proposal",
        "pact",
        "treaty",
        "roadmap",
        "settlement",
        "formula",
        "initiative",
        "framework",
    ]
)
"""What is on the table by its very name."""
_STEPS = frozenset(("ceasefire", "security", "territory", "exchange"))
"""Types of acts that are a concession of whoever says they will do them."""
_CONDITIONS = frozenset(
    (
        "if",
        "unless",
        "until",
        "once",
        "provided",
        "provided that",
        "as long as",
        "so long as",
        "only if",
        "till",
        "on condition",
    )
)
"""What opens a clause that something depends on."""


def by_shape(doc: Document, reading: Reading, event: Event) -> Statement | None:
    """The statement that the shape of a clause makes, whatever its words."""
    if event.verb is None:
        return None
    said = event.whose is not None or event.stretch is not None
    matter = matter_of_event(doc, reading, event)
    ahead = event.tense == "future" or event.modal in ("would", "could", "can")
    if ahead and matter.strength:
        under = next((a.phrase for a in event.arguments if a.preposition == "under" and a.phrase), None)
        if under is not None and is_text(doc, under):
            return _of_shape("under", doc, event, event, matter, matter.kind or "peace plan", proposing=under)
        price = _price(doc, reading, event)
        if said and price is not None:
            inner = matter_of_event(doc, reading, price)
            kind: ProposalKind = "negotiation" if matter.kind == "negotiation" else "demand"
            return _of_shape("condition", doc, event, price, inner, kind, proposing=event.subject)
        if (
            said
            and matter.type in _STEPS
            and matter.strength == 2
            and event.subject is not None
            and event.voice == "active"
        ):
            return _of_shape("will", doc, event, event, matter, _given(matter.kind), proposing=event.subject)
        if event.tense == "future" and event.subject is not None and doc.lows[event.verb.first] != "will":
            about = matter_of_phrase(doc, event.subject)
            if about.strength == 2 or matter.strength == 2:
                best = max(matter, about, key=lambda m: m.strength)
                return _of_shape("scheduled", doc, event, event, best, about.kind or matter.kind or "negotiation")
    if event.subject is None and event.stretch is not None and not event.negated and matter.strength == 2:
        plain = event.verb.form == "finite" and doc.lows[event.verb.first] == event.verb.lemma.split()[0]
        if plain and event.link in ("quoted", "coordinated", "main"):
            return _of_shape("imperative", doc, event, event, matter, matter.kind or "demand")
    return None


def spoken_of(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """What is on the table though the sentence only tells what became of it: "turned down a truce worked out by X".

    A pause or a plan that is new ("a truce") or somebody's ("Egypt's plan"), to which or with which something is done.
    """
    for index in reading.by_sentence[number]:
        event = reading.events[index]
        if event.verb is None or event.lemma in UNREAL or is_unreal(reading, event):
            continue
        phrases = [event.object, *(a.phrase for a in event.arguments)]
        if event.voice == "active" and event.shape == "verb":
            phrases.append(event.subject)
        for phrase in phrases:
            if phrase is None or phrase.kind != "noun" or phrase.negated or phrase.plural:
                continue
            headings = head_headings(doc, phrase)[:1]
            owned = phrase.possessor is not None or any(
                a.preposition in ("by", "of", "from") for a in phrase.prepositions
            )
            new = phrase.determiner in ("a", "an", "another") or (not phrase.determiner and bool(phrase.modifiers))
            if is_past_history(doc.text, doc.span_of(phrase.first, phrase.head), event.span, event.span):
                continue
            if headings and (headings[0] == "pause" or phrase.lemma in _PLANS) and (owned or new):
                matter = matter_of_phrase(doc, phrase)
                yield replace(
                    _of_shape("mention", doc, event, event, matter, matter.kind or "peace plan", proposing=phrase),
                    act=None,
                    thing=phrase,
                    content=doc.span_of(phrase.first, phrase.last),
                    asked=(),
                )
                break


def _given(kind: ProposalKind | None) -> ProposalKind:
    """What one says one will do oneself is no demand."""
    return "concession" if kind in (None, "demand") else kind


def _price(doc: Document, reading: Reading, event: Event) -> Event | None:
    """The clause a step depends on: "would sit down with them once they had disarmed"."""
    for below in reading.events[event.index + 1 :]:
        if below.sentence != event.sentence:
            return None
        hangs = below.parent == event.index and below.conjunction in _CONDITIONS
        if hangs and matter_of_event(doc, reading, below).strength:
            return below
    return None


def _of_shape(
    word: str,
    doc: Document,
    event: Event,
    act: Event,
    matter: Matter,
    kind: ProposalKind,
    proposing: Phrase | None = None,
) -> Statement:
    """A statement that no word makes but the shape of its sentence."""
    row = stating()["sentence", word][0]
    trigger = trigger_of(doc, event)
    return Statement(
        row=row,
        way=WAYS[row.way],
        kind=kind,
        matter=matter,
        sentence=segment_at(doc, doc.sentences[event.sentence], trigger.start),
        trigger=trigger,
        content=act.span,
        event=event.index,
        act=act.index,
        thing=None,
        maker=WAYS[row.way].maker if word != "condition" else "subject" if proposing is not None else "speaker",
        proposing=proposing,
        asked=(act.subject,) if act.subject is not None and act.subject != proposing else (),
        sure=WAYS[row.way].sure,
    )

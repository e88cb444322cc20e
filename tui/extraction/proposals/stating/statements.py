"""Events -> statements: where a proposal is stated, by which word, of which kind, by whom and to whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.segments import segment_at
from tui.extraction.proposals.stating.acts import is_kept
from tui.extraction.proposals.stating.circumstances import PRICES, is_time
from tui.extraction.proposals.stating.content import (
    after_colon,
    after_noun,
    asked_by,
    content_of,
    doer_of,
    every,
    first_step,
    first_thing,
    inside,
    span_of,
)
from tui.extraction.proposals.stating.counted import counted
from tui.extraction.proposals.stating.fitting import OWN, Proposed, fits, is_plan, is_somebody
from tui.extraction.proposals.stating.matter import Matter, core_of, matter_of, matter_of_phrase
from tui.extraction.proposals.stating.nominal import whole_event, whole_thing
from tui.extraction.proposals.stating.nouns import head_headings
from tui.extraction.proposals.stating.shapes import by_shape, refusal
from tui.extraction.proposals.stating.statement import GIVING_UP, MODALS, Statement, is_unreal, trigger_of
from tui.extraction.proposals.stating.ways import WAYS, Maker, Row, Shape, Way, stating
from tui.extraction.values import value
from tui.findings import ProposalKind

_AWAY = frozenset(("back", "home", "out", "gone", "free", "freed", "released", "withdrawn", "lifted", "dropped", "off"))
"""Where somebody is wanted who is held or holds: "wants its officers back"."""
_GUESSABLE = ("ask", "call", "demand", "propose", "offer", "invite")
"""Ways whose words propose whatever pause or plan stands behind them."""
_SPELT_OUT = ("want", "demand", "call", "ask", "is")
"""Ways whose content may follow a colon."""
_TAKEN = ("complement", "purpose")
_GUESSED = 0.1
"""So much less sure is what was found without knowing how it hangs on the verb."""


def find_statements(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """The statements of the sentence `number`, overlapping ones included, in the order of their words."""
    for event in (whole_event(doc, reading, each) for each in reading.of_sentence(number)):
        unreal = is_unreal(doc, reading, event)
        if unreal:
            found = refusal(doc, reading, event)
        else:
            cleft = _what(reading, event)
            rows = [row for key in _words(doc, cleft or event) for row in stating().get(key, ())]
            each = (_statement(doc, reading, event, row, cleft) for row in rows)
            found = next(filter(None, each), None) or by_shape(doc, reading, event) or counted(doc, reading, event)
        if found is not None:
            yield found
        if not unreal:
            yield from _by_nouns(doc, reading, event)


def _by_nouns(doc: Document, reading: Reading, event: Event) -> Iterator[Statement]:
    """What the nouns at an event name that are no events themselves: "the deadline for the rebels to leave"."""
    arguments = (a.phrase for a in event.arguments if a.preposition not in PRICES)
    for noun in (event.subject, None if event.lemma in GIVING_UP else event.object, *arguments):
        if noun is None or noun.kind != "noun" or noun.negated or event.verb is None:
            continue
        for row in stating().get(("noun", noun.lemma), ()):
            if row.way != "is" and not _is_event(doc, reading, noun):
                content = after_noun(doc, reading, event, noun, WAYS[row.way])
                by = (a.phrase for a in noun.prepositions if a.preposition in ("by", "from"))
                at = _At(noun.possessor or next(by, None), noun, WAYS[row.way].sure)
                found = _made(doc, reading, event, row, content, at)
                if found is not None:
                    yield replace(found, trigger=doc.span_of(noun.head, noun.head))
                    break


def _is_event(doc: Document, reading: Reading, noun: Phrase) -> bool:
    """Whether the reading has an event for a noun."""
    number = doc.sentence_at(doc.starts[noun.head])
    each = reading.of_sentence(number)
    return any(e.shape == "noun" and e.lemma == noun.lemma for e in each)


def _what(reading: Reading, event: Event) -> Event | None:
    """ "What they want is a truce", of "is": the event of "want"."""
    if event.shape != "copula" or event.subject is None or event.subject.lemma.lower() != "what":
        return None
    before = (e for e in reversed(reading.beside(event)) if e.index < event.index)
    return next((e for e in before if e.conjunction == "what"), None)


def _is_to(doc: Document, event: Event) -> bool:
    """Whether a clause says what its subject is: "their aim is a truce", "the task is to stop it"."""
    if event.verb is None:
        return False
    opening = doc.lows[event.verb.first : event.verb.first + 2]
    return event.verb.lemma == "be" or (event.shape == "verb" and opening in (["is", "to"], ["was", "to"]))


def _words(doc: Document, event: Event) -> Iterator[tuple[Shape, str]]:
    """What the rows may list an event under, the narrowest first."""
    if event.shape == "noun":
        yield "noun", event.lemma
        return
    if event.subject is not None and _is_to(doc, event):
        yield "noun", event.subject.lemma
    if event.shape == "copula":
        yield "adjective", event.lemma
        if event.verb is not None and event.verb.last + 1 < len(doc.lows):
            yield "adjective", doc.lows[event.verb.last + 1]
    else:
        of_object = event.object.prepositions if event.object is not None else ()
        for argument in every((*event.arguments, *(a for a in of_object if a.preposition == "to"))):
            yield "verb", f"{event.lemma} {argument.preposition}"
        if event.object is not None:
            yield "verb", f"{event.lemma} {event.object.lemma}"
        if event.predicate is not None:
            yield "verb", f"{event.lemma} {event.predicate.lemma}"
        yield "verb", event.lemma
        if event.modal == "would" and event.lemma == "like":
            yield "verb", "would like"
    if event.modal in MODALS:
        yield "modal", "must" if event.modal == "shall" else event.modal


@value
class _At:
    """Where a statement is made."""

    subject: Phrase | None
    """The words for who makes it."""
    noun: Phrase | None
    """The noun that states it, where that is no event."""
    sure: float


def _statement(doc: Document, reading: Reading, event: Event, row: Row, cleft: Event | None) -> Statement | None:
    """What an event proposes by a row; `cleft`: the verb of "what they want", where the event says what that is."""
    way = WAYS[row.way]
    if (row.way == "is") == (event.shape == "noun" or event.verb is None) and row.shape == "noun":
        return None
    sure = way.sure
    if cleft is not None:
        act, thing = event.complement, event.predicate if event.complement is None else None
    elif row.way == "is" and event.shape == "verb":
        act, thing = event.index, None
    elif row.way == "agree" and (made := _made_already(doc, event)) is not None:
        by = (a.phrase for a in event.arguments if a.preposition == "by")
        return _made(doc, reading, event, row, (None, made), _At(next(by, None), None, sure))
    else:
        act, thing = content_of(doc, reading, event, way)
    guessed = row.way not in OWN if row.way != "ask" else _asks_somebody(event, way)
    if act is None and thing is None and (guessed or row.shape == "adjective"):
        act, thing = first_step(doc, reading, event)
        if act is None and row.shape == "verb" and row.way in _GUESSABLE:
            thing = first_thing(doc, reading, event)
        sure -= _GUESSED
    if act is None and (thing is None or thing.lemma == "thing") and row.way in _SPELT_OUT and _points(event):
        thing = after_colon(doc, reading, event) or thing
    if act is None and thing is None and row.way in ("set", "limit"):
        thing = (after_colon(doc, reading, event) or event.object) if row.way == "set" else _time(doc, event)
        sure = way.sure
    return _made(doc, reading, cleft or event, row, (act, thing), _At((cleft or event).subject, None, sure), event)


def _made_already(doc: Document, event: Event) -> Phrase | None:
    """The pause or plan that a participle behind its comma tells of: "the truce, agreed on Monday, was to begin"."""
    verb, subject = event.verb, event.subject
    if verb is None or subject is None or event.voice == "passive" or verb.first != verb.last:
        return None
    behind = verb.first == subject.last + 1 or (verb.first == subject.last + 2 and doc.lows[verb.first - 1] == ",")
    plain = verb.form == "finite" and event.tense == "past" and event.object is None
    plain = plain and (doc.lows[verb.first - 1] == "," or any(a.preposition == "by" for a in event.arguments))
    return subject if behind and plain and head_headings(doc, subject)[:1] in (("pause",), ("deal",)) else None


def _points(event: Event) -> bool:
    """Whether what a verb is done to stands for what a colon leads to: "wanted it otherwise: a truce first"."""
    return event.object is None or event.object.kind == "pronoun" or event.object.lemma == "thing"


def _asks_somebody(event: Event, way: Way) -> bool:
    """Whether a clause names whom it asks; else "pressed home their gains" asks for nothing."""
    if event.recipient is not None or (event.object is not None and is_somebody(event.object)):
        return True
    return any(a.preposition in way.asked for a in event.arguments)


def _made(
    doc: Document,
    reading: Reading,
    event: Event,
    row: Row,
    content: tuple[int | None, Phrase | None],
    at: _At,
    says: Event | None = None,
) -> Statement | None:
    """The statement that an event makes of `content`, if it makes one; `says`: the event that says what it is."""
    act, thing = content
    if act is None and thing is None:
        return None
    way = WAYS[row.way]
    says = says or event
    thing = whole_thing(doc, says, thing) if thing is not None else None
    words = span_of(doc, reading, act, thing)
    doer = doer_of(reading, says, act)
    outer = act
    act, thing = core_of(doc, reading, act, thing)
    matter = matter_of(doc, reading, act, thing)
    if row.way == "want" and thing is not None and thing.last + 1 < len(doc.lows) and doc.lows[thing.last + 1] in _AWAY:
        matter = Matter(matter.kind, matter.type, 2)
    proposed = Proposed(outer, thing, matter, at.noun is not None, says.index != event.index)
    if not fits(doc, reading, event, row, proposed):
        return None
    maker: Maker = "plan" if way.maker == "subject" and is_plan(doc, at.subject) else way.maker
    kind = _kind(way, matter, _named_pause(doc, reading, act, words), thing=thing is not None)
    if kind == "demand" and outer is not None and (guarded := _guarding_in(doc, reading, reading.events[outer])):
        kind, words = "monitoring", Span(words.start, guarded)
    if row.way == "hold" and event.modal in MODALS and event.whose is not None:
        maker, kind = "speaker", "demand"  # "any truce must include it" is what somebody asks
    return Statement(
        row=row,
        way=way,
        kind=kind,
        matter=matter,
        sentence=segment_at(doc, doc.sentences[says.sentence], trigger_of(doc, says).start),
        trigger=trigger_of(doc, says),
        content=words,
        event=says.index,
        act=act,
        thing=thing,
        maker=maker,
        proposing=at.subject,
        asked=tuple(asked_by(event, way, doer)),
        sure=at.sure + (0.05 if matter.strength == 2 else 0 if row.way == "ready" else -0.1),
        keeps=outer is not None and is_kept(doc, reading.events[outer]),
    )


def _time(doc: Document, event: Event) -> Phrase | None:
    """The time that an ultimatum leaves: "gave the rebels 24 hours"."""
    return next((p for p in (event.object, event.recipient) if p is not None and is_time(doc, p)), None)


def _named_pause(doc: Document, reading: Reading, act: int | None, words: Span) -> ProposalKind | None:
    """The pause that a plan is for: "the possibility of an agreement on a short truce"."""
    end = words.end
    at = act
    while at is not None:  # "reaching an agreement to implement a truce"
        end = max(end, reading.events[at].span.end)
        at = next((e.index for e in reading.events[at + 1 : at + 4] if e.parent == at and e.link in _TAKEN), None)
    first = bisect_left(reading.phrases, doc.token_at(words.start), key=lambda phrase: phrase.first)
    for phrase in reading.phrases[first:]:
        if doc.starts[phrase.first] >= end:
            return None
        inner = next((p for p in (phrase, *inside(phrase)) if head_headings(doc, p)[:1] == ("pause",)), None)
        if inner is not None:
            return matter_of_phrase(doc, inner).kind
    return None


def _guarding_in(doc: Document, reading: Reading, event: Event) -> int | None:
    """The end of what is done about observers by an act: "establish trust in selecting monitors"."""
    for argument in event.arguments:
        if argument.event is not None and (verb := reading.events[argument.event].verb) is not None:
            at = bisect_left(reading.phrases, verb.last + 1, key=lambda phrase: phrase.first)
            following = reading.phrases[at] if at < len(reading.phrases) else None
            adjacent = following is not None and following.first == verb.last + 1
            if following is not None and adjacent and head_headings(doc, following)[:1] == ("guarding",):
                return doc.ends[following.last]
    return None


def _kind(way: Way, matter: Matter, pause: ProposalKind | None, *, thing: bool) -> ProposalKind:
    """By what it is about; what is asked of others, and is neither a pause nor talks nor people, is a demand.

    `pause`: the kind of the pause its words name; `thing`: whether a noun says what it is.
    """
    if matter.kind is None or matter.strength == 0:
        return way.kind
    if matter.kind == "peace plan" and pause is not None:
        return pause
    if way.kind == "demand" and (
        matter.kind in ("concession", "peace plan") or (matter.kind == "guarantee" and not thing)
    ):
        return "demand"
    if way.kind == "concession" and matter.kind == "demand":
        return "concession"
    return matter.kind

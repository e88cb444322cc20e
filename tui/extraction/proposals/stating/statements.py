"""Events -> statements: where a proposal is stated, by which word, of which kind, by whom and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
from tui.extraction.proposals.denials import is_past_history
from tui.extraction.proposals.lexicon import sections
from tui.extraction.proposals.segments import segment_at
from tui.extraction.proposals.stating.matter import (
    NOTHING,
    Matter,
    core_of,
    head_headings,
    is_text,
    matter_of_event,
    matter_of_phrase,
    normal,
    nouns,
)
from tui.extraction.proposals.stating.ways import WAYS, Maker, Row, Shape, Way, stating
from tui.extraction.words import word_list
from tui.findings import ProposalKind

_UNREAL = word_list("unreal_verbs")
"""Verbs whose complement is not what happened: refuse, fail, hope, doubt."""
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
_MODALS = frozenset(("must", "should", "have to", "need to", "ought", "ought to", "shall", "has to"))
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

_WISHES = frozenset(("want", "need", "wish", "seek", "would like", "plan", "ask"))
"""Words for what one wants to do oneself as well as for what one wants of others."""
_ANSWERING = ("ready", "agree", "will", "pledge")
"""Ways that answer where they take up what is on the table, and propose where what they name is new."""
_GUESSED = 0.1
"""So much less sure is what was found without knowing how it hangs on the verb."""
_NEAR = 14
"""So near, in tokens, it stands."""
_OWN_STEPS = ("agree", "ready", "order", "do", "pledge", "must")
"""Ways of saying or doing something of one's own: a proposal only where it is a step to a settlement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a proposal is stated."""

    row: Row
    way: Way
    kind: ProposalKind
    matter: Matter
    sentence: Span
    trigger: Span
    """The verb, noun or adjective that states it."""
    content: Span
    """What is proposed."""
    event: int
    """The event that states it."""
    act: int | None
    """The event that is proposed, where a clause says it."""
    thing: Phrase | None
    """What is proposed, where a noun says it."""
    maker: Maker
    proposing: Phrase | None
    """The words for who makes it; None where the clause does not say."""
    asked: tuple[Phrase, ...]
    """The words for whom it asks, likeliest first."""
    sure: float


def find_statements(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """The statements of the sentence `number`, overlapping ones included, in the order of their words."""
    for index in reading.by_sentence[number]:
        event = reading.events[index]
        if _is_unreal(reading, event):
            continue
        rows = (row for key in _words(event) for row in stating().get(key, ()))
        found = next(filter(None, (_statement(doc, reading, event, row) for row in rows)), None)
        if found is not None:
            yield found
        else:
            statement = _by_shape(doc, reading, event)
            if statement is not None:
                yield statement


def _words(event: Event) -> Iterator[tuple[Shape, str]]:
    """What the rows may list an event under, the narrowest first."""
    if event.shape == "noun":
        yield "noun", event.lemma
        return
    if event.subject is not None and event.verb is not None and event.verb.lemma == "be":
        yield "noun", event.subject.lemma
    if event.shape == "copula":
        yield "adjective", event.lemma
    else:
        for argument in event.arguments:
            yield "verb", f"{event.lemma} {argument.preposition}"
        yield "verb", event.lemma
        if event.modal == "would" and event.lemma == "like":
            yield "verb", "would like"
    if event.modal in _MODALS:
        yield "modal", "must" if event.modal == "shall" else event.modal


def _is_unreal(reading: Reading, event: Event) -> bool:
    """Whether the clause says that it is not so, or only supposes it."""
    if event.shape == "noun":
        return event.negated
    if event.question or event.conditional or (event.negated and event.modal not in _MODALS):
        return True
    if event.modal in ("may", "might"):
        return True
    if any(phrase is not None and phrase.negated for phrase in (event.subject, event.object)):
        return True
    above = event
    for _ in range(4):
        if above.parent is None or above.link not in ("complement", "purpose"):
            return False
        above = reading.events[above.parent]
        if above.lemma in _UNREAL or (above.negated and above.modal not in _MODALS) or above.conditional:
            return True
    return False


def _statement(doc: Document, reading: Reading, event: Event, row: Row) -> Statement | None:
    way = WAYS[row.way]
    if (row.way == "is") == (event.shape == "noun" or event.verb is None) and row.shape == "noun":
        return None
    if row.way in _ANSWERING and any(_takes_up(doc, a.phrase) for a in event.arguments if a.phrase is not None):
        return None
    act, thing = _content(doc, reading, event, way)
    sure = way.sure
    if act is None and thing is None:
        act, thing = _rest(doc, reading, event)
        sure -= _GUESSED
    if act is None and thing is None:
        return None
    if row.way == "tell" and (act is None or not _is_infinitive(reading.events[act])):
        return None
    content = _span(doc, reading, act, thing)
    doer = _doer(reading, event, act)
    outer = act
    act, thing = core_of(doc, reading, act, thing)
    matter = _matter(doc, reading, act, thing)
    asked = tuple(_asked(event, way, doer))
    if row.way == "must" and event.whose is None and event.stretch is None:
        return None
    if row.way == "hold" and not is_plan(doc, event.subject):
        return None
    if row.way in _OWN_STEPS and matter.strength < 2:
        return None
    if (
        row.way == "set"
        and (event.object is None or "text" not in _headings(doc, event.object))
        and row.word != "condition"
    ):
        return None
    if row.word == "call" and row.way == "order" and event.predicate is not None:
        return None
    if row.way in _ANSWERING and thing is not None and _is_known(doc, thing):
        return None
    if row.way in ("do", "agree", "order") and not _is_told(event, passive=row.way != "do"):
        return None
    if outer is not None and reading.events[outer].conjunction in ("if", "whether"):
        return None
    if row.word == "insist" and outer is not None and not _is_wished(doc, reading.events[outer]):
        return None
    if row.way in ("propose", "offer") and matter.strength < 2:
        return None
    if matter.strength < 2 and ((row.way == "want" and outer is None) or _is_unrelated(reading, outer)):
        return None
    own = outer is not None and reading.events[outer].subject == event.subject and row.word in _WISHES
    if matter.strength < 2 and (event.subject is None or own):
        return None
    maker: Maker = "plan" if way.maker == "subject" and is_plan(doc, event.subject) else way.maker
    return Statement(
        row=row,
        way=way,
        kind=_kind(row, way, matter),
        matter=matter,
        sentence=segment_at(doc, doc.sentences[event.sentence], _trigger(doc, event).start),
        trigger=_trigger(doc, event),
        content=content,
        event=event.index,
        act=act,
        thing=thing,
        maker=maker,
        proposing=event.subject,
        asked=asked,
        sure=sure + (0.05 if matter.strength == 2 else -0.1),
    )


def _content(doc: Document, reading: Reading, event: Event, way: Way) -> tuple[int | None, Phrase | None]:
    """What is proposed: an event or a noun phrase."""
    for place in way.content:
        if place == "itself":
            return event.index, None
        if place == "complement" and (below := _complement(reading, event)) is not None:
            return below, None
        if place == "predicate" and event.predicate is not None and _can_be_proposed(doc, event.predicate):
            return None, event.predicate
        if place == "object" and event.object is not None and _can_be_proposed(doc, event.object):
            return None, event.object
        inside = (
            event.object.prepositions if event.object is not None and "text" in _headings(doc, event.object) else ()
        )
        for argument in _every((*event.arguments, *inside)):
            if argument.preposition == place and argument.event is not None:
                return argument.event, None
            if argument.preposition == place and argument.phrase is not None and _can_be_proposed(doc, argument.phrase):
                return None, argument.phrase
    return None, None


def _is_known(doc: Document, thing: Phrase) -> bool:
    """Whether a noun takes up what was told of: agreeing to "the truce" answers, agreeing to "a truce" proposes."""
    return (
        thing.determiner in ("the", "this", "that", "these", "those", "its", "their", "his", "her")
        or thing.possessor is not None
    )


def _takes_up(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is for a pause or a plan told of before: "agreed to the truce provided that …"."""
    return phrase.determiner in ("the", "this", "that") and bool(
        {"pause", "deal"} & set(head_headings(doc, phrase)[:1])
    )


def _headings(doc: Document, phrase: Phrase) -> tuple[str, ...]:
    """The headings of the noun of a phrase alone."""
    return nouns().get((normal(doc.lows[phrase.head]),), ())


def _every(arguments: Sequence[Argument]) -> Iterator[Argument]:
    """The arguments with those inside them: "an appeal by the council for a truce"."""
    for argument in arguments:
        yield argument
        if argument.phrase is not None:
            yield from _every(argument.phrase.prepositions)


def _rest(doc: Document, reading: Reading, event: Event) -> tuple[int | None, Phrase | None]:
    """What is proposed where the clause could not be read to its end: the first step to a settlement after the verb."""
    if event.verb is None:
        return None, None
    for index in reading.by_sentence[event.sentence]:
        below = reading.events[index]
        if below.verb is None or below.verb.head <= event.verb.last or below.stretch != event.stretch:
            continue
        if below.verb.head - event.verb.last > _NEAR or below.link in ("relative", "adverbial", "main"):
            return None, None
        if matter_of_event(doc, reading, below).strength == 2:
            return index, None
    return None, None


def _complement(reading: Reading, event: Event) -> int | None:
    """The clause that says what is proposed: the complement, else an infinitive that could be one of purpose."""
    if event.complement is not None:
        return event.complement
    for below in reading.events[event.index + 1 :]:
        if below.sentence != event.sentence:
            break
        if below.parent == event.index and (below.link == "purpose" or _is_wanted(event, below)):
            return below.index
    return None


def _is_wanted(event: Event, below: Event) -> bool:
    """ "wants the charges dropped", "would have the guns silenced"."""
    return (
        below.link == "participial"
        and below.voice == "passive"
        and below.object is not None
        and below.object == event.object
    )


def _is_unrelated(reading: Reading, act: int | None) -> bool:
    """Whether an act of war, aid or inquiry is asked for, as every day of a conflict sees it."""
    return act is not None and reading.events[act].lemma in sections("proposal_acts")["unrelated"]


def _is_told(event: Event, *, passive: bool) -> bool:
    """Whether it is told as done: "reached a truce", "a truce reached in Minsk", and no chance of reaching one."""
    if event.verb is None or (event.voice == "passive" and not passive):
        return False
    return event.verb.form == "finite" or (event.verb.form == "participle" and event.voice == "passive")


def _is_wished(doc: Document, event: Event) -> bool:
    """Whether a clause says what ought to be: "must withdraw", "that the army withdraw"; else it insists on a fact."""
    if event.verb is None or event.modal in _MODALS or event.verb.form != "finite":
        return True
    return event.modal is None and doc.lows[event.verb.first] in (event.verb.lemma.split()[0], "be")


def _is_infinitive(event: Event) -> bool:
    return event.verb is not None and event.verb.form == "infinitive"


def _can_be_proposed(doc: Document, phrase: Phrase) -> bool:
    return phrase.kind == "noun" and not phrase.negated


def _matter(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> Matter:
    if act is not None:
        return matter_of_event(doc, reading, reading.events[act])
    return matter_of_phrase(doc, thing) if thing is not None else NOTHING


def _kind(row: Row, way: Way, matter: Matter) -> ProposalKind:
    """By what it is about; what is asked of others, and is neither a pause nor talks nor people, is a demand."""
    if matter.kind is None or matter.strength == 0:
        return way.kind
    if way.kind == "demand" and matter.kind in ("concession", "guarantee", "peace plan"):
        return "demand"
    if way.kind == "concession" and matter.kind == "demand":
        return "concession"
    return matter.kind


def _doer(reading: Reading, event: Event, act: int | None) -> Phrase | None:
    """Who is to do what is proposed."""
    if act is None:
        return None
    doing = reading.events[act]
    doer = doing.subject
    if doing.voice == "passive" and doer is None:
        return None
    return None if act != event.index and doer is not None and doer == event.subject else doer


def _asked(event: Event, way: Way, doer: Phrase | None) -> Iterator[Phrase]:
    for place in way.asked:
        if place == "recipient" and event.recipient is not None:
            yield event.recipient
        elif place == "object" and event.object is not None and event.complement is not None:
            yield event.object
        elif place == "doer" and doer is not None:
            yield doer
        else:
            yield from (a.phrase for a in event.arguments if a.preposition == place and a.phrase is not None)


def _by_shape(doc: Document, reading: Reading, event: Event) -> Statement | None:
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
        if event.verb is None or event.lemma in _UNREAL or _is_unreal(reading, event):
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
    trigger = _trigger(doc, event)
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


def is_plan(doc: Document, subject: Phrase | None) -> bool:
    """Whether what proposes is a text: "the resolution demands that …"."""
    if subject is None or subject.kind != "noun" or subject.conjuncts:
        return False
    return is_text(doc, subject)


def _trigger(doc: Document, event: Event) -> Span:
    if event.verb is not None:
        return doc.span_of(event.verb.first, event.verb.last)
    return event.span


def _span(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> Span:
    if thing is not None:
        return doc.span_of(thing.first, thing.last)
    assert act is not None
    return reading.events[act].span

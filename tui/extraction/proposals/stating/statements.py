"""Events -> statements: where a proposal is stated, by which word, of which kind, by whom and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Argument, Event, Phrase, Reading
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
from tui.extraction.proposals.stating.shapes import by_shape
from tui.extraction.proposals.stating.statement import MODALS, Statement, is_unreal, trigger_of
from tui.extraction.proposals.stating.ways import WAYS, Maker, Row, Shape, Way, stating
from tui.findings import ProposalKind

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


def find_statements(doc: Document, reading: Reading, number: int) -> Iterator[Statement]:
    """The statements of the sentence `number`, overlapping ones included, in the order of their words."""
    for index in reading.by_sentence[number]:
        event = reading.events[index]
        if is_unreal(reading, event):
            continue
        rows = (row for key in _words(event) for row in stating().get(key, ()))
        found = next(filter(None, (_statement(doc, reading, event, row) for row in rows)), None)
        if found is not None:
            yield found
        else:
            statement = by_shape(doc, reading, event)
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
    if event.modal in MODALS:
        yield "modal", "must" if event.modal == "shall" else event.modal


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
        sentence=segment_at(doc, doc.sentences[event.sentence], trigger_of(doc, event).start),
        trigger=trigger_of(doc, event),
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
    if event.verb is None or event.modal in MODALS or event.verb.form != "finite":
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


def is_plan(doc: Document, subject: Phrase | None) -> bool:
    """Whether what proposes is a text: "the resolution demands that …"."""
    if subject is None or subject.kind != "noun" or subject.conjuncts:
        return False
    return is_text(doc, subject)


def _span(doc: Document, reading: Reading, act: int | None, thing: Phrase | None) -> Span:
    if thing is not None:
        return doc.span_of(thing.first, thing.last)
    assert act is not None
    return reading.events[act].span

"""What the shape of a clause states, whatever its words: a promise, a condition, a command, a timetable, a mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.segments import segment_at
from tui.extraction.proposals.stating.acts import act_of
from tui.extraction.proposals.stating.content import every
from tui.extraction.proposals.stating.matter import Matter, core_of, matter_of, matter_of_event, matter_of_phrase
from tui.extraction.proposals.stating.nouns import head_headings, is_text
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.proposals.stating.statement import OF_TALKS, Statement, trigger_of
from tui.extraction.proposals.stating.ways import WAYS, stating
from tui.findings import ProposalKind

_STEPS = frozenset(("ceasefire", "security", "territory", "exchange"))
"""Types of acts that are a concession of whoever says they will do them."""
_ORDERED = 0.7
"""So sure it is that somebody who says "Release the hostages" asks for it."""
_UNDER = ("under", "according to", "as part of")
_STRICT = frozenset(("provided", "provided that", "only if", "unless", "on condition"))
"""What opens a condition that is somebody's price, whoever tells of it."""
_THREATENING = frozenset(("threaten", "warn", "vow", "swear"))
_WHILE = ("while", "as long as", "so long as")
_WITHHELD = ("unless", "until", "till", *_WHILE)
"""What opens a clause of what stands in the way of something refused."""
_OPENING = WORDS["beginning"] | {"open", "reopen", "resume", "restart"}
_THEMSELVES = (("talks",), ("pause",), ("deal",))
"""Headings of what takes place and is nobody's doing."""
_CONDITIONS = WORDS["depending"]
"""What opens a clause that something depends on."""


def by_shape(doc: Document, reading: Reading, event: Event) -> Statement | None:
    """The statement that the shape of a clause makes, whatever its words."""
    if event.verb is None:
        return None
    if event.subject is not None and event.subject.lemma == "nothing":
        return _nothing_short_of(doc, event, event.subject)
    said = event.said
    ahead = event.tense == "future" or event.modal in ("would", "could", "can")
    guessed = (
        event.modal == "could" and event.subject is not None and is_text(doc, event.subject)
    )  # "the plan could fail"
    price = _price(doc, reading, event) if ahead and not guessed else None
    if event.lemma in _THREATENING and not event.negated:
        threat = next((e for e in _prices(doc, reading, event) if e.conjunction == "unless"), None)
        inner = matter_of(doc, reading, threat.index, None) if threat is not None else None
        if threat is not None and inner is not None and inner.strength and not _is_own(event, threat):
            return of_shape("unless", doc, event, threat, inner, "demand", proposing=event.subject)
    if price is None and said and event.shape == "copula" and event.tense == "present":
        strict = (e for e in _said_prices(doc, reading, event) if e.conjunction in _STRICT)
        price = next(strict, None)  # "ties are possible, he said, provided the camps are closed"
    under = _under(doc, reading, event)
    bare = event.subject is None or event.subject.first > event.verb.first  # "Lay down your weapons"
    commanded = bare and event.stretch is not None and not event.negated
    if not (ahead or under is not None or commanded or price is not None):
        return None
    matter = matter_of_event(doc, reading, event)
    plain = event.tense == "future" and matter.strength == 2 and matter.kind != "negotiation"
    if price is not None and (said or plain or price.conjunction in _STRICT):
        found = _conditional(doc, reading, event, price)
        if found is not None:
            return found
    if (
        under is not None
        and is_text(doc, under)
        and matter.strength
        and (ahead or (event.tense == "present" and not event.verb.perfect))
    ):
        return of_shape("under", doc, event, event, matter, matter.kind or "peace plan", proposing=under)
    above = reading.above(event) if event.link == "relative" else None
    sought = above is not None and above.form == "infinitive"  # "pressed to strike a deal that would free them"
    would = event.modal == "would" and not (event.negated or event.verb.perfect or sought)
    plan = event.subject if would else None
    if plan is not None and plan.kind == "noun" and is_text(doc, plan) and _is_content(doc, event):
        return of_shape("under", doc, event, event, matter, matter.kind or "peace plan", proposing=plan)
    goes = event.lemma.split()[0] in OF_TALKS  # who says they will attend answers whoever asked them to
    if ahead and matter.strength:
        if matter.strength == 2 and event.subject is not None and _has_price(event):
            kind = _given(matter.kind)
            return of_shape("condition", doc, event, event, matter, kind, proposing=event.subject)
        if (
            said
            and (matter.type in _STEPS or (matter.type == "talks" and event.object is not None and not goes))
            and act_of(doc, event) is not None
            and matter.strength == 2
            and (event.subject is not None or event.voice == "passive")
            and (event.voice == "active" or matter.type == "exchange")
        ):
            return of_shape("will", doc, event, event, matter, _given(matter.kind), proposing=event.subject)
        talks = matter.type == "talks" and matter.strength == 2 and act_of(doc, event) is not None
        if talks and event.lemma == "meet" and _is_alone(event):
            return None
        if event.tense == "future" and not said and talks and event.subject is not None:
            return of_shape("scheduled", doc, event, event, matter, "negotiation", proposing=event.subject)
        opening = doc.lows[event.verb.first : event.verb.first + 2]
        if (
            event.tense == "future"
            and event.subject is not None
            and opening[0] not in ("will", "shall", "'ll", "’ll")
            and "going" not in opening
        ):
            about = matter_of_phrase(doc, event.subject)
            leaves = matter.kind == "demand" and not about.strength  # "the king, who is to leave on Monday"
            if about.strength == 2 or (matter.strength == 2 and not leaves):
                best = max(matter, about, key=lambda m: m.strength)
                return of_shape("scheduled", doc, event, event, best, about.kind or matter.kind or "negotiation")
    if event.modal == "could" and said and event.subject is not None and event.lemma in _OPENING:
        about = matter_of_phrase(doc, event.subject)
        timed = any(a.preposition in ("within", "after", "once", "upon") for a in event.arguments)
        if timed and about.strength == 2:  # "talks could open within three months of such an assurance"
            return of_shape("condition", doc, event, event, about, about.kind or "negotiation")
    if commanded and matter.strength == 2:
        plain = event.verb.form == "finite" and doc.lows[event.verb.first] == event.verb.lemma.split()[0]
        if plain and event.link in ("quoted", "coordinated", "main"):
            found = of_shape("imperative", doc, event, event, matter, matter.kind or "demand")
            return replace(found, sure=_ORDERED)
    return None


def _is_alone(event: Event) -> bool:
    """Whether who is to meet is one body that meets nobody: "the cabinet is to meet"."""
    who = event.subject
    if who is None or event.object is not None or any(a.preposition == "with" for a in event.arguments):
        return False
    return who.kind == "noun" and not (who.plural or who.conjuncts or who.determiner == "both")


def _given(kind: ProposalKind | None) -> ProposalKind:
    """What one says one will do oneself is no demand."""
    return "concession" if kind in (None, "demand") else kind


def refusal(doc: Document, reading: Reading, event: Event) -> Statement | None:
    """What a refusal asks for: "will not negotiate unless they withdraw", "no talks can be held without us"."""
    if event.verb is None or not event.negated or event.conditional or event.question:
        return None
    none = event.predicate is not None and event.predicate.negated  # "there is no truce while they hold the bridge"
    if event.tense != "future" and event.modal not in ("would", "can", "could") and not none:
        return None
    price = next((e for e in _prices(doc, reading, event, _WHILE) if e.conjunction in _WITHHELD), None)
    matter = matter_of_event(doc, reading, event)
    if price is not None and _is_own(event, price):
        return None  # "the strikes will not cease until we defeat them"
    if price is not None:
        inner = matter_of(doc, reading, price.index, None)
        if max(matter.strength, inner.strength) < 1 + (price.conjunction in _WHILE):
            return None
        theirs = (a.phrase for a in event.arguments if a.preposition == "for" and a.phrase is not None)
        proposing = event.subject or next(theirs, None)  # "for the rebels there can be no truce while …"
        return of_shape("unless", doc, event, price, inner, "demand", proposing=proposing)
    without = next((a.phrase for a in event.arguments if a.preposition == "without" and a.phrase), None)
    about = matter_of_phrase(doc, named) if (named := event.subject or event.object) is not None else matter
    if without is None or about.strength < 1 or event.whose is None:
        return None
    return of_shape("unless", doc, event, event, about, "demand", proposing=None)


def _is_own(event: Event, price: Event) -> bool:
    """Whether a clause something depends on is done by whoever says it."""
    doer = price.subject
    return doer is not None and (doer.lemma.lower() in ("we", "i") or doer == event.subject)


def _nothing_short_of(doc: Document, event: Event, subject: Phrase) -> Statement | None:
    """ "Nothing short of a full withdrawal would satisfy us": the withdrawal."""
    each = (a.phrase for a in subject.prepositions if a.preposition in ("of", "short of", "but", "less than"))
    thing = next((phrase for phrase in each if phrase is not None), None)
    matter = matter_of_phrase(doc, thing) if thing is not None else None
    if thing is None or matter is None or matter.strength < 2:
        return None
    found = of_shape("unless", doc, event, event, matter, "demand", proposing=None)
    return replace(found, act=None, thing=thing, content=doc.span_of(thing.first, thing.last))


def _conditional(doc: Document, reading: Reading, event: Event, price: Event) -> Statement | None:
    """A step for a price: "would sit down with them once they had disarmed"."""
    inner = matter_of(doc, reading, price.index, None)
    named = event.predicate if event.shape == "copula" else None
    of_itself = event.subject is not None and head_headings(doc, event.subject)[:1] in _THEMSELVES
    if named is None and event.shape == "copula" and of_itself:
        named = event.subject  # "talks are possible provided …"
    matter = matter_of(doc, reading, *core_of(doc, reading, None if named else event.index, named))
    if matter.strength + inner.strength < 2 or (
        event.subject is None and event.voice == "active" and matter.kind != "negotiation"
    ):
        return None
    best = matter if matter.strength == 2 else inner
    kind: ProposalKind = "negotiation" if matter.kind == "negotiation" else _given(matter.kind)
    if price.conjunction in _STRICT and kind == "concession":
        kind = "demand"
    proposing = event.subject if not (of_itself and event.said) else None  # "talks could open if …, the envoy said"
    return replace(
        of_shape("condition", doc, event, event, best, kind, proposing=proposing),
        asked=(price.subject,) if price.subject is not None else (),
    )


def _has_price(event: Event) -> bool:
    """Whether a step is one of an exchange: "would hand back the town in return for an end to the embargo"."""
    inside = event.object.prepositions if event.object is not None else ()
    return any(a.preposition in ("in return for", "in exchange for") for a in every((*event.arguments, *inside)))


def _prices(doc: Document, reading: Reading, event: Event, more: tuple[str, ...] = ()) -> Iterator[Event]:
    """The clauses an event depends on; `more`: what else may open them."""
    for below in reading.beside(event):
        opens = doc.token_at(below.span.start)
        only = below.conjunction in ("after", "when") and doc.lows[max(opens - 1, 0) : opens + 1].count("only") > 0
        if below.parent in (event.index, event.complement) and (below.conjunction in (*_CONDITIONS, *more) or only):
            yield below


def _price(doc: Document, reading: Reading, event: Event) -> Event | None:
    """The clause a step depends on: "would sit down with them once they had disarmed"."""
    return next(_said_prices(doc, reading, event), None)


def _said_prices(doc: Document, reading: Reading, event: Event) -> Iterator[Event]:
    """The clauses an event depends on, those behind the verb it is said with included."""
    yield from _prices(doc, reading, event)
    if event.whose is not None:
        yield from (e for e in _prices(doc, reading, reading.events[event.whose]) if e.index > event.index)


_CONTENTS = frozenset(("land", "passage", "power", "held", "weapons", "favour", "guarding"))
"""Headings of what a plan disposes of, whatever it does with it."""


def _is_content(doc: Document, event: Event) -> bool:
    """Whether a clause says what a plan holds: a step, or what becomes of land, people or power."""
    if event.lemma.split()[0] in WORDS["beginning"]:
        return False  # "a plan that would begin with the harvest"
    if act_of(doc, event) is not None:
        return True
    about = (event.object, event.subject if event.voice == "passive" else None)
    return any(p is not None and bool(_CONTENTS & set(head_headings(doc, p)[:1])) for p in about)


def _under(doc: Document, reading: Reading, event: Event) -> Phrase | None:
    """What a clause is told under: "under the accord", "a map by the five under which they would keep the town"."""
    found = next((a.phrase for a in event.arguments if a.preposition in _UNDER and a.phrase), None)
    above = reading.above(event)
    if found is None or event.link != "relative" or above is None or is_text(doc, found):
        return found
    each = (above.object, above.subject, *(a.phrase for a in above.arguments))
    return next((p for p in each if p is not None and p.kind == "noun" and is_text(doc, p)), found)


def _from_subject(doc: Document, act: Event) -> Span:
    """A clause from its subject on, from its verb where that is a pronoun: no "Under the plan" before it."""
    if act.verb is None:
        return act.span
    named = [p.first for p in (act.subject, act.object) if p is not None and p.kind != "pronoun"]
    first = min((at for at in (*named, act.verb.head)), default=act.verb.head)
    start = doc.starts[first]
    if start < act.span.start:  # "would stay and would patrol the border"
        start = doc.starts[act.verb.head]
    return Span(start, act.span.end) if act.span.start <= start < act.span.end else act.span


def of_shape(
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
        content=_from_subject(doc, act),
        event=event.index,
        act=act.index,
        thing=None,
        maker=WAYS[row.way].maker if proposing is not None else "speaker",
        proposing=proposing,
        asked=(act.subject,) if act.subject is not None and act.subject != proposing else (),
        sure=WAYS[row.way].sure,
    )

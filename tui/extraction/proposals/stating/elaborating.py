"""The sentences that go on with a proposal without stating it: "Under the scheme …", "It would also …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.durations import find_durations
from tui.extraction.proposals.stating.acts import act_of
from tui.extraction.proposals.stating.circumstances import DURABLE, around, times, when_said
from tui.extraction.proposals.stating.nouns import head_headings, is_text
from tui.extraction.proposals.stating.reach import CONDITIONS, EXTENDING, INTENDED
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.proposals.stating.ways import stating
from tui.findings import Term

_SCHEDULED = frozenset(("would", "must", "should", "shall", "have to", "be to"))
_BEGINS = WORDS["beginning"]
"""What a pause does when it begins, lasts and ends, and whom it is for: "took effect at noon"."""
_OPENING = 6
"""So many words of a sentence tell that it goes on with something else: "The call came days after"."""
_MEANWHILE = frozenset(("as", "after", "amid", "amidst", "despite", "while", "when", "ahead"))
REACH = 3
"""So many sentences on, a plan is still told of."""


def elaborates(doc: Document, reading: Reading, number: int) -> bool:
    """Whether the sentence `number`, which states nothing itself, tells what a plan told of before it holds."""
    events = reading.of_sentence(number)
    if any(event.question for event in events) or _is_backdrop(doc, number):
        return False
    known = any(act_of(doc, event) is not None for event in events)
    return any(
        _tells(doc, event, known=known) for event in events if event.link in ("main", "coordinated", "complement")
    )


def _is_backdrop(doc: Document, number: int) -> bool:
    """ "It comes as …", "The call came days after …": what else was going on, and nothing that a plan holds."""
    tokens = doc.tokens_in(doc.sentences[number])
    opening = doc.lows[tokens.start : tokens.start + _OPENING]
    came = next((at for at, low in enumerate(opening) if low in ("comes", "came")), None)
    return came is not None and not _MEANWHILE.isdisjoint(opening[came + 1 : came + 3])


def of_a_pause(doc: Document, reading: Reading, number: int) -> Iterator[Term]:
    """What the sentence `number` says of a pause told of elsewhere: how long it is, where, when it begins and ends."""
    sentence = doc.sentences[number]
    first = bisect_left(reading.phrases, doc.token_at(sentence.start), key=lambda phrase: phrase.first)
    pauses = [phrase for outer in _from(doc, reading, first, sentence.end) for phrase in _pauses(doc, outer)]
    if not pauses:
        return
    yield from (Term("duration", found.span, days=found.days) for found in find_durations(doc.text, sentence))
    for pause in pauses:
        yield from (term for term in around(doc, pause) if term.type in ("duration", "scope"))
    heads = {pause.head for pause in pauses}
    for event in reading.of_sentence(number):
        subject = event.subject or (event.object if event.voice == "passive" else None)
        if event.shape == "copula" and event.lemma in DURABLE and subject is not None and subject.head in heads:
            at = next((n for n in doc.tokens_in(event.span) if doc.lows[n] == event.lemma), None)
            yield from (Term("duration", doc.span_of(at, at)),) if at is not None else ()
        if event.verb is not None and event.lemma.split()[0] in _BEGINS and subject and subject.head in heads:
            start = doc.starts[event.verb.first]
            end = next((doc.starts[at] for at in _verbs_after(reading, event)), sentence.end)
            yield from times(doc, Span(start, end), Span(start, end), when_said(doc, reading, number))


def _from(doc: Document, reading: Reading, first: int, end: int) -> Iterator[Phrase]:
    for phrase in reading.phrases[first:]:
        if doc.starts[phrase.first] >= end:
            return
        yield phrase


def _pauses(doc: Document, phrase: Phrase) -> Iterator[Phrase]:
    """The pauses that a phrase names, itself and inside it."""
    if phrase.kind == "noun" and head_headings(doc, phrase)[:1] == ("pause",) and not phrase.conjuncts:
        yield phrase
    for part in (*phrase.conjuncts, *(a.phrase for a in phrase.prepositions if a.phrase is not None)):
        yield from _pauses(doc, part)


def _verbs_after(reading: Reading, event: Event) -> Iterator[int]:
    """Where the verbs of the sentence behind an event begin, in order."""
    for other in reading.beside(event):
        if other.verb is not None and event.verb is not None and other.verb.first > event.verb.last:
            yield other.verb.first


def _tells(doc: Document, event: Event, *, known: bool) -> bool:
    """Whether a clause tells of a plan; `known`: its sentence names an act of the lists."""
    if event.shape == "noun":
        return False
    if any(a.preposition == "under" and a.phrase is not None and is_text(doc, a.phrase) for a in event.arguments):
        return True
    said = event.said
    scheduled = not said and (event.modal in _SCHEDULED or event.tense == "future")
    if event.subject is not None and event.subject.lemma in ("it", "this"):
        return scheduled or (not said and _holds(event))
    about = event.subject or (event.object if event.voice == "passive" else None)
    if about is not None and head_headings(doc, about)[:1] == ("talks",):
        return scheduled or (event.lemma in INTENDED and event.voice == "passive")
    if event.subject is not None and is_text(doc, event.subject):
        return _holds(event) or scheduled or event.lemma in _BEGINS or event.lemma in EXTENDING
    return scheduled and event.conjunction not in CONDITIONS and known


def _holds(event: Event) -> bool:
    """Whether the verb is one of those a text has for what stands in it."""
    words = [*(f"{event.lemma} {a.preposition}" for a in event.arguments), event.lemma]
    return any(row.way == "hold" for word in words for row in stating().get(("verb", word), ()))

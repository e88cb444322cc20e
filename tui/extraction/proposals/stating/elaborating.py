"""The sentences that go on with a proposal without stating it: "Under the scheme …", "It would also …"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.proposals.stating.matter import act_of, is_text
from tui.extraction.proposals.stating.terms import acts_from, conditions, times
from tui.extraction.proposals.stating.ways import stating
from tui.findings import Term

REACH = 3
"""So many sentences on, a plan is still told of."""


def elaborates(doc: Document, reading: Reading, number: int) -> bool:
    """Whether the sentence `number`, which states nothing itself, tells what a plan told of before it holds."""
    events = [reading.events[index] for index in reading.by_sentence[number]]
    if any(event.question for event in events):
        return False
    return any(_tells(doc, reading, event) for event in events if event.link in ("main", "coordinated", "complement"))


def _tells(doc: Document, reading: Reading, event: Event) -> bool:
    if event.shape == "noun":
        return False
    scheduled = event.modal in ("would", "must", "should", "shall", "have to", "be to") or event.tense == "future"
    if any(a.preposition == "under" and a.phrase is not None and _is_text(doc, a.phrase) for a in event.arguments):
        return True
    if event.subject is not None and _is_text(doc, event.subject):
        return _holds(event) or scheduled
    return scheduled and event.whose is None and not event.conditional and act_of(doc, event) is not None


def _holds(event: Event) -> bool:
    """Whether the verb is one of those a text has for what stands in it."""
    words = [*(f"{event.lemma} {a.preposition}" for a in event.arguments), event.lemma]
    return any(row.way == "hold" for word in words for row in stating().get(("verb", word), ()))


def _is_text(doc: Document, phrase: Phrase) -> bool:
    return phrase.lemma in ("it", "this") or is_text(doc, phrase)


def terms_of(doc: Document, reading: Reading, number: int) -> Iterator[Term]:
    """The terms that an elaborating sentence adds, durations first."""
    sentence = doc.sentences[number]
    yield from times(doc, sentence, Span(sentence.start, sentence.end))
    for index in reading.by_sentence[number]:
        event = reading.events[index]
        if event.shape == "noun" or event.link == "relative":
            continue
        if act_of(doc, event) is not None:
            yield from acts_from(doc, reading, event, -1)
            yield from conditions(doc, reading, event)

"""One place where a proposal is stated, and what keeps a clause from stating one."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.once import once
from tui.extraction.proposals.stating.matter import Matter
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.proposals.stating.ways import Maker, Row, Way
from tui.extraction.values import value
from tui.extraction.words import word_list
from tui.findings import ProposalKind

UNREAL = word_list("unreal_verbs")
"""Verbs whose complement is not what happened: refuse, fail, hope, doubt."""
MODALS = frozenset(("must", "should", "have to", "need to", "ought", "ought to", "shall", "has to"))
"""What says that something is to be done."""
GIVING_UP = frozenset(("drop", "abandon", "give up", "renounce", "retract", "shelve", "scrap", "soften", "forget"))
"""What one does with a demand that one makes no longer."""
OF_TALKS = WORDS["of-talks"]
"""What one does with talks one was asked to, and first words of it."""
_OPEN = frozenset(("when", "whenever", "whether"))
"""What opens a clause that leaves open whether it comes to that: "to say when it is ready to negotiate"; what came
to pass "when the army declared a truce" did."""


@value
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
    keeps: bool = False
    """Whether it is to accept, sign or observe what it names, which is on the table then."""


@once
def is_unreal(doc: Document, reading: Reading, event: Event) -> bool:
    """Whether the clause says that it is not so, or only supposes it."""
    if event.shape == "noun":
        above = reading.above(event)
        dropped = above is not None and above.lemma in GIVING_UP and event.lemma != "offer"
        return event.negated or dropped
    if event.conjunction in _OPEN and not (event.conjunction == "when" and event.tense == "past"):
        return True
    if event.question or event.conditional or (event.negated and event.modal not in MODALS):
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
        if above.lemma in UNREAL or (above.negated and above.modal not in MODALS) or above.conditional:
            return True
    return False


def trigger_of(doc: Document, event: Event) -> Span:
    """The words of an event that state it: its verb with helpers, a noun with what hangs on it."""
    if event.verb is not None:
        return doc.span_of(event.verb.first, event.verb.last)
    return event.span


def is_told(doc: Document, event: Event, *, passive: bool) -> bool:
    """Whether it is told as done: "reached a truce", "a truce reached in Minsk", and no chance of reaching one."""
    if event.verb is None or (event.voice == "passive" and not passive):
        return False
    if event.verb.form != "finite" and "being" in doc.lows[event.verb.first - 1 : event.verb.head]:
        return False  # "the prospects of a deal being reached"
    return event.verb.form == "finite" or (event.verb.form == "participle" and event.voice == "passive")


def is_wished(doc: Document, event: Event) -> bool:
    """Whether a clause says what ought to be: "must withdraw", "that the army withdraw"; else it insists on a fact."""
    if event.verb is None or event.verb.form != "finite" or event.modal in (*MODALS, "might", "may", "could"):
        return True
    return event.modal is None and doc.lows[event.verb.first] in (event.verb.lemma.split()[0], "be")

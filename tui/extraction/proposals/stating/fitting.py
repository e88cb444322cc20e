"""Whether a clause that a row lists proposes anything: what each way of proposing asks of it."""

from __future__ import annotations

from bisect import bisect_left

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Phrase, Reading
from tui.extraction.noun_phrases import is_person_noun
from tui.extraction.proposals.parties.bystanders import is_bystander
from tui.extraction.proposals.stating.circumstances import is_time
from tui.extraction.proposals.stating.content import headings_of
from tui.extraction.proposals.stating.matter import Matter
from tui.extraction.proposals.stating.nouns import PLANS, head_headings, is_text, normal
from tui.extraction.proposals.stating.reach import CONDITIONS, is_ahead
from tui.extraction.proposals.stating.rows import WORDS
from tui.extraction.proposals.stating.statement import MODALS, is_told, is_wished
from tui.extraction.proposals.stating.ways import Row
from tui.extraction.values import value
from tui.extraction.words import lowered, word_list

_WISHES = frozenset(("want", "need", "wish", "seek", "would like", "plan", "ask"))
"""Words for what one wants to do oneself as well as for what one wants of others."""
_ANSWERING = ("ready", "agree", "will", "pledge")
"""Ways that answer where they take up what is on the table, and propose where what they name is new."""
_ANSWERED_WITH = frozenset(("deal", "text", "pause", "talks", "settlement"))
"""Headings of what one answers with that is a proposal of one's own."""
_LOOSE = ("see", "have", "make")
"""Verbs that say what a text holds only where they tell of what is to come: "would see the prisoners freed"."""
_PROPOSING = ("propose", "suggest", "recommend", "advocate")
"""Verbs that make a proposal of whatever they say is to be done."""
_OF_TEXTS = ("provide for", "foresee", "envisage", "envision", "stipulate", "oblige", "bind")
"""Verbs that only a text is the subject of."""
_REASONS = ("as part of", "due to", "because of", "in line with", "in keeping with", "part of")
"""What leads to the reason of something."""
_ITEMS = ("point", "condition", "demand", "term", "proposal", "request", "requirement", "principle")
"""What somebody's terms are called by their number."""
_GOODS = frozenset(("aid", "relief", "food", "fuel", "supply", "medicine", "gas", "electricity", "money", "help"))
"""What is asked for in need, and ends no fighting."""
_RAISED = WORDS["raised"]
"""What is raised without being proposed."""
_NEW = (("power",), ("deal",), ("guarding",), ("guarantee",), ("favour",), ("land",))
"""Headings of what is proposed where it is new: "proposed a transitional government"."""
_STEPS = (("land",), ("exchange",), ("favour",))
"""Headings of nouns for steps: "withdrawal", "release", "lifting"."""
_NOT_YET = ("before", "until", "till")
"""What opens a clause of what has not come to pass."""
_ASKED = ("if", "whether", "what", "how", "why", "who", "where")
"""What opens what is asked or looked into, and not asked for."""
_COMING = frozenset(("discuss", "attend", "join", "send", "take", "come"))
"""What one is invited to do where talks are meant: "to discuss their safety", "to send a delegation"."""
_EXACTED = ("demand", "exchange")
"""Kinds of what one expects of another who owes it."""
_FORESEEN = ("talks", "keeping", "ceasefire")
"""Types of acts that are as likely foreseen as wanted."""
OWN = ("agree", "ready", "order", "do", "pledge")
"""Ways of saying or doing something of one's own."""
_OWN_STEPS = (*OWN, "must", "needed", "expect", "due")
"""Ways that propose only where what they name is a step to a settlement."""


@value
class Proposed:
    """What a clause proposes."""

    outer: int | None
    """The event that says it, as it stands."""
    thing: Phrase | None
    """The noun that says it, reduced to what is really proposed."""
    matter: Matter
    by_noun: bool = False
    """Whether a noun names it that is no event."""
    by_cleft: bool = False
    """Whether it is what "what they want" is."""


def fits(doc: Document, reading: Reading, event: Event, row: Row, proposed: Proposed) -> bool:
    """Whether an event that `row` lists proposes what it names."""
    return (proposed.by_noun or _fits_way(doc, reading, event, row, proposed)) and _is_proposed(
        doc, reading, event, row, proposed
    )


def _fits_way(doc: Document, reading: Reading, event: Event, row: Row, proposed: Proposed) -> bool:
    outer = reading.events[proposed.outer] if proposed.outer is not None else None
    if row.way == "tell":
        return outer is not None and outer.form == "infinitive"
    if row.word == "time" and event.verb is not None:
        return doc.lows[event.verb.last + 1] in ("time", "high")
    if row.way in ("must", "needed"):
        return event.said
    if row.way == "due":  # "has a week to withdraw, the council said"
        return event.said and event.object is not None and is_time(doc, event.object)
    if row.way == "expect":  # what one thinks will come to pass is foreseen, not asked for
        return event.tense == "present" and outer is not None and outer.subject != event.subject
    if row.way == "hold":
        told = event.subject is not None and event.subject.lemma == "it" and row.word in _OF_TEXTS
        if row.word in ("give", "grant") and event.recipient is None:
            return False
        if event.link == "relative" and row.word in ("keep", "leave", "make", "give", "allow"):
            return False
        return (told or is_plan(doc, event.subject)) and (row.word not in _LOOSE or is_ahead(event))
    if row.way == "counter":
        return proposed.thing is not None and bool(_ANSWERED_WITH & set(head_headings(doc, proposed.thing)[:1]))
    done_to = head_headings(doc, event.object)[:1] if event.object is not None and event.recipient is None else ()
    if row.way in ("ask", "tell") and done_to in (("pause",), ("deal",)):
        return False  # "the truce was pushed by both to reduce the bloodshed"
    if row.word == "raise" and proposed.thing is not None and proposed.thing.lemma in _RAISED:
        return False  # "raised hopes of a truce"
    if row.way == "order" and outer is not None and outer.lemma in ("meet", "meet with", "visit"):
        return False  # "the two will meet on Friday, they announced"
    if row.way == "depends" and event.negated:
        return False
    if row.way == "pledge" and event.shape == "noun" and _is_reason(doc, reading, event):
        return False
    if row.way == "limit":
        if event.recipient is not None and not is_somebody(event.recipient):
            return False  # "would give the process two weeks"
        until = [a.phrase for a in event.arguments if a.preposition in ("until", "till")]
        each = (event.object, event.recipient, *until, time_left(doc, reading, event))
        return any(p is not None and is_time(doc, p) for p in each)
    if row.way == "set":
        return (
            " " in row.word
            or row.word == "condition"
            or (event.object is not None and "text" in headings_of(doc, event.object))
        )
    if row.word == "call" and row.way == "call" and row.shape == "verb":
        timed = any(a.preposition == "for" and a.phrase is not None and is_time(doc, a.phrase) for a in event.arguments)
        return timed and proposed.thing is not None and head_headings(doc, proposed.thing)[:1] == ("talks",)
    if row.word == "call" and row.way == "order":
        return proposed.thing is not None and head_headings(doc, proposed.thing)[:1] == ("pause",)
    open_ = event.voice == "passive" and event.subject is None and event.modal in ("would", "could", "can")
    if open_ and row.way in ("offer", "propose"):
        return False  # "the truce could be extended"
    if event.modal in MODALS and row.way in OWN:
        return False  # "they should commit to it" is asked of them
    if row.way in _ANSWERING:
        made = event.voice == "passive" and event.subject is not None  # "the truce, brokered by Qatar"
        made = made or proposed.thing == event.subject
        if proposed.thing is not None and _is_known(doc, proposed.thing) and not made:
            return False
        if any(_takes_up(doc, a.phrase) for a in event.arguments if a.phrase is not None):
            return False
    behind = row.way == "call" and row.word.endswith(" for") and not event.lemma.endswith(" for")
    if behind and proposed.thing is not None and event.object is not None and proposed.thing.head == event.object.head:
        return False  # "what they called the first exchange of fire for 45 years"
    if row.way in ("do", "agree", "order") and event.shape != "noun":
        if event.conjunction in _NOT_YET:
            return False  # "before a deal is reached"
        if row.way == "do" and event.subject is not None and is_text(doc, event.subject):
            return False  # "a truce without a plan only freezes the front"
        by = event.form == "gerund" and event.conjunction == "by"
        return by or is_told(doc, event, passive=row.way != "do")
    if row.word in ("believe", "think"):
        return outer is not None and outer.modal in MODALS
    if (row.way == "insist" or row.word == "suggest") and outer is not None:
        return is_wished(doc, outer)
    return True


def time_left(doc: Document, reading: Reading, event: Event) -> Phrase | None:
    """The time that stands right behind whom it is given: "gave Norway a month to withdraw its monitors"."""
    if event.recipient is None:
        return None
    at = bisect_left(reading.phrases, event.recipient.last + 1, key=lambda phrase: phrase.first)
    following = reading.phrases[at] if at < len(reading.phrases) else None
    near = following is not None and following.first == event.recipient.last + 1
    return following if near else None


def _is_proposed(doc: Document, reading: Reading, event: Event, row: Row, proposed: Proposed) -> bool:
    """Whether what is named is a thing to be settled; what is less has to be asked of others."""
    outer = reading.events[proposed.outer] if proposed.outer is not None else None
    if outer is not None and outer.conjunction in _ASKED and (row.way != "depends" or outer.lemma in _WISHES):
        return False  # "depends on whether they want a truce"
    if outer is not None and outer.negated and proposed.matter.kind == "negotiation":
        return False  # "advised them not to talk"
    if proposed.matter.kind == "negotiation" and proposed.thing is not None and _is_among_others(doc, proposed.thing):
        return False
    goods = proposed.thing is not None and normal(doc.lows[proposed.thing.head]) in _GOODS
    if goods and row.way in ("call", "ask", "demand", "want", "offer", "pledge"):
        return False  # "called for more aid"
    if proposed.by_noun:
        return proposed.matter.strength == 2
    if event.form in ("gerund", "infinitive") and event.subject is None:
        return False  # "to ask them to disarm is to ask for surrender"
    if proposed.thing is not None and proposed.thing.negated:
        return False  # "announced that he had agreed to no truce"
    if row.way == "expect" and (proposed.matter.kind not in _EXACTED or proposed.matter.type in _FORESEEN):
        return False
    if proposed.matter.strength == 2 or proposed.by_cleft:
        return True
    if row.way == "invite" and outer is not None and outer.lemma in _COMING:
        return True
    if row.way == "invite" or (row.way == "propose" and row.word not in _PROPOSING and not proposed.matter.strength):
        return proposed.matter.kind == "negotiation"
    if row.way in ("propose", "offer", "invite") and proposed.matter.kind == "negotiation" and proposed.matter.strength:
        return True
    given = event.recipient is not None or any(a.preposition in ("to", "before") for a in event.arguments)
    if row.way == "offer" and given and proposed.matter.strength:
        return True
    if row.way in ("propose", "offer") and proposed.matter.kind == "peace plan" and given:
        return True  # "handed both sides a revised text"
    if row.way == "want" and proposed.thing is not None:
        with_whom = any(a.preposition in ("with", "between") for a in proposed.thing.prepositions)
        heading = head_headings(doc, proposed.thing)[:1]
        new = proposed.thing.determiner in ("a", "an")  # "wants an elected assembly", but who wants power wants no less
        named = heading in (("guarantee",), ("guarding",), ("favour",)) or (heading == ("power",) and new)
        return named or (heading == ("talks",) and with_whom)
    items = proposed.thing is not None and proposed.thing.plural and proposed.thing.lemma in _ITEMS
    if row.way in ("propose", "set") and items:
        return True  # "laid out four points: …"
    one = proposed.thing if proposed.thing is not None and proposed.thing.determiner in ("a", "an") else None
    if row.word in _PROPOSING and one is not None and one.lemma not in PLANS and head_headings(doc, one)[:1] in _NEW:
        return True
    if row.way in ("pledge", "offer") and proposed.thing is not None and proposed.matter.strength and outer is None:
        return _is_priced(reading, event)  # "promised elections within a year if the fighting stopped"
    if row.way in ("propose", "agree") and proposed.thing is not None and proposed.thing.lemma in PLANS:
        return proposed.thing.determiner in ("a", "an") and not _is_timed(doc, proposed.thing)
    if row.way in ("pledge", "ready") and outer is not None and _is_priced(reading, outer):
        return True
    step = row.way in ("ready", "pledge") and event.shape != "noun" and proposed.matter.strength
    if step and outer is not None and not outer.negated:
        return outer.lemma not in word_list("unrelated_acts")  # "was prepared to send some units back"
    if row.way in _OWN_STEPS or (row.way in ("propose", "offer", "want") and outer is None):
        return False
    if outer is None:
        return event.subject is not None
    unrelated = outer.lemma in word_list("unrelated_acts")
    own = outer.subject == event.subject and row.word in _WISHES
    somebody = event.subject is not None or (event.shape == "noun" and row.way == "demand")
    return not unrelated and not own and somebody


def _is_among_others(doc: Document, talks: Phrase) -> bool:
    """Whether talks are with those who are no party: "a meeting with the families"."""
    each = (a.phrase for a in talks.prepositions if a.preposition in ("with", "between", "among") and a.phrase)
    return any(is_bystander(doc, doc.span_of(phrase.first, phrase.last)) for phrase in each)


def _is_timed(doc: Document, plan: Phrase) -> bool:
    """Whether a plan is one for so many years: "a five-year plan"."""
    return any(doc.lows[at].endswith(("-year", "-month")) for at in plan.modifiers)


def _is_priced(reading: Reading, event: Event) -> bool:
    """Whether a step depends on another: "to let the sick go if the army removed its loudspeakers"."""
    each = reading.beside(event)
    return any(e.conjunction in CONDITIONS and e.parent in (event.index, event.parent) for e in each)


def _is_reason(doc: Document, reading: Reading, event: Event) -> bool:
    """Whether a noun says why something is done: "would come as part of its commitment to peace"."""
    above = reading.above(event)
    at = doc.token_at(event.span.start)
    reasons = (a.phrase for a in above.arguments if a.preposition in _REASONS) if above is not None else ()
    return any(phrase is not None and phrase.first <= at <= phrase.last for phrase in reasons)


def is_somebody(phrase: Phrase) -> bool:
    """Whether a phrase is for people or a body of people, by its noun."""
    noun = phrase.lemma.lower()
    return phrase.kind != "noun" or bool(phrase.conjuncts) or is_person_noun(noun) or noun in lowered("collectives")


def is_plan(doc: Document, subject: Phrase | None) -> bool:
    """Whether what proposes is a text: "the resolution demands that …"."""
    return subject is not None and subject.kind == "noun" and not subject.conjuncts and is_text(doc, subject)


def _is_known(doc: Document, thing: Phrase) -> bool:
    """Whether a noun takes up what was told of: agreeing to "the truce" answers, agreeing to "a truce" proposes.

    A step is none that was told of: "agreed on the withdrawal of their troops".
    """
    if any(a.preposition == "of" for a in thing.prepositions) and head_headings(doc, thing)[:1] in _STEPS:
        return False
    known = ("the", "this", "that", "these", "those", "its", "their", "his", "her")
    return thing.determiner in known or thing.possessor is not None


def _takes_up(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is for a pause or a plan told of before: "agreed to the truce provided that …"."""
    named = {"pause", "deal"} & set(head_headings(doc, phrase)[:1])
    return phrase.determiner in ("the", "this", "that") and bool(named)

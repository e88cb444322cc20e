"""What becomes of an answer in its clause: denied, only meant, hoped for by others, on a condition."""

from __future__ import annotations

from tui.extraction.document import Document
from tui.extraction.english.event import Event, Reading
from tui.extraction.proposals.responding.fit import Fit
from tui.extraction.proposals.responding.governed import DUTY, goes_on_supposing, is_inverted, is_unreal, is_yet_to
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.nominal import SOUGHT, tells_nothing
from tui.extraction.proposals.responding.objects import NOTHING, is_act, is_nothing
from tui.extraction.proposals.responding.row import Turn
from tui.findings import Stance

_COULD = frozenset(("could", "can", "may", "might"))
_TERMS = lists("words")["terms"]
_BUT = lists("words")["after-but"]
_CONCLUDING = lists("words")["concluding"]
_SAID = frozenset(("said", "says", "told", "insisted", "insists", "warned", "added"))
_STRINGS = lists("words")["strings"]
_GOVERNING = frozenset(("of", "for", "from", "about", "without", "to", "on", "at", "than"))
_REPLIES = frozenset(("response", "answer", "reply", "reaction", "decision", "confirmation"))
_WITHOUT = frozenset(("without", "instead of", "rather than"))
_BEGINNING = 80


def stance_of(doc: Document, reading: Reading, fit: Fit, now: str) -> Stance | None:
    """What somebody says by the words of `fit`, as they stand there; ``None`` where it is no answer.

    `now`: the last year that the article names ("2024"), "" where it names none.
    """
    event, row = fit.event, fit.row
    if event.shape == "noun" and tells_nothing(doc, reading, row, event):
        return None
    if row.stance == "denied" and fit.row.becomes("plain") is None and not event.said:
        return None  # that somebody has not offered is told by the reporter, and denied by nobody
    if row.stance == "denied" and fit.thing is not None and fit.thing.lemma.lower() in _REPLIES:
        return None  # "has not received an answer": it is the others who have not answered
    if _is_under_it(doc, event) or _is_base_form(doc, reading, event) or _is_habit(fit):
        return None
    if event.conjunction == "when" and event.tense != "past":
        return None
    if _is_not_done(reading, event):
        before = event.conjunction == "before" and event.parent is not None
        wanted = before and reading.events[event.parent or 0].lemma in SOUGHT
        return "conditional" if wanted and row.stance == "accepted" else None
    if _is_bare_gerund(doc, event) or _is_history(doc, event, now):
        return None
    if (
        event.question
        or event.conditional
        or is_inverted(doc, event)
        or goes_on_supposing(doc, reading, event)
        or is_unreal(doc, reading, event)
    ):
        return None
    none = fit.act is not None and (_is_denied(doc, reading.events[fit.act]) or is_nothing(doc, fit.thing))
    if none and row.stance == "accepted":
        return "rejected"
    goes_on = event.verb is not None and event.verb.progressive and event.whose is None
    if row.stance == "accepted" and goes_on and is_act(event, "keeping"):
        return None  # "the two sides are observing a truce": what goes on is nobody's answer
    if event.conjunction == "that" and event.verb is not None and event.verb.form in ("gerund", "participle"):
        return None  # "said that committing to it would mean surrender": what is judged, not done
    turns = _turns(doc, reading, fit)
    if turns is None:
        return None
    stance = row.becomes(*turns)
    if stance == "accepted" and (_is_whatever(fit) or _is_background(event, fit)):
        return None
    if stance in ("accepted", "open") and _on_terms(doc, reading, fit):
        return "conditional"
    if stance == "rejected" and turns[0] == "plain" and _goes_on(doc, event, ("unless",)):
        return "conditional"
    if (
        stance == "rejected"
        and turns[0] != "plain"
        and not (turns[0] == "would" and "alone" in row.objects)
        and row.objects.isdisjoint(("fighting", "fighting-subject"))
        and (
            _goes_on(doc, event, ("unless", "until"))
            or _has_terms(reading, event, ("unless", "until", "as long as"))
            or any(a.preposition in ("without", "until", "unless") for a in event.arguments)
        )
    ):
        return "conditional"
    return stance


def _is_whatever(fit: Fit) -> bool:
    """ "would support any decision": nothing that is on the table."""
    meant = fit.event.meant
    return meant and fit.thing is not None and fit.thing.determiner == "any"


def _is_background(event: Event, fit: Fit) -> bool:
    """ "X, who takes part in the talks": who somebody is, and not what he answers."""
    present = event.tense == "present" and event.modal is None and event.verb is not None and not event.verb.perfect
    if event.link == "participial" and event.voice == "passive" and event.lemma in _CONCLUDING:
        return True  # "the protocols signed by both"
    return present and event.link == "relative" and ("talks" in fit.row.objects or "part" in fit.row.frame.nouns)


def _is_under_it(doc: Document, event: Event) -> bool:
    """ "Under the plan, Norway would free them": what a proposal says, and nobody's answer."""
    tokens = doc.tokens_in(doc.sentences[event.sentence])
    first = doc.lows[tokens.start : tokens.start + 7]
    return first[:1] == ["under"] and not lists("things")["proposal"].isdisjoint(first)


def _is_base_form(doc: Document, reading: Reading, event: Event) -> bool:
    """ "urged them to stop and implement the truce", read as "X implement": it is still what X urges."""
    subject = event.subject
    return (
        event.link == "coordinated"
        and event.tense == "present"
        and event.modal is None
        and event.verb is not None
        and event.verb.first == event.verb.last
        and doc.lows[event.verb.head] == event.lemma
        and any(e.form == "infinitive" for e in reading.beside(event) if e.index < event.index)
        and subject is not None
        and not subject.plural
        and not subject.conjuncts
        and subject.kind != "pronoun"
    )


def _is_habit(fit: Fit) -> bool:
    """ "does not recognise it", in the reporter's words: how things are, and nobody's answer."""
    event = fit.event
    told = event.said
    habitual = event.tense == "present" and event.modal is None and event.verb is not None and not event.verb.perfect
    return "demanded" in fit.row.objects and fit.row.stance == "rejected" and habitual and not told


def _is_not_done(reading: Reading, event: Event) -> bool:
    """ "wants terms before accepting", "left without agreeing"; "read it before rejecting it" tells what was done."""
    if event.verb is None or event.verb.form != "gerund" or event.parent is None:
        return False
    above = reading.events[event.parent]
    return event.conjunction in _WITHOUT or (event.conjunction == "before" and above.tense != "past")


def _is_bare_gerund(doc: Document, event: Event) -> bool:
    """ "a history of breaking truces", "thinking of accepting": nobody does it."""
    verb = event.verb
    return verb is not None and verb.form == "gerund" and doc.lows[verb.first - 1] in _GOVERNING


def last_year(doc: Document) -> str:
    """The last year an article names; "" where it names none."""
    return max(filter(_is_year, doc.lows), default="")


def _is_history(doc: Document, event: Event, now: str) -> bool:
    """Whether a clause dates itself in a year that is not the last one the article names."""
    tokens = doc.tokens_in(event.span)
    if any(
        words in " ".join(doc.lows[tokens.start : tokens.stop]) for words in ("in the past", "years ago", "decades")
    ):
        return True
    told = max(filter(_is_year, doc.lows[tokens.start : tokens.stop]), default=None)
    return told is not None and event.tense == "past" and (told < now or told not in _lead(doc))


def _lead(doc: Document) -> list[str]:
    """The words an article begins with: a year that is named only later is not the one it is written in."""
    return doc.lows[:_BEGINNING]


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")


def _turns(doc: Document, reading: Reading, fit: Fit) -> tuple[Turn, ...] | None:
    """How the words are turned, the surest first; ``None`` where nobody has answered."""
    event, row = fit.event, fit.row
    if event.modal in DUTY:
        return None
    if row.frame.nouns and row.frame.nouns <= NOTHING:
        return ("would",) if "would" in row.turned and event.meant else ("plain",)
    if is_yet_to(doc, event):
        return ("yet",)
    if fit.absent and event.modal in _COULD | {"would"} and "could" in row.turned:
        return ("could",)
    if fit.absent:
        return ("absent", "not") if "absent" in row.turned or not event.negated or event.verb is None else ("not",)
    if _is_denied(doc, event) and not (fit.absent and row.frame.nouns):
        past = event.tense == "past" or (event.verb is not None and (event.verb.perfect or event.verb.progressive))
        if "has-not" in row.turned and past and event.modal is None:
            return ("has-not",)
        return ("not",) if "not" in row.turned or "has-not" not in row.turned else None
    if event.modal in _COULD:
        return ("could",) if "could" in row.turned or event.said else None
    if event.meant:
        if "would" in row.turned:
            return ("would",)
        told = event.said or _on_terms(doc, reading, fit)
        meant = row.stance == "conditional" or (row.stance in ("rejected", "awaiting") and event.tense == "future")
        return ("plain",) if told or meant else None
    return ("plain",)


def _is_denied(doc: Document, event: Event) -> bool:
    """Whether a clause says that it is not so, "never" right before its verb included."""
    if event.shape == "verb" and event.predicate is not None and event.predicate.negated and event.verb is not None:
        return event.verb.negated  # "rejected it as no substitute"
    return event.negated or (event.verb is not None and doc.lows[event.verb.first - 1] in ("never", "nor", "hardly"))


def _has_terms(reading: Reading, event: Event, words: tuple[str, ...]) -> bool:
    """Whether a clause that opens with one of `words` hangs on an event."""
    for below in reading.events[event.index + 1 : event.index + 12]:
        if below.sentence != event.sentence:
            return False
        if below.parent is not None and below.conjunction in words and _hangs_on(reading, below, event):
            return True
    return any(
        e.parent == event.index and e.conjunction in words and e.sentence == event.sentence
        for e in reading.events[max(0, event.index - 10) : event.index]
    )


def _goes_on(doc: Document, event: Event, words: tuple[str, ...]) -> bool:
    """Whether one of `words` follows the verb of an event in its sentence."""
    end = doc.tokens_in(doc.sentences[event.sentence]).stop
    return event.verb is not None and not set(words).isdisjoint(
        doc.lows[event.verb.last + 1 : min(end, event.verb.last + 14)]
    )


def _hangs_on(reading: Reading, below: Event, event: Event) -> bool:
    at = below
    for _ in range(3):
        if at.parent is None:
            return False
        if at.parent == event.index or at.parent == event.complement:
            return True
        at = reading.events[at.parent]
    return False


def _on_terms(doc: Document, reading: Reading, fit: Fit) -> bool:
    """Whether an acceptance is one on terms: "if", "only once", "but … must"."""
    event = fit.event
    meant = event.meant
    if _has_terms(reading, event, tuple(_TERMS if meant else _TERMS - {"when"})):
        return True
    tokens = doc.tokens_in(doc.sentences[event.sentence])
    last = event.verb.last if event.verb is not None else tokens.start
    rest = doc.lows[last + 1 : tokens.stop]
    if "condition" in rest and "on" in rest:
        return True
    if any(low == "with" and not _STRINGS.isdisjoint(rest[at + 1 : at + 4]) for at, low in enumerate(rest)):
        return True
    for at, low in enumerate(rest):
        if low == "but":
            if any(said in _SAID for said in rest[at + 3 : at + 8]):
                return False  # "accepted it, but the government said it wanted": another's terms
            return not _BUT.isdisjoint(rest[at + 1 : at + 14])
        if low == "provided" or (low == "only" and rest[at + 1 : at + 2] in (["if"], ["after"], ["once"], ["when"])):
            return True
        if low in (".", ";"):
            break
    return False

"""Which proposal an answer answers: the likeliest by the evidence, and how sure that is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import exp

from tui.extraction.document import Document
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import plainly
from tui.extraction.proposals.responding.evidence import WEIGHTS, Known, Words, signs
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import is_act
from tui.extraction.proposals.responding.reply import Reply
from tui.extraction.proposals.tracks import RECENT, Track, group_of, names_of
from tui.findings import Party, Response, Why

_AHEAD = 3000
"""So far after an answer, in characters, the proposal may be told of ("rejected the plan", and then the plan)."""
_LEAST = 0.0
"""An answer for which no more than this speaks answers none of the proposals."""
_DROPPED = 0.3
"""An answer less sure than this is not worth a place on the screen."""
_FAINTEST = 0.2
"""An answer that names what it answers stands even where it may be one of many; no less sure than this."""
_SUREST = 0.92
_OF_ANOTHER = 0.65
"""No surer is an answer whose noun is that of another kind of proposal: "talks", where there is only a truce."""
_ASIDE = 0.1
"""So much less sure is an answer of somebody who is not at the table."""


def linked(
    doc: Document, people: People, found: Sequence[Track], replies: Sequence[Reply], sides: Sequence[Party]
) -> dict[int, list[Response]]:
    """Track -> the answers to it. `found`: in the order of their first sentence. What answers none is left out.

    `sides`: the two of the conflict, which sit at the table whoever is asked by name.
    """
    known = [Known.of(doc, track, number) for number, track in enumerate(found)]
    table = frozenset(name for each in known for name in each.makers | each.asked)
    seated = table | names_of(sides)
    asked = frozenset(name for each in known for name in each.asked)
    begun = [each.starts[0] for each in known]
    answered: dict[int, list[Response]] = {}
    last: tuple[int, int] | None = None
    for reply in replies:
        if _is_aside(reply, seated, asked):
            continue
        words = Words.of(doc, people, reply)
        end = bisect_right(begun, reply.sentence.end + _AHEAD)
        near = (each for each in known[max(0, end - RECENT) : end] if _can_be_meant(each, reply))
        scores = [(_score(words, each, last), each.number) for each in near]
        if not scores:
            continue
        best, number = max(scores)
        sure = _confidence(reply, best, sum(exp(score - best) for score, _ in scores))
        sure = round(sure - _doubt(words, known[number], table, seated), 2)
        if _speaks_of_another(words, known[number], last):
            sure = min(sure, _OF_ANOTHER)
        vague = reply.thing is None and reply.act is None
        if best < _LEAST or sure < (_DROPPED if vague else _FAINTEST):
            continue
        response = _response(reply, sure)
        if response not in answered.setdefault(number, []):
            answered[number].append(response)
        last = (number, reply.sentence.start)
    return answered


def _score(words: Words, known: Known, last: tuple[int, int] | None) -> float:
    """How much speaks for an answer being one to a proposal, in the logarithm of the odds."""
    return sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs(words, known, last))


def _confidence(reply: Reply, best: float, among: float) -> float:
    """How sure party, stance and proposal are all right. `among`: the odds of all proposals, the best one's being 1."""
    sure = _SUREST * reply.party.confidence
    if reply.thing is None and reply.act is None:
        sure -= 0.15
    elif reply.thing is not None and reply.thing.kind == "pronoun":
        sure -= 0.08
    if "fighting" in reply.row.objects:
        sure -= 0.1
    if (reply.party.party or reply.party.person or "")[:1].islower():
        sure -= 0.15  # words without a name
    sure -= 0.35 * (1 - 1 / among)
    if best < 1.2:
        sure -= 0.2
    return round(max(0.1, sure), 2)


def _doubt(words: Words, known: Known, table: frozenset[str], seated: frozenset[str]) -> float:
    """How much less sure it is because of who answers what."""
    doubt = 0.0 if words.names & table else _ASIDE / 2 if words.names & seated else _ASIDE
    if not words.names.isdisjoint(known.makers):
        doubt += _ASIDE if known.track.joint and words.reply.stance in ("accepted", "open") else 2 * _ASIDE
    return doubt


def _speaks_of_another(words: Words, known: Known, last: tuple[int, int] | None) -> bool:
    """Whether the noun for what is answered is one for another kind; who denies talks has denied no truce."""
    denies = words.reply.stance == "denied" and bool(words.classes) and group_of(known.track.kind) not in words.classes
    return denies or any(sign == "another noun" for sign, _ in signs(words, known, last))


def _can_be_meant(known: Known, reply: Reply) -> bool:
    """Whether what a party says it will do is what a proposal asks of it."""
    if "asked-act" not in reply.row.objects or reply.act is None:
        return True
    if reply.act.lemma == "do":
        return True  # "declined to do so"
    verb = reply.act.lemma.split(" ")[0]
    asked = {reply.party.party, reply.party.person} & known.asked
    return bool(asked) and (is_act(reply.act, "act") or any(word.startswith(verb[:6]) for word in known.words))


def _response(reply: Reply, sure: float) -> Response:
    lemma = reply.event.lemma if reply.event is not None else "says"
    why = Why(reply.row.frame.named(lemma), (reply.trigger,))
    party = plainly(reply.party)
    return Response(party.party, party.person, reply.stance, reply.sentence, why, sure)


def _is_aside(reply: Reply, table: frozenset[str], asked: frozenset[str]) -> bool:
    """Silence, or an answer to nothing named, from somebody who is not at the table."""
    names = {name for name in (reply.party.party, reply.party.person) if name}
    if reply.row.objects & {"commenting", "fighting"}:
        return names.isdisjoint(asked)
    named = not names.isdisjoint(table)
    vague = reply.thing is None and reply.act is None
    unnamed = (reply.party.party or reply.party.person or "").islower() and not _is_ruling(reply)
    side = reply.stance == "violated" and not reply.row.doubtful  # who breaks a truce is bound by it
    return vague and not named and not side and (unnamed or reply.row.doubtful)


def _is_ruling(reply: Reply) -> bool:
    """Whether whoever answers is one of those who decide, though the text has no name for them: "the government"."""
    words = (reply.party.party or reply.party.person or "").split()
    return bool(words) and not lists("words")["ruling"].isdisjoint((words[-1], words[-1].removesuffix("s"), words[0]))

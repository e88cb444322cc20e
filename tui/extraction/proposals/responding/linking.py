"""Which proposal an answer answers: by its noun, maker, addressee, words and number, then by nearness."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import parties_at
from tui.extraction.proposals.responding.lists import lists
from tui.extraction.proposals.responding.objects import core_of, is_act, kinds_of
from tui.extraction.proposals.responding.replies import Reply
from tui.extraction.proposals.tracks import RECENT, Track, group_of
from tui.extraction.words import state_by_adjective
from tui.findings import Party, Response, Why

_AHEAD = 3000
"""So far after an answer, in characters, the proposal may be told of ("rejected the plan", and then the plan)."""
_LEAST = 0.3
_DROPPED = 0.35
"""An answer less sure than this is not worth a place on the screen."""
"""An answer that fits no proposal better than this is left out."""
_ALONE = 2.0
"""By so much the only proposal there is fits better than any other."""
_SUREST = 0.92
_BY_WORDING = 0.65
"""How sure an answer is that a pattern found and no event shows."""
_PAUSING = lists("words")["pausing"]
_TALKING = lists("words")["talking"]
_ASKING = lists("words")["asking"]
_PLANNING = lists("words")["planning"]
_LENGTHS = ("day", "days", "week", "weeks", "month", "months", "hour", "hours", "year", "years", "point", "points")


@dataclass(frozen=True, slots=True)
class _Known:
    """What linking asks of a proposal, computed once."""

    track: Track
    starts: tuple[int, ...]
    makers: frozenset[str]
    asked: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]


def linked(
    doc: Document, people: People, found: Sequence[Track], replies: Sequence[Reply]
) -> dict[int, list[Response]]:
    """Track -> the answers to it. `found`: in the order of their first sentence. What answers none is left out."""
    known = [_known(doc, track) for track in found]
    table = frozenset(name for each in known for name in each.makers | each.asked)
    asked = frozenset(name for each in known for name in each.asked)
    begun = [each.starts[0] for each in known]
    answered: dict[int, list[Response]] = {}
    last: tuple[int, int] | None = None
    for reply in replies:
        end = bisect_right(begun, reply.sentence.end + _AHEAD)
        near = range(max(0, end - RECENT), end)
        scores = sorted(((_score(doc, people, known[n], reply, last, n), n) for n in near), reverse=True)
        if not scores or scores[0][0] < _LEAST or _is_aside(reply, table, asked) or _is_own_offer(found, reply):
            continue
        best, number = scores[0]
        sure = _confidence(reply, best, best - scores[1][0] if len(scores) > 1 else _ALONE)
        if sure >= _DROPPED:
            response = _response(reply, sure)
            if response not in answered.setdefault(number, []):
                answered[number].append(response)
            last = (number, reply.sentence.start)
    return answered


def _response(reply: Reply, sure: float) -> Response:
    lemma = reply.event.lemma if reply.event is not None else "says"
    why = Why(reply.row.frame.named(lemma), (reply.trigger,))
    return Response(reply.party.party, reply.party.person, reply.stance, reply.sentence, why, sure)


def united(
    linked: Mapping[int, Sequence[Response]], worded: Mapping[int, Sequence[Response]]
) -> dict[int, list[Response]]:
    """The answers found by events, and of those found by their wording the ones no event shows."""
    found = {number: list(responses) for number, responses in linked.items()}
    known = {(response.party, response.span) for responses in linked.values() for response in responses}
    for number, responses in worded.items():
        found.setdefault(number, []).extend(
            replace(response, confidence=_BY_WORDING)
            for response in responses
            if (response.party, response.span) not in known
        )
    for responses in found.values():
        responses.sort(key=lambda response: response.span)
    return found


def _is_aside(reply: Reply, table: frozenset[str], asked: frozenset[str]) -> bool:
    """Silence, or an answer to nothing named, from somebody who is not at the table."""
    names = {name for name in (reply.party.party, reply.party.person) if name}
    if reply.row.objects & {"commenting", "fighting"}:
        return names.isdisjoint(asked)
    named = not names.isdisjoint(table)
    vague = reply.thing is None and reply.act is None
    return (
        vague
        and not named
        and (reply.stance == "awaiting" or (reply.party.party or reply.party.person or "").islower())
    )


def _is_own_offer(found: Sequence[Track], reply: Reply) -> bool:
    """Whether the words state what the party itself proposes, and nothing of another's: no "the", no "that"."""
    if reply.stance not in ("accepted", "open", "conditional"):
        return False
    name = reply.party.party or reply.party.person
    thing = reply.thing
    pointed = thing is not None and (
        thing.kind == "pronoun"
        or thing.possessor is not None
        or thing.determiner in ("the", "this", "that", "these", "those", "such")
    )
    if pointed:
        return False
    return any(
        one.statement.trigger.start - 5
        <= reply.trigger.start
        < max(one.statement.content.end, one.statement.trigger.end)
        and len(one.proposers) == 1
        and name in (one.proposers[0].party, one.proposers[0].person)
        for track in found
        for one in track.stated
    )


def _known(doc: Document, track: Track) -> _Known:
    statements = [one.statement for one in track.stated]
    words: set[str] = set()
    numbers: set[str] = set()
    for statement in statements:
        tokens = doc.tokens_in(Span(min(statement.trigger.start, statement.content.start), statement.content.end))
        words |= {_stem(doc.lows[at]) for at in tokens if _tells(doc, at)}
        numbers |= _numbers(doc, tokens)
    return _Known(
        track,
        tuple(statement.sentence.start for statement in statements),
        frozenset(_names([p for one in track.stated for p in one.proposers])),
        frozenset(_names([p for one in track.stated for p in one.addressees])),
        frozenset(words),
        frozenset(numbers),
    )


def _names(parties: Sequence[Party]) -> set[str]:
    return {name for p in parties for name in (p.party, p.person) if name}


def _tells(doc: Document, at: int) -> bool:
    low = doc.lows[at]
    return len(low) > 3 and low[0].isalpha() and low not in _COMMON and low not in lists("things")["proposal"]


_COMMON = lists("words")["common"]


def _stem(low: str) -> str:
    for end in ("ment", "tion", "ing", "als", "al", "ed", "es", "s", "er"):
        if low.endswith(end) and len(low) - len(end) >= 4:
            return low[: -len(end)]
    return low


def _numbers(doc: Document, tokens: range) -> set[str]:
    found = set()
    for at in tokens:
        head, _, tail = doc.lows[at].partition("-")
        if tail.split("-")[0] in _LENGTHS or (doc.lows[at + 1 : at + 2] and doc.lows[at + 1] in _LENGTHS):
            found.add(head)
    return found


def _score(
    doc: Document, people: People, known: _Known, reply: Reply, last: tuple[int, int] | None, number: int
) -> float:
    """How well an answer fits a proposal."""
    track = known.track
    name = reply.party.party or reply.party.person or ""
    score = _nearness(doc, known, reply)
    score += _by_noun(doc, track, reply)
    score += _by_words(doc, people, known, reply)
    own = name in known.makers
    if own and reply.stance not in ("violated", "denied"):
        score -= 0.2 if track.joint and reply.stance == "accepted" else 1.6
    if name in known.asked:
        score += 0.9
    elif known.asked and not own:
        score -= 0.2
    if last is not None and last[0] == number and reply.sentence.start - last[1] < 600:
        score += 0.25
    return score


def _nearness(doc: Document, known: _Known, reply: Reply) -> float:
    here = reply.sentence.start
    before = bisect_right(known.starts, here)
    if before:
        distance = here - known.starts[before - 1]
        near = 1.2 - distance / 900 if distance < 900 else 0.2 - min(0.6, (distance - 900) / 6000)
    else:
        distance = known.starts[0] - here
        near = 0.5 - distance / 1200
    if reply.thing is None and reply.act is None and (not before or distance > 700):
        near -= 0.5
    return near


def _by_noun(doc: Document, track: Track, reply: Reply) -> float:
    if reply.thing is None or reply.thing.kind == "pronoun":
        return 0.0
    score = 0.0
    kind = group_of(track.kind)
    for each in reply.thing.conjuncts or (reply.thing,):
        phrase = core_of(each)
        lemma = phrase.lemma.lower()
        modifiers = {doc.lows[at] for at in range(phrase.first, phrase.core + 1)}
        if lemma in _PAUSING or modifiers & _PAUSING:
            score = max(score, 1.3 if kind == "pause" else 0.2 if kind == "peace plan" else -0.8)
        elif lemma in _TALKING or modifiers & _TALKING:
            score = max(score, 1.3 if kind == "negotiation" else -0.5)
        elif lemma in _ASKING:
            score = max(score, 0.9 if kind == "demand" else 0.5)
        elif lemma in _PLANNING:
            score = max(score, 1.0 if kind == "peace plan" else 0.6 if kind in ("pause", "exchange") else 0.0)
        else:
            score = max(score, 0.4)
    return score


def _by_words(doc: Document, people: People, known: _Known, reply: Reply) -> float:
    """What the words for the thing answered share with the statement: its matter, its maker, its number."""
    score = 0.0
    tokens: range | None = None
    if reply.thing is not None:
        tokens = range(reply.thing.first, reply.thing.last + 1)
    elif reply.act is not None:
        tokens = doc.tokens_in(reply.act.span)
    if tokens is None:
        return 0.0
    shared = {_stem(doc.lows[at]) for at in tokens if _tells(doc, at)} & known.words
    score += min(1.4, 0.7 * len(shared))
    if not shared and reply.act is not None and is_act(reply.act, "act") and not kinds_of(doc, reply.thing):
        score -= 0.8  # an act that no proposal speaks of
    numbers = _numbers(doc, tokens)
    if numbers and known.numbers:
        score += 0.8 if numbers & known.numbers else -1.5
    owner = _maker(doc, people, reply)
    if owner and known.makers:
        score += 1.2 if owner & known.makers else -1.0
    return score


def _maker(doc: Document, people: People, reply: Reply) -> set[str]:
    """Whose proposal the words for it say it is: "the American plan", "Moscow's offer", "a call by X"."""
    phrase = reply.thing
    if phrase is None:
        return set()
    found: set[str] = set()
    spans = [
        p for p in (phrase.possessor, *(a.phrase for a in phrase.prepositions if a.preposition in ("by", "from"))) if p
    ]
    for each in spans:
        if each.kind != "pronoun":
            found |= _names(parties_at(people, doc.span_of(each.first, each.last)))
    for at in phrase.modifiers:
        state = state_by_adjective().get(doc.words[at]) or people.body_by_adjective(doc.words[at])
        if state:
            found.add(state)
    return found


def _confidence(reply: Reply, best: float, margin: float) -> float:
    """How sure party, stance and proposal are all right."""
    sure = _SUREST * reply.party.confidence
    if reply.thing is None and reply.act is None:
        sure -= 0.15
    if reply.thing is not None and reply.thing.kind == "pronoun":
        sure -= 0.08
    if "fighting" in reply.row.objects:
        sure -= 0.1
    if margin < 0.6:
        sure -= 0.25
    if best < 1.2:
        sure -= 0.2
    return round(max(0.1, sure), 2)

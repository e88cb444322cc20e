"""Which proposal an answer answers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.extraction.proposals.answers import SILENCES
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.responses import Reply
from tui.extraction.proposals.tracks import RECENT, Track, group_of
from tui.extraction.proposals.vocabulary import PAUSES, TOPIC, topic_kind
from tui.findings import Response, Why

_ANOTHERS = re.compile(
    r"\b(?:plans?|proposals?|offer|framework|roadmap|blueprint|draft|suggestion|idea|proposed|laid\s+out"
    r"|put\s+forward|presented|tabled)\b"
)
"""What shows that somebody agrees to what another proposed, rather than concludes an agreement."""
_READINESS = frozenset(
    ("is ready for talks", "is ready to do it", "is ready to accept it", "announces that it accepts")
)
_REFERRING = re.compile(
    rf"\b(?:the|this|that|such|any|its|his|their|[\w.]+['’]s)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{phrases('proposal_nouns', 'thing', 'made')}\b",
    re.IGNORECASE,
)
"""Definite words for a proposal spoken of before."""
_BESIDE = 450
"""So near after a proposal, in characters, an answer needs no word for what it answers."""
_IN_SIGHT = 1500
"""So far after a proposal a party's silence still is about it, unless a reporter asked."""
_COMMENT = re.compile(r"\b(?:comment\w*|requests?|statement)\b|declined|refused")
_RIGHT_AFTER = 300
"""So near an answer in other words may come from anybody."""
_AHEAD = 3000
"""So far after an answer, in characters, the proposal may be told of ("rejected the plan", and then the plan)."""


def assigned(found: Sequence[Track], replies: Sequence[Reply], text: str) -> dict[int, list[Response]]:
    """Track -> the answers to it: each answer goes to the nearest proposal by somebody else that it can be about.

    `found`: in the order of their first sentence. An answer without such a proposal is left out.
    """
    answered: dict[int, list[Response]] = {}
    begun = [track.stated[0].statement.sentence.start for track in found]
    heard: set[str] = set()
    for reply in replies:
        last = bisect_right(begun, reply.sentence.end + _AHEAD)
        near = range(max(0, last - RECENT), last)
        if _is_own_proposal(found, near, reply, text):
            continue
        number = _answered_track(found, near, reply, text, heard)
        if number is not None:
            why = Why(reply.answer.name, (reply.trigger,))
            response = Response(reply.party.party, reply.party.person, reply.stance, reply.sentence, why)
            answered.setdefault(number, []).append(response)
            heard.add(_name(reply))
    return answered


def _is_own_proposal(found: Sequence[Track], near: range, reply: Reply, text: str) -> bool:
    """Whether the words state a proposal of the party itself and answer nobody else's."""
    own = [found[number] for number in near if _is_own(reply, found[number])]
    if not own or _ANOTHERS.search(text, reply.trigger.end, reply.sentence.end):
        return False
    return not any(_is_another(reply, mine, found[number]) for mine in own for number in near)


def _is_own(reply: Reply, track: Track) -> bool:
    """Whether the words of an answer are the statement of the party's own proposal."""
    if reply.stance not in ("accepted", "open", "conditional"):
        return False
    here = range(bisect_left(track.begun, reply.sentence.start), bisect_right(track.begun, reply.sentence.start))
    return any(
        one.statement.sentence == reply.sentence
        and one.statement.trigger.start - 5
        <= reply.trigger.start
        < max(one.statement.content.end, one.statement.trigger.end)
        and any((p.party or p.person) == (reply.party.party or reply.party.person) for p in one.proposers)
        for one in map(track.stated.__getitem__, here)
    )


def _may_be_own(reply: Reply) -> bool:
    """Whether a party can answer so what it proposed itself: it breaks it, denies it, or says nothing of it."""
    return reply.stance in ("violated", "denied") or reply.answer in SILENCES


def _is_another(reply: Reply, own: Track, other: Track) -> bool:
    """Whether a proposal of the same sort comes from somebody else, so that readiness for one's own answers it too."""
    theirs = _name(reply) not in other.makers
    if other is own or not theirs:
        return False
    if reply.answer.stance == "conditional":
        return other.kind in {*PAUSES, "peace plan", "negotiation"}
    if reply.answer.name not in _READINESS:
        return False
    if reply.answer.of_the_asked:
        return _name(reply) in other.asked
    alike = own.kind == other.kind or {own.kind, other.kind} <= {*PAUSES, "negotiation", "peace plan"}
    return alike and bool(other.makers)


def _name(reply: Reply) -> str:
    """What `Track.makers` and `Track.asked` call whoever answers."""
    return reply.party.party or reply.party.person or ""


def _answered_track(found: Sequence[Track], near: range, reply: Reply, text: str, heard: set[str]) -> int | None:
    """The proposal that an answer answers: the nearest it speaks of or stands beside, made by somebody else.

    `heard`: who has answered before; their silence is worth a word.
    """
    best: tuple[float, int] | None = None
    topics = {group_of(topic_kind(m)) for m in TOPIC.finditer(text, *reply.sentence)}
    referring = bool(_REFERRING.search(text, *reply.sentence))
    party = _name(reply)
    involved = any(party in found[number].makers or party in found[number].asked for number in near)
    others = [number for number in near if party not in found[number].makers]
    spoken_of = any(group_of(found[number].kind) in topics for number in others)
    for number in near:
        track = found[number]
        if spoken_of and not referring and group_of(track.kind) not in topics:
            continue
        asked, own = party in track.asked, party in track.makers
        if own and not _may_be_own(reply) and not (track.joint and reply.stance == "accepted"):
            continue
        anybody = not track.asked
        if reply.answer in SILENCES and not (
            asked or ((own or anybody or party in heard) and not _COMMENT.search(text, *reply.trigger))
        ):
            continue
        if reply.answer.of_the_asked and not asked:
            continue
        at, before = reply.sentence.start, bisect_right(track.begun, reply.sentence.start)
        distance = float(at - track.begun[before - 1]) if before else 2.0 * (track.begun[0] - at) + 500
        silent = reply.answer in SILENCES and not _COMMENT.search(text, *reply.sentence)
        beside = _IN_SIGHT if silent else _BESIDE
        if distance > beside and not referring and group_of(track.kind) not in topics:
            continue
        if reply.answer.bare and distance > _RIGHT_AFTER and not (referring or topics or asked or involved):
            continue
        distance *= (0.5 if asked else 1.0) * (0.6 if track.kind in PAUSES or track.kind == "peace plan" else 1.0)
        best = min(best, (distance, number)) if best else (distance, number)
    return best[1] if best else None

"""`find_proposals`: statements, who makes them, what they hold, and the answers, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.people import People
from tui.extraction.proposals.actors import addressees_of, proposers_of
from tui.extraction.proposals.answers import SILENCES
from tui.extraction.proposals.labels import label_of, status_of
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.mentions import find_mentions
from tui.extraction.proposals.parties import Floor, main_parties
from tui.extraction.proposals.responses import Reply, find_replies
from tui.extraction.proposals.settings import find_mediators, find_venue
from tui.extraction.proposals.statements import Statement, find_statements, segments
from tui.extraction.proposals.terms import find_terms
from tui.extraction.proposals.tracks import Stated, Track, group_of, spans_of, tracks
from tui.extraction.proposals.vocabulary import PAUSES, TOPIC, WAR_WORDS, topic_kind
from tui.findings import Party, Proposal, Quote, Response, Term, Why

_CONFLICT_SHARE = 0.014
"""So large a part of the words of an article on a conflict are words of war or peace: about one in two sentences."""
_CONFLICT_WORDS = 5
"""So many different ones there are at least."""
_SPOKEN = re.compile(
    r"\b(?:said|says|say|told|tells|added|adding|wrote|writes|saying|stated|stressed|insist\w*|argued|declared|warned|tweeted|according|reiterated|emphasi[sz]ed|believes?)\b"
)
_ANOTHERS = re.compile(
    r"\b(?:plans?|proposals?|offer|framework|roadmap|blueprint|draft|suggestion|idea|proposed|laid\s+out|put\s+forward|presented|tabled)\b"
)
"""What shows that somebody agrees to what another proposed, rather than concludes an agreement."""
_REFERRING = re.compile(
    rf"\b(?:the|this|that|such|any|its|his|their|[\w.]+['’]s)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{phrases('proposal_nouns', 'thing')}\b|\boverture\b",
    re.IGNORECASE,
)
"""Definite words for a proposal spoken of before."""
_BESIDE = 450
"""So near after a proposal, in characters, an answer needs no word for what it answers."""
_READINESS = frozenset(("is ready for talks", "is ready to accept it", "announces that it accepts"))
_HEADING_WORDS = 9
_FULL_STOP = re.compile(r"[.!?:…][\"”’')]*$")


def find_proposals(doc: Document, people: People, quotes: Sequence[Quote]) -> tuple[Proposal, ...]:
    """The proposals of an article, in the order of their first sentence. Pure; linear in the length of the article."""
    if not _is_about_a_conflict(doc):
        return ()
    floor = Floor(quotes)
    parts = [segment for sentence in doc.sentences for segment in segments(doc, sentence)]
    stated = [one for part in parts if _can_state(doc, part) for one in _stated(doc, people, floor, part)]
    found = tracks(doc.text, stated)
    if not found:
        return ()
    replies = [reply for part in parts for reply in find_replies(people, floor, part)]
    answered = _assigned(found, replies, doc)
    mentions = find_mentions(doc, people, found)
    return tuple(
        _proposal(people, doc, track, answered.get(number, []), mentions.get(number, ()))
        for number, track in enumerate(found)
    )


def _is_about_a_conflict(doc: Document) -> bool:
    """Whether the words of war and peace are as many and as various as where a conflict is the subject."""
    war = WAR_WORDS
    found = [low for low in doc.lows if low in war]
    return len(found) >= _CONFLICT_SHARE * len(doc.lows) and len(set(found)) >= _CONFLICT_WORDS


def _can_state(doc: Document, part: Span) -> bool:
    """Headlines and headings state nothing that the body does not."""
    if doc.in_title(part):
        return False
    words = part.cut(doc.text).split()
    return len(words) >= _HEADING_WORDS or bool(_FULL_STOP.search(words[-1]))


def _stated(doc: Document, people: People, floor: Floor, part: Span) -> list[Stated]:
    spoken = bool(floor.over(part)) or bool(_SPOKEN.search(doc.text, *part))
    kept: list[Stated] = []
    for statement in sorted(find_statements(doc, part, spoken), key=lambda s: (-s.rule.confidence, s.trigger.start)):
        if any(_same(statement, other.statement) for other in kept):
            continue
        if kept and statement.rule.name.startswith("threatens"):  # the condition of what the sentence proposes
            continue
        proposers = proposers_of(people, floor, statement)
        if proposers is not None:
            kept.append(Stated(statement, proposers, addressees_of(people, floor, statement, proposers)))
    return sorted(kept, key=lambda one: one.statement.trigger)


def _same(one: Statement, other: Statement) -> bool:
    """Whether two rules found the same thing: their words overlap, or one stands inside what the other proposes."""
    if one.trigger.overlaps(other.trigger):
        return True
    nested = other.content.contains(one.trigger) or one.content.contains(other.trigger)
    return nested or (one.kind == other.kind or {one.kind, other.kind} <= set(PAUSES))


def _assigned(found: list[Track], replies: list[Reply], doc: Document) -> dict[int, list[Response]]:
    """Each answer with the proposal it answers: the one it stands nearest after, made by somebody else."""
    answered: dict[int, list[Response]] = {}
    for reply in replies:
        own = {number for number, track in enumerate(found) if _is_own(reply, track)}
        if (
            own
            and not _ANOTHERS.search(doc.text, reply.trigger.end, reply.sentence.end)
            and not any(_is_another(reply, found[n], track) for n in own for track in found)
        ):
            continue
        number = _answered_track(found, reply, doc.text)
        if number is None:
            continue
        why = Why(reply.answer.name, (reply.trigger,))
        response = Response(reply.party.party, reply.party.person, reply.stance, reply.sentence, why)
        answered.setdefault(number, []).append(response)
    return answered


def _is_own(reply: Reply, track: Track) -> bool:
    """Whether the words of an answer are the statement of the party's own proposal."""
    if reply.stance not in ("accepted", "open", "conditional"):
        return False
    return any(
        one.statement.sentence == reply.sentence
        and one.statement.trigger.start - 5
        <= reply.trigger.start
        < max(one.statement.content.end, one.statement.trigger.end)
        and any((p.party or p.person) == (reply.party.party or reply.party.person) for p in one.proposers)
        for one in track.stated
    )


def _is_another(reply: Reply, own: Track, other: Track) -> bool:
    """Whether a proposal of the same sort comes from somebody else, so that readiness for one's own answers it too."""
    makers = {p.party or p.person for s in other.stated for p in s.proposers}
    theirs = (reply.party.party or reply.party.person) not in makers
    if other is own or not theirs:
        return False
    if reply.stance == "conditional":
        return other.kind in {*PAUSES, "peace plan", "negotiation"}
    if reply.answer.name not in _READINESS:
        return False
    alike = own.kind == other.kind or {own.kind, other.kind} <= {*PAUSES, "negotiation", "peace plan"}
    return alike and bool(makers)


def _answered_track(found: list[Track], reply: Reply, text: str) -> int | None:
    """The proposal that an answer answers: the nearest it speaks of or stands beside, made by somebody else."""
    best: tuple[float, int] | None = None
    topics = {group_of(topic_kind(m)) for m in TOPIC.finditer(text, *reply.sentence)}
    referring = bool(_REFERRING.search(text, *reply.sentence))
    party = reply.party.party or reply.party.person
    spoken_of = any(group_of(track.kind) in topics for track in found)
    for number, track in enumerate(found):
        if spoken_of and not referring and group_of(track.kind) not in topics:
            continue
        asked = any((p.party or p.person) == party for s in track.stated for p in s.addressees)
        own = any((p.party or p.person) == party for s in track.stated for p in s.proposers)
        if own and all(len(s.proposers) == 1 for s in track.stated) and reply.stance not in ("violated", "denied"):
            continue
        if reply.answer in SILENCES and not (own or asked):
            continue
        starts = [s.statement.sentence.start for s in track.stated]
        after = [reply.sentence.start - start for start in starts if start <= reply.sentence.start]
        distance = float(min(after)) if after else 2.0 * (min(starts) - reply.sentence.start) + 500
        if distance > _BESIDE and not referring and group_of(track.kind) not in topics:
            continue
        distance *= (0.5 if asked else 1.0) * (0.6 if track.kind in PAUSES or track.kind == "peace plan" else 1.0)
        best = min(best, (distance, number)) if best else (distance, number)
    return best[1] if best else None


def _proposal(
    people: People, doc: Document, track: Track, responses: list[Response], mentions: tuple[Span, ...]
) -> Proposal:
    statements = [one.statement for one in track.stated]
    terms: dict[tuple[str, Span], Term] = {}
    for statement in statements:
        for term in find_terms(doc.text, statement, doc.article.published):
            terms.setdefault((term.type, term.span), term)
    proposers = _united([one.proposers for one in track.stated])
    addressees = _united([one.addressees for one in track.stated]) or _other_side(people, proposers, responses)
    spans = spans_of(track)
    best = max(statements, key=lambda s: s.rule.confidence)
    return Proposal(
        kind=statements[0].kind,
        label=label_of(doc.text, statements),
        spans=spans,
        mentions=mentions,
        proposers=proposers,
        addressees=addressees,
        terms=tuple(terms.values()),
        responses=tuple(responses),
        status=status_of(responses),
        confidence=min(0.95, best.rule.confidence + 0.05 * (len(statements) - 1)),
        why=Why(best.rule.name, tuple(s.trigger for s in statements)),
        mediators=find_mediators(people, spans, (*proposers, *addressees)),
        venue=find_venue(people, spans),
    )


def _other_side(people: People, proposers: Sequence[Party], responses: Sequence[Response]) -> tuple[Party, ...]:
    """Who is meant where the text names nobody: whoever answers, else the other of the two main parties."""
    own = {p.party or p.person for p in proposers}
    for response in responses:
        if (response.party or response.person) not in own and response.stance != "accepted":
            return (Party(response.party, response.person, None),)
    pair = main_parties(people, Span(len(people.doc.text), len(people.doc.text)))
    if len(proposers) == 1 and len(pair) == 2 and own & {p.party for p in pair}:
        return tuple(Party(p.party, p.person, None) for p in pair if p.party not in own)
    return ()


def _united(each: Sequence[Sequence[Party]]) -> tuple[Party, ...]:
    """Every party once, the named before the unnamed person of the same state."""
    united: list[Party] = []
    for parties in each:
        for party in parties:
            same = next((p for p in united if p.party == party.party), None)
            if same is None:
                united.append(party)
            elif same.person is None and party.person is not None:
                united[united.index(same)] = party
    return tuple(united[:2])

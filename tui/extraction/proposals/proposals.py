"""`find_proposals`: statements, who makes them, what they hold, and the answers, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.english.event import Reading
from tui.extraction.english.reading import read
from tui.extraction.people import People
from tui.extraction.proposals.gathering import tracks
from tui.extraction.proposals.labels import label_of, status_of
from tui.extraction.proposals.mentions import find_mentions
from tui.extraction.proposals.parties.floor import Floor
from tui.extraction.proposals.parties.naming import plainly
from tui.extraction.proposals.parties.resolver import Resolver
from tui.extraction.proposals.responding.linking import linked
from tui.extraction.proposals.responding.replies import find_replies
from tui.extraction.proposals.settings import find_mediators, find_venue
from tui.extraction.proposals.stating.elaborating import REACH, elaborates, of_a_pause
from tui.extraction.proposals.stating.stated import known_from, stated_in
from tui.extraction.proposals.stating.terms import closed, once_each, terms_of
from tui.extraction.proposals.table import asked_of, sides_of
from tui.extraction.proposals.tracks import Stated, Track, spans_of
from tui.extraction.proposals.vocabulary import PAUSE, PAUSE_WORDS, PAUSES, WAR_WORDS
from tui.extraction.words import lowered
from tui.findings import Party, Proposal, Quote, Response, Why

_CONFLICT_SHARE = 0.011
"""So large a part of the words of an article on a conflict are words of war or peace: about one in four sentences."""
_CONFLICT_WORDS = 5
"""So many different ones there are at least; in a short text two, and one more in so many words."""
_WORDS_FOR_ONE = 60
_OF_PEACE = frozenset(("plan", "plans", "talks", "deal", "accord", "agreement", "process", "settlement", "treaty"))
"""What with "peace" before it is no less of a conflict than a word of war."""
_HEADING_WORDS = 9
_LONGEST = 1500
"""What is longer than this, in characters, is a list or a table and no sentence."""
_FULL_STOP = re.compile(r"[.!?:…][\"”’')]*$")


def find_proposals(doc: Document, people: People, quotes: Sequence[Quote]) -> tuple[Proposal, ...]:
    """The proposals of an article, in the order of their first sentence. Pure; linear in the length of the article."""
    if not _is_about_a_conflict(doc):
        return ()
    floor = Floor(quotes)
    reading = read(doc)
    resolver = Resolver(people, reading, floor)
    found = tracks(doc, _told(doc, people, reading, resolver))
    if not found:
        return ()
    _elaborate(doc, reading, found)
    replies = find_replies(doc, reading, people, floor)
    sides = sides_of(people, reading, found, replies)
    answered = linked(doc, people, found, replies, sides)
    mentions = find_mentions(doc, people, found)
    return tuple(
        _proposal(people, reading, resolver, sides, track, answered.get(number, []), mentions.get(number, ()))
        for number, track in enumerate(found)
    )


def _told(doc: Document, people: People, reading: Reading, resolver: Resolver) -> list[Stated]:
    """What the sentences state, in the order of the text."""
    found: list[Stated] = []
    known: set[str] = set()
    for number, sentence in enumerate(doc.sentences):
        if sentence.end - sentence.start < _LONGEST and _can_state(doc, sentence):
            here = stated_in(people, reading, resolver, number, known)
            known.update(*(known_from(people, one) for one in here))
            found += here
    return found


def _elaborate(doc: Document, reading: Reading, found: Sequence[Track]) -> None:
    """Give each proposal the terms of the sentences that go on with it without stating one."""
    home: dict[int, list[Track]] = {}
    for track in found:
        for one in track.stated:
            number = doc.sentence_at(one.statement.sentence.start)
            if number is not None:
                home.setdefault(number, []).append(track)
    last: tuple[int, list[Track]] | None = None
    for number, sentence in enumerate(doc.sentences):
        if number in home:
            last = (number, home[number])
            if any(track.kind in PAUSES for track in home[number]):
                continue
        elif last is not None and number - last[0] <= REACH and sentence.end - sentence.start < _LONGEST:
            more = tuple(terms_of(doc, reading, number)) if elaborates(doc, reading, number) else ()
            _gone_on_with(doc, sentence, last[1]).elaborated.extend(more)
            last = (number, last[1]) if more else last
            if more:
                continue
        pause = _pause_before(found, sentence)
        if pause is not None and sentence.end - sentence.start < _LONGEST:
            pause.elaborated.extend(of_a_pause(doc, reading, number))


def _pause_before(found: Sequence[Track], sentence: Span) -> Track | None:
    """The pause told of last before a sentence ends; where none was, the first told of after it."""
    pauses = [track for track in found if track.kind in PAUSES]
    before = [track for track in pauses if track.begun[0] < sentence.end]
    return before[-1] if before else next(iter(pauses), None)


def _gone_on_with(doc: Document, sentence: Span, stated: Sequence[Track]) -> Track:
    """Which of the proposals of one sentence another goes on with: the pause where it speaks of one, else the last."""
    pause = any(doc.lows[at].replace("-", "") in PAUSE_WORDS for at in doc.tokens_in(sentence))
    return next((track for track in stated if pause and track.kind in PAUSES), stated[-1])


def _is_about_a_conflict(doc: Document) -> bool:
    """Whether the words of war and peace are as many and as various as where a conflict is the subject."""
    quarrel = lowered("disputes")
    told = {low for low in doc.vocabulary if low in WAR_WORDS or low in quarrel or low.removesuffix("s") in quarrel}
    found = [low for low in doc.lows if low in told] if told else []
    if "peace" in doc.vocabulary:
        found += [f"peace {low}" for peace, low in pairwise(doc.lows) if peace == "peace" and low in _OF_PEACE]
    named = any(low.replace("-", "") in PAUSE_WORDS for low in doc.vocabulary)  # a truce counts for two
    various = min(_CONFLICT_WORDS, max(2, 1 + len(doc.lows) // _WORDS_FOR_ONE)) - named
    return len(found) + named >= _CONFLICT_SHARE * len(doc.lows) and len(set(found)) >= various


def _can_state(doc: Document, part: Span) -> bool:
    """Headlines and headings state nothing that the body does not."""
    if doc.in_title(part):
        return False
    words = part.cut(doc.text).split()
    return len(words) >= _HEADING_WORDS or bool(_FULL_STOP.search(words[-1]))


def _proposal(
    people: People,
    reading: Reading,
    resolver: Resolver,
    sides: Sequence[Party],
    track: Track,
    responses: Sequence[Response],
    mentions: tuple[Span, ...],
) -> Proposal:
    """One track with all that belongs to it. `sides`: the two of the conflict."""
    doc = people.doc
    statements = [one.statement for one in track.stated]
    own = [one for one in track.stated if not one.told_of] or track.stated
    told = once_each(doc.text, chain.from_iterable(one.terms for one in track.stated), track.elaborated)
    label = label_of(doc.text, [one.statement for one in own])
    terms = tuple(
        replace(term, span=closed(doc.text, term.span))
        for term in told
        if not (term.type == "other" and PAUSE.search(label) and term.span.cut(doc.text).lower() == label.lower())
    )
    proposers = _united([one.proposers for one in own]) or _united([one.proposers for one in track.stated])
    joint = any(one.joint for one in track.stated)
    named = _united([one.addressees for one in own])
    addressees = asked_of(people, sides, named, proposers, statements[0].kind, joint=joint)
    spans = spans_of(track)
    best = max(statements, key=lambda s: s.sure)
    return Proposal(
        kind=statements[0].kind,
        label=label,
        spans=spans,
        mentions=mentions,
        proposers=tuple(dict.fromkeys(map(plainly, proposers))),
        addressees=tuple(dict.fromkeys(map(plainly, addressees))),
        terms=terms,
        responses=tuple(responses),
        status=status_of(doc.text, responses),
        confidence=round(min(0.95, best.sure + 0.05 * (len(statements) - 1)), 2),
        why=Why(best.row.name, tuple(s.trigger for s in statements)),
        mediators=find_mediators(people, reading, resolver, spans, (*proposers, *addressees)),
        venue=find_venue(people, spans),
    )


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

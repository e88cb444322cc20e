"""Later words for a proposal: "the deal", "the Ukrainian proposal", "this truce"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.people import People
from tui.extraction.proposals.lexicon import phrases
from tui.extraction.proposals.tracks import RECENT, Track
from tui.extraction.proposals.vocabulary import PAUSES
from tui.extraction.words import state_by_adjective

_LONGEST = 1500
"""What is longer than this, in characters, is a list or a table and no sentence."""
_REFERENCE = re.compile(
    rf"\b(?:(?:[Tt]he|[Tt]his|[Ss]uch\s+an?|[Tt]hese|[Tt]hose)\s+|(?P<owner>[A-Z][\w.]+(?:\s+[A-Z][\w.]+)*)['’]s?\s+)(?P<words>(?:(?!of\b|to\b|that\b|in\b)[\w’'-]+\s+){{0,3}}?)"
    rf"(?P<noun>(?:{phrases('proposal_nouns', 'thing')}|overture|offer|call\s+for\s+(?:an?\s+)?"
    rf"(?:[\w-]+\s+)?\w+|initiative))\b"
)


def find_mentions(doc: Document, people: People, found: Sequence[Track]) -> dict[int, tuple[Span, ...]]:
    """Track -> the later words for it, in text order, outside the sentences that state it."""
    listed: dict[int, list[Span]] = {}
    begun = [track.stated[0].statement.sentence.start for track in found]
    stating = {doc.sentence_at(s.statement.sentence.start) for track in found for s in track.stated}
    for nth, sentence in enumerate(doc.sentences):
        if nth in stating or sentence.end - sentence.start > _LONGEST:
            continue
        for match in _REFERENCE.finditer(doc.text, *sentence):
            number = _meant(people, found, begun, match)
            if number is not None:
                listed.setdefault(number, []).append(Span(*match.span()))
    return {number: tuple(spans) for number, spans in listed.items()}


def _meant(people: People, found: Sequence[Track], begun: Sequence[int], match: re.Match[str]) -> int | None:
    """The last proposal begun before the words whose maker and kind they fit."""
    named = match["owner"] or next((w for w in match["words"].split() if w in state_by_adjective()), None)
    party = (people.state_of(named) or state_by_adjective().get(named)) if named else None
    noun = match["noun"].lower()
    pausing = any(word in noun for word in ("fire", "truce", "pause", "moratori", "armistice", "cessation"))
    last = bisect_left(begun, match.start())
    for number in reversed(range(max(0, last - RECENT), last)):
        track = found[number]
        if track.kind in ("demand", "concession"):
            continue
        if pausing and track.kind not in PAUSES:
            continue
        if party is None or not track.makers or party in track.makers:
            return number
    return None

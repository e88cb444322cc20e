"""What a person would call a proposal, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.article import Span
from tui.extraction.proposals.statements import Statement
from tui.extraction.proposals.vocabulary import PAUSES, THING, TOPIC
from tui.findings import Party, Response, Stance

_BEFORE_NOUN = re.compile(
    r"(?:\b(?!(?:a|an|the|this|that|to|of|for|in|on|and|or|with|by|from|at|his|her|its|their|any|some|such|no|agree|be|is|are|was|were|has|have|hold|holding|implement|declare[ds]?)\b)[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:with|on|between|in|over|from|of)\s+(?:the\s+)?[\w’'.-]+(?:\s+(?:and\s+)?[A-Z][\w’'.-]+){0,5}"
)
_MARKS = re.compile(r"[\"“”]")
_WORDS = 9
"""The longest label, in words."""

_SAID: dict[Stance, str] = {
    "accepted": "accepted by {}",
    "rejected": "rejected by {}",
    "conditional": "conditions from {}",
    "open": "{} open to it",
    "awaiting": "awaiting {}",
    "violated": "{} accused of breaking it",
    "denied": "denied by {}",
}


def label_of(text: str, statements: Sequence[Statement]) -> str:
    """A name for the proposal in the article's own words: "30-day ceasefire", "withdraw its forces from …"."""
    best = max((_noun_phrase(text, s) for s in statements), key=_fullness, default="")
    if best and statements[0].kind not in ("demand", "concession"):
        return best
    first = statements[0]
    words = _MARKS.sub("", first.content.cut(text)).split()
    cut = " ".join(words[:_WORDS]).strip(" ,;:.–—")
    return cut + ("…" if len(words) > _WORDS else "") or best or first.kind


def _fullness(phrase: str) -> tuple[bool, int]:
    """Numbers ("30-day", "10-point") first, then length."""
    return any(letter.isdigit() for letter in phrase) or "long" in phrase, len(phrase)


def _noun_phrase(text: str, statement: Statement) -> str:
    start, end = statement.trigger.start, statement.content.end
    hits = [hit for hit in (TOPIC.search(text, start, end), THING.search(text, start, end)) if hit]
    if not hits:
        verb = statement.trigger.cut(text).split()[-1]
        return f"{verb} {' '.join(statement.content.cut(text).split()[:5])}" if statement.kind == "negotiation" else ""
    found = min(hits, key=lambda hit: hit.start())
    before = _BEFORE_NOUN.search(text, max(statement.sentence.start, found.start() - 50), found.start())
    left = before.start() if before else found.start()
    tail = _TAIL.match(text, found.end(), end) if statement.kind not in PAUSES else None
    phrase = text[left : tail.end() if tail else found.end()]
    return " ".join(_MARKS.sub("", phrase).split())


def status_of(responses: Sequence[Response]) -> str:
    """Where it stands at the end of the article: each party's last word, in one line."""
    last: dict[str, Stance] = {}
    for response in responses:
        name = response.party or response.person or ""
        last.pop(name, None)
        last[name] = response.stance
    if not last:
        return "no response reported"
    by_stance: dict[Stance, list[str]] = {}
    for name, stance in last.items():
        by_stance.setdefault(stance, []).append(name)
    return "; ".join(_SAID[stance].format(" and ".join(names)) for stance, names in by_stance.items())


def name_of(parties: Sequence[Party]) -> str:
    """Parties in a line: "Ukraine and United States"."""
    return " and ".join(party.party or party.person or "" for party in parties)


__all__ = ["Span", "label_of", "name_of", "status_of"]

"""What a person would call a proposal, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.vocabulary import PAUSE, PAUSES, THING, TOPIC, topic_kind
from tui.extraction.words import lowered
from tui.findings import Response, Stance

_ACTS = ("demand", "concession", "exchange", "guarantee", "monitoring")
"""Kinds that are called by what is to be done rather than by a noun."""

_WORD_BEFORE = re.compile(r"([\w’'.-]+),?[\"“”]?\s+[\"“]?$")
_LENGTH = re.compile(r"(?:\d|[\w-]+long$|\w+-(?:day|week|month|year|hour|point|step|phase|stage|part|state)s?$)")
_WITH = re.compile(
    r"\s+(?:with|between|on|over|for)\s+(?:(?:an?|the|its|their)\s+)?(?:[\w’'.-]+\s+(?:and\s+)?){0,4}?[\w’'.-]+"
    r"(?=[,.;:\"”)]|\s+(?:that|which|who|in|at|to|as|by|from|after|before|but|so|said|wherein|where|if|until|aimed)\b|$)"
)
_MARKS = re.compile(r"[\"“”]")
_LEAD = re.compile(r"\A(?:that|to|for|on|of|by)\s+", re.IGNORECASE)
_WHO = re.compile(
    r"\A[^,;:]{1,60}?\s(?:may|might|will|would|could|should|must|shall|can)\s+(?:(?:need|have)\s+to\s+)?(?!not\b|never\b)(?=\w)"
)
"""Who is to do it, before what is to be done."""
_BREAK = re.compile(
    r"[,;:]\s|(?<!\b[A-Z])\.\s|\s+[–—-]+\s|\s+(?:which|who|whose|because|although|though|whereas|while|but|so\s+that|as\s+(?:it|he|she|they|a|the))\b"
)
_WORDS = 9
"""The longest label, in words."""

_BEFORE_THAT = re.compile(
    r"\b(?:earlier|previously|formerly|(?:last|the\s+previous)\s+(?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|(?:days|weeks|months|a\s+(?:day|week|month))\s+(?:ago|before|earlier))\b",
    re.IGNORECASE,
)
"""What places an answer before what the article tells of."""

_SAID: dict[Stance, str] = {
    "accepted": "accepted by {}",
    "rejected": "rejected by {}",
    "conditional": "conditions from {}",
    "open": "{} open to it",
    "awaiting": "awaiting {}",
    "violated": "{} accused of breaking it",
    "denied": "denied by {}",
}

_CONTESTED = "contested: {}"
_YES: frozenset[Stance] = frozenset(("accepted", "open"))
_NO: frozenset[Stance] = frozenset(("rejected", "denied"))


def label_of(text: str, statements: Sequence[Statement]) -> str:
    """A name for the proposal in the article's own words: "30-day ceasefire", "withdraw its forces from …"."""
    kind = statements[0].kind
    if kind not in _ACTS:
        names = [name for statement in statements for name in _names(text, statement)]
        if names or kind != "negotiation":
            return max(names, key=_fullness, default=kind)
        first = statements[0]
        verb = first.trigger.cut(text).split()[-2:]
        if first.trigger.overlaps(first.content):
            return _act(text, first)
        return " ".join([*verb[_LEAD.match(verb[-1] + " ") is None :], _act(text, first, lead=True)])
    acts = [_act(text, statement) for statement in statements]
    return next((act for act in acts if act), kind)


def _fullness(name: str) -> tuple[bool, int]:
    """Numbers ("30-day", "10-point") first, then what says more."""
    return any(_LENGTH.match(word) for word in name.split()), len(name)


def _names(text: str, statement: Statement) -> Iterator[str]:
    """The noun phrases that name what a statement proposes, with the words before the noun that belong to it."""
    start = min(statement.trigger.start, statement.content.start)
    end = max(statement.trigger.end, statement.content.end)
    pause = statement.kind in PAUSES
    for hit in PAUSE.finditer(text, start, end) if pause else TOPIC.finditer(text, start, end):
        if pause or topic_kind(hit) == statement.kind:
            tail = None if pause else _WITH.match(text, hit.end(), end)
            yield _plain(text[noun_phrase_start(text, hit.start()) : tail.end() if tail else hit.end()])
    for hit in THING.finditer(text, start, end):
        left = noun_phrase_start(text, hit.start())
        tail = None if pause else _WITH.match(text, hit.end(), end)
        if tail or (left < hit.start() and (not pause or text[left].isdigit())):
            yield _plain(text[left : tail.end() if tail else hit.end()])


def noun_phrase_start(text: str, start: int) -> int:
    """Where the noun phrase begins whose noun begins at `start`: three words of its kind before it at most."""
    known = lowered("label_modifiers")
    for _ in range(3):
        before = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if not before:
            break
        word = before.group(1).lower()
        if word not in known and not _LENGTH.match(word):
            break
        start = before.start()
    return start


def _act(text: str, statement: Statement, *, lead: bool = False) -> str:
    """What is to be done, up to the end of its clause or of a line; `lead`: with the "to" or "with" it begins with."""
    content = statement.content.cut(text).strip(" \t\n\"“”‘’'")
    words = _WHO.sub("", content if lead else _LEAD.sub("", content, count=1), count=1)
    stop = _BREAK.search(words)
    if stop and len(words[: stop.start()].split()) > 1:
        words = words[: stop.start()]
    kept = words.split()
    cut = _plain(" ".join(kept[:_WORDS])).strip(" ,;:.–—")
    return cut + "…" if len(kept) > _WORDS else cut


def _plain(words: str) -> str:
    return " ".join(_MARKS.sub("", words).split())


def status_of(text: str, responses: Sequence[Response]) -> str:
    """Where it stands at the end of the article: each party's last word, in one line.

    Only sure answers count. What a party said "earlier this month" counts only where it has said nothing since; where
    its other answers are a yes and a no, it is contested.
    """
    sure = [(each.party or each.person or "", each.stance, each.span) for each in responses if each.is_sure]
    dated = [_BEFORE_THAT.search(text, *span) is not None for _, _, span in sure]
    since = {name for (name, _, _), earlier in zip(sure, dated, strict=True) if not earlier}
    last: dict[str, list[Stance]] = {}
    for (name, stance, _), earlier in zip(sure, dated, strict=True):
        if stance and not (earlier and name in since):
            last[name] = [*last.pop(name, []), stance]
    if not last:
        return "no clear response reported" if responses else "no response reported"
    by_answer: dict[str, list[str]] = {}
    for name, stances in last.items():
        contested = not (_YES.isdisjoint(stances) or _NO.isdisjoint(stances))
        by_answer.setdefault(_CONTESTED if contested else _SAID[stances[-1]], []).append(name)
    return "; ".join(answer.format(" and ".join(names)) for answer, names in by_answer.items())

"""What a correction changes, in a few words for a person."""

from __future__ import annotations

from tui.findings import Party, Quote
from tui.findings_json import JOINT
from tui.library.corrections.values import (
    NO_ANSWER,
    About,
    Added,
    Answer,
    Correction,
    Cut,
    Followed,
    Kind,
    Parties,
    Rejected,
    Speaker,
)


def said(correction: Correction) -> str:
    """What it says now, without whose words: ``speaker: Ann Lee``, ``no quote``, ``date: 2025-03-12``."""
    match correction.change:
        case About(field, value):
            return f"{field}: {value or 'none'}"
        case Speaker(name):
            return f"speaker: {name or 'nobody named'}"
        case Kind(kind):
            return f"kind: {kind}"
        case Cut(spans):
            return f"cut: {_cut(correction, spans[0].start, spans[-1].end)}"
        case Rejected():
            return f"no {correction.target}"
        case Added(Quote(speaker=speaker)):
            return f"a quote of {speaker or 'nobody named'}"
        case Added():
            return "a proposal"
        case Parties(side, parties):
            return f"{side}: {', '.join(map(party_name, parties)) or 'nobody'}"
        case Followed(same, _, _, words):
            return f"{'the same as' if same else 'another one than'} {_on_a_line(words)}"
        case Answer(_, party, stance):
            return f"{party or 'nobody named'}: {'gave no answer' if stance == NO_ANSWER else stance}"
    raise AssertionError(correction)


def about(correction: Correction, most: int = 60) -> str:
    """The words it is about on one line, cut after so many characters; the article's name for an article."""
    words = _on_a_line(correction.words, most)
    return words[1:-1] if correction.target == "article" else words


def _on_a_line(words: str, most: int = 60) -> str:
    words = " ".join(words.split())
    return f"“{words if len(words) <= most else f'{words[: most - 1].rstrip()}…'}”"


def party_name(party: Party) -> str:
    """A party as it is written: ``Russia``, ``Russia (Vladimir Putin)``."""
    if party.party and party.person:
        return f"{party.party} ({party.person})"
    return party.party or party.person or ""


def to_parties(words: str) -> tuple[Party, ...]:
    """The parties of such names, divided by commas; raises ValueError with a clause where a bracket is left open."""
    found = []
    for each in filter(None, (" ".join(part.split()) for part in words.split(","))):
        name, bracket, person = each.partition(" (")
        if bracket and not person.endswith(")"):
            raise ValueError(f"{each!r} has a bracket that is not closed: write Russia (Vladimir Putin)")
        found.append(Party(name or None, person[:-1].strip() or None if bracket else None, None))
    return tuple(found)


def _cut(correction: Correction, start: int, end: int) -> str:
    """The new words, as far as they are known from the old ones."""
    whole = correction.span
    if whole.start <= start and end <= whole.end:
        words = " ".join(correction.words[start - whole.start : end - whole.start].split())
        return f"“{words if len(words) <= 60 else words[:28] + JOINT + words[-28:]}”"
    return f"{start - whole.start:+d} characters at its beginning, {end - whole.end:+d} at its end"

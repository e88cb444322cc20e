"""Tracks as a command prints them: in text and in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.display import safe_json, safe_line
from tui.findings import Stance

if TYPE_CHECKING:
    from tui.library.tracks import TrackRow
    from tui.linking.tracks.values import Track, TrackAnswer

FORM = click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
SIGNS: dict[Stance | None, str] = {
    "accepted": "+",
    "rejected": "-",
    "conditional": "±",
    "open": "~",
    "awaiting": "?",
    "violated": "!",
    "denied": "x",
    None: ".",
}
"""The sign of a stance, for those who see no colour."""


def track_json(track: Track) -> dict[str, Any]:
    """A track as a JSON object: `member` names an article's proposal by the number that lists have."""
    numbers = [each.number for each in track.members]

    def answer(each: TrackAnswer) -> dict[str, Any]:
        return {
            "member": numbers[each.member],
            "date": track.members[each.member].day,
            "stance": each.stance,
            "person": each.person,
            "sure": each.sure,
            "text": each.words,
            "span": list(each.span),
        }

    return {
        "id": track.id,
        "kind": track.kind,
        "label": track.label,
        "proposers": list(track.proposers),
        "addressees": list(track.addressees),
        "mediators": list(track.mediators),
        "members": [
            {
                "number": each.number,
                "article": each.article,
                "source": each.source,
                "date": each.day,
                "kind": each.kind,
                "label": each.label,
                "status": each.status,
                "text": each.words,
            }
            for each in track.members
        ],
        "terms": [
            {
                "member": numbers[each.member],
                "type": each.type,
                "text": each.words,
                "days": each.days,
                "resolved": each.resolved,
                "new": each.is_new,
            }
            for each in track.terms
        ],
        "parties": [{"party": party, "answers": list(map(answer, track.stances(party)))} for party in track.parties],
        "contradictions": [
            {"party": each.party, "answers": list(map(answer, each.answers))} for each in track.contradictions
        ],
    }


def row_object(row: TrackRow) -> dict[str, Any]:
    """A track of a list as a JSON object."""
    return {
        "id": row.id,
        "kind": row.kind,
        "label": row.label,
        "proposals": row.proposals,
        "first": row.first,
        "last": row.last,
    }


def row_line(row: TrackRow) -> str:
    """A track of a list in a line: name, kind, label, how many proposals, from when to when."""
    when = " – ".join(dict.fromkeys(filter(None, (row.first, row.last)))) or "undated"
    many = f"{row.proposals} proposal{'s' if row.proposals != 1 else ''}"
    return "\t".join(map(safe_line, (row.id, row.kind, row.label, many, when)))


def track_lines(track: Track, day: str | None = None) -> Iterator[str]:
    """A track in full, for a person; of a day what was known then."""
    yield safe_line(f"{track.id}  {track.kind}: {track.label}{f'  as of {day}' if day else ''}")
    sides = (("by", track.proposers), ("to", track.addressees), ("mediated by", track.mediators))
    yield from (safe_line(f"    {side} {', '.join(names)}") for side, names in sides if names)
    for nth, each in enumerate(track.members):
        about = "  ".join(filter(None, (each.day or "undated", each.source, each.article)))
        yield safe_line(f"  {each.number}  {about}")
        yield safe_line(f"      {each.label}: “{each.words}”")
        for term in track.terms:
            if term.member == nth and term.is_new:
                more = f" = {term.days:g} days" if term.days else f" = {term.resolved}" if term.resolved else ""
                yield safe_line(f"      {term.type}: {term.words}{more}")
        yield from (f"      {_answer(each)}" for each in track.answers if each.member == nth)
    for party, last in track.standing().items():
        yield safe_line(
            f"  {party}: {last.stance}{'' if last.sure else ' ?'}, says {track.members[last.member].number}"
        )
    for both in track.contradictions:
        told = "; ".join(f"{each.stance} in {track.members[each.member].number}" for each in both.answers)
        yield safe_line(f"  contradicting reports: {both.party} {told}")


def _answer(answer: TrackAnswer) -> str:
    who = f"{answer.party} ({answer.person})" if answer.person else answer.party
    how = answer.stance or "spoke of it"
    return safe_line(f"{SIGNS[answer.stance]} {how}: {who}{'' if answer.sure else ' ?'} “{answer.words}”")


def track_object(track: Track, form: str, day: str | None = None) -> str:
    """A track in JSON; with the day that it is told as of, where one is named."""
    found = {**track_json(track), **({"as_of": day} if day else {})}
    return safe_json(found, indent=1 if form == "json" else None)

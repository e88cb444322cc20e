"""Proposals in time as Markdown, CSV and JSON: a line an answer, in order of time."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from tui.display import safe_json
from tui.linking.tracks.lanes import Given, Lane, Report
from tui.writing.formats.data import cell
from tui.writing.formats.markdown import escaped

COLUMNS = (
    "track",
    "proposal",
    "kind",
    "proposers",
    "addressees",
    "date",
    "article",
    "number",
    "party",
    "stance",
    "sure",
)
UNDATED = "undated"

Render = Callable[[Sequence[Lane]], Iterator[str]]


def as_objects(lanes: Sequence[Lane]) -> list[dict[str, Any]]:
    """The lanes as JSON objects: each a track with its reports in order of time, and their answers."""
    return [
        {
            "track": lane.track,
            "label": lane.label,
            "kind": lane.kind,
            "proposers": list(lane.by),
            "addressees": list(lane.to),
            "reports": [
                {
                    "number": _number(each),
                    "date": each.day,
                    "article": each.article,
                    "label": each.label,
                    "answers": [{"party": a.party, "stance": a.stance, "sure": a.sure} for a in each.answers],
                }
                for each in lane.reports
            ],
        }
        for lane in lanes
    ]


def as_json(lanes: Sequence[Lane]) -> Iterator[str]:
    """One array."""
    yield safe_json(as_objects(lanes), indent=1) + "\n"


def as_csv(lanes: Sequence[Lane]) -> Iterator[str]:
    """A row an answer, and one for a report without any."""
    stream = StringIO()
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(COLUMNS)
    for lane in lanes:
        about = (lane.track, lane.label, lane.kind, "; ".join(lane.by), "; ".join(lane.to))
        for each in lane.reports:
            told = (*about, each.day or "", each.article, _number(each))
            for answer in each.answers or (None,):
                table.writerow(map(cell, (*told, *_answer(answer))))
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    if not lanes:
        yield stream.getvalue()


def as_markdown(lanes: Sequence[Lane]) -> Iterator[str]:
    """A heading a proposal, under it its days in a list."""
    yield "# Proposals in time\n"
    for lane in lanes:
        yield f"\n## {_flat(lane.label)}\n\n"
        if lane.parties:
            yield f"{_flat(lane.parties)}\n\n"
        for each in lane.reports:
            said = "; ".join(_told(answer) for answer in each.answers if answer.stance)
            yield f"- **{each.day or UNDATED}** {said or 'reported'} — {_flat(each.article)}\n"


RENDERS: Mapping[str, Render] = {"md": as_markdown, "csv": as_csv, "json": as_json}
"""The formats by name."""


def _number(report: Report) -> str:
    """As lists number it: ``3.2``."""
    return f"{report.place.article}.{report.place.nth + 1}"


def _answer(answer: Given | None) -> tuple[str, str, str]:
    if answer is None:
        return "", "", ""
    return answer.party, answer.stance or "", "yes" if answer.sure else "no"


def _told(answer: Given) -> str:
    return f"{_flat(answer.party)} {answer.stance}{'' if answer.sure else '?'}"


def _flat(text: str) -> str:
    """Words on one line that Markdown shows as they are."""
    return escaped(" ".join(text.split()))

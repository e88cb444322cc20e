"""The timeline as a page: a row a proposal, on it the signs of its answers where their day stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tui.display import safe_line
from tui.linking.tracks.lanes import AGAINST, FOR, Given, Lane, Report
from tui.reader.cards.page import Opened, Page, ends, leading, still, under, wide
from tui.reader.cards.parts import block
from tui.reader.signs import SIGNS, sign
from tui.reader.timeline.scale import Scale
from tui.screen.fitting import fit
from tui.screen.look import Piece, Pieces, initials

MOST = 1_000
"""Rows drawn: of more, a person asks for some."""
REPORTED = ("•", "dim")
"""Stands where a proposal is told of, and nobody answers."""
EARLIER, LATER = "‹", "›"
"""Stand where all of a proposal is out of sight."""
NAMED = 6
"""Columns of a cell from which parties are named beside their signs."""
WHO = 28
"""Columns of a label from which it says who proposes it to whom."""
PAIR = 4
"""Columns of a sign, the party's initials and a blank."""


def label_columns(columns: int) -> int:
    """Columns that labels take of a page."""
    return min(max(columns * 3 // 10, 18), 40)


def days_of(lanes: Iterable[Lane]) -> list[date]:
    """All days that something was reported on."""
    return [day for lane in lanes for each in lane.reports if (day := day_of(each))]


def day_of(report: Report) -> date | None:
    """The day of a report; ``None`` where it has none that there is."""
    try:
        return date.fromisoformat(report.day or "")
    except ValueError:
        return None


def axis(scale: Scale | None, columns: int) -> Pieces:
    """The days over the rows."""
    if scale is None:
        return []
    line: list[Piece] = []
    for column, words in scale.labels():
        line += [(" " * (label_columns(columns) + column - wide(line)), ""), (words, "dim")]
    return line


def page(lanes: Sequence[Lane], scale: Scale | None, columns: int) -> Page:
    """The rows, for a width in columns; the lanes that have no day stand apart."""
    shown = lanes[:MOST]
    dated = [lane for lane in shown if scale and any(map(day_of, lane.reports))]
    undated = [lane for lane in shown if lane not in dated] if len(dated) < len(shown) else []
    rows = under(*(row(lane, scale, columns) for lane in dated if scale)).named("dated")
    apart = block(
        "UNDATED", under(*(row(lane, None, columns) for lane in undated)), [("articles without a date", "dim")]
    )
    more = len(lanes) - len(shown)
    rest = still([(f"{more:,} more: / asks for some of them", "dim")]) if more else Page()
    return under(rows, apart, rest, gap=1)


def row(lane: Lane, scale: Scale | None, columns: int) -> Page:
    """One proposal: its name, and its time; without a scale all its answers side by side."""
    room = label_columns(columns)
    who = _who(lane) if room >= WHO else ""
    label = fit(lane.label, room - 2 - len(who) - bool(who))
    name: list[Piece] = [(label, "strong"), (f" {who}" if who else "", "dim")]
    name.append((" " * (room - wide(name)), ""))
    told = [(f"{len(lane.reports)}×", "dim")] if len(lane.reports) > 1 else []
    there = columns - room - wide(told) - 1
    time = _cells(lane, scale) if scale else ends(_signs(_answers(lane.reports), there), told, columns - room)
    last = lane.reports[-1]
    dated = [each for each in lane.reports if day_of(each)]
    opened = (dated or [last])[-1].place
    return leading([[*name, *time]], columns, Opened(*opened))


def _who(lane: Lane) -> str:
    """Who proposes it to whom, in two letters each: ``US→Ru``."""
    sides = ("".join(initials(safe_line(name)).strip() for name in side[:1]) for side in (lane.by, lane.to))
    by, to = sides
    return f"{by}→{to}" if by and to else by or to


def _answers(reports: Iterable[Report]) -> list[Given]:
    return [answer for each in reports for answer in each.answers]


def _cells(lane: Lane, scale: Scale) -> list[Piece]:
    """The time of a lane, cell by cell; a line from the first report to the last."""
    days = [(day, each) for each in lane.reports if (day := day_of(each))]
    first, last = days[0][0], days[-1][0]
    held: dict[int, list[Report]] = {}
    for day, each in days:
        held.setdefault(scale.cell_of(day), []).append(each)
    pieces: list[Piece] = []
    begin, end = scale.cell_of(first), scale.cell_of(last)
    if end < 0:
        return [(EARLIER, "dim")]
    if begin >= scale.cells:
        return [(" " * (scale.cells * scale.cell - 1), ""), (LATER, "dim")]
    for cell in range(scale.cells):
        goes_on = "─" if begin <= cell < end else " "
        if cell in held:
            shown = _signs(_answers(held[cell]), scale.cell) or [REPORTED]
            pieces += shown
            rest = scale.cell - wide(shown)
            pieces.append((goes_on * rest, "rule"))
        else:
            pieces.append(((goes_on if begin < cell < end else " ") * scale.cell, "rule"))
    return pieces


def _signs(answers: Sequence[Given], columns: int) -> list[Piece]:
    """The answers in so many columns: with their parties where there is room, else the signs, else one for all."""
    told = list(dict.fromkeys((each.stance, each.party, each.sure) for each in answers if each.stance))
    told.sort(key=lambda each: not each[2])
    if not told:
        return []
    if columns >= NAMED:
        pieces: list[Piece] = []
        for nth, (stance, party, sure) in enumerate(told):
            left = columns - wide(pieces)
            if (left < PAIR + 1 and nth < len(told) - 1) or left < PAIR:
                pieces.append((f"+{len(told) - nth}"[:left], "dim"))
                break
            mark, role = sign(stance)
            pieces += [
                (mark, role if sure else "dim"),
                (f"{initials(safe_line(party)).strip():<2} ", "" if sure else "dim"),
            ]
        return pieces
    marks = list(dict.fromkeys((*sign(stance), sure) for stance, _, sure in told))
    if columns > 1 and len(marks) < columns:
        return [(mark, role if sure else "dim") for mark, role, sure in marks]
    return [_one(told)]


def _one(told: Sequence[tuple[object, str, bool]]) -> Piece:
    """The sign of several answers: whether they differ, else the first."""
    stances = {stance for stance, _, sure in told if sure}
    if stances & FOR and stances & AGAINST:
        return SIGNS["contested"]
    stance, _, sure = told[0]
    mark, role = SIGNS[stance]  # type: ignore[index]
    return mark, role if sure else "dim"

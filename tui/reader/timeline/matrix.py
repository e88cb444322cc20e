"""Who agreed with whom, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tui.display import safe_line, width
from tui.linking.tracks.lanes import Agreement
from tui.reader.cards.page import Page, Stop, still, under, wide
from tui.reader.cards.parts import block
from tui.screen.fitting import fit
from tui.screen.look import Piece, Pieces

CELL = 9
"""Columns of a cell: ``12✓ 3✗``."""
NAME = 22


class Agreed(tuple[str, ...]):
    """The tracks two parties answered, to be listed."""


def parties(found: Mapping[tuple[str, str], Agreement], most: int) -> list[str]:
    """The parties of a table, who answered most with others first."""
    counts: Counter[str] = Counter()
    for pair, each in found.items():
        for name in pair:
            counts[name] += len(each.agreed) + len(each.differed)
    return [name for name, _ in counts.most_common(most)]


def page(found: Mapping[tuple[str, str], Agreement], columns: int) -> Page:
    """The table, for a width in columns: how often two stood alike, ``✓``, how often not, ``✗``."""
    names = parties(found, max((columns - NAME) // CELL, 2) + 1)
    if len(names) < 2:
        return still([("nobody has answered what somebody else has answered", "dim")])
    room = min(max(width(safe_line(name)) for name in names) + 2, NAME)
    across, down = names[:-1], names[1:]
    across = across[: (columns - room) // CELL]
    head: list[Piece] = [(" " * room, "")]
    head += [(_padded(fit(safe_line(name), CELL - 1), CELL), "dim") for name in across]
    lines: list[Pieces] = [head]
    stops: list[Stop] = []
    for one in down:
        line: list[Piece] = [(_padded(fit(safe_line(one), room - 2), room), "")]
        for other in across:
            if names.index(other) >= names.index(one):
                break
            each = found.get((one, other)) or found.get((other, one)) or Agreement((), ())
            cell = _cell(each)
            at = wide(line)
            line += [*cell, (" " * (CELL - wide(cell)), "")]
            if each.agreed or each.differed:
                lead = Agreed((*each.agreed, *each.differed))
                stops.append(Stop(len(lines), len(lines) + 1, at, at + CELL - 1, lead))
        lines.append(line)
    note: Pieces = [
        ("✓", "good"),
        (" alike  ", "dim"),
        ("✗", "bad"),
        (" differently, by what each said last of a proposal", "dim"),
    ]
    return block("WHO AGREED WITH WHOM", under(Page(tuple(lines), tuple(stops))), note)


def _cell(each: Agreement) -> list[Piece]:
    pieces: list[Piece] = []
    for many, mark, role in ((len(each.agreed), "✓", "good"), (len(each.differed), "✗", "bad")):
        if many:
            pieces += [(" " if pieces else "", ""), (f"{many}", ""), (mark, role)]
    return pieces or [("·", "dim")]


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))

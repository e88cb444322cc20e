"""The lines of a ledger, for a width in columns: its heads, a row of cells, and what the cell under the cursor says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.display import safe_line, width
from tui.linking.tracks.values import TrackAnswer
from tui.reader.cards.page import ends, paragraph, wide
from tui.reader.cards.parts import shortened
from tui.reader.ledger.grid import TERMS, Cell, Grid, day_and_year
from tui.reader.signs import SPOKE_OF_IT, sign
from tui.screen.fitting import fit
from tui.screen.look import Piece, Pieces

NAME, NAME_WIDE, WIDE = 16, 24, 100
"""Columns of the parties' names, and from how many columns on they have more."""
LEAST, MOST = 8, 22
"""Columns of an article."""
WORDS = 14
"""Columns from which a cell has the word beside the sign."""
BETWEEN = 2
"""Columns between the articles with a date and those without."""


class Geometry(NamedTuple):
    """Where the columns stand."""

    columns: int
    name: int
    """Columns of the names of the rows."""
    each: int
    """Columns of an article."""
    first: int
    """The first article that is shown."""
    last: int
    """The article behind the last one that is shown."""

    def left(self, grid: Grid, column: int) -> int:
        """Where the cell of an article begins."""
        parted = self.first < grid.first_undated <= column
        return self.name + (column - self.first) * self.each + BETWEEN * parted


def geometry(grid: Grid, columns: int, first: int, cursor: int) -> Geometry:
    """Where the columns stand so that the one of the cursor is seen; `first`: the first one shown before."""
    name = NAME_WIDE if columns >= WIDE else NAME
    room = columns - name - BETWEEN
    many = max(len(grid.columns), 1)
    each = min(max(room // many, LEAST), MOST)
    shown = max(room // each, 1)
    first = max(min(first, many - shown), 0)
    first = min(max(first, cursor - shown + 1), cursor)
    return Geometry(columns, name, each, first, min(first + shown, many))


def heads(grid: Grid, at: Geometry, cursor: int) -> list[Pieces]:
    """Three lines above the rows: the year, the day, the outlet or the article."""
    years: list[Piece] = [(_more(at, grid), "dim")]
    days: list[Piece] = [(" " * at.name, "")]
    names: list[Piece] = [(" " * at.name, "")]
    before = ""
    for nth in range(at.first, at.last):
        member = grid.columns[nth]
        day, year = day_and_year(member)
        told = year if year != before else ""
        if nth == max(grid.first_undated, at.first) and not member.day:
            told = "undated"
        before = year or before
        for pieces, words, role in (
            (years, told, "dim"),
            (days, day, "strong" if nth == cursor else ""),
            (names, safe_line(member.source or member.article), "dim"),
        ):
            pieces += [*_parting(grid, at, nth), (f"{fit(words, at.each - 1):<{at.each}}", role)]
    return [_even(each) for each in (years, days, names)]


def _more(at: Geometry, grid: Grid) -> str:
    """Beside the heads: how many articles there are to both sides."""
    left, right = at.first, len(grid.columns) - at.last
    told = "  ".join(filter(None, (f"← {left}" if left else "", f"{right} →" if right else "")))
    return f"{told:<{at.name}}"


def _parting(grid: Grid, at: Geometry, column: int) -> list[Piece]:
    """The line between the articles with a date and those without."""
    return [("│ ", "rule")] if at.first < grid.first_undated == column else []


def row(grid: Grid, at: Geometry, nth: int) -> Pieces:
    """The cells of a row behind its name."""
    name = grid.rows[nth]
    pieces: list[Piece] = [(_padded(safe_line(name), at.name), "dim" if name == TERMS else "strong")]
    for column in range(at.first, at.last):
        shown = cell(grid.cells[nth][column], at.each)
        pieces += [*_parting(grid, at, column), *shown, (" " * (at.each - wide(shown)), "")]
    return pieces


def cell(one: Cell, room: int) -> Pieces:
    """A cell on so many columns, the last of them empty: the sign of an answer, with its word where that finds room."""
    return shortened(_cell(one, room), room - 1)


def _cell(cell: Cell, room: int) -> Pieces:
    if cell.terms:
        told = next((each.words for each in cell.terms if each.type == "duration" and each.days), "")
        more = f"+{len(cell.terms)}"
        return [(told if told and width(told) < room else more, "dim")]
    last = cell.current
    if last is None:
        return [("·" if cell.answers else "§" if cell.proposes else " ", "dim")]
    mark, role = sign(last.stance)
    pieces: list[Piece] = [(mark, role if last.sure else "dim")]
    if room >= WORDS:
        pieces.append((f" {last.stance}", role if last.sure else "dim"))
    if not last.sure:
        pieces.append((" ?" if room >= WORDS else "?", "maybe"))
    others = {each.stance for each in cell.answers if each.sure and each.stance} - {last.stance}
    pieces += [(f" {sign(other)[0]}", sign(other)[1]) for other in sorted(others, key=str)[:1]]
    if cell.against:
        pieces.append((" ↔", "maybe"))
    return pieces


def detail(grid: Grid, nth: int, column: int, columns: int, most: int) -> list[Pieces]:
    """What a cell says, on so many lines: where, who, how, in which words."""
    member, cell, name = grid.columns[column], grid.cells[nth][column], grid.rows[nth]
    where = "  ".join(filter(None, (member.day or "undated", member.source, member.article)))
    right: Pieces = [(f" {member.number}", "dim")]
    found: list[Pieces] = [ends([(fit(where, columns - wide(right) - 1), "dim")], right, columns)]
    if name == TERMS:
        found += _terms(cell, columns)
    elif not cell.answers:
        told = f"{safe_line(name)} proposes it" if cell.proposes else f"no answer of {safe_line(name)} here"
        found.append([(fit(told, columns), "dim")])
    rows = list(cell.answers)
    if first := cell.current:
        rows = [first, *(each for each in rows if each is not first)]
    for answer in rows:
        found += _answer(answer, columns, max(most - len(found) - 1 - bool(cell.against), 1))
    if cell.against:
        others = {f"{each.stance} in {grid.columns[each.member].number}" for each in cell.against}
        found.insert(1, [("↔ ", "maybe"), (fit(f"contradicted: {', '.join(sorted(others))}", columns - 2), "")])
    return found[:most]


def _terms(cell: Cell, columns: int) -> Iterator[Pieces]:
    if not cell.terms:
        yield [("no new terms here", "dim")]
    for term in sorted(cell.terms, key=lambda term: term.type == "other"):
        more = f"  = {term.days:g} days" if term.days and "day" not in term.words else ""
        more += f"  = {term.resolved}" if term.resolved else ""
        yield [(_padded(term.type, 12), "dim"), (fit(term.words, columns - 12 - len(more)), ""), (more, "dim")]


def _answer(answer: TrackAnswer, columns: int, most: int) -> Iterator[Pieces]:
    mark, role = sign(answer.stance)
    role = role if answer.sure else "dim"
    who: list[Piece] = [(safe_line(answer.party), "strong")]
    if answer.person:
        who += [("  ", ""), (safe_line(answer.person), "dim")]
    how: list[Piece] = [(f"  {answer.stance or SPOKE_OF_IT}", role)]
    if not answer.sure:
        how.append((" ?", "maybe"))
    yield [(f"{mark} ", role), *shortened(who, columns - 2 - wide(how)), *how]
    yield from ([("  ", ""), *line] for line in paragraph(answer.words, columns - 2, most))


def title(grid: Grid, columns: int) -> Pieces:
    """What is followed, and who proposes it to whom."""
    track = grid.track
    to = [each for each in track.addressees if each not in track.proposers]
    who = safe_line(f"{', '.join(track.proposers)}{' → ' if to else ''}{', '.join(to)}")
    label = fit(track.label, columns // 2 if who else columns)
    right: Pieces = [(fit(who, columns - width(label) - 2), "dim")] if who else []
    return ends([(label, "strong")], right, columns)


def _padded(words: str, columns: int) -> str:
    shown = fit(words, columns - 1)
    return shown + " " * (columns - width(shown))


def _even(pieces: list[Piece]) -> Pieces:
    return [(words, role) for words, role in pieces if words]

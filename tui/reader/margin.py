"""The margin to the right of the text: where proposals stand, how they were answered, and notes where there is room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.findings import Proposal
from tui.reader.document import Document
from tui.reader.layout import Layout
from tui.reader.room import Room
from tui.reader.rows import parties
from tui.reader.signs import SIGNS, met
from tui.screen.fitting import fit
from tui.screen.look import Piece

NOTE_LINES = 3
"""Lines of a note at most."""


class Mark(NamedTuple):
    """A sentence that states a proposal, as it stands in its paragraph."""

    line: int
    """Where its sign stands."""
    last: int
    """The last line of the sentence."""
    nth: int
    """Which proposal."""


class Margin:
    """The lines of the margin, worked out paragraph by paragraph as they are seen."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._document = document
        self._layout = layout
        self._marks: dict[int, list[Mark]] = {}

    def line(self, y: int, room: Room, selected: int | None) -> list[Piece]:
        """What stands beside row `y`; `selected` is the proposal that stands out."""
        mark, line = self._at(y)
        if mark is None:
            return []
        proposal = self._document.findings.proposals[mark.nth]
        nth, wide = line - mark.line, room.proposals > 2
        if nth == 0:
            sign, role = SIGNS[met(proposal.responses)[0]]
            pieces = [("§", "accent" if mark.nth == selected else "dim"), (" " if wide else "", ""), (sign, role)]
        else:
            pieces = [("│" if line <= mark.last else " ", "rule"), (" " * (room.proposals - 1), "")]
        if room.notes and nth < NOTE_LINES:
            words, role = _note(proposal, room.notes - 1)[nth]
            pieces += [(" ", ""), (fit(words, room.notes - 1), role)]
        return pieces

    def at(self, y: int, room: Room) -> int | None:
        """Which proposal the margin is of beside row `y`: where its sign, its line or its note stands."""
        mark, line = self._at(y)
        if mark is None or line > max(mark.last, mark.line + NOTE_LINES - 1 if room.notes else mark.line):
            return None
        return mark.nth

    def _at(self, y: int) -> tuple[Mark | None, int]:
        """The last mark at or above row `y` in its paragraph, and which line of that the row is."""
        index, line = self._layout.within(y)
        if line < 0:  # the empty row above a paragraph may take the end of a note of the one before
            index, line = index - 1, self._layout.paragraph(index - 1)[1] if index else 0
        return next((mark for mark in reversed(self._of(index)) if mark.line <= line), None), line

    def _of(self, index: int) -> list[Mark]:
        marks = self._marks.get(index)
        if marks is None:
            marks = self._marks[index] = list(self._put(index))
        return marks

    def _put(self, index: int) -> Iterable[Mark]:
        """The marks of a paragraph, of two that begin on one line the second a line below."""
        paragraph, lines = self._layout.paragraph(index)
        stated = sorted(
            (span, nth)
            for span, nth in self._document.proposals.touching(*paragraph)
            if span.start >= paragraph.start and self._document.findings.proposals[nth].sure
        )
        free = 0
        for span, nth in stated:
            line = max(free, self._layout.line_of(index, span.start))
            if line >= lines + self._layout.gap_below(index):
                return
            yield Mark(line, self._layout.line_of(index, span.end - 1), nth)
            free = line + 1


def _note(proposal: Proposal, columns: int) -> tuple[Piece, Piece, Piece]:
    return (proposal.label, "strong"), (parties(proposal, columns), "dim"), (proposal.status, "dim")

"""Who has which columns of the reading pane: voices to the left of the text, proposals to its right."""

from __future__ import annotations

from typing import Literal, NamedTuple

MEASURE = 72
"""Columns of text where nobody wishes otherwise: lines of 66 to 80 are read with ease."""
VOICES = 5
"""Columns to the left of the text: a blank, a speaker's initials, the rail of their words, the sign of what is kept."""
WIDE = 60
"""Columns of the pane from which the sign of a proposal and that of its answer stand apart."""
SPARE, NOTES = 24, 27
"""Columns left over from which there are notes on proposals, and the most that those take."""
INDENT = 7
"""Columns at most that the text stands in where it is given room."""

Centred = Literal["auto"] | bool
"""Whether the text stands in the middle; ``auto``: away from the left edge where notes are beside it."""


class Room(NamedTuple):
    """The columns of each part of a row, from left to right."""

    indent: int
    """Left free."""
    measure: int
    """Of words, after `VOICES`."""
    proposals: int
    """Of signs and lines of proposals, after a blank."""
    notes: int
    """Of notes on them; 0 where there is no room."""

    @property
    def left(self) -> int:
        """The column where the words begin."""
        return self.indent + VOICES

    @property
    def right(self) -> int:
        """The column after all of it."""
        return self.left + self.measure + 1 + self.proposals + self.notes


def room(columns: int, widest: int = MEASURE, centred: Centred = "auto") -> Room:
    """How so many columns are divided, with at most `widest` of them for words."""
    proposals = 3 if columns >= WIDE else 2
    measure = max(2, min(widest, columns - VOICES - 1 - proposals))
    spare = columns - VOICES - measure - 1 - proposals
    notes = min(NOTES, spare - 1) if spare >= SPARE else 0
    left_over = spare - notes
    most = min(INDENT, left_over - 1) if notes else 0
    return Room({"auto": most, True: left_over // 2, False: 0}[centred], measure, proposals, notes)

"""What a list shows: values in rows of one height, the less certain ones folded into one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tui.certainty import Folded
from tui.screen.look import Pieces

Draw = Callable[[int, int], Sequence[Pieces]]
"""The lines of a value (by its number), for a width in columns."""
KEPT = 400
"""Rows kept drawn."""
NOTHING = Folded()
AIRY = 28
"""Lines of a list from which there is a blank one between rows."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a list."""

    draw: Draw = lambda value, columns: ()
    folded: Folded = NOTHING
    """Which values, in which order."""
    height: int | Callable[[int, int], int] = 1
    """Lines of a row, for the columns and lines of a list where that makes a difference."""
    airy: bool = False
    """Whether a blank line may stand between rows."""
    empty: Callable[[int], Sequence[Pieces]] = lambda columns: ()
    """What stands there where there are no rows, for a width in columns."""
    unfold: str = "enter"
    """The key that shows the less certain values, and folds them again, on the row that stands for them."""

    _drawn: dict[tuple[int, int], Sequence[Pieces]] = field(default_factory=dict, compare=False)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.folded.rows

    def measure(self, columns: int, lines: int) -> tuple[int, bool]:
        """Lines of a row in a list of a size, and whether a blank one follows."""
        height = self.height if isinstance(self.height, int) else self.height(columns, lines)
        if not self.count:
            return 1, False
        return height, self.airy and lines >= AIRY and height > 1

    def line(self, row: int, line: int, columns: int) -> Pieces:
        """A line of a row as it is drawn; of no rows, what stands in their place."""
        lines: Sequence[Pieces]
        if not self.count:
            lines, line = ((), *self.empty(columns)), row
        elif (row, columns) in self._drawn:
            lines = self._drawn[row, columns]
        elif row < self.count:
            value = self.folded.at(row)
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            lines = self._drawn[row, columns] = (
                fold(self.folded, self.unfold) if value is None else self.draw(value, columns)
            )
        else:
            lines = ()
        return lines[line] if line < len(lines) else ()

    def forget(self) -> None:
        """Draw anew what was drawn: its looks have changed."""
        self._drawn.clear()

    def turned(self) -> Rows:
        """With the less certain values unfolded, or folded again."""
        return replace(self, folded=self.folded.turned(), _drawn={})


def rows(count: int, draw: Draw, height: int = 1) -> Rows:
    """Rows of so many values, none of them folded."""
    return Rows(draw, Folded(range(count)), height)


def fold(folded: Folded, key: str) -> list[Pieces]:
    """The row that stands for the less certain values, or that they stand under."""
    sign, what = ("▾  ", "folds") if folded.shown else ("▸  ", "shows")
    return [[(sign, "accent"), (folded.words, "strong"), (f"  {key}", "key"), (f" {what} them", "dim")]]

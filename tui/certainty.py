"""What every list does with findings that are less certain: they stand behind the sure ones, folded into one row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar


class Judged(Protocol):
    """Anything that says whether it is sure."""

    @property
    def sure(self) -> bool:
        """Whether it may stand without a question mark."""


J = TypeVar("J", bound=Judged)


def sure_first(found: Iterable[J]) -> list[J]:
    """The same, the sure ones before the others, each of both in the order they came."""
    return sorted(found, key=lambda each: not each.sure)


@dataclass(frozen=True, slots=True)
class Folded:
    """The rows of a list: the sure values, a row that stands for the others, and, unfolded, those others."""

    sure: Sequence[int] = ()
    unsure: Sequence[int] = ()
    unfolded: bool = False

    @property
    def shown(self) -> bool:
        """Whether the unsure ones are shown: also where there are no others."""
        return self.unfolded or not self.sure

    @property
    def fold(self) -> int | None:
        """The row that stands for the unsure ones; ``None`` where there are none, or no others."""
        return len(self.sure) if self.sure and self.unsure else None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self._above + (len(self.unsure) if self.shown else 0)

    @property
    def _above(self) -> int:
        return len(self.sure) + (self.fold is not None)

    def at(self, row: int) -> int | None:
        """The value of a row; ``None`` for the fold, and where there is no such row."""
        if 0 <= row < len(self.sure):
            return self.sure[row]
        place = row - self._above
        return self.unsure[place] if self.shown and 0 <= place < len(self.unsure) else None

    def row(self, value: int) -> int | None:
        """The row of a value; ``None`` where it is folded away."""
        if value in self.sure:
            return self.sure.index(value)
        return self._above + self.unsure.index(value) if self.shown and value in self.unsure else None

    def turned(self) -> Folded:
        """Unfolded, or folded again."""
        return replace(self, unfolded=not self.unfolded)

    @property
    def words(self) -> str:
        """What the row of the fold says: ``6 less certain``."""
        return f"{len(self.unsure)} less certain"


def folded(found: Sequence[Judged], *, unfolded: bool = False) -> Folded:
    """The rows of values by their index in `found`."""
    sure = tuple(nth for nth, each in enumerate(found) if each.sure)
    return Folded(sure, tuple(nth for nth, each in enumerate(found) if not each.sure), unfolded)

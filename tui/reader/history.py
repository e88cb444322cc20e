"""Where a person has been: places one key leads back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

MOST = 200
"""Places remembered."""


class Place(NamedTuple):
    """A point in an article."""

    article: int
    """Its id in the library."""
    offset: int
    """Code points from the start of its text."""


@dataclass(slots=True)
class History:
    """The places jumped from, the latest last."""

    _places: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remember the place a jump starts from; the same place twice in a row counts once."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[:-MOST]

    def back(self) -> Place | None:
        """The place left last, forgotten by that; ``None`` where there is none."""
        return self._places.pop() if self._places else None

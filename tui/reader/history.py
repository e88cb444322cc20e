"""Where a person has been: places one key leads back to, and another forward again."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.own_work.places import Place

MOST = 200
"""Places remembered."""


class History:
    """The places jumped from, the latest last, and those come back from."""

    def __init__(self, back: Iterable[Place] = (), forward: Iterable[Place] = ()) -> None:
        self._back = list(back)
        self._forward = list(forward)

    def leave(self, place: Place) -> None:
        """Remember the place a jump starts from; the same place twice in a row counts once."""
        self._forward.clear()
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-MOST]

    def back(self, here: Place | None) -> Place | None:
        """The place left last, and `here` to come forward to; ``None`` where there is none."""
        return _step(self._back, self._forward, here)

    def forward(self, here: Place | None) -> Place | None:
        """The place come back from last; ``None`` where there is none."""
        return _step(self._forward, self._back, here)

    def places(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """Both ways, to be kept."""
        return tuple(self._back), tuple(self._forward)


def _step(from_: list[Place], to: list[Place], here: Place | None) -> Place | None:
    while from_ and from_[-1] == here:
        from_.pop()
    if not from_:
        return None
    if here:
        to.append(here)
    return from_.pop()

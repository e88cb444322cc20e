"""Where a step leads on a page: from stop to stop, to the side, to the next part. Stops are meant by their index."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reader.cards.page import Stop

FIRST = ("QUOTES", "ANSWERS", "TERMS", "ELSEWHERE")
"""The parts that a cursor begins in: the first of them that there is."""


def first(stops: Sequence[Stop]) -> int:
    """Where the cursor begins; at the top where there is nothing of what matters most."""
    return next((nth for block in FIRST for nth, stop in enumerate(stops) if stop.block == block), 0)


def along(stops: Sequence[Stop], at: int, step: int) -> int:
    """Up or down: in the same part of the page the nearest below or above, else into the part that follows or precedes.

    A step of more than one goes by lines of the page, one beyond it to its first or last stop.
    """
    here = stops[at]
    if abs(step) > stops[-1].bottom:
        return 0 if step < 0 else len(stops) - 1
    if abs(step) > 1:
        return min(range(len(stops)), key=lambda nth: (abs(stops[nth].top - here.top - step), abs(nth - at)))
    mine = [nth for nth, stop in enumerate(stops) if stop.block == here.block]
    if step > 0:
        beyond = [nth for nth in mine if stops[nth].top >= here.bottom]
        best = min(beyond, key=lambda nth: (stops[nth].top, abs(stops[nth].left - here.left)), default=mine[-1] + 1)
        return min(best, len(stops) - 1)
    beyond = [nth for nth in mine if stops[nth].bottom <= here.top]
    return max(beyond, key=lambda nth: (stops[nth].top, -abs(stops[nth].left - here.left)), default=max(mine[0] - 1, 0))


def aside(stops: Sequence[Stop], at: int, step: int) -> int:
    """To the left or right: the nearest there, in the same line before others."""
    here = stops[at]
    if step > 0:
        there = [nth for nth, stop in enumerate(stops) if stop.left >= here.right]
    else:
        there = [nth for nth, stop in enumerate(stops) if stop.right <= here.left]
    return min(
        there,
        key=lambda nth: (abs(stops[nth].top - here.top), abs(stops[nth].left - here.left)),
        default=at,
    )


def onward(stops: Sequence[Stop], at: int, step: int) -> int:
    """To the first stop of the next part of the page, or of the one before; round at the ends."""
    blocks = list(dict.fromkeys(stop.block for stop in stops))
    block = blocks[(blocks.index(stops[at].block) + step) % len(blocks)]
    return next(nth for nth, stop in enumerate(stops) if stop.block == block)

"""The head of a pane: what stands in it, and under it a rule that tells where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.display import width
from tui.screen.lines import Draw, Lines
from tui.screen.look import Piece, Pieces

RULE = "rule"
"""The role of a rule that is not the focus."""


class Heading(NamedTuple):
    """What a head says. Strings that have passed the gate."""

    words: Sequence[str] = ()
    """Beside each other; in a head of tabs the open one is told by `open`."""
    right: str = ""
    """At the end of the line."""
    open: int | None = None
    """Which of the words is open; the others stand back, and the rule is strong under it alone."""
    gap: int = 1
    """Columns before each of the words but the first."""
    scopes: Sequence[str] = ()
    """What it is of, in the rule: the first that finds room."""


Of = Callable[[int], Heading]
"""What a head says for a width in columns."""


class Head(Lines):
    """A line and its rule, or the rule alone where something else stands above it."""

    def __init__(self, *, id: str | None = None, alone: bool = False) -> None:
        super().__init__(id=id, draw=self._lines)
        self.ends: list[int] = []
        """Where each of the words ends."""
        self._of: Of = lambda columns: Heading()
        self._alone = alone
        self._focused = False

    def tell(self, of: Of) -> None:
        """Say this from now on."""
        self._of = of
        self.show(self._lines)

    def instead(self, draw: Draw | None) -> None:
        """Have another line in the place of all of it; `None`: itself again."""
        self.show(draw or self._lines)

    def focus_on(self, focused: bool) -> None:
        """Whether one is in the pane of this head."""
        if focused != self._focused:
            self._focused = focused
            if self._draw:
                self.show(self._draw)

    def _lines(self, columns: int) -> Sequence[Pieces]:
        heading, columns = self._of(columns - 1), columns - 1
        line: list[Piece] = []
        self.ends, at = [], 0
        for nth, word in enumerate(heading.words):
            shown = self._focused if heading.open is None else nth == heading.open
            gap = heading.gap if nth else 1
            line += [(" " * gap, ""), (word, ("strong" if self._focused else "") if shown else "dim")]
            at += width(word) + gap
            self.ends.append(at)
        if heading.right:
            line.append((f"{heading.right:>{max(columns - at - 1, 0)}}", "dim"))
        start, end = 0, columns - sum(width(each) + 3 for each in heading.scopes[:1])
        if heading.open is not None:
            start, end = self.ends[heading.open] - width(heading.words[heading.open]), self.ends[heading.open]
        below = rule(columns, self._focused, start, end, heading.scopes, part=heading.open is not None)
        return [below] if self._alone else [line, below]


def rule(columns: int, focused: bool, start: int, end: int, scopes: Sequence[str], *, part: bool) -> Pieces:
    """The line under a head: strong from `start` to `end` where the focus is; of a `part` it tells without it too.

    One of the `scopes` stands in the rest of it, where one finds room: behind that part or before it.
    """
    strong = ("━", "accent") if focused else ("━", "") if part else ("─", RULE)
    behind, before = (_with(scopes, room) for room in (columns - end, start))
    if behind[1][0]:
        before = [("─" * start, RULE)]
    return [*before, (strong[0] * (end - start), strong[1]), *behind]


def _with(scopes: Sequence[str], room: int) -> list[Piece]:
    scope = next((f" {each} " for each in scopes if width(each) + 3 <= room), "")
    return [("─" * (room - width(scope) - bool(scope)), RULE), (scope, "dim"), ("─" * bool(scope), RULE)]

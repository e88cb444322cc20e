"""What is wrong with the configuration, each in its line."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reader.cards.page import Page, still, under
from tui.reader.keys import hints
from tui.reader.screens.overlay import Overlay
from tui.screen.fitting import lines
from tui.screen.hints import Hint


class ProblemsScreen(Overlay[None]):
    """Everything that is wrong; the file itself is mended in an editor."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__()
        self._problems = problems

    def titles(self) -> tuple[str, str]:
        """What it is of, and how much."""
        return "configuration", f"{len(self._problems)} to mend"

    def hints(self) -> tuple[Hint, ...]:
        """How to scroll and leave."""
        return hints({"move.down move.up": "scroll", "overlay.close": "close"})

    def page(self, columns: int, *, airy: bool) -> Page:
        """A problem over as many lines as it needs."""
        return under(*(self._told(problem, columns) for problem in self._problems), gap=int(airy))

    def _told(self, problem: str, columns: int) -> Page:
        told = enumerate(lines(problem, columns - 2, 9))
        return still(*([("  " if nth else "! ", "maybe"), (line, "")] for nth, line in told))

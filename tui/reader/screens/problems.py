"""What is wrong with the configuration, each in its line."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reader.cards import CardLine
from tui.reader.screens.overlay import Overlay
from tui.screen.fitting import lines


class ProblemsScreen(Overlay):
    """Everything that is wrong; the file itself is mended in an editor."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(("j k", "scroll"), ("esc", "close"))
        self._problems = problems

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """A problem over as many lines as it needs."""
        found = [CardLine([("Configuration", "strong")]), CardLine([])]
        for problem in self._problems:
            for nth, line in enumerate(lines(problem, columns - 2, 9)):
                found.append(CardLine([("! " if not nth else "  ", "maybe"), (line, "")]))
        return found

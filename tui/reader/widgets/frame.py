"""The frame round what lies over the reading: a title at both ends of its upper edge, the keys in its lower one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Vertical
from textual.content import Content

from tui.display import width
from tui.screen.fitting import fit
from tui.screen.hints import Hint, fitting


class Frame(Vertical):
    """A frame of a width and height it is given."""

    def lay(self, columns: int, rows: int, *, airy: bool = False) -> None:
        """Take so much room; `airy` leaves a line empty above and below."""
        self.styles.padding = (int(airy), 0)
        self.styles.width, self.styles.height = columns, rows

    def write(self, left: str, right: str, hints: Sequence[Hint]) -> None:
        """Write on its edges."""
        columns = int(self.styles.width.value) - 6 if self.styles.width else 0
        left = fit(left, columns - width(right) - 3)
        between = columns - width(left) - width(right)
        dashes = f" {'─' * (between - 2)} " if right and between > 3 else ""
        self.border_title = Content.assemble((left, "bold"), (dashes, "$rule"), (fit(right, columns), ""))
        kept = fitting(hints, columns + 1)
        words = [piece for nth, (key, what) in enumerate(kept)
                 for piece in (("   " if nth else "", ""), (key, "bold $primary"), (f" {what}", ""))]  # fmt: skip
        self.border_subtitle = Content.assemble(*words)

"""The keys, from their table."""

from __future__ import annotations

from collections.abc import Sequence

from tui.display import width
from tui.reader.cards import CardLine
from tui.reader.fitting import lines
from tui.reader.keys import GROUPS
from tui.reader.screens.overlay import Overlay

SIGNS = (
    ("VZ", "initials where a quote begins; its words in the speaker’s colour"),
    ("underlined", "a sentence that states a proposal"),
    ("▶ ┃", "the finding that is selected"),
    ("?", "an attribution that is unsure"),
    ("✓ ✗ ~ ○ … ! ⊘", "accepted, rejected, conditional, open, awaiting, violated, denied"),
)
KEYS_COLUMNS = 16


class HelpScreen(Overlay):
    """All keys by what they are for, and the signs of the screen."""

    def __init__(self) -> None:
        super().__init__("j k scroll  esc close")

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """A line for each key, over more where it is narrow."""
        found: list[CardLine] = []
        groups = [(name, [(key.shown, key.help) for key in keys]) for name, keys in GROUPS.items()]
        for name, entries in (*groups, ("Signs", SIGNS)):
            found += [*([CardLine([])] if found else []), CardLine([(name, "accent")])]
            for keys, text in entries:
                for nth, line in enumerate(lines(text, columns - KEYS_COLUMNS, 3)):
                    shown = keys if not nth else ""
                    found.append(CardLine([(shown + " " * (KEYS_COLUMNS - width(shown)), "strong"), (line, "")]))
        return found

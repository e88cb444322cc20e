"""The keys, from their table, searched as one types."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.widgets import Input

from tui.display import width
from tui.reader import signs
from tui.reader.bookmarks import NOTE, STAR
from tui.reader.cards.page import Page, beside, still, under
from tui.reader.keys import GROUPS, hints
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.text_box import TextBox
from tui.screen.fitting import lines
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP
from tui.screen.look import Pieces
from tui.search.fields import RULES

SIGNS = (
    ("VZ ▎", "left of the text: who is quoted, and the rows of the quote, in the speaker’s colour"),
    ("V? ▎", "left of the text: who is quoted is less certain"),
    ("§ ✓", "right of the text: a proposal, and how it was answered"),
    ("underlined", "a term of a proposal"),
    ("▌", "the finding that is selected"),
    ("●", "an article not read yet"),
    (f"{STAR} {NOTE}", "bookmarked; with a note"),
    ("▸", "lines that are no part of the article, folded"),
    *((sign, f"a proposal: {met}") for met, (sign, _) in signs.SIGNS.items()),
)
KEYS, BETWEEN = 16, 4
"""Columns of the keys, and between two columns of them."""
TWO = 100
"""Columns from which there are two."""


class HelpScreen(Overlay[None]):
    """All keys by what they are for, and the signs of the screen."""

    AUTO_FOCUS = "#help-box"
    WIDTHS = (78, 108, 118, 140)

    def __init__(self, keymap: Keymap = NO_KEYMAP) -> None:
        super().__init__()
        self._keymap = keymap
        self._box = TextBox("search the keys", id="help-box")

    def above(self) -> ComposeResult:
        """The box."""
        yield self._box

    def titles(self) -> tuple[str, str]:
        """What it is."""
        return "keys", ""

    def hints(self) -> tuple[Hint, ...]:
        """How to search, scroll and leave."""
        return (("type", "to search"), ("↑ ↓", "scroll"), *hints({"overlay.close": "close"}, self._keymap))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show the keys that answer."""
        message.stop()
        self.lay()

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Scroll while the box keeps the focus."""
        self.sheet.action_move(message.by, message.step)

    def page(self, columns: int, *, airy: bool) -> Page:
        """A line for each key that has every word typed, over more where it is narrow; in two columns if they fit."""
        two = columns >= TWO
        groups = list(self._groups((columns - BETWEEN) // 2 if two else columns))
        if not groups:
            return still([("no key does that", "dim")])
        air = still([]) if airy else Page()
        if not two or len(groups) == 1:
            return under(air, under(*groups, gap=1))
        heights = [len(group.lines) for group in groups]
        cut = min(range(1, len(groups)), key=lambda nth: abs(sum(heights[:nth]) - sum(heights[nth:])))
        first, second = under(*groups[:cut], gap=1), under(*groups[cut:], gap=1)
        return under(air, beside(first, second, (columns - BETWEEN) // 2 + BETWEEN))

    def _groups(self, columns: int) -> Iterator[Page]:
        words = self._box.value.lower().split()
        groups = [(name, [key.with_keymap(self._keymap) for key in keys]) for name, keys in GROUPS.items()]
        entered = [(name, [(key.shown, key.help) for key in keys if key.keys]) for name, keys in groups]
        for name, entries in (*entered, ("In a search", RULES), ("Signs", SIGNS)):
            answers = [
                (keys, text)
                for keys, text in entries
                if all(word in f"{name} {text}".lower() or word in keys.lower().split() for word in words)
            ]
            if answers:
                yield still(
                    [(name.upper(), "dim strong")], *(line for answer in answers for line in _row(*answer, columns))
                )


def _row(keys: str, text: str, columns: int) -> Iterator[Pieces]:
    for nth, line in enumerate(lines(text, columns - KEYS, 3)):
        shown = keys if not nth else ""
        yield [(shown + " " * max(KEYS - width(shown), 1), "key"), (line, "")]

"""The keys, from their table, searched as one types."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Input

from tui.display import width
from tui.reader.cards import CardLine
from tui.reader.keys import GROUPS
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.text_box import TextBox
from tui.screen.fitting import lines
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP

SIGNS = (
    ("VZ", "initials where a quote begins; its words in the speaker’s colour"),
    ("underlined", "a sentence that states a proposal"),
    ("▶ ┃", "the finding that is selected"),
    ("●", "an article not read yet"),
    ("◆ ¶", "bookmarked; with a note"),
    ("▸", "lines that are no part of the article, folded"),
    ("?", "an attribution that is unsure"),
    ("✓ ✗ ◇ ○ … ! ≠ ↔", "accepted, rejected, conditional, open, awaiting, violated, denied, contested"),
)
KEYS_COLUMNS = 16


class HelpScreen(Overlay):
    """All keys by what they are for, and the signs of the screen."""

    AUTO_FOCUS = "#help-box"

    def __init__(self, keymap: Keymap = NO_KEYMAP) -> None:
        super().__init__(("type", "to search"), ("↑ ↓", "scroll"), ("esc", "close"))
        self._keymap = keymap
        self._box = TextBox("search the keys", id="help-box")

    def above(self) -> ComposeResult:
        """The box."""
        yield self._box

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show the keys that answer."""
        message.stop()
        self.lay()

    def on_text_box_stepped(self, message: TextBox.Stepped) -> None:
        """Scroll while the box keeps the focus."""
        self.rows.action_move(message.by, message.step)

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """A line for each key that has every word typed, over more where it is narrow."""
        words = self._box.value.lower().split()
        found: list[CardLine] = []
        groups = [(name, [key.with_keymap(self._keymap) for key in keys]) for name, keys in GROUPS.items()]
        entered = [(name, [(key.shown, key.help) for key in keys if key.keys]) for name, keys in groups]
        for name, entries in (*entered, ("Signs", SIGNS)):
            answers = [
                (keys, text)
                for keys, text in entries
                if all(word in f"{name} {text}".lower() or word in keys.lower().split() for word in words)
            ]
            if answers:
                found += [*([CardLine([])] if found else []), CardLine([(name, "accent")])]
            for keys, text in answers:
                for nth, line in enumerate(lines(text, columns - KEYS_COLUMNS, 3)):
                    shown = keys if not nth else ""
                    found.append(CardLine([(shown + " " * (KEYS_COLUMNS - width(shown)), "strong"), (line, "")]))
        return found or [CardLine([("no key does that", "dim")])]

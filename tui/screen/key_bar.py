"""The line of keys: those one needs most, made from the tables of keys, and clickable; where one is at its end."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui.display import safe_line, width
from tui.screen.fitting import cut
from tui.screen.hints import fitting, line, room
from tui.screen.keys import Hint, Key
from tui.screen.lines import Lines
from tui.screen.look import Pieces


class KeyBar(Lines):
    """Keys with a word each; the ones that find no room are left out, the last two are kept."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, draw=self._line)
        self.keys: Sequence[Hint] = ()
        """The keys of whoever answers now."""
        self.message = ""
        """What stands in their place."""
        self.note = ""
        """What stands at the end of the line."""
        self._places: list[tuple[int, Key]] = []

    def tell(self, keys: Sequence[Hint] | None = None, *, note: str | None = None, message: str = "") -> None:
        """Show these keys, and this at the end of the line; what is not given stays. A message stays till then."""
        keys, note = self.keys if keys is None else keys, self.note if note is None else note
        if (keys, note, message) != (self.keys, self.note, self.message):
            self.keys, self.note, self.message = keys, note, message
            self.show(self._line)

    def _line(self, columns: int) -> Sequence[Pieces]:
        note = cut(safe_line(self.note), columns - 1)
        left = columns - width(note) - 2 * bool(note)
        keys = {hint[:2]: hint.key for hint in self.keys}
        self._places, at = [], 0
        if self.message:
            found: Pieces = [(cut(f" {safe_line(self.message)}", left), "accent")]
        else:
            found = line(list(keys), left, last=2)
            for hint in fitting(list(keys), left, last=2):
                at += room(hint)
                self._places.append((at, keys[hint]))
        blank = columns - sum(width(words) for words, _ in found) - width(note) - 1
        return [[*found, (" " * blank, ""), (note, "dim")]]

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        key = next((key for end, key in self._places if event.x < end), None)
        if key:
            target = "screen" if key.run.startswith("do(") else "focused"
            await self.run_action(f"{target}.{key.run}")

"""The footer: the keys one needs most, made from the table of keys, and clickable."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui.key_names import Keymap, display
from tui.reader.hints import fitting, line, room
from tui.reader.keys import NO_KEYMAP, Key, Where, footer
from tui.reader.look import Pieces
from tui.reader.widgets.lines import Lines


class KeyBar(Lines):
    """Keys with a word each; the ones that find no room are left out, the last two are kept."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, draw=self._line)
        self.keymap: Keymap = NO_KEYMAP
        """A person's own keys."""
        self._keys: Sequence[Key] | None = None
        self._places: list[tuple[int, Key]] = []

    def tell(self, where: Where) -> None:
        """Show the keys of whoever answers now."""
        keys = footer(where, self.keymap)
        if keys != self._keys:
            self._keys = keys
            self.show(self._line)

    def _line(self, columns: int) -> Sequence[Pieces]:
        keys = {(display(key.keys[0]), key.footer): key for key in self._keys or footer("reading", self.keymap)}
        self._places, at = [], 0
        for hint in fitting(list(keys), columns, last=2):
            at += room(hint)
            self._places.append((at, keys[hint]))
        return [line(list(keys), columns, last=2)]

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        key = next((key for end, key in self._places if event.x < end), None)
        if key:
            target = "screen" if key.where == "reading" else "focused"
            await self.run_action(f"{target}.{key.run}")

"""The footer: the keys one needs most, made from the table of keys, and clickable."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui.display import width
from tui.reader.keys import Key, display, footer
from tui.reader.look import Piece, Pieces
from tui.reader.widgets.lines import Lines


class KeyBar(Lines):
    """Keys with a word each; the ones that find no room are left out, the last two are kept."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, draw=self._line)
        self._places: list[tuple[int, Key]] = []

    def _line(self, columns: int) -> Sequence[Pieces]:
        keys = list(footer())
        while len(keys) > 3 and sum(map(self._room, keys)) > columns:
            del keys[-3]
        pieces: list[Piece] = []
        self._places, at = [], 0
        for key in keys:
            pieces += [(f" {display(key.keys[0])}", "key"), (f" {key.footer} ", "dim")]
            at += self._room(key)
            self._places.append((at, key))
        return [pieces]

    @staticmethod
    def _room(key: Key) -> int:
        return width(display(key.keys[0])) + width(key.footer) + 3

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        key = next((key for end, key in self._places if event.x < end), None)
        if key:
            await self.run_action(f"screen.{key.action}")

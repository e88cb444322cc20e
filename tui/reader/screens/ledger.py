"""A proposal in all articles, over the reading: parties against articles in order of time."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from tui.linking.tracks.ordering import reordered
from tui.linking.tracks.values import Place, Track
from tui.reader.cards.page import Spot
from tui.reader.keys import hints
from tui.reader.ledger.grid import Grid, grid
from tui.reader.screens.overlay import AIRY, Framed
from tui.reader.widgets.ledger_table import LedgerTable
from tui.screen.key_names import Keymap

HINTS = {
    "go": "go there",
    "sheet.left sheet.right": "articles",
    "move.down move.up": "parties",
    "sheet.next": "next answer",
    "overlay.close": "close",
}
SHIFTING = {"ledger.earlier ledger.later": "move undated"}
WIDTHS = (78, 118, 150)
BELOW, BELOW_AIRY = 6, 9
"""Lines below the rows: a rule, and what the cell under the cursor says."""


class LedgerScreen(Framed[Spot]):
    """The ledger of a track; gives the place that was chosen."""

    def __init__(self, track: Track, here: Place, keep: Callable[[list[int]], None], keymap: Keymap) -> None:
        """`here`: the proposal it was opened at; `keep` takes the undated articles in the order a person gives."""
        super().__init__()
        self._keymap = keymap
        self._keep = keep
        column = next((nth for nth, each in enumerate(track.members) if each.place == here), 0)
        made = grid(track)
        rows = [nth for nth, row in enumerate(made.cells) if row and row[column].answers]
        self.table = LedgerTable(made, rows[0] if rows else 0, column)

    def compose(self) -> ComposeResult:
        """The table in its frame."""
        with self.frame:
            yield self.table

    def on_mount(self) -> None:
        """The table has the keys."""
        self.table.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the room there is."""
        self._lay(event.size)

    def _lay(self, size: Size) -> None:
        columns = max((each for each in WIDTHS if each <= size.width - 2), default=size.width)
        airy = size.height >= AIRY
        below = BELOW_AIRY if airy else BELOW
        self.table.view.below = below
        rows = self.table.view.lines + 2 + 2 * airy
        self.frame.lay(columns, min(rows, max(size.height - 2, 5)), airy=airy)
        self.table.lay()
        self._write()

    def _write(self) -> None:
        made = self.table.view.grid
        many = len(made.columns)
        keys = dict(HINTS)
        if len(made.track.undated) > 1:
            keys = {**{key: keys[key] for key in list(keys)[:-1]}, **SHIFTING, "overlay.close": keys["overlay.close"]}
        told = f"{many} report{'s' if many != 1 else ''}"
        self.frame.write("§ ledger", told, hints(keys, self._keymap))

    def on_ledger_table_chosen(self, message: LedgerTable.Chosen) -> None:
        """Go there."""
        message.stop()
        self.dismiss(message.spot)

    def on_ledger_table_shifted(self, message: LedgerTable.Shifted) -> None:
        """Have an article without a date stand elsewhere among the others without one."""
        message.stop()
        made: Grid = self.table.view.grid
        to = message.column + message.step
        if made.first_undated <= min(message.column, to) and to < len(made.columns):
            places = [each.place for each in made.track.undated]
            at = message.column - made.first_undated
            places.insert(at + message.step, places.pop(at))
            self.table.view.show(grid(reordered(made.track, places)), to)
            self.table.lay()
            self._keep([place.article for place in places])

"""A proposal in all articles, over the reading: parties against articles in order of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size

from tui.linking.tracks.ordering import reordered
from tui.linking.tracks.values import Place, Track
from tui.reader.cards.page import Spot
from tui.reader.keys import bindings, hints, on_ledger
from tui.reader.ledger.grid import Grid, grid
from tui.reader.screens.overlay import AIRY, Framed
from tui.reader.widgets.ledger_table import LedgerTable
from tui.screen.key_names import Keymap

HINTS = {
    "go": "go there",
    "sheet.left sheet.right": "articles",
    "move.down move.up": "parties",
    "sheet.next": "next answer",
    "right": "another proposal",
    "people.names": "join",
    "overlay.close": "close",
}
SHIFTING = {"ledger.earlier ledger.later": "move undated"}
WIDTHS = (78, 118, 150)
BELOW, BELOW_AIRY = 6, 9
"""Lines below the rows: a rule, and what the cell under the cursor says."""


class Doing(NamedTuple):
    """What is done for a ledger by others."""

    keep: Callable[[list[int]], None]
    """The undated articles stand in that order from now on."""
    part: Callable[[Place], None]
    """That report is of another proposal."""
    join: Callable[[], None]
    """Another report is of this one."""


class LedgerScreen(Framed[Spot]):
    """The ledger of a track; gives the place that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("overlay"), *on_ledger()]

    def __init__(self, track: Track, here: Place, doing: Doing, keymap: Keymap) -> None:
        """`here`: the proposal it was opened at."""
        super().__init__()
        self._keymap = keymap
        self._doing = doing
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
            self._doing.keep([place.article for place in places])

    def action_part(self) -> None:
        """The report under the cursor is of another proposal."""
        view = self.table.view
        self.dismiss(None)
        self._doing.part(view.grid.columns[view.column].place)

    def action_join(self) -> None:
        """Another report is of this proposal."""
        self.dismiss(None)
        self._doing.join()

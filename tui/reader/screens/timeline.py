"""All proposals in time, over the reading: days from left to right, a row a proposal; enter opens one."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.cards.page import Opened, Page, Spot, still
from tui.reader.keys import bindings, hints
from tui.reader.memory import Memory
from tui.reader.screens.overlay import Overlay
from tui.reader.timeline.matrix import Agreed
from tui.reader.timeline.view import View
from tui.reader.widgets.proposals_box import ProposalsBox
from tui.reader.widgets.sheet import MARGIN, Sheet
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap
from tui.screen.lines import Lines

HINTS = {
    "go": "open",
    "sheet.left sheet.right": "days",
    "timeline.closer timeline.farther": "zoom",
    "timeline.filter": "only some",
    "timeline.agreed": "who agreed",
    "timeline.export": "write",
    "overlay.close": "close",
}
AGREED = {
    "go": "list these",
    "move.down move.up": "rows",
    "timeline.agreed": "the days again",
    "overlay.close": "close",
}


class TimeSheet(Sheet):
    """A page whose rows are days: to the side is earlier or later, but on the table of who agreed."""

    def action_aside(self, step: int) -> None:
        """Later days, or earlier ones; on the table the cell beside."""
        screen = self.screen
        if isinstance(screen, TimelineScreen) and screen.view and not screen.view.agreed:
            screen.show(screen.view.moved(step))
        else:
            super().action_aside(step)


class TimelineScreen(Overlay[Opened | Spot]):
    """Reads the proposals in a thread; gives the one that was chosen."""

    WIDTHS = (78, 118, 158, 198)
    BINDINGS = bindings("timeline")

    def __init__(self, library: Library, memory: Memory, keymap: Keymap) -> None:
        super().__init__()
        self.sheet = TimeSheet(id="card-rows")
        self.view: View | None = None
        """``None`` till the proposals are read."""
        self._library = library
        self._keymap = keymap
        self._waiting = "reading …"  # or why there is nothing
        self._axis = Lines(id="time-axis")
        self._box = ProposalsBox(library, memory)

    def above(self) -> ComposeResult:
        """The box, when it is open, and the days, which stay where they are."""
        yield self._box
        yield self._axis

    def on_mount(self) -> None:
        """Begin to read."""
        self.sheet.focus()
        self._read()

    # The page

    def page(self, columns: int, *, airy: bool) -> Page:
        """The rows, or the table."""
        if self.view is None:
            return still([(self._waiting, "dim")])
        self.view = self.view.fitted(columns)
        over = [[(" " * MARGIN, ""), *self.view.axis(columns)]]
        self._axis.show(lambda _: over)
        return self.view.page(columns)

    def titles(self) -> tuple[str, str]:
        """What it is, and how much there is of it."""
        return self.view.titles() if self.view else ("proposals in time", "")

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        return hints(AGREED if self.view and self.view.agreed else HINTS, self._keymap)

    def show(self, view: View, cursor: int | None = None) -> None:
        """Bring something else into view, the cursor on one of its rows if one is named."""
        self.view = view
        self.lay(cursor=cursor)

    # Reading

    @work(thread=True, group="timeline")
    def _read(self) -> None:
        from tui.library.lanes import read
        from tui.library.tracking import follow

        try:
            if self._library.writable:
                follow(self._library)
            lanes = read(self._library)
        except LibraryError as error:
            self._waiting = str(error)
            self.app.call_from_thread(self.lay)
            return
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.show, View.of(lanes), 0)

    def on_proposals_box_wanted(self, message: ProposalsBox.Wanted) -> None:
        """Only some, as one types."""
        message.stop()
        if self.view:
            self.show(self.view.wanting(message.places), 0)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """To the rows."""
        self.sheet.focus()

    # Keys

    def action_closer(self, step: int) -> None:
        """Finer units, or coarser ones."""
        if self.view:
            self.show(self.view.zoomed(self.sheet.columns - MARGIN, step))

    def action_filter(self) -> None:
        """Ask for some of them."""
        self._box.open()

    def action_agreed(self) -> None:
        """Who agreed with whom, or the days again."""
        if self.view:
            self.show(self.view.turned(), 0)

    def action_close(self) -> None:
        """Close what is open: the filter first, then the table."""
        self._box.empty()
        if self.view and (back := self.view.back()):
            self.sheet.focus()
            self.show(back, 0)
        else:
            self.dismiss(None)

    def action_export(self) -> None:
        """Write what is in view to a file."""
        from tui.reader.screens.export import ExportScreen
        from tui.reader.timeline.writing import offer
        from tui.taking.setting import Options

        if self.view and self.view.lanes:
            screen = ExportScreen([offer(self.view.lanes)], Options(), self._keymap)
            self.app.push_screen(screen, self._written)

    def _written(self, said: str | None) -> None:
        if said:
            self.notify(said, timeout=8)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Open the proposal, or list those of a cell."""
        message.stop()
        match message.lead:
            case Opened() as opened:
                self.dismiss(opened)
            case Agreed() as tracks if self.view:
                self.show(self.view.following(frozenset(tracks)), 0)

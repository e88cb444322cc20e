"""The picker: the parts it is made of, and who tells whom what. It ends with what was taken."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.driver import Driver
from textual.widgets import Input

from tui.picker import drivers, errands
from tui.picker.asking import Asking
from tui.picker.choice import Choice
from tui.picker.desk import ANSWER, QUERY, Desk
from tui.picker.finder import Finder
from tui.picker.keys import HOLDING, PICKING
from tui.picker.preview import Preview
from tui.picker.signals import on_signals
from tui.picker.stage import Stage
from tui.picker.taking import Taking
from tui.picker.wish import Wish
from tui.screen.key_names import as_textual
from tui.screen.keys import bindings
from tui.screen.looks import THEMES
from tui.screen.row_list import RowList
from tui.screen.toolkit import OrderlyApp

if TYPE_CHECKING:
    from tui.picker.result import Taken

FAILED = 2


class Picker(OrderlyApp["Taken"]):
    """Ends with what was taken, else with `return_code` 1 (nothing found), 2 (`failure` says why) or 130 (left)."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PICKING, first=True)
    ENABLE_COMMAND_PALETTE = False
    ANSWERS = (ANSWER,)
    QUERIES = (QUERY,)
    INLINE_PADDING = 0
    TITLE = "ceasefire-tui pick"
    CSS_PATH = "picker.tcss"

    def __init__(self, finder: Finder, wish: Wish, driver: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver, ansi_color=True)
        self.theme = THEMES["terminal"]
        self.failure: str | None = None
        """One line for a person, after a failure."""
        choice = Choice()
        self.stage = Stage(wish, choice)
        desk = Desk(self, finder, wish, self.stage, wish.wording, self._end)
        self.asking, self.taking = Asking(desk), Taking(desk, choice)
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The stage."""
        yield from self.stage.compose()

    def on_load(self) -> None:
        """Before the terminal changes: let signals end the picker in order."""
        if not self.is_headless:
            on_signals(self._end)

    def on_mount(self) -> None:
        """Bind a person's own keys, and ask for what the box begins with."""
        if self._desk.wish.keymap:
            self.set_keymap(as_textual(self._desk.wish.keymap))
        self.stage.box.put(self._desk.wish.query)
        self.asking.ask()
        self._desk.tell()

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self.stage.fit(event.size.height)

    def _end(self, code: int, failure: str | None = None) -> None:
        self.failure = failure
        self.exit(return_code=code)

    def action_do(self, part: str, name: str, values: tuple[Any, ...]) -> None:
        """What a key does: a method of one of the parts, as the table of keys names it."""
        getattr(getattr(self, part), name)(*values)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While one cuts, most of the picker's keys are the cut's."""
        return action != "do" or not self.stage.cutting or f"{parameters[0]}.{parameters[1]}" in HOLDING

    # What comes back from errands

    def on_answered(self, answer: errands.Answered) -> None:
        """There are hits."""
        self.asking.answered(answer)

    def on_warmed(self) -> None:
        """All is loaded: now garbage is worth collecting, which was off since the start to make imports cheaper."""
        gc.freeze()
        gc.enable()

    def on_looked(self, looked: errands.Looked) -> None:
        """It is known what a hit offers."""
        self.asking.looked(looked)

    def on_worded(self, worded: errands.Worded) -> None:
        """It is known how the words will stand in the draft."""
        self.taking.worded(worded)

    def on_remembered(self, remembered: errands.Remembered) -> None:
        """The earlier queries are known."""
        self.asking.remembered(remembered)

    def on_refused(self, refused: errands.Refused) -> None:
        """Say why, and go on."""
        self._desk.tell(refused.why)

    def on_failed(self, failed: errands.Failed) -> None:
        """End."""
        self._end(FAILED, failed.why)

    def on_fetched(self, fetched: errands.Fetched) -> None:
        """The words are there, the picker has done its work."""
        self.exit(fetched.taken)

    # From the widgets

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other words are asked for."""
        self.asking.changed(event.value)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another hit is under the cursor."""
        self.asking.look()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """A double click takes."""
        self.taking.take()

    def on_preview_cut_changed(self, event: Preview.CutChanged) -> None:
        """Other words are kept."""
        self.taking.cut_changed(event.cut)


def pick(finder: Finder, wish: Wish, *, fullscreen: bool) -> tuple[int, Taken | None, str | None]:
    """Let a person pick: the exit status, what was taken, and why it failed if it did."""
    app = Picker(finder, wish, drivers.fullscreen() if fullscreen else drivers.Inline)
    taken = app.run()
    if (error := app.fault) is not None:
        return FAILED, None, f"the picker stopped at {type(error).__name__}: {error}"
    return app.return_code or 0, taken, app.failure

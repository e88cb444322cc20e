"""The picker: what typing, keys and answers do on its screen. It ends with what was taken."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.driver import Driver
from textual.message import Message
from textual.widgets import Input

from tui.key_names import as_textual
from tui.picker import drivers, errands
from tui.picker.choice import Choice
from tui.picker.finder import Finder, key_of
from tui.picker.keys import PICKING, WHILE_CUTTING, bindings
from tui.picker.queries import Recall
from tui.picker.signals import CANCELLED, on_signals
from tui.picker.stage import Stage
from tui.picker.widgets.preview import Preview
from tui.picker.widgets.rows import Rows
from tui.picker.wish import Wish
from tui.toolkit import OrderlyApp

if TYPE_CHECKING:
    from tui.picker.result import Taken

NOTHING_FOUND, FAILED = 1, 2
ANSWER, QUERY = "answer", "query"
"""The groups of errands whose answer a key may act on, and of those that answer what is in the box."""


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
        self.failure: str | None = None
        """One line for a person, after a failure."""
        self._finder, self._wish, self._wording = finder, wish, wish.wording
        self._choice = Choice()
        self._recall = Recall()
        self._asked: str | None = None
        self._found = 0
        self._warm = False

    def compose(self) -> ComposeResult:
        """The stage."""
        self._stage = Stage(self._wish, self._choice)
        yield from self._stage.compose()

    def on_load(self) -> None:
        """Before the terminal changes: let signals end the picker in order."""
        if not self.is_headless:
            on_signals(self._end)

    def on_mount(self) -> None:
        """Bind a person's own keys, and ask for what the box begins with."""
        if self._wish.keymap:
            self.set_keymap(as_textual(self._wish.keymap))
        self._tell()
        self._ask()

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self._stage.fit(event.size.height)

    def _end(self, code: int, failure: str | None = None) -> None:
        self.failure = failure
        self.exit(return_code=code)

    def _tell(self, message: str = "") -> None:
        self._stage.tell(self._wording.format, f"{self._found} found" if self._asked is None else "…", message)

    def _send(self, errand: Callable[[], Message], group: str = ANSWER) -> None:
        self.run_worker(lambda: self.post_message(errands.run(errand)), thread=True, group=group)

    def _ask(self) -> None:
        """Search for what is in the box; one search at a time, the latest wish next."""
        if self._asked is None:
            self._asked = self._stage.box.value
            self._send(partial(errands.search, self._finder, self._asked), QUERY)

    # What comes back from errands

    def on_answered(self, answer: errands.Answered) -> None:
        """Show the hits, unless the box holds other words by now: then ask for those."""
        self._asked = None
        if answer.query != self._stage.box.value:
            self._ask()
            return
        self._found = len(answer.hits)
        self._stage.look = answer.first
        self._stage.rows.show(answer.hits)
        self._tell(answer.notice or ("" if answer.hits or not answer.query else "nothing found"))
        if not self._warm:
            self._warm = True
            self._send(partial(errands.warm, self._finder), "warm")

    def on_warmed(self) -> None:
        """All is loaded: now garbage is worth collecting, which was off since the start to make imports cheaper."""
        gc.freeze()
        gc.enable()

    def on_looked(self, looked: errands.Looked) -> None:
        """Show what the hit under the cursor offers."""
        if looked.found.hit == self._stage.rows.hit:
            self._stage.show(looked.found)

    def on_worded(self, worded: errands.Worded) -> None:
        """Show how the words will stand in the draft."""
        if worded.found is self._stage.look:
            self._stage.preview.show_words(worded.words)

    def on_refused(self, refused: errands.Refused) -> None:
        """Say why, and go on."""
        self._tell(refused.why)

    def on_failed(self, failed: errands.Failed) -> None:
        """End."""
        self._end(FAILED, failed.why)

    def on_fetched(self, fetched: errands.Fetched) -> None:
        """The words are there, the picker has done its work."""
        self.exit(fetched.taken)

    def on_remembered(self, remembered: errands.Remembered) -> None:
        """The earlier queries are known: take the step that was waiting for them."""
        self._recall.queries = remembered.queries
        self.action_recall(remembered.step)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other words are asked for."""
        if event.value != self._recall.current:
            self._recall.stop()
        self._ask()
        self._tell()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Another hit is under the cursor: show it."""
        if event.hit is None or self._stage.looked_at():
            self._stage.show(self._stage.looked_at())
        else:
            self._send(partial(errands.look, self._finder, event.hit))

    def on_rows_pressed(self) -> None:
        """A click on the hit under the cursor takes it."""
        self.action_take()

    def on_preview_cut_changed(self, event: Preview.CutChanged) -> None:
        """Keep the cut with its hit."""
        if hit := self._stage.rows.hit:
            self._choice.cuts[key_of(hit)] = event.cut
            self._stage.sign()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While one cuts, most of the picker's keys are the cut's."""
        return not self._stage.cutting or action in WHILE_CUTTING

    # Keys

    def action_take(self) -> None:
        """Take what is marked, else the hit under the cursor."""
        hits = self._choice.hits(self._stage.rows.hit)
        if not hits and self._stage.rows.turn_fold():
            return
        if not hits:
            self._end(NOTHING_FOUND)
            return
        query, cuts = self._stage.box.value, dict(self._choice.cuts)
        self._send(partial(errands.fetch, self._finder, hits, query, cuts, self._wording, apart=self._wish.apart))

    def action_mark(self, by: int) -> None:
        """Mark the hit under the cursor, or not any more, and move on."""
        if not self._wish.multi:
            self._tell("start with --multi to mark several")
        elif hit := self._stage.rows.hit:
            self._choice.toggle(hit)
            self._stage.sign()
            self._stage.rows.move(by)
            self._tell()

    def action_format(self, by: int) -> None:
        """Another citation format, and how the words stand in it."""
        self._wording = self._wording.next(by)
        self._tell()
        if look := self._stage.look:
            self._send(partial(errands.word, look, self._choice.cut(self._stage.rows.hit), self._wording))

    def action_cut(self) -> None:
        """Begin to cut the hit under the cursor, or be done with it."""
        if self._stage.cutting:
            self.screen.set_focus(self._stage.box)
        elif look := self._stage.looked_at():
            self._stage.preview.show(look, self._choice.begin_cut(look))
            self.screen.set_focus(self._stage.preview)
        self.call_after_refresh(self._tell)

    def action_leave(self) -> None:
        """Leave the cut as it was before; else leave the picker."""
        if not self._stage.cutting:
            self._end(CANCELLED)
        elif hit := self._stage.rows.hit:
            self._choice.undo_cut(hit)
            self._stage.sign()
            self.screen.set_focus(self._stage.box)
            self._stage.show(self._stage.look)
            self.call_after_refresh(self._tell)

    def action_fold(self) -> None:
        """Show the less certain hits, or fold them again."""
        if not self._stage.rows.turn_fold():
            self._tell("no less certain hits")

    def action_cancel(self) -> None:
        """Leave without taking anything."""
        self._end(CANCELLED)

    def action_up(self) -> None:
        """The hit above; in an empty box, or one that holds an earlier query, the query before."""
        at_query = not self._stage.box.value or self._recall.current is not None
        if at_query and self._stage.rows.at == 0:
            self.action_recall(1)
        else:
            self._stage.rows.move(-1)

    def action_move(self, by: int) -> None:
        """The cursor so many hits on."""
        self._stage.rows.move(by)

    def action_page(self, by: int) -> None:
        """The cursor so many pages on."""
        self._stage.rows.move(by * max(self._stage.rows.size.height - 1, 1))

    def action_recall(self, by: int) -> None:
        """An earlier query, or a later one."""
        if self._recall.queries is None:
            self._send(partial(errands.remember, by))
        elif self._recall.queries:
            self._stage.box.put(self._recall.step(by))
        else:
            self._tell("no earlier queries yet")


def pick(finder: Finder, wish: Wish, *, fullscreen: bool) -> tuple[int, Taken | None, str | None]:
    """Let a person pick: the exit status, what was taken, and why it failed if it did."""
    app = Picker(finder, wish, drivers.fullscreen() if fullscreen else drivers.Inline)
    taken = app.run()
    if (error := app.fault) is not None:
        return FAILED, None, f"the picker stopped at {type(error).__name__}: {error}"
    return app.return_code or 0, taken, app.failure

"""The picker: what typing, keys and answers do on its screen. It ends with what was taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.picker import drivers, errands
from tui.picker.finder import Finder, key_of
from tui.picker.keys import PICKING, WHILE_CUTTING, bindings
from tui.picker.showing import FAILED, Showing, Wish
from tui.picker.signals import CANCELLED
from tui.picker.widgets.preview import Preview
from tui.picker.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.picker.result import Taken

NOTHING_FOUND = 1


class Picker(Showing):
    """Ends with what was taken, else with `return_code` 1 (nothing found), 2 (`failure` says why) or 130 (left)."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PICKING, first=True)

    def on_answered(self, answer: errands.Answered) -> None:
        """Show the hits, unless the box holds other words by now: then ask for those."""
        self._asked = None
        if answer.query != self._box.value:
            self._ask()
            return
        self._found = len(answer.hits)
        self._look = answer.first
        self._rows.show(answer.hits)
        self._tell(answer.notice or ("" if answer.hits or not answer.query else "nothing found"))
        if not self._warm:
            self._warm = True
            self._send(partial(errands.warm, self._finder), "warm")

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
        hit = event.hit
        if hit is None:
            self._show(None)
        elif self._look and self._look.hit == hit:
            self._show(self._look)
        else:
            self._send(partial(errands.look, self._finder, hit))

    def on_rows_pressed(self) -> None:
        """A click on the hit under the cursor takes it."""
        self.action_take()

    def on_preview_cut_changed(self, event: Preview.CutChanged) -> None:
        """Keep the cut with its hit."""
        if hit := self._rows.hit:
            self._cuts[key_of(hit)] = event.cut
            self._sign()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While one cuts, most of the picker's keys are the cut's."""
        return not self._cutting or action in WHILE_CUTTING

    def action_take(self) -> None:
        """Take what is marked, else the hit under the cursor."""
        hits = list(self._marked.values()) or [hit for hit in [self._rows.hit] if hit]
        if not hits and self._rows.turn_fold():
            return
        if not hits:
            self._end(NOTHING_FOUND)
            return
        query, cuts = self._box.value, dict(self._cuts)
        fetch = partial(errands.fetch, self._finder, hits, query, cuts, self._wording, apart=self._wish.apart)
        self._send(fetch)

    def action_mark(self, by: int) -> None:
        """Mark the hit under the cursor, or not any more, and move on."""
        if not self._wish.multi:
            self._tell("start with --multi to mark several")
        elif hit := self._rows.hit:
            if self._marked.pop(key_of(hit), None) is None:
                self._marked[key_of(hit)] = hit
            self._sign()
            self._rows.move(by)
            self._tell()

    def action_format(self, by: int) -> None:
        """Another citation format, and how the words stand in it."""
        self._wording = self._wording.next(by)
        self._tell()
        hit = self._rows.hit
        if hit and self._look:
            self._send(partial(errands.word, self._look, self._cuts.get(key_of(hit)), self._wording))

    def action_fold(self) -> None:
        """Show the less certain hits, or fold them again."""
        if not self._rows.turn_fold():
            self._tell("no less certain hits")

    def action_cut(self) -> None:
        """Begin to cut the hit under the cursor, or be done with it."""
        hit = self._rows.hit
        if self._cutting:
            self.screen.set_focus(self._box)
        elif hit and self._look and self._look.hit == hit:
            self._before_cut = self._cuts.get(key_of(hit))
            cut = self._before_cut or self._look.uncut()
            self._preview.show(self._look, cut)
            self.screen.set_focus(self._preview)
        self.call_after_refresh(self._tell)

    def action_leave(self) -> None:
        """Leave the cut as it was before; else leave the picker."""
        if not self._cutting:
            self._end(CANCELLED)
        elif hit := self._rows.hit:
            self._cuts.pop(key_of(hit), None)
            if self._before_cut:
                self._cuts[key_of(hit)] = self._before_cut
            self._sign()
            self.screen.set_focus(self._box)
            self._show(self._look)
            self.call_after_refresh(self._tell)

    def action_cancel(self) -> None:
        """Leave without taking anything."""
        self._end(CANCELLED)

    def action_up(self) -> None:
        """The hit above; in an empty box, or one that holds an earlier query, the query before."""
        at_query = not self._box.value or self._recall.current is not None
        if at_query and self._rows.at == 0:
            self.action_recall(1)
        else:
            self._rows.move(-1)

    def action_move(self, by: int) -> None:
        """The cursor so many hits on."""
        self._rows.move(by)

    def action_page(self, by: int) -> None:
        """The cursor so many pages on."""
        self._rows.move(by * max(self._rows.size.height - 1, 1))

    def action_recall(self, by: int) -> None:
        """An earlier query, or a later one."""
        if self._recall.queries is None:
            self._send(partial(errands.remember, by))
        elif self._recall.queries:
            self._box.put(self._recall.step(by))
        else:
            self._tell("no earlier queries yet")


def pick(finder: Finder, wish: Wish, *, fullscreen: bool) -> tuple[int, Taken | None, str | None]:
    """Let a person pick: the exit status, what was taken, and why it failed if it did."""
    app = Picker(finder, wish, drivers.fullscreen() if fullscreen else drivers.Inline)
    taken = app.run()
    if (error := app.fault) is not None:
        return FAILED, None, f"the picker stopped at {type(error).__name__}: {error}"
    return app.return_code or 0, taken, app.failure

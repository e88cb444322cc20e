"""The picker's screen: a box, the hits, a preview, a line of keys. It ends with what was taken."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.driver import Driver
from textual.message import Message
from textual.widgets import Input

from tui.library.database import LibraryError
from tui.picker import drivers, errands
from tui.picker.excerpt import Excerpt
from tui.picker.finder import Finder, Key, key_of
from tui.picker.keys import PICKING, WHILE_CUTTING, hints
from tui.picker.queries import Recall
from tui.picker.signals import CANCELLED, on_signals
from tui.picker.widgets.key_line import KeyLine
from tui.picker.widgets.preview import Preview
from tui.picker.widgets.query_box import QueryBox
from tui.picker.widgets.rows import Rows
from tui.picker.wording import Wording
from tui.search.hit import Hit

if TYPE_CHECKING:
    from tui.picker.cut import Cut
    from tui.picker.result import Taken

NOTHING_FOUND, FAILED = 1, 2
LOW = 10
"""Lines of a window below which only the box and the hits are shown."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants of the picker."""

    query: str = ""
    wording: Wording = field(default_factory=Wording)
    multi: bool = False
    """Whether several can be marked."""
    apart: bool = False
    """Whether several are set each for itself."""


class Picker(App["Taken"]):
    """Ends with what was taken, else with `return_code` 1 (nothing found), 2 (`failure` says why) or 130 (left)."""

    ENABLE_COMMAND_PALETTE = False
    INLINE_PADDING = 0
    TITLE = "ceasefire-tui pick"
    CSS_PATH = "picker.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*PICKING]

    def __init__(self, finder: Finder, wish: Wish, driver: type[Driver] | None = None) -> None:
        super().__init__(driver_class=driver, ansi_color=True)
        self.failure: str | None = None
        """One line for a person, after a failure."""
        self._finder = finder
        self._wish = wish
        self._wording = wish.wording
        self._recall = Recall()
        self._asked: str | None = None
        self._in_haste = False
        self._found = 0
        self._warm = False
        self._marked: dict[Key, Hit] = {}
        self._cuts: dict[Key, Cut] = {}
        self._before_cut: Cut | None = None
        self._excerpt: Excerpt | None = None

    def compose(self) -> ComposeResult:
        """The box over the list over the preview over the keys."""
        self._box, self._rows = QueryBox(self._wish.query), Rows()
        self._preview, self._key_line = Preview(), KeyLine()
        yield from (self._box, self._rows, self._preview, self._key_line)

    def on_load(self) -> None:
        """Before the terminal changes: let signals end the picker in order."""
        if not self.is_headless:
            on_signals(self._end)

    def on_mount(self) -> None:
        """Ask for what the box begins with."""
        self._tell()
        self._ask()

    def on_resize(self, event: events.Resize) -> None:
        """In a low window the hits are worth more than the preview and the keys."""
        roomy = event.size.height >= LOW
        if roomy != self._preview.display:
            self._preview.display = self._key_line.display = roomy

    def _end(self, code: int, failure: str | None = None) -> None:
        self.failure = failure
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        """What nobody foresaw ends the picker; its caller says it in one line, when the terminal is as it was."""
        self._close_messages_no_wait()

    @property
    def _cutting(self) -> bool:
        return isinstance(self.focused, Preview)

    def _tell(self, message: str = "") -> None:
        """Bring the last line up to date."""
        marked = f"{len(self._marked)} marked" if self._marked else ""
        found = "" if self._cutting else f"{self._found} found" if self._asked is None else "…"
        self._key_line.note = " · ".join(filter(None, [f"as {self._wording.format}", found, marked]))
        self._key_line.hints = hints(cutting=self._cutting, multi=self._wish.multi)
        self._key_line.message = message

    # Errands, off the event loop

    def _send(self, errand: Callable[[], Message]) -> None:
        self.run_worker(partial(self._run_errand, errand), thread=True)

    def _run_errand(self, errand: Callable[[], Message]) -> None:
        try:
            message = errand()
        except LibraryError as error:
            message = errands.Failed(str(error))
        except ValueError as error:
            message = errands.Refused(str(error))
        self.post_message(message)

    def _ask(self) -> None:
        """Search for what is in the box; one search at a time, the latest wish next."""
        if self._asked is None:
            self._asked = self._box.value
            self._send(partial(errands.search, self._finder, self._asked))

    def on_answered(self, answer: errands.Answered) -> None:
        """Show the hits, unless the box holds other words by now: then ask for those."""
        self._asked = None
        if answer.query != self._box.value:
            self._ask()
            return
        self._found = len(answer.hits)
        self._excerpt = answer.first
        self._rows.show(answer.hits)
        self._tell(answer.notice or ("" if answer.hits or not answer.query else "nothing found"))
        if self._in_haste:
            self.action_take()
        elif not self._warm:
            self._warm = True
            self._send(partial(errands.warm, self._finder))

    def on_warmed(self) -> None:
        """All is loaded: now garbage is worth collecting, which was off since the start to make imports cheaper."""
        gc.freeze()
        gc.enable()

    def on_looked(self, looked: errands.Looked) -> None:
        """Show what the hit under the cursor offers."""
        if looked.hit == self._rows.hit:
            self._show(looked.excerpt)

    def on_worded(self, worded: errands.Worded) -> None:
        """Show how the words will stand in the draft."""
        if worded.excerpt is self._excerpt:
            self._preview.show_words(worded.words)

    def on_fetched(self, fetched: errands.Fetched) -> None:
        """The words are there, the picker has done its work."""
        self.exit(fetched.taken)

    def on_remembered(self, remembered: errands.Remembered) -> None:
        """The earlier queries are known: take the step that was waiting for them."""
        self._recall.queries = remembered.queries
        self.action_recall(remembered.step)

    def on_refused(self, refused: errands.Refused) -> None:
        """Say why, and go on."""
        self._in_haste = False
        self._tell(refused.why)

    def on_failed(self, failed: errands.Failed) -> None:
        """End."""
        self._end(FAILED, failed.why)

    # What the widgets say

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other words are asked for."""
        self._in_haste = False
        if event.value != self._recall.current:
            self._recall.stop()
        self._ask()
        self._tell()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Another hit is under the cursor: show it."""
        hit = event.hit
        if hit is None:
            self._show(None)
        elif self._excerpt and self._excerpt.hit == hit:
            self._show(self._excerpt)
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

    def _show(self, excerpt: Excerpt | None) -> None:
        self._excerpt = excerpt
        hit = self._rows.hit
        self._preview.show(excerpt, self._cuts.get(key_of(hit)) if hit else None)

    def _sign(self) -> None:
        cut = frozenset(key for key, cut in self._cuts.items() if not cut.whole)
        self._rows.sign(frozenset(self._marked), cut)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While one cuts, most of the picker's keys are the cut's."""
        return not self._cutting or action in WHILE_CUTTING

    def action_take(self) -> None:
        """Take what is marked, else the hit under the cursor; before the search has answered, as soon as it has."""
        if self._asked is not None:
            self._in_haste = True
            return
        hits = list(self._marked.values()) or [hit for hit in [self._rows.hit] if hit]
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
        if hit and self._excerpt:
            self._send(partial(errands.word, self._excerpt, self._cuts.get(key_of(hit)), self._wording))

    def action_cut(self) -> None:
        """Begin to cut the hit under the cursor, or be done with it."""
        hit = self._rows.hit
        if self._cutting:
            self.screen.set_focus(self._box)
        elif hit and self._excerpt and self._excerpt.hit == hit:
            self._before_cut = self._cuts.get(key_of(hit))
            cut = self._before_cut or self._excerpt.whole()
            self._preview.show(self._excerpt, cut)
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
            self._show(self._excerpt)
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
    error = app._exception  # Textual has no public name for it
    if error is not None:
        error = getattr(error, "error", error)  # a worker's wraps the real one
        return FAILED, None, f"the picker stopped at {type(error).__name__}: {error}"
    return app.return_code or 0, taken, app.failure

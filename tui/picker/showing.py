"""The picker's screen: a box, the hits, a preview, a line of keys; and what comes back from errands."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.driver import Driver
from textual.message import Message

from tui.key_names import Keymap, as_textual
from tui.library.database import LibraryError
from tui.picker import errands
from tui.picker.finder import Finder, Key, key_of
from tui.picker.found import Found
from tui.picker.keys import hints
from tui.picker.queries import Recall
from tui.picker.signals import on_signals
from tui.picker.widgets.key_line import KeyLine
from tui.picker.widgets.preview import Preview
from tui.picker.widgets.query_box import QueryBox
from tui.picker.widgets.rows import Rows
from tui.search.hit import Hit
from tui.toolkit import OrderlyApp
from tui.writing.wording import Wording

if TYPE_CHECKING:
    from tui.picker.result import Taken  # noqa: F401 - named in quotation marks below
    from tui.taking.cut import Cut

FAILED = 2
ANSWER = "answer"
"""The group of the errands whose answer a key may act on."""
QUERY = "query"
"""The group of those that answer what is in the box."""
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
    keymap: Keymap = field(default_factory=dict)
    """A person's own keys."""


class Showing(OrderlyApp["Taken"]):
    """Shows what there is and sends errands off the event loop; what keys do with it is the `Picker`'s."""

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
        self._finder = finder
        self._wish = wish
        self._wording = wish.wording
        self._recall = Recall()
        self._asked: str | None = None
        self._found = 0
        self._warm = False
        self._marked: dict[Key, Hit] = {}
        self._cuts: dict[Key, Cut] = {}
        self._before_cut: Cut | None = None
        self._look: Found | None = None

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
        """Bind a person's own keys, and ask for what the box begins with."""
        if self._wish.keymap:
            self.set_keymap(as_textual(self._wish.keymap))
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

    @property
    def _cutting(self) -> bool:
        return isinstance(self.focused, Preview)

    def _tell(self, message: str = "") -> None:
        """Bring the last line up to date."""
        marked = f"{len(self._marked)} marked" if self._marked else ""
        found = "" if self._cutting else f"{self._found} found" if self._asked is None else "…"
        self._key_line.note = " · ".join(filter(None, [f"as {self._wording.format}", found, marked]))
        self._key_line.hints = hints(self._wish.keymap, cutting=self._cutting, multi=self._wish.multi)
        self._key_line.message = message

    def _show(self, found: Found | None) -> None:
        self._look = found
        hit = self._rows.hit
        self._preview.show(found, self._cuts.get(key_of(hit)) if hit else None)

    def _sign(self) -> None:
        cut = frozenset(key for key, cut in self._cuts.items() if not cut.whole)
        self._rows.sign(frozenset(self._marked), cut)

    def _send(self, errand: Callable[[], Message], group: str = ANSWER) -> None:
        self.run_worker(partial(self._run_errand, errand), thread=True, group=group)

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
            self._send(partial(errands.search, self._finder, self._asked), QUERY)

    def on_warmed(self) -> None:
        """All is loaded: now garbage is worth collecting, which was off since the start to make imports cheaper."""
        gc.freeze()
        gc.enable()

    def on_looked(self, looked: errands.Looked) -> None:
        """Show what the hit under the cursor offers."""
        if looked.found.hit == self._rows.hit:
            self._show(looked.found)

    def on_worded(self, worded: errands.Worded) -> None:
        """Show how the words will stand in the draft."""
        if worded.found is self._look:
            self._preview.show_words(worded.words)

    def on_refused(self, refused: errands.Refused) -> None:
        """Say why, and go on."""
        self._tell(refused.why)

    def on_failed(self, failed: errands.Failed) -> None:
        """End."""
        self._end(FAILED, failed.why)

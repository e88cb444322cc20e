"""What the picker shows: a box, the hits, a preview, a line of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.certainty import folded
from tui.picker.choice import Choice
from tui.picker.drawing import row
from tui.picker.finder import key_of
from tui.picker.found import Found
from tui.picker.keys import footer
from tui.picker.preview import Preview
from tui.picker.query_box import QueryBox
from tui.picker.wish import Wish
from tui.screen.key_bar import KeyBar
from tui.screen.look import Pieces
from tui.screen.offering import Offer
from tui.screen.row_list import RowList
from tui.screen.rows import Rows
from tui.search.hit import Hit

if TYPE_CHECKING:
    from tui.search.completing import Completion

LOW = 10
"""Lines of a window below which only the box and the hits are shown."""


class Stage:
    """The widgets, and what is seen in them of the state of the picker."""

    def __init__(self, wish: Wish, choice: Choice) -> None:
        self.box, self.list = QueryBox(), RowList(id="hits")
        self.list.can_focus = False
        self.offer = Offer(self.box)
        """What can follow in the box."""
        self._offered = ""
        self.preview, self._key_bar = Preview(), KeyBar(id="keys")
        self.look: Found | None = None
        """What the hit under the cursor offers."""
        self._hits: Sequence[Hit] = ()
        self._wish = wish
        self._choice = choice

    def compose(self) -> ComposeResult:
        """The box over the list over the preview over the keys."""
        yield from (self.box, self.list, self.preview, self._key_bar)

    def fit(self, height: int) -> None:
        """In a low window the hits are worth more than the preview and the keys."""
        roomy = height >= LOW
        if roomy != self.preview.display:
            self.preview.display = self._key_bar.display = roomy

    @property
    def cutting(self) -> bool:
        """Whether one cuts."""
        return self.preview.has_focus

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor; ``None`` in an empty list, and on the row of the fold."""
        return None if self.list.value is None else self._hits[self.list.value]

    def follow(self, completion: Completion | None, query: str) -> None:
        """Offer what can follow; where several can be marked tab marks, unless a field is being typed."""
        self.offer.offer(None if completion and completion.plain and self._wish.multi else completion, query)
        self._offered = "".join(words for words, _ in self.offer.line(self._key_bar.size.width * 2 // 3))

    def list_hits(self, hits: Sequence[Hit], first: Found | None) -> None:
        """List these, the cursor on the first, of which it is known what it offers."""
        self._hits = hits
        self.list.show(Rows(self._draw, folded(hits)))
        self.show(first if self.hit else None)

    def _draw(self, nth: int, columns: int) -> Sequence[Pieces]:
        hit = self._hits[nth]
        marked, cut = self._choice.signs(key_of(hit))
        return [row(hit, columns, marked=marked, cut=cut)]

    def turn_fold(self) -> bool:
        """Show the less certain hits, the cursor on the first, or fold them again; whether there are any."""
        turned = self.list.turn_fold()
        if turned and self.list.rows.folded.shown:
            self.list.move(1)
        return turned

    def tell(self, form: str, found: str, message: str = "") -> None:
        """Bring the last line up to date: the format, how much was found, and a message instead of the keys."""
        many = len(self._choice.marked)
        note = " · ".join(filter(None, ["" if self.cutting else found, f"{many} marked" if many else "", f"as {form}"]))
        message = message or self._offered
        keys = footer(self._wish.keymap, cutting=self.cutting, multi=self._wish.multi)
        self._key_bar.tell(keys, note=note, message=message)

    def show(self, found: Found | None) -> None:
        """Show what the hit under the cursor offers, or what is cut of it."""
        self.look = found
        self.preview.offer(found, self._choice.cut(self.hit))

    def looked_at(self) -> Found | None:
        """What the hit under the cursor offers, if it is known by now."""
        return self.look if self.look and self.look.hit == self.hit else None

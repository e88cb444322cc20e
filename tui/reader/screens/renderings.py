"""How all articles have what a quote says, over the reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.library.wordings import Variant
from tui.reader.cards import renderings
from tui.reader.cards.page import Page, Spot
from tui.reader.document import Document, Finding
from tui.reader.keys import hints, on_card
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.sheet import Sheet
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap

HINTS = {
    "go": "go there",
    "move.down move.up": "renderings",
    "right": "this is another utterance",
    "overlay.close": "close",
}


class RenderingsScreen(Overlay[Spot]):
    """The renderings of an utterance; gives the place that was chosen."""

    BINDINGS = on_card()
    WIDTHS = (78, 100, 140)

    def __init__(
        self, document: Document, nth: int, variants: Sequence[Variant], part: Callable[[Spot], None], keymap: Keymap
    ) -> None:
        """`nth`: the quote of the article it was opened at; `part` keeps that another one is of another utterance."""
        super().__init__()
        self._document = document
        self._nth = nth
        self._variants = variants
        self._part = part
        self._keymap = keymap

    def on_mount(self) -> None:
        """Begin with those elsewhere."""
        self.begin()

    def page(self, columns: int, *, airy: bool) -> Page:
        """The page of the utterance."""
        return renderings.page(self._document, self._variants, self._nth, columns, airy=airy)

    def titles(self) -> tuple[str, str]:
        """What it is, and how many there are."""
        return "“ in all articles", renderings.counted(self._variants)

    def hints(self) -> tuple[Hint, ...]:
        """How to go on from here."""
        return hints(HINTS, self._keymap)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Go to that article."""
        message.stop()
        if isinstance(message.lead, Spot):
            self.dismiss(message.lead)

    def action_right(self) -> None:
        """The rendering under the cursor is of another utterance."""
        lead, here = self.sheet.cursor.lead, (self._document.id, Finding("quote", self._nth))
        if isinstance(lead, Spot) and (lead.article, lead.finding) != here:
            self.dismiss(None)
            self._part(lead)

"""What all articles have of a person, over the reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.reader.cards import person, ways
from tui.reader.cards.page import Page, Spot
from tui.reader.document import Document, Finding
from tui.reader.keys import hints, on_card
from tui.reader.screens.overlay import Overlay
from tui.reader.widgets.sheet import Sheet
from tui.screen.hints import Hint
from tui.screen.key_names import Keymap

HINTS = {
    "go": "go there",
    "move.down move.up": "rows",
    "sheet.next": "next block",
    "copy.quote": "copy",
    "export": "export",
    "overlay.close": "close",
}


class Doing(NamedTuple):
    """What is done for the card by others."""

    copy: Callable[[Finding | Span, bool, Document], None]
    export: Callable[[], None]


class PersonScreen(Overlay[Spot]):
    """Gives the place that was chosen."""

    BINDINGS = on_card()
    WIDTHS = (78, 100, 140)

    def __init__(self, name: str, documents: Sequence[Document], many: int, doing: Doing, keymap: Keymap) -> None:
        """`many`: how many articles name them, of which `documents` are those that are shown."""
        super().__init__()
        self._who = name
        self._documents = documents
        self._many = many
        self._doing = doing
        self._keymap = keymap

    def on_mount(self) -> None:
        """Begin with what they say."""
        self.lay()
        self.sheet.show(self.sheet.cursor.page, ways.first(self.sheet.cursor.page.stops))

    def page(self, columns: int, *, airy: bool) -> Page:
        """The person's page."""
        return person.page(self._documents, self._who, columns, airy=airy)

    def titles(self) -> tuple[str, str]:
        """What it is, and of how many articles."""
        shown = len(self._documents)
        articles = f"{self._many} article{'s' if self._many != 1 else ''}"
        return "@ person", articles if shown == self._many else f"the first {shown} of {articles}"

    def hints(self) -> tuple[Hint, ...]:
        """How to go on from here."""
        return hints(HINTS, self._keymap)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Go there."""
        message.stop()
        if isinstance(message.lead, Spot):
            self.dismiss(message.lead)

    def action_copy(self, with_source: bool) -> None:
        """Copy the words under the cursor."""
        lead = self.sheet.cursor.lead
        for document in self._documents:
            if isinstance(lead, Spot) and document.id == lead.article:
                self._doing.copy(lead.finding or lead.span, with_source, document)

    def action_export(self) -> None:
        """Write what they say to a file."""
        self._doing.export()

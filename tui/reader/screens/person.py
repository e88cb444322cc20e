"""What all articles have of a person, over the reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from tui.articles.article import Span
from tui.reader.cards import person
from tui.reader.cards.page import Called, Page, Spot
from tui.reader.cards.person import More, Part
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
    "people.names": "names",
    "overlay.close": "close",
}


class Doing(NamedTuple):
    """What is done for the card by others."""

    read: Callable[[int], Sequence[Document]]
    """Articles that name the person, from the one of that number on; not for the event loop."""
    copy: Callable[[Finding | Span, bool, Document], None]
    export: Callable[[], None]


class PersonScreen(Overlay[Spot | Called]):
    """Gives the place that was chosen."""

    BINDINGS = on_card()
    WIDTHS = (78, 100, 140)

    def __init__(self, name: str, documents: Sequence[Document], many: int, doing: Doing, keymap: Keymap) -> None:
        """`many`: how many articles name them, of which `documents` are the first."""
        super().__init__()
        self._who = name
        self._documents = documents
        self._part = Part(0, len(documents), many)
        self._doing = doing
        self._keymap = keymap

    def on_mount(self) -> None:
        """Begin with what they say."""
        self.begin()

    def page(self, columns: int, *, airy: bool) -> Page:
        """The person's page."""
        return person.page(self._documents, self._who, columns, airy=airy, part=self._part)

    def titles(self) -> tuple[str, str]:
        """What it is, and of how many articles."""
        return "@ person", str(self._part)

    def hints(self) -> tuple[Hint, ...]:
        """How to go on from here."""
        more = {"proposal.next proposal.previous": "more articles"} if self._part.shown < self._part.many else {}
        go, *rest = HINTS.items()
        return hints(dict([go, *more.items(), *rest]), self._keymap)

    def on_sheet_chosen(self, message: Sheet.Chosen) -> None:
        """Go there, or to other articles."""
        message.stop()
        match message.lead:
            case Spot() as spot:
                self.dismiss(spot)
            case More(first):
                self.run_worker(partial(self._read, first), thread=True, exclusive=True, group="card")

    def action_step(self, step: int) -> None:
        """The next articles, or those before."""
        if other := self._part.beside(step):
            self.run_worker(partial(self._read, other.first), thread=True, exclusive=True, group="card")

    def _read(self, first: int) -> None:
        self.app.call_from_thread(self._turn_to, first, self._doing.read(first))

    def _turn_to(self, first: int, documents: Sequence[Document]) -> None:
        self._documents, self._part = documents, Part(first, len(documents), self._part.many)
        self.begin()

    def action_copy(self, with_source: bool) -> None:
        """Copy the words under the cursor."""
        lead = self.sheet.cursor.lead
        for document in self._documents:
            if isinstance(lead, Spot) and document.id == lead.article:
                self._doing.copy(lead.finding or lead.span, with_source, document)

    def action_names(self) -> None:
        """Join another name, or part one."""
        self.dismiss(Called(self._who))

    def action_export(self) -> None:
        """Write what they say to a file."""
        self._doing.export()

"""One finding whole: why it was found, a proposal with its terms and responses, a person with what they said."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reader.cards import CardLine, lay_out
from tui.reader.document import Document, Finding
from tui.reader.screens.overlay import Overlay


class CardScreen(Overlay):
    """A finding's card; gives the place a person chose on it."""

    def __init__(self, document: Document, finding: Finding) -> None:
        super().__init__(("⏎", "go there"), ("j k", "next place"), ("esc", "close"))
        self._document = document
        self._finding = finding

    def lay_out(self, columns: int) -> Sequence[CardLine]:
        """The finding's lines."""
        return lay_out(self._document, self._finding, columns)

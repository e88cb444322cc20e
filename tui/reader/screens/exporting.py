"""Writing to a file what is listed, or anything near it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.findings import Person, Quote
from tui.reader.screens.keeping import KeepingScreen

if TYPE_CHECKING:
    from tui.reader.exporting import Offer


class ExportingScreen(KeepingScreen):
    """Offers what is listed first."""

    def searched(self) -> str:
        """What is searched for, where the hits are beside the text."""
        return ""

    def action_export(self) -> None:
        """Ask what to write, and to which file."""
        from tui.reader.screens.export import ExportScreen

        offers = list({offer.words: offer for offer in self._offers()}.values())
        if not offers:
            self.notify("there is nothing to write yet", timeout=3)
            return

        def written(said: str | None) -> None:
            if said:
                self.notify(said, timeout=8)

        self.app.push_screen(ExportScreen(offers, self.configuration.writing.options), written)

    def _offers(self) -> Iterator[Offer]:
        """What can be written, what one looks at first."""
        from tui.reader import exporting

        if self.in_kept():
            yield self._offer_bookmarks()
        elif self.pane == "findings" and self.searched():
            yield exporting.hits(self.library, self.searched())
        elif self.pane == "findings":
            yield from self._listed_findings()
        if self.document:
            if self.pane != "findings":
                yield exporting.article(self.library, self.document)
            if self.document.findings.quotes:
                yield exporting.quotes(self.document)
            if self.document.findings.proposals:
                yield exporting.proposals(self.document)
            yield exporting.article(self.library, self.document)
            value = self.document.get(self.selected) if self.selected else None
            name = value.speaker if isinstance(value, Quote) else value.name if isinstance(value, Person) else None
            if name:
                yield exporting.speaker(self.library, name)
        if self.searched():
            yield exporting.hits(self.library, self.searched())
        if self.shelf:
            yield self._offer_bookmarks()
            yield exporting.all_quotes(self.library)
            yield exporting.all_articles(self.library)

    def _listed_findings(self) -> Iterator[Offer]:
        from tui.reader import exporting

        tab, everything = self.findings.tab, self.findings.everything
        name = self.findings.person()
        if name:
            yield exporting.speaker(self.library, name)
        elif everything:
            yield (exporting.all_quotes if tab == "quotes" else exporting.all_articles)(self.library)
        elif self.document and tab == "proposals" and self.document.findings.proposals:
            yield exporting.proposals(self.document)

    def _offer_bookmarks(self) -> Offer:
        from tui.reader import exporting

        return exporting.bookmarks(self.library, self.memory, self.kept_query())

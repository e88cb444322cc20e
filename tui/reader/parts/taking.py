"""What leaves the reader: words for the clipboard, a file with what is listed, the original in its own program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.findings import Person, Quote
from tui.reader.document import Document, Finding
from tui.reader.parts.articles import Articles
from tui.reader.parts.bookmarks import Bookmarks
from tui.reader.parts.desk import Desk
from tui.reader.parts.searching import Searching

if TYPE_CHECKING:
    from tui.reader.exporting import Offer


class Taking:
    """Copies, exports, and opens originals."""

    def __init__(self, desk: Desk, articles: Articles, searching: Searching, bookmarks: Bookmarks) -> None:
        self._desk = desk
        self._articles = articles
        self._searching = searching
        self._bookmarks = bookmarks

    # Keys

    def copy(self, with_source: bool) -> None:
        """Copy the selected text, else the selected quote or the sentences of the selected proposal."""
        document, selected, text = self._desk.document, self._desk.selected, self._desk.text
        if document and (span := text.selection.span):
            self._desk.work(self._copy, document, span, with_source, group="copy", exclusive=False)
            text.selection.stop()
            self._desk.screen.clear_selection()
        elif not document or not selected or isinstance(document.get(selected), Person):
            self._desk.say(self._desk.keyed("no quote is selected: {quote.next} goes to the next one"))
        else:
            self.take(selected, with_source)

    def take(self, taken: Finding | Span, with_source: bool, document: Document | None = None) -> None:
        """Copy a finding or a stretch of an article: of the one that is open, if none is named."""
        if document := document or self._desk.document:
            self._desk.work(self._copy, document, taken, with_source, group="copy", exclusive=False)

    def _copy(self, document: Document, taken: Finding | Span, with_source: bool) -> None:
        from tui.reader.leaving import words_to_copy

        writing = self._desk.configuration.writing
        form = writing.format if with_source else None
        words, warning = words_to_copy(document, taken, form, writing.options)
        if words is not None:
            self._desk.screen.app.copy_to_clipboard(words)
        if warning:
            self._desk.call(self._desk.say, warning, 5, "error" if words is None else "warning")

    def selection(self) -> None:
        """Copy what is selected; where nothing is, say how to leave."""
        screen = self._desk.screen
        if self._desk.text.selection.span:
            self.copy(False)
        elif words := screen.get_selected_text():
            screen.app.copy_to_clipboard(words)
        else:
            screen.app.action_help_quit()

    def original(self) -> None:
        """Open the original: its address in the browser, else its file."""
        if self._desk.document:
            self._desk.work(self._open_original, self._desk.document, group="original")

    def _open_original(self, document: Document) -> None:
        from tui.reader.leaving import open_original, original

        app, address = self._desk.screen.app, original(document.article)
        if not app.is_web:
            self._desk.call(self._desk.say, open_original(address), 5)
        elif address.startswith(("https://", "http://")):  # in the browser that shows this page
            self._desk.call(app.open_url, address)
            self._desk.call(self._desk.say, f"{address} opened in the browser", 5)
        else:
            self._desk.call(self._desk.say, f"the original is {address}, on the machine that serves this page", 5)

    def export(self, first: Offer | None = None) -> None:
        """Ask what to write, and to which file; `first` is offered before all that the reading offers."""
        from tui.reader.screens.export import ExportScreen

        own = [first] if first else []
        offers = list({offer.words: offer for offer in (*own, *self._offers())}.values())
        if not offers:
            self._desk.say("there is nothing to write yet")
            return

        def written(said: str | None) -> None:
            if said:
                self._desk.say(said, 8)

        wishes = self._desk.configuration
        self._desk.ask(ExportScreen(offers, wishes.writing.options, wishes.keymap), written)

    # What can be written

    def _offers(self) -> Iterator[Offer]:
        """What one looks at first."""
        from tui.reader import exporting

        library, document = self._desk.library, self._desk.document
        in_findings = self._desk.panes.pane == "findings"
        searched = self._searching.searched()
        if self._bookmarks.in_list():
            yield self._offer_bookmarks()
        elif in_findings and searched:
            yield exporting.hits(library, self._desk.memory, searched)
        elif in_findings:
            yield from self._listed_findings()
        if document:
            yield from self._of_article(document, first=not in_findings)
        if searched:
            yield exporting.hits(library, self._desk.memory, searched)
        if self._articles.shelf:
            yield self._offer_bookmarks()
            yield exporting.all_quotes(library)
            yield exporting.all_articles(library)

    def _of_article(self, document: Document, *, first: bool) -> Iterator[Offer]:
        from tui.reader import exporting

        library, selected = self._desk.library, self._desk.selected
        if first:
            yield exporting.article(library, document)
        if document.findings.quotes:
            yield exporting.quotes(document)
        if document.findings.proposals:
            yield exporting.proposals(document)
        yield exporting.article(library, document)
        value = document.get(selected) if selected else None
        name = value.speaker if isinstance(value, Quote) else value.name if isinstance(value, Person) else None
        if name := document.listed(name):
            yield exporting.speaker(library, name)

    def _listed_findings(self) -> Iterator[Offer]:
        from tui.reader import exporting

        library, document, findings = self._desk.library, self._desk.document, self._desk.findings
        if name := findings.person():
            yield exporting.speaker(library, name)
        elif findings.everything:
            yield (exporting.all_quotes if findings.tab == "quotes" else exporting.all_articles)(library)
        elif document and findings.tab == "proposals" and document.findings.proposals:
            yield exporting.proposals(document)

    def _offer_bookmarks(self) -> Offer:
        from tui.reader import exporting

        return exporting.bookmarks(self._desk.library, self._desk.memory, self._bookmarks.query())

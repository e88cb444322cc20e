"""The reading screen: going, searching, taking along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.articles.article import Span
from tui.findings import Person
from tui.reader.document import Document, Finding
from tui.reader.screens.exporting import ExportingScreen
from tui.reader.screens.going import Target

if TYPE_CHECKING:
    from tui.reader.hits import Found
    from tui.reader.widgets.find_bar import FindBar
    from tui.reader.widgets.search_pane import SearchPane


class ReadingScreen(ExportingScreen):
    """Everything a person does while reading."""

    _search: SearchPane | None = None
    _finder: FindBar | None = None
    _matches: list[Span]
    _walking = "search"

    # Searching everything

    async def action_search(self) -> None:
        """Open the search across everything; in the list of bookmarks search those."""
        if self.in_kept():
            self.search_kept()
            return
        if self._search is None:
            from tui.reader.widgets.search_pane import SearchPane

            self._search = SearchPane(self.library, id="search")
            self._search.display = False
            await self.query_one("#panes").mount(self._search)
            self._search.box.value = self.query_left
        self.pane = "findings"
        self._walking = "search"
        self.stand_beside(self._search)
        self.lay_panes()
        self.set_focus(self._search.box)
        self._search.box.select_all()

    def searched(self) -> str:
        """What is searched for, where the hits are beside the text."""
        beside = self._search is not None and self.beside is self._search and self._search.found
        return self._search.box.value.strip() if self._search and beside else ""

    def on_search_pane_answered(self, message: SearchPane.Answered) -> None:
        """Remember what was searched for."""
        self.query_left = message.query

    def on_search_pane_chosen(self, message: SearchPane.Chosen) -> None:
        """Go to the hit that was chosen; its words and those of the other hits there stand out."""
        self._go_to_hit(message.found)

    def _go_to_hit(self, found: Found) -> None:
        assert self._search
        here = tuple(place for each in self._search.found if each.article == found.article for place in each.places)
        finding = Finding(found.kind, found.nth) if found.kind in ("quote", "proposal", "person") else None  # type: ignore[arg-type]
        self._lit = found.article, here
        span = found.places[0] if found.places else found.span
        self.go(found.article, Target(finding, span=span), remember=True)
        self._light(found.article, here)
        self.enter("text")

    _lit: tuple[int, tuple[Span, ...]] | None = None

    def _light(self, article: int, places: tuple[Span, ...]) -> None:
        if self.document and self.document.id == article:
            self.text.light(matches=places)

    def opened(self, document: Document) -> None:
        """Light the words searched for in an article that has come since; find in this one from now on."""
        super().opened(document)
        if self._lit:
            self._light(*self._lit)
        if self._finder:
            self._finder.set_text(document.article.text)
            self._matches = []
            self._finder.say("")

    def action_next_hit(self, step: int) -> None:
        """The next hit of the search, or the next match in the article; or the one before."""
        if self._walking == "find" and self._finder:
            self._walk_matches(step)
        elif self._search and self._search.found:
            self._search.step(step)
        else:
            self.notify("no search to walk: / searches everything, f this article", timeout=3)

    # Finding in the article

    async def action_find(self) -> None:
        """Open the box that finds in this article."""
        if self._finder is None:
            from tui.reader.widgets.find_bar import FindBar

            self._finder = FindBar(id="finder")
            self._matches = []
            await self.query_one("#reading").mount(self._finder)
        if self.document:
            self._finder.set_text(self.document.article.text)
        self.pane = "text"
        self.lay_panes()
        self._walking = "find"
        self._finder.display = True
        self.set_focus(self._finder.box)
        self._finder.box.select_all()

    def on_find_bar_answered(self, message: FindBar.Answered) -> None:
        """Light the matches, and go to the first one at or after what is seen."""
        self._matches = message.found
        self.text.light(matches=tuple(message.found))
        if not message.words.strip() or not self._finder:
            return
        if not message.found:
            self._finder.say("not in this article")
            return
        self._show_match(next((nth for nth, each in enumerate(message.found) if each.start >= self.text.top), 0))

    def on_find_bar_stepped(self, message: FindBar.Stepped) -> None:
        """Walk the matches from inside the box."""
        self._walk_matches(message.step)

    def on_find_bar_submitted(self) -> None:
        """Back to the text; the matches stay and n and N walk them."""
        self.enter("text")

    def _walk_matches(self, step: int) -> None:
        if self._matches:
            hit = self.text.lights.hit
            at = self._matches.index(hit) if hit in self._matches else -1
            self._show_match((at + step) % len(self._matches))

    def _show_match(self, nth: int) -> None:
        assert self._finder
        self.text.light_hit(self._matches[nth])
        self.text.bring(self._matches[nth])
        self._finder.say(f"{nth + 1} of {len(self._matches)}")

    # Closing

    def action_close(self) -> None:
        """Close what is open, the last first; never quits."""
        if self.text.caret is not None:
            self.text.stop_selecting()
            return
        if self.close_pane():
            return
        if self._finder and self._finder.display:
            self._finder.display = False
            self._matches = []
            self._walking = "search"
            self.text.light(matches=())
            self.enter("text")
        elif self.beside is not self.findings:
            self._lit = None
            self.text.light(matches=())
            self.stand_beside(self.findings)
            self.enter("text")
        elif self.selections:
            self.clear_selection()
        elif self.pane != "text":
            self.enter("text")

    # Taking along

    def action_copy(self, with_source: bool) -> None:
        """Copy the selected text, else the selected quote or the sentences of the selected proposal."""
        if self.document and (span := self.text.selected_span):
            self._copy(self.document, span, with_source)
            self.text.stop_selecting()
            self.clear_selection()
            return
        if not self.document or not self.selected or isinstance(self.document.get(self.selected), Person):
            self.notify("no quote is selected: } goes to the next one", timeout=3)
            return
        self._copy(self.document, self.selected, with_source)

    @work(thread=True, group="copy")
    def _copy(self, document: Document, taken: Finding | Span, with_source: bool) -> None:
        from tui.reader.leaving import words_to_copy

        writing = self.configuration.writing
        form = writing.format if with_source else None
        words, warning = words_to_copy(document, taken, form, writing.options)
        if words is None:
            self.app.call_from_thread(self.notify, warning, severity="error")
        else:
            self.app.copy_to_clipboard(words)
            if warning:
                self.app.call_from_thread(self.notify, warning, severity="warning")

    def action_copy_text(self) -> None:
        """Copy what is selected; where nothing is, say how to leave."""
        if self.text.selected_span:
            self.action_copy(False)
        elif words := self.get_selected_text():
            self.app.copy_to_clipboard(words)
        else:
            self.app.action_help_quit()

    @work(thread=True, group="original")
    def action_open_original(self) -> None:
        """Open the original: its address in the browser, else its file."""
        from tui.reader.leaving import open_original, original

        if self.document:
            self.app.call_from_thread(self.notify, open_original(original(self.document.article)))

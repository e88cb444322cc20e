"""The findings beside the text: quotes, proposals and people, of the article that is open or of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.message import Message

from tui.library.library import Library, Totals
from tui.reader import rows
from tui.reader.document import Document, Finding
from tui.reader.keys import keyed
from tui.reader.listing import KINDS, Listing, OfAll, OfArticle, OfNothing
from tui.reader.widgets.tabs import Tab, Tabs
from tui.screen.drawn import Column
from tui.screen.key_names import Keymap
from tui.screen.keys import NO_KEYMAP
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import Rows
from tui.screen.saying import said
from tui.screen.tints import Tints

HEIGHTS: dict[Tab, int] = {
    "quotes": rows.QUOTE_LINES,
    "proposals": rows.PROPOSAL_LINES,
    "people": rows.PERSON_LINES,
}
EMPTY: dict[Tab, str] = {
    "quotes": "Nobody is quoted here. **{findings.scope}** shows the quotes of all articles.",
    "proposals": "No proposal found here. **{findings.scope}** shows the proposals of all articles.",
    "people": "Nobody is named here.",
}
EMPTY_OF_ALL: dict[Tab, str] = {
    "quotes": "Nobody is quoted in any article.",
    "proposals": "No proposal found in any article.",
    "people": "Nobody is named in any article.",
}
"""What stands in the place of a list."""


class FindingsPane(Column):
    """Three tabs over one list."""

    class Pointed(Message):
        """A finding was moved to, or chosen."""

        def __init__(self, article: int, finding: Finding | None, name: str | None, *, chosen: bool) -> None:
            super().__init__()
            self.article = article
            """The library's id of the article it is in."""
            self.finding = finding
            """``None`` for a person of all articles: then `name` says who."""
            self.name = name
            self.chosen = chosen

    class Turned(Message):
        """Another tab was picked with the mouse."""

    def __init__(self, library: Library, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="side")
        self.tab: Tab = "quotes"
        self.everything = False
        """Whether the lists are of all articles."""
        self.keymap: Keymap = NO_KEYMAP
        """A person's own keys."""
        self._library = library
        self._article: OfArticle | None = None
        self._all: OfAll | None = None
        self._unfolds = self._peeks = False
        self.tints = Tints()
        """Which people have a colour in the lists over all articles."""
        self.head = Tabs(id="tabs")
        self.list = RowList(id="findings-list")

    def compose(self) -> ComposeResult:
        """The tabs and the list."""
        yield self.head
        yield self.list

    @property
    def unfolded(self) -> bool:
        """Whether the less certain findings are shown: by a key, or because one of this article was gone to."""
        return self._unfolds or self._peeks

    @property
    def _listing(self) -> Listing:
        return (self._all if self.everything else self._article) or OfNothing()

    def set_shelf(self, totals: Totals) -> None:
        """How much the library holds of everything."""
        self._all = OfAll(totals, lambda name: self.tints.role(name), self._fetch)
        if self.everything:
            self._fill()

    def set_document(self, document: Document) -> None:
        """The article that is open now."""
        self._article = OfArticle(document)
        self._peeks = False
        if not self.everything:
            self._fill()

    def set_signs(self, signs: dict[Finding, str]) -> None:
        """Show what is kept of the article's findings."""
        if self._article:
            self._article.signs = signs
            self.list.redraw()

    def open(self, tab: Tab, everything: bool | None = None) -> None:
        """Show a tab, of this article or of all."""
        everything = self.everything if everything is None else everything
        if (tab, everything) != (self.tab, self.everything):
            self.tab, self.everything = tab, everything
            self._fill()

    def point(self, finding: Finding) -> None:
        """Put the cursor on a finding of the article that is open, in the tab of its kind."""
        tab = next(tab for tab, kind in KINDS.items() if kind == finding.kind)
        if not self.everything:
            self.open(tab)
            if not self.list.point(finding.nth):
                self._peeks = True
                self._fill()
                self.list.point(finding.nth)

    def turn_fold(self) -> bool:
        """Show the less certain findings, or fold them again; whether there are any."""
        turned = self.list.turn_fold()
        if turned:
            self._unfolds, self._peeks = self.list.rows.folded.shown, False
        return turned

    def person(self) -> str | None:
        """The name under the cursor, where people are listed."""
        value = self.list.value
        if self.tab != "people" or value is None:
            return None
        place = self._listing.place("people", value)
        if place and place[1] and self._article:
            return self._article.document.listed(self._article.document.findings.people[value].name)
        return place[2] if place else None

    def _fill(self) -> None:
        listing, tab = self._listing, self.tab
        self.head.set(tab, listing.counts, self.everything)
        reason = self._article.document.findings.reason if self._article and not self.everything else None
        empty = reason or keyed((EMPTY_OF_ALL if self.everything else EMPTY)[tab], self.keymap)
        folded = replace(listing.folded(tab), unfolded=self.unfolded)
        found = Rows(self._draw, folded, HEIGHTS[tab], airy=True, empty=lambda columns: said(empty, columns))
        self.list.show(replace(found, unfold=keyed("{go}", self.keymap)))

    def _draw(self, nth: int, columns: int) -> Sequence[Pieces]:
        folded = self.list.rows.folded
        above = folded.at((folded.row(nth) or 0) - 1)
        return self._listing.draw(self.tab, nth, above, columns)

    def _fetch(self, tab: Tab, offset: int, limit: int) -> None:
        assert self._all
        self.run_worker(partial(self._read, self._all, tab, offset, limit), thread=True, group="findings")

    def _read(self, of: OfAll, tab: Tab, offset: int, limit: int) -> None:
        found = of.read(self._library, tab, offset, limit)
        self.app.call_from_thread(self._put, of, tab, offset, found)

    def _put(self, of: OfAll, tab: Tab, offset: int, found: Sequence[Any]) -> None:
        of.put(tab, offset, found)
        if of is self._listing:
            self.list.redraw()

    def on_tabs_picked(self, message: Tabs.Picked) -> None:
        """Open the tab that was clicked."""
        self.open(message.tab)
        self.post_message(self.Turned())

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Tell which finding the cursor is on."""
        message.stop()
        self._tell(message.value, chosen=False)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Tell which finding was chosen."""
        message.stop()
        self._tell(message.value, chosen=True)

    def _tell(self, value: int | None, *, chosen: bool) -> None:
        if value is not None and (place := self._listing.place(self.tab, value)):
            self.post_message(self.Pointed(*place, chosen=chosen))
        elif value is None and chosen:
            self.turn_fold()

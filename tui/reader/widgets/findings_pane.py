"""The findings beside the text: quotes, proposals and people, of the article that is open or of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from textual.app import ComposeResult
from textual.message import Message

from tui.certainty import Folded
from tui.library.library import Library, Totals
from tui.library.rows import PersonRow, ProposalRow, QuoteRow
from tui.reader import rows
from tui.reader.document import Document, Finding, FindingKind
from tui.reader.pages import Pages
from tui.reader.widgets.tabs import TABS, Tab, Tabs
from tui.screen.drawn import Column
from tui.screen.look import Pieces
from tui.screen.row_list import RowList
from tui.screen.rows import Rows
from tui.screen.tints import Tints

KINDS: dict[Tab, FindingKind] = {"quotes": "quote", "proposals": "proposal", "people": "person"}
HEIGHTS: dict[Tab, int] = {
    "quotes": rows.QUOTE_LINES,
    "proposals": rows.PROPOSAL_LINES,
    "people": rows.PERSON_LINES,
}


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
        super().__init__(id=id)
        self.tab: Tab = "quotes"
        self.everything = False
        """Whether the lists are of all articles."""
        self._library = library
        self._document: Document | None = None
        self._unfolds = self._peeks = False
        self._names: dict[int, str] = {}
        self.tints = Tints()
        """Which people have a colour in the lists over all articles."""
        self._totals = Totals(0, 0, 0, 0)
        self._pages: Pages[Any] = Pages(0, self._fetch)
        self._signs: dict[Finding, str] = {}
        self._tabs = Tabs(id="tabs")
        self.list = RowList(id="findings-list")

    def compose(self) -> ComposeResult:
        """The tabs and the list."""
        yield self._tabs
        yield self.list

    @property
    def unfolded(self) -> bool:
        """Whether the less certain findings are shown: by a key, or because one of this article was gone to."""
        return self._unfolds or self._peeks

    def set_shelf(self, names: dict[int, str], totals: Totals) -> None:
        """What the library holds: names of articles by id, and how much of everything."""
        self._names, self._totals = names, totals
        if self.everything:
            self._fill()

    def set_document(self, document: Document) -> None:
        """The article that is open now."""
        self._document = document
        self._signs = {}
        self._peeks = False
        if not self.everything:
            self._fill()

    def set_signs(self, signs: dict[Finding, str]) -> None:
        """Show what is kept of the article's findings."""
        self._signs = signs
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
        if self.everything:
            row = self._pages.get(value)
            return row.name if isinstance(row, PersonRow) else None
        return self._document.findings.people[value].name if self._document else None

    def _fill(self) -> None:
        found = self._document.findings if self._document else None
        here = (len(found.quotes), len(found.proposals), len(found.people)) if found else (0, 0, 0)
        counts = self._totals[1:4] if self.everything else here
        self._tabs.set(self.tab, counts, self.everything)
        if self.everything:
            self._pages = Pages(counts[TABS.index(self.tab)], self._fetch)
        empty = found.reason if found and found.reason and not self.everything else f"no {self.tab} found"
        folded = replace(self._folded(counts[TABS.index(self.tab)]), unfolded=self.unfolded)
        self.list.show(Rows(self._draw, folded, HEIGHTS[self.tab], empty=lambda columns: [[(empty, "dim")]]))

    def _folded(self, count: int) -> Folded:
        """How the rows of the list stand; of all articles the unsure ones are counted behind the sure ones."""
        if not self.everything:
            return self._document.rows[KINDS[self.tab]] if self._document else Folded()
        unsure = {"quotes": self._totals.unsure_quotes, "proposals": self._totals.unsure_proposals}.get(self.tab, 0)
        return Folded(range(count - unsure), range(count - unsure, count))

    def _draw(self, nth: int, columns: int) -> Sequence[Pieces]:
        if self.everything:
            return self._draw_of_all(nth, columns)
        assert self._document
        draws = {"quotes": rows.quote, "proposals": rows.proposal, "people": rows.person}
        draw: Callable[[Document, int, int, str], list[Pieces]] = draws[self.tab]
        return draw(self._document, nth, columns, self._signs.get(Finding(KINDS[self.tab], nth), ""))

    def _draw_of_all(self, nth: int, columns: int) -> Sequence[Pieces]:
        match self._pages.get(nth):
            case QuoteRow() as row:
                return rows.quote_of_all(row, self._names.get(row.article, ""), self.tints.role(row.speaker), columns)
            case ProposalRow() as row:
                return rows.proposal_of_all(row, self._names.get(row.article, ""), columns)
            case PersonRow() as row:
                return rows.person_of_all(row, self.tints.role(row.name), columns)
        return [[("…", "dim")]]

    def _fetch(self, offset: int, limit: int) -> None:
        read = partial(self._read, self._pages, self.tab, len(self.list.rows.folded.sure), offset, limit)
        self.run_worker(read, thread=True, group="findings")

    def _read(self, pages: Pages[Any], tab: Tab, sure: int, offset: int, limit: int) -> None:
        library = self._library
        if tab == "people":
            found: Sequence[Any] = library.people(offset, limit)
        else:
            found = _sure_first(library.quotes if tab == "quotes" else library.proposals, sure, offset, limit)
        self.app.call_from_thread(self._put, pages, offset, found)

    def _put(self, pages: Pages[Any], offset: int, found: Sequence[Any]) -> None:
        pages.put(offset, found)
        if pages is self._pages:
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

    def _tell(self, index: int | None, *, chosen: bool) -> None:
        if index is None:
            if chosen:
                self.turn_fold()
            return
        if not self.everything:
            if self._document:
                finding = Finding(KINDS[self.tab], index)
                self.post_message(self.Pointed(self._document.id, finding, None, chosen=chosen))
            return
        match self._pages.get(index):
            case PersonRow() as row:
                self.post_message(self.Pointed(row.first, None, row.name, chosen=chosen))
            case QuoteRow() | ProposalRow() as row:
                self.post_message(self.Pointed(row.article, Finding(KINDS[self.tab], row.nth), None, chosen=chosen))


class _Lists(Protocol):
    """One of the library's lists over all articles."""

    def __call__(self, offset: int, limit: int, *, sure: bool) -> Sequence[Any]: ...


def _sure_first(lists: _Lists, sure: int, offset: int, limit: int) -> Sequence[Any]:
    """A part of a list in which the `sure` sure ones come first."""
    found = list(lists(offset, min(limit, sure - offset), sure=True)) if offset < sure else []
    rest = limit - len(found)
    return [*found, *lists(max(0, offset - sure), rest, sure=False)] if rest else found

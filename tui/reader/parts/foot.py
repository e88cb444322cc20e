"""The last line: the keys of wherever one is, and where that is."""

from __future__ import annotations

from tui.reader.keys import Spot, footer
from tui.reader.parts.articles import Articles
from tui.reader.parts.bookmarks import Bookmarks
from tui.reader.parts.desk import Desk
from tui.reader.parts.searching import Searching
from tui.reader.parts.session import Session
from tui.screen.fitting import fit

WORDS = 14
"""Columns for the words that articles are filtered by."""
LONG = 100
"""Columns from which the place is told in words."""


class Foot:
    """Follows the focus."""

    def __init__(
        self, desk: Desk, articles: Articles, searching: Searching, bookmarks: Bookmarks, session: Session
    ) -> None:
        self._desk = desk
        self._articles = articles
        self._searching = searching
        self._bookmarks = bookmarks
        self._session = session

    def show(self) -> None:
        """Show the keys that act now, and where one is."""
        desk = self._desk
        keys = footer(self._spot(), desk.configuration.keymap)
        desk.key_bar.tell(keys, note=self._place(long=desk.screen.size.width >= LONG))

    def _spot(self) -> Spot:
        panes, focused, search = self._desk.panes, self._desk.screen.focused, self._searching.pane
        if self._desk.text.selection.caret is not None:
            return "selecting"
        if self._searching.bar and focused is self._searching.bar.box:
            return "find"
        if panes.pane == "articles":
            return "articles" if focused is panes.shelf_list else "filter"
        if panes.pane == "text":
            if panes.beside is search:
                return "walking"
            return "first" if self._session.first_time else "text"
        if search and panes.beside is search:
            return "search" if focused is search.box else "walking"
        if self._bookmarks.pane and panes.beside is self._bookmarks.pane:
            return "kept" if focused is self._bookmarks.pane.list else "search"
        return panes.findings.tab

    def _place(self, *, long: bool) -> str:
        desk, search = self._desk, self._searching.pane
        if not desk.document:
            return ""
        if search and desk.panes.beside is search and search.found:
            return search.place
        told = "{} {}/{}" if long else "{1}/{2}"
        at, listed = self._articles.place(desk.document.id), self._articles.listed
        parts = [self._filtered() if at is None else told.format("article", at + 1, listed) + self._filtered()]
        if desk.selected and desk.document.holds(desk.selected):
            rows = desk.document.rows[desk.selected.kind]
            many = len(rows.sure) + len(rows.unsure)
            row = rows.row(desk.selected.nth)
            parts.append(told.format(desk.selected.kind, (desk.selected.nth if row is None else row) + 1, many))
        return " · ".join(filter(None, parts)).strip()

    def _filtered(self) -> str:
        """Which articles alone are listed, where their list is not seen."""
        words = self._articles.words
        return f" with “{fit(words, WORDS)}”" if words and not self._desk.panes.articles.display else ""

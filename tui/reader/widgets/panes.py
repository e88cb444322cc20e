"""The panes of the reading: what stands where at which width, and which has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget

from tui.library.library import Library
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.findings_pane import FindingsPane
from tui.reader.widgets.shelf import Shelf
from tui.reader.widgets.sizes import TWO_PANES, Sizes
from tui.screen.drawn import Beside, Column
from tui.screen.lines import Lines

if TYPE_CHECKING:
    from tui.reader.widgets.kept_pane import KeptPane
    from tui.reader.widgets.search_pane import SearchPane

    SidePane = FindingsPane | SearchPane | KeptPane

Pane = Literal["articles", "text", "findings"]
PANES: tuple[Pane, ...] = ("articles", "text", "findings")

THREE_PANES = 100
"""Columns from which three panes stand beside each other."""


class Panes(Beside):
    """Articles, text and findings beside each other, as many as there is room for."""

    def __init__(self, library: Library) -> None:
        super().__init__(id="panes")
        self.pane: Pane = "text"
        """The one a person is in."""
        self.articles = Shelf(id="articles")
        self.shelf_list = self.articles.list
        self.title_lines = Lines(id="title")
        self.text = ArticleText(id="text")
        self.findings = FindingsPane(library, id="findings")
        self.reading = Column(id="reading")
        self.beside: SidePane = self.findings
        """What stands to the right of the text: the findings, the search, or the bookmarks."""
        self.sizes = Sizes(self)
        self.told: Callable[[], object] = lambda: None
        """Called when one is in another pane."""

    def compose(self) -> ComposeResult:
        """The three panes."""
        yield self.articles
        with self.reading:
            yield self.title_lines
            yield self.text
        yield self.findings

    def lay(self, width: int | None = None) -> None:
        """Show the pane one is in, and beside it what there is room for: of two panes one is the text."""
        width = self.screen.size.width if width is None else width
        one, three = width < TWO_PANES, width >= THREE_PANES
        in_articles = self.pane == "articles"
        show(self.articles, three or in_articles)
        self.articles.set_class(not one and not three, "two")
        self.articles.set_class(one, "whole")
        show(self.reading, not one or self.pane == "text")
        for each in self.query(".side"):
            show(each, each is self.beside and (self.pane == "findings" if one else three or not in_articles))
            each.set_class(one, "whole")
        if self.sizes.zoomed and not one:
            for pane, widget in (("articles", self.articles), ("text", self.reading), ("findings", self.beside)):
                show(widget, self.pane == pane)
                widget.set_class(self.pane == pane != "text", "whole")
        self.sizes.give(width)
        self.articles.head.focus_on(in_articles)
        self.beside.head.focus_on(self.pane == "findings")
        self.told()

    def enter(self, pane: Pane) -> None:
        """Go into a pane."""
        self.pane = pane
        self.lay()
        self.screen.set_focus({"articles": self.shelf_list, "text": self.text, "findings": self.beside.list}[pane])

    def stand_beside(self, widget: SidePane) -> None:
        """Show the findings, or the search, to the right of the text."""
        if self.beside is not widget:
            self.beside = widget
            self.lay()

    async def add(self, widget: Widget) -> None:
        """Take in a pane that may stand beside the text."""
        widget.display = False
        await self.mount(widget)

    def is_in(self, widget: Widget | None) -> bool:
        """Whether a person is in a pane beside the text."""
        return widget is not None and self.beside is widget and self.pane == "findings"

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Know the pane one is in, however one came there."""
        if self.articles in event.widget.ancestors:
            self.pane = "articles"
        elif event.widget is self.text:
            self.pane = "text"
        elif self.beside in event.widget.ancestors:
            self.pane = "findings"
        self.lay()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the edge between two panes."""
        self.sizes.take_hold(event.screen_x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the edge along."""
        if event.button:
            self.sizes.drag(event.screen_x)

    def on_mouse_up(self) -> None:
        """Let go of the edge."""
        self.sizes.dragged = None

    # Keys

    def next(self, step: int) -> None:
        """To the next pane, or the one before."""
        self.enter(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def close(self) -> bool:
        """Close the articles that stand where another pane was; whether they did."""
        if self.pane == "articles" and self.articles.close():
            return True
        if self.pane == "articles" and self.screen.size.width < THREE_PANES:
            self.enter("text")
            return True
        return False


def show(widget: Widget, shown: bool) -> None:
    """Show a widget or not; one that is as it should be costs no new layout."""
    if widget.display != shown:
        widget.display = shown

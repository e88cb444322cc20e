"""The panes of the reading screen: what stands where at which width, and which has the focus."""

from __future__ import annotations

from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui.library.library import Library
from tui.reader.keys import Key, bindings
from tui.reader.widgets.findings_pane import FindingsPane
from tui.reader.widgets.key_bar import KeyBar
from tui.reader.widgets.lines import Lines
from tui.reader.widgets.row_list import RowList
from tui.reader.widgets.selectable_text import SelectableText
from tui.reader.widgets.tabs import Tab
from tui.toolkit import SteadyScreen

Pane = Literal["articles", "text", "findings"]
PANES: tuple[Pane, ...] = ("articles", "text", "findings")

TWO_PANES = 72
THREE_PANES = 100
"""Columns from which two and three panes stand beside each other."""


class PanesScreen(SteadyScreen):
    """Articles, text and findings beside each other, as many as there is room for."""

    BINDINGS = bindings("reading")
    AUTO_FOCUS = "#text"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.pane: Pane = "text"
        self.shelf_list = RowList(id="shelf")
        self.shelf_title = Lines(id="shelf-title")
        self.title_lines = Lines(id="title")
        self.text = SelectableText(id="text")
        self.findings = FindingsPane(library, id="findings")
        self.key_bar = KeyBar(id="keys")
        self.beside: Widget = self.findings
        """What stands to the right of the text: the findings, or the search."""

    def compose(self) -> ComposeResult:
        """The three panes and the footer."""
        with Horizontal(id="panes"):
            with Vertical(id="articles"):
                yield self.shelf_title
                yield self.shelf_list
            with Vertical(id="reading"):
                yield self.title_lines
                yield self.text
            yield self.findings
        yield self.key_bar

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as there is room for."""
        self.lay_panes(event.size.width)

    def lay_panes(self, width: int | None = None) -> None:
        """Show the pane one is in, and beside it what there is room for: of two panes one is the text."""
        width = self.size.width if width is None else width
        articles, reading = self.query_one("#articles"), self.query_one("#reading")
        one, three = width < TWO_PANES, width >= THREE_PANES
        in_articles = self.pane == "articles"
        show(articles, three or in_articles)
        articles.set_class(not one and not three, "two")
        articles.set_class(one, "whole")
        show(reading, not one or self.pane == "text")
        for each in self.query("FindingsPane, SearchPane, KeptPane"):
            show(each, each is self.beside and (self.pane == "findings" if one else three or not in_articles))
            each.set_class(one, "whole")

    def enter(self, pane: Pane) -> None:
        """Go into a pane."""
        self.pane = pane
        self.lay_panes()
        target = {"articles": self.shelf_list, "text": self.text, "findings": self._list_beside()}[pane]
        self.set_focus(target)

    def _list_beside(self) -> Widget:
        return self.beside.query_one(RowList)

    def stand_beside(self, widget: Widget) -> None:
        """Show the findings, or the search, to the right of the text."""
        if self.beside is not widget:
            self.beside = widget
            self.lay_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Know the pane one is in, however one came there."""
        for pane, widget in (("articles", self.shelf_list), ("text", self.text)):
            if event.widget is widget:
                self.pane = pane  # type: ignore[assignment]
        if self.beside in event.widget.ancestors:
            self.pane = "findings"
        self.lay_panes()

    def action_next_pane(self, step: int) -> None:
        """To the next pane, or the one before."""
        self.enter(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_show_pane(self, pane: Pane) -> None:
        """To the articles or the text."""
        self.enter(pane)

    def action_show_tab(self, tab: Tab) -> None:
        """To a tab of the findings."""
        self.stand_beside(self.findings)
        self.findings.open(tab)
        self.enter("findings")

    def action_toggle_scope(self) -> None:
        """Findings of this article, or of all."""
        self.stand_beside(self.findings)
        self.findings.open(self.findings.tab, not self.findings.everything)

    def action_turn_fold(self) -> None:
        """Show the less certain findings, or fold them again."""
        self.stand_beside(self.findings)
        if self.findings.turn_fold():
            self.enter("findings")
        else:
            self.notify(f"no less certain {self.findings.tab} here", timeout=2)

    def action_page_text(self, step: int) -> None:
        """A page of the text, from anywhere."""
        self.text.action_move_page(step)

    def close_pane(self) -> bool:
        """Close the articles that stand where another pane was; whether they did."""
        if self.pane == "articles" and self.size.width < THREE_PANES:
            self.enter("text")
            return True
        return False

    def action_quit(self) -> None:
        """Leave: this is the last screen."""
        self.app.exit()

    async def action_next_look(self) -> None:
        """Other colours."""
        await self.app.run_action("app.next_look")

    async def action_picture(self) -> None:
        """A picture of the screen."""
        await self.app.run_action("app.picture")

    def action_stop(self) -> None:
        """Stop, as programs do; the shell goes on with it."""
        self.app.action_suspend_process()

    def action_palette(self) -> None:
        """All commands by name."""
        from tui.reader.screens.palette import PaletteScreen

        async def do(key: Key | None) -> None:
            if key:
                await self.run_action(key.action)

        self.app.push_screen(PaletteScreen(self.key_bar.keymap), do)

    def action_help(self) -> None:
        """The keys."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.key_bar.keymap))


def show(widget: Widget, shown: bool) -> None:
    """Show a widget or not; one that is as it should be costs no new layout."""
    if widget.display != shown:
        widget.display = shown

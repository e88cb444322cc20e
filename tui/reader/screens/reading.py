"""The reading screen: the parts it is made of, and who tells whom what."""

from __future__ import annotations

import gc
from collections.abc import Awaitable
from inspect import isawaitable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import ComposeResult

from tui.configuration.values import Configuration
from tui.display import safe_line
from tui.library.library import Library
from tui.reader.document import Document
from tui.reader.keys import bindings
from tui.reader.loading import Opening
from tui.reader.parts import going, stock
from tui.reader.parts.adding import Adding
from tui.reader.parts.articles import Articles
from tui.reader.parts.bookmarks import Bookmarks
from tui.reader.parts.cards import Cards
from tui.reader.parts.correcting import Correcting
from tui.reader.parts.desk import Desk
from tui.reader.parts.following import Following
from tui.reader.parts.foot import Foot
from tui.reader.parts.going import Going
from tui.reader.parts.looking import Looking
from tui.reader.parts.marks import Marks
from tui.reader.parts.names import Names
from tui.reader.parts.program import Program
from tui.reader.parts.progress import Progress
from tui.reader.parts.removing import Removing
from tui.reader.parts.saved import Saved
from tui.reader.parts.searching import Searching
from tui.reader.parts.selecting import Selecting
from tui.reader.parts.session import Session
from tui.reader.parts.stock import Stock
from tui.reader.parts.tagging import Tagging
from tui.reader.parts.taking import Taking
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.findings_pane import FindingsPane
from tui.reader.widgets.panes import Panes
from tui.reader.widgets.selection import SelectionTurned
from tui.reader.widgets.shelf import Shelf
from tui.screen.key_bar import KeyBar
from tui.screen.row_list import RowList
from tui.screen.tints import Tints
from tui.screen.toolkit import SteadyScreen

if TYPE_CHECKING:
    from tui.reader.widgets.find_bar import FindBar
    from tui.reader.widgets.kept_pane import KeptPane
    from tui.reader.widgets.search_pane import SearchPane


class ReadingScreen(SteadyScreen):
    """State goes down to the parts by the desk, what they and the widgets tell comes up here and goes on."""

    BINDINGS = bindings("reading")
    looking: Looking
    """The looks, set by the app, whose they are."""
    AUTO_FOCUS = "#text"

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__()
        self.panes, self.key_bar = Panes(library), KeyBar(id="keys")
        self.desk = Desk(self, library, opening.memory, self.panes, self.key_bar)
        self.sizes = self.panes.sizes
        self.articles = Articles(self.desk, self._listed)
        heard = stock.Told(lambda opened: self.session.begin(opened), self._renewed, self._coloured, self._settled)
        self.stock = Stock(self.desk, self.articles, paths, opening, heard)
        self.selecting = Selecting(self.desk, lambda: self.foot.show())
        self.progress = Progress(self.desk, self.articles.redraw)
        told = going.Told(self.progress.leaving, self._opened, self.progress.arrived, self.progress.glanced)
        self.going = Going(self.desk, self.articles, self.selecting, told)
        self.following = Following(self.desk, self.stock.look_again)
        self.adding = Adding(self.desk, self.stock.more, self.going.go)
        self.marks = Marks(self.desk, self.articles, self.going)
        self.session = Session(self.desk, self.going, self.progress, keeps=not paths)
        self.bookmarks = Bookmarks(self.desk, self.going)
        self.correcting = Correcting(self.desk, self.going, self.stock)
        self.removing = Removing(self.desk, self.going, self.stock.more)
        self.tagging = Tagging(self.desk, self.going)
        self.searching = Searching(self.desk, self.going, self.session)
        self.saved = Saved(self.desk, self.searching, self.session)
        self.taking = Taking(self.desk, self.articles, self.searching, self.bookmarks)
        names = Names(self.desk, self.articles, self.going)
        self.cards = Cards(self.desk, self.going, self.selecting, self.taking, names, self.correcting)
        self.ledger = self.cards.ledger
        self.program = Program(self.desk, self.articles, self.searching, self.bookmarks, self.cards.chosen)
        self.panes.text.placed.told = self.progress.scrolled
        self.foot = Foot(self.desk, self.articles, self.searching, self.bookmarks, self.session)
        self.panes.told = self._elsewhere

    def configure(self, configuration: Configuration) -> None:
        """Stand as a person wishes."""
        self.desk.configuration = configuration
        self.panes.findings.keymap = configuration.keymap
        placed = self.panes.text.placed
        placed.widest, placed.centred = configuration.measure, configuration.centred
        placed.unfolded = configuration.furniture

    def compose(self) -> ComposeResult:
        """The panes and the footer."""
        yield self.panes
        yield self.key_bar

    def on_mount(self) -> None:
        """Begin to read the library."""
        self.stock.start()
        self.following.start()

    def on_unmount(self) -> None:
        """What is being looked into is of no use any more."""
        self.stock.stop()
        self.following.stop()

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as there is room for."""
        self.panes.lay(event.size.width)

    @property
    def title_of_picture(self) -> str:
        """What a picture of this is called: as the article that is open."""
        return safe_line(self.desk.document.article.name) if self.desk.document else "ceasefire-tui"

    async def action_do(self, part: str, name: str, values: tuple[Any, ...]) -> None:
        """What a key of the reading does: a method of one of the parts, as the table of keys names it."""
        done: Awaitable[object] | object = getattr(getattr(self, part), name)(*values)
        if isawaitable(done):
            await done

    # From the articles and from going

    def _listed(self) -> None:
        self.going.listed()

    def _renewed(self, article: int) -> None:
        self.going.renewed(article)

    def _coloured(self, tints: Tints) -> None:
        self.desk.memory.tints = self.desk.findings.tints = tints
        self.going.coloured(tints)

    def _settled(self) -> None:
        """What is alive now is not worth looking through again."""
        gc.freeze()
        gc.enable()

    def _opened(self, document: Document) -> None:
        self.bookmarks.opened()
        self.searching.opened(document)

    # From the widgets

    def _elsewhere(self) -> None:
        """One is in another pane."""
        self.foot.show()
        self.progress.scrolled()

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Another article is under the cursor: open it."""
        self.going.go(self.articles.shelf[message.value or 0].id)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Enter on an article: read it."""
        self.going.go(self.articles.shelf[message.value or 0].id)
        self.panes.enter("text")

    def on_shelf_filtered(self, message: Shelf.Filtered) -> None:
        """Only some articles are to be listed."""
        self.articles.filter(message.words)

    def on_findings_pane_turned(self) -> None:
        """A tab was clicked: the findings have the focus."""
        self.selecting.show_tab(self.panes.findings.tab)

    def on_findings_pane_pointed(self, message: FindingsPane.Pointed) -> None:
        """A finding in the list."""
        self.cards.pointed(message)

    def on_article_text_pointed(self, message: ArticleText.Pointed) -> None:
        """A finding in the text, or its sign beside it, leads to its place in the list; a double click opens it."""
        self.selecting.select(message.finding, bring=False)
        if message.chosen:
            self.cards.open()

    def on_article_text_chosen(self) -> None:
        """Enter in the text: a proposal that stands out opens whole, anything else is shown in its list."""
        selected = self.desk.selected
        if selected and selected.kind == "proposal":
            self.cards.open()
        else:
            self.selecting.to_the_list()

    def on_selection_turned(self, message: SelectionTurned) -> None:
        """The footer shows the keys that act now."""
        self.foot.show()

    def on_search_pane_answered(self, message: SearchPane.Answered) -> None:
        """There are hits, or none."""
        self.searching.answered(message.query, found=bool(message.found))
        self.foot.show()

    def on_search_pane_pointed(self, message: SearchPane.Pointed) -> None:
        """A hit was moved to, or chosen."""
        self.searching.pointed(message.found, chosen=message.chosen)
        self.foot.show()

    def on_find_bar_answered(self, message: FindBar.Answered) -> None:
        """There are matches in the article."""
        self.searching.found(message.words, message.found)

    def on_find_bar_stepped(self, message: FindBar.Stepped) -> None:
        """Walk the matches from inside the box."""
        self.searching.walk(message.step)

    def on_find_bar_submitted(self) -> None:
        """Back to the text; the matches stay and n and N walk them."""
        self.panes.enter("text")

    def on_kept_pane_unwanted(self, message: KeptPane.Unwanted) -> None:
        """Remove the bookmark under the cursor."""
        self.bookmarks.remove()

    def on_kept_pane_chosen(self, message: KeptPane.Chosen) -> None:
        """A bookmark was chosen."""
        self.bookmarks.chosen(message)

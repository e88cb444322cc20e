"""What the reader remembers: places in articles, what has been read, lettered marks, and how it was left."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from pathlib import Path
from time import monotonic

from tui.configuration.values import Configuration
from tui.library.library import Library
from tui.library.own_work.places import Session
from tui.library.rows import Shelved
from tui.reader.heading import heading, progress
from tui.reader.history import History
from tui.reader.loading import Opened, Opening
from tui.reader.look import Pieces
from tui.reader.painting import GUTTER
from tui.reader.screens.carding import CardingScreen
from tui.reader.screens.panes import PANES
from tui.reader.told import Trouble
from tui.reader.widgets.tabs import TABS, Tab

GLANCE = 2.0
"""Seconds an article is open before it counts as read at its end."""

NEVER = inf
"""When an article was opened that does not count as read whatever is seen of it."""


class RememberingScreen(CardingScreen):
    """Comes back as it was left."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library, paths, opening)
        self.configuration = Configuration()
        self._keeps_session = not paths
        self._opened_at = NEVER
        self._first_time = True
        self._headed: tuple[int, str] | None = None
        self.text.scrolled = self._scrolled
        self.query_left = ""
        """What was searched for when the reader was left."""

    def configure(self, configuration: Configuration) -> None:
        """Stand as a person wishes."""
        self.configuration = configuration
        self.key_bar.keymap = configuration.keymap
        self.text.widest = configuration.measure
        self.text.centred = configuration.centred
        self.text.unfolded = configuration.furniture

    # Coming back

    def begin(self, opened: Opened) -> None:
        """Stand as the reader was left."""
        beginning = opened.beginning
        self.memory.read = set(beginning.read)
        self.memory.marks = dict(beginning.marks)
        if beginning.notice:
            self.notify(beginning.notice, severity="warning", timeout=10)
        self.memory.tell = lambda trouble: self.post_message(Trouble(trouble))
        if opened.first:
            self.have(opened.first)
        if session := beginning.session:
            self._first_time = False
            self.query_left = session.query
            self.history = History(session.back, session.forward)
            tab: Tab = next((tab for tab in TABS if tab == session.tab), "quotes")
            self.findings.open(tab, bool(session.panes.get("everything")))
            self.restore_panes(session.panes)
            self.enter(next((pane for pane in PANES if pane == session.panes.get("pane")), "text"))
        if opened.first and opened.beginning.session:
            self.go(opened.first.id)

    def on_trouble(self, message: Trouble) -> None:
        """Say it."""
        self.memory.seen(message.trouble)
        self.notify(message.trouble, severity="error", timeout=10)

    def session(self) -> Session:
        """How the reader stands now."""
        back, forward = self.history.places()
        return Session(
            self.document.article.text_sha256 if self.document else None,
            self.findings.tab,
            self.query_left,
            {"everything": self.findings.everything, "pane": self.pane, **self.kept_panes()},
            back,
            forward,
        )

    def remember(self) -> None:
        """Have written down where one is: when an article is left, and at the end."""
        if not self.document:
            return
        here = self.here
        self.memory.positions[here.text_sha256] = here.position
        self.memory.later(f"position {here.text_sha256}", lambda own: own.reading.keep_position(here))

    def keep_session(self) -> None:
        """Have written down how the reader stands: when a person leaves it."""
        self.remember()
        if self._keeps_session and self.document:
            session = self.session()
            self.memory.later("session", lambda own: own.reading.keep_session(session))

    # Reading

    def leaving(self) -> None:
        """What was seen to its end has been read; the place in it is remembered."""
        self._see()
        self._opened_at = NEVER
        self.remember()

    def arrived(self) -> None:
        """A place in the article is shown."""
        super().arrived()
        self._opened_at = monotonic()
        self._show_heading()

    def _scrolled(self) -> None:
        """Say how far one is."""
        if self.document and self._headed == (self.document.id, progress(self.document, self.text.seen)):
            return
        self._show_heading()
        self._see()

    def _show_heading(self) -> None:
        """The lines above the text."""
        document, first_time = self.document, self._first_time
        if document:
            self._headed = document.id, progress(document, self.text.seen)

        def draw(columns: int) -> list[Pieces]:
            assert document
            indent, across = self.text.indent, self.text.indent + GUTTER + self.text.measure + 1
            lines = heading(document, self.text.seen, min(columns, across) - indent)
            lines = [[(" " * indent, ""), *line] for line in lines]
            hint = [
                *((" " * (indent + GUTTER), ""), ("j", "key"), (" moves  ", "dim"), ("/", "key")),
                *((" searches  ", "dim"), ("?", "key"), (" shows all keys", "dim")),
            ]
            return [*lines, hint] if first_time and not document.article.notice else lines

        if document:
            self.title_lines.show(draw)

    def _see(self) -> None:
        if self.document and self.text.seen >= 1 and monotonic() - self._opened_at >= GLANCE:
            self.mark_read(self.document.article.text_sha256)

    def mark_read(self, text: str, read: bool = True) -> None:
        """Mark an article as read, or as unread."""
        if (text in self.memory.read) != read:
            (self.memory.read.add if read else self.memory.read.discard)(text)
            self.memory.later(f"read {text}", lambda own: own.reading.mark_read(text, read))
            self.count_shelf()
            self.shelf_list.redraw()

    def is_unread(self, shelved: Shelved) -> bool:
        """Whether an article has not been read yet."""
        return shelved.text_sha256 not in self.memory.read

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        if self.document:
            text = self.document.article.text_sha256
            self._opened_at = NEVER if text in self.memory.read else self._opened_at
            self.mark_read(text, text not in self.memory.read)

    def action_toggle_furniture(self) -> None:
        """Unfold what is no part of the article, or fold it."""
        if self.document and not self.document.article.furniture:
            self.notify("all of this text is part of the article", timeout=3)
        self.text.unfold(not self.text.unfolded)

    def action_overview(self) -> None:
        """The library at a glance."""
        from tui.reader.screens.overview import OverviewScreen

        self.app.push_screen(OverviewScreen(self.library, self.shelf))

    # Marks

    def action_mark(self) -> None:
        """Give the place a letter."""
        if self.document:
            self._ask_letter("A letter for this place", self._put_mark)

    def _put_mark(self, letter: str | None) -> None:
        if letter and self.document:
            here = self.here
            self.memory.marks[letter] = here
            self.memory.later(f"mark {letter}", lambda own: own.reading.mark(letter, here))
            self.notify(f"' {letter} leads here from now on", timeout=2)

    def action_go_to_mark(self) -> None:
        """To the place of a letter."""
        self._ask_letter("To the place with the letter", self._go_to_mark)

    def _go_to_mark(self, letter: str | None) -> None:
        if letter is None:
            return
        place = self.memory.marks.get(letter)
        if place is None:
            self.notify(f"no place has the letter {letter}: m gives one", timeout=3)
        else:
            if self.document:
                self.history.leave(self.here)
            self.go_to(place)
            self.enter("text")

    def _ask_letter(self, question: str, then: Callable[[str | None], None]) -> None:
        from tui.reader.screens.letter import LetterScreen

        names = {each.text_sha256: each.name for each in self.shelf}
        marks = {letter: names.get(place.text_sha256, "") for letter, place in sorted(self.memory.marks.items())}
        self.app.push_screen(LetterScreen(question, marks), then)

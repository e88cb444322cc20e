"""How the reader stands: kept when a person leaves it, and restored when they come back."""

from __future__ import annotations

from tui.library.own_work.places import Session as Kept
from tui.reader.history import History
from tui.reader.loading import Opened
from tui.reader.ordering import ORDERS
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.progress import Progress
from tui.reader.widgets.panes import PANES
from tui.reader.widgets.tabs import TABS, Tab
from tui.screen.tints import to_keep


class Session:
    """Comes back as it was left; `keeps` tells whether the next one is to come back to it."""

    def __init__(self, desk: Desk, going: Going, progress: Progress, *, keeps: bool) -> None:
        self.query = ""
        """What was searched for last."""
        self.first_time = True
        """Whether nobody has read here before."""
        self._desk = desk
        self._going = going
        self._progress = progress
        self._keeps = keeps

    def begin(self, opened: Opened) -> None:
        """Stand as the reader was left."""
        desk, beginning = self._desk, opened.beginning
        desk.findings.tints = desk.memory.tints
        desk.memory.read = set(beginning.read)
        desk.memory.marks = dict(beginning.marks)
        desk.memory.tags = dict(beginning.tags)
        if beginning.notice:
            desk.say(beginning.notice, 10, "warning")
        desk.memory.tell = desk.trouble
        if opened.first:
            self._going.loads.have(opened.first)
        if session := beginning.session:
            self.query, self.first_time = session.query, False
            self._going.history = History(session.back, session.forward)
            tab: Tab = next((tab for tab in TABS if tab == session.tab), "quotes")
            desk.findings.open(tab, bool(session.panes.get("everything")))
            order = session.panes.get("order")
            self._going.articles.order = next((each for each in ORDERS if each == order), "added")
            desk.panes.sizes.restore(session.panes)
            desk.panes.enter(next((pane for pane in PANES if pane == session.panes.get("pane")), "text"))
            if opened.first:
                self._going.go(opened.first.id)

    def keep(self) -> None:
        """Have written down how the reader stands."""
        self._progress.remember()
        if not (self._keeps and self._desk.document):
            return
        desk, (back, forward) = self._desk, self._going.history.places()
        panes = {
            "everything": desk.findings.everything,
            "pane": desk.panes.pane,
            "order": self._going.articles.order,
            **desk.panes.sizes.kept(),
            **to_keep(desk.memory.tints),
        }
        article = self._desk.document.article.text_sha256
        session = Kept(article, desk.findings.tab, self.query, panes, back, forward)
        desk.memory.later("session", lambda own: own.reading.keep_session(session))

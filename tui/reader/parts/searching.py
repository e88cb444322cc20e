"""The search across everything, finding in the article that is open, and walking what they found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.library.own_work.places import Place
from tui.reader.document import Document, Finding
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.loads import Target
from tui.reader.parts.session import Session

if TYPE_CHECKING:
    from tui.reader.hits import Found
    from tui.reader.widgets.find_bar import FindBar
    from tui.reader.widgets.search_pane import SearchPane


class Searching:
    """Holds the search pane and the find bar, each made when it is first wanted."""

    def __init__(self, desk: Desk, going: Going, session: Session) -> None:
        self.pane: SearchPane | None = None
        self.bar: FindBar | None = None
        self._desk = desk
        self._going = going
        self._session = session
        self._finds = False
        """Whether the matches in the article are walked, and not the hits."""
        self._matches: list[Span] = []
        self._match: Span | None = None
        """The one of them that is shown."""
        self._text = ""
        """The text they were found in."""
        self._lit: tuple[int, tuple[Span, ...], Span | None] | None = None
        self._from: tuple[Place, Finding | None] | None = None
        """Where one was when the search was opened, till a hit is chosen."""

    def searched(self) -> str:
        """What is searched for, where the hits are beside the text."""
        pane = self.pane
        return pane.box.value.strip() if pane and self._desk.panes.beside is pane and pane.found else ""

    def opened(self, document: Document) -> None:
        """Light the words searched for in an article that has come since; find in this one from now on."""
        if self._lit:
            self._light(*self._lit)
        if self._matches and document.article.text == self._text:  # the same article, looked into anew
            self._desk.text.light(matches=tuple(self._matches), hit=self._match)
        elif self.bar:
            self.bar.set_text(document.article.text)
            self._matches = []
            self.bar.say("")

    def answered(self, query: str, *, found: bool) -> None:
        """Remember what was searched for; where nothing is found, nothing of an earlier search stands out."""
        self._session.query = query
        if not found:
            self._lit = None
            self._desk.text.light(matches=(), hit=None)

    def pointed(self, found: Found, *, chosen: bool) -> None:
        """Show the hit that was moved to, or go to the one that was chosen; what matched there stands out."""
        if chosen:
            if self._from:
                self._going.history.leave(self._from[0])
            self._show_hit(found, glance=False, remember=self._from is None)
            self._from = None
            self._desk.panes.enter("text")
        elif self._from and self._desk.panes.reading.display:
            self._show_hit(found, glance=True)

    def _show_hit(self, found: Found, *, glance: bool, remember: bool = False) -> None:
        assert self.pane
        here = tuple(place for each in self.pane.found if each.article == found.article for place in each.places)
        finding = Finding(found.kind, found.nth) if found.kind in ("quote", "proposal", "person") else None  # type: ignore[arg-type]
        self._lit = found.article, here, (found.places or (None,))[0]
        span = found.places[0] if found.places else found.span
        self._going.go(found.article, Target(finding, span=span, known_by=found.span), remember=remember, glance=glance)
        self._light(*self._lit)

    def _light(self, article: int, places: tuple[Span, ...], hit: Span | None) -> None:
        if self._desk.document and self._desk.document.id == article:
            self._desk.text.light(matches=places, hit=hit)

    def _go_back(self) -> None:
        """To exactly where one was before the search."""
        if self._from:
            (place, selected), self._from = self._from, None
            self._going.go_to(place, selected)

    def found(self, words: str, found: list[Span]) -> None:
        """Light the matches, and go to the first one at or after what is seen."""
        self._matches, self._match = found, None
        self._text = self._desk.document.article.text if self._desk.document else ""
        self._desk.text.light(matches=tuple(found), hit=None)
        if not words.strip() or not self.bar:
            return
        if found:
            self._show(next((nth for nth, each in enumerate(found) if each.start >= self._desk.text.placed.top), 0))
        else:
            self.bar.say("not in this article")

    def walk(self, step: int) -> None:
        """To the next match in the article, or the one before."""
        if self._matches:
            hit = self._desk.text.lights.hit
            at = self._matches.index(hit) if hit in self._matches else -1
            self._show((at + step) % len(self._matches))

    def _show(self, nth: int) -> None:
        assert self.bar
        self._match = self._matches[nth]
        self._desk.text.light(hit=self._match)
        self._desk.text.placed.bring(self._match)
        self.bar.say(f"{nth + 1} of {len(self._matches)}")

    def close(self) -> bool:
        """Close the find bar, else what stands in the place of the findings; whether there was any of them."""
        panes = self._desk.panes
        if self.bar and self.bar.display:
            self.bar.display = False
            self._matches = []
            self._finds = False
        elif panes.beside is not panes.findings:
            self._lit = None
            self._go_back()
            panes.stand_beside(panes.findings)
        else:
            return False
        self._desk.text.light(matches=(), hit=None)
        panes.enter("text")
        return True

    # Keys

    async def search(self) -> None:
        """Open the search across everything."""
        panes = self._desk.panes
        if self.pane is None:
            from tui.reader.widgets.search_pane import SearchPane

            desk = self._desk
            self.pane = SearchPane(desk.library, lambda: desk.memory.own, desk.configuration.keymap, id="search")
            await panes.add(self.pane)
            self.pane.box.value = self._session.query
        if panes.beside is not self.pane:
            self._from = (self._desk.here, self._desk.selected) if self._desk.document else None
        panes.pane = "findings"
        self._finds = False
        panes.stand_beside(self.pane)
        panes.lay()
        self._desk.screen.set_focus(self.pane.box)
        self.pane.box.select_all()

    async def find(self) -> None:
        """Open the box that finds in this article."""
        panes = self._desk.panes
        if self.bar is None:
            from tui.reader.widgets.find_bar import FindBar

            self.bar = FindBar(id="finder")
            await panes.reading.mount(self.bar)
        if self._desk.document:
            self.bar.set_text(self._desk.document.article.text)
        panes.pane = "text"
        panes.lay()
        self._finds = True
        self.bar.display = True
        self._desk.screen.set_focus(self.bar.box)
        self.bar.box.select_all()

    def next(self, step: int) -> None:
        """The next hit of the search, or the next match in the article; or the one before."""
        if self._finds and self.bar:
            self.walk(step)
        elif self.pane and self.pane.found:
            self.pane.step(step)
        else:
            self._desk.say(self._desk.keyed("no search to walk: {search} searches everything, {find} this article"))

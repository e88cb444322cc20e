"""Going from place to place: articles, places in them, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.library.own_work.places import Place
from tui.reader.document import Document, Finding
from tui.reader.history import History
from tui.reader.parts.articles import Articles
from tui.reader.parts.desk import Desk
from tui.reader.parts.loads import Loads, Target
from tui.reader.parts.selecting import Selecting
from tui.screen.tints import Tints


class Told(NamedTuple):
    """Whom going tells of articles."""

    leaving: Callable[[], None]
    """Another article is about to be opened."""
    opened: Callable[[Document], None]
    """It has been opened."""
    arrived: Callable[[], None]
    """A place in it is shown."""
    glanced: Callable[[], None]
    """A place in it is shown for a moment."""


class Going:
    """Opens articles at a place in them, and remembers the way."""

    def __init__(self, desk: Desk, articles: Articles, selecting: Selecting, told: Told) -> None:
        self.history = History()
        self.loads = Loads(desk, articles, self._loaded, self.show_renewed)
        self._desk = desk
        self.articles = articles
        self._selecting = selecting
        self._told = told
        self._wanted: int | None = None
        self._target: Target | None = None
        """Where to go in the wanted article once it is there: what was asked for last."""
        self._glances = self._glanced = False
        """Whether what is wanted is only to be looked at, and whether what is open is."""

    @property
    def _at(self) -> int:
        """Where the wanted article stands on the shelf."""
        return self.articles.nth.get(self._wanted or 0, 0)

    def go(self, article: int, target: Target | None = None, *, remember: bool = False, glance: bool = False) -> None:
        """Open an article of the library at a target; `remember` lets one key lead back.

        At a `glance` it is shown, but does not count as gone to: nothing of it is remembered.
        """
        target, open_now = target or Target(), self._desk.document
        if remember:
            self.leave()
        if article != self._wanted:
            self._wanted = article
            self._desk.panes.shelf_list.point(self._at)
        self._glances, self._target = glance, None
        if open_now and open_now.id == article:
            self._arrive(target)
            if self._glanced and not glance:
                self._glanced = False
                self._told.arrived()
        elif ready := self.loads.get(article):
            self._open(ready, target)
        else:
            self._target = target
            self.loads.load(article, group="glance" if glance else "article")

    def leave(self) -> None:
        """Remember where one is, so that one key leads back."""
        if self._desk.document:
            self.history.leave(self._desk.here)

    def listed(self) -> None:
        """Open the first article where none is open; else keep the cursor on the open one."""
        if self._wanted is not None:
            self._desk.panes.shelf_list.point(self._at)
        elif self.articles.shelf:
            self.go(self.articles.shelf[0].id)

    def _loaded(self, document: Document) -> None:
        """Show what was loaded, at the place asked for last, if it is what one waits for."""
        self.loads.have(document)
        if self._target is not None and document.id == self._wanted:
            target, self._target = self._target, None
            self._open(document, target)

    def renewed(self, article: int) -> None:
        """The findings of an article are new ones: those of the open one are to be shown."""
        self.loads.forget(article)
        if self._desk.document and self._desk.document.id == article:
            self.loads.renew(self._desk.document)

    def coloured(self, library: Tints) -> None:
        """Other people have a colour: show the open article in it."""
        self.loads.forget_all()
        if self._desk.document:
            self.show_renewed(self._desk.document.coloured(library))

    def show_renewed(self, document: Document) -> None:
        """Show an article anew, if it is still open, at the place one reads at by now, with what stands out there."""
        self.loads.have(document)
        old, selected = self._desk.document, self._desk.selected
        if old and old.id == document.id:
            again = (document.like(selected, old) or document.following(selected, old)) if selected else None
            self._open(document, Target(again, offset=self._desk.text.placed.place))

    def _open(self, document: Document, target: Target) -> None:
        desk = self._desk
        if desk.document:
            self._told.leaving()
        self._glanced = self._glances
        desk.document = document
        desk.selected = None
        desk.text.show(document)
        desk.findings.set_document(document)
        self._told.opened(document)
        self._arrive(target)
        (self._told.glanced if self._glanced else self._told.arrived)()
        following = None if self._glanced else self.articles.beside(self._wanted, 1)
        if following is not None:
            self.loads.make_ready(following)

    def _arrive(self, target: Target) -> None:
        document, text = self._desk.document, self._desk.text
        assert document
        finding = target.finding
        if target.name:
            names = [document.listed(person.name) for person in document.findings.people]
            finding = Finding("person", names.index(target.name)) if target.name in names else None
        if finding and target.known_by:
            finding = document.standing(finding, target.known_by)
        if finding and document.holds(finding):
            self._selecting.select(finding, bring=target.span is None)
        elif target == Target():
            target = Target(offset=self._desk.memory.positions.get(document.article.text_sha256, 0))
        if target.span:
            text.placed.bring(target.span)
            if target.lit:
                text.light(found=(target.span,), proposal=None)
        if target.offset is not None:
            text.placed.show_from(target.offset)
            if not self._desk.selected:
                self._selecting.select_near(target.offset)

    def go_to(self, place: Place, finding: Finding | None = None) -> None:
        """Open the article of a place there, without remembering where one was; select a finding of it."""
        article = self.articles.of_text(place.text_sha256)
        if article is not None:
            self.go(article, Target(finding, offset=place.position))
        else:
            self._desk.work(self._look_for, place, finding, group="article")

    def _look_for(self, place: Place, finding: Finding | None) -> None:
        """A place in a version that is no longer on the shelf, or of an article whose row is not at hand."""
        article = self._desk.library.holding(place.text_sha256, older=True)
        if article is None:
            self._desk.call(self._desk.say, "that article is no longer in the library", 5, "warning")
        else:
            self._desk.call(self.go, article, Target(finding, offset=place.position))

    # Keys

    def page(self, step: int) -> None:
        """A page of the text, from anywhere; at its end say what leads on."""
        text = self._desk.text
        if step > 0 and text.placed.document and text.scroll_offset.y >= text.max_scroll_y:
            last = self.articles.beside(self._wanted, 1) is None
            more = "this is the last article" if last else self._desk.keyed("{article.next} opens the next article")
            self._desk.say(f"the end: {more}", 2)
        text.action_move("page", step)

    def next_article(self, step: int) -> None:
        """The next article of the shelf, or the one before."""
        article = self.articles.beside(self._wanted, step)
        if article is not None:
            self.go(article, remember=True)
        elif self.articles.shelf:
            self._desk.say(f"no {'further' if step > 0 else 'earlier'} article", 2)

    def back(self) -> None:
        """Back to the place left last."""
        self._step(self.history.back, "nowhere to go back to")

    def forward(self) -> None:
        """Forward again to the place come back from."""
        self._step(self.history.forward, "nowhere to go forward to")

    def _step(self, step: Callable[[Place | None], Place | None], nowhere: str) -> None:
        place = step(self._desk.here if self._desk.document else None)
        if place is None:
            self._desk.say(nowhere, 2)
        else:
            self.go_to(place)
            self._desk.panes.enter("text")

"""Bookmarks, notes and collections made where one reads, and the list they are found in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.document import Finding
from tui.reader.parts.desk import Desk
from tui.reader.parts.going import Going
from tui.reader.parts.keeping import Keeping
from tui.reader.parts.loads import Target
from tui.reader.spans import SpanIndex

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork
    from tui.library.own_work.values import Bookmark
    from tui.reader.widgets.kept_pane import KeptPane

    Fresh = list[Bookmark]


class Bookmarks:
    """Shows what is kept, in the text and in its list, and keeps more."""

    def __init__(self, desk: Desk, going: Going) -> None:
        self.pane: KeptPane | None = None
        self.keeping = Keeping(desk, self._kept)
        self._desk = desk
        self._going = going
        self._removed: Bookmark | None = None

    # What is kept in the article

    def opened(self) -> None:
        """Show what is kept in the article."""
        self._show_signs()
        self.look_elsewhere()

    def look_elsewhere(self) -> None:
        """See soon whether another program has changed what is kept."""
        if not self._desk.document:
            return
        text = self._desk.document.article.text_sha256

        def look(own: OwnWork) -> None:
            if own.changed_elsewhere():
                self._desk.soon(self._changed_elsewhere, text, own.bookmarks.all(text_sha256=text))

        self._desk.memory.later("elsewhere", look)

    def _changed_elsewhere(self, text: str, fresh: Fresh) -> None:
        """Show what is kept now that another program has changed it."""
        self._desk.memory.bookmarks = {text: fresh}
        self._redraw()
        self._desk.say("bookmarks and notes were changed elsewhere; they are shown as they are now", 4)

    def _kept(self, bookmark: Bookmark, fresh: Fresh, done: str) -> None:
        """Show what is kept now."""
        from tui.reader.bookmarks import said

        self._desk.memory.bookmarks[bookmark.text_sha256] = fresh
        self._redraw()
        self._desk.say(f"{said(bookmark)} {done}")

    def _redraw(self) -> None:
        self._show_signs()
        if self.pane:
            self.pane.ask()

    def _show_signs(self) -> None:
        document, text = self._desk.document, self._desk.text
        if not document:
            return
        kept = self._desk.memory.bookmarks.get(document.article.text_sha256, ())
        if not kept and not len(text.lights.kept):
            return
        from tui.reader.bookmarks import signs

        in_text, in_lists = signs(document, kept)
        text.light(kept=SpanIndex(in_text))
        self._desk.findings.set_signs(in_lists)

    def _subject(self) -> Bookmark | None:
        """What a key is about: the bookmark under the cursor, else the selection, else the selected finding."""
        from tui.reader.bookmarks import bookmark_of, same

        desk = self._desk
        if self.pane and desk.panes.is_in(self.pane):
            return self.pane.current.bookmark if self.pane.current else None
        if not desk.document:
            return None
        bookmark = bookmark_of(desk.document, desk.text.selection.span or desk.selected)
        return same(bookmark, desk.memory.bookmarks.get(bookmark.text_sha256, ())) or bookmark

    # The list

    def in_list(self) -> bool:
        """Whether a person is in the list of bookmarks."""
        return self._desk.panes.is_in(self.pane)

    def query(self) -> str:
        """What is searched for in the list."""
        return self.pane.box.value.strip() if self.pane else ""

    def search(self) -> None:
        """Into the box that searches the list."""
        assert self.pane
        self._desk.screen.set_focus(self.pane.box)
        self.pane.box.select_all()

    def chosen(self, message: KeptPane.Chosen) -> None:
        """Go to where the bookmark stands; what stands nowhere any more says why."""
        standing, panes = message.standing, self._desk.panes
        if standing.found is None or standing.attached.span is None:
            self._desk.say(standing.orphan or "", 5, "warning")
            return
        attached = standing.attached
        finding = Finding(attached.kind, attached.nth) if attached.kind and attached.nth is not None else None
        beside = panes.beside
        self._going.go(standing.found.id, Target(finding, span=attached.span), remember=True)
        panes.stand_beside(beside)
        panes.enter("text")

    # Keys

    async def list(self) -> None:
        """Open the list of bookmarks and notes."""
        panes = self._desk.panes
        if self.pane is None:
            from tui.reader.widgets.kept_pane import KeptPane

            self.pane = KeptPane(self._desk.library, self._desk.memory, self._desk.configuration.keymap, id="kept")
            await panes.add(self.pane)
        panes.stand_beside(self.pane)
        panes.enter("findings")

    def keep(self) -> None:
        """Bookmark it, or no longer."""
        bookmark = self._subject()
        if bookmark and bookmark.id:
            self.remove()
        elif bookmark:
            self.keeping.change(lambda kept: kept.find(bookmark) or kept.keep(bookmark), "bookmarked")
            self._desk.text.selection.stop()

    def remove(self) -> None:
        """Remove it."""
        if not (bookmark := self._subject()):
            return
        self._removed = bookmark
        self.keeping.remove(bookmark)

    def undo_remove(self) -> None:
        """Bring back the bookmark removed last, with its note and collections."""
        if not (bookmark := self._removed):
            self._desk.say("no bookmark has been removed", 2)
            return
        self._removed = None
        self.keeping.change(lambda kept: kept.keep(bookmark), "is back")

    def note(self) -> None:
        """Write a note."""
        if bookmark := self._subject():
            self.keeping.ask_note(bookmark, bookmark.note)

    def note_in_editor(self) -> None:
        """Write a note, and change the collections, in an editor of one's own."""
        if bookmark := self._subject():
            self.keeping.edit(bookmark)

    def collect(self) -> None:
        """Put it into a collection, or take it out."""
        if bookmark := self._subject():
            self.keeping.ask_collection(bookmark)

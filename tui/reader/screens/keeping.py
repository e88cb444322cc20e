"""What a person keeps: bookmarks, notes and collections, made in the text and found again in their list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.library.database import LibraryError
from tui.library.library import Library
from tui.reader.document import Document, Finding
from tui.reader.loading import Opening
from tui.reader.screens.going import Target
from tui.reader.screens.remembering import RememberingScreen
from tui.reader.spans import SpanIndex
from tui.reader.told import Collections, Elsewhere, Kept, NotKept, Trouble

if TYPE_CHECKING:
    from tui.library.own_work.bookmarks import Bookmarks
    from tui.library.own_work.store import OwnWork
    from tui.library.own_work.values import Bookmark
    from tui.reader.screens.asking import NoteScreen
    from tui.reader.widgets.kept_pane import KeptPane, KeptRows

Change = Callable[["Bookmarks"], "Bookmark"]
"""A change of what is kept; gives the bookmark as it is then, or was."""


class KeepingScreen(RememberingScreen):
    """Keeps findings and selections, and shows which are kept. What is to be kept is written by the memory's thread."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library, paths, opening)
        self._kept_pane: KeptPane | None = None
        self._removed: Bookmark | None = None
        self._typing: tuple[NoteScreen, Bookmark] | None = None
        """The note that is being written, and on what."""

    # What is kept here

    def opened(self, document: Document) -> None:
        """Show what is kept in the article."""
        super().opened(document)
        self._show_signs()
        self.look_elsewhere()

    def look_elsewhere(self) -> None:
        """See soon whether another program has changed what is kept."""
        if not self.document:
            return
        text = self.document.article.text_sha256

        def look(own: OwnWork) -> None:
            if own.changed_elsewhere():
                self.post_message(Elsewhere(text, own.bookmarks.all(text_sha256=text)))

        self.memory.later("elsewhere", look)

    def on_elsewhere(self, message: Elsewhere) -> None:
        """Show it."""
        self.memory.bookmarks = {message.text_sha256: message.fresh}
        self._show_signs()
        if self._kept_pane:
            self._kept_pane.ask()
        self.notify("bookmarks and notes were changed elsewhere; they are shown as they are now", timeout=4)

    def _show_signs(self) -> None:
        if not self.document:
            return
        kept = self.memory.bookmarks.get(self.document.article.text_sha256, ())
        if not kept and not len(self.text.lights.kept):
            return
        from tui.reader.bookmarks import signs

        in_text, in_lists = signs(self.document, kept)
        self.text.lights = self.text.lights._replace(kept=SpanIndex(in_text))
        self.text.redraw()
        self.findings.set_signs(in_lists)

    def _subject(self) -> Bookmark | None:
        """What a key is about: the bookmark under the cursor, else the selection, else the selected finding."""
        from tui.reader.bookmarks import bookmark_of, same

        if self._kept_pane and self.pane == "findings" and self.beside is self._kept_pane:
            return self._kept_pane.current.bookmark if self._kept_pane.current else None
        if not self.document:
            return None
        bookmark = bookmark_of(self.document, self.text.selected_span or self.selected)
        return same(bookmark, self.memory.bookmarks.get(bookmark.text_sha256, ())) or bookmark

    def _change(self, change: Change, done: str) -> None:
        """Change what is kept, and show it."""

        def job(own: OwnWork) -> None:
            try:
                bookmark = change(own.bookmarks)
            except ValueError as error:
                self.post_message(Trouble(str(error)))
            else:
                fresh = own.bookmarks.all(text_sha256=bookmark.text_sha256)
                self.post_message(Kept(bookmark, fresh, done))

        self.memory.now(job, lambda trouble: self.post_message(Trouble(trouble)))

    def on_kept(self, message: Kept) -> None:
        """Show what is kept now."""
        from tui.reader.bookmarks import said

        self.memory.bookmarks[message.bookmark.text_sha256] = message.fresh
        self._show_signs()
        if self._kept_pane:
            self._kept_pane.ask()
        if message.done:
            self.notify(f"{said(message.bookmark)} {message.done}", timeout=3)

    # What a person does

    def action_keep(self) -> None:
        """Bookmark it, or no longer."""
        bookmark = self._subject()
        if bookmark and bookmark.id:
            self._remove(bookmark)
        elif bookmark:
            self._change(lambda kept: kept.find(bookmark) or kept.keep(bookmark), "bookmarked")
            self.text.stop_selecting()

    def on_kept_rows_unwanted(self, message: KeptRows.Unwanted) -> None:
        """Remove the bookmark under the cursor."""
        if bookmark := self._subject():
            self._remove(bookmark)

    def _remove(self, bookmark: Bookmark) -> None:
        self._removed = bookmark

        def remove(kept: Bookmarks) -> Bookmark:
            there = kept.find(bookmark)  # another reader may have removed it, or made it anew
            return kept.remove(there.id) if there else bookmark

        self._change(remove, "no longer bookmarked; U brings it back")

    def action_undo_remove(self) -> None:
        """Bring back the bookmark removed last, with its note and collections."""
        if not (bookmark := self._removed):
            self.notify("no bookmark has been removed", timeout=2)
            return
        self._removed = None
        self._change(lambda kept: kept.keep(bookmark), "is back")

    def action_note(self) -> None:
        """Write a note."""
        if not (bookmark := self._subject()):
            return
        self._ask_note(bookmark, bookmark.note)

    def _ask_note(self, bookmark: Bookmark, note: str, trouble: str = "") -> None:
        from tui.reader.screens.asking import NoteScreen

        def written(note: str | None) -> None:
            self._typing = None
            if note is not None and note != bookmark.note:
                self._write(bookmark, replace(bookmark, note=note))

        screen = NoteScreen(bookmark.text, note, trouble)
        self._typing = screen, bookmark
        self.app.push_screen(screen, written)

    def _write(self, seen: Bookmark, mine: Bookmark) -> None:
        """Keep a note; where it cannot be kept it comes back to the screen, and is offered as a file."""

        def job(own: OwnWork) -> None:
            bookmark = own.bookmarks.rewrite(seen, mine)
            fresh = own.bookmarks.all(text_sha256=bookmark.text_sha256)
            besides = "" if bookmark.note == mine.note else "; what was written elsewhere meanwhile stands below it"
            self.post_message(Kept(bookmark, fresh, f"has the note{besides}"))

        self.memory.now(job, lambda trouble: self.post_message(NotKept(seen, mine, trouble)), mine.note)

    def on_not_kept(self, message: NotKept) -> None:
        """The note stays on the screen."""
        self.memory.seen(message.trouble, message.mine.note)
        self._ask_note(message.seen, message.mine.note, message.trouble)

    def keep_typed(self) -> None:
        """Have kept what is being typed: the reader is left, whoever wants that."""
        if self._typing:
            screen, bookmark = self._typing
            self._typing = None
            if screen.note != bookmark.note:
                self._write(bookmark, replace(bookmark, note=screen.note))

    def action_note_in_editor(self) -> None:
        """Write a note, and change the collections, in an editor of one's own."""
        if not (bookmark := self._subject()):
            return
        from textual.app import SuspendNotSupported

        from tui.library.own_work.notes import edited, to_edit
        from tui.writing.editor import EditorError, edit, editor_command

        try:
            command = editor_command(self.configuration.editor)
            with self.app.suspend():
                text = edit(to_edit(bookmark), command)
        except (EditorError, SuspendNotSupported) as error:
            self.notify(str(error) or "no editor can be opened on this terminal", severity="error")
        else:
            self._write(bookmark, edited(bookmark, text))

    def action_collect(self) -> None:
        """Put it into a collection, or take it out."""
        if bookmark := self._subject():
            self._ask_collection(bookmark)

    @work(thread=True, group="keeping")
    def _ask_collection(self, bookmark: Bookmark) -> None:
        try:
            there_are = self.memory.own.bookmarks.collections()
        except LibraryError as error:
            self.post_message(Trouble(str(error)))
        else:
            self.post_message(Collections(bookmark, there_are))

    def on_collections(self, message: Collections) -> None:
        """Ask which one."""
        from tui.reader.screens.asking import CollectionScreen

        bookmark = message.bookmark

        def chosen(name: str | None) -> None:
            if not name:
                return
            taken_out = name in bookmark.collections
            rest = tuple(each for each in bookmark.collections if each != name)
            mine = replace(bookmark, collections=rest if taken_out else (*rest, name))
            done = f"taken out of #{name}" if taken_out else f"put into #{name}"
            self._change(lambda kept: kept.rewrite(bookmark, mine), done)

        self.app.push_screen(CollectionScreen(bookmark.collections, message.there_are), chosen)

    # The list

    async def action_kept(self) -> None:
        """Open the list of bookmarks and notes."""
        if self._kept_pane is None:
            from tui.reader.widgets.kept_pane import KeptPane

            self._kept_pane = KeptPane(self.library, self.memory, id="kept")
            self._kept_pane.display = False
            await self.query_one("#panes").mount(self._kept_pane)
        self.stand_beside(self._kept_pane)
        self.enter("findings")

    def in_kept(self) -> bool:
        """Whether the list of bookmarks has the focus."""
        return self._kept_pane is not None and self.beside is self._kept_pane and self.pane == "findings"

    def kept_query(self) -> str:
        """What is searched for in the list of bookmarks."""
        return self._kept_pane.box.value.strip() if self._kept_pane else ""

    def search_kept(self) -> None:
        """Into the box that searches the bookmarks."""
        assert self._kept_pane
        self.set_focus(self._kept_pane.box)
        self._kept_pane.box.select_all()

    def on_kept_pane_chosen(self, message: KeptPane.Chosen) -> None:
        """Go to where the bookmark stands; what stands nowhere any more says why."""
        standing = message.standing
        if standing.found is None or standing.attached.span is None:
            self.notify(standing.orphan or "", severity="warning")
            return
        attached = standing.attached
        finding = Finding(attached.kind, attached.nth) if attached.kind and attached.nth is not None else None
        beside = self.beside
        self.go(standing.found.id, Target(finding, span=attached.span), remember=True)
        self.stand_beside(beside)
        self.enter("text")

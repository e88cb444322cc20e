"""What a person keeps: bookmarks, notes and collections, made in the text and found again in their list."""

from __future__ import annotations

from collections.abc import Callable
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

if TYPE_CHECKING:
    from tui.library.own_work.bookmarks import Bookmarks
    from tui.library.own_work.values import Bookmark
    from tui.reader.widgets.kept_pane import KeptPane, KeptRows

Change = Callable[["Bookmarks"], "Bookmark"]
"""A change of what is kept; gives the bookmark as it is then, or was."""


class KeepingScreen(RememberingScreen):
    """Keeps findings and selections, and shows which are kept."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library, paths, opening)
        self._kept_pane: KeptPane | None = None
        self._removed: Bookmark | None = None

    # What is kept here

    def opened(self, document: Document) -> None:
        """Show what is kept in the article."""
        super().opened(document)
        self._show_signs()

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

    @work(thread=True, group="keeping")
    def _change(self, change: Change, said: str) -> None:
        """Change what is kept, and show it."""
        call = self.app.call_from_thread
        try:
            bookmark = change(self.memory.own.bookmarks)
            fresh = self.memory.own.bookmarks.all(text_sha256=bookmark.text_sha256)
        except (LibraryError, ValueError) as error:
            call(self.notify, str(error), severity="error")
            return
        call(self._changed, bookmark, fresh, said)

    def _changed(self, bookmark: Bookmark, fresh: list[Bookmark], done: str) -> None:
        from tui.reader.bookmarks import said

        self.memory.bookmarks[bookmark.text_sha256] = fresh
        self._show_signs()
        if self._kept_pane:
            self._kept_pane.ask()
        self.notify(f"{said(bookmark)} {done}", timeout=3)

    # What a person does

    def action_keep(self) -> None:
        """Bookmark it, or no longer."""
        bookmark = self._subject()
        if bookmark and bookmark.id:
            self._remove(bookmark)
        elif bookmark:
            self._change(lambda kept: kept.keep(bookmark), "bookmarked")
            self.text.stop_selecting()

    def on_kept_rows_unwanted(self, message: KeptRows.Unwanted) -> None:
        """Remove the bookmark under the cursor."""
        if bookmark := self._subject():
            self._remove(bookmark)

    def _remove(self, bookmark: Bookmark) -> None:
        self._removed = bookmark
        self._change(lambda kept: kept.remove(bookmark.id), "no longer bookmarked; U brings it back")

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
        from tui.reader.screens.asking import NoteScreen

        def written(note: str | None) -> None:
            if note is not None and note != bookmark.note:
                self._change(lambda kept: kept.write_note(kept.keep(bookmark).id, note), "has the note")

        self.app.push_screen(NoteScreen(bookmark.text, bookmark.note), written)

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
            self._change(lambda kept: kept.keep(edited(kept.keep(bookmark), text)), "has the note")

    def action_collect(self) -> None:
        """Put it into a collection, or take it out."""
        if bookmark := self._subject():
            self._ask_collection(bookmark)

    @work(thread=True, group="keeping")
    def _ask_collection(self, bookmark: Bookmark) -> None:
        there_are = self.memory.own.bookmarks.collections()
        self.app.call_from_thread(self._choose_collection, bookmark, there_are)

    def _choose_collection(self, bookmark: Bookmark, there_are: list[tuple[str, int]]) -> None:
        from tui.reader.screens.asking import CollectionScreen

        def chosen(name: str | None) -> None:
            if not name:
                return
            if name in bookmark.collections:
                self._change(lambda kept: kept.take_out(bookmark.id, name), f"taken out of #{name}")
            else:
                self._change(lambda kept: kept.put_in(kept.keep(bookmark).id, name), f"put into #{name}")

        self.app.push_screen(CollectionScreen(bookmark.collections, there_are), chosen)

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

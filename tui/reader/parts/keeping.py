"""How a bookmark is kept: written by the memory's thread, its note and its collections asked for over the reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.library.database import LibraryError
from tui.reader.parts.desk import Desk

if TYPE_CHECKING:
    from tui.library.own_work.bookmarks import Bookmarks
    from tui.library.own_work.store import OwnWork
    from tui.library.own_work.values import Bookmark
    from tui.reader.screens.asking import NoteScreen

Change = Callable[["Bookmarks"], "Bookmark"]
"""A change of what is kept; gives the bookmark as it is then, or was."""

Kept = Callable[["Bookmark", "list[Bookmark]", str], None]
"""Told on the event loop what is kept, or was; all that is kept of its text; and what is said of it."""


class Keeping:
    """Changes what is kept."""

    def __init__(self, desk: Desk, kept: Kept) -> None:
        self._desk = desk
        self._kept = kept
        self._typing: tuple[NoteScreen, Bookmark] | None = None
        """The note that is being written, and on what."""

    def change(self, change: Change, done: str) -> None:
        """Change what is kept; `done` is what is said of it then."""
        desk = self._desk

        def job(own: OwnWork) -> None:
            try:
                bookmark = change(own.bookmarks)
            except ValueError as error:
                desk.trouble(str(error))
            else:
                desk.soon(self._kept, bookmark, own.bookmarks.all(text_sha256=bookmark.text_sha256), done)

        desk.memory.now(job, desk.trouble)

    def remove(self, bookmark: Bookmark) -> None:
        """Keep a bookmark no longer."""

        def remove(kept: Bookmarks) -> Bookmark:
            there = kept.find(bookmark)  # another reader may have removed it, or made it anew
            return kept.remove(there.id) if there else bookmark

        self.change(remove, "no longer bookmarked; U brings it back")

    # Notes

    def ask_note(self, bookmark: Bookmark, note: str, trouble: str = "") -> None:
        """Have a note written; `trouble` is why it could not be kept before."""
        from tui.reader.screens.asking import NoteScreen

        def written(note: str | None) -> None:
            self._typing = None
            if note is not None and note != bookmark.note:
                self._write(bookmark, replace(bookmark, note=note))

        screen = NoteScreen(bookmark.text, note, trouble)
        self._typing = screen, bookmark
        self._desk.ask(screen, written)

    def _write(self, seen: Bookmark, mine: Bookmark) -> None:
        """Keep a note; where it cannot be kept it comes back to the screen, and is offered as a file."""
        desk = self._desk

        def job(own: OwnWork) -> None:
            bookmark = own.bookmarks.rewrite(seen, mine)
            fresh = own.bookmarks.all(text_sha256=bookmark.text_sha256)
            besides = "" if bookmark.note == mine.note else "; what was written elsewhere meanwhile stands below it"
            desk.soon(self._kept, bookmark, fresh, f"has the note{besides}")

        desk.memory.now(job, lambda trouble: desk.soon(self._not_kept, seen, mine.note, trouble), mine.note)

    def _not_kept(self, seen: Bookmark, note: str, trouble: str) -> None:
        """The note stays on the screen."""
        self._desk.memory.seen(trouble, note)
        self.ask_note(seen, note, trouble)

    def keep_typed(self) -> None:
        """Have kept what is being typed: the reader is left, whoever wants that."""
        if self._typing:
            screen, bookmark = self._typing
            self._typing = None
            if screen.note != bookmark.note:
                self._write(bookmark, replace(bookmark, note=screen.note))

    def edit(self, bookmark: Bookmark) -> None:
        """Have the note and the collections written in an editor of one's own."""
        from textual.app import SuspendNotSupported

        from tui.library.own_work.notes import edited, to_edit
        from tui.writing.editor import EditorError, edit, editor_command

        try:
            command = editor_command(self._desk.configuration.editor)
            with self._desk.screen.app.suspend():
                text = edit(to_edit(bookmark), command)
        except (EditorError, SuspendNotSupported) as error:
            self._desk.say(str(error) or "no editor can be opened on this terminal", 5, "error")
        else:
            self._write(bookmark, edited(bookmark, text))

    # Collections

    def ask_collection(self, bookmark: Bookmark) -> None:
        """Read which collections there are, to ask for one."""
        self._desk.work(self._read_collections, bookmark, group="keeping")

    def _read_collections(self, bookmark: Bookmark) -> None:
        try:
            there_are = self._desk.memory.own.bookmarks.collections()
        except LibraryError as error:
            self._desk.trouble(str(error))
        else:
            self._desk.soon(self._choose_collection, bookmark, there_are)

    def _choose_collection(self, bookmark: Bookmark, there_are: list[tuple[str, int]]) -> None:
        """Put a bookmark into a collection, or take it out: ask which one."""
        from tui.reader.screens.asking import CollectionScreen

        def chosen(name: str | None) -> None:
            if not name:
                return
            taken_out = name in bookmark.collections
            rest = tuple(each for each in bookmark.collections if each != name)
            mine = replace(bookmark, collections=rest if taken_out else (*rest, name))
            done = f"taken out of #{name}" if taken_out else f"put into #{name}"
            self.change(lambda kept: kept.rewrite(bookmark, mine), done)

        self._desk.ask(CollectionScreen(bookmark.collections, there_are), chosen)

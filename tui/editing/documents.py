"""The drafts that a client has open."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from tui.editing.lines import Encoding, Lines, Place, Text
from tui.writing.checking.draft import filetype_of


class Document:
    """A draft as the client has it."""

    def __init__(self, item: types.TextDocumentItem, encoding: Encoding) -> None:
        self.uri = item.uri
        self.version = item.version
        self.language = item.language_id
        """The editor's word for the file type."""
        named = filetype_of(item.language_id)
        self.filetype = named if named != "plain" else filetype_of(item.uri.rpartition("/")[2])
        self._encoding = encoding
        self._lines = Lines(item.text, encoding)
        self._text: Text | None = None

    @property
    def text(self) -> Text:
        """The draft as it stands; put together when it is asked for, not at every key."""
        if self._text is None:
            self._text = self._lines.text()
        return self._text

    def change(self, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        """Take what was changed, one after the other."""
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                self._lines.change(place_of(change.range.start), place_of(change.range.end), change.text)
            else:
                self._lines = Lines(change.text, self._encoding)
        self.version, self._text = version, None


def place_of(position: types.Position) -> Place:
    """A place as the client names it."""
    return Place(position.line, position.character)


def range_of(text: Text, start: int, end: int) -> types.Range:
    """A stretch of a text, code points, as the client names it."""
    first, last = text.place(start), text.place(end)
    return types.Range(types.Position(*first), types.Position(*last))

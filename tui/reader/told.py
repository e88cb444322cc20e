"""What threads tell the screen: articles that are there, and what has become of a person's own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.library.own_work.values import Bookmark
    from tui.reader.document import Document


class Loaded(Message):
    """An article is ready."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document


class Renewed(Message):
    """The article that was open has other findings."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document


class Trouble(Message):
    """Something could not be kept, or read."""

    def __init__(self, trouble: str) -> None:
        super().__init__()
        self.trouble = trouble


class Kept(Message):
    """A bookmark is kept, or removed; `fresh` are those of its text."""

    def __init__(self, bookmark: Bookmark, fresh: list[Bookmark], done: str) -> None:
        super().__init__()
        self.bookmark = bookmark
        self.fresh = fresh
        self.done = done


class NotKept(Message):
    """A note could not be kept."""

    def __init__(self, seen: Bookmark, mine: Bookmark, trouble: str) -> None:
        super().__init__()
        self.seen = seen
        self.mine = mine
        self.trouble = trouble


class Elsewhere(Message):
    """Another program has changed what is kept; `fresh` are the bookmarks of the open text."""

    def __init__(self, text_sha256: str, fresh: list[Bookmark]) -> None:
        super().__init__()
        self.text_sha256 = text_sha256
        self.fresh = fresh


class Collections(Message):
    """The collections there are, for a bookmark to be put into one."""

    def __init__(self, bookmark: Bookmark, there_are: list[tuple[str, int]]) -> None:
        super().__init__()
        self.bookmark = bookmark
        self.there_are = there_are

"""The search over a library: a query goes in, the best hits come out."""

from __future__ import annotations

from tui.library.library import Library
from tui.search.hit import Hit


class Search:
    """Answers queries over one library; may be called from any thread."""

    def __init__(self, library: Library):
        self._library = library

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """The best hits for what has been typed so far, the best first; none for a query without a letter or digit."""
        raise NotImplementedError

"""Articles looked into anew because something was put right that their findings rest on."""

from __future__ import annotations

from collections.abc import Iterable

from tui.extraction.version import RULES_VERSION
from tui.library.library import Library


def look_anew(library: Library, ids: Iterable[int]) -> int:
    """Extract again what is stale of these articles, and give how many that was; raises `LibraryError`."""
    stale = set(library.stale(RULES_VERSION)).intersection(ids)
    if stale:
        from tui.extraction.extract import extract  # importing the rules takes a while

        for id_ in sorted(stale):
            article = library.article(id_)
            library.replace_findings(id_, article, extract(article))
    return len(stale)

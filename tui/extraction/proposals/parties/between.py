"""The two that something lies between: "talks between X and Y"."""

from __future__ import annotations

import re

from tui.articles.article import Span
from tui.extraction.people import People
from tui.extraction.proposals.parties.naming import parties_at
from tui.findings import Party

_BETWEEN = re.compile(
    r"\bbetween\s+(?P<one>[^.,;:]{2,60}?)\s+and\s+(?P<other>(?:the\s+)?[\w.’'-]+(?:\s+[A-Z][\w.’'-]*)*)"
)


def parties_between(people: People, within: Span) -> tuple[int, tuple[Party, ...]] | None:
    """Where "between" begins, and the parties it names, at most two; ``None`` where the words do not hold it."""
    found = _BETWEEN.search(people.doc.text, *within)
    if found is None:
        return None
    one, other = (parties_at(people, Span(*found.span(name))) for name in ("one", "other"))
    return found.start(), (*one, *other)[:2]

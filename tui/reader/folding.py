"""What is no part of the article, folded to a line of its own that says how much there is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.article import Span
from tui.reader.keys import TABLE
from tui.reader.paragraphs import Paragraph
from tui.screen.key_names import display


def fold(paragraphs: Sequence[Paragraph], furniture: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs with those that are all furniture drawn together, neighbours into one. Linear."""
    spans = sorted(furniture)
    starts = [span.start for span in spans]
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        nearest = bisect_right(starts, paragraph.start) - 1
        if nearest < 0 or spans[nearest].end < paragraph.end:
            found.append(paragraph)
        elif found and found[-1].folded:
            before = found[-1]
            found[-1] = before._replace(end=paragraph.end, folded=before.folded + 1)
        else:
            found.append(paragraph._replace(gap=bool(found), folded=1, before=("", "")))
    return found


def note(paragraph: Paragraph) -> str:
    """The line that stands for a folded paragraph."""
    key = next(key for key in TABLE if key.id == "furniture")
    lines = "1 line" if paragraph.folded == 1 else f"{paragraph.folded} lines"
    return f"▸ {lines} that {'is' if paragraph.folded == 1 else 'are'} no part of the article ({display(key.keys[0])})"

"""The page of an utterance: how each article renders it, in the order of their dates, with the words that differ."""

from __future__ import annotations

from collections.abc import Sequence

from tui.findings import CORRECTED
from tui.library.wordings import Variant
from tui.linking.quote_tracks import differing
from tui.reader.cards.page import Page, Spot, ends, leading, still, under, wide
from tui.reader.cards.parts import block, shortened, speaker
from tui.reader.document import Document, Finding
from tui.screen.fitting import fit, marked
from tui.screen.look import Pieces

MOST = 6
"""Lines of a rendering at most."""
DIFFERS = "strong term"
"""The role of words that the rendering one came from does not have."""
NOTE = "words that are not here"
"""Says what that means, in the same role."""


def page(document: Document, variants: Sequence[Variant], nth: int, columns: int, *, airy: bool) -> Page:
    """The page of what the article's quote of that number renders, for a width in columns."""
    mine = next(each for each in variants if (each.row.article, each.row.nth) == (document.id, nth))
    others = [each for each in variants if each is not mine]
    who = document.findings.quotes[nth].speaker
    head = still(ends(shortened(speaker(document, who), columns - len(NOTE) - 2), [(NOTE, f"{DIFFERS} dim")], columns))
    return under(
        head,
        block("HERE", _row(document, mine, mine, columns)),
        block("ELSEWHERE", under(*[_row(document, each, mine, columns) for each in others], gap=int(airy))),
        gap=int(airy),
    )


def counted(variants: Sequence[Variant]) -> str:
    """``5 renderings``."""
    return f"{len(variants)} rendering{'s' if len(variants) != 1 else ''}"


def _row(document: Document, each: Variant, mine: Variant, columns: int) -> Page:
    """Where it stands, whether it is the fullest or the earliest, and its words, leading to them."""
    row = each.row
    sign = f"{CORRECTED} " if row.corrected else ""
    right: Pieces = [(sign + each.distinction, "strong"), ("" if row.sure else "  unsure ?", "maybe")]
    room = columns - wide(right) - 1
    day = (each.published or "n.d.")[:10]
    where = fit(" · ".join(filter(None, (day, each.outlet, each.title))), room)
    text = f"“{row.text}”" if row.kind == "direct" else row.text
    moved = int(row.kind == "direct")
    marks = [span._replace(start=span.start + moved, end=span.end + moved)
             for span in differing(row.text, mine.row.text)]  # fmt: skip
    rail = document.tint(document.findings.quotes[mine.row.nth].speaker)
    words = [
        [("▎ ", rail), *((part, DIFFERS if "match" in role else role) for part, role in line)]
        for line in marked(text, marks, columns - 2, MOST)
    ]
    said = [(f"  {row.speaker}", "dim")] if row.speaker and row.listed != mine.row.listed else []
    first = ends(shortened([(where, "dim"), *said], room), right, columns)
    return leading([first, *words], columns, Spot(row.article, row.span, Finding("quote", row.nth)))

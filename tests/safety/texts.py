"""Texts nobody foresees: words of the trade in any order, hostile characters, articles that break off."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import strategies as st

from tests.seeds import articles

PIECES: dict[str, list[str]] = json.loads(Path(__file__).with_name("pieces.json").read_text("utf-8"))

_pieces = st.sampled_from([*PIECES["words"], *PIECES["words"], *PIECES["signs"], *PIECES["hostile"]])
_cuts = tuple(
    (article.text, [0, *(match.end() for match in re.finditer(r"\n\s*\n", article.text))], len(article.text))
    for article in articles()
)


@st.composite
def cut_articles(draw: st.DrawFn) -> str:
    """A stretch of a real article that begins with a paragraph and ends anywhere, with something put into it."""
    text, paragraphs, length = draw(st.sampled_from(_cuts))
    start = draw(st.sampled_from(paragraphs))
    end = draw(st.integers(start, min(length, start + 1200)))
    at = draw(st.integers(start, end))
    return text[start:at] + draw(st.just("") | _pieces) + text[at:end]


TEXTS = (
    st.lists(_pieces, max_size=40).map(" ".join)
    | st.lists(_pieces, max_size=30).map("".join)
    | cut_articles()
    | st.text(max_size=120)
)
"""Any text; half surrogates included."""

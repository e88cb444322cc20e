"""`Stretch`: words between quotation marks."""

from __future__ import annotations

from typing import Literal

from tui.articles.article import Span
from tui.extraction.values import value

Style = Literal["double", "single", "turn"]
Missing = Literal["", "open", "close"]


@value
class Stretch:
    """One quoted stretch of the text. It never crosses the end of a paragraph."""

    outer: Span
    """The marks and all between them."""
    content: Span
    """Between the marks, outer blanks excluded."""
    style: Style
    missing: Missing = ""
    """Which mark the text lacks; the stretch was mended within its paragraph."""
    continues: bool = False
    """No closing mark because the next stretch, opened anew, goes on with the same quotation."""
    depth: int = 0
    """0 for an outermost stretch, 1 for marks within marks."""

    @property
    def open(self) -> int:
        """Where the opening mark stands, or would stand."""
        return self.outer.start

    @property
    def close(self) -> int:
        """Just after the closing mark, or where it would end."""
        return self.outer.end

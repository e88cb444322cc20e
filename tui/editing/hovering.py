"""What is known of a quotation in a draft: the verdict, and of the article's words all that is told of them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from tui.editing.diagnosing import Verdicts
from tui.editing.documents import range_of
from tui.editing.telling import about, markup, plainly
from tui.writing.checking.checked import Checked
from tui.writing.checking.report import said_of


def hover(verdicts: Verdicts, offset: int, kind: types.MarkupKind) -> types.Hover | None:
    """What is known of the quotation that a code point of the draft stands in; `None` outside of all."""
    for found in reversed(verdicts.at(offset, offset)):  # the innermost begins last
        return types.Hover(markup(kind, _lines(found.checked, kind)), range_of(verdicts.text, *found.span))
    return None


def _lines(checked: Checked, kind: types.MarkupKind) -> Iterator[str]:
    yield plainly(kind)(said_of(checked, where=False))
    if checked.place:
        source = checked.place.source
        yield from about(source, checked.place.span, source.quote_at(checked.place.spans[0]), kind)

"""A draft's quotations checked, as an editor shows what is wrong with them: what `check` says, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lsprotocol import types

from tui.articles.article import Span
from tui.editing.documents import range_of
from tui.editing.lines import Text
from tui.writing.checking.checked import Checked
from tui.writing.checking.draft import Draft
from tui.writing.checking.report import said_of, severity

SOURCE = "ceasefire-tui"
AROUND = 2
"""Words told on each side of what differs: an editor has half a line for it, and the whole stands in the hover."""
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Hint,
}
_STOP = re.compile(r"[\s.,;:!?…]+\Z")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation with its verdict, where it stands in the draft's text."""

    checked: Checked
    span: Span
    """Without its marks."""
    words: Span
    """Nor the stop that the writer ends it with, which is no word of the article's."""

    def moved(self, by: int) -> Marked:
        """The same where so many characters stand before it."""
        span, words = self.span, self.words
        return Marked(self.checked, Span(span.start + by, span.end + by), Span(words.start + by, words.end + by))


def marked(draft: Draft, checked: Checked) -> Marked:
    """A quotation where it stands in the text of its draft."""
    start, end = checked.quotation.span
    last = start + max(1, len(_STOP.sub("", checked.quotation.text)))
    begin = draft.prose.offset(start)
    return Marked(
        checked, Span(begin, draft.prose.offset(end - 1) + 1), Span(begin, draft.prose.offset(min(last, end) - 1) + 1)
    )


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What was found of a draft as it stood at one moment."""

    version: int
    text: Text
    found: Sequence[Marked]

    def at(self, start: int, end: int) -> list[Marked]:
        """The quotations that a stretch touches, their marks with them."""
        return [each for each in self.found if each.span.start - 1 <= end and start <= each.span.end + 1]

    def diagnostics(self) -> list[types.Diagnostic]:
        """Each quotation that is not exact: to look at, or allowed."""
        return [self.diagnostic(each) for each in self.found if each.checked.verdict != "exact"]

    def diagnostic(self, found: Marked) -> types.Diagnostic:
        """What an editor shows of a quotation."""
        verdict = found.checked.verdict
        return types.Diagnostic(
            range=range_of(self.text, *found.span),
            message=said_of(found.checked, around=AROUND),
            severity=_SEVERITIES[severity(verdict)],
            code=verdict.replace(" ", "-"),
            source=SOURCE,
        )

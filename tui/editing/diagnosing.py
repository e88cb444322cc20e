"""A draft's quotations checked, as an editor shows what is wrong with them: what `check` says, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


class Verdicts:
    """What was found of a draft as it stood at one moment."""

    def __init__(self, version: int, text: Text, draft: Draft, checked: Sequence[Checked]) -> None:
        self.version = version
        self.text = text
        self.draft = draft
        self.checked = checked

    def span(self, checked: Checked) -> Span:
        """Where a quotation stands in the draft's text, without its marks."""
        start, end = checked.quotation.span
        return Span(self.draft.prose.offset(start), self.draft.prose.offset(end - 1) + 1)

    def words(self, checked: Checked) -> Span:
        """The same without the stop that the writer ends it with, which is no word of the article's."""
        start, end = checked.quotation.span
        last = start + len(_STOP.sub("", checked.quotation.text))
        return Span(self.draft.prose.offset(start), self.draft.prose.offset(min(last, end) - 1) + 1)

    def at(self, start: int, end: int) -> list[Checked]:
        """The quotations that a stretch touches, their marks with them."""
        spans = [(each, self.span(each)) for each in self.checked]
        return [each for each, span in spans if span.start - 1 <= end and start <= span.end + 1]

    def diagnostics(self) -> list[types.Diagnostic]:
        """Each quotation that is not exact: to look at, or allowed."""
        return [self.diagnostic(each) for each in self.checked if each.verdict != "exact"]

    def diagnostic(self, checked: Checked) -> types.Diagnostic:
        """What an editor shows of a quotation."""
        return types.Diagnostic(
            range=range_of(self.text, *self.span(checked)),
            message=said_of(checked, around=AROUND),
            severity=_SEVERITIES[severity(checked.verdict)],
            code=checked.verdict.replace(" ", "-"),
            source=SOURCE,
        )

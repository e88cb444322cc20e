"""The finding that stands out, in the text and in its list at once, and the jumps from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tui.articles.article import Span
from tui.findings import Quote
from tui.reader.document import Finding, FindingKind
from tui.reader.listing import KINDS
from tui.reader.parts.desk import Desk
from tui.reader.widgets.tabs import Tab


class Selecting:
    """Selects findings of the article that is open, and text."""

    def __init__(self, desk: Desk, told: Callable[[], object]) -> None:
        """`told` is called when another finding stands out."""
        self._desk = desk
        self._told = told
        self._jump: FindingKind | Literal["speaker"] = "quote"

    def select(self, finding: Finding, *, bring: bool = True) -> None:
        """Make a finding of the open article stand out in text and list; `bring` scrolls the text to it."""
        document, text = self._desk.document, self._desk.text
        if not document or not document.holds(finding):
            return
        self._desk.selected = finding
        spans = document.spans(finding)
        text.light(found=spans, proposal=finding.nth if finding.kind == "proposal" else None)
        if bring:
            text.placed.bring(Span(spans[0].start, spans[-1].end if finding.kind == "quote" else spans[0].end))
        self._desk.findings.point(finding)
        self._told()

    def _beside(self, kind: FindingKind, offset: int, step: int) -> Finding | None:
        """The next finding after a code point, or the last before it, of those that the lists show."""
        assert self._desk.document
        return self._desk.document.beside(kind, offset, step, unfolded=self._desk.findings.unfolded)

    def select_near(self, offset: int) -> None:
        """Make the quote nearest to a code point stand out."""
        nearest = self._beside("quote", offset - 1, 1) or self._beside("quote", offset, -1)
        if nearest:
            self.select(nearest, bring=False)

    def to_the_list(self) -> None:
        """To the finding that stands out, in its list."""
        if self._desk.selected:
            self._desk.panes.stand_beside(self._desk.findings)
            self._desk.findings.point(self._desk.selected)
            self._desk.panes.enter("findings")

    # Keys

    def show_tab(self, tab: Tab) -> None:
        """To a tab of the findings; what is nearest to the place one reads at stands out."""
        desk, kind = self._desk, KINDS[tab]
        desk.panes.stand_beside(desk.findings)
        desk.findings.open(tab)
        desk.panes.enter("findings")
        if desk.document and not desk.findings.everything and (not desk.selected or desk.selected.kind != kind):
            top = desk.text.placed.top
            finding = self._beside(kind, top - 1, 1) or self._beside(kind, top, -1)
            if finding:
                self.select(finding)

    def show_all(self, tab: Tab) -> None:
        """To all that the library has for a tab."""
        self._desk.panes.stand_beside(self._desk.findings)
        self._desk.findings.open(tab, True)
        self._desk.panes.enter("findings")

    def toggle_scope(self) -> None:
        """Findings of this article, or of all."""
        self._desk.panes.stand_beside(self._desk.findings)
        self._desk.findings.open(self._desk.findings.tab, not self._desk.findings.everything)

    def jump(self, kind: FindingKind, step: int) -> None:
        """The next quote or proposal in the text, or the one before."""
        self._jump = kind
        document, selected, text = self._desk.document, self._desk.selected, self._desk.text
        if not document:
            return
        here = text.placed.top - 1 if step > 0 else text.placed.top
        if selected and document.holds(selected):
            first = document.spans(selected)[0]
            if text.placed.sees(first):
                here = first.start
                if step > 0 and kind != selected.kind:  # what the selected finding stands in comes next
                    here = min(here, document.begins(kind, here) - 1)
        finding = self._beside(kind, here, step)
        if finding:
            self.select(finding)
        else:
            self._desk.say(self._desk.keyed(self._nothing(kind, here, step)))

    def _nothing(self, kind: FindingKind, here: int, step: int) -> str:
        """That a jump leads nowhere, and which key leads to what there is."""
        if self._beside(kind, here, -step):
            if step > 0:
                return f"no further {kind} in this article: {{{kind}.previous}} goes to the one before"
            return f"no earlier {kind} in this article: {{{kind}.next}} goes to the next one"
        return f"no {'further' if step > 0 else 'earlier'} {kind} in this article"

    def repeat_jump(self, step: int) -> None:
        """The last kind of jump again, or the other way."""
        if self._jump == "speaker":
            self.jump_speaker(step)
        else:
            self.jump(self._jump, step)

    def jump_speaker(self, step: int) -> None:
        """The next quote of whoever said the selected one, or the one before."""
        document, selected = self._desk.document, self._desk.selected
        value = document.get(selected) if document and selected else None
        if not document or not selected or not isinstance(value, Quote) or value.speaker is None:
            self._desk.say(self._desk.keyed("choose a quote with a speaker first: {quote.next} goes to the next one"))
            return
        self._jump = "speaker"
        quotes = document.findings.quotes
        order = sorted(range(len(quotes)), key=lambda nth: quotes[nth].spans[0])
        unfolded = self._desk.findings.unfolded
        theirs = [
            nth
            for nth in order
            if quotes[nth].speaker == value.speaker and (quotes[nth].sure or unfolded or quotes[nth] is value)
        ]
        at = theirs.index(selected.nth) + step
        if 0 <= at < len(theirs):
            self.select(Finding("quote", theirs[at]))
        else:
            self._desk.say(f"no {'further' if step > 0 else 'earlier'} quote of {value.speaker} here", 2)

    def text(self) -> None:
        """Select text by keyboard, from the selected finding where it is seen, or from the first row; or no longer."""
        text, document, selected = self._desk.text, self._desk.document, self._desk.selected
        if text.selection.caret is not None:
            text.selection.stop()
        elif document:
            spans = document.spans(selected) if selected else ()
            seen = [span.start for span in spans if text.placed.sees(span)]
            self._desk.panes.enter("text")
            text.selection.begin(seen[0] if seen else text.placed.top)

    def fold(self) -> None:
        """Show the less certain findings, or fold them again."""
        self._desk.panes.stand_beside(self._desk.findings)
        if self._desk.findings.turn_fold():
            self._desk.panes.enter("findings")
        else:
            self._desk.say(f"no less certain {self._desk.findings.tab} here", 2)

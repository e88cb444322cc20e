"""The finding that stands out, in the text and in its list at once, and the jumps from one to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from tui.articles.article import Span
from tui.findings import Quote
from tui.library.library import Library
from tui.reader.document import Document, Finding, FindingKind
from tui.reader.loading import Opening
from tui.reader.screens.shelf import ShelfScreen
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.findings_pane import KINDS
from tui.reader.widgets.selectable_text import SelectableText
from tui.reader.widgets.tabs import Tab


class SelectingScreen(ShelfScreen):
    """Selects findings of the article that is open."""

    def __init__(self, library: Library, paths: tuple[Path, ...], opening: Opening) -> None:
        super().__init__(library, paths, opening)
        self.document: Document | None = None
        """The article that is open."""
        self.selected: Finding | None = None
        """The finding that stands out."""
        self._jump: FindingKind | Literal["speaker"] = "quote"

    def select(self, finding: Finding, *, bring: bool = True) -> None:
        """Make a finding of the open article stand out in text and list; `bring` scrolls the text to it."""
        if not self.document or not self.document.holds(finding):
            return
        self.selected = finding
        spans = self.document.spans(finding)
        self.text.light(found=spans)
        if bring:
            self.text.bring(Span(spans[0].start, spans[-1].end if finding.kind == "quote" else spans[0].end))
        self.findings.point(finding)

    def _beside(self, kind: FindingKind, offset: int, step: int) -> Finding | None:
        """The next finding after a code point, or the last before it, of those that the lists show."""
        assert self.document
        return self.document.beside(kind, offset, step, unfolded=self.findings.unfolded)

    def select_near(self, offset: int) -> None:
        """Make the quote nearest to a code point stand out."""
        nearest = self._beside("quote", offset - 1, 1) or self._beside("quote", offset, -1)
        if nearest:
            self.select(nearest, bring=False)

    def on_findings_pane_turned(self) -> None:
        """A tab was clicked: the findings have the focus."""
        self.action_show_tab(self.findings.tab)

    def action_show_tab(self, tab: Tab) -> None:
        """To a tab of the findings; what is nearest to the place one reads at stands out."""
        super().action_show_tab(tab)
        kind = KINDS[tab]
        if self.document and not self.findings.everything and (not self.selected or self.selected.kind != kind):
            top = self.text.top
            finding = self._beside(kind, top - 1, 1) or self._beside(kind, top, -1)
            if finding:
                self.select(finding)

    def on_article_text_pointed(self, message: ArticleText.Pointed) -> None:
        """A finding in the text leads to its place in the list."""
        finding = self.document.at(message.offset) if self.document else None
        if finding:
            self.select(finding, bring=False)

    def on_article_text_chosen(self) -> None:
        """Enter in the text: to the finding that stands out, in its list."""
        if self.selected:
            self.stand_beside(self.findings)
            self.findings.point(self.selected)
            self.enter("findings")

    def action_jump(self, kind: FindingKind, step: int) -> None:
        """The next quote or proposal in the text, or the one before."""
        self._jump = kind
        if not self.document:
            return
        here = self.text.top - 1 if step > 0 else self.text.top
        if self.selected and self.document.holds(self.selected):
            first = self.document.spans(self.selected)[0]
            here = first.start if self.text.sees(first) else here
        finding = self._beside(kind, here, step)
        if finding:
            self.select(finding)
        else:
            self.notify(f"no {'further' if step > 0 else 'earlier'} {kind} in this article", timeout=2)

    def action_select_text(self) -> None:
        """Select text by keyboard, from the selected finding where it is seen, or from the first row; or no longer."""
        if self.text.caret is not None:
            self.text.stop_selecting()
        elif self.document:
            spans = self.document.spans(self.selected) if self.selected else ()
            seen = [span.start for span in spans if self.text.sees(span)]
            self.enter("text")
            self.text.select_from(seen[0] if seen else self.text.top)

    def on_selectable_text_selecting(self, message: SelectableText.Selecting) -> None:
        """The footer shows the keys that act now."""
        self.key_bar.tell("selecting" if message.begun else "reading")

    def action_repeat_jump(self, step: int) -> None:
        """The last kind of jump again, or the other way."""
        if self._jump == "speaker":
            self.action_jump_speaker(step)
        else:
            self.action_jump(self._jump, step)

    def action_jump_speaker(self, step: int) -> None:
        """The next quote of whoever said the selected one, or the one before."""
        value = self.document.get(self.selected) if self.document and self.selected else None
        if not isinstance(value, Quote) or value.speaker is None:
            self.notify("choose a quote with a speaker first: } goes to the next one", timeout=3)
            return
        self._jump = "speaker"
        assert self.document
        quotes = self.document.findings.quotes
        order = sorted(range(len(quotes)), key=lambda nth: quotes[nth].spans[0])
        theirs = [
            nth
            for nth in order
            if quotes[nth].speaker == value.speaker
            and (quotes[nth].sure or self.findings.unfolded or quotes[nth] is value)
        ]
        at = theirs.index(self.selected.nth if self.selected else 0) + step
        if 0 <= at < len(theirs):
            self.select(Finding("quote", theirs[at]))
        else:
            self.notify(f"no {'further' if step > 0 else 'earlier'} quote of {value.speaker} here", timeout=2)

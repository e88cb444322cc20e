"""What a hit offers: stretches of an article with whose words they are, to be looked at, cut and cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.articles.article import Article, Span
from tui.findings import Findings, QuoteKind
from tui.search.hit import Hit

if TYPE_CHECKING:
    from tui.picker.cut import Cut
    from tui.writing.passage import Passage


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Stretches of an article. All spans are the article's."""

    hit: Hit
    article: Article
    spans: tuple[Span, ...]
    """What is taken."""
    verbatim: tuple[Span, ...]
    """The parts of it in quotation marks."""
    kind: QuoteKind
    speaker: str | None
    sentence: Span
    """What stands around it."""

    def whole(self) -> Cut:
        """The cut that leaves nothing out, its cursor where the search matched."""
        from tui.picker.cut import whole  # only who cuts needs it

        return whole(self.article.text, self.spans, next(iter(self.hit.places), None))

    def passage(self, cut: Cut | None = None) -> Passage:
        """The excerpt, or what a cut keeps of it, as a passage; raises `AlteredTextError`."""
        from tui.writing.passage import cut as cut_out  # only what is taken needs it

        if cut is None or cut.whole:
            apart = self.kind == "indirect" and self.speaker is None
            return cut_out(self.article, self.spans, kind=self.kind, speaker=self.speaker, omit_between=apart)
        spans = cut.spans(self.article.text)
        verbatim = all(any(said.contains(span) for said in self.verbatim) for span in spans)
        kind: QuoteKind = "direct" if verbatim else "indirect" if self.kind == "indirect" else "mixed"
        return cut_out(self.article, spans, kind=kind, speaker=self.speaker, omit_between=cut.omits_inside)


def excerpt_of(hit: Hit, article: Article, findings: Findings) -> Excerpt:
    """What a hit of kind `quote`, `proposal` or `text` offers; raises `ValueError` for another kind."""
    around = hit.sentence if hit.sentence != hit.span else _paragraph(article.text, hit.span)
    if hit.kind == "quote":
        quote = findings.quotes[hit.nth]
        return Excerpt(hit, article, quote.spans, quote.verbatim, quote.kind, quote.speaker, around)
    if hit.kind == "proposal":
        spans = _joined(article.text, findings.proposals[hit.nth].spans)
    elif hit.kind == "text":
        spans = (hit.span,)
    else:
        raise ValueError(f"a hit of kind {hit.kind} has no words to take")
    return Excerpt(hit, article, spans, (), "indirect", None, around)


def _paragraph(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Stretches with nothing but blanks between them as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)

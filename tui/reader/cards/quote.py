"""The card of a quote: who said it, in which words, and why it is thought so."""

from __future__ import annotations

from tui.articles.article import Span
from tui.findings import Quote
from tui.findings_json import quote_text
from tui.reader.cards.page import Everywhere, Page, ends, flowing, leading, still, under
from tui.reader.cards.parts import block, labelled, number, put_right, speaker, spot, why
from tui.reader.document import Document, Finding
from tui.reader.rows import in_marks
from tui.screen.fitting import fit, lines
from tui.screen.look import Pieces

KINDS = {
    "direct": "direct: all in quotation marks",
    "mixed": "mixed: some words in quotation marks",
    "indirect": "indirect: without quotation marks",
}


def _elsewhere(many: int, columns: int) -> Page:
    """Leads to the other renderings; nothing where there are none."""
    if not many:
        return Page()
    said = f"other rendering{'s' if many > 1 else ''} of it in all articles"
    return block("ELSEWHERE", leading([[(f"+{many} ", "strong"), (said, "")]], columns, Everywhere()))


def page(document: Document, quote: Quote, nth: int, columns: int, *, airy: bool) -> Page:
    """The card of the quote of that number, for a width in columns."""
    text, whole = document.article.text, Span(quote.spans[0].start, quote.spans[-1].end)
    doubt: Pieces = [] if quote.sure else [("unsure ?", "maybe")]
    head = still(
        ends(speaker(document, quote.speaker), doubt, columns),
        ends([(fit(document.article.name, columns - 6), "dim")], [(number(document, whole), "dim")], columns),
    )
    said = [[("▎ ", document.tint(quote.speaker)), (line, "")]
            for line in lines(in_marks(quote_text(text, quote), quote.kind), columns - 2, 12)]  # fmt: skip
    words = leading(said, columns, spot(document, whole, Finding("quote", nth))).named("words")
    cells: list[tuple[Pieces, object]] = []
    for what, span in (("speaker", quote.speaker_span), ("cue", quote.cue_span)):
        if span:
            cells += [([(what, "dim")], None), ([(f"“{fit(span.cut(text), columns // 2)}”", "")], spot(document, span))]
    tie = under(
        labelled("kind", still([(KINDS[quote.kind], "")])),
        labelled("", flowing(cells, columns - 10, 2)) if cells else Page(),
        put_right(quote.corrected),
    )
    gap = int(airy)
    elsewhere = _elsewhere(document.elsewhere.get(nth, 0), columns)
    reason = why(document, quote.why, quote.confidence, columns)
    return under(head, words, elsewhere, block("THE ATTRIBUTION", tie), reason, gap=gap)

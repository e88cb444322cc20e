"""The reader's copy, the picker and the export give the same words of the same finding."""

from collections.abc import Iterator

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.seeds import articles, found_in
from tui.articles.article import Article, Span
from tui.findings import Findings, Proposal, Why
from tui.reader.document import Finding, document
from tui.reader.leaving import words_to_copy
from tui.search.hit import Hit
from tui.taking.excerpt import of_hit
from tui.taking.setting import Options, words
from tui.writing.export.gathering import proposal_entry, quote_entry
from tui.writing.formats import render

APART = "She offered a truce. It rained.\nThe river rose. A month of quiet was in it. The rest she kept, she said."


def offered(*sentences: str) -> Findings:
    """A proposal that those sentences of `APART` state."""
    spans = tuple(Span(APART.index(each), APART.index(each) + len(each)) for each in sentences)
    return Findings(
        "1", (), (Proposal("truce", "a truce", spans, (), (), (), (), (), "open", 1.0, Why("by hand")),), ()
    )


def everything() -> Iterator[tuple[Article, Findings]]:
    for each in articles():
        yield each, found_in(each)
    yield article(APART), offered("She offered a truce.", "A month of quiet was in it.")
    split = "“We are ready,” said Ann Lee, “to talk,” and left."
    yield article(split), findings(quote((1, 14), (31, 39), speaker="Ann Lee"))


@pytest.mark.parametrize("form", [None, "plain", "md", "md-footnote", "latex"])
def test_copy_pick_and_export_give_the_same_words(form: str | None) -> None:
    options = Options()
    for text, found in everything():
        opened = document(1, text, found, 0)
        for kind, group, entry in (("quote", found.quotes, quote_entry), ("proposal", found.proposals, proposal_entry)):
            for nth, each in enumerate(group):
                hit = Hit(kind, 1, nth, each.spans[0], "", (), (), each.spans[0], None, (), 1.0)  # type: ignore[arg-type]
                copied, _ = words_to_copy(opened, Finding(kind, nth), form, options)  # type: ignore[arg-type]
                for passage in (of_hit(hit, text, found).passage(), entry(text, found, nth).passage):
                    assert copied == (render(passage, form, options) if form else words(passage, options))


def test_what_stands_between_the_sentences_of_a_proposal_is_an_ellipsis() -> None:
    opened = document(1, article(APART), offered("She offered a truce.", "A month of quiet was in it."), 0)
    assert words_to_copy(opened, Finding("proposal", 0), None, Options()) == (
        "She offered a truce. … A month of quiet was in it.",
        "",
    )
    brackets = Options(ellipsis="[…]")
    assert words_to_copy(opened, Finding("proposal", 0), None, brackets)[0] == (
        "She offered a truce. […] A month of quiet was in it."
    )

"""What the blocks of Markdown tell: questions in bold, and quotations set apart without marks."""

import pytest

from tui.articles.reading import article_of
from tui.extraction.extract import extract


def told(source: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each quote of a Markdown text."""
    article = article_of(source.encode(), "a.md")
    return [
        (quote.speaker, " … ".join(span.cut(article.text) for span in quote.spans)) for quote in extract(article).quotes
    ]


INTERVIEW = """# A night at the port

Nora Quist, the director of the port, spoke to the Ledger.

**Were you afraid that night?**

I was not. We had a plan.

**And what came next?**

I went home, and my crew slept.

We came back at six.
"""


def test_a_question_in_bold_is_answered_by_whom_the_article_names() -> None:
    found = told(INTERVIEW)
    assert (None, "Were you afraid that night?") in found
    assert ("Nora Quist", "I was not. We had a plan.") in found
    assert ("Nora Quist", "I went home, and my crew slept.") in found
    assert not [words for speaker, words in found if speaker == "Nora Quist" and words.endswith("?")]


def test_bold_lines_without_answers_in_the_first_person_are_headings() -> None:
    source = INTERVIEW.replace("I was not. We had", "Nobody was. There was").replace("I went home, and my", "The")
    assert told(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "> The lake is dying, and nobody has looked at it.\n>\n> — **Tove Brandt**, biologist\n\nIt rained.",
        "> The lake is dying, and nobody has looked at it.\n> — Tove Brandt, biologist\n\nIt rained.",
        "> The lake is dying, and nobody has looked at it.\n\n— Tove Brandt, biologist\n\nIt rained.",
    ],
)
def test_a_signed_block_quote_is_a_quotation_without_marks(source: str) -> None:
    assert told(source) == [("Tove Brandt", "The lake is dying, and nobody has looked at it.")]


def test_a_block_quote_that_nobody_signs_is_none() -> None:
    assert told("> The lake is dying, and nobody has looked at it.\n\nIt rained on Monday.") == []

"""The rows of `stating.tsv`: each example states a proposal by its own row, each counter-example does not."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import article_of_text
from tui.extraction.document import document
from tui.extraction.english.reading import read
from tui.extraction.proposals.stating.acts import acts
from tui.extraction.proposals.stating.mentioned import spoken_of
from tui.extraction.proposals.stating.nouns import nouns
from tui.extraction.proposals.stating.statement import Statement
from tui.extraction.proposals.stating.statements import find_statements
from tui.extraction.proposals.stating.ways import Row, stating

ROWS = sorted((row for rows in stating().values() for row in rows), key=lambda row: row.line)


def stated_in(sentence: str) -> list[Statement]:
    """The statements of a text that count whoever makes them."""
    doc = document(article_of_text(sentence))
    reading = read(doc)
    found = (
        s
        for number in range(len(doc.sentences))
        for s in (*find_statements(doc, reading, number), *spoken_of(doc, reading, number))
    )
    return [statement for statement in found if statement.matter.strength == 2]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.line} {row.name}" for row in ROWS])
def test_a_row_fits_its_example_and_not_the_other(row: Row) -> None:
    assert row in [statement.row for statement in stated_in(row.fits)]
    assert row not in [statement.row for statement in stated_in(row.unfit)]


def test_the_lists_are_read() -> None:
    assert {"ceasefire": ("pause",)}.items() <= {" ".join(words): found for words, found in nouns().items()}.items()
    assert acts()["withdraw"][0].type == "territory"

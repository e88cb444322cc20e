"""What outlets print of one wire report is one article; other reports of the same event are not."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from tests.findings_by_hand import article
from tests.linking.copies_by_hand import copies, others, report
from tests.seeds import articles
from tui.articles.article import Span
from tui.linking.copies import FEWEST, shares, sketch, words


@pytest.mark.parametrize("seed", range(4))
def test_copies_are_found_and_told(seed: int) -> None:
    family = [words(article(text)) for text in copies(seed)]
    for one in family[1:]:
        assert set(sketch(family[0])) & set(sketch(one))
        assert shares(family[0], one).are_copies
    for other in (words(article(text)) for text in (*others(seed), "\n\n".join(report(seed + 50)))):
        assert not any(shares(one, other).are_copies for one in family)


def test_other_reports_share_no_band() -> None:
    sketches = [set(sketch(words(each))) for each in articles()]
    assert not any(one & other for one, other in combinations(sketches, 2))


def test_a_short_text_has_no_copies() -> None:
    assert sketch(words(article("word " * (FEWEST - 1)))) == []
    assert len(sketch(words(article("word " * FEWEST)))) > 0


def test_headline_and_furniture_do_not_count() -> None:
    text = "A headline\n\nThe words of it.\n\nRead more: other things"
    made = article(text, title="A headline")
    made = replace(made, furniture=(Span(text.index("Read"), len(text)),))
    assert words(made) == words(article("the words OF it"))


def test_shares() -> None:
    one = words(article("\n\n".join(report(1))))
    assert shares(one, one) == (1, 1)
    assert shares(one, one[: len(one) // 2]).longer == pytest.approx(0.5, abs=0.02)
    assert not shares(one, one[: len(one) // 2]).are_copies
    assert shares(one, []) == (0, 0)

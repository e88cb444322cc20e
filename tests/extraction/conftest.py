"""Articles made from a string, as the readers of files make them."""

from __future__ import annotations

import pytest

from tui.articles.article import Article
from tui.articles.plain import text_article


def article_of_text(text: str, language: str = "en") -> Article:
    return text_article("case.txt", text, language)


@pytest.fixture
def make_article():
    return article_of_text

"""Articles made from a string, as the readers of files make them."""

from __future__ import annotations

import hashlib

import pytest

from tui.articles.article import Article


def article_of_text(text: str, language: str = "en") -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        file="case.txt",
        text=text,
        sha256=digest,
        text_sha256=digest,
        encoding="utf-8",
        encoding_guessed=False,
        title=None,
        title_span=None,
        subtitle_span=None,
        source=None,
        published=None,
        language=language,
        furniture=(),
    )


@pytest.fixture
def make_article():
    return article_of_text

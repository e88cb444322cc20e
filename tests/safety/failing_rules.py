"""Rules that fail on one text, as a mistake in them does."""

from __future__ import annotations

import pytest

from tui.articles.article import Article
from tui.extraction import extract as room

MARK = "Out of bounds"


def fail_on_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rules fail on every text with `MARK` in it."""
    take_apart = room.document

    def document(article: Article) -> object:
        if MARK in article.text:
            raise IndexError("list index out of range")
        return take_apart(article)

    monkeypatch.setattr(room, "document", document)

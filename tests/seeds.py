"""The five articles as real input for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tui.articles.article import Article
from tui.articles.reading import read_article

FOLDER = Path(__file__).resolve().parent.parent / "seeds"
PATHS = tuple(sorted(FOLDER.glob("*.txt")))


@cache
def articles() -> tuple[Article, ...]:
    return tuple(read_article(path, given=f"seeds/{path.name}") for path in PATHS)

"""The five articles as real input for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tui.articles.article import Article
from tui.articles.reading import read_article
from tui.extraction.extract import extract
from tui.findings import Findings

FOLDER = Path(__file__).resolve().parent.parent / "seeds"
PATHS = tuple(sorted(FOLDER.glob("*.txt")))


@cache
def articles() -> tuple[Article, ...]:
    return tuple(read_article(path, given=f"seeds/{path.name}") for path in PATHS)


@cache
def found_in(article: Article) -> Findings:
    """What the rules find in one of the five; looked for once."""
    return extract(article)


def pairs() -> tuple[tuple[Article, Findings], ...]:
    """Each of the five with what the rules find in it."""
    return tuple((article, found_in(article)) for article in articles())

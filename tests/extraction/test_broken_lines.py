"""What is found in a text does not depend on where its lines are broken."""

import textwrap
from functools import cache

import pytest

from tests import seeds
from tui.articles.article import Article, Span
from tui.articles.paragraphs import paragraphs
from tui.articles.reading import article_of
from tui.extraction.extract import extract
from tui.extraction.legible import legible


def level(words: str) -> str:
    return " ".join(words.split())


@cache
def found(article: Article) -> list[object]:
    def words(spans: tuple[Span, ...]) -> list[str]:
        return [level(span.cut(article.text)) for span in spans]

    findings = extract(article)
    quotes = [(q.kind, q.speaker, words(q.spans), words(q.verbatim)) for q in findings.quotes]
    proposals = [
        (p.label, words(p.spans), [(r.party, r.stance, words((r.span,))) for r in p.responses])
        for p in findings.proposals
    ]
    return [article.title, *quotes, *proposals]


def test_a_line_may_end_at_a_hyphen() -> None:
    words = (
        "The owners offered the dockers of the harbour a thirty-\nday pause, and Ada Lind, who leads the union of the\n"
        "dockers, said that she would put it to a vote on Monday."
    )
    article = article_of(f"{words}\n\n{words}".encode(), "a.txt")
    read = legible(article)
    assert "a thirty-day pause" in read.article.text
    at = read.article.text.index("thirty-day")
    assert read.back(Span(at, at + len("thirty-day"))).cut(article.text) == "thirty-\nday"


@pytest.mark.parametrize("measure", [40, 47, 56, 64, 72, 80, 100])
@pytest.mark.parametrize(
    ("end", "indent", "mark"), [("\n", "", ""), ("\r\n", "", ""), ("\n", "   ", ""), ("\n", "", "> ")]
)
@pytest.mark.parametrize("number", range(5))
def test_the_seeds_broken_at_a_measure(number: int, measure: int, end: str, indent: str, mark: str) -> None:
    whole = seeds.articles()[number]
    parts = [level(span.cut(whole.text)) for span in paragraphs(whole.text)]
    broken = [
        textwrap.fill(part, measure, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
        for part in parts
    ]
    lines = "\n\n".join(broken).split("\n")
    article = article_of(end.join(f"{mark}{line}".rstrip() for line in lines).encode(), whole.file)
    assert found(article) == found(whole)
    assert {level(span.cut(article.text)) for span in article.furniture} == {
        level(span.cut(whole.text)) for span in whole.furniture
    }

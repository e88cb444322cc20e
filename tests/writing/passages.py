"""A passage of a dated and one of an undated article, for every format."""

from dataclasses import replace

from tests.seeds import articles
from tui.articles.article import Article, Span
from tui.findings import QuoteKind
from tui.taking.passage import Passage, passage_of


def passage(article: Article, *words: str, kind: QuoteKind = "direct", speaker: str | None = None) -> Passage:
    """The stretches of those words, which stand in the article."""
    starts = [article.text.index(each) for each in words]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, words, strict=True)]
    return passage_of(article, spans, kind=kind, speaker=speaker)


DATED_ARTICLE = replace(
    articles()[3],
    published="2024-02-13",
    file="https://example.org/news/us-rejects?id=1&part=50%25#top",
)
UNDATED_ARTICLE = replace(articles()[1], file="001.txt")

AUTHORED_ARTICLE = replace(
    articles()[3],
    title="Talks & “terms”",
    source="The Post {Online}",
    author="Ann_Lee #1, Bo Dahl",
    published="2024-02-13",
    url="https://example.org/talks?id=1&x=2",
    file="notes/talks.md",
)

DATED = passage(DATED_ARTICLE, "Everything fell apart with the Americans.", speaker="another Russian source")
"""A whole sentence of an article with headline, outlet, date and URL."""

AUTHORED = passage(AUTHORED_ARTICLE, "Everything fell apart with the Americans.", speaker="another Russian source")
"""The same of an article that says who wrote it and where, read from a file."""

GUESSED = passage(
    replace(DATED_ARTICLE, published_guessed=True),
    "Everything fell apart with the Americans.",
    speaker="another Russian source",
)
"""The same of an article whose date is a guess."""

UNDATED = passage(
    UNDATED_ARTICLE,
    "That's what we want to know – if they're prepared to do it unconditionally.",
    "If the response is, 'yes', then we know we've made real progress, and there's a real chance of peace.",
    speaker="Marco Rubio",
)
"""A split quotation with another one in it, of an article without headline, outlet and date."""

ODD_TITLE = "A {title} with \\input{x}, 50 % & $5, #1_~^ “quotes” <b>, [x](y) *no* =cmd}"


def odd(title: str = ODD_TITLE, **changes: str) -> Passage:
    """A passage of an article whose headline would be markup in every format."""
    return passage(
        replace(DATED_ARTICLE, title=title, **changes),
        "Everything fell apart with the Americans.",
        speaker="A_b {c} *d*",
    )

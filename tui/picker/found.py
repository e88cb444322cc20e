"""What was found: a hit, the words it offers, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from tui.articles.article import Article, Span
from tui.findings import Findings
from tui.search.hit import Hit
from tui.taking.cut import Cut
from tui.taking.excerpt import Excerpt, of_hit


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with what it offers."""

    hit: Hit
    excerpt: Excerpt
    sentence: Span
    """What stands around it, in the article's text."""
    elsewhere: str = ""
    """Where another article has it longer or otherwise, in a clause."""

    def uncut(self) -> Cut:
        """The cut that leaves nothing out, its cursor where the search matched."""
        return self.excerpt.uncut(next(iter(self.hit.places), None))


def found(hit: Hit, article: Article, findings: Findings, elsewhere: str = "") -> Found:
    """What a hit offers; raises `ValueError` for a kind that has no words to take."""
    around = hit.sentence if hit.sentence != hit.span else _paragraph(article.text, hit.span)
    return Found(hit, of_hit(hit, article, findings), around, elsewhere)


def _paragraph(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)

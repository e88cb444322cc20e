"""What a search gives: a place in the library with what matched there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.articles.article import Span

HitKind = Literal["quote", "proposal", "article", "person", "text"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that answers a query. All spans but `marks` and `speaker_marks` go into the article's text."""

    kind: HitKind
    """`article`: its title (or opening words); `text`: a sentence outside quotes and proposals."""
    article: int
    """The id in the library."""
    nth: int
    """Which of the article's quotes, proposals or people it is; 0 for `article` and `text`."""
    span: Span
    """The place to go to: the whole quote, the stating sentences, the title, the person's first mention."""
    text: str
    """What to show: a quote or proposal with its parts joined by ` … `, a sentence, a title, a name."""
    marks: tuple[Span, ...]
    """What matched, as spans of `text`, for highlighting."""
    places: tuple[Span, ...]
    """What matched, as spans of the article's text; without what matched in the speaker's name."""
    sentence: Span
    """The sentence or sentences around `span`."""
    speaker: str | None
    """Of a quote; of a proposal its first proposer."""
    speaker_marks: tuple[Span, ...]
    """What matched, as spans of `speaker`."""
    score: float
    """Higher is better."""
    sure: bool = True
    """Of a quote or a proposal: whether it may stand without a question mark."""
    corrected: bool = False
    """Whether a person has put it right."""
    others: int = 0
    """Near copies of the article, in other outlets, that have it too."""

"""`extract`: an article -> its findings. Everything the rules find is put together here."""

from __future__ import annotations

from tui.articles.article import Article
from tui.extraction.attribution import attributed
from tui.extraction.cues import find_cues
from tui.extraction.document import document
from tui.extraction.joining import joined
from tui.extraction.people import find_people
from tui.extraction.reported import reported_speech
from tui.extraction.proposals import find_proposals
from tui.findings import Findings

RULES_VERSION = "1"
"""Of the rules that make the findings: raised with every change of what is found."""


def extract(article: Article) -> Findings:
    """The findings of an article; none, with the reason, where it is not in English. Pure: nothing is read or kept."""
    if article.language != "en":
        return Findings(RULES_VERSION, (), (), (), reason=f"not in English ({article.language})")
    doc = document(article)
    cues = find_cues(doc)
    people = find_people(doc, cues)
    direct = attributed(doc, people, cues)
    quotes = joined(doc, direct, reported_speech(doc, people, cues, direct))
    return Findings(RULES_VERSION, tuple(quotes), find_proposals(doc, people, quotes), ())

"""`extract`: an article -> its findings. Everything the rules find is put together here."""

from __future__ import annotations

from tui.articles.article import Article
from tui.extraction.attribution import attributed
from tui.extraction.cues import find_cues
from tui.extraction.document import Document, document
from tui.extraction.faults import fault
from tui.extraction.joining import joined
from tui.extraction.legible import legible
from tui.extraction.listing import listed
from tui.extraction.people import People, find_people
from tui.extraction.reported import reported_speech
from tui.extraction.version import RULES_VERSION
from tui.extraction.whole import whole
from tui.findings import Findings, Quote

__all__ = ["RULES_VERSION", "extract", "quotes_of"]


def extract(article: Article) -> Findings:
    """The findings of an article; none, with the reason, where it is not in English. Pure: nothing is read or kept.

    Where a rule fails there are none either, and they say so (`Findings.failed`): a whole run never ends for one text.
    """
    if article.language != "en":
        return Findings(RULES_VERSION, (), (), (), reason=f"not in English ({article.language})")
    try:
        return _found(article)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on; the reason is kept and told
        return Findings(RULES_VERSION, (), (), (), reason=fault(error), failed=True)


def _found(article: Article) -> Findings:
    from tui.extraction.proposals import find_proposals  # its rules are many; who wants quotes alone goes without

    read = legible(article)
    doc, people, quotes = _speech(read.article)
    proposals = find_proposals(doc, people, quotes)
    found = Findings(RULES_VERSION, quotes, proposals, listed(people, quotes, proposals))
    return whole(article.text, read.back(found))


def quotes_of(article: Article) -> tuple[Quote, ...]:
    """The quotes of a text in English, as `extract` finds them."""
    read = legible(article)
    return read.back(_speech(read.article)[2])


def _speech(article: Article) -> tuple[Document, People, tuple[Quote, ...]]:
    doc = document(article)
    cues = find_cues(doc)
    people = find_people(doc, cues)
    direct = attributed(doc, people, cues)
    return doc, people, tuple(joined(doc, direct, reported_speech(doc, people, cues, direct)))

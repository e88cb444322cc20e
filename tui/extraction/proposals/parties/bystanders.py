"""Who speaks in the news of a conflict without being a party to it."""

from __future__ import annotations

from tui.articles.article import Span
from tui.extraction.document import Document
from tui.extraction.noun_phrases import PREPOSITIONS
from tui.extraction.once import once
from tui.extraction.words import lowered


@once
def is_bystander(doc: Document, span: Span) -> bool:
    """Whether the phrase names somebody who is no party to a conflict ("residents", "an analyst at …")."""
    lows = []
    for at in doc.tokens_in(span):
        if doc.lows[at] in PREPOSITIONS or doc.lows[at] in (",", "who", "and"):
            break
        if doc.words[at].islower() or opens_a_sentence(doc, at):  # "People’s" in a name tells nothing
            lows.append(doc.lows[at])
    return is_bystander_role(" ".join(lows))


def opens_a_sentence(doc: Document, at: int) -> bool:
    """Whether token `at` has its capital from where it stands and is a noun in the plural: "Residents welcomed"."""
    sentence = doc.sentence_at(doc.starts[at])
    return sentence is not None and doc.sentences[sentence].start == doc.starts[at] and doc.lows[at].endswith("s")


def is_bystander_role(role: str) -> bool:
    """Whether a role's words are those of a bystander."""
    listed = lowered("bystanders")
    return any(
        word in listed or word.removesuffix("s") in listed or word[:-3] + "y" in listed for word in role.lower().split()
    )

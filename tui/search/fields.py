"""The fields of the search language: what each is for, and the values of those that have a closed set of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from tui.findings import ProposalKind, QuoteKind, Stance

FINDINGS = ("quote", "proposal", "person", "article", "text")
STATES = ("unread", "read", "kept", "sure", "doubtful", "corrected")


@dataclass(frozen=True, slots=True)
class Field:
    """One field, as it is typed before a colon."""

    name: str
    what: str
    """What its values are, in a few words."""
    values: tuple[str, ...] = ()
    """All it can have, where that is a closed set."""
    dated: bool = False
    """Whether its values are days, months or years."""


FIELDS: Final = {
    field.name: field
    for field in (
        Field("by", "who says or proposes it"),
        Field("outlet", "where it was published"),
        Field("kind", "direct, mixed, indirect; ceasefire, truce, …", (*get_args(QuoteKind), *get_args(ProposalKind))),
        Field("is", "quote, proposal, unread, kept, doubtful, …", (*FINDINGS, *STATES)),
        Field("stance", "how a proposal is answered", get_args(Stance)),
        Field("party", "who makes a proposal, is asked or answers"),
        Field("tag", "your own word for an article"),
        Field("in", "words of the article's title"),
        Field("on", "day, month or year", dated=True),
        Field("before", "published earlier than that day", dated=True),
        Field("after", "published on that day or later", dated=True),
    )
}

OTHER_NAMES: Final = {
    "speaker": "by",
    "who": "by",
    "author": "by",
    "from": "by",
    "source": "outlet",
    "site": "outlet",
    "paper": "outlet",
    "type": "kind",
    "answer": "stance",
    "to": "party",
    "title": "in",
    "article": "in",
    "headline": "in",
    "date": "on",
    "published": "on",
    "since": "after",
    "until": "before",
    "label": "tag",
}
"""What people type for a field elsewhere, for the line that names the one here."""

RULES: Final = (
    ("by:rubio outlet:reuters", "only theirs, only there"),
    ("kind:direct is:proposal", "what it is; is:unread, is:kept, is:doubtful"),
    ("stance:rejected party:russia", "what Russia rejected"),
    ("on:2025-03 before:2025-03-13", "when; also after:"),
    ('"exact phrase" -word -by:rubio', "word for word; without it"),
    ('by:"Marco Rubio"|lavrov @name', "either of them; a saved search"),
)
"""The language by example, in the order one needs it."""

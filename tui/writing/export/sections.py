"""What an export is made of: articles, each with the passages taken from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.articles.article import Article
from tui.findings import Findings, Proposal
from tui.taking.passage import Passage
from tui.taking.source import Source

EntryKind = Literal["quote", "proposal", "selection", "article"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage in an export, and what a person made of it."""

    kind: EntryKind
    passage: Passage
    about: str = ""
    """Of a proposal: what it is, whose, and where it stands; one line."""
    note: str = ""
    collections: tuple[str, ...] = ()
    orphan: str | None = None
    """Why nothing in the library answers to it any more, as a clause."""
    corrected: tuple[str, ...] = ()
    """What a person has put right of the finding."""


@dataclass(frozen=True, slots=True)
class Whole:
    """An article with everything found in it."""

    article: Article
    findings: Findings


@dataclass(frozen=True, slots=True)
class Section:
    """An article's part of an export."""

    source: Source
    language: str | None
    """Code of the article's language; ``None`` where the article is gone."""
    entries: tuple[Entry, ...]
    whole: Whole | None = None
    """Where the whole article is exported and not some passages of it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an export says of itself and how much it holds."""

    title: str
    with_text: bool = False
    """Whether whole articles come with their text."""


def about(proposal: Proposal) -> str:
    """A proposal on one line: what it is, who offers it to whom, and where it stands."""
    parties = proposal.parties_told(lambda party: party.person or party.party or "", "to")
    return f"{proposal.kind}: {proposal.label} — {parties}; {proposal.status}"

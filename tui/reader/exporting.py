"""What can be written to a file from where one is in the reader, and the writing of it. Runs in threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.library.damage import said_left_out
from tui.library.library import Library
from tui.reader.document import Document
from tui.taking.setting import Options
from tui.taking.source import source_of
from tui.writing.export.files import ExportError, file_name, write
from tui.writing.export.formats import EXTENSIONS, PAGES, for_path, render
from tui.writing.export.gathering import (
    everything,
    found,
    kept,
    proposal_entry,
    quote_entry,
    spoken,
)
from tui.writing.export.sections import Entry, Section, Settings

if TYPE_CHECKING:
    from tui.reader.memory import Memory

FORMATS = (*PAGES, "bibtex", "csl-json", "ris", "org", "latex", "plain")
"""The formats offered; the name of the file may ask for the others."""
SVG = "svg"
"""The format of pictures."""
MOST_HITS = 1000
"""Hits of a search that are written."""


class ThereAlreadyError(ExportError):
    """There is such a file, and nobody has said that it may go."""


class Offer(NamedTuple):
    """Something that can be written."""

    words: str
    """What a person reads."""
    title: str
    """What the file is called, and what it says of itself."""
    sections: Callable[[], Iterator[Section]]
    library: Library | None = None
    """Where they come from; what of it is damaged is left out and named."""
    writers: Mapping[str, Callable[[], Iterable[str]]] | None = None
    """What makes the pieces of the file in each of the formats it has, where it is not made of passages."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats offered."""
        return tuple(self.writers) if self.writers else FORMATS


def article(library: Library, document: Document) -> Offer:
    """The article that is open, with its quotes and proposals."""
    name = document.article.name
    return Offer("this article: its quotes and proposals", name, lambda: everything(library, [document.id]), library)


def quotes(document: Document) -> Offer:
    """The quotes of the article that is open."""

    def entries() -> Iterator[Entry]:
        for nth, quote in enumerate(document.findings.quotes):
            if quote.spans:
                yield quote_entry(document.article, document.findings, nth)

    many = len(document.findings.quotes)
    return Offer(f"the quotes of this article ({many})", document.article.name, lambda: _section(document, entries()))


def proposals(document: Document) -> Offer:
    """The proposals of the article that is open."""

    def entries() -> Iterator[Entry]:
        for nth, proposal in enumerate(document.findings.proposals):
            if proposal.spans:
                yield proposal_entry(document.article, document.findings, nth)

    many = len(document.findings.proposals)
    words = f"the proposals of this article ({many})"
    return Offer(words, document.article.name, lambda: _section(document, entries()))


def proposal(document: Document, nth: int) -> Offer:
    """One proposal of the article that is open."""
    label = document.findings.proposals[nth].label
    words = f"this proposal: {label}"
    article, findings = document.article, document.findings
    return Offer(words, label, lambda: _section(document, iter([proposal_entry(article, findings, nth)])))


def _section(document: Document, entries: Iterator[Entry]) -> Iterator[Section]:
    there = tuple(entries)
    if there:
        yield Section(source_of(document.article), document.article.language, there)


def speaker(library: Library, name: str) -> Offer:
    """What somebody says, in all articles, whatever each calls them."""

    def sections() -> Iterator[Section]:
        names: dict[int, set[str | None]] = {}
        for who in library.persons.who(name):
            if who.name == name:
                for article, called in library.persons.naming(who):
                    names.setdefault(article, set()).add(called)
        for article, called_so in names.items():
            yield from spoken(library, [article], called_so.__contains__)

    return Offer(f"what {name} says in all articles", name, sections, library)


def all_quotes(library: Library) -> Offer:
    """Every quote of the library."""
    words = "the quotes of all articles"
    return Offer(words, "Quotes", lambda: spoken(library, _all(library), lambda speaker: True), library)


def all_articles(library: Library) -> Offer:
    """Every article, with its quotes and proposals."""
    return Offer("all articles: quotes and proposals", "Library", lambda: everything(library, _all(library)), library)


def hits(library: Library, memory: Memory, query: str) -> Offer:
    """What a search finds."""

    def sections() -> Iterator[Section]:
        from tui.search.owned import Owned
        from tui.search.search import Search

        return found(library, Search(library, Owned(library, lambda: memory.own)).search(query, MOST_HITS))

    return Offer(f"what the search finds: {query}", query, sections, library)


def bookmarks(library: Library, memory: Memory, query: str) -> Offer:
    """The bookmarks with their notes, or those that answer a query."""

    def sections() -> Iterator[Section]:
        from tui.library.own_work.standing import standings

        return kept(standings(library, memory.own.bookmarks.all(query=query)))

    return Offer(f"bookmarks and notes{f': {query}' if query else ''}", query or "Bookmarks", sections)


def _all(library: Library) -> Iterator[int]:
    return (each.id for each in library.shelf())


def named(title: str, form: str) -> str:
    """A name for a file."""
    return file_name(title, EXTENSIONS.get(form, form))


def with_ending(name: str, form: str) -> str:
    """The name of a file with the ending of a format in the place of that of another one."""
    for ending in sorted({*EXTENSIONS.values(), SVG}, key=len, reverse=True):
        if name.lower().endswith(f".{ending}"):
            return f"{name[: -len(ending)]}{EXTENSIONS.get(form, form)}"
    return name


def write_offer(offer: Offer, target: str, form: str, options: Options, *, force: bool) -> str:
    """Write what is offered to a file, or into a folder, and say where it lies; raises `ExportError`.

    The name of the file goes before `form` where it asks for another format. Not over a file that is there but with
    `force`.
    """
    path = Path(target).expanduser()
    if path.is_dir():
        path = path / named(offer.title, form)
    path = path.absolute()
    if path.exists() and not force:
        raise ThereAlreadyError(f"{path.name} is there already, in {path.parent}")
    if offer.writers:
        asked = path.suffix.lstrip(".").lower()
        write(path, offer.writers[asked if asked in offer.writers else form](), force=force)
        return f"written to {path}"
    sections = offer.sections()
    first = next(sections, None)
    if first is None:
        raise ExportError(_left_out(offer) or "there is nothing to write")
    many = 0

    def counted() -> Iterator[Section]:
        nonlocal many
        for section in chain([first], sections):
            many += len(section.entries)
            yield section

    write(path, render(counted(), for_path(path) or form, Settings(offer.title), options), force=force)
    said = f"{many} passage{'s' if many != 1 else ''} written to {path}"
    return "; ".join(filter(None, [said, _left_out(offer)]))


def _left_out(offer: Offer) -> str | None:
    return said_left_out(offer.library) if offer.library else None

"""What the lists of findings are of: the article that is open, or all of the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, Protocol

from tui.certainty import Folded
from tui.findings_json import quote_text
from tui.library.library import Library, Totals
from tui.library.rows import PersonRow, ProposalRow, QuoteRow
from tui.library.shelving import Shelving
from tui.reader import rows
from tui.reader.document import Document, Finding, FindingKind
from tui.reader.pages import Pages
from tui.reader.widgets.tabs import TABS, Tab
from tui.screen.look import Pieces

KINDS: dict[Tab, FindingKind] = {"quotes": "quote", "proposals": "proposal", "people": "person"}
Place = tuple[int, Finding | None, str | None]
"""The library's id of an article and the finding in it; of a person of all articles the name."""
Tint = Callable[[str | None], str]
"""The role that colours a person's initials."""


class Listing(Protocol):
    """What a list of findings shows."""

    counts: Sequence[int]
    """How much is in each tab."""

    def folded(self, tab: Tab) -> Folded:
        """The rows of a tab."""

    def draw(self, tab: Tab, nth: int, above: int | None, columns: int) -> Sequence[Pieces]:
        """A row, and which one stands above it."""

    def place(self, tab: Tab, nth: int) -> Place | None:
        """Where a row leads; nowhere while it is being read."""


class OfNothing:
    """Before anything is open."""

    counts: Sequence[int] = (0, 0, 0)

    def folded(self, tab: Tab) -> Folded:
        """No rows."""
        return Folded()

    def draw(self, tab: Tab, nth: int, above: int | None, columns: int) -> Sequence[Pieces]:
        """Nothing."""
        return ()

    def place(self, tab: Tab, nth: int) -> Place | None:
        """Nowhere."""
        return None


class OfArticle:
    """The findings of an article; `signs` tell what of them is kept."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.signs: Mapping[Finding, str] = {}
        found = document.findings
        self.counts: Sequence[int] = (len(found.quotes), len(found.proposals), len(found.people))

    @cached_property
    def _said(self) -> Counter[str | None]:
        return Counter(quote.speaker for quote in self.document.findings.quotes)

    def folded(self, tab: Tab) -> Folded:
        """The sure ones before the others."""
        return self.document.rows[KINDS[tab]]

    def draw(self, tab: Tab, nth: int, above: int | None, columns: int) -> Sequence[Pieces]:
        """A row."""
        found, text = self.document.findings, self.document.article.text
        sign = self.signs.get(Finding(KINDS[tab], nth), "")
        if tab == "quotes":
            quote = found.quotes[nth]
            words = rows.in_marks(quote_text(text, quote), quote.kind)
            again = above is not None and found.quotes[above].speaker == quote.speaker
            tint, note = self.document.tint(quote.speaker), rows.note(sign, quote.sure, quote.corrected)
            elsewhere = self.document.elsewhere.get(nth, 0)
            return rows.quote(quote.speaker, words, columns, tint=tint, note=note, again=again, elsewhere=elsewhere)
        if tab == "proposals":
            proposal = found.proposals[nth]
            terms = [term.span.cut(text) for term in proposal.terms_at_a_glance(text)]
            return rows.proposal(proposal, terms, columns, sign=sign)
        person = found.people[nth]
        about = person.role or (f"named {len(person.mentions)}×" if person.mentions else "party to a proposal")
        return rows.person(person.name, about, self._said[person.name], columns, tint=self.document.tint(person.name))

    def place(self, tab: Tab, nth: int) -> Place | None:
        """The finding."""
        return self.document.id, Finding(KINDS[tab], nth), None


class OfAll:
    """The findings of all articles, read from the library a page at a time; `fetch` has a page read off the loop."""

    def __init__(self, totals: Totals, tint: Tint, fetch: Callable[[Tab, int, int], None]):
        self.counts: Sequence[int] = totals[1:4]
        self._names: dict[int, str] = {}
        self._unsure = {"quotes": totals.unsure_quotes, "proposals": totals.unsure_proposals}
        self._tint = tint
        self._pages: dict[Tab, Pages[Any]] = {
            tab: Pages(count, partial(fetch, tab)) for tab, count in zip(TABS, self.counts, strict=True)
        }

    def folded(self, tab: Tab) -> Folded:
        """The unsure ones are counted behind the sure ones."""
        count, unsure = self.counts[TABS.index(tab)], self._unsure.get(tab, 0)
        return Folded(range(count - unsure), range(count - unsure, count))

    def read(self, library: Library, tab: Tab, offset: int, limit: int) -> Sequence[Any]:
        """A part of a list, in which the sure ones come first; not for the event loop."""
        if tab == "people":
            return library.persons.all(offset, limit)
        found = self._read(library, tab, offset, limit)
        self._names |= {each.id: each.name for each in Shelving(library.file, [*{row.article for row in found}], {})}
        return found

    def _read(self, library: Library, tab: Tab, offset: int, limit: int) -> Sequence[Any]:
        of, sure = library.lists.quotes if tab == "quotes" else library.lists.proposals, len(self.folded(tab).sure)
        found: list[Any] = list(of(offset, min(limit, sure - offset), sure=True)) if offset < sure else []
        rest = limit - len(found)
        return [*found, *of(max(0, offset - sure), rest, sure=False)] if rest else found

    def put(self, tab: Tab, offset: int, found: Sequence[Any]) -> None:
        """A part has come."""
        self._pages[tab].put(offset, found)

    def get(self, tab: Tab, nth: int) -> Any:
        """A row; ``None`` while it is being read."""
        return self._pages[tab].get(nth)

    def draw(self, tab: Tab, nth: int, above: int | None, columns: int) -> Sequence[Pieces]:
        """A row."""
        match self.get(tab, nth):
            case QuoteRow() as row:
                before = None if above is None else self.get(tab, above)
                again = before is not None and before.speaker == row.speaker
                where = self._names.get(row.article, "")
                words, note = rows.in_marks(row.text, row.kind), rows.note("", row.sure, row.corrected)
                tint = self._tint(row.listed or row.speaker)
                return rows.quote(
                    row.speaker, words, columns, tint=tint, note=note, again=again, elsewhere=row.elsewhere, where=where
                )
            case ProposalRow() as row:
                return rows.proposal(row.value, row.terms, columns, where=self._names.get(row.article, ""))
            case PersonRow() as row:
                where = f"in {rows.counted(row.articles, 'article')}"
                about = f"{row.role}, {where}" if row.role else where
                return rows.person(row.name, about, row.quotes, columns, tint=self._tint(row.name))
        return [[("…", "dim")]]

    def place(self, tab: Tab, nth: int) -> Place | None:
        """The finding in its article; of a person the name."""
        row = self.get(tab, nth)
        if isinstance(row, PersonRow):
            return row.first, None, row.name
        return (row.article, Finding(KINDS[tab], row.nth), None) if row else None

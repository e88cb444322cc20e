"""The renderings of an utterance in a library: which quotes say the same, the fullest of them, the earliest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.articles.dates import iso_8601
from tui.library.database import LibraryError
from tui.library.file import File
from tui.library.persons import LISTED
from tui.library.rows import QuoteRow, given, joined

if TYPE_CHECKING:
    from tui.linking.quote_tracks import How

_QUOTE = (
    f"SELECT q.article, q.nth, kind, q.speaker, spans, text, sure, q.corrected, {LISTED}, w.id, w.day, w.track, "
    "a.name, a.source, a.published FROM wordings w JOIN quotes q ON q.article = w.article AND q.nth = w.nth "
    "JOIN texts t ON t.article = q.article JOIN articles a ON a.id = q.article"
)

ELSEWHERE = (
    "coalesce((SELECT (SELECT count(*) FROM wordings o WHERE o.track = w.track) - 1 FROM wordings w "
    "WHERE w.article = q.article AND w.nth = q.nth AND w.track IS NOT NULL), 0)"
)
"""How many other renderings there are of what a quote `q` says."""


class Variant(NamedTuple):
    """One rendering among those of an utterance."""

    row: QuoteRow
    fullest: bool
    """Whether it says most of all."""
    earliest: bool
    """Whether no other rendering has an earlier date; not where none has one."""
    title: str
    """Of its article; the opening words where it has none."""
    outlet: str | None
    published: str | None

    @property
    def id(self) -> str:
        """The number that names the quote: ``3.2`` is the second of the article 3."""
        return f"{self.row.article}.{self.row.nth + 1}"

    @property
    def where(self) -> str:
        """The article in a clause: ``“No village for a signature”, The Lakeside Post, 2024-03-04``."""
        return ", ".join(filter(None, (f"“{self.title}”", self.outlet, (self.published or "n.d.")[:10])))

    @property
    def distinction(self) -> str:
        """``fullest, earliest``, as far as it is either."""
        return ", ".join(word for word, is_it in (("fullest", self.fullest), ("earliest", self.earliest)) if is_it)


class Elsewhere(NamedTuple):
    """Another rendering, and how it stands to the one that was asked for."""

    variant: Variant
    how: How


def said_elsewhere(found: list[Elsewhere]) -> str:
    """Where a quote is longer or otherwise, in a clause: the first, and how many more; nothing for none."""
    if not found:
        return ""
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{found[0].how} in {found[0].variant.where}{more}"


class Wordings:
    """Read from any thread. All methods raise `LibraryError`."""

    def __init__(self, file: File):
        self._file = file

    def _rows(self, query: str, values: tuple[Any, ...]) -> list[Any]:
        """The rows of a query: none where the file is damaged there, as all of it can be made again."""
        try:
            return self._file.rows(query, values)
        except LibraryError as error:
            self._file.bear(error)
            return []

    def of(self, article: int, nth: int) -> list[Variant]:
        """All renderings of what that quote renders, itself among them, by their dates; none where there is no other.

        Those without a date come last.
        """
        track = self._rows("SELECT track FROM wordings WHERE article = ? AND nth = ?", (article, nth))
        if not track or track[0][0] is None:
            return []
        rows = self._rows(f"{_QUOTE} WHERE w.track = ? ORDER BY w.day IS NULL, w.day, w.id", track[0])
        first = rows[0][10] if rows else None
        found = []
        for *quote, wording, day, lead, title, outlet, published in rows:
            id_, n, kind, who, spans, text, sure, right, listed = quote
            row = QuoteRow(
                id_, n, kind, given(who), *joined(spans, given(text)), bool(sure), bool(right), given(listed)
            )
            earliest = day is not None and day == first
            found.append(Variant(row, wording == lead, earliest, given(title), given(outlet), given(published)))
        return found

    def elsewhere(self, article: int, nth: int) -> list[Elsewhere]:
        """Where other articles have that quote longer or otherwise: the fullest first, then those that are longer."""
        from tui.linking.quote_tracks import compared  # whoever only reads goes without

        variants = self.of(article, nth)
        mine = next((each for each in variants if (each.row.article, each.row.nth) == (article, nth)), None)
        if mine is None:
            return []
        found = [Elsewhere(each, compared(mine.row.text, each.row.text)) for each in variants if each is not mine]
        found = [each for each in found if each.variant.row.article != article and each.how in ("longer", "otherwise")]
        return sorted(found, key=lambda each: (not each.variant.fullest, each.how != "longer"))

    def counts(self, article: int) -> dict[int, int]:
        """The article's quotes that stand elsewhere too, each with the number of its other renderings."""
        rows = self._rows(
            "SELECT w.nth, (SELECT count(*) FROM wordings o WHERE o.track = w.track) - 1 FROM wordings w "
            "WHERE w.article = ? AND w.track IS NOT NULL",
            (article,),
        )
        return dict(rows)

    def are_due(self) -> bool:
        """Whether some quotes have not been compared yet."""
        return bool(self._file.rows("SELECT 1 FROM wordings_due UNION ALL SELECT 1 FROM wordings_loose LIMIT 1"))


def day_of(published: str | None) -> int | None:
    """The day of a date of an article as a number; ``None`` where that names no day."""
    found = iso_8601(published)
    if not found or len(found) < 10:
        return None
    return date.fromisoformat(found[:10]).toordinal()

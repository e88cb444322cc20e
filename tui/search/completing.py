"""What can follow where one types in a query: fields, then the values that the library has, with how many have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.search import facets
from tui.search.asked import read
from tui.search.fields import FIELDS
from tui.search.folding import fold
from tui.search.index import Part
from tui.search.language import Query, parse, quoted
from tui.search.linked import Linked
from tui.search.owned import Own
from tui.search.selecting import Selector
from tui.search.values import MISTYPED, states
from tui.search.when import months, when

MOST = 8
"""Choices given."""

LETTERS_OF_A_VALUE, LETTERS_OF_A_NAME = 2, 3
"""So many letters of a plain word may begin a value, or a name."""

MOST_ARTICLES = 10_000
"""Of more articles than that, months are not counted while somebody types."""

OPEN = {"by": facets.BY, "outlet": facets.OUTLET, "party": facets.PARTY, "in": facets.IN}
UNCOUNTED = ("unread", "read", "kept", "sure")
"""Values of `is:` that only a person's own work, or all findings together, could count."""


class Choice(NamedTuple):
    """One thing that can follow."""

    text: str
    """What takes the place of what is typed."""
    shown: str
    """What a list says of it."""
    many: int | None = None
    """How many findings or articles have it, where that is known."""


class Completion(NamedTuple):
    """What can take the place of a stretch of what is typed, the likeliest first."""

    span: Span
    choices: tuple[Choice, ...]
    plain: bool = False
    """Whether what is typed there is a plain word so far."""


NOTHING = Completion(Span(0, 0), ())


class Typed(NamedTuple):
    """The stretch of a query that is being typed."""

    span: Span
    """With its marks."""
    words: str
    field: str
    """Empty for a plain word or the name of a saved search."""


def complete(
    text: str, cursor: int, parts: Sequence[Part], own: Own | None, linked: Linked | None = None
) -> Completion:
    """What can follow at a place in what is typed; `parts` are those of the index. Raises `LibraryError`."""
    query = parse(text)
    typed = typing(query, cursor)
    if typed is None:
        return NOTHING
    following = _Following(parts, own, query, linked)
    found = following.values(typed.field, typed.words) if typed.field else following.words(typed.words)
    there = typed.span.cut(text)
    choices = tuple(choice for choice in found if choice.text.strip() != there)[:MOST]
    return Completion(typed.span, choices, plain=not typed.field and not typed.words.startswith("@"))


def typing(query: Query, cursor: int) -> Typed | None:
    """What ends at the cursor and can go on there."""
    for clause in query.clauses:
        if not clause.span.start < cursor <= clause.span.end:
            continue
        for place in clause.places:
            if place.end == cursor and clause.kind != "phrase":
                start = clause.span.start + clause.negative if not clause.field else place.start
                marked = clause.field and query.text[place.start - 1] == '"'
                return Typed(Span(start - bool(marked), cursor), query.text[start:cursor], clause.field)
        if clause.field and query.text[cursor - 1] in ':|"' and cursor >= clause.head.end:
            opened = query.text[cursor - 1] == '"' and not any(place.end == cursor - 1 for place in clause.places)
            return Typed(Span(cursor - opened, cursor), "", clause.field)
    if query.filters and cursor == len(query.text) and query.text[-1].isspace():
        return Typed(Span(cursor, cursor), "", "")
    return None


class _Following:
    """What can follow in one query over some parts of the index."""

    def __init__(self, parts: Sequence[Part], own: Own | None, query: Query, linked: Linked | None):
        self._parts = parts
        self._own = own
        self._linked = linked
        self._query = query
        self._stances = [
            value
            for clause in query.clauses
            if clause.field == "stance" and not clause.negative
            for typed in clause.values
            for value in FIELDS["stance"].values
            if value.startswith(typed.casefold())
        ]

    def words(self, typed: str) -> Iterator[Choice]:
        """Where a plain word is typed: saved searches behind an @; else fields, closed values, names, months."""
        if typed.startswith("@"):
            saved = self._own.searches() if self._own else {}
            yield from (Choice(f"@{name} ", f"@{name}  {q}") for name, q in saved.items() if name.startswith(typed[1:]))
            return
        plain = fold(typed)
        if not plain:
            yield from _under("on", self._months_left(plain))
            return
        if not plain.isalpha():
            return
        yield from (Choice(f"{name}:", f"{name}:", None) for name in FIELDS if name.startswith(plain))
        if len(plain) >= LETTERS_OF_A_VALUE:
            for field in ("stance", "kind", "is"):
                yield from _under(field, self._closed(field, plain))
        if self._stances and len(plain) >= LETTERS_OF_A_VALUE:
            yield from _under("party", self.values("party", typed))
        elif len(plain) >= LETTERS_OF_A_NAME:
            yield from _under("by", self._named(facets.BY, typed=typed), 3)
            yield from _under("outlet", self._named(facets.OUTLET, typed=typed), 2)
        if self._query.filters:
            yield from _under("on", self._months_left(plain))
        elif len(plain) >= LETTERS_OF_A_NAME and when(plain):
            yield from _under("on", self._dated(plain))

    def values(self, field: str, typed: str) -> Iterator[Choice]:
        """Where a value of a field is typed."""
        if field == "party" and self._stances:
            kinds = (facets.STANCE, facets.UNSURE_STANCE)
            yield from self._named(
                *(f"{kind}{stance}{facets.FROM}" for kind in kinds for stance in self._stances), typed=typed
            )
        elif field in OPEN:
            yield from self._named(OPEN[field], typed=typed)
        elif FIELDS[field].dated:
            yield from self._dated(typed)
        elif field == "tag":
            tags = self._own.tagged() if self._own else {}
            yield from (_value(tag, len(list(ids))) for tag, ids in tags.items() if tag.startswith(typed.casefold()))
        else:
            yield from self._closed(field, fold(typed))

    def _closed(self, field: str, typed: str) -> Iterator[Choice]:
        prefixes = {"kind": (facets.KIND,), "is": (facets.IS,), "stance": (facets.STANCE, facets.UNSURE_STANCE)}[field]
        for value in FIELDS[field].values:
            if value.startswith(typed):
                count = sum(self._count(part, prefix + value) for part in self._parts for prefix in prefixes)
                if count or value in UNCOUNTED:
                    yield _value(value, count or None)

    def _named(self, *prefixes: str, typed: str) -> list[Choice]:
        """The names that answer, those that are or begin like what is typed, then the most frequent first."""
        how: dict[str, int] = {}
        roughly: Counter[str] = Counter()
        for part in self._parts:
            for prefix in prefixes:
                values = part.masks.values(prefix)
                likely = values.like(typed) if typed.strip() else dict.fromkeys(values.frequent(MOST * 2), 0)
                likely |= {number: 0 for state in states(typed) if (number := part.segment.number(prefix + state))}
                for term, level in likely.items():
                    name = values.name(term)
                    how[name] = min(level, how.get(name, level))
                    roughly[name] += part.segment.frequency(term)
        best = sorted(how, key=lambda name: (how[name], -roughly[name], name))
        if any(how[name] != MISTYPED for name in best):
            best = [name for name in best if how[name] != MISTYPED]
        counted = [
            (n, sum(self._count(p, prefix + n) for p in self._parts for prefix in prefixes)) for n in best[:MOST]
        ]
        return [_value(name, count) for name, count in counted if count]

    def _dated(self, typed: str) -> Iterator[Choice]:
        """Months, or days where a month is typed already, the newest first."""
        of = when(typed)
        month = of.month if of else None
        long = 10 if typed[4:5] == "-" and len(typed) >= 7 else 7
        days: Counter[str] = Counter()
        for part in self._parts:
            for term in part.segment.beginning(facets.ON if month else facets.ON + typed):
                day = part.segment.term(term)[len(facets.ON) :]
                if month is None or day[5:7] == month:
                    days[day[:long]] += self._counted(part, term, of_articles=True)
        yield from (_value(day, days[day]) for day in sorted(days, reverse=True) if days[day])

    def _months_left(self, begun: str) -> Iterator[Choice]:
        """Months with a name that begins so, of the articles that the conditions leave, the newest first."""
        conditions = read(self._query.text, self._own)[0].filters
        left = Selector(self._parts, self._own, self._linked).select(conditions)
        if left is None or any(c.field == "on" and not c.negative for c in conditions):
            return
        named, many = months(begun), Counter[str]()
        for part, selection in zip(self._parts, left, strict=True):
            days, segment = part.masks.days(), part.segment
            for nth in part.masks.among(selection.units, MOST_ARTICLES):
                if days[nth] and segment.articles[segment.bounds[nth]] not in part.hidden:
                    many[segment.term(days[nth] - 1)[len(facets.ON) :][:7]] += 1
        yield from (_value(month, many[month]) for month in sorted(many, reverse=True) if month[5:] in named)

    def _count(self, part: Part, facet: str) -> int:
        """How many findings, or articles, of a part have a facet; those that have changed since do not count."""
        term = part.segment.number(facet)
        return 0 if term is None else self._counted(part, term, of_articles=facet.startswith(facets.OF_ARTICLE))

    def _counted(self, part: Part, term: int, *, of_articles: bool) -> int:
        if not part.hidden:
            return part.segment.frequency(term)
        segment, places = part.segment, part.segment.postings(term)
        units = (segment.bounds[place] for place in places) if of_articles else iter(places)
        return sum(segment.articles[unit] not in part.hidden for unit in units)


def _value(value: str, count: int | None) -> Choice:
    return Choice(f"{quoted(value)} ", value, count)


def _under(field: str, values: Iterator[Choice] | list[Choice], most: int = MOST) -> Iterator[Choice]:
    """Values as they are typed where no field is named yet."""
    for _, choice in zip(range(most), values, strict=False):
        yield Choice(f"{field}:{choice.text}", f"{field}:{choice.shown}", choice.many)

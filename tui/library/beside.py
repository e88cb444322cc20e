"""The quotes of some articles beside those of the library that may render the same utterance; a few statements each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from tui.library.library import Library
from tui.library.rows import given, joined, kept, kept_or_none
from tui.library.wordings import day_of
from tui.linking.naming import naming
from tui.linking.renderings import DAYS, LEAST, LEAST_FAR, LEAST_UNNAMED, Rendering, likeness
from tui.linking.tracks.values import Place
from tui.linking.wordings import Wording

OF_A_KEY = 60
"""Renderings that share a key; one that more have tells little, and is kept of so many alone."""
FEW_KEYS = 3
"""Of a rendering with more keys than these two must be shared."""
COMPARED = 40
"""Renderings that are compared of those that share keys: those that share most."""
REMEMBERED = 8_000
"""Renderings whose words are kept in memory."""
IN_ONE = 400
"""Values asked for in one statement."""
ONCE = "ON CONFLICT DO NOTHING"
"""What is there already stays."""

_TEXTS = "SELECT id, text, published FROM texts JOIN articles ON id = article WHERE article IN"
_SPEAKERS = (
    "SELECT p.article, p.name, s.id, s.kind FROM people p "
    "JOIN links l ON l.name = p.name AND l.role = coalesce(p.role, '') "
    "JOIN persons s ON s.id = l.person WHERE p.quotes > 0 AND p.article IN"
)
_QUOTES = "SELECT article, nth, speaker, spans FROM quotes WHERE article IN"
_WORDS = (
    "SELECT w.id, w.article, w.speaker, w.day, q.spans, t.text FROM wordings w "
    "JOIN quotes q ON q.article = w.article AND q.nth = w.nth JOIN texts t ON t.article = w.article WHERE w.id IN"
)
_PUT = "INSERT INTO wordings (article, nth, speaker, day, weight) VALUES (?, ?, ?, ?, ?)"


class Comparing:
    """Puts quotes beside those that may be like them."""

    def __init__(self, library: Library, told: Collection[Place]):
        """`told`: the quotes that a person has joined or parted."""
        self._file = library.file
        self._told = told
        self._remembered: dict[int, Rendering] = {}

    def put(self, articles: Sequence[int]) -> None:
        """Compare the quotes of these articles, inside a change; what they were like before is forgotten."""
        for statement in ("DELETE FROM wordings WHERE article IN", "DELETE FROM wordings_due WHERE article IN"):
            self._file.execute(f"{statement} ({_marks(articles)})", tuple(articles))
        new = self._kept(articles)
        beside = self._sharing(new)
        for each in new:
            beside[each.id] |= self._around(each)
        self._learn({id_ for near in beside.values() for id_ in near})
        pairs: list[tuple[int, int, float]] = []
        seen: set[tuple[int, int]] = set()
        for each in new:
            for other in beside[each.id]:
                pair = (each.id, other) if each.id < other else (other, each.id)
                if pair not in seen:
                    seen.add(pair)
                    if how := likeness(each, self._remembered[other]):
                        pairs += ((each.id, other, how), (other, each.id, how))
        put = self._file.connection.executemany
        put(f"INSERT INTO wording_pairs VALUES (?, ?, ?) {ONCE}", pairs)
        put(f"INSERT INTO wordings_loose VALUES (?) {ONCE}", [(id_,) for id_ in {one for one, _, _ in pairs}])
        while len(self._remembered) > REMEMBERED:
            del self._remembered[next(iter(self._remembered))]

    def _kept(self, articles: Sequence[int]) -> list[Rendering]:
        """The quotes of articles that tell enough to be compared, each with a row of its own now."""
        texts = {id_: (given(text), day_of(given(published))) for id_, text, published in self._of(_TEXTS, articles)}
        listed: dict[int, dict[str, str | None]] = defaultdict(dict)
        for article, name, id_, kind in self._of(_SPEAKERS, articles):
            listed[article][given(name)] = None if kind in ("unnamed", "undecided") else f"#{id_}"
        found: dict[Place, tuple[str | None, Wording]] = {}
        for article, nth, name, spans in self._of(_QUOTES, articles):
            name, people = given(name), listed[article]
            wording = Wording(joined(spans, texts[article][0])[1])
            if wording.weight >= LEAST or (article, nth) in self._told:
                found[Place(article, nth)] = people[name] if name in people else _named(name), wording
        self._file.connection.executemany(
            _PUT, [(*at, kept_or_none(who), texts[at.article][1], said.weight) for at, (who, said) in found.items()]
        )
        new: list[Rendering] = []
        for id_, article, nth in self._of("SELECT id, article, nth FROM wordings WHERE article IN", articles):
            who, wording = found[Place(article, nth)]
            new.append(Rendering(id_, article, who, texts[article][1], wording))
            self._remembered[id_] = new[-1]
        return new

    def _sharing(self, new: Sequence[Rendering]) -> dict[int, set[int]]:
        """Of each rendering those that share words side by side with it, and may be like it by whom and when."""
        keys = {each.id: each.wording.keys if each.wording.weight >= LEAST_UNNAMED else () for each in new}
        having: dict[int, list[int]] = defaultdict(list)
        every = {key for some in keys.values() for key in some}
        for key, id_ in self._of("SELECT key, wording FROM wording_keys WHERE key IN", every):
            having[key].append(id_)
        new_rows: list[tuple[int, int]] = []
        near: dict[int, Counter[int]] = {}
        for each in new:
            shared: Counter[int] = Counter()
            for key in keys[each.id]:
                shared.update(having[key])
                if len(having[key]) < OF_A_KEY:
                    having[key].append(each.id)
                    new_rows.append((key, each.id))
            least = 2 if len(keys[each.id]) > FEW_KEYS else 1
            near[each.id] = Counter({id_: many for id_, many in shared.items() if many >= least})
        self._file.connection.executemany(f"INSERT INTO wording_keys VALUES (?, ?) {ONCE}", new_rows)
        ids = {id_ for some in near.values() for id_ in some}
        rows = self._of("SELECT id, speaker, day, weight FROM wordings WHERE id IN", ids)
        about = {id_: (given(speaker), day, weight) for id_, speaker, day, weight in rows}
        return {each.id: set(_able(each, near[each.id], about)) for each in new}

    def _around(self, each: Rendering) -> set[int]:
        """Renderings by the same speaker of about the same day."""
        if each.day is None or each.speaker is None:
            return set()
        rows = self._file.rows(
            "SELECT id FROM wordings WHERE speaker = ? AND day BETWEEN ? AND ? AND id <> ?",
            (kept(each.speaker), each.day - DAYS, each.day + DAYS, each.id),
        )
        return {id_ for (id_,) in rows}

    def _learn(self, ids: set[int]) -> None:
        """Have the words of renderings at hand."""
        for id_, article, speaker, day, spans, text in self._of(_WORDS, ids - self._remembered.keys()):
            wording = Wording(joined(spans, given(text))[1])
            self._remembered[id_] = Rendering(id_, article, given(speaker), day, wording)

    def _of(self, query: str, values: Collection[int]) -> Iterator[Any]:
        """The rows of a query that ends in ``IN`` for many values."""
        some = list(values)
        for at in range(0, len(some), IN_ONE):
            part = some[at : at + IN_ONE]
            yield from self._file.rows(f"{query} ({_marks(part)})", tuple(part))


def _able(
    each: Rendering, shared: Counter[int], about: dict[int, tuple[str | None, int | None, float]]
) -> Iterable[int]:
    """Of renderings that share keys those that may be like it, by whom and when they are said."""
    near: list[tuple[int, float, int]] = []
    for id_, many in shared.items():
        if id_ not in about:  # of a quote that is gone
            continue
        speaker, day, weight = about[id_]
        far = day is None or each.day is None or abs(day - each.day) > DAYS
        by_another = each.speaker is not None and speaker is not None and speaker != each.speaker
        if not by_another and (not far or min(weight, each.wording.weight) >= LEAST_FAR):
            near.append((many, weight, id_))
    return (id_ for _, _, id_ in sorted(near, reverse=True)[:COMPARED])


def _marks(values: Collection[int]) -> str:
    return ", ".join("?" * len(values))


def _named(name: str | None) -> str | None:
    """A speaker whom an article lists nowhere: by name, unless it is only a description."""
    return name if name and naming(name).kind != "unnamed" else None

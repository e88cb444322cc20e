"""Names that stand for one another, gathered into entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from tui.articles.article import Span
from tui.extraction.people.names import Name
from tui.extraction.people.parts import Kind
from tui.extraction.people.spelling import folded
from tui.extraction.values import value
from tui.extraction.words import Gender, seats, state_by_adjective, state_by_name, word_list

# So many bearers of one surname are told apart.
_BEARERS = 20


@value
class Mention:
    """Where an entity is named: the bare name, titles excluded."""

    span: Span
    entity: int
    """Index into `People.entities`."""


@value
class Entity:
    """A person, organisation, state or place of the article."""

    name: str
    """As the article has it at its fullest, titles excluded."""
    kind: Kind
    gender: Gender | None
    role: str | None
    """What the article calls it: "Kremlin spokesman", "President"."""
    state: str | None
    """The state it belongs to or speaks for."""
    mentions: tuple[Span, ...]


@dataclass(slots=True)
class Group:
    """An entity while it is being gathered."""

    kind: Kind
    last: str
    names: Counter[str] = field(default_factory=Counter)
    firsts: list[tuple[str, ...]] = field(default_factory=list)
    genders: list[Gender] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    state: str | None = None

    def take(self, name: Name) -> None:
        """Add one mention."""
        self.names[name.text] += 1
        self.spans.append(name.span)
        if name.first and name.first not in self.firsts:
            self.firsts.append(name.first)
        if name.gender:
            self.genders.append(name.gender)
        if name.title:
            self.titles.append(name.title)
        if name.state:
            self.states.append(name.state)

    @property
    def name(self) -> str:
        """The fullest of its names; of equally full ones the most frequent, then the first."""
        if self.kind == "state":
            return max(self.names, key=lambda n: self.names[n])
        return max(self.names, key=lambda n: (len(n.split()), len(n) > 3, self.names[n]))


@cache
def _nickname_groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in word_list("nicknames"):
        names = {folded(name) for name in line.split()}
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(group) for name, group in found.items()}


def same_first(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sets of first names can be one person's."""
    if not one or not other:
        return True
    a, b = folded(one[0]), folded(other[0])
    if a == b or b in _nickname_groups().get(a, ()):
        return True
    if len(a) == 1 or len(b) == 1 or "." in one[0] or "." in other[0]:
        return a[0] == b[0]
    return any(folded(x) == b for x in one[1:]) or any(folded(x) == a for x in other[1:])


def gather(names: Iterable[Name]) -> list[Group]:
    """Groups of names in the order they are first met; a surname alone joins its bearer, before or after it."""
    found = list(names)
    groups: list[Group] = []
    persons: dict[str, list[Group]] = {}
    others: dict[str, Group] = {}
    _gather_full_persons(found, groups, persons)
    called = _by_first_name(groups)
    pending: list[Name] = []
    for name in found:
        key = folded(name.last) if name.last else ""
        if name.kind in ("person", "unknown") and name.first:
            continue
        if name.kind in ("person", "unknown") and name.last and key in persons:
            _bearer(persons[key], name).take(name)
        elif name.kind == "person" and key in called:
            _bearer(called[key], name).take(name)
        elif name.kind == "person":
            group = Group("person", name.last)
            groups.append(group)
            persons[key] = [group]
            group.take(name)
        elif name.kind == "unknown":
            pending.append(name)
        elif name.text.isupper() and any(_cased(group, name.text) for group in persons.get(key, ())):
            _bearer(persons[key], name).take(name)
        else:
            _take_other(name, groups, others)
    bodies = _bodies_by_noun(groups)
    for name in pending:
        key = folded(name.last)
        if name.text in bodies and bodies[name.text].spans[0] < name.span:
            bodies[name.text].take(name)
            continue
        if key in persons or key in called:
            _bearer(persons.get(key) or called[key], name).take(name)
        else:
            _take_other(name, groups, others)
    groups.sort(key=lambda g: min(g.spans))
    return groups


def _cased(group: Group, capitals: str) -> bool:
    """Whether a word in capitals is a person's surname, which the article has in small letters too."""
    return group.kind == "person" and group.last == capitals.capitalize()


def _bodies_by_noun(groups: Iterable[Group]) -> dict[str, Group]:
    """Noun -> the first body of that kind with a longer name: "the Observatory" of the Observatory for Human Rights."""
    found: dict[str, Group] = {}
    for group in sorted(groups, key=lambda g: min(g.spans)):
        words = group.name.split()
        if group.kind == "organisation" and len(words) > 1:
            head = next((word for word, after in pairwise(words) if after in ("of", "for", "on")), words[-1])
            if head in word_list("organisations"):
                found.setdefault(head, group)
    return found


def _gather_full_persons(found: list[Name], groups: list[Group], persons: dict[str, list[Group]]) -> None:
    """Names with first names, each person once."""
    for name in found:
        if name.kind not in ("person", "unknown") or not name.first:
            continue
        bearers = persons.setdefault(folded(name.last), [])
        group = next((g for g in bearers[:_BEARERS] if any(same_first(name.first, first) for first in g.firsts)), None)
        if group is None:
            group = Group(name.kind, name.last)
            groups.append(group)
            bearers.append(group)
        new = name.first not in group.firsts
        if name.kind == "person":
            group.kind = "person"
        group.take(name)
        if new and name.first[0] in word_list("family_first"):
            persons.setdefault(folded(name.first[0]), []).append(group)


def _by_first_name(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """First name -> the persons who bear it: "Bernie", "Hillary"."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        if group.kind == "person":
            for first in {folded(names[0]) for names in group.firsts if len(names[0]) > 2}:
                found.setdefault(first, []).append(group)
    return found


def _bearer(bearers: list[Group], name: Name) -> Group:
    """Which of the bearers of a surname stands there alone: the title's gender decides, then who was named last."""
    fitting = bearers[:_BEARERS]
    if name.gender:
        fitting = [g for g in fitting if not g.genders or name.gender in g.genders] or fitting
    if len(fitting) > 1:
        persons = [g for g in fitting if g.kind == "person"] or fitting
        if name.title:
            titled = [g for g in persons if name.title.split()[-1] in {t.split()[-1] for t in g.titles}]
            persons = titled or persons
        earlier = [g for g in persons if g.spans[0] < name.span] or persons
        return max(earlier, key=lambda g: len(g.spans))
    return fitting[0]


def _take_other(name: Name, groups: list[Group], others: dict[str, Group]) -> None:
    """States, places, organisations and names that nothing tells more of."""
    state = state_by_name().get(name.text) or (state_by_adjective().get(name.text) if name.kind == "state" else None)
    key = f"{name.kind} {folded(name.text)}"
    if name.kind == "state" and state and state_by_name().get(name.text) and name.text not in seats():
        key = f"state {state}"
    group = others.get(key)
    if group is None:
        group = others[key] = Group(name.kind, name.last or name.text, state=state or name.state)
        groups.append(group)
    group.take(name)

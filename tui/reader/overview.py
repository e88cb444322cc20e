"""What a library holds at a glance: when and where its articles appeared, who is quoted most, how proposals stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.display import width
from tui.findings import Proposal
from tui.library.rows import PersonRow, Shelved
from tui.reader.cards import CardLine
from tui.reader.rows import counted
from tui.reader.signs import SIGNS
from tui.screen.fitting import fit

MOST = 10
"""Bars of a kind."""
NAMES = 30
"""Columns for what a bar stands for, at most."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Numbers by what they count, the first to be shown first."""

    articles: int
    months: tuple[tuple[str, int], ...]
    """``2025-03`` or ``undated``, in the order of time."""
    outlets: tuple[tuple[str, int], ...]
    people: tuple[tuple[str, int], ...]
    """Quotes by speaker."""
    stances: tuple[tuple[str, int], ...]
    """Proposals by how they were answered; ``unanswered`` for those that were not."""


def overview(shelf: Sequence[Shelved], people: Iterable[PersonRow], proposals: Iterable[Proposal]) -> Overview:
    """The numbers of a library. A proposal that was answered in several ways counts for each."""
    months = Counter((each.published or "undated")[:7] for each in shelf)
    outlets = Counter(each.source or "no outlet named" for each in shelf)
    quoted = Counter({person.name: person.quotes for person in people if person.quotes})
    stances: Counter[str] = Counter()
    for proposal in proposals:
        answers = dict.fromkeys(str(each.stance) for each in proposal.responses if each.is_sure)
        stances.update(list(answers) or ["unanswered"])
    return Overview(
        len(shelf),
        tuple(sorted(months.items(), key=lambda month: (month[0] == "undated", month[0]))),
        tuple(outlets.most_common(MOST)),
        tuple(quoted.most_common(MOST)),
        tuple(stances.most_common()),
    )


def lay_out(seen: Overview, columns: int) -> list[CardLine]:
    """The numbers as bars, for a width in columns."""
    found = [CardLine([(counted(seen.articles, "article") or "no articles yet", "strong")])]
    parts = (
        ("Articles by month", seen.months[-24:]),
        ("Articles by outlet", seen.outlets),
        ("Most quoted", seen.people),
        ("Proposals by answer", seen.stances),
    )
    for name, numbers in parts:
        if numbers:
            found += [CardLine([]), CardLine([(name, "accent")]), *_bars(numbers, columns)]
    return found


def _bars(numbers: Sequence[tuple[str, int]], columns: int) -> list[CardLine]:
    most = max(number for _, number in numbers)
    names = min(NAMES, columns // 2)
    names = min(names, max(width(fit(_label(name), names)) for name, _ in numbers))
    room = max(columns - names - len(str(most)) - 4, 1)
    lines = []
    for name, number in numbers:
        role = _signed(name)[1]
        label = fit(_label(name), names)
        bar = "▇" * max(round(room * number / most), 1)
        blank = " " * (names - width(label) + 1)
        lines.append(CardLine([(label, role), (blank, ""), (bar, role or "tint0"), (f" {number}", "dim")]))
    return lines


def _label(name: str) -> str:
    sign, _ = _signed(name)
    return f"{sign} {name}" if sign else name


def _signed(name: str) -> tuple[str, str]:
    return next((signed for met, signed in SIGNS.items() if met == name), ("", ""))

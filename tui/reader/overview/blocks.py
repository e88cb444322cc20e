"""The overview as a page: blocks of bars, a table, a line of time; each row leads to what it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.display import safe_line, width
from tui.reader.cards.page import Page, Spot, Stop, Voice, Whole, beside, ends, leading, still, under, wide
from tui.reader.cards.parts import block
from tui.reader.document import Finding
from tui.reader.overview.counting import Counted, Offer
from tui.reader.overview.time import line_of_time
from tui.reader.signs import SIGNS
from tui.screen.fitting import cut, fit
from tui.screen.look import Piece, Pieces, initials

BETWEEN = 4
"""Columns between two columns of blocks."""
BAR, NAME = 8, 22
"""Columns of a bar at least, of a name at most."""


class Listing(NamedTuple):
    """Proposals to be listed, under a name."""

    title: str
    offers: tuple[Offer, ...]


Tint = Callable[[str], str]
"""The role that colours a speaker."""


def page(seen: Counted, columns: int, most: int, tint: Tint, *, airy: bool) -> Page:
    """The whole, for a width in columns, with at most so many rows a block."""
    gap = int(airy)
    many = 3 if columns >= 140 else 2 if columns >= 108 else 1
    each = 40 if many == 3 else (columns - (many - 1) * BETWEEN) // many
    voices, answers = _voices(seen, each, most, tint), _answers(seen, each, most)
    if many == 3:
        top = beside(
            beside(voices, answers, each + BETWEEN), _pairs(seen, columns - 2 * (each + BETWEEN)), 2 * (each + BETWEEN)
        )
        return under(_totals(seen, columns), top, _time(seen, columns), _open(seen, columns, most), gap=gap)
    table, time = _pairs(seen, each), _time(seen, each)
    if many == 2:
        pages = [beside(voices, answers, each + BETWEEN), beside(table, time, each + BETWEEN) if table.lines else time]
    else:
        pages = [voices, answers, table, time]
    return under(_totals(seen, columns), *pages, _open(seen, columns, most), gap=gap)


def _totals(seen: Counted, columns: int) -> Page:
    """How much there is of everything; each leads to all of it."""
    totals, offers = seen.totals, seen.offers
    numbers: list[tuple[int, str, object]] = [
        (totals.articles, "articles", Whole("articles")),
        (totals.quotes, "quotes", Whole("quotes")),
        (totals.people, "people", Whole("people")),
        (totals.proposals, "proposals", Whole("proposals")),
    ]
    if offers is not None:
        numbers.append((offers.answered, "answered", None))
    gap = 4 if columns > 90 else 2
    pieces: list[Piece] = []
    stops = []
    for many, what, lead in numbers:
        if (at := wide(pieces) + gap * bool(pieces)) + len(f"{many:,} {what}") > columns:
            break
        pieces += [(" " * (at - wide(pieces)), ""), (f"{many:,}", "strong"), (f" {what}", "dim")]
        if many and lead:
            stops.append(Stop(0, 1, at, wide(pieces), lead, "totals"))
    unread = [(f"{seen.unread:,} unread", "dim")] if seen.unread else []
    line = ends(pieces, unread, columns) if wide(pieces) + wide(unread) + 2 <= columns else pieces
    return Page((line,), tuple(stops))


def _counting(name: str, seen: Counted, rows: int) -> Page:
    """The head of what is not counted yet; it keeps the room it will need."""
    share = f"counting … {seen.share:.0%}" if seen.share else "counting …"
    return block(name, still(*[[]] * rows), [(share, "dim")])


def _voices(seen: Counted, columns: int, most: int, tint: Tint) -> Page:
    if seen.voices is None:
        return _counting("VOICES", seen, most)
    if len(seen.voices) < 2:
        return Page()
    voices = seen.voices[:most]
    names = [([(f"{initials(safe_line(name)):<3}", f"{tint(name)} strong"), (fit(name, NAME), "")], tint(name))
             for name, _ in voices]  # fmt: skip
    rows = _bars(names, [quotes for _, quotes in voices], [Voice(name) for name, _ in voices], columns)
    more = seen.totals.people - len(voices)
    others = leading([_more(f"{more:,} more people", columns)], columns, Whole("people")) if more > 0 else Page()
    return block("VOICES", under(rows, others), [("quotes by speaker", "dim")])


def _answers(seen: Counted, columns: int, most: int) -> Page:
    if seen.offers is None:
        return _counting("ANSWERS", seen, most)
    found = seen.offers.answers
    if len(found) < 2:
        return Page()
    names: list[tuple[Pieces, str]] = []
    leads = []
    for how, those in found:
        sign, role = SIGNS[how]
        names.append(([(f"{sign}  ", role), (how, "")], role))
        leads.append(Listing(f"{sign} {how}", those))
    rows = _bars(names, [len(those) for _, those in found], leads, columns)
    return block("ANSWERS", rows, [("proposals by how they were met", "dim")])


def _more(words: str, columns: int) -> Pieces:
    return [("   ", ""), (cut(words, columns - 3), "dim")]


def _bars(names: Sequence[tuple[Pieces, str]], numbers: Sequence[int], leads: Sequence[object], columns: int) -> Page:
    """Numbers as bars on a track, each leading somewhere."""
    room = max(wide(name) for name, _ in names) + 2
    digits = max(len(f"{number:,}") for number in numbers)
    track = max(columns - room - digits - 2, BAR)
    rows = []
    for (name, role), number, lead in zip(names, numbers, leads, strict=True):
        full = max(round(track * number / max(numbers)), 1)
        shown = [*name, (" " * (room - wide(name)), ""), ("━" * full, role), ("─" * (track - full), "rule"),
                 (f"{number:>{digits + 2},}", "")]  # fmt: skip
        rows.append(leading([shown], columns, lead))
    return under(*rows)


def _pairs(seen: Counted, columns: int) -> Page:
    """Who offers to whom, and the commonest answer; every cell leads to its proposals."""
    if seen.offers is None:
        return _counting("WHO OFFERS, WHO ANSWERS", seen, 4)
    makers, asked, found = seen.offers.makers, seen.offers.asked, seen.offers.pairs
    if len(found) < 2:
        return Page()
    head_ = "by ↓  to →"
    name = min(max(map(width, map(safe_line, [*makers, head_]))), 20)
    cells = _cells([width(safe_line(to)) for to in asked], columns - name - 2)
    head: list[Piece] = [(_padded(head_, name + 2), "dim")]
    head += [(_padded(fit(to, cell - 2), cell), "dim") for to, cell in zip(asked, cells, strict=True)]
    lines: list[Pieces] = [head]
    stops = []
    for by in makers:
        line: list[Piece] = [(_padded(fit(by, name), name + 2), "")]
        for to, cell in zip(asked, cells, strict=True):
            pair, at = found.get((by, to)), wide(line)
            words = f"{pair.many}" if pair else ""
            sign, role = SIGNS[pair.met] if pair else ("", "")
            line += [(f"{sign} " if pair else "", role), (_padded(words, cell - 2 * bool(pair)), "")]
            if pair:
                lead = Listing(f"{by} → {to}", pair.offers)
                stops.append(Stop(len(lines), len(lines) + 1, at, at + cell - 2, lead))
        lines.append(line)
    return block("WHO OFFERS, WHO ANSWERS", Page(tuple(lines), tuple(stops)), [("the commonest answer", "dim")])


def _cells(widths: Sequence[int], columns: int) -> list[int]:
    """Columns for names of these widths with air between them; the widest give way."""
    cells = [max(each, 4) + 2 for each in widths]
    while sum(cells) > columns and max(cells) > 6:
        cells[cells.index(max(cells))] -= 1
    return cells


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def _time(seen: Counted, columns: int) -> Page:
    found = line_of_time(seen.dates, columns)
    if not found:
        return Page()
    unit, bars, first, last = found
    ends_ = ends([(first, "dim")], [(last, "dim")], len(bars))
    return block("TIMELINE", leading([[(bars, "")], ends_], columns, Whole("dates")), [(f"articles a {unit}", "dim")])


def _open(seen: Counted, columns: int, most: int) -> Page:
    """The proposals without a final answer, each leading to where it is stated."""
    if seen.offers is None:
        return _counting("OPEN NOW", seen, min(most, 3))
    found = seen.offers.unsettled
    label, between = (columns * 3 // 10, columns * 3 // 10) if columns >= 90 else (columns // 2, columns // 2 - 4)
    rows = []
    for each in found[:most]:
        sign, role = SIGNS[each.met[0]]
        first = [(f"{sign}  ", role), (_padded(fit(each.label, label - 2), label), "strong")]
        second = _padded(fit(each.parties, between - 2), between)
        rest = fit(each.name, columns - 3 - label - between)
        rows.append(leading([[*first, (second, ""), (rest, "dim")]], columns,
                            Spot(each.article, each.span, Finding("proposal", each.nth))))  # fmt: skip
    note: list[Piece] = [("proposals without a final answer", "dim")]
    if len(found) > most:
        rows.append(leading([_more(f"{len(found) - most:,} more", columns)], columns, Listing("open now", found)))
    return block("OPEN NOW", under(*rows), note)

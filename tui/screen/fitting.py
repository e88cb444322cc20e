"""Words into the room there is: outside strings through the gate, cut at a column with an ellipsis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.articles.article import Span
from tui.display import safe_line, show, width
from tui.screen.look import Piece
from tui.screen.wrapping import wrap


def fit(text: str, columns: int) -> str:
    """An outside string as one line of at most `columns`, ending in ``…`` where it was cut."""
    return cut(safe_line(text), columns)


def cut(text: str, columns: int) -> str:
    """A string that has passed the gate cut to at most `columns`, ending in ``…`` where it was."""
    if columns <= 0:
        return ""
    if width(text) <= columns:
        return text
    taken = used = 0
    for character in text:
        used += width(character)
        if used > columns - 1:
            break
        taken += 1
    return text[:taken].rstrip() + "…"


def lines(text: str, columns: int, most: int) -> list[str]:
    """An outside string over at most `most` lines of `columns`, broken at blanks, ending in ``…`` where it was cut."""
    shown = safe_line(text)
    found = [shown[start:end] for start, end in _first(shown, columns, most)]
    if len(found) > most:
        found[most - 1 :] = [cut(found[most - 1] + " " + found[most] + "  ", columns)]
    return found


def _first(text: str, columns: int, most: int) -> list[tuple[int, int]]:
    """The lines up to the one after the last that is wanted, without wrapping a whole article for two of them."""
    return wrap(text[: (most + 1) * (columns + 1) * 2], columns)[: most + 1]


def marked(text: str, marks: Iterable[Span], columns: int, most: int, role: str = "") -> list[list[Piece]]:
    """An outside string over at most `most` lines with `marks` (spans of it, code points) as matches.

    Begins with ``…`` before the first mark where that would not be seen otherwise.
    """
    shown = show(text, "fold")
    roles = [(shown.index(mark.start), shown.index(mark.end), "match") for mark in marks]
    words, room, first = shown.text, columns * most, min(roles, default=None)
    if first and first[1] > room - columns // 3:
        begin = max(words.rfind(" ", 0, max(first[0] - columns // 2, 1)) + 1, 0)
        lead = "…" if begin else ""
        words = lead + words[begin:]
        roles = [(start - begin + len(lead), end - begin + len(lead), role) for start, end, role in roles]
    return _over_lines(words, roles, columns, most, role)


def styled(
    text: str, part: Span, stretches: Iterable[tuple[Span, str]], columns: int, most: int, role: str = ""
) -> list[list[Piece]]:
    """A part of an outside string over lines, with a role for each of some stretches (spans of the whole string).

    An ellipsis stands where the string goes on beyond the part, or beyond the last line.
    """
    shown = show(part.cut(text), "fold")
    lead = "…" if part.start else ""
    roles = [
        (shown.index(start) + len(lead), shown.index(end) + len(lead), role)
        for span, role in stretches
        if (start := max(span.start, part.start) - part.start) < (end := min(span.end, part.end) - part.start)
    ]
    return _over_lines(lead + shown.text + ("…" if part.end < len(text) else ""), roles, columns, most, role)


def _over_lines(
    words: str, roles: Sequence[tuple[int, int, str]], columns: int, most: int, role: str
) -> list[list[Piece]]:
    found = _first(words, columns, most)
    pieces = [_pieces(words, start, end, roles, role) for start, end in found[:most]]
    if len(found) > most:
        last = pieces[-1]
        while last and sum(width(words) for words, _ in last) > columns - 1:
            words, roles_of_it = last.pop()
            if len(words) > 1:
                last.append((words[:-1], roles_of_it))
        last.append(("…", role))
    return pieces


def _pieces(text: str, start: int, end: int, roles: Sequence[tuple[int, int, str]], role: str) -> list[Piece]:
    here = [each for each in roles if each[0] < end and each[1] > start]
    edges = sorted({start, end, *(min(max(edge, start), end) for first, last, _ in here for edge in (first, last))})
    return [
        (text[first:last], " ".join([role, *(each for begin, stop, each in here if begin <= first < stop)]).strip())
        for first, last in pairwise(edges)
    ]


def spread(left: Piece, right: Piece, columns: int) -> list[Piece]:
    """Two pieces at both ends of a line; the left one gives way. Outside strings are let through the gate."""
    tail = fit(right[0], columns // 2)
    head = fit(left[0], columns - width(tail) - bool(tail))
    return [(head, left[1]), (" " * (columns - width(head) - width(tail)), ""), (tail, right[1])]

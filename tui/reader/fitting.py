"""Words into the room there is: outside strings through the gate, cut at a column with an ellipsis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.articles.article import Span
from tui.display import safe_line, show, width
from tui.reader.look import Piece
from tui.reader.wrapping import wrap


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
    places = sorted((shown.index(mark.start), shown.index(mark.end)) for mark in marks)
    words = shown.text
    room = columns * most
    if places and places[0][1] > room - columns // 3:
        begin = max(words.rfind(" ", 0, max(places[0][0] - columns // 2, 1)), 0)
        words = "…" + words[begin:].lstrip()
        shift = len(words) - len(shown.text)
        places = [(start + shift, end + shift) for start, end in places]
    found = _first(words, columns, most)
    pieces = [_pieces(words, start, end, places, role) for start, end in found[:most]]
    if len(found) > most:
        last = pieces[-1]
        while last and sum(width(words) for words, _ in last) > columns - 1:
            words, roles = last.pop()
            if len(words) > 1:
                last.append((words[:-1], roles))
        last.append(("…", role))
    return pieces


def _pieces(text: str, start: int, end: int, places: Sequence[tuple[int, int]], role: str) -> list[Piece]:
    pieces: list[Piece] = []
    for first, last in places:
        first, last = max(first, start), min(last, end)
        if first < last:
            pieces += [(text[start:first], role), (text[first:last], f"{role} match".strip())]
            start = last
    pieces.append((text[start:end], role))
    return [piece for piece in pieces if piece[0]]


def spread(left: Piece, right: Piece, columns: int) -> list[Piece]:
    """Two pieces at both ends of a line; the left one gives way. Outside strings are let through the gate."""
    tail = fit(right[0], columns // 2)
    head = fit(left[0], columns - width(tail) - bool(tail))
    return [(head, left[1]), (" " * (columns - width(head) - width(tail)), ""), (tail, right[1])]

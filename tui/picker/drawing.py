"""What the picker shows of a hit: its row in the list, its sentence, the words of a cut. Values in, pieces out.

No meaning rests on colour alone. Every outside string passes the gate here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.display import safe_line, width
from tui.findings import CORRECTED, NOBODY
from tui.picker.found import Found
from tui.screen.fitting import cut as cut_to
from tui.screen.fitting import marked as with_marks
from tui.screen.fitting import styled
from tui.screen.look import Piece, Pieces
from tui.search.hit import Hit

if TYPE_CHECKING:
    from tui.taking.cut import Cut

_CALLED = {"proposal": "a proposal", "text": "the article"}
"""What stands in the speaker's place where there is none to name."""
_SPEAKER_COLUMNS = 18
_NARROW = 60
"""Columns of a row up to which the speaker finds no room."""


def row(hit: Hit, columns: int, *, marked: bool, cut: bool) -> Pieces:
    """A hit on one line: its marks, whether it is unsure, the speaker, the words with what matched in them."""
    pieces: list[Piece] = [("✓" if marked else " ", "accent"), ("✂" if cut else " ", "accent")]
    pieces.append(("?" if not hit.sure else CORRECTED if hit.corrected else " ", "maybe"))
    if columns > _NARROW:
        who: list[Piece] = [(_CALLED.get(hit.kind, NOBODY), "dim")]
        if hit.kind not in _CALLED and hit.speaker:
            who = with_marks(hit.speaker, hit.speaker_marks, _SPEAKER_COLUMNS, 1, "strong")[0]
        pieces += [*who, (" " * (_SPEAKER_COLUMNS + 1 - sum(width(words) for words, _ in who)), "")]
    room = columns - sum(width(words) for words, _ in pieces)
    text = hit.text[: room * 8 + max((mark.end for mark in hit.marks), default=0)] if room > 0 else ""
    return [*pieces, *with_marks(text, hit.marks, room, 1)[0]] if text else pieces


def window(text: str, around: Span, focus: Span, room: int) -> Span:
    """The part of `around` of at most `room` characters that shows `focus`, from its start where that does.

    Begins and ends at a blank where there is one near.
    """
    if around.end - around.start <= room:
        return around
    start = around.start
    if focus.end > start + room * 3 // 4:
        start = max(start, min(focus.start - room // 4, around.end - room))
        start = text.find(" ", start, min(start + 20, focus.start)) + 1 or start
    end = min(around.end, start + room)
    if end < around.end:
        blank = text.rfind(" ", max(focus.end, end - 20), end)
        end = blank if blank > start else end
    return Span(start, end)


def sentence(found: Found, columns: int, lines: int) -> list[list[Piece]]:
    """What stands around what was found: the words taken in plain view, the rest dim, what matched marked."""
    room = _room(columns, lines)
    around = found.sentence
    focus = found.hit.places[0] if found.hit.places else found.excerpt.spans[0]
    focus = Span(focus.start, min(focus.end, focus.start + room // 2))
    spans = found.excerpt.spans
    starts, ends = (around.start, *(span.end for span in spans)), (*(span.start for span in spans), around.end)
    roles = [(Span(start, end), "dim") for start, end in zip(starts, ends, strict=True) if start < end]
    roles += [(span, "strong") for span in spans] + [(at, "match") for at in found.hit.places]
    return _within(found, around, focus, roles, columns, lines)


def cutting(found: Found, cut: Cut, columns: int, lines: int) -> list[list[Piece]]:
    """The words of a cut: those kept in plain view, those left out struck through, the cursor's marked."""
    whole = Span(cut.words[0].start, cut.words[-1].end)
    roles = [(word, "strong" if nth in cut.kept else "dim omitted") for nth, word in enumerate(cut.words)]
    here = cut.words[cut.at]
    return _within(found, whole, here, [*roles, (here, "match")], columns, lines)


def _within(
    found: Found, around: Span, focus: Span, roles: list[tuple[Span, str]], columns: int, lines: int
) -> list[list[Piece]]:
    text = around.cut(found.excerpt.article.text)
    part = window(text, Span(0, len(text)), _moved(focus, around), _room(columns, lines))
    return styled(text, part, [(_moved(span, around), each) for span, each in roles], columns, lines)


def _moved(span: Span, around: Span) -> Span:
    start = max(span.start - around.start, 0)
    return Span(start, max(span.end - around.start, start))


def _room(columns: int, lines: int) -> int:
    """Characters that surely find room."""
    return max(columns * lines - columns // 2, 10)


def elsewhere_line(found: Found, columns: int) -> list[Pieces]:
    """Where another article has it longer or otherwise; nothing where none does."""
    return [[("+ ", "strong"), (cut_to(safe_line(found.elsewhere), columns - 2), "dim")]] if found.elsewhere else []


def heading(found: Found, columns: int) -> Pieces:
    """Whose words they are and where they stand, in a rule."""
    article = found.excerpt.article
    where = " · ".join(filter(None, map(safe_line, (article.name, article.source or "", article.day or "n.d."))))
    who = _CALLED.get(found.hit.kind) or safe_line(found.excerpt.speaker or NOBODY)
    who = cut_to(who + ("" if found.hit.sure else " ?") + (f" {CORRECTED}" if found.hit.corrected else ""), columns - 4)
    where = cut_to(f" · {where}", columns - 4 - width(who))
    rest = columns - width(who) - width(where) - 3
    return [("─ ", "faint"), (who, "strong"), (where, "dim"), (" " + "─" * rest, "faint")]

"""What the picker shows of a hit: its row in the list, its sentence, the words of a cut. Values in, content out.

The colours are the terminal's own, and no meaning rests on colour alone. Every outside string passes the gate here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.color import Color
from textual.content import Content
from textual.style import Style

from tui.articles.article import Span
from tui.certainty import Folded
from tui.display import safe_line, show
from tui.picker.found import Found
from tui.search.hit import Hit

if TYPE_CHECKING:
    from tui.taking.cut import Cut

DIM = Style(dim=True)
STRONG = Style(bold=True)
MATCH = Style(reverse=True)
SPEAKER = Style(foreground=Color.parse("ansi_cyan"))
SIGN = Style(foreground=Color.parse("ansi_magenta"), bold=True)
LEFT_OUT = Style(dim=True, strike=True)

NOBODY = "nobody named"
_CALLED = {"proposal": "a proposal", "text": "the article"}
"""What stands in the speaker's place where there is none to name."""
_SPEAKER_COLUMNS = 18
_BEFORE = 30
"""Characters of a text kept before the first match where the text is cut to show it."""


def row(hit: Hit, columns: int, *, here: bool, marked: bool, cut: bool) -> Content:
    """A hit on one line: where the cursor and the marks are, the speaker, the words with what matched in them."""
    signs = Content.assemble(
        ("❯" if here else " ", SIGN), ("✓" if marked else " ", SIGN), ("✂ " if cut else "  ", SIGN)
    )
    doubt = Content("" if hit.sure else "? ").stylize(SIGN)
    who = _who(hit).truncate(_SPEAKER_COLUMNS, ellipsis=True, pad=True) if columns > 60 else doubt
    room = columns - signs.cell_length - who.cell_length - 1
    words = _words(hit, room)
    if here:
        words = words.stylize_before(STRONG)
    return signs + who + Content(" ") + words.truncate(max(room, 1), ellipsis=True)


def fold_row(folded: Folded, columns: int, *, here: bool) -> Content:
    """The line that stands for the less certain hits, or that they stand under."""
    words = Content(f" {'▾' if folded.shown else '▸'} {folded.words}").stylize(STRONG if here else DIM)
    hint = Content(f"  enter {'folds' if folded.shown else 'shows'} them").stylize(DIM)
    return Content.assemble(("❯" if here else " ", SIGN), " ").append(words + hint).truncate(columns, ellipsis=True)


def _who(hit: Hit) -> Content:
    if not hit.sure:
        return Content("? ").stylize(SIGN) + _called(hit)
    return _called(hit)


def _called(hit: Hit) -> Content:
    if hit.kind in _CALLED:
        return Content(_CALLED[hit.kind]).stylize(DIM)
    shown = show(hit.speaker or NOBODY, "fold")
    content = Content(shown.text).stylize(SPEAKER if hit.speaker else DIM)
    for mark in hit.speaker_marks:
        content = content.stylize(MATCH, shown.index(mark.start), shown.index(mark.end))
    return content


def _words(hit: Hit, room: int) -> Content:
    """The hit's text from its beginning, or from shortly before its first match where that would not be seen."""
    text = hit.text[: room * 8 + max((mark.end for mark in hit.marks), default=0)]
    first = min(hit.marks, default=None)
    start = 0
    if first and first.end > room - 2:
        start = max(text.rfind(" ", 0, max(first.start - min(_BEFORE, room // 3), 1)) + 1, 0)
    lead = Content("…") if start else Content("")
    return lead + _styled(text, Span(start, len(text)), ((mark, MATCH) for mark in hit.marks))


def _styled(text: str, part: Span, styles: Iterable[tuple[Span, Style]]) -> Content:
    """A part of a text on one line, stretches of it (spans of the text) styled."""
    shown = show(part.cut(text), "fold")
    content = Content(shown.text)
    for span, style in styles:
        start, end = max(span.start, part.start) - part.start, min(span.end, part.end) - part.start
        if start < end:
            content = content.stylize(style, shown.index(start), shown.index(end))
    return content


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


def sentence(found: Found, room: int) -> Content:
    """What stands around what was found: the words taken in plain view, the rest dim, what matched reversed."""
    text, around = found.excerpt.article.text, found.sentence
    focus = found.hit.places[0] if found.hit.places else found.excerpt.spans[0]
    part = window(text, around, Span(focus.start, min(focus.end, focus.start + room // 2)), room)
    content = _styled(
        text, part, [(span, STRONG) for span in found.excerpt.spans] + [(at, MATCH) for at in found.hit.places]
    )
    return _bounded(_dimmed(text, part, found, content), part, around)


def _dimmed(text: str, part: Span, found: Found, content: Content) -> Content:
    """`content` with what is not taken dim."""
    shown = show(part.cut(text), "fold")
    at = part.start
    for span in (*found.excerpt.spans, Span(part.end, part.end)):
        start, end = max(at, part.start) - part.start, min(span.start, part.end) - part.start
        if start < end:
            content = content.stylize_before(DIM, shown.index(start), shown.index(end))
        at = max(at, span.end)
    return content


def _bounded(content: Content, part: Span, whole: Span) -> Content:
    """`content` with an ellipsis where the text goes on."""
    before, after = ("…" if part.start > whole.start else ""), ("…" if part.end < whole.end else "")
    return Content(before).stylize(DIM) + content + Content(after).stylize(DIM)


def cutting(found: Found, cut: Cut, room: int) -> Content:
    """The words of a cut: those kept in plain view, those left out struck through, the cursor's reversed."""
    text = found.excerpt.article.text
    whole = Span(cut.words[0].start, cut.words[-1].end)
    part = window(text, whole, cut.words[cut.at], room)
    styles = [(word, STRONG if nth in cut.kept else LEFT_OUT) for nth, word in enumerate(cut.words)]
    return _bounded(_styled(text, part, [*styles, (cut.words[cut.at], MATCH)]), part, whole)


def heading(found: Found) -> Content:
    """Whose words they are and where they stand."""
    article = found.excerpt.article
    where = " · ".join(filter(None, map(safe_line, (article.name, article.source or "", article.published or "n.d."))))
    who = _CALLED.get(found.hit.kind) or safe_line(found.excerpt.speaker or NOBODY)
    who += "" if found.hit.sure else " ?"
    return Content(" ") + Content(who).stylize(STRONG) + Content(f" · {where} ").stylize(DIM)

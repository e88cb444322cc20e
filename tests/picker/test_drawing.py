from hypothesis import given, settings
from hypothesis import strategies as st

from tests.findings_by_hand import article
from tui.articles.article import Span
from tui.display import safe_line, width
from tui.picker.drawing import cutting, heading, row, sentence, window
from tui.picker.found import Found
from tui.search.hit import Hit
from tui.taking.cut import uncut
from tui.taking.excerpt import Excerpt

HOSTILE = "We \x1b[31mare\u202e [W]e [/b] [@click=app.quit]rea\u200bdy[/] 🇺🇦 x\u0301\x9b to talk"


def hit(text: str, marks: tuple[Span, ...] = (), speaker: str | None = "Ann \x1b]0;x\x07 [Lee]") -> Hit:
    span = Span(0, len(text))
    return Hit("quote", 1, 0, span, text, marks, marks, span, speaker, (), 1.0)


def excerpt(text: str, marks: tuple[Span, ...] = ()) -> Found:
    looked = hit(text, marks)
    words = Excerpt(article(text), (Span(0, len(text)),), "direct", looked.speaker)
    return Found(looked, words, Span(0, len(text)))


@given(st.text(max_size=200), st.integers(1, 120), st.integers(0, 199), st.integers(0, 30), st.booleans())
def test_a_row_is_safe_and_fits(text: str, columns: int, start: int, length: int, here: bool) -> None:
    mark = Span(min(start, len(text)), min(start + length, len(text)))
    drawn = row(hit(text, (mark,) if mark.start < mark.end else ()), columns, here=here, marked=True, cut=False)
    assert safe_line(drawn.plain) == drawn.plain
    assert width(drawn.plain) <= max(columns, 6)


def test_hostile_words_are_shown_and_inert() -> None:
    for drawn in (
        row(hit(HOSTILE), 120, here=False, marked=False, cut=False),
        sentence(excerpt(HOSTILE), 400),
        cutting(excerpt(HOSTILE), uncut(HOSTILE, [Span(0, len(HOSTILE))]), 400),
    ):
        assert "␛[31mare⟨U+202E⟩ [W]e [/b] [@click=app.quit]rea⟨U+200B⟩dy[/]" in drawn.plain
        assert not set(drawn.plain) & {"\x1b", "\u202e", "\u200b", "\x9b"}
    assert "␛]0;x␇ [Lee]" in heading(excerpt(HOSTILE)).plain


def test_what_matched_stands_reversed_at_its_place_behind_tokens() -> None:
    mark = Span(HOSTILE.index("talk"), len(HOSTILE))
    for drawn in (
        row(hit(HOSTILE, (mark,)), 120, here=True, marked=False, cut=True),
        sentence(excerpt(HOSTILE, (mark,)), 400),
    ):
        reversed_ = [
            drawn.plain[span.start : span.end] for span in drawn.spans if getattr(span.style, "reverse", False)
        ]
        assert reversed_ == ["talk"]


def test_a_late_match_is_brought_into_view() -> None:
    text = "word " * 60 + "needle and more " + "word " * 60
    mark = Span(text.index("needle"), text.index("needle") + 6)
    assert "needle" in row(hit(text, (mark,)), 70, here=False, marked=False, cut=False).plain
    assert "needle" in sentence(excerpt(text, (mark,)), 200).plain
    assert sentence(excerpt(text, (mark,)), 200).plain.startswith("…")


@settings(max_examples=300)
@given(st.text(alphabet="ab \n", min_size=1, max_size=400), st.integers(10, 300), st.data())
def test_the_window_shows_the_focus_and_is_no_larger_than_the_room(text: str, room: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    focus = Span(start, min(len(text), start + max(room // 4, 1)))
    part = window(text, Span(0, len(text)), focus, room)
    assert 0 <= part.start < part.end <= len(text)
    assert part.end - part.start <= room
    assert part.start <= focus.start < part.end


def test_a_very_long_line_is_not_drawn_whole() -> None:
    text = "a" * 1_000_000
    assert len(sentence(excerpt(text), 400).plain) < 500
    assert len(row(hit(text), 80, here=False, marked=False, cut=False).plain) <= 80

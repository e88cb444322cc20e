from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.findings_by_hand import article
from tui.articles.article import Span
from tui.display import safe_line, width
from tui.picker.drawing import cutting, heading, row, sentence, window
from tui.picker.found import Found
from tui.screen.look import Piece
from tui.search.hit import Hit
from tui.taking.cut import uncut
from tui.taking.excerpt import Excerpt

HOSTILE = "We \x1b[31mare\u202e [W]e [/b] [@click=app.quit]rea\u200bdy[/] 🇺🇦 x\u0301\x9b to talk"


def plain(lines: Sequence[Sequence[Piece]]) -> str:
    return " ".join("".join(words for words, _ in line) for line in lines)


def hit(text: str, marks: tuple[Span, ...] = (), speaker: str | None = "Ann \x1b]0;x\x07 [Lee]") -> Hit:
    span = Span(0, len(text))
    return Hit("quote", 1, 0, span, text, marks, marks, span, speaker, (), 1.0)


def excerpt(text: str, marks: tuple[Span, ...] = ()) -> Found:
    looked = hit(text, marks)
    words = Excerpt(article(text), (Span(0, len(text)),), "direct", looked.speaker)
    return Found(looked, words, Span(0, len(text)))


@given(st.text(max_size=200), st.integers(1, 120), st.integers(0, 199), st.integers(0, 30), st.booleans())
def test_a_row_is_safe_and_fits(text: str, columns: int, start: int, length: int, cut: bool) -> None:
    mark = Span(min(start, len(text)), min(start + length, len(text)))
    drawn = plain([row(hit(text, (mark,) if mark.start < mark.end else ()), columns, marked=True, cut=cut)])
    assert safe_line(drawn) == drawn
    assert width(drawn) <= max(columns, 6)


def test_hostile_words_are_shown_and_inert() -> None:
    for drawn in (
        [row(hit(HOSTILE), 120, marked=False, cut=False)],
        sentence(excerpt(HOSTILE), 400, 1),
        cutting(excerpt(HOSTILE), uncut(HOSTILE, [Span(0, len(HOSTILE))]), 400, 1),
    ):
        assert "␛[31mare⟨U+202E⟩ [W]e [/b] [@click=app.quit]rea⟨U+200B⟩dy[/]" in plain(drawn)
        assert not set(plain(drawn)) & {"\x1b", "\u202e", "\u200b", "\x9b"}
    assert "␛]0;x␇ [Lee]" in plain([heading(excerpt(HOSTILE), 80)])


def test_what_matched_is_marked_at_its_place_behind_tokens() -> None:
    mark = Span(HOSTILE.index("talk"), len(HOSTILE))
    for drawn in (
        row(hit(HOSTILE, (mark,)), 120, marked=False, cut=True),
        sentence(excerpt(HOSTILE, (mark,)), 400, 1)[0],
    ):
        assert [words for words, role in drawn if "match" in role] == ["talk"]


def test_a_late_match_is_brought_into_view() -> None:
    text = "word " * 60 + "needle and more " + "word " * 60
    mark = Span(text.index("needle"), text.index("needle") + 6)
    assert "needle" in plain([row(hit(text, (mark,)), 70, marked=False, cut=False)])
    assert "needle" in plain(sentence(excerpt(text, (mark,)), 50, 4))
    assert plain(sentence(excerpt(text, (mark,)), 50, 4)).startswith("…")


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
    assert len(plain(sentence(excerpt(text), 80, 5))) < 500
    assert len(plain([row(hit(text), 80, marked=False, cut=False)])) <= 80

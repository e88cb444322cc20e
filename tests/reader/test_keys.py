"""One table of keys: everything that shows or binds a key is made from it."""

import re
from collections import Counter
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from tests.patience import becomes
from tests.reader.opened import WIDE, appears, five, opened, press, reading, settle, shown
from tests.seeds import articles
from tui.configuration.values import Configuration
from tui.reader.app import ReaderApp
from tui.reader.keys import TABLE, footer
from tui.reader.layouts import latin_letters
from tui.reader.loading import Opening
from tui.reader.picture import tidied, write
from tui.reader.screens.export import ExportScreen
from tui.reader.screens.overlay import Overlay
from tui.reader.screens.palette import PaletteScreen
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.kept_pane import KeptPane
from tui.reader.widgets.text_box import TextBox
from tui.screen.row_list import RowList

ANSWER = {"palette": [PaletteScreen], "pane": [ArticleText, RowList], "box": [TextBox], "overlay": [Overlay],
          "selecting": [ArticleText], "kept": [KeptPane], "export": [ExportScreen]}  # fmt: skip

ASKED = """
    j k down up g G space b pagedown pageup ctrl+d ctrl+u tab shift+tab 1 2 3 4 5 J K right_square_bracket
    left_square_bracket right_curly_bracket left_curly_bracket right_parenthesis left_parenthesis full_stop comma slash
    f n N enter backspace a y Y w o question_mark colon ctrl+p escape q ctrl+c
"""


def test_every_key_has_an_id_of_its_own_and_an_answer() -> None:
    assert len({key.id for key in TABLE}) == len(TABLE)
    for where, classes in ANSWER.items():
        keys = Counter(each for key in TABLE if key.where == where for each in key.keys)
        assert set(keys.values()) == {1}, keys.most_common(2)
        for key in TABLE:
            if key.where == where:
                name = f"action_{key.action.split('(')[0]}"
                assert all(hasattr(cls, name) for cls in classes), (key.id, name)


async def test_every_key_of_the_reading_names_a_part_and_what_it_does() -> None:
    async with opened() as pilot:
        for key in TABLE:
            if key.where == "reading":
                part, _, name = key.action.split("(")[0].partition(".")
                assert callable(getattr(getattr(reading(pilot), part), name)), key.id


def test_all_the_keys_one_expects_are_there() -> None:
    bound = {each for key in TABLE if key.where in ("reading", "pane") for each in key.keys}
    assert set(ASKED.split()) <= bound


async def test_the_help_shows_every_key_and_closes() -> None:
    async with opened(size=(100, 200)) as pilot:
        await press(pilot, "question_mark")
        text = shown(pilot)
        for key in TABLE:
            assert key.help[:40] in text, key.id
        await press(pilot, "type:zoo", "backspace")
        assert "no key does that" in shown(pilot)
        await press(pilot, "backspace", "backspace", "type:bookmark remove", "down")
        assert "Remove the bookmark under the cursor" in shown(pilot)
        assert "Down a line" not in shown(pilot)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


async def test_the_footer_is_made_from_the_table_and_can_be_clicked() -> None:
    async with opened() as pilot:
        last = shown(pilot).splitlines()[-1]
        assert all(hint.word in last for hint in footer("first"))
        await pilot.click("#keys", offset=(last.index("keys"), 0))
        await press(pilot)
        assert len(pilot.app.screen_stack) == 2


async def test_the_palette_does_what_keys_do() -> None:
    for key in ("colon", "ctrl+p"):
        async with opened() as pilot:
            await press(pilot, key, "type:next article", "enter", "enter")
            assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]


@pytest.mark.parametrize(("language", "letter", "key"), [
    ("ru", "о", "j"), ("ru", "Х", "{"), ("uk", "ї", "]"), ("sr", "з", "y"), ("ru", "з", "p"), ("el", "Κ", "K"),
    ("he", "ח", "j"), ("ar", "ت", "j"), ("fa", "ن", "k"), ("ka", "ჯ", "j"), ("be", "Ў", "O"),
])  # fmt: skip
def test_letters_of_other_layouts_stand_for_the_latin_ones_on_their_keys(language: str, letter: str, key: str) -> None:
    assert latin_letters(language)[letter] == key
    assert all(not each.isascii() for each in latin_letters(language))


async def test_a_key_of_another_layout_acts_by_its_place_and_types_itself_in_a_box() -> None:
    async with opened() as pilot:
        await press(pilot, "о", "о", "л")
        assert reading(pilot).panes.text.scroll_offset.y == 1
        await press(pilot, "О")
        assert reading(pilot).desk.document.article.text == articles()[1].text  # type: ignore[union-attr]
        await press(pilot, "slash", "type:Киев")
        search = reading(pilot).searching.pane
        assert search
        assert search.box.value == "Киев"


async def test_the_library_at_a_glance() -> None:
    async with opened(size=(120, 60)) as pilot:
        await press(pilot, "0")
        text = shown(pilot)
        for words in ("5 articles", "26 quotes", "VOICES", "Volodymyr Zelensky", "↔  contested", "━"):
            assert words in text
        await press(pilot, "q")
        assert len(pilot.app.screen_stack) == 1


async def test_a_picture_of_any_screen_and_no_file_is_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ceasefire-tui-1.svg").write_text("mine")
    async with opened() as pilot:
        await press(pilot, "P")
        assert await appears(pilot, "ceasefire-tui-2.svg")
        await press(pilot, "w", "f12")
        assert await appears(pilot, "ceasefire-tui-3.svg")
    assert (tmp_path / "ceasefire-tui-1.svg").read_text() == "mine"
    assert "<svg" in (tmp_path / "ceasefire-tui-2.svg").read_text()


def test_words_of_a_picture_begin_where_they_are_seen() -> None:
    drawn = '<text class="a" x="10" y="44.4" textLength="61" clip-path="url(#l)">&#160;&#160;a&amp;b</text>'
    assert tidied(drawn) == '<text class="a" x="34.4" y="44.4" textLength="36.6" clip-path="url(#l)">a&amp;b</text>'
    blank = '<text class="a" x="10" y="4" textLength="24.4" clip-path="url(#l)">&#160;&#160;</text>'
    assert tidied(blank) == '<text class="a" x="10" y="4" clip-path="url(#l)"></text>'


def test_a_picture_goes_to_the_next_folder_where_the_first_takes_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert write("<svg/>", (tmp_path / "file", tmp_path / "state")) == tmp_path / "state" / "ceasefire-tui-1.svg"
    with pytest.raises(OSError, match="file"):
        write("<svg/>", (tmp_path / "file",))


async def test_a_persons_own_keys_are_shown_wherever_keys_are() -> None:
    wish = Configuration(keymap={"help": ("x",), "article.next": ("ctrl+n",), "find": ()})
    with five() as library:
        app = ReaderApp(library, configuration=wish)
        async with app.run_test(size=(120, 140)) as pilot:
            await settle(pilot)
            last = shown(pilot).splitlines()[-1]
            assert "x keys" in last
            assert "find" not in last
            assert "^n next article" in " ".join(f"{hint.shown} {hint.word}" for hint in footer("text", wish.keymap))
            await press(pilot, "x")
            assert "^n " in shown(pilot)
            assert "Find in this article" not in shown(pilot)
            await press(pilot, "escape", "colon", "type:next article")
            assert re.search(r"Next article .*\^n", shown(pilot))


class Held(Opening):
    """Has read nothing before the first frame, and not till it is let go."""

    go: ClassVar[Event]

    def _read(self) -> None:
        self.go.wait()
        super()._read()


async def test_leafing_waits_for_the_articles_and_leaving_waits_for_nothing() -> None:
    Held.go = Event()
    with five() as library:
        app = ReaderApp(library, opening=Held(library))
        async with app.run_test(size=WIDE) as pilot:
            await pilot.press("J", "J")
            assert reading(pilot).desk.document is None
            Held.go.set()
            await settle(pilot)
            document = reading(pilot).desk.document
            assert document
            assert document.article == articles()[2]
        Held.go = Event()
        app = ReaderApp(library, opening=Held(library))
        async with app.run_test(size=WIDE) as pilot:
            await pilot.press("q")
            left = await becomes(pilot, lambda: not app.is_running)
            Held.go.set()
            assert left

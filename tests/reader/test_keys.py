"""One table of keys: everything that shows or binds a key is made from it."""

from collections import Counter

from tests.reader.opened import opened, press, shown
from tui.reader.keys import TABLE, footer
from tui.reader.screens.overlay import Overlay
from tui.reader.screens.reading import ReadingScreen
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.kept_pane import KeptRows
from tui.reader.widgets.row_list import RowList
from tui.reader.widgets.selectable_text import SelectableText
from tui.reader.widgets.text_box import TextBox

ANSWER = {"reading": [ReadingScreen], "pane": [ArticleText, RowList], "box": [TextBox], "overlay": [Overlay],
          "selecting": [SelectableText], "kept": [KeptRows]}  # fmt: skip

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


def test_all_the_keys_one_expects_are_there() -> None:
    bound = {each for key in TABLE if key.where in ("reading", "pane") for each in key.keys}
    assert set(ASKED.split()) <= bound


async def test_the_help_shows_every_key_and_closes() -> None:
    async with opened(size=(120, 100)) as pilot:
        await press(pilot, "question_mark")
        text = shown(pilot)
        for key in TABLE:
            assert key.help[:40] in text, key.id
        for close in ("escape", "q"):
            await press(pilot, close)
            assert len(pilot.app.screen_stack) == 1
            await press(pilot, "question_mark")


async def test_the_footer_is_made_from_the_table_and_can_be_clicked() -> None:
    async with opened() as pilot:
        last = shown(pilot).splitlines()[-1]
        assert all(key.footer in last for key in footer())
        await pilot.click("#keys", offset=(last.index("help"), 0))
        await press(pilot)
        assert len(pilot.app.screen_stack) == 2


async def test_the_palette_does_what_keys_do() -> None:
    for key in ("colon", "ctrl+p"):
        async with opened() as pilot:
            await press(pilot, key, "type:next article", "enter", "enter")
            assert "The United States called on" in shown(pilot).splitlines()[0]

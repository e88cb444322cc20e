"""What is wrong with the configuration is one line, and a key shows the rest."""

from tests.reader.opened import appears, five, press, settle, shown
from tui.configuration.values import Configuration
from tui.reader.app import ReaderApp

PROBLEMS = (
    "/home/reader/.config/ceasefire-tui/config.toml:1:1: no setting has the name theem; did you mean theme?",
    "/home/reader/.config/ceasefire-tui/config.toml:2:1: no setting has the name measure",
)


async def test_problems_are_one_line_and_a_key_shows_all() -> None:
    with five() as library:
        app = ReaderApp(library, configuration=Configuration(keymap={"problems": ("f9",)}), problems=PROBLEMS)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await settle(pilot)
            assert await appears(pilot, "no setting has the name theem; did you mean theme? · f9 all 2")
            await press(pilot, "f9")
            assert len(pilot.app.screen_stack) == 2
            assert await appears(pilot, "2 to mend")
            assert "measure" in shown(pilot)
            await press(pilot, "escape")
            assert len(pilot.app.screen_stack) == 1


async def test_where_nothing_is_wrong_the_key_says_so() -> None:
    with five() as library:
        async with ReaderApp(library).run_test(size=(80, 24), notifications=True) as pilot:
            await settle(pilot)
            await press(pilot, "exclamation_mark")
            assert await appears(pilot, "nothing is wrong with the configuration")


async def test_one_message_stands_at_a_time_and_none_in_a_picture() -> None:
    with five() as library:
        async with ReaderApp(library).run_test(size=(80, 24), notifications=True) as pilot:
            await settle(pilot)
            for words in ("the first", "the second"):
                pilot.app.notify(words)
            assert await appears(pilot, "the second")
            assert "the first" not in shown(pilot)
            pilot.app.clear_notifications()
            await settle(pilot)
            assert "the second" not in pilot.app.export_screenshot()


async def test_a_message_stands_where_the_keys_are_and_covers_no_words(copied: list[str]) -> None:
    with five() as library:
        async with ReaderApp(library).run_test(size=(80, 24), notifications=True) as pilot:
            await settle(pilot)
            *before, _ = shown(pilot).splitlines()
            pilot.app.notify("a message of a line")
            assert await appears(pilot, "a message of a line")
            *rest, last = shown(pilot).splitlines()
            assert rest == before
            assert "a message of a line" in last
            await press(pilot, "right_curly_bracket", "y")
            assert await appears(pilot, "copied to a test")
            assert "copied to a test" in shown(pilot).splitlines()[-1]
            assert copied

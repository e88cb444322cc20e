import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.findings_by_hand import article, findings, quote
from tests.patience import PATIENCE, becomes
from tests.picker.picking import FULL, ended, opened, press, screen, settle
from tui.library.database import FILE, LibraryError
from tui.library.library import Library
from tui.picker.finder import Finder
from tui.picker.queries import earlier_queries, keep_query
from tui.picker.wish import Wish
from tui.search.hit import Hit
from tui.taking.setting import Options, words
from tui.writing.wording import Wording

WORDS = Wording("template", Options(template="{words}"))
STRONG = "I understand that we can count on strong steps."


def said(finder: Finder, hit: Hit) -> str:
    return words(finder.look(hit).excerpt.passage(), Options())


async def test_typing_finds_and_enter_takes(finder: Finder) -> None:
    async with opened(finder, Wish(wording=WORDS)) as pilot:
        await press(pilot, "type:count on strong steps")
        rows = screen(pilot)
        assert rows[0].endswith("count on strong steps")
        assert rows[1].startswith("▌")
        assert "count on strong steps" in rows[1]
        assert 'He stated, "I understand that we can count on strong steps.' in "\n".join(rows[8:])
        await press(pilot, "enter")
    status, texts = ended(pilot)
    assert status == 0
    assert texts is not None
    assert texts[0].startswith(STRONG)
    assert earlier_queries() == ["count on strong steps"]


async def test_a_query_given_is_answered_at_once(finder: Finder) -> None:
    async with opened(finder, Wish("strong steps")) as pilot:
        assert "strong steps" in screen(pilot)[1]


async def test_enter_before_the_answer_takes_what_the_answer_brings(finder: Finder) -> None:
    async with opened(finder, Wish(wording=WORDS)) as pilot:
        await pilot.press(*"strong", "space", *"steps", "enter")
        await settle(pilot)
    status, texts = ended(pilot)
    assert status == 0
    assert texts is not None
    assert texts[0].startswith(STRONG)


@pytest.mark.parametrize(("key", "status"), [("escape", 130), ("ctrl+c", 130), ("ctrl+g", 130)])
async def test_leaving_takes_nothing(finder: Finder, key: str, status: int) -> None:
    async with opened(finder) as pilot:
        await press(pilot, "type:peace", key)
    assert ended(pilot) == (status, None)
    assert earlier_queries() == []


async def test_enter_on_nothing_ends_with_1(finder: Finder) -> None:
    async with opened(finder) as pilot:
        await press(pilot, "type:xylophone quartz")
        assert "nothing found" in screen(pilot)[-1]
        await press(pilot, "enter")
    assert ended(pilot) == (1, None)


async def test_several_are_taken_in_the_order_they_were_marked(finder: Finder) -> None:
    first, second, third = (said(finder, hit) for hit in finder.hits("peace")[:3])
    async with opened(finder, Wish(wording=WORDS, multi=True, apart=True)) as pilot:
        await press(pilot, "type:peace", "down", "tab", "tab", "up", "up", "up", "tab")
        assert "3 marked" in screen(pilot)[-1]
        assert [row[1] for row in screen(pilot)[1:5]] == ["✓", "✓", "✓", " "]
        await press(pilot, "down", "shift+tab")
        assert "2 marked" in screen(pilot)[-1]
        await press(pilot, "type: talks", "enter")
    assert third != second
    assert ended(pilot) == (0, (second, first))


async def test_without_multi_tab_says_how(finder: Finder) -> None:
    async with opened(finder) as pilot:
        await press(pilot, "tab")
        assert "--multi" in screen(pilot)[-1]


async def test_one_key_changes_the_format_and_shows_it(finder: Finder) -> None:
    async with opened(finder, Wish("strong steps")) as pilot:
        assert "as plain" in screen(pilot)[-1]
        await press(pilot, "ctrl+f")
        assert "as md" in screen(pilot)[-1]
        assert any(row.startswith("> I understand that we can count") for row in screen(pilot))
        await press(pilot, "enter")
    texts = ended(pilot)[1]
    assert texts is not None
    assert texts[0].startswith("> I understand that we can count")


async def test_a_cut_by_words(finder: Finder) -> None:
    async with opened(finder, Wish("count on strong steps", WORDS)) as pilot:
        await press(pilot, "ctrl+x", "left", "left", "left_square_bracket")
        assert "✂" in screen(pilot)[1]
        await press(pilot, *["right"] * 3, "right_square_bracket", "enter")
    assert ended(pilot) == (0, ("we can count on",))


async def test_a_cut_is_undone_by_esc_and_kept_by_its_key(finder: Finder) -> None:
    async with opened(finder, Wish("count on strong steps", WORDS)) as pilot:
        await press(pilot, "ctrl+x", "x", "escape")
        assert "✂" not in screen(pilot)[1]
        assert "leave" in screen(pilot)[-1]
        await press(pilot, "ctrl+x", "x", "ctrl+x", "type:s")
        assert screen(pilot)[0].endswith("stepss")
        await press(pilot, "backspace", "enter")
    texts = ended(pilot)[1]
    assert texts is not None
    assert texts[0].startswith("I understand that we can … on strong steps.")


async def test_keys_right_after_the_cuts_key_are_the_cuts(finder: Finder) -> None:
    async with opened(finder, Wish("strong steps")) as pilot:
        await pilot.press("ctrl+x", "right", "left_square_bracket", "x")
        await settle(pilot)
        assert screen(pilot)[0].endswith("strong steps")
        assert "undo" in screen(pilot)[-1]


async def test_up_in_an_empty_box_brings_earlier_queries(finder: Finder) -> None:
    for query in ("peace", "strong steps"):
        keep_query(query)
    async with opened(finder) as pilot:
        await press(pilot, "down", "up")
        assert screen(pilot)[0].endswith("-word")  # it was the list's
        await press(pilot, "up")
        assert screen(pilot)[0].endswith("strong steps")
        await press(pilot, "up")
        assert screen(pilot)[0].endswith("peace")
        await press(pilot, "down", "up", "ctrl+down")
        assert screen(pilot)[0].endswith("strong steps")
        await press(pilot, "type:!", "up")
        assert screen(pilot)[0].endswith("strong steps!")


async def test_no_earlier_queries_are_said(finder: Finder) -> None:
    async with opened(finder) as pilot:
        await press(pilot, "up")
        assert "no earlier queries" in screen(pilot)[-1]


class Slow(Finder):
    """Waits with every answer until it is let go."""

    def __init__(self, folder: Path):
        super().__init__(folder, 100)
        self.asked: list[str] = []
        self.go = threading.Semaphore(0)

    def answer(self, query: str) -> tuple[list[Hit], Sequence[str]]:
        self.asked.append(query)
        assert self.go.acquire(timeout=PATIENCE)
        return super().answer(query)


async def test_stale_answers_are_dropped_and_one_search_runs_at_a_time(folder: Path) -> None:
    finder = Slow(folder)
    finder.go.release()
    async with opened(finder) as pilot:
        await pilot.press(*"peace")
        assert await becomes(pilot, lambda: len(finder.asked) > 1)
        assert finder.asked == ["", "p"]
        shown = screen(pilot)[1]
        finder.go.release()
        assert await becomes(pilot, lambda: len(finder.asked) > 2)
        assert screen(pilot)[1] == shown  # the answer to "p" is stale
        assert finder.asked[-1] == "peace"
        finder.go.release()
        await settle(pilot)
        assert "peace" in screen(pilot)[1].lower()
    finder.close()


async def test_the_event_loop_goes_on_while_a_search_takes_its_time(folder: Path) -> None:
    finder = Slow(folder)
    async with opened_unanswered(finder) as pilot:
        await pilot.press(*"rubio")
        assert await becomes(pilot, lambda: screen(pilot)[0].endswith("rubio"))
        await pilot.press("ctrl+c")
        for _ in range(2):
            finder.go.release()
    assert ended(pilot) == (130, None)
    finder.close()


def opened_unanswered(finder: Finder):  # type: ignore[no-untyped-def]
    from tui.picker.app import Picker

    return Picker(finder, Wish()).run_test(size=FULL)


async def test_a_library_that_cannot_be_used_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 500)
    finder = Finder(tmp_path, 10)
    with pytest.raises(LibraryError):
        finder.hits("")
    async with opened(finder) as pilot:
        pass
    assert ended(pilot) == (2, None)
    assert pilot.app.failure


@pytest.mark.parametrize("size", [(1, 1), (5, 2), (20, 4), (200, 60)])
async def test_any_window_will_do(finder: Finder, size: tuple[int, int]) -> None:
    async with opened(finder, size=size) as pilot:
        await press(pilot, "type:peace", "down", "ctrl+f", "ctrl+x", "x")
        await pilot.resize_terminal(1, 1)
        await pilot.resize_terminal(80, 24)
        assert await becomes(pilot, lambda: screen(pilot)[0].endswith("peace"))


async def test_a_paste_brings_nothing_invisible(finder: Finder) -> None:
    from textual.events import Paste

    async with opened(finder) as pilot:
        pilot.app.post_message(Paste("str\u200bong\x1b\nsteps"))
        await settle(pilot)
        assert screen(pilot)[0].endswith("strong steps")


async def test_a_click_moves_and_a_double_click_takes(finder: Finder) -> None:
    async with opened(finder, Wish("peace", WORDS)) as pilot:
        await pilot.click("RowList", offset=(10, 1))
        await settle(pilot)
        assert screen(pilot)[2].startswith("▌")
        await pilot.double_click("RowList", offset=(10, 1))
        await settle(pilot)
    assert ended(pilot) == (0, (said(finder, finder.hits("peace")[1]),))


async def test_a_persons_own_keys_act_and_are_shown(finder: Finder) -> None:
    keymap = {"pick.format": ("ctrl+o",), "pick.down": ("ctrl+j", "down"), "cut.begin": ("b",), "pick.cut": ()}
    async with opened(finder, Wish("peace", WORDS, keymap=keymap)) as pilot:
        assert "^o format" in screen(pilot)[-1]
        assert "cut" not in screen(pilot)[-1]
        await press(pilot, "ctrl+j")
        assert screen(pilot)[2].startswith("▌")
        await press(pilot, "ctrl+x", "ctrl+f")
        assert "as template" in screen(pilot)[-1]
        await press(pilot, "ctrl+o")
        assert "as plain" in screen(pilot)[-1]
    async with opened(finder, Wish("count on strong steps", WORDS, keymap={"cut.begin": ("b",)})) as pilot:
        await press(pilot, "ctrl+x", "left", "left", "b", "enter")
    texts = ended(pilot)[1]
    assert texts is not None
    assert not texts[0].startswith(STRONG)


async def test_less_certain_hits_are_folded_behind_the_others(tmp_path: Path) -> None:
    text = "“The truce holds,” she said. “A truce, the truce,” someone said."
    sure, unsure = (
        quote((text.index(words), text.index(words) + len(words)), speaker=name, confidence=confidence)
        for words, name, confidence in (("The truce holds", "Ann Lee", 0.9), ("A truce, the truce", "Bo Dahl", 0.5))
    )
    with Library.open(tmp_path / "library") as library:
        library.add(article(text), findings(sure, unsure))
    finder = Finder(tmp_path / "library", 100)
    async with opened(finder, Wish(wording=WORDS)) as pilot:
        for typed in ((), ("type:truce",)):
            await press(pilot, *typed)
            rows = screen(pilot)
            assert "Ann Lee" in rows[1]
            assert "▸  1 less certain" in rows[2]
            assert "Bo Dahl" not in "".join(rows)
        await press(pilot, "ctrl+t")
        assert "▾  1 less certain" in screen(pilot)[2]
        assert screen(pilot)[3].startswith("▌  ?Bo Dahl")
        await press(pilot, "ctrl+t")
        assert screen(pilot)[2].startswith("▌▸  1 less certain")
        await press(pilot, "enter", "enter")
        assert ended(pilot) == (0, ("A truce, the truce",))
    finder.close()


async def test_tab_takes_what_is_offered_and_marks_where_several_can_be(folder: Path) -> None:
    finder = Finder(folder, 100)
    async with opened(finder) as pilot:
        await press(pilot, "type:by", "tab", "type:zel")
        assert "⇥ Volodymyr Zelensky" in screen(pilot)[-1]
        await press(pilot, "tab")
        assert screen(pilot)[0].strip().endswith('by:"Volodymyr Zelensky"')
    async with opened(finder, Wish(multi=True)) as pilot:
        await press(pilot, "type:rubio", "tab")
        assert "1 marked" in screen(pilot)[-1]
        await press(pilot, "ctrl+u", "type:by:zel", "tab")
        assert screen(pilot)[0].strip().endswith('by:"Volodymyr Zelensky"')
        await press(pilot, "ctrl+u", "type:speaker:x")
        assert "no field “speaker”" in screen(pilot)[-1]
    finder.close()

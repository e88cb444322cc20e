"""The terminal's background chooses the look, and its answers never come in as keys."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.patience import PATIENCE
from tests.picker.conftest import folder as folder
from tests.picker.conftest import state as state
from tests.picker.terminal import Terminal
from tests.picker.test_terminal import left_as_it_was
from tests.reader.opened import opened, press
from tui.reader.driver import GroundKnown
from tui.reader.ground import QUESTION, Answers, Question, is_light
from tui.screen.look import look_of
from tui.screen.looks import follows

WHITE, BLACK = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", b"\x1b]11;rgb:0000/0000/0000\x07"
ATTRIBUTES = b"\x1b[?62;22c"
LEAVING = b"\x1b[?2004l"
"""What is written when the reader ends, before it waits for answers."""
DARK_GROUND, LIGHT_GROUND = rb"48;2;20;23;27", rb"48;2;2\d\d;2\d\d;2\d\d"


@pytest.mark.parametrize(
    ("answer", "light"),
    [
        ("rgb:ffff/ffff/ffff", True),
        ("rgb:0000/0000/0000", False),
        ("rgb:fdfd/f6f6/e3e3", True),
        ("rgb:0000/2b2b/3636", False),
        ("rgb:ff/ff/dd", True),
        ("rgba:1e1e/1e1e/2e2e/f0f0", False),
        ("rgb:7/7/7", True),
        ("rgb:6/6/6", False),
        ("?", None),
        ("rgb:fffff/0/0", None),
    ],
)
def test_a_ground_is_light_where_black_reads_better_on_it(answer: str, light: bool | None) -> None:
    assert is_light(answer) is light


KEYS = st.sampled_from(["j", "\x1b[A", "\x1b[200~pasted ]11; words\x1b[201~", "\x1b[?2026;2$y", "ä", "]11;", "\x1bOP"])


@given(st.lists(KEYS), st.integers(0, 9), st.sampled_from([WHITE, BLACK]), st.lists(st.integers(1, 9), min_size=1))
def test_answers_are_taken_out_wherever_they_come_and_however_they_are_cut(
    keys: list[str], at: int, answer: bytes, sizes: list[int]
) -> None:
    answers = Answers()
    answers.expect()
    sent = "".join(keys[:at]) + (answer + ATTRIBUTES).decode() + "".join(keys[at:])
    typed, place = "", 0
    while place < len(sent):
        size = sizes[place % len(sizes)]
        typed += answers.typed(sent[place : place + size])
        place += size
    typed += answers.typed("")
    assert typed == "".join(keys)
    assert answers.light is (answer == WHITE)
    assert answers.complete.is_set()


def test_an_esc_waits_for_no_answer_once_all_have_come() -> None:
    answers = Answers()
    answers.expect()
    assert answers.typed("\x1b") == ""
    assert answers.typed("") == "\x1b"
    answers.typed(ATTRIBUTES.decode())
    assert answers.typed("\x1b") == "\x1b"


@pytest.mark.parametrize(
    ("wish", "environ", "asked"),
    [
        ("auto", {"TERM": "xterm-256color"}, True),
        ("auto", {"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ("auto", {"TERM": "linux"}, False),
        ("dark", {"TERM": "xterm-256color"}, False),
    ],
)
def test_only_a_look_that_depends_on_it_is_asked_for(wish: str, environ: dict[str, str], asked: bool) -> None:
    assert follows(wish, environ) is asked


async def test_a_look_that_a_person_chose_stays() -> None:
    async with opened() as pilot:
        pilot.app.post_message(GroundKnown(light=True))
        await press(pilot)
        assert look_of(pilot.app) == "light"
        await press(pilot, "T")
        pilot.app.post_message(GroundKnown(light=False))
        await press(pilot)
        assert look_of(pilot.app) == "contrast"


def reader(folder: Path) -> Terminal:
    return Terminal(["--library", str(folder)], columns=100, lines=30, warm=True, COLORTERM="truecolor")


def asked(terminal: Terminal) -> None:
    terminal.wait_for(lambda: QUESTION in terminal.output, "nothing was asked")


@pytest.mark.parametrize(("answer", "wanted", "other"), [
    (WHITE, LIGHT_GROUND, DARK_GROUND), (BLACK, DARK_GROUND, LIGHT_GROUND)
])  # fmt: skip
def test_the_first_frame_has_the_look_of_the_ground(
    folder: Path, answer: bytes, wanted: bytes, other: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Question.look

    def look_once_it_has_come(question: Question) -> bool | None:
        end = time.monotonic() + PATIENCE
        while not question.answers.complete.is_set() and time.monotonic() < end:
            look(question)
        return look(question)

    monkeypatch.setattr(Question, "look", look_once_it_has_come)
    with reader(folder) as terminal:
        asked(terminal)
        os.write(terminal._master, answer + ATTRIBUTES)
        terminal.until("overture")
        assert re.search(wanted, terminal.output)
        assert not re.search(other, terminal.output)
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.after == terminal.before


def test_a_late_answer_changes_the_look_and_types_nothing(folder: Path) -> None:
    with reader(folder) as terminal:
        terminal.until("overture")
        assert re.search(DARK_GROUND, terminal.output)
        before = len(terminal.output)
        for part in (WHITE[:1], WHITE[1:7], WHITE[7:], ATTRIBUTES[:4], ATTRIBUTES[4:]):
            os.write(terminal._master, part)
            terminal.read(0.03)
        assert terminal.comes(lambda: re.search(LIGHT_GROUND, terminal.output[before:]) is not None)
        terminal.type("q")
        assert terminal.end() == 0
        drawn = terminal.output[before:]
        assert b"bookmark" not in drawn  # 6 would have opened them
        assert b"collection" not in drawn  # c would have asked for one


def test_keys_typed_ahead_of_the_screen_are_kept_beside_the_answer(folder: Path) -> None:
    with reader(folder) as terminal:
        asked(terminal)
        os.write(terminal._master, b"J" + WHITE + ATTRIBUTES + b"/rubio")
        terminal.until("rubio")
        terminal.type("\x1b")  # back to the article, whether it was drawn before the hits or not
        assert terminal.comes(lambda: b"The United States called on" in terminal.output)


def test_whoever_leaves_at_once_finds_no_answer_in_the_shell(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "patient.py").write_text(
        f"from tui.reader import ground\nground.LEAVE_WAITS = {PATIENCE}\nfrom tui.__main__ import main\nmain()\n"
    )
    program = f"{sys.executable} {tmp_path}/patient.py --library {folder}"
    line = f"{program}; stty -echo -icanon min 0 time 5; echo left: $(cat -v), no more"
    with Terminal(["sh", "-c", line], columns=100, lines=30, COLORTERM="truecolor") as terminal:
        asked(terminal)
        terminal.type("q")
        terminal.wait_for(lambda: LEAVING in terminal.output, "it stays")
        os.write(terminal._master, WHITE + ATTRIBUTES)
        terminal.until("no more")
        assert b"left: , no more" in terminal.output
        assert left_as_it_was(terminal.output)

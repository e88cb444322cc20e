"""The gate: nothing a terminal would obey, or a reader could not see, passes it."""

import io
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import steps
from tests.running import program
from tests.seeds import articles, pairs
from tui.characters import MOST_MARKS, is_plain, suspect
from tui.display import Styled, echo, safe_json, safe_line, safe_text, show, width

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufe00-\ufe0f"
    "\U000e0000-\U000e0fff]"
)
"""What must never reach a terminal, written down a second time, apart from the gate's own rules."""

SEQUENCES = {
    "clear the screen": ("\x1b[2J", "␛[2J"),
    "title": ("\x1b]0;pwned\x07", "␛]0;pwned␇"),
    "icon title, ended by ST": ("\x1b]2;pwned\x1b\\", "␛]2;pwned␛\\"),
    "clipboard write": ("\x1b]52;c;cHduZWQ=\x07", "␛]52;c;cHduZWQ=␇"),
    "clipboard read": ("\x1b]52;c;?\x07", "␛]52;c;?␇"),
    "hyperlink": ("\x1b]8;;https://example.org\x1b\\x", "␛]8;;https://example.org␛\\x"),
    "DCS": ("\x1bP$qm\x1b\\", "␛P$qm␛\\"),
    "APC, SOS and PM": ("\x1b_a\x1b\\\x1bXb\x1b\\\x1b^c\x1b\\", "␛_a␛\\␛Xb␛\\␛^c␛\\"),
    "C1": ("\x9b2J\x9d0;x\x9c\x80\x85", "⟨U+009B⟩2J⟨U+009D⟩0;x⟨U+009C⟩⟨U+0080⟩⟨U+0085⟩"),
    "byte 0x9b that is no UTF-8": (b"\x9b2J".decode("utf-8", "replace"), "�2J"),
    "byte 0x9b kept as a surrogate": (b"\x9b2J".decode("utf-8", "surrogateescape"), "�2J"),
    "lone ESC at the end": ("the end\x1b", "the end␛"),
    "NUL": ("a\0b", "a␀b"),
    "DEL": ("a\x7fb", "a␡b"),
    "10,000 BEL": ("\a" * 10_000, "␇" * 10_000),
    "shift out and in": ("\x0ea\x0f", "␎a␏"),
    "CR that would overwrite": ("refused\raccepted", "refused␍accepted"),
    "BS overstrike": ("n\bnot", "n␈not"),
    "form feed and vertical tab": ("a\fb\vc", "a␌b␋c"),
}

MARKUP = ["[W]e are ready", "[sic]", "[laughs]", "[/]", "[/b]", "[@click=app.quit]x[/]", "[link=https://x.org]y[/link]",
          "$accent", "C:\\temp\\[b]", "[red]no[/red] \\[x]"]  # fmt: skip


@pytest.mark.parametrize("name", SEQUENCES)
def test_sequences_are_shown_and_not_obeyed(name: str) -> None:
    raw, shown = SEQUENCES[name]
    assert safe_text(raw) == shown
    assert safe_line(raw) == shown
    assert not RAW.search(shown)


def test_a_sequence_split_over_two_spans_is_harmless_in_each_and_in_both() -> None:
    whole = "before \x1b[31mred"
    for cut in range(len(whole) + 1):
        assert safe_text(whole[:cut]) + safe_text(whole[cut:]) == "before ␛[31mred"


@pytest.mark.parametrize("text", MARKUP)
def test_what_looks_like_markup_is_verbatim(text: str) -> None:
    assert safe_line(text) is text
    assert safe_text(text) is text


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_bidi_controls_are_tokens(code: int) -> None:
    assert safe_line(f"a{chr(code)}b") == f"a⟨U+{code:04X}⟩b"


def test_zero_width_characters_soft_hyphens_and_tags_are_tokens() -> None:
    assert safe_line("cease\u200bfire") == "cease⟨U+200B⟩fire"
    assert safe_line("cease\u00adfire") == "cease⟨U+00AD⟩fire"
    assert safe_line("a\U000e0041b") == "a⟨U+E0041⟩b"
    assert safe_line("\ufeffa\u2060b") == "⟨U+FEFF⟩a⟨U+2060⟩b"


def test_marks_piled_on_a_letter_are_capped() -> None:
    shown = safe_text("e" + "\u0301" * 10_000 + "x")
    assert shown == "e" + "\u0301" * MOST_MARKS + f"⟨+{10_000 - MOST_MARKS} marks⟩x"


def test_line_ends() -> None:
    assert safe_text("a\r\nb\nc") == "a\nb\nc"
    assert safe_text("a\nb", "show") == "a␊b"
    assert safe_text("a\nb", "fold") == "a b"
    assert safe_line(" a \r\n\n  b\tc\n") == "a b c"
    assert safe_line("a\u2028b\u2029c\x85d") == "a⟨U+2028⟩b⟨U+2029⟩c⟨U+0085⟩d"


def test_the_usual_work_of_invisible_characters_is_readable() -> None:
    assert safe_line("می‌خواهم") == "می‌خواهم"
    assert safe_line("👩‍👩‍👧 ❤️ 1️⃣") == "👩👩👧 ❤ 1⃣"
    assert safe_line("שלום\u200f!") == "שלום!"
    assert safe_line("क्‍ष") == "क्ष"


def test_the_same_characters_without_their_script_are_tokens() -> None:
    assert safe_line("cease\u200cfire") == "cease⟨U+200C⟩fire"
    assert safe_line("a\u200db") == "a⟨U+200D⟩b"
    assert safe_line("no\u200f!") == "no⟨U+200F⟩!"
    assert safe_line("a\ufe0f") == "a⟨U+FE0F⟩"
    assert safe_line("😀" + "\ufe0f" * 3) == "😀⟨U+FE0F⟩⟨U+FE0F⟩"
    assert safe_line("שלום\u200f\u200f!") == "שלום⟨U+200F⟩!"


def test_a_real_right_to_left_text_comes_through_unchanged() -> None:
    persian = "رئیس‌جمهور اوکراین گفت: «ما آماده‌ایم این توافق را بپذیریم.»"
    hebrew = "הַנָּשִׂיא אָמַר: „אנחנו מוכנים”."
    assert safe_line(persian) is persian or safe_line(persian) == persian
    assert safe_line(hebrew) == hebrew


def test_articles_need_nothing_and_come_back_themselves() -> None:
    for article in articles():
        assert show(article.text).text is article.text


def test_every_character_let_through_unseen_is_a_plain_one() -> None:
    for code in range(0x110000):
        character = chr(code)
        unseen = suspect().match(character) is None
        assert unseen or not is_plain(character), hex(code)
        if unseen and character != "\n":
            assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp", "Mn", "Me"), hex(code)


def test_width_is_the_sum_of_the_widths() -> None:
    from rich.cells import cell_len

    for text in ["停火协议", "👩‍👩‍👧 ❤️", "e\u0301a", "می‌خواهم", "a\x1bb"]:
        shown = safe_line(text)
        assert width(shown) == sum(width(each) for each in shown) == cell_len(shown)
    assert width("停火") == 4


def test_columns_lead_to_offsets_and_back() -> None:
    line = show("停\x1b火\u202ex")
    assert line.text == "停␛火⟨U+202E⟩x"
    assert [line.column(offset) for offset in range(6)] == [0, 2, 3, 5, 13, 14]
    assert [line.offset_at(column) for column in (0, 1, 2, 3, 4, 5, 12, 13, 14, 99)] == [0, 0, 1, 2, 2, 3, 3, 4, 5, 5]


anything = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\r\n\t\x9b\u200b\u200c\u200d\u200e\u200f\u202e\u2066\u0301\u034f\ufe0f\U000e0041\ud800\u2028"
            "aם😀\U0001f3fbیک्1❤\U000e0100\u180b\u3164"
        ),
    )
)


@given(anything)
def test_no_control_survives(text: str) -> None:
    for shown in (safe_text(text), safe_line(text), safe_text(text, "show"), safe_text(text, "fold")):
        assert not RAW.search(shown)
        shown.encode("utf-8")
    assert "\n" not in safe_line(text)


@given(anything)
def test_no_more_invisible_marks_than_the_cap(text: str) -> None:
    marks = 0
    for character in safe_text(text):
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        assert marks <= MOST_MARKS


@given(anything)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)
    assert safe_line(safe_line(text)) == safe_line(text)


@given(anything)
def test_offsets_map_there_and_back(text: str) -> None:
    shown = show(text)
    places = [shown.index(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(shown.text)
    inside = {inner for start, end in zip(shown.starts, shown.ends, strict=True) for inner in range(start, end)}
    for offset, place in enumerate(places[:-1]):
        if offset not in inside:
            assert shown.text[place] == text[offset]
            assert shown.offset(place) == offset
    for index in range(len(shown.text)):
        offset = shown.offset(index)
        assert 0 <= offset <= len(text)
        assert shown.index(offset) <= index


@given(anything)
def test_json_is_safe_and_reads_back_the_same(text: str) -> None:
    printed = safe_json({"text": text, text: 1})
    assert not RAW.search(printed)
    assert json.loads(printed) == {"text": text, text: 1}


@pytest.mark.parametrize(
    "unit", ["\x1b", "e\u0301", "\u200f", "a\u200d", "\r\n", "\u202e x", "\U000e0041", " \n"], ids=ascii
)
def test_the_work_is_linear(unit: str) -> None:
    """Eight times the text takes about eight times the work, for the worst inputs known."""

    def work(count: int) -> int:
        return steps(lambda: (safe_text(unit * count), safe_line(unit * count)))

    work(1)
    assert work(8_000) < 9 * work(1_000)


def test_a_text_that_is_safe_is_shown_as_it_is_and_costs_nothing() -> None:
    line = "x" * 1_000_000
    assert show(line).text is line
    assert steps(lambda: show(line)) < 100


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_echo_colours_on_a_terminal_only_and_gates_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    echo("a\x1b[2J\t", Styled("no\x07t", "bold red"))
    assert terminal.getvalue() == "a␛[2J\t\x1b[1;31mno␇t\x1b[0m\n"
    monkeypatch.setattr(sys, "stdout", pipe := io.StringIO())
    echo(Styled("not", "bold red"))
    assert pipe.getvalue() == "not\n"
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    echo(Styled("not", "bold red"))
    assert terminal.getvalue() == "not\n"


def test_echo_writes_to_a_stream_that_lacks_the_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", stream := io.TextIOWrapper(raw, encoding="ascii"))
    echo("“a”", err=True)
    stream.flush()
    assert raw.getvalue() == b"\\u201ca\\u201d\n"


HOSTILE = "\x1b]0;pwned\x07\x1b[2J\x9b31m\u202e\u200b\x7f"


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_extract_prints_nothing_raw(tmp_path: Path, form: str) -> None:
    name = f"{HOSTILE}.txt"
    words = f"{HOSTILE}We are ready"
    (tmp_path / name).write_text(
        f"Talks {HOSTILE} go on\n\n“{words},” said Dmitry {HOSTILE}Peskov.\n\nSource: Reu{HOSTILE}ters\n",
        encoding="utf-8",
    )
    pairs()  # the rules are compiled before the program is copied
    done = program("extract", "--format", form, name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "We are ready" in done.stdout
    assert not RAW.search(done.stdout + done.stderr)
    if form == "jsonl":
        assert json.loads(done.stdout)["file"] == name


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", f"missing{HOSTILE}.txt"],
        ["extract", f"--no{HOSTILE}such"],
        ["extract", "--format", HOSTILE, "x"],
        ["check", f"missing{HOSTILE}.md"],
        [f"missing{HOSTILE}"],
    ],
)
def test_errors_print_nothing_raw_and_end_with_2(tmp_path: Path, arguments: list[str]) -> None:
    done = program("--library", str(tmp_path / "library"), *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "]0;pwned" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not RAW.search(done.stdout + done.stderr)


def test_a_traceback_goes_through_the_gate(tmp_path: Path) -> None:
    script = (
        "import click, sys\nfrom tui.commands.outcome import run\n"
        "@click.group(invoke_without_command=True)\n"
        "def group(): raise RuntimeError('\\x1b]0;pwned\\x07')\n"
        "sys.argv = ['x']\nsys.exit(run(group))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=tmp_path, timeout=60)
    assert done.returncode == 2
    assert "RuntimeError: ␛]0;pwned␇" in done.stderr.decode()
    assert not RAW.search(done.stderr.decode())

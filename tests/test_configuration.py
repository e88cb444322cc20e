"""The configuration: every setting read, every problem placed, everything written out reads back."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.configuration.loading import load
from tui.configuration.parsing import parse
from tui.configuration.printing import as_markdown, as_toml, as_values
from tui.configuration.settings import KEYMAP, SETTINGS
from tui.configuration.values import Configuration, Loaded

FILE = Path("config.toml")
BINDINGS = ("move.down", "move.up", "quit")


def read(source: str) -> Loaded:
    return parse(source, FILE, BINDINGS)


def test_every_field_is_a_setting_of_that_name() -> None:
    assert [setting.field for setting in SETTINGS] + [KEYMAP] == [field.name for field in fields(Configuration)]
    for setting in SETTINGS:
        assert setting.default is None or type(setting.default) is setting.type or setting.default == setting.also
        assert setting.help.endswith(".")


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Loaded(Configuration(), ())


def test_without_a_file_no_parser_is_imported(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from tui.configuration.loading import load; "
        f"load(pathlib.Path({str(tmp_path / 'none')!r})); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert not {"tomllib", "difflib", "textual", "tui.writing.formats"} & set(done.stdout.split())


def test_a_whole_file_is_read() -> None:
    loaded = read(
        """
theme = "dark"
editor = "nvim -f"
[reading]
measure = 66
centred = true
[writing]
format = "markdown"
marks = "single"
[keymap]
"move.down" = ["n", "down"]
move.up = "p, up"
quit = []
"""
    )
    assert loaded.problems == ()
    configuration = loaded.configuration
    assert (configuration.theme, configuration.editor, configuration.measure) == ("dark", "nvim -f", 66)
    assert (configuration.centred, configuration.restore) == (True, True)
    assert configuration.keymap == {"move.down": ("n", "down"), "move.up": ("p", "up"), "quit": ()}
    assert configuration.writing.format == "md"
    assert configuration.writing.options.marks == "single"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            'theme = "drak"',
            "1:9: theme takes auto | dark | light | contrast | terminal, not 'drak'; did you mean dark?",
        ),
        ("\n[reading]\nmeasure = 5\n", "3:11: reading.measure: 5 columns are out of range; give 20 to 400"),
        ("[reading]\nmeasure = true\n", "2:11: reading.measure takes a whole number"),
        ("[reading]\n  centered = true", "2:3: no setting has the name centered; did you mean centred?"),
        ("measure = 70", "1:1: no setting has the name measure; did you mean reading.measure?"),
        ("zzz = 1", "1:1: no setting has the name zzz; there are theme, editor, reading, writing, keymap"),
        ("# a\n\n[colours]\nx = 1", "3:2: no setting has the name colours; there are theme,"),
        ("reading = 3", "1:11: reading is a table: write [reading] and its settings below"),
        ("reading = { measure = 70, centred = 1 }", '1:37: reading.centred takes true or false, or "auto"'),
        (
            '[writing]\nellipsis = """\n…\n"""\n\nmraks = "curly"',
            "6:1: no setting has the name mraks; did you mean marks?",
        ),
        ('[writing]\ntemplate = "{nope}"', "2:12: writing.template: no field {nope} in a template;"),
        ('[keymap]\n"move.dwn" = "j"', "2:1: no binding has the name move.dwn; did you mean move.down?"),
        ("[keymap]\nmove.up = 3", "2:11: keys are a text"),
        ("[keymap]\nquit = [1]", "2:8: keys are a text"),
        ("keymap = 1", "1:10: keymap is a table"),
        ("theme = dark", "1:9: invalid value; a line is `name = value` or `[table]`"),
        ('theme = "dark"\n[reading\n', "2:9: expected ']' at the end of a table declaration;"),
        ('theme = "dark', "1:14: unterminated string;"),
        ('theme = "dark"\ntheme = "light"\n', "2:16: cannot overwrite a value;"),
    ],
)
def test_a_problem_has_its_place_and_says_what_to_do(source: str, said: str) -> None:
    (problem,) = read(source).problems
    assert str(problem).startswith(f"config.toml:{said}")


def test_one_problem_spoils_nothing_else() -> None:
    loaded = read('theme = 1\neditor = "ed"\n[reading]\nmeasure = 0\ncentred = true\n[keymap]\nnone = "x"\nquit = "x"')
    assert len(loaded.problems) == 3
    assert [problem.line for problem in loaded.problems] == [1, 4, 7]
    configuration = loaded.configuration
    assert (configuration.theme, configuration.editor, configuration.centred) == ("auto", "ed", True)
    assert configuration.keymap == {"quit": ("x",)}


def test_a_file_that_is_no_utf_8_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b'theme = "dark"\neditor = "\xff"\n')
    (problem,) = load(file).problems
    assert (problem.line, problem.column) == (2, 11)
    file.write_bytes(b'\xef\xbb\xbftheme = "dark"\r\n')
    assert load(file) == Loaded(Configuration(theme="dark"), ())
    (folder,) = load(tmp_path).problems
    assert "cannot be read" in folder.message


configurations = st.builds(
    Configuration,
    theme=st.sampled_from(["auto", "dark", "terminal"]),
    editor=st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    measure=st.integers(20, 400),
    centred=st.sampled_from([True, False, "auto"]),
    furniture=st.booleans(),
    restore=st.booleans(),
    format=st.sampled_from([None, "md", "csl-json"]),
    marks=st.sampled_from(["curly", "single-straight"]),
    ellipsis=st.text(st.characters(exclude_categories=["Cs"])),
    template=st.sampled_from([None, "{quote} ({speaker})"]),
    keymap=st.dictionaries(
        st.sampled_from(BINDINGS), st.lists(st.sampled_from(["j", "ctrl+d", "slash"])).map(tuple), max_size=3
    ),
)


@given(configurations)
def test_what_show_prints_reads_back_as_the_same(configuration: Configuration) -> None:
    assert read(as_toml(configuration)) == Loaded(configuration, ())
    assert json.loads(json.dumps(as_values(configuration)))["reading.measure"] == configuration.measure


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_breaks_the_reading_of_it(source: str) -> None:
    for problem in read(source).problems:
        assert 1 <= problem.line <= source.count("\n") + 1
        assert problem.column >= 1


def test_the_table_for_the_readme_has_every_setting() -> None:
    rows = as_markdown().splitlines()
    assert len(rows) == len(SETTINGS) + 3
    for setting in SETTINGS:
        assert any(row.startswith(f"| `{setting.name}` |") and setting.help in row for row in rows)

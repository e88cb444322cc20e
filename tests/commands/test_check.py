"""`check` from the command line: output, exit status, and nothing raw."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.linking.renderings_by_hand import made, put
from tests.running import Done, program
from tests.seeds import pairs
from tests.test_display import HOSTILE, RAW
from tui.library.library import Library

Check = Callable[..., Done]

FINE = "Zelensky said, “We are ready to embrace this deal to halt the fighting.”\n"
CHANGED = "First.\n\nZelensky said, “We are not ready to embrace this deal to halt the fighting.”\n"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    with Library.open(folder) as library:
        for article, found in pairs():
            library.add(replace(article, file=article.file.removeprefix("seeds/")), found)
    return folder


@pytest.fixture
def check(sample: Path, tmp_path: Path) -> Check:
    """`check` in a folder of its own, with these arguments and this text on stdin."""

    def run(*arguments: str, text: str = "", library: Path = sample) -> Done:
        return program("--library", str(library), "check", *arguments, text=text, cwd=tmp_path)

    return run


def test_all_fine_is_0(check: Check, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(FINE, encoding="utf-8")
    done = check("draft.md")
    assert done.returncode == 0, done.stderr
    assert (
        done.stdout.splitlines()[0] == "draft.md:1:17: exact  “We are ready to embrace this deal to halt the fighting.”"
    )
    assert done.stdout.endswith("1 quotation: 1 exact; nothing to look at\n")


def test_something_to_look_at_is_1_with_difference_source_and_place(check: Check, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(CHANGED, encoding="utf-8")
    done = check("draft.md")
    assert done.returncode == 1
    assert "draft.md:3:17: negation" in done.stdout
    assert "We are [-not-] ready to embrace" in done.stdout
    assert re.search(r"Volodymyr Zelensky, “The United States called .*…”, n\.d\., 001_\w+\.txt, 466–520", done.stdout)
    assert "\x1b" not in done.stdout


def test_stdin_and_quickfix(check: Check, tmp_path: Path) -> None:
    done = check("--format", "quickfix", "-", text=FINE + "\n" + CHANGED)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith("stdin:5:17: error: negation: “We are not ready")


def test_json(check: Check, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(CHANGED, encoding="utf-8")
    (found,) = json.loads(check("--format", "json", "draft.md").stdout)
    assert (found["file"], found["line"], found["column"]) == ("draft.md", 3, 17)
    assert CHANGED[slice(*found["span"])] == found["text"]
    assert (found["verdict"], found["fine"], found["speaker"]) == ("negation", False, "Zelensky") or found["speaker"]
    assert found["source"]["text"] == "We are ready to embrace this deal to halt the fighting"
    assert ["draft", "not"] in found["difference"]


def test_the_file_type_is_taken_from_the_option(check: Check, tmp_path: Path) -> None:
    text = "Zelensky said, \\enquote{We are ready to embrace this deal}.\n"
    assert check("--filetype", "tex", "-", text=text).stdout.startswith("stdin:1:25: exact")
    done = check("--filetype", "word", "-", text=text)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no file type word; there are markdown, latex, org, plain" in done.stderr


def test_a_draft_that_cannot_be_read_is_2_and_the_rest_goes_on(check: Check, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(FINE, encoding="utf-8")
    done = check("missing.md", str(tmp_path), "draft.md")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "ceasefire-tui: missing.md no such file or directory"
    assert "is a folder, not a file" in done.stderr.splitlines()[1]
    assert "exact" in done.stdout
    assert check().returncode == 2


@pytest.mark.parametrize("form", ["text", "json", "quickfix"])
def test_nothing_raw_is_printed(check: Check, tmp_path: Path, form: str) -> None:
    name = f"{HOSTILE}.md"
    (tmp_path / name).write_text(
        f"Zelensky said, “We are {HOSTILE} not ready to embrace this deal.”\n", encoding="utf-8"
    )
    done = check("--format", form, name)
    assert done.returncode == 1
    assert "embrace this deal" in done.stdout
    assert not RAW.search(done.stdout + done.stderr)


def test_check_stays_light(tmp_path: Path) -> None:
    program = (
        "import sys; from tui.__main__ import main\nsys.argv = ['x', '--library', sys.argv[1], 'check', '-']\n"
        "try: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "library"], input=FINE, capture_output=True, text=True,
        encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not {"textual", "rich"} & set(done.stderr.split())


def test_words_linked_wrapped_or_with_soft_hyphens_on_either_side_are_the_same(check: Check, tmp_path: Path) -> None:
    source = (
        "---\ntitle: Harbour talks\n---\n\nEnvoy Lena Moss said on Tuesday: “We have [never asked](https://example.org/x)\n"
        "for the *is\u00adlands*, and\u00a0we will not ask for them tomorrow.”\n"
    )
    (tmp_path / "talks.md").write_text(source, encoding="utf-8")
    library = tmp_path / "library"
    assert program("--library", str(library), "add", "talks.md", cwd=tmp_path).returncode == 0
    draft = (
        "Moss said, “We have **never asked** for the [islands](https://x.example/y),\n"
        "and we will not ask for them to\u00admorrow.”\n"
    )
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    done = check("draft.md", library=library)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Lena Moss, “Harbour talks”" in done.stdout


def test_where_another_outlet_has_it_longer(check: Check, tmp_path: Path) -> None:
    folder = tmp_path / "rendered"
    with Library.open(folder) as library:
        put(library, made("known")[:5])
    draft = "Dancu said: “We will not trade a single village for a signature … behind the backs of the people”.\n"
    done = check("-", text=draft, library=folder)
    assert "    longer in “Dancu rules out handing over villages”, Orvia Wire, 2024-03-04, and 2 more" in done.stdout, (
        done.stdout
    )
    (found,) = json.loads(check("--format", "json", "-", text=draft, library=folder).stdout)
    assert [(each["quote"], each["how"], each["fullest"]) for each in found["elsewhere"]] == [
        ("1.2", "longer", True),
        ("3.1", "otherwise", False),
        ("4.1", "otherwise", False),
    ]
    assert found["elsewhere"][0]["text"].startswith("We will not trade a single village for a signature, and")

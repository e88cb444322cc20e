"""`check` from the command line: output, exit status, and nothing raw."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_display import HOSTILE, RAW

FINE = "Zelensky said, “We are ready to embrace this deal to halt the fighting.”\n"
CHANGED = "First.\n\nZelensky said, “We are not ready to embrace this deal to halt the fighting.”\n"


def check(cwd: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui", "--library", str(cwd / "library"), "check", *arguments],
        input=text, capture_output=True, text=True, encoding="utf-8", cwd=cwd, timeout=60,
    )  # fmt: skip


def test_all_fine_is_0(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(FINE, encoding="utf-8")
    done = check(tmp_path, "draft.md")
    assert done.returncode == 0, done.stderr
    assert (
        done.stdout.splitlines()[0] == "draft.md:1:17: exact  “We are ready to embrace this deal to halt the fighting.”"
    )
    assert done.stdout.endswith("1 quotation: 1 exact; nothing to look at\n")


def test_something_to_look_at_is_1_with_difference_source_and_place(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(CHANGED, encoding="utf-8")
    done = check(tmp_path, "draft.md")
    assert done.returncode == 1
    assert "draft.md:3:17: negation" in done.stdout
    assert "We are [-not-] ready to embrace" in done.stdout
    assert re.search(r"Volodymyr Zelensky, “The United States called .*…”, n\.d\., 001_\w+\.txt, 466–520", done.stdout)
    assert "\x1b" not in done.stdout


def test_stdin_and_quickfix(tmp_path: Path) -> None:
    done = check(tmp_path, "--format", "quickfix", "-", text=FINE + "\n" + CHANGED)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith("stdin:5:17: error: negation: “We are not ready")


def test_json(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(CHANGED, encoding="utf-8")
    (found,) = json.loads(check(tmp_path, "--format", "json", "draft.md").stdout)
    assert (found["file"], found["line"], found["column"]) == ("draft.md", 3, 17)
    assert CHANGED[slice(*found["span"])] == found["text"]
    assert (found["verdict"], found["fine"], found["speaker"]) == ("negation", False, "Zelensky") or found["speaker"]
    assert found["source"]["text"] == "We are ready to embrace this deal to halt the fighting"
    assert ["draft", "not"] in found["difference"]


def test_the_file_type_is_taken_from_the_option(tmp_path: Path) -> None:
    text = "Zelensky said, \\enquote{We are ready to embrace this deal}.\n"
    assert check(tmp_path, "--filetype", "tex", "-", text=text).stdout.startswith("stdin:1:25: exact")
    done = check(tmp_path, "--filetype", "word", "-", text=text)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no file type word; there are markdown, latex, org, plain" in done.stderr


def test_a_draft_that_cannot_be_read_is_2_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(FINE, encoding="utf-8")
    done = check(tmp_path, "missing.md", str(tmp_path), "draft.md")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "ceasefire-tui: missing.md no such file or directory"
    assert "is a folder, not a file" in done.stderr.splitlines()[1]
    assert "exact" in done.stdout
    assert check(tmp_path).returncode == 2


@pytest.mark.parametrize("form", ["text", "json", "quickfix"])
def test_nothing_raw_is_printed(tmp_path: Path, form: str) -> None:
    name = f"{HOSTILE}.md"
    (tmp_path / name).write_text(
        f"Zelensky said, “We are {HOSTILE} not ready to embrace this deal.”\n", encoding="utf-8"
    )
    done = check(tmp_path, "--format", form, name)
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


def test_words_linked_wrapped_or_with_soft_hyphens_on_either_side_are_the_same(tmp_path: Path) -> None:
    source = (
        "---\ntitle: Harbour talks\n---\n\nEnvoy Lena Moss said on Tuesday: “We have [never asked](https://example.org/x)\n"
        "for the *is\u00adlands*, and\u00a0we will not ask for them tomorrow.”\n"
    )
    (tmp_path / "talks.md").write_text(source, encoding="utf-8")
    program = [sys.executable, "-m", "tui", "--library", str(tmp_path / "library"), "add", "talks.md"]
    subprocess.run(program, cwd=tmp_path, check=True, timeout=60, capture_output=True)
    draft = (
        "Moss said, “We have **never asked** for the [islands](https://x.example/y),\n"
        "and we will not ask for them to\u00admorrow.”\n"
    )
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    done = check(tmp_path, "draft.md")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Lena Moss, “Harbour talks”" in done.stdout
